"""The words of documents: complete, in both languages, and never more than the board says."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

import pytest

from mtb.documents import wording
from mtb.domain.biomarkers import MsiStatus, TmbBand
from mtb.domain.dates import PartialDate
from mtb.domain.decisions import GermlineAdvice, NoPossibility, Pathway
from mtb.domain.errors import Sentence
from mtb.domain.findings import FindingKind
from mtb.domain.meetings import BoardRole, ItemState
from mtb.domain.patients import Sex

CATALOGUES = (
    (wording.PATHWAYS, Pathway),
    (wording.NO_POSSIBILITIES, NoPossibility),
    (wording.GERMLINE_ADVICE, GermlineAdvice),
    (wording.ROLES, BoardRole),
    (wording.STATES, ItemState),
    (wording.SEXES, Sex),
    (wording.TMB_BANDS, TmbBand),
    (wording.MSI_STATES, MsiStatus),
    (wording.KINDS, FindingKind),
)
DAY = dt.date(2026, 11, 24)


def all_sentences() -> Iterator[Sentence]:
    for value in vars(wording).values():
        if isinstance(value, Sentence):
            yield value
        elif isinstance(value, Mapping):
            yield from (each for each in value.values() if isinstance(each, Sentence))


@pytest.mark.parametrize(("catalogue", "kind"), CATALOGUES, ids=lambda each: getattr(each, "__name__", ""))
def test_every_member_has_a_word_in_both_languages(catalogue, kind):
    assert set(catalogue) == set(kind)
    for sentence in catalogue.values():
        assert sentence.en.strip()
        assert sentence.nb.strip()


@pytest.mark.parametrize(("catalogue", "kind"), CATALOGUES, ids=lambda each: getattr(each, "__name__", ""))
def test_no_two_members_share_a_word(catalogue, kind):
    assert len({each.en for each in catalogue.values()}) == len(kind)
    assert len({each.nb for each in catalogue.values()}) == len(kind)


def test_the_catalogue_recommends_nothing_but_says_that_it_does_not():
    found = [
        each for each in all_sentences() if re.search("recommend|anbefal", each.en + each.nb, re.IGNORECASE)
    ]

    assert found == [wording.DISCLAIMER]
    assert "does not recommend therapy" in wording.DISCLAIMER.en
    assert "anbefaler ikke behandling" in wording.DISCLAIMER.nb


def test_compassionate_use_is_never_abbreviated():
    assert not [each for each in all_sentences() if re.search(r"\bCUP\b", each.en + " " + each.nb)]


def test_both_languages_ask_for_the_same_values():
    for sentence in all_sentences():
        assert set(re.findall(r"{(\w*)}", sentence.en)) == set(re.findall(r"{(\w*)}", sentence.nb)), sentence


def test_dates_are_written_as_each_language_does():
    nb, en = wording.Wording("nb"), wording.Wording("en")

    assert nb.long_day(DAY) == "tirsdag 24. november 2026 · uke 48"
    assert en.long_day(DAY) == "Tuesday 24 November 2026 · week 48"
    assert nb.day(DAY) == "24.11.2026"
    assert en.day(DAY).replace("\xa0", " ") == "24 Nov 2026"


@pytest.mark.parametrize(
    ("iso", "nb", "en"),
    [
        ("2024", "2024", "2024"),
        ("2024-05", "05.2024", "May 2024"),
        ("2024-05-07", "07.05.2024", "7 May 2024"),
    ],
)
def test_partial_dates_stay_partial(iso, nb, en):
    day = PartialDate.parse(iso)

    assert wording.Wording("nb").partial_day(day) == nb
    assert wording.Wording("en").partial_day(day) == en


@pytest.mark.parametrize(
    ("value", "nb", "en"),
    [(14.9, "14,9", "14.9"), (5.04, "5,04", "5.04"), (61.0, "61,0", "61.0"), (0.0, "0,0", "0.0")],
)
def test_numbers_have_the_decimal_sign_of_the_language(value, nb, en):
    assert wording.Wording("nb").number(value) == nb
    assert wording.Wording("en").number(value) == en


def test_percent():
    nb, en = wording.Wording("nb"), wording.Wording("en")

    assert nb.percent(21.4) == "21,4\xa0%"
    assert en.percent(21.4) == "21.4%"
    assert nb.whole_percent(0.5) == "50\xa0%"
    assert en.whole_percent(0.555) == "55.5%"


def test_hours_without_an_end_are_not_made_up():
    start = dt.datetime(2026, 11, 24, 14, 0)

    assert wording.Wording("nb").when(start, None) == "Tirsdag 24. november 2026 kl. 14.00"
    assert (
        wording.Wording("en").when(start, start.replace(hour=15)) == "Tuesday 24 November 2026, 14:00–15:00"
    )


def test_braces_in_a_value_are_no_places():
    assert wording.Wording("nb").say(wording.STAGE_OF, stage="{stage} {0}") == "stadium {stage} {0}"


def test_a_cut_text_says_how_long_it_was():
    assert wording.Wording("en").cut("a" * 5_000).endswith("… (5000 characters in all)")
    assert wording.Wording("en").cut("short") == "short"
