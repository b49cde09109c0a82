"""Errors the program expects. Anything else is a bug and ends in the crash dialog.

An expected error is a sentence for a person, so it carries both of the program's languages side by side.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Language = Literal["nb", "en"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in English and bokmål; the two are equals."""

    en: str
    nb: str

    def text(self, language: Language) -> str:
        return self.nb if language == "nb" else self.en


class ExpectedError(Exception):
    """Shown to the user in words; never a traceback."""

    def __init__(self, en: str, nb: str) -> None:
        super().__init__(en)
        self.sentence = Sentence(en, nb)

    def text(self, language: Language) -> str:
        """The sentence in the wanted language."""
        return self.sentence.text(language)


class RuleError(ExpectedError):
    """The user asked for something the board's rules forbid.

    ``field`` names the field it is about where there is one, so that a form can say it there.
    """

    def __init__(self, en: str, nb: str, field: str = "") -> None:
        super().__init__(en, nb)
        self.field = field


class NotFoundError(ExpectedError):
    """The record asked for does not exist."""


class ConflictError(ExpectedError):
    """Someone else saved the same record first."""

    def __init__(self) -> None:
        super().__init__(
            "Someone else changed this record in the meantime. Your text is kept; reload to see both.",
            "Noen andre har endret posten i mellomtiden. Teksten din er beholdt; last på nytt og se begge.",
        )


class StorageError(ExpectedError):
    """The database cannot be read or written: locked, full, damaged or out of reach."""


class FileError(ExpectedError):
    """A file could not be read or written, or is not what it claims to be.

    ``path`` and ``line`` (from 1) say where; either may be unknown.
    """

    def __init__(self, en: str, nb: str, path: Path | None = None, line: int | None = None) -> None:
        super().__init__(en, nb)
        self.path = path
        self.line = line

    def text(self, language: Language) -> str:
        """File, line and sentence, in the form ``name:line: sentence``."""
        sentence = self.sentence.text(language)
        if self.path is None:
            return sentence
        place = str(self.path) if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {sentence}"
