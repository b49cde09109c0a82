"""Reads and writes cases, their referrals and their history within one unit of work."""

import datetime as dt
from dataclasses import fields
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, Select, case, delete, func, insert, or_, select, update

from mtb.domain.cases import Case, CaseColumn, CaseEvent, CaseQuery, CaseSummary, EventKind, Stage, StageCount
from mtb.domain.changes import Kind
from mtb.domain.dates import PartialDate
from mtb.domain.errors import ConflictError, NotFoundError
from mtb.domain.people import Actor
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Referral, Urgency
from mtb.domain.texts import folded
from mtb.store.patients import patient_of
from mtb.store.tables import (
    TAKEN_OFF,
    agenda_items,
    case_events,
    cases,
    consents,
    findings,
    meetings,
    patients,
    referrals,
    results,
)


class CaseStore:
    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def search(self, query: CaseQuery) -> list[CaseSummary]:
        """One page of the cases that match every word of the query."""
        column = _ORDER[query.sorted_by]
        turned = column.desc() if query.descending else column.asc()
        # What is always there needs no word on gaps, and its index can be read in order.
        order = (turned.nulls_last() if query.sorted_by in _WITH_GAPS else turned, cases.c.number)
        # Which cases first, then what is said of them: the counts beside a case cost more than finding it.
        found = _matching(select(cases.c.id).select_from(_SORTED_FROM.get(query.sorted_by, cases)), query)
        page = found.order_by(*order).offset(query.first).limit(query.most)
        rows = self._connection.execute(_summaries().where(cases.c.id.in_(page)).order_by(*order))
        return [_summary(row._mapping) for row in rows]

    def count(self, query: CaseQuery) -> int:
        """How many cases match, on all pages."""
        statement = _matching(select(func.count()).select_from(cases), query)
        return int(self._connection.execute(statement).scalar_one())

    def stage_counts(self) -> list[StageCount]:
        rows = self._connection.execute(select(cases.c.stage, func.count()).group_by(cases.c.stage))
        counted = {row[0]: row[1] for row in rows}
        return [StageCount(stage, counted.get(stage.value, 0)) for stage in Stage]

    def summary(self, case_id: UUID) -> CaseSummary:
        row = self._connection.execute(_summaries().where(cases.c.id == case_id)).first()
        if row is None:
            raise NotFoundError("There is no such case.", "Saken finnes ikke.")
        return _summary(row._mapping)

    def with_inpred_id(self, inpred_id: str) -> CaseSummary | None:
        row = self._connection.execute(_summaries().where(cases.c.inpred_id == inpred_id)).first()
        return None if row is None else _summary(row._mapping)

    def with_number(self, number: int) -> CaseSummary | None:
        row = self._connection.execute(_summaries().where(cases.c.number == number)).first()
        return None if row is None else _summary(row._mapping)

    def of_patient(self, patient_id: UUID) -> list[CaseSummary]:
        rows = self._connection.execute(
            _summaries().where(cases.c.patient_id == patient_id).order_by(cases.c.number)
        )
        return [_summary(row._mapping) for row in rows]

    def get(self, case_id: UUID) -> Case:
        events = self._connection.execute(
            select(case_events)
            .where(case_events.c.case_id == case_id)
            .order_by(case_events.c.position, case_events.c.at)
        )
        return Case(
            self.summary(case_id),
            self.referral(case_id),
            tuple(
                CaseEvent(row.at, EventKind(row.kind), row.by_name or row.by_account, row.detail)
                for row in events
            ),
        )

    def referral(self, case_id: UUID) -> Referral | None:
        row = self._connection.execute(select(referrals).where(referrals.c.case_id == case_id)).first()
        if row is None:
            return None
        values = dict(row._mapping)
        del values["case_id"]
        values["diagnosed"] = PartialDate.parse(values["diagnosed"]) if values["diagnosed"] else None
        values["urgency"] = Urgency(values["urgency"])
        return Referral(**values, consents=self.consents_of(case_id))

    def consents_of(self, case_id: UUID) -> tuple[Consent, ...]:
        """The consents of a case in the order they were recorded."""
        rows = self._connection.execute(
            select(consents).where(consents.c.case_id == case_id).order_by(consents.c.position)
        )
        return tuple(
            Consent(ConsentKind(row.kind), ConsentAnswer(row.answer), row.answered_on) for row in rows
        )

    def add(self, inpred_id: str, patient_id: UUID | None, stage: Stage, now: dt.datetime) -> UUID:
        """A new case with the next running number."""
        highest = self._connection.execute(select(func.max(cases.c.number))).scalar() or 0
        case_id = uuid4()
        self._connection.execute(
            insert(cases).values(
                id=case_id,
                version=1,
                number=highest + 1,
                inpred_id=inpred_id or None,
                patient_id=patient_id,
                stage=stage.value,
                in_stage_since=now,
                search_text="",
            )
        )
        self._refresh_search_text(case_id)
        self._changed.add(Kind.CASE)
        return case_id

    def set_referral(self, case_id: UUID, referral: Referral) -> None:
        """Put the referral in place of the one before."""
        values = {field.name: getattr(referral, field.name) for field in fields(Referral)}
        given = values.pop("consents")
        values["diagnosed"] = referral.diagnosed.iso if referral.diagnosed else None
        values["urgency"] = referral.urgency.value
        done = self._connection.execute(
            update(referrals).where(referrals.c.case_id == case_id).values(**values)
        )
        if done.rowcount == 0:
            self._connection.execute(insert(referrals).values(case_id=case_id, **values))
        self._connection.execute(delete(consents).where(consents.c.case_id == case_id))
        if given:
            self._connection.execute(
                insert(consents),
                [
                    {
                        "id": uuid4(),
                        "case_id": case_id,
                        "kind": consent.kind.value,
                        "answer": consent.answer.value,
                        "answered_on": consent.on,
                        "position": place,
                    }
                    for place, consent in enumerate(given)
                ],
            )
        self._refresh_search_text(case_id)
        self._changed.add(Kind.CASE)

    def identify(self, case_id: UUID, seen_version: int, inpred_id: str, patient_id: UUID | None) -> None:
        """Set whose case it is and what it is called; ConflictError if somebody saved in the meantime."""
        self._update(case_id, seen_version, inpred_id=inpred_id or None, patient_id=patient_id)
        self._refresh_search_text(case_id)

    def set_stage(self, case_id: UUID, stage: Stage, now: dt.datetime) -> None:
        """Move a case; its days in stage count from ``now``."""
        self._connection.execute(
            update(cases)
            .where(cases.c.id == case_id, cases.c.stage != stage.value)
            .values(stage=stage.value, in_stage_since=now, version=cases.c.version + 1)
        )
        self._changed.add(Kind.CASE)

    def record(
        self, case_id: UUID, event: EventKind, actor: Actor, now: dt.datetime, detail: str = ""
    ) -> None:
        """Add an entry to the case's history; entries keep their order when the clock is set back."""
        last = self._connection.execute(
            select(func.max(case_events.c.position)).where(case_events.c.case_id == case_id)
        ).scalar()
        self._connection.execute(
            insert(case_events).values(
                id=uuid4(),
                case_id=case_id,
                position=(last or 0) + 1,
                at=now,
                kind=event.value,
                by_account=actor.account,
                by_name=actor.name,
                detail=detail,
            )
        )
        self._changed.add(Kind.CASE)

    def _update(self, case_id: UUID, seen_version: int, **values: object) -> None:
        done = self._connection.execute(
            update(cases)
            .where(cases.c.id == case_id, cases.c.version == seen_version)
            .values(version=seen_version + 1, **values)
        )
        if done.rowcount != 1:
            raise ConflictError
        self._changed.add(Kind.CASE)

    def _refresh_search_text(self, case_id: UUID) -> None:
        row = self._connection.execute(
            select(
                cases.c.number,
                cases.c.inpred_id,
                patients.c.surname,
                patients.c.first_name,
                referrals.c.diagnosis,
                referrals.c.icd10,
                referrals.c.hospital,
                referrals.c.physician,
                referrals.c.study_id,
            )
            .select_from(cases.outerjoin(patients).outerjoin(referrals, referrals.c.case_id == cases.c.id))
            .where(cases.c.id == case_id)
        ).one()
        number, *texts = row
        search_text = folded("\n".join([f"#{number}", *(each or "" for each in texts)]))
        self._connection.execute(update(cases).where(cases.c.id == case_id).values(search_text=search_text))


