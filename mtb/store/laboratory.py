"""The laboratory's lists across all cases, and the hospital's limits for figures."""

import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Connection, and_, case, distinct, exists, func, or_, select

from mtb.domain.laboratory import BatchCount, FigureLimits, LabRow, RunCount
from mtb.domain.referrals import Urgency
from mtb.domain.specimens import Specimen
from mtb.domain.stages import BEFORE_RESULTS, Stage
from mtb.store.case_tables import lab_samples, specimens
from mtb.store.settings import SettingStore
from mtb.store.specimens import sample_of_row, specimen_of_row
from mtb.store.tables import cases, referrals

_NAME = "figure_limits"
_MOST = 200

_CASE = (
    cases.c.id.label("of_case"),
    cases.c.number.label("of_number"),
    cases.c.inpred_id.label("of_inpred_id"),
    cases.c.due_on.label("of_due_on"),
    referrals.c.urgency.label("of_urgency"),
)
_before_results = cases.c.stage.in_(sorted(stage.value for stage in BEFORE_RESULTS))
_unused = and_(
    specimens.c.sent_on.is_not(None),
    specimens.c.unsuitable_on.is_(None),
    ~exists().where(lab_samples.c.specimen_id == specimens.c.id),
    _before_results,
)
# Results may come without anybody having noted the way there: then only a repetition is still awaited.
_unfinished = and_(
    lab_samples.c.replaced_by.is_(None),
    or_(lab_samples.c.run_id == "", lab_samples.c.failed_on.is_not(None)),
    or_(_before_results, and_(cases.c.stage != Stage.CLOSED.value, lab_samples.c.attempt > 0)),
)


class LaboratoryLists:
    """Names no patient: a case is called by its InPreD ID, or its number while it has none."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def waiting(self) -> list[LabRow]:
        """Every specimen and sample that waits for a step, the cases that are due first before the others."""
        rows = self._connection.execute(
            select(specimens, *_CASE).select_from(_with_case(specimens)).where(_unused)
        )
        unused = [_row(row._mapping, specimen_of_row(row._mapping)) for row in rows]
        return sorted([*unused, *self._samples(_unfinished)], key=_pressing)

    def of_batch(self, name: str) -> list[LabRow]:
        """The samples of a library batch."""
        return self._samples(lab_samples.c.batch == name)

    def of_run(self, name: str) -> list[LabRow]:
        """The samples of a sequencing run."""
        return self._samples(lab_samples.c.run_id == name)

    def batches(self) -> tuple[BatchCount, ...]:
        """The library batches, those with samples that are on no run yet first, then the newest."""
        waiting = func.sum(
            case((and_(lab_samples.c.run_id == "", lab_samples.c.failed_on.is_(None)), 1), else_=0)
        )
        rows = self._connection.execute(
            select(lab_samples.c.batch, func.count(), func.count(distinct(lab_samples.c.case_id)), waiting)
            .where(lab_samples.c.batch != "")
            .group_by(lab_samples.c.batch)
            .order_by(case((waiting > 0, 0), else_=1), lab_samples.c.batch.desc())
            .limit(_MOST)
        )
        return tuple(BatchCount(*row) for row in rows)

    def runs(self) -> tuple[RunCount, ...]:
        """The sequencing runs, the newest first."""
        began = func.max(lab_samples.c.run_on)
        failed = func.sum(case((lab_samples.c.failed_on.is_not(None), 1), else_=0))
        rows = self._connection.execute(
            select(
                lab_samples.c.run_id,
                began,
                func.count(),
                func.count(distinct(lab_samples.c.case_id)),
                failed,
            )
            .where(lab_samples.c.run_id != "")
            .group_by(lab_samples.c.run_id)
            .order_by(began.desc().nulls_last(), lab_samples.c.run_id.desc())
            .limit(_MOST)
        )
        return tuple(RunCount(*row) for row in rows)

    def limits(self) -> FigureLimits:
        """The limits that were set, or those the program comes with."""
        text = SettingStore(self._connection).get(_NAME)
        if text is None:
            return FigureLimits()
        known = {one.name for one in fields(FigureLimits)}
        return FigureLimits(**{name: value for name, value in json.loads(text).items() if name in known})

    def set_limits(self, limits: FigureLimits) -> None:
        """Put the limits in the place of those before."""
        SettingStore(self._connection).set(_NAME, json.dumps(asdict(limits), sort_keys=True))

    def _samples(self, condition: Any) -> list[LabRow]:
        with_case = _with_case(lab_samples)
        used = select(lab_samples.c.specimen_id).select_from(with_case).where(condition)
        rows = self._connection.execute(select(specimens).where(specimens.c.id.in_(used)))
        made_of = {row.id: specimen_of_row(row._mapping) for row in rows}
        rows = self._connection.execute(
            select(lab_samples, *_CASE)
            .select_from(with_case)
            .where(condition)
            .order_by(cases.c.number, lab_samples.c.position)
        )
        return [
            _row(row._mapping, made_of.get(row.specimen_id), samples=[sample_of_row(row._mapping)])
            for row in rows
        ]


def _with_case(table: Any) -> Any:
    return table.join(cases, cases.c.id == table.c.case_id).outerjoin(
        referrals, referrals.c.case_id == cases.c.id
    )


def _row(row: Any, specimen: Specimen | None, samples: Iterable[Any] = ()) -> LabRow:
    return LabRow(
        row["of_case"],
        row["of_inpred_id"] or f"#{row['of_number']}",
        row["of_urgency"] == Urgency.URGENT.value,
        row["of_due_on"],
        specimen,
        next(iter(samples), None),
    )


def _pressing(row: LabRow) -> tuple[bool, str, str]:
    return (not row.urgent, row.due_on.isoformat() if row.due_on else "9999", row.reference)
