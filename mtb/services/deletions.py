"""Lawful deletion of a patient's records (helsepersonelloven § 43): two persons, a ground, a tombstone."""

from uuid import UUID

from mtb.domain.accounts import Confirmation, require_confirmed
from mtb.domain.audit import Action, Entity, Ground, Subject
from mtb.domain.deletions import DeletionRequest, checked_ground, require_second_person
from mtb.domain.errors import RuleError
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.access import Access
from mtb.services.clock import Clock, system_clock
from mtb.services.worklist_views import forget_search_words


class DeletionService:
    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def requests(self, actor: Actor) -> list[DeletionRequest]:
        """Every request, carried out or not, the newest first."""
        with self._access.reading(actor, Right.DELETE_LAWFULLY) as unit:
            return unit.deletions.all()

    def request(self, actor: Actor, patient_id: UUID, ground: str) -> DeletionRequest:
        """Ask for a deletion; nothing is deleted until a second person agrees."""
        words = checked_ground(ground)
        if actor.account_id is None:
            raise RuleError(
                "A deletion needs two persons with accounts. Set up accounts first.",
                "En sletting krever to personer med konto. Opprett kontoer først.",
            )
        with self._access.writing(actor, Right.DELETE_LAWFULLY) as unit:
            if not unit.deletions.cases_of(patient_id):
                raise RuleError("This patient has no case here.", "Pasienten har ingen sak her.")
            request_id = unit.deletions.request(patient_id, words, actor, self._clock())
            unit.audit.record(Action.DELETION_REQUESTED, _about(patient_id), Ground.DELETION, because=words)
            return unit.deletions.get(request_id)

    def withdraw(self, actor: Actor, request: DeletionRequest) -> None:
        """The request stands no longer; the records stay."""
        with self._access.writing(actor, Right.DELETE_LAWFULLY) as unit:
            unit.deletions.withdraw(request.id, self._clock())
            unit.audit.record(
                Action.DELETION_REQUESTED, _about(request.patient_id), Ground.DELETION, withdrawn=True
            )

    def carry_out(
        self, actor: Actor, request: DeletionRequest, confirmation: Confirmation
    ) -> DeletionRequest:
        """Agree to a request of another person, and delete: records, their revisions, details in the log.

        What remains is the request with how many rows of each kind there were, and the chain, which still
        verifies. Signed minutes are documents of their own and stay; they carry no name.
        """
        now = self._clock()
        require_confirmed(confirmation, actor, now)
        with self._access.writing(actor, Right.DELETE_LAWFULLY) as unit:
            require_second_person(unit.deletions.get(request.id), actor)
            patient_id = request.patient_id
            case_ids = unit.deletions.cases_of(patient_id)
            item_ids = unit.deletions.items_of(case_ids)
            second_ids = unit.deletions.second_records_of(patient_id)
            record_ids = [patient_id, *second_ids, *case_ids, *item_ids, *unit.deletions.records_of(case_ids)]
            unit.deletions.begin(request.id, actor, now)
            tombstone = {
                "revisions": unit.revisions.blank(record_ids),
                "log_details": unit.audit.blank(patient_id, case_ids)
                + sum(unit.audit.blank(second_id, []) for second_id in second_ids),
                **unit.deletions.delete_patient(patient_id, case_ids, item_ids),
            }
            forget_search_words(unit)
            unit.deletions.finish(request.id, tombstone, now)
            unit.audit.record(Action.DELETED, _about(patient_id), Ground.DELETION, rows=tombstone)
            return unit.deletions.get(request.id)


def _about(patient_id: UUID) -> Subject:
    return Subject(Entity.PATIENT, str(patient_id), patient_id=patient_id)
