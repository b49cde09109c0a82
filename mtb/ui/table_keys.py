"""The keys that are the same in every table, for the list of keys."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

TABLE_KEYS: Final = (
    (QT_TRANSLATE_NOOP("Commands", "Open the row"), "Return"),
    (QT_TRANSLATE_NOOP("Commands", "Preview the row"), "Space"),
    (QT_TRANSLATE_NOOP("Commands", "Copy the rows"), "Ctrl+C"),
    (QT_TRANSLATE_NOOP("Commands", "Close the notice, or go back"), "Esc"),
)
