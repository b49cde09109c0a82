"""Between the referral form and the records: values by field, the draft they make, what is wrong with them.

No widgets here. A value is what an input hands out: text, a date, an enum's member or None.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from mtb.domain.cases import Case
from mtb.domain.dates import PartialDate
from mtb.domain.errors import RuleError, Sentence
from mtb.domain.patients import Patient, PatientDraft, Sex, checked_patient
from mtb.domain.referrals import (
    Consent,
    ConsentKind,
    Referral,
    ReferralDraft,
    Urgency,
    checked_inpred_id,
    checked_referral,
    consent_answer,
)
from mtb.ui.screens.referral.typed_lines import TypedTest, TypedTreatment

Values = dict[str, object]

PATIENT: Final = ("surname", "first_name", "national_id", "born", "sex")
_TEXTS: Final = (
    "hospital",
    "physician",
    "diagnosis",
    "question",
    "department",
    "physician_email",
    "physician_hpr",
    "responsible_physician",
    "icd10",
    "icdo3",
    "tumour_site",
    "stage",
    "metastases",
    "clinical_history",
    "patient_wishes",
    "study_id",
    "hospital_resh",
    "physician_phone",
    "oncotree",
    "tnm",
)
_OTHERS: Final = ("received_on", "ecog", "ecog_on", "urgency", "board_by")
# What an earlier case says that is of its own time; a new referral says it anew.
_OF_ITS_TIME: Final = ("inpred_id", "received_on", "board_by", "ecog", "ecog_on", "urgency", "question")
_FLAWLESS: Final = Referral(dt.date(2000, 1, 1), "-", "-", "-", "-")
_NO_RECEIVED: Final = Sentence(
    "Enter the day the referral was received.", "Oppgi dagen henvisningen ble mottatt."
)
_NO_CONSENT_DATE: Final = Sentence("Enter the day of the answer.", "Oppgi dagen svaret ble gitt.")


def empty_values(today: dt.date) -> Values:
    """A new form: received today, nothing else."""
    values: Values = {"inpred_id": "", **patient_values(None), **_referral_values(None)}
    return values | {"received_on": today}


def values_of(case: Case, today: dt.date) -> Values:
    """What a case's form starts with; a referral that comes after its results is received today."""
    values: Values = {"inpred_id": case.summary.inpred_id, **patient_values(case.patient)}
    values |= _referral_values(case.referral)
    return values if case.referral else values | {"received_on": today}


def values_again(case: Case, today: dt.date) -> Values:
    """What a new referral of an earlier case's patient starts with: no consents, and no dates of its own."""
    anew = empty_values(today)
    own = {key for kind in ConsentKind for key in consent_keys(kind)} | set(_OF_ITS_TIME)
    return {key: anew[key] if key in own else value for key, value in values_of(case, today).items()}


def patient_values(patient: Patient | None) -> Values:
    """The fields of the patient; empty ones for None."""
    if patient is None:
        return {"national_id": "", "surname": "", "first_name": "", "born": None, "sex": Sex.UNKNOWN}
    return {
        "national_id": patient.identity.spaced if patient.identity else "",
        "surname": patient.surname,
        "first_name": patient.first_name,
        "born": patient.born,
        "sex": patient.sex,
    }


def draft_of(values: Mapping[str, Any], before: Referral | None, today: dt.date) -> ReferralDraft:
    """The record a filled form stands for. ``before`` is the referral it corrects, if there is one."""
    patient = PatientDraft(**{name: values[name] for name in PATIENT})
    referral = Referral(
        **{name: values[name] or "" for name in _TEXTS},
        received_on=values["received_on"] or today,
        ecog=values["ecog"],
        ecog_on=values["ecog_on"],
        urgency=values["urgency"] or Urgency.NORMAL,
        diagnosed=_partial(values["diagnosed"]),
        board_by=values["board_by"],
        treatments=tuple(line.treatment() for line in values["treatments"]),
        earlier_tests=tuple(line.test() for line in values["earlier_tests"]),
        consents=_consents(values, before.consents if before else ()),
    )
    return ReferralDraft(patient, referral, values["inpred_id"])


