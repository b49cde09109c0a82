"""The audit screen: reading and verifying the log, the patient's report, emergencies, lawful deletion."""

import csv
import io
import re
import shutil
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QTabBar, QWidget

from mtb.domain.audit import Action, Anchor, AuditQuery, Entity, Ground, Subject
from mtb.domain.cases import CaseSummary
from mtb.domain.deletions import DeletionState
from mtb.domain.errors import RightError, RuleError
from mtb.domain.people import Actor
from mtb.ui.kit.background import Background
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.theme import apply_theme
from mtb.ui.screens.audit import words
from mtb.ui.screens.audit.screen import AuditScreen
from tests.factories import NUMBER, another_patient, referral_draft
from tests.ui.desk import Desk
from tests.ui.hospital import PASSWORD, Hospital, furnish, in_a_window, open_hospital
from tests.ui.looks import clipped, guessing_labels, nameless_fields, never_reached

CONTROL = Qt.KeyboardModifier.ControlModifier
WHAT, ABOUT, DETAIL, GROUND = 2, 3, 4, 5
LAW = "Vedtak etter helsepersonelloven § 43, sak 2026/1."


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
def case(hospital: Hospital) -> CaseSummary:
    """Kari's, looked into by Mona too, whose number Åse let be shown."""
    cases = hospital.services.cases
    made = cases.register(hospital.kari, referral_draft())
    other = cases.register(hospital.kari, referral_draft("IPD2000", another_patient(1)))
    for actor, opened in ((hospital.kari, made), (hospital.mona, made), (hospital.mona, other)):
        cases.open(actor, opened.id)
    cases.show_number(hospital.ase, made)
    return made


@pytest.fixture
def notices() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def show(qtbot, hospital: Hospital, hub: ChangeHub, background: Background, notices: list):
    """Show the screen to somebody."""
    windows: list[QWidget] = []

    def shown(actor: Actor) -> Desk:
        services = hospital.services
        screen = AuditScreen(
            services.audit, services.cases, services.deletions, services.accounts, actor, background, hub
        )
        screen.notice.connect(lambda kind, text: notices.append((kind, text)))
        for earlier in windows:
            earlier.hide()
        windows.append(in_a_window(screen))
        qtbot.addWidget(windows[-1])
        desk = Desk(qtbot, windows[-1])
        desk.sees(desk.window.isActiveWindow)
        return desk

    yield shown
    background.wait()
    for window in windows:
        for dialog in window.findChildren(QDialog):
            dialog.reject()


def tabs(desk: Desk) -> list[str]:
    bar = desk.find(QTabBar, "audit_tabs")
    return [bar.tabText(at) for at in range(bar.count())]


def turn_to(desk: Desk, part: str) -> None:
    """With the keys, as often as needed."""
    bar = desk.find(QTabBar, "audit_tabs")
    wanted = tabs(desk).index(part)
    for _ in range((wanted - bar.currentIndex()) % bar.count()):
        desk.press(Qt.Key.Key_PageDown, CONTROL)
    assert bar.currentIndex() == wanted


def entries(desk: Desk, name: str = "log") -> list[list[str]]:
    return desk.rows(name)


def write_entries(hospital: Hospital, count: int) -> None:
    with hospital.services.database.writing(hospital.kari) as unit:
        for number in range(count):
            unit.audit.record(Action.OPENED, Subject(Entity.MEETING), Ground.BOARD_MEETING, number=number + 1)


def focused(name: str) -> bool:
    here = QApplication.focusWidget()
    return here is not None and here.objectName() == name


# The log


def test_r06_the_log_says_who_did_what_when_with_which_case(show, hospital: Hospital, case: CaseSummary):
    desk = show(hospital.kari)
    desk.sees(lambda: len(entries(desk)) > 5)
    newest = entries(desk)[0]
    assert newest[1:4] == ["Åse Test", "Saw the number", "IPD1234"]
    assert newest[GROUND:] == ["Case work", "PC-ase"]
    assert re.fullmatch(r"\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d", newest[0])
    total = hospital.services.audit.entries(hospital.kari, AuditQuery()).total
    assert desk.find(QWidget, "log_status").whole_text().startswith(f"{total} ")
    assert f"ends at {total} · " in desk.find(QWidget, "log_status").whole_text()


