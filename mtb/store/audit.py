"""The chained audit log within one unit of work: appended in the transaction of what it tells, and verified.

Each entry's code is an HMAC-SHA256 over its fields, length-prefixed, and the code of the entry before. The
detail goes in as a commitment (an HMAC under a random salt), so that a detail can be lawfully blanked while
the chain still verifies.
"""

import datetime as dt
import hmac
import json
import os
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, func, insert, or_, select, update

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
from mtb.domain.people import Actor
from mtb.store.safety_tables import audit
from mtb.store.tables import cases

_BEGINNING = bytes(32)
_CHAINED = ("account", "name", "roles", "unit", "workstation", "session", "action", "entity", "entity_id")
_AT_ONCE = 2000
_LONGEST_DETAIL = 10_000


class AuditStore:
    """Appends for one actor at one moment. ``end`` is the newest entry once something was appended."""

    def __init__(self, connection: Connection, key: bytes, actor: Actor | None, now: dt.datetime) -> None:
        self._connection = connection
        self._key = key
        self._actor = actor
        self._now = now
        self.end: Anchor | None = None

    def record(
        self,
        action: Action,
        subjects: Subject | Iterable[Subject],
        ground: Ground = Ground.CASE_WORK,
        **detail: object,
    ) -> None:
        """Append one entry for each subject, with the same detail."""
        actor = self._actor
        if actor is None:
            raise RuntimeError("An entry needs somebody who acts.")
        chosen = [subjects] if isinstance(subjects, Subject) else list(subjects)
        words = json.dumps(detail, ensure_ascii=False, sort_keys=True, default=str) if detail else ""
        seq, previous = self._newest()
        rows = []
        for subject in chosen:
            seq += 1
            salt = os.urandom(16)
            row: dict[str, Any] = {
                "seq": seq,
                "at": self._now,
                "account": actor.account,
                "name": actor.name,
                "roles": " ".join(sorted(actor.roles)),
                "unit": actor.unit,
                "workstation": actor.workstation,
                "session": actor.session,
                "action": action.value,
                "entity": subject.entity.value,
                "entity_id": subject.id,
                "case_id": subject.case_id,
                "patient_id": subject.patient_id,
                "ground": (Ground.EMERGENCY if actor.emergency else ground).value,
                "detail": words[:_LONGEST_DETAIL],
                "salt": salt,
                "commitment": _commitment(salt, words[:_LONGEST_DETAIL]),
                "previous": previous,
            }
            previous = row["mac"] = _mac(self._key, row)
            rows.append(row)
        if rows:
            self._connection.execute(insert(audit), rows)
            self.end = Anchor(seq, previous.hex())

    def newest(self) -> Anchor:
        """The end of the chain; number 0 while the log is empty."""
        seq, mac = self._newest()
        return Anchor(seq, mac.hex() if seq else "")

    def reaches(self, anchor: Anchor) -> bool:
        """Whether the log holds the entry the anchor remembers."""
        mac = self._mac_of(anchor.seq)
        return mac is not None and (not anchor.seq or mac.hex() == anchor.mac)

    def entries(self, query: AuditQuery) -> list[AuditEntry]:
        """A page of entries, the newest first."""
        statement = _matching(select(audit, cases.c.inpred_id, cases.c.number), query)
        rows = self._connection.execute(
            statement.select_from(audit.outerjoin(cases, cases.c.id == audit.c.case_id))
            .order_by(audit.c.seq.desc())
            .limit(query.most)
        )
        return [_entry(row._mapping) for row in rows]

    def count(self, query: AuditQuery) -> int:
        """How many entries the query finds on all pages."""
        number: int = self._connection.execute(
            _matching(select(func.count()).select_from(audit), query)
        ).scalar_one()
        return number

    def blank(self, patient_id: UUID, case_ids: Iterable[UUID]) -> int:
        """Take the details of a patient's entries out; returns how many. Only in a lawful deletion."""
        about = or_(audit.c.patient_id == patient_id, audit.c.case_id.in_(list(case_ids)))
        done = self._connection.execute(
            update(audit).where(about, audit.c.detail.is_not(None)).values(detail=None, salt=None)
        )
        return int(done.rowcount)

    def verify(self, anchor: Anchor | None, *, newest: int | None = None) -> Verification:
        """Read the chain, or only its ``newest`` entries, and say what is wrong with it.

        The clock is allowed to have gone backwards; that is told too, but does not make the log unsound.
        """
        first = 1
        if newest is not None:
            first = max(self._newest()[0] - newest + 1, 1)
        reader = _ChainReader(self._key, first, self._mac_of(first - 1), anchor)
        chain = select(audit).where(audit.c.seq >= first).order_by(audit.c.seq)
        with self._connection.execute(chain.execution_options(yield_per=_AT_ONCE)) as rows:
            for row in rows.mappings():
                if not reader.read(row):
                    break
        return reader.verdict(self._mac_of)

    def _newest(self) -> tuple[int, bytes]:
        row = self._connection.execute(
            select(audit.c.seq, audit.c.mac).order_by(audit.c.seq.desc()).limit(1)
        ).first()
        return (row.seq, bytes(row.mac)) if row else (0, _BEGINNING)

    def _mac_of(self, seq: int) -> bytes | None:
        if seq == 0:
            return _BEGINNING
        mac = self._connection.execute(select(audit.c.mac).where(audit.c.seq == seq)).scalar()
        return None if mac is None else bytes(mac)


