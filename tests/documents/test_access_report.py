"""R6: the report on who has looked at a patient's records, as a document and as rows."""

import datetime as dt
import io
from uuid import UUID, uuid4

import pikepdf
import pypdfium2 as pdfium
import pytest

from mtb.documents import access_wording
from mtb.documents.access_report import access_rows, render_access_report
from mtb.documents.archive import verdict
from mtb.domain.access_report import AccessReport, by_person, emergencies
from mtb.domain.audit import Action, AuditEntry, Entity, Ground, Subject
from mtb.domain.cases import CaseSummary
from mtb.domain.patients import Patient, Sex
from mtb.domain.rights import Role
from mtb.domain.stages import Stage

NOON = dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC)
PATIENT = Patient(UUID(int=1), 1, "Hemmelig", "Navn", None, dt.date(1980, 3, 23), Sex.FEMALE)
CASE = CaseSummary(
    UUID(int=2), 1, 7, "IPD1234", PATIENT, "Kolangiokarsinom", "C22.1", "Haukeland", "T. Fiktiv",
    Stage.REFERRED, NOON, has_referral=True, profiling_consent=None, urgent=False, finding_count=0,
    meeting_id=None, meeting_starts_at=None,
)  # fmt: skip
HOSTILE = '<b>x</b> <img src="/etc/passwd"> & {x} </para>'


def entry(seq: int, account: str = "kari", action: Action = Action.OPENED, **changes: object) -> AuditEntry:
    values = {
        "seq": seq,
        "at": NOON + dt.timedelta(minutes=seq),
        "account": account,
        "name": account.title(),
        "roles": "case_worker chair",
        "unit": "OUS",
        "workstation": "PC-1",
        "session": f"s-{account}",
        "action": action,
        "subject": Subject(Entity.CASE, "", CASE.id, PATIENT.id),
        "ground": Ground.CASE_WORK,
        "detail": "",
        "reference": "IPD1234",
    }
    return AuditEntry(**{**values, **changes})


def report(*entries: AuditEntry) -> AccessReport:
    return AccessReport(PATIENT.id, (CASE,), entries, NOON, "K. Berg", "57 · e9ff9b767ee8")


def pages(pdf: bytes) -> list[str]:
    document = pdfium.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


SOME = report(entry(3, "mona", Action.IMPORTED), entry(2), entry(1))


def test_r06_it_says_who_from_where_in_which_role_when_what_and_why():
    text = pages(render_access_report(SOME, "nb"))[0]
    assert "Hvem har sett i pasientens opplysninger" in text
    assert "IPD1234 (sak 7)" in text
    assert "3, av 2 personer" in text
    assert "Mona OUS Saksbehandler, Møteleder" in text
    assert f"24.11.2026 {(NOON + dt.timedelta(minutes=3)).astimezone():%H.%M.%S}" in text
    assert "Leste inn: sak IPD1234 Saksbehandling" in text
    assert "Laget av K. Berg" in text
    assert "Revisjonsspor 57 · e9ff9b767ee8" in text
    assert "Side 1 av 1" in text


def test_r06_in_english_it_says_the_same():
    text = pages(render_access_report(SOME, "en"))[0]
    assert "Who has looked at the patient’s records" in text
    assert "IPD1234 (case 7)" in text
    assert "3, by 2 people" in text
    assert "Imported: case IPD1234 Case work" in text
    assert "Page 1 of 1" in text


@pytest.mark.parametrize("language", ["nb", "en"])
def test_r06_the_patient_is_not_named_and_the_file_itself_names_no_case(language):
    pdf = render_access_report(SOME, language)
    assert not any("Hemmelig" in page for page in pages(pdf))
    with pikepdf.open(io.BytesIO(pdf)) as document:
        facts = " ".join(str(value) for value in document.docinfo.values())
        said = bytes(document.Root.Metadata.read_bytes()).decode()
    for word in ("Hemmelig", "IPD1234"):
        assert word not in facts
        assert word not in said


@pytest.mark.parametrize("language", ["nb", "en"])
def test_it_can_be_archived_and_the_same_report_gives_the_same_bytes(language):
    first = render_access_report(SOME, language)
    assert verdict(first) == "pass"
    assert render_access_report(SOME, language) == first


def test_a_report_of_many_pages_numbers_them_and_repeats_its_heads():
    found = pages(render_access_report(report(*(entry(seq) for seq in range(300, 0, -1))), "nb"))
    assert len(found) > 5
    for number, text in enumerate(found, start=1):
        assert f"Side {number} av {len(found)}" in text
        assert "Hva som ble gjort" in text


def test_a_patient_nobody_looked_at_is_told_so():
    assert "Nobody has looked" in pages(render_access_report(report(), "en"))[0]


def test_what_is_written_in_the_log_is_never_markup():
    hostile = report(entry(1, name=HOSTILE, unit=HOSTILE, roles=f"reader {HOSTILE}"))
    text = pages(render_access_report(hostile, "nb"))[0]
    assert '<img src="/etc/passwd">' in text


def test_r06_the_rows_say_the_same_entry_by_entry():
    heads, rows = access_rows(SOME, "nb")
    assert len(heads) == len(rows[0])
    assert [row[0] for row in rows] == ["3", "2", "1"]
    assert rows[0][2:] == [
        "Mona", "mona", "OUS", "Saksbehandler, Møteleder", "PC-1",
        "Leste inn", "sak", "IPD1234", "Saksbehandling"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("catalogue", "kind"),
    [
        (access_wording.ACTIONS, Action),
        (access_wording.ENTITIES, Entity),
        (access_wording.GROUNDS, Ground),
        (access_wording.ROLES, Role),
    ],
    ids=["actions", "entities", "grounds", "roles"],
)
def test_every_member_has_a_word_of_its_own_in_both_languages(catalogue, kind):
    assert set(catalogue) == set(kind)
    assert len({each.en for each in catalogue.values()}) == len(kind)
    assert len({each.nb for each in catalogue.values()}) == len(kind)


def test_people_are_grouped_and_who_looked_last_comes_first():
    found = by_person([entry(1), entry(2, "mona"), entry(3), entry(4, "ase", name="")])
    assert [(each.account, len(each.entries)) for each in found] == [("ase", 1), ("kari", 2), ("mona", 1)]
    assert found[1].first == NOON + dt.timedelta(minutes=1)
    assert found[1].last == NOON + dt.timedelta(minutes=3)


def test_each_emergency_has_what_was_done_under_it_and_no_more():
    def begun(seq: int, account: str, reason: str | None) -> AuditEntry:
        detail = None if reason is None else f'{{"reason": "{reason}", "until": "{NOON.isoformat()}"}}'
        return entry(seq, account, Action.EMERGENCY, detail=detail, ground=Ground.EMERGENCY)

    found = emergencies(
        [
            begun(1, "kari", "først"),
            entry(2),
            begun(3, "mona", None),
            entry(4, "mona"),
            entry(5),
            begun(6, "kari", "så"),
            entry(7),
        ]
    )
    assert [(each.begun.seq, each.reason, [one.seq for one in each.opened]) for each in found] == [
        (6, "så", [7]),
        (3, None, [4]),
        (1, "først", [5, 2]),
    ]
    assert found[0].until == NOON
    assert found[1].until is None


def test_an_entry_of_a_session_without_an_emergency_belongs_to_none():
    assert emergencies([entry(1, session=str(uuid4()))]) == ()
