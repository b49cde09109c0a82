"""A file is written whole or not at all, and over nothing of another kind."""

import os
from pathlib import Path

import pytest

from mtb.domain.errors import FileError
from mtb.services.files import write_whole

PDF = b"%PDF-1.7 new"


def test_a_new_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path):
    write_whole(tmp_path / "a.pdf", PDF, begins=b"%PDF-")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == PDF


def test_an_earlier_file_of_the_kind_is_replaced(tmp_path: Path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 old")
    write_whole(tmp_path / "a.pdf", PDF, begins=b"%PDF-")
    assert (tmp_path / "a.pdf").read_bytes() == PDF


@pytest.mark.parametrize("content", [b"SQLite format 3", b"", b"%PD"])
def test_what_is_of_another_kind_is_never_touched(tmp_path: Path, content: bytes):
    (tmp_path / "a.pdf").write_bytes(content)
    with pytest.raises(FileError, match="not touched"):
        write_whole(tmp_path / "a.pdf", PDF, begins=b"%PDF-")
    assert (tmp_path / "a.pdf").read_bytes() == content


def test_a_folder_is_not_written_over(tmp_path: Path):
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(FileError):
        write_whole(tmp_path / "a.pdf", PDF, begins=b"%PDF-")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(FileError, match="another folder"):
        write_whole(tmp_path / "none" / "a.pdf", PDF, begins=b"%PDF-")


def test_a_disk_that_fails_leaves_the_earlier_file_and_no_half_one(tmp_path: Path, monkeypatch):
    def fails(_handle: int) -> None:
        raise OSError(28, "full")

    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 old")
    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(FileError):
        write_whole(tmp_path / "a.pdf", PDF, begins=b"%PDF-")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF-1.4 old"
