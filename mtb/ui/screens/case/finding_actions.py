"""What the keys of the findings' table do with the chosen rows: asked in place, wished for by signals."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mtb.domain.decisions import EscatTier
from mtb.domain.errors import RightError
from mtb.domain.people import Actor
from mtb.domain.reviews import (
    Effect,
    EscatLevel,
    Judgement,
    ReportingGroup,
    ReviewChange,
    Reviewed,
    board_list,
)
from mtb.domain.rights import Right
from mtb.ui import finding_words, labels
from mtb.ui.allowed import why_not
from mtb.ui.screens.case.comment_strip import CommentStrip
from mtb.ui.screens.case.findings_table import FindingsTable
from mtb.ui.screens.case.key_menu import KeyChoice, KeyMenu

_EFFECT_KEYS: Final = {
    "G": Effect.GAIN_OF_FUNCTION,
    "L": Effect.LOSS_OF_FUNCTION,
    "U": Effect.UNKNOWN,
    "V": Effect.UNCERTAIN_SIGNIFICANCE,
}
_ESCAT_KEYS: Final = dict(zip("123456789VX", EscatTier, strict=True))
_GROUP_KEYS: Final = {
    "B": ReportingGroup.BIOMARKER,
    "P": ReportingGroup.POTENTIAL,
    "A": ReportingGroup.ADDITIONAL,
    "G": ReportingGroup.GERMLINE_RELEVANT,
}
_NONE: Final = "0"


class FindingActions(QObject):
    """Acts on what is chosen in the table; who may not is told why and nothing is asked."""

    change_wanted = Signal(object, object)
    """The findings (a tuple of ``Reviewed``) and the ``ReviewChange``."""
    board_wanted = Signal(object, bool)
    """The findings and whether the board shall see them."""
    germline_wanted = Signal(object, bool)
    """The findings and whether they are in the germline."""
    answer_wanted = Signal(object, bool, str)
    """The findings, whether the second reviewer agrees, and the comment."""
    order_wanted = Signal(object)
    """The ids of the findings for the board, in their new order."""
    refused = Signal(str)
    """Why something can't be done, in words."""

    def __init__(self, table: FindingsTable, strip: CommentStrip, actor: Actor) -> None:
        super().__init__(table)
        self._table = table
        self._strip = strip
        self.why_not_review = why_not(actor, Right.REVIEW_FINDINGS)
        self.why_not_germline = why_not(actor, Right.READ_GERMLINE) or self.why_not_review
        self.today = dt.date.min
        self.last_reference = ""
        self._for_board: tuple[Reviewed, ...] = ()
        self._doing: dict[str, Callable[[tuple[Reviewed, ...]], None]] = {
            "finding_keep": partial(self._judge, Judgement.KEEP),
            "finding_exclude": self._exclude,
            "finding_effect": self._effect,
            "finding_escat_own": partial(self._escat, "escat_own"),
            "finding_escat_other": partial(self._escat, "escat_other"),
            "finding_group": self._group,
            "finding_board": self._board,
            "finding_mark_germline": self._germline,
            "finding_second": self._second,
            "finding_up": partial(self._move, -1),
            "finding_down": partial(self._move, 1),
        }

    def show(self, reviewed: Sequence[Reviewed], today: dt.date) -> None:
        """All findings of the case: those for the board are ordered among themselves."""
        self.today = today
        self._for_board = board_list(reviewed)

    def answers(self, command: str) -> bool:
        return command in self._doing

    def do(self, command: str) -> None:
        """Do it to the chosen rows, ask what it needs, or say why it can't be."""
        chosen = self._table.selected()
        if not chosen:
            return
        why = self.why_not_germline if command == "finding_mark_germline" else self.why_not_review
        if any(row.stored.masked for row in chosen):  # nothing is said of what can't be seen
            why = why or RightError(Right.READ_GERMLINE).text(labels.current_language())
        if why:
            self.refused.emit(why)
        else:
            self._doing[command](chosen)

    # judgement, effect, tiers and groups

    def _change(self, rows: Sequence[Reviewed], change: ReviewChange) -> None:
        self.change_wanted.emit(tuple(rows), change)

    def _judge(self, judgement: Judgement, rows: Sequence[Reviewed]) -> None:
        self._change(rows, ReviewChange(judgement=judgement))

    def _exclude(self, rows: tuple[Reviewed, ...]) -> None:
        words = self.tr("Why exclude {finding}?").format(finding=rows[0].finding.words)
        if len(rows) > 1:
            words = self.tr("Why exclude these %n finding(s)?", "", len(rows))
        hint = self.tr("For instance: artefact, seen in IGV")
        said = rows[0].review.comment if len(rows) == 1 else ""

        def exclude(comment: str) -> None:
            if comment or len(rows) == 1:
                self._change(rows, ReviewChange(judgement=Judgement.EXCLUDE, comment=comment))
            else:  # each keeps the comment it has
                self._change(rows, ReviewChange(judgement=Judgement.EXCLUDE))

        self._strip.ask(words, hint, exclude, said)

    def _effect(self, rows: tuple[Reviewed, ...]) -> None:
        choices = [KeyChoice(key, finding_words.effect(one), one) for key, one in _EFFECT_KEYS.items()]
        self._ask(
            self.tr("Effect"),
            choices,
            lambda value: self._change(rows, ReviewChange(effect=_effect_of(value))),
        )

    def _group(self, rows: tuple[Reviewed, ...]) -> None:
        choices = [KeyChoice(key, finding_words.group(one), one) for key, one in _GROUP_KEYS.items()]
        self._ask(
            self.tr("Reporting group"),
            choices,
            lambda value: self._change(
                rows, ReviewChange(group=value if isinstance(value, ReportingGroup) else None)
            ),
        )

    def _escat(self, field: str, rows: tuple[Reviewed, ...]) -> None:
        own = field == "escat_own"
        title = self.tr("ESCAT for this tumour") if own else self.tr("ESCAT for other tumours")
        choices = [KeyChoice(key, tier.value, tier) for key, tier in _ESCAT_KEYS.items()]

        def set_level(level: EscatLevel | None) -> None:
            change = ReviewChange(escat_own=level) if own else ReviewChange(escat_other=level)
            self._change(rows, change)

        def refer(tier: EscatTier, reference: str) -> None:
            self.last_reference = reference or self.last_reference
            set_level(EscatLevel(tier, reference, self.today))

        def chosen(value: object) -> None:
            if not isinstance(value, EscatTier):
                set_level(None)
                return
            words = self.tr("Reference for {tier}").format(tier=value.value)
            hint = self.tr("For instance: OncoKB, 24.11.2026; PMID 30412234")
            self._strip.ask(words, hint, partial(refer, value), self.last_reference)

        self._ask(title, choices, chosen)

    def _ask(self, title: str, choices: list[KeyChoice], chosen: Callable[[object], None]) -> None:
        nothing = KeyChoice(_NONE, self.tr("Not stated"), None)
        KeyMenu(self._table, title, [*choices, nothing], chosen).open_at(self._table)

    # board, germline, second opinion

    def _board(self, rows: tuple[Reviewed, ...]) -> None:
        wanted = not all(row.stored.for_board for row in rows)
        changing = tuple(row for row in rows if row.stored.for_board is not wanted)
        if changing:
            self.board_wanted.emit(changing, wanted)

    def _germline(self, rows: tuple[Reviewed, ...]) -> None:
        wanted = not all(row.stored.germline for row in rows)
        changing = tuple(row for row in rows if row.stored.germline is not wanted)
        if changing:
            self.germline_wanted.emit(changing, wanted)

    def _second(self, rows: tuple[Reviewed, ...]) -> None:
        question = self.tr("What is wrong with it?")
        hint = self.tr("Read by whoever reviewed first")

        def chosen(value: object) -> None:
            if value is True:
                self.answer_wanted.emit(rows, True, "")  # noqa: FBT003 - a Qt signal has no keywords
            else:
                self._strip.ask(question, hint, partial(self.answer_wanted.emit, rows, False))  # noqa: FBT003

        choices = [
            KeyChoice("A", self.tr("Agree"), value=True),
            KeyChoice("D", self.tr("Disagree …"), value=False),
        ]
        KeyMenu(self._table, self.tr("Second opinion"), choices, chosen).open_at(self._table)

    def _move(self, step: int, rows: tuple[Reviewed, ...]) -> None:
        ids = [row.stored.id for row in self._for_board]
        chosen = {row.stored.id for row in rows} & set(ids)
        if not chosen:
            self.refused.emit(self.tr("Only findings for the board have an order: B puts them there."))
            return
        moved = _moved(ids, chosen, step)
        if moved != ids or any(row.stored.board_order is None for row in self._for_board):
            self.order_wanted.emit(tuple(moved))


def _moved(ids: Iterable[UUID], chosen: set[UUID], step: int) -> list[UUID]:
    """The same with the chosen ones a place earlier (-1) or later (1); what stands at the end stays."""
    order = list(ids) if step < 0 else list(ids)[::-1]
    for place in range(1, len(order)):
        if order[place] in chosen and order[place - 1] not in chosen:
            order[place - 1], order[place] = order[place], order[place - 1]
    return order if step < 0 else order[::-1]


def _effect_of(value: object) -> Effect | None:
    return value if isinstance(value, Effect) else None
