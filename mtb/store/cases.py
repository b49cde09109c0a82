"""Reads and writes cases, their referrals and their history within one unit of work."""

import datetime as dt
from dataclasses import fields
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, delete, func, insert, select, update

from mtb.domain.cases import Case, CaseSummary
from mtb.domain.changes import Kind
from mtb.domain.dates import PartialDate
from mtb.domain.errors import ConflictError, NotFoundError
from mtb.domain.people import Actor
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Referral, Urgency
from mtb.domain.stages import Stage
from mtb.store.case_history import CaseHistory
from mtb.store.case_rows import read_summaries, summaries
from mtb.store.tables import cases, consents, referrals
from mtb.store.treatments import read_tests, read_treatments, write_tests, write_treatments


class CaseStore:
    def __init__(self, connection: Connection, changed: set[Kind]) -> None:
        self._connection = connection
        self._changed = changed

    def summary(self, case_id: UUID) -> CaseSummary:
        found = self._one(cases.c.id == case_id)
        if found is None:
            raise NotFoundError("There is no such case.", "Saken finnes ikke.")
        return found

    def with_inpred_id(self, inpred_id: str) -> CaseSummary | None:
        """The case of this name, or the one that counts instead of it."""
        found = self._one(cases.c.inpred_id == inpred_id)
        return self.summary(found.merged_into_id) if found and found.merged_into_id else found

    def with_number(self, number: int) -> CaseSummary | None:
        return self._one(cases.c.number == number)

    def of_patient(self, patient_id: UUID) -> list[CaseSummary]:
        of_patient = summaries().where(cases.c.patient_id == patient_id).order_by(cases.c.number)
        return read_summaries(self._connection, of_patient)

    def get(self, case_id: UUID) -> Case:
        events = CaseHistory(self._connection, self._changed).events(case_id)
        return Case(self.summary(case_id), self.referral(case_id), events)

    def referral(self, case_id: UUID) -> Referral | None:
        row = self._connection.execute(select(referrals).where(referrals.c.case_id == case_id)).first()
        if row is None:
            return None
        values = dict(row._mapping)
        del values["case_id"]
        values["diagnosed"] = PartialDate.parse(values["diagnosed"]) if values["diagnosed"] else None
        values["urgency"] = Urgency(values["urgency"])
        return Referral(
            **values,
            treatments=read_treatments(self._connection, case_id),
            earlier_tests=read_tests(self._connection, case_id),
            consents=self.consents_of(case_id),
        )

    def consents_of(self, case_id: UUID) -> tuple[Consent, ...]:
        """The consents of a case in the order they were recorded."""
        rows = self._connection.execute(
            select(consents).where(consents.c.case_id == case_id).order_by(consents.c.position)
        )
        return tuple(
            Consent(ConsentKind(row.kind), ConsentAnswer(row.answer), row.answered_on) for row in rows
        )

    def add(
        self,
        inpred_id: str,
        patient_id: UUID | None,
        stage: Stage,
        now: dt.datetime,
        owner: Actor | None = None,
    ) -> UUID:
        """A new case with the next running number; ``owner`` is who works on it from now on."""
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
                owner=owner.account if owner else "",
                owner_name=owner.display_name if owner else "",
            )
        )
        self._changed.add(Kind.CASE)
        return case_id

    def set_referral(self, case_id: UUID, referral: Referral) -> None:
        """Put the referral in place of the one before; the hospital's targets hold from now on."""
        values = {field.name: getattr(referral, field.name) for field in fields(Referral)}
        given = values.pop("consents")
        write_treatments(self._connection, case_id, values.pop("treatments"))
        write_tests(self._connection, case_id, values.pop("earlier_tests"))
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
        CaseHistory(self._connection, self._changed).refresh_due(case_id)

    def add_consent(self, case_id: UUID, consent: Consent) -> None:
        """Record one more answer of the patient."""
        last = self._connection.execute(
            select(func.max(consents.c.position)).where(consents.c.case_id == case_id)
        ).scalar()
        self._connection.execute(
            insert(consents).values(
                id=uuid4(),
                case_id=case_id,
                kind=consent.kind.value,
                answer=consent.answer.value,
                answered_on=consent.on,
                position=0 if last is None else last + 1,
            )
        )
        self._changed.add(Kind.CASE)

    def identify(self, case_id: UUID, seen_version: int, inpred_id: str, patient_id: UUID | None) -> None:
        """Set whose case it is and what it is called; ConflictError if somebody saved in the meantime."""
        self._update(case_id, seen_version, inpred_id=inpred_id or None, patient_id=patient_id)

    def refer_anew(self, case_id: UUID, earlier_case_id: UUID) -> None:
        """Say that the case asks anew about the patient of an earlier one."""
        self._connection.execute(
            update(cases).where(cases.c.id == case_id).values(earlier_case_id=earlier_case_id)
        )
        self._changed.add(Kind.CASE)

    def _one(self, condition: Any) -> CaseSummary | None:
        return next(iter(read_summaries(self._connection, summaries().where(condition))), None)

    def _update(self, case_id: UUID, seen_version: int, **values: object) -> None:
        done = self._connection.execute(
            update(cases)
            .where(cases.c.id == case_id, cases.c.version == seen_version)
            .values(version=seen_version + 1, **values)
        )
        if done.rowcount != 1:
            raise ConflictError
        self._changed.add(Kind.CASE)
