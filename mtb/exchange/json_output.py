"""What the command line prints with ``--json``: documented names that stay as they are.

Dates are ISO 8601; instants end in Z (UTC) or ``+00:00``, a meeting's times are local without zone; None is
null and means not stated.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any
from uuid import UUID

from mtb.domain.biomarkers import BandSet, msi_status, tmb_band
from mtb.domain.cases import Case, CaseSummary
from mtb.domain.dates import PartialDate
from mtb.domain.meetings import AgendaItem, Meeting
from mtb.domain.national_identity import NationalIdentity
from mtb.domain.patients import Patient
from mtb.domain.results import StoredFinding, StoredResult
from mtb.domain.reviews import CaseFindings


def plain(value: object) -> Any:  # noqa: ANN401 - JSON
    """Any record as JSON values, field by field."""
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, PartialDate):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return _plain_leaf(value)


def _plain_leaf(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, PartialDate):
        return value.iso
    if isinstance(value, dt.date):  # and datetime, which is one
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def case_row(case: CaseSummary, today: dt.date) -> dict[str, Any]:
    """One case as ``mtb cases --json`` lists it."""
    return {
        "id": str(case.id),
        "reference": case.reference,
        "number": case.number,
        "inpred_id": case.inpred_id or None,
        "patient": _patient(case.patient),
        "diagnosis": case.diagnosis,
        "icd10": case.icd10,
        "hospital": case.hospital,
        "physician": case.physician,
        "stage": case.stage.value,
        "in_stage_since": plain(case.in_stage_since),
        "next_step": case.next_action(today).step.value,
        "referral_missing": not case.has_referral,
        "profiling_consent": plain(case.profiling_consent),
        "urgent": case.urgent,
        "findings": case.finding_count,
        "meeting_id": plain(case.meeting_id),
        "meeting_starts_at": plain(case.meeting_starts_at),
        "due_on": plain(case.due_on),
        "exit_reason": plain(case.exit_reason),
    }


def whole_case(
    case: Case,
    results: list[StoredResult],
    findings: list[StoredFinding],
    agenda: list[tuple[Meeting, AgendaItem]],
    today: dt.date,
    bands: BandSet,
) -> dict[str, Any]:
    """Everything recorded of one case, as ``mtb case ID --json`` prints it."""
    return {
        **case_row(case.summary, today),
        "referral": plain(case.referral),
        "results": [_result(result, findings, bands) for result in results],
        "decisions": [
            {"meeting": meeting.reference, "meeting_id": str(meeting.id), **agenda_row(item)}
            for meeting, item in agenda
        ],
        "events": plain(case.events),
    }


def said_of_findings(found: CaseFindings) -> dict[str, Any]:
    """Reviews that somebody has made, germline questions and evidence, each with what it is about."""
    reviews = {row.review.identity: row.review for row in found.reviewed if not row.review.is_from_file}
    return {
        "reviews": plain(list(reviews.values())),
        "germline": plain(list(found.follow_ups.values())),
        "evidence": plain([each for pieces in found.evidence.values() for each in pieces]),
    }


def meeting_row(meeting: Meeting, agenda: list[tuple[str, AgendaItem]]) -> dict[str, Any]:
    """A meeting with its agenda; ``agenda`` pairs each case's reference with its item."""
    values: dict[str, Any] = plain(meeting)
    values["reference"] = meeting.reference
    values["agenda"] = [{"case": reference, **agenda_row(item)} for reference, item in agenda]
    return values


def agenda_row(item: AgendaItem) -> dict[str, Any]:
    """One item of an agenda with its decision."""
    values: dict[str, Any] = plain(item)
    decision: dict[str, Any] = values.pop("decision")
    return {**values, **decision}


def _patient(patient: Patient | None) -> dict[str, Any] | None:
    if patient is None:
        return None
    identity: NationalIdentity | None = patient.identity
    return {
        "id": str(patient.id),
        "surname": patient.surname,
        "first_name": patient.first_name,
        "national_id": identity.number if identity else None,
        "national_id_kind": identity.kind.value if identity else None,
        "synthetic": identity.synthetic if identity else None,
        "born": plain(patient.born),
        "sex": patient.sex.value,
    }


def _result(result: StoredResult, findings: list[StoredFinding], bands: BandSet) -> dict[str, Any]:
    values: dict[str, Any] = plain(result)
    if result.tmb is not None:
        values["tmb"] |= {"band": tmb_band(result.tmb, bands).value, "bands": bands.label}
    if result.msi is not None:
        values["msi"] |= {"status": msi_status(result.msi, bands).value, "bands": bands.label}
    values["findings"] = [
        {"id": str(each.id), "position": each.position, "for_board": each.for_board, **plain(each.finding)}
        for each in findings
        if each.result_id == result.id
    ]
    return values
