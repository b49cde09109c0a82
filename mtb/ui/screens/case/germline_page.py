"""The page about heredity: why a finding asks for a test, the steps taken, and the next one as one button."""

import datetime as dt
from dataclasses import replace
from typing import Final, cast
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.errors import ExpectedError, RuleError
from mtb.domain.germline_follow_up import Counselling, GermlineFollowUp, GermlineResult
from mtb.domain.germline_rules import GermlineFlag
from mtb.domain.germline_steps import (
    PREDICTIVE_CONSENT,
    GermlineStep,
    checked_follow_up,
    next_step,
    proposed,
)
from mtb.domain.people import Actor
from mtb.domain.reviews import CaseFindings, Reviewed
from mtb.domain.rights import Right
from mtb.ui import finding_words, labels
from mtb.ui.allowed import limit, why_not
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import separator
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.forms import FormField, FormState, Input, field_row
from mtb.ui.kit.inputs import ChoiceBox, LineEdit, PlainEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip
from mtb.ui.screens.case.facts import scrolled
from mtb.ui.screens.case.finding_columns import masked_words
from mtb.ui.screens.case.germline_step_list import GermlineStepList

Key = tuple[UUID, str]
_LONGEST: Final = 20_000
_FIELDS_OF: Final = {
    GermlineStep.ASKED: ("asked_on", "reason"),
    GermlineStep.ADVISED: ("advised_on",),
    GermlineStep.ORDERED: ("ordered_on", "ordered_by"),
    GermlineStep.RESULT: ("result", "result_on"),
    GermlineStep.COUNSELLING: ("counselling", "counselling_on", "family"),
}
_NEEDS_THE_LAW: Final = (GermlineStep.ADVISED, GermlineStep.ORDERED)
_TEXTS: Final = frozenset({"reason", "ordered_by", "family", "comment"})


