"""The minutes of a meeting as a PDF: all decisions on page one, then one section for each case.

The patient's name and national number are not among the facts handed in, so they can't appear.
"""

import datetime as dt
import functools
import unicodedata
from collections.abc import Iterable
from typing import Final

from reportlab.platypus import Flowable, PageBreak, Spacer

from mtb.documents import text as t
from mtb.documents import wording as w
from mtb.documents.archive import archived, converted
from mtb.documents.case_section import CaseSection, anchor, conclusion, diagnosis, due
from mtb.documents.page import Bookmark, Sheet, build
from mtb.documents.tables import FACT_RULES, Cell, keep_whole, table
from mtb.domain.errors import Language, Sentence
from mtb.domain.meetings import PERMANENT_ROLES, Attendee, ItemState, permanent_roles_present
from mtb.domain.minutes import Minutes, MinutesCase, SignOff

_DOT: Final = " · "
_DUE: Final = " ·\N{NO-BREAK SPACE}"
_MOST_SIGNS_NAMED: Final = 30
_WHERE_THERE_IS_ONE: Final = (w.ABSENT, w.APPROVAL)
_LANGUAGE_TAGS: Final[dict[Language, str]] = {"nb": "nb-NO", "en": "en-GB"}


def render_minutes(minutes: Minutes, language: Language) -> bytes:
    """The minutes as PDF/A-2b. The same minutes in the same language give the same bytes.

    What is signed is checked too, as it is kept for ever; a draft is made in the same way.
    """
    return _MinutesWriter(minutes, language).pdf()


