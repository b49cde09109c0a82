"""The anchor outlives a torn write, is nobody's to forge, and keeps its evidence."""

import pytest

from mtb.domain.audit import Anchor
from mtb.domain.errors import FileError
from mtb.store.anchor import AnchorFile


@pytest.fixture
def path(tmp_path):
    return tmp_path / "mtb.db.anchor"


def written(path, *seqs: int) -> None:
    file = AnchorFile(path, b"key")
    for seq in seqs:
        file.write(Anchor(seq, f"{seq:064x}"))


def test_the_newest_end_is_remembered(path):
    assert AnchorFile(path, b"key").read() is None
    for seq in range(1, 6):
        written(path, seq)
        file = AnchorFile(path, b"key")
        assert file.read() == Anchor(seq, f"{seq:064x}")
        file.write(Anchor(seq, f"{seq:064x}"))


@pytest.mark.parametrize("cut", range(0, 384, 7))
def test_a_torn_write_leaves_the_one_before(path, cut: int):
    written(path, 7, 8)
    content = bytearray(path.read_bytes())
    place = (content.index(b"8 0") // 192) * 192
    if place <= cut < place + 130:
        content[cut] ^= 0xFF
        path.write_bytes(bytes(content))
        assert AnchorFile(path, b"key").read() == Anchor(7, f"{7:064x}")


def test_nobody_forges_an_end(path):
    written(path, 7)
    path.write_bytes(path.read_bytes().replace(b"7 ", b"6 "))
    with pytest.raises(FileError, match="damaged"):
        AnchorFile(path, b"key").read()
    written(path, 7)
    with pytest.raises(FileError, match="damaged"):
        AnchorFile(path, b"another key").read()


def test_held_it_keeps_what_it_remembers_until_it_is_replaced(path):
    written(path, 7, 8)
    file = AnchorFile(path, b"key")
    file.hold()
    file.write(Anchor(3, "00"))
    assert AnchorFile(path, b"key").read().seq == 8
    file.replace(Anchor(3, "00"))
    file.write(Anchor(4, "00"))
    assert AnchorFile(path, b"key").read().seq == 4
