"""What an import would do, before anything is stored: samples, numbers, doubts."""

from typing import Final

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mtb.domain.biomarkers import msi_status, tmb_band
from mtb.domain.imports import Attachment, AttachmentKind, Doubt, ResultsFolder, SampleResult, Severity
from mtb.services.results import PlannedImport
from mtb.ui import labels
from mtb.ui.kit.cards import Card, separator
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, Role, plain_label
from mtb.ui.kit.theme import Tone

_MOST_DOUBTS: Final = 60
_ORDER: Final = (Severity.FATAL, Severity.ERROR, Severity.WARNING, Severity.INFO)


class Preview(QScrollArea):
    """One card per sample, and the doubts: beneath, or above when one of them stops the import."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_preview")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("What would be imported"))

    def show_plan(self, folder: ResultsFolder, plan: tuple[PlannedImport, ...]) -> None:
        """Build the cards; what was shown before goes."""
        inside = named(QWidget(), "scrolled")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 4, 0)
        layout.setSpacing(12)
        cards: list[QWidget] = [SampleCard(planned) for planned in plan]
        cards.insert(0 if folder.open_doubts else len(cards), DoubtsCard(folder.doubts))
        for card in cards:
            layout.addWidget(card)
        layout.addStretch(1)
        self.setWidget(inside)


class SampleCard(Card):
    """One sample: where it goes and why, and what is in it."""

    def __init__(self, planned: PlannedImport) -> None:
        super().__init__()
        self.setObjectName("sample_card")
        result = planned.result
        self.set_title(result.sample_id)
        words, tone = self._fate(planned)
        self.add_to_head(named(Chip(words, tone), "sample_fate"))
        self.add(named(plain_label(self._why(planned), "muted", wrap=True), "sample_why"))
        figures = QHBoxLayout()
        figures.setSpacing(28)
        for name, figure, beside, chip in self._figures(result):
            figures.addLayout(_figure(name, figure, beside, chip))
        figures.addStretch(1)
        self.add(figures)
        plots = self._plots(result.attachments)
        self.add(named(ElidedLabel(plots, "small"), "sample_plots"))

    def _fate(self, planned: PlannedImport) -> tuple[str, Tone]:
        if planned.already_there:
            return self.tr("Already imported, nothing changes"), "neutral"
        if planned.case is None:
            return self.tr("New case, referral missing"), "warning"
        return self.tr("To case {case}").format(case=planned.case.reference), "info"

    def _why(self, planned: PlannedImport) -> str:
        key = planned.result.case_key
        case = planned.case
        if case is None:
            return self.tr("No case is called {key}. The new case waits for its referral.").format(key=key)
        patient = case.patient.banner_name if case.patient else self.tr("patient unknown")
        who = " · ".join(part for part in (case.reference, patient, case.diagnosis) if part)
        if planned.already_there:
            return self.tr("{case} has results with exactly these contents.").format(case=who)
        if case.inpred_id == key:
            return self.tr("{case} has the same InPreD ID as the sample.").format(case=who)
        return self.tr("{case} was chosen for this import.").format(case=who)

    def _figures(self, result: SampleResult) -> list[tuple[str, str, str, Chip | None]]:
        figures: list[tuple[str, str, str, Chip | None]] = [
            (self.tr("Findings"), str(len(result.findings)), "", None)
        ]
        tmb, msi = result.tmb, result.msi
        not_stated = self.tr("not stated")
        if tmb is None:
            figures.append((self.tr("Tumour mutational burden"), "–", not_stated, None))
        else:
            counted = "" if tmb.eligible_variants is None else f"({tmb.eligible_variants})"
            band = tmb_band(tmb)
            chip = Chip(labels.tmb_band(band), labels.tmb_band_tone(band))
            value = labels.number(tmb.per_megabase, 1)
            figures.append((self.tr("Tumour mutational burden"), value, counted, chip))
        if msi is None:
            figures.append((self.tr("Microsatellites"), "–", not_stated, None))
        else:
            sites = ""
            if msi.unstable_sites is not None and msi.usable_sites is not None:
                sites = self.tr("({unstable} of {usable})").format(
                    unstable=msi.unstable_sites, usable=msi.usable_sites
                )
            status = msi_status(msi)
            chip = Chip(labels.msi_status(status), labels.msi_status_tone(status))
            figures.append(
                (self.tr("Microsatellites"), labels.percent(msi.percent_unstable / 100, 2), sites, chip)
            )
        return figures

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


def _figure(name: str, figure: str, beside: str, chip: Chip | None) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(plain_label(name, "field"))
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(plain_label(figure, "figure"))
    row.addWidget(plain_label(beside, "muted"))
    if chip is not None:
        row.addWidget(chip)
    row.addStretch(1)
    column.addLayout(row)
    return column


class DoubtsCard(Card):
    """Every doubt with its place and what would be done about it."""

    def __init__(self, doubts: tuple[Doubt, ...]) -> None:
        super().__init__()
        self.setObjectName("doubts_card")
        self.set_title(self.tr("Doubts about the files"))
        ordered = sorted(doubts, key=lambda one: (not one.stops, _ORDER.index(one.severity)))
        if not ordered:
            self.add(plain_label(self.tr("None: everything could be read as it stands."), "muted"))
            return
        self.set_note(self.tr("%n doubt(s)", "", len(ordered)))
        for number, doubt in enumerate(ordered[:_MOST_DOUBTS]):
            if number:
                self.add(separator())
            self.add(self._line(doubt))
        left = len(ordered) - _MOST_DOUBTS
        if left > 0:
            self.add(separator())
            self.add(plain_label(self.tr("and %n more of the same kinds", "", left), "muted"))

    def _line(self, doubt: Doubt) -> QGridLayout:
        language = labels.current_language()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(1, 1)
        chip = Chip(labels.severity(doubt.severity), labels.severity_tone(doubt.severity))
        grid.addWidget(named(chip, "doubt_severity"), 0, 0)
        sentence = plain_label(doubt.sentence.text(language), "strong" if doubt.stops else "body", wrap=True)
        grid.addWidget(named(sentence, "doubt_sentence"), 0, 1)
        answer, role = self._answer(doubt)
        if answer:
            grid.addWidget(named(plain_label(answer, role, wrap=True), "doubt_answer"), 1, 1)
        grid.addWidget(named(ElidedLabel(doubt.place, "small"), "doubt_place"), 2, 1)
        return grid

    def _answer(self, doubt: Doubt) -> tuple[str, Role]:
        if doubt.stops:
            return self.tr("This stops the import."), "danger"
        if doubt.answer is None:
            return "", "muted"
        words = doubt.answer.text(labels.current_language())
        return self.tr("What the import does: {answer}").format(answer=words), "muted"
