"""What is written in the referral form and not saved, in a form that can be kept and brought back."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, Signal

from mtb.domain.cases import Case, CaseSummary
from mtb.domain.patients import Sex
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Urgency
from mtb.ui.kit.forms import FormState
from mtb.ui.screens.referral.form_record import Values, consent_keys, empty_values

PLACE: Final = "referral"
_VERSION: Final = "version of the case"
_DAYS: Final = frozenset({"received_on", "ecog_on", "born", *(consent_keys(kind)[1] for kind in ConsentKind)})
_WORDS: Final[dict[str, type[StrEnum]]] = {
    "sex": Sex,
    "urgency": Urgency,
    **{consent_keys(kind)[0]: ConsentAnswer for kind in ConsentKind},
}


class _BringBack(Protocol):
    def __call__(self, values: Values, case: Case | None, *, older: bool) -> None: ...


class FormDraft(QObject):
    """``place`` names the form and its case; ``values`` are what JSON knows."""

    done = Signal(str)
    """What was written at this place is saved, or thrown away."""
    bring_back: _BringBack

    def __init__(self, form: FormState, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._case: CaseSummary | None = None

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
        return {_VERSION: version, **{key: _kept(value) for key, value in self._form.values().items()}}

    def restore(self, kept: Mapping[str, object], case: Case | None, today: dt.date) -> None:
        """Put what was kept into the form again, unsaved; ``case`` is the one it corrects, as it is now."""
        values = {**empty_values(today), **_read(kept)}
        older = case is not None and kept.get(_VERSION) != case.summary.version
        self.bring_back(values, case, older=older)


def _kept(value: object) -> object:
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
            elif key in _DAYS:
                found[key] = dt.date.fromisoformat(value)
            else:
                found[key] = _WORDS[key](value) if key in _WORDS else value
        except (ValueError, TypeError):
            continue
    return found
