"""What the minutes say of a finding that somebody has reviewed."""

import datetime as dt
from dataclasses import replace
from uuid import UUID

import pypdfium2 as pdfium
import pytest

from mtb.documents.minutes import render_minutes
from mtb.domain.biomarkers import GenomicInstability
from mtb.domain.decisions import EscatTier
from mtb.domain.finding_identity import identity_of
from mtb.domain.findings import Source
from mtb.domain.minutes import Identifiers, deidentified
from mtb.domain.quality import Verdict
from mtb.domain.reviews import (
    Effect,
    EscatLevel,
    FindingReview,
    Judgement,
    ReportingGroup,
    SecondOpinion,
)
from tests.documents import minutes_factory as factory

AT = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
FUSION = factory.FINDINGS[0]


def review(**more) -> FindingReview:
    said = {
        "judgement": Judgement.KEEP,
        "effect": Effect.GAIN_OF_FUNCTION,
        "sensitive": "pemigatinib, futibatinib",
        "resistant": "ved N550K",
        "escat_own": EscatLevel(EscatTier.I_B, "FIGHT-202", dt.date(2026, 11, 19)),
        "escat_other": EscatLevel(EscatTier.III_A),
        "group": ReportingGroup.BIOMARKER,
        "second": SecondOpinion("O. Nord", "onord", AT, agrees=True),
    }
    return FindingReview(
        id=UUID(int=1),
        case_id=UUID(int=2),
        identity=identity_of(FUSION),
        version=1,
        by="M. Lie",
        by_account="mlie",
        at=AT,
        **(said | more),
    )


def said_in(language="nb", *, without_persons=False, **case_values) -> str:
    case = replace(factory.CASE, **({"reviews": {identity_of(FUSION): review()}} | case_values))
    minutes = factory.only(case)
    if without_persons:
        minutes = deidentified(minutes, [Identifiers(("Fiktiv", "FIGHT-202"))], "behandlende lege")
    document = pdfium.PdfDocument(render_minutes(minutes, language))
    try:
        texts = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    finally:
        document.close()
    return " ".join(" ".join(texts).replace("\ufffe", "").split())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", ("økt funksjon", "Biomarkør", "følsom: pemigatinib", "resistent: ved", "O. Nord er enig")),
        (
            "en",
            ("gain of function", "Biomarker", "sensitive: pemigatinib", "resistant: ved", "O. Nord agrees"),
        ),
    ],
)
def test_a_reviewed_finding_says_what_it_means_and_who_said_so(language, words):
    text = said_in(language)
    for each in (*words, "I-B / III-A", "FIGHT-202", "M. Lie"):
        assert each in text


def test_without_tiers_the_laboratory_s_class_stands_there():
    text = said_in(reviews={})
    assert "Klasse · nivå" in text
    assert "SOM · I" in text


def test_a_second_reviewer_who_disagrees_is_not_said_to_agree():
    opinion = SecondOpinion("O. Nord", "onord", AT, agrees=False, comment="artefakt")
    text = said_in(reviews={identity_of(FUSION): review(second=opinion)})
    assert "O. Nord er uenig" in text


def test_instability_and_quality_are_printed_where_the_files_state_them():
    genome = GenomicInstability(52.0, 0.62, 2.9, Source("sum.tsv", 3))
    text = said_in(genome=genome, quality=Verdict.FAILED)
    assert "Genomisk instabilitet 52" in text
    assert "ploiditet 2,9" in text
    assert "Kvalitet: ikke bestått" in text
    assert "Kvalitet" not in said_in()


def test_what_points_at_a_person_is_blanked_in_a_review_too():
    assert "FIGHT-202" not in said_in(without_persons=True)