class GermlinePage(QWidget):
    """Keeps what is written about every finding until it is saved."""

    save_wanted = Signal(object)
    """The ``GermlineFollowUp`` to keep. Show the finding anew once it is kept, else call ``refuse``."""

    def __init__(self, actor: Actor) -> None:
        super().__init__()
        self.setObjectName("germline_page")
        self.setAccessibleName(self.tr("Germline"))
        self.today = dt.date.min
        self._hidden = why_not(actor, Right.READ_GERMLINE)
        self._locked = why_not(actor, Right.REVIEW_FINDINGS)
        self._reviewed: Reviewed | None = None
        self._kept: GermlineFollowUp | None = None
        self._flag: GermlineFlag | None = None
        self._drafts: dict[Key, tuple[int, dict[str, object]]] = {}
        self._clean: dict[str, object] = {}
        self._whole = False
        self._state = FormState(self)
        self._build()
        self._lay_out()
        self.show_finding(None, CaseFindings())

    # what the panel and the screen call

    def show_finding(self, reviewed: Reviewed | None, findings: CaseFindings) -> None:
        """Show how far the question about a finding has come; what was written before stands there again.

        Nothing moves where the same steps are read anew, so that a refusal stays in sight.
        """
        before = self._key, self._kept
        self._stash()
        self._reviewed = reviewed
        key = self._key
        self._kept = findings.follow_ups.get(key[1]) if key else None
        self._flag = findings.flags.get(reviewed.stored.id) if reviewed else None
        self._tell_message(reviewed)
        self._tell_flag()
        if key is not None and (key, self._kept) == before:
            self._drafts.pop(key, None)
            return
        if key != before[0]:
            self._whole = False
        if key is not None:
            self._take(key)
        self._arrange()

    def refuse(self, error: ExpectedError) -> None:
        """Say at its field, or above the button, why nothing was saved; what is written stays."""
        field = error.field if isinstance(error, RuleError) else ""
        text = error.text(labels.current_language())
        if field in self._fields:
            self._show_fields({*self._shown_fields(), field})
            self._state.show_problems({field: text})
            self._fields[field].input.setFocus()
        else:
            self._note.setText(text)
            self._note.setVisible(True)

    def save(self) -> None:
        """Ask to keep the steps as they stand here, or say what can't be so."""
        if self._key is None or self._locked:
            return
        self._state.show_problems({})
        if self._state.focus_first_problem():
            return
        try:
            checked = checked_follow_up(self._written(), self.today)
        except RuleError as error:
            self.refuse(error)
            return
        self._note.setVisible(False)
        self.save_wanted.emit(checked)

    @property
    def is_written(self) -> bool:
        """Whether something about the shown finding is not saved."""
        return self._key is not None and self._state.dirty

    # what is shown

    @property
    def _key(self) -> Key | None:
        if self._reviewed is None or self._reviewed.stored.masked or self._hidden:
            return None
        return self._reviewed.review.case_id, self._reviewed.review.identity

    def _base(self) -> GermlineFollowUp:
        """What is in the records, or an empty question about the shown finding."""
        reviewed = cast("Reviewed", self._reviewed)
        review = reviewed.review
        return self._kept or GermlineFollowUp(
            id=reviewed.stored.id, case_id=review.case_id, identity=review.identity
        )

    def _take(self, key: Key) -> None:
        base = self._base()
        filled = proposed(base, self.today)
        flagged = self._kept is None and self._flag is not None
        self._fields["reason"].set_hint(self.tr("Left empty, the reason above is kept.") if flagged else "")
        self._fill({name: getattr(filled, name) for name in self._fields})
        self._state.mark_clean()
        self._clean = self._held()
        version, written = self._drafts.pop(key, (base.version, {}))
        mine = {name: value for name, value in written.items() if value != self._clean[name]}
        for name, value in mine.items():
            self._put(name, value)
        self._note.setText(self.tr("Somebody has saved steps since you wrote this. Look through it first."))
        self._note.setVisible(bool(mine) and version != base.version)

    def _stash(self) -> None:
        """Keep what is written about the finding that is left."""
        key = self._key
        if key is None:
            return
        written = {name: value for name, value in self._held().items() if value != self._clean[name]}
        self._drafts.pop(key, None)
        if written:
            self._drafts[key] = (self._base().version, written)

    def _tell_message(self, reviewed: Reviewed | None) -> None:
        """In place of the form, or above it, what this person may not see."""
        if reviewed is None:
            text = self.tr("Choose a finding in the table.")
        elif reviewed.stored.masked:
            text = f"{masked_words()}\n{self._hidden}"
        else:
            text = self._hidden
        self._message.setText(text)
        self._message.setVisible(bool(text))

    def _tell_flag(self) -> None:
        shown = self._reviewed is not None and not self._reviewed.stored.masked
        for part in (self._chip, self._reason, self._rules):
            part.setVisible(shown)
        if self._reviewed is None or not shown:
            return
        if self._reviewed.stored.germline:
            self._chip.show_text(self.tr("Germline"), "danger")
        elif self._flag is not None:
            self._chip.show_text(self.tr("Germline?"), "warning")
        else:
            self._chip.show_text(self.tr("No question by the rules"), "neutral")
        self._reason.setText(self._flag.reason.text(labels.current_language()) if self._flag else "")
        self._reason.setVisible(self._flag is not None)
        self._rules.setText(self.tr("Rules: {rules}").format(rules=self._flag.rules) if self._flag else "")
        self._rules.setVisible(self._flag is not None)

    def _arrange(self) -> None:
        """Show the fields of the next step, or those of all steps."""
        there = self._key is not None
        for part in (self._steps, self._line, self._bottom):
            part.setVisible(there)
        coming = next_step(self._kept)
        self._law.setVisible(there and (self._whole or coming in _NEEDS_THE_LAW))
        self._show_fields(self._shown_fields())
        self._steps.show_steps(self._kept)
        words = self._button_words(coming)
        self._save.setText(words.replace("&", "&&"))
        self._save.setAccessibleName(words)
        self._save.setVisible(self._whole or coming is not None)
        self._all.setText(self.tr("Next step only") if self._whole else self.tr("All steps"))
        self._all.setVisible(self._kept is not None or self._whole or not self._locked)
        self._focus_on(coming)

    def _focus_on(self, coming: GermlineStep | None) -> None:
        chosen = _FIELDS_OF[coming][0] if coming and not self._locked else ""
        first = self._fields[chosen].input if chosen else self._all
        self.setFocusProxy(first)

    def _shown_fields(self) -> set[str]:
        if self._key is None:
            return set()
        if self._whole:
            return set(self._fields)
        coming = next_step(self._kept)
        return {*_FIELDS_OF[coming], "comment"} if coming else set()

    def _show_fields(self, names: set[str]) -> None:
        for name, field in self._fields.items():
            field.setVisible(name in names)

    def _button_words(self, coming: GermlineStep | None) -> str:
        if self._whole or coming is None:
            return self.tr("Save steps")
        return {
            GermlineStep.ASKED: self.tr("Ask whether it is inherited"),
            GermlineStep.ADVISED: self.tr("Record that a test is advised"),
            GermlineStep.ORDERED: self.tr("Record that the test is ordered"),
            GermlineStep.RESULT: self.tr("Record the result"),
            GermlineStep.COUNSELLING: self.tr("Record counselling"),
        }[coming]

    def _turn_whole(self) -> None:
        self._whole = not self._whole
        self._arrange()
        self.setFocus()

    # fields

    def _written(self) -> GermlineFollowUp:
        values = self._state.values()
        texts = {name: value or "" for name, value in values.items() if name in _TEXTS}
        if self._kept is None and self._flag is not None:
            texts["reason"] = texts["reason"] or self._flag.reason.text(labels.current_language())
        return replace(self._base(), **{**values, **texts})  # type: ignore[arg-type]

    def _fill(self, values: dict[str, object]) -> None:
        self._state.show_problems({})
        for name, value in values.items():
            cast("Input", self._fields[name].input).set_value(value)  # type: ignore[attr-defined]

    def _held(self) -> dict[str, object]:
        """What stands in every field; of a day its letters, as half a day is no value yet."""
        inputs = {name: field.input for name, field in self._fields.items()}
        return {
            name: field.text() if isinstance(field, DateEdit) else cast("Input", field).value()
            for name, field in inputs.items()
        }

    def _put(self, name: str, held: object) -> None:
        field = self._fields[name].input
        if isinstance(field, DateEdit):
            field.setText(str(held))
        else:
            cast("Input", field).set_value(held)  # type: ignore[attr-defined]

    # building

    def _build(self) -> None:
        none = self.tr("Not stated")
        results = [(one, finding_words.germline_result(one)) for one in GermlineResult]
        advice = [(one, finding_words.counselling(one)) for one in Counselling]
        inputs: dict[str, tuple[str, QWidget]] = {
            "asked_on": (self.tr("Asked on"), DateEdit("germline_asked_on")),
            "reason": (self.tr("Reason"), PlainEdit("germline_reason", _LONGEST, lines=(1, 6))),
            "advised_on": (self.tr("Test advised on"), DateEdit("germline_advised_on")),
            "ordered_on": (self.tr("Test ordered on"), DateEdit("germline_ordered_on")),
            "ordered_by": (self.tr("Ordered by (physician)"), LineEdit("germline_ordered_by", 200)),
            "result": (self.tr("Result"), ChoiceBox[GermlineResult]("germline_result", results, none)),
            "result_on": (self.tr("Day of the result"), DateEdit("germline_result_on")),
            "counselling": (
                self.tr("Counselling"),
                ChoiceBox[Counselling]("germline_counselling", advice, none),
            ),
            "counselling_on": (self.tr("Day"), DateEdit("germline_counselling_on")),
            "family": (self.tr("Family"), PlainEdit("germline_family", _LONGEST, lines=(1, 6))),
            "comment": (self.tr("Comment"), PlainEdit("germline_comment", _LONGEST, lines=(1, 6))),
        }
        self._fields: dict[str, FormField[QWidget]] = {
            name: self._state.watch(name, FormField(label, field)) for name, (label, field) in inputs.items()
        }
        if self._locked:
            for _, field in inputs.values():
                field.setEnabled(False)
        self._chip = named(Chip(), "germline_chip")
        self._reason = named(plain_label("", wrap=True), "germline_flag")
        self._rules = named(plain_label("", "small", wrap=True), "germline_rules")
        self._message = named(plain_label("", "muted", wrap=True), "germline_message")
        self._law = named(
            plain_label(PREDICTIVE_CONSENT.text(labels.current_language()), "small", wrap=True),
            "germline_law",
        )
        self._note = named(plain_label("", "problem", wrap=True), "germline_note")
        self._steps = GermlineStepList()
        self._line = separator()
        self._save = push_button("", "germline_save", "primary")
        self._all = push_button(self.tr("All steps"), "germline_all", "quiet")
        self._all.setToolTip(plain_tooltip(self.tr("Correct days and answers of every step")))
        self._save.clicked.connect(self.save)
        self._all.clicked.connect(self._turn_whole)
        limit(self._save, self._locked)

    def _lay_out(self) -> None:
        area, inside = scrolled("germline_area", self.tr("Germline"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.setSpacing(10)
        above: tuple[QWidget, ...] = (
            self._message, self._chip, self._reason, self._rules, self._steps, self._line
        )  # fmt: skip
        for part in above:
            inside.addWidget(part)
        fields = self._fields
        inside.addWidget(self._law)
        inside.addLayout(field_row((fields["asked_on"], 1), (fields["advised_on"], 1)))
        inside.addWidget(fields["reason"])
        inside.addLayout(field_row((fields["ordered_on"], 1), (fields["ordered_by"], 1)))
        inside.addLayout(field_row((fields["result"], 1), (fields["result_on"], 1)))
        inside.addLayout(field_row((fields["counselling"], 1), (fields["counselling_on"], 1)))
        inside.addWidget(fields["family"])
        inside.addWidget(fields["comment"])
        inside.addStretch(1)
        self._bottom = QWidget()
        buttons = QHBoxLayout(self._bottom)
        buttons.setContentsMargins(0, 6, 0, 0)
        buttons.addWidget(self._all)
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(area, 1)
        layout.addWidget(self._note)
        layout.addWidget(self._bottom)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.save()
            return
        super().keyPressEvent(event)
