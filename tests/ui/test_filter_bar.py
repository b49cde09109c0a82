"""The bar above the findings as somebody uses it: sentence, saved filters, and the list of what is hidden."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mtb.domain.finding_filters import INPRED, Filtered, SavedFilter
from mtb.domain.findings import FindingKind
from mtb.ui.kit.inputs import ChoiceBox
from mtb.ui.kit.notices import NoticeAction
from mtb.ui.kit.text import ElidedLabel
from mtb.ui.screens.case.filter_bar import FilterBar
from mtb.ui.screens.case.filter_line import FilterLine
from mtb.ui.screens.case.filter_saving import FilterForm, FilterSaving
from mtb.ui.screens.case.hidden_list import HiddenList
from mtb.ui.translation import speak
from tests.domain.test_finding_filters import found, hidden_from
from tests.factories import person
from tests.ui.looks import clipped, nameless_fields

ME = person("kb", "K. Berg")
ROWS = (
    found(1, variant_allele_frequency=0.31, depth=700, consequence="missense_variant"),
    found(2, gene="BRCA2", change="p.(Lys3326Ter)", class_judgement="exclude", consequence="stop_gained"),
    found(3, gene="TP53", change="c.1A>G", class_judgement="SOM", consequence="synonymous_variant"),
    found(4, gene="TP53", change="c.4A>G", class_judgement="SOM", consequence="synonymous_variant"),
    found(5, gene="TERT", change="c.-124C>T", class_judgement="SOM", consequence="x:noncoding_variant"),
    found(6, gene="EML4/ALK", change="EML4/ALK", kind=FindingKind.FUSION, supporting_reads=41),
)


class Tab(QWidget):
    """Stands for the tab: applies the bar's filter at every change."""

    def __init__(self):
        super().__init__()
        self.bar = FilterBar()
        self.rows = ROWS
        self.outcome: Filtered = self.bar.apply(self.rows)
        self.stood_on = []
        self.bar.changed.connect(self.refilter)
        self.bar.finding_wanted.connect(self.stood_on.append)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addStretch(1)
        self.resize(760, 400)

    def refilter(self):
        self.outcome = self.bar.apply(self.rows)

    def find(self, kind, name):
        (widget,) = self.findChildren(kind, name)
        return widget

    @property
    def line(self) -> FilterLine:
        return self.find(FilterLine, "finding_filter")

    @property
    def shown(self) -> list[int]:
        return [one.stored.position for one in self.outcome.shown]

    @property
    def count(self) -> str:
        return self.find(QPushButton, "findings_shown").text()

    @property
    def said(self) -> str:
        return self.find(ElidedLabel, "filter_said").whole_text()

    def menu(self):
        """What the menu of saved filters offers, by its words."""
        self.bar._fill_menu()
        return {action.text(): action for action in self.bar._menu.actions() if action.text()}


def offered(tab) -> list[str]:
    """The words below the line."""
    return [one.text for one in tab.line.suggestions()]


@pytest.fixture
def tab(qtbot):
    tab = Tab()
    qtbot.addWidget(tab)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    tab.line.setFocus()
    qtbot.waitUntil(tab.line.hasFocus)
    return tab


def test_at_first_the_laboratory_s_filter_is_in_force_and_says_what_it_does(tab):
    assert tab.shown == [1, 5, 6]
    assert tab.count == "3 shown of 6 · 1 rescued"
    assert tab.find(QPushButton, "filter_presets").text() == "InPreD 2026-04"
    assert tab.said == "1 not judged by the laboratory yet"


def test_a_sentence_narrows_what_is_shown_at_every_key(tab):
    QTest.keyClicks(tab.line, "braf")
    assert tab.shown == [1]
    assert tab.count == "1 shown of 6"
    tab.line.clear()
    QTest.keyClicks(tab.line, "VAF > 5 % or fusion")
    assert tab.shown == [1, 6]


