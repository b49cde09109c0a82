"""The first page beside the findings: what a person says about the chosen one, written and saved in place."""

import datetime as dt
from typing import Final, cast
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.errors import RightError
from mtb.domain.people import Actor
from mtb.domain.reviews import (
    CaseFindings,
    Effect,
    Judgement,
    ReportingGroup,
    ReviewChange,
    Reviewed,
)
from mtb.domain.rights import Right
from mtb.ui import finding_words, labels
from mtb.ui.allowed import limit, why_not
from mtb.ui.finding_commands import finding_key
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.forms import FormField, Input, field_row
from mtb.ui.kit.inputs import ChoiceBox, LineEdit, PlainEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.suggest_field import SuggestField, Suggestion
from mtb.ui.kit.text import plain_label, plain_tooltip
from mtb.ui.screens.case.escat_field import EscatField
from mtb.ui.screens.case.facts import scrolled
from mtb.ui.screens.case.finding_columns import masked_words
from mtb.ui.screens.case.review_dispute import DisputeNote
from mtb.ui.screens.case.review_draft import FIELDS, ReviewDraft, Values, merged, values_of
from mtb.ui.screens.case.review_words import field_name

Key = tuple[UUID, str]
_TYPED: Final = ("escat_own", "escat_other")


class ReviewPage(QWidget):
    """Keeps what is written about every finding until it is saved or thrown away."""

    save_wanted = Signal(object, object)
    """The findings (a tuple of one ``Reviewed``) and the ``ReviewChange``."""
    second_wanted = Signal()
    """The person has an answer to what somebody else said."""
    unsaved_changed = Signal(int)
    """About how many findings something is written that is not saved."""

    def __init__(self, background: Background, actor: Actor) -> None:
        super().__init__()
        self.setObjectName("review_page")
        self.setAccessibleName(self.tr("Review"))
        self.today = dt.date.min
        self._why_not = why_not(actor, Right.REVIEW_FINDINGS)
        self._account = actor.account
        self._reviewed: Reviewed | None = None
        self._before: Values = {}
        self._drafts: dict[Key, ReviewDraft] = {}
        self._typed: dict[Key, dict[str, tuple[str, str]]] = {}
        self._sent: dict[Key, Values] = {}
        self._filled: Key | None = None
        self._disputed: tuple[str, ...] = ()
        self._pathways: list[str] = []
        self._filling = False
        self._build(background)
        self._lay_out()
        self._watch()
        self.setFocusProxy(self._inputs["judgement"])
        self.show_finding(None, CaseFindings())

    # what the panel calls

    def show_finding(self, reviewed: Reviewed | None, findings: CaseFindings) -> None:
        """Show what is said about a finding; what was written before stands there again."""
        self._stash()
        self._reviewed = reviewed
        self._offer(findings)
        readable = reviewed is not None and not reviewed.stored.masked
        self._form.setVisible(readable)
        self._bottom.setVisible(readable)
        self._message.setVisible(not readable)
        if reviewed is None:
            self._message.setText(self.tr("Choose a finding in the table."))
        elif reviewed.stored.masked:
            why = RightError(Right.READ_GERMLINE).text(labels.current_language())
            self._message.setText(f"{masked_words()}\n{why}")
        else:
            self._take(reviewed)
        self._tell()

    def saved(self, identities: frozenset[str]) -> None:
        """What was sent is in the records; what was written since is not."""
        for key in [key for key in self._sent if key[1] in identities]:
            sent = self._sent.pop(key)
            if key == self._key:
                self._before = sent
            elif key in self._drafts and self._drafts[key].written == sent:
                del self._drafts[key]
        self._tell()

    def save(self) -> None:
        """Ask to save what is written, or to confirm what the file says; say what stands in the way."""
        if self._reviewed is None or self._key is None or self._why_not:
            return
        faulty = next((part for part in self._inputs.values() if cast("Input", part).problem()), None)
        if faulty is not None:
            faulty.setFocus()
            return
        draft = self._draft()
        change = draft.change()
        if not draft.is_changed:
            if not self._reviewed.review.is_from_file:
                return
            change = ReviewChange(judgement=draft.written["judgement"])
        self._sent[self._key] = draft.written
        self.save_wanted.emit((self._reviewed,), change)

    def discard(self) -> None:
        """Throw away what is written about this finding."""
        if self._reviewed is not None and self._key is not None:
            self._drafts.pop(self._key, None)
            self._typed.pop(self._key, None)
            self._fill(values_of(self._reviewed.review))
            self._before = values_of(self._reviewed.review)
            self._note.show_dispute((), {}, self._reviewed.review)
            self._tell()

    @property
    def is_written(self) -> bool:
        """Whether something about the shown finding is not saved."""
        if self._key is None or self._reviewed is None:
            return False
        return self._draft().is_changed or any(self._escat(name).problem() for name in _TYPED)

    # drafts

    @property
    def _key(self) -> Key | None:
        if self._reviewed is None or self._reviewed.stored.masked:
            return None
        return self._reviewed.review.case_id, self._reviewed.review.identity

    def _draft(self) -> ReviewDraft:
        return ReviewDraft(self._before, {name: self._input(name).value() for name in FIELDS})

    def _stash(self) -> None:
        """Keep what is written about the finding that is left."""
        key = self._key
        if key is None or not self._before:
            return
        self._drafts.pop(key, None)
        self._typed.pop(key, None)
        if self.is_written:
            self._drafts[key] = self._draft()
            self._typed[key] = {name: self._escat(name).typed() for name in _TYPED}

    def _take(self, reviewed: Reviewed) -> None:
        key, saved = self._key, values_of(reviewed.review)
        kept = self._drafts.pop(key, None) if key else None
        draft, self._disputed = merged(kept or ReviewDraft(saved, saved), saved)
        self._before = draft.before
        if key != self._filled or draft.written != self._draft().written:
            self._fill(draft.written)
            self._filled = key
        for name, typed in self._typed.pop(key, {}).items() if key else ():
            if draft.written[name] is None and any(typed):
                self._escat(name).type_again(typed)
        self._note.show_dispute(self._disputed, draft.written, reviewed.review)

    def _take_saved(self) -> None:
        """The others' words stand now where two wrote; the rest of mine stays."""
        if self._reviewed is None:
            return
        saved = values_of(self._reviewed.review)
        self._fill({**self._draft().written, **{name: saved[name] for name in self._disputed}})
        self._note.hide()

    def _fill(self, values: Values) -> None:
        self._filling = True
        for name in FIELDS:
            self._input(name).set_value(values[name])  # type: ignore[attr-defined]
        self._filling = False
        self._tell()

    # what is said

    def _tell(self) -> None:
        if self._filling:
            return
        key = self._key
        written = self.is_written
        others = len([one for one in self._drafts if one != key])
        self.unsaved_changed.emit(others + written)
        if self._reviewed is None or key is None:
            return
        review = self._reviewed.review
        from_file = review.is_from_file
        words = finding_words.state_of(review) if from_file else self.tr("Confirmed")
        self._chip.show_text(words, "warning" if from_file else "success")
        self._state.setText("" if from_file else finding_words.said_by(review.by, review.at))
        self._second.setText("" if from_file else finding_words.second_of(review))
        self._second_line.setVisible(not from_file)
        may_answer = not from_file and review.by_account != self._account and not self._why_not
        self._answer.setVisible(may_answer)
        self._unsaved.setText(self.tr("Not saved yet") if written else "")
        words = self.tr("Save") if written or not from_file else self.tr("Confirm")
        self._save.setText(f"{words}   Ctrl+S")
        self._save.setAccessibleName(words)
        self._save.setEnabled((written or from_file) and not self._why_not)
        self._discard.setVisible(written)

    def _offer(self, findings: CaseFindings) -> None:
        """What was said of other findings of the case is offered for this one."""
        rows = [row.review for row in findings.reviewed if not row.stored.masked]
        self._pathways = sorted({row.pathway for row in rows if row.pathway}, key=str.casefold)
        dated = sorted(rows, key=lambda row: row.at.timestamp() if row.at else 0, reverse=True)
        levels = [level for row in dated for level in (row.escat_own, row.escat_other) if level]
        references = list(dict.fromkeys(level.reference for level in levels if level.reference))
        for name in _TYPED:
            self._escat(name).references = references
            self._escat(name).today = self.today

    def _input(self, name: str) -> Input:
        return cast("Input", self._inputs[name])

    def _escat(self, name: str) -> EscatField:
        return cast("EscatField", self._inputs[name])

    # building

    def _build(self, background: Background) -> None:
        none = self.tr("Not stated")
        judgements = [(one, finding_words.judgement(one)) for one in Judgement]
        effects = [(one, finding_words.effect(one)) for one in Effect]
        groups = [(one, finding_words.group(one)) for one in ReportingGroup]
        pathway = SuggestField("review_pathway", 500)
        pathway.offer_from(
            background,
            lambda words: [one for one in self._pathways if words.casefold() in one.casefold()],
            Suggestion,
        )
        self._inputs: dict[str, QWidget] = {
            "judgement": ChoiceBox[Judgement]("review_judgement", judgements, none),
            "comment": PlainEdit("review_comment", 20_000, lines=(1, 6)),
            "effect": ChoiceBox[Effect]("review_effect", effects, none),
            "group": ChoiceBox[ReportingGroup]("review_group", groups, none),
            "pathway": pathway,
            "sensitive": LineEdit("review_sensitive", 1_000),
            "resistant": LineEdit("review_resistant", 1_000),
            "escat_own": EscatField("review_escat_own", field_name("escat_own"), background),
            "escat_other": EscatField("review_escat_other", field_name("escat_other"), background),
        }
        self._note = DisputeNote()
        self._chip = named(Chip(), "review_chip")
        self._state = named(plain_label("", "muted", wrap=True), "review_state")
        self._second = named(plain_label("", "muted", wrap=True), "review_second")
        self._answer = push_button(self.tr("Answer"), "second_answer", "quiet", finding_key("finding_second"))
        self._unsaved = named(plain_label("", "danger"), "review_unsaved")
        self._save = push_button(self.tr("Save"), "review_save", "primary", "Ctrl+S")
        self._discard = push_button(self.tr("Discard"), "review_discard", "quiet")
        self._discard.setToolTip(plain_tooltip(self.tr("Throw away what is written about this finding")))
        self._message = named(plain_label("", "muted", wrap=True), "review_message")
        limit(self._save, self._why_not)

    def _lay_out(self) -> None:
        area, inside = scrolled("review_area", self.tr("Review"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.setSpacing(10)
        self._form = area
        for part in self._head():
            inside.addWidget(part)
        inside.addWidget(self._note)
        fields = {
            name: FormField(field_name(name), self._inputs[name]) for name in FIELDS if name not in _TYPED
        }
        inside.addLayout(field_row((fields["judgement"], 1), (fields["effect"], 1)))
        inside.addWidget(fields["comment"])
        inside.addWidget(self._inputs["escat_own"])
        inside.addWidget(self._inputs["escat_other"])
        inside.addLayout(field_row((fields["group"], 1), (fields["pathway"], 1)))
        inside.addLayout(field_row((fields["sensitive"], 1), (fields["resistant"], 1)))
        inside.addStretch(1)
        self._bottom = QFrame()
        bottom = QHBoxLayout(self._bottom)
        bottom.setContentsMargins(0, 6, 0, 0)
        bottom.addWidget(self._unsaved, 1)
        bottom.addWidget(self._discard)
        bottom.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._message)
        layout.addWidget(area, 1)
        layout.addWidget(self._bottom)
        layout.addStretch(0)

    def _head(self) -> tuple[QWidget, ...]:
        """Whose words these are, and what the second reviewer says."""
        first, second = QWidget(), QWidget()
        row = QHBoxLayout(first)
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._state, 1)
        below = QHBoxLayout(second)
        below.addWidget(self._second, 1)
        below.addWidget(self._answer)
        for one in (row, below):
            one.setContentsMargins(0, 0, 0, 0)
            one.setSpacing(8)
        self._second_line = second
        return first, second

    def _watch(self) -> None:
        for name in FIELDS:
            self._input(name).value_changed.connect(self._tell)
            if self._why_not:
                self._inputs[name].setEnabled(False)
        self._save.clicked.connect(self.save)
        self._discard.clicked.connect(self.discard)
        self._note.mine_chosen.connect(self._note.hide)
        self._note.saved_chosen.connect(self._take_saved)
        self._answer.clicked.connect(self.second_wanted)