_profiling = (
    select(consents.c.answer)
    .where(consents.c.case_id == cases.c.id, consents.c.kind == ConsentKind.PROFILING.value)
    .order_by(consents.c.answered_on.desc(), consents.c.position.desc())
    .limit(1)
    .correlate(cases)
    .scalar_subquery()
)
_finding_count = (
    select(func.count())
    .select_from(findings.join(results))
    .where(results.c.case_id == cases.c.id)
    .correlate(cases)
    .scalar_subquery()
)
_next_meeting = (
    select(agenda_items.c.meeting_id)
    .join(meetings)
    .where(agenda_items.c.case_id == cases.c.id, agenda_items.c.state != TAKEN_OFF)
    .order_by(meetings.c.starts_at.desc())
    .limit(1)
    .correlate(cases)
    .scalar_subquery()
)
_ORDER: dict[CaseColumn, Any] = {
    CaseColumn.REFERENCE: cases.c.inpred_id,
    CaseColumn.PATIENT: patients.c.surname,
    CaseColumn.DIAGNOSIS: referrals.c.diagnosis,
    CaseColumn.HOSPITAL: referrals.c.hospital,
    CaseColumn.STAGE: case({stage.value: place for place, stage in enumerate(Stage)}, value=cases.c.stage),
    CaseColumn.IN_STAGE: cases.c.in_stage_since,
}

