"""What the minutes of a meeting hold: facts gathered from the records, ready to be laid out."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from mtb.domain.biomarkers import (
    INPRED_2026_04,
    BandSet,
    GenomicInstability,
    MicrosatelliteInstability,
    TumourMutationalBurden,
)
from mtb.domain.decisions import Decision
from mtb.domain.errors import Language
from mtb.domain.findings import Finding
from mtb.domain.meetings import Attendee, BoardRole, ItemState
from mtb.domain.patients import Sex
from mtb.domain.quality import Verdict
from mtb.domain.referrals import Referral
from mtb.domain.reviews import FindingReview

REDACTED = "[…]"
_SHORTEST_REDACTED = 2


@dataclass(frozen=True, slots=True)
class MinutesLook:
    """Which of a meeting's minutes: in which language, with or without what points at a person."""

    language: Language
    deidentified: bool


@dataclass(frozen=True, slots=True)
class MinutesMaterial:
    """What was analysed, and with which result files. Empty text means: not stated in the files.

    ``tumour_purity`` is a fraction; ``findings_in_files`` counts all findings, shown or not.
    """

    samples: tuple[str, ...]
    run_id: str
    pipeline_version: str
    tumour_purity: float | None
    matched_normal: str
    imported_on: dt.date
    findings_in_files: int


@dataclass(frozen=True, slots=True)
class MinutesCase:
    """One case of the agenda. ``findings`` are those marked for the board or supporting a possibility."""

    position: int
    reference: str
    state: ItemState
    postponed_because: str
    sex: Sex
    age: int | None
    referral: Referral | None
    material: MinutesMaterial | None
    burden: TumourMutationalBurden | None
    microsatellites: MicrosatelliteInstability | None
    findings: tuple[Finding, ...]
    decision: Decision
    minutes: int
    bands: BandSet = INPRED_2026_04
    """What burden and microsatellites are read by."""
    reviews: Mapping[str, FindingReview] = field(default_factory=dict)
    """What was said about the findings here, by their identity."""
    genome: GenomicInstability | None = None
    quality: Verdict = Verdict.UNKNOWN
    """What the laboratory's metrics say by their own limits."""


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who signed the minutes off, and when (UTC).

    ``written_by`` is who submitted them, empty where the database has no accounts. ``anchor`` is the end of
    the audit log at that moment, as people read it; it stands at the foot of every signed page.
    """

    by: str
    at: dt.datetime
    written_by: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Submission:
    """Minutes that wait for a second person. ``author`` is an account, empty without accounts."""

    id: UUID
    author: str
    author_name: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Amendment:
    """A numbered, dated addition to signed minutes: what is different now, and why. Nothing else changes."""

    number: int
    what: str
    why: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Minutes:
    """A meeting's minutes. ``signed`` is None for a draft; ``written_at`` is UTC."""

    institution: str
    starts_at: dt.datetime
    ended_at: dt.datetime | None
    place: str
    chair: str
    minute_taker: str
    attendees: tuple[Attendee, ...]
    cases: tuple[MinutesCase, ...]
    signed: SignOff | None
    written_at: dt.datetime
    deidentified: bool = False


@dataclass(frozen=True, slots=True)
class Identifiers:
    """The words that point at the persons of one case: names, numbers, hospital."""

    words: tuple[str, ...]


def deidentified(minutes: Minutes, identifiers: Iterable[Identifiers], treating: str) -> Minutes:
    """The same minutes without sex, age, referrer, history, dates of birth and names of the persons.

    Free text keeps its sense, with every known name, number and hospital of any case on the agenda blanked.
    ``treating`` is the word that stands for the treating physician.
    """
    pattern = _pattern(word for each in identifiers for word in each.words)
    return replace(
        minutes,
        attendees=tuple(
            replace(each, name=treating, affiliation="")
            if each.role is BoardRole.TREATING_PHYSICIAN
            else each
            for each in minutes.attendees
        ),
        cases=tuple(_deidentified_case(case, pattern) for case in minutes.cases),
        deidentified=True,
    )


def _blanked(review: FindingReview, blank: Callable[[str], str]) -> FindingReview:
    own, other = (
        level and replace(level, reference=blank(level.reference))
        for level in (review.escat_own, review.escat_other)
    )
    return replace(
        review,
        comment=blank(review.comment),
        pathway=blank(review.pathway),
        sensitive=blank(review.sensitive),
        resistant=blank(review.resistant),
        escat_own=own,
        escat_other=other,
    )


def _deidentified_case(case: MinutesCase, pattern: re.Pattern[str] | None) -> MinutesCase:
    def blank(text: str) -> str:
        return pattern.sub(REDACTED, text) if pattern else text

    referral = case.referral
    if referral is not None:
        referral = replace(
            referral,
            hospital="",
            department="",
            physician="",
            physician_email="",
            physician_hpr="",
            responsible_physician="",
            study_id="",
            diagnosed=None,
            ecog_on=None,
            clinical_history="",
            patient_wishes="",
            consents=(),
            diagnosis=blank(referral.diagnosis),
            stage=blank(referral.stage),
            metastases=blank(referral.metastases),
            question=blank(referral.question),
        )
    decision = case.decision
    return replace(
        case,
        sex=Sex.UNKNOWN,
        age=None,
        referral=referral,
        postponed_because=blank(case.postponed_because),
        reviews={identity: _blanked(review, blank) for identity, review in case.reviews.items()},
        decision=replace(
            decision,
            discussion=blank(decision.discussion),
            conclusion=blank(decision.conclusion),
            no_possibility_reason=blank(decision.no_possibility_reason),
            possibilities=tuple(
                replace(
                    each,
                    reason=blank(each.reason),
                    condition=blank(each.condition),
                    trial=blank(each.trial),
                    supported_by=blank(each.supported_by),
                )
                for each in decision.possibilities
            ),
            tasks=tuple(replace(task, what=blank(task.what), who=blank(task.who)) for task in decision.tasks),
        ),
    )


def _pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """One expression for all words, the longest first, so that a full name goes before its parts."""
    wanted = sorted({word for word in words if len(word) >= _SHORTEST_REDACTED}, key=len, reverse=True)
    if not wanted:
        return None
    alternatives = "|".join(re.escape(word) for word in wanted)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
