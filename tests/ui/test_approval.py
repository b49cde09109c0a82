"""Minutes on their way through two pairs of eyes: sent, approved or given back, amended; by keyboard."""

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget

from mtb.domain.audit import Action, AuditQuery, Ground
from mtb.domain.cases import CaseSummary
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.imports import ResultsFolder, SampleResult
from mtb.domain.meetings import Meeting, MeetingState
from mtb.domain.people import Actor
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind
from mtb.domain.rights import Role
from mtb.ui.kit.background import Background
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.screens.meetings.board_screen import BoardScreen
from tests.factories import DECISION, MEETING, REFERRAL, another_patient, referral_draft
from tests.ui.desk import Desk
from tests.ui.hospital import PASSWORD, Hospital, furnish, in_a_window, open_hospital
from tests.ui.looks import clipped, guessing_labels, nameless_fields, never_reached

CONTROL = Qt.KeyboardModifier.ControlModifier
NEXT = CONTROL | Qt.KeyboardModifier.ShiftModifier
GERMLINE = Consent(ConsentKind.GERMLINE, ConsentAnswer.GIVEN, dt.date(2026, 11, 18))


@pytest.fixture(scope="module")
def furnished(cheap_passwords, template_database: Path, tmp_path_factory) -> Path:
    return furnish(tmp_path_factory.mktemp("hospital"), template_database)


@pytest.fixture
def hub(qapp: QApplication) -> ChangeHub:
    return ChangeHub()


@pytest.fixture
def hospital(furnished: Path, tmp_path: Path, hub: ChangeHub):
    opened = open_hospital(shutil.copytree(furnished, tmp_path / "db"), hub)
    yield opened
    opened.services.close()


@pytest.fixture
def cases(hospital: Hospital) -> list[CaseSummary]:
    register = hospital.services.cases.register
    consents = (*REFERRAL.consents, GERMLINE)
    return [
        register(hospital.kari, referral_draft(consents=consents)),
        register(hospital.kari, referral_draft("IPD2000", another_patient(1))),
    ]


@pytest.fixture
def meeting(hospital: Hospital, cases: list[CaseSummary]) -> Meeting:
    """Both cases are dealt with: one decided, one postponed."""
    services, kari = hospital.services, hospital.kari
    planned = services.meetings.plan(kari, MEETING)
    items = [services.meetings.put_on_agenda(kari, planned.id, case.id).item for case in cases]
    services.decisions.decide(kari, items[0], DECISION)
    services.decisions.postpone(kari, items[1], "Venter på svar")
    return services.meetings.get(kari, planned.id)


@pytest.fixture
def sent(hospital: Hospital, meeting: Meeting) -> Meeting:
    return hospital.services.minutes.submit(hospital.kari, meeting)


@pytest.fixture
def signed(hospital: Hospital, sent: Meeting) -> Meeting:
    services, ase = hospital.services, hospital.ase
    return services.minutes.approve(ase, sent, services.accounts.confirm(ase, PASSWORD))


class Board(Desk):
    """A board screen with the notices it gave."""

    def __init__(self, qtbot, window: QWidget, screen: BoardScreen) -> None:
        super().__init__(qtbot, window)
        self.screen = screen
        self.notices: list[tuple[str, str]] = []
        screen.notice.connect(lambda kind, text: self.notices.append((kind, text)))

    def type(self, text: str) -> None:
        """Key by key, where the focus is."""
        QTest.keyClicks(QApplication.focusWidget(), text)

    def answers(self, dialog: str) -> QWidget:
        """Wait for a dialog with the keyboard in it."""
        self.sees(lambda: dialog in str(QApplication.activeWindow()), f"no {dialog}")
        window = QApplication.activeWindow()
        assert window is not None
        return window

    def comes_back(self) -> None:
        """The dialog is gone; without a window manager nothing gives the focus back."""
        self.sees(lambda: QApplication.activeModalWidget() is None, "a dialog is still there")
        self.window.activateWindow()
        self.sees(self.window.isActiveWindow)
        self.screen.setFocus()

    def menu(self) -> dict[str, QAction]:
        """The visible steps of the minutes menu."""
        actions = self.find(QPushButton, "minutes_menu").menu().actions()
        steps = (one for one in actions if one.objectName() and not one.objectName().startswith("export"))
        return {one.text(): one for one in steps if one.isVisible()}


