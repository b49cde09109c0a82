"""What may be kept with a case: told by the content, whatever the name says."""

import io
import random
import struct
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtb.domain.case_documents import (
    EMAIL,
    ENDINGS,
    EXCEL,
    JPEG,
    MOST_DOCUMENT_BYTES,
    OUTLOOK,
    PDF,
    PNG,
    TEXT,
    TIFF,
    WORD,
    checked_incoming,
    require_size,
    text_of,
)
from mtb.domain.errors import ExpectedError, RuleError
from mtb.domain.picture_sizes import pixels_of


def png(width: int = 2, height: int = 2) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        code = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", code)

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\x00\x00\x00" * 2)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg(width: int = 3, height: int = 5) -> bytes:
    frame = b"\xff\xc0" + struct.pack(">HBHH", 11, 8, height, width) + b"\x01\x11\x00\x00"
    return b"\xff\xd8\xff\xe0" + struct.pack(">H", 4) + b"ab" + frame + b"\xff\xd9"


def tiff(width: int = 7, height: int = 11) -> bytes:
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in ((256, width), (257, height)))
    return b"II*\x00" + struct.pack("<IH", 8, 2) + entries + struct.pack("<I", 0)


def office(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


MESSAGE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "__substg1.0_".encode("utf-16-le") + bytes(99)
MAIL = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: Svar\r\n\r\nJa."
KEPT = [
    (b"%PDF-1.7 and so on", PDF),
    (b"\n\n%PDF-1.4", PDF),
    (png(), PNG),
    (jpeg(), JPEG),
    (tiff(), TIFF),
    ("Et notat med æøå".encode(), TEXT),
    ("Et notat med æøå".encode("cp1252"), TEXT),
    ("Et notat med æøå".encode("utf-16"), TEXT),
    (b"Til: alle\nFra: noen", TEXT),
    (MAIL, EMAIL),
    (MESSAGE, OUTLOOK),
    (office("[Content_Types].xml", "word/document.xml"), WORD),
    (office("[Content_Types].xml", "xl/workbook.xml"), EXCEL),
]


@pytest.mark.parametrize(("content", "kind"), KEPT)
def test_a_document_is_known_by_its_content(content, kind):
    kept = checked_incoming("whatever.exe", content)
    assert kept.media_type == kind
    assert kind in ENDINGS


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"MZ\x90\x00 a program", "program"),
        (b"\x7fELF\x02", "program"),
        (b"#!/bin/sh\nrm", "program"),
        (b"\x1f\x8b\x08 packed", "archive"),
        (b"7z\xbc\xaf'\x1c", "archive"),
        (office("a.txt"), "archive"),
        (office("[Content_Types].xml", "ppt/slides.xml"), "archive"),
        (office("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "macros"),
        (office("[Content_Types].xml", "word/document.xml")[:60], "damaged"),
        (b"\x00\x01\x02 binary", "can't be kept"),
        (b"{\\rtf1 rich}", "can't be kept"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old letter", "can't be kept"),
        (png()[:14], "damaged"),
        (png(0, 5), "damaged"),
        (jpeg()[:8], "damaged"),
        (tiff()[:12], "damaged"),
        (png(60_000, 60_000), "3,600 megapixels"),
        (jpeg(65_000, 65_000), "megapixels"),
        (tiff(100_000, 100_000), "megapixels"),
    ],
)
def test_what_can_not_be_kept_is_refused_in_words(content, words):
    with pytest.raises(RuleError, match=words) as refused:
        checked_incoming("rapport.pdf", content)
    assert refused.value.text("nb") != refused.value.text("en")


def test_a_file_that_is_too_large_is_refused_by_its_size():
    require_size(MOST_DOCUMENT_BYTES)
    with pytest.raises(RuleError, match="200 MB"):
        require_size(200_000_000)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("C:\\Brukere\\kb\\svar.pdf", "svar.pdf"),
        ("/tmp/../svar.pdf", "svar.pdf"),
        ("svar\u202efdp.exe", "svarfdp.exe"),
        ("  svar \n på.pdf ", "svar på.pdf"),
        ("", "….txt"),
    ],
)
def test_a_name_is_one_clean_line_without_a_folder(name, kept):
    assert checked_incoming(name, b"Svar").name == kept


def test_the_largest_page_of_a_tiff_counts_and_a_loop_ends():
    looped = tiff()[:-4] + struct.pack("<I", 8)
    assert pixels_of(looped) == 77


def test_a_text_is_shown_as_it_was_written():
    assert text_of("Et notat\r\nmed æøå".encode("cp1252")) == "Et notat\nmed æøå"
    assert text_of(b"x" * 900_000).endswith("…")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.sampled_from([content for content, _ in KEPT]), st.integers(0, 2**32), st.binary(max_size=40))
def test_a_damaged_file_is_kept_or_refused_and_nothing_else(content, seed, more):
    chance = random.Random(seed)
    damaged = bytearray(content)
    for _ in range(chance.randrange(4)):
        if damaged:
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    damaged = damaged[: chance.randrange(len(damaged) + 1)] + more
    try:
        kept = checked_incoming("fil", bytes(damaged))
    except ExpectedError:
        return
    assert kept.media_type in ENDINGS
