"""R25: no screen takes a text for markup, loads what it names, or is torn apart by it.

Every text of every record is made hostile, every screen is shown, and what it paints is searched for a red
that only interpreted markup can bring.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QToolTip,
    QWidget,
)

from mtb.app import Program
from mtb.domain.texts import clean_text
from mtb.ui.kit.inputs import LineEdit, PlainEdit
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.text import ElidedLabel, plain_label, plain_tooltip
from mtb.ui.kit.theme import apply_theme
from mtb.ui.translation import speak
from tests.hostile.poison import poisoned_services, red_markup, red_pixels
from tests.hostile.texts import LONG_LINE, LONG_WORD, LONGEST_WORD, PROBES
from tests.ui.gallery import BERG, demonstration, screens, settle

WIDTH, HEIGHT = 1440, 880


@pytest.fixture(autouse=True)
def _look(qapp: QApplication):
    speak(qapp, "en")
    if not qapp.styleSheet():
        apply_theme(qapp, "light")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    services, results_folder = demonstration(tmp_path_factory.mktemp("demo") / "out")
    yield services, results_folder
    services.close()


@pytest.fixture
def markup(qapp, tmp_path: Path) -> str:
    return red_markup(tmp_path)


def shown(qapp, services, tmp_path: Path, results_folder: Path) -> Iterator[tuple[str, QWidget]]:
    """The window on each of its screens."""
    preferences = Preferences(tmp_path / "preferences.ini")
    preferences.language, preferences.scheme = "en", "light"
    program = Program(qapp, services, BERG, preferences)
    program.window.resize(WIDTH, HEIGHT)
    program.show()
    for name in screens(program, results_folder):
        yield name, program.window
    program.open_case(services.cases.find(BERG, "IPD9001").id)
    settle(program)
    program.window.notice("error", services.cases.find(BERG, "IPD9001").patient.listed_name)
    yield "notice", program.window
    program.close()


def paintings(window: QWidget) -> Iterator[QWidget]:
    """The window, and what lies in its scroll areas below the edge."""
    yield window
    for area in window.findChildren(QScrollArea):
        if area.widget() is not None and area.isVisible():
            yield area.widget()


def tooltips(window: QWidget) -> set[str]:
    """Every tooltip of the window, those of table cells too."""
    found = {widget.toolTip() for widget in window.findChildren(QWidget)}
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if model is None or not view.isVisible():
            continue
        rows, columns = range(min(model.rowCount(), 12)), range(model.columnCount())
        cells = [model.index(row, column) for row in rows for column in columns]
        found |= {str(cell.data(Qt.ItemDataRole.ToolTipRole) or "") for cell in cells}
    return found - {""}


def red_in_tooltip(text: str) -> int:
    """Qt shows a tooltip in a label that guesses."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.AutoText)
    label.setWordWrap(True)
    return red_pixels(label.grab().toImage())


def eaten(window: QWidget) -> list[str]:
    """Texts whose & would be taken for a mnemonic."""
    buttons = [one.text() for one in window.findChildren(QAbstractButton)]
    actions = [one.text() for one in window.findChildren(QAction)]
    labels = [one.text() for one in window.findChildren(QLabel) if one.buddy() is not None]
    tabs = [bar.tabText(at) for bar in window.findChildren(QTabBar) for at in range(bar.count())]
    return [text for text in [*buttons, *actions, *labels, *tabs] if "a&b" in text]


def holds_text(name: str, window: QWidget) -> bool:
    """Whether a screen that has labels made of records says the hostile text in one."""
    words = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    words += [one.accessibleName() for one in window.findChildren(ElidedLabel)]
    return not name.startswith(("import", "case_", "board_")) or any("red.png" in text for text in words)


def test_r25_no_screen_paints_what_markup_would_bring(qapp, demo, tmp_path, markup):
    services, results_folder = demo
    hostile = poisoned_services(services, lambda text: markup + text)
    faults, seen, tips = [], 0, set()
    for name, window in shown(qapp, hostile, tmp_path, results_folder):
        seen += 1
        faults += [
            f"{name}: {each.objectName()} is red"
            for each in paintings(window)
            if red_pixels(each.grab().toImage())
        ]
        faults += [f"{name}: the & is eaten: {text}" for text in eaten(window)]
        faults += [f"{name}: title {window.windowTitle()}"] * ("red.png" in window.windowTitle())
        tips |= tooltips(window)
        faults += [f"{name}: the probe shows none of its text"] * (not holds_text(name, window))
    faults += [f"tooltip is red: {tip}" for tip in tips if red_in_tooltip(tip)]
    assert seen >= 18
    assert sum("red.png" in tip for tip in tips) > 5, "the tooltips hold no text of the records"
    assert not faults, "\n".join(faults)


