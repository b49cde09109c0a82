"""The page of evidence: what is there, how a piece is added by keyboard, and what a site is told."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from mtb.domain.errors import ConflictError
from mtb.domain.evidence import Evidence
from mtb.domain.germline import masked
from mtb.domain.lookups import lookups
from mtb.domain.people import Actor
from mtb.domain.reviews import CaseFindings
from mtb.domain.rights import Role
from mtb.ui.kit.background import Background
from mtb.ui.screens.case.evidence_page import EvidencePage
from mtb.ui.translation import speak
from tests.factories import person
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields
from tests.ui.test_germline_page import BRCA, CASE, KRAS

TODAY = dt.date(2026, 11, 22)
PIECE = Evidence(
    id=uuid4(),
    case_id=CASE,
    identity=KRAS.review.identity,
    version=1,
    source="OncoKB",
    source_version="v7.1",
    retrieved_on=TODAY,
    text="<b>Level 4</b> for KRAS.",
    url="https://www.oncokb.org/gene/KRAS",
    added_by="B. Prøve",
)
GONE = replace(PIECE, id=uuid4(), source="CIViC", url="", withdrawn="Feil variant")


class EvidenceDesk(Desk):
    def __init__(self, qtbot, actor: Actor) -> None:
        window = QWidget()
        layout = QVBoxLayout(window)
        self.opened: list[str] = []
        self.saved: list[Evidence] = []
        self.withdrawn: list[tuple[Evidence, str]] = []
        self.looked: list[tuple[object, object]] = []
        self.background = Background(window)
        self.page = EvidencePage(self.background, actor, lambda: TODAY, self.opened.append)
        self.page.save_wanted.connect(self.saved.append)
        self.page.withdraw_wanted.connect(lambda piece, why: self.withdrawn.append((piece, why)))
        self.page.lookup_wanted.connect(lambda row, lookup: self.looked.append((row, lookup)))
        layout.addWidget(self.page)
        window.resize(400, 640)
        qtbot.addWidget(window)
        super().__init__(qtbot, window)
        window.show()

    def show(self, *pieces: Evidence) -> None:
        self.page.show_finding(KRAS, CaseFindings((KRAS,), evidence={KRAS.review.identity: pieces}))


@pytest.fixture
def desk(qtbot):
    made = EvidenceDesk(qtbot, person())
    yield made
    made.background.shut()


def test_each_piece_says_where_it_comes_from_in_letters_as_written(desk):
    desk.show(PIECE, GONE)
    assert desk.text("evidence_0_head") == "OncoKB v7.1 · 22.11.2026"
    assert desk.text("evidence_0_text") == "<b>Level 4</b> for KRAS."
    assert not desk.find(QLabel, "evidence_0_text").font().strikeOut()
    assert desk.find(QLabel, "evidence_1_text").font().strikeOut()
    assert desk.text("evidence_1_withdrawn") == "Withdrawn: Feil variant"
    assert not desk.is_there("evidence_1_correct")


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # a menu without a desktop
def test_a_site_is_opened_when_the_person_asks_and_told_gene_and_variant_alone(desk):
    desk.show()
    assert desk.opened == []
    desk.page.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.sees(lambda: desk.is_there("lookups_menu"))
    menu = desk.page.findChild(QWidget, "lookups_menu")
    desk.qtbot.keyClicks(menu, "1")
    ((row, lookup),) = desk.looked
    assert row is KRAS
    assert desk.opened == []
    desk.page.show_site(lookup)
    assert desk.opened == ["https://www.oncokb.org/gene/KRAS"]
    assert desk.text("evidence_sent") == "Sent to OncoKB: KRAS, nothing else."


def test_after_a_look_up_site_link_and_the_copied_text_are_offered(desk):
    desk.show()
    desk.page.show_site(lookups(KRAS.stored)[0])
    QGuiApplication.clipboard().setText("Level 4\u202e\nKRAS")
    desk.page.add()
    desk.sees(lambda: desk.is_there("evidence_form"))
    assert desk.text("evidence_source") == "OncoKB"
    assert desk.text("evidence_url") == "https://www.oncokb.org/gene/KRAS"
    assert desk.text("evidence_text") == ""
    desk.click("evidence_paste")
    desk.type_into("evidence_version", "v7.1")
    QTest.keyClick(desk.find(QLineEdit, "evidence_version"), Qt.Key.Key_Return)
    (sent,) = desk.saved
    assert (sent.source, sent.source_version, sent.retrieved_on) == ("OncoKB", "v7.1", TODAY)
    assert (sent.text, sent.version, sent.identity) == ("Level 4\nKRAS", 0, KRAS.review.identity)
    desk.page.kept()
    desk.sees(lambda: not desk.is_there("evidence_form"))


def test_the_clipboard_is_left_alone_where_nothing_was_looked_up(desk):
    QGuiApplication.clipboard().setText("something private")
    desk.show()
    desk.page.add()
    desk.sees(lambda: desk.is_there("evidence_form"))
    assert not desk.is_there("evidence_paste")
    assert desk.text("evidence_source") == ""
    desk.press(Qt.Key.Key_Escape)


def test_incomplete_evidence_is_not_sent(desk):
    desk.show()
    desk.page.add()
    desk.sees(lambda: desk.is_there("evidence_form"))
    desk.type_into("evidence_text", "Level 4")
    desk.click("keep_evidence")
    assert desk.saved == []
    assert desk.is_there("evidence_form")
    desk.press(Qt.Key.Key_Escape)


def test_a_correction_starts_from_what_is_there_and_a_refusal_keeps_it(desk):
    desk.show(PIECE)
    desk.click("evidence_0_correct")
    desk.sees(lambda: desk.is_there("evidence_form"))
    desk.type_into("evidence_text", "Level 3A")
    desk.click("keep_evidence")
    assert desk.saved == [replace(PIECE, text="Level 3A")]
    desk.page.refuse(ConflictError())
    assert desk.text("evidence_text") == "Level 3A"
    assert desk.is_there("evidence_form_problem")
    desk.press(Qt.Key.Key_Escape)


def test_withdrawing_asks_why(desk):
    desk.show(PIECE)
    desk.click("evidence_0_withdraw")
    desk.sees(lambda: desk.is_there("withdraw_form"))
    desk.click("withdraw_evidence")
    assert desk.withdrawn == []
    desk.type_into("withdraw_why", "Feil variant")
    desk.click("withdraw_evidence")
    assert desk.withdrawn == [(PIECE, "Feil variant")]
    desk.page.kept()
    desk.sees(lambda: not desk.is_there("withdraw_form"))


def test_a_masked_finding_has_no_evidence_and_offers_no_site(desk):
    hidden = replace(BRCA, stored=masked(replace(BRCA.stored, germline=True)))
    desk.page.show_finding(hidden, CaseFindings((hidden,), evidence={BRCA.review.identity: (PIECE,)}))
    assert not desk.is_there("look_up")
    assert not desk.is_there("add_evidence")
    assert not desk.is_there("evidence_0_text")


def test_a_reader_may_look_up_but_not_add(qtbot):
    desk = EvidenceDesk(qtbot, person("reader", "L. Leser", Role.READER))
    desk.show(PIECE)
    assert desk.find(QWidget, "look_up").isEnabled()
    assert not desk.find(QWidget, "add_evidence").isEnabled()
    assert not desk.find(QWidget, "evidence_0_correct").isEnabled()
    desk.background.shut()


@pytest.mark.parametrize("language", ["en", "nb"])
def test_nothing_is_clipped_or_nameless(qtbot, qapp, language):
    speak(qapp, language)
    try:
        desk = EvidenceDesk(qtbot, person())
        desk.show(PIECE, GONE)
        desk.sees(lambda: not clipped(desk.window))
        assert not nameless_fields(desk.window)
        assert not guessing_labels(desk.window)
        desk.background.shut()
    finally:
        speak(qapp, "en")
