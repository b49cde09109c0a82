"""Finds, sorts and counts the cases of the worklist within one unit of work."""

import datetime as dt
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, select

from mtb.domain.cases import CaseColumn, CaseQuery, CaseSummary, CaseView, StageCount
from mtb.domain.stages import Stage
from mtb.domain.targets import StageTargets
from mtb.store.case_rows import read_summaries, summaries
from mtb.store.case_search import CaseSearch, count_of, up_to_date
from mtb.store.case_sort_keys import sort_key
from mtb.store.case_tables import inquiries, specimens
from mtb.store.tables import cases, referrals
from mtb.store.target_settings import read_targets, write_targets


class Worklist:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._searches: dict[str, CaseSearch] = {}

    def search(self, query: CaseQuery) -> list[CaseSummary]:
        """One page of the cases that match every word of the query."""
        column = _ORDER[query.sorted_by]
        turned = column.desc() if query.descending else column.asc()
        # What is always there needs no word on gaps.
        order = (turned if query.sorted_by in _ALWAYS_THERE else turned.nulls_last(), cases.c.number)
        words, last = self._search_for(query.text), query.first + query.most
        # Written so, an index by stages is of no use, and the one by the list's order is taken.
        stage = cases.c.stage.concat("") if words and words.are_common(last) else cases.c.stage
        found = _in_view(select(cases.c.id), query, stage)
        if words:
            found = found.where(words.condition_of_page(last))
        # Which cases first, then what is said of them: the counts beside a case cost more than finding it.
        page = found.order_by(*order).offset(query.first).limit(query.most)
        return read_summaries(self._connection, summaries().where(cases.c.id.in_(page)).order_by(*order))

    def count(self, query: CaseQuery, at_most: int | None = None) -> int:
        """How many cases match, on all pages; no more than ``at_most`` are looked for."""
        words = self._search_for(query.text)
        if words and not _is_narrowed(query):
            return words.total(at_most)
        found = _in_view(select(cases.c.id), query, cases.c.stage)
        if words:
            found = words.narrowed(found)
        return count_of(self._connection, found, at_most)

    def stage_counts(self, today: dt.date) -> list[StageCount]:
        """How many cases are in each stage and how many of them are late, every stage named."""
        late = case((cases.c.due_on < today, 1), else_=0)
        to_come = case((cases.c.due_on >= today, cases.c.due_on))
        rows = self._connection.execute(
            select(cases.c.stage, func.count(), func.sum(late), func.min(to_come)).group_by(cases.c.stage)
        )
        counted = {row[0]: StageCount(Stage(row[0]), *row[1:]) for row in rows}
        return [counted.get(stage.value, StageCount(stage, 0)) for stage in Stage]

    def targets(self) -> StageTargets:
        return read_targets(self._connection)

    def set_targets(self, targets: StageTargets) -> None:
        write_targets(self._connection, targets)

    def _search_for(self, text: str) -> CaseSearch:
        """The search for these words; page and total share what it has counted."""
        if not up_to_date(self._connection):
            self._searches.clear()
        return self._searches.setdefault(text, CaseSearch(self._connection, text))


_ORDER: dict[CaseColumn, Any] = {
    CaseColumn.REFERENCE: cases.c.inpred_id,
    CaseColumn.PATIENT: cases.c.patient_key,
    CaseColumn.DIAGNOSIS: cases.c.diagnosis_key,
    CaseColumn.HOSPITAL: cases.c.hospital_key,
    CaseColumn.STAGE: case({stage.value: place for place, stage in enumerate(Stage)}, value=cases.c.stage),
    CaseColumn.IN_STAGE: cases.c.in_stage_since,
    CaseColumn.DUE: cases.c.due_on,
    CaseColumn.PHYSICIAN: cases.c.physician_key,
    CaseColumn.OWNER: cases.c.owner_name,
    CaseColumn.MEETING: cases.c.meeting_key,
}
_ALWAYS_THERE = {CaseColumn.STAGE, CaseColumn.IN_STAGE, CaseColumn.OWNER}

_NOT_CLOSED = cases.c.stage != Stage.CLOSED.value
# Asked once, by an index of what is still open, and not for every case.
_with_open_inquiry = select(inquiries.c.case_id).where(
    inquiries.c.answered_on.is_(None), inquiries.c.withdrawn.is_(False)
)
_on_hold = cases.alias("on_hold")
_held = select(_on_hold.c.id).where(_on_hold.c.hold_until.is_not(None))
_awaiting = select(specimens.c.case_id).where(
    specimens.c.asked_on.is_not(None),
    specimens.c.received_on.is_(None),
    specimens.c.unsuitable_on.is_(None),
)


def _is_narrowed(query: CaseQuery) -> bool:
    return query.view is not CaseView.ALL or bool(query.stages or query.hospital)


def _in_view(statement: Select[Any], query: CaseQuery, stage: ColumnElement[str]) -> Select[Any]:
    """A list shows open cases; whoever looks for words or for a stage finds the closed ones too."""
    conditions: dict[CaseView, tuple[Any, ...]] = {
        CaseView.ALL: () if query.text.strip() or query.stages else (_NOT_CLOSED,),
        CaseView.MINE: (cases.c.owner == query.account, _NOT_CLOSED),
        CaseView.OVERDUE: (cases.c.due_on < (query.today or dt.date.min), _NOT_CLOSED),
        CaseView.WAITING_FOR_MATERIAL: (cases.c.id.in_(_awaiting), _NOT_CLOSED),
        CaseView.NO_ANSWER: (cases.c.id.in_(_with_open_inquiry), _NOT_CLOSED),
        CaseView.ON_HOLD: (cases.c.id.in_(_held), _NOT_CLOSED),
        CaseView.CLOSED: (cases.c.stage == Stage.CLOSED.value,),
    }
    narrowed = [*conditions[query.view]]
    if query.stages:
        narrowed.append(stage.in_(sorted(wanted.value for wanted in query.stages)))
    if query.hospital:
        of_hospital = select(referrals.c.case_id).where(referrals.c.hospital == query.hospital)
        narrowed += [cases.c.hospital_key == sort_key(query.hospital), cases.c.id.in_(of_hospital)]
    return statement.where(*narrowed)
