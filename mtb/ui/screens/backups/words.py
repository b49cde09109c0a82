"""How backups, and the log entries a restore would lose, are called."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mtb.domain.audit import Action
from mtb.domain.backups import Backup, BackupKind, BackupState, RestoreStep
from mtb.ui import labels
from mtb.ui.kit.theme import Tone

_KINDS: Final[dict[BackupKind, object]] = {
    BackupKind.DAILY: QT_TRANSLATE_NOOP("Backups", "Automatic"),
    BackupKind.MANUAL: QT_TRANSLATE_NOOP("Backups", "By hand"),
    BackupKind.BEFORE_MIGRATION: QT_TRANSLATE_NOOP("Backups", "Before an update"),
    BackupKind.BEFORE_RESTORE: QT_TRANSLATE_NOOP("Backups", "Before a restore"),
}
_TONES: Final[dict[BackupState, Tone]] = {
    BackupState.VERIFIED: "success",
    BackupState.NOT_VERIFIED: "warning",
    BackupState.DAMAGED: "danger",
}
_STEPS: Final[dict[RestoreStep, object]] = {
    RestoreStep.SAVING: QT_TRANSLATE_NOOP("Backups", "Backing up what is there now …"),
    RestoreStep.COPYING: QT_TRANSLATE_NOOP("Backups", "Copying the backup …"),
    RestoreStep.VERIFYING: QT_TRANSLATE_NOOP("Backups", "Verifying the copy …"),
    RestoreStep.PLACING: QT_TRANSLATE_NOOP("Backups", "Moving the present files aside …"),
    RestoreStep.RECORDING: QT_TRANSLATE_NOOP("Backups", "Entering the restore in the audit log …"),
}
_ACTIONS: Final[dict[Action, object]] = {
    Action.OPENED: QT_TRANSLATE_NOOP("Backups", "Case opened"),
    Action.SEARCHED: QT_TRANSLATE_NOOP("Backups", "Search"),
    Action.PRINTED: QT_TRANSLATE_NOOP("Backups", "Printed"),
    Action.EXPORTED: QT_TRANSLATE_NOOP("Backups", "Exported"),
    Action.COPIED: QT_TRANSLATE_NOOP("Backups", "Copied"),
    Action.SHOWN_NUMBER: QT_TRANSLATE_NOOP("Backups", "National identity number shown"),
    Action.CREATED: QT_TRANSLATE_NOOP("Backups", "Registered"),
    Action.CHANGED: QT_TRANSLATE_NOOP("Backups", "Changed"),
    Action.IMPORTED: QT_TRANSLATE_NOOP("Backups", "Results imported"),
    Action.MOVED: QT_TRANSLATE_NOOP("Backups", "Moved"),
    Action.DECIDED: QT_TRANSLATE_NOOP("Backups", "Decision recorded"),
    Action.SUBMITTED: QT_TRANSLATE_NOOP("Backups", "Minutes submitted"),
    Action.APPROVED: QT_TRANSLATE_NOOP("Backups", "Minutes approved"),
    Action.AMENDED: QT_TRANSLATE_NOOP("Backups", "Minutes amended"),
    Action.SIGNED_IN: QT_TRANSLATE_NOOP("Backups", "Signed in"),
    Action.SIGNED_OUT: QT_TRANSLATE_NOOP("Backups", "Signed out"),
    Action.LOCKED: QT_TRANSLATE_NOOP("Backups", "Locked"),
    Action.REFUSED_SIGN_IN: QT_TRANSLATE_NOOP("Backups", "Wrong password"),
    Action.DENIED: QT_TRANSLATE_NOOP("Backups", "Refused for want of a right"),
    Action.EMERGENCY: QT_TRANSLATE_NOOP("Backups", "Emergency access"),
    Action.ACCOUNT: QT_TRANSLATE_NOOP("Backups", "Account changed"),
    Action.AUTHORISATION: QT_TRANSLATE_NOOP("Backups", "Role granted or withdrawn"),
    Action.PASSWORD: QT_TRANSLATE_NOOP("Backups", "Password changed"),
    Action.KEY_CHANGED: QT_TRANSLATE_NOOP("Backups", "Key changed"),
    Action.BACKED_UP: QT_TRANSLATE_NOOP("Backups", "Backup made or removed"),
    Action.RESTORED: QT_TRANSLATE_NOOP("Backups", "Backup restored"),
    Action.VERIFIED: QT_TRANSLATE_NOOP("Backups", "Verified"),
    Action.SETTING: QT_TRANSLATE_NOOP("Backups", "Setting changed"),
    Action.DELETION_REQUESTED: QT_TRANSLATE_NOOP("Backups", "Deletion asked for"),
    Action.DELETED: QT_TRANSLATE_NOOP("Backups", "Deleted lawfully"),
}


def kind(one: BackupKind) -> str:
    """Why a backup was made."""
    return _said(_KINDS[one])


def action(one: Action) -> str:
    """What was done; one that has no words yet is called by its own name."""
    return _said(_ACTIONS.get(one, one.value))


def step(one: RestoreStep) -> str:
    """What a restore is doing."""
    return _said(_STEPS[one])


def state(backup: Backup) -> str:
    """Whether it is verified, and when that was."""
    if backup.state is BackupState.DAMAGED:
        return _said(QT_TRANSLATE_NOOP("Backups", "Damaged"))
    if backup.verified_at is None:
        return _said(QT_TRANSLATE_NOOP("Backups", "Not verified"))
    return _said(QT_TRANSLATE_NOOP("Backups", "Verified {when}")).format(when=when(backup.verified_at))


def state_tone(backup: Backup) -> Tone:
    """The tone of the state's chip."""
    return _TONES[backup.state]


def when(instant: dt.datetime) -> str:
    """``today 09:15``, ``yesterday 16:02`` or ``22.11.2026 09:15``."""
    days = (dt.datetime.now().astimezone().date() - instant.astimezone().date()).days
    if days == 0:
        return _said(QT_TRANSLATE_NOOP("Backups", "today {time}")).format(time=labels.clock(instant))
    if days == 1:
        return _said(QT_TRANSLATE_NOOP("Backups", "yesterday {time}")).format(time=labels.clock(instant))
    return labels.moment(instant)


def size(backup: Backup) -> str:
    """``46.1 MB``; a dash where the manifest does not tell."""
    return f"{labels.number(backup.size / 1_000_000, 1)} MB" if backup.size else "–"


def entries(backup: Backup) -> str:
    """Up to which entry of the audit log it reaches."""
    return labels.number(backup.anchor.seq) if backup.sha256 else "–"


def _said(words: object) -> str:
    return QCoreApplication.translate("Backups", str(words))
