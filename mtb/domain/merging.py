"""The rules by which a case goes to another patient, and two cases or two patients become one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mtb.domain.cases import CaseSummary
from mtb.domain.errors import RuleError
from mtb.domain.meetings import AgendaItem, ItemState
from mtb.domain.national_identity import IdentifierKind, NationalIdentity
from mtb.domain.stages import BEFORE_RESULTS, EventKind, Stage
from mtb.domain.texts import clean_text

_LEAST_REASON: Final = 3
_LONGEST_REASON: Final = 2_000
_ORDER: Final = tuple(Stage)


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merging would do: how many records go over, and what stands in its way.

    ``refusal`` is the sentence that says so; ``other_first`` tells that the two only stand the wrong way
    round: with the other one kept it is possible.
    """

    keep: CaseSummary
    other: CaseSummary
    results: int
    documents: int
    referral_moves: bool
    inpred_id: str
    two_patients: bool
    refusal: RuleError | None = None
    other_first: bool = False

    @property
    def specimens(self) -> int:
        return len(self.other.specimens)

    @property
    def samples(self) -> int:
        return len(self.other.samples)

    @property
    def inquiries(self) -> int:
        return len(self.other.inquiries)

    def require_possible(self, *, same_person: bool) -> None:
        """Raise RuleError unless the two may become one."""
        if self.refusal is not None:
            raise self.refusal
        if self.two_patients and not same_person:
            raise RuleError(
                "The two cases belong to different patients. Say that the two are the same person, or move "
                "one of the cases first.",
                "De to sakene tilhører ulike pasienter. Si at de to er samme person, eller flytt den ene "
                "saken først.",
                field="same_person",
            )


def checked_reason(text: str) -> str:
    """The reason for a correction, clean; RuleError where there is none."""
    cleaned = clean_text(text, _LONGEST_REASON)
    if len(cleaned) < _LEAST_REASON:
        raise RuleError(
            "Say why: the reason stays in the history.",
            "Skriv hvorfor: grunnen blir stående i historikken.",
            field="why",
        )
    return cleaned


def require_movable(case: CaseSummary) -> None:
    """Raise RuleError for a case that another one counts for."""
    if case.merged_into_id is not None:
        raise RuleError(
            "This case was merged into another. Open that one and do it there.",
            "Saken er slått sammen med en annen. Åpne den og gjør det der.",
        )


def merged_numbers(kept: NationalIdentity | None, gone: NationalIdentity | None) -> tuple[str, str]:
    """The number the person goes by, and the one that the empty record goes on answering to.

    Two ordinary national identity numbers are two people; any other number may have come before one.
    """
    if kept is None or gone is None or kept.number == gone.number:
        number = kept or gone
        return (number.number if number else ""), ""
    if kept.kind is IdentifierKind.NATIONAL and gone.kind is IdentifierKind.NATIONAL:
        raise RuleError(
            "The two have different national identity numbers, so they are two people. Correct the number "
            "that is wrong first; nothing was merged.",
            "De to har ulike fødselsnumre og er derfor to personer. Rett først nummeret som er feil; "
            "ingenting er slått sammen.",
            field="patient",
        )
    first, second = (gone, kept) if gone.kind is IdentifierKind.NATIONAL else (kept, gone)
    return first.number, second.number


def plan_of(
    keep: CaseSummary,
    other: CaseSummary,
    *,
    items: tuple[Sequence[AgendaItem], Sequence[AgendaItem]],
    results: int,
    documents: int,
) -> MergePlan:
    """What merging two cases would do. ``items`` are the places on agendas of the one and of the other."""
    of_keep, of_other = (_bound(each) for each in items)
    people = {case.patient.id for case in (keep, other) if case.patient is not None}
    return MergePlan(
        keep,
        other,
        results,
        documents,
        referral_moves=other.has_referral and not keep.has_referral,
        inpred_id=keep.inpred_id or other.inpred_id,
        two_patients=len(people) > 1,
        refusal=_refusal(keep, other, of_keep=of_keep, of_other=of_other),
        other_first=of_other and not of_keep,
    )


def steps_to_catch_up(keep: Stage, other: Stage, plan: MergePlan) -> tuple[EventKind, ...]:
    """What happened to the other case already, so that the kept one need not go back for it."""
    if keep not in BEFORE_RESULTS:
        return ()
    if plan.results:
        reviewed = other in {Stage.READY, Stage.ON_AGENDA}
        return (EventKind.RESULTS_IMPORTED, *([EventKind.FINDINGS_REVIEWED] if reviewed else []))
    steps = {
        Stage.MATERIAL: EventKind.MATERIAL_RECEIVED,
        Stage.LABORATORY: EventKind.SENT_TO_LABORATORY,
        Stage.SEQUENCING: EventKind.SEQUENCING_STARTED,
    }
    ahead = _ORDER.index(other) > _ORDER.index(keep)
    return (steps[other],) if ahead and other in steps else ()


def _bound(items: Sequence[AgendaItem]) -> bool:
    """Whether a meeting still waits for the case or has decided it; what was postponed binds nobody."""
    return any(item.state is not ItemState.POSTPONED for item in items)


def _refusal(keep: CaseSummary, other: CaseSummary, *, of_keep: bool, of_other: bool) -> RuleError | None:
    if keep.id == other.id:
        return RuleError("This is one case already.", "Dette er allerede én sak.")
    for case in (keep, other):
        if case.merged_into_id is not None:
            return RuleError(
                f"{case.reference} was merged into another case already.",
                f"{case.reference} er allerede slått sammen med en annen sak.",
            )
        if case.stage is Stage.CLOSED:
            return RuleError(
                f"{case.reference} is closed. Open it again first, or leave it as an earlier case.",
                f"{case.reference} er avsluttet. Åpne den igjen først, eller la den stå som en tidligere "
                "sak.",
            )
    if of_keep and of_other:
        return RuleError(
            "Both cases are on agendas or have decisions, and what a board said stays where it was said. "
            "They can't be merged.",
            "Begge sakene står på dagsordener eller har vurderinger, og det et board har sagt, blir stående "
            "der det ble sagt. De kan ikke slås sammen.",
        )
    if of_other:
        return RuleError(
            f"{other.reference} is on an agenda or has a decision. Keep that one instead.",
            f"{other.reference} står på en dagsorden eller har en vurdering. Behold den i stedet.",
        )
    return None
