"""The menu commands for findings: id, words, key, and the right they need."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from mtb.domain.rights import Right

_REVIEW, _READ = Right.REVIEW_FINDINGS, Right.READ_CASES

FINDING_COMMANDS: Final[tuple[tuple[str, object, str, Right], ...]] = (
    ("finding_keep", QT_TRANSLATE_NOOP("Commands", "Keep the finding"), "K", _REVIEW),
    ("finding_exclude", QT_TRANSLATE_NOOP("Commands", "Exclude the finding …"), "X", _REVIEW),
    ("finding_effect", QT_TRANSLATE_NOOP("Commands", "Effect …"), "E", _REVIEW),
    ("finding_escat_own", QT_TRANSLATE_NOOP("Commands", "ESCAT for this tumour …"), "A", _REVIEW),
    ("finding_escat_other", QT_TRANSLATE_NOOP("Commands", "ESCAT for other tumours …"), "Shift+A", _REVIEW),
    ("finding_group", QT_TRANSLATE_NOOP("Commands", "Reporting group …"), "R", _REVIEW),
    ("finding_board", QT_TRANSLATE_NOOP("Commands", "For the board, or not"), "B", _REVIEW),
    ("finding_germline", QT_TRANSLATE_NOOP("Commands", "The question of germline"), "G", _READ),
    ("finding_mark_germline", QT_TRANSLATE_NOOP("Commands", "In the germline, or not"), "Shift+G", _REVIEW),
    ("finding_second", QT_TRANSLATE_NOOP("Commands", "Second opinion …"), "2", _REVIEW),
    ("finding_up", QT_TRANSLATE_NOOP("Commands", "Earlier at the board"), "Alt+Up", _REVIEW),
    ("finding_down", QT_TRANSLATE_NOOP("Commands", "Later at the board"), "Alt+Down", _REVIEW),
    ("finding_next", QT_TRANSLATE_NOOP("Commands", "Next finding not reviewed"), "N", _READ),
    ("finding_seen", QT_TRANSLATE_NOOP("Commands", "Seen before"), "S", _READ),
    ("finding_evidence", QT_TRANSLATE_NOOP("Commands", "Evidence and look-ups"), "V", _READ),
    ("finding_edit", QT_TRANSLATE_NOOP("Commands", "Edit the review"), "Return", _READ),
    ("finding_page", QT_TRANSLATE_NOOP("Commands", "Next page about the finding"), "F3", _READ),
    (
        "finding_page_back",
        QT_TRANSLATE_NOOP("Commands", "Page before about the finding"),
        "Shift+F3",
        _READ,
    ),
    ("finding_panel", QT_TRANSLATE_NOOP("Commands", "Show or hide what is beside the table"), "P", _READ),
    ("finding_columns", QT_TRANSLATE_NOOP("Commands", "Columns of the findings …"), "C", _READ),
)
"""They answer to their key while the table of findings, or the pages beside it, have the focus."""
FINDING_NAMES: Final = tuple(name for name, *_ in FINDING_COMMANDS)


def finding_key(command: str) -> str:
    """The key of a command for findings, as it is declared."""
    return next(key for name, _, key, _ in FINDING_COMMANDS if name == command)
