"""The recovery code: shown once, to be printed, and two of its groups typed back."""

import datetime as dt
import random
import secrets
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from mtb.domain.errors import FileError
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, set_role
from mtb.ui.screens.set_up.code_print import CodeSheet, lines_of, paint_sheet, write_pdf

_ASKED_FOR: Final = 2
_LOOK_ALIKES: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})


class CodePage(Card):
    done = Signal()

    def __init__(self, code: str, database: str, chance: random.Random | None = None) -> None:
        super().__init__()
        self._sheet = CodeSheet(code, database, dt.date.today())  # noqa: DTZ011 - the day on the sheet is local
        self._groups = code.split("-")
        draw = chance or secrets.SystemRandom()
        self._asked = sorted(draw.sample(range(len(self._groups)), _ASKED_FOR))
        why = self.tr(
            "When every password is forgotten, only this code opens the database. It is shown this once: "
            "print it and lock it away."
        )
        shown = named(plain_label("\n".join(lines_of(code))), "recovery_code")
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setAccessibleName(" ".join(self._groups))
        shown.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._print = push_button(self.tr("Print …"), "print_code", "plain")
        self._save = push_button(self.tr("Save as PDF …"), "save_code", "plain")
        self._told = named(plain_label("", "hint", wrap=True), "code_told")
        self._go = push_button(self.tr("Open the worklist"), "code_done", "primary")
        self._fields = [self._field(number) for number in self._asked]
        self.add(plain_label(self.tr("The recovery code"), "title"))
        self.add(plain_label(why, "muted", wrap=True))
        self.add(shown)
        self.add(self._buttons())
        self.add(plain_label(self.tr("To be sure that it is on paper, type two of its groups:"), wrap=True))
        self.add(field_row(*((field, 1) for field in self._fields), (_spacer(), 2)))
        bottom = QHBoxLayout()
        bottom.setContentsMargins(0, 8, 0, 0)
        bottom.addStretch(1)
        bottom.addWidget(self._go)
        self.add(bottom)
        self.body.setSpacing(12)
        self.setFocusProxy(self._print)
        self._connect()
        self._look()

    @property
    def checked(self) -> bool:
        """Whether the groups that were asked for stand there."""
        return all(
            _plain(field.input.value()) == self._groups[number]
            for field, number in zip(self._fields, self._asked, strict=True)
        )

    def _field(self, number: int) -> FormField[LineEdit]:
        field = FormField(
            self.tr("Group {number}").format(number=number + 1), LineEdit(f"group_{number + 1}", 12)
        )
        field.value_changed.connect(self._look)
        field.input.returnPressed.connect(self._go_on)
        return field

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._print)
        row.addWidget(self._save)
        row.addWidget(self._told, 1)
        return row

    def _connect(self) -> None:
        for button in (self._print, self._save, self._go):
            button.setAutoDefault(True)
        self._print.clicked.connect(self._ask_to_print)
        self._save.clicked.connect(self._ask_to_save)
        self._go.clicked.connect(self._go_on)

    def _look(self) -> None:
        self._go.setEnabled(self.checked)
        for field, number in zip(self._fields, self._asked, strict=True):
            typed = _plain(field.input.value())
            whole = len(typed) >= len(self._groups[number])
            wrong = whole and typed != self._groups[number]
            field.set_problem(self.tr("Not as in the code") if wrong else None)
            field.set_hint("✓" if whole and not wrong else "")

    def _go_on(self) -> None:
        """Enter leads to the group that is still missing, then on."""
        if self.checked:
            self.done.emit()
            return
        for field, number in zip(self._fields, self._asked, strict=True):
            if _plain(field.input.value()) != self._groups[number]:
                field.input.setFocus()
                return

    def _ask_to_print(self) -> None:
        printer = QPrinter()
        if not printer.isValid():
            self._say(self.tr("There is no printer here; save the code as PDF."), wrong=True)
            return
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("print_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._print_on(printer))
        QDialog.open(dialog)  # the dialog's own open wants the name of a slot

    def _print_on(self, printer: QPrinter) -> None:
        if paint_sheet(printer, self._sheet):
            self._say(self.tr("Sent to the printer."))
            self._fields[0].input.setFocus()
        else:
            self._say(self.tr("The printer does not answer; save the code as PDF."), wrong=True)

    def _ask_to_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the recovery code"))
        dialog.setObjectName("save_code_as")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("recovery-code.pdf"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self._save_as(Path(file)))
        dialog.open()

    def _save_as(self, path: Path) -> None:
        try:
            write_pdf(path, self._sheet)
        except FileError as error:
            self._say(error.sentence.text(labels.current_language()), wrong=True)
            return
        self._say(self.tr("Saved. Print it, then delete the file."))
        self._fields[0].input.setFocus()

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self._told.setText(text)
        set_role(self._told, "problem" if wrong else "hint")


def _plain(text: str) -> str:
    """As the code writes it: capitals, and no sign that looks like another."""
    return "".join(text.split()).replace("-", "").upper().translate(_LOOK_ALIKES)


def _spacer() -> QWidget:
    spacer = QWidget()
    spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return spacer
