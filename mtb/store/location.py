"""Where a local database may lie: on a disk of this computer, in no folder that a program synchronises."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PureWindowsPath
from typing import Final

from mtb.domain.errors import StorageError

# File systems behind which another computer stands. A shared cluster disk counts: the locks of SQLite's
# write-ahead log lie in memory, which two computers do not share.
_NETWORK: Final = {
    *("acfs", "afp", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "davfs2", "gfs2"),
    *("glusterfs", "gpfs", "lustre", "ncp", "ncpfs", "nfs", "nfs3", "nfs4", "ocfs2", "orangefs", "pvfs2"),
    *("smb", "smb2", "smb3", "smbfs", "webdav"),
}
_NETWORK_FUSE: Final = {
    *("afp", "beegfs", "ceph", "cifs", "curlftpfs", "davfs", "davfs2", "gcsfuse", "glusterfs", "goofys"),
    *("google-drive-ocamlfuse", "gvfsd-fuse", "juicefs", "nfs", "onedriver", "rclone", "s3fs", "seadrive"),
    *("smbnetfs", "sshfs"),
}
# Folders that a virtual machine's host shares with it. The host can open the same file without either side
# seeing the other's locks. But where the machine's own system disk is of this kind and comes from the same
# source, it is all the disk there is, and counts as local.
_HOST_SHARES: Final = {"9p", "virtiofs", "vboxsf", "vmhgfs", "fuse.vmhgfs-fuse", "prl_fs", "drvfs"}

_SYNCED_NAMES: Final = re.compile(
    r"onedrive( - .+)?|dropbox( \(.+\))?|google ?drive|googledrive-.+|icloud ?drive|mobile documents"
    r"|com~apple~clouddocs|nextcloud\d*|owncloud\d*|pcloud ?drive|box sync|jottacloud",
    re.IGNORECASE,
)
_MARKER_FILES: Final = (".dropbox", ".owncloudsync.log", ".nextcloudsync.log")
_MARKER_FOLDERS: Final = (".dropbox.cache", ".tmp.drivedownload", ".tmp.driveupload", ".stfolder")
_MARKER_PATTERNS: Final = (".sync_*.db", "._sync_*.db", ".849C9593-D756-4E56-8D6E-42412F2A707B")
_DRIVE_REMOTE: Final = 4


@dataclass(frozen=True, slots=True)
class Mount:
    """One line of the system's table of file systems."""

    point: str
    kind: str
    source: str


@dataclass(frozen=True, slots=True)
class Machine:
    """What a computer says of its disks and folders."""

    mounts: tuple[Mount, ...]
    environment: Mapping[str, str]
    drive_type: Callable[[str], int]

    @classmethod
    def this(cls) -> "Machine":
        return cls(_mounts(), os.environ, _drive_type)


def require_local(path: Path, machine: Machine | None = None) -> None:
    """Raise StorageError where a database at ``path`` would lie on a network share or in a synced folder."""
    places = dict.fromkeys((path.absolute(), path.resolve()))  # as it is called, and where links lead
    machine = machine or Machine.this()  # looked at now: on the way a folder may have been mounted
    for looked_at in places:
        if (share := network_share(looked_at, machine)) is not None:
            raise StorageError(
                f"The database would lie on a network share ({share}), where it can be damaged. Nothing "
                "was opened. Choose a folder on this computer's own disk, or a PostgreSQL database for "
                "several workstations.",
                f"Databasen ville ligge på et nettverksområde ({share}), der den kan bli skadet. Ingenting "
                "ble åpnet. Velg en mappe på maskinens egen disk, eller en PostgreSQL-database for flere "
                "arbeidsstasjoner.",
            )
        if (folder := synced_folder(looked_at, machine)) is not None:
            raise StorageError(
                f"The database would lie in a folder that other computers get copies of ({folder}), "
                "which damages it and spreads patients' data. Nothing was opened. Choose another folder on "
                "this computer, or a PostgreSQL database for several workstations.",
                f"Databasen ville ligge i en mappe som synkroniseres med andre maskiner ({folder}). Det "
                "skader den og sprer pasientdata. Ingenting ble åpnet. Velg en annen mappe på maskinen, "
                "eller en PostgreSQL-database for flere arbeidsstasjoner.",
            )


