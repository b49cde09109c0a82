"""Words for the steps of material and samples, and a specimen's or sample's name in words."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from mtb.domain.errors import Sentence
from mtb.domain.laboratory import LabStep
from mtb.domain.samples import MATERIALS, SAMPLE_TYPES, TUMOUR_SITES, UNKNOWN_SITE, sample_words
from mtb.domain.specimens import LabSample, Specimen
from mtb.domain.stages import EventKind
from mtb.ui import labels

_VERBS: Final[dict[EventKind, object]] = {
    EventKind.MATERIAL_ASKED: QT_TRANSLATE_NOOP("MaterialWords", "Asked pathology"),
    EventKind.MATERIAL_REMINDED: QT_TRANSLATE_NOOP("MaterialWords", "Reminded pathology"),
    EventKind.MATERIAL_RECEIVED: QT_TRANSLATE_NOOP("MaterialWords", "Received"),
    EventKind.SENT_TO_LABORATORY: QT_TRANSLATE_NOOP("MaterialWords", "Sent to the laboratory"),
    EventKind.SECTIONED: QT_TRANSLATE_NOOP("MaterialWords", "Sectioned"),
    EventKind.MATERIAL_UNSUITABLE: QT_TRANSLATE_NOOP("MaterialWords", "Can't be used"),
}
_LISTS: Final[dict[LabStep, object]] = {
    LabStep.SECTIONING: QT_TRANSLATE_NOOP("MaterialWords", "To be sectioned"),
    LabStep.EXTRACTION: QT_TRANSLATE_NOOP("MaterialWords", "To be extracted"),
    LabStep.LIBRARY: QT_TRANSLATE_NOOP("MaterialWords", "Waiting for library"),
    LabStep.RUN: QT_TRANSLATE_NOOP("MaterialWords", "Waiting for a run"),
    LabStep.REPETITION: QT_TRANSLATE_NOOP("MaterialWords", "Failed and undecided"),
}
_MEANINGS: Final[dict[LabStep, object]] = {
    LabStep.SECTIONING: QT_TRANSLATE_NOOP("MaterialWords", "Blocks that have come"),
    LabStep.EXTRACTION: QT_TRANSLATE_NOOP("MaterialWords", "Blocks and planned samples"),
    LabStep.LIBRARY: QT_TRANSLATE_NOOP("MaterialWords", "Extracted samples"),
    LabStep.RUN: QT_TRANSLATE_NOOP("MaterialWords", "Samples with a library"),
    LabStep.REPETITION: QT_TRANSLATE_NOOP("MaterialWords", "Repeat, or close the case"),
}
_DONE: Final[dict[LabStep, object]] = {
    LabStep.SECTIONING: QT_TRANSLATE_NOOP("MaterialWords", "Sectioned"),
    LabStep.EXTRACTION: QT_TRANSLATE_NOOP("MaterialWords", "Extracted"),
    LabStep.LIBRARY: QT_TRANSLATE_NOOP("MaterialWords", "Library ready"),
    LabStep.RUN: QT_TRANSLATE_NOOP("MaterialWords", "Put on a run …"),
    LabStep.REPETITION: QT_TRANSLATE_NOOP("MaterialWords", "Repeat"),
}

verb = labels.in_words(_VERBS, "MaterialWords")
step_list = labels.in_words(_LISTS, "MaterialWords")
step_meaning = labels.in_words(_MEANINGS, "MaterialWords")
step_done = labels.in_words(_DONE, "MaterialWords")


class MaterialCounts(QObject):
    """Words with a number: the tool that gathers words sees a plural only in ``tr``."""

    def samples(self, count: int) -> str:
        return self.tr("%n sample(s)", "", count)

    def cases(self, count: int) -> str:
        return self.tr("%n case(s)", "", count)

    def blocks(self, count: int) -> str:
        return self.tr("%n block(s)", "", count)

    def reminders(self, count: int) -> str:
        return self.tr("%n reminder(s)", "", count)

    def failed(self, count: int) -> str:
        return self.tr("%n failed", "", count)


def make_samples() -> str:
    """What is done with a sectioned block."""
    return QCoreApplication.translate("MaterialWords", "Make DNA and RNA samples")


def sectioned(*, yes: bool) -> str:
    """Whether a block is cut and can be extracted."""
    if yes:
        return QCoreApplication.translate("MaterialWords", "Sectioned")
    return QCoreApplication.translate("MaterialWords", "Not sectioned")


def name_in_words(sample_id: str) -> str:
    """What a sample's name says, in the language of the program."""
    return sample_words(sample_id).text(labels.current_language())


def choices(table: Mapping[str, Sentence]) -> list[tuple[str, str]]:
    """The codes of one list with their words, for a choice box; the unknown one first."""
    unknown = UNKNOWN_SITE if UNKNOWN_SITE in table else "X"
    codes = [unknown, *(code for code in table if code != unknown)]
    return [(code, f"{code}  {table[code].text(labels.current_language())}") for code in codes]


def kind_in_words(specimen: Specimen) -> str:
    """Tissue, material and site of a specimen; nothing where nothing is known."""
    language = labels.current_language()
    found = (
        (SAMPLE_TYPES, specimen.sample_type),
        (MATERIALS, specimen.material),
        (TUMOUR_SITES, specimen.site),
    )
    known = [(table, code) for table, code in found if code in table and code not in {"X", UNKNOWN_SITE}]
    return " · ".join(table[code].text(language) for table, code in known)


def way_of(specimen: Specimen) -> list[str]:
    """What happened to a specimen and when: ``asked 12 Nov``, ``1 reminder``, ``received 20 Nov``."""
    days = (
        (QCoreApplication.translate("MaterialWords", "asked {day}"), specimen.asked_on),
        (QCoreApplication.translate("MaterialWords", "received {day}"), specimen.received_on),
        (QCoreApplication.translate("MaterialWords", "sent {day}"), specimen.sent_on),
        (QCoreApplication.translate("MaterialWords", "sectioned {day}"), specimen.sectioned_on),
    )
    said = [words.format(day=brief(day)) for words, day in days if day is not None]
    if specimen.reminded_on:
        said.insert(1, MaterialCounts().reminders(len(specimen.reminded_on)))
    return said


def brief(day: dt.date) -> str:
    """``24 Nov``: the day without its weekday."""
    return labels.short_day(day).split(" ", 1)[1]


def extraction_figures(sample: LabSample) -> str:
    """``12.4 ng/µl · 260/280 1.9 · 40 µl``"""
    figures = sample.extraction
    return _joined(
        (figures.concentration, "{value} ng/µl"),
        (figures.ratio_260_280, "260/280 {value}"),
        (figures.volume, "{value} µl"),
    )


def library_figures(sample: LabSample) -> str:
    """``DV200 64.5 % · 4.2 ng/µl · 320 bp``"""
    figures = sample.library
    return _joined(
        (figures.dv200, "DV200 {value} %"),
        (figures.rin, "RIN {value}"),
        (figures.concentration, "{value} ng/µl"),
        (figures.size, "{value} bp"),
    )


def _joined(*figures: tuple[float | None, str]) -> str:
    return " · ".join(words.format(value=_written(value)) for value, words in figures if value is not None)


def _written(value: float) -> str:
    whole = f"{value:.6g}"
    return whole.replace(".", ",") if labels.current_language() == "nb" else whole
