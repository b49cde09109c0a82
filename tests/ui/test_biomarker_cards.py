"""The cards above the findings: each figure with its band, its source, and what it is not."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from mtb.domain.biomarkers import (
    INPRED_2026_04,
    BandSet,
    GenomicInstability,
    MicrosatelliteInstability,
    TumourMutationalBurden,
)
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.germline import masked
from mtb.domain.imports import ResultFormat
from mtb.domain.quality import Metric
from mtb.domain.results import StoredFinding, StoredResult
from mtb.domain.reviews import CaseFindings, Reviewed, SecondOpinion, said_by_file
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.text import ElidedLabel
from mtb.ui.kit.theme import apply_theme
from mtb.ui.screens.case.biomarker_cards import BiomarkerCards
from mtb.ui.screens.case.burden_scale import BandScale
from tests.domain.test_sample_figures import metric, result
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields

SUMMARY = Source("run_variant_summary.tsv", 8)
TMB = TumourMutationalBurden(14.9, 19, SUMMARY)
MSI = MicrosatelliteInstability(4.13, 5, 121, SUMMARY)
METRICS = (
    metric("DNA Library QC Metrics for Small Variant Calling and TMB", "MEDIAN_EXON_COVERAGE", 512.0, 150),
    metric("RNA Library QC Metrics", "MEDIAN_INSERT_SIZE", 105.0, 80),
    metric("DNA Expanded Metrics", "TOTAL_PF_READS", 95960542.0),
)
AT = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)


class Cards(Desk):
    """The cards in a window, and what stands on them."""

    def __init__(self, qtbot, window: QWidget, cards: BiomarkerCards) -> None:
        super().__init__(qtbot, window)
        self.cards = cards

    def show(
        self,
        shown: StoredResult,
        *others: StoredResult,
        reviewed: tuple[Reviewed, ...] = (),
        bands: BandSet = INPRED_2026_04,
    ) -> None:
        self.cards.show_case([shown, *others], shown, CaseFindings(reviewed), bands)

    def says(self, name: str) -> str:
        """A line in full, elided or not."""
        label = self.find(QWidget, name)
        return label.whole_text() if isinstance(label, ElidedLabel) else label.accessibleName()

    def chip(self, name: str) -> str:
        return self.find(Chip, f"{name}_chip").text()


@pytest.fixture
def cards(qtbot) -> Cards:
    window = QWidget()
    window.setObjectName("screen")
    layout = QVBoxLayout(window)
    shown = BiomarkerCards()
    layout.addWidget(shown)
    layout.addStretch(1)
    qtbot.addWidget(window)
    window.resize(1208, 700)
    window.show()
    window.activateWindow()
    return Cards(qtbot, window, shown)


def variants(table: StoredResult, count: int) -> list[Reviewed]:
    """Findings of a table as the laboratory's file says them."""
    made = []
    for place in range(count):
        finding = Finding(
            kind=FindingKind.SMALL_VARIANT,
            gene="TP53",
            change=f"p.(Arg{place}His)",
            protein_change=f"p.(Arg{place}His)",
            source=SUMMARY,
            consequence="missense_variant",
            variant_allele_frequency=0.3,
            depth=500,
        )
        stored = StoredFinding(table.id, 1, table.id, place, for_board=False, finding=finding)
        made.append(Reviewed(stored, said_by_file(finding, review_id=stored.id, case_id=table.case_id)))
    return made


def confirmed(row: Reviewed, second: bool | None = None, by: str = "M. Lie") -> Reviewed:
    """Chosen for the board and reviewed; ``second``: whether somebody else agrees."""
    opinion = None if second is None else SecondOpinion("O. Nord", "onord", AT, second)
    review = replace(row.review, version=1, by=by, by_account="mlie", at=AT, second=opinion)
    return Reviewed(replace(row.stored, for_board=True), review)


# burden


def test_the_burden_says_whose_count_it_is_and_by_which_bands(cards):
    table = result(tmb=TMB, target_size_megabases=1.27)
    cards.show(table, reviewed=tuple(variants(table, 16)))
    assert cards.text("tmb_figure") == "14.9"
    assert cards.says("tmb_beside").startswith("mut/Mb · Illumina · 19 variant")
    assert cards.says("tmb_below").startswith("InPreD in-house: 12.6 · 16 variant")
    assert cards.says("tmb_below").endswith("in 1.27 Mb")
    assert cards.chip("tmb") == "Intermediate"
    assert cards.says("tmb_source") == "Bands InPreD 2026-04 · run_variant_summary.tsv:8"


def test_other_bands_change_the_chip_the_scale_and_the_name(cards):
    cards.show(result(tmb=TMB), bands=BandSet("HUS", "2026-11", tmb_low_to=7.5, tmb_intermediate_to=10))
    assert cards.chip("tmb") == "High"
    scale = cards.find(BandScale, "tmb_scale")
    assert scale.accessibleName() == "Low to 7.5, intermediate to 10, high above. Bands HUS 2026-11"
    assert "HUS 2026-11" in scale.toolTip()
    assert cards.says("tmb_source").startswith("Bands HUS 2026-11")


