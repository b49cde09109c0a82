"""A person's own views of the worklist, and lists that leave the program: what is kept and what is logged."""

import csv
import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import pytest

from mtb.domain.audit import Action, AuditQuery
from mtb.domain.case_sheet import MOST_ROWS, CaseSheet, SheetColumn, file_name, require_few_enough
from mtb.domain.case_sheet import SheetForm as Form
from mtb.domain.cases import CaseColumn, CaseQuery, CaseView
from mtb.domain.errors import FileError, RightError, RuleError
from mtb.domain.rights import Role
from mtb.domain.stages import Stage
from mtb.domain.worklist_views import MOST_VIEWS, WorklistView, with_view
from mtb.exchange.sheets import read_workbook
from tests.factories import another_patient, person, referral_draft

LATE = WorklistView(
    "Late melanomas",
    CaseView.OVERDUE,
    "melanom åse",
    Stage.MATERIAL,
    CaseColumn.PHYSICIAN,
    descending=True,
    columns=("reference", "due", "next_step"),
)
SHEET = CaseSheet(
    "Cases",
    (("Made", "22.11.2026"), ("Cases", "=HYPERLINK(1)")),
    (
        SheetColumn("InPreD ID"),
        SheetColumn("Diagnosis", 30),
        SheetColumn("In stage, days"),
        SheetColumn("Due"),
    ),
    (("IPD1234", "=1+1|cmd", 4, dt.date(2026, 11, 24)), ("IPO0087", "Åse's", 0, None)),
)


def test_a_view_is_kept_whole_for_the_one_who_made_it(services, berg) -> None:
    other = person("onord", "O. Nord")
    services.views.save(berg, LATE)
    assert services.views.mine(berg) == (LATE,)
    assert services.views.mine(other) == ()


def test_a_view_of_the_same_name_takes_the_place_of_the_first(services, berg) -> None:
    services.views.save(berg, LATE)
    services.views.save(berg, WorklistView("Second"))
    again = WorklistView("late MELANOMAS", CaseView.MINE)
    assert [one.name for one in services.views.save(berg, again)] == ["late MELANOMAS", "Second"]
    assert services.views.mine(berg)[0].view is CaseView.MINE


def test_a_view_is_renamed_and_deleted(services, berg) -> None:
    services.views.save(berg, LATE)
    services.views.save(berg, replace(LATE, name="Older"))
    assert [one.name for one in services.views.mine(berg)] == ["Older"]
    assert services.views.delete(berg, LATE.id) == ()
    assert services.views.mine(berg) == ()


def test_a_view_needs_a_name_of_its_own() -> None:
    with pytest.raises(RuleError):
        with_view((), WorklistView("  "))
    other = WorklistView("Other")
    with pytest.raises(RuleError) as refused:
        with_view((LATE, other), replace(other, name=LATE.name))
    assert refused.value.field == "name"
    many = tuple(WorklistView(str(number)) for number in range(MOST_VIEWS))
    with pytest.raises(RuleError):
        with_view(many, WorklistView("one more"))


def test_a_view_with_words_of_a_later_version_still_opens(services, berg) -> None:
    services.views.save(berg, LATE)
    with services.database.writing() as unit:
        kept = unit.settings.get("worklist_views/kberg")
        unit.settings.set(
            "worklist_views/kberg", kept.replace('"overdue"', '"new_view"').replace('"physician"', '"moon"')
        )
    (view,) = services.views.mine(berg)
    assert (view.view, view.sorted_by, view.stage) == (CaseView.ALL, CaseColumn.DUE, Stage.MATERIAL)


def test_the_counts_are_those_of_the_lists(services, berg) -> None:
    for number in range(3):
        services.cases.register(berg, referral_draft(f"IPD000{number}", another_patient(number)))
    first = services.cases.find(berg, "IPD0000")
    services.flow.take_over(berg, [first])
    others = [services.cases.find(berg, one) for one in ("IPD0001", "IPD0002")]
    services.flow.take_over(person("onord", "O. Nord"), others)
    views = [WorklistView(view=CaseView.ALL), WorklistView(view=CaseView.MINE), WorklistView(text="IPD0002")]
    assert list(services.views.counts(berg, views).values()) == [3, 1, 1]


def test_every_page_of_a_list_is_read(services, berg) -> None:
    for number in range(4):
        services.cases.register(berg, referral_draft(f"IPD000{number}", another_patient(number)))
    found = services.views.everything(berg, CaseQuery(first=2, most=1, sorted_by=CaseColumn.REFERENCE))
    assert [case.reference for case in found] == ["IPD0000", "IPD0001", "IPD0002", "IPD0003"]


