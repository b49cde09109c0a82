"""Codes found by their words, and the site an ICD-10 code stands for."""

import pytest

from mtb.domain.samples import TUMOUR_SITES
from mtb.domain.tumour_codes import _SITE_OF, ICD10, ICDO3, ONCOTREE, code_words, find_codes, site_of


@pytest.mark.parametrize(
    ("code", "site"),
    [
        ("C18.7", "09"),
        ("c187", "09"),
        ("C20", "09"),
        ("C22.1", "03"),
        ("C24.1", "02"),
        ("C24.0", "03"),
        ("C34.9", "15"),
        ("C80", "00"),
        ("C22", None),
        ("C24", None),
        ("C48.0", None),
        ("C17", None),
        ("sigmoid", None),
        ("", None),
    ],
)
def test_a_site_follows_only_where_the_code_leaves_no_choice(code: str, site: str | None) -> None:
    assert site_of(code) == site


def test_every_site_is_on_the_laboratorys_list() -> None:
    assert set(_SITE_OF.values()) <= set(TUMOUR_SITES)


def test_codes_are_found_by_code_and_by_words_of_both_languages() -> None:
    assert [one.code for one in find_codes(ICD10, "c18.7")] == ["C18.7"]
    assert "C18.7" in [one.code for one in find_codes(ICD10, "sigmoid")]
    assert "C50" in [one.code for one in find_codes(ICD10, "bryst")]
    assert [one.code for one in find_codes(ICDO3, "gallegang")] == []
    assert [one.code for one in find_codes(ICDO3, "kolangio")] == ["8160/3"]
    assert next(one.code for one in find_codes(ONCOTREE, "luad")) == "LUAD"
    assert find_codes(ICD10, " ") == ()


def test_a_finer_code_is_called_after_its_organ() -> None:
    assert code_words(ICD10, "C50.4", "nb") == "bryst"
    assert code_words(ICDO3, "8140/3", "en") == "adenocarcinoma"
    assert code_words(ONCOTREE, "NOSUCH", "en") == ""


def test_no_code_is_listed_twice_and_each_has_words_in_both_languages() -> None:
    for codes in (ICD10, ICDO3, ONCOTREE):
        assert len({one.code for one in codes}) == len(codes)
        assert all(one.en.strip() and one.nb.strip() for one in codes)