@pytest.fixture
def show(qtbot, hospital: Hospital, hub: ChangeHub, background: Background, meeting: Meeting):
    """Show the meeting to somebody."""

    def shown(actor: Actor) -> Board:
        services = hospital.services
        screen = BoardScreen(
            services.meetings,
            services.decisions,
            services.minutes,
            services.cases,
            services.results,
            services.bands,
            services.accounts,
            actor,
            background,
            hub,
        )
        screen.open_meeting(meeting.id)
        window = in_a_window(screen)
        window.resize(1084, 690)
        qtbot.addWidget(window)
        board = Board(qtbot, window, screen)
        board.sees(lambda: board.is_there("case_title") and not background.busy, "no case")
        return board

    yield shown
    background.wait()


def state(hospital: Hospital, meeting: Meeting) -> MeetingState:
    return hospital.services.meetings.get(hospital.kari, meeting.id).state


def opened_entries(hospital: Hospital) -> list[tuple[str, str, Ground]]:
    page = hospital.services.audit.entries(hospital.kari, AuditQuery(action=Action.OPENED, most=1_000))
    return [(one.account, one.reference, one.ground) for one in reversed(page.entries)]


# sending, taking back


def test_the_author_sends_the_minutes_by_key_and_can_t_approve_them(show, hospital, meeting):
    board = show(hospital.kari)
    assert board.is_there("send_minutes")
    assert list(board.menu()) == ["Send to approval …"]
    board.press(Qt.Key.Key_M, NEXT)
    board.answers("question")
    board.sees_text("1 of 2 cases are decided, 1 postponed.")
    board.press(Qt.Key.Key_Return)
    board.sees_text("Sent to approval by Kari Berg, ")
    assert state(hospital, meeting) is MeetingState.AWAITING_APPROVAL
    reason = "You sent these minutes to approval; another person must approve them."
    assert board.text("approval_why_not") == reason
    approve = board.find(QPushButton, "approve_minutes")
    assert not approve.isEnabled()
    assert reason in approve.toolTip()
    assert not board.is_there("send_minutes")
    assert not board.is_there("decide")
    assert not board.is_there("add_case")
    assert board.find(QPlainTextEdit, "discussion").isReadOnly()
    menu = board.menu()
    assert not menu["Approve …"].isEnabled()
    assert menu["Take back …"].isEnabled()


def test_minutes_are_not_sent_while_a_case_waits(show, hospital, meeting):
    services, kari = hospital.services, hospital.kari
    third = services.cases.register(kari, referral_draft("IPD3000", another_patient(2)))
    services.meetings.put_on_agenda(kari, meeting.id, third.id)
    board = show(kari)
    assert not board.is_there("send_minutes")
    board.press(Qt.Key.Key_M, NEXT)
    board.sees(lambda: board.notices != [])
    assert board.notices == [("warning", "1 of 3 cases are neither decided nor postponed yet.")]


def test_the_author_takes_the_minutes_back_and_goes_on_writing(show, hospital, sent):
    board = show(hospital.kari)
    board.press(Qt.Key.Key_M, NEXT)
    board.answers("give_back_form")
    board.press(Qt.Key.Key_Return, CONTROL)
    board.sees(lambda: not board.is_there("approval_words"))
    assert state(hospital, sent) is MeetingState.IN_SESSION
    board.sees(lambda: not board.find(QPlainTextEdit, "discussion").isReadOnly())
    assert ("success", "The minutes are taken back.") in board.notices


def test_an_approver_gives_the_minutes_back_only_with_a_reason(show, hospital, sent):
    board = show(hospital.ase)
    board.click("give_back")
    board.answers("give_back_form")
    board.press(Qt.Key.Key_Return, CONTROL)
    board.sees_text("Say what is to be changed.")
    assert state(hospital, sent) is MeetingState.AWAITING_APPROVAL
    board.type("Sak 2 mangler grunn")
    board.press(Qt.Key.Key_Return, CONTROL)
    board.sees(lambda: state(hospital, sent) is MeetingState.IN_SESSION)
    [entry] = [
        one
        for one in hospital.services.audit.entries(hospital.kari, AuditQuery(action=Action.CHANGED)).entries
        if "given_back" in (one.detail or "")
    ]
    assert "Sak 2 mangler grunn" in (entry.detail or "")


# approving


