"""Databases on network shares and in synchronised folders are refused, local ones never."""

import tempfile
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from mtb.domain.errors import StorageError
from mtb.store.location import Machine, Mount, network_share, parsed_mounts, require_local, synced_folder

LOCAL = Machine((Mount("/", "ext4", "/dev/sda1"),), {}, lambda _root: 3)
TABLE = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 master:2 - ext4 /dev/vda rw,discard
30 27 0:30 / /home rw - btrfs /dev/sdb rw
31 27 0:31 / /mnt/felles\040disk rw - cifs //server/felles\040disk rw,vers=3.0
32 27 0:32 / /mnt/nfs rw - nfs4 server:/export rw
33 32 0:33 / /mnt/nfs/local rw - ext4 /dev/sdc rw
34 27 0:34 / /mnt/twice rw - autofs systemd-1 rw
35 27 0:35 / /mnt/twice rw - nfs4 server:/two rw
36 27 0:36 / /home/kari/remote rw - fuse.sshfs kari@server:/ rw
37 27 0:37 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
38 27 0:38 / /mnt/usb rw - fuseblk /dev/sdd1 rw
39 27 0:39 / /mnt/c rw - 9p C:\134 rw,aname=drvfs
a line that is cut off
"""


def machine(table: str) -> Machine:
    return Machine(parsed_mounts(table), {}, lambda _root: 3)


@pytest.mark.parametrize(
    ("path", "share"),
    [
        ("/home/berg/mtb.db", None),
        ("/tmp/mtb.db", None),
        ("/mnt/nfs/mtb.db", "nfs4 server:/export"),
        ("/mnt/nfs/local/mtb.db", None),
        ("/mnt/nfs2/mtb.db", None),
        ("/mnt/felles disk/a/b/mtb.db", "cifs //server/felles disk"),
        ("/mnt/twice/mtb.db", "nfs4 server:/two"),
        ("/home/kari/remote/mtb.db", "fuse.sshfs kari@server:/"),
        ("/home/kari/mtb.db", None),
        ("/run/user/1000/gvfs/smb/mtb.db", "fuse.gvfsd-fuse gvfsd-fuse"),
        ("/mnt/usb/mtb.db", None),
        ("/mnt/c/Users/mtb.db", "9p C:\\"),
    ],
)
def test_the_longest_mount_decides(path: str, share: str | None):
    assert network_share(PurePosixPath(path), machine(TABLE)) == share


@pytest.mark.parametrize(
    "kind",
    ["cifs", "smb3", "smbfs", "nfs", "nfs4", "ncpfs", "afs", "ceph", "glusterfs", "lustre", "davfs", "9p"]
    + [f"fuse.{name}" for name in ("sshfs", "rclone", "davfs2", "glusterfs", "s3fs", "gvfsd-fuse")]
    + ["virtiofs", "vboxsf", "fuse.vmhgfs-fuse", "CIFS"],
)
def test_r21_every_kind_of_share_is_refused(kind: str):
    shared = machine(f"1 0 8:1 / / rw - ext4 /dev/sda rw\n2 1 0:2 / /data rw - {kind} server rw")
    assert network_share(PurePosixPath("/data/mtb.db"), shared)
    assert network_share(PurePosixPath("/database/mtb.db"), shared) is None


@pytest.mark.parametrize("kind", ["ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "fuseblk", "f2fs"])
def test_every_kind_of_disk_is_taken(kind: str):
    assert network_share(PurePosixPath("/mtb.db"), machine(f"1 0 8:1 / / rw - {kind} /dev/sda rw")) is None


def test_a_host_share_counts_as_local_where_it_is_the_machines_own_system_disk():
    table = "1 0 0:1 / / rw - 9p none rw\n2 1 0:2 / /work rw - 9p none rw\n3 1 0:3 / /host rw - 9p folder rw"
    assert network_share(PurePosixPath("/tmp/mtb.db"), machine(table)) is None
    assert network_share(PurePosixPath("/work/mtb.db"), machine(table)) is None
    assert network_share(PurePosixPath("/host/mtb.db"), machine(table)) == "9p folder"


def test_a_system_disk_on_the_network_is_no_local_disk():
    assert network_share(PurePosixPath("/mtb.db"), machine("1 0 0:1 / / rw - nfs4 server:/root rw"))


@pytest.mark.parametrize(
    ("path", "remote"),
    [
        (r"C:\Users\kari\mtb.db", False),
        (r"Z:\mtb.db", True),
        (r"z:\mtb.db", True),
        (r"\\server\felles\mtb.db", True),
        ("//server/felles/mtb.db", True),
        (r"\\?\UNC\server\felles\mtb.db", True),
        (r"\\?\C:\mtb.db", False),
        (r"\\?\Z:\mtb.db", True),
        (r"\\wsl$\Ubuntu\home\mtb.db", True),
    ],
)
def test_a_windows_path_is_told_by_its_drive(path: str, *, remote: bool):
    drives = Machine((), {}, lambda root: 4 if root.upper() == "Z:\\" else 3)
    assert (network_share(PureWindowsPath(path), drives) is not None) is remote


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        (PureWindowsPath(r"C:\Users\kari\OneDrive - Oslo universitetssykehus\a\mtb.db"), "OneDrive - Oslo"),
        (PureWindowsPath(r"C:\Users\kari\onedrive\mtb.db"), "onedrive"),
        (PureWindowsPath(r"D:\Dropbox (Firma)\mtb.db"), "Dropbox (Firma)"),
        (PureWindowsPath(r"C:\Users\kari\iCloudDrive\mtb.db"), "iCloudDrive"),
        (PurePosixPath("/home/kari/Nextcloud/mtb.db"), "Nextcloud"),
        (PurePosixPath("/home/kari/Google Drive/x/mtb.db"), "Google Drive"),
        (PurePosixPath("/Users/k/Library/Mobile Documents/com~apple~CloudDocs/mtb.db"), "com~apple"),
        (PurePosixPath("/Users/k/Library/CloudStorage/GoogleDrive-k@x.no/mtb.db"), "GoogleDrive"),
        (PurePosixPath("/home/kari/onedrive-notes/mtb.db"), None),
        (PurePosixPath("/home/kari/my dropbox files/mtb.db"), None),
        (PurePosixPath("/home/kari/OneDrive"), None),
    ],
)
def test_r21_a_synchronised_folder_is_known_by_its_name(path: PurePath, folder: str | None):
    found = synced_folder(path, LOCAL)
    assert (found is None) is (folder is None)
    assert folder is None or (found is not None and folder in found)


def test_a_moved_onedrive_is_known_by_the_environment():
    moved = Machine((), {"OneDriveCommercial": r"D:\Sky", "ONEDRIVE": "", "PATH": "D:\\"}, lambda _root: 3)
    assert synced_folder(PureWindowsPath(r"d:\sky\tavle\mtb.db"), moved)
    assert synced_folder(PureWindowsPath(r"D:\Skyen\mtb.db"), moved) is None


@pytest.mark.parametrize(
    ("marker", "is_folder"),
    [
        (".dropbox", False),
        (".dropbox.cache", True),
        (".stfolder", True),
        (".tmp.drivedownload", True),
        (".nextcloudsync.log", False),
        (".sync_0a1b2c.db", False),
    ],
)
def test_a_synchronised_folder_is_known_by_its_mark(tmp_path: Path, marker: str, is_folder):
    folder = tmp_path / "tavle"
    (folder / "deep").mkdir(parents=True)
    require_local(folder / "deep" / "mtb.db", LOCAL)
    (folder / marker).mkdir() if is_folder else (folder / marker).write_text("")
    with pytest.raises(StorageError, match="PostgreSQL"):
        require_local(folder / "deep" / "mtb.db", LOCAL)


def test_a_home_with_dropbox_settings_is_not_a_synchronised_folder(tmp_path: Path):
    (tmp_path / ".dropbox").mkdir()
    require_local(tmp_path / "mtb.db", LOCAL)


def test_a_link_into_a_share_is_followed(tmp_path: Path):
    (tmp_path / "share").mkdir()
    try:
        (tmp_path / "link").symlink_to(tmp_path / "share", target_is_directory=True)
    except OSError:
        pytest.skip("links need a right on this machine")
    (tmp_path / "share" / ".stfolder").mkdir()
    with pytest.raises(StorageError):
        require_local(tmp_path / "link" / "mtb.db", LOCAL)


def test_r21_both_sentences_name_the_share_and_offer_a_server():
    table = "1 0 8:1 / / rw - ext4 /dev/sda rw\n2 1 0:2 / /data rw - nfs4 server:/felles rw"
    shared = machine(table)
    if not isinstance(Path(), PurePosixPath):
        pytest.skip("mount tables are for POSIX systems")
    with pytest.raises(StorageError) as caught:
        require_local(Path("/data/mtb.db"), shared)
    for language in ("en", "nb"):
        assert "server:/felles" in caught.value.text(language)
        assert "PostgreSQL" in caught.value.text(language)


def test_this_machines_own_folders_are_taken(tmp_path: Path):
    require_local(tmp_path / "mtb.db")
    require_local(Path(tempfile.gettempdir()) / "not yet there" / "mtb.db")
