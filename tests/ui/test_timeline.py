"""The line of time: every mark has its place, no words meet, and keys walk along it."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mtb.domain.dates import PartialDate
from mtb.ui.screens.case.timeline import Timeline
from mtb.ui.screens.case.timeline_layout import Layout, Paper, lay_out
from mtb.ui.screens.case.timeline_marks import LANES, Mark, Span
from mtb.ui.screens.case.timeline_scale import Scale, near, ticks, whole
from mtb.ui.translation import speak

TODAY = dt.date(2026, 11, 22)


def mark(lane: str, first: str, text: str, until: str = "", **more) -> Mark:
    end = Span.of(PartialDate.parse(until)) if until else None
    return Mark(lane, Span.of(PartialDate.parse(first)), text, f"{text}, whole", until=end, **more)  # type: ignore[arg-type]


MARKS = [
    mark("surgery", "2024-06", "Liver resection", opens="referral"),
    mark("systemic", "2025-03", "1  Cisplatin", "2025-09-20", opens="referral"),
    mark("samples", "2025-10-02", "Block 25-1187", opens="material"),
    mark("board", "2026-11-24", "Board meeting", opens="board"),
    mark("contact", "2026-09-30", "Referral received", opens="referral"),
]


@pytest.fixture
def line(qtbot):
    shown = Timeline()
    qtbot.addWidget(shown)
    shown.resize(1_000, 300)
    shown.show()
    shown.show_marks(MARKS, TODAY)
    shown.activateWindow()
    shown.setFocus()
    return shown


def paper(scale: Scale, width: int = 900) -> Paper:
    metrics = QFontMetrics(QApplication.font())
    return Paper(Scale(scale.first, scale.last, 150, width), metrics, 26, "{count} earlier", "{count} later")


# spans and scales


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-02-03", "2024-02-03", "2024-02-03"),
    ],
)
def test_a_partial_date_spans_every_day_it_may_be(written, first, last):
    span = Span.of(PartialDate.parse(written))
    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)


def test_what_lies_years_before_the_rest_does_not_squeeze_it(qapp):
    old = mark("contact", "2004", "Diagnosed 2004")
    scale = near([old, *MARKS], TODAY)
    assert scale.first > dt.date(2024, 1, 1)
    assert whole([old, *MARKS], TODAY).first < dt.date(2004, 1, 1)
    layout = lay_out([old, *MARKS], paper(scale))
    edge = next(one for one in layout.placed if one.edge)
    assert (edge.edge, edge.text, edge.marks) == (-1, "Diagnosed 2004", (old,))


@pytest.mark.parametrize("language", ["en", "nb"])
@pytest.mark.parametrize("days", [14, 40, 100, 400, 900, 3_000, 30_000])
def test_the_rule_above_has_room_for_its_words(qapp, language, days):
    speak(qapp, language)
    metrics = QFontMetrics(qapp.font())
    scale = Scale(dt.date(1944, 3, 5), dt.date(1944, 3, 5) + dt.timedelta(days=days), 150, 900)
    found = ticks(scale, metrics.horizontalAdvance)
    places = [(scale.x(day), text) for day, text in found]
    assert found
    for (x, text), (following, _) in pairwise(places):
        assert x + 4 + metrics.horizontalAdvance(text) <= following, text


# places


def dates() -> st.SearchStrategy[dt.date]:
    return st.dates(dt.date(2015, 1, 1), dt.date(2028, 1, 1))


@st.composite
def many_marks(draw: st.DrawFn) -> list[Mark]:
    made = []
    for number in range(draw(st.integers(0, 25))):
        first = draw(dates())
        begins = Span(first, first + dt.timedelta(days=draw(st.sampled_from([0, 0, 30, 364]))))
        until = None
        if draw(st.booleans()):
            end = begins.first + dt.timedelta(days=draw(st.integers(0, 900)))
            until = Span(end, end + dt.timedelta(days=draw(st.sampled_from([0, 30]))))
        text = draw(st.text("abc deWM æøå", min_size=1, max_size=60)) + str(number)
        made.append(Mark(draw(st.sampled_from(LANES)), begins, text, text, until=until))
    return made


def require_tidy(layout: Layout, marks: list[Mark], width: int) -> None:
    words = [one.words for one in layout.placed if one.text]
    assert all(box.left() >= 150 - 20 and box.right() <= width + 1 for box in words)
    for place, box in enumerate(words):
        assert not any(box.intersects(other) for other in words[place + 1 :])
    shown = {id(mark) for one in layout.placed for mark in one.marks}
    assert shown == {id(mark) for mark in marks}
    assert all(one.shape.bottom() < layout.height for one in layout.placed)


@given(many_marks(), st.sampled_from([400, 900, 1_300]))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_no_words_meet_others_or_leave_the_picture_and_no_mark_is_lost(qapp, marks, width):
    for scale in (near(marks, TODAY), whole(marks, TODAY), Scale(dt.date(2020, 1, 1), dt.date(2021, 1, 1))):
        require_tidy(lay_out(marks, paper(scale, width)), marks, width)


def test_of_a_bar_with_partial_dates_only_the_certain_part_is_solid(qapp):
    bar = mark("systemic", "2025-03", "x", "2025-09")
    scale = Scale(dt.date(2025, 1, 1), dt.date(2025, 12, 31), 150, 900)
    (placed,) = lay_out([bar], paper(scale)).placed
    assert placed.shape.left() == scale.x(dt.date(2025, 3, 1))
    assert placed.solid.left() == scale.x(dt.date(2025, 3, 31))
    assert placed.solid.right() < placed.shape.right()
    (unsure,) = lay_out([mark("systemic", "2025", "x", "2025")], paper(scale)).placed
    assert unsure.solid.width() == 0


# walking, zooming, opening


def test_arrows_walk_in_time_and_from_lane_to_lane(line):
    seen = []
    line.current_changed.connect(lambda one: seen.append(one.text if one else ""))
    for _ in range(6):
        QTest.keyClick(line, Qt.Key.Key_Right)
    assert seen == [
        *("Liver resection", "1  Cisplatin", "Block 25-1187", "Referral received"),
        *("Board meeting", "Board meeting"),
    ]
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert line.current().lane == "samples"
    QTest.keyClick(line, Qt.Key.Key_Home)
    assert line.current().text == "Liver resection"
    assert line.accessibleDescription() == "Liver resection, whole"


def test_enter_opens_what_is_looked_at_and_nothing_else(line, qtbot):
    opened = []
    line.mark_opened.connect(lambda one: opened.append(one.opens))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert opened == []
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert opened == ["board"]


def test_keys_zoom_around_what_is_looked_at_and_0_shows_everything(line):
    before = line.in_view()
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClick(line, Qt.Key.Key_Plus)
    closer = line.in_view()
    assert (closer[1] - closer[0]).days * 2 <= (before[1] - before[0]).days + 2
    assert closer[0] <= dt.date(2026, 11, 24) <= closer[1]
    QTest.keyClick(line, Qt.Key.Key_Home)
    assert line.in_view()[0] <= dt.date(2024, 6, 15) <= line.in_view()[1]
    QTest.keyClick(line, Qt.Key.Key_0)
    assert line.in_view() == before
    QTest.keyClick(line, Qt.Key.Key_Minus)
    assert line.in_view() == before


def test_a_drag_zooms_to_what_it_covers_and_a_double_click_goes_back(line):
    before = line.in_view()
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(400, 60))
    QTest.mouseMove(line, QPoint(600, 60))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(600, 60))
    first, last = line.in_view()
    assert before[0] < first < last < before[1]
    QTest.mouseDClick(line, Qt.MouseButton.LeftButton, pos=QPoint(500, line.height() - 6))
    assert line.in_view() == before


def test_a_click_looks_at_a_mark_and_what_is_zoomed_to_stays_on_a_reload(line):
    placed = next(one for one in line.layout_now().placed if one.mark.lane == "samples")
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=placed.shape.center())
    assert line.current().text == "Block 25-1187"
    QTest.keyClick(line, Qt.Key.Key_Plus)
    zoomed = line.in_view()
    line.show_marks([*MARKS, mark("samples", "2026-11-20", "Results")], TODAY)
    assert (line.current().text, line.in_view()) == ("Block 25-1187", zoomed)
    line.show_anew()
    line.show_marks(MARKS, TODAY)
    assert line.current() is None


def test_keys_of_the_window_are_left_to_it(line):
    from PySide6.QtGui import QKeyEvent

    control = Qt.KeyboardModifier.ControlModifier
    for key, held in ((Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Plus, control)):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, held)
        event.accept()
        line.keyPressEvent(event)
        assert not event.isAccepted()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("zoomed", [0, 2, 5])
def test_it_is_drawn_whatever_is_in_view(line, scheme, zoomed, qapp):
    from mtb.ui.kit.theme import apply_theme

    apply_theme(qapp, scheme)
    line.show_marks([*MARKS, mark("systemic", "2026-10", "2  FOLFOX", "2026-11-22", goes_on=True)], TODAY)
    for _ in range(zoomed):
        QTest.keyClick(line, Qt.Key.Key_Plus)
    QTest.keyClick(line, Qt.Key.Key_Right)
    picture = line.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert len(colours) > 5
    apply_theme(qapp, "light")