def test_r12_another_person_approves_with_the_password_typed_again(show, hospital, sent):
    board = show(hospital.ase)
    assert board.text("approval_words").startswith("Sent to approval by Kari Berg, ")
    board.press(Qt.Key.Key_M, NEXT)
    board.answers("approve_form")
    said = board.text("approve_form_text")
    assert "Board meeting 24.11.2026 at 14:00, chaired by Å. Test." in said
    assert "1 of 2 cases are decided, 1 postponed." in said
    assert "This can't be undone" in said
    assert board.text("approve_who").startswith("Approver: Åse Test, ")
    board.type("not the password")
    board.press(Qt.Key.Key_Return)
    board.sees_text("The password is wrong; nothing was done.")
    assert state(hospital, sent) is MeetingState.AWAITING_APPROVAL
    board.type(PASSWORD)
    board.press(Qt.Key.Key_Return)
    board.sees_text("Approved by Åse Test, ")
    assert board.text("approval_words").endswith(", written by Kari Berg")
    assert state(hospital, sent) is MeetingState.SIGNED_OFF
    assert list(board.menu()) == ["Add amendment …"]


def test_esc_leaves_the_minutes_waiting(show, hospital, sent):
    board = show(hospital.ase)
    board.press(Qt.Key.Key_M, NEXT)
    board.answers("approve_form")
    board.press(Qt.Key.Key_Escape)
    board.comes_back()
    assert state(hospital, sent) is MeetingState.AWAITING_APPROVAL


def test_who_may_not_approve_is_told_why_by_button_menu_and_key(show, hospital, sent):
    board = show(hospital.mona)
    for name, why in (("approve_minutes", "to approve minutes"), ("give_back", "Only who sent the minutes")):
        button = board.find(QPushButton, name)
        assert not button.isEnabled()
        assert why in button.toolTip()
    assert "to approve minutes" in board.text("approval_why_not")
    assert not any(action.isEnabled() for action in board.menu().values())
    board.press(Qt.Key.Key_M, NEXT)
    assert [kind for kind, _ in board.notices] == ["warning"]
    assert "to approve minutes" in board.notices[0][1]


# amending


def test_r13_an_amendment_says_what_and_why_and_stands_beside_the_signed_minutes(show, hospital, signed):
    board = show(hospital.ase)
    assert not board.is_there("amendments")
    board.press(Qt.Key.Key_M, NEXT)
    board.answers("amend_form")
    board.type("Kohorten er 07-C.")
    board.press(Qt.Key.Key_Return, CONTROL)
    board.sees_text("Write why.")
    assert hospital.services.minutes.amendments(hospital.kari, signed.id) == []
    board.type("Feil i føringen.")
    board.press(Qt.Key.Key_Return, CONTROL)
    board.sees(lambda: board.is_there("amendments"))
    text = board.text("amendments")
    assert text.startswith("Amendment 1, ")
    assert text.endswith(", Åse Test: Kohorten er 07-C.\nWhy: Feil i føringen.")


def test_who_may_not_amend_reads_the_amendments_and_the_reason(show, hospital, signed):
    hospital.services.minutes.amend(hospital.ase, signed, "Rettet <b>kohort</b>", "Feil")
    board = show(hospital.kari)
    assert "Rettet <b>kohort</b>" in board.text("amendments")
    button = board.find(QPushButton, "add_amendment")
    assert not button.isEnabled()
    assert "to approve minutes" in button.toolTip()


# rights on the board


def test_a_reader_sees_the_board_and_writes_nothing(show, hospital, meeting):
    reader = replace(hospital.mona, roles=frozenset({Role.READER}))
    board = show(reader)
    board.sees_text("Your roles do not include this right: to record decisions.")
    assert board.find(QPlainTextEdit, "discussion").isReadOnly()
    for name in ("postpone", "decide", "add_case", "edit_people"):
        button = board.find(QPushButton, name)
        assert not button.isEnabled(), name
        assert "Your roles do not include this right" in button.toolTip(), name
    exports = [
        one for one in board.find(QPushButton, "minutes_menu").menu().actions() if "Export" in one.text()
    ]
    assert len(exports) == 4
    assert not any(one.isEnabled() for one in exports)
    board.press(Qt.Key.Key_A, NEXT)
    assert "to plan meetings" in board.notices[-1][1]
    board.press(Qt.Key.Key_P, CONTROL)
    assert not board.is_there("postpone_reason")
    assert hospital.services.audit.entries(hospital.kari, AuditQuery(action=Action.DENIED)).total == 0


# what the log knows of the board


