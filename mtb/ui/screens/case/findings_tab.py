"""The findings of a case: cards above, the table with its filter, the details at the right."""

from collections.abc import Callable
from typing import Final, Literal
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from mtb.domain.errors import RightError
from mtb.domain.people import Actor
from mtb.domain.results import StoredFinding, StoredResult
from mtb.domain.rights import Right
from mtb.ui import labels
from mtb.ui.allowed import limit, why_not
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.inputs import ChoiceBox, search_edit
from mtb.ui.kit.naming import named
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.text import ElidedLabel, plain_label, plain_tooltip
from mtb.ui.screens.case.biomarker_cards import BiomarkerCards
from mtb.ui.screens.case.dossier import Dossier
from mtb.ui.screens.case.finding_details import FindingDetails
from mtb.ui.screens.case.finding_filter import FindingIndex, is_excluded, read_query, sort_findings
from mtb.ui.screens.case.findings_table import FindingsTable, said_of, sort_texts

Scope = Literal["all", "not_excluded", "for_board"]

_WANTED: Final[dict[Scope, Callable[[StoredFinding], bool]]] = {
    "all": lambda _: True,
    "not_excluded": lambda stored: stored.for_board or not is_excluded(stored.finding),
    "for_board": lambda stored: stored.for_board,
}

_DETAILS: Final = 400


