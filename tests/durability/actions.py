"""What a person at the keyboard does all day, through the program's own services."""

import datetime as dt
import random
from dataclasses import replace

from mtb.domain.cases import CaseSummary
from mtb.domain.meetings import Meeting
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.people import Actor
from mtb.domain.referrals import ReferralDraft
from mtb.domain.stages import EventKind, Stage
from mtb.wiring import Services
from tests.durability.acknowledgements import Acknowledgement, Kind
from tests.factories import MEETING, REFERRAL, person

REFERRED_AT = dt.date(2024, 5, 2)
_FIRST_BIRTHDAY = dt.date(1930, 1, 1)
_FIRST_MEETING = dt.datetime(2027, 1, 4, 8, 0)


def somebody() -> Actor:
    """Who acts: somebody who may do everything."""
    return person("kberg", "K. Berg")


class Worker:
    """Does one action a turn. Each takes several tables, so that half of one would show.

    A correction writes its number into both the patient's and the referral's row.
    """

    def __init__(self, services: Services, seed: int = 0) -> None:
        self.services = services
        self._actor = somebody()
        self._random = random.Random(seed)
        self._case: int | None = None
        self._meeting: Meeting | None = None
        self._day = (
            *(self._register, self._register, self._correct, self._register, self._correct),
            *(self._register, self._plan, self._put_on_agenda, self._register, self._correct),
        )

    def act(self, turn: int) -> Acknowledgement:
        """Do the turn's action; returns what the program has acknowledged by returning."""
        return self._day[turn % len(self._day)]()

    def _register(self) -> Acknowledgement:
        patient = PatientDraft("Prøve", revised(0), self._new_number(), None, Sex.FEMALE)
        case = self.services.cases.register(self._actor, self._draft(patient, 0))
        self._case = case.number
        return Acknowledgement(Kind.CASE, case.number)

    def _correct(self) -> Acknowledgement:
        case = self._latest_case()
        if case is None or case.patient is None or case.patient.identity is None:
            return self._register()
        events = self.services.cases.get(self._actor, case.id).events
        revision = 1 + sum(event.kind is EventKind.REFERRAL_CORRECTED for event in events)
        known = case.patient
        number = known.identity.number if known.identity else ""
        patient = PatientDraft(known.surname, revised(revision), number, known.born, known.sex)
        self.services.cases.correct(self._actor, case, self._draft(patient, revision))
        return Acknowledgement(Kind.CORRECTION, case.number, revision)

    def _plan(self) -> Acknowledgement:
        latest = [_FIRST_MEETING, *(meeting.starts_at for meeting in self.services.meetings.all(self._actor))]
        draft = replace(MEETING, starts_at=max(latest) + dt.timedelta(hours=1))
        self._meeting = self.services.meetings.plan(self._actor, draft)
        return Acknowledgement(Kind.MEETING, self._meeting.number)

    def _put_on_agenda(self) -> Acknowledgement:
        case = self._latest_case()
        if case is None or case.stage is Stage.ON_AGENDA or self._meeting is None:
            return self._register()
        self.services.meetings.put_on_agenda(self._actor, self._meeting.id, case.id)
        return Acknowledgement(Kind.PLACE, self._meeting.number, case.number)

    def _new_number(self) -> str:
        """A synthetic number that nobody in the records has: every case here is its own patient's."""
        while True:
            born = _FIRST_BIRTHDAY + dt.timedelta(days=self._random.randrange(20_000))
            number = synthetic_number(born.day, born.month, born.year, self._random.randrange(900))
            if self.services.cases.known_patient(self._actor, number) is None:
                return number

    def _latest_case(self) -> CaseSummary | None:
        return None if self._case is None else self.services.cases.find(self._actor, f"#{self._case}")

    def _draft(self, patient: PatientDraft, revision: int) -> ReferralDraft:
        history = "Behandlet på nytt; måler og venter. " * self._random.randint(1, 120)
        return ReferralDraft(
            patient,
            replace(
                REFERRAL,
                received_on=REFERRED_AT,
                ecog_on=REFERRED_AT,
                consents=tuple(replace(each, on=REFERRED_AT) for each in REFERRAL.consents),
                diagnosis=revised(revision),
                clinical_history=history,
            ),
        )


def revised(revision: int) -> str:
    """The words that a revision leaves in every row it writes."""
    return f"Utgave {revision}"
