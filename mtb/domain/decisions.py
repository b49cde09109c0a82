"""What the board decides: therapeutic possibilities in order, or an explicit "no possibility".

The board shows which therapeutic possibilities exist; it does not recommend therapy.
"""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from mtb.domain.errors import RuleError
from mtb.domain.texts import clean_line, clean_text

MOST_POSSIBILITIES = 12


class Pathway(StrEnum):
    """The ways a possibility can be carried out; in the order of the number keys."""

    IMPRESS = "impress"
    OTHER_TRIAL = "other_trial"
    COMPASSIONATE_USE = "compassionate_use"
    NAMED_PATIENT = "named_patient"
    APPROVED_DRUG = "approved_drug"
    OFF_LABEL = "off_label"
    FURTHER_DIAGNOSTICS = "further_diagnostics"
    EXPERT_PANEL = "expert_panel"
    WATCH = "watch"


class NoPossibility(StrEnum):
    """Why the board found no possibility."""

    NO_TARGET = "no-target"
    NOT_ELIGIBLE = "not-eligible"
    INSUFFICIENT_MATERIAL = "insufficient-material"
    TOO_ILL = "too-ill"
    DIED = "died"
    CONSENT_WITHDRAWN = "consent-withdrawn"
    DECLINED = "declined"


class EscatTier(StrEnum):
    """ESMO Scale for Clinical Actionability of molecular Targets (Mateo 2018)."""

    I_A = "I-A"
    I_B = "I-B"
    I_C = "I-C"
    II_A = "II-A"
    II_B = "II-B"
    III_A = "III-A"
    III_B = "III-B"
    IV_A = "IV-A"
    IV_B = "IV-B"
    V = "V"
    X = "X"


class GermlineAdvice(StrEnum):
    """What the board says of a germline test; it stands beside the possibilities."""

    NOT_DISCUSSED = "not-discussed"
    NOT_ADVISED = "not-advised"
    ADVISED = "advised"


@dataclass(frozen=True, slots=True)
class Possibility:
    """One therapeutic possibility.

    ``trial`` names the cohort or the trial (an NCT number, say). ``finding_id`` points at the supporting
    finding, whose words at the time stand in ``supported_by``. ``condition`` is what must hold first.
    """

    pathway: Pathway
    drug: str = ""
    trial: str = ""
    supported_by: str = ""
    finding_id: UUID | None = None
    escat: EscatTier | None = None
    escat_other: EscatTier | None = None
    reason: str = ""
    condition: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpTask:
    """Who does what by when."""

    what: str
    who: str
    due: dt.date | None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the board says in one case: possibilities in order, or the reason why there is none."""

    discussion: str = ""
    conclusion: str = ""
    possibilities: tuple[Possibility, ...] = ()
    no_possibility: NoPossibility | None = None
    no_possibility_reason: str = ""
    germline: GermlineAdvice = GermlineAdvice.NOT_DISCUSSED
    tasks: tuple[FollowUpTask, ...] = ()


_NEEDS_DRUG = frozenset(
    {
        Pathway.IMPRESS,
        Pathway.COMPASSIONATE_USE,
        Pathway.NAMED_PATIENT,
        Pathway.APPROVED_DRUG,
        Pathway.OFF_LABEL,
    }
)


def needs_drug(pathway: Pathway) -> bool:
    """Whether a possibility of this kind is empty words without the name of a drug."""
    return pathway in _NEEDS_DRUG


def cleaned_decision(decision: Decision) -> Decision:
    """The decision with clean text, whether it is complete or still a draft."""
    return replace(
        decision,
        discussion=clean_text(decision.discussion),
        conclusion=clean_text(decision.conclusion),
        possibilities=tuple(_cleaned_possibility(each) for each in decision.possibilities),
        no_possibility_reason=clean_text(decision.no_possibility_reason),
        tasks=tuple(
            replace(task, what=clean_line(task.what), who=clean_line(task.who)) for task in decision.tasks
        ),
    )


def require_complete(decision: Decision) -> None:
    """Raise RuleError, with what is missing, unless the decision can be recorded as the board's."""
    if decision.possibilities and decision.no_possibility is not None:
        raise RuleError(
            "A case has possibilities or none, not both.",
            "En sak har muligheter eller ingen, ikke begge deler.",
        )
    if not decision.possibilities and decision.no_possibility is None:
        raise RuleError(
            "Enter a therapeutic possibility, or say explicitly that there is none.",
            "Legg inn en terapeutisk mulighet, eller si uttrykkelig at det ikke finnes noen.",
        )
    if len(decision.possibilities) > MOST_POSSIBILITIES:
        raise RuleError(
            f"At most {MOST_POSSIBILITIES} possibilities fit in one decision.",
            f"En vurdering kan ha høyst {MOST_POSSIBILITIES} muligheter.",
        )
    for place, possibility in enumerate(decision.possibilities, start=1):
        _require_complete_possibility(possibility, place)
    for task in decision.tasks:
        if not task.what or not task.who:
            raise RuleError(
                "A follow-up task needs what is to be done and who does it.",
                "En oppfølgingsoppgave må si hva som skal gjøres og hvem som gjør det.",
            )


def _require_complete_possibility(possibility: Possibility, place: int) -> None:
    if needs_drug(possibility.pathway) and not possibility.drug:
        raise RuleError(
            f"Possibility {place}: the drug is missing.", f"Mulighet {place}: legemiddelet mangler."
        )
    if possibility.pathway is Pathway.OTHER_TRIAL and not (possibility.trial or possibility.drug):
        raise RuleError(
            f"Possibility {place}: name the trial or the drug.",
            f"Mulighet {place}: oppgi studien eller legemiddelet.",
        )
    if not (needs_drug(possibility.pathway) or possibility.drug or possibility.trial or possibility.reason):
        raise RuleError(
            f"Possibility {place}: say what is meant, or why.",
            f"Mulighet {place}: si hva som menes, eller hvorfor.",
        )


def _cleaned_possibility(possibility: Possibility) -> Possibility:
    return replace(
        possibility,
        drug=clean_line(possibility.drug),
        trial=clean_line(possibility.trial),
        supported_by=clean_line(possibility.supported_by),
        reason=clean_text(possibility.reason, 10_000),
        condition=clean_line(possibility.condition),
    )
