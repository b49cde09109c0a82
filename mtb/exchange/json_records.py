"""The documented JSON with which another program records referrals, meetings, agendas and decisions."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from mtb.domain.decisions import (
    Decision,
    EscatTier,
    FollowUpTask,
    GermlineAdvice,
    NoPossibility,
    Pathway,
    Possibility,
)
from mtb.domain.drugs import code_of
from mtb.domain.meetings import DEFAULT_SLOT_MINUTES, Attendee, BoardRole, MeetingDraft
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Referral, ReferralDraft, Urgency
from mtb.domain.treatments import Drug, EarlierTest, Response, StopReason, Treatment, TreatmentKind
from mtb.exchange.json_fields import Fields, read_object


@dataclass(frozen=True, slots=True)
class ReferralRecord:
    """A referral; ``case`` names the case it corrects, or is empty for a new one."""

    case: str
    draft: ReferralDraft


@dataclass(frozen=True, slots=True)
class AgendaRecord:
    """Cases for a meeting's agenda, each with its minutes, in order."""

    meeting: str
    cases: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """What the board decided in one case; with ``postponed_because`` it was put off instead."""

    meeting: str
    case: str
    decision: Decision
    postponed_because: str


def read_referral(text: str, path: Path, today: dt.date) -> ReferralRecord:
    """A referral from JSON. ``received_on`` is today where it is not stated."""
    root = read_object(text, path)
    case, inpred_id, earlier = root.text("case"), root.text("inpred_id"), root.identifier("earlier_case")
    patient, referral = _patient(root.object("patient")), _referral(root.object("referral"), today)
    root.done()
    return ReferralRecord(case, ReferralDraft(patient, referral, inpred_id, earlier))


def read_meeting(text: str, path: Path) -> MeetingDraft:
    """A planned meeting from JSON."""
    root = read_object(text, path)
    draft = MeetingDraft(
        root.local_time("starts_at"),
        root.text("place"),
        root.text("chair"),
        root.text("minute_taker"),
        tuple(_attendee(each) for each in root.objects("attendees")),
    )
    root.done()
    return draft


def read_agenda(text: str, path: Path) -> AgendaRecord:
    """Cases to put on an agenda, from JSON."""
    root = read_object(text, path)
    meeting, cases = root.text("meeting", required=True), []
    for each in root.objects("cases"):
        minutes = each.whole_number("minutes")
        cases.append((each.text("case", required=True), DEFAULT_SLOT_MINUTES if minutes is None else minutes))
        each.done()
    root.done()
    if not cases:
        raise root.fault("cases", "name at least one case", "oppgi minst én sak")
    return AgendaRecord(meeting, tuple(cases))


def read_decision(text: str, path: Path) -> DecisionRecord:
    """A decision, or a postponement, from JSON."""
    root = read_object(text, path)
    record = DecisionRecord(
        root.text("meeting", required=True),
        root.text("case", required=True),
        Decision(
            discussion=root.text("discussion"),
            conclusion=root.text("conclusion"),
            possibilities=tuple(_possibility(each) for each in root.objects("possibilities")),
            no_possibility=root.optional_choice("no_possibility", NoPossibility),
            no_possibility_reason=root.text("no_possibility_reason"),
            germline=root.choice("germline", GermlineAdvice, GermlineAdvice.NOT_DISCUSSED),
            tasks=tuple(_task(each) for each in root.objects("tasks")),
        ),
        root.text("postponed_because"),
    )
    root.done()
    return record


def _patient(fields: Fields) -> PatientDraft:
    draft = PatientDraft(
        fields.text("surname", required=True),
        fields.text("first_name"),
        fields.text("national_id"),
        fields.date("born"),
        fields.choice("sex", Sex, Sex.UNKNOWN),
    )
    fields.done()
    return draft


def _referral(fields: Fields, today: dt.date) -> Referral:
    referral = Referral(
        received_on=fields.date("received_on") or today,
        hospital=fields.text("hospital"),
        hospital_resh=fields.text("hospital_resh"),
        department=fields.text("department"),
        physician=fields.text("physician"),
        physician_email=fields.text("physician_email"),
        physician_hpr=fields.text("physician_hpr"),
        physician_phone=fields.text("physician_phone"),
        responsible_physician=fields.text("responsible_physician"),
        diagnosis=fields.text("diagnosis"),
        icd10=fields.text("icd10"),
        icdo3=fields.text("icdo3"),
        oncotree=fields.text("oncotree"),
        tumour_site=fields.text("tumour_site"),
        diagnosed=fields.partial_date("diagnosed"),
        tnm=fields.text("tnm"),
        stage=fields.text("stage"),
        metastases=fields.text("metastases"),
        ecog=fields.whole_number("ecog"),
        ecog_on=fields.date("ecog_on"),
        question=fields.text("question"),
        clinical_history=fields.text("clinical_history"),
        patient_wishes=fields.text("patient_wishes"),
        study_id=fields.text("study_id"),
        urgency=fields.choice("urgency", Urgency, Urgency.NORMAL),
        board_by=fields.date("board_by"),
        treatments=tuple(_treatment(each) for each in fields.objects("treatments")),
        earlier_tests=tuple(_earlier_test(each) for each in fields.objects("earlier_tests")),
        consents=tuple(_consent(each) for each in fields.objects("consents")),
    )
    fields.done()
    return referral


def _consent(fields: Fields) -> Consent:
    consent = Consent(
        fields.choice("kind", ConsentKind), fields.choice("answer", ConsentAnswer), fields.required_date("on")
    )
    fields.done()
    return consent


def _treatment(fields: Fields) -> Treatment:
    treatment = Treatment(
        kind=fields.choice("kind", TreatmentKind, TreatmentKind.SYSTEMIC),
        drugs=tuple(_drug(each) for each in fields.objects("drugs")),
        note=fields.text("note"),
        started=fields.partial_date("started"),
        ended=fields.partial_date("ended"),
        best_response=fields.optional_choice("best_response", Response),
        stopped_because=fields.optional_choice("stopped_because", StopReason),
    )
    fields.done()
    return treatment


def _drug(fields: Fields) -> Drug:
    """A drug; one without a code gets the one its name is known by."""
    name, atc = fields.text("name", required=True), fields.text("atc")
    fields.done()
    return Drug(name, atc or code_of(name))


def _earlier_test(fields: Fields) -> EarlierTest:
    test = EarlierTest(
        fields.text("name"), fields.partial_date("done"), fields.text("laboratory"), fields.text("result")
    )
    fields.done()
    return test


def _attendee(fields: Fields) -> Attendee:
    attendee = Attendee(
        fields.text("name", required=True),
        fields.choice("role", BoardRole),
        fields.text("affiliation"),
        fields.truth("present", default=True),
    )
    fields.done()
    return attendee


def _possibility(fields: Fields) -> Possibility:
    possibility = Possibility(
        pathway=fields.choice("pathway", Pathway),
        drug=fields.text("drug"),
        trial=fields.text("trial"),
        supported_by=fields.text("supported_by"),
        finding_id=fields.identifier("finding_id"),
        escat=fields.optional_choice("escat", EscatTier),
        escat_other=fields.optional_choice("escat_other", EscatTier),
        reason=fields.text("reason"),
        condition=fields.text("condition"),
    )
    fields.done()
    return possibility


def _task(fields: Fields) -> FollowUpTask:
    task = FollowUpTask(fields.text("what", required=True), fields.text("who"), fields.date("due"))
    fields.done()
    return task
