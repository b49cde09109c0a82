"""Who has looked at a patient's records, as a PDF for the patient and as rows for a table.

Neither names the patient: the case's reference does, inside, and nothing of it in the file's own facts.
"""

import datetime as dt
import functools
from collections.abc import Sequence
from typing import Final

from reportlab.platypus import Flowable, Spacer

from mtb.documents import access_wording as a
from mtb.documents import text as t
from mtb.documents import wording as w
from mtb.documents.archive import converted
from mtb.documents.page import Bookmark, Sheet, build
from mtb.documents.tables import FACT_RULES, Cell, table
from mtb.domain.access_report import AccessReport, PersonAccess, by_person
from mtb.domain.audit import Action, AuditEntry
from mtb.domain.errors import Language, Sentence
from mtb.domain.rights import Role

_DOT: Final = " · "
_DASH: Final = "–"
_LANGUAGE_TAGS: Final[dict[Language, str]] = {"nb": "nb-NO", "en": "en-GB"}
_SAY_ALL: Final = frozenset({Action.SHOWN_NUMBER})
_PEOPLE_WIDTHS: Final = (0, 150, 66, 66, 40)
_ENTRY_WIDTHS: Final = (58, 0, 108, 118, 78)
_HEADS: Final = (
    a.NUMBER,
    a.WHEN,
    a.NAME,
    a.ACCOUNT,
    a.UNIT,
    a.ROLE,
    a.WORKSTATION,
    a.WHAT,
    a.ABOUT,
    a.CASE,
    a.GROUND,
)


def render_access_report(report: AccessReport, language: Language) -> bytes:
    """The report as PDF/A-2b. The same report in the same language gives the same bytes."""
    return _ReportWriter(report, language).pdf()


def access_rows(report: AccessReport, language: Language) -> tuple[list[str], list[list[str]]]:
    """Heads and one row for each entry, the newest first."""
    say = w.Wording(language).say
    return [say(head) for head in _HEADS], [_row(entry, say_in=language) for entry in report.entries]


def _row(entry: AuditEntry, say_in: Language) -> list[str]:
    say = w.Wording(say_in).say
    return [
        str(entry.seq),
        f"{_local(entry.at):%Y-%m-%d %H:%M:%S}",
        entry.name or entry.account,
        entry.account,
        entry.unit,
        _roles(entry.roles.split(), w.Wording(say_in)),
        entry.workstation,
        say(a.ACTIONS[entry.action]),
        say(a.ENTITIES[entry.subject.entity]),
        entry.reference,
        say(a.GROUNDS[entry.ground]),
    ]


