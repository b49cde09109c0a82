"""The board in session: a secretary's afternoon by keyboard, nothing typed twice, nothing lost."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from mtb.domain.audit import Action, AuditQuery
from mtb.domain.biomarkers import MicrosatelliteInstability, TumourMutationalBurden
from mtb.domain.cases import CaseSummary
from mtb.domain.decisions import Decision, EscatTier, FollowUpTask, NoPossibility, Pathway
from mtb.domain.errors import StorageError
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.imports import ResultsFolder, SampleResult
from mtb.domain.meetings import (
    AgendaItem,
    Attendee,
    BoardRole,
    ItemState,
    Meeting,
    MeetingDraft,
    MeetingState,
)
from mtb.domain.minutes import MinutesLook
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Referral, ReferralDraft
from mtb.domain.stages import Stage
from mtb.store.address import Address
from mtb.ui.kit.background import Background
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.screens.meetings.board_screen import BoardScreen
from mtb.wiring import Services, create_database, open_services
from tests.factories import person
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields, never_reached

KARI = person("kberg", "K. Berg")
OLA = person("onord", "O. Nord")
DAY = dt.date(2026, 11, 2)
SOURCE = Source("small_variants.tsv", 1)
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PEOPLE = (
    Attendee("Å. Test", BoardRole.ONCOLOGIST, "OUS"),
    Attendee("P. Prøve", BoardRole.PATHOLOGIST, "OUS"),
)


def finding(gene: str, change: str, kind: FindingKind = FindingKind.SMALL_VARIANT) -> Finding:
    return Finding(kind=kind, gene=gene, change=change, source=SOURCE)


def ready_case(services: Services, inpred_id: str, diagnosis: str, day: int) -> CaseSummary:
    """A referred case with two findings, the first of them marked for the board."""
    born = dt.date(1960, 5, day)
    patient = PatientDraft("Testesen", "Prøve", synthetic_number(born.day, 5, 1960), born, Sex.FEMALE)
    consent = Consent(ConsentKind.PROFILING, ConsentAnswer.GIVEN, DAY)
    question = f"Any possibility in {diagnosis.lower()}?"
    referral = Referral(DAY, "Haukeland", "T. Fiktiv", diagnosis, question, consents=(consent,))
    case = services.cases.register(KARI, ReferralDraft(patient, referral, inpred_id))
    result = SampleResult(
        sample_id=f"{inpred_id}-D01-A01-A01",
        case_key=inpred_id,
        run_id="R1",
        tmb=TumourMutationalBurden(14.9, 20, SOURCE),
        msi=MicrosatelliteInstability(2.0, 2, 110, SOURCE),
        findings=(
            finding("FGFR2/BICC1", "FGFR2–BICC1 fusion", FindingKind.FUSION),
            finding("TP53", "p.(Arg175His)"),
        ),
        digest=inpred_id,
    )
    services.results.store(KARI, ResultsFolder(run_id="R1", folder_name="run", results=(result,), doubts=()))
    services.results.mark_for_board(KARI, services.results.findings(KARI, case.id)[0], wanted=True)
    return services.results.close_review(KARI, services.cases.get(KARI, case.id).summary)


@pytest.fixture
def hub(qapp: QApplication) -> ChangeHub:
    return ChangeHub()


@pytest.fixture
def services(tmp_path: Path, hub: ChangeHub):
    address = Address(path=tmp_path / "board.mtb")
    create_database(address)
    opened = open_services(address, hub.announce)
    yield opened
    opened.close()


@pytest.fixture
def cases(services: Services) -> list[CaseSummary]:
    return [
        ready_case(services, "IPD1234", "Cholangiocarcinoma", 11),
        ready_case(services, "IPA0105", "Ovarian carcinoma", 12),
        ready_case(services, "IPO0087", "Glioblastoma", 13),
    ]


@pytest.fixture
def meeting(services: Services) -> Meeting:
    draft = MeetingDraft(dt.datetime(2026, 11, 24, 14, 0), "Video", "Å. Test", "K. Berg", PEOPLE)
    return services.meetings.plan(KARI, draft)


@pytest.fixture
def agenda(services: Services, meeting: Meeting, cases: list[CaseSummary]) -> list[CaseSummary]:
    for case in cases[:2]:
        services.meetings.put_on_agenda(KARI, meeting.id, case.id)
    return cases


class Board:
    """The screen on a desk, with the words a test needs."""

    def __init__(self, desk: Desk, screen: BoardScreen, services: Services, meeting: Meeting) -> None:
        self.desk = desk
        self.screen = screen
        self.services = services
        self.meeting_id = meeting.id
        self.notices: list[tuple[str, str]] = []
        screen.notice.connect(lambda kind, text: self.notices.append((kind, text)))

    def items(self) -> list[AgendaItem]:
        return [entry.item for entry in self.services.meetings.agenda(KARI, self.meeting_id)]

    def item(self, case: CaseSummary) -> AgendaItem:
        return next(item for item in self.items() if item.case_id == case.id)

    def meeting(self) -> Meeting:
        return self.services.meetings.get(KARI, self.meeting_id)

    def lines(self) -> list[str]:
        model = self.desk.find(QListView, "agenda").model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def stands_on(self, reference: str) -> None:
        self.desk.sees(lambda: self.desk.text("case_title").startswith(reference), f"not on {reference}")

    def type(self, text: str) -> None:
        """Key by key, where the focus is."""
        for sign in text:
            self.desk.qtbot.keyClicks(self.focus(), sign)

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "the focus is nowhere"
        return widget

    def stand_in(self, name: str) -> None:
        self.desk.find(QWidget, name).setFocus()

    def possibility(self, number: Qt.Key, drug: str) -> None:
        self.desk.press(number, ALT)
        assert self.focus().objectName() == "possibility_drug"
        self.type(drug)
        self.desk.press(Qt.Key.Key_Return)

    def is_saved(self) -> None:
        self.desk.sees(lambda: self.desk.text("saved").startswith("Saved"), "not saved")


@pytest.fixture
def board(qtbot, services: Services, hub: ChangeHub, background: Background, meeting: Meeting):
    screen = BoardScreen(
        services.meetings,
        services.decisions,
        services.minutes,
        services.cases,
        services.results,
        services.bands,
        services.accounts,
        KARI,
        background,
        hub,
    )
    qtbot.addWidget(screen)
    screen.resize(1240, 840)
    screen.show()
    screen.activateWindow()
    yield Board(Desk(qtbot, screen), screen, services, meeting)
    background.wait()


def opened(board: Board) -> Board:
    board.screen.open_meeting(board.meeting_id)
    board.desk.sees(lambda: board.lines() != [], "no agenda")
    board.screen.setFocus()
    board.desk.sees(lambda: board.desk.is_there("discussion"))
    board.desk.sees(lambda: "FGFR2–BICC1 fusion" in board.lines()[0], "no findings")
    return board


def test_an_empty_agenda_takes_cases_by_typing_and_enter(
    board: Board, cases: list[CaseSummary], services: Services
) -> None:
    desk = board.desk
    board.screen.open_meeting(board.meeting_id)
    desk.sees_text("No case is on the agenda")
    board.screen.setFocus()
    desk.press(Qt.Key.Key_A, CTRL | SHIFT)
    desk.sees(lambda: "case_picker" in str(QApplication.activeWindow()))
    desk.sees(lambda: len(desk.rows("pickable")) == 3)
    for wanted in ("IPO0087", "IPA0105"):
        board.type(wanted)
        desk.press(Qt.Key.Key_Return)
        desk.sees_text(f"{wanted} is on the agenda")
        desk.sees(lambda: desk.text("pick_search") == "")
    desk.sees(lambda: len(desk.rows("pickable")) == 1)
    desk.press(Qt.Key.Key_Escape)
    desk.sees(lambda: len(board.lines()) == 2)
    assert board.lines()[0].startswith("14:00, IPO0087, Glioblastoma")
    assert board.lines()[1].startswith("14:20, IPA0105, Ovarian carcinoma")


def test_a_meeting_begins_by_key(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    board.desk.press(Qt.Key.Key_B, CTRL)
    board.desk.sees(lambda: not board.desk.is_there("begin"))
    assert board.meeting().state is MeetingState.IN_SESSION


def test_the_case_shows_question_findings_and_no_name(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    assert board.desk.text("case_title") == "IPD1234 · Cholangiocarcinoma · 66 y, female"
    assert board.desk.text("case_question") == "Question: Any possibility in cholangiocarcinoma?"
    assert board.desk.text("case_findings").startswith("FGFR2–BICC1 fusion · TMB 14.9")
    assert not any("Testesen" in word for word in board.desk.words())


def test_a_possibility_is_entered_decided_and_the_next_case_comes(
    board: Board, agenda: list[CaseSummary]
) -> None:
    opened(board)
    desk = board.desk
    desk.press(Qt.Key.Key_Return)
    assert board.focus().objectName() == "discussion"
    board.type("ECOG 1, two lines given.")
    desk.press(Qt.Key.Key_1, ALT)
    board.type("Pemigatinib")
    desk.press(Qt.Key.Key_Tab)
    board.type("cohort 07-B")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Tab):
        desk.press(key)
    board.type("I-B")
    desk.press(Qt.Key.Key_Return)
    board.possibility(Qt.Key.Key_2, "Ivosidenib")
    desk.press(Qt.Key.Key_Return, CTRL)
    board.stands_on("IPA0105")
    assert board.focus().objectName() == "discussion"
    item = board.item(agenda[0])
    first, second = item.decision.possibilities
    assert item.state is ItemState.DECIDED
    assert item.decision.discussion == "ECOG 1, two lines given."
    assert (first.pathway, first.drug, first.trial) == (Pathway.IMPRESS, "Pemigatinib", "cohort 07-B")
    assert (first.supported_by, first.escat) == ("FGFR2–BICC1 fusion", EscatTier.I_B)
    assert first.finding_id is not None
    assert (second.pathway, second.drug) == (Pathway.OTHER_TRIAL, "Ivosidenib")
    assert "Pemigatinib" in item.decision.conclusion
    assert item.decision.tasks == (
        FollowUpTask(
            "Record the conclusion in the journal and inform the patient",
            "T. Fiktiv, Haukeland",
            dt.date(2026, 11, 27),
        ),
    )
    assert board.services.cases.get(KARI, agenda[0].id).summary.stage is Stage.DECIDED


def test_what_is_missing_is_said_in_place_and_kept_as_a_draft(
    board: Board, agenda: list[CaseSummary]
) -> None:
    opened(board)
    desk = board.desk
    desk.press(Qt.Key.Key_Return, CTRL)
    assert "say explicitly that there is none" in desk.text("decision_problem")
    desk.press(Qt.Key.Key_1, ALT)
    desk.press(Qt.Key.Key_Tab)
    board.type("cohort 07-B")
    desk.press(Qt.Key.Key_Return, CTRL)
    assert desk.text("decision_problem") == "Possibility 1: the drug is missing."
    board.is_saved()
    assert board.item(agenda[0]).state is ItemState.WAITING
    assert board.item(agenda[0]).decision.possibilities[0].trial == "cohort 07-B"


def test_no_possibility_needs_its_reason(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    desk = board.desk
    desk.press(Qt.Key.Key_0, ALT)
    assert board.focus().objectName() == "no_possibility"
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Tab)
    board.type("nothing actionable")
    desk.press(Qt.Key.Key_Return, CTRL)
    board.stands_on("IPA0105")
    decision = board.item(agenda[0]).decision
    assert decision.no_possibility is NoPossibility.NO_TARGET
    assert decision.no_possibility_reason == "nothing actionable"
    assert decision.conclusion == "No therapeutic possibility: no target found (nothing actionable)."


def test_possibilities_and_none_exclude_each_other(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    board.possibility(Qt.Key.Key_5, "Olaparib")
    board.desk.press(Qt.Key.Key_0, ALT)
    assert board.desk.text("decision_problem").startswith("There are possibilities.")
    assert not board.desk.is_there("no_possibility")


def test_a_case_is_postponed_with_its_reason(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    desk = board.desk
    desk.press(Qt.Key.Key_Return)
    board.type("Referrer did not join.")
    desk.press(Qt.Key.Key_P, CTRL)
    assert board.focus().objectName() == "postpone_reason"
    desk.press(Qt.Key.Key_Return)
    assert "Say why" in desk.text("postpone_problem")
    board.type("Waits for the germline answer")
    desk.press(Qt.Key.Key_Return)
    board.stands_on("IPA0105")
    item = board.item(agenda[0])
    assert (item.state, item.postponed_because) == (ItemState.POSTPONED, "Waits for the germline answer")
    assert item.decision.discussion == "Referrer did not join."
    desk.press(Qt.Key.Key_PageUp, CTRL)
    board.stands_on("IPD1234")
    desk.sees_text("Postponed: Waits for the germline answer")
    assert desk.find(QPlainTextEdit, "discussion").isReadOnly()


def test_a_postponed_case_can_be_taken_up_again(board: Board, agenda: list[CaseSummary]) -> None:
    item = board.item(agenda[0])
    item = board.services.decisions.save_draft(KARI, item, Decision(discussion="Kept."))
    board.services.decisions.postpone(KARI, item, "later")
    opened(board)
    board.desk.press(Qt.Key.Key_PageUp, CTRL)
    board.stands_on("IPD1234")
    board.stand_in("take_up")
    board.desk.press(Qt.Key.Key_Space)
    board.desk.sees(lambda: not board.desk.is_there("take_up"))
    assert board.item(agenda[0]).state is ItemState.WAITING
    assert board.desk.text("discussion") == "Kept."
    assert not board.desk.find(QPlainTextEdit, "discussion").isReadOnly()


def test_the_agenda_is_reordered_without_losing_what_is_typed(
    board: Board, agenda: list[CaseSummary]
) -> None:
    opened(board)
    desk = board.desk
    desk.press(Qt.Key.Key_Return)
    board.type("Half a sentence")
    board.stand_in("agenda")
    desk.press(Qt.Key.Key_Down, ALT)
    desk.sees(lambda: board.lines()[1].startswith("14:20, IPD1234"))
    board.stands_on("IPD1234")
    assert desk.text("discussion") == "Half a sentence"
    assert board.item(agenda[0]).decision.discussion == "Half a sentence"
    desk.press(Qt.Key.Key_D, ALT)
    board.type(" and more")
    board.is_saved()
    desk.sees(lambda: " and more" in board.item(agenda[0]).decision.discussion)


def test_a_case_taken_off_comes_back_with_its_words_and_place(
    board: Board, agenda: list[CaseSummary]
) -> None:
    opened(board)
    desk = board.desk
    desk.press(Qt.Key.Key_Return)
    board.type("Already discussed")
    board.is_saved()
    board.stand_in("agenda")
    desk.press(Qt.Key.Key_Delete)
    desk.sees(lambda: desk.is_there("answer_take"))
    desk.click("answer_take")
    desk.sees(lambda: len(board.lines()) == 1)
    board.stands_on("IPA0105")
    desk.click("undo_take_off")
    desk.sees(lambda: len(board.lines()) == 2)
    desk.sees(lambda: board.lines()[0].startswith("14:00, IPD1234"))
    assert board.item(agenda[0]).decision.discussion == "Already discussed"


def test_possibilities_are_moved_removed_and_brought_back(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    desk = board.desk
    for drug in ("First", "Second", "Third"):
        board.possibility(Qt.Key.Key_5, drug)
    desk.press(Qt.Key.Key_Up, ALT)
    assert desk.text("possibility_title_2") == "Third"
    desk.press(Qt.Key.Key_Delete)
    assert not desk.is_there("possibility_3")
    desk.click("undo_possibility")
    board.is_saved()
    desk.sees(lambda: len(board.item(agenda[0]).decision.possibilities) == 3)
    assert [each.drug for each in board.item(agenda[0]).decision.possibilities] == [
        "First",
        "Third",
        "Second",
    ]


def test_esc_drops_what_was_changed_in_the_card(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    desk = board.desk
    board.possibility(Qt.Key.Key_5, "Olaparib")
    desk.press(Qt.Key.Key_Return)
    board.type(" and more")
    desk.press(Qt.Key.Key_Escape)
    assert desk.text("possibility_title_1") == "Olaparib"
    assert board.focus().objectName() == "possibility_1"


def test_the_conclusion_follows_until_somebody_writes_it(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    desk = board.desk
    board.possibility(Qt.Key.Key_5, "Olaparib")
    assert desk.text("conclusion") == "Therapeutic possibility: Approved drug: Olaparib."
    desk.type_into("conclusion", "Our own words.")
    board.possibility(Qt.Key.Key_2, "NCT01234567")
    assert desk.text("conclusion") == "Our own words."
    desk.press(Qt.Key.Key_G, CTRL)
    assert desk.text("conclusion").startswith(
        "Therapeutic possibilities, in order: 1) Approved drug: Olaparib;"
    )
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.text("conclusion") == "Our own words."


def test_a_draft_stands_there_after_closing_without_deciding(
    board: Board, agenda: list[CaseSummary], background: Background
) -> None:
    opened(board)
    desk = board.desk
    desk.press(Qt.Key.Key_Return)
    board.type("Only begun")
    desk.press(Qt.Key.Key_1, ALT)
    board.type("Pemi")
    gone: list[bool] = []
    assert not board.screen.may_leave(lambda: gone.append(True))
    desk.sees(lambda: gone == [True])
    assert board.screen.may_leave(lambda: None)
    decision = board.item(agenda[0]).decision
    assert decision.discussion == "Only begun"
    assert decision.possibilities[0].drug == "Pemi"
    assert board.item(agenda[0]).state is ItemState.WAITING


def test_typing_is_saved_by_itself_within_moments(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    board.desk.press(Qt.Key.Key_Return)
    board.type("Kept")
    assert board.desk.text("saved") == "Unsaved change"
    board.desk.qtbot.waitUntil(lambda: board.item(agenda[0]).decision.discussion == "Kept", timeout=1_500)
    board.is_saved()


def test_another_case_is_saved_before_it_is_left(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    board.desk.press(Qt.Key.Key_Return)
    board.type("First case")
    board.desk.press(Qt.Key.Key_PageDown, CTRL)
    board.stands_on("IPA0105")
    assert board.item(agenda[0]).decision.discussion == "First case"
    assert board.desk.text("discussion") == ""


def test_a_conflict_keeps_both_texts_until_the_person_chooses(
    board: Board, agenda: list[CaseSummary]
) -> None:
    opened(board)
    desk = board.desk
    desk.press(Qt.Key.Key_Return)
    board.type("Mine")
    theirs = Decision(discussion="Theirs")
    board.services.decisions.save_draft(OLA, board.item(agenda[0]), theirs)
    desk.sees_text("Someone else saved this case at the same time.")
    desk.sees_text("Theirs: Theirs")
    assert desk.text("discussion") == "Mine"
    assert board.item(agenda[0]).decision == theirs
    desk.press(Qt.Key.Key_PageDown, CTRL)
    board.stands_on("IPD1234")
    desk.click("keep_mine")
    board.is_saved()
    assert board.item(agenda[0]).decision.discussion == "Mine"


def test_the_other_text_can_be_taken_instead(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    desk = board.desk
    desk.press(Qt.Key.Key_Return)
    board.type("Mine")
    board.services.decisions.save_draft(OLA, board.item(agenda[0]), Decision(discussion="Theirs"))
    desk.sees(lambda: desk.is_there("take_theirs"))
    desk.click("take_theirs")
    assert desk.text("discussion") == "Theirs"
    board.is_saved()


def test_what_somebody_else_wrote_appears_while_nothing_is_typed(
    board: Board, agenda: list[CaseSummary]
) -> None:
    opened(board)
    board.services.decisions.save_draft(OLA, board.item(agenda[0]), Decision(discussion="From afar"))
    board.desk.sees(lambda: board.desk.text("discussion") == "From afar")


def test_a_failing_save_keeps_the_text_and_asks_before_leaving(
    board: Board, agenda: list[CaseSummary], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(board)
    desk = board.desk

    def full(*_: object) -> AgendaItem:
        raise StorageError("The disk is full.", "Disken er full.")

    with monkeypatch.context() as broken:
        broken.setattr(board.services.decisions, "save_draft", full)
        desk.press(Qt.Key.Key_Return)
        board.type("Must not be lost")
        desk.sees(lambda: desk.text("saved") == "Not saved: The disk is full.")
        assert board.notices == [("error", "The disk is full.")]
        desk.press(Qt.Key.Key_PageDown, CTRL)
        desk.sees(lambda: desk.is_there("answer_stay"))
        desk.click("answer_stay")
        desk.sees(lambda: not desk.is_there("answer_stay"))
        board.screen.activateWindow()  # the window manager's part
        desk.sees(lambda: QApplication.activeWindow() is board.screen)
        board.stands_on("IPD1234")
        assert desk.text("discussion") == "Must not be lost"
    board.stand_in("discussion")
    board.type("!")
    board.is_saved()
    assert "Must not be lost" in board.item(agenda[0]).decision.discussion


def test_a_decided_case_can_be_changed_but_not_to_half_a_decision(
    board: Board, agenda: list[CaseSummary]
) -> None:
    opened(board)
    desk = board.desk
    board.possibility(Qt.Key.Key_5, "Olaparib")
    desk.press(Qt.Key.Key_Return, CTRL)
    board.stands_on("IPA0105")
    desk.press(Qt.Key.Key_PageUp, CTRL)
    board.stands_on("IPD1234")
    board.stand_in("possibility_1")
    desk.press(Qt.Key.Key_Delete)
    desk.sees(lambda: desk.text("saved").startswith("Not saved: Enter a therapeutic possibility"))
    assert board.item(agenda[0]).decision.possibilities[0].drug == "Olaparib"
    board.possibility(Qt.Key.Key_5, "Niraparib")
    desk.press(Qt.Key.Key_Return, CTRL)
    board.stands_on("IPA0105")
    assert board.item(agenda[0]).decision.possibilities[0].drug == "Niraparib"


def test_space_says_who_is_present(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    desk = board.desk
    people = desk.find(QListWidget, "attendance")
    people.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.sees(lambda: people.item(0).text().startswith("○"))
    assert not board.meeting().attendees[0].present
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Space)
    desk.sees(lambda: people.item(0).text().startswith("✓"))
    assert [one.present for one in board.meeting().attendees] == [True, True]


def test_treating_physicians_come_with_one_key(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    desk = board.desk
    desk.press(Qt.Key.Key_T, CTRL | SHIFT)
    people = desk.find(QListWidget, "attendance")
    desk.sees(lambda: people.count() == 3)
    wanted = Attendee("T. Fiktiv", BoardRole.TREATING_PHYSICIAN, "Haukeland", present=False)
    assert board.meeting().attendees == (*PEOPLE, wanted)
    assert not desk.is_there("add_physicians")


def test_people_are_edited_in_the_form_of_the_meeting(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    desk = board.desk
    desk.click("edit_people")
    desk.sees(lambda: "meeting_form" in str(QApplication.activeWindow()))
    desk.type_into("person_name_3", "G. Demo")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.sees(lambda: len(board.meeting().attendees) == 3)
    desk.sees(lambda: desk.find(QListWidget, "attendance").count() == 3)


def test_signing_off_is_refused_while_a_case_waits(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    sign_off(board)
    board.desk.sees(lambda: board.notices != [])
    assert board.notices == [("warning", "2 of 2 cases are neither decided nor postponed yet.")]


def test_after_signing_off_nothing_can_be_changed(
    board: Board, agenda: list[CaseSummary], tmp_path: Path
) -> None:
    pytest.importorskip("mtb.documents.minutes")
    opened(board)
    desk = board.desk
    board.possibility(Qt.Key.Key_5, "Olaparib")
    desk.press(Qt.Key.Key_Return, CTRL)
    board.stands_on("IPA0105")
    board.possibility(Qt.Key.Key_9, "Scan in six weeks")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.sees(
        lambda: ("success", "No case is waiting any more. The minutes can be signed off.") in board.notices
    )
    sign_off(board)
    desk.sees_text("2 of 2 cases are decided, 0 postponed.")
    desk.click("answer_sign")
    desk.sees_text("The minutes were signed off by K. Berg")
    assert board.meeting().state is MeetingState.SIGNED_OFF
    assert desk.find(QPlainTextEdit, "discussion").isReadOnly()
    assert not desk.is_there("decide")
    assert not desk.is_there("add_case")
    desk.press(Qt.Key.Key_1, ALT)
    assert not desk.is_there("possibility_drug")
    path = tmp_path / "minutes.pdf"
    board.screen._minutes_actions.exports.write(board.meeting(), MinutesLook("nb", deidentified=False), path)
    desk.sees(path.exists)
    assert path.read_bytes().startswith(b"%PDF")


def sign_off(board: Board) -> None:
    """Open the menu by key and choose its last entry."""
    button = board.desk.find(QWidget, "minutes_menu")
    action = next(one for one in button.menu().actions() if one.objectName() == "sign_off")  # type: ignore[attr-defined]
    action.trigger()


def test_without_accounts_there_is_no_second_person(board: Board, agenda: list[CaseSummary]) -> None:
    for item in board.items():
        board.services.decisions.postpone(KARI, item, "later")
    opened(board)
    board.desk.press(Qt.Key.Key_M, CTRL | SHIFT)
    assert QApplication.activeModalWidget() is None
    assert not board.desk.is_there("send_minutes")
    board.services.minutes.sign_off(KARI, board.meeting())
    board.desk.sees_text("The minutes were signed off by K. Berg")
    assert not board.desk.is_there("approval_words")
    menu = board.desk.find(QPushButton, "minutes_menu").menu()
    steps = [one for one in menu.actions() if one.isVisible() and "export" not in one.objectName()]
    assert [(one.objectName(), one.isEnabled()) for one in steps if one.objectName()] == [("sign_off", False)]


def test_r05_cases_copied_while_choosing_for_the_agenda_are_logged(
    board: Board, cases: list[CaseSummary], services: Services
) -> None:
    desk = board.desk
    board.screen.open_meeting(board.meeting_id)
    desk.sees_text("No case is on the agenda")
    board.screen.setFocus()
    desk.press(Qt.Key.Key_A, CTRL | SHIFT)
    desk.sees(lambda: desk.is_there("pickable") and len(desk.rows("pickable")) == 3)
    QApplication.clipboard().setText("before")
    table = desk.find(QTableView, "pickable")
    QTest.keyClick(table, Qt.Key.Key_Down)
    reference = desk.rows("pickable")[table.currentIndex().row()][0]
    QTest.keyClick(table, Qt.Key.Key_C, CTRL)
    desk.sees(lambda: reference in QApplication.clipboard().text())
    copied = services.audit.entries(KARI, AuditQuery(action=Action.COPIED)).entries
    assert [one.reference for one in copied] == [reference]


def test_digits_begin_a_possibility_only_outside_texts(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    board.desk.press(Qt.Key.Key_Return)
    board.type("CT 2 Nov, 14 mm")
    assert board.desk.text("discussion") == "CT 2 Nov, 14 mm"
    assert not board.desk.is_there("possibility_drug")
    board.stand_in("agenda")
    board.desk.press(Qt.Key.Key_3)
    assert board.focus().objectName() == "possibility_drug"


def test_the_case_can_be_opened(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    wanted: list[UUID] = []
    board.screen.case_chosen.connect(wanted.append)
    board.desk.press(Qt.Key.Key_O, CTRL)
    assert wanted == [agenda[0].id]


def test_it_opens_on_the_item_asked_for(board: Board, agenda: list[CaseSummary]) -> None:
    board.screen.open_meeting(board.meeting_id, board.item(agenda[1]).id)
    board.desk.sees(lambda: board.desk.is_there("case_title"))
    board.stands_on("IPA0105")


def test_markup_in_a_text_is_shown_as_it_is(board: Board, agenda: list[CaseSummary]) -> None:
    item = board.item(agenda[0])
    evil = "<b>bold</b>"
    decision = Decision(discussion=evil, conclusion=evil)
    board.services.decisions.save_draft(KARI, item, replace(decision, no_possibility_reason=evil))
    opened(board)
    assert board.desk.text("discussion") == evil
    assert guessing_labels(board.screen) == []


def test_the_board_passes_the_looks(board: Board, agenda: list[CaseSummary]) -> None:
    opened(board)
    board.possibility(Qt.Key.Key_5, "Olaparib")
    board.desk.press(Qt.Key.Key_1, ALT)
    board.desk.sees(lambda: clipped(board.screen) == [], "something is clipped")
    assert nameless_fields(board.screen) == []
    assert guessing_labels(board.screen) == []
    assert never_reached(board.screen) == []