class FindingsTab(QWidget):
    """Filter with Ctrl+F, mark with Space, open with Enter."""

    mark_wanted = Signal(object, bool)
    """The findings (a tuple) and whether the board shall see them."""
    germline_wanted = Signal(object, bool)
    """The findings (a tuple) and whether they are in the germline."""
    refused = Signal(str)
    """Why something can't be done, in words."""

    def __init__(self, preferences: Preferences, actor: Actor) -> None:
        super().__init__()
        self._why_not_mark = why_not(actor, Right.REVIEW_FINDINGS)
        self._why_not_germline = why_not(actor, Right.READ_GERMLINE) or self._why_not_mark
        self._results: tuple[StoredResult, ...] = ()
        self._findings: tuple[StoredFinding, ...] = ()
        self._index = FindingIndex((), said_of)
        self._sorting: tuple[str, bool] | None = None
        self._sort_texts = sort_texts()
        self._table = FindingsTable(preferences)
        self._build()
        self._lay_out()
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._to_filter)
        self.setFocusProxy(self._table)

    def clear(self) -> None:
        """Forget filter, sorting and details before another case is shown."""
        self._results, self._findings = (), ()
        self._sorting = None
        self._details.hide()
        self._table.set_compact(False)
        self._table.records.mark_sorted("", descending=False)
        self._filter.clear()
        self._scope.set_value("not_excluded")
        self._table.records.show([])

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the case's newest sample, or go on with the one that is shown."""
        self._results, self._findings = dossier.results, dossier.findings
        has_results = bool(dossier.results)
        self._cards.setVisible(has_results)
        self._variants.setVisible(has_results)
        self._empty.setVisible(not has_results)
        self._samples.blockSignals(True)  # noqa: FBT003 - Qt takes no keyword here
        self._samples.set_choices([(result.id, self._sample_words(result)) for result in dossier.results])
        self._samples.blockSignals(False)  # noqa: FBT003 - Qt takes no keyword here
        self._samples.setVisible(len(dossier.results) > 1)
        self._change_sample()

    def guard_copies(self, guard: Callable[[Callable[[], None]], None]) -> None:
        """Ask here before the columns of a finding are copied."""
        self._details.copy_guard = guard

    def close_details(self) -> bool:
        """Close the details if they are open; False when there is nothing to close."""
        if self._details.isHidden():
            return False
        self._close_details()
        return True

    # what is shown

    def _change_sample(self) -> None:
        result = next((one for one in self._results if one.id == self._samples.value()), None)
        if result is None:
            return
        findings = [stored for stored in self._findings if stored.result_id == result.id]
        self._index = FindingIndex(findings, said_of)
        self._cards.show_result(result)
        self._cards.show_for_board(sum(stored.for_board for stored in findings), len(findings))
        self._refilter()

    def _refilter(self) -> None:
        scope = self._scope.value() or "all"
        found = self._index.select(read_query(self._filter.text()), _WANTED[scope])
        if self._sorting is not None:
            key, descending = self._sorting
            found = sort_findings(found, key, self._sort_texts, descending=descending)
        self._table.show_findings(found)
        self._name_germline()
        self._tell_shown(len(found))
        self._follow(self._table.current_row())

    def _tell_shown(self, shown: int) -> None:
        words = self.tr("{shown} shown of {all}").format(shown=shown, all=len(self._index))
        excluded = self.tr("%n excluded by the laboratory", "", self._index.excluded)
        self._shown.set_text(f"{words} · {excluded}")

    def _sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a slot for sort_requested
        self._sorting = (key, descending)
        self._refilter()

    # what is done

    def _mark(self) -> None:
        chosen = self._table.selected()
        why = self._why_not_mark
        if any(stored.masked for stored in chosen):  # who can't see a finding can't choose it for the board
            why = why or RightError(Right.READ_GERMLINE).text(labels.current_language())
        wanted = not all(stored.for_board for stored in chosen)
        changing = tuple(stored for stored in chosen if stored.for_board is not wanted)
        if why:
            self.refused.emit(why)
        elif changing:
            self.mark_wanted.emit(changing, wanted)

    def _mark_germline(self) -> None:
        chosen = self._table.selected()
        wanted = not all(stored.germline for stored in chosen)
        changing = tuple(stored for stored in chosen if stored.germline is not wanted)
        if self._why_not_germline:
            self.refused.emit(self._why_not_germline)
        elif changing:
            self.germline_wanted.emit(changing, wanted)

    def _name_germline(self) -> None:
        """The button says what it would do with the chosen rows."""
        chosen = self._table.selected()
        mark, unmark = self.tr("Mark as germline"), self.tr("Not germline")
        taken_back = bool(chosen) and all(stored.germline for stored in chosen)
        words = unmark if taken_back and not self._why_not_germline else mark
        self._germline.setText(f"{words}   G")
        self._germline.setAccessibleName(words)
        self._germline.setEnabled(bool(chosen) and not self._why_not_germline)

    def _open_details(self, row: int) -> None:
        if not self._details.isHidden():
            self._details.setFocus()
            return
        self._details.show_finding(self._table.records.record(row))
        self._details.show()
        self._table.set_compact(True)
        beside = round(_DETAILS * max(1.0, self.font().pixelSize() / 15))
        self._splitter.setSizes([max(self.width() - beside, 300), beside])

    def _follow(self, row: int) -> None:
        if not self._details.isHidden() and row >= 0:
            self._details.show_finding(self._table.records.record(row), soon=True)

    def _close_details(self) -> None:
        self._details.hide()
        self._table.set_compact(False)
        self._table.setFocus()

    def _to_filter(self) -> None:
        self._filter.setFocus()
        self._filter.selectAll()

    # words and layout

    def _scopes(self) -> list[tuple[Scope, str]]:
        return [
            ("not_excluded", self.tr("Not excluded")),
            ("for_board", self.tr("Marked for the board")),
            ("all", self.tr("All")),
        ]

    def _filter_help(self) -> str:
        return self.tr(
            "Every word must stand in the row: BRAF, V600E, p.(Val600Glu), stop gained, pathogenic.\n"
            "Numbers: VAF > 5 %, VAF >= 0.05, depth < 100, CN > 4. (Ctrl+F)"
        )

    def _sample_words(self, result: StoredResult) -> str:
        day = labels.day(result.imported_at.astimezone().date())
        return self.tr("{sample}, imported {day}").format(sample=result.sample_id, day=day)

    def _build(self) -> None:
        self._cards = BiomarkerCards()
        self._samples = ChoiceBox[UUID]("sample_choice")
        self._samples.setAccessibleName(self.tr("Sample"))
        self._samples.value_changed.connect(self._change_sample)
        self._filter = search_edit(self.tr("Filter: gene, change, consequence, VAF > 5 %"), "finding_filter")
        self._filter.setToolTip(plain_tooltip(self._filter_help()))
        self._filter.value_changed.connect(self._refilter)
        self._scope = ChoiceBox[Scope]("finding_scope", self._scopes())
        self._scope.setAccessibleName(self.tr("Which findings"))
        self._scope.value_changed.connect(self._refilter)
        self._table.mark_wanted.connect(self._mark)
        self._table.germline_wanted.connect(self._mark_germline)
        self._table.selectionModel().selectionChanged.connect(self._name_germline)
        self._germline = push_button("", "mark_germline", "quiet")
        self._germline.clicked.connect(self._mark_germline)
        self._germline.setToolTip(
            plain_tooltip(
                self.tr(
                    "A germline finding is shown only to those with that right, and leaves the board "
                    "until it is chosen anew (G)"
                )
            )
        )
        limit(self._germline, self._why_not_germline)
        self._name_germline()
        self._table.chosen.connect(self._open_details)
        self._table.current_changed.connect(self._follow)
        self._table.sort_requested.connect(self._sort)
        self._shown = named(ElidedLabel("", "small"), "findings_shown")
        self._empty = named(plain_label("", "muted", wrap=True), "findings_empty")
        self._details = FindingDetails()
        self._details.hide()
        self._details.closed.connect(self._close_details)

    def _lay_out(self) -> None:
        self._variants = Card()
        self._variants.add(self._head())
        self._variants.add(self._table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._shown, 1)
        foot.addWidget(self._germline)
        self._variants.add(foot)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(12)
        self._splitter.addWidget(self._variants)
        self._splitter.addWidget(self._details)
        self._splitter.setStretchFactor(0, 1)
        self._details.setMinimumWidth(340)
        self._empty.setText(
            self.tr("No results yet. They come with the laboratory's folder: File, Import results (Ctrl+I).")
        )
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
        title.setBuddy(self._table)
        self._filter.setMinimumWidth(320)
        self._scope.setMinimumWidth(190)
        head.addWidget(title)
        head.addWidget(self._samples)
        head.addStretch(1)
        head.addWidget(self._filter)
        head.addWidget(self._scope)
        return head

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event) and self._takes_escape():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._takes_escape():
            if not self.close_details():
                self._filter.clear()
                self._table.setFocus()
        elif event.key() == Qt.Key.Key_Down and self._filter.hasFocus():
            self._table.setFocus()
        else:
            super().keyPressEvent(event)

    def _takes_escape(self) -> bool:
        """Esc closes what was opened last: the details, then the filter."""
        return not self._details.isHidden() or (self._filter.hasFocus() and bool(self._filter.text()))


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
