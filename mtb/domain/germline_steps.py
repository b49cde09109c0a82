"""The way of a germline question: asked, test advised, ordered, answered, counselling; and its rules."""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from mtb.domain.errors import RuleError, Sentence
from mtb.domain.germline import require_germline_consent
from mtb.domain.germline_follow_up import Counselling, GermlineFollowUp, GermlineResult
from mtb.domain.referrals import Consent
from mtb.domain.texts import clean_line, clean_text

PREDICTIVE_CONSENT: Final = Sentence(
    "A test to find the cause of the illness follows the ordinary rules of consent. A predictive test, about "
    "illness that may come, needs written consent and genetic counselling adapted to the person "
    "(bioteknologiloven §§ 5-1 and 5-5).",
    "En test for å finne årsaken til sykdommen følger de vanlige reglene for samtykke. En prediktiv test, om "
    "sykdom som kan komme, krever skriftlig samtykke og genetisk veiledning tilpasset den enkelte "
    "(bioteknologiloven §§ 5-1 og 5-5).",
)
"""What whoever advises or orders a test must know of the law."""


class GermlineStep(StrEnum):
    ASKED = "asked"
    ADVISED = "advised"
    ORDERED = "ordered"
    RESULT = "result"
    COUNSELLING = "counselling"


DAY_FIELDS: Final = {
    GermlineStep.ASKED: "asked_on",
    GermlineStep.ADVISED: "advised_on",
    GermlineStep.ORDERED: "ordered_on",
    GermlineStep.RESULT: "result_on",
    GermlineStep.COUNSELLING: "counselling_on",
}


@dataclass(frozen=True, slots=True)
class TakenStep:
    """One step of the way and its day; None while it has not been taken."""

    step: GermlineStep
    on: dt.date | None


def steps_of(follow_up: GermlineFollowUp | None) -> tuple[TakenStep, ...]:
    """Every step in its order, taken or not."""
    return tuple(
        TakenStep(step, getattr(follow_up, name) if follow_up else None) for step, name in DAY_FIELDS.items()
    )


def next_step(follow_up: GermlineFollowUp | None) -> GermlineStep | None:
    """The first step not taken yet; counselling only after a confirmed finding; None at the end."""
    if follow_up is None:
        return GermlineStep.ASKED
    for taken in steps_of(follow_up)[:4]:
        if taken.on is None and not (follow_up.result and taken.step is not GermlineStep.ASKED):
            return taken.step
    if follow_up.result is GermlineResult.CONFIRMED and follow_up.counselling is None:
        return GermlineStep.COUNSELLING
    return None


def proposed(follow_up: GermlineFollowUp, today: dt.date) -> GermlineFollowUp:
    """The follow-up with its next step filled in for today, for a person to look through and save."""
    step = next_step(follow_up)
    if step is None:
        return follow_up
    filled = replace(follow_up, **{DAY_FIELDS[step]: today})  # type: ignore[arg-type]
    return replace(filled, counselling=Counselling.ADVISED) if step is GermlineStep.COUNSELLING else filled


def checked_follow_up(follow_up: GermlineFollowUp, today: dt.date) -> GermlineFollowUp:
    """The follow-up with clean texts; RuleError for steps that can't be so."""
    cleaned = replace(
        follow_up,
        reason=clean_text(follow_up.reason),
        ordered_by=clean_line(follow_up.ordered_by),
        family=clean_text(follow_up.family),
        comment=clean_text(follow_up.comment),
    )
    _require_whole(cleaned)
    _require_order(cleaned, today)
    return cleaned


def require_test_consent(
    before: GermlineFollowUp | None, after: GermlineFollowUp, consents: tuple[Consent, ...]
) -> None:
    """RuleError where a test is newly advised or ordered without consent to germline information."""
    newly = [name for name in ("advised_on", "ordered_on") if _is_new(before, after, name)]
    if not newly:
        return
    try:
        require_germline_consent(consents)
    except RuleError as refusal:
        raise RuleError(
            "A germline test is advised and ordered only with consent to germline information. Register "
            "the consent in the referral first; the question itself can be saved without.",
            "Kimbanetest tilrås og bestilles bare med samtykke til kimbaneinformasjon. Før samtykket inn "
            "i henvisningen først; selve spørsmålet kan lagres uten.",
            newly[0],
        ) from refusal


def _is_new(before: GermlineFollowUp | None, after: GermlineFollowUp, name: str) -> bool:
    return getattr(after, name) is not None and (before is None or getattr(before, name) is None)


def _require_whole(follow_up: GermlineFollowUp) -> None:
    """Every step has its day, and every day its step."""
    for what, on, name, sentence in (
        (follow_up.result, follow_up.result_on, "result", _RESULT_AND_DAY),
        (follow_up.counselling, follow_up.counselling_on, "counselling", _COUNSELLING_AND_DAY),
        (follow_up.ordered_by or None, follow_up.ordered_on, "ordered_by", _PHYSICIAN_AND_DAY),
    ):
        if (what is None) != (on is None):
            missing = name if what is None else "ordered_on" if name == "ordered_by" else f"{name}_on"
            raise RuleError(sentence.en, sentence.nb, missing)


_RESULT_AND_DAY: Final = Sentence(
    "A result and the day of it belong together; one of them is missing.",
    "Et resultat og dagen for det hører sammen; ett av dem mangler.",
)
_COUNSELLING_AND_DAY: Final = Sentence(
    "Counselling and the day of it belong together; one of them is missing.",
    "Veiledning og dagen for den hører sammen; ett av dem mangler.",
)
_PHYSICIAN_AND_DAY: Final = Sentence(
    "The physician who ordered the test and the day belong together; one of them is missing.",
    "Legen som bestilte testen, og dagen hører sammen; ett av dem mangler.",
)


def _require_order(follow_up: GermlineFollowUp, today: dt.date) -> None:
    """Asked first, a result not before its test was ordered, and nothing on a day to come."""
    days = [taken for taken in steps_of(follow_up) if taken.on is not None]
    for taken in days:
        if taken.on is not None and taken.on > today:
            raise RuleError(
                "A step can't have been taken on a day to come.",
                "Et trinn kan ikke være tatt på en dag som ikke har vært.",
                DAY_FIELDS[taken.step],
            )
    asked = follow_up.asked_on
    if asked is None:
        raise RuleError(
            "The question comes first: on which day was it asked whether the finding is inherited?",
            "Spørsmålet kommer først: hvilken dag ble det spurt om funnet er arvelig?",
            "asked_on",
        )
    for taken in days:
        least = follow_up.ordered_on if taken.step is GermlineStep.RESULT else None
        if taken.on is not None and taken.on < max(asked, least or asked):
            raise RuleError(
                "This step is dated before the question was asked or the test was ordered.",
                "Trinnet er datert før spørsmålet ble stilt eller testen ble bestilt.",
                DAY_FIELDS[taken.step],
            )
