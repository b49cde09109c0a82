"""Words for what becomes of a row or a sample, and for the fields of a list."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from mtb.domain.case_list_fields import FIELD_WORDS, REQUIRED_FIELDS, CaseField
from mtb.services.case_lists import RowFate
from mtb.ui import labels
from mtb.ui.kit.theme import Tone

_FATES: Final[dict[RowFate, object]] = {
    RowFate.NEW: QT_TRANSLATE_NOOP("ListWords", "New case"),
    RowFate.JOINS: QT_TRANSLATE_NOOP("ListWords", "Joins results"),
    RowFate.ALREADY_THERE: QT_TRANSLATE_NOOP("ListWords", "Already there"),
    RowFate.REFUSED: QT_TRANSLATE_NOOP("ListWords", "Refused"),
    RowFate.INCOMPLETE: QT_TRANSLATE_NOOP("ListWords", "Incomplete"),
}
_DONE: Final[dict[RowFate, object]] = {
    RowFate.NEW: QT_TRANSLATE_NOOP("ListWords", "Case made"),
    RowFate.JOINS: QT_TRANSLATE_NOOP("ListWords", "Joined its results"),
    RowFate.ALREADY_THERE: QT_TRANSLATE_NOOP("ListWords", "Was there already"),
    RowFate.REFUSED: QT_TRANSLATE_NOOP("ListWords", "Not stored"),
    RowFate.INCOMPLETE: QT_TRANSLATE_NOOP("ListWords", "Not stored"),
}
_FATE_TONES: Final[dict[RowFate, Tone]] = {
    RowFate.NEW: "success",
    RowFate.JOINS: "info",
    RowFate.REFUSED: "danger",
    RowFate.INCOMPLETE: "warning",
}

fate = labels.in_words(_FATES, "ListWords")
done = labels.in_words(_DONE, "ListWords")
fate_tone = labels.in_tones(_FATE_TONES)


class Counted(QObject):
    """Words with a number: the tool that gathers words sees a plural only in ``tr``."""

    def become_cases(self, whole: int, rows: int) -> str:
        return self.tr("{count} of %n row(s) become cases", "", rows).format(count=whole)

    def made(self, made: int, rows: int) -> str:
        return self.tr("{count} of %n row(s) became cases", "", rows).format(count=made)

    def already_there(self, count: int) -> str:
        return self.tr("%n already there", "", count)

    def refused(self, count: int) -> str:
        return self.tr("%n refused", "", count)

    def incomplete(self, count: int) -> str:
        return self.tr("%n incomplete", "", count)

    def lacking(self, words: str, count: int) -> str:
        return self.tr("{field} (%n row(s))", "", count).format(field=words)

    def more(self, count: int) -> str:
        return self.tr("and %n more", "", count)


def field(about: CaseField) -> str:
    """What a column of the list is called."""
    return FIELD_WORDS[about].text(labels.current_language())


def missing_fields(stated: set[CaseField]) -> tuple[CaseField, ...]:
    """What a referral needs and no column states; a full name is also a surname."""
    there = stated | ({CaseField.SURNAME} if CaseField.FULL_NAME in stated else set())
    return tuple(about for about in REQUIRED_FIELDS if about not in there)


def row_place(number: int) -> str:
    """A row as a report names it."""
    return QCoreApplication.translate("ListWords", "Row {number}").format(number=number)
