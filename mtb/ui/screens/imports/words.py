"""Words for what becomes of a sample's results, and for what a new version of them changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from mtb.domain.findings import Finding
from mtb.domain.imports import ResultFormat, Severity
from mtb.domain.result_differences import FieldChange, GoneFinding, ResultDifference, Value
from mtb.domain.results import ImportedCase
from mtb.services.results import PlannedImport
from mtb.ui import labels
from mtb.ui.kit.theme import Tone


class Fate(StrEnum):
    """What the import does with one result."""

    NEW_CASE = "new_case"
    TO_CASE = "to_case"
    NEW_VERSION = "new_version"
    ALREADY_THERE = "already_there"
    STOPS = "stops"


class Turn(StrEnum):
    """What a new version does to a finding or a figure."""

    ADDED = "added"
    GONE = "gone"
    CHANGED = "changed"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One line of the table of differences. ``matters`` says that somebody had worked on what goes."""

    turn: Turn
    what: str
    field: str = ""
    before: str = ""
    after: str = ""
    note: str = ""
    matters: bool = False


_FATES: Final[dict[Fate, object]] = {
    Fate.NEW_CASE: QT_TRANSLATE_NOOP("ImportWords", "New case"),
    Fate.TO_CASE: QT_TRANSLATE_NOOP("ImportWords", "New"),
    Fate.NEW_VERSION: QT_TRANSLATE_NOOP("ImportWords", "New version"),
    Fate.ALREADY_THERE: QT_TRANSLATE_NOOP("ImportWords", "Already imported"),
    Fate.STOPS: QT_TRANSLATE_NOOP("ImportWords", "Stops"),
}
_FATE_TONES: Final[dict[Fate, Tone]] = {
    Fate.NEW_CASE: "warning",
    Fate.TO_CASE: "success",
    Fate.NEW_VERSION: "info",
    Fate.STOPS: "danger",
}
_TURNS: Final[dict[Turn, object]] = {
    Turn.ADDED: QT_TRANSLATE_NOOP("ImportWords", "Added"),
    Turn.GONE: QT_TRANSLATE_NOOP("ImportWords", "Gone"),
    Turn.CHANGED: QT_TRANSLATE_NOOP("ImportWords", "Changed"),
    Turn.FIGURE: QT_TRANSLATE_NOOP("ImportWords", "Figure"),
}
_TURN_TONES: Final[dict[Turn, Tone]] = {
    Turn.ADDED: "success",
    Turn.GONE: "warning",
    Turn.CHANGED: "info",
}
_FORMATS: Final[dict[ResultFormat, object]] = {
    ResultFormat.TSOPPI: QT_TRANSLATE_NOOP("ImportWords", "TSOPPI"),
    ResultFormat.COMBINED_VARIANTS: QT_TRANSLATE_NOOP("ImportWords", "Combined variant output"),
    ResultFormat.METRICS: QT_TRANSLATE_NOOP("ImportWords", "Quality metrics"),
    ResultFormat.ALL_FUSIONS: QT_TRANSLATE_NOOP("ImportWords", "All fusions"),
    ResultFormat.VARIANT_CALLS: QT_TRANSLATE_NOOP("ImportWords", "Variant calls (VCF)"),
}

fate = labels.in_words(_FATES, "ImportWords")
fate_tone = labels.in_tones(_FATE_TONES)
turn = labels.in_words(_TURNS, "ImportWords")
turn_tone = labels.in_tones(_TURN_TONES)
result_format = labels.in_words(_FORMATS, "ImportWords")


class Counted(QObject):
    """Words with a number: the tool that gathers words sees a plural only in ``tr``."""

    def samples(self, count: int) -> str:
        return self.tr("%n sample(s)", "", count)

    def results(self, count: int) -> str:
        return self.tr("%n result(s)", "", count)

    def findings(self, count: int) -> str:
        return self.tr("%n finding(s)", "", count)

    def new_cases(self, count: int) -> str:
        return self.tr("%n new case(s)", "", count)

    def new_versions(self, count: int) -> str:
        return self.tr("%n new version(s)", "", count)

    def already_there(self, count: int) -> str:
        return self.tr("%n already imported", "", count)

    def stopping(self, count: int) -> str:
        return self.tr("%n doubt(s) stop the import.", "", count)

    def refused(self, count: int) -> str:
        return self.tr("%n sample(s) can't be imported.", "", count)

    def doubts(self, count: int) -> str:
        return self.tr("%n doubt(s)", "", count)

    def more(self, count: int) -> str:
        return self.tr("and %n more of the same kinds", "", count)

    def lost(self, count: int) -> str:
        return self.tr(
            "%n finding(s) that were reviewed, marked for the board or germline are no longer in the file.",
            "",
            count,
        )

    def files(self, count: int) -> str:
        return self.tr("%n file(s) and folder(s)", "", count)