def test_a_list_that_is_too_long_is_refused_with_its_length() -> None:
    require_few_enough(MOST_ROWS)
    with pytest.raises(RuleError, match="10,001 cases"):
        require_few_enough(MOST_ROWS + 1)


@pytest.mark.parametrize(("language", "separator"), [("nb", ";"), ("en", ",")])
def test_a_csv_file_has_the_columns_and_runs_nothing(services, berg, tmp_path, language, separator) -> None:
    case = services.cases.register(berg, referral_draft())
    path = tmp_path / "list.csv"
    services.views.export(berg, [case], SHEET, path, language)
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=separator))
    assert rows[0] == ["InPreD ID", "Diagnosis", "In stage, days", "Due"]
    assert rows[1] == ["IPD1234", "'=1+1|cmd", "4", "2026-11-24"]
    assert rows[2] == ["IPO0087", "Åse's", "0", ""]
    assert rows[-1] == ["Cases", "'=HYPERLINK(1)"]


def test_an_excel_file_has_a_sheet_on_what_it_is_and_one_of_cases(services, berg, tmp_path) -> None:
    case = services.cases.register(berg, referral_draft())
    path = tmp_path / "list.xlsx"
    services.views.export(berg, [case], SHEET, path, "en")
    book = read_workbook(path)
    assert [sheet.name for sheet in book.sheets] == ["About this list", "Cases"]
    about = [[cell.text for cell in row] for row in book.sheet("About this list").rows]
    assert about[0][0] == "Cases"
    assert ["Made", "22.11.2026"] in about
    assert about[-1] == ["Cases", "'=HYPERLINK(1)"]
    cases = book.sheet("Cases")
    assert [cell.text for cell in cases.rows[0]] == ["InPreD ID", "Diagnosis", "In stage, days", "Due"]
    assert [cell.text for cell in cases.rows[1][:3]] == ["IPD1234", "'=1+1|cmd", "4"]
    assert not any(sheet.doubts for sheet in book.sheets)  # a formula would be one


def test_what_leaves_is_logged_case_by_case_before_it_is_written(services, berg, tmp_path) -> None:
    first = services.cases.register(berg, referral_draft("IPD0001", another_patient(1)))
    second = services.cases.register(berg, referral_draft("IPD0002", another_patient(2)))
    services.views.export(berg, [first, second], SHEET, tmp_path / "list.xlsx", "nb")
    services.views.export_pages(berg, [first], SHEET, b"%PDF-1.7", tmp_path / "list.pdf")
    services.views.note_printed(berg, [second], SHEET)
    entries = services.audit.entries(berg, AuditQuery(most=4)).entries
    assert [(one.action, one.reference) for one in reversed(entries)] == [
        (Action.EXPORTED, "IPD0001"),
        (Action.EXPORTED, "IPD0002"),
        (Action.EXPORTED, "IPD0001"),
        (Action.PRINTED, "IPD0002"),
    ]
    assert '"deidentified": true' in entries[-1].detail
    assert '"format": "xlsx"' in entries[-1].detail


def test_a_file_of_another_kind_is_not_overwritten(services, berg, tmp_path: Path) -> None:
    case = services.cases.register(berg, referral_draft())
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"SQLite format 3")
    with pytest.raises(FileError):
        services.views.export(berg, [case], SHEET, path, "en")
    assert path.read_bytes() == b"SQLite format 3"


def test_without_the_right_nothing_leaves(services, berg, tmp_path: Path) -> None:
    case = services.cases.register(berg, referral_draft())
    reader = person("leser", "L. Eser", Role.READER)
    for leaves in (
        lambda: services.views.export(reader, [case], SHEET, tmp_path / "list.csv", "en"),
        lambda: services.views.export_pages(reader, [case], SHEET, b"%PDF", tmp_path / "list.pdf"),
        lambda: services.views.note_printed(reader, [case], SHEET),
        lambda: services.views.everything(reader, CaseQuery()),
    ):
        with pytest.raises(RightError):
            leaves()
    assert list(tmp_path.glob("list.*")) == []


def test_a_file_name_says_what_and_when() -> None:
    assert (
        file_name(dt.date(2026, 11, 22), Form.EXCEL, ("cases", "overdue")) == "cases_overdue_2026-11-22.xlsx"
    )