def test_r05_the_board_opens_each_case_once_on_the_ground_of_the_meeting(
    show, hospital, meeting, cases, background
):
    before = len(opened_entries(hospital))
    board = show(hospital.mona)
    board.sees(lambda: not background.busy)
    expected = [("mona", case.reference, Ground.BOARD_MEETING) for case in cases]
    assert sorted(opened_entries(hospital)[before:]) == sorted(expected)
    services = hospital.services
    services.meetings.change(hospital.kari, services.meetings.get(hospital.kari, meeting.id), MEETING)
    services.cases.correct(
        hospital.kari, services.cases.find(hospital.kari, "IPD1234"), referral_draft(stage="IV")
    )
    board.screen.open_meeting(meeting.id)
    board.press(Qt.Key.Key_PageDown, CONTROL)
    board.sees(lambda: not background.busy)
    assert [one for one in opened_entries(hospital)[before:] if one[0] == "mona"] == expected


def test_r28_germline_findings_come_to_the_board_only_when_chosen_and_only_for_who_may_see_them(
    show, hospital, cases, meeting, background
):
    """Two germline findings: one chosen for the board (there is consent), one not."""
    services, kari = hospital.services, hospital.kari
    biologist = replace(hospital.mona, roles=frozenset({Role.MOLECULAR_BIOLOGIST, Role.GERMLINE}))
    result = SampleResult(
        sample_id="IPD1234-D01-A01-A01",
        case_key="IPD1234",
        run_id="R1",
        findings=tuple(
            Finding(
                kind=FindingKind.SMALL_VARIANT, gene=gene, change="p.(Lys3Ter)", source=Source("a.tsv", 1)
            )
            for gene in ("BRCA2", "TP53", "KRAS")
        ),
        digest="x",
    )
    services.results.store(kari, ResultsFolder(run_id="R1", folder_name="run", results=(result,), doubts=()))
    for position, gene in enumerate(("BRCA2", "TP53")):
        services.results.mark_germline(
            biologist, services.results.findings(biologist, cases[0].id)[position], wanted=True
        )
        assert services.results.findings(biologist, cases[0].id)[position].finding.gene == gene
    for position in (0, 2):
        chosen = services.results.findings(biologist, cases[0].id)[position]
        services.results.mark_for_board(biologist, chosen, wanted=True)
    board = show(hospital.ase)
    board.sees(lambda: "BRCA2" in board.text("case_findings"))
    assert "KRAS" in board.text("case_findings")
    assert "TP53" not in board.text("case_findings")
    offered = [one.finding.gene for one in board.screen._facts.of(cases[0].id).findings]
    assert sorted(offered) == ["BRCA2", "KRAS"]
    board.window.hide()
    board = show(kari)
    board.sees(lambda: "KRAS" in board.text("case_findings"))
    assert board.text("case_findings").startswith("KRAS p.(Lys3Ter)")
    assert not any("BRCA2" in words or "TP53" in words for words in board.words())


# looks


@pytest.mark.parametrize("who", ["kari", "ase", "mona"])
def test_the_bar_of_waiting_minutes_passes_the_looks(show, hospital, sent, who):
    board = show(getattr(hospital, who))
    board.sees(lambda: clipped(board.window) == [], "something is clipped")
    assert nameless_fields(board.window) == []
    assert guessing_labels(board.window) == []
    assert never_reached(board.window) == []


def test_signed_minutes_with_amendments_pass_the_looks(show, hospital, signed):
    hospital.services.minutes.amend(hospital.ase, signed, "Rettet. " * 40, "Feil")
    board = show(hospital.ase)
    board.sees(lambda: clipped(board.window) == [], "something is clipped")
    assert nameless_fields(board.window) == []
    assert guessing_labels(board.window) == []
    assert never_reached(board.window) == []


@pytest.mark.parametrize(
    ("button", "dialog"), [("approve_minutes", "approve_form"), ("give_back", "give_back_form")]
)
def test_the_forms_pass_the_looks(show, hospital, sent, button, dialog):
    board = show(hospital.ase)
    board.click(button)
    form = board.answers(dialog)
    board.sees(lambda: clipped(form) == [], "something is clipped")
    assert nameless_fields(form) == []
    assert guessing_labels(form) == []
    assert never_reached(form) == []


def test_the_form_of_an_amendment_passes_the_looks(show, hospital, signed):
    board = show(hospital.ase)
    board.click("add_amendment")
    form = board.answers("amend_form")
    board.sees(lambda: clipped(form) == [], "something is clipped")
    assert nameless_fields(form) == []
    assert guessing_labels(form) == []
    assert never_reached(form) == []
