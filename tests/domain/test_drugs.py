"""Drugs as people write them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtb.domain.drugs import KNOWN_DRUGS, code_of, find_drugs, read_drugs, write_drugs
from mtb.domain.treatments import Drug


def test_every_listed_drug_has_a_whole_code_of_its_own() -> None:
    assert all(re.fullmatch(r"[A-Z]\d\d[A-Z]{2}\d\d", code) for code in KNOWN_DRUGS.values())
    assert len(set(KNOWN_DRUGS.values())) == len(KNOWN_DRUGS) > 120
    assert (code_of("olaparib"), code_of("pemigatinib"), code_of("atezolizumab")) == (
        "L01XK01",
        "L01EN02",
        "L01FF05",
    )


@pytest.mark.parametrize(
    ("english", "norwegian"),
    [
        ("capecitabine", "kapecitabin"),
        ("oxaliplatin", "oksaliplatin"),
        ("cyclophosphamide", "syklofosfamid"),
        ("methotrexate", "metotreksat"),
        ("chlorambucil", "klorambucil"),
    ],
)
def test_bokmaal_spelling_is_the_same_drug(english: str, norwegian: str) -> None:
    assert code_of(norwegian) == code_of(english) != ""


def test_no_two_drugs_sound_alike() -> None:
    assert all(code_of(name) == code for name, code in KNOWN_DRUGS.items())


def test_several_drugs_stand_in_one_cell() -> None:
    assert read_drugs("Capecitabine, oxaliplatin + newdrug (l01xx00); ,") == (
        Drug("Capecitabine", "L01BC06"),
        Drug("oxaliplatin", "L01XA03"),
        Drug("newdrug", "L01XX00"),
    )


def test_the_beginning_of_a_name_finds_it_and_a_later_word_too() -> None:
    assert [drug.name for drug in find_drugs("kap")][:1] == ["capecitabine"]
    assert [drug.name for drug in find_drugs("derux")] == ["trastuzumab deruxtecan"]
    assert [drug.name for drug in find_drugs("tipi")] == ["trifluridine/tipiracil"]
    assert find_drugs("  ") == ()


_NAMES = st.one_of(
    st.sampled_from(sorted(KNOWN_DRUGS)),
    st.text(st.characters(categories=("L", "Nd")), min_size=1, max_size=12).map(str.strip).filter(bool),
)
_DRUGS = st.builds(Drug, _NAMES, st.sampled_from(("", "L01XX00", "L01")))


@settings(derandomize=True, max_examples=80)
@given(st.lists(_DRUGS, max_size=4))
def test_what_is_written_is_read_back(drugs: list[Drug]) -> None:
    whole = tuple(Drug(drug.name, drug.atc or code_of(drug.name)) for drug in drugs)
    assert read_drugs(write_drugs(whole)) == whole