def test_a_burden_far_beyond_the_bands_is_an_arrow_at_the_end(cards):
    cards.show(result(tmb=TMB))
    within = cards.find(BandScale, "tmb_scale").grab().toImage()
    cards.show(result(tmb=TumourMutationalBurden(238.5, 305, SUMMARY)))
    beyond = cards.find(BandScale, "tmb_scale").grab().toImage()
    middle = within.height() * 10 // 29
    dark = [x for x in range(beyond.width()) if beyond.pixelColor(x, middle).lightness() < 40]
    assert within != beyond
    assert min(dark) > beyond.width() * 0.9


def test_without_illuminas_figure_the_in_house_one_stands_there(cards):
    table = result(target_size_megabases=1.27)
    cards.show(table, reviewed=tuple(variants(table, 30)))
    assert cards.text("tmb_figure") == "23.6"
    assert "InPreD in-house" in cards.says("tmb_beside")
    assert cards.says("tmb_below") == "Illumina: not stated"
    assert cards.chip("tmb") == "High"


def test_a_small_panel_has_no_in_house_burden_and_says_so(cards):
    cards.show(result(tmb=TMB, target_size_megabases=1.02))
    assert cards.says("tmb_below") == "InPreD in-house: not available, panel under 1.14 Mb"


def test_a_burden_no_file_states_is_a_dash(cards):
    cards.show(result())
    assert cards.text("tmb_figure") == cards.text("msi_figure") == cards.text("quality_figure") == "–"
    for hidden in ("tmb_chip", "msi_chip", "quality_chip", "tmb_source", "genome"):
        assert not cards.is_there(hidden), hidden


# microsatellites and instability


def test_microsatellites_say_how_many_sites_and_by_which_bands(cards):
    cards.show(result(msi=MSI))
    assert cards.text("msi_figure") == "4.13 %"
    assert cards.says("msi_below") == "5 of 121 sites unstable"
    assert cards.chip("msi") == "Stable"
    assert cards.says("msi_source") == "Bands InPreD 2026-04 · run_variant_summary.tsv:8"
    assert not cards.is_there("msi_needed")


def test_too_few_sites_are_inconclusive_and_say_how_many_are_needed(cards):
    cards.show(result(msi=MicrosatelliteInstability(60, 23, 39, SUMMARY)))
    assert cards.chip("msi") == "Inconclusive"
    assert cards.says("msi_needed").startswith("40 usable site")


def test_a_plasma_samples_figure_is_shown_as_what_it_is_without_a_status(cards):
    cards.show(result(msi=MSI))
    cards.show(result(format=ResultFormat.COMBINED_VARIANTS, details=(("SUM_JSD", "0.0123"),)))
    assert cards.text("msi_figure") == "0.0123"
    assert cards.says("msi_beside") == "SUM_JSD"
    assert "no status" in cards.says("msi_below")
    assert not cards.is_there("msi_chip")
    assert not cards.is_there("msi_source")


def test_instability_is_shown_only_where_it_is_stated(cards):
    cards.show(result(genome=GenomicInstability(42, 0.45, 2.1, Source("CombinedVariantOutput.tsv", 31))))
    assert cards.text("genome_figure") == "42"
    assert cards.says("genome_below") == "Tumour fraction 45 %"
    assert cards.says("genome_ploidy") == "Ploidy 2.1"
    cards.show(result())
    assert not cards.is_there("genome")


# quality


def test_quality_comes_from_the_samples_metrics_in_another_file(cards):
    metrics = result(format=ResultFormat.METRICS, metrics=METRICS)
    cards.show(result(tumour_purity=0.5), metrics)
    assert cards.text("quality_figure") == "512×"
    assert cards.chip("quality") == "Passed"
    assert cards.says("quality_below") == "Tumour cells 50 % · RNA passed"
    assert not cards.is_there("quality_failed")


def test_what_lies_outside_its_limits_is_named(cards):
    poor = tuple(replace(each, value=20.0, text="20") for each in METRICS)
    cards.show(result(metrics=poor))
    assert cards.chip("quality") == "Failed"
    assert cards.says("quality_failed") == "Outside its limits: MEDIAN_EXON_COVERAGE, MEDIAN_INSERT_SIZE"
    assert cards.says("quality_below").endswith("RNA failed")


def opened_list(cards: Cards, metrics: tuple[Metric, ...] = METRICS) -> QWidget:
    cards.show(result(metrics=metrics))
    cards.cards.quality.setFocus()
    QTest.keyClick(cards.cards.quality, Qt.Key.Key_Return)
    cards.sees(lambda: cards.is_there("quality_metrics"))
    return cards.find(QWidget, "quality_metrics").window()


def test_enter_shows_all_figures_with_limits_verdict_file_and_line(cards):
    opened_list(cards)
    rows = cards.rows("quality_metrics")
    section = "DNA Library QC Metrics for Small Variant Calling and TMB"
    first = [f"MEDIAN_EXON_COVERAGE, {section}", "512", "Count", "150", "", "Passed", "MetricsOutput.tsv:12"]
    assert rows[0] == first
    assert rows[2][1:6] == ["95960542", "Count", "", "", "Not judged"]
    assert len(rows) == len(METRICS)


