"""The worklist: stages and views above, cases below; Enter opens a case, Space shows what it is about."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QWidget

from mtb.domain.cases import CaseColumn
from mtb.domain.changes import Changes, Kind
from mtb.domain.people import Actor
from mtb.domain.stages import Stage
from mtb.domain.targets import StageTargets
from mtb.domain.worklist_views import WorklistView
from mtb.services.cases import CasePage
from mtb.ui.commands import key_text
from mtb.ui.copying import CaseCopying
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, screen_layout, title_row
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.inputs import search_edit
from mtb.ui.kit.naming import named
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.text import ElidedLabel
from mtb.ui.screens.worklist.case_actions import CaseActions
from mtb.ui.screens.worklist.columns import case_fields
from mtb.ui.screens.worklist.hand_out_form import Target
from mtb.ui.screens.worklist.handing_out import HandingOut, ListOnScreen
from mtb.ui.screens.worklist.list_settings import ListSettings
from mtb.ui.screens.worklist.list_words import ListWords, is_narrowed
from mtb.ui.screens.worklist.overview import Overview, WorklistServices, look_around
from mtb.ui.screens.worklist.preview import Preview
from mtb.ui.screens.worklist.reading import PAGE, CaseReader
from mtb.ui.screens.worklist.stage_strip import StageStrip
from mtb.ui.screens.worklist.table import CasesTable, sql_order
from mtb.ui.screens.worklist.view_bar import BUILT_IN, ViewBar

_TOUCHED_BY = (Kind.CASE, Kind.PATIENT, Kind.RESULT, Kind.FINDING, Kind.MEETING, Kind.DECISION)
_SEARCH_WIDTH = 400
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
VIEW_COMMANDS: Final = ("save_view", "rename_view", "delete_view")
CASE_COMMANDS: Final = ("take_over", "give_away", "put_on_hold", "put_on_agenda")
LIST_COMMANDS: Final = ("columns", "export_list", "print_list", "stage_targets")
COMMANDS: Final = ("filter_list", *VIEW_COMMANDS, *CASE_COMMANDS, *LIST_COMMANDS)
"""The window's commands this screen answers."""