def test_r03_an_administrator_reads_the_log_without_what_it_says_of_patients(
    show, hospital: Hospital, case: CaseSummary
):
    desk = show(hospital.admin)
    desk.sees(lambda: len(entries(desk)) > 5)
    assert tabs(desk) == ["Log", "Emergency access"]
    assert {row[DETAIL] for row in entries(desk)} == {"—"}
    assert not any("IPD" in cell for row in entries(desk) for cell in row)
    assert entries(desk)[0][ABOUT] == "—"
    assert not desk.is_there("log_case")


def test_r03_each_sees_the_parts_their_roles_have_a_right_to(show, hospital: Hospital):
    whole = ["Log", "Who has looked at this patient?", "Emergency access", "Lawful deletion"]
    assert tabs(show(hospital.kari)) == whole
    assert tabs(show(hospital.mona)) == []


def test_the_log_is_narrowed_by_person_action_case_and_day(show, hospital: Hospital, case: CaseSummary):
    desk = show(hospital.kari)
    desk.sees(lambda: len(entries(desk)) > 5)
    desk.type_into("log_who", "mona")
    desk.sees(lambda: {row[1] for row in entries(desk)} == {"Mona Lie"})
    desk.choose("log_action", "Opened")
    desk.sees(lambda: [row[ABOUT] for row in entries(desk)] == ["IPD2000", "IPD1234"])
    desk.type_into("log_case", "ipd1234")
    desk.sees(lambda: [row[ABOUT] for row in entries(desk)] == ["IPD1234"])
    desk.type_into("log_until", "01.01.2020")
    desk.sees(lambda: entries(desk) == [])
    desk.click("log_clear")
    desk.sees(lambda: len(entries(desk)) > 5)
    assert desk.text("log_who") == ""


def test_a_case_that_does_not_exist_is_said_and_nothing_else_is_shown(show, hospital: Hospital, case):
    desk = show(hospital.kari)
    desk.sees(lambda: len(entries(desk)) > 5)
    desk.type_into("log_case", "IPD9999")
    desk.sees(lambda: "There is no case “IPD9999”." in desk.find(QWidget, "log_status").whole_text())
    assert entries(desk) == []


def test_older_entries_come_when_they_are_asked_for(show, hospital: Hospital):
    write_entries(hospital, 450)
    total = hospital.services.audit.end().seq
    desk = show(hospital.kari)
    desk.sees(lambda: len(entries(desk)) == 200)
    for shown in (400, total):
        desk.click("log_more")
        desk.sees(lambda shown=shown: len(entries(desk)) == shown)
    assert not desk.is_there("log_more")
    details = [row[DETAIL] for row in entries(desk)]
    assert [f"number {number}" for number in range(450, 0, -1)] == details[:450]


def test_a_new_entry_appears_by_itself(show, hospital: Hospital, case: CaseSummary):
    desk = show(hospital.kari)
    desk.sees(lambda: len(entries(desk)) > 5)
    before = len(entries(desk))
    hospital.services.cases.register(hospital.kari, referral_draft("IPD3000", another_patient(3)))
    desk.sees(lambda: len(entries(desk)) == before + 1)


def test_r07_a_log_that_is_whole_is_said_to_be(show, hospital: Hospital, case: CaseSummary):
    desk = show(hospital.kari)
    desk.sees(lambda: len(entries(desk)) > 5)
    assert "never verified" in desk.find(QWidget, "log_status").whole_text()
    desk.click("verify_log")
    desk.sees_text("none is missing, none was changed")
    assert desk.find(QWidget, "verification_word").text() == "Sound"
    desk.sees(lambda: "verified today " in desk.find(QWidget, "log_status").whole_text())
    assert entries(desk)[0][WHAT] == "Log verified"
    desk.click("close_verification")
    assert not desk.is_there("verification_word")


