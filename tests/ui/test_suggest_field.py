"""The field that offers what is known already, as somebody types into it."""

import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from mtb.domain.errors import StorageError
from mtb.ui.kit.forms import FormField, FormState
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.suggest_field import SuggestField, Suggestion

PEOPLE = (("Kari Test", "Haukeland"), ("Karin Prøve", "St. Olavs"), ("Ola Fiktiv", "Ahus"))


class Form(QWidget):
    """Two fields in a window, the first of which knows some people."""

    def __init__(self, background, find=None):
        super().__init__()
        self.asked: list[str] = []
        self.field = SuggestField("physician", placeholder="Name")
        self.next = LineEdit("next")
        layout = QVBoxLayout(self)
        for widget in (self.field, self.next, QLabel("below")):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.resize(500, 420)
        self.field.offer_from(background, find or self.find, lambda one: Suggestion(one[0], one[1]))

    def find(self, words: str) -> list[tuple[str, str]]:
        self.asked.append(words)
        return [one for one in PEOPLE if words.casefold() in one[0].casefold()]

    @property
    def offered(self) -> list[str]:
        return [one.text for one in self.field.suggestions()]


@pytest.fixture
def form(qtbot, background):
    form = Form(background)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    form.field.setFocus()
    qtbot.waitUntil(form.field.hasFocus)
    return form


def offers(qtbot, form, *names):
    qtbot.waitUntil(lambda: form.offered == list(names))


def test_typing_offers_matches_and_enter_takes_the_first(qtbot, form):
    taken = []
    form.field.chosen.connect(taken.append)
    QTest.keyClicks(form.field, "kar")
    offers(qtbot, form, "Kari Test", "Karin Prøve")
    QTest.keyClick(form.field, Qt.Key.Key_Return)
    assert form.field.value() == "Kari Test"
    assert taken == [("Kari Test", "Haukeland")]
    assert not form.field.offering
    assert form.field.hasFocus()


def test_arrows_move_and_wrap(qtbot, form):
    QTest.keyClicks(form.field, "kar")
    offers(qtbot, form, "Kari Test", "Karin Prøve")
    QTest.keyClick(form.field, Qt.Key.Key_Down)
    QTest.keyClick(form.field, Qt.Key.Key_Down)
    QTest.keyClick(form.field, Qt.Key.Key_Up)
    QTest.keyClick(form.field, Qt.Key.Key_Enter)
    assert form.field.value() == "Karin Prøve"


def test_free_text_stays_and_tab_goes_on_with_it(qtbot, form):
    QTest.keyClicks(form.field, "kari")
    offers(qtbot, form, "Kari Test", "Karin Prøve")
    QTest.keyClick(form.field, Qt.Key.Key_Tab)
    assert form.next.hasFocus()
    assert form.field.value() == "kari"
    qtbot.waitUntil(lambda: not form.field.offering)


def test_words_nobody_knows_offer_nothing(qtbot, form):
    QTest.keyClicks(form.field, "o")
    offers(qtbot, form, "Ola Fiktiv")
    QTest.keyClicks(form.field, "xx")
    qtbot.waitUntil(lambda: not form.field.offering)
    assert form.field.value() == "oxx"


