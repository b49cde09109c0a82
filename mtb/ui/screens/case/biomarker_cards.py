"""The cards above the findings: burden, microsatellites, the sample, and what goes to the board."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from mtb.domain.biomarkers import INPRED_2026_04, BandSet, MsiStatus, TmbBand, msi_status, tmb_band
from mtb.domain.findings import Source
from mtb.domain.results import StoredResult
from mtb.ui import labels
from mtb.ui.kit.cards import Card
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, plain_tooltip, set_role
from mtb.ui.kit.theme import current_theme

_NOT_STATED = "–"


class SourceLabel(QLabel):
    """A file and line; when there is no room the file's beginning is left out, never the line."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "small")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""

    def show_source(self, source: Source | None, before: str = "") -> None:
        place = (
            "" if source is None else source.file if source.line is None else f"{source.file}:{source.line}"
        )
        self._before = before
        self._whole = place
        self.setAccessibleName(f"{before}{place}")
        self.setToolTip(plain_tooltip(f"{before}{place}"))
        self._elide()

    def _elide(self) -> None:
        room = self.width() - self.fontMetrics().horizontalAdvance(self._before)
        self.setText(
            self._before + self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideLeft, room)
        )

    _before = ""

    # Qt overrides

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()


class FigureCard(Card):
    """A title with a chip, a large figure with words beside it, a line beneath and the source."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.head.insertWidget(0, ElidedLabel(title, "muted"), 100)
        self.chip = named(Chip(), f"{name}_chip")
        self.add_to_head(self.chip)
        self.figure = named(plain_label("", "figure"), f"{name}_figure")
        self.beside = named(ElidedLabel("", "muted"), f"{name}_beside")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.figure)
        row.addWidget(self.beside, 1)
        self.below = named(ElidedLabel("", "small"), f"{name}_below")
        self.source = named(SourceLabel(), f"{name}_source")
        self.body.setSpacing(4)
        self.add(row)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setContentsMargins(0, -3, 0, -3)

    def say(self, figure: str, beside: str, below: str = "") -> None:
        self.figure.setText(figure)
        self.beside.set_text(beside)
        self.below.set_text(below)

    def finish(self) -> None:
        """Put the lines that come last."""
        self.add(self.below)
        self.add(self.source)
        self.add_stretch()


class BandScale(QWidget):
    """The bands of the burden on a line with a mark; a value beyond the line is an arrow at its end."""

    _END: Final = 40.0

    def __init__(self, bands: BandSet = INPRED_2026_04) -> None:
        super().__init__()
        self._bands = bands
        self._value: float | None = None
        self._names = {
            TmbBand.LOW: self.tr("Low"),
            TmbBand.INTERMEDIATE: self.tr("Intermediate"),
            TmbBand.HIGH: self.tr("High"),
        }
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, value: float | None) -> None:
        self._value = value
        self.update()

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(10, round(font.pixelSize() * 0.8)))
        return font

    def _x(self, value: float) -> float:
        return 4 + (self.width() - 14) * min(value, self._END) / self._END

    def _paint_bands(self, painter: QPainter) -> None:
        theme = current_theme()
        limits = (0.0, self._bands.tmb_low_to, self._bands.tmb_intermediate_to, self._END)
        dark = theme.name == "dark"
        fills = ("#27505a", "#36808d", "#5fb7c4") if dark else ("#cfe3e8", "#86bccb", "#2f7f93")
        painter.setFont(self._small())
        height = painter.fontMetrics().height()
        starts = ("", labels.number(limits[1]), labels.number(limits[2]))
        for name, start, fill, begin, end in zip(
            self._names.values(), starts, fills, limits, limits[1:], strict=False
        ):
            left, right = self._x(begin), self._x(end)
            painter.fillRect(QRectF(left, 5, right - left - 2, 9), QColor(fill))
            painter.setPen(QColor(theme.muted))
            words = f"{start} {name}".strip()
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(right - left))
            painter.drawText(QRect(int(left), 17, self.width(), height), Qt.AlignmentFlag.AlignLeft, words)

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(200, 18 + QFontMetrics(self._small()).height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bands(painter)
        if self._value is not None:
            theme = current_theme()
            painter.setPen(QColor(theme.surface))
            painter.setBrush(QColor(theme.text))
            x = self._x(self._value)
            if self._value > self._END:
                painter.drawPolygon(QPolygonF([QPointF(x - 6, 2), QPointF(x + 6, 9.5), QPointF(x - 6, 17)]))
            else:
                painter.drawEllipse(QPointF(x, 9.5), 6.5, 6.5)
        painter.end()


class BiomarkerCards(QWidget):
    """Four cards in a row for one result."""

    def __init__(self, bands: BandSet = INPRED_2026_04) -> None:
        super().__init__()
        self._bands = bands
        self._tmb = FigureCard("tmb", self.tr("Tumour mutational burden"))
        self._scale = BandScale(bands)
        self._tmb.add(self._scale)
        self._tmb.finish()
        self._tmb.below.hide()
        self._msi = FigureCard("msi", self.tr("Microsatellites"))
        self._msi.finish()
        self._sample = FigureCard("sample", self.tr("Sample"))
        self._purity = named(ElidedLabel("", "small"), "sample_purity")
        self._sample.add(self._purity)
        self._sample.finish()
        self._sample.source.hide()
        self._version = named(ElidedLabel("", "small"), "sample_version")
        self._sample.body.insertWidget(self._sample.body.count() - 1, self._version)
        self._sample.chip.hide()
        self._sample.figure.hide()
        set_role(self._sample.beside, "strong")
        self._board = FigureCard("for_board", self.tr("For the board"))
        self._board.finish()
        self._board.chip.hide()
        self._board.source.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for card, share in ((self._tmb, 37), (self._msi, 25), (self._sample, 25), (self._board, 17)):
            row.addWidget(card, share)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_result(self, result: StoredResult) -> None:
        self._show_tmb(result)
        self._show_msi(result)
        self._show_sample(result)

    def show_for_board(self, chosen: int, of: int) -> None:
        """How many findings the board will see."""
        self._board.say(
            str(chosen),
            self.tr("of %n finding(s)", "", of),
            self.tr("Space marks rows"),
        )

    def _show_tmb(self, result: StoredResult) -> None:
        tmb = result.tmb
        self._scale.show_value(tmb.per_megabase if tmb else None)
        self._tmb.chip.setVisible(tmb is not None)
        if tmb is None:
            self._tmb.say(_NOT_STATED, self.tr("the run summary does not state it"))
            self._tmb.source.show_source(None)
            return
        band = tmb_band(tmb, self._bands)
        self._tmb.chip.show_text(labels.tmb_band(band), labels.tmb_band_tone(band))
        parts = [self.tr("mut/Mb")]
        if tmb.eligible_variants is not None:
            parts.append(self.tr("%n eligible variant(s)", "", tmb.eligible_variants))
        if result.target_size_megabases is not None:
            parts.append(
                self.tr("{size} Mb read").format(size=labels.number(result.target_size_megabases, 2))
            )
        self._tmb.say(labels.number(tmb.per_megabase, 1), " · ".join(parts))
        before = self.tr("Bands {name} · ").format(name=self._bands.label)
        self._tmb.source.show_source(tmb.source, before)

    def _show_msi(self, result: StoredResult) -> None:
        msi = result.msi
        self._msi.chip.setVisible(msi is not None)
        if msi is None:
            self._msi.say(_NOT_STATED, self.tr("the run summary does not state it"))
            self._msi.source.show_source(None)
            return
        status = msi_status(msi, self._bands)
        words = {
            MsiStatus.STABLE: self.tr("Stable"),
            MsiStatus.LIKELY_UNSTABLE: self.tr("Likely unstable"),
            MsiStatus.UNSTABLE: self.tr("Unstable"),
            MsiStatus.INCONCLUSIVE: self.tr("Inconclusive"),
        }
        self._msi.chip.show_text(words[status], labels.msi_status_tone(status))
        if msi.unstable_sites is None or msi.usable_sites is None:
            sites = self.tr("sites not stated")
        else:
            sites = self.tr("{unstable} of {usable} sites unstable").format(
                unstable=msi.unstable_sites, usable=msi.usable_sites
            )
        below = self.tr("Bands {name}").format(name=self._bands.label)
        if status is MsiStatus.INCONCLUSIVE:
            below = (
                self.tr("%n usable site(s) needed", "", self._bands.msi_usable_sites_needed) + f" · {below}"
            )
        self._msi.say(labels.percent(msi.percent_unstable / 100, 2), sites, below)
        self._msi.source.show_source(msi.source)

    def _show_sample(self, result: StoredResult) -> None:
        not_stated = self.tr("not stated")
        purity = not_stated if result.tumour_purity is None else labels.percent(result.tumour_purity, 0)
        normal = result.matched_normal or not_stated
        self._sample.say("", result.sample_id, self.tr("Run {run}").format(run=result.run_id))
        self._purity.set_text(
            self.tr("Tumour cells {purity} · matched normal {normal}").format(purity=purity, normal=normal)
        )
        version = result.pipeline_version or not_stated
        self._version.set_text(self.tr("TSOPPI {version}").format(version=version))
