"""What each next step is done by: its verb, the right it takes, and who answers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from mtb.domain.next_steps import NextAction, NextStep
from mtb.domain.rights import Right

MAIN_KEY: Final = QKeySequence("Ctrl+Enter").toString(QKeySequence.SequenceFormat.NativeText)
MATERIAL_STEPS: Final = (
    NextStep.NAME_MATERIAL,
    NextStep.ASK_FOR_MATERIAL,
    NextStep.WAIT_FOR_MATERIAL,
    NextStep.REMIND_PATHOLOGY,
    NextStep.FIND_OTHER_MATERIAL,
    NextStep.SEND_TO_LABORATORY,
    NextStep.SECTION,
    NextStep.EXTRACT,
    NextStep.PREPARE_LIBRARY,
    NextStep.REPEAT_SAMPLE,
    NextStep.START_RUN,
)


@dataclass(frozen=True, slots=True)
class Verb:
    """What stands on the button, and what it does in a sentence; ``right`` is what the person needs."""

    text: str
    why: str
    right: Right = Right.WRITE_CASES


@dataclass(frozen=True, slots=True)
class Offer:
    """A step that can be done now; ``refused`` is the reason why this person may not."""

    action: NextAction
    verb: Verb
    refused: str


class CaseSteps(QObject):
    """Every part of the case answers for its own steps; one nobody answers for has no button."""

    refused = Signal(str)

    def __init__(self, parent: QObject, why_not: Callable[[Right], str]) -> None:
        super().__init__(parent)
        self._why_not = why_not
        self._answers: dict[NextStep, tuple[Verb, Callable[[NextAction], object]]] = {}

    def on(self, steps: Iterable[NextStep], verb: Verb, do: Callable[[NextAction], object]) -> None:
        """Answer for these steps from now on."""
        self._answers |= dict.fromkeys(steps, (verb, do))

    def offer(self, action: NextAction) -> Offer | None:
        """What can be done about a step here."""
        found = self._answers.get(action.step)
        return Offer(action, found[0], self._why_not(found[0].right)) if found else None

    def do(self, action: NextAction) -> None:
        """Do it, or say why this person may not."""
        offer = self.offer(action)
        if offer is None:
            return
        if offer.refused:
            self.refused.emit(offer.refused)
        else:
            self._answers[action.step][1](action)