def test_escape_closes_the_list_and_nothing_else(qtbot, background):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    layout = QVBoxLayout(dialog)
    form = Form(background)
    layout.addWidget(form)
    default = QPushButton("Save")
    default.setDefault(True)
    layout.addWidget(default)
    saved = []
    default.clicked.connect(lambda: saved.append(1))
    dialog.show()
    dialog.activateWindow()
    form.field.setFocus()
    qtbot.waitUntil(form.field.hasFocus)
    QTest.keyClicks(form.field, "ol")
    offers(qtbot, form, "Ola Fiktiv")
    QTest.keyClick(form.field, Qt.Key.Key_Escape)
    assert not form.field.offering
    assert dialog.isVisible()
    assert form.field.value() == "ol"
    QTest.keyClicks(form.field, "a")
    offers(qtbot, form, "Ola Fiktiv")
    QTest.keyClick(form.field, Qt.Key.Key_Return)
    assert saved == []
    QTest.keyClick(form.field, Qt.Key.Key_Return)
    assert saved == [1]
    QTest.keyClick(form.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_down_in_an_empty_field_offers_what_is_used_most(qtbot, form):
    QTest.keyClick(form.field, Qt.Key.Key_Down)
    offers(qtbot, form, *(name for name, _ in PEOPLE))
    assert form.asked == [""]


def test_a_click_takes_and_the_focus_stays(qtbot, form):
    QTest.keyClicks(form.field, "kar")
    offers(qtbot, form, "Kari Test", "Karin Prøve")
    shown = form.findChild(QListView, "completions")
    where = shown.visualRect(shown.model().index(1, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert form.field.value() == "Karin Prøve"
    assert form.field.hasFocus()


def test_what_was_typed_comes_back_with_undo(qtbot, form):
    QTest.keyClicks(form.field, "ol")
    offers(qtbot, form, "Ola Fiktiv")
    QTest.keyClick(form.field, Qt.Key.Key_Return)
    while form.field.value() != "ol":
        assert form.field.isUndoAvailable()
        form.field.undo()


def test_filling_a_form_offers_nothing(qtbot, form, background):
    form.field.set_value("Kari Test")
    background.wait()
    assert form.asked == []


def test_a_choice_counts_as_a_change_of_the_form(qtbot, form):
    state = FormState(form)
    heard = []
    field = state.watch("physician", FormField("Physician", form.field))
    form.layout().addWidget(field)
    form.field.setFocus()
    state.changed.connect(lambda: heard.append(state.values()["physician"]))
    QTest.keyClicks(form.field, "o")
    offers(qtbot, form, "Ola Fiktiv")
    QTest.keyClick(form.field, Qt.Key.Key_Return)
    assert heard[-1] == "Ola Fiktiv"
    assert state.dirty


def test_an_old_answer_is_not_shown_and_questions_do_not_queue_up(qtbot, background):
    gate, asked = threading.Event(), []

    def find(words):
        asked.append(words)
        gate.wait(10)
        return [one for one in PEOPLE if words.casefold() in one[0].casefold()]

    form = Form(background, find)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    form.field.setFocus()
    qtbot.waitUntil(form.field.hasFocus)
    QTest.keyClicks(form.field, "karin")
    gate.set()
    offers(qtbot, form, "Karin Prøve")
    assert asked == ["k", "karin"]


def test_an_answer_after_the_person_went_on_is_dropped(qtbot, background):
    gate = threading.Event()
    form = Form(background, lambda _words: gate.wait(10) and PEOPLE)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    form.field.setFocus()
    qtbot.waitUntil(form.field.hasFocus)
    QTest.keyClicks(form.field, "k")
    form.next.setFocus()
    gate.set()
    background.wait()
    qtbot.waitUntil(lambda: not background.busy)
    assert not form.field.offering


def test_a_database_that_fails_leaves_a_plain_field(qtbot, background):
    told = []

    def find(_words):
        raise StorageError("locked", "låst")

    form = Form(background, find)
    background.failed.connect(told.append)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    form.field.setFocus()
    qtbot.waitUntil(form.field.hasFocus)
    QTest.keyClicks(form.field, "k")
    qtbot.waitUntil(lambda: not background.busy)
    QTest.keyClicks(form.field, "a")
    qtbot.waitUntil(lambda: not background.busy)
    assert form.field.value() == "ka"
    assert told == []


def test_a_field_without_anything_to_offer_is_a_line_edit(qtbot):
    field = SuggestField("plain")
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, "ab")
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == "ab"
    assert not field.offering


def test_a_read_only_field_offers_nothing(qtbot, form, background):
    form.field.setReadOnly(True)
    QTest.keyClick(form.field, Qt.Key.Key_Down)
    background.wait()
    assert form.asked == []


def test_the_list_lies_inside_the_window_and_below_or_above_its_field(qtbot, form):
    QTest.keyClicks(form.field, "kar")
    offers(qtbot, form, "Kari Test", "Karin Prøve")
    shown = form.findChild(QListView, "completions")
    assert form.rect().contains(shown.geometry())
    assert shown.geometry().top() >= form.field.mapTo(form, QPoint(0, form.field.height())).y()
    form.layout().insertSpacing(0, 330)
    form.layout().activate()
    form.resize(500, 440)
    qtbot.waitUntil(lambda: shown.geometry().bottom() < form.field.mapTo(form, QPoint(0, 0)).y())
    assert form.rect().contains(shown.geometry())


def test_a_form_that_goes_takes_its_list_along(qtbot, form):
    QTest.keyClicks(form.field, "kar")
    offers(qtbot, form, "Kari Test", "Karin Prøve")
    form.field.deleteLater()
    qtbot.waitUntil(lambda: form.findChild(QListView, "completions") is None)


def test_a_window_that_goes_while_it_offers_takes_all_along(qtbot, background):
    for _ in range(3):
        form = Form(background)
        form.show()
        form.activateWindow()
        form.field.setFocus()
        qtbot.waitUntil(form.field.hasFocus)
        QTest.keyClicks(form.field, "kar")
        offers(qtbot, form, "Kari Test", "Karin Prøve")
        with qtbot.waitSignal(form.destroyed):
            form.deleteLater()


def test_markup_in_a_name_is_only_text(qtbot, background):
    form = Form(background, lambda _words: [("<b>Kari</b>", "<img src=x>")])
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    form.field.setFocus()
    qtbot.waitUntil(form.field.hasFocus)
    QTest.keyClicks(form.field, "k")
    offers(qtbot, form, "<b>Kari</b>")
    tip = form.findChild(QListView, "completions").model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip
    QTest.keyClick(form.field, Qt.Key.Key_Return)
    assert form.field.value() == "<b>Kari</b>"
