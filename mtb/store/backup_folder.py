"""Where backups lie, and what their manifests say of them without any key."""

import datetime as dt
import json
import re
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from mtb.domain.audit import Anchor
from mtb.domain.backups import Backup, BackupKind
from mtb.domain.errors import FileError
from mtb.store.key_file import key_file_of
from mtb.store.sidecar import read_file, replace_file

_MANIFEST: Final = "manifest.json"
_FORMAT: Final = "mtb backup 1"
_NAME: Final = re.compile(rf"(\d{{8}}T\d{{6}}Z)-({'|'.join(BackupKind)})(-\d+)?")
_TIME: Final = "%Y%m%dT%H%M%SZ"
_MOST_BYTES: Final = 1 << 16


def default_folder(database: Path) -> Path:
    """Where backups lie unless somebody has chosen another folder: beside the database."""
    return database.with_name("backups")


def noted_folder(database: Path) -> Path:
    """The folder as it is noted beside the database, for when the database itself can't be read."""
    try:
        text = read_file(_note(database), _MOST_BYTES).decode()
        return Path(json.loads(text)["folder"])
    except (OSError, ValueError, KeyError, TypeError):
        return default_folder(database)


def note_folder(database: Path, folder: Path) -> None:
    """Keep the folder's name beside the database; raises OSError where that is impossible."""
    replace_file(_note(database), json.dumps({"folder": str(folder)}).encode())


def list_backups(folder: Path) -> list[Backup]:
    """Every backup in a folder, the newest first, from their manifests alone."""
    try:
        entries = [entry for entry in folder.iterdir() if _NAME.fullmatch(entry.name)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise FileError(
            "The backup folder can't be read. Check that its disk or share is connected.",
            "Mappen for sikkerhetskopier kan ikke leses. Kontroller at disken eller området er tilkoblet.",
            folder,
        ) from error
    return sorted(map(read_backup, entries), key=lambda one: (one.made_at, one.folder.name), reverse=True)


def is_backup(folder: Path) -> bool:
    """Whether a folder is itself a backup, going by what lies in it."""
    return (folder / _MANIFEST).is_file()


def read_backup(folder: Path) -> Backup:
    """A backup from its manifest; one that can't be read is listed by its name and counts as damaged."""
    try:
        backup = _from_manifest(folder, json.loads(read_file(folder / _MANIFEST, _MOST_BYTES)))
        whole = backup.file.stat().st_size == backup.size and key_file_of(backup.file).is_file()
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return _from_name(folder)
    return replace(backup, whole=whole)


def free_place(folder: Path, made_at: dt.datetime, kind: BackupKind) -> Path:
    """Where a new backup goes: a folder named by its time in UTC and its kind."""
    name = f"{made_at.astimezone(dt.UTC):{_TIME}}-{kind}"
    place, number = folder / name, 1
    while place.exists():
        number += 1
        place = folder / f"{name}-{number}"
    return place


def write_manifest(folder: Path, backup: Backup) -> None:
    """Write what the manifest says, whole or not at all; raises OSError."""
    verified = backup.verified_at
    content = {
        "format": _FORMAT,
        "made_at": backup.made_at.astimezone(dt.UTC).isoformat(),
        "kind": backup.kind.value,
        "database": str(backup.database),
        "revision": backup.revision,
        "anchor": {"seq": backup.anchor.seq, "mac": backup.anchor.mac},
        "size": backup.size,
        "sha256": backup.sha256,
        "verified_at": None if verified is None else verified.astimezone(dt.UTC).isoformat(),
        "program_version": backup.program_version,
    }
    replace_file(folder / _MANIFEST, json.dumps(content, indent=1).encode())


def _from_manifest(folder: Path, content: dict[str, Any]) -> Backup:
    """Raises ValueError, KeyError, TypeError or AttributeError for what is not today's manifest."""
    verified, anchor = content["verified_at"], content["anchor"]
    numbers = {type(content["size"]), type(anchor["seq"])}
    if content["format"] != _FORMAT or numbers != {int}:
        raise ValueError
    return Backup(
        folder,
        _instant(content["made_at"]),
        BackupKind(content["kind"]),
        UUID(content["database"]),
        str(content["revision"]),
        Anchor(anchor["seq"], str(anchor["mac"])),
        content["size"],
        str(content["sha256"]),
        str(content["program_version"]),
        None if verified is None else _instant(verified),
    )


def _from_name(folder: Path) -> Backup:
    match = _NAME.fullmatch(folder.name)
    at = dt.datetime.min.replace(tzinfo=dt.UTC)
    if match is None:
        return Backup(folder, at, BackupKind.MANUAL, whole=False)
    with suppress(ValueError):
        at = dt.datetime.strptime(match[1], _TIME).replace(tzinfo=dt.UTC)
    return Backup(folder, at, BackupKind(match[2]), whole=False)


def _instant(text: str) -> dt.datetime:
    instant = dt.datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError
    return instant


def _note(database: Path) -> Path:
    return database.with_name(database.name + ".backups")
