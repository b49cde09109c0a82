"""The columns in which laboratory samples are shown, in a case and in the laboratory's lists."""

from PySide6.QtCore import QObject

from mtb.domain.laboratory import FigureLimits, LabRow, figure_doubts
from mtb.domain.referrals import Urgency
from mtb.ui import case_words, labels, material_words
from mtb.ui.kit.table_model import Column
from mtb.ui.kit.theme import Tone


class SampleLook(QObject):
    """What the columns say. Limits are set once they are read; until then nothing is warned about."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.limits = FigureLimits(dv200=None)

    def doubts(self, row: LabRow) -> str:
        """What lies below the hospital's limits, in words."""
        if row.sample is None:
            return ""
        found = figure_doubts(row.sample, self.limits, row.specimen)
        return ". ".join(doubt.text(labels.current_language()) for doubt in found)

    def columns(self, *, with_case: bool) -> list[Column[LabRow]]:
        """The columns; in a list across cases the case comes first."""
        own = [*self._name_columns(), *self._figure_columns(230 if with_case else 330)]
        return [self._case_column(), *own] if with_case else own

    def _case_column(self) -> Column[LabRow]:
        return Column(
            "case",
            self.tr("Case, due"),
            lambda row: row.reference,
            self._due,
            tone=lambda row: "danger" if row.urgent else None,
            tooltip=self._due,
            width=96,
            sortable=False,
        )

    def _due(self, row: LabRow) -> str:
        """``urgent, 24 Nov``: what makes the case pressing."""
        urgent = labels.urgency(Urgency.URGENT) if row.urgent else ""
        due = material_words.brief(row.due_on) if row.due_on else ""
        return ", ".join(part for part in (urgent, due) if part)

    def _name_columns(self) -> list[Column[LabRow]]:
        return [
            Column(
                "sample",
                self.tr("Sample"),
                _name,
                _name_in_words,
                tooltip=_name_in_words,
                width=210,
                stretch=True,
                sortable=False,
            ),
            Column(
                "state", self.tr("State"), _state, chip=_state_tone, tooltip=_since, width=124, sortable=False
            ),
            Column("since", self.tr("Since"), _since, tooltip=_since, width=84, sortable=False),
        ]

    def _figure_columns(self, width: int) -> list[Column[LabRow]]:
        return [
            Column(
                "figures",
                self.tr("Figures"),
                _newest_figures,
                self._below_figures,
                tone=lambda row: "warning" if self.doubts(row) else None,
                tooltip=self._all_figures,
                width=width,
                sortable=False,
            ),
            Column(
                "batch",
                self.tr("Run, batch"),
                lambda row: (row.sample.run_id or row.sample.batch) if row.sample else "",
                lambda row: row.sample.batch if row.sample and row.sample.run_id else "",
                tooltip=lambda row: row.sample.run_id if row.sample else "",
                width=130,
                sortable=False,
            ),
        ]

    def _below_figures(self, row: LabRow) -> str:
        """What is worth a second look, else the figures from before."""
        doubts = self.doubts(row)
        if doubts:
            return f"! {doubts}"
        if row.sample is None:
            return ""
        library = material_words.library_figures(row.sample)
        return material_words.extraction_figures(row.sample) if library else row.sample.extraction.kit

    def _all_figures(self, row: LabRow) -> str:
        if row.sample is None:
            return ""
        lines = (
            material_words.extraction_figures(row.sample),
            material_words.library_figures(row.sample),
            self.doubts(row),
        )
        return "\n".join(line for line in lines if line)


def _name(row: LabRow) -> str:
    if row.sample is not None:
        return row.sample.sample_id
    return row.specimen.block if row.specimen else ""


def _newest_figures(row: LabRow) -> str:
    if row.sample is None:
        return ""
    return material_words.library_figures(row.sample) or material_words.extraction_figures(row.sample)


def _name_in_words(row: LabRow) -> str:
    if row.sample is not None:
        return material_words.name_in_words(row.sample.sample_id)
    return material_words.kind_in_words(row.specimen) if row.specimen else ""


def _state(row: LabRow) -> str:
    if row.sample is not None:
        return case_words.sample_state(row.sample.state)
    is_cut = row.specimen is not None and row.specimen.sectioned_on is not None
    return material_words.sectioned(yes=is_cut)


def _state_tone(row: LabRow) -> Tone:
    if row.sample is not None:
        return case_words.sample_state_tone(row.sample.state)
    return "info" if row.specimen is not None and row.specimen.sectioned_on is not None else "neutral"


def _since(row: LabRow) -> str:
    if row.sample is not None and row.sample.failed_because:
        return row.sample.failed_because
    return material_words.brief(row.since) if row.since else ""