class WorklistScreen(QWidget):
    case_chosen = Signal(object)
    """The case's UUID."""
    new_referral_wanted = Signal()
    import_wanted = Signal()
    counts_changed = Signal(int)
    """How many cases are not closed."""
    notice = Signal(str, str, object)
    """Kind, text, and a ``NoticeAction`` or None."""

    def __init__(
        self,
        services: WorklistServices,
        actor: Actor,
        background: Background,
        hub: ChangeHub,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._services = services
        self._actor = actor
        self._background = background
        self._page = CasePage((), 0, 0)
        self._known = 0
        self._targets = StageTargets()
        self._sorted_by, self._descending = CaseColumn.DUE, False
        self._fields = case_fields(lambda: self._targets.remind_after)
        self._reader = CaseReader(services.cases, actor, background, self)
        self._strip = StageStrip()
        self._bar = ViewBar(self)
        self._table = CasesTable(self._fields, preferences)
        self._table.show_sorted(self._sorted_by)
        self._table.copy_guard = CaseCopying(self, services.cases, actor, background).ask
        looked_for = self.tr("Search InPreD ID, name, gene, diagnosis …   {key}")
        self._search = search_edit(looked_for.format(key=key_text("Ctrl+F")))
        self._search.setMinimumWidth(_SEARCH_WIDTH)
        self._preview = Preview(services.cases, actor, background)
        self._footer = named(ElidedLabel("", "muted"), "footer")
        self._clear = push_button(self.tr("Show all cases"), "show_all", "quiet")
        self._more = push_button(self.tr("Actions"), "case_actions")
        self._make_parts()
        self._lay_out()
        self._connect(hub)
        self.setFocusProxy(self._table)
        self._settings.read_views()
        self._narrow()
        self.reload()

    def reload(self) -> None:
        """Read everything anew; the person stays on the same case."""
        self._reader.again()
        views = self._bar.views
        self._background.run(
            self, lambda: look_around(self._services, self._actor, views), self._show_overview
        )

    def command(self, command: str) -> None:
        """Do what one of the window's commands asks for."""
        answers: dict[str, Callable[[], None]] = {
            "filter_list": self.focus_search,
            "take_over": self._actions.take_over,
            "give_away": self._actions.give,
            "put_on_hold": self._actions.put_on_hold,
            "put_on_agenda": self._actions.put_on_agenda,
            "columns": lambda: self._settings.ask_columns(self._table, self._fields),
            "save_view": lambda: self._settings.ask_name(self._on_screen()),
            "rename_view": lambda: self._settings.rename(self._bar.current),
            "delete_view": lambda: self._settings.delete(self._bar.current),
            "export_list": lambda: self._handing_out.ask(Target.EXCEL, self._list_on_screen()),
            "print_list": lambda: self._handing_out.ask(Target.PRINTER, self._list_on_screen()),
            "stage_targets": lambda: self._settings.ask_targets(self._table.records.records()),
        }
        answers[command]()

    def offer(self, actions: dict[str, QAction]) -> None:
        """Put the window's commands into the menus of this screen."""
        self._bar.add_actions([actions[command] for command in VIEW_COMMANDS])
        menu = named(QMenu(self._more), "case_actions_menu")
        menu.setToolTipsVisible(True)
        menu.addActions([actions[command] for command in CASE_COMMANDS])
        menu.addSeparator()
        menu.addActions([actions[command] for command in LIST_COMMANDS])
        self._more.setMenu(menu)
        self._table.addActions([actions[command] for command in CASE_COMMANDS])

    def focus_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def show_all(self) -> None:
        """Take search, stage and view away."""
        self._show_view(BUILT_IN[0])
        self._table.setFocus()

    def _make_parts(self) -> None:
        """Those that act: on cases, on the list as a whole, on how it is set up."""
        services = self._services
        self._actions = CaseActions(
            self,
            (services.flow, services.meetings, services.views),
            self._actor,
            self._background,
            self._table.chosen_cases,
        )
        self._handing_out = HandingOut(self, services.views, self._actor, self._background)
        self._settings = ListSettings(self, (services.flow, services.views), self._actor, self._background)

    def _lay_out(self) -> None:
        results = push_button(self.tr("Import results"), "import_results")
        results.clicked.connect(self.import_wanted)
        referral = push_button(self.tr("New referral"), "new_referral", "primary", "Ctrl+N")
        referral.clicked.connect(self.new_referral_wanted)
        layout = screen_layout(self)
        layout.addLayout(title_row(self.tr("Worklist"), self._search, results, referral))
        layout.addWidget(self._strip)
        self._bar.add_at_end(self._more)
        layout.addWidget(self._bar)
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
        self._bar.chosen.connect(self._show_view)
        self._clear.clicked.connect(self.show_all)
        self._search.installEventFilter(self)
        self._table.installEventFilter(self)
        self._table.chosen.connect(lambda row: self.case_chosen.emit(self._table.records.record(row).id))
        self._table.previewed.connect(self._toggle_preview)
        self._table.current_changed.connect(self._follow)
        self._table.rows_chosen.connect(self._tell_footer)
        self._table.sort_requested.connect(self._sort)
        self._table.records.more_wanted.connect(self._reader.more)
        self._reader.came.connect(self._show)
        self._reader.grew.connect(self._grow)
        self._settings.views_changed.connect(self._show_saved)
        self._settings.targets_changed.connect(self.reload)
        for part in (self._actions, self._handing_out, self._settings):
            part.notice.connect(self.notice)
        hub.changed.connect(self._reload_if_touched)

    def _on_screen(self) -> WorklistView:
        """The view in force with what was changed since it was chosen."""
        return replace(
            self._bar.current,
            text=self._search.value(),
            stage=self._strip.chosen,
            sorted_by=self._sorted_by,
            descending=self._descending,
            columns=self._table.column_keys,
        )

    def _list_on_screen(self) -> ListOnScreen:
        return ListOnScreen(
            self._table.chosen_cases(),
            self._reader.query,
            self._page.total,
            self._table.shown_fields(),
            self._fields[CaseColumn.REFERENCE],
            self._on_screen(),
        )

    def _show_view(self, view: WorklistView) -> None:
        """A saved view brings its order and columns; the others leave them as they are."""
        self._bar.mark(view)
        blocked = self._search.blockSignals(True)  # noqa: FBT003 - Qt takes no keyword here
        self._search.set_value(view.text)
        self._search.blockSignals(blocked)
        self._strip.choose(view.stage)
        if view.name:
            self._sorted_by, self._descending = view.sorted_by, view.descending
            turned = view.descending is not (view.sorted_by is CaseColumn.IN_STAGE)
            self._table.show_sorted(view.sorted_by, descending=turned)
            if view.columns and view.columns != self._table.column_keys:
                self._table.show_columns(view.columns)
        self._narrow()

    def _narrow(self) -> None:
        """Closed cases come up only when they are looked for."""
        self._reader.ask(self._on_screen().query(self._actor.account, self._services.cases.today(), PAGE))

    def _sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a slot
        self._sorted_by, self._descending = sql_order(key, descending=descending)
        self._narrow()

    def _show(self, page: CasePage) -> None:
        self._page = page
        self._table.set_empty_text(self._nothing_to_see())
        self._table.records.show(page.cases, more=page.total > len(page.cases))
        if page.cases and self._table.current_row() < 0:
            self._table.selectRow(0)
        self._tell_footer()

    def _grow(self, first: int, page: CasePage) -> None:
        if self._table.records.rowCount() == first:
            self._table.records.append(page.cases, more=page.total > first + len(page.cases))

    def _show_overview(self, seen: Overview) -> None:
        self._known = sum(count.cases for count in seen.stages)
        self._targets = seen.targets
        self._strip.show_counts(seen.stages, self._services.cases.today())
        self._bar.show_counts(seen.counts)
        self.counts_changed.emit(sum(one.cases for one in seen.stages if one.stage is not Stage.CLOSED))
        self._table.set_empty_text(self._nothing_to_see())
        self._table.viewport().update()

    def _show_saved(self, views: Sequence[WorklistView], chosen: object) -> None:
        """The person's own views; one that was just saved is the one in force."""
        self._bar.show_saved(views)
        found = next((one for one in views if one.id == chosen), None)
        if found is not None:
            self._bar.mark(found)
            self._tell_footer()
        self.reload()

    def _nothing_to_see(self) -> str:
        known = max(self._known, self._page.all_cases)
        return ListWords().nothing_to_see(self._on_screen(), known)

    def _tell_footer(self) -> None:
        chosen = len(self._table.selectionModel().selectedRows())
        view = self._on_screen()
        self._footer.set_text(ListWords().footer(view, self._page, chosen))
        self._clear.setVisible(is_narrowed(view))

    def _toggle_preview(self) -> None:
        shown = not self._preview.isVisible()
        self._preview.setVisible(shown)
        if shown:
            self._preview.raise_()
            self._follow()

    def _follow(self) -> None:
        if self._preview.isVisible():
            self._preview.show_case(self._table.current_record(), self._targets.remind_after)

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
