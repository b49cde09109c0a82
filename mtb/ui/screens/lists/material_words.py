"""Words for what a form or sheet does to a sample, and for the fields of specimens and samples."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from mtb.domain.dates import PartialDate
from mtb.domain.errors import Sentence
from mtb.domain.material_changes import Difference
from mtb.domain.samples import MATERIALS, SAMPLE_TYPES, TUMOUR_SITES
from mtb.services.material_imports import Fate
from mtb.ui import labels
from mtb.ui.kit.theme import Tone

_FATES: Final[dict[Fate, object]] = {
    Fate.NEW: QT_TRANSLATE_NOOP("IncomingMaterial", "New"),
    Fate.CHANGED: QT_TRANSLATE_NOOP("IncomingMaterial", "Changed"),
    Fate.SAME: QT_TRANSLATE_NOOP("IncomingMaterial", "Same"),
}
_DONE: Final[dict[Fate, object]] = {
    Fate.NEW: QT_TRANSLATE_NOOP("IncomingMaterial", "Sample stored"),
    Fate.CHANGED: QT_TRANSLATE_NOOP("IncomingMaterial", "Sample changed"),
    Fate.SAME: QT_TRANSLATE_NOOP("IncomingMaterial", "Was the same"),
}
_FATE_TONES: Final[dict[Fate, Tone]] = {Fate.NEW: "success", Fate.CHANGED: "info"}
_FIELDS: Final[dict[str, object]] = {
    "block": QT_TRANSLATE_NOOP("IncomingMaterial", "Block"),
    "site": QT_TRANSLATE_NOOP("IncomingMaterial", "Site"),
    "sample_type": QT_TRANSLATE_NOOP("IncomingMaterial", "Type of specimen"),
    "material": QT_TRANSLATE_NOOP("IncomingMaterial", "Material"),
    "replicate": QT_TRANSLATE_NOOP("IncomingMaterial", "Replicate"),
    "collected": QT_TRANSLATE_NOOP("IncomingMaterial", "Collected"),
    "tumour_cells": QT_TRANSLATE_NOOP("IncomingMaterial", "Tumour cells, %"),
    "nucleic_acid": QT_TRANSLATE_NOOP("IncomingMaterial", "DNA or RNA"),
    "sample_id": QT_TRANSLATE_NOOP("IncomingMaterial", "Sample ID"),
    "attempt": QT_TRANSLATE_NOOP("IncomingMaterial", "Attempt"),
    "batch": QT_TRANSLATE_NOOP("IncomingMaterial", "Batch"),
    "lvms_batch": QT_TRANSLATE_NOOP("IncomingMaterial", "Batch in the laboratory system"),
    "run_id": QT_TRANSLATE_NOOP("IncomingMaterial", "Run"),
    "comment": QT_TRANSLATE_NOOP("IncomingMaterial", "Comment"),
    "extraction.on": QT_TRANSLATE_NOOP("IncomingMaterial", "Extracted on"),
    "extraction.kit": QT_TRANSLATE_NOOP("IncomingMaterial", "Extraction kit"),
    "extraction.laboratory": QT_TRANSLATE_NOOP("IncomingMaterial", "Extracted by"),
    "extraction.concentration": QT_TRANSLATE_NOOP("IncomingMaterial", "Extraction, ng/µl"),
    "extraction.ratio_260_280": QT_TRANSLATE_NOOP("IncomingMaterial", "260/280"),
    "extraction.ratio_260_230": QT_TRANSLATE_NOOP("IncomingMaterial", "260/230"),
    "extraction.volume": QT_TRANSLATE_NOOP("IncomingMaterial", "Extraction, µl"),
    "extraction.comment": QT_TRANSLATE_NOOP("IncomingMaterial", "Comment on the extraction"),
    "library.on": QT_TRANSLATE_NOOP("IncomingMaterial", "Sequenced on"),
    "library.concentration_diluted": QT_TRANSLATE_NOOP("IncomingMaterial", "After dilution, ng/µl"),
    "library.concentration_fragmented": QT_TRANSLATE_NOOP("IncomingMaterial", "After fragmentation, ng/µl"),
    "library.fragment_size": QT_TRANSLATE_NOOP("IncomingMaterial", "Fragment size, bp"),
    "library.rin": QT_TRANSLATE_NOOP("IncomingMaterial", "RIN"),
    "library.dv200": QT_TRANSLATE_NOOP("IncomingMaterial", "DV200, %"),
    "library.concentration": QT_TRANSLATE_NOOP("IncomingMaterial", "Library, ng/µl"),
    "library.size": QT_TRANSLATE_NOOP("IncomingMaterial", "Library size, bp"),
    "library.cleaned": QT_TRANSLATE_NOOP("IncomingMaterial", "Library cleaned"),
    "library.comment": QT_TRANSLATE_NOOP("IncomingMaterial", "Comment on the library"),
}
_CODES: Final[dict[str, Mapping[str, Sentence]]] = {
    "site": TUMOUR_SITES,
    "sample_type": SAMPLE_TYPES,
    "material": MATERIALS,
}
_YES: Final = QT_TRANSLATE_NOOP("IncomingMaterial", "yes")
_NO: Final = QT_TRANSLATE_NOOP("IncomingMaterial", "no")

fate = labels.in_words(_FATES, "IncomingMaterial")
done = labels.in_words(_DONE, "IncomingMaterial")
fate_tone = labels.in_tones(_FATE_TONES)


class Counted(QObject):
    """Words with a number: the tool that gathers words sees a plural only in ``tr``."""

    def to_store(self, count: int, of: int) -> str:
        return self.tr("{count} of %n sample(s) will be stored", "", of).format(count=count)

    def stored(self, count: int, of: int) -> str:
        return self.tr("{count} of %n sample(s) were stored", "", of).format(count=count)

    def same(self, count: int) -> str:
        return self.tr("%n the same", "", count)

    def refused(self, count: int) -> str:
        return self.tr("%n not stored", "", count)


def not_stored() -> str:
    """What becomes of a sample whose case can take nothing of it."""
    return QCoreApplication.translate("IncomingMaterial", "Not stored")


def field(difference: Difference) -> str:
    """What the field is called; one without words by its own name."""
    words = _FIELDS.get(difference.field)
    return QCoreApplication.translate("IncomingMaterial", str(words)) if words else difference.field


def value(name: str, stated: object) -> str:
    """A field's value as it is read, a code with its words; a dash where nothing is stated."""
    if stated is None:
        return "–"
    known = _CODES.get(name, {}).get(str(stated))
    if known is not None:
        return f"{stated} · {known.text(labels.current_language())}"
    if isinstance(stated, bool):
        return QCoreApplication.translate("IncomingMaterial", str(_YES if stated else _NO))
    if isinstance(stated, dt.date | PartialDate):
        return labels.day(stated) if isinstance(stated, dt.date) else stated.iso
    return _number(stated) if isinstance(stated, float) else str(stated)


def _number(value: float) -> str:
    text = f"{value:.6g}"
    return text.replace(".", ",") if labels.current_language() == "nb" else text
