"""A worklist on a real database, and the cases its tests begin with."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QTableView, QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.people import Actor
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Referral, ReferralDraft
from mtb.domain.specimens import Specimen
from mtb.domain.stages import CaseEvent, EventKind
from mtb.services.clock import system_clock
from mtb.store.address import Address
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.notices import NoticeAction
from mtb.ui.screens.worklist.overview import WorklistServices
from mtb.ui.screens.worklist.screen import WorklistScreen
from mtb.wiring import Services, create_database, open_services
from tests.factories import person
from tests.ui.desk import Desk

ACTOR = person("kberg", "K. Berg")
TODAY = dt.date.today()  # noqa: DTZ011
GIVEN = Consent(ConsentKind.PROFILING, ConsentAnswer.GIVEN, TODAY)


class WorklistDesk(Desk):
    """A desk with the worklist alone on it, which remembers what the window would have told."""

    def __init__(self, qtbot, screen: WorklistScreen, services: Services) -> None:
        super().__init__(qtbot, screen)
        self.screen = screen
        self.services = services
        self.told: list[tuple[str, str, NoticeAction | None]] = []
        screen.notice.connect(lambda *notice: self.told.append(notice))

    def references(self) -> list[str]:
        return [row[0].split(",")[0] for row in self.rows("cases")]

    def sees_cases(self, *references: str) -> None:
        self.sees(lambda: self.references() == list(references), f"not {references}: {self.references()}")

    def choose_rows(self, *references: str) -> None:
        """Choose several rows as the mouse does with Ctrl held."""
        table = self.find(QTableView, "cases")
        table.setFocus()
        selection, flags = table.selectionModel(), QItemSelectionModel.SelectionFlag
        for reference in references:
            index = table.model().index(self.references().index(reference), 0)
            begin = flags.ClearAndSelect if reference == references[0] else flags.Select
            selection.setCurrentIndex(index, begin | flags.Rows)

    def sees_told(self, words: str) -> NoticeAction | None:
        """Wait for a notice and give back what it offers."""
        self.sees(lambda: any(words in text for _, text, _ in self.told), f"{words} not told: {self.told}")
        return next(action for _, text, action in reversed(self.told) if words in text)

    def is_named(self, name: str) -> str:
        return self.find(QWidget, name).accessibleName()


def show_worklist(
    qtbot, services: Services, background, hub, preferences, actor: Actor = ACTOR
) -> WorklistDesk:
    needed = WorklistServices(services.cases, services.flow, services.meetings, services.views)
    screen = WorklistScreen(needed, actor, background, hub, preferences)
    qtbot.addWidget(screen)
    screen.resize(1240, 760)
    screen.show()
    screen.activateWindow()
    screen.setFocus()
    return WorklistDesk(qtbot, screen, services)


def register(
    services: Services, serial: int, reference: str, surname: str = "Prøve", **others
) -> CaseSummary:
    others = {"consents": (GIVEN,)} | others
    referral = Referral(
        TODAY, others.pop("hospital", "Testby"), others.pop("physician", "T. Lege"), "Melanom", "?", **others
    )
    patient = PatientDraft(surname, "Anna", synthetic_number(11, 9, 1965, 100 * serial), None, Sex.FEMALE)
    return services.cases.register(ACTOR, ReferralDraft(patient, referral, reference))


def move(services: Services, case: CaseSummary, kind: EventKind, days_ago: int = 0) -> None:
    at = system_clock() - dt.timedelta(days=days_ago)
    with services.database.writing() as unit:
        unit.history.enter(case.id, CaseEvent(at, kind, "K. Berg", ""), ACTOR)


def ask_for_block(services: Services, case: CaseSummary, block: str, days_ago: int) -> None:
    asked = TODAY - dt.timedelta(days=days_ago)
    with services.database.writing(ACTOR) as unit:
        unit.specimens.save(Specimen(case.id, block, "Førde", asked_on=asked))
    move(services, case, EventKind.MATERIAL_ASKED, days_ago)


@pytest.fixture(name="hub")
def change_hub(qapp) -> ChangeHub:
    return ChangeHub()


@pytest.fixture(name="records")
def three_cases(tmp_path: Path, hub: ChangeHub) -> Iterator[Services]:
    """Three cases: one whose block is late, one that is ready, one that was just referred."""
    address = Address(path=tmp_path / "records.mtb")
    create_database(address)
    opened = open_services(address, hub.announce)
    ask_for_block(opened, register(opened, 1, "IPH0412", "Tråd", hospital="Førde"), "25-1187", 14)
    move(opened, register(opened, 2, "IPD1234", "Test"), EventKind.TAKEN_OFF_AGENDA)
    register(opened, 3, "IPO0091", "Eksempel", physician="B. Annen")
    yield opened
    opened.close()


@pytest.fixture(name="desk")
def worklist_desk(qtbot, records: Services, background, hub, preferences) -> WorklistDesk:
    desk = show_worklist(qtbot, records, background, hub, preferences)
    desk.sees(lambda: len(desk.rows("cases")) == 3 and not background.busy, "the worklist was never read")
    return desk
