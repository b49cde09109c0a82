"""A biologist's afternoon by keyboard: a run dropped, a case reviewed, three for the board, one germline."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from mtb.app import Program
from mtb.domain.decisions import EscatTier
from mtb.domain.reviews import Effect, Judgement
from mtb.domain.stages import Stage
from mtb.exchange.demonstration_results import write_results_folder
from tests.factories import referral_draft
from tests.journeys.test_from_referral_to_minutes import CONTROL, Keyboard
from tests.ui.desk import Desk

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST = 60
"""Keys for the whole afternoon beyond free text."""


@pytest.fixture
def afternoon(qtbot, qapp, services, preferences, berg, monkeypatch):
    monkeypatch.setattr("sys.excepthook", lambda *error: pytest.fail(f"a bug: {error[:2]}"))
    preferences.language = "en"
    services.cases.register(berg, referral_draft("IPD9001"))
    made = Program(qapp, services, berg, preferences)
    qtbot.addWidget(made.window)
    made.show()
    made.window.activateWindow()
    yield Desk(qtbot, made.window), made
    made.close()


def drop(window: QWidget, path: Path) -> None:
    """What a person does who drags a folder from the desktop onto the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copying = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(300, 300), copying, mime, buttons, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted(), "the window does not take the folder"
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copying, mime, buttons, none))


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # a menu without a desktop
def test_a_biologists_afternoon(afternoon, services, berg, tmp_path: Path):
    desk, program = afternoon
    hands = Keyboard(desk)
    run = write_results_folder(tmp_path)

    def settled() -> None:
        desk.sees(lambda: not program.is_busy())

    def in_menu(letter: str) -> None:
        desk.sees(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "no menu came")
        hands.pressed += 1
        hands.desk.qtbot.keyClicks(QApplication.activePopupWidget(), letter)

    def reviewed():
        case = services.cases.find(berg, "IPD9001")
        return services.reviews.of_case(berg, case.id).reviewed

    # The run is dropped on the window, looked through and taken in.
    settled()
    drop(program.window, run)
    desk.sees(lambda: program.window.current_key() == "import")
    desk.sees(lambda: desk.is_there("import") and desk.find(QWidget, "import").isEnabled())
    hands.key(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: services.cases.find(berg, "IPD9001").stage is Stage.INTERPRETATION)
    settled()

    # The case, by its name.
    hands.key(Qt.Key.Key_K, CONTROL)
    desk.sees(lambda: desk.is_there("palette_search"))
    hands.type("IPD9001")
    settled()
    hands.key(Qt.Key.Key_Return)
    desk.sees(lambda: program.window.current_key() == "case" and desk.is_there("case_tabs"))
    settled()
    hands.key(Qt.Key.Key_I, ALT)
    desk.sees(lambda: desk.is_there("findings") and desk.rows("findings") != [])
    desk.sees(lambda: hands.focus().objectName() == "findings")
    for one in reviewed():
        if one.stored.for_board:  # what the laboratory's file chose is chosen anew below
            services.results.mark_for_board(berg, one.stored, wanted=False)
    settled()

    # The first: a gain of function, ESCAT I-B with its reference, for the board.
    hands.key(Qt.Key.Key_E)
    in_menu("g")
    desk.sees(lambda: reviewed()[0].review.effect is Effect.GAIN_OF_FUNCTION)
    settled()
    hands.key(Qt.Key.Key_A)
    in_menu("2")
    desk.sees(lambda: hands.focus().objectName() == "comment_answer")
    hands.type("OncoKB, today")
    hands.key(Qt.Key.Key_Return)
    desk.sees(lambda: reviewed()[0].review.escat_own is not None)
    assert reviewed()[0].review.escat_own.tier is EscatTier.I_B
    settled()

    # Three at once for the board.
    hands.key(Qt.Key.Key_Down, SHIFT)
    hands.key(Qt.Key.Key_Down, SHIFT)
    hands.key(Qt.Key.Key_K)
    desk.sees(lambda: all(one.review.judgement is Judgement.KEEP for one in reviewed()[:3]))
    settled()
    hands.key(Qt.Key.Key_B)
    desk.sees(lambda: [one.stored.for_board for one in reviewed()[:4]] == [True, True, True, False])
    settled()

    # One is in the germline; one is an artefact.
    for _ in range(3):
        hands.key(Qt.Key.Key_Down)
    hands.key(Qt.Key.Key_G, SHIFT)
    desk.sees(lambda: any(one.stored.germline for one in reviewed()))
    settled()
    hands.key(Qt.Key.Key_N)
    chosen = program.window.findChild(QWidget, "findings_tab").table.current_record()
    hands.key(Qt.Key.Key_X)
    desk.sees(lambda: hands.focus().objectName() == "comment_answer")
    hands.type("artefact")
    hands.key(Qt.Key.Key_Return)
    desk.sees(lambda: any(one.is_excluded and one.review.comment == "artefact" for one in reviewed()))
    excluded = next(one for one in reviewed() if one.review.comment == "artefact")
    assert excluded.stored.id == chosen.stored.id
    settled()

    # Everything is said: ready for the board.
    hands.key(Qt.Key.Key_Return, CONTROL)
    desk.sees(lambda: services.cases.find(berg, "IPD9001").stage is Stage.READY)
    assert sum(one.stored.for_board for one in reviewed()) == 3
    print(f"\nkeys of a biologist's afternoon: {hands.pressed} (most {MOST})")
    assert hands.pressed <= MOST
