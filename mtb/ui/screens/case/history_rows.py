"""The rows of a case's history: each change with its fields in words, ready to be searched."""

from dataclasses import dataclass
from typing import Final

from mtb.domain.case_changes import CaseChange, ChangeKind
from mtb.domain.texts import folded
from mtb.ui import labels
from mtb.ui.screens.case import history_words
from mtb.ui.screens.case.history_fields import field_changes
from mtb.ui.screens.case.referral_changes import FieldChange, shortened

_BRIEF: Final = 60


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A change with what is shown of it. ``fields`` is None where its content was lawfully deleted."""

    change: CaseChange
    what: str
    detail: str
    fields: tuple[FieldChange, ...] | None
    search_text: str

    @property
    def identity(self) -> tuple[object, ...]:
        """Tells the same change before and after a reload."""
        change = self.change
        place = change.event.position if change.event else None
        state = (change.after.record_id, change.after.number) if change.after else None
        return (change.reference, place, state)

    @property
    def brief(self) -> str:
        """The first field that changed, and how many others did; nothing of a first state."""
        if not self.fields or self.change.before is None:
            return ""
        first = self.fields[0]
        texts = (" ".join(each.split()) or "–" for each in shortened(first.before, first.after))
        before, after = (f"{each[:_BRIEF]} …" if len(each) > _BRIEF else each for each in texts)
        more = f" (+{len(self.fields) - 1})" if len(self.fields) > 1 else ""
        return f"{first.field}: {before} → {after}{more}"


def history_row(change: CaseChange) -> HistoryRow:
    """The change in words."""
    what, detail, fields = history_words.what(change), history_words.detail(change), field_changes(change)
    texts = [what, detail, change.by, labels.moment(change.at), change.after.why if change.after else ""]
    for field in fields or ():
        texts += [field.field, field.before, field.after]
    return HistoryRow(change, what, detail, fields, folded("\n".join(texts)))


def narrowed(rows: list[HistoryRow], kind: ChangeKind | None, text: str) -> list[HistoryRow]:
    """The rows of one kind, or of all, that hold every word."""
    words = folded(text).split()
    return [
        row
        for row in rows
        if kind in {None, row.change.kind} and all(word in row.search_text for word in words)
    ]