def test_r08_newest_entries_that_are_gone_are_told_in_red_words(show, hospital: Hospital, case):
    end = hospital.services.audit.end()
    hospital.services.database.anchor.write(Anchor(end.seq + 3, "ab" * 32))
    desk = show(hospital.kari)
    desk.click("verify_log")
    desk.sees_text("The newest 3 entries of the audit log are missing")
    assert desk.find(QWidget, "verification_word").text() == "Not sound"
    assert desk.find(QWidget, "verification_faults").property("role") == "danger"
    assert not desk.is_there("accept_end")  # she may not restore


def test_r08_only_an_administrator_goes_on_from_there_and_with_a_reason(show, hospital: Hospital, case):
    end = hospital.services.audit.end()
    hospital.services.database.anchor.write(Anchor(end.seq + 300, "ab" * 32))
    desk = show(hospital.admin)
    desk.click("verify_log")
    desk.sees(lambda: desk.is_there("accept_end"))
    desk.click("accept_end")
    desk.sees(lambda: focused("accept_reason"))
    QTest.keyClicks(QApplication.focusWidget(), "Serveren ble gjenopprettet")
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: desk.find(QWidget, "verification_word").text() == "Sound")
    found = hospital.services.audit.entries(hospital.kari, AuditQuery(action=Action.VERIFIED)).entries
    assert any("Serveren ble gjenopprettet" in (each.detail or "") for each in found)


def test_what_is_no_right_is_told_in_the_log_and_on_the_screen(show, hospital: Hospital, case: CaseSummary):
    with pytest.raises(RightError):
        hospital.services.accounts.all(hospital.mona)
    desk = show(hospital.kari)
    desk.sees(lambda: bool(entries(desk)))
    assert entries(desk)[0][1:3] == ["Mona Lie", "Was refused"]
    assert entries(desk)[0][DETAIL] == "to manage accounts"


def test_every_action_has_words_and_every_detail_of_today_too(hospital: Hospital, case: CaseSummary):
    for action in Action:
        assert words.action(action).strip()
        assert words.action_tone(action)
    for entry in hospital.services.audit.entries(hospital.kari, AuditQuery()).entries:
        said = words.detail(entry, may_see=True)
        assert "{" not in said
        assert '"' not in said


# The patient's report


def test_r06_a_patient_is_answered_by_number_and_by_case(show, hospital: Hospital, case: CaseSummary):
    desk = show(hospital.kari)
    turn_to(desk, "Who has looked at this patient?")
    for typed in (NUMBER, "ipd1234", f"{case.number}"):
        desk.find(QWidget, "report_patient").setFocus()
        QTest.keyClicks(QApplication.focusWidget(), typed)
        desk.press(Qt.Key.Key_Return)
        desk.sees(lambda: bool(entries(desk, "report_people")))
        assert "Test, Åse" in desk.find(QWidget, "report_subject").whole_text()
        assert NUMBER not in " ".join(desk.words())
        people = {row[0]: row for row in entries(desk, "report_people")}
        assert set(people) == {
            "Kari Berg, OUS, Patologi",
            "Mona Lie, OUS, Molekylærpatologi",
            "Åse Test, OUS, Onkologi",
        }
        assert people["Mona Lie, OUS, Molekylærpatologi"][4] == "1"  # of the other patient she says nothing
        assert people["Kari Berg, OUS, Patologi"][1] == "Case worker, Chair"
        desk.find(QWidget, "report_patient").clear()
    rows = [row[0] for row in entries(desk, "report_people")]
    desk.stand_on("report_people", rows.index("Åse Test, OUS, Onkologi"))
    desk.sees(
        lambda: [row[1:3] for row in entries(desk, "report_entries")] == [["Saw the number", "IPD1234"]]
    )


