"""What is written about a finding and not saved: kept while the person is elsewhere, merged later."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from mtb.domain.reviews import FindingReview, ReviewChange

Values = dict[str, Any]
FIELDS: Final = (
    "judgement",
    "comment",
    "effect",
    "group",
    "pathway",
    "sensitive",
    "resistant",
    "escat_own",
    "escat_other",
)
"""What a person sets, by the names a ``ReviewChange`` gives it."""


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """``before`` is what stood there when the writing began, ``written`` what stands there now."""

    before: Values
    written: Values

    @property
    def is_changed(self) -> bool:
        return self.written != self.before

    def change(self) -> ReviewChange:
        """What was set; nothing else is touched."""
        return ReviewChange(
            **{name: value for name, value in self.written.items() if value != self.before[name]}
        )


def values_of(review: FindingReview) -> Values:
    """What a review says, field by field."""
    return {name: getattr(review, name) for name in FIELDS}


def merged(draft: ReviewDraft, saved: Mapping[str, Any]) -> tuple[ReviewDraft, tuple[str, ...]]:
    """The draft upon what is saved now, and the fields that both sides wrote differently.

    What only the others wrote is taken over; where both wrote, the draft's words stand until chosen.
    """
    written, disputed = dict(draft.written), []
    for name, now in saved.items():
        mine, before = draft.written[name], draft.before[name]
        if mine == before:
            written[name] = now
        elif now not in (before, mine):
            disputed.append(name)
    return ReviewDraft(dict(saved), written), tuple(disputed)
