"""What is written in the referral form and not saved, in a form that can be kept and brought back."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mtb.domain.cases import Case, CaseSummary
from mtb.domain.patients import Sex
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Urgency
from mtb.ui.kit.forms import FormState
from mtb.ui.screens.referral.form_record import Values, consent_keys, empty_values
from mtb.ui.screens.referral.typed_lines import TypedTest, TypedTreatment

PLACE: Final = "referral"
_VERSION: Final = "version of the case"
_DAYS: Final = frozenset(
    {"received_on", "ecog_on", "board_by", "born", *(consent_keys(kind)[1] for kind in ConsentKind)}
)
_LINES: Final[dict[str, Callable[[Mapping[str, Any]], object]]] = {
    "treatments": TypedTreatment.kept,
    "earlier_tests": TypedTest.kept,
}
_WORDS: Final[dict[str, type[StrEnum]]] = {
    "sex": Sex,
    "urgency": Urgency,
    **{consent_keys(kind)[0]: ConsentAnswer for kind in ConsentKind},
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a new referral comes from: an earlier case, and a patient in the records who is the same."""

    earlier_case_id: UUID | None = None
    patient_id: UUID | None = None


class _BringBack(Protocol):
    def __call__(self, values: Values, case: Case | None, origin: Origin, *, older: bool) -> None: ...


class FormDraft(QObject):
    """``place`` names the form and its case; ``values`` are what JSON knows."""

    done = Signal(str)
    """What was written at this place is saved, or thrown away."""
    kept = Signal(object)
    """What is written now is in the records as a draft, since this instant (UTC)."""
    bring_back: _BringBack

    def __init__(self, form: FormState, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._case: CaseSummary | None = None
        self.origin = Origin()

    @property
    def place(self) -> str:
        return PLACE if self._case is None else f"{PLACE}/{self._case.id}"

    def stand_at(self, case: CaseSummary | None) -> None:
        """The form is about this case from now on, or about a new one."""
        self._case = case

    def drop(self) -> None:
        self.done.emit(self.place)

    def values(self) -> dict[str, object] | None:
        """What is written and not saved; None where everything is."""
        if not self._form.dirty:
            return None
        version = self._case.version if self._case else None
        origin = {key: str(value) for key, value in asdict(self.origin).items() if value}
        return {_VERSION: version, **origin, **{key: _kept(one) for key, one in self._form.values().items()}}

    def restore(self, kept: Mapping[str, object], case: Case | None, today: dt.date) -> None:
        """Put what was kept into the form again, unsaved; ``case`` is the one it corrects, as it is now."""
        values = {**empty_values(today), **_read(kept)}
        older = case is not None and kept.get(_VERSION) != case.summary.version
        self.bring_back(values, case, _origin(kept), older=older)


def _origin(kept: Mapping[str, Any]) -> Origin:
    try:
        return Origin(*(UUID(kept[key]) if kept.get(key) else None for key in Origin.__slots__))
    except (ValueError, TypeError, AttributeError):
        return Origin()


def _kept(value: object) -> object:
    if isinstance(value, tuple):
        return [{name: _kept(cell) for name, cell in asdict(line).items()} for line in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


def _read(kept: Mapping[str, Any]) -> Values:
    """The values of the form; what is not understood is left out."""
    known = empty_values(dt.date.min)
    found: Values = {}
    for key in known.keys() & kept.keys():
        value = kept[key]
        try:
            if value is None:
                found[key] = None
            elif key in _LINES:
                found[key] = tuple(_LINES[key](line) for line in value)
            elif key in _DAYS:
                found[key] = dt.date.fromisoformat(value)
            else:
                found[key] = _WORDS[key](value) if key in _WORDS else value
        except (ValueError, TypeError, KeyError, AttributeError):
            continue
    return found