def test_r06_the_report_is_written_as_pdf_and_csv_names_no_patient_and_is_logged(
    show, hospital: Hospital, case: CaseSummary, notices: list, tmp_path: Path
):
    from mtb.services.audit import report_file_name

    desk = show(hospital.kari)
    turn_to(desk, "Who has looked at this patient?")
    desk.type_into("report_patient", "IPD1234")
    desk.click("make_report")
    desk.sees(lambda: bool(entries(desk, "report_people")))
    part = desk.find(QWidget, "report_tab")
    report = part._report
    for kind, language in (("pdf", "nb"), ("csv", "nb"), ("csv", "en")):
        name = report_file_name(report, kind, language)
        assert "IPD" not in name
        part.write(kind, language, tmp_path / f"{language}-{name}")
    desk.sees(lambda: len(notices) == 3)

    document = pdfium.PdfDocument((tmp_path / f"nb-{report_file_name(report, 'pdf', 'nb')}").read_bytes())
    text = " ".join(document[0].get_textpage().get_text_range().split())
    said = " ".join(document.get_metadata_dict().values())
    document.close()
    assert "IPD1234 (sak 1)" in text
    assert "Mona Lie" in text
    assert "Side 1 av " in text
    assert "Åse Test OUS, Onkologi" in text  # the physician, who has the patient's name
    assert NUMBER not in text
    assert "IPD" not in said
    assert "Test" not in said
    for language, separator in (("nb", ";"), ("en", ",")):
        content = (tmp_path / f"{language}-{report_file_name(report, 'csv', language)}").read_bytes()
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=separator))
        assert len(rows) == 1 + len(report.entries)
        assert {len(row) for row in rows} == {11}
    logged = hospital.services.audit.entries(hospital.kari, AuditQuery(action=Action.EXPORTED)).entries
    assert len(logged) == 4  # the report on the screen, and each file
    assert {each.ground for each in logged} == {Ground.PATIENT_REQUEST}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Write which patient."),
        ("IPD9999", "There is no case"),
        ("12345678901", ""),
    ],
)
def test_who_is_not_there_is_said_and_nothing_of_the_one_before_stands(
    show, hospital: Hospital, case: CaseSummary, typed: str, said: str
):
    desk = show(hospital.kari)
    turn_to(desk, "Who has looked at this patient?")
    desk.type_into("report_patient", "IPD1234")
    desk.click("make_report")
    desk.sees(lambda: bool(entries(desk, "report_people")))
    desk.type_into("report_patient", typed)
    desk.click("make_report")
    subject = desk.find(QWidget, "report_subject")
    desk.sees(lambda: said in subject.whole_text() and subject.property("role") == "danger")
    if typed:
        assert entries(desk, "report_people") == []
        assert not desk.find(QWidget, "export_report").isEnabled()


# Emergencies


def test_an_emergency_shows_who_why_and_what_was_opened_under_it(show, hospital: Hospital, case: CaseSummary):
    services = hospital.services
    services.cases.open(hospital.mona, case.id)
    urgent = services.accounts.begin_emergency(hospital.mona, "Intensivpasient, svar trengs nå")
    services.cases.open(urgent, case.id)
    desk = show(hospital.kari)
    turn_to(desk, "Emergency access")
    desk.sees(lambda: len(entries(desk, "emergencies")) == 1)
    row = entries(desk, "emergencies")[0]
    assert row[1:3] == ["Mona Lie, OUS, Molekylærpatologi", "Intensivpasient, svar trengs nå"]
    assert urgent.emergency_until is not None
    assert row[3] == f"{urgent.emergency_until.astimezone():%H:%M}"
    assert row[4] == "1"
    desk.sees(lambda: [each[1:3] for each in entries(desk, "emergency_entries")] == [["Opened", "IPD1234"]])
    turn_to(desk, "Log")
    box = desk.find(QCheckBox, "log_emergency")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    desk.sees(lambda: {each[GROUND] for each in entries(desk)} == {"Emergency access"})


# Lawful deletion


def ask_for_deletion(desk: Desk) -> None:
    turn_to(desk, "Lawful deletion")
    desk.press(Qt.Key.Key_N)
    desk.sees(lambda: focused("deletion_patient"))
    QTest.keyClicks(QApplication.focusWidget(), "IPD1234")
    desk.press(Qt.Key.Key_Tab)
    desk.sees_text("IPD1234 · Test, Åse · ")
    QTest.keyClicks(QApplication.focusWidget(), LAW)
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: len(entries(desk, "deletions")) == 1)


