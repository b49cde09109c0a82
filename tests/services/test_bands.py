"""Bands have versions: a new one is put in force, none is ever changed, signed minutes keep theirs."""

import json

import pypdfium2
import pytest

from mtb.domain.audit import Action, AuditQuery
from mtb.domain.biomarkers import (
    INPRED_2026_04,
    BandSet,
    MicrosatelliteInstability,
    TumourMutationalBurden,
)
from mtb.domain.errors import ConflictError, RightError, RuleError
from mtb.domain.findings import Source
from mtb.domain.imports import SampleResult
from mtb.domain.minutes import MinutesLook
from mtb.domain.rights import Role
from mtb.exchange.json_output import whole_case
from tests.factories import DECISION, MEETING, person, referral_draft

STRICT = BandSet("HUS", "2026-11", tmb_low_to=7.5, tmb_intermediate_to=10, msi_unstable_from=30)
LOOK = MinutesLook("en", deidentified=False)
HERE = Source("run_variant_summary.tsv", 8)
MOLLY = person("mlie", "M. Lie", Role.MOLECULAR_BIOLOGIST)


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


@pytest.fixture
def case(services, berg):
    """A case whose burden the national bands call intermediate, and stricter ones high."""
    case = services.cases.register(berg, referral_draft())
    found = SampleResult(
        sample_id="IPD1234-D01-P01-A03",
        case_key="IPD1234",
        run_id="261102_NB551234_0042_AHDEMOBGXX",
        tmb=TumourMutationalBurden(14.9, 19, HERE),
        msi=MicrosatelliteInstability(25, 25, 100, HERE),
    )
    with services.database.writing(berg) as unit:
        unit.results.add(
            case.id,
            found,
            folder_name="results",
            doubts=(),
            imported_at=unit.now,
            imported_by="M. Lie",
        )
    return case


@pytest.fixture
def meeting(services, berg, case):
    meeting = services.meetings.plan(berg, MEETING)
    item = services.meetings.put_on_agenda(berg, meeting.id, case.id).item
    services.decisions.decide(berg, item, DECISION)
    return services.meetings.get(berg, meeting.id)


def test_the_national_bands_are_in_force_until_another_version_is(services):
    assert services.bands.in_force(MOLLY) == INPRED_2026_04
    after = services.bands.add(MOLLY, STRICT, INPRED_2026_04)
    assert after == services.bands.all(MOLLY)
    assert services.bands.in_force(MOLLY) == STRICT
    newest, first = after.newest_first
    assert (newest.bands, newest.by) == (STRICT, "M. Lie")
    assert (first.bands, first.since, first.by) == (INPRED_2026_04, None, "")


def test_a_version_is_never_changed(services):
    services.bands.add(MOLLY, STRICT, INPRED_2026_04)
    with pytest.raises(RuleError, match="never changed"):
        services.bands.add(MOLLY, BandSet("HUS", "2026-11", tmb_low_to=1), STRICT)
    assert [one.bands for one in services.bands.all(MOLLY).versions] == [INPRED_2026_04, STRICT]


def test_of_two_people_who_set_bands_at_once_the_second_is_told(services, berg):
    services.bands.add(MOLLY, STRICT, INPRED_2026_04)
    with pytest.raises(ConflictError):
        services.bands.add(berg, BandSet("HUS", "2026-11b"), INPRED_2026_04)
    assert services.bands.in_force(berg) == STRICT


def test_bands_are_set_by_those_who_review_findings(services):
    secretary = person("kberg", "K. Berg", Role.CASE_WORKER)
    with pytest.raises(RightError):
        services.bands.add(secretary, STRICT, INPRED_2026_04)
    assert services.bands.in_force(secretary) == INPRED_2026_04


def test_the_log_says_who_put_which_version_in_force(services, berg):
    services.bands.add(MOLLY, STRICT, INPRED_2026_04)
    [entry] = services.audit.entries(berg, AuditQuery(action=Action.SETTING)).entries
    assert entry.account == "mlie"
    assert json.loads(entry.detail)["version"] == "HUS 2026-11"


def test_a_draft_of_the_minutes_is_read_by_the_bands_in_force(services, berg, meeting):
    assert "intermediate · Illumina · InPreD 2026-04" in words(services.minutes.pdf(berg, meeting.id, LOOK))
    services.bands.add(MOLLY, STRICT, INPRED_2026_04)
    text = words(services.minutes.pdf(berg, meeting.id, LOOK))
    assert "high · Illumina · HUS 2026-11" in text
    assert "likely unstable" in text
    assert "InPreD 2026-04" not in text


def test_signed_minutes_keep_the_bands_they_were_signed_with(services, berg, meeting):
    services.minutes.sign_off(berg, meeting)
    signed = services.minutes.pdf(berg, meeting.id, LOOK)
    services.bands.add(MOLLY, STRICT, INPRED_2026_04)
    assert services.minutes.pdf(berg, meeting.id, LOOK) == signed
    assert "intermediate · Illumina · InPreD 2026-04" in words(signed)


def test_what_is_printed_for_machines_names_the_bands_in_force(services, berg, case):
    services.bands.add(MOLLY, STRICT, INPRED_2026_04)
    whole = services.cases.get(berg, case.id)
    results = services.results.of_case(berg, case.id)
    values = whole_case(whole, results, [], [], services.cases.today(), services.bands.in_force(berg))
    [result] = values["results"]
    assert (result["tmb"]["band"], result["tmb"]["bands"]) == ("high", "HUS 2026-11")
    assert result["msi"]["status"] == "likely_unstable"
