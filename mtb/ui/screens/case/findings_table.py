"""The table of findings: its columns and how a cell is written; what is not stated is a dash."""

from collections.abc import Callable, Set
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractItemView

from mtb.domain.findings import Finding, FindingKind
from mtb.domain.results import StoredFinding
from mtb.ui import labels
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.theme import Tone
from mtb.ui.screens.case.finding_filter import is_excluded, short_change

_DASH: Final = "–"
_LEAST_CHANGE: Final = 110
_WIDTHS_MEANT_FOR: Final = 15
_CLINVAR_TONES: Final[dict[str, Tone]] = {"pathogenic": "danger", "likely pathogenic": "warning"}
_TIER_TONES: Final[dict[str, Tone]] = {"TIER_1": "success", "TIER_2": "neutral"}

_ALSO_IN_DETAILS: Final = ("kind", "judgement", "tier", "depth", "consequence")
"""What yields when there is no room, the most dispensable first."""
_TIGHTEST: Final = 0.9


class _Counted(QObject):
    """Words with a number: the tool that gathers words sees a plural only in ``tr``."""

    def reads(self, count: int) -> str:
        return self.tr("%n read(s)", "", count)


def vaf_text(finding: Finding) -> str:
    """``21.4 %``, ``4.87 ×`` or ``41 reads``: what the kind of finding is measured by."""
    if finding.variant_allele_frequency is not None:
        fraction = finding.variant_allele_frequency
        exact = abs(fraction * 1000 - round(fraction * 1000)) < 1e-6
        return labels.percent(fraction, 1 if exact else 2)
    if finding.fold_change is not None:
        return f"{labels.number(finding.fold_change, 2)} ×"
    if finding.supporting_reads is not None:
        return _Counted().reads(finding.supporting_reads)
    return _DASH


def consequence_text(finding: Finding) -> str:
    """``missense variant``: the file's terms with spaces for underscores."""
    return (finding.consequence or "").replace("_", " ").replace(",", ", ") or _DASH


def clinvar_text(finding: Finding) -> str:
    """``Likely pathogenic``"""
    return (finding.clinvar or "").replace("_", " ") or _DASH


def tier_text(finding: Finding) -> str:
    """``Tier 2``; other codes as the file has them."""
    tier = finding.tier or _DASH
    return tier.replace("TIER_", "Tier ") if tier.startswith("TIER_") else tier


def judgement_text(finding: Finding) -> str:
    """What the laboratory judged, in its own codes: class and reporting."""
    return (
        " · ".join(part for part in (finding.class_judgement, finding.reporting_judgement) if part) or _DASH
    )


def masked_words() -> str:
    """What stands in place of a germline finding for who may not see it."""
    return QCoreApplication.translate("FindingsTable", "Germline finding – not shown")


def germline_word() -> str:
    """The chip of a germline finding."""
    return QCoreApplication.translate("FindingsTable", "Germline")


def said_of(stored: StoredFinding) -> tuple[str, ...]:
    """The words of a row besides gene and change, for searching."""
    if stored.masked:
        return (masked_words(),)
    finding = stored.finding
    words = (consequence_text(finding), tier_text(finding), clinvar_text(finding), judgement_text(finding))
    written = (finding.consequence or "", finding.clinvar or "", finding.tier or "")
    germline = (germline_word(),) if stored.germline else ()
    return (labels.finding_kind(finding.kind), *germline, *words, *written)