class _ReportWriter:
    """Lays out one report in one language."""

    def __init__(self, report: AccessReport, language: Language) -> None:
        self._report = report
        self._words = w.Wording(language)
        self._say = self._words.say
        self._type = t.Typesetter()
        self._made_at = _local(report.made_at)

    def pdf(self) -> bytes:
        sheet = self._sheet()
        story = [*self._facts(), *self._people(), *self._entries()]
        pages = build(story, sheet, self._words)
        return converted(pages, title=sheet.title, language=_LANGUAGE_TAGS[self._words.language])

    def _sheet(self) -> Sheet:
        report = self._report
        parts = [self._say(w.BOARD), self._say(a.SHORT_TITLE), self._words.long_day(self._made_at.date())]
        made = self._say(
            a.MADE,
            name=report.made_by,
            day=self._words.day(self._made_at),
            time=self._words.time(self._made_at),
        )
        return Sheet(
            header=self._type.plain(_DOT.join(parts)),
            status=self._type.plain(made),
            footer=self._type.plain(self._say(w.BOARD)),
            title=f"{self._say(a.TITLE)} {self._made_at:%Y-%m-%d}",
            subject=self._say(w.BOARD),
            author="mtb",
            written_at=report.made_at.astimezone(dt.UTC),
            trail=self._type.plain(self._say(w.AUDIT_TRAIL, anchor=report.trail)) if report.trail else "",
        )

    def _facts(self) -> list[Flowable]:
        entries = self._report.entries
        facts: list[tuple[Sentence, str]] = [(a.CASES, ", ".join(self._cases()) or _DASH)]
        if entries:
            first, last = min(each.at for each in entries), max(each.at for each in entries)
            days = self._say(a.FROM_TO, first=self._day(first), last=self._day(last))
            facts += [(a.PERIOD, days), (a.COUNTS, self._counts())]
        rows = [
            [self._type.line(t.LABEL_STYLE, self._say(label)), self._type.line(t.FACT_STYLE, value)]
            for label, value in facts
        ]
        return [
            self._type.line(t.TITLE_STYLE, self._say(a.TITLE)),
            table(rows, (92, 0), FACT_RULES, heads=0),
            Spacer(1, 6),
            self._type.line(t.QUIET_STYLE, self._say(a.ABOUT_LAW)),
        ]

    def _cases(self) -> list[str]:
        """Every case as people call it, and its number."""
        return [
            self._say(a.CASE_NUMBER, reference=case.inpred_id, number=case.number)
            if case.inpred_id
            else case.reference
            for case in self._report.cases
        ]

    def _counts(self) -> str:
        entries, people = len(self._report.entries), len(by_person(self._report.entries))
        return self._say(a.ONE_PERSON if people == 1 else a.ENTRIES_BY, entries=entries, people=people)

    def _people(self) -> list[Flowable]:
        found = by_person(self._report.entries)
        if not found:
            return [Spacer(1, 8), self._type.line(t.BODY_STYLE, self._say(a.NO_ENTRIES))]
        rows = [self._heads(a.NAME_AND_UNIT, a.ROLE, a.FIRST, a.LAST, a.TIMES)]
        rows += [self._person_row(person) for person in found]
        return [*self._part("people", a.PEOPLE), table(rows, _PEOPLE_WIDTHS)]

    def _person_row(self, person: PersonAccess) -> list[Cell]:
        line = functools.partial(self._type.line, t.CELL_STYLE)
        return [
            self._who(person.name or person.account, person.unit),
            line(_roles(person.roles, self._words)),
            line(self._day(person.first)),
            line(self._day(person.last)),
            line(str(len(person.entries))),
        ]

    def _entries(self) -> list[Flowable]:
        if not self._report.entries:
            return []
        rows = [self._heads(a.WHEN, a.NAME_AND_UNIT, a.ROLE, a.WHAT, a.GROUND)]
        rows += [self._entry_row(entry) for entry in self._report.entries]
        return [*self._part("entries", a.ALL_ENTRIES), table(rows, _ENTRY_WIDTHS)]

    def _entry_row(self, entry: AuditEntry) -> list[Cell]:
        line = functools.partial(self._type.line, t.CELL_STYLE)
        return [
            [line(self._day(entry.at)), line(t.Quiet(self._time(entry.at)))],
            self._who(entry.name or entry.account, entry.unit),
            line(_roles(entry.roles.split(), self._words)),
            self._what(entry),
            line(self._say(a.GROUNDS[entry.ground])),
        ]

    def _what(self, entry: AuditEntry) -> list[Flowable]:
        """What was done and with what; the case stands below."""
        done = self._say(a.ACTIONS[entry.action])
        thing = self._say(a.ENTITIES[entry.subject.entity])
        lines = [self._type.line(t.CELL_STYLE, done if entry.action in _SAY_ALL else f"{done}: {thing}")]
        if entry.reference:
            lines.append(self._type.line(t.CELL_STYLE, t.Quiet(entry.reference)))
        return lines

    def _who(self, name: str, unit: str) -> list[Flowable]:
        lines = [self._type.line(t.CELL_STYLE, t.Strong(name))]
        if unit:
            lines.append(self._type.line(t.CELL_STYLE, t.Quiet(unit)))
        return lines

    def _heads(self, *heads: Sentence) -> list[Cell]:
        return [self._type.line(t.CELL_HEAD_STYLE, self._say(head)) for head in heads]

    def _part(self, key: str, title: Sentence) -> list[Flowable]:
        return [self._type.line(t.PART_STYLE, self._say(title)), Bookmark(key, self._say(title))]

    def _time(self, moment: dt.datetime) -> str:
        """With seconds, as several things may happen within a minute."""
        return f"{_local(moment):{'%H.%M.%S' if self._words.language == 'nb' else '%H:%M:%S'}}"

    def _day(self, moment: dt.datetime) -> str:
        return self._words.day(_local(moment))


def _roles(roles: Sequence[str], words: w.Wording) -> str:
    """Roles in words, in a fixed order; what is no role of today is shown as it was written."""
    known = [words.say(a.ROLES[role]) for role in Role if role.value in roles]
    return ", ".join([*known, *(role for role in roles if role not in set(Role))]) or _DASH


def _local(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone()