def test_r11_one_asks_another_agrees_with_their_password_and_a_tombstone_remains(
    show, hospital: Hospital, case: CaseSummary, notices: list
):
    first = show(hospital.kari)
    ask_for_deletion(first)
    assert entries(first, "deletions")[0][1:] == ["IPD1234", LAW, "Waits for a second person"]
    assert not first.find(QWidget, "agree_deletion").isEnabled()
    first.sees_text("Another person must agree to what you asked for.")

    desk = show(hospital.ase)
    turn_to(desk, "Lawful deletion")
    desk.sees(lambda: desk.is_there("agree_deletion"))
    desk.click("agree_deletion")
    desk.sees_text("This can't be undone.")
    assert not desk.find(QWidget, "agree_delete").isEnabled()
    desk.sees(lambda: focused("agree_understood"))
    desk.press(Qt.Key.Key_Space)
    desk.type_into("agree_password", "et galt passord")
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees_text("password is wrong")
    assert hospital.services.cases.get(hospital.kari, case.id)

    desk.type_into("agree_password", PASSWORD)
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: not desk.is_there("agree_password"))
    desk.sees(lambda: desk.text("deletion_state") == "Deleted")
    assert "Patient: 1" in desk.text("deletion_tombstone")
    assert "Agreed to by Åse Test" in desk.text("deletion_facts")
    assert notices[-1][0] == "success"
    assert hospital.services.audit.cases_of(hospital.kari, case.patient.id) == ()
    assert hospital.services.audit.verify(hospital.kari).sound
    assert not desk.is_there("agree_deletion")


def test_r11_a_request_is_withdrawn_and_the_records_stay(show, hospital: Hospital, case: CaseSummary):
    desk = show(hospital.kari)
    ask_for_deletion(desk)
    desk.click("withdraw_deletion")
    desk.click("answer_do")
    desk.sees(lambda: entries(desk, "deletions")[0][3] == "Withdrawn")
    assert hospital.services.deletions.requests(hospital.kari)[0].state is DeletionState.WITHDRAWN
    assert hospital.services.cases.get(hospital.kari, case.id)


def test_r11_a_ground_that_says_nothing_is_refused_beside_its_field(show, hospital: Hospital, case):
    desk = show(hospital.kari)
    turn_to(desk, "Lawful deletion")
    desk.click("new_deletion")
    desk.type_into("deletion_patient", "IPD1234")
    desk.type_into("deletion_ground", "ja")
    desk.click("ask_deletion")
    desk.sees_text("Write the legal ground for the deletion")
    assert hospital.services.deletions.requests(hospital.kari) == []


def test_r11_lawfully_deleted_details_are_told_apart(show, hospital: Hospital, case: CaseSummary):
    services = hospital.services
    request = services.deletions.request(hospital.kari, case.patient.id, LAW)
    confirmed = services.accounts.confirm(hospital.ase, PASSWORD)
    with pytest.raises(RuleError):
        services.deletions.carry_out(hospital.kari, request, confirmed)
    services.deletions.carry_out(hospital.ase, request, confirmed)
    desk = show(hospital.kari)
    desk.sees(lambda: any(row[DETAIL] == "lawfully deleted" for row in entries(desk)))
    desk.click("verify_log")
    desk.sees(lambda: desk.is_there("verification_word"))
    assert desk.find(QWidget, "verification_word").text() == "Sound"
    assert "lawfully deleted" in desk.text("verification_said")


# Looks


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_clipped_or_nameless_or_out_of_reach(
    show, qapp: QApplication, hospital: Hospital, case: CaseSummary, scheme: str
):
    apply_theme(qapp, scheme)
    hospital.services.deletions.request(hospital.ase, case.patient.id, LAW)
    desk = show(hospital.kari)
    for part in tabs(desk):
        turn_to(desk, part)
        desk.sees(lambda: clipped(desk.window) == [], part)
        assert nameless_fields(desk.window) == []
        assert guessing_labels(desk.window) == []
        assert never_reached(desk.window) == []
        QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    apply_theme(qapp, "light")
