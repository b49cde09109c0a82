"""The card of the laboratory's quality figures; Enter shows all of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from mtb.domain.quality import Verdict
from mtb.domain.sample_figures import Quality, SampleFigures
from mtb.ui import finding_words, labels
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_tooltip
from mtb.ui.screens.case.figure_card import NOT_STATED, FigureCard
from mtb.ui.screens.case.quality_list import QualityList


class QualityCard(FigureCard):
    """Median coverage, the verdict by the file's own limits, tumour cells and RNA."""

    told = Signal(str)
    """Something to tell, in words."""
    copy_guard: Callable[[Callable[[], None]], None] | None = None
    """Asked before rows of the list are copied; without one nothing is copied."""

    def __init__(self) -> None:
        super().__init__("quality", self.tr("Quality"))
        self._quality = Quality(())
        self._sample = ""
        self._failed = named(ElidedLabel("", "problem"), "quality_failed")
        self._hint = named(ElidedLabel("", "small"), "quality_hint")
        self.finish(self._failed)
        self.add(self._hint)
        self.source.hide()

    def show_quality(self, figures: SampleFigures, sample: str, matched_normal: str | None) -> None:
        """Show a sample's figures; ``sample`` is its name."""
        quality = self._quality = figures.quality
        self._sample = sample
        coverage = quality.coverage
        if not quality.metrics:
            self.say_not_stated(self.tr("not stated"))
        elif coverage is None or coverage.value is None:
            self.say(NOT_STATED, self.tr("coverage not stated"))
        else:
            self.say(f"{labels.number(coverage.value)}×", self.tr("median exon"))
        self._show_verdict(quality)
        self._show_lines(figures, matched_normal)
        self._take_keys(bool(quality.metrics))

    def _show_verdict(self, quality: Quality) -> None:
        verdict = quality.verdict
        self.chip.show_text(finding_words.verdict(verdict), finding_words.verdict_tone(verdict))
        self.chip.setVisible(bool(quality.metrics))

    def _show_lines(self, figures: SampleFigures, matched_normal: str | None) -> None:
        quality, purity = figures.quality, figures.tumour_purity
        share = self.tr("not stated") if purity is None else labels.percent(purity, 0)
        parts = [self.tr("Tumour cells {share}").format(share=share)]
        if quality.has_rna:
            parts.append(self._rna(quality.rna))
        if matched_normal:
            parts.append(self.tr("normal {sample}").format(sample=matched_normal))
        self.below.set_text(" · ".join(parts))
        self.below.show()
        names = ", ".join(metric.name for metric in quality.failed)
        self._failed.set_text(self.tr("Outside its limits: {names}").format(names=names) if names else "")
        self._failed.setVisible(bool(names))

    def _rna(self, verdict: Verdict) -> str:
        words = {
            Verdict.PASSED: self.tr("RNA passed"),
            Verdict.FAILED: self.tr("RNA failed"),
            Verdict.UNKNOWN: self.tr("RNA not judged"),
        }
        return words[verdict]

    def _take_keys(self, there: bool) -> None:  # noqa: FBT001 - whether there is anything to show
        policy = Qt.FocusPolicy.StrongFocus if there else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor)
        count = len(self._quality.metrics)
        words = self.tr("Enter: all %n figure(s)", "", count) if there else ""
        self._hint.set_text(words)
        self._hint.setVisible(there)
        self.setAccessibleDescription(words)
        self.setToolTip(plain_tooltip(words))

    def open_list(self) -> None:
        """Show all metrics, or say that there are none."""
        if not self._quality.metrics:
            self.told.emit(self.tr("No file with quality figures has been imported for this sample."))
            return
        dialog = QualityList(self, self._quality, self._sample)
        dialog.guard_copies(self.copy_guard)
        dialog.open()

    def clear(self) -> None:
        """Forget the sample."""
        self._quality, self._sample = Quality(()), ""

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.open_list()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open_list()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.set_current(current=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.set_current(current=False)
