"""What has to happen next with a case, worked out from what is recorded; nobody types it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from mtb.domain.inquiries import Inquiry
from mtb.domain.referrals import ConsentAnswer
from mtb.domain.specimens import LabSample, SampleState, Specimen, SpecimenState
from mtb.domain.stages import Hold, Stage


class NextStep(StrEnum):
    """What has to happen next; the words for it are the interface's."""

    ADD_REFERRAL = "add_referral"
    ASK_PROFILING_CONSENT = "ask_profiling_consent"
    CLOSE_WITHOUT_CONSENT = "close_without_consent"
    NAME_MATERIAL = "name_material"
    ASK_FOR_MATERIAL = "ask_for_material"
    WAIT_FOR_MATERIAL = "wait_for_material"
    REMIND_PATHOLOGY = "remind_pathology"
    FIND_OTHER_MATERIAL = "find_other_material"
    SEND_TO_LABORATORY = "send_to_laboratory"
    SECTION = "section"
    EXTRACT = "extract"
    PREPARE_LIBRARY = "prepare_library"
    REPEAT_SAMPLE = "repeat_sample"
    START_RUN = "start_run"
    WAIT_FOR_RESULTS = "wait_for_results"
    REVIEW_FINDINGS = "review_findings"
    PUT_ON_AGENDA = "put_on_agenda"
    DISCUSS = "discuss"
    SIGN_OFF_MINUTES = "sign_off_minutes"
    REPORT_OUTCOME = "report_outcome"
    WAIT_FOR_PHYSICIAN = "wait_for_physician"
    REMIND_PHYSICIAN = "remind_physician"
    LOOK_AGAIN = "look_again"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class NextAction:
    """A step, what it is about (a block, a sample, a run, a person), and since when it waits."""

    step: NextStep
    subject: str = ""
    place: str = ""
    since: dt.date | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What is recorded of a case, as far as its next step depends on it."""

    stage: Stage
    has_referral: bool
    profiling: ConsentAnswer | None
    hold: Hold | None = None
    specimens: tuple[Specimen, ...] = ()
    samples: tuple[LabSample, ...] = ()
    inquiries: tuple[Inquiry, ...] = field(default=())
    findings: int = 0


_WITHOUT_CONSENT = frozenset({ConsentAnswer.REFUSED, ConsentAnswer.WITHDRAWN})
_AFTER_RESULTS = {
    Stage.READY: NextStep.PUT_ON_AGENDA,
    Stage.ON_AGENDA: NextStep.DISCUSS,
    Stage.DECIDED: NextStep.SIGN_OFF_MINUTES,
    Stage.FOLLOW_UP: NextStep.REPORT_OUTCOME,
}


_MATERIAL_ORDER = (
    NextStep.SEND_TO_LABORATORY,
    NextStep.REMIND_PATHOLOGY,
    NextStep.WAIT_FOR_MATERIAL,
    NextStep.ASK_FOR_MATERIAL,
)


def next_actions(facts: CaseFacts, today: dt.date, remind_after: int) -> tuple[NextAction, ...]:
    """Everything that waits to be done, the most pressing first; never empty.

    An unanswered question that is older than ``remind_after`` days comes before the step of the stage.
    """
    if facts.stage is Stage.CLOSED:
        return (NextAction(NextStep.NOTHING),)
    if facts.hold is not None:
        return (NextAction(NextStep.LOOK_AGAIN, facts.hold.why, since=facts.hold.until),)
    if facts.profiling in _WITHOUT_CONSENT:
        return (NextAction(NextStep.CLOSE_WITHOUT_CONSENT),)
    late: list[NextAction] = []
    waiting: list[NextAction] = []
    for inquiry in facts.inquiries:
        if inquiry.is_open:
            if _late(inquiry.last_asked, today, remind_after):
                late.append(_about_inquiry(NextStep.REMIND_PHYSICIAN, inquiry))
            else:
                waiting.append(_about_inquiry(NextStep.WAIT_FOR_PHYSICIAN, inquiry))
    return (*late, _step_of_stage(facts, today, remind_after), *waiting)


def _step_of_stage(facts: CaseFacts, today: dt.date, remind_after: int) -> NextAction:
    if not facts.has_referral:
        return NextAction(NextStep.ADD_REFERRAL)
    match facts.stage:
        case Stage.REFERRED | Stage.MATERIAL if facts.profiling is not ConsentAnswer.GIVEN:
            action = NextAction(NextStep.ASK_PROFILING_CONSENT)
        case Stage.REFERRED | Stage.MATERIAL:
            action = _material_step(facts.specimens, today, remind_after)
        case Stage.LABORATORY:
            action = _laboratory_step(facts.specimens, facts.samples)
        case Stage.SEQUENCING:
            action = _run_step(facts.samples)
        case Stage.INTERPRETATION:
            action = NextAction(NextStep.REVIEW_FINDINGS, count=facts.findings)
        case stage:
            action = NextAction(_AFTER_RESULTS[stage])
    return action


def _run_step(samples: Sequence[LabSample]) -> NextAction:
    runs = [sample for sample in samples if sample.state is SampleState.ON_RUN]
    run = runs[-1] if runs else None
    return NextAction(NextStep.WAIT_FOR_RESULTS, run.run_id if run else "", since=run.run_on if run else None)


def _material_step(specimens: Sequence[Specimen], today: dt.date, remind_after: int) -> NextAction:
    """The block that is furthest along decides; a late answer comes before one that is awaited."""

    def pressing(each: Specimen) -> NextAction | None:
        match each.state:
            case SpecimenState.RECEIVED:
                return _about_specimen(NextStep.SEND_TO_LABORATORY, each, each.received_on)
            case SpecimenState.ASKED if _late(each.last_asked, today, remind_after):
                return _about_specimen(NextStep.REMIND_PATHOLOGY, each, each.asked_on)
            case SpecimenState.ASKED:
                return _about_specimen(NextStep.WAIT_FOR_MATERIAL, each, each.asked_on)
            case SpecimenState.NAMED:
                return _about_specimen(NextStep.ASK_FOR_MATERIAL, each, None)
        return None

    found = [action for action in map(pressing, specimens) if action is not None]
    if not found:
        return NextAction(NextStep.FIND_OTHER_MATERIAL if specimens else NextStep.NAME_MATERIAL)
    return min(found, key=lambda action: _MATERIAL_ORDER.index(action.step))


def _laboratory_step(specimens: Sequence[Specimen], samples: Sequence[LabSample]) -> NextAction:
    """The sample that lags behind decides; one that failed and has no successor comes first."""
    current = [each for each in samples if each.state is not SampleState.REPLACED]
    if not current:
        unsectioned = [
            each
            for each in specimens
            if each.state is SpecimenState.IN_LABORATORY and each.sectioned_on is None
        ]
        if unsectioned:
            return _about_specimen(NextStep.SECTION, unsectioned[0], unsectioned[0].sent_on)
        in_laboratory = [each for each in specimens if each.state is SpecimenState.IN_LABORATORY]
        return NextAction(NextStep.EXTRACT, in_laboratory[0].block if in_laboratory else "")
    for state, step in (
        (SampleState.FAILED, NextStep.REPEAT_SAMPLE),
        (SampleState.PLANNED, NextStep.EXTRACT),
        (SampleState.EXTRACTED, NextStep.PREPARE_LIBRARY),
        (SampleState.LIBRARY, NextStep.START_RUN),
    ):
        for sample in current:
            if sample.state is state:
                return NextAction(step, sample.sample_id, since=_day_of(sample))
    return NextAction(NextStep.WAIT_FOR_RESULTS, current[-1].run_id, since=current[-1].run_on)


def _day_of(sample: LabSample) -> dt.date | None:
    return sample.failed_on or sample.library.on or sample.extraction.on


def _about_specimen(step: NextStep, specimen: Specimen, since: dt.date | None) -> NextAction:
    return NextAction(step, specimen.block, specimen.pathology, since)


def _about_inquiry(step: NextStep, inquiry: Inquiry) -> NextAction:
    return NextAction(step, inquiry.to_whom, since=inquiry.asked_on)


def _late(asked: dt.date | None, today: dt.date, remind_after: int) -> bool:
    return asked is not None and (today - asked).days > remind_after
