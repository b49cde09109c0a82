"""Reading and verifying the audit log: for secretary and administrator, and for the patient who asks."""

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal
from uuid import UUID

from mtb.domain.access_report import AccessReport
from mtb.domain.audit import (
    Action,
    Anchor,
    AuditEntry,
    AuditQuery,
    ChainFault,
    Entity,
    Fault,
    Ground,
    Subject,
    Verification,
)
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import FileError, Language, RuleError
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.domain.texts import clean_text
from mtb.services.access import Access
from mtb.services.clock import Clock, local_day, system_clock
from mtb.services.files import write_whole
from mtb.store.anchor import AnchorFile

_NEWEST_AT_START = 1000
_WHOLE_EVERY = dt.timedelta(days=7)
_VERIFIED_AT = "audit_verified_at"

ReportKind = Literal["pdf", "csv"]


@dataclass(frozen=True, slots=True)
class AuditPage:
    """Entries, the newest first; ``total`` counts those of the query on all pages."""

    entries: tuple[AuditEntry, ...]
    total: int


class AuditService:
    def __init__(self, access: Access, anchor: AnchorFile, clock: Clock = system_clock) -> None:
        self._access = access
        self._anchor = anchor
        self._clock = clock

    def entries(self, actor: Actor, query: AuditQuery) -> AuditPage:
        """A page of the log. Who may not read cases sees neither references nor details."""
        with self._access.reading(actor, Right.READ_AUDIT) as unit:
            found = unit.audit.entries(query)
            total = unit.audit.count(replace(query, before_seq=None))
        if not actor.may(Right.READ_CASES):
            found = [replace(each, detail=None, reference="") for each in found]
        return AuditPage(tuple(found), total)

    def patient_report(self, actor: Actor, patient_id: UUID) -> AccessReport:
        """Everybody who looked at a patient's cases or changed them; making the report is logged too."""
        now = self._clock()
        self._access.require(actor, Right.READ_CASES)
        with self._access.writing(actor, Right.READ_AUDIT) as unit:
            unit.audit.record(
                Action.EXPORTED, Subject(Entity.LOG, patient_id=patient_id), Ground.PATIENT_REQUEST
            )
            entries = unit.audit.entries(AuditQuery(patient_id=patient_id, most=1_000_000))
            cases = unit.cases.of_patient(patient_id)
            trail = unit.audit.newest().short
        return AccessReport(patient_id, tuple(cases), tuple(entries), now, actor.display_name, trail)

    def write_report(self, actor: Actor, report: AccessReport, path: Path, language: Language) -> None:
        """Put a report into a file, PDF or CSV by its ending; whole or not at all, and logged."""
        kind: ReportKind = "csv" if path.suffix.lower() == ".csv" else "pdf"
        self._access.require(actor, Right.READ_CASES)
        with self._access.writing(actor, Right.READ_AUDIT) as unit:
            unit.audit.record(
                Action.EXPORTED,
                Subject(Entity.LOG, patient_id=report.patient_id),
                Ground.PATIENT_REQUEST,
                format=kind,
                language=language,
            )
        _write(report, path, language, kind)

    def cases_of(self, actor: Actor, patient_id: UUID) -> tuple[CaseSummary, ...]:
        """A patient's cases as a list shows them; empty once they are lawfully deleted."""
        with self._access.reading(actor) as unit:
            return tuple(unit.cases.of_patient(patient_id))

    def last_verified(self) -> dt.datetime | None:
        """When the whole chain was last read, if ever."""
        with self._access.checking() as unit:
            last = unit.settings.get(_VERIFIED_AT)
        return None if last is None else dt.datetime.fromisoformat(last)

    def verify(self, actor: Actor) -> Verification:
        """Read the whole chain and compare its end with the anchor outside the database."""
        with self._access.reading(actor, Right.READ_AUDIT) as unit:
            found = self._verified(unit.audit.verify(self._anchor_or_none(), newest=None))
        with self._access.writing(actor, Right.READ_AUDIT) as unit:
            unit.settings.set(_VERIFIED_AT, self._clock().isoformat())
            unit.audit.record(
                Action.VERIFIED, Subject(Entity.LOG), Ground.ADMINISTRATION, faults=len(found.faults)
            )
        return found

    def verify_at_start(self, actor: Actor) -> Verification:
        """The newest part of the chain and its anchor; once a week the whole."""
        now = self._clock()
        with self._access.checking() as unit:
            last = unit.settings.get(_VERIFIED_AT)
            due = last is None or now - dt.datetime.fromisoformat(last) > _WHOLE_EVERY
            newest = None if due else _NEWEST_AT_START
            found = self._verified(unit.audit.verify(self._anchor_or_none(), newest=newest))
        if due:
            with self._access.checking(actor) as unit:
                unit.settings.set(_VERIFIED_AT, now.isoformat())
        return found

    def accept_end(self, actor: Actor, reason: str) -> None:
        """Begin the anchor anew where the log ends now, though something went missing; the reason is logged.

        For a server that was restored by its own means, and for what can't be brought back.
        """
        why = clean_text(reason, 2_000)
        if not why:
            raise RuleError("Write what happened.", "Skriv hva som har skjedd.", field="reason")
        with self._access.writing(actor, Right.RESTORE) as unit:
            anchor = self._anchor_or_none()
            unit.audit.record(
                Action.VERIFIED,
                Subject(Entity.LOG),
                Ground.ADMINISTRATION,
                accepted=why,
                remembered=anchor.short if anchor else "",
            )
        self._anchor.replace(self.end())

    def end(self) -> Anchor:
        """The end of the log now, for backups and documents."""
        with self._access.checking() as unit:
            return unit.audit.newest()

    def _anchor_or_none(self) -> Anchor | None:
        try:
            return self._anchor.read()
        except FileError:
            return None

    def _verified(self, found: Verification) -> Verification:
        """With a fault more where the anchor itself can't be read."""
        try:
            self._anchor.read()
        except FileError:
            return replace(found, faults=(*found.faults, ChainFault(Fault.ANCHOR_UNREADABLE, found.end.seq)))
        return found


def report_file_name(report: AccessReport, kind: ReportKind, language: Language) -> str:
    """A name that says what the file is and when it was made, and nothing of any patient."""
    words = "innsyn-i-logg" if language == "nb" else "access-report"
    return f"mol-mdt-{words}-{local_day(report.made_at)}.{kind}"


def _write(report: AccessReport, path: Path, language: Language, kind: ReportKind) -> None:
    from mtb.documents.access_report import access_rows, render_access_report
    from mtb.exchange.tables import BEGINS, csv_table

    if kind == "pdf":
        write_whole(path, render_access_report(report, language), begins=b"%PDF-")
    else:
        write_whole(path, csv_table(*access_rows(report, language), language), begins=BEGINS)
