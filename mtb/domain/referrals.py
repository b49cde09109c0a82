"""What the referring hospital sends: who asks, about which disease, with which consents."""

import datetime as dt
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from mtb.domain.dates import PartialDate
from mtb.domain.errors import RuleError
from mtb.domain.patients import PatientDraft
from mtb.domain.texts import clean_line, clean_text
from mtb.domain.treatments import EarlierTest, Treatment, checked_tests, checked_treatments


class ConsentKind(StrEnum):
    PROFILING = "profiling"
    STUDY = "study"
    GERMLINE = "germline"
    SHARING = "sharing"
    """Sharing of data with others; refused means that the patient objects."""


class ConsentAnswer(StrEnum):
    GIVEN = "given"
    ASKED = "asked"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Urgency(StrEnum):
    NORMAL = "normal"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True)
class Consent:
    """One answer of the patient, on the day it was given (or asked for)."""

    kind: ConsentKind
    answer: ConsentAnswer
    on: dt.date


@dataclass(frozen=True, slots=True)
class Referral:
    """The content of a referral. Empty text and None mean: not stated.

    ``ecog`` is the performance status 0-5; ``tumour_site`` a two-character code of the PCGR list;
    ``board_by`` the day before which the referrer needs an answer; ``oncotree`` a code of that tree.
    """

    received_on: dt.date
    hospital: str
    physician: str
    diagnosis: str
    question: str
    department: str = ""
    physician_email: str = ""
    physician_hpr: str = ""
    responsible_physician: str = ""
    icd10: str = ""
    icdo3: str = ""
    tumour_site: str = ""
    diagnosed: PartialDate | None = None
    stage: str = ""
    metastases: str = ""
    ecog: int | None = None
    ecog_on: dt.date | None = None
    clinical_history: str = ""
    patient_wishes: str = ""
    study_id: str = ""
    urgency: Urgency = Urgency.NORMAL
    hospital_resh: str = ""
    physician_phone: str = ""
    oncotree: str = ""
    tnm: str = ""
    board_by: dt.date | None = None
    treatments: tuple[Treatment, ...] = ()
    earlier_tests: tuple[EarlierTest, ...] = ()
    consents: tuple[Consent, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferralDraft:
    """A whole new referral as a form or an integration hands it in.

    ``earlier_case_id`` is the case of the same patient that this one asks about anew; ``known_patient_id`` a
    patient in the records whom the person took over, needed where there is no number to know them by.
    """

    patient: PatientDraft
    referral: Referral
    inpred_id: str = ""
    earlier_case_id: UUID | None = None
    known_patient_id: UUID | None = None


_ICD10 = re.compile(r"[A-Z]\d\d(\.?[0-9A-Z]{1,3})?")
_INPRED_ID = re.compile(r"IP[A-Z]\d{4}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_TEXTS = ("question", "clinical_history", "patient_wishes")
_LINES = (
    "hospital",
    "physician",
    "diagnosis",
    "department",
    "physician_email",
    "physician_hpr",
    "responsible_physician",
    "icd10",
    "icdo3",
    "tumour_site",
    "stage",
    "metastases",
    "study_id",
    "hospital_resh",
    "physician_phone",
    "oncotree",
    "tnm",
)
# Codes and identifiers; the other lines may be long.
_SHORT = (
    "icd10",
    "icdo3",
    "tumour_site",
    "physician_hpr",
    "study_id",
    "hospital_resh",
    "physician_phone",
    "oncotree",
)


def checked_referral(referral: Referral, today: dt.date) -> Referral:
    """The referral with clean text; raises RuleError for what is missing or cannot be so."""
    lines = {name: clean_line(getattr(referral, name), 60 if name in _SHORT else 1_000) for name in _LINES}
    texts = {name: clean_text(getattr(referral, name)) for name in _TEXTS}
    cleaned = replace(referral, **{**lines, **texts, "icd10": lines["icd10"].upper()})  # type: ignore[arg-type]
    cleaned = replace(
        cleaned,
        treatments=checked_treatments(referral.treatments),
        earlier_tests=checked_tests(referral.earlier_tests),
    )
    _require_stated(cleaned)
    _require_believable(cleaned, today)
    return cleaned


def checked_inpred_id(text: str) -> str:
    """An InPreD ID in capitals, or an empty text; a deviating id is kept as it is written."""
    cleaned = clean_line(text, 60)
    return cleaned.upper() if _INPRED_ID.fullmatch(cleaned.upper()) else cleaned


def unusual_icd10(code: str) -> bool:
    """Whether a code does not look like ICD-10; it is tolerated all the same, with a remark."""
    return bool(code) and _ICD10.fullmatch(code.upper()) is None


def consent_answer(consents: tuple[Consent, ...], kind: ConsentKind) -> Consent | None:
    """The latest answer of one kind, of two on one day the one recorded last; None where there is none."""
    answers = [consent for consent in consents if consent.kind is kind]
    return sorted(answers, key=lambda consent: consent.on)[-1] if answers else None


def _require_stated(referral: Referral) -> None:
    for value, en, nb in (
        (referral.hospital, "The referring hospital is missing.", "Henvisende sykehus mangler."),
        (referral.physician, "The referring physician is missing.", "Henvisende lege mangler."),
        (referral.diagnosis, "The diagnosis is missing.", "Diagnosen mangler."),
        (referral.question, "The question to the board is missing.", "Spørsmålet til boardet mangler."),
    ):
        if not value:
            raise RuleError(en, nb)


def _require_believable(referral: Referral, today: dt.date) -> None:
    if referral.received_on > today:
        raise RuleError("The referral is dated in the future.", "Henvisningen er datert frem i tid.")
    if referral.ecog is not None and referral.ecog not in range(6):
        raise RuleError("ECOG goes from 0 to 5.", "ECOG går fra 0 til 5.")
    if referral.ecog_on is not None and referral.ecog_on > today:
        raise RuleError("The ECOG date is in the future.", "ECOG-datoen ligger i fremtiden.")
    if referral.diagnosed is not None and not 1900 <= referral.diagnosed.year <= today.year:
        raise RuleError(
            "The year of diagnosis is in the future or before 1900.",
            "Diagnoseåret ligger i fremtiden eller før 1900.",
        )
    if referral.physician_email and _EMAIL.fullmatch(referral.physician_email) is None:
        raise RuleError("This is not an e-mail address.", "Dette er ikke en e-postadresse.")
    for consent in referral.consents:
        if consent.on > today:
            raise RuleError("A consent is dated in the future.", "Et samtykke er datert frem i tid.")
