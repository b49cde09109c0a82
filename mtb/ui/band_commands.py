"""The menu commands for bands and quality figures: id, words, key, and the right they need."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from mtb.domain.rights import Right

BAND_COMMANDS: Final[tuple[tuple[str, object, str, Right], ...]] = (
    (
        "quality_list",
        QT_TRANSLATE_NOOP("Commands", "Quality figures …"),
        "Ctrl+Shift+Q",
        Right.READ_CASES,
    ),
    (
        "band_sets",
        QT_TRANSLATE_NOOP("Commands", "Bands for TMB and microsatellites …"),
        "Ctrl+Shift+U",
        Right.REVIEW_FINDINGS,
    ),
)
