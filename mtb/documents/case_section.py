"""One case in the minutes: the conclusion first, then what it rests on."""

import datetime as dt
from typing import Final

from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer

from mtb.documents import text as t
from mtb.documents import wording as w
from mtb.documents.findings_section import FindingsSection
from mtb.documents.page import Bookmark
from mtb.documents.tables import BOX_RULES, Cell, table
from mtb.domain.decisions import GermlineAdvice, Possibility
from mtb.domain.errors import Sentence
from mtb.domain.meetings import ItemState
from mtb.domain.minutes import MinutesCase, MinutesMaterial
from mtb.domain.patients import Sex
from mtb.domain.referrals import Referral
from mtb.domain.samples import ASSAYS, MATERIALS, SAMPLE_TYPES, TUMOUR_SITES, decode_sample_id

_DOT: Final = " · "
_DASH: Final = "–"
_HEAD_AND_LINES: Final = 66.0
_HEAD_AND_ROWS: Final = 84.0


class CaseSection:
    """Lays out one case in one language."""

    def __init__(
        self, case: MinutesCase, words: w.Wording, typesetter: t.Typesetter, *, deidentified: bool
    ) -> None:
        self._case = case
        self._words = words
        self._say = words.say
        self._type = typesetter
        self._deidentified = deidentified

    def story(self) -> list[Flowable]:
        """The section; a postponed case has only its reason, the question and what is to be done."""
        case = self._case
        referral = case.referral
        story = [*self._heading(), *self._box()]
        if referral is not None:
            story += self._text(w.QUESTION, referral.question)
        if case.state is not ItemState.POSTPONED:
            if referral is not None:
                story += self._history(referral)
            story += [*self._material(), *self._head(w.FINDINGS, 110), *self._findings()]
            story += self._text(w.DISCUSSION, case.decision.discussion or self._say(w.NO_DISCUSSION))
        else:
            story += self._text(w.DISCUSSION, case.decision.discussion)
        return [*story, *self._possibilities(), *self._germline(), *self._tasks()]

    def _heading(self) -> list[Flowable]:
        case = self._case
        parts = [self._say(w.CASE, number=case.position), case.reference]
        title = _DOT.join(parts)
        if case.referral is not None and case.referral.diagnosis:
            parts.append(self._words.cut(case.referral.diagnosis))
        facts, unknown = self._person_and_disease()
        if case.minutes:
            facts.append(self._say(w.SLOT, count=case.minutes))
        story = [
            self._type.line(t.CASE_STYLE, _DOT.join(parts)),
            Bookmark(anchor(case), self._type.plain(title)),
        ]
        if facts:
            story.append(self._type.line(t.QUIET_STYLE, _DOT.join(facts)))
        if unknown:
            things = ", ".join(unknown)
            story.append(self._type.line(t.QUIET_STYLE, self._say(w.NOT_STATED_LIST, things=things)))
        if case.referral is None:
            story.append(self._type.line(t.QUIET_STYLE, self._say(w.NO_REFERRAL)))
        return [*story, Spacer(1, 4)]

    def _person_and_disease(self) -> tuple[list[str], list[str]]:
        """What is known, and what a reader looks for and nobody stated.

        De-identified minutes don't list as unknown what was taken out on purpose.
        """
        case, referral, words = self._case, self._case.referral, self._words
        sex = None if case.sex is Sex.UNKNOWN else self._say(w.SEXES[case.sex])
        age = None if case.age is None else self._say(w.AGE, years=case.age)
        known: list[tuple[str | None, Sentence]] = [(sex, w.SEX), (age, w.AGE_WORD)]
        if referral is not None:
            when = referral.diagnosed
            diagnosed = None if when is None else self._say(w.DIAGNOSED, when=words.partial_day(when))
            known += [
                (referral.icd10, w.ICD10),
                (diagnosed, w.TIME_OF_DIAGNOSIS),
                (referral.stage and self._say(w.STAGE_OF, stage=referral.stage), w.STAGE),
                (referral.metastases and self._say(w.METASTASES_OF, where=referral.metastases), w.METASTASES),
                (self._performance(referral), w.ECOG),
            ]
        removed = {w.SEX, w.AGE_WORD, w.TIME_OF_DIAGNOSIS} if self._deidentified else set()
        facts = [fact for fact, _word in known if fact] + self._origin(referral)
        unknown = [self._say(word) for fact, word in known if not fact and word not in removed]
        return facts, unknown

    def _performance(self, referral: Referral) -> str | None:
        if referral.ecog is None:
            return None
        on = f" ({self._words.day(referral.ecog_on)})" if referral.ecog_on else ""
        return f"{self._say(w.ECOG)} {referral.ecog}{on}"

    def _origin(self, referral: Referral | None) -> list[str]:
        """Further facts that are left out silently where nobody stated them."""
        if referral is None:
            return []
        facts = []
        if referral.icdo3:
            facts.append(f"ICD-O {referral.icdo3}")
        if site := TUMOUR_SITES.get(referral.tumour_site):
            facts.append(self._say(w.SITE, site=w.uncapitalised(self._say(site))))
        who = ", ".join(part for part in (referral.physician, referral.department, referral.hospital) if part)
        if who:
            facts.append(self._say(w.REFERRED_BY, who=who))
        if not self._deidentified:
            facts.append(self._say(w.REFERRED_ON, day=self._words.day(referral.received_on)))
        return facts

    def _box(self) -> list[Flowable]:
        """The conclusion in a tinted box: as the board wrote it, else as the possibilities say."""
        case = self._case
        head = t.Strong(self._say(w.CONCLUSION) + ". ")
        lines = conclusion(case, self._words)
        written = case.decision.conclusion
        if not self._type.plain(written).strip():
            written = ""  # blanks and invisible signs: the possibilities speak
        rows: list[Paragraph] = []
        if not (written and case.state is ItemState.DECIDED and case.decision.possibilities):
            rows = [
                self._type.line(t.BODY_STYLE, *([head] if place == 0 else []), *line)
                for place, line in enumerate(lines)
            ]
        if written:
            lead = "" if rows else self._say(w.CONCLUSION) + "."
            rows += self._type.block(t.BODY_STYLE, written, lead)
        return [table([[row] for row in rows], (0,), BOX_RULES, heads=0), Spacer(1, 2)]

    def _head(self, word: Sentence, room: float = _HEAD_AND_LINES) -> list[Flowable]:
        return [CondPageBreak(room), self._type.line(t.HEAD_STYLE, self._say(word))]

    def _text(self, word: Sentence, text: str) -> list[Flowable]:
        return [*self._head(word), *self._type.block(t.BODY_STYLE, text)] if text else []

    def _history(self, referral: Referral) -> list[Flowable]:
        """The clinical history, and what the patient wishes as its last paragraph."""
        history, wishes = referral.clinical_history, referral.patient_wishes
        if not history or not wishes:
            return self._text(w.HISTORY, history) or self._text(w.WISHES, wishes)
        return [
            *self._text(w.HISTORY, history),
            *self._type.block(t.BODY_STYLE, wishes, self._say(w.WISHES) + ":"),
        ]

    def _material(self) -> list[Flowable]:
        material = self._case.material
        if material is None:
            return [*self._head(w.MATERIAL), self._type.line(t.BODY_STYLE, self._say(w.NO_MATERIAL))]
        story = self._head(w.MATERIAL)
        story += [self._sample(name) for name in material.samples]
        facts, unknown = self._quality(material)
        story.append(self._type.line(t.TIGHT_STYLE, w.capitalised(_DOT.join(facts))))
        if unknown:
            text = self._say(w.NOT_STATED_LIST, things=", ".join(unknown))
            story.append(self._type.line(t.QUIET_STYLE, text))
        return story

    def _sample(self, name: str) -> Paragraph:
        """A sample's name, with what its parts mean as far as they can be read."""
        sample = decode_sample_id(name)
        parts = (
            ASSAYS.get(sample.assay or ""),
            SAMPLE_TYPES.get(sample.sample_type or ""),
            MATERIALS.get(sample.material or ""),
        )
        meaning = _DOT.join(self._say(part) for part in parts if part is not None)
        return self._type.line(t.TIGHT_STYLE, name, t.Quiet(_DOT + meaning if meaning else ""))

    def _quality(self, material: MinutesMaterial) -> tuple[list[str], list[str]]:
        purity = material.tumour_purity
        share = "" if purity is None else self._words.whole_percent(purity)
        stated = (
            (material.run_id, w.RUN, w.RUN_WORD),
            (material.pipeline_version, w.PIPELINE, w.PIPELINE_WORD),
            (share, w.PURITY, w.PURITY_WORD),
            (material.matched_normal, w.NORMAL, w.NORMAL_WORD),
        )
        facts = [self._say(sentence, value=value) for value, sentence, _word in stated if value]
        facts.append(self._say(w.IMPORTED, day=self._words.day(material.imported_on)))
        facts.append(self._say(w.IN_FILES, count=material.findings_in_files))
        unknown = [] if material.samples else [self._say(w.SAMPLES_WORD)]
        unknown += [self._say(word) for value, _sentence, word in stated if not value]
        return facts, unknown

    def _findings(self) -> list[Flowable]:
        return FindingsSection(self._case, self._words, self._type).story()

    def _heads(self, words: tuple[Sentence, ...]) -> list[Cell]:
        return [self._type.line(t.CELL_HEAD_STYLE, self._say(word)) for word in words]

    def _possibilities(self) -> list[Flowable]:
        possibilities = self._case.decision.possibilities
        if not possibilities:
            return []
        heads = (w.NUMBER, w.PATHWAY, w.POSSIBILITY, w.SUPPORTED_BY, w.ESCAT, w.REASON)
        rows = [self._heads(heads)]
        rows += [self._possibility(place, each) for place, each in enumerate(possibilities, start=1)]
        return [*self._head(w.POSSIBILITIES, _HEAD_AND_ROWS), table(rows, (24, 94, 100, 88, 64, 0))]

    def _possibility(self, place: int, possibility: Possibility) -> list[Cell]:
        line, unknown = self._type.line, t.Quiet(self._say(w.NOT_STATED))
        what = ", ".join(part for part in (possibility.drug, possibility.trial) if part)
        tiers = [tier.value if tier else "" for tier in (possibility.escat, possibility.escat_other)]
        reasons = self._type.block(t.CELL_STYLE, possibility.reason) if possibility.reason else []
        if possibility.condition:
            reasons.append(line(t.CELL_STYLE, self._say(w.CONDITION, text=possibility.condition)))
        return [
            line(t.CELL_STYLE, str(place)),
            line(t.CELL_STYLE, t.Strong(self._say(w.PATHWAYS[possibility.pathway]))),
            line(t.CELL_STYLE, what or _DASH),
            line(t.CELL_STYLE, possibility.supported_by or unknown),
            line(t.CELL_STYLE, " / ".join(tier or _DASH for tier in tiers) if any(tiers) else unknown),
            reasons or line(t.CELL_STYLE, unknown),
        ]

    def _germline(self) -> list[Flowable]:
        advice = self._case.decision.germline
        if advice is GermlineAdvice.NOT_DISCUSSED:
            return []
        lead = t.Strong(self._say(w.GERMLINE) + ": ")
        return [Spacer(1, 5), self._type.line(t.BODY_STYLE, lead, self._say(w.GERMLINE_ADVICE[advice]))]

    def _tasks(self) -> list[Flowable]:
        tasks = self._case.decision.tasks
        if not tasks:
            return self._text(w.FOLLOW_UP, self._say(w.NO_TASKS) + ".")
        rows = [self._heads((w.WHAT, w.WHO, w.DUE))]
        rows += [
            [
                self._type.line(t.CELL_STYLE, task.what),
                self._type.line(t.CELL_STYLE, task.who),
                self._type.line(t.CELL_STYLE, due(task.due, self._words)),
            ]
            for task in tasks
        ]
        return [*self._head(w.FOLLOW_UP, _HEAD_AND_ROWS), table(rows, (0, 150, 72))]


