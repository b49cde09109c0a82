"""The page of the file: what matters first, then every column of the finding as it is written there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtb.domain.errors import RightError
from mtb.domain.finding_words import is_excluded, short_change
from mtb.domain.findings import Finding
from mtb.domain.results import StoredFinding
from mtb.domain.reviews import CaseFindings, Reviewed
from mtb.domain.rights import Right
from mtb.ui import labels
from mtb.ui.kit.cards import separator
from mtb.ui.kit.clipboard import as_mime
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip
from mtb.ui.kit.theme import Tone
from mtb.ui.screens.case.facts import ChipRow, Facts, scrolled, value_label
from mtb.ui.screens.case.finding_columns import (
    clinvar_text,
    consequence_text,
    germline_word,
    masked_words,
    tier_text,
    vaf_text,
)


class FilePage(QWidget):
    """Ctrl+C copies every column."""

    copy_guard: Callable[[Callable[[], None]], None] | None = None
    """Asked before the columns are copied; it calls back to let them go."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("finding_details")
        self.setAccessibleName(self.tr("File"))
        self._stored: StoredFinding | None = None
        self._chips = ChipRow("details_chips")
        self._facts = Facts(104, verbatim=True)
        self._columns_title = named(plain_label("", "heading", wrap=True), "columns_title")
        self._place = named(value_label(""), "details_source")
        self._columns = Facts(140, verbatim=True)
        self.area, inside = scrolled("details_area", self.tr("Every column of the finding"))
        self._reason = named(plain_label("", wrap=True), "details_reason")
        self._whole = (
            self._chips, self._facts, separator(), self._columns_title, self._place, self._columns
        )  # fmt: skip
        for part in (self._reason, *self._whole):
            inside.addWidget(part)
        inside.addStretch(1)
        inside.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        copying = QShortcut(QKeySequence.StandardKey.Copy, self)
        copying.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copying.activated.connect(self.copy)
        self.area.setToolTip(plain_tooltip(self.tr("Ctrl+C copies every column")))
        self.setFocusProxy(self.area)

    def show_finding(self, reviewed: Reviewed | None, findings: CaseFindings) -> None:
        """Show what the file says about a finding; nothing of it to who may not see it."""
        del findings
        before, self._stored = self._stored, reviewed.stored if reviewed else None
        stored = self._stored
        readable = stored is not None and not stored.masked
        for part in self._whole:
            part.setVisible(readable)
        self._reason.setVisible(not readable)
        if stored is None:
            self._reason.setText(self.tr("Choose a finding in the table."))
        elif stored.masked:
            why = RightError(Right.READ_GERMLINE).text(labels.current_language())
            self._reason.setText(f"{masked_words()}\n{why}")
        else:
            self._tell(stored)
        if before is None or stored is None or before.id != stored.id:
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

    def _tell(self, stored: StoredFinding) -> None:
        finding = stored.finding
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