class _MinutesWriter:
    """Lays out one meeting's minutes in one language."""

    def __init__(self, minutes: Minutes, language: Language) -> None:
        self._minutes = minutes
        self._words = w.Wording(language)
        self._say = self._words.say
        self._type = t.Typesetter()

    def pdf(self) -> bytes:
        """Build the story first: only then are all characters known that the typeface lacks."""
        sheet = self._sheet()
        story: list[Flowable] = [*self._first_page(), *self._summary()]
        for place, case in enumerate(self._minutes.cases):
            section = CaseSection(
                case, self._words, self._type, deidentified=self._minutes.deidentified
            ).story()
            story += [PageBreak() if place == 0 else keep_whole(section), *section]
        story += self._replaced_signs()
        pages = build(story, sheet, self._words)
        finished = converted if self._minutes.signed is None else archived
        return finished(pages, title=sheet.title, language=_LANGUAGE_TAGS[self._words.language])

    def _sheet(self) -> Sheet:
        minutes = self._minutes
        parts = [self._say(w.BOARD), self._say(w.MINUTES), self._words.long_day(minutes.starts_at.date())]
        status = [self._say(w.DEIDENTIFIED)] if minutes.deidentified else []
        if minutes.signed is not None:
            status.append(self._signed(minutes.signed))
        else:
            written = _local(minutes.written_at)
            status.append(self._say(w.DRAFT, day=self._words.day(written), time=self._words.time(written)))
        return Sheet(
            header=self._type.plain(_DOT.join(parts)),
            status=self._type.plain(_DOT.join(status)),
            footer=self._type.plain(minutes.institution or self._say(w.BOARD)),
            title=f"{self._say(w.TITLE)} {minutes.starts_at:%Y-%m-%d}",
            subject=self._say(w.BOARD),
            author=self._type.plain(minutes.institution) or "mtb",
            written_at=_utc(minutes.written_at),
            trail=self._trail(),
        )

    def _signed(self, signed: SignOff) -> str:
        """For the head of each page: who answers for the minutes."""
        day = self._words.day(_local(signed.at))
        return self._say(w.APPROVED if signed.written_by else w.SIGNED, name=signed.by, day=day)

    def _approval(self) -> str:
        """Both persons, where a second one has approved."""
        signed = self._minutes.signed
        if signed is None or not signed.written_by:
            return ""
        day = self._words.day(_local(signed.at))
        return self._say(w.WRITTEN_AND_APPROVED, author=signed.written_by, name=signed.by, day=day)

    def _trail(self) -> str:
        """Where the audit log ended when the minutes were signed: whoever cuts it shorter is found out."""
        signed = self._minutes.signed
        if signed is None or not signed.anchor:
            return ""
        return self._type.plain(self._say(w.AUDIT_TRAIL, anchor=signed.anchor))

    def _first_page(self) -> list[Flowable]:
        minutes = self._minutes
        start = self._words.when(minutes.starts_at, minutes.ended_at)
        present = [each for each in minutes.attendees if each.present]
        facts: list[tuple[Sentence, str]] = [
            (w.TIME_AND_PLACE, f"{start}, {minutes.place}" if minutes.place else start),
            (w.CHAIR, self._with_seat(minutes.chair)),
            (w.MINUTE_TAKER, self._with_seat(minutes.minute_taker)),
            (w.PRESENT, self._people(present)),
            (w.ABSENT, self._absent()),
            (w.QUORUM, self._quorum()),
            (w.CASES, self._counts()),
            (w.APPROVAL, self._approval()),
        ]
        rows = [
            [
                self._type.line(t.LABEL_STYLE, self._say(label)),
                self._type.line(t.FACT_STYLE, value or t.Quiet(self._say(w.NOT_STATED))),
            ]
            for label, value in facts
            if value or label not in _WHERE_THERE_IS_ONE
        ]
        return [
            self._type.line(t.TITLE_STYLE, self._say(w.TITLE)),
            table(rows, (92, 0), FACT_RULES, heads=0),
        ]

    def _with_seat(self, name: str) -> str:
        """The name, with role and affiliation if the person is among the attendees."""
        for each in self._minutes.attendees:
            if each.name == name and name:
                return ", ".join(
                    part for part in (name, self._say(w.ROLES[each.role]), each.affiliation) if part
                )
        return name

    def _people(self, attendees: Iterable[Attendee]) -> str:
        return ", ".join(dict.fromkeys(self._person(each) for each in attendees))

    def _person(self, attendee: Attendee) -> str:
        role = self._say(w.ROLES[attendee.role])
        if attendee.name.casefold() == role.casefold():
            return attendee.name
        seat = f"{role}, {attendee.affiliation}" if attendee.affiliation else role
        return f"{attendee.name} ({seat})"

    def _absent(self) -> str:
        """Who is listed as absent, and permanent seats nobody is listed for."""
        attendees = self._minutes.attendees
        listed = {each.role for each in attendees}
        vacant = [
            self._say(w.NOBODY_LISTED, role=self._say(w.ROLES[role]))
            for role in PERMANENT_ROLES
            if role not in listed
        ]
        people = self._people(each for each in attendees if not each.present)
        return w.capitalised("; ".join([*([people] if people else []), *vacant]))

    def _quorum(self) -> str:
        present, seats = permanent_roles_present(self._minutes.attendees), len(PERMANENT_ROLES)
        return self._say(w.QUORATE if present == seats else w.NOT_QUORATE, present=present, seats=seats)

    def _counts(self) -> str:
        states = [case.state for case in self._minutes.cases]
        parts = [self._say(w.ON_AGENDA, count=len(states))]
        for state, sentence in (
            (ItemState.DECIDED, w.DISCUSSED),
            (ItemState.POSTPONED, w.POSTPONED_COUNT),
            (ItemState.WAITING, w.UNDECIDED_COUNT),
        ):
            if count := states.count(state):
                parts.append(self._say(sentence, count=count))
        return ", ".join(parts)

    def _summary(self) -> list[Flowable]:
        start: list[Flowable] = [
            self._type.line(t.PART_STYLE, self._say(w.SUMMARY)),
            Bookmark("summary", self._say(w.SUMMARY)),
        ]
        end = [Spacer(1, 8), self._type.line(t.QUIET_STYLE, self._say(w.DISCLAIMER))]
        if not self._minutes.cases:
            return [*start, self._type.line(t.BODY_STYLE, self._say(w.NO_CASES)), *end]
        heads = (w.NUMBER, w.INPRED_ID, w.DIAGNOSIS, w.CONCLUSION, w.WHO_AND_WHEN)
        rows: list[list[Cell]] = [[self._type.line(t.CELL_HEAD_STYLE, self._say(head)) for head in heads]]
        rows += [self._summary_row(case) for case in self._minutes.cases]
        return [*start, table(rows, (25, 62, 106, 0, 122)), *end]

    def _summary_row(self, case: MinutesCase) -> list[Cell]:
        line, target = functools.partial(self._type.line, t.CELL_STYLE), anchor(case)
        tasks = [
            self._type.line(
                t.ITEM_STYLE, self._words.cut(f"{task.who}: {task.what}"), _DUE + due(task.due, self._words)
            )
            for task in case.decision.tasks
        ]
        return [
            line(t.Link(str(case.position), target)),
            line(t.Link(case.reference, target)),
            line(self._words.cut(diagnosis(case.referral)) or t.Quiet(self._say(w.NOT_STATED))),
            [self._type.line(t.ITEM_STYLE, *pieces) for pieces in conclusion(case, self._words)],
            tasks or line(t.Quiet(self._say(w.NO_TASKS))),
        ]

    def _replaced_signs(self) -> list[Flowable]:
        signs = self._type.replaced
        if not signs:
            return []
        names = [
            f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip() for sign in signs[:_MOST_SIGNS_NAMED]
        ]
        listed = ", ".join(names)
        if len(signs) > _MOST_SIGNS_NAMED:
            listed += self._say(w.AND_MORE, count=len(signs) - _MOST_SIGNS_NAMED)
        note = self._say(w.REPLACED_SIGNS, signs=listed)
        return [Spacer(1, 12), self._type.line(t.QUIET_STYLE, note)]


def _utc(moment: dt.datetime) -> dt.datetime:
    return moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment.astimezone(dt.UTC)


def _local(moment: dt.datetime) -> dt.datetime:
    """A moment of the records, which is UTC, as the clock on the wall shows it."""
    return _utc(moment).astimezone()
