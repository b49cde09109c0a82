"""Errors the program expects. Anything else is a bug and ends in the crash dialog.

An expected error is a sentence for a person, so it carries both of the program's languages side by side.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mtb.domain.rights import Right

Language = Literal["nb", "en"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in English and bokmål; the two are equals."""

    en: str
    nb: str

    def text(self, language: Language) -> str:
        return self.nb if language == "nb" else self.en


RIGHT_WORDS = {
    Right.READ_CASES: Sentence("to read cases", "å lese saker"),
    Right.WRITE_CASES: Sentence("to register and correct referrals", "å registrere og rette henvisninger"),
    Right.IMPORT_RESULTS: Sentence("to import results", "å importere resultater"),
    Right.REVIEW_FINDINGS: Sentence("to review findings", "å vurdere funn"),
    Right.PLAN_MEETINGS: Sentence("to plan meetings", "å planlegge møter"),
    Right.DECIDE: Sentence("to record decisions", "å føre vurderinger"),
    Right.APPROVE_MINUTES: Sentence("to approve minutes", "å godkjenne referat"),
    Right.EXPORT: Sentence("to export and print", "å eksportere og skrive ut"),
    Right.READ_GERMLINE: Sentence("to see germline findings", "å se kimbanefunn"),
    Right.READ_AUDIT: Sentence("to read the audit log", "å lese revisjonssporet"),
    Right.DELETE_LAWFULLY: Sentence("to ask for or agree to deletion", "å begjære eller godkjenne sletting"),
    Right.BACK_UP: Sentence("to make backups", "å ta sikkerhetskopi"),
    Right.MANAGE_ACCOUNTS: Sentence("to manage accounts", "å forvalte kontoer"),
    Right.RESTORE: Sentence("to restore a backup", "å gjenopprette en sikkerhetskopi"),
}


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


class RightError(ExpectedError):
    """Somebody asked for what their roles do not let them do. The refusal stands in the audit log."""

    def __init__(self, right: Right) -> None:
        super().__init__(
            f"Your roles do not include this right: {RIGHT_WORDS[right].en}. Ask an administrator.",
            f"Rollene dine gir ikke denne rettigheten: {RIGHT_WORDS[right].nb}. Spør en administrator.",
        )
        self.right = right


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