def test_what_is_missing_is_said_below_without_moving_anything(tab):
    height, place = tab.bar.height(), tab.line.geometry()
    QTest.keyClicks(tab.line, "not fusion and VAF >")
    assert tab.said == "A number is missing after “>”."
    assert tab.shown == [1, 5]
    assert (tab.bar.height(), tab.line.geometry()) == (height, place)
    QTest.keyClicks(tab.line, " 5")
    assert tab.said != "A number is missing after “>”."
    assert tab.shown == [1]


def test_what_may_follow_is_offered_and_taken_only_when_chosen(tab, qtbot):
    QTest.keyClicks(tab.line, "cons")
    assert offered(tab) == ["Consequence"]
    QTest.keyClick(tab.line, Qt.Key.Key_Return)
    assert tab.line.text() == "cons"
    QTest.keyClicks(tab.line, "e")
    QTest.keyClick(tab.line, Qt.Key.Key_Down)
    QTest.keyClick(tab.line, Qt.Key.Key_Return)
    assert tab.line.text() == "Consequence "
    assert offered(tab) == ["is", "is not", "contains"]
    QTest.keyClick(tab.line, Qt.Key.Key_Escape)
    assert offered(tab) == []
    QTest.keyClicks(tab.line, "is miss")
    assert offered(tab)[0] == "missense"
    qtbot.waitUntil(lambda: tab.shown == [1])


def test_the_list_of_hidden_findings_says_why_and_enter_shows_one(tab, qtbot):
    tab.find(QPushButton, "findings_shown").click()
    (listed,) = tab.findChildren(HiddenList)
    table = listed.findChild(QTableView, "hidden_findings")
    model = table.model()
    cells = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    assert cells == [
        ["TP53", "c.1A>G", "Synonymous"],
        ["TP53", "c.4A>G", "Synonymous"],
        ["BRCA2", "p.(Lys3326Ter)", "Excluded by the laboratory"],
    ]
    reasons = listed.findChild(ChoiceBox, "hidden_reason")
    texts = [reasons.itemText(number) for number in range(reasons.count())]
    assert texts == ["All reasons (3)", "Synonymous (2)", "Excluded by the laboratory (1)"]
    assert clipped(listed) == []
    assert nameless_fields(listed) == []
    reasons.setCurrentIndex(2)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.shown == [1, 2, 5, 6])
    assert [one.stored.position for one in tab.stood_on] == [2]
    assert tab.count == "4 shown of 6 · 1 rescued"
    QTest.keyClicks(tab.line, "b")
    assert 2 not in tab.shown


def test_nothing_of_a_masked_finding_stands_in_the_list(tab):
    tab.rows = (hidden_from(found(1, germline=True, gene="BRCA1", change="p.(Cys61Gly)")),)
    QTest.keyClicks(tab.line, "BRAF")
    tab.find(QPushButton, "findings_shown").click()
    (listed,) = tab.findChildren(HiddenList)
    model = listed.findChild(QTableView, "hidden_findings").model()
    assert [model.index(0, column).data() for column in range(3)] == [
        "–",
        "–",
        "Germline finding – not shown",
    ]


