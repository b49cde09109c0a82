"""Every menu command, declared once: its words, its key, its menu."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QMenuBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mtb.domain.rights import Right
from mtb.ui.band_commands import BAND_COMMANDS
from mtb.ui.finding_commands import FINDING_COMMANDS
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip
from mtb.ui.material_commands import MATERIAL_COMMANDS
from mtb.ui.table_keys import TABLE_KEYS

MenuName = Literal["file", "list", "case", "material", "findings", "board", "view", "help"]


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can ask for from anywhere. Commands of one ``group`` exclude each other.

    Those that go to a screen have no words here: they are called as the screen is. ``right`` is what the
    person needs.
    """

    id: str
    menu: MenuName
    words: object
    key: str
    group: str = ""
    gap_before: bool = False
    right: Right | None = None

    @property
    def text(self) -> str:
        return QCoreApplication.translate("Commands", str(self.words)) if self.words else ""


MENUS: Final[dict[MenuName, object]] = {
    "file": QT_TRANSLATE_NOOP("Commands", "&File"),
    "list": QT_TRANSLATE_NOOP("Commands", "&List"),
    "case": QT_TRANSLATE_NOOP("Commands", "&Case"),
    "material": QT_TRANSLATE_NOOP("Commands", "Ma&terial"),
    "findings": QT_TRANSLATE_NOOP("Commands", "Fi&ndings"),
    "board": QT_TRANSLATE_NOOP("Commands", "&Board"),
    "view": QT_TRANSLATE_NOOP("Commands", "&View"),
    "help": QT_TRANSLATE_NOOP("Commands", "&Help"),
}

_EDIT: Final = Right.WRITE_CASES

