"""The second step of a restore: what would be lost, and a word to type so that nobody does it by accident."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtb.domain.backups import Backup, Loss, LossLine
from mtb.ui import labels
from mtb.ui.kit.cards import Card
from mtb.ui.kit.forms import FormField
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import plain_label, set_role
from mtb.ui.screens.backups import words


class LossPage(QWidget):
    confirmed = Signal(bool)
    """Whether the word stands in the field."""
    restore_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._word = self.tr("restore")
        self._lead = named(plain_label("", "strong", wrap=True), "loss_lead")
        self._model = RecordModel[LossLine](self._columns(), lambda line: (line.action, line.reference), self)
        table = RecordTable("losses", self._model, None, self.tr("What would be lost"))
        table.setSelectionMode(table.SelectionMode.SingleSelection)
        self._card = Card()
        self._card.add(table, 1)
        self._after = named(plain_label("", wrap=True), "loss_after")
        label = self.tr("Type “{word}” to go on").format(word=self._word)
        self._confirm = FormField(label, LineEdit("confirm_restore", 40))
        self._confirm.input.value_changed.connect(lambda: self.confirmed.emit(self.is_confirmed()))
        self._confirm.input.returnPressed.connect(self._enter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._lead)
        layout.addWidget(self._card, 1)
        layout.addWidget(self._after)
        layout.addWidget(self._confirm)
        self._gap = named(QWidget(), "loss_gap")
        layout.addWidget(self._gap, 1)
        self.setFocusProxy(self._confirm.input)

    def show_loss(self, backup: Backup, loss: Loss) -> None:
        """What the present database has and this backup has not."""
        self._lead.setText(" ".join(self._sentences(loss)))
        set_role(self._lead, "strong" if loss.nothing else "danger")
        self._model.show(loss.lines)
        self._card.setVisible(bool(loss.lines))
        self._gap.setVisible(not loss.lines)
        self._after.setText(
            self.tr(
                "Everything becomes as it was {when}: records, accounts, roles and passwords too. The "
                "present files are moved into a folder of their own beside the database; none is deleted."
            ).format(when=words.when(backup.made_at))
        )
        self._confirm.input.set_value("")

    def is_confirmed(self) -> bool:
        """Whether the person typed the word."""
        return self._confirm.input.value().casefold() == self._word.casefold()

    def _enter(self) -> None:
        if self.is_confirmed():
            self.restore_wanted.emit()

    def _sentences(self, loss: Loss) -> list[str]:
        if loss.nothing:
            return [
                self.tr("Nothing would be lost: the backup has everything that the present database has.")
            ]
        if not loss.certain:
            unknown = (
                self.tr(
                    "At least %n entry(ies) of its log is newer than this backup; what was written "
                    "can't be told.",
                    "",
                    loss.unreadable,
                )
                if loss.unreadable
                else self.tr("How much of it is newer than this backup can't be told.")
            )
            return [self.tr("The present database can't be read."), unknown]
        found = []
        if loss.entries and loss.since is not None and loss.until is not None:
            lost = self.tr(
                "%n entry(ies) of the log would be lost, with what was written then", "", loss.entries
            )
            since, until = words.when(loss.since), words.when(loss.until)
            span = self.tr("from {since} to {until}.").format(since=since, until=until)
            found.append(f"{lost}, {span}")
        if loss.unreadable:
            found.append(self.tr("%n more can't be read even now.", "", loss.unreadable))
        return found

    def _columns(self) -> list[Column[LossLine]]:
        return [
            Column(
                "what",
                self.tr("What was done"),
                lambda line: words.action(line.action),
                stretch=True,
                sortable=False,
            ),
            Column("case", self.tr("Case"), lambda line: line.reference or "–", width=160, sortable=False),
            Column(
                "count",
                self.tr("Times"),
                lambda line: labels.number(line.count),
                width=90,
                right=True,
                sortable=False,
            ),
            Column("last", self.tr("Last"), lambda line: words.when(line.last_at), width=180, sortable=False),
        ]
