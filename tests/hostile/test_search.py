"""R24: whatever is typed or stored, searching never fails and finds what the words say."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtb.domain.cases import CaseQuery
from mtb.domain.errors import NotFoundError, RuleError, StorageError
from mtb.domain.texts import clean_line, clean_text
from tests.factories import PATIENT, referral_draft
from tests.hostile.texts import GENE_LIKE, LONG_LINE, LONG_WORD, PROBES, hostile_texts

QUIET = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


LONE_SURROGATES = ["caf\udce9", "\ud800", "EGFR \udcff"]


def storable(text: str) -> bool:
    """Without lone surrogates, which no database and no terminal takes."""
    return not any(unicodedata.category(sign) == "Cs" for sign in text)


def found(services, berg, text: str) -> list[str]:
    page = services.cases.search(berg, CaseQuery(text=text, most=1_000))
    assert page.total == len(page.cases)
    return [case.inpred_id for case in page.cases]


@pytest.fixture
def cases(services, berg) -> dict[str, str]:
    """A case for each probe, which is its diagnosis; probes that are nothing once clean are left out."""
    texts = {}
    for place, probe in enumerate(PROBES):
        if clean_line(probe):
            texts[f"IPX{place:04}"] = probe
            services.cases.register(berg, referral_draft(f"IPX{place:04}", PATIENT, diagnosis=probe))
    return texts


def test_r24_every_probe_finds_the_case_that_holds_it(services, berg, cases):
    for inpred_id, probe in cases.items():
        assert inpred_id in found(services, berg, clean_line(probe)), probe


def test_r24_an_operator_is_a_sign_like_any_other(services, berg, cases):
    for probe in (each for each in GENE_LIKE if len(each) > 6):
        assert [cases[each] for each in found(services, berg, probe)] == [probe]


def test_r24_a_wildcard_is_not_one(services, berg):
    services.cases.register(berg, referral_draft("IPX0001", diagnosis="100 prosent usikker"))
    services.cases.register(berg, referral_draft("IPX0002", diagnosis="100 % _sikker"))
    assert found(services, berg, "%") == found(services, berg, "_") == ["IPX0002"]
    assert found(services, berg, "100*") == []


def test_r24_a_word_is_found_in_any_case_and_form(services, berg):
    services.cases.register(
        berg, referral_draft("IPX0001", diagnosis="A\u030aSGÅRDSTRANDSYNDROM \u00adLung\u00adekreft")
    )
    for query in ("åsgårdstrandsyndrom", "A\u030asga\u030ardstrand", "LUNGEKREFT", "lunge\u00adkreft"):
        assert found(services, berg, query) == ["IPX0001"], query


@QUIET
@given(hostile_texts().filter(storable))
def test_r24_no_query_makes_the_search_fail(services, berg, text):
    found(services, berg, text)


@pytest.mark.parametrize("text", LONE_SURROGATES, ids=ascii)
def test_r24_a_query_with_lone_surrogates_is_a_query(services, berg, text):
    assert found(services, berg, text) == []


@pytest.mark.parametrize("text", [LONG_WORD, LONG_LINE], ids=["word", "line"])
def test_r24_a_query_without_a_blank_is_answered(services, berg, text):
    assert found(services, berg, text) == []


def test_r24_a_query_of_very_many_words_is_answered_or_refused_in_words(services, berg):
    services.cases.register(berg, referral_draft())
    try:
        found(services, berg, "a " * 1_100)
    except StorageError as error:
        pytest.fail(f"the database is not what is wrong: {error}")
    except RuleError:
        pass


def test_r24_a_reference_that_names_no_case_is_told_in_words(services, berg):
    hardly = ["", "#", "²", "٣", "-1", LONG_WORD]
    for reference in [*filter(storable, PROBES), *hardly]:
        with pytest.raises(NotFoundError):
            services.cases.find(berg, reference)


@pytest.mark.parametrize("digits", [19, 30, 5_000])
def test_r24_a_number_beyond_all_numbers_names_no_case(services, berg, digits):
    with pytest.raises(NotFoundError):
        services.cases.find(berg, "9" * digits)


@pytest.mark.parametrize("reference", LONE_SURROGATES, ids=ascii)
def test_r24_a_reference_with_lone_surrogates_names_no_case(services, berg, reference):
    with pytest.raises(NotFoundError):
        services.cases.find(berg, reference)


@QUIET
@given(hostile_texts(), st.integers(0, 99_999))
def test_r24_a_case_is_stored_and_read_back_as_its_clean_text(services, berg, text, number):
    """And nothing else of it: cleaning is all that happens to a text."""
    mark = f"mark{number:05}"
    draft = referral_draft("", PATIENT, diagnosis=f"{text} {mark}", question=f"{mark}\n{text}", hospital=mark)
    before = services.cases.search(berg, CaseQuery(text=mark, most=1)).total
    try:
        summary = services.cases.register(berg, draft)
    except RuleError as refused:
        assert len(clean_line(text)) > 900 or not clean_line(text), refused  # noqa: PT017
        return
    referral = services.cases.get(berg, summary.id).referral
    assert referral.diagnosis == clean_line(f"{text} {mark}")
    assert referral.question == clean_text(f"{mark}\n{text}")
    assert services.cases.search(berg, CaseQuery(text=f"{referral.diagnosis} {mark}", most=1)).total >= 1
    assert services.cases.search(berg, CaseQuery(text=mark, most=1)).total == before + 1


def test_r24_text_without_a_blank_is_stored_whole(services, berg):
    summary = services.cases.register(berg, referral_draft(clinical_history=LONG_WORD))
    assert services.cases.get(berg, summary.id).referral.clinical_history == LONG_WORD


def test_r24_a_line_of_a_million_characters_is_refused_with_its_length(services, berg):
    with pytest.raises(RuleError, match="1,000,000 characters; 100,000 fit"):
        services.cases.register(berg, referral_draft(clinical_history=LONG_LINE))
    assert services.cases.search(berg, CaseQuery()).total == 0
