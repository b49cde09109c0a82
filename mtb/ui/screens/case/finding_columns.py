"""The columns of the table of findings: how a cell is written, its look, and what it is sorted by."""

from collections.abc import Callable, Iterable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from mtb.domain.finding_words import short_change
from mtb.domain.findings import Finding, FindingKind
from mtb.domain.reviews import EscatLevel, Reviewed
from mtb.ui import finding_words, labels
from mtb.ui.kit.tables import Column
from mtb.ui.kit.theme import Tone

DASH: Final = "–"
_CLINVAR_TONES: Final[dict[str, Tone]] = {"pathogenic": "danger", "likely pathogenic": "warning"}
_TIER_TONES: Final[dict[str, Tone]] = {"TIER_1": "success", "TIER_2": "neutral"}
USUAL: Final = ("gene", "change", "type", "vaf", "effect", "escat", "other", "shown")
"""The columns that are shown before anybody has chosen."""


class _Counted(QObject):
    """Words with a number: the tool that gathers words sees a plural only in ``tr``."""

    def reads(self, count: int) -> str:
        return self.tr("%n read(s)", "", count)


def vaf_text(finding: Finding) -> str:
    """``21.4 %``, ``4.87 ×``, ``0.9 copies`` or ``41 reads``: what the kind of finding is measured by."""
    if finding.variant_allele_frequency is not None:
        fraction = finding.variant_allele_frequency
        exact = abs(fraction * 1000 - round(fraction * 1000)) < 1e-6
        return labels.percent(fraction, 1 if exact else 2)
    if finding.fold_change is not None:
        return f"{labels.number(finding.fold_change, 2)} ×"
    if finding.copy_number is not None:
        return f"CN {finding.copy_number:g}"
    if finding.supporting_reads is not None:
        return _Counted().reads(finding.supporting_reads)
    return DASH


def consequence_text(finding: Finding) -> str:
    """``missense variant``: the file's terms with spaces for underscores."""
    return (finding.consequence or "").replace("_", " ").replace(",", ", ") or DASH


def type_text(finding: Finding) -> str:
    """``Missense`` or ``Fusion``: the first consequence of a small variant, else its kind."""
    if finding.kind is FindingKind.SMALL_VARIANT and finding.consequence:
        first = finding.consequence.replace("&", ",").split(",")[0].strip().replace("_", " ")
        first = first.removesuffix(" variant")
        return first[:1].upper() + first[1:] or labels.finding_kind(finding.kind)
    return labels.finding_kind(finding.kind)


def clinvar_text(finding: Finding) -> str:
    """``Likely pathogenic``"""
    return (finding.clinvar or "").replace("_", " ") or DASH


def tier_text(finding: Finding) -> str:
    """``Tier 2``; other codes as the file has them."""
    tier = finding.tier or DASH
    return tier.replace("TIER_", "Tier ") if tier.startswith("TIER_") else tier


def class_text(finding: Finding) -> str:
    """What the laboratory judged, in its own codes: class and reporting."""
    return " · ".join(part for part in (finding.class_judgement, finding.reporting_judgement) if part) or DASH


def masked_words() -> str:
    """What stands in place of a germline finding for who may not see it."""
    return QCoreApplication.translate("FindingsTable", "Germline finding – not shown")


def germline_word() -> str:
    """The chip of a germline finding."""
    return QCoreApplication.translate("FindingsTable", "Germline")


def tier_of(level: EscatLevel | None) -> str:
    """``I-B``, or a dash."""
    return level.tier.value if level else DASH


def excluded_word() -> str:
    """The chip of what is shown to nobody."""
    return QCoreApplication.translate("FindingsTable", "Excluded")


def board_word() -> str:
    """The chip of what the board sees."""
    return QCoreApplication.translate("FindingsTable", "Board")


