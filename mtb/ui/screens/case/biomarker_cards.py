"""The cards above the findings: burden, microsatellites, instability, quality, and what the board sees."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mtb.domain.biomarkers import (
    BandSet,
    GenomicInstability,
    MicrosatelliteInstability,
    MsiStatus,
    TumourMutationalBurden,
    burden_band,
    msi_status,
)
from mtb.domain.results import StoredResult
from mtb.domain.reviews import CaseFindings, Reviewed
from mtb.domain.sample_figures import SampleFigures, figures_of
from mtb.ui import labels
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_tooltip
from mtb.ui.screens.case.burden_scale import BandScale
from mtb.ui.screens.case.figure_card import NOT_STATED, FigureCard, figure_text
from mtb.ui.screens.case.quality_card import QualityCard

_SHARES = (35, 29, 22, 27, 24)
"""How the cards share the row, from the left."""


class BurdenCard(FigureCard):
    """Whose count it is stands beside the figure, the other count beneath the scale."""

    def __init__(self) -> None:
        super().__init__("tmb", self.tr("Tumour mutational burden"))
        self._scale = BandScale()
        self.add(self._scale)
        self.finish()
        self.setToolTip(
            plain_tooltip(
                self.tr(
                    "InPreD in-house (DRUP equivalent): variants with a VAF of 5 % or more and a depth of "
                    "50 or more, without synonymous, noncoding, excluded and germline ones, per megabase "
                    "of the panel"
                )
            )
        )

    def show_burden(self, figures: SampleFigures, bands: BandSet) -> None:
        tmb, own = figures.burden, figures.in_house
        value = tmb.per_megabase if tmb else own.per_megabase if own else None
        self._scale.show_value(value, bands)
        if tmb is not None:
            self.say(labels.number(tmb.per_megabase, 1), self._illumina(tmb), self._in_house(figures))
        elif own is not None:
            beside = self.tr("mut/Mb · InPreD in-house · %n variant(s)", "", own.variants)
            self.say(labels.number(value or 0.0, 1), beside, self.tr("Illumina: not stated"))
        if value is None:
            self.say_not_stated(self.tr("no file states it"), self._in_house(figures))
            return
        band = burden_band(value, bands)
        self.chip.show_text(self._scale.name(band), labels.tmb_band_tone(band))
        self.chip.setToolTip(self._scale.toolTip())
        self.chip.show()
        before = self.tr("Bands {name}").format(name=bands.label)
        self.tell_source(tmb.source if tmb else None, f"{before} · " if tmb else before)

    def _illumina(self, tmb: TumourMutationalBurden) -> str:
        words = self.tr("mut/Mb · Illumina")
        if tmb.eligible_variants is None:
            return words
        return f"{words} · " + self.tr("%n variant(s)", "", tmb.eligible_variants)

    def _in_house(self, figures: SampleFigures) -> str:
        """InPreD's own count, or why there is none."""
        own = figures.in_house
        if own is None:
            return self.tr("InPreD in-house: needs the laboratory's table of variants")
        if own.per_megabase is None:
            why = own.why_not.text(labels.current_language()) if own.why_not else ""
            return self.tr("InPreD in-house: not available, {why}").format(why=why)
        counted = self.tr("%n variant(s)", "", own.variants)
        words = self.tr("InPreD in-house: {value} · {counted} in {size} Mb")
        value, size = labels.number(own.per_megabase, 1), labels.number(own.megabases or 0.0, 2)
        return words.format(value=value, counted=counted, size=size)


class MicrosatelliteCard(FigureCard):
    """Percent and status; a plasma sample's distance has no status."""

    def __init__(self) -> None:
        super().__init__("msi", self.tr("Microsatellites"))
        self._needed = named(ElidedLabel("", "small"), "msi_needed")
        self.finish(self._needed)

    def show_microsatellites(self, figures: SampleFigures, bands: BandSet) -> None:
        msi = figures.microsatellites
        self._needed.hide()
        if msi is not None:
            self._show_percent(msi, bands)
        elif figures.distance is not None:
            self.say_not_stated("")
            self.say(figures.distance, "SUM_JSD", self.tr("A figure of plasma samples; no status follows"))
        else:
            self.say_not_stated(self.tr("no file states it"))

    def _show_percent(self, msi: MicrosatelliteInstability, bands: BandSet) -> None:
        status = msi_status(msi, bands)
        words = {
            MsiStatus.STABLE: self.tr("Stable"),
            MsiStatus.LIKELY_UNSTABLE: self.tr("Likely unstable"),
            MsiStatus.UNSTABLE: self.tr("Unstable"),
            MsiStatus.INCONCLUSIVE: self.tr("Inconclusive"),
        }
        self.chip.show_text(words[status], labels.msi_status_tone(status))
        self.chip.setToolTip(plain_tooltip(self._limits(bands)))
        self.chip.show()
        if msi.unstable_sites is None or msi.usable_sites is None:
            sites = self.tr("sites not stated")
        else:
            sites = self.tr("{unstable} of {usable} sites unstable").format(
                unstable=msi.unstable_sites, usable=msi.usable_sites
            )
        needed = self.tr("%n usable site(s) needed", "", bands.msi_usable_sites_needed)
        self._needed.set_text(needed if status is MsiStatus.INCONCLUSIVE else "")
        self._needed.setVisible(status is MsiStatus.INCONCLUSIVE)
        self.say(labels.percent(msi.percent_unstable / 100, 2), "", sites)
        self.tell_source(msi.source, self.tr("Bands {name}").format(name=bands.label) + " · ")

    def _limits(self, bands: BandSet) -> str:
        words = self.tr(
            "Stable to {stable} %, unstable from {unstable} %, at least {sites} usable sites. Bands {name}"
        )
        return words.format(
            stable=figure_text(bands.msi_stable_to),
            unstable=figure_text(bands.msi_unstable_from),
            sites=bands.msi_usable_sites_needed,
            name=bands.label,
        )


