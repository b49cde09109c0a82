"""Reads and writes specimens and laboratory samples within one unit of work."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, fields, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, insert, select, update

from mtb.domain.changes import Kind
from mtb.domain.dates import PartialDate
from mtb.domain.errors import ConflictError, NotFoundError
from mtb.domain.specimens import Extraction, LabSample, Library, Specimen
from mtb.store.case_tables import lab_samples, specimens

# Looked up once: a page of the worklist reads hundreds of rows.
_OF_SPECIMEN = tuple(field.name for field in fields(Specimen))
_OF_SAMPLE = tuple(field.name for field in fields(LabSample))


class SpecimenStore:
    """A record with version 0 is new; every save counts the version up."""

    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def get(self, specimen_id: UUID) -> Specimen:
        row = self._connection.execute(select(specimens).where(specimens.c.id == specimen_id)).first()
        if row is None:
            raise NotFoundError("There is no such specimen.", "Prøven finnes ikke.")
        return specimen_of_row(row._mapping)

    def sample(self, sample_id: UUID) -> LabSample:
        row = self._connection.execute(select(lab_samples).where(lab_samples.c.id == sample_id)).first()
        if row is None:
            raise NotFoundError("There is no such sample.", "Prøven finnes ikke.")
        return sample_of_row(row._mapping)

    def of_cases(self, case_ids: Sequence[UUID]) -> dict[UUID, tuple[Specimen, ...]]:
        """The specimens of these cases, in the order they were entered."""
        rows = self._connection.execute(
            select(specimens).where(specimens.c.case_id.in_(case_ids)).order_by(specimens.c.position)
        )
        found: defaultdict[UUID, list[Specimen]] = defaultdict(list)
        for row in rows:
            found[row.case_id].append(specimen_of_row(row._mapping))
        return {case_id: tuple(each) for case_id, each in found.items()}

    def samples_of_cases(self, case_ids: Sequence[UUID]) -> dict[UUID, tuple[LabSample, ...]]:
        """The laboratory samples of these cases, in the order they were entered."""
        rows = self._connection.execute(
            select(lab_samples).where(lab_samples.c.case_id.in_(case_ids)).order_by(lab_samples.c.position)
        )
        found: defaultdict[UUID, list[LabSample]] = defaultdict(list)
        for row in rows:
            found[row.case_id].append(sample_of_row(row._mapping))
        return {case_id: tuple(each) for case_id, each in found.items()}

    def samples_of(self, specimen_id: UUID) -> tuple[LabSample, ...]:
        """What was made of one specimen, in the order it was entered."""
        rows = self._connection.execute(
            select(lab_samples)
            .where(lab_samples.c.specimen_id == specimen_id)
            .order_by(lab_samples.c.position)
        )
        return tuple(sample_of_row(row._mapping) for row in rows)

    def names_taken(self, sample_ids: Sequence[str]) -> frozenset[str]:
        """Which of these names a sample has already."""
        found = self._connection.execute(
            select(lab_samples.c.sample_id).where(lab_samples.c.sample_id.in_(sample_ids))
        )
        return frozenset(found.scalars())

    def save(self, specimen: Specimen) -> Specimen:
        """Insert a new specimen or put it in the place of the version seen; ConflictError if that is gone."""
        values = _values(specimen)
        values["collected"] = specimen.collected.iso if specimen.collected else None
        values["reminded_on"] = [day.isoformat() for day in specimen.reminded_on]
        self._write(specimens, specimen.id, specimen.version, specimen.case_id, values)
        return replace(specimen, version=specimen.version + 1)

    def save_sample(self, sample: LabSample) -> LabSample:
        """Insert a new sample or put it in the place of the version seen; ConflictError if that is gone."""
        values = _values(sample)
        values["extraction"] = _plain(asdict(sample.extraction))
        values["library"] = _plain(asdict(sample.library))
        self._write(lab_samples, sample.id, sample.version, sample.case_id, values)
        return replace(sample, version=sample.version + 1)

    def _write(
        self, table: Any, record_id: UUID, version: int, case_id: UUID, values: dict[str, Any]
    ) -> None:
        if version == 0:
            last = self._connection.execute(
                select(func.max(table.c.position)).where(table.c.case_id == case_id)
            ).scalar()
            self._connection.execute(
                insert(table).values(**values, id=record_id, version=1, position=(last or 0) + 1)
            )
        else:
            done = self._connection.execute(
                update(table)
                .where(table.c.id == record_id, table.c.version == version)
                .values(**values, version=version + 1)
            )
            if done.rowcount != 1:
                raise ConflictError
        self._changed.add(Kind.CASE)


def _values(record: Specimen | LabSample) -> dict[str, Any]:
    return {
        field.name: getattr(record, field.name)
        for field in fields(record)
        if field.name not in {"id", "version"}
    }


def _plain(content: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, dt.date) else value for name, value in content.items()
    }


def specimen_of_row(row: Any) -> Specimen:
    """A specimen read from its row."""
    values = {name: row[name] for name in _OF_SPECIMEN}
    values["collected"] = PartialDate.parse(values["collected"]) if values["collected"] else None
    values["reminded_on"] = tuple(dt.date.fromisoformat(day) for day in values["reminded_on"])
    return Specimen(**values)


def sample_of_row(row: Any) -> LabSample:
    """A laboratory sample read from its row."""
    values = {name: row[name] for name in _OF_SAMPLE}
    values["extraction"] = Extraction(**_dated(values["extraction"]))
    values["library"] = Library(**_dated(values["library"]))
    return LabSample(**values)


def _dated(content: dict[str, Any]) -> dict[str, Any]:
    return {**content, "on": dt.date.fromisoformat(content["on"]) if content["on"] else None}
