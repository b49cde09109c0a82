"""A day's work on a machine of its own, with a patient whose every word is a canary.

``python -m tests.hostile.day FOLDER`` works with the folder as home and prints what a bystander sees.
"""

import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from mtb import logs, paths
from mtb.app import Program
from mtb.domain.decisions import Decision, Pathway, Possibility
from mtb.domain.errors import ExpectedError
from mtb.domain.meetings import Meeting
from mtb.domain.minutes import MinutesLook
from mtb.domain.patients import PatientDraft, Sex
from mtb.exchange.demonstration_results import write_results_folder
from mtb.services.minutes import file_name
from mtb.store.address import Address
from mtb.ui.crash_dialog import CrashDialog
from mtb.ui.kit.preferences import Preferences
from mtb.wiring import Services, create_database, open_services
from tests.factories import BORN, MEETING, NUMBER, referral_draft
from tests.hostile.canaries import FIRST_NAME, HISTORY, QUESTION, SURNAME, WISHES
from tests.ui.gallery import BERG, screens, settle

PATIENT = PatientDraft(SURNAME, FIRST_NAME, NUMBER, BORN, Sex.FEMALE)
LOOKS = [MinutesLook(language, hidden) for language in ("nb", "en") for hidden in (False, True)]


def work(services: Services, home: Path) -> tuple[Path, list[str]]:
    """Referral, results, board and minutes; the results folder, and the names of the files handed out."""
    draft = referral_draft(
        "IPD9001", PATIENT, question=QUESTION, clinical_history=HISTORY, patient_wishes=WISHES, study_id=""
    )
    case = services.cases.register(BERG, draft)
    results = write_results_folder(home / "results")
    services.results.store(BERG, services.results.read(results))
    case = services.results.close_review(BERG, services.cases.find(BERG, "IPD9001"))
    meeting = services.meetings.plan(BERG, MEETING)
    services.meetings.put_on_agenda(BERG, meeting.id, case.id)
    item = services.meetings.item_of(BERG, meeting.id, case.id)
    possibility = Possibility(Pathway.OTHER_TRIAL, "ivosidenib")
    services.decisions.decide(BERG, item, Decision(discussion=HISTORY, possibilities=(possibility,)))
    return results, hand_out(services, meeting, home / "handed_out")


def hand_out(services: Services, meeting: Meeting, folder: Path) -> list[str]:
    folder.mkdir()
    seen = services.meetings.get(BERG, meeting.id)
    names = [file_name(seen, look) for look in LOOKS]
    for look, name in zip(LOOKS, names, strict=True):
        services.minutes.write(BERG, meeting.id, look, folder / name)
    return names


def titles() -> set[str]:
    return {window.windowTitle() for window in QApplication.topLevelWidgets()}


def mistakes(program: Program) -> Iterator[str]:
    """Errors that carry the patient's words: an expected one, a bug, and a bug behind a bug."""

    def unknown_case() -> None:
        program.services.cases.find(BERG, f"{SURNAME} {NUMBER}")

    def bug() -> None:
        patient = {"surname": SURNAME, "national_id": NUMBER}
        try:
            patient[f"{FIRST_NAME} {HISTORY}"]
        except KeyError as error:
            raise ValueError(f"cannot read {SURNAME}, {NUMBER}") from error

    for act in (unknown_case, bug):
        try:
            act()
        except (ExpectedError, ValueError) as error:
            sys.excepthook(type(error), error, error.__traceback__)
        settle(program)
    for dialog in [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog)]:
        yield dialog.findChild(QPlainTextEdit, "crash_report").toPlainText()
        QTest.mouseClick(dialog.findChild(QWidget, "copy_report"), Qt.MouseButton.LeftButton)
        yield QGuiApplication.clipboard().text()
        dialog.accept()


def search(program: Program) -> None:
    """Look for the patient by name, and leave the words in the field."""
    program.window.show_screen("worklist")
    field = program.window.findChild(QLineEdit, "search")
    QTest.keyClicks(field, SURNAME)
    settle(program)


def main(home: Path) -> None:
    """The day, and what of it a bystander sees, as JSON."""
    logs.start_logging(paths.logs())
    logging.getLogger().setLevel(logging.DEBUG)
    app = QApplication([])
    app.setApplicationName("mtb")
    address = Address(path=paths.default_database())
    create_database(address)
    services = open_services(address)
    results, names = work(services, home)
    preferences = Preferences()
    preferences.language = "en"
    program = Program(app, services, BERG, preferences)
    program.show()
    seen = titles()
    for _screen in screens(program, results):
        seen |= titles()
    search(program)
    reports = list(mistakes(program))
    notices = [] if services.cases.known_patient(BERG, NUMBER) else ["the canary is not in the records"]
    program.window.close()
    preferences.sync()
    program.close()
    services.close()
    told = {"titles": sorted(seen | titles()), "reports": reports, "names": names, "faults": notices}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
