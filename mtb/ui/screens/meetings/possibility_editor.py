"""The card in which one therapeutic possibility is written: Enter takes it, Esc drops what was changed."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtb.domain.decisions import EscatTier, Pathway, Possibility, needs_drug
from mtb.domain.results import StoredFinding
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import ChoiceBox, LineEdit
from mtb.ui.kit.text import plain_label

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PossibilityEditor(Card):
    """The fields of one possibility; ``possibility`` is what stands in them now."""

    changed = Signal()
    taken = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("possibility_editor")
        self.set_current(True)
        self._before = Possibility(Pathway.IMPRESS)
        self._words: dict[UUID, str] = {}
        self._number = plain_label("", "strong")
        self._chip = Chip()
        escats = [(tier, tier.value) for tier in EscatTier]
        none = "–"
        self.drug = FormField(self.tr("Drug"), LineEdit("possibility_drug"))
        self.trial = FormField(self.tr("Trial or cohort"), LineEdit("possibility_trial"))
        self.finding = FormField(
            self.tr("Supporting finding"),
            ChoiceBox[UUID]("possibility_finding", empty=self.tr("None stated")),
        )
        self.escat = FormField(
            self.tr("ESCAT, this tumour"), ChoiceBox("possibility_escat", escats, empty=none)
        )
        self.escat_other = FormField(
            self.tr("ESCAT, other tumours"), ChoiceBox("possibility_escat_other", escats, empty=none)
        )
        self.reason = FormField(self.tr("Reason"), LineEdit("possibility_reason", 10_000))
        self.condition = FormField(
            self.tr("Condition"),
            LineEdit("possibility_condition", placeholder=self.tr("What must hold first")),
        )
        self._lay_out()
        for field in self._fields():
            field.value_changed.connect(self.changed)

    def open(self, number: int, possibility: Possibility, *, new: bool) -> None:
        """Show a possibility to be written."""
        self._before = possibility
        self._number.setText(str(number))
        pathway = possibility.pathway
        self._chip.show_text(labels.pathway(pathway), labels.pathway_tone(pathway))
        self.setAccessibleName(
            self.tr("Possibility {number}, {pathway}").format(number=number, pathway=labels.pathway(pathway))
        )
        drug = self.tr("Drug")
        self.drug.label.setText(f"{drug} *" if needs_drug(pathway) else drug)
        verb = self.tr("Add") if new else self.tr("Keep")
        self._take.setText(f"{verb}   Enter")
        self._take.setAccessibleName(verb)
        self._fill(possibility)

    def stand_in(self) -> None:
        """Put the focus into the first field."""
        self.drug.input.setFocus()

    def possibility(self) -> Possibility:
        """What stands in the fields."""
        finding_id = self.finding.input.value()
        before = self._before
        words = self._words.get(finding_id, before.supported_by) if finding_id else ""
        if finding_id is None and before.finding_id is None:
            words = before.supported_by
        return Possibility(
            before.pathway,
            self.drug.input.value(),
            self.trial.input.value(),
            words,
            finding_id,
            self.escat.input.value(),
            self.escat_other.input.value(),
            self.reason.input.value(),
            self.condition.input.value(),
        )

    def before(self) -> Possibility:
        """What stood there when the card was opened."""
        return self._before

    @property
    def written(self) -> bool:
        """Whether anything stands here that would be missed."""
        return self.possibility() != Possibility(self._before.pathway)

    @property
    def last_stop(self) -> QWidget:
        """Where Tab leaves the card."""
        return self._take

    def _fields(self) -> tuple[FormField[Any], ...]:
        return (
            self.drug,
            self.trial,
            self.finding,
            self.escat,
            self.escat_other,
            self.reason,
            self.condition,
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._number)
        head.addWidget(self._chip)
        head.addStretch(1)
        self.add(head)
        self.add(field_row((self.drug, 1), (self.trial, 1)))
        self.add(field_row((self.finding, 3), (self.escat, 2), (self.escat_other, 2)))
        self.add(field_row((self.reason, 1), (self.condition, 1)))
        self._take = push_button("", "take_possibility", "primary")
        self._take.clicked.connect(self.taken)
        self._drop = push_button(self.tr("Drop"), "drop_possibility", key="Esc")
        self._drop.clicked.connect(self.dropped)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._drop)
        buttons.addWidget(self._take)
        self.add(buttons)

    def offer(self, findings: Sequence[StoredFinding]) -> None:
        """The findings a possibility can rest on."""
        mark = self.tr("for the board")
        self._words = {each.id: each.finding.words for each in findings}
        self.finding.input.set_choices(
            [
                (each.id, f"{self._words[each.id]} · {mark}" if each.for_board else self._words[each.id])
                for each in findings
            ]
        )

    def _fill(self, possibility: Possibility) -> None:
        self.drug.input.set_value(possibility.drug)
        self.trial.input.set_value(possibility.trial)
        if possibility.finding_id is not None and possibility.finding_id not in self._words:
            words = possibility.supported_by
            offered = [*self._words.items(), (possibility.finding_id, words)]
            self._words[possibility.finding_id] = words
            self.finding.input.set_choices(list(offered))
        self.finding.input.set_value(possibility.finding_id)
        self.escat.input.set_value(possibility.escat)
        self.escat_other.input.set_value(possibility.escat_other)
        self.reason.input.set_value(possibility.reason)
        self.condition.input.set_value(possibility.condition)

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        """Esc belongs to this card while the focus is in it, not to the window's way back."""
        mine = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if mine and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.taken.emit()
        else:
            super().keyPressEvent(event)
