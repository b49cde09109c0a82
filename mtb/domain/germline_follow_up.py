"""The question whether a finding is inherited, and what came of it. Seen by those with the germline right."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class GermlineResult(StrEnum):
    CONFIRMED = "confirmed"
    NOT_FOUND = "not_found"
    INCONCLUSIVE = "inconclusive"
    NOT_TESTED = "not_tested"


class Counselling(StrEnum):
    ADVISED = "advised"
    REFERRED = "referred"
    DONE = "done"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class GermlineFollowUp:
    """One per event and case; every step is dated, and None as long as it has not happened.

    ``asked_on`` is when the question was raised, ``advised_on`` when a test was advised, ``ordered_on`` when
    the physician named in ``ordered_by`` ordered it. ``at`` is UTC.
    """

    id: UUID
    case_id: UUID
    identity: str
    version: int = 0
    asked_on: dt.date | None = None
    reason: str = ""
    advised_on: dt.date | None = None
    ordered_on: dt.date | None = None
    ordered_by: str = ""
    result: GermlineResult | None = None
    result_on: dt.date | None = None
    counselling: Counselling | None = None
    counselling_on: dt.date | None = None
    family: str = ""
    comment: str = ""
    by: str = ""
    by_account: str = ""
    at: dt.datetime | None = None
