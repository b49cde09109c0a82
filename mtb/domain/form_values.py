"""What a Material Transit Form states of a referral, by the names of the referral's fields."""

from dataclasses import dataclass
from typing import Final

from mtb.domain.material_form import FormValue, MaterialForm, Requisition
from mtb.domain.patients import Sex
from mtb.domain.samples import case_key
from mtb.domain.texts import clean_line

_SEXES: Final = {"f": Sex.FEMALE, "k": Sex.FEMALE, "m": Sex.MALE}
_LONGEST: Final = 1_000


@dataclass(frozen=True, slots=True)
class StatedValue:
    """One value as a referral has it, and the form's cell it comes from."""

    value: object
    place: str


def referral_values(form: MaterialForm) -> dict[str, StatedValue]:
    """What the form states, in the order of the referral; what it does not state is not there."""
    patient = form.patient
    asked = form.requisitions[0] if form.requisitions else Requisition()
    found: dict[str, tuple[FormValue, object]] = {
        "inpred_id": (patient.inpred_id, case_key(patient.inpred_id.text) if patient.inpred_id else ""),
        "born": (patient.born, _day(patient.born)),
        "sex": (patient.sex, _SEXES.get(patient.sex.code[:1].casefold())),
        "hospital": (asked.hospital, _line(asked.hospital)),
        "responsible_physician": (asked.responsible_physician, _line(asked.responsible_physician)),
        "received_on": (asked.received_on, _day(asked.received_on)),
        "diagnosis": (asked.diagnosis, _line(asked.diagnosis)),
        "study_id": (asked.study_id, _line(asked.study_id)),
    }
    return {key: StatedValue(value, source.place) for key, (source, value) in found.items() if value}


def _day(stated: FormValue) -> object:
    """The day; nothing where only a year or a month could be read."""
    return stated.date.as_day if stated.date is not None else None


def _line(stated: FormValue) -> str:
    whole = stated.text.replace("-\n", "-")  # a word divided between two lines of its cell
    return clean_line(" ".join(whole.split())[:_LONGEST], _LONGEST)