def test_the_list_stands_on_the_first_figure_that_failed_and_closes_with_esc(cards):
    opened_list(cards, (METRICS[0], replace(METRICS[1], value=20.0)))
    table = cards.find(QTableView, "quality_metrics")
    assert table.currentIndex().row() == 1
    assert "1 outside" in cards.says("quality_summary")
    QTest.keyClick(table, Qt.Key.Key_Escape)
    cards.sees(lambda: not cards.is_there("quality_metrics"))


def test_figures_are_copied_only_past_the_guard(cards):
    QGuiApplication.clipboard().setText("before")
    asked: list[str] = []
    opened_list(cards)
    table = cards.find(QTableView, "quality_metrics")
    table.copy()
    assert QGuiApplication.clipboard().text() == "before"
    QTest.keyClick(table, Qt.Key.Key_Escape)
    cards.sees(lambda: not cards.is_there("quality_metrics"))
    cards.cards.guard_copies(lambda put: (asked.append("asked"), put()))
    opened_list(cards)
    cards.find(QTableView, "quality_metrics").copy()
    assert asked == ["asked"]
    assert "MEDIAN_EXON_COVERAGE" in QGuiApplication.clipboard().text()


def test_without_metrics_there_is_nothing_to_open_and_that_is_said(cards):
    told: list[str] = []
    cards.cards.quality.told.connect(told.append)
    cards.show(result())
    cards.cards.open_quality()
    assert "No file with quality figures" in told[0]
    assert cards.cards.quality.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_hidden_cards_show_nothing_of_the_case_before(cards):
    cards.show(result(metrics=METRICS))
    cards.cards.hide()
    cards.cards.open_quality()
    assert not cards.is_there("quality_metrics")


# for the board


def test_the_board_card_says_who_reviewed_when_and_what_waits(cards):
    table = result()
    first, second, third, fourth, *rest = variants(table, 16)
    rows = (confirmed(first, second=True), confirmed(second), confirmed(third, second=False), fourth, *rest)
    cards.show(table, reviewed=rows)
    assert cards.text("for_board_figure") == "3"
    assert cards.says("for_board_beside").startswith("of 16 finding")
    assert cards.says("for_board_below") == "Reviewed by M. Lie, 20.11.2026"
    assert cards.says("for_board_waiting").startswith("1 wait")
    assert cards.says("for_board_against").startswith("1 disagreement")


def test_what_only_the_file_says_is_not_called_reviewed(cards):
    table = result()
    rows = [replace(row, stored=replace(row.stored, for_board=True)) for row in variants(table, 2)]
    cards.show(table, reviewed=tuple(rows))
    assert "not reviewed here" in cards.says("for_board_below")
    assert not cards.is_there("for_board_waiting")


def test_a_masked_finding_is_counted_and_tells_nothing_of_its_review(cards):
    table = result()
    first, second = variants(table, 2)
    hidden = confirmed(second, second=False, by="S. Hemmelig")
    cards.show(table, reviewed=(confirmed(first, second=True), replace(hidden, stored=masked(hidden.stored))))
    assert cards.text("for_board_figure") == "2"
    assert cards.says("for_board_below") == "Reviewed by M. Lie, 20.11.2026"
    assert not cards.is_there("for_board_against")


def test_another_results_findings_are_not_counted(cards):
    table, other = result(), result()
    cards.show(table, other, reviewed=(*variants(table, 2), *map(confirmed, variants(other, 5))))
    assert cards.text("for_board_figure") == "0"
    assert cards.says("for_board_beside").startswith("of 2 finding")


# looks


@pytest.mark.parametrize(("width", "scale"), [(1208, 1.0), (1048, 1.0), (1208, 1.5), (1048, 1.5)])
def test_nothing_on_the_cards_is_clipped_and_all_are_equally_high(qapp, cards, width, scale):
    apply_theme(qapp, "light", scale)
    genome = GenomicInstability(42, 0.45, 2.1, SUMMARY)
    table = result(tmb=TMB, msi=MSI, genome=genome, metrics=METRICS, target_size_megabases=1.27)
    cards.show(table, reviewed=tuple(map(confirmed, variants(table, 3))))
    cards.window.resize(width, 700)
    cards.sees(lambda: not clipped(cards.window), "something is clipped")
    assert guessing_labels(cards.window) == nameless_fields(cards.window) == []
    shown = [cards.find(QWidget, name) for name in ("tmb", "msi", "genome", "quality", "for_board")]
    assert len({card.height() for card in shown}) == 1
    assert all(left.geometry().right() < right.geometry().left() for left, right in pairwise(shown))


def test_the_list_of_figures_is_readable(cards):
    dialog = opened_list(cards)
    assert clipped(dialog) == guessing_labels(dialog) == nameless_fields(dialog) == []
