"""One sample of an import: where it goes and why, its figures, what changes, and every doubt about it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.biomarkers import msi_status, tmb_band
from mtb.domain.imports import Attachment, AttachmentKind, Doubt, SampleResult, Severity
from mtb.services.results import PlannedImport
from mtb.ui import labels
from mtb.ui.kit.cards import Card, separator
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import ElidedLabel, Role, plain_label
from mtb.ui.screens.imports import words
from mtb.ui.screens.imports.words import ShownChange

_MOST_DOUBTS: Final = 60
_ROWS_SEEN: Final = 7
_ROW: Final = 36
_ORDER: Final = (Severity.FATAL, Severity.ERROR, Severity.WARNING, Severity.INFO)


class SampleCard(Card):
    """Where a sample's results go and why, and what is in them."""

    def __init__(self, planned: PlannedImport) -> None:
        super().__init__()
        self.setObjectName("sample_card")
        result = planned.result
        self.set_title(result.sample_id)
        chip = Chip(words.fate_words(planned), words.fate_tone(words.fate_of(planned)))
        self.add_to_head(named(chip, "sample_fate"))
        why = planned.reason.text(labels.current_language())
        role: Role = "problem" if planned.refused else "body"
        self.add(named(plain_label(why, role, wrap=True), "sample_why"))
        for name, line in (("sample_case", _case(planned)), ("sample_origin", self._origin(planned))):
            if line:
                self.add(named(plain_label(line, "muted", wrap=True), name))
        self._tell_earlier(planned)
        figures = QHBoxLayout()
        figures.setSpacing(24)
        for what, figure, beside, chip_beside in self._figures(result):
            figures.addLayout(_figure(what, figure, beside, chip_beside))
        figures.addStretch(1)
        self.add(figures)
        self.add(named(ElidedLabel(self._plots(result.attachments), "small"), "sample_plots"))

    def _tell_earlier(self, planned: PlannedImport) -> None:
        earlier, changes = planned.replaces, planned.difference
        if earlier is None or changes is None:
            return
        said = self.tr("Takes the place of what {who} imported {when}, which stays in the records.")
        line = said.format(who=earlier.imported_by, when=labels.moment(earlier.imported_at))
        self.add(named(plain_label(line, wrap=True), "sample_earlier"))
        if changes.lost:
            lost = words.Counted().lost(len(changes.lost))
            self.add(named(plain_label(lost, "problem", wrap=True), "sample_lost"))

    def _origin(self, planned: PlannedImport) -> str:
        result = planned.result
        run = self.tr("Run {run}").format(run=result.run_id) if result.run_id else ""
        parts = (words.result_format(result.format), run, result.pipeline_version or "")
        return " · ".join(part for part in parts if part)

    def _figures(self, result: SampleResult) -> list[tuple[str, str, str, Chip | None]]:
        figures: list[tuple[str, str, str, Chip | None]] = [
            (self.tr("Findings"), str(len(result.findings)), "", None)
        ]
        tmb, msi, genome = result.tmb, result.msi, result.genome
        if tmb is not None:
            counted = "" if tmb.eligible_variants is None else f"({tmb.eligible_variants})"
            band = tmb_band(tmb)
            chip = Chip(labels.tmb_band(band), labels.tmb_band_tone(band))
            figures.append((self.tr("Mutations per Mb"), labels.number(tmb.per_megabase, 1), counted, chip))
        if msi is not None:
            status = msi_status(msi)
            chip = Chip(labels.msi_status(status), labels.msi_status_tone(status))
            unstable = labels.percent(msi.percent_unstable / 100, 2)
            figures.append((self.tr("Microsatellites"), unstable, self._sites(result), chip))
        if genome is not None and genome.score is not None:
            figures.append((self.tr("Instability score"), words.value(genome.score), "", None))
        if result.metrics:
            figures.append((self.tr("Quality figures"), str(len(result.metrics)), "", None))
        return figures

    def _sites(self, result: SampleResult) -> str:
        msi = result.msi
        if msi is None or msi.unstable_sites is None or msi.usable_sites is None:
            return ""
        return self.tr("({unstable} of {usable})").format(
            unstable=msi.unstable_sites, usable=msi.usable_sites
        )

    def _plots(self, attachments: tuple[Attachment, ...]) -> str:
        if not attachments:
            return self.tr("No plots")
        kinds = {
            AttachmentKind.CNV_PLOT: self.tr("copy number plot"),
            AttachmentKind.QC_PLOT: self.tr("quality plot"),
            AttachmentKind.OTHER: self.tr("document"),
        }
        return self.tr("With it: {plots}").format(
            plots=" · ".join(f"{kinds[one.kind]} {one.name}" for one in attachments)
        )


