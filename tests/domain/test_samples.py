"""Sample names are read as far as they follow InPreD's nomenclature, and never refused."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtb.domain.errors import RuleError
from mtb.domain.samples import (
    ASSAYS,
    MATERIALS,
    NUCLEIC_ACIDS,
    SAMPLE_TYPES,
    TUMOUR_SITES,
    SampleId,
    case_key,
    compose,
    decode_sample_id,
    is_inpred_id,
    sample_doubts,
    sample_words,
)


def test_a_full_name_says_project_patient_assay_sample_and_site():
    sample = decode_sample_id("IPD1234-D01-P02-A15")
    assert (sample.project, sample.patient_key) == ("IPD", "IPD1234")
    assert (sample.nucleic_acid, sample.assay) == ("D", "01")
    assert (sample.sample_type, sample.attempt, sample.replicate) == ("P", 0, 2)
    assert (sample.material, sample.tumour_site) == ("A", "15")
    assert sample.is_complete
    assert TUMOUR_SITES[sample.tumour_site].nb == "Lunge"


def test_small_and_capital_sample_types_differ():
    assert decode_sample_id("IPD1234-D01-d01-A15").sample_type == "d"
    assert SAMPLE_TYPES["d"].en != SAMPLE_TYPES["D"].en


def test_a_name_that_lost_its_capitals_does_not_say_its_sample_type():
    sample = decode_sample_id("ipd1234-d01-p01-a15")
    assert sample.patient_key == "IPD1234"
    assert sample.sample_type is None
    assert sample.tumour_site == "15"


def test_a_working_name_has_no_assay_yet():
    sample = decode_sample_id("IPD1234-DXX-P01-A15")
    assert sample.assay == "XX"
    assert sample.is_complete


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("IPD1234-D01-P01-A15", "IPD1234"),
        ("IPD1234-R03-P01-A15_P", "IPD1234"),
        ("IPD1234-D01-P01-A15-0015", "IPD1234"),
        ("IPD0807", "IPD0807"),
        ("IPD0807_P", "IPD0807"),
        (" IPH0001-D01-R01-A01 ", "IPH0001"),
        ("IPH0001–D01–R01–A01", "IPH0001"),
        ("CL-AcroMetrix-D01", "CL-AcroMetrix"),
        ("CL-AcroMetrix-R01_P", "CL-AcroMetrix"),
        ("CL-NA12878N25-D01_P", "CL-NA12878N25"),
        ("CL-AcroMetrix", "CL-AcroMetrix"),
        ("-D01", "-D01"),
        ("", ""),
    ],
)
def test_samples_of_one_patient_share_the_key(name, key):
    assert case_key(name) == key
    assert case_key(decode_sample_id(name)) == key


@pytest.mark.parametrize(
    "name", ["IPD12345", "IPD123", "IP91234", "XIPD1234", "IPD1234A", "CL-AcroMetrix-D01"]
)
def test_a_name_with_too_many_or_too_few_digits_is_no_inpred_name(name):
    assert not is_inpred_id(name)
    assert case_key(name) != "IPD1234"


def test_a_control_still_says_dna_or_rna():
    assert decode_sample_id("CL-AcroMetrix-R01_P").is_rna
    assert decode_sample_id("CL-AcroMetrix-D01").nucleic_acid == "D"


def test_all_thirty_one_sites_and_unknown_have_both_languages():
    assert set(TUMOUR_SITES) == {f"{number:02}" for number in range(31)} | {"XX"}
    assert all(name.en and name.nb for name in (*TUMOUR_SITES.values(), *MATERIALS.values()))


@given(st.text())
def test_no_text_is_refused(text):
    sample = decode_sample_id(text)
    assert sample.text == text.strip()
    assert case_key(text) == case_key(sample)


@given(st.text(), st.from_regex(r"\AIP[A-Z][0-9]{4}\Z"))
def test_a_key_never_changes_when_read_again(text, key):
    assert case_key(case_key(key)) == key
    assert case_key(f"{key}-{text}") == key


LETTERS = {
    "patient_key": st.builds(
        "{}{:04}".format, st.sampled_from(["IPA", "IPD", "IPH", "IPO", "IPZ"]), st.integers(0, 9999)
    ),
    "nucleic_acid": st.sampled_from(sorted(NUCLEIC_ACIDS)),
    "assay": st.sampled_from(sorted(ASSAYS)),
    "sample_type": st.sampled_from(sorted(SAMPLE_TYPES)),
    "attempt": st.none() | st.integers(0, 9),
    "replicate": st.none() | st.integers(1, 9),
    "material": st.sampled_from(sorted(MATERIALS)),
    "tumour_site": st.sampled_from(sorted(TUMOUR_SITES)),
}


@settings(derandomize=True, max_examples=200)
@given(st.fixed_dictionaries(LETTERS))
def test_a_composed_name_says_what_it_was_composed_of(parts):
    name = compose(SampleId("", **parts))
    assert len(name) == 19
    decoded = decode_sample_id(name)
    assert {part: getattr(decoded, part) for part in parts} == parts
    assert decoded.suffix == ""
    assert compose(decoded) == name


@settings(derandomize=True, max_examples=100)
@given(st.text(max_size=40))
def test_any_name_can_be_looked_at_for_doubts_and_read_in_words(text):
    for sentence in (*sample_doubts(text), sample_words(text)):
        assert isinstance(sentence.en, str)
        assert isinstance(sentence.nb, str)


@pytest.mark.parametrize("name", ["IPD1234-D01-P01-A15", "IPD1234-DXX-d02-F09", "IPH0001-R03-R01-A01_P"])
def test_a_name_that_follows_the_rules_raises_no_doubt(name):
    assert sample_doubts(name) == ()


@pytest.mark.parametrize(
    ("name", "doubt"),
    [
        ("ipd1234-D01-P01-A15", "capitals"),
        ("IPD1234-d01-P01-A15", "capital is small"),
        ("IPD1234-D01-p01-a15", "capital is small"),
        ("IPZ1234-D01-P01-A15", "project IPZ"),
        ("IPD1234-D77-P01-A15", "assay 77"),
        ("IPD1234-D01-Q01-A15", "sample type Q"),
        ("IPD1234-D01-P01-J15", "material J"),
        ("IPD1234-D01-P01-A77", "site 77"),
        ("IPD1234-D01-P01", "material and site"),
        ("IPD1234-P01-A15", "nucleic acid"),
        ("IPD1234-D01-P01-A15-0015", "-0015"),
        ("CL-AcroMetrix-D01", "project and a number"),
        ("", "project and a number"),
    ],
)
def test_what_deviates_is_said_in_a_sentence_and_never_refused(name, doubt):
    assert any(doubt in sentence.en for sentence in sample_doubts(name))


def test_a_name_is_read_out_in_words():
    assert (
        sample_words("IPD1234-D01-P01-A15").en
        == "TSO500 DNA · Primary tumour, treatment-naive, no. 1 · Archived FFPE · Lung"
    )
    assert sample_words("IPD1234-RXX-d12-AXX").nb == (
        "RNA · Fjernmetastase, etter behandling, nr. 2 · Arkivert FFPE · forsøk 2"
    )
    assert sample_words("CL-AcroMetrix-D01").en == "TSO500 DNA"


@pytest.mark.parametrize(
    "changes",
    [
        {"patient_key": None},
        {"patient_key": "1234"},
        {"patient_key": "IPD1234-D01"},
        {"nucleic_acid": "Q"},
        {"nucleic_acid": None},
        {"assay": "7"},
        {"sample_type": None},
        {"sample_type": "Q"},
        {"material": None},
        {"tumour_site": "77"},
        {"attempt": 10},
        {"replicate": -1},
    ],
)
def test_no_name_is_composed_of_what_is_missing_or_unknown(changes):
    whole = SampleId("", None, "IPD1234", "D", "01", "P", 0, 1, "A", "15")
    with pytest.raises(RuleError):
        compose(replace(whole, **changes))
