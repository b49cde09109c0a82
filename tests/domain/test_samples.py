"""Sample names are read as far as they follow InPreD's nomenclature, and never refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtb.domain.samples import MATERIALS, SAMPLE_TYPES, TUMOUR_SITES, case_key, decode_sample_id, is_inpred_id


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