class ChangesCard(Card):
    """What a new version adds, takes away and writes otherwise, line by line."""

    def __init__(self, changes: Sequence[ShownChange]) -> None:
        super().__init__()
        self.setObjectName("changes_card")
        self.set_title(self.tr("Against the version in the records"))
        if not changes:
            self.add(plain_label(self.tr("Nothing of what is shown reads otherwise."), "muted", wrap=True))
            return
        table = RecordTable(
            "import_changes",
            RecordModel(self._columns(), id),
            None,
            self.tr("What the new version changes"),
        )
        table.copy_guard = lambda _records, _copy: None
        table.records.show(changes)
        table.setFixedHeight((min(len(changes), _ROWS_SEEN) + 1) * _ROW + 12)
        self.add(table)

    def _columns(self) -> list[Column[ShownChange]]:
        return [
            Column(
                "turn",
                self.tr("What"),
                lambda one: words.turn(one.turn),
                chip=lambda one: "danger" if one.matters else words.turn_tone(one.turn),
                width=96,
                sortable=False,
            ),
            Column(
                "finding", self.tr("Finding"), lambda one: one.what, width=150, strong=True, sortable=False
            ),
            Column("field", self.tr("Column"), lambda one: one.field, width=150, sortable=False),
            Column("reads", self.tr("From → to"), _from_to, stretch=True, sortable=False),
        ]


class DoubtsCard(Card):
    """Every doubt with its place and what would be done about it."""

    def __init__(self, doubts: Sequence[Doubt]) -> None:
        super().__init__()
        self.setObjectName("doubts_card")
        self.set_title(self.tr("Doubts about the files"))
        ordered = sorted(doubts, key=lambda one: (not one.stops, _ORDER.index(one.severity)))
        if not ordered:
            self.add(plain_label(self.tr("None: everything could be read as it stands."), "muted", wrap=True))
            return
        counted = words.Counted()
        self.set_note(counted.doubts(len(ordered)))
        for number, doubt in enumerate(ordered[:_MOST_DOUBTS]):
            if number:
                self.add(separator())
            self.add(self._line(doubt))
        left = len(ordered) - _MOST_DOUBTS
        if left > 0:
            self.add(separator())
            self.add(plain_label(counted.more(left), "muted"))

    def _line(self, doubt: Doubt) -> QGridLayout:
        language = labels.current_language()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        chip = Chip(labels.severity(doubt.severity), labels.severity_tone(doubt.severity))
        grid.addWidget(named(chip, "doubt_severity"), 0, 0)
        grid.addWidget(named(ElidedLabel(doubt.place, "small"), "doubt_place"), 0, 1)
        sentence = plain_label(doubt.sentence.text(language), "strong" if doubt.stops else "body", wrap=True)
        grid.addWidget(named(sentence, "doubt_sentence"), 1, 0, 1, 2)
        answer, role = self._answer(doubt)
        if answer:
            grid.addWidget(named(plain_label(answer, role, wrap=True), "doubt_answer"), 2, 0, 1, 2)
        return grid

    def _answer(self, doubt: Doubt) -> tuple[str, Role]:
        if doubt.stops:
            return self.tr("This stops the import."), "danger"
        if doubt.answer is None:
            return "", "muted"
        said = doubt.answer.text(labels.current_language())
        return self.tr("What the import does: {answer}").format(answer=said), "muted"


def sample_detail(planned: PlannedImport) -> QWidget:
    """The cards of one sample; doubts above what changes while one of them stops the import."""
    cards: list[QWidget] = [SampleCard(planned)]
    if planned.difference is not None:
        cards.append(ChangesCard(words.changes(planned.difference)))
    doubts = DoubtsCard(planned.doubts)
    cards.insert(1 if any(doubt.stops for doubt in planned.doubts) else len(cards), doubts)
    return in_column(cards)


def in_column(cards: Sequence[QWidget]) -> QWidget:
    """Cards one below the other, to be scrolled."""
    inside = named(QWidget(), "scrolled")
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(0, 0, 4, 0)
    layout.setSpacing(12)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    return inside


def _case(planned: PlannedImport) -> str:
    """Whose case it is, so that a wrong patient is seen."""
    case = planned.case
    if case is None:
        return ""
    patient = case.patient.banner_name if case.patient else ""
    return " · ".join(part for part in (case.reference, patient, case.diagnosis) if part)


def _from_to(change: ShownChange) -> str:
    return f"{change.before} → {change.after}" if change.before or change.after else change.note


def _figure(name: str, figure: str, beside: str, chip: Chip | None) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(plain_label(name, "field"))
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(plain_label(figure, "figure"))
    if beside:
        row.addWidget(plain_label(beside, "muted"))
    row.addStretch(1)
    column.addLayout(row)
    if chip is not None:
        column.addWidget(chip)
    column.addStretch(1)
    return column
