"""One finding whole: what matters first, then every column of the file as it is written there."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from mtb.domain.errors import RightError
from mtb.domain.findings import Finding
from mtb.domain.results import StoredFinding
from mtb.domain.rights import Right
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, separator
from mtb.ui.kit.clipboard import as_mime
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip
from mtb.ui.kit.theme import Tone
from mtb.ui.screens.case.facts import ChipRow, Facts, scrolled, value_label
from mtb.ui.screens.case.finding_filter import is_excluded, short_change
from mtb.ui.screens.case.findings_table import (
    clinvar_text,
    consequence_text,
    germline_word,
    masked_words,
    tier_text,
    vaf_text,
)

_WAIT: Final = 60


class FindingDetails(Card):
    """At the right of the table; Esc or the button closes it."""

    closed = Signal()
    copy_guard: Callable[[Callable[[], None]], None] | None = None
    """Asked before the columns are copied; it calls back to let them go."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("finding_details")
        self.set_title(self.tr("Finding"))
        close = push_button(self.tr("Close"), "close_details", "quiet", "Esc")
        close.setToolTip(plain_tooltip(self.tr("Close the details (Esc)")))
        close.clicked.connect(self.closed)
        self.add_to_head(close)
        self._stored: StoredFinding | None = None
        self._chips = ChipRow("details_chips")
        self._facts = Facts(118, verbatim=True)
        self._columns_title = named(plain_label("", "heading", wrap=True), "columns_title")
        self._place = named(value_label(""), "details_source")
        self._columns = Facts(170, verbatim=True)
        self.area, inside = scrolled("details_area", self.tr("Every column of the finding"))
        self._reason = named(plain_label("", wrap=True), "details_reason")
        self._whole = (
            self._chips, self._facts, separator(), self._columns_title, self._place, self._columns
        )  # fmt: skip
        for part in (self._reason, *self._whole):
            inside.addWidget(part)
        inside.addStretch(1)
        inside.setSpacing(10)
        self.add(self.area, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(self._tell)
        copying = QShortcut(QKeySequence.StandardKey.Copy, self)
        copying.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copying.activated.connect(self.copy)
        self.area.setToolTip(plain_tooltip(self.tr("Ctrl+C copies every column")))
        self.setFocusProxy(self.area)

    def show_finding(self, stored: StoredFinding, *, soon: bool = False) -> None:
        """Show a finding now, or once the person has stopped on it."""
        changed = self._stored is None or self._stored.id != stored.id
        self._stored = stored
        if soon:
            self._timer.start()
            return
        self._tell()
        if changed:
            self.area.verticalScrollBar().setValue(0)

    def copy(self) -> None:
        """Put every column of the finding on the clipboard."""
        if self._stored is None or self._stored.masked:
            return
        titles = (self.tr("Column"), self.tr("Value"))
        rows = list(self._stored.finding.columns.items())

        def put() -> None:
            QGuiApplication.clipboard().setMimeData(as_mime(titles, rows))

        if self.copy_guard is None:
            put()
        else:
            self.copy_guard(put)

    def _tell(self) -> None:
        if self._stored is None:
            return
        for part in self._whole:
            part.setVisible(not self._stored.masked)
        self._reason.setVisible(self._stored.masked)
        if self._stored.masked:
            self._tell_masked()
        else:
            self._tell_finding(self._stored)

    def _tell_masked(self) -> None:
        """That there is a germline finding, why it is not shown, and nothing else."""
        self.set_title(masked_words())
        self.title.setWordWrap(True)
        self._reason.setText(RightError(Right.READ_GERMLINE).text(labels.current_language()))

    def _tell_finding(self, stored: StoredFinding) -> None:
        finding = stored.finding
        self.set_title(" ".join(part for part in (finding.gene, finding.change) if part))
        self.title.setWordWrap(True)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._chips.show_chips(self._chips_of(stored))
        self._facts.show_facts(self._facts_of(finding))
        source = finding.source
        self._columns_title.setText(self.tr("As written in the file"))
        line = "" if source.line is None else self.tr(", line {line}").format(line=source.line)
        self._place.setText(f"{source.file}{line}")
        self._columns.show_facts(list(finding.columns.items()))

    def _chips_of(self, stored: StoredFinding) -> list[tuple[str, Tone]]:
        finding = stored.finding
        chips: list[tuple[str, Tone]] = [(labels.finding_kind(finding.kind), "neutral")]
        if stored.germline:
            chips.append((germline_word(), "warning"))
        if stored.for_board:
            chips.append((self.tr("Board"), "info"))
        if is_excluded(finding):
            chips.append((self.tr("Excluded by the laboratory"), "warning"))
        if finding.tier:
            chips.append((tier_text(finding), "neutral"))
        if finding.clinvar:
            chips.append((f"ClinVar: {clinvar_text(finding)}", "neutral"))
        return chips

    def _facts_of(self, finding: Finding) -> list[tuple[str, str]]:
        depth = "" if finding.depth is None else self.tr("depth {depth}").format(depth=finding.depth)
        measured = " · ".join(part for part in (vaf_text(finding), depth) if part)
        genomic = " ".join(part for part in (finding.genomic_location, finding.dna_change) if part)
        population = finding.population_frequency
        pairs = [
            (self.tr("VAF / CN"), measured),
            (self.tr("Protein"), _protein(finding)),
            (self.tr("cDNA"), finding.cdna_change or ""),
            (self.tr("Transcript"), " ".join(part for part in (finding.transcript, finding.exon) if part)),
            (self.tr("Genome"), genomic),
            (self.tr("Consequence"), consequence_text(finding)),
            (self.tr("ACMG (CPSR)"), (finding.acmg or "").replace("_", " ")),
            (self.tr("Hotspot"), finding.hotspot or ""),
            (self.tr("gnomAD"), "" if population is None else f"{population:g}"),
            (self.tr("RNA"), self._rna(finding)),
            (self.tr("Filters"), ", ".join(finding.filters)),
            (self.tr("Class judgement"), _joined(finding.class_judgement, finding.class_judgement_comment)),
            (self.tr("Reporting"), _joined(finding.reporting_judgement, finding.reporting_judgement_comment)),
            (self.tr("IGV"), finding.igv_qc or ""),
            (self.tr("Predisposition"), finding.predisposition or ""),
            (self.tr("Drugs in file"), (finding.drugs or "").replace("_", " ").replace("|", ", ")),
        ]
        return [(name, value) for name, value in pairs if value]

    def _rna(self, finding: Finding) -> str:
        if finding.rna_depth is None:
            return ""
        frequency = finding.rna_variant_allele_frequency
        share = "" if frequency is None else f"{labels.percent(frequency)} · "
        return share + self.tr("depth {depth}").format(depth=finding.rna_depth)


def _protein(finding: Finding) -> str:
    if finding.protein_change is None:
        return ""
    return f"{finding.protein_change} · {short_change(finding)}"


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