class FindingsTable(RecordTable[StoredFinding]):
    """Enter opens the details; Space or B asks to turn the mark for the board, G that for the germline."""

    mark_wanted = Signal()
    germline_wanted = Signal()
    _compact = False
    _says_origin = False

    def __init__(self, preferences: Preferences) -> None:
        model = RecordModel[StoredFinding](_columns(), lambda stored: stored.id)
        title = QCoreApplication.translate("FindingsTable", "Findings")
        super().__init__("findings", model, preferences, title)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.set_compact(False)
        self.set_empty_text(QCoreApplication.translate("FindingsTable", "No finding matches the filter."))
        self.previewed.connect(lambda _: self.mark_wanted.emit())
        for key, wanted in (("B", self.mark_wanted), ("G", self.germline_wanted)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(wanted)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a state, like setVisible
        """Leave out what the details beside the table say anyway."""
        self._compact = compact
        self._fit()

    def selected(self) -> tuple[StoredFinding, ...]:
        """The chosen rows from above."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.records.record(row) for row in rows)

    def show_findings(self, findings: list[StoredFinding]) -> None:
        """Show these; all chosen rows stay chosen where they are still there."""
        kept = {stored.id for stored in self.selected()}
        self._says_origin = any(stored.germline and not stored.masked for stored in findings)
        self.clearSpans()
        self.records.show(findings)
        for row, stored in enumerate(findings):
            if stored.masked:
                self.setSpan(row, 0, 1, 2)  # the words take the place of gene and change
        self._fit()
        if len(kept) > 1:
            self._select(kept)

    def _fit(self) -> None:
        """The columns that are shown share the room; widths the person dragged stay."""
        columns = self.records.columns
        growth = max(1.0, self.font().pixelSize() / _WIDTHS_MEANT_FOR)
        yielding = self._yielding(growth)
        self._fitting = True
        for number, column in enumerate(columns):
            if self.isColumnHidden(number) != (column.key in yielding):
                self.setColumnHidden(number, column.key in yielding)
        self._fitting = False
        if self._own_widths and not self._compact:
            return
        shown = [
            (n, one.width) for n, one in enumerate(columns) if not one.stretch and one.key not in yielding
        ]
        room = max(self.viewport().width() - _LEAST_CHANGE * growth, 1) / sum(width for _, width in shown)
        self._fitting = True
        for number, width in shown:
            self.horizontalHeader().resizeSection(number, round(width * min(growth, room)))
        self._fitting = False

    def _keep_widths(self, section: int) -> None:
        """Only what is dragged with the mouse: Qt also moves sections when others are shown or hidden."""
        if not self._compact and QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            super()._keep_widths(section)

    def _yielding(self, growth: float) -> frozenset[str]:
        """The columns there is no room for, or nothing to say in; the details say them all."""
        silent = frozenset() if self._says_origin else frozenset({"origin"})
        if self._compact:
            return silent | frozenset(_ALSO_IN_DETAILS)
        if not self.isVisible() or self._own_widths:
            return silent
        columns = self.records.columns
        widths = {column.key: column.width * growth for column in columns if column.key not in silent}
        hidden = 0
        while hidden < len(_ALSO_IN_DETAILS) and sum(widths.values()) * _TIGHTEST > self.viewport().width():
            del widths[_ALSO_IN_DETAILS[hidden]]
            hidden += 1
        return silent | frozenset(_ALSO_IN_DETAILS[:hidden])

    def _select(self, kept: Set[UUID]) -> None:
        chosen = self.selectionModel()
        flags = chosen.SelectionFlag.Select | chosen.SelectionFlag.Rows
        for row, stored in enumerate(self.records.records()):
            if stored.id in kept:
                chosen.select(self.records.index(row, 0), flags)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # the window may have been resized while another tab was shown


def texts() -> dict[str, Callable[[StoredFinding], str]]:
    """How each column is written; also what it is sorted by."""
    return {column.key: column.text for column in _columns()}


def sort_texts() -> dict[str, Callable[[StoredFinding], str]]:
    """What each column is sorted by: its text, a dash or mask counting as nothing, chosen findings first."""
    plain = {key: _stated(text) for key, text in texts().items()}
    return {**plain, "board": lambda stored: "0" if stored.for_board else ""}


def _stated(text: Callable[[StoredFinding], str]) -> Callable[[StoredFinding], str]:
    return lambda stored: "" if stored.masked or text(stored) == _DASH else text(stored)


def _tone_of(stored: StoredFinding) -> Tone | None:
    return "neutral" if is_excluded(stored.finding) else None


def _columns() -> list[Column[StoredFinding]]:
    board = QCoreApplication.translate("FindingsTable", "Board")
    return [
        Column(
            "gene",
            QCoreApplication.translate("FindingsTable", "Gene"),
            lambda stored: masked_words() if stored.masked else stored.finding.gene or _DASH,
            width=104,
            strong=True,
        ),
        Column(
            "change",
            QCoreApplication.translate("FindingsTable", "Change"),
            lambda stored: "" if stored.masked else stored.finding.change or _DASH,
            tooltip=_change_tooltip,
            width=124,
            stretch=True,
        ),
        Column(
            "kind",
            QCoreApplication.translate("FindingsTable", "Type"),
            lambda stored: _DASH if stored.masked else labels.finding_kind(stored.finding.kind),
            width=114,
        ),
        Column(
            "vaf",
            QCoreApplication.translate("FindingsTable", "VAF / CN"),
            lambda stored: vaf_text(stored.finding),
            width=82,
            right=True,
        ),
        Column(
            "depth",
            QCoreApplication.translate("FindingsTable", "Depth"),
            lambda stored: _DASH if stored.finding.depth is None else str(stored.finding.depth),
            width=64,
            right=True,
        ),
        Column(
            "consequence",
            QCoreApplication.translate("FindingsTable", "Consequence"),
            lambda stored: consequence_text(stored.finding),
            width=152,
        ),
        Column(
            "tier",
            QCoreApplication.translate("FindingsTable", "Tier"),
            lambda stored: tier_text(stored.finding),
            chip=lambda stored: _TIER_TONES.get(stored.finding.tier or ""),
            width=86,
        ),
        Column(
            "clinvar",
            QCoreApplication.translate("FindingsTable", "ClinVar"),
            lambda stored: clinvar_text(stored.finding),
            tone=lambda stored: _CLINVAR_TONES.get(clinvar_text(stored.finding).lower()),
            width=150,
        ),
        Column(
            "judgement",
            QCoreApplication.translate("FindingsTable", "Judgement"),
            lambda stored: judgement_text(stored.finding),
            tone=_tone_of,
            tooltip=_judgement_tooltip,
            width=90,
        ),
        Column(
            "origin",
            QCoreApplication.translate("FindingsTable", "Origin"),
            lambda stored: germline_word() if stored.germline and not stored.masked else "",
            chip=lambda _: "warning",
            width=96,
        ),
        Column(
            "board",
            QCoreApplication.translate("FindingsTable", "To board"),
            lambda stored: board if stored.for_board else "",
            chip=lambda _: "info",
            width=84,
        ),
    ]


def _change_tooltip(stored: StoredFinding) -> str:
    finding = stored.finding
    if stored.masked:
        return masked_words()
    short = short_change(finding) if finding.kind is FindingKind.SMALL_VARIANT else ""
    genomic = " ".join(part for part in (finding.genomic_location, finding.dna_change) if part)
    where = " ".join(part for part in (finding.transcript, finding.exon) if part)
    parts = (finding.change, short, finding.cdna_change, where, genomic)
    return "\n".join(dict.fromkeys(part for part in parts if part))


def _judgement_tooltip(stored: StoredFinding) -> str:
    finding = stored.finding
    comments = (finding.class_judgement_comment, finding.reporting_judgement_comment)
    return "\n".join(part for part in (judgement_text(finding), *comments) if part)
