"""The lines of a variant call file, plain or gzip, one after the other so that a large one needs no room."""

import gzip
import hashlib
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mtb.domain.errors import FileError, Sentence
from mtb.domain.findings import Source
from mtb.exchange.result_files import MAX_LINE_CHARACTERS, Doubts, read_bytes, shown

GZIP_MARK: Final = b"\x1f\x8b"
MAX_UNPACKED_BYTES: Final = 1024 * 1024 * 1024
MAX_LINES: Final = 10_000_000
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


class CallLines:
    """Hands out raw lines and decodes those somebody wants to read; says once what is wrong with them.

    ``number`` is the line handed out last; ``is_whole`` says that the last one had a line end.
    """

    def __init__(self, path: Path, doubts: Doubts) -> None:
        self.path = path
        self.name = shown(path.name)
        self.number = 0
        self.is_whole = True
        self._doubts = doubts
        self._digest = hashlib.sha256()
        self._told: set[str] = set()
        content = read_bytes(path)
        if not content:
            raise FileError(
                "The file is empty (0 bytes); it was probably not copied to its end.",
                "Filen er tom (0 byte); den ble trolig ikke kopiert ferdig.",
                path,
            )
        plain = io.BytesIO(content)
        self._stream: io.BufferedIOBase = plain
        if content.startswith(GZIP_MARK):
            self._stream = io.BufferedReader(gzip.GzipFile(fileobj=plain))

    @property
    def digest(self) -> str:
        """Of the unpacked bytes read so far, so that packing a file again does not make it another."""
        return self._digest.hexdigest()

    def raw(self) -> Iterator[bytes]:
        """Every line without its end; the same lines however often this is asked for."""
        size = 0
        while line := self._next():
            self.number += 1
            size += len(line)
            if len(line) > MAX_LINE_CHARACTERS:
                raise FileError(
                    "The line is longer than one million characters; this is no file of variant calls.",
                    "Linjen er lengre enn én million tegn; dette er ingen fil med variantkall.",
                    self.path,
                    self.number,
                )
            if size > MAX_UNPACKED_BYTES or self.number > MAX_LINES:
                raise FileError(
                    "The file is larger unpacked than results ever are; it was not read.",
                    "Filen er større utpakket enn resultater noen gang er; den ble ikke lest.",
                    self.path,
                )
            self._digest.update(line)
            self.is_whole = line.endswith(b"\n")
            yield (line.removeprefix(_BYTE_ORDER_MARK) if self.number == 1 else line).rstrip(b"\r\n")
        if not self.is_whole:
            self._tell_open_end()

    def text(self, line: bytes) -> str:
        """The line decoded, with every character nobody can see replaced by one everybody can."""
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            text = line.decode("iso-8859-1")
            self._warn(
                "encoding",
                Sentence("The line is not in UTF-8.", "Linjen er ikke i UTF-8."),
                Sentence(
                    "It and others like it are read as ISO-8859-1.",
                    "Den og andre slike leses som ISO-8859-1.",
                ),
            )
        cleaned = shown(text)
        if cleaned != text:
            self._warn(
                "unseen",
                Sentence(
                    "The line holds control characters or NUL.", "Linjen inneholder kontrolltegn eller NUL."
                ),
                Sentence(
                    "Here and further on each is replaced by “\N{REPLACEMENT CHARACTER}”.",
                    "Her og videre erstattes hvert av dem med «\N{REPLACEMENT CHARACTER}».",
                ),
            )
        return cleaned

    def _next(self) -> bytes:
        try:
            return self._stream.readline(MAX_LINE_CHARACTERS + 2)
        except (EOFError, OSError, zlib.error) as error:
            raise FileError(
                "The compressed file is damaged or was not copied to its end.",
                "Den komprimerte filen er skadet eller ble ikke kopiert ferdig.",
                self.path,
                self.number + 1,
            ) from error

    def _tell_open_end(self) -> None:
        self._warn(
            "end",
            Sentence(
                "The last line has no line end; the file was perhaps not copied to its end.",
                "Den siste linjen har ikke linjeslutt; filen ble kanskje ikke kopiert ferdig.",
            ),
            Sentence("What is there is read.", "Det som står der, leses."),
        )

    def _warn(self, what: str, sentence: Sentence, answer: Sentence) -> None:
        if what not in self._told:
            self._told.add(what)
            self._doubts.warn(Source(self.name, self.number), sentence, answer)