def test_the_menu_puts_another_filter_in_force(tab):
    tab.bar.show_saved(
        (INPRED, SavedFilter("Fusions & co", "fusion"), SavedFilter("All of us", "BRAF", own=False))
    )
    menu = tab.menu()
    assert list(menu)[:4] == ["InPreD 2026-04", "Fusions && co", "All of us (for everybody)", "All findings"]
    assert not menu["Delete this filter"].isEnabled()
    menu["Fusions && co"].trigger()
    assert tab.shown == [6]
    assert tab.find(QPushButton, "filter_presets").text() == "Fusions && co"
    tab.menu()["All findings"].trigger()
    assert tab.shown == [1, 2, 3, 4, 5, 6]
    assert tab.bar.current() is None
    assert not tab.find(QPushButton, "findings_shown").isEnabled()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_alt_down_in_the_line_opens_the_saved_filters_and_enter_takes_one(tab, qtbot):
    QTest.keyClick(tab.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = tab.find(QMenu, "filter_menu")
    qtbot.waitUntil(menu.isVisible)
    assert menu.activeAction().text() == "InPreD 2026-04"
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert not menu.isVisible()
    assert tab.shown == [1, 2, 3, 4, 5, 6]


def test_another_case_begins_with_the_laboratory_s_filter(tab):
    tab.bar.choose(None)
    QTest.keyClicks(tab.line, "braf")
    tab.bar.clear()
    assert tab.line.text() == ""
    assert tab.shown == [1, 5, 6]


def test_in_bokmal_the_reasons_are_bokmal(tab, qapp):
    speak(qapp, "nb")
    QTest.keyClicks(tab.line, "VAF >")
    assert tab.said == "Et tall mangler etter «>»."


@pytest.fixture
def saving(tab, services, background):
    doing = FilterSaving(tab.bar, services.finding_filters, ME, background)
    doing.told = []
    doing.notice.connect(lambda *words: doing.told.append(words))
    doing.load()
    background.wait()
    QApplication.sendPostedEvents()
    return doing


def test_a_sentence_is_saved_under_a_name_and_is_in_force_then(tab, saving, services, qtbot):
    QTest.keyClicks(tab.line, "not fusion")
    tab.menu()["Save as …"].trigger()
    (form,) = tab.findChildren(FilterForm)
    form.findChild(QLineEdit, "filter_name").setText("No fusions")
    form.findChild(QCheckBox, "filter_shared").setChecked(True)
    form.findChild(QPushButton, "save_filter_as").click()
    qtbot.waitUntil(lambda: tab.find(QPushButton, "filter_presets").text() == "No fusions")
    kept = services.finding_filters.all(ME)[1]
    assert (kept.name, kept.sentence, kept.rescues, kept.own) == ("No fusions", "not fusion", True, False)
    assert tab.line.text() == ""
    assert tab.shown == [1, 5]


def test_a_name_that_is_taken_is_refused_beside_the_field(tab, saving, qtbot):
    QTest.keyClicks(tab.line, "fusion")
    tab.menu()["Save as …"].trigger()
    (form,) = tab.findChildren(FilterForm)
    form.findChild(QLineEdit, "filter_name").setText("InPreD")
    form.findChild(QPushButton, "save_filter_as").click()
    qtbot.waitUntil(
        lambda: bool(form.state.values()) and form.findChild(QPushButton, "save_filter_as").isEnabled()
    )
    assert form.isVisible()


def test_a_deleted_filter_comes_back_with_undo(tab, saving, services, qtbot):
    kept = SavedFilter("Fusions", "fusion")
    tab.bar.show_saved(services.finding_filters.save(ME, kept))
    tab.bar.choose(kept)
    tab.menu()["Delete this filter"].trigger()
    qtbot.waitUntil(lambda: bool(saving.told))
    assert services.finding_filters.all(ME) == (INPRED,)
    assert tab.shown == [1, 2, 3, 4, 5, 6]
    action = saving.told[-1][2]
    assert isinstance(action, NoticeAction)
    action.do()
    qtbot.waitUntil(lambda: services.finding_filters.all(ME) == (INPRED, kept))


def test_who_may_not_review_can_t_save_for_everybody(tab, qtbot):
    form = FilterForm(
        tab, replace(SavedFilter("", "fusion"), id=UUID(int=1)), "Your roles do not include this"
    )
    assert not form.findChild(QCheckBox, "filter_shared").isEnabled()
    form.close()


def test_nothing_in_the_bar_is_clipped_or_nameless(tab):
    QTest.keyClicks(tab.line, "gene is BRAF or")
    assert clipped(tab) == []
    assert nameless_fields(tab) == []
