"""The next steps that a case's own screen answers for: referral, results, findings, board."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject

from mtb.domain.next_steps import NextStep
from mtb.domain.rights import Right
from mtb.ui.screens.case.flow_board import BoardMoves
from mtb.ui.screens.case.flow_steps import MATERIAL_STEPS, CaseSteps, Verb


@dataclass(frozen=True, slots=True)
class CaseWays:
    """Where the steps of a case lead."""

    edit_referral: Callable[[], None]
    import_results: Callable[[], None]
    board: BoardMoves
    open_meeting: Callable[[], None]


class Material(Protocol):
    """The part of the case for its material; it answers to the commands of its menu."""

    def command(self, name: str) -> None: ...


class StepWords(QObject):
    """The verb on the button, and what it does in a sentence."""

    def add_referral(self) -> Verb:
        return Verb(self.tr("Add referral"), self.tr("Write down the referral these results belong to"))

    def record_consent(self) -> Verb:
        return Verb(self.tr("Record consent"), self.tr("Open the referral, where consents are recorded"))

    def name_material(self) -> Verb:
        return Verb(self.tr("Name a block"), self.tr("Write down the block and where it lies"))

    def remind_pathology(self) -> Verb:
        return Verb(self.tr("Reminded pathology"), self.tr("Record that pathology was reminded today"))

    def see_material(self, right: Right) -> Verb:
        return Verb(self.tr("Go to material"), self.tr("There, once more records the next step"), right)

    def import_results(self) -> Verb:
        why = self.tr("Choose the laboratory's results folder for this case")
        return Verb(self.tr("Import results"), why, Right.IMPORT_RESULTS)

    def ready_for_board(self) -> Verb:
        why = self.tr("The findings are reviewed; the case can be put on an agenda")
        return Verb(self.tr("Ready for board"), why, Right.REVIEW_FINDINGS)

    def put_on_agenda(self) -> Verb:
        why = self.tr("Choose the board meeting that discusses this case")
        return Verb(self.tr("Put on agenda"), why, Right.PLAN_MEETINGS)

    def open_meeting(self) -> Verb:
        why = self.tr("Go to the board meeting this case belongs to")
        return Verb(self.tr("Open meeting"), why, Right.READ_CASES)


def answer_case_steps(steps: CaseSteps, ways: CaseWays) -> None:
    """Take the steps; where nobody answers for the material, results can be imported all the same."""
    words = StepWords()
    steps.on([NextStep.ADD_REFERRAL], words.add_referral(), lambda _: ways.edit_referral())
    steps.on([NextStep.ASK_PROFILING_CONSENT], words.record_consent(), lambda _: ways.edit_referral())
    arriving = (*MATERIAL_STEPS, NextStep.WAIT_FOR_RESULTS)
    steps.on(arriving, words.import_results(), lambda _: ways.import_results())
    steps.on([NextStep.REVIEW_FINDINGS], words.ready_for_board(), lambda _: ways.board.review(ready=True))
    steps.on([NextStep.PUT_ON_AGENDA], words.put_on_agenda(), lambda _: ways.board.put_on_agenda())
    meeting = (NextStep.DISCUSS, NextStep.SIGN_OFF_MINUTES, NextStep.REPORT_OUTCOME)
    steps.on(meeting, words.open_meeting(), lambda _: ways.open_meeting())


def answer_material_steps(steps: CaseSteps, material: Material) -> None:
    """Take the steps of material and laboratory: the first press shows them, the next one does the step."""
    words = StepWords()
    naming = (NextStep.NAME_MATERIAL, NextStep.FIND_OTHER_MATERIAL)
    reminding = (NextStep.REMIND_PATHOLOGY,)
    laboratory = (NextStep.EXTRACT, NextStep.PREPARE_LIBRARY, NextStep.REPEAT_SAMPLE, NextStep.START_RUN)
    others = tuple(step for step in MATERIAL_STEPS if step not in {*naming, *reminding, *laboratory})
    steps.on(naming, words.name_material(), lambda _: material.command("add_specimen"))
    steps.on(reminding, words.remind_pathology(), lambda _: material.command("remind_pathology"))
    steps.on(others, words.see_material(Right.WRITE_CASES), lambda _: material.command("next_step"))
    see = words.see_material(Right.IMPORT_RESULTS)
    steps.on(laboratory, see, lambda _: material.command("next_step"))
