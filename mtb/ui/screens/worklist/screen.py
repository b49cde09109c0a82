"""The worklist: stages above, cases below; Enter opens a case, Space shows what it is about."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from mtb.domain.cases import CaseColumn, CaseQuery, Stage
from mtb.domain.changes import Changes, Kind
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.services.cases import CasePage, CaseService
from mtb.ui.copying import CaseCopying
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, screen_layout, title_row
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.inputs import LineEdit, search_edit
from mtb.ui.kit.naming import named
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.text import ElidedLabel
from mtb.ui.screens.worklist.preview import Preview
from mtb.ui.screens.worklist.stage_strip import SHOWN, StageFacts, StageStrip, read_stages
from mtb.ui.screens.worklist.table import case_table, sql_order

_PAGE = 200
_TOUCHED_BY = (Kind.CASE, Kind.PATIENT, Kind.RESULT, Kind.FINDING, Kind.MEETING, Kind.DECISION)
_OPEN = frozenset(SHOWN)
_SEARCH_WIDTH = 400
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WorklistScreen(QWidget):
    case_chosen = Signal(object)
    """The case's UUID."""
    new_referral_wanted = Signal()
    import_wanted = Signal()
    counts_changed = Signal(int)
    """How many cases are not closed."""

    def __init__(
        self,
        cases: CaseService,
        actor: Actor,
        background: Background,
        hub: ChangeHub,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._cases = cases
        self._actor = actor
        self._background = background
        self._query = CaseQuery(stages=_OPEN, most=_PAGE)
        self._page = CasePage((), 0, 0)
        self._reading = False
        self._outdated = False
        self._strip = StageStrip()
        self._table = case_table(preferences)
        self._table.copy_guard = CaseCopying(self, cases, actor, background).ask
        self._search = self._build_search()
        self._preview = Preview(cases, actor, background)
        self._footer = named(ElidedLabel("", "muted"), "footer")
        self._clear = push_button(self.tr("Show all cases"), "show_all", "quiet")
        self._lay_out()
        self._connect(hub)
        self.setFocusProxy(self._table)
        self.reload()

    def reload(self) -> None:
        """Read everything anew; the person stays on the same case."""
        self._background.run(self, lambda: read_stages(self._cases, self._actor), self._show_stages)
        self._read()

    def focus_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def show_all(self) -> None:
        """Take search and stage away."""
        self._search.clear()
        self._strip.clear()
        self._table.setFocus()

    def _build_search(self) -> LineEdit:
        words = self.tr("Search InPreD ID, name, gene, diagnosis …   {key}").format(key="Ctrl+K")
        search = search_edit(words)
        search.setMinimumWidth(_SEARCH_WIDTH)
        return search

    def _lay_out(self) -> None:
        results = push_button(self.tr("Import results"), "import_results")
        results.clicked.connect(self.import_wanted)
        referral = push_button(self.tr("New referral"), "new_referral", "primary", "Ctrl+N")
        referral.clicked.connect(self.new_referral_wanted)
        layout = screen_layout(self)
        layout.addLayout(title_row(self.tr("Worklist"), self._search, results, referral))
        layout.addWidget(self._strip)
        card = Card()
        card.setContentsMargins(-9, -7, -9, -7)  # rows run almost to the edge
        card.add(self._table, 1)
        middle = QGridLayout()
        middle.addWidget(card, 0, 0)
        middle.addWidget(self._preview, 0, 0, Qt.AlignmentFlag.AlignRight)  # over the table's right part
        self._preview.hide()
        layout.addLayout(middle, 1)
        below = QHBoxLayout()
        below.addWidget(self._footer)
        below.addStretch(1)
        below.addWidget(self._clear)
        layout.addLayout(below)
        kept = self._clear.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._clear.setSizePolicy(kept)
        self._clear.hide()

    def _connect(self, hub: ChangeHub) -> None:
        self._search.value_changed.connect(self._narrow)
        self._strip.stage_chosen.connect(self._narrow)
        self._clear.clicked.connect(self.show_all)
        self._search.installEventFilter(self)
        self._table.installEventFilter(self)
        self._table.chosen.connect(self._choose)
        self._table.previewed.connect(self._toggle_preview)
        self._table.current_changed.connect(self._follow)
        self._table.sort_requested.connect(self._sort)
        self._table.records.more_wanted.connect(self._read_more)
        hub.changed.connect(self._reload_if_touched)

    def _narrow(self) -> None:
        """Closed cases come up only when they are searched for."""
        stage, text = self._strip.chosen, self._search.value()
        everywhere: frozenset[Stage] = frozenset() if text else _OPEN
        stages = everywhere if stage is None else frozenset({stage})
        self._query = replace(self._query, text=text, stages=stages, most=_PAGE)
        self._read()

    def _sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a slot
        column, turned = sql_order(key, descending=descending)
        self._query = replace(self._query, sorted_by=column, descending=turned, most=_PAGE)
        self._read()

    def _read(self) -> None:
        """Ask for what is wanted now; while an answer is on its way, only the newest question waits."""
        if self._reading:
            self._outdated = True
            return
        self._reading = True
        query = self._query
        self._background.run(
            self, lambda: self._cases.search(self._actor, query), self._show, self._could_not_read
        )

    def _show(self, page: CasePage) -> None:
        self._reading = False
        if self._outdated:
            self._outdated = False
            self._read()
            return
        self._page = page
        self._table.set_empty_text(self._nothing_to_see())
        self._table.records.show(page.cases, more=page.total > len(page.cases))
        if page.cases and self._table.current_row() < 0:
            self._table.selectRow(0)
        self._tell_footer()

    def _could_not_read(self, error: ExpectedError) -> None:
        self._reading = self._outdated = False
        self._background.failed.emit(error)

    def _read_more(self, first: int) -> None:
        query = replace(self._query, first=first, most=_PAGE)

        def add(page: CasePage) -> None:
            same = replace(query, first=0, most=self._query.most) == self._query
            if same and self._table.records.rowCount() == first:
                self._table.records.append(page.cases, more=page.total > first + len(page.cases))
                self._query = replace(self._query, most=first + _PAGE)

        self._background.run(self, lambda: self._cases.search(self._actor, query), add)

    def _show_stages(self, facts: dict[Stage, StageFacts]) -> None:
        self._strip.show_facts(facts)
        self.counts_changed.emit(sum(fact.cases for fact in facts.values()))

    def _nothing_to_see(self) -> str:
        if self._page.all_cases == 0:
            return self.tr(
                "No cases yet.\n\nCtrl+N registers the first referral.\n"
                "A results folder dropped on this window brings in what the laboratory has found."
            )
        if self._query.stages == _OPEN and not self._query.text:
            return self.tr("No open case. Searching finds closed cases too.")
        return self.tr(
            "No case matches.\n\nEsc in the search field clears the search; "
            "pressing a marked stage again takes it away."
        )

    def _tell_footer(self) -> None:
        page, query = self._page, self._query
        narrowed = bool(query.text) or query.stages != _OPEN
        if narrowed:
            count = self.tr("{found} of %n case(s)", "", page.all_cases).format(found=page.total)
        else:
            count = self.tr("%n open case(s)", "", page.total)
        key, _ = self._table.records.sorted_by
        words = [count, self.tr("sorted by {column}").format(column=_sorted_words(CaseColumn(key)))]
        words += [self.tr("Enter opens"), self.tr("Space previews")]
        self._footer.set_text("  ·  ".join(words) if page.total else count)
        self._clear.setVisible(narrowed)

    def _choose(self, row: int) -> None:
        self.case_chosen.emit(self._table.records.record(row).id)

    def _toggle_preview(self) -> None:
        shown = not self._preview.isVisible()
        self._preview.setVisible(shown)
        if shown:
            self._preview.raise_()
            self._preview.show_case(self._table.current_record())

    def _follow(self) -> None:
        if self._preview.isVisible():
            self._preview.show_case(self._table.current_record())

    def _undo(self, watched: QObject) -> Callable[[], None] | None:
        """What Esc takes back here; None when there is nothing."""
        if watched is self._search and self._search.text():
            return self._search.clear
        if watched is self._table and self._preview.isVisible():
            return self._toggle_preview
        return None

    def _reload_if_touched(self, changes: Changes) -> None:
        if changes.touches(*_TOUCHED_BY):
            self.reload()
            self._follow()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc takes the search or the preview away before it leads back; Down leaves the search."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        undo = self._undo(watched) if event.key() == Qt.Key.Key_Escape else None
        down = watched is self._search and event.key() in _DOWN
        if event.type() == QEvent.Type.ShortcutOverride and undo is not None:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and (undo is not None or down):
            (undo or self._table.setFocus)()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The screen's keys for where no menu owns them."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        keys = {
            Qt.Key.Key_K: self.focus_search,
            Qt.Key.Key_N: self.new_referral_wanted.emit,
            Qt.Key.Key_I: self.import_wanted.emit,
        }
        answer = keys.get(Qt.Key(event.key())) if control else None
        if answer is None:
            super().keyPressEvent(event)
        else:
            answer()


def _sorted_words(column: CaseColumn) -> str:
    return {
        CaseColumn.REFERENCE: QCoreApplication.translate("Worklist", "InPreD ID"),
        CaseColumn.PATIENT: QCoreApplication.translate("Worklist", "patient"),
        CaseColumn.DIAGNOSIS: QCoreApplication.translate("Worklist", "diagnosis"),
        CaseColumn.HOSPITAL: QCoreApplication.translate("Worklist", "hospital"),
        CaseColumn.STAGE: QCoreApplication.translate("Worklist", "stage"),
        CaseColumn.IN_STAGE: QCoreApplication.translate("Worklist", "days in stage"),
    }[column]
