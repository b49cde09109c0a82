"""The findings of a case: cards above, the table with its filter, pages about the chosen one at the right."""

from collections.abc import Callable, Collection
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.people import Actor
from mtb.domain.results import StoredResult
from mtb.domain.reviews import CaseFindings, Reviewed
from mtb.ui import finding_words, labels
from mtb.ui.finding_commands import finding_key
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.inputs import ChoiceBox
from mtb.ui.kit.naming import named
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.text import ElidedLabel, plain_label
from mtb.ui.screens.case.biomarker_cards import BiomarkerCards
from mtb.ui.screens.case.comment_strip import CommentStrip
from mtb.ui.screens.case.dossier import Dossier
from mtb.ui.screens.case.filter_bar import FilterBar
from mtb.ui.screens.case.finding_actions import FindingActions
from mtb.ui.screens.case.finding_columns import FindingLook, sorted_rows
from mtb.ui.screens.case.finding_details import FilePage
from mtb.ui.screens.case.finding_panel import FindingPage, FindingPanel
from mtb.ui.screens.case.findings_splitter import FindingsSplitter
from mtb.ui.screens.case.findings_table import FindingsTable
from mtb.ui.screens.case.germline_button import GermlineButton
from mtb.ui.screens.case.germline_page import GermlinePage
from mtb.ui.screens.case.result_words import asked_of, made_by, with_findings
from mtb.ui.screens.case.review_page import ReviewPage