class FindingLook:
    """Writes the cells of one case; ``asked`` are the findings with a question of germline."""

    def __init__(self) -> None:
        self.asked: frozenset[UUID] = frozenset()

    def shown_to(self, row: Reviewed) -> tuple[str, Tone]:
        """To whom a finding is shown, as a word and its colour; nothing while nobody decided."""
        words: tuple[str, Tone] = ("", "neutral")
        if row.stored.masked:
            return words
        if row.is_excluded:
            words = excluded_word(), "neutral"
        elif row.stored.for_board:
            order = row.stored.board_order
            words = f"{board_word()} {order}" if order else board_word(), "info"
        elif row.stored.germline:
            words = germline_word(), "warning"
        elif row.stored.id in self.asked:
            words = QCoreApplication.translate("FindingsTable", "Germline?"), "warning"
        elif row.review.group is not None:
            words = QCoreApplication.translate("FindingsTable", "Reported"), "violet"
        return words

    def shown_tooltip(self, row: Reviewed) -> str:
        """All that is to be known of it, for the one chip that had room."""
        if row.stored.masked:
            return masked_words()
        review = row.review
        words = [self.shown_to(row)[0]]
        if row.stored.germline:
            words.append(germline_word())
        if review.group is not None:
            words.append(finding_words.group(review.group))
        words += [review.comment, finding_words.state_of(review)]
        return "\n".join(dict.fromkeys(filter(None, words)))

    def sort_value(self, key: str) -> Callable[[Reviewed], float | str | None]:
        """What a column is sorted by: numbers as numbers; None is not stated and comes last."""
        if key in _NUMBERS:
            return lambda row: None if row.stored.masked else _NUMBERS[key](row.finding)
        if key == "shown":
            return self._rank
        text = next(column.text for column in self.columns() if column.key == key)
        return lambda row: None if row.stored.masked or text(row) in {DASH, ""} else text(row).casefold()

    def _rank(self, row: Reviewed) -> float | None:
        if row.stored.for_board and not row.is_excluded:
            order = row.stored.board_order
            return order if order is not None else 100_000 + row.stored.position
        word = self.shown_to(row)[0]
        if not word:
            return 3_000_000 if not row.stored.masked else None
        return 4_000_000 if row.is_excluded else 2_000_000 if row.stored.germline else 2_500_000

    def columns(self) -> list[Column[Reviewed]]:
        """Every column there is, the usual ones first."""
        return [*self._usual(), *self._measured(), *self._judged()]

    def _usual(self) -> list[Column[Reviewed]]:
        return [
            Column(
                "gene",
                QCoreApplication.translate("FindingsTable", "Gene"),
                lambda row: masked_words() if row.stored.masked else row.finding.gene or DASH,
                width=98,
                strong=True,
            ),
            Column(
                "change",
                QCoreApplication.translate("FindingsTable", "Change"),
                lambda row: "" if row.stored.masked else row.finding.change or DASH,
                tooltip=_change_tooltip,
                width=120,
                stretch=True,
            ),
            _of("type", QCoreApplication.translate("FindingsTable", "Type"), type_text, 108),
            _of("vaf", QCoreApplication.translate("FindingsTable", "VAF / CN"), vaf_text, 82, right=True),
            Column(
                "effect",
                QCoreApplication.translate("FindingsTable", "Effect"),
                lambda row: finding_words.short_effect(row.review.effect) if row.review.effect else DASH,
                tooltip=lambda row: finding_words.effect(row.review.effect) if row.review.effect else "",
                width=70,
            ),
            Column(
                "escat",
                QCoreApplication.translate("FindingsTable", "ESCAT here"),
                lambda row: tier_of(row.review.escat_own),
                chip=lambda row: _level_tone(row.review.escat_own),
                tooltip=lambda row: _level_tooltip(row.review.escat_own),
                width=96,
            ),
            Column(
                "other",
                QCoreApplication.translate("FindingsTable", "Other"),
                lambda row: tier_of(row.review.escat_other),
                tooltip=lambda row: _level_tooltip(row.review.escat_other),
                width=66,
            ),
            Column(
                "shown",
                QCoreApplication.translate("FindingsTable", "Shown to"),
                lambda row: self.shown_to(row)[0],
                chip=lambda row: self.shown_to(row)[1],
                tooltip=self.shown_tooltip,
                width=104,
            ),
        ]

    def _measured(self) -> list[Column[Reviewed]]:
        return [
            _of("depth", QCoreApplication.translate("FindingsTable", "Depth"), _depth, 68, right=True),
            _of("rna", QCoreApplication.translate("FindingsTable", "RNA"), _rna, 86, right=True),
            _of(
                "consequence",
                QCoreApplication.translate("FindingsTable", "Consequence"),
                consequence_text,
                152,
            ),
            Column(
                "tier",
                QCoreApplication.translate("FindingsTable", "Tier"),
                lambda row: DASH if row.stored.masked else tier_text(row.finding),
                chip=lambda row: _TIER_TONES.get(row.finding.tier or ""),
                width=86,
            ),
            Column(
                "clinvar",
                QCoreApplication.translate("FindingsTable", "ClinVar"),
                lambda row: DASH if row.stored.masked else clinvar_text(row.finding),
                tone=lambda row: _CLINVAR_TONES.get(clinvar_text(row.finding).lower()),
                width=150,
            ),
            _of(
                "hotspot",
                QCoreApplication.translate("FindingsTable", "Hotspot"),
                lambda one: one.hotspot or DASH,
                110,
            ),
            _of("gnomad", QCoreApplication.translate("FindingsTable", "gnomAD"), _gnomad, 86, right=True),
            _of("class", QCoreApplication.translate("FindingsTable", "Class in file"), class_text, 110),
            _of(
                "igv", QCoreApplication.translate("FindingsTable", "IGV"), lambda one: one.igv_qc or DASH, 76
            ),
        ]

    def _judged(self) -> list[Column[Reviewed]]:
        return [
            Column(
                "group",
                QCoreApplication.translate("FindingsTable", "Group"),
                lambda row: finding_words.group(row.review.group) if row.review.group else DASH,
                width=150,
            ),
            Column(
                "pathway",
                QCoreApplication.translate("FindingsTable", "Pathway"),
                lambda row: row.review.pathway or DASH,
                width=120,
            ),
            Column(
                "order",
                QCoreApplication.translate("FindingsTable", "Order"),
                lambda row: str(row.stored.board_order or DASH),
                width=64,
                right=True,
            ),
            Column(
                "reviewed",
                QCoreApplication.translate("FindingsTable", "Reviewed by"),
                lambda row: row.review.by or DASH,
                tooltip=lambda row: "" if row.stored.masked else finding_words.state_of(row.review),
                width=130,
            ),
            Column(
                "second",
                QCoreApplication.translate("FindingsTable", "Second opinion"),
                lambda row: row.review.second.by if row.review.second else DASH,
                tone=lambda row: "danger" if row.review.second and not row.review.second.agrees else None,
                tooltip=lambda row: "" if row.stored.masked else finding_words.second_of(row.review),
                width=130,
            ),
        ]


