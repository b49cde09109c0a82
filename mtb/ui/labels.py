"""Words for every enum, and how dates and numbers are written; all follow the language of the program."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from mtb.domain.accounts import AuthorisationKind
from mtb.domain.audit import Entity, Ground
from mtb.domain.biomarkers import MsiStatus, TmbBand
from mtb.domain.cases import CaseSummary
from mtb.domain.decisions import GermlineAdvice, NoPossibility, Pathway
from mtb.domain.deletions import DeletionState
from mtb.domain.errors import Language
from mtb.domain.findings import FindingKind
from mtb.domain.imports import Severity
from mtb.domain.meetings import BoardRole, ItemState, MeetingState
from mtb.domain.patients import Sex
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Urgency
from mtb.domain.rights import Role
from mtb.domain.samples import TUMOUR_SITES
from mtb.domain.stages import Stage
from mtb.ui.kit.theme import Tone

E = TypeVar("E")
_BOKMAL: Final = QLocale(QLocale.Language.NorwegianBokmal, QLocale.Country.Norway)
_ENGLISH: Final = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)

_STAGES: Final[dict[Stage, object]] = {
    Stage.REFERRED: QT_TRANSLATE_NOOP("Labels", "Referred"),
    Stage.MATERIAL: QT_TRANSLATE_NOOP("Labels", "Material"),
    Stage.LABORATORY: QT_TRANSLATE_NOOP("Labels", "Laboratory"),
    Stage.SEQUENCING: QT_TRANSLATE_NOOP("Labels", "Sequencing"),
    Stage.INTERPRETATION: QT_TRANSLATE_NOOP("Labels", "Interpretation"),
    Stage.READY: QT_TRANSLATE_NOOP("Labels", "Ready for board"),
    Stage.ON_AGENDA: QT_TRANSLATE_NOOP("Labels", "On agenda"),
    Stage.DECIDED: QT_TRANSLATE_NOOP("Labels", "Decided"),
    Stage.FOLLOW_UP: QT_TRANSLATE_NOOP("Labels", "Follow-up"),
    Stage.CLOSED: QT_TRANSLATE_NOOP("Labels", "Closed"),
}
_STAGE_TONES: Final[dict[Stage, Tone]] = {
    Stage.MATERIAL: "warning",
    Stage.INTERPRETATION: "violet",
    Stage.READY: "info",
    Stage.ON_AGENDA: "success",
    Stage.DECIDED: "warning",
    Stage.FOLLOW_UP: "success",
}
_CONSENT_KINDS: Final[dict[ConsentKind, object]] = {
    ConsentKind.PROFILING: QT_TRANSLATE_NOOP("Labels", "Profiling"),
    ConsentKind.STUDY: QT_TRANSLATE_NOOP("Labels", "Study (IMPRESS)"),
    ConsentKind.GERMLINE: QT_TRANSLATE_NOOP("Labels", "Germline information"),
    ConsentKind.SHARING: QT_TRANSLATE_NOOP("Labels", "Sharing of data"),
}
_CONSENT_ANSWERS: Final[dict[ConsentAnswer, object]] = {
    ConsentAnswer.GIVEN: QT_TRANSLATE_NOOP("Labels", "Given"),
    ConsentAnswer.ASKED: QT_TRANSLATE_NOOP("Labels", "Asked, no answer yet"),
    ConsentAnswer.REFUSED: QT_TRANSLATE_NOOP("Labels", "Refused"),
    ConsentAnswer.WITHDRAWN: QT_TRANSLATE_NOOP("Labels", "Withdrawn"),
}
_CONSENT_TONES: Final[dict[ConsentAnswer, Tone]] = {
    ConsentAnswer.GIVEN: "success",
    ConsentAnswer.ASKED: "warning",
    ConsentAnswer.REFUSED: "danger",
    ConsentAnswer.WITHDRAWN: "danger",
}
_SEXES: Final[dict[Sex, object]] = {
    Sex.FEMALE: QT_TRANSLATE_NOOP("Labels", "Female"),
    Sex.MALE: QT_TRANSLATE_NOOP("Labels", "Male"),
    Sex.UNKNOWN: QT_TRANSLATE_NOOP("Labels", "Not stated"),
}
_URGENCIES: Final[dict[Urgency, object]] = {
    Urgency.NORMAL: QT_TRANSLATE_NOOP("Labels", "Normal"),
    Urgency.URGENT: QT_TRANSLATE_NOOP("Labels", "Urgent"),
}
_PATHWAYS: Final[dict[Pathway, object]] = {
    Pathway.IMPRESS: QT_TRANSLATE_NOOP("Labels", "IMPRESS-Norway"),
    Pathway.OTHER_TRIAL: QT_TRANSLATE_NOOP("Labels", "Other trial"),
    Pathway.COMPASSIONATE_USE: QT_TRANSLATE_NOOP("Labels", "Compassionate use"),
    Pathway.NAMED_PATIENT: QT_TRANSLATE_NOOP("Labels", "Named-patient use"),
    Pathway.APPROVED_DRUG: QT_TRANSLATE_NOOP("Labels", "Approved drug"),
    Pathway.OFF_LABEL: QT_TRANSLATE_NOOP("Labels", "Off-label use"),
    Pathway.FURTHER_DIAGNOSTICS: QT_TRANSLATE_NOOP("Labels", "Further diagnostics"),
    Pathway.EXPERT_PANEL: QT_TRANSLATE_NOOP("Labels", "Expert panel"),
    Pathway.WATCH: QT_TRANSLATE_NOOP("Labels", "Watch and wait"),
}
_PATHWAY_TONES: Final[dict[Pathway, Tone]] = {
    Pathway.IMPRESS: "success",
    Pathway.OTHER_TRIAL: "success",
    Pathway.COMPASSIONATE_USE: "violet",
    Pathway.NAMED_PATIENT: "violet",
    Pathway.APPROVED_DRUG: "info",
    Pathway.OFF_LABEL: "warning",
}
_NO_POSSIBILITIES: Final[dict[NoPossibility, object]] = {
    NoPossibility.NO_TARGET: QT_TRANSLATE_NOOP("Labels", "No target found"),
    NoPossibility.NOT_ELIGIBLE: QT_TRANSLATE_NOOP("Labels", "Target found, patient not eligible"),
    NoPossibility.INSUFFICIENT_MATERIAL: QT_TRANSLATE_NOOP("Labels", "Too little material"),
    NoPossibility.TOO_ILL: QT_TRANSLATE_NOOP("Labels", "Patient too ill"),
    NoPossibility.DIED: QT_TRANSLATE_NOOP("Labels", "Patient has died"),
    NoPossibility.CONSENT_WITHDRAWN: QT_TRANSLATE_NOOP("Labels", "Consent withdrawn"),
    NoPossibility.DECLINED: QT_TRANSLATE_NOOP("Labels", "Patient declined"),
}
_GERMLINE: Final[dict[GermlineAdvice, object]] = {
    GermlineAdvice.NOT_DISCUSSED: QT_TRANSLATE_NOOP("Labels", "Not discussed"),
    GermlineAdvice.NOT_ADVISED: QT_TRANSLATE_NOOP("Labels", "Germline test not advised"),
    GermlineAdvice.ADVISED: QT_TRANSLATE_NOOP("Labels", "Germline test advised"),
}
_BOARD_ROLES: Final[dict[BoardRole, object]] = {
    BoardRole.ONCOLOGIST: QT_TRANSLATE_NOOP("Labels", "Oncologist"),
    BoardRole.PATHOLOGIST: QT_TRANSLATE_NOOP("Labels", "Pathologist"),
    BoardRole.GENETICIST: QT_TRANSLATE_NOOP("Labels", "Geneticist"),
    BoardRole.MOLECULAR_BIOLOGIST: QT_TRANSLATE_NOOP("Labels", "Molecular biologist"),
    BoardRole.BIOINFORMATICIAN: QT_TRANSLATE_NOOP("Labels", "Bioinformatician"),
    BoardRole.STUDY_PHYSICIAN: QT_TRANSLATE_NOOP("Labels", "Study physician"),
    BoardRole.TREATING_PHYSICIAN: QT_TRANSLATE_NOOP("Labels", "Treating physician"),
    BoardRole.SECRETARY: QT_TRANSLATE_NOOP("Labels", "Secretary"),
    BoardRole.OBSERVER: QT_TRANSLATE_NOOP("Labels", "Observer"),
}
_ITEM_STATES: Final[dict[ItemState, object]] = {
    ItemState.WAITING: QT_TRANSLATE_NOOP("Labels", "Not yet discussed"),
    ItemState.DECIDED: QT_TRANSLATE_NOOP("Labels", "Decided"),
    ItemState.POSTPONED: QT_TRANSLATE_NOOP("Labels", "Postponed"),
}
_ITEM_TONES: Final[dict[ItemState, Tone]] = {ItemState.DECIDED: "success", ItemState.POSTPONED: "warning"}
_MEETING_STATES: Final[dict[MeetingState, object]] = {
    MeetingState.PLANNED: QT_TRANSLATE_NOOP("Labels", "Planned"),
    MeetingState.IN_SESSION: QT_TRANSLATE_NOOP("Labels", "In session"),
    MeetingState.AWAITING_APPROVAL: QT_TRANSLATE_NOOP("Labels", "Awaiting approval"),
    MeetingState.SIGNED_OFF: QT_TRANSLATE_NOOP("Labels", "Signed off"),
}
_MEETING_TONES: Final[dict[MeetingState, Tone]] = {
    MeetingState.PLANNED: "info",
    MeetingState.IN_SESSION: "warning",
    MeetingState.AWAITING_APPROVAL: "violet",
    MeetingState.SIGNED_OFF: "success",
}
_FINDING_KINDS: Final[dict[FindingKind, object]] = {
    FindingKind.SMALL_VARIANT: QT_TRANSLATE_NOOP("Labels", "Small variant"),
    FindingKind.AMPLIFICATION: QT_TRANSLATE_NOOP("Labels", "Amplification"),
    FindingKind.SPLICE_VARIANT: QT_TRANSLATE_NOOP("Labels", "Splice variant"),
    FindingKind.FUSION: QT_TRANSLATE_NOOP("Labels", "Fusion"),
    FindingKind.COPY_NUMBER_LOSS: QT_TRANSLATE_NOOP("Labels", "Copy number loss"),
    FindingKind.LARGE_REARRANGEMENT: QT_TRANSLATE_NOOP("Labels", "Large rearrangement"),
    FindingKind.LOSS_OF_HETEROZYGOSITY: QT_TRANSLATE_NOOP("Labels", "Loss of heterozygosity"),
}
_TMB_BANDS: Final[dict[TmbBand, object]] = {
    TmbBand.LOW: QT_TRANSLATE_NOOP("Labels", "Low burden"),
    TmbBand.INTERMEDIATE: QT_TRANSLATE_NOOP("Labels", "Intermediate burden"),
    TmbBand.HIGH: QT_TRANSLATE_NOOP("Labels", "High burden"),
}
_TMB_TONES: Final[dict[TmbBand, Tone]] = {TmbBand.INTERMEDIATE: "warning", TmbBand.HIGH: "success"}
_MSI_STATES: Final[dict[MsiStatus, object]] = {
    MsiStatus.STABLE: QT_TRANSLATE_NOOP("Labels", "Microsatellites stable"),
    MsiStatus.LIKELY_UNSTABLE: QT_TRANSLATE_NOOP("Labels", "Microsatellites likely unstable"),
    MsiStatus.UNSTABLE: QT_TRANSLATE_NOOP("Labels", "Microsatellites unstable"),
    MsiStatus.INCONCLUSIVE: QT_TRANSLATE_NOOP("Labels", "Microsatellites inconclusive"),
}
_MSI_TONES: Final[dict[MsiStatus, Tone]] = {
    MsiStatus.LIKELY_UNSTABLE: "warning",
    MsiStatus.UNSTABLE: "success",
    MsiStatus.INCONCLUSIVE: "danger",
}
_SEVERITIES: Final[dict[Severity, object]] = {
    Severity.INFO: QT_TRANSLATE_NOOP("Labels", "For information"),
    Severity.WARNING: QT_TRANSLATE_NOOP("Labels", "Warning"),
    Severity.ERROR: QT_TRANSLATE_NOOP("Labels", "Damaged or missing"),
    Severity.FATAL: QT_TRANSLATE_NOOP("Labels", "Cannot be imported"),
}
_SEVERITY_TONES: Final[dict[Severity, Tone]] = {
    Severity.INFO: "info",
    Severity.WARNING: "warning",
    Severity.ERROR: "danger",
    Severity.FATAL: "danger",
}
_ROLES: Final[dict[Role, object]] = {
    Role.READER: QT_TRANSLATE_NOOP("Labels", "Reader"),
    Role.CASE_WORKER: QT_TRANSLATE_NOOP("Labels", "Case worker"),
    Role.MOLECULAR_BIOLOGIST: QT_TRANSLATE_NOOP("Labels", "Molecular biologist"),
    Role.CHAIR: QT_TRANSLATE_NOOP("Labels", "Chair"),
    Role.APPROVER: QT_TRANSLATE_NOOP("Labels", "Approver"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("Labels", "Administrator"),
    Role.GERMLINE: QT_TRANSLATE_NOOP("Labels", "Germline findings"),
}
_ROLE_MEANINGS: Final[dict[Role, object]] = {
    Role.READER: QT_TRANSLATE_NOOP("Labels", "Reads cases and meetings; changes nothing."),
    Role.CASE_WORKER: QT_TRANSLATE_NOOP(
        "Labels", "Registers referrals, imports results, plans meetings, writes decisions, reads the log."
    ),
    Role.MOLECULAR_BIOLOGIST: QT_TRANSLATE_NOOP("Labels", "Imports results and reviews findings."),
    Role.CHAIR: QT_TRANSLATE_NOOP("Labels", "Plans and leads meetings, writes decisions, reads the log."),
    Role.APPROVER: QT_TRANSLATE_NOOP("Labels", "Approves minutes that somebody else has written."),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP(
        "Labels", "Manages accounts and backups, reads the log; sees nothing clinical."
    ),
    Role.GERMLINE: QT_TRANSLATE_NOOP("Labels", "Sees germline findings, beside a clinical role."),
}
_ENTITIES: Final[dict[Entity, object]] = {
    Entity.CASE: QT_TRANSLATE_NOOP("Labels", "Case"),
    Entity.PATIENT: QT_TRANSLATE_NOOP("Labels", "Patient"),
    Entity.RESULT: QT_TRANSLATE_NOOP("Labels", "Results"),
    Entity.FINDING: QT_TRANSLATE_NOOP("Labels", "Finding"),
    Entity.SPECIMEN: QT_TRANSLATE_NOOP("Labels", "Specimen"),
    Entity.SAMPLE: QT_TRANSLATE_NOOP("Labels", "Laboratory sample"),
    Entity.INQUIRY: QT_TRANSLATE_NOOP("Labels", "Question"),
    Entity.DOCUMENT: QT_TRANSLATE_NOOP("Labels", "Document"),
    Entity.PLACE: QT_TRANSLATE_NOOP("Labels", "Hospital or department"),
    Entity.PHYSICIAN: QT_TRANSLATE_NOOP("Labels", "Physician"),
    Entity.MEETING: QT_TRANSLATE_NOOP("Labels", "Board meeting"),
    Entity.DECISION: QT_TRANSLATE_NOOP("Labels", "Decision"),
    Entity.MINUTES: QT_TRANSLATE_NOOP("Labels", "Minutes"),
    Entity.ACCOUNT: QT_TRANSLATE_NOOP("Labels", "Account"),
    Entity.DATABASE: QT_TRANSLATE_NOOP("Labels", "Database"),
    Entity.LOG: QT_TRANSLATE_NOOP("Labels", "Audit log"),
}
_GROUNDS: Final[dict[Ground, object]] = {
    Ground.CASE_WORK: QT_TRANSLATE_NOOP("Labels", "Case work"),
    Ground.BOARD_MEETING: QT_TRANSLATE_NOOP("Labels", "Board meeting"),
    Ground.ADMINISTRATION: QT_TRANSLATE_NOOP("Labels", "Administration"),
    Ground.PATIENT_REQUEST: QT_TRANSLATE_NOOP("Labels", "The patient asks"),
    Ground.EMERGENCY: QT_TRANSLATE_NOOP("Labels", "Emergency access"),
    Ground.DELETION: QT_TRANSLATE_NOOP("Labels", "Lawful deletion"),
}
_AUTHORISATION_KINDS: Final[dict[AuthorisationKind, object]] = {
    AuthorisationKind.GRANTED: QT_TRANSLATE_NOOP("Labels", "Granted"),
    AuthorisationKind.WITHDRAWN: QT_TRANSLATE_NOOP("Labels", "Withdrawn"),
}
_DELETION_STATES: Final[dict[DeletionState, object]] = {
    DeletionState.REQUESTED: QT_TRANSLATE_NOOP("Labels", "Waits for a second person"),
    DeletionState.WITHDRAWN: QT_TRANSLATE_NOOP("Labels", "Withdrawn"),
    DeletionState.CARRIED_OUT: QT_TRANSLATE_NOOP("Labels", "Deleted"),
}
_DELETION_TONES: Final[dict[DeletionState, Tone]] = {
    DeletionState.REQUESTED: "warning",
    DeletionState.CARRIED_OUT: "danger",
}


def _word(words: Mapping[E, object], one: E, context: str = "Labels") -> str:
    return QCoreApplication.translate(context, str(words[one]))


def in_words(words: Mapping[E, object], context: str = "Labels") -> Callable[[E], str]:
    """A function from an enum's member to its word in the present language."""
    return lambda one: _word(words, one, context)