def test_r25_the_probe_sees_red_where_markup_is_interpreted(qtbot, markup):
    """The control: without it, a probe that is blind would pass."""
    guessing, plain = QLabel(markup), plain_label(markup)
    rich = QTextEdit()
    rich.setText(markup)
    for widget in (guessing, plain, rich):
        qtbot.addWidget(widget)
        widget.resize(400, 120)
    assert red_pixels(guessing.grab().toImage()) > 1_000
    assert red_pixels(rich.grab().toImage()) > 1_000
    assert red_pixels(plain.grab().toImage()) == 0
    assert red_in_tooltip(markup) > 1_000
    assert red_in_tooltip(plain_tooltip(markup)) == 0


def test_r25_no_screen_grows_beyond_the_window_for_a_word_without_end(qapp, demo, tmp_path):
    services, results_folder = demo
    hostile = poisoned_services(services, lambda text: "A" * 1_000 if text else text)
    faults = [
        f"{name}: {window.width()} wide, at least {window.minimumSizeHint().width()}"
        for name, window in shown(qapp, hostile, tmp_path, results_folder)
        if window.width() > WIDTH or window.minimumSizeHint().width() > WIDTH
    ]
    assert not faults, "\n".join(faults)


def test_r25_pasted_markup_is_text_in_every_field(qtbot, markup):
    mime = QMimeData()
    mime.setHtml(markup)
    mime.setText(markup)
    QGuiApplication.clipboard().setMimeData(mime)
    for field in (LineEdit("line"), PlainEdit("text")):
        qtbot.addWidget(field)
        field.resize(500, 120)
        field.paste()
        assert field.value() == markup.strip()
        assert red_pixels(field.grab().toImage()) == 0


@pytest.mark.parametrize(
    "probe",
    [*PROBES, "10\u00a0mg", "a\n\n  b", LONG_WORD, "ord " * 24_000 + "slutt"],
    ids=lambda t: ascii(t[:20]),
)
def test_r25_a_clean_text_comes_back_from_a_field_as_it_was(qtbot, probe):
    """Else a form that is only looked at would differ from the record."""
    edit = PlainEdit("text")
    qtbot.addWidget(edit)
    edit.set_value(clean_text(probe))
    assert edit.value() == clean_text(probe)
    assert edit.problem() is None


def test_r25_a_text_as_long_as_a_record_takes_survives_without_a_blank(qtbot):
    edit = PlainEdit("text")
    qtbot.addWidget(edit)
    edit.show()
    edit.set_value(LONGEST_WORD)
    QTest.keyClicks(edit, "y")
    assert edit.value() == "y" + LONGEST_WORD
    assert edit.problem() == "1 character too many"


@pytest.mark.parametrize("way", ["pasted", "set"])
def test_r25_a_line_of_a_million_characters_is_shown_in_part_and_told(qtbot, way):
    edit = PlainEdit("text")
    qtbot.addWidget(edit)
    edit.show()
    if way == "set":
        edit.set_value(LONG_LINE)
    else:
        QGuiApplication.clipboard().setText(LONG_LINE)
        edit.paste()
        edit.paste()
    assert edit.value() == LONG_LINE[:200_000]
    assert edit.problem() == "Only the first 200000 characters stand here"
    assert edit.wordWrapMode() is QTextOption.WrapMode.WrapAnywhere
    edit.set_value("kort")
    assert edit.problem() is None
    assert edit.wordWrapMode() is QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def test_r25_signs_that_count_twice_are_never_halved(qtbot):
    edit, line = PlainEdit("text"), LineEdit("line")
    for field in (edit, line):
        qtbot.addWidget(field)
        field.set_value("x" + "🧬" * 150_000)
        assert set(field.value()) == {"x", "🧬"}
        assert field.problem() == "Only the first 200000 characters stand here"


def test_r25_a_line_field_takes_a_million_characters_and_tells(qtbot):
    line = LineEdit("line")
    qtbot.addWidget(line)
    line.set_value(LONGEST_WORD)
    assert line.value() == LONGEST_WORD
    assert line.problem() == "99000 characters too many"
    line.set_value(LONG_LINE)
    assert line.problem() == "Only the first 200000 characters stand here"


def test_r25_a_label_breaks_a_word_without_end_and_still_says_it_whole(qtbot):
    label = plain_label(LONG_WORD, wrap=True)
    qtbot.addWidget(label)
    assert label.text() == LONG_WORD
    assert label.minimumSizeHint().width() < 1_000
    short = plain_label("p.(Gly12_Val13delinsAspGlnLeuAsnArgTrp)", wrap=True)
    qtbot.addWidget(short)
    assert QLabel.text(short) == short.text()


def test_r25_a_tooltip_of_a_very_long_text_is_its_beginning(qtbot):
    tip = plain_tooltip(LONG_LINE)
    assert len(tip) < 3_000
    assert "…" in tip
    QToolTip.hideText()