COMMANDS: Final = (
    Command(
        "new_referral",
        "file",
        QT_TRANSLATE_NOOP("Commands", "New referral"),
        "Ctrl+N",
        right=Right.WRITE_CASES,
    ),
    Command(
        "import_results",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Import results …"),
        "Ctrl+I",
        right=Right.IMPORT_RESULTS,
    ),
    Command(
        "import_list",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Import a list, form or sheet …"),
        "Ctrl+D",
        right=Right.WRITE_CASES,
    ),
    Command("save", "file", QT_TRANSLATE_NOOP("Commands", "Save"), "Ctrl+S", gap_before=True),
    Command(
        "change_password",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Change password …"),
        "Ctrl+Shift+P",
        gap_before=True,
    ),
    Command("emergency", "file", QT_TRANSLATE_NOOP("Commands", "Emergency access …"), "Ctrl+Shift+E"),
    Command("lock", "file", QT_TRANSLATE_NOOP("Commands", "Lock now"), "Ctrl+L"),
    Command("sign_out", "file", QT_TRANSLATE_NOOP("Commands", "Sign out"), "Ctrl+Shift+O"),
    Command("quit", "file", QT_TRANSLATE_NOOP("Commands", "Quit"), "Ctrl+Q", gap_before=True),
    Command("filter_list", "list", QT_TRANSLATE_NOOP("Commands", "Search in the list"), "Ctrl+F"),
    Command("columns", "list", QT_TRANSLATE_NOOP("Commands", "Columns …"), "Ctrl+Shift+K"),
    Command(
        "save_view",
        "list",
        QT_TRANSLATE_NOOP("Commands", "Save as a view …"),
        "Ctrl+Shift+S",
        gap_before=True,
    ),
    Command("rename_view", "list", QT_TRANSLATE_NOOP("Commands", "Rename the view …"), "Shift+F2"),
    Command("delete_view", "list", QT_TRANSLATE_NOOP("Commands", "Delete the view"), "Ctrl+Shift+Del"),
    Command(
        "new_entry",
        "list",
        QT_TRANSLATE_NOOP("Commands", "New person or place"),
        "Ctrl+Shift+I",
        gap_before=True,
        right=Right.WRITE_CASES,
    ),
    Command(
        "end_entry",
        "list",
        QT_TRANSLATE_NOOP("Commands", "End validity"),
        "Ctrl+Shift+X",
        right=Right.WRITE_CASES,
    ),
    Command(
        "export_list",
        "list",
        QT_TRANSLATE_NOOP("Commands", "Export the list …"),
        "Ctrl+E",
        gap_before=True,
        right=Right.EXPORT,
    ),
    Command(
        "print_list", "list", QT_TRANSLATE_NOOP("Commands", "Print the list …"), "Ctrl+P", right=Right.EXPORT
    ),
    Command(
        "stage_targets",
        "list",
        QT_TRANSLATE_NOOP("Commands", "Days per stage …"),
        "Ctrl+Shift+D",
        gap_before=True,
        right=Right.WRITE_CASES,
    ),
    Command("take_over", "case", QT_TRANSLATE_NOOP("Commands", "Take over"), "Ctrl+T", right=_EDIT),
    Command(
        "give_away",
        "case",
        QT_TRANSLATE_NOOP("Commands", "Give to a colleague …"),
        "Ctrl+Shift+G",
        right=_EDIT,
    ),
    Command(
        "put_on_hold",
        "case",
        QT_TRANSLATE_NOOP("Commands", "Put on hold …"),
        "Ctrl+H",
        right=Right.WRITE_CASES,
    ),
    Command("off_hold", "case", QT_TRANSLATE_NOOP("Commands", "Take off hold"), "Ctrl+Shift+H", right=_EDIT),
    Command("ask", "case", QT_TRANSLATE_NOOP("Commands", "Ask the physician …"), "Ctrl+Shift+A", right=_EDIT),
    Command(
        "new_material", "case", QT_TRANSLATE_NOOP("Commands", "New material …"), "Ctrl+Shift+M", right=_EDIT
    ),
    Command("close_case", "case", QT_TRANSLATE_NOOP("Commands", "Close the case …"), "Ctrl+W", right=_EDIT),
    Command("reopen", "case", QT_TRANSLATE_NOOP("Commands", "Open again"), "Ctrl+Shift+W", right=_EDIT),
    Command("undo", "case", QT_TRANSLATE_NOOP("Commands", "Undo the last move"), "Ctrl+Z", right=_EDIT),
    Command(
        "put_on_agenda",
        "case",
        QT_TRANSLATE_NOOP("Commands", "Put on agenda"),
        "Ctrl+G",
        right=Right.PLAN_MEETINGS,
    ),
    Command(
        "move_to_patient",
        "case",
        QT_TRANSLATE_NOOP("Commands", "Move to another patient …"),
        "Ctrl+F2",
        gap_before=True,
        right=Right.WRITE_CASES,
    ),
    Command(
        "merge_case",
        "case",
        QT_TRANSLATE_NOOP("Commands", "Merge with another case …"),
        "Ctrl+Shift+F2",
        right=Right.WRITE_CASES,
    ),
    *(Command(name, "case", words, key, right=right) for name, words, key, right in BAND_COMMANDS),
    *(Command(name, "material", words, key, right=right) for name, words, key, right in MATERIAL_COMMANDS),
    *(Command(name, "findings", words, key, right=right) for name, words, key, right in FINDING_COMMANDS),
    Command(
        "new_meeting",
        "board",
        QT_TRANSLATE_NOOP("Commands", "New board meeting"),
        "Ctrl+Shift+N",
        right=Right.PLAN_MEETINGS,
    ),
    Command(
        "decided_next",
        "board",
        QT_TRANSLATE_NOOP("Commands", "Decided, next case"),
        "Ctrl+Return",
        right=Right.DECIDE,
    ),
    Command("make_minutes", "board", QT_TRANSLATE_NOOP("Commands", "Make the minutes"), "Ctrl+M"),
    Command("search", "view", QT_TRANSLATE_NOOP("Commands", "Search"), "Ctrl+K"),
    Command("go_1", "view", "", "Ctrl+1", gap_before=True),
    Command("go_2", "view", "", "Ctrl+2"),
    Command("go_3", "view", "", "Ctrl+3"),
    Command("go_4", "view", "", "Ctrl+4"),
    Command("go_5", "view", "", "Ctrl+5"),
    Command("go_6", "view", "", "Ctrl+6"),
    Command("go_7", "view", "", "Ctrl+7"),
    Command("go_8", "view", "", "Ctrl+8"),
    Command("go_9", "view", "", "Ctrl+9"),
    Command("back", "view", QT_TRANSLATE_NOOP("Commands", "Back"), "Alt+Left"),
    Command(
        "theme_light", "view", QT_TRANSLATE_NOOP("Commands", "Light theme"), "F7", "theme", gap_before=True
    ),
    Command("theme_dark", "view", QT_TRANSLATE_NOOP("Commands", "Dark theme"), "F8", "theme"),
    Command("theme_system", "view", QT_TRANSLATE_NOOP("Commands", "Theme of the system"), "F9", "theme"),
    Command("larger", "view", QT_TRANSLATE_NOOP("Commands", "Larger text"), "Ctrl++", gap_before=True),
    Command("smaller", "view", QT_TRANSLATE_NOOP("Commands", "Smaller text"), "Ctrl+-"),
    Command("normal_size", "view", QT_TRANSLATE_NOOP("Commands", "Normal text size"), "Ctrl+0"),
    Command(
        "switch_language",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Bytt til norsk bokmål"),
        "Ctrl+Shift+L",
        gap_before=True,
    ),
    Command("keys", "help", QT_TRANSLATE_NOOP("Commands", "Keys"), "F1"),
)

_NATIVE: Final = QKeySequence.SequenceFormat.NativeText