def fate_of(planned: PlannedImport) -> Fate:
    """The one thing to know of a result at a glance."""
    if planned.already_there:
        return Fate.ALREADY_THERE
    if planned.stops:
        return Fate.STOPS
    if planned.replaces is not None:
        return Fate.NEW_VERSION
    return Fate.NEW_CASE if planned.case is None else Fate.TO_CASE


def fate_words(planned: PlannedImport) -> str:
    """``New version  +3 −1 ~2``; the others as they are called."""
    found = fate_of(planned)
    words = fate(found)
    if found is Fate.NEW_VERSION and planned.difference is not None:
        return f"{words}  {sum_of(planned.difference)}".rstrip()
    return words


def sum_of(found: ResultDifference) -> str:
    """``+3 −1 ~2``: findings added, gone and changed; what there is none of is not said."""
    counts = (("+", found.added), ("−", found.removed), ("~", found.changed))
    return " ".join(f"{sign}{len(some)}" for sign, some in counts if some)


def is_doubtful(planned: PlannedImport) -> bool:
    """Whether a person should look at it before saying yes."""
    lost = planned.difference is not None and bool(planned.difference.lost)
    return planned.stops or lost or any(doubt.severity is not Severity.INFO for doubt in planned.doubts)


def done(case: ImportedCase, planned: PlannedImport | None) -> str:
    """What was done with one sample."""
    if case.already_there:
        return QCoreApplication.translate("ImportWords", "Was there already, unchanged")
    if case.new_case:
        return QCoreApplication.translate("ImportWords", "New case, referral missing")
    if planned is None or planned.difference is None:
        return QCoreApplication.translate("ImportWords", "Added to the case")
    words = QCoreApplication.translate("ImportWords", "New version {changes}")
    return words.format(changes=sum_of(planned.difference)).strip()


def changes(found: ResultDifference) -> Sequence[ShownChange]:
    """Line by line, what somebody had worked on first."""
    gone = sorted(found.removed, key=lambda each: not each.was_worked_on)
    return [
        *(
            ShownChange(
                Turn.GONE, finding(one.stored.finding), note=_worked_on(one), matters=one.was_worked_on
            )
            for one in gone
        ),
        *(ShownChange(Turn.ADDED, finding(one)) for one in found.added),
        *(
            _changed(Turn.CHANGED, finding(one.finding), field)
            for one in found.changed
            for field in one.fields or (None,)
        ),
        *(
            _changed(Turn.FIGURE, field.name.text(labels.current_language()), field)
            for field in found.figures
        ),
    ]


def finding(one: Finding) -> str:
    """What a board calls it, or that it may not be told."""
    return one.words or QCoreApplication.translate("ImportWords", "A germline finding")


def value(one: Value) -> str:
    """A figure or a cell as it is shown."""
    if one is None:
        return "–"
    if isinstance(one, str):
        return one or "–"
    decimals = len(f"{one:g}".partition(".")[2])
    return labels.number(one, decimals)


def _worked_on(gone: GoneFinding) -> str:
    """What had been said of a finding that is gone."""
    said = (
        (gone.reviewed, QCoreApplication.translate("ImportWords", "reviewed")),
        (gone.stored.for_board, QCoreApplication.translate("ImportWords", "for the board")),
        (gone.stored.germline, QCoreApplication.translate("ImportWords", "germline")),
    )
    return ", ".join(words for is_so, words in said if is_so)


def _changed(kind: Turn, what: str, field: FieldChange | None) -> ShownChange:
    if field is None:
        return ShownChange(kind, what)
    name = "" if kind is Turn.FIGURE else field.name.text(labels.current_language())
    return ShownChange(kind, what, name, value(field.before), value(field.after))
