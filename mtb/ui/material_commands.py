"""The menu commands for material and laboratory: id, words, key, and the right they need."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from mtb.domain.rights import Right

_CASES, _LABORATORY = Right.WRITE_CASES, Right.IMPORT_RESULTS

MATERIAL_COMMANDS: Final[tuple[tuple[str, object, str, Right], ...]] = (
    ("next_step", QT_TRANSLATE_NOOP("Commands", "Next step of the material"), "Ctrl+J", Right.READ_CASES),
    ("add_specimen", QT_TRANSLATE_NOOP("Commands", "Name a block or specimen …"), "Ctrl+B", _CASES),
    ("other_day", QT_TRANSLATE_NOOP("Commands", "Record for another day …"), "Ctrl+Shift+J", _CASES),
    ("remind_pathology", QT_TRANSLATE_NOOP("Commands", "Reminded pathology"), "Ctrl+R", _CASES),
    (
        "copy_request",
        QT_TRANSLATE_NOOP("Commands", "Copy the request to pathology"),
        "Ctrl+Shift+R",
        Right.EXPORT,
    ),
    ("unsuitable", QT_TRANSLATE_NOOP("Commands", "Material can't be used …"), "Ctrl+U", _CASES),
    ("sample_failed", QT_TRANSLATE_NOOP("Commands", "The sample failed …"), "Ctrl+Shift+F", _LABORATORY),
    ("repeat_sample", QT_TRANSLATE_NOOP("Commands", "Repeat the sample"), "Ctrl+Shift+Y", _LABORATORY),
    (
        "plan_batch",
        QT_TRANSLATE_NOOP("Commands", "Put into a library batch …"),
        "Ctrl+Shift+B",
        _LABORATORY,
    ),
    ("run_failed", QT_TRANSLATE_NOOP("Commands", "The run failed …"), "Ctrl+Alt+X", _LABORATORY),
    ("figure_limits", QT_TRANSLATE_NOOP("Commands", "Limits for figures …"), "Ctrl+Shift+V", _LABORATORY),
)
CASE_COMMANDS: Final = (
    "next_step",
    "add_specimen",
    "other_day",
    "remind_pathology",
    "copy_request",
    "unsuitable",
    "plan_batch",
    "sample_failed",
    "repeat_sample",
)
"""What the case screen answers to."""
LABORATORY_COMMANDS: Final = (
    "next_step",
    "plan_batch",
    "sample_failed",
    "repeat_sample",
    "run_failed",
    "figure_limits",
)
"""What the laboratory's screen answers to."""