def key_text(key: str) -> str:
    """A key as it is written on this system."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def key_of(command: str) -> str:
    """The key of a command, as it is declared: for the button that does the same."""
    return next(one.key for one in COMMANDS if one.id == command)


class Commands(QObject):
    """The commands of one window. What nothing answers to is not shown; menus fill as ``on`` is called.

    A handler may belong to a screen: it then answers only while that screen is shown.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._handlers: dict[str, dict[QWidget | None, Callable[[], object]]] = {}
        self._screen: QWidget | None = None
        self._groups: dict[str, QActionGroup] = {}
        self._refused: dict[str, str] = {}
        self._actions = {command.id: self._action(command) for command in COMMANDS}
        for command in self._actions:
            self._tell(command)
        self._refresh()

    def on(self, command: str, handler: Callable[[], object], screen: QWidget | None = None) -> None:
        """Answer a command with ``handler``, everywhere or only while ``screen`` is shown."""
        self._handlers.setdefault(command, {})[screen] = handler
        self._refresh()

    def action(self, command: str) -> QAction:
        return self._actions[command]

    def call(self, command: str, text: str) -> None:
        """Give a command its words."""
        self._actions[command].setText(text.replace("&", "&&"))
        self._tell(command)

    def limit(self, why_not: Callable[[Right], str | None]) -> None:
        """Grey out what the person may not do; the reason stands in the tooltip."""
        refused = {one.id: why_not(one.right) for one in COMMANDS if one.right is not None}
        self._refused = {command: why for command, why in refused.items() if why}
        for command in self._actions:
            self._tell(command)
        self._refresh()

    def enable(self, command: str, *, enabled: bool) -> None:
        """Grey a command out for now; it comes back with the next screen."""
        self._actions[command].setEnabled(enabled and self._answers(command))

    def check(self, command: str) -> None:
        """Mark which of a group is in force."""
        self._actions[command].setChecked(True)

    def show_screen(self, screen: QWidget | None) -> None:
        """Let the commands of this screen answer from now on."""
        self._screen = screen
        self._refresh()

    def fill(self, bar: QMenuBar) -> None:
        """Build the menus, keys shown beside the words."""
        for name, words in MENUS.items():
            menu = named(QMenu(QCoreApplication.translate("Commands", str(words)), bar), f"menu_{name}")
            menu.setToolTipsVisible(True)
            for command in COMMANDS:
                if command.menu == name:
                    if command.gap_before and menu.actions():
                        menu.addSeparator()
                    menu.addAction(self._actions[command.id])
            bar.addMenu(menu)
        self._menus = bar.findChildren(QMenu)
        self._refresh()

    def listed(self) -> list[tuple[str, str]]:
        """Words and key of every command that is there, in menu order."""
        there = [one for one in COMMANDS if one.id in self._handlers]
        return [(self._actions[one.id].text().replace("&&", "&"), key_text(one.key)) for one in there]

    def _action(self, command: Command) -> QAction:
        action = named(QAction(command.text, self._window), command.id)
        action.setShortcut(QKeySequence(command.key))
        contexts = Qt.ShortcutContext  # a letter is a command only where the findings have the focus
        in_table = command.menu == "findings"
        action.setShortcutContext(contexts.WidgetShortcut if in_table else contexts.WindowShortcut)
        action.triggered.connect(lambda: self._run(command.id))
        if command.group:
            group = self._groups.setdefault(command.group, QActionGroup(self))
            action.setCheckable(True)
            group.addAction(action)
        self._window.addAction(action)
        return action

    def _tell(self, command: str) -> None:
        action = self._actions[command]
        words = f"{action.text().replace('&&', '&')} ({action.shortcut().toString(_NATIVE)})"
        why = self._refused.get(command)
        action.setToolTip(plain_tooltip(f"{words}\n{why}" if why else words))

    def _answers(self, command: str) -> bool:
        return command not in self._refused and self._handler(command) is not None

    def _handler(self, command: str) -> Callable[[], object] | None:
        handlers = self._handlers.get(command, {})
        return handlers.get(self._screen) or handlers.get(None)

    def _run(self, command: str) -> None:
        handler = self._handler(command)
        if handler is not None:
            handler()

    def _refresh(self) -> None:
        for command, action in self._actions.items():
            action.setVisible(command in self._handlers)
            action.setEnabled(self._answers(command))
        for menu in getattr(self, "_menus", []):
            menu.menuAction().setVisible(any(one.isVisible() for one in menu.actions() if one.text()))


class KeysDialog(QDialog):
    """All keys, written from the declarations."""

    def __init__(self, parent: QWidget, commands: Commands) -> None:
        super().__init__(parent)
        self.setObjectName("keys_dialog")
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._lines(commands))
        close = push_button(self.tr("Close"), "close_keys", "primary", "Esc")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(plain_label(self.tr("Keys"), "title"))
        layout.addWidget(scroll, 1)
        layout.addLayout(bottom)
        self.resize(460, 620)

    def _lines(self, commands: Commands) -> QWidget:
        lines = named(QWidget(), "scrolled")
        grid = QGridLayout(lines)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(6)
        in_tables = [
            (QCoreApplication.translate("Commands", str(words)), key_text(key)) for words, key in TABLE_KEYS
        ]
        for row, (words, key) in enumerate([*commands.listed(), *in_tables]):
            grid.addWidget(plain_label(words), row, 0)
            grid.addWidget(plain_label(key, "strong"), row, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return lines