def network_share(path: PurePath, machine: Machine) -> str | None:
    """The share a path lies on; None for a local disk."""
    if isinstance(path, PureWindowsPath):
        return _windows_share(path, machine)
    mount = _mount_of(path, machine.mounts)
    if mount is None or not _is_remote(mount, machine.mounts):
        return None
    return f"{mount.kind} {mount.source}"


def synced_folder(path: PurePath, machine: Machine) -> str | None:
    """The nearest folder on the way up that a program keeps in step with other computers."""
    named = {value for name, value in machine.environment.items() if name.upper().startswith("ONEDRIVE")}
    roots = {type(path)(value) for value in named if value.strip()}
    for folder in path.parents:
        if folder in roots or _SYNCED_NAMES.fullmatch(folder.name) or _is_marked(folder):
            return str(folder)
    return None


def parsed_mounts(table: str) -> tuple[Mount, ...]:
    """Read the text of ``/proc/self/mountinfo``; lines of another form are passed over."""
    found = []
    for line in table.splitlines():
        left, dash, right = line.partition(" - ")
        before, after = left.split(" "), right.split(" ")
        if dash and len(before) >= 5 and len(after) >= 2:
            found.append(Mount(_unescaped(before[4]), after[0].lower(), _unescaped(after[1])))
    return tuple(found)


def _mount_of(path: PurePath, mounts: Iterable[Mount]) -> Mount | None:
    """The mount a path lies on: the deepest, and of several at one point the last, which hides the others."""
    best: Mount | None = None
    for mount in mounts:
        deeper = best is None or len(PurePath(mount.point).parts) >= len(PurePath(best.point).parts)
        if deeper and path.is_relative_to(mount.point):
            best = mount
    return best


def _is_remote(mount: Mount, mounts: Iterable[Mount]) -> bool:
    if mount.kind in _HOST_SHARES:
        system = _mount_of(PurePath("/"), mounts)
        return system is None or (mount.kind, mount.source) != (system.kind, system.source)
    name = mount.kind.removeprefix("fuse.")
    return mount.kind in _NETWORK or (name != mount.kind and name in _NETWORK_FUSE)


def _windows_share(path: PureWindowsPath, machine: Machine) -> str | None:
    drive = path.drive.replace("/", "\\")
    if drive.startswith("\\\\"):
        rest = drive.removeprefix("\\\\?\\").removeprefix("\\\\.\\")
        if not re.fullmatch(r"[A-Za-z]:", rest):
            return drive
        drive = rest
    return drive if drive and machine.drive_type(f"{drive}\\") == _DRIVE_REMOTE else None


def _is_marked(folder: PurePath) -> bool:
    """Whether a syncing program has left its mark here. In a home, ``.dropbox`` is a folder of settings."""
    if not isinstance(folder, Path):
        return False
    try:
        return (
            any((folder / name).is_file() for name in _MARKER_FILES)
            or any((folder / name).is_dir() for name in _MARKER_FOLDERS)
            or any(next(folder.glob(pattern), None) is not None for pattern in _MARKER_PATTERNS)
        )
    except OSError:
        return False  # a folder on the way that may not be looked into


def _unescaped(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), text)


def _mounts() -> tuple[Mount, ...]:
    try:
        return parsed_mounts(os.fsdecode(Path("/proc/self/mountinfo").read_bytes()))
    except OSError:
        return ()


def _drive_type(root: str) -> int:
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    else:  # noqa: RET505 - so that either branch is checked for the system it is for
        return 0
