"""The services a case's screen works with, as the program hands them in."""

from mtb.domain.people import Actor
from mtb.ui.screens.case.dossier import Records
from mtb.wiring import Services


def case_records(services: Services, actor: Actor) -> Records:
    """What one person's case screen is built with."""
    return Records(
        cases=services.cases,
        flow=services.flow,
        inquiries=services.inquiries,
        results=services.results,
        meetings=services.meetings,
        actor=actor,
        documents=services.documents,
        corrections=services.corrections,
        bands=services.bands,
        reviews=services.reviews,
        germline=services.germline,
        evidence=services.evidence,
        seen_before=services.seen_before,
    )
