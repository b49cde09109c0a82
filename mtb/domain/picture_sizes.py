"""How many pixels a picture says it has, read from its head before anybody unpacks it."""

import struct
from typing import Final

_MOST_PAGES: Final = 1_000
_NO_FRAME: Final = frozenset({0xC4, 0xC8, 0xCC})
_WITHOUT_LENGTH: Final = frozenset({0x01, *range(0xD0, 0xD9)})
_WIDTH_TAG: Final = 256
_HEIGHT_TAG: Final = 257


def pixels_of(content: bytes) -> int | None:
    """The pixels of a PNG or JPEG, or of a TIFF's largest page; None where the head can't be read."""
    try:
        if content.startswith(b"\x89PNG"):
            return _png(content)
        if content.startswith(b"\xff\xd8"):
            return _jpeg(content)
        return _tiff(content)
    except (struct.error, IndexError):
        return None


def _png(content: bytes) -> int | None:
    if content[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", content[16:24])
    return width * height or None


def _jpeg(content: bytes) -> int | None:
    place = 2
    while content[place] == 0xFF:
        marker = content[place + 1]
        if marker == 0xFF:
            place += 1
        elif marker in _WITHOUT_LENGTH:
            place += 2
        elif 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width * height or None
        else:
            place += 2 + max(struct.unpack(">H", content[place + 2 : place + 4])[0], 2)
    return None


def _tiff(content: bytes) -> int | None:
    order = "<" if content.startswith(b"II") else ">"
    (place,) = struct.unpack(f"{order}I", content[4:8])
    largest, seen = 0, set[int]()
    while place and place not in seen and len(seen) < _MOST_PAGES:
        seen.add(place)
        (entries,) = struct.unpack(f"{order}H", content[place : place + 2])
        end = place + 2 + 12 * entries
        largest = max(largest, _tiff_page(content[place + 2 : end], order))
        (place,) = struct.unpack(f"{order}I", content[end : end + 4])
    return largest or None


def _tiff_page(entries: bytes, order: str) -> int:
    sides = {_WIDTH_TAG: 0, _HEIGHT_TAG: 0}
    for start in range(0, len(entries) - 11, 12):
        tag, kind = struct.unpack(f"{order}HH", entries[start : start + 4])
        if tag in sides:
            short = kind == 3
            layout, length = (f"{order}H", 2) if short else (f"{order}I", 4)
            (sides[tag],) = struct.unpack(layout, entries[start + 8 : start + 8 + length])
    return sides[_WIDTH_TAG] * sides[_HEIGHT_TAG]
