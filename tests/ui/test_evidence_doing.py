"""Earlier cases and evidence in the real case screen, beside the table of findings."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mtb.domain.audit import Action, AuditQuery
from mtb.domain.imports import SampleResult
from mtb.domain.lookups import lookups
from mtb.domain.stages import EventKind
from tests.factories import referral_draft
from tests.ui.test_findings_tab import ME, case, desk, hub, press, services, table_of

__all__ = ["case", "desk", "hub", "services"]


def test_an_earlier_case_is_counted_and_opened_with_enter(desk, services, case):
    mine = services.reviews.of_case(ME, case.id).reviewed[0].finding
    other = services.cases.register(ME, referral_draft("IPD9002"))
    result = SampleResult(sample_id="IPD9002-D01", case_key="IPD9002", run_id="run", findings=(mine,))
    with services.database.writing(ME) as unit:
        result_id = unit.results.add(
            other.id, result, folder_name="f", doubts=(), imported_at=unit.now, imported_by="K. Berg"
        )
        unit.findings.add(result_id, (mine,))
        unit.history.record(other.id, EventKind.RESULTS_IMPORTED, ME, unit.now)
    opened = []
    desk.window.case_chosen.connect(opened.append)
    table_of(desk).selectRow(0)
    desk.window.findings.panel.turn_to(desk.window.elsewhere.seen_page)
    desk.sees(lambda: desk.is_there("seen_before"))
    assert desk.text("seen_summary") == "Same variant: 1 of 5 other cases with results"
    press(desk, Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert opened == [other.id]


def test_evidence_written_beside_the_table_is_in_the_records(desk, services, case):
    table_of(desk).selectRow(0)
    page = desk.window.elsewhere.evidence_page
    desk.window.findings.panel.turn_to(page)
    desk.sees(lambda: desk.is_there("add_evidence"))
    page.add()
    desk.sees(lambda: desk.is_there("evidence_form"))
    for name, text in (("source", "CIViC"), ("version", "2026-11"), ("text", "Level B")):
        desk.type_into(f"evidence_{name}", text)
    QTest.keyClick(desk.find(QLineEdit, "evidence_url"), Qt.Key.Key_Return)
    desk.sees(lambda: desk.is_there("evidence_0_head"))
    assert desk.text("evidence_0_text") == "Level B"
    ((kept,),) = services.reviews.of_case(ME, case.id).evidence.values()
    assert (kept.source, kept.version) == ("CIViC", 1)


def test_a_site_is_opened_once_the_log_has_it(desk, services, case):
    opened = []
    page = desk.window.elsewhere.evidence_page
    page._open_at = opened.append
    table_of(desk).selectRow(0)
    desk.window.findings.panel.turn_to(page)
    row = services.reviews.of_case(ME, case.id).reviewed[0]
    page.lookup_wanted.emit(row, lookups(row.stored)[0])
    desk.sees(lambda: opened != [])
    log = services.audit.entries(ME, AuditQuery()).entries
    assert any(each.action is Action.SEARCHED and "site" in (each.detail or "") for each in log)
