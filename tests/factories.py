"""Invented records for tests. Every national identity number is synthetic (month + 80)."""

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import UUID

from mtb.domain.decisions import Decision, FollowUpTask, Pathway, Possibility
from mtb.domain.meetings import Attendee, BoardRole, MeetingDraft
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.people import Actor
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Referral, ReferralDraft
from mtb.domain.rights import EVERY_ROLE, Role
from mtb.domain.stages import CaseEvent, EventKind, ExitReason, Stage
from mtb.store.database import UnitOfWork

BORN = dt.date(1980, 3, 23)
NUMBER = synthetic_number(23, 3, 1980)
OTHER_NUMBER = synthetic_number(23, 3, 1980, first_serial=200)

PATIENT = PatientDraft("Test", "Åse", NUMBER, BORN, Sex.FEMALE)
REFERRAL = Referral(
    received_on=dt.date(2026, 11, 18),
    hospital="Haukeland",
    physician="T. Fiktiv",
    diagnosis="Kolangiokarsinom",
    icd10="C22.1",
    question="Mulighet etter to linjer?",
    ecog=1,
    ecog_on=dt.date(2026, 11, 12),
    clinical_history="Åse ble operert i 2024.",
    consents=(Consent(ConsentKind.PROFILING, ConsentAnswer.GIVEN, dt.date(2026, 11, 18)),),
)
MEETING = MeetingDraft(
    dt.datetime(2026, 11, 24, 14, 0),
    "Video",
    "Å. Test",
    "K. Berg",
    (
        Attendee("Å. Test", BoardRole.ONCOLOGIST, "OUS"),
        Attendee("P. Prøve", BoardRole.PATHOLOGIST, "OUS", present=False),
    ),
)
DECISION = Decision(
    discussion="Drøftet.",
    conclusion="Mulig inklusjon i IMPRESS.",
    possibilities=(Possibility(Pathway.IMPRESS, "pemigatinib", "kohort 07-B", "FGFR2/BICC1"),),
    tasks=(FollowUpTask("Journalføre konklusjonen", "T. Fiktiv", dt.date(2026, 11, 27)),),
)


def referral_draft(
    inpred_id: str = "IPD1234", patient: PatientDraft = PATIENT, **changes: Any
) -> ReferralDraft:
    """A complete referral, with some of its fields changed."""
    return ReferralDraft(patient, replace(REFERRAL, **changes), inpred_id)


def another_patient(serial: int, surname: str = "Prøve") -> PatientDraft:
    """A patient of one's own for each serial (0-9)."""
    return PatientDraft(surname, "Bjørn", synthetic_number(1, 1, 1956, serial * 100), None, Sex.MALE)


def person(account: str = "kberg", name: str = "K. Berg", *roles: Role) -> Actor:
    """Somebody who acts; with every role unless some are named."""
    return Actor(
        account, name, frozenset(roles) or EVERY_ROLE, session=f"session-{account}", workstation="PC-1"
    )


def without_trigger(unit: UnitOfWork, name: str, table: str) -> None:
    """Take a rule of the database away, as somebody with the key and bad intent could."""
    connection = unit.minutes._connection
    ending = f" ON {table}" if connection.dialect.name == "postgresql" else ""
    connection.exec_driver_sql(f"DROP TRIGGER {name}{ending}")


_WAY_TO: dict[Stage, tuple[EventKind, ...]] = {
    Stage.MATERIAL: (EventKind.MATERIAL_ASKED,),
    Stage.LABORATORY: (EventKind.SENT_TO_LABORATORY,),
    Stage.SEQUENCING: (EventKind.SEQUENCING_STARTED,),
    Stage.INTERPRETATION: (EventKind.RESULTS_IMPORTED,),
    Stage.READY: (EventKind.RESULTS_IMPORTED, EventKind.FINDINGS_REVIEWED),
    Stage.ON_AGENDA: (EventKind.PUT_ON_AGENDA,),
    Stage.DECIDED: (EventKind.DECIDED,),
    Stage.FOLLOW_UP: (EventKind.SIGNED_OFF,),
    Stage.CLOSED: (EventKind.CLOSED,),
}


def bring_to(unit: UnitOfWork, case_id: UUID, stage: Stage, at: dt.datetime) -> None:
    """Let happen to a new case what brings it to a stage; a closed one was rejected."""
    for kind in _WAY_TO.get(stage, ()):
        reason = ExitReason.REJECTED if kind is EventKind.CLOSED else None
        unit.history.enter(case_id, CaseEvent(at, kind, "K. Berg", "", reason=reason), person("kberg", ""))