class _ChainReader:
    """Walks along the chain and notes what is wrong."""

    def __init__(self, key: bytes, first: int, before: bytes | None, anchor: Anchor | None) -> None:
        self._key = key
        self._first = first
        self._seq = first - 1
        self._mac = before
        self._anchor = anchor
        self._last_at = dt.datetime.min.replace(tzinfo=dt.UTC)
        self._blanked = 0
        self._faults: list[ChainFault] = []

    def read(self, row: Mapping[Any, Any]) -> bool:
        """Take the next entry in; False when the chain is broken here and reading on tells nothing."""
        self._seq += 1
        if row["seq"] != self._seq:
            self._faults.append(ChainFault(Fault.GAP, self._seq, row["seq"] - self._seq))
            return False
        whole = bytes(row["previous"]) == self._mac and hmac.compare_digest(
            _mac(self._key, row), bytes(row["mac"])
        )
        if not whole:
            self._faults.append(ChainFault(Fault.ALTERED, self._seq))
            return False
        if row["detail"] is None:
            self._blanked += 1
        elif _commitment(bytes(row["salt"] or b""), row["detail"]) != bytes(row["commitment"]):
            self._faults.append(ChainFault(Fault.VALUE_ALTERED, self._seq))
        if row["at"] < self._last_at:
            self._faults.append(ChainFault(Fault.CLOCK, self._seq))
        self._last_at, self._mac = row["at"], bytes(row["mac"])
        return True

    def verdict(self, mac_of: Any) -> Verification:
        """What was found, and whether the chain still reaches the anchor."""
        anchor, broken = self._anchor, [one for one in self._faults if one.fault is not Fault.CLOCK]
        if anchor is not None and not broken:
            if self._seq < anchor.seq:
                self._faults.append(ChainFault(Fault.MISSING_NEWEST, self._seq + 1, anchor.seq - self._seq))
            elif anchor.seq and (mac_of(anchor.seq) or b"").hex() != anchor.mac:
                self._faults.append(ChainFault(Fault.REWRITTEN, anchor.seq))
        mac = (self._mac or b"").hex() if self._seq else ""
        return Verification(
            self._seq - self._first + 1,
            self._blanked,
            tuple(self._faults),
            Anchor(self._seq, mac),
            whole=self._first == 1,
        )


def _mac(key: bytes, row: Mapping[Any, Any]) -> bytes:
    code = hmac.new(key, b"mtb audit 1", "sha256")
    fields = [
        str(row["seq"]),
        row["at"].astimezone(dt.UTC).isoformat(timespec="microseconds"),
        *(row[name] for name in _CHAINED),
        str(row["case_id"] or ""),
        str(row["patient_id"] or ""),
        row["ground"],
    ]
    for value in (*(field.encode() for field in fields), bytes(row["commitment"]), bytes(row["previous"])):
        code.update(len(value).to_bytes(4, "big") + value)
    return code.digest()


def _commitment(salt: bytes, detail: str) -> bytes:
    return hmac.new(salt, detail.encode(), "sha256").digest()


def _matching(statement: Select[Any], query: AuditQuery) -> Select[Any]:
    conditions = [
        audit.c.action == query.action.value if query.action else None,
        audit.c.at >= query.since if query.since else None,
        audit.c.at < query.until if query.until else None,
        audit.c.seq < query.before_seq if query.before_seq else None,
        audit.c.ground == Ground.EMERGENCY.value if query.emergency_only else None,
    ]
    about = [
        audit.c.case_id == query.case_id if query.case_id else None,
        audit.c.patient_id == query.patient_id if query.patient_id else None,
        audit.c.case_id.in_(select(cases.c.id).where(cases.c.patient_id == query.patient_id))
        if query.patient_id
        else None,
    ]
    statement = statement.where(*(one for one in conditions if one is not None))
    if chosen := [one for one in about if one is not None]:
        statement = statement.where(or_(*chosen))
    for word in query.text.split():
        statement = statement.where(
            or_(
                audit.c.account.icontains(word, autoescape=True),
                audit.c.name.icontains(word, autoescape=True),
            )
        )
    return statement


def _entry(row: Mapping[Any, Any]) -> AuditEntry:
    reference = row["inpred_id"] or (f"#{row['number']}" if row["number"] else "")
    return AuditEntry(
        seq=row["seq"],
        at=row["at"],
        account=row["account"],
        name=row["name"],
        roles=row["roles"],
        unit=row["unit"],
        workstation=row["workstation"],
        session=row["session"],
        action=Action(row["action"]),
        subject=Subject(Entity(row["entity"]), row["entity_id"], row["case_id"], row["patient_id"]),
        ground=Ground(row["ground"]),
        detail=row["detail"],
        reference=reference,
    )