def anchor(case: MinutesCase) -> str:
    """The name of the place where the case's section begins."""
    return f"case-{case.position}"


def diagnosis(referral: Referral | None) -> str:
    """Diagnosis and code in one line, as far as they are stated."""
    return ", ".join(part for part in (referral.diagnosis, referral.icd10) if part) if referral else ""


def due(day: dt.date | None, words: w.Wording) -> str:
    """A task's date, or that it has none."""
    return words.say(w.NO_DUE_DATE) if day is None else words.day(day)


def conclusion(case: MinutesCase, words: w.Wording) -> list[list[t.Piece]]:
    """What the board says in a case, a line each: possibilities in order, or why there are none."""
    decision = case.decision
    if case.state is ItemState.POSTPONED:
        because = words.cut(case.postponed_because) or words.say(w.NO_REASON)
        return [[t.Strong(words.say(w.STATES[case.state]) + ": "), because]]
    if case.state is ItemState.WAITING:
        return [[t.Strong(words.say(w.STATES[case.state]) + ".")]]
    lines = [_line(place, each, words) for place, each in enumerate(decision.possibilities, start=1)]
    if len(lines) == 1:
        lines = [lines[0][1:]]
    if decision.no_possibility is not None:
        why = words.say(w.NO_POSSIBILITIES[decision.no_possibility])
        reason = words.cut(decision.no_possibility_reason)
        lines = [[t.Strong(words.say(w.NO_POSSIBILITY) + ": "), f"{why}. {reason}".rstrip()]]
    if decision.germline is GermlineAdvice.ADVISED:
        lines.append([words.say(w.GERMLINE_ADVICE[decision.germline])])
    return lines or [[t.Quiet(words.say(w.NOT_STATED))]]


def _line(place: int, possibility: Possibility, words: w.Wording) -> list[t.Piece]:
    """One possibility with its number; the first one's pathway stands out."""
    pathway = words.say(w.PATHWAYS[possibility.pathway])
    details = "".join(f", {words.cut(part)}" for part in (possibility.drug, possibility.trial) if part)
    support = f" ({words.cut(possibility.supported_by)})" if possibility.supported_by else ""
    return [f"{place}. ", t.Strong(pathway) if place == 1 else pathway, details + support]
