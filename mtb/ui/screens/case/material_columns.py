"""The columns for a case's specimens and for the results of its sequencing."""

from PySide6.QtCore import QCoreApplication

from mtb.domain.results import StoredResult
from mtb.domain.specimens import Specimen
from mtb.ui import case_words, labels, material_words
from mtb.ui.kit.table_model import Column


def specimen_columns() -> list[Column[Specimen]]:
    """Block and place, state, what happened when, what it is."""
    return [
        Column(
            "block",
            QCoreApplication.translate("MaterialTab", "Block"),
            lambda one: one.block,
            lambda one: one.pathology,
            width=200,
            strong=True,
            sortable=False,
        ),
        Column(
            "state",
            QCoreApplication.translate("MaterialTab", "State"),
            lambda one: case_words.specimen_state(one.state),
            chip=lambda one: case_words.specimen_state_tone(one.state),
            width=150,
            sortable=False,
        ),
        Column(
            "way",
            QCoreApplication.translate("MaterialTab", "What happened"),
            _first_half,
            _second_half,
            tooltip=_whole_way,
            width=240,
            sortable=False,
        ),
        Column(
            "kind",
            QCoreApplication.translate("MaterialTab", "Kind"),
            _letters,
            material_words.kind_in_words,
            tooltip=material_words.kind_in_words,
            width=240,
            stretch=True,
            sortable=False,
        ),
        Column(
            "collected",
            QCoreApplication.translate("MaterialTab", "Taken"),
            lambda one: one.collected.written if one.collected else "",
            width=96,
            sortable=False,
        ),
        Column(
            "cells",
            QCoreApplication.translate("MaterialTab", "Tumour cells"),
            lambda one: "" if one.tumour_cells is None else f"{one.tumour_cells} %",
            width=106,
            right=True,
            sortable=False,
        ),
    ]


def result_columns() -> list[Column[StoredResult]]:
    """Which run and sample, what it was read with, and when it came in."""
    return [
        Column(
            "sample",
            QCoreApplication.translate("MaterialTab", "Sample"),
            lambda one: one.sample_id,
            lambda one: material_words.name_in_words(one.sample_id),
            tooltip=lambda one: material_words.name_in_words(one.sample_id),
            width=230,
            stretch=True,
            sortable=False,
        ),
        Column(
            "run",
            QCoreApplication.translate("MaterialTab", "Run"),
            lambda one: one.run_id,
            lambda one: one.pipeline_version or "",
            tooltip=lambda one: one.pipeline_version or "",
            width=250,
            sortable=False,
        ),
        Column(
            "purity",
            QCoreApplication.translate("MaterialTab", "Tumour purity"),
            lambda one: "" if one.tumour_purity is None else labels.percent(one.tumour_purity, 0),
            width=110,
            right=True,
            sortable=False,
        ),
        Column(
            "findings",
            QCoreApplication.translate("MaterialTab", "Findings"),
            lambda one: str(one.finding_count),
            width=80,
            right=True,
            sortable=False,
        ),
        Column(
            "imported",
            QCoreApplication.translate("MaterialTab", "Imported"),
            lambda one: labels.moment(one.imported_at),
            lambda one: one.imported_by,
            width=150,
            sortable=False,
        ),
    ]


def _halves(specimen: Specimen) -> tuple[str, str]:
    """What happened, on two lines: the latest below what came before."""
    if specimen.unsuitable_on is not None:
        return material_words.brief(specimen.unsuitable_on), specimen.unsuitable_because
    said = material_words.way_of(specimen)
    middle = (len(said) + 1) // 2
    return ", ".join(said[:middle]), ", ".join(said[middle:])


def _whole_way(specimen: Specimen) -> str:
    """Every day in full, reminders too."""
    days = (
        specimen.asked_on,
        *specimen.reminded_on,
        specimen.received_on,
        specimen.sent_on,
        specimen.sectioned_on,
        specimen.unsuitable_on,
    )
    said = ", ".join(labels.day(day) for day in days if day is not None)
    return "\n".join(part for part in (specimen.unsuitable_because, said, specimen.comment) if part)


def _first_half(specimen: Specimen) -> str:
    return _halves(specimen)[0]


def _second_half(specimen: Specimen) -> str:
    return _halves(specimen)[1]


def _letters(specimen: Specimen) -> str:
    """``P01-A15``: the part of a sample's name that says what it is made of."""
    return f"{specimen.sample_type}0{specimen.replicate}-{specimen.material}{specimen.site}"
