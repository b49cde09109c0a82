"""What stands around the table of cases: counts per stage and view, and the hospital's targets."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from mtb.domain.cases import StageCount
from mtb.domain.people import Actor
from mtb.domain.targets import StageTargets
from mtb.domain.worklist_views import WorklistView
from mtb.services.case_flow import CaseFlowService
from mtb.services.cases import CaseService
from mtb.services.meetings import MeetingService
from mtb.services.worklist_views import WorklistViewService


@dataclass(frozen=True, slots=True)
class WorklistServices:
    """What the worklist needs of the records."""

    cases: CaseService
    flow: CaseFlowService
    meetings: MeetingService
    views: WorklistViewService


@dataclass(frozen=True, slots=True)
class Overview:
    """``counts`` has the number of cases of each view, by its identity."""

    stages: Sequence[StageCount]
    counts: dict[UUID, int]
    targets: StageTargets


def look_around(services: WorklistServices, actor: Actor, views: Sequence[WorklistView]) -> Overview:
    """Count anew. For the background."""
    return Overview(
        services.cases.stage_counts(actor),
        services.views.counts(actor, views),
        services.flow.targets(actor),
    )