def sorted_rows(
    rows: Iterable[Reviewed], value: Callable[[Reviewed], float | str | None], *, descending: bool
) -> list[Reviewed]:
    """By what a column is sorted by. What is not stated comes last both ways; ties keep the file's order."""
    valued = [(value(row), row) for row in rows]
    stated = [pair for pair in valued if pair[0] is not None]
    stated.sort(key=lambda pair: pair[0], reverse=descending)  # type: ignore[arg-type, return-value]
    return [row for _, row in stated] + [row for found, row in valued if found is None]


def _of(
    key: str, title: str, text: Callable[[Finding], str], width: int, *, right: bool = False
) -> Column[Reviewed]:
    """A column of what the file says; a masked finding says nothing."""
    return Column(
        key,
        title,
        lambda row: DASH if row.stored.masked else text(row.finding),
        width=width,
        right=right,
    )


def _frequency(finding: Finding) -> float | None:
    """What the column VAF / CN is sorted by: frequencies, then copy numbers, then reads."""
    if finding.variant_allele_frequency is not None:
        return finding.variant_allele_frequency
    if finding.fold_change is not None:
        return 1_000 + finding.fold_change
    if finding.copy_number is not None:
        return 100_000 + finding.copy_number
    return None if finding.supporting_reads is None else 1_000_000 + finding.supporting_reads


_NUMBERS: Final[dict[str, Callable[[Finding], float | None]]] = {
    "vaf": _frequency,
    "depth": lambda finding: finding.depth,
    "rna": lambda finding: finding.rna_depth,
    "gnomad": lambda finding: finding.population_frequency,
}


def _depth(finding: Finding) -> str:
    return DASH if finding.depth is None else str(finding.depth)


def _rna(finding: Finding) -> str:
    if finding.rna_depth is None:
        return DASH
    frequency = finding.rna_variant_allele_frequency
    return f"{labels.percent(frequency)} / {finding.rna_depth}" if frequency else str(finding.rna_depth)


def _gnomad(finding: Finding) -> str:
    frequency = finding.population_frequency
    return DASH if frequency is None else f"{frequency:.2g}"


def _level_tone(level: EscatLevel | None) -> Tone | None:
    return finding_words.escat_tone(level.tier) if level else None


def _level_tooltip(level: EscatLevel | None) -> str:
    if level is None:
        return ""
    day = labels.day(level.on) if level.on else ""
    return "\n".join(part for part in (f"ESCAT {level.tier.value}", level.reference, day) if part)


def _change_tooltip(row: Reviewed) -> str:
    finding = row.finding
    if row.stored.masked:
        return masked_words()
    short = short_change(finding) if finding.kind is FindingKind.SMALL_VARIANT else ""
    genomic = " ".join(part for part in (finding.genomic_location, finding.dna_change) if part)
    where = " ".join(part for part in (finding.transcript, finding.exon) if part)
    parts = (finding.change, short, finding.cdna_change, where, genomic)
    return "\n".join(dict.fromkeys(part for part in parts if part))