class FindingsTab(QWidget):
    """Every act has a key while the table has the focus; Enter writes beside it, Esc comes back."""

    refused = Signal(str)
    """Why something can't be done, in words."""
    wanted = Signal(object)
    """A command was given while another part of the case is shown: this one is to be shown first."""

    def __init__(self, preferences: Preferences, background: Background, actor: Actor) -> None:
        super().__init__()
        self.setObjectName("findings_tab")
        self._dossier: Dossier | None = None
        self._rows: tuple[Reviewed, ...] = ()
        self._only: frozenset[UUID] = frozenset()
        self._sorting: tuple[str, bool] | None = None
        self._look = FindingLook()
        self.table = FindingsTable(preferences, self._look)
        self.strip = CommentStrip()
        self.acting = FindingActions(self.table, self.strip, actor)
        self.panel = FindingPanel()
        self._splitter = FindingsSplitter(self.panel, preferences)
        self.review_page = ReviewPage(background, actor)
        self.file_page = FilePage()
        self.germline_page = GermlinePage(actor)
        self._build()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    # what the case screen calls

    def clear(self) -> None:
        """Forget filter and sorting before another case is shown; what is written of findings is kept."""
        self.panel.clear()
        self._dossier, self._rows, self._only = None, (), frozenset()
        self._sorting = None
        self.strip.hide()
        self.table.records.mark_sorted("", descending=False)
        self.filters.clear()
        self.table.records.show([])

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the case's newest sample, or go on with the one that is shown."""
        self._dossier = dossier
        self._look.asked = asked_of(dossier.reviewed)
        self.review_page.today = self.germline_page.today = dossier.today
        self.acting.show(dossier.reviewed.reviewed, dossier.today)
        results = with_findings(dossier.results)
        for part in (self._cards, self._splitter):
            part.setVisible(bool(results))
        self._empty.setVisible(not results)
        self._samples.blockSignals(True)  # noqa: FBT003 - Qt takes no keyword here
        self._samples.set_choices([(result.id, self._sample_words(result)) for result in results])
        self._samples.blockSignals(False)  # noqa: FBT003 - Qt takes no keyword here
        self._samples.setVisible(len(results) > 1)
        self._change_sample()

    def add_page(self, page: FindingPage, place: int = -1) -> None:
        """Put another page beside the table, before the file's where no place is given."""
        self.panel.add_page(page, len(self.panel.pages()) - 1 if place < 0 else place)

    def guard_copies(self, guard: Callable[[Callable[[], None]], None]) -> None:
        """Ask here before the columns of a finding, or the quality figures, are copied."""
        self.file_page.copy_guard = guard
        self._cards.guard_copies(guard)

    def command(self, name: str) -> None:
        """Do what a command of the window asks for, once this part is what the person sees."""
        if not self.isVisible():
            self.wanted.emit(self)
        elif name == "finding_germline":
            self._ask_germline()
        elif self.acting.answers(name):
            if name in {"finding_up", "finding_down"} and self._sorting is None:
                self.table.show_sorted("shown")
                self._sort("shown", descending=False)
            self.acting.do(name)
        else:
            self._own[name]()

    def show_only(self, ids: Collection[UUID]) -> None:
        """Show these findings and no others, until the person wants all of them again."""
        self._only = frozenset(ids)
        self.filters.clear()
        results = {row.stored.result_id for row in self._findings.reviewed if row.stored.id in self._only}
        if results and self._samples.value() not in results:
            self._samples.set_value(next(iter(results)))
        self._change_sample()
        self.table.setFocus()
        self.table.selectRow(0)

    # what is shown

    @property
    def _findings(self) -> CaseFindings:
        return self._dossier.reviewed if self._dossier else CaseFindings()

    def _result(self) -> StoredResult | None:
        results = self._dossier.results if self._dossier else ()
        return next((one for one in results if one.id == self._samples.value()), None)

    def _change_sample(self) -> None:
        result, dossier = self._result(), self._dossier
        if result is None or dossier is None:
            return
        self._rows = tuple(row for row in dossier.reviewed.reviewed if row.stored.result_id == result.id)
        self._cards.show_case(dossier.results, result, dossier.reviewed, dossier.bands)
        self._refilter()
        self._follow(self.table.current_row(), soon=False)

    def _refilter(self) -> None:
        found = list(self.filters.apply(self._rows).shown)
        if self._only:
            found = [row for row in self._rows if row.stored.id in self._only]
        if self._sorting is not None:
            key, descending = self._sorting
            found = sorted_rows(found, self._look.sort_value(key), descending=descending)
        self.table.show_findings(found)
        self._show_all.setVisible(bool(self._only))
        self._germline.name(self.table.selected())
        result = self._result()
        self._made.set_text(" · ".join(made_by(result)) if result else "")
        self._follow(self.table.current_row())

    def _sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a slot for sort_requested
        self._sorting = (key, descending)
        self._refilter()

    def _follow(self, row: int, *, soon: bool = True) -> None:
        chosen = self.table.records.record(row) if 0 <= row < self.table.records.rowCount() else None
        self.panel.show_finding(chosen, self._findings, soon=soon)

    def _tell_unsaved(self, count: int) -> None:
        self._unsaved.setText(self.tr("%n finding(s) with unsaved text", "", count) if count else "")

    # what is done

    def _next(self) -> None:
        """Stand on the next finding nobody has reviewed, round at the end."""
        count = self.table.records.rowCount()
        begin = self.table.current_row() + 1
        for place in (*range(begin, count), *range(min(begin, count))):
            row = self.table.records.record(place)
            if row.review.is_from_file and not row.stored.masked:
                self.table.selectRow(place)
                return
        self.refused.emit(self.tr("Everything that is shown has been reviewed."))

    def _stand_on(self, row: Reviewed) -> None:
        self.table.stand_on(row.stored.id)
        self.table.setFocus()

    def _ask_germline(self) -> None:
        self.panel.turn_to(self.germline_page)
        self._splitter.begin()

    def _all_again(self) -> None:
        self._only = frozenset()
        self._refilter()
        self.table.setFocus()

    # building

    def _sample_words(self, result: StoredResult) -> str:
        words = self.tr("{file}: {sample}, imported {day}")
        day = labels.day(result.imported_at.astimezone().date())
        kind = finding_words.result_format(result.format)
        return words.format(file=kind, sample=result.sample_id, day=day)

    def _build(self) -> None:
        self._cards = BiomarkerCards()
        self._samples = ChoiceBox[UUID]("sample_choice")
        self._samples.setAccessibleName(self.tr("Sample"))
        self.filters = FilterBar()
        self._made = named(ElidedLabel("", "small"), "findings_made")
        self._unsaved = named(plain_label("", "danger"), "findings_unsaved")
        self._empty = named(plain_label("", "muted", wrap=True), "findings_empty")
        self._empty.setText(
            self.tr("No results yet. They come with the laboratory's folder: File, Import results (Ctrl+I).")
        )
        self._show_all = push_button(self.tr("Show all again"), "show_all_findings", "quiet", "Esc")
        self._germline = GermlineButton(self.acting.why_not_germline)
        for page in (self.review_page, self.germline_page, self.file_page):
            self.panel.add_page(page)
        self._own: dict[str, Callable[[], None]] = {
            "finding_next": self._next,
            "finding_edit": self._splitter.begin,
            "finding_seen": lambda: self._splitter.show_page("seen_before_page"),
            "finding_evidence": lambda: self._splitter.show_page("evidence_page"),
            "finding_page": lambda: self._splitter.turn(1),
            "finding_page_back": lambda: self._splitter.turn(-1),
            "finding_panel": self._splitter.choose,
            "finding_columns": self.table.ask_columns,
        }

    def _connect(self) -> None:
        self._samples.value_changed.connect(self._change_sample)
        self.filters.changed.connect(self._refilter)
        self.filters.finding_wanted.connect(self._stand_on)
        self.table.acted.connect(self.command)
        self.table.chosen.connect(lambda _: self._splitter.begin())
        self.table.current_changed.connect(self._follow)
        self.table.sort_requested.connect(self._sort)
        self.acting.refused.connect(self.refused)
        self.strip.left.connect(self.table.setFocus)
        self._splitter.panel_shown.connect(lambda: self._follow(self.table.current_row(), soon=False))
        self._splitter.panel_chosen.connect(self.table.setFocus)
        self.review_page.unsaved_changed.connect(self._tell_unsaved)
        self.review_page.second_wanted.connect(lambda: self.command("finding_second"))
        self._show_all.clicked.connect(self._all_again)
        self.table.selectionModel().selectionChanged.connect(
            lambda *_: self._germline.name(self.table.selected())
        )
        self._germline.clicked.connect(lambda: self.command("finding_mark_germline"))
        keys: tuple[tuple[QKeySequence | QKeySequence.StandardKey, Callable[[], None]], ...] = (
            (QKeySequence.StandardKey.Find, self.filters.begin),
            (QKeySequence(finding_key("finding_page")), self._own["finding_page"]),
            (QKeySequence(finding_key("finding_page_back")), self._own["finding_page_back"]),
            (QKeySequence.StandardKey.Save, self.panel.save),
        )
        for key, do in keys:
            shortcut = QShortcut(key, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _lay_out(self) -> None:
        variants = Card()
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._made, 1)
        for part in (self._unsaved, self._show_all, self._germline):
            foot.addWidget(part)
        variants.add(self._head())
        variants.add(self.table, 1)
        variants.add(self.strip)
        variants.add(foot)
        self._splitter.put(variants)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._cards)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self._empty)
        layout.addStretch(0)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        title = plain_label(self.tr("Variants"), "heading")
        title.setBuddy(self.table)
        title.setContentsMargins(0, 7, 0, 0)  # on the line of the filter, not between its two
        head.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._samples, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.filters, 1)
        return head

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        narrowed = bool(self._only) or not self.table.hasFocus()
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event) and narrowed:
            event.accept()  # Esc comes back to the table; there it takes away what narrows the list
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self._only or not self.table.hasFocus()):
            if self._only:
                self._all_again()
            self.table.setFocus()
        else:
            super().keyPressEvent(event)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
