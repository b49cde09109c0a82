"""The one thing a case asks for next, by its state, and the words for it."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from mtb.domain.cases import Case, Stage
from mtb.domain.rights import Right

MAIN_KEY: Final = QKeySequence("Ctrl+Enter").toString(QKeySequence.SequenceFormat.NativeText)
_BEFORE_RESULTS: Final = frozenset({Stage.REFERRED, Stage.MATERIAL, Stage.LABORATORY, Stage.SEQUENCING})


class MainAction(Enum):
    ADD_REFERRAL = auto()
    IMPORT_RESULTS = auto()
    READY_FOR_BOARD = auto()
    PUT_ON_AGENDA = auto()
    OPEN_MEETING = auto()


MAIN_RIGHTS: Final = {
    MainAction.ADD_REFERRAL: Right.WRITE_CASES,
    MainAction.IMPORT_RESULTS: Right.IMPORT_RESULTS,
    MainAction.READY_FOR_BOARD: Right.REVIEW_FINDINGS,
    MainAction.PUT_ON_AGENDA: Right.PLAN_MEETINGS,
    MainAction.OPEN_MEETING: Right.READ_CASES,
}
"""What the person needs for each."""


def main_action(case: Case) -> MainAction | None:
    """What the case's main button does; None when nothing is left to do."""
    summary = case.summary
    if not summary.has_referral and summary.stage is not Stage.CLOSED:
        return MainAction.ADD_REFERRAL
    if summary.stage in _BEFORE_RESULTS:
        return MainAction.IMPORT_RESULTS
    if summary.stage in {Stage.ON_AGENDA, Stage.DECIDED, Stage.FOLLOW_UP}:
        return MainAction.OPEN_MEETING if summary.meeting_id else None
    return {Stage.INTERPRETATION: MainAction.READY_FOR_BOARD, Stage.READY: MainAction.PUT_ON_AGENDA}.get(
        summary.stage
    )


class MainWords(QObject):
    """The verb on the button, and what it does in a sentence."""

    def words(self, action: MainAction) -> tuple[str, str]:
        return {
            MainAction.ADD_REFERRAL: (
                self.tr("Add referral"),
                self.tr("Write down the referral these results belong to"),
            ),
            MainAction.IMPORT_RESULTS: (
                self.tr("Import results"),
                self.tr("Choose the laboratory's results folder for this case"),
            ),
            MainAction.READY_FOR_BOARD: (
                self.tr("Ready for board"),
                self.tr("The findings are reviewed; the case can be put on an agenda"),
            ),
            MainAction.PUT_ON_AGENDA: (
                self.tr("Put on agenda"),
                self.tr("Choose the board meeting that discusses this case"),
            ),
            MainAction.OPEN_MEETING: (
                self.tr("Open meeting"),
                self.tr("Go to the board meeting this case belongs to"),
            ),
        }[action]
