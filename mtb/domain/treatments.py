"""What the patient has been treated with, and which tests were done before."""

from dataclasses import dataclass, replace
from enum import StrEnum

from mtb.domain.dates import PartialDate
from mtb.domain.errors import RuleError
from mtb.domain.texts import clean_line


class TreatmentKind(StrEnum):
    SYSTEMIC = "systemic"
    SURGERY = "surgery"
    RADIOTHERAPY = "radiotherapy"
    OTHER = "other"


class Response(StrEnum):
    """Best response after RECIST 1.1."""

    COMPLETE = "CR"
    PARTIAL = "PR"
    STABLE = "SD"
    PROGRESSION = "PD"
    NOT_EVALUATED = "NE"


class StopReason(StrEnum):
    """Why a treatment ended; codes of the German model DNPM:DIP."""

    PROGRESSION = "progression"
    TOXICITY = "toxicity"
    COMPLETED = "regular-completion"
    PATIENT_WISH = "patient-wish"
    DETERIORATION = "deterioration"
    OTHER_THERAPY = "other-therapy-chosen"
    MEDICAL_REASONS = "medical-reasons"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Drug:
    """A drug by its international name, with its ATC code where that is known."""

    name: str
    atc: str = ""


@dataclass(frozen=True, slots=True)
class Treatment:
    """One line of treatment, or an operation or radiotherapy. ``note`` says what a drug name does not."""

    kind: TreatmentKind = TreatmentKind.SYSTEMIC
    drugs: tuple[Drug, ...] = ()
    note: str = ""
    started: PartialDate | None = None
    ended: PartialDate | None = None
    best_response: Response | None = None
    stopped_because: StopReason | None = None

    @property
    def title(self) -> str:
        """What the treatment is called: its drugs, else its note."""
        return ", ".join(drug.name for drug in self.drugs) or self.note


@dataclass(frozen=True, slots=True)
class EarlierTest:
    """A molecular test that was done before this referral."""

    name: str
    done: PartialDate | None = None
    laboratory: str = ""
    result: str = ""


def checked_treatments(treatments: tuple[Treatment, ...]) -> tuple[Treatment, ...]:
    """The treatments with clean text, empty ones left out; RuleError for what can't be so."""
    cleaned = (
        replace(
            each,
            note=clean_line(each.note, 1_000),
            drugs=tuple(
                Drug(clean_line(drug.name, 200), clean_line(drug.atc, 7).upper())
                for drug in each.drugs
                if clean_line(drug.name, 200)
            ),
        )
        for each in treatments
    )
    kept = tuple(each for each in cleaned if each.title)
    for number, each in enumerate(kept, 1):
        if each.started and each.ended and _latest(each.ended) < _earliest(each.started):
            raise RuleError(
                f"Treatment {number} ends before it begins.",
                f"Behandling {number} slutter før den begynner.",
                "treatments",
            )
    return kept


def checked_tests(tests: tuple[EarlierTest, ...]) -> tuple[EarlierTest, ...]:
    """The earlier tests with clean text, empty ones left out."""
    cleaned = (
        EarlierTest(
            clean_line(each.name, 200),
            each.done,
            clean_line(each.laboratory, 200),
            clean_line(each.result, 2_000),
        )
        for each in tests
    )
    return tuple(each for each in cleaned if each.name or each.result)


def _earliest(date: PartialDate) -> tuple[int, int, int]:
    return date.year, date.month or 1, date.day or 1


def _latest(date: PartialDate) -> tuple[int, int, int]:
    return date.year, date.month or 12, date.day or 31