def in_tones(tones: Mapping[E, Tone]) -> Callable[[E], Tone]:
    """A function from an enum's member to the tone of its chip."""
    return lambda one: tones.get(one, "neutral")


stage = in_words(_STAGES)
stage_tone = in_tones(_STAGE_TONES)
consent_kind = in_words(_CONSENT_KINDS)
sex = in_words(_SEXES)
urgency = in_words(_URGENCIES)
pathway = in_words(_PATHWAYS)
pathway_tone = in_tones(_PATHWAY_TONES)
no_possibility = in_words(_NO_POSSIBILITIES)
germline = in_words(_GERMLINE)
board_role = in_words(_BOARD_ROLES)
item_state = in_words(_ITEM_STATES)
item_state_tone = in_tones(_ITEM_TONES)
meeting_state = in_words(_MEETING_STATES)
meeting_state_tone = in_tones(_MEETING_TONES)
finding_kind = in_words(_FINDING_KINDS)
tmb_band = in_words(_TMB_BANDS)
tmb_band_tone = in_tones(_TMB_TONES)
msi_status = in_words(_MSI_STATES)
msi_status_tone = in_tones(_MSI_TONES)
severity = in_words(_SEVERITIES)
severity_tone = in_tones(_SEVERITY_TONES)
role = in_words(_ROLES)
role_meaning = in_words(_ROLE_MEANINGS)
entity = in_words(_ENTITIES)
ground = in_words(_GROUNDS)
authorisation_kind = in_words(_AUTHORISATION_KINDS)
deletion_state = in_words(_DELETION_STATES)
deletion_state_tone = in_tones(_DELETION_TONES)


