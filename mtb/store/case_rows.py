"""What the lists show of a case: one row, read in one question, and what belongs to it in three more."""

from typing import Any

from sqlalchemy import Connection, Select, func, select

from mtb.domain.cases import CaseSummary
from mtb.domain.inquiries import Inquiry
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Urgency
from mtb.domain.specimens import LabSample, Specimen
from mtb.domain.stages import ExitReason, Stage
from mtb.store.case_history import hold_of_row
from mtb.store.inquiries import InquiryStore
from mtb.store.patients import patient_of
from mtb.store.specimens import SpecimenStore
from mtb.store.tables import (
    TAKEN_OFF,
    agenda_items,
    cases,
    consents,
    findings,
    meetings,
    patients,
    referrals,
    results,
)

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
    .where(results.c.case_id == cases.c.id, results.c.superseded_by.is_(None))
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


next_meeting_starts_at = (
    select(meetings.c.starts_at)
    .join(agenda_items, agenda_items.c.meeting_id == meetings.c.id)
    .where(agenda_items.c.case_id == cases.c.id, agenda_items.c.state != TAKEN_OFF)
    .order_by(meetings.c.starts_at.desc())
    .limit(1)
    .correlate(cases)
    .scalar_subquery()
)


_OF_PATIENT = {"version", "surname", "first_name", "national_id", "born", "sex"}
_NOT_SHOWN = {"patient_key", "diagnosis_key", "hospital_key", "physician_key", "meeting_key"}


def summaries() -> Select[Any]:
    """The question for rows of the worklist, to be narrowed by the caller."""
    meeting = meetings.alias("meeting")
    return select(
        *(column for column in cases.c if column.name not in _NOT_SHOWN),
        *(column.label(f"patient_{column.name}") for column in patients.c if column.name in _OF_PATIENT),
        referrals.c.case_id.is_not(None).label("has_referral"),
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


def read_summaries(connection: Connection, question: Select[Any]) -> list[CaseSummary]:
    """The rows with the specimens, samples and inquiries that their next step depends on."""
    rows = connection.execute(question).all()
    if not rows:
        return []
    ids = [row.id for row in rows]
    material = SpecimenStore(connection, set())
    specimens, samples = material.of_cases(ids), material.samples_of_cases(ids)
    inquiries = InquiryStore(connection, set()).of_cases(ids)
    return [
        _summary(row._mapping, specimens.get(row.id, ()), samples.get(row.id, ()), inquiries.get(row.id, ()))
        for row in rows
    ]


def _summary(
    row: Any,
    specimens: tuple[Specimen, ...],
    samples: tuple[LabSample, ...],
    inquiries: tuple[Inquiry, ...],
) -> CaseSummary:
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
        has_referral=bool(row["has_referral"]),
        profiling_consent=ConsentAnswer(row["profiling"]) if row["profiling"] else None,
        urgent=row["urgency"] == Urgency.URGENT.value,
        finding_count=row["finding_count"],
        meeting_id=row["meeting_id"],
        meeting_starts_at=row["meeting_starts_at"],
        due_on=row["due_on"],
        hold=hold_of_row(row),
        exit_reason=ExitReason(row["exit_reason"]) if row["exit_reason"] else None,
        owner=row["owner"],
        owner_name=row["owner_name"],
        earlier_case_id=row["earlier_case_id"],
        merged_into_id=row["merged_into_id"],
        specimens=specimens,
        samples=samples,
        inquiries=inquiries,
    )
