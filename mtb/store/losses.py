"""What the present database has and a backup has not, read from both audit logs without changing a byte."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from mtb.domain.audit import Action, Anchor
from mtb.domain.backups import Backup, Loss, LossLine
from mtb.store.backups import opened_to_read

_MOST_LINES = 1_000
_REFERENCE = "coalesce(nullif(cases.inpred_id, ''), '#' || cases.number, '')"


@dataclass(frozen=True, slots=True)
class Present:
    """The present database: its file, its key where that is known, and its anchor where that is whole."""

    path: Path
    cipher: str | None
    anchor: Anchor | None


def losses(present: Present, backup: Backup, backup_cipher: str, *, references: bool) -> Loss:
    """What would be lost; where the present database can't be read, what its anchor tells."""
    if present.cipher is not None and present.path.exists():
        try:
            with (
                opened_to_read(present.path, present.cipher) as now,
                opened_to_read(backup.file, backup_cipher, at_rest=True) as then,
            ):
                return _read(now, then, present.anchor, references=references)
        except sqlcipher.Error:
            pass  # too damaged: the anchor is what is left
    if present.anchor is None:
        return Loss(0, 0, None, None, (), certain=False)
    return Loss(0, max(0, present.anchor.seq - backup.anchor.seq), None, None, (), certain=False)


def _read(
    now: sqlcipher.Connection, then: sqlcipher.Connection, anchor: Anchor | None, *, references: bool
) -> Loss:
    now.execute("BEGIN")
    end = _end(now)
    common = _common(now, then, min(end, _end(then)))
    count, first, last = now.execute(
        "SELECT count(*), min(at), max(at) FROM audit WHERE seq > ?", [common]
    ).fetchone()
    unreadable = max(0, anchor.seq - end) if anchor is not None else 0
    lines = _lines(now, common, _REFERENCE if references else "''")
    return Loss(count, unreadable, _instant(first), _instant(last), lines, certain=True)


def _lines(now: sqlcipher.Connection, common: int, reference: str) -> tuple[LossLine, ...]:
    rows = now.execute(
        f"SELECT action, {reference} AS reference, count(*), max(at) AS last FROM audit "  # noqa: S608
        "LEFT JOIN cases ON cases.id = audit.case_id WHERE seq > ? "
        "GROUP BY action, reference ORDER BY last DESC, action LIMIT ?",
        [common, _MOST_LINES],
    )
    return tuple(
        LossLine(Action(action), words, count, at)
        for action, words, count, last in rows
        if (at := _instant(last)) is not None
    )


def _end(connection: sqlcipher.Connection) -> int:
    """The number of the newest entry; a schema from before the log counts as empty."""
    known = connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'audit'")
    if known.fetchone() is None:
        return 0
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM audit").fetchone()[0])


def _common(now: sqlcipher.Connection, then: sqlcipher.Connection, most: int) -> int:
    """The last entry both logs share: entries are chained, so where two agree, all before them do."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if _code(now, middle) == _code(then, middle):
            least = middle
        else:
            most = middle - 1
    return least


def _code(connection: sqlcipher.Connection, seq: int) -> object:
    return connection.execute("SELECT mac FROM audit WHERE seq = ?", [seq]).fetchone()


def _instant(text: str | None) -> dt.datetime | None:
    return None if text is None else dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)