def current_language() -> Language:
    """The language the program speaks now, as ``translation.speak`` set it."""
    return "nb" if QLocale().language() == QLocale.Language.NorwegianBokmal else "en"


def consent_answer(one: ConsentAnswer | None) -> str:
    """None means that nothing is recorded."""
    if one is None:
        return QCoreApplication.translate("Labels", "Not recorded")
    return _word(_CONSENT_ANSWERS, one)


def consent_answer_tone(one: ConsentAnswer | None) -> Tone:
    """The chip's tone; None means that nothing is recorded."""
    return "neutral" if one is None else _CONSENT_TONES[one]


def tumour_site(code: str) -> str:
    """The site's name; a code that is not on the list is shown as it is."""
    site = TUMOUR_SITES.get(code)
    return code if site is None else site.text(current_language())


def day(date: dt.date) -> str:
    """``24.11.2026``"""
    return f"{date.day:02}.{date.month:02}.{date.year:04}"


def short_day(date: dt.date) -> str:
    """``Tue 24 Nov`` or ``tir. 24. nov.``"""
    when = QDate(date.year, date.month, date.day)
    if current_language() == "nb":
        return _BOKMAL.toString(when, "ddd d. MMM")
    return _ENGLISH.toString(when, "ddd d MMM")


def moment(instant: dt.datetime) -> str:
    """``24.11.2026 14:06``, local; an instant without zone is taken for local already."""
    return f"{day(instant.astimezone().date())} {clock(instant)}"


def clock(instant: dt.datetime) -> str:
    """``14:06``, local; an instant without zone is taken for local already."""
    return f"{instant.astimezone():%H:%M}"


def percent(fraction: float, decimals: int = 1) -> str:
    """``21.4 %`` or ``21,4 %`` of a fraction from 0 to 1."""
    return f"{number(100 * fraction, decimals)} %"


def number(value: float, decimals: int = 0) -> str:
    """With the decimal sign of the language."""
    written = f"{value:.{decimals}f}"
    return written.replace(".", ",") if current_language() == "nb" else written


def days_in_stage(case: CaseSummary, now: dt.datetime) -> str:
    """``6 d``: calendar days since the case came into its stage."""
    since = case.in_stage_since.astimezone().date()
    days = max(0, (now.astimezone().date() - since).days)
    return QCoreApplication.translate("Labels", "{days} d", "days, short").format(days=days)
