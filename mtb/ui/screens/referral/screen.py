"""The referral form: five parts below each other, and beside them what the board still needs."""

import datetime as dt
from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mtb.domain.cases import Case, CaseSummary
from mtb.domain.errors import ConflictError, ExpectedError, RuleError, Sentence
from mtb.domain.patients import Sex
from mtb.domain.people import Actor
from mtb.domain.referrals import ConsentAnswer, Referral, Urgency
from mtb.services.cases import CaseService, KnownPatient
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import screen_layout
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.forms import FormField, FormState
from mtb.ui.kit.naming import named
from mtb.ui.kit.notices import Notice, NoticeAction, NoticeKind
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.referral.checklist import Checklist
from mtb.ui.screens.referral.consents_part import ConsentsPart
from mtb.ui.screens.referral.disease_part import DiseasePart, QuestionPart
from mtb.ui.screens.referral.form_draft import FormDraft
from mtb.ui.screens.referral.form_part import FormPart
from mtb.ui.screens.referral.form_record import Values, draft_of, empty_values, problems, values_of
from mtb.ui.screens.referral.patient_part import DIGITS, PatientPart
from mtb.ui.screens.referral.referrer_part import ReferrerPart

_MARGIN = 24


class ReferralScreen(QWidget):
    """New or corrected; what is typed stays until it is saved or the person throws it away."""

    saved = Signal(object)
    """The ``CaseSummary`` as it is now."""
    closed = Signal()

    def __init__(self, cases: CaseService, actor: Actor, background: Background, hub: ChangeHub) -> None:
        super().__init__()
        del hub  # the form never reloads under the person's hands; a conflict is told when saving
        self.setObjectName("screen")
        self._cases = cases
        self._actor = actor
        self._background = background
        self._seen: CaseSummary | None = None
        self._before: Referral | None = None
        self._told: set[str] = set()
        self._refused: dict[str, tuple[object, Sentence]] = {}
        self._compared: set[str] = set()
        self._saving = False
        self._telling = False
        self._notice: Notice | None = None
        self._form = FormState(self)
        self.draft = FormDraft(self._form, self)
        self.draft.bring_back = self._bring_back
        self._patient = PatientPart(self._form, cases, actor, background)
        self._parts: tuple[FormPart, ...] = (
            self._patient,
            ReferrerPart(self._form),
            DiseasePart(self._form),
            QuestionPart(self._form),
            ConsentsPart(self._form, cases.today),
        )
        self._fields: dict[str, FormField[QWidget]] = {}
        for part in self._parts:
            self._fields |= part.fields
        self._title = named(plain_label("", "title"), "form_title")
        self._note = named(plain_label("", "muted"), "form_note")
        self._save = push_button(self.tr("Save"), "save_referral", "primary", "Ctrl+S")
        self._checklist = Checklist()
        self._scroll = QScrollArea()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._fields["national_id"].input)
        self._begin(None)

    def start_new(self) -> None:
        """Begin with an empty form; asks first when there is unsaved text."""
        if self.may_leave(lambda: self._begin(None)):
            self._begin(None)

    def start_edit(self, case: Case) -> None:
        """Begin with a case's referral, or with what is known of a case that waits for one."""
        if self.may_leave(lambda: self._begin(case)):
            self._begin(case)

    def save(self) -> None:
        """Save, or lead to the first thing that stands in the way."""
        if self._saving:
            return
        self._told = set(self._fields)
        self._tell()
        if self._form.focus_first_problem():
            return
        if self._seen is not None and not self._form.dirty:
            self._note.setText(self.tr("Nothing has changed"))
            return
        values, today, seen = self._form.values(), self._cases.today(), self._seen
        draft = draft_of(values, self._before, today)

        def work() -> CaseSummary:
            if seen is None:
                return self._cases.register(self._actor, draft)
            return self._cases.correct(self._actor, seen, draft)

        self._drop_notice()
        self._set_saving(saving=True)
        self._background.run(
            self, work, lambda case: self._saved(case, values, draft.referral), self._not_saved
        )

    def close_form(self) -> None:
        """Leave, asking first when there is unsaved text."""
        if self.may_leave(self.closed.emit):
            self.closed.emit()

    def may_leave(self, go: Callable[[], object]) -> bool:
        """True to leave now; False after asking, ``go`` is then called when the text may go."""
        if not self._form.dirty:
            return True

        def answered(key: str) -> None:
            if key == "discard":
                self.draft.drop()
                self._begin(None)
                go()

        ask(
            self,
            self.tr("Discard what you have typed?"),
            self.tr("This referral is not saved."),
            [
                Choice("discard", self.tr("Discard"), "danger"),
                Choice("keep", self.tr("Keep editing"), "primary"),
            ],
            answered,
        )
        return False

    def _begin(self, case: Case | None) -> None:
        today = self._cases.today()
        self.draft.stand_at(case.summary if case else None)
        self._seen = case.summary if case else None
        self._before = case.referral if case else None
        self._told, self._refused = set(), {}
        self._drop_notice()
        self._drop_comparison()
        self._set_saving(saving=False)
        self._fill(values_of(case, today) if case else empty_values(today))
        if case is None:
            title = self.tr("New referral")
        else:
            title = self.tr("Correct referral") if case.referral else self.tr("Add referral")
        self._title.setText(title)
        self._note.setText(case.summary.reference if case else "")
        self._scroll.verticalScrollBar().setValue(0)
        if self.isVisible():
            self._patient.focus_first()

    def _bring_back(self, values: Values, case: Case | None, *, older: bool) -> None:
        """What was written before the lock; where the case has changed since, beside what it is now."""
        self._begin(case)
        self._fill(values, saved=False)
        if case is not None and older:
            self._show_both(case)

    def _fill(self, values: Values, *, saved: bool = True) -> None:
        self._telling = True
        for part in self._parts:
            part.fill(values)
        if saved:
            self._form.mark_clean()
        self._telling = False
        self._tell()

    def _lay_out(self) -> None:
        close = push_button(self.tr("Close"), "close_referral", "plain", "Esc")
        close.clicked.connect(self.close_form)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._note)
        head.addStretch(1)
        head.addWidget(close)
        head.addWidget(self._save)
        page = named(QWidget(), "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        self._scroll.setWidget(page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self._scroll, 1)
        middle.addWidget(self._checklist)
        self._column = screen_layout(self)
        self._column.addLayout(head)
        self._column.addLayout(middle, 1)

    def _connect(self) -> None:
        self._save.clicked.connect(self.save)
        self._form.changed.connect(self._tell)
        self._patient.known_changed.connect(self._show_known)
        for field in self._fields.values():
            field.input.installEventFilter(self)
        for number, part in enumerate(self._parts, start=1):
            jump = QShortcut(QKeySequence(f"Alt+{number}"), self)
            jump.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            jump.activated.connect(lambda part=part: self._jump(part))

    def _jump(self, part: FormPart) -> None:
        self._scroll.ensureWidgetVisible(part, 0, 0)
        part.focus_first()

    def _tell(self) -> None:
        """Put beside each field what is wrong with it, as far as the person has come."""
        if self._telling:
            return
        self._telling = True
        values = self._form.values()
        if self._patient.digits() >= DIGITS:
            self._told.add("national_id")
        found = problems(values, self._cases.today())
        self._refused = {key: one for key, one in self._refused.items() if one[0] == values[key]}
        found |= {key: sentence for key, (_, sentence) in self._refused.items()}
        language = labels.current_language()
        told = {key: found[key].text(language) for key in found if key in self._told}
        for key, field in self._fields.items():
            field.set_problem(told.get(key))
        self._checklist.show_form(values, told)
        if self._form.dirty and not self._saving:
            self._note.setText(self.tr("Not saved yet"))
        self._telling = False

    def _show_known(self, known: KnownPatient | None) -> None:
        self._checklist.show_known(known, self._seen.id if self._seen else None)

    def _set_saving(self, *, saving: bool) -> None:
        self._saving = saving
        if saving:
            self._note.setText(self.tr("Saving …"))

    def _saved(self, case: CaseSummary, values: Values, referral: Referral) -> None:
        self._set_saving(saving=False)
        self.draft.drop()
        self.draft.stand_at(case)
        self._seen, self._before = case, referral
        self._drop_comparison()
        self._note.setText(self.tr("Saved {time}").format(time=labels.clock(dt.datetime.now(dt.UTC))))
        if self._form.values() == values:
            self._form.mark_clean()
        self.saved.emit(case)

    def _not_saved(self, error: ExpectedError) -> None:
        self._set_saving(saving=False)
        self._note.setText(self.tr("Not saved"))
        text = error.text(labels.current_language())
        if isinstance(error, ConflictError):
            self._show_notice("warning", text, NoticeAction(self.tr("Show both"), self._fetch_other))
            return
        values = self._form.values()
        key = error.field if isinstance(error, RuleError) else ""
        if key:
            self._refused[key] = (values[key], error.sentence)
            self._tell()
            self._fields[key].input.setFocus()
        else:
            self._show_notice("error", text)

    def _fetch_other(self) -> None:
        """Read what somebody else has saved in the meantime."""
        seen = self._seen
        if seen is not None:
            self._background.run(self, lambda: self._cases.get(self._actor, seen.id), self._show_both)

    def _show_both(self, case: Case) -> None:
        """Say beside each field that differs what was saved; the next save keeps what stands here."""
        self._seen, self._before = case.summary, case.referral
        here = self._form.values()
        for key, saved in values_of(case, self._cases.today()).items():
            if saved != here[key]:
                words = self.tr("Saved by somebody else: {value}")
                self._compared.add(key)
                self._fields[key].set_hint(words.format(value=self._spoken(saved)))
        self._show_notice(
            "warning",
            self.tr(
                "What somebody else saved stands beneath the fields that differ. "
                "Saving again keeps what stands in the fields."
            ),
        )

    def _drop_comparison(self) -> None:
        compared, self._compared = self._compared, set()
        for key in compared:
            self._fields[key].set_hint("")

    def _spoken(self, value: object) -> str:
        if value is None or value == "":
            return self.tr("nothing")
        words: dict[type, Callable[[Any], str]] = {
            dt.date: labels.day,
            Sex: labels.sex,
            Urgency: labels.urgency,
            ConsentAnswer: labels.consent_answer,
        }
        return words.get(type(value), str)(value)

    def _show_notice(self, kind: NoticeKind, text: str, action: NoticeAction | None = None) -> None:
        self._drop_notice()
        self._notice = Notice(kind, text, action)
        self._notice.closed.connect(self._drop_notice)
        self._column.insertWidget(1, self._notice)

    def _drop_notice(self) -> None:
        notice, self._notice = self._notice, None
        if notice is not None:
            self._column.removeWidget(notice)
            notice.hide()
            notice.deleteLater()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field with the focus is scrolled into view; one that was left with text in it is judged."""
        key = watched.objectName()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_save(event):
            self.save()  # a choice box would take the key for the first letter of a choice
            return True
        if key in self._fields and isinstance(event, QFocusEvent):
            field = self._fields[key]
            if event.gotFocus():
                self._scroll.ensureWidgetVisible(field, 0, _MARGIN)
            elif cast("Any", field.input).value() not in {None, ""}:
                self._told.add(key)
                self._tell()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The screen's keys for where no menu owns them."""
        if _is_save(event):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)


def _is_save(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Save)
