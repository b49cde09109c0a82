"""What is said about a finding, in words: effects, groups, judgements, verdicts and formats."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mtb.domain.decisions import EscatTier
from mtb.domain.germline_follow_up import Counselling, GermlineResult
from mtb.domain.imports import ResultFormat
from mtb.domain.quality import Verdict
from mtb.domain.reviews import Effect, FindingReview, Judgement, ReportingGroup
from mtb.ui import labels
from mtb.ui.kit.theme import Tone
from mtb.ui.labels import in_tones, in_words

_CONTEXT: Final = "FindingWords"

_JUDGEMENTS: Final[dict[Judgement, object]] = {
    Judgement.KEEP: QT_TRANSLATE_NOOP("FindingWords", "Keep"),
    Judgement.EXCLUDE: QT_TRANSLATE_NOOP("FindingWords", "Exclude"),
}
_JUDGED: Final[dict[Judgement, object]] = {
    Judgement.KEEP: QT_TRANSLATE_NOOP("FindingWords", "Kept"),
    Judgement.EXCLUDE: QT_TRANSLATE_NOOP("FindingWords", "Excluded"),
}
_EFFECTS: Final[dict[Effect, object]] = {
    Effect.GAIN_OF_FUNCTION: QT_TRANSLATE_NOOP("FindingWords", "Gain of function"),
    Effect.LOSS_OF_FUNCTION: QT_TRANSLATE_NOOP("FindingWords", "Loss of function"),
    Effect.UNKNOWN: QT_TRANSLATE_NOOP("FindingWords", "Unknown effect"),
    Effect.UNCERTAIN_SIGNIFICANCE: QT_TRANSLATE_NOOP("FindingWords", "Uncertain significance"),
}
_SHORT_EFFECTS: Final[dict[Effect, object]] = {
    Effect.GAIN_OF_FUNCTION: QT_TRANSLATE_NOOP("FindingWords", "GoF"),
    Effect.LOSS_OF_FUNCTION: QT_TRANSLATE_NOOP("FindingWords", "LoF"),
    Effect.UNKNOWN: QT_TRANSLATE_NOOP("FindingWords", "Unknown"),
    Effect.UNCERTAIN_SIGNIFICANCE: QT_TRANSLATE_NOOP("FindingWords", "VUS"),
}
_GROUPS: Final[dict[ReportingGroup, object]] = {
    ReportingGroup.BIOMARKER: QT_TRANSLATE_NOOP("FindingWords", "Biomarker"),
    ReportingGroup.POTENTIAL: QT_TRANSLATE_NOOP("FindingWords", "VUS with potential"),
    ReportingGroup.ADDITIONAL: QT_TRANSLATE_NOOP("FindingWords", "Additional result"),
    ReportingGroup.GERMLINE_RELEVANT: QT_TRANSLATE_NOOP("FindingWords", "Relevant in the germline"),
}
_GERMLINE_RESULTS: Final[dict[GermlineResult, object]] = {
    GermlineResult.CONFIRMED: QT_TRANSLATE_NOOP("FindingWords", "Confirmed in the germline"),
    GermlineResult.NOT_FOUND: QT_TRANSLATE_NOOP("FindingWords", "Not found in the germline"),
    GermlineResult.INCONCLUSIVE: QT_TRANSLATE_NOOP("FindingWords", "Inconclusive"),
    GermlineResult.NOT_TESTED: QT_TRANSLATE_NOOP("FindingWords", "Not tested"),
}
_COUNSELLING: Final[dict[Counselling, object]] = {
    Counselling.ADVISED: QT_TRANSLATE_NOOP("FindingWords", "Counselling advised"),
    Counselling.REFERRED: QT_TRANSLATE_NOOP("FindingWords", "Referred to counselling"),
    Counselling.DONE: QT_TRANSLATE_NOOP("FindingWords", "Counselling done"),
    Counselling.DECLINED: QT_TRANSLATE_NOOP("FindingWords", "Counselling declined"),
}
_VERDICTS: Final[dict[Verdict, object]] = {
    Verdict.PASSED: QT_TRANSLATE_NOOP("FindingWords", "Passed"),
    Verdict.FAILED: QT_TRANSLATE_NOOP("FindingWords", "Failed"),
    Verdict.UNKNOWN: QT_TRANSLATE_NOOP("FindingWords", "Not judged"),
}
_VERDICT_TONES: Final[dict[Verdict, Tone]] = {Verdict.PASSED: "success", Verdict.FAILED: "danger"}
_ESCAT_TONES: Final[dict[EscatTier, Tone]] = {
    EscatTier.I_A: "success",
    EscatTier.I_B: "success",
    EscatTier.I_C: "success",
    EscatTier.II_A: "info",
    EscatTier.II_B: "info",
}
_FORMATS: Final[dict[ResultFormat, str]] = {
    ResultFormat.TSOPPI: "TSOPPI",
    ResultFormat.COMBINED_VARIANTS: "CombinedVariantOutput",
    ResultFormat.METRICS: "MetricsOutput",
    ResultFormat.ALL_FUSIONS: "AllFusions",
    ResultFormat.VARIANT_CALLS: "VCF",
}
"""The files' own names; they are the same in every language."""

judgement = in_words(_JUDGEMENTS, _CONTEXT)
judged = in_words(_JUDGED, _CONTEXT)
effect = in_words(_EFFECTS, _CONTEXT)
short_effect = in_words(_SHORT_EFFECTS, _CONTEXT)
group = in_words(_GROUPS, _CONTEXT)
germline_result = in_words(_GERMLINE_RESULTS, _CONTEXT)
counselling = in_words(_COUNSELLING, _CONTEXT)
verdict = in_words(_VERDICTS, _CONTEXT)
verdict_tone = in_tones(_VERDICT_TONES)
escat_tone = in_tones(_ESCAT_TONES)


def result_format(kind: ResultFormat) -> str:
    """``TSOPPI``, ``CombinedVariantOutput``: what the laboratory calls the file."""
    return _FORMATS[kind]


def said_by(who: str, at: dt.datetime | None) -> str:
    """``M. Lie, 20.11.2026 14:06``"""
    return ", ".join(part for part in (who, labels.moment(at) if at else "") if part)


def state_of(review: FindingReview) -> str:
    """Whose words a review is: the laboratory's file's, or somebody's here, with the moment."""
    if review.is_from_file:
        return QCoreApplication.translate("FindingWords", "From the laboratory's file, not confirmed")
    words = QCoreApplication.translate("FindingWords", "Confirmed by {who}")
    return words.format(who=said_by(review.by, review.at))


def second_of(review: FindingReview) -> str:
    """What the second reviewer said and when; that nobody did."""
    if review.second is None:
        return QCoreApplication.translate("FindingWords", "No second opinion yet")
    agrees = QCoreApplication.translate("FindingWords", "{who} agrees")
    disagrees = QCoreApplication.translate("FindingWords", "{who} disagrees")
    words = agrees if review.second.agrees else disagrees
    told = words.format(who=said_by(review.second.by, review.second.at))
    return f"{told}: {review.second.comment}" if review.second.comment else told
