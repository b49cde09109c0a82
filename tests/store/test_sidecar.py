"""Small files: whole or not at all, durable, and for their owner only."""

import os
import stat
from pathlib import Path

import pytest

from mtb.store import sidecar
from mtb.store.sidecar import create_file, read_file, replace_file


def test_a_file_is_replaced_and_for_its_owner_only(tmp_path: Path):
    path = tmp_path / "small"
    path.write_bytes(b"old")
    path.chmod(0o644)
    replace_file(path, b"new\r\n\x00")
    assert path.read_bytes() == b"new\r\n\x00"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_content_is_on_the_disk_before_it_gets_its_name(tmp_path: Path, monkeypatch):
    steps: list[str] = []
    fsync, replace, sync_folder = os.fsync, Path.replace, sidecar.sync_folder
    monkeypatch.setattr(os, "fsync", lambda handle: (steps.append("file"), fsync(handle))[1])
    monkeypatch.setattr(Path, "replace", lambda *given: (steps.append("name"), replace(*given))[1])
    monkeypatch.setattr(sidecar, "sync_folder", lambda path: (steps.append("folder"), sync_folder(path))[1])
    replace_file(tmp_path / "small", b"new")
    assert steps[:3] == ["file", "name", "folder"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch, step):
    path = tmp_path / "small"
    path.write_bytes(b"old")

    def fail(*_given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(OSError, match="No space"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_program_left_does_not_stand_in_the_way(tmp_path: Path):
    (tmp_path / "small.part").write_bytes(b"half")
    replace_file(tmp_path / "small", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["small"]


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path):
    path = tmp_path / "small"
    create_file(path, b"first")
    with pytest.raises(FileExistsError):
        create_file(path, b"second")
    assert path.read_bytes() == b"first"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_new_file_that_could_not_be_written_is_not_there(tmp_path: Path, monkeypatch):
    def fail(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        create_file(tmp_path / "small", b"new")
    assert list(tmp_path.iterdir()) == []


def test_too_much_is_noticed_and_not_read(tmp_path: Path):
    (tmp_path / "big").write_bytes(b"x" * 1_000)
    assert len(read_file(tmp_path / "big", 10)) == 11
    assert len(read_file(tmp_path / "big", 1_000)) == 1_000
