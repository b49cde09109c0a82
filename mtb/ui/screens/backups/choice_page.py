"""The first step of a restore: which backup, and who may have it."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.backups import Backup
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.passwords import PasswordEdit
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.backups.folder_choice import choose_folder
from mtb.ui.screens.backups.table import backup_table

_LONGEST_CODE: Final = 120


class ChoicePage(QWidget):
    """A table of backups and, where one is locked, a password of its time or the recovery code."""

    backup_changed = Signal(object)
    """The chosen ``Backup``, or None."""
    folder_chosen = Signal(object)
    """A ``Path`` where backups may lie."""
    go_on_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._locked = False
        self._with_code = False
        self.table = backup_table("restore_backups", self)
        self.table.set_empty_text(
            self.tr("No backup was found beside the database. Choose the folder in which they lie.")
        )
        self.table.current_changed.connect(lambda _: self.backup_changed.emit(self.backup()))
        self.table.chosen.connect(lambda _: self.go_on_wanted.emit())
        another = push_button(self.tr("Another folder …"), "another_backup_folder", "quiet")
        another.clicked.connect(self._choose_folder)
        lead = self.tr("Choose the backup to go back to. Nothing is changed before the last step.")
        top = QHBoxLayout()
        words = plain_label(lead, wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        top.addWidget(words, 1)
        top.addWidget(another, 0, Qt.AlignmentFlag.AlignTop)
        card = Card()
        card.add(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(card, 1)
        layout.addWidget(self._lock_part())
        self.setFocusProxy(self.table)

    def backup(self) -> Backup | None:
        """The chosen backup."""
        return self.table.current_record()

    def show_backups(self, backups: list[Backup], chosen: Backup | None) -> None:
        """Show these, standing on one of them: the chosen, else the newest sound one."""
        self.table.records.show(backups)
        wanted = next((one for one in backups if chosen is not None and one.folder == chosen.folder), None)
        first = wanted or next((one for one in backups if one.sound), None)
        if first is not None:
            self.table.select_identity(first.folder)
        elif backups:
            self.table.selectRow(0)
        self.backup_changed.emit(self.backup())

    def ask_for_password(self, *, locked: bool) -> None:
        """Show the fields, where the chosen backup needs them."""
        self._locked = locked
        self._lock.setVisible(locked)
        self._login.setVisible(locked and not self._with_code)
        self._password.setVisible(locked and not self._with_code)
        self._code.setVisible(locked and self._with_code)

    def secrets(self) -> tuple[str, str, str]:
        """User name and password, or the recovery code; what is not asked for is empty."""
        if not self._locked:
            return "", "", ""
        if self._with_code:
            return "", "", self._code.input.value()
        return self._login.input.value(), self._password.input.value(), ""

    def forget(self) -> None:
        """Let no password stand in a field that nobody sees."""
        self._password.input.clear()
        self._code.input.set_value("")

    def stand_on_secret(self) -> None:
        """Put the focus where the person types next."""
        if not self._locked:
            self.table.setFocus()
            return
        fields: tuple[FormField[LineEdit] | FormField[PasswordEdit], ...]
        fields = (self._code,) if self._with_code else (self._login, self._password)
        empty = [field.input for field in fields if not field.input.text()]
        (empty or [fields[-1].input])[0].setFocus()

    def _lock_part(self) -> QWidget:
        self._lock = named(QWidget(), "restore_lock")
        self._login = FormField(self.tr("User name"), LineEdit("restore_login", 40))
        self._password = FormField(
            self.tr("Password when the backup was made"), PasswordEdit("restore_password")
        )
        self._code = FormField(self.tr("Recovery code"), LineEdit("restore_code", _LONGEST_CODE))
        self._other_way = push_button("", "restore_other_way", "quiet")
        self._other_way.clicked.connect(self._switch_way)
        for field in (self._login, self._password, self._code):
            enter: Callable[[], None] = self.go_on_wanted.emit
            field.input.returnPressed.connect(enter)
        inside = QVBoxLayout(self._lock)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addLayout(field_row((self._login, 1), (self._password, 1), (self._code, 2)))
        row = QHBoxLayout()
        row.addWidget(self._other_way)
        row.addStretch(1)
        inside.addLayout(row)
        self._name_way()
        self.ask_for_password(locked=False)
        return self._lock

    def _switch_way(self) -> None:
        self._with_code = not self._with_code
        self._name_way()
        self.forget()
        self.ask_for_password(locked=self._locked)
        self.stand_on_secret()

    def _name_way(self) -> None:
        text = self.tr("Use a password") if self._with_code else self.tr("Use the recovery code instead")
        self._other_way.setText(text)
        self._other_way.setAccessibleName(text)

    def _choose_folder(self) -> None:
        def chosen(folder: Path) -> None:
            self.folder_chosen.emit(folder)

        choose_folder(self, self.tr("Choose the folder with the backups"), chosen)
