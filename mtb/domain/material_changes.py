"""Which fields of a specimen or a laboratory sample differ, from what to what."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Final

from mtb.domain.dates import PartialDate
from mtb.domain.specimens import LabSample, Specimen

_INNER: Final = frozenset({"id", "case_id", "version", "specimen_id", "replaced_by"})
_NOT_STATED: Final = (None, "", ())


@dataclass(frozen=True, slots=True)
class Difference:
    """One field; those of an extraction or a library are named ``library.size``. None: not stated."""

    field: str
    before: object
    after: object


def differences(before: Specimen | LabSample | None, after: Specimen | LabSample) -> tuple[Difference, ...]:
    """Every field that differs; of a new record every one that is stated."""
    known = dict(_flat(before)) if before is not None else {}
    return tuple(
        Difference(name, known.get(name), value) for name, value in _flat(after) if value != known.get(name)
    )


def _flat(record: Any, prefix: str = "") -> Iterator[tuple[str, object]]:  # noqa: ANN401 - any record
    for field in fields(record):
        value = getattr(record, field.name)
        if is_dataclass(value) and not isinstance(value, PartialDate):
            yield from _flat(value, f"{field.name}.")
        elif field.name not in _INNER:
            yield prefix + field.name, None if value in _NOT_STATED else value
