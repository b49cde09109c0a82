"""The findings of one case in the minutes: figures first, then what the board was shown, in its order."""

from typing import Final

from reportlab.platypus import Flowable, Spacer

from mtb.documents import findings_wording as fw
from mtb.documents import text as t
from mtb.documents import wording as w
from mtb.documents.charts import BurdenBand
from mtb.documents.tables import BARE_RULES, Cell, table
from mtb.domain.biomarkers import MsiStatus, msi_status, tmb_band
from mtb.domain.finding_identity import identity_of
from mtb.domain.findings import Finding, FindingKind
from mtb.domain.minutes import MinutesCase
from mtb.domain.reviews import FindingReview

_DOT: Final = " · "
_BAND_WIDTH: Final = 150.0
_METHOD: Final = "Illumina"
"""Whose count the files' headline is; InPreD's own count is shown on the screen only."""


class FindingsSection:
    def __init__(self, case: MinutesCase, words: w.Wording, typesetter: t.Typesetter) -> None:
        self._case = case
        self._words = words
        self._say = words.say
        self._type = typesetter

    def story(self) -> list[Flowable]:
        """Burden and instability, then the findings in the order chosen for the board."""
        story = [self._biomarkers()]
        findings = self._case.findings
        if findings:
            last = w.ESCAT if any(map(self._has_tier, findings)) else w.CLASS_AND_TIER
            heads = (w.GENE, w.CHANGE, w.MEASURE, w.EFFECT, last)
            rows = [[self._type.line(t.CELL_HEAD_STYLE, self._say(word)) for word in heads]]
            rows += [self._finding(each) for each in findings]
            story.append(table(rows, (66, 0, 84, 100, 66)))
        return [*story, Spacer(1, 3), self._type.line(t.QUIET_STYLE, self._how_many())]

    def _biomarkers(self) -> Flowable:
        lines = [
            self._type.line(t.TIGHT_STYLE, self._burden()),
            self._type.line(t.TIGHT_STYLE, self._instability()),
            *(self._type.line(t.TIGHT_STYLE, text) for text in self._more_figures()),
        ]
        burden = self._case.burden
        if burden is None:
            return table([[lines]], (0,), BARE_RULES, heads=0)
        names = {band: self._say(word) for band, word in w.TMB_BANDS.items()}
        drawing = BurdenBand(burden.per_megabase, self._case.bands, names, _BAND_WIDTH)
        return table([[drawing, lines]], (_BAND_WIDTH + 20, 0), BARE_RULES, heads=0)

    def _burden(self) -> str:
        burden = self._case.burden
        if burden is None:
            return self._say(w.TMB_UNKNOWN)
        text = self._say(w.TMB, value=self._words.number(burden.per_megabase))
        if burden.eligible_variants is not None:
            text += self._say(w.VARIANTS, count=burden.eligible_variants)
        bands = self._case.bands
        band = self._say(w.TMB_BANDS[tmb_band(burden, bands)])
        return f"{text}, {band}{_DOT}{_METHOD}{_DOT}{bands.label}"

    def _instability(self) -> str:
        found = self._case.microsatellites
        if found is None:
            return self._say(w.MSI_UNKNOWN)
        status = msi_status(found, self._case.bands)
        notes = [self._say(w.SITES_NOT_STATED)]
        if found.usable_sites is not None:
            unstable = self._say(w.NOT_STATED) if found.unstable_sites is None else found.unstable_sites
            notes = [self._say(w.SITES, unstable=unstable, usable=found.usable_sites)]
            if status is MsiStatus.INCONCLUSIVE:
                notes.append(self._say(w.SITES_NEEDED, count=self._case.bands.msi_usable_sites_needed))
        share = self._words.precise_percent(found.percent_unstable)
        stated = f"{share} ({'; '.join(notes)})"
        text = self._say(w.MSI, status=self._say(w.MSI_STATES[status]), share=stated)
        return text if self._case.burden else f"{text}{_DOT}{self._case.bands.label}"

    def _more_figures(self) -> list[str]:
        """Genomic instability and the verdict on quality, where the files state them."""
        lines, genome = [], self._case.genome
        if genome is not None:
            number, percent = self._words.number, self._words.percent
            fraction = genome.tumour_fraction
            stated = (
                (fw.INSTABILITY_SCORE, None if genome.score is None else number(genome.score)),
                (fw.TUMOUR_FRACTION, None if fraction is None else percent(fraction * 100)),
                (fw.PLOIDY, None if genome.ploidy is None else number(genome.ploidy)),
            )
            parts = [self._say(sentence, value=value) for sentence, value in stated if value is not None]
            lines += [w.capitalised(_DOT.join(parts))] if parts else []
        quality = fw.QUALITIES.get(self._case.quality)
        return [*lines, self._say(quality)] if quality else lines

    def _review(self, finding: Finding) -> FindingReview | None:
        return self._case.reviews.get(identity_of(finding))

    def _has_tier(self, finding: Finding) -> bool:
        review = self._review(finding)
        return review is not None and (review.escat_own or review.escat_other) is not None

    def _finding(self, finding: Finding) -> list[Cell]:
        unknown = t.Quiet(self._say(w.NOT_STATED))
        line, cut = self._type.line, self._words.cut
        change: list[Flowable] = [line(t.CELL_STYLE, cut(finding.change) if finding.change else unknown)]
        said = self._said(finding)
        if said:
            change.append(line(t.CELL_STYLE, t.Quiet(cut(said))))
        return [
            line(t.CELL_STYLE, t.Strong(cut(finding.gene)) if finding.gene else unknown),
            change,
            line(t.CELL_STYLE, self._measure(finding) or unknown),
            line(t.CELL_STYLE, cut(self._kind(finding))),
            line(t.CELL_STYLE, self._level(finding) or unknown),
        ]

    def _kind(self, finding: Finding) -> str:
        """Its kind and consequence, and what it does to the gene as far as somebody has said."""
        consequence = (finding.consequence or "").replace("_", " ")
        small = consequence if finding.kind is FindingKind.SMALL_VARIANT else ""
        parts = [part for part in (self._say(w.KINDS[finding.kind]), consequence) if part]
        review = self._review(finding)
        effect = self._say(fw.EFFECTS[review.effect]) if review and review.effect else ""
        return _DOT.join(part for part in (small or ", ".join(parts), effect) if part)

    def _level(self, finding: Finding) -> str:
        """The tiers of ESCAT, for this tumour and for others; else the laboratory's class and tier."""
        review = self._review(finding)
        if review is not None and self._has_tier(finding):
            levels = (review.escat_own, review.escat_other)
            return " / ".join(level.tier.value if level else "–" for level in levels)
        judged = (finding.class_judgement or finding.local_app_class, finding.tier)
        return self._words.cut(_DOT.join(part for part in judged if part))

    def _said(self, finding: Finding) -> str:
        """What the review says besides, and who said it."""
        review = self._review(finding)
        if review is None:
            return ""
        day = self._words.day
        parts = [self._say(fw.GROUPS[review.group])] if review.group else []
        parts += [
            self._say(sentence, text=text)
            for sentence, text in ((fw.SENSITIVE, review.sensitive), (fw.RESISTANT, review.resistant))
            if text
        ]
        for level in (review.escat_own, review.escat_other):
            if level is not None and level.reference:
                on = f" ({day(level.on)})" if level.on else ""
                parts.append(self._say(fw.ESCAT_RESTS_ON, text=f"{level.tier.value} {level.reference}{on}"))
        if review.at is not None:
            reviewed_on = day(review.at.astimezone().date())
            parts.append(self._say(fw.REVIEWED, name=review.by, day=reviewed_on))
        if review.second is not None:
            answer = fw.AGREED if review.second.agrees else fw.DISAGREES
            parts.append(self._say(answer, name=review.second.by))
        return w.capitalised(_DOT.join(parts))

    def _measure(self, finding: Finding) -> str:
        """How strongly the finding is seen: reads, copies, or allele frequency with depth."""
        if finding.supporting_reads is not None:
            return self._say(w.READS, count=finding.supporting_reads)
        if finding.fold_change is not None:
            return f"×{self._words.number(finding.fold_change)}"
        share, depth, rna = finding.variant_allele_frequency, finding.depth, ""
        if share is None and finding.rna_variant_allele_frequency is not None:
            share, depth, rna = finding.rna_variant_allele_frequency, finding.rna_depth, "RNA "
        parts = [] if share is None else [rna + self._words.percent(share * 100)]
        if depth is not None:
            parts.append(self._say(w.DEPTH, count=depth))
        return _DOT.join(parts)

    def _how_many(self) -> str:
        shown = len(self._case.findings)
        material = self._case.material
        if material is None:
            return self._say(w.NO_FINDINGS) if not shown else self._say(w.SHOWN, shown=shown)
        count = material.findings_in_files
        if not count and not shown:
            return self._say(w.NONE_FOUND)
        if not shown:
            return self._say(w.NONE_SHOWN, count=count)
        return self._say(w.SHOWN_ALL if shown == count else w.SHOWN_OF, shown=shown, count=count)
