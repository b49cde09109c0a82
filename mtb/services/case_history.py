"""Gathers what is kept of a case within a unit of work: its events and every state of its records."""

from uuid import UUID

from mtb.domain.audit import Entity
from mtb.domain.case_changes import CaseChange, changes_of
from mtb.store.database import UnitOfWork


def history_of(unit: UnitOfWork, case_id: UUID, reference: str = "") -> list[CaseChange]:
    """Every change of one case; ``reference`` names it where it is not the case that is looked at."""
    names = _names(unit, case_id)
    items = [(Entity.DECISION, item.id) for item in unit.meetings.items_of_case(case_id)]
    records = [(Entity.CASE, case_id), *items, *((entity, record) for entity, record, _ in names)]
    revisions = [state for entity, record in records for state in unit.revisions.of(entity, record)]
    return changes_of(
        unit.history.events(case_id), revisions, {record: name for _, record, name in names}, reference
    )


def _names(unit: UnitOfWork, case_id: UUID) -> list[tuple[Entity, UUID, str]]:
    """What belongs to the case and is kept state by state, with what people call it."""
    of_case = [case_id]
    return [
        *(
            (Entity.SPECIMEN, each.id, each.block)
            for each in unit.specimens.of_cases(of_case).get(case_id, ())
        ),
        *(
            (Entity.SAMPLE, each.id, each.sample_id)
            for each in unit.specimens.samples_of_cases(of_case).get(case_id, ())
        ),
        *(
            (Entity.INQUIRY, each.id, each.to_whom)
            for each in unit.inquiries.of_cases(of_case).get(case_id, ())
        ),
        *((Entity.DOCUMENT, each.id, each.title) for each in unit.documents.of_case(case_id, hidden=True)),
    ]