class InstabilityCard(FigureCard):
    """The HRD assay's score as it is stated; no national limit reads it."""

    def __init__(self) -> None:
        super().__init__("genome", self.tr("Genomic instability"))
        self._ploidy = named(ElidedLabel("", "small"), "genome_ploidy")
        self.finish(self._ploidy)

    def show_genome(self, genome: GenomicInstability | None) -> None:
        self.setVisible(genome is not None)
        if genome is None:
            return
        unknown = self.tr("not stated")
        share = unknown if genome.tumour_fraction is None else labels.percent(genome.tumour_fraction, 0)
        below = self.tr("Tumour fraction {share}").format(share=share)
        if genome.score is None:
            self.say(NOT_STATED, self.tr("score not stated"), below)
        else:
            self.say(figure_text(genome.score), self.tr("score"), below)
        ploidy = unknown if genome.ploidy is None else labels.number(genome.ploidy, 1)
        self._ploidy.set_text(self.tr("Ploidy {ploidy}").format(ploidy=ploidy))
        self.tell_source(genome.source)


class BoardCard(FigureCard):
    """How many findings the board will see, who reviewed them, and what still waits."""

    def __init__(self) -> None:
        super().__init__("for_board", self.tr("For the board"))
        self._against = named(ElidedLabel("", "problem"), "for_board_against")
        self._waiting = named(ElidedLabel("", "small"), "for_board_waiting")
        self.finish(self._against, self._waiting)
        self.source.hide()

    def show_reviewed(self, reviewed: Sequence[Reviewed]) -> None:
        """``reviewed``: the findings of one result. What is masked is counted and says nothing more."""
        chosen = [each for each in reviewed if each.stored.for_board]
        told = [each for each in chosen if not each.stored.masked]
        self.say(str(len(chosen)), self.tr("of %n finding(s)", "", len(reviewed)), self._reviewed_by(told))
        for label, words in ((self._against, self._disputed(told)), (self._waiting, self._waits(told))):
            label.set_text(words)
            label.setVisible(bool(words))

    def _reviewed_by(self, told: Sequence[Reviewed]) -> str:
        signed = sorted(
            ((one.review.at, one.review.by) for one in told if one.review.at is not None), reverse=True
        )
        if not told:
            return self.tr("B marks rows for the board")
        if not signed:
            return self.tr("From the file; not reviewed here")
        names = ", ".join(dict.fromkeys(name for _, name in signed))
        day = labels.day(signed[0][0].astimezone().date())
        return self.tr("Reviewed by {names}, {day}").format(names=names, day=day)

    def _disputed(self, told: Sequence[Reviewed]) -> str:
        seconds = [one.review.second for one in told]
        against = sum(second is not None and not second.agrees for second in seconds)
        return self.tr("%n disagreement(s)", "", against) if against else ""

    def _waits(self, told: Sequence[Reviewed]) -> str:
        confirmed = [one.review for one in told if not one.review.is_from_file]
        open_ones = sum(review.second is None for review in confirmed)
        left = len(told) - len(confirmed) if confirmed else 0
        words = (
            self.tr("%n not reviewed", "", left) if left else "",
            self.tr("%n wait(s) for a second opinion", "", open_ones) if open_ones else "",
        )
        return " · ".join(filter(None, words))


class BiomarkerCards(QWidget):
    """The cards of one sample in a row; instability only where it is stated."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("biomarker_cards")
        self._burden = BurdenCard()
        self._microsatellites = MicrosatelliteCard()
        self._genome = InstabilityCard()
        self.quality = QualityCard()
        self._board = BoardCard()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        cards = (self._burden, self._microsatellites, self._genome, self.quality, self._board)
        for card, share in zip(cards, _SHARES, strict=True):
            row.addWidget(card, share)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_case(
        self,
        results: Sequence[StoredResult],
        result: StoredResult,
        findings: CaseFindings,
        bands: BandSet,
    ) -> None:
        """Show one result; ``results`` are the case's current ones, some of them of the same sample."""
        figures = figures_of(results, result, findings.reviewed)
        self._burden.show_burden(figures, bands)
        self._microsatellites.show_microsatellites(figures, bands)
        self._genome.show_genome(figures.genome)
        self.quality.show_quality(figures, result.sample_id, result.matched_normal)
        own = [each for each in findings.reviewed if each.stored.result_id == result.id]
        self._board.show_reviewed(own)

    def open_quality(self) -> None:
        """Show all quality figures of the sample; hidden cards are of no case."""
        if self.isHidden():
            self.quality.clear()
        self.quality.open_list()

    def guard_copies(self, guard: Callable[[Callable[[], None]], None]) -> None:
        """Ask here before quality figures are copied."""
        self.quality.copy_guard = guard