def problems(values: Mapping[str, Any], today: dt.date) -> dict[str, Sentence]:
    """What the board's rules say against each field.

    The rules stop at the first problem; so each field is tried alone, in an otherwise flawless record.
    """
    found: dict[str, Sentence] = {}
    for name in (*_TEXTS, *_OTHERS):
        if values[name] is not None:
            _try(found, name, lambda name=name: _checked(today, **{name: values[name]}))
    if values["received_on"] is None:
        found["received_on"] = _NO_RECEIVED
    _try(found, "diagnosed", lambda: _checked(today, diagnosed=_partial(values["diagnosed"])))
    treatments = tuple(line.treatment() for line in values["treatments"])
    _try(found, "treatments", lambda: _checked(today, treatments=treatments))
    tests = tuple(line.test() for line in values["earlier_tests"])
    _try(found, "earlier_tests", lambda: _checked(today, earlier_tests=tests))
    _try(found, "inpred_id", lambda: checked_inpred_id(values["inpred_id"]))
    for kind in ConsentKind:
        _try_consent(found, kind, values, today)
    _try_patient(found, values, today)
    return found


def consent_keys(kind: ConsentKind) -> tuple[str, str]:
    """The names of a consent's two fields: the answer and its day."""
    return f"consent_{kind.value}", f"consent_{kind.value}_on"


def _referral_values(referral: Referral | None) -> Values:
    source = referral or replace(_FLAWLESS, hospital="", physician="", diagnosis="", question="")
    values: Values = {name: getattr(source, name) for name in (*_TEXTS, *_OTHERS)}
    values["tumour_site"] = source.tumour_site or None
    values["diagnosed"] = source.diagnosed.iso if source.diagnosed else None
    values["treatments"] = tuple(TypedTreatment.of(one) for one in source.treatments)
    values["earlier_tests"] = tuple(TypedTest.of(one) for one in source.earlier_tests)
    for kind in ConsentKind:
        answer = consent_answer(source.consents, kind)
        key, key_on = consent_keys(kind)
        values |= {key: answer.answer if answer else None, key_on: answer.on if answer else None}
    return values


def _partial(iso: str | None) -> PartialDate | None:
    return PartialDate.parse(iso) if iso else None


def _consents(values: Mapping[str, Any], before: tuple[Consent, ...]) -> tuple[Consent, ...]:
    """The answers recorded; a later, different answer joins the earlier ones instead of replacing them."""
    kept: list[Consent] = []
    for kind in ConsentKind:
        key, key_on = consent_keys(kind)
        if values[key] is None or values[key_on] is None:
            continue
        last, now = consent_answer(before, kind), Consent(kind, values[key], values[key_on])
        earlier = [one for one in before if one.kind is kind]
        if last is not None and not (now.answer is not last.answer and now.on > last.on):
            earlier.remove(last)
        kept += [*earlier, now]
    return tuple(kept)


def _checked(today: dt.date, **part: object) -> None:
    checked_referral(replace(_FLAWLESS, **part), today)  # type: ignore[arg-type]


def _try(found: dict[str, Sentence], key: str, check: Any) -> None:  # noqa: ANN401 - any callable
    try:
        check()
    except RuleError as error:
        found[key] = error.sentence


def _try_consent(
    found: dict[str, Sentence], kind: ConsentKind, values: Mapping[str, Any], today: dt.date
) -> None:
    key, key_on = consent_keys(kind)
    if values[key] is None:
        return
    if values[key_on] is None:
        found[key_on] = _NO_CONSENT_DATE
        return
    consent = Consent(kind, values[key], values[key_on])
    _try(found, key_on, lambda: _checked(today, consents=(consent,)))


def _try_patient(found: dict[str, Sentence], values: Mapping[str, Any], today: dt.date) -> None:
    surname, first_name = values["surname"], values["first_name"]
    number, born = values["national_id"], values["born"]
    _try(found, "surname", lambda: checked_patient(PatientDraft(surname, ""), today))
    _try(found, "first_name", lambda: checked_patient(PatientDraft("-", first_name), today))
    _try(found, "national_id", lambda: checked_patient(PatientDraft("-", "", number), today))
    usable = "" if "national_id" in found else number
    _try(found, "born", lambda: checked_patient(PatientDraft("-", "", usable, born), today))
