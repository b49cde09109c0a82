"""Moves a case by hand, by the commands of its menu."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from mtb.domain.cases import CaseSummary
from mtb.domain.errors import RuleError
from mtb.domain.next_steps import NextStep
from mtb.domain.rights import Right
from mtb.domain.stages import EventKind, ExitReason, require_possible
from mtb.ui import case_words, labels
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.screens.case.flow_doing import Doing
from mtb.ui.screens.case.flow_forms import CloseForm, HoldForm, NewMaterialForm
from mtb.ui.screens.case.flow_steps import CaseSteps, Verb
from mtb.ui.screens.case.inquiry_moves import InquiryMoves

_EVENTS: Final = {
    "close_case": EventKind.CLOSED,
    "put_on_hold": EventKind.ON_HOLD,
    "reopen": EventKind.REOPENED,
    "new_material": EventKind.NEW_MATERIAL_WANTED,
    "ask": EventKind.PHYSICIAN_ASKED,
}
"""What would happen: where it can't, that is said before anything is asked."""


class CaseMoves(QObject):
    """Closing, waiting, opening again, new material, taking over, asking, and undo."""

    def __init__(self, doing: Doing) -> None:
        super().__init__(doing)
        self._doing = doing
        self._flow = doing.records.flow
        self._actor = doing.actor
        self.inquiries = InquiryMoves(doing)
        self._moves: dict[str, Callable[[CaseSummary], None]] = {
            "close_case": self._close,
            "put_on_hold": self._hold,
            "off_hold": self._off_hold,
            "reopen": self._reopen,
            "new_material": self._new_material,
            "take_over": self._take_over,
            "ask": self.inquiries.ask,
            "undo": doing.undo,
        }

    def names(self) -> tuple[str, ...]:
        """The commands answered here."""
        return tuple(self._moves)

    def do(self, move: str) -> None:
        """Do it, ask what it needs, or say why it can't be."""
        if self._doing.dossier is None or self._doing.refused(Right.WRITE_CASES):
            return
        case = self._doing.dossier.case.summary
        try:
            if move in _EVENTS:
                require_possible(case.stage, _EVENTS[move])
        except RuleError as error:
            self._doing.tell_problem(error)
            return
        self._moves[move](case)

    def answer_for(self, steps: CaseSteps) -> None:
        """Take the next steps that are moves of the case itself."""
        close = Verb(self.tr("Close case"), self.tr("Close it for a reason"))
        steps.on([NextStep.CLOSE_WITHOUT_CONSENT], close, lambda _: self.do("close_case"))
        off = Verb(self.tr("Take off hold"), self.tr("Let the case go on now"))
        steps.on([NextStep.LOOK_AGAIN], off, lambda _: self.do("off_hold"))
        again = Verb(self.tr("Open again"), self.tr("Go on in the stage the case was closed in"))
        steps.on([NextStep.NOTHING], again, lambda _: self.do("reopen"))
        self.inquiries.answer_for(steps)

    def _close(self, case: CaseSummary) -> None:
        if self._doing.dossier is None:
            return
        no_agenda = self._doing.why_not(Right.PLAN_MEETINGS)
        form = CloseForm(self._doing.screen, case, self._doing.dossier.today, no_agenda)

        def work() -> CaseSummary:
            return self._flow.close(
                self._actor,
                case,
                form.reason.input.value() or ExitReason.COMPLETED,
                form.note.input.value(),
                form.on.input.value(),
                take_off_agenda=form.takes_off,
            )

        def words(saved: CaseSummary) -> str:
            reason = case_words.exit_reason(saved.exit_reason) if saved.exit_reason else ""
            return self.tr("closed: {reason}").format(reason=reason)

        self._doing.open(form, lambda: self._run(work, words, form))

    def _hold(self, case: CaseSummary) -> None:
        if self._doing.dossier is None:
            return
        today = self._doing.dossier.today
        form = HoldForm(self._doing.screen, case, today)

        def work() -> CaseSummary:
            until = form.until.input.value() or today
            return self._flow.put_on_hold(self._actor, case, until, form.why.input.value())

        def words(saved: CaseSummary) -> str:
            day = labels.short_day(saved.hold.until) if saved.hold else ""
            return self.tr("on hold until {day}").format(day=day)

        self._doing.open(form, lambda: self._run(work, words, form))

    def _off_hold(self, case: CaseSummary) -> None:
        self._run(lambda: self._flow.take_off_hold(self._actor, case), lambda _: self.tr("off hold"))

    def _reopen(self, case: CaseSummary) -> None:
        def words(saved: CaseSummary) -> str:
            return self.tr("open again, {stage}").format(stage=labels.stage(saved.stage))

        self._run(lambda: self._flow.reopen(self._actor, case), words)

    def _new_material(self, case: CaseSummary) -> None:
        form = NewMaterialForm(self._doing.screen, case)

        def work() -> CaseSummary:
            return self._flow.want_new_material(self._actor, case, form.why.input.value())

        self._doing.open(form, lambda: self._run(work, lambda _: self.tr("back to material"), form))

    def _take_over(self, case: CaseSummary) -> None:
        def words(saved: CaseSummary) -> str:
            return self.tr("taken over by {who}").format(who=saved.owner_name)

        self._run(lambda: self._flow.take_over(self._actor, [case])[0], words)

    def _run(
        self,
        work: Callable[[], CaseSummary],
        words: Callable[[CaseSummary], str],
        form: FormDialog | None = None,
    ) -> None:
        def moved() -> tuple[CaseSummary, CaseSummary]:
            saved = work()
            return saved, saved

        self._doing.run(moved, words, form)
