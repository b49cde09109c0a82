"""What a case is found by, in which ways of writing, and that nothing of it stays behind."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from mtb.domain.cases import CaseQuery
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.specimens import LabSample, Specimen
from mtb.domain.stages import Stage
from mtb.domain.treatments import Drug, EarlierTest, Treatment
from mtb.store.address import Address
from mtb.store.case_search import CaseSearch
from mtb.store.case_search_tables import case_search, case_search_due
from mtb.store.case_search_texts import forget
from mtb.store.case_search_words import kept, words_of
from mtb.store.engines import sqlite_engine
from mtb.store.key_file import make_key
from mtb.store.tables import cases
from mtb.wiring import open_services
from tests.factories import DECISION, MEETING, PATIENT, REFERRAL, another_patient, person
from tests.store.conftest import NOW
from tests.store.test_results import RESULT

QUIET = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
WHOLE_CASE = replace(
    REFERRAL,
    study_id="IMPR.X-0999",
    department="Onkologisk avdeling",
    metastases="Peritoneum",
    treatments=(Treatment(drugs=(Drug("gemcitabin"), Drug("cisplatin")), note="hvileperiode"),),
    earlier_tests=(EarlierTest("Archer FusionPlex", None, "OUS", "påvist FGFR2"),),
)


def variant(gene: str, change: str, cdna: str | None = None) -> Finding:
    protein = change if change.startswith("p.") else None
    return Finding(
        kind=FindingKind.SMALL_VARIANT,
        gene=gene,
        change=change,
        protein_change=protein,
        cdna_change=cdna,
        source=Source("table.tsv", 9),
    )


FINDINGS = (
    variant("EGFR", "p.(Thr790Met)", "c.2369C>T"),
    variant("BRCA1", "p.(Glu23ValfsTer17)"),
    variant("EML4/ALK", "EML4–ALK"),
    variant("TERT", "c.-124C>T", "c.-124C>T"),
)


@pytest.fixture
def case_id(unit) -> Any:
    """A case with everything, and another one that has nothing of it."""
    unit.cases.add("IPO0087", unit.patients.add(another_patient(0)), Stage.REFERRED, NOW)
    case_id = unit.cases.add("IPD1234", unit.patients.add(PATIENT), Stage.REFERRED, NOW)
    unit.cases.set_referral(case_id, WHOLE_CASE)
    specimen = unit.specimens.save(Specimen(case_id, "H26-4711-2B", "Radiumhospitalet"))
    unit.specimens.save_sample(LabSample(case_id, specimen.id, "D", "IPD1234-D01-P02-A15"))
    result_id = unit.results.add(
        case_id, RESULT, folder_name="folder", doubts=(), imported_at=NOW, imported_by="K. Berg"
    )
    unit.findings.add(result_id, FINDINGS)
    return case_id


def found(unit, typed: str) -> list[str]:
    query = CaseQuery(text=typed)
    page = unit.worklist.search(query)
    assert unit.worklist.count(query) == len(page), typed
    return [case.inpred_id for case in page]


@pytest.mark.parametrize(
    "typed",
    [
        *("#2", "2", "ipd1234", "IPD12", "åse", "ÅSE", "Test", "kolangio", "karsinom", "C22.1", "haukeland"),
        *("fiktiv", "impr.x-0999", "onkologisk", "peritoneum", "to linjer", "operert"),
        *("gemcitabin", "cisplatin", "hvileperiode", "archer", "fgfr2"),
        *("H26-4711", "4711-2b", "radiumhosp", "IPD1234-D01-P02-A15", "P02-A15"),
        *("IPD0001-D01-P01-A15", "run", "å", "ås", "kolangio åse gemcit"),
    ],
)
def test_a_case_is_found_by_every_kind_of_word_it_has(unit, case_id, typed):
    assert found(unit, typed) == ["IPD1234"]


@pytest.mark.parametrize(
    "typed",
    [
        *("EGFR", "egfr", "EGFR-T790M", "EGFR:T790M", "EGFR T790M", "T790M", "p.T790M", "p.(T790M)"),
        *("EGFR p.(Thr790Met)", "EGFR-p.(Thr790Met)", "p.(Thr790Met)", "Thr790Met", "c.2369C>T", "2369C"),
        *("p.(Thr790", "p.(Thr790M", "p.(Thr790Me", "p.(Thr790Met"),
        *("BRCA1 E23fs", "p.(Glu23ValfsTer17)", "p.Glu23Valfs*17", "E23Vfs*17"),
        *("EML4/ALK", "EML4-ALK", "EML4–ALK", "EML4::ALK", "alk", "c.-124C>T"),
    ],
)
def test_a_finding_is_found_in_every_way_it_is_written(unit, case_id, typed):
    assert found(unit, typed) == ["IPD1234"]


@pytest.mark.parametrize(
    "typed", ["MET", "G12D", "EGFR-G12D", "p.(Gly12Asp)", "EGFR-E23fs", "T79M", "s", "34", "gemcitabin brev"]
)
def test_what_a_case_does_not_have_does_not_find_it(unit, case_id, typed):
    assert found(unit, typed) == []


def test_a_change_in_free_text_is_found_as_it_stands_and_in_short(unit):
    case_id = unit.cases.add("IPD0001", None, Stage.REFERRED, NOW)
    unit.cases.set_referral(case_id, replace(REFERRAL, question="KRAS p.(Gly12Asp), hva nå?"))
    for typed in ("p.(Gly12Asp)", "G12D", "p.G12D", "gly12asp", "KRAS G12D", "Gly12As"):
        assert found(unit, typed) == ["IPD0001"], typed


def test_a_germline_finding_answers_no_search_and_does_again_when_it_is_none(unit, case_id):
    (finding, *_) = unit.findings.of_case(case_id)
    unit.findings.mark_germline(finding.id, finding.version, wanted=True)
    for typed in ("EGFR", "T790M", "c.2369C>T"):
        assert found(unit, typed) == []
    unit.findings.mark_germline(finding.id, finding.version + 1, wanted=False)
    assert found(unit, "EGFR-T790M") == ["IPD1234"]


def test_the_drug_of_a_possibility_is_found_and_not_what_it_rests_on(unit, case_id):
    meeting = unit.meetings.add(MEETING)
    unit.meetings.add_item(meeting, case_id, 20)
    decision = replace(DECISION, possibilities=(replace(DECISION.possibilities[0], supported_by="hemmelig"),))
    (item,) = unit.meetings.agenda(meeting)
    unit.meetings.save_decision(item, decision, item.state, NOW)
    assert found(unit, "pemigatinib") == found(unit, "07-b") == ["IPD1234"]
    assert found(unit, "hemmelig") == found(unit, "inklusjon") == []


def test_a_corrected_word_finds_no_longer(unit, case_id):
    unit.cases.set_referral(case_id, replace(WHOLE_CASE, diagnosis="Glioblastom", treatments=()))
    assert found(unit, "kolangio") == found(unit, "gemcitabin") == []
    assert found(unit, "glioblastom") == ["IPD1234"]


def test_a_corrected_name_finds_every_case_of_the_patient(unit, case_id):
    patient = unit.patients.with_national_id(PATIENT.national_id)
    unit.cases.add("IPD5678", patient.id, Stage.REFERRED, NOW)
    unit.patients.correct(patient.id, patient.version, replace(PATIENT, surname="O'Brien"))
    assert sorted(found(unit, "o'brien")) == ["IPD1234", "IPD5678"]
    assert found(unit, "test") == []


def test_a_whole_number_is_compared_exactly_and_nothing_less(unit, case_id):
    number = PATIENT.national_id
    for typed in (number, f"{number[:6]} {number[6:]}", f"{number} åse"):
        assert found(unit, typed) == ["IPD1234"], typed
    assert found(unit, number[:10]) == found(unit, f"{number[:10]}x") == []


def test_every_commit_leaves_the_words_in_step(services):
    with services.database.writing() as unit:
        unit.cases.add("IPD0001", None, Stage.REFERRED, NOW)
    with services.database.reading() as unit:
        assert found(unit, "ipd0001") == ["IPD0001"]
        assert unit.cases._connection.execute(select(case_search_due)).all() == []


SIGNS = "abå-.'%_\"*\\(:/ "


@QUIET
@given(st.lists(st.text(SIGNS, max_size=30), min_size=1, max_size=6), st.text(SIGNS, max_size=6))
def test_the_index_the_texts_and_a_plain_look_agree(services, texts, typed):
    """Both ways to a page, on both databases, against what the words say."""
    with services.database.writing() as unit:
        connection = unit.cases._connection
        case_ids = [unit.cases.add("", None, Stage.REFERRED, NOW) for _ in texts]
        for case_id, each in zip(case_ids, texts, strict=True):
            unit.cases.set_referral(case_id, replace(REFERRAL, clinical_history=each))
        unit.worklist.count(CaseQuery())
        words = CaseSearch(connection, typed)
        if not words:
            return
        found(unit, typed)
        ways = (words.condition(), words.condition_of_page(0), words.condition_of_page(10_000))
        answers = [set(connection.execute(select(cases.c.number).where(way)).scalars()) for way in ways]
        rows = connection.execute(select(case_search.c.number, case_search.c.text)).all()
        plain = {
            row.number
            for row in rows
            if all(any(form in row.text for form in word.forms) for word in words._words)
        }
        assert answers == [plain] * 3
        assert words.total() == len(plain)


def test_a_word_longer_than_the_index_is_asked_for_is_compared_to_its_end(unit):
    case_id = unit.cases.add("IPD0001", None, Stage.REFERRED, NOW)
    unit.cases.set_referral(case_id, replace(REFERRAL, clinical_history="ab" * 100))
    assert found(unit, "ab" * 100) == found(unit, "ab" * 40) == ["IPD0001"]
    assert found(unit, "ab" * 101) == found(unit, "ab" * 40 + "c") == []


def test_words_are_kept_once_each_and_begin_after_two_blanks():
    assert kept(words_of("Åse åse p.(Gly12Asp)")) == "  åse  p.(gly12asp)  g12d"


def raw_index(unit) -> bytes:
    blocks = unit.cases._connection.execute(text("SELECT block FROM case_search_index_data")).scalars()
    return b"".join(blocks)


@pytest.mark.usefixtures("database_file")
def test_nothing_of_a_forgotten_case_is_left_in_the_index(services):
    rare, to_forget = "ƿƿƿƿƿ", None
    for place in range(30):
        with services.database.writing() as unit:
            case_id = unit.cases.add("", None, Stage.REFERRED, NOW)
            history = rare if place == 7 else f"historie {place}"
            unit.cases.set_referral(case_id, replace(REFERRAL, clinical_history=history))
            to_forget = case_id if place == 7 else to_forget
    with services.database.writing() as unit:
        unit.cases.set_referral(to_forget, replace(REFERRAL, clinical_history="rettet"))
    with services.database.writing() as unit:
        assert rare.encode()[1:6] in raw_index(unit), "a corrected word stays in the index's older parts"
        forget(unit.cases._connection, [to_forget])
        assert rare.encode()[1:6] not in raw_index(unit)
        assert (
            unit.cases._connection.execute(
                select(case_search).where(case_search.c.case_id == to_forget)
            ).all()
            == []
        )


@pytest.mark.usefixtures("database_file")
def test_the_index_is_sound_after_many_changes(services):
    with services.database.writing() as unit:
        case_ids = [unit.cases.add(f"IPD{place:04}", None, Stage.REFERRED, NOW) for place in range(40)]
    for place, case_id in enumerate(case_ids * 2):
        with services.database.writing() as unit:
            unit.cases.set_referral(case_id, replace(REFERRAL, diagnosis=f"Diagnose {place}"))
    with services.database.writing() as unit:
        unit.cases._connection.execute(
            text("INSERT INTO case_search_index (case_search_index, rank) VALUES ('integrity-check', 1)")
        )
    assert services.database.problems() == []


@pytest.fixture
def old_database(tmp_path: Path) -> Iterator[Path]:
    """One from before the words were kept, with a case."""
    path = tmp_path / "old.db"
    engine = sqlite_engine(path, make_key(path))
    with engine.connect().execution_options(mtb_writing=True) as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", "mtb.store:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "20261122_whole_case")
        connection.execute(
            text(
                "INSERT INTO cases (id, version, number, inpred_id, stage, in_stage_since, search_text) "
                "VALUES ('00000000000000000000000000000001', 1, 7, 'IPD0007', 'closed', "
                "'2026-01-02 03:04:05', '#7')"
            )
        )
    engine.dispose()
    return path


def test_an_older_database_learns_the_words_when_it_is_opened(old_database: Path):
    services = open_services(Address(path=old_database))
    assert [case.inpred_id for case in services.cases.search(person(), CaseQuery(text="ipd0007")).cases] == [
        "IPD0007"
    ]
    assert services.database.problems() == []
    services.close()