_WITH_GAPS = {CaseColumn.REFERENCE, CaseColumn.PATIENT, CaseColumn.DIAGNOSIS, CaseColumn.HOSPITAL}

_with_referral = cases.outerjoin(referrals, referrals.c.case_id == cases.c.id)
_SORTED_FROM: dict[CaseColumn, Any] = {
    CaseColumn.PATIENT: cases.outerjoin(patients),
    CaseColumn.DIAGNOSIS: _with_referral,
    CaseColumn.HOSPITAL: _with_referral,
}


def _summaries() -> Select[Any]:
    meeting = meetings.alias("meeting")
    return select(
        cases,
        *(column.label(f"patient_{column.name}") for column in patients.c if column.name != "id"),
        referrals.c.case_id.label("referral_case_id"),
        referrals.c.diagnosis,
        referrals.c.icd10,
        referrals.c.hospital,
        referrals.c.physician,
        referrals.c.urgency,
        _profiling.label("profiling"),
        _finding_count.label("finding_count"),
        meeting.c.id.label("meeting_id"),
        meeting.c.starts_at.label("meeting_starts_at"),
    ).select_from(
        cases.outerjoin(patients)
        .outerjoin(referrals, referrals.c.case_id == cases.c.id)
        .outerjoin(meeting, meeting.c.id == _next_meeting)
    )


def _matching(statement: Select[Any], query: CaseQuery) -> Select[Any]:
    if query.stages:
        statement = statement.where(cases.c.stage.in_(sorted(stage.value for stage in query.stages)))
    for word in _words(query.text):
        # Neither question looks at the case in hand, so each is answered once and not for every case.
        # A germline finding answers no search: that a case is found would tell what it says.
        with_gene = (
            select(results.c.case_id)
            .join(findings)
            .where(findings.c.gene == word.upper(), findings.c.germline.is_(False))
        )
        with_number = select(patients.c.id).where(patients.c.national_id == word)
        statement = statement.where(
            or_(
                cases.c.search_text.contains(folded(word), autoescape=True),
                cases.c.patient_id.in_(with_number),
                cases.c.id.in_(with_gene),
            )
        )
    return statement


_MOST_WORDS = 50


def _words(text: str) -> list[str]:
    """The words to look for; a national identity number is one, however it is spaced."""
    number = text.replace(" ", "").replace(".", "")
    return [number] if len(number) == 11 and number.isdecimal() else text.split()[:_MOST_WORDS]


def _summary(row: Any) -> CaseSummary:
    return CaseSummary(
        id=row["id"],
        version=row["version"],
        number=row["number"],
        inpred_id=row["inpred_id"] or "",
        patient=patient_of(row, "patient_") if row["patient_id"] else None,
        diagnosis=row["diagnosis"] or "",
        icd10=row["icd10"] or "",
        hospital=row["hospital"] or "",
        physician=row["physician"] or "",
        stage=Stage(row["stage"]),
        in_stage_since=row["in_stage_since"],
        has_referral=row["referral_case_id"] is not None,
        profiling_consent=ConsentAnswer(row["profiling"]) if row["profiling"] else None,
        urgent=row["urgency"] == Urgency.URGENT.value,
        finding_count=row["finding_count"],
        meeting_id=row["meeting_id"],
        meeting_starts_at=row["meeting_starts_at"],
    )
