"""The referral form: six parts below each other, and beside them what is missing for the next stage."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mtb.domain.cases import Case, CaseSummary
from mtb.domain.errors import ConflictError, ExpectedError, RuleError, Sentence
from mtb.domain.patients import Sex
from mtb.domain.people import Actor
from mtb.domain.referrals import Referral, ReferralDraft
from mtb.services.cases import CaseService
from mtb.services.directory import DirectoryService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.forms import FormField, FormState
from mtb.ui.kit.notices import NoticeAction
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.screens.referral.checklist import Checklist
from mtb.ui.screens.referral.conflict import ConflictDialog, differences
from mtb.ui.screens.referral.consents_part import ConsentsPart
from mtb.ui.screens.referral.disease_part import DiseasePart, QuestionPart
from mtb.ui.screens.referral.form_draft import FormDraft, Origin
from mtb.ui.screens.referral.form_frame import FormFrame
from mtb.ui.screens.referral.form_part import FormPart
from mtb.ui.screens.referral.form_record import (
    Values,
    draft_of,
    empty_values,
    problems,
    values_again,
    values_of,
)
from mtb.ui.screens.referral.known_people import KnownPeople
from mtb.ui.screens.referral.patient_part import DIGITS, PatientPart
from mtb.ui.screens.referral.referrer_part import Known, ReferrerPart
from mtb.ui.screens.referral.treatment_part import TreatmentPart

_MARGIN = 24


class ReferralScreen(FormFrame):
    """New or corrected; what is typed stays until it is saved or the person throws it away."""

    saved = Signal(object)
    """The ``CaseSummary`` as it is now."""
    begun = Signal()
    """Another referral stands in the form."""
    closed = Signal()

    def __init__(
        self,
        cases: CaseService,
        actor: Actor,
        background: Background,
        hub: ChangeHub,
        directory: DirectoryService | None = None,
    ) -> None:
        """Without ``directory`` nobody is offered while a physician or a hospital is typed."""
        super().__init__()
        del hub  # the form never reloads under the person's hands; a conflict is told when saving
        self._cases = cases
        self._actor = actor
        self._background = background
        self._seen: CaseSummary | None = None
        self._before: Referral | None = None
        self._told: set[str] = set()
        self._refused: dict[str, tuple[object, Sentence]] = {}
        self._base: Values = {}
        """What was saved when the person began to write, as far as that is known."""
        self._saving = False
        self._telling = False
        self._form = FormState(self)
        self.draft = FormDraft(self._form, self)
        self.draft.bring_back = self._bring_back
        self._patient = PatientPart(self._form, cases, actor, background)
        self._treatments = TreatmentPart(self._form, background)
        self._consents = ConsentsPart(self._form, cases.today)
        self._parts: tuple[FormPart, ...] = (
            self._patient,
            ReferrerPart(self._form, Known(directory, actor, background) if directory else None),
            DiseasePart(self._form, background),
            self._treatments,
            QuestionPart(self._form),
            self._consents,
        )
        self._fields: dict[str, FormField[QWidget]] = {}
        for part in self._parts:
            self._fields |= part.fields
        self.side = self._checklist = Checklist()
        self._people = KnownPeople(self._patient, self._checklist, self.draft, self._form.values, self)
        self.show_parts(self._parts, self._checklist)
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

    def start_again(self, earlier: Case) -> None:
        """Begin a new referral of an earlier case's patient; its consents and dates are not carried over."""
        if self.may_leave(lambda: self._begin_again(earlier)):
            self._begin_again(earlier)

    def save(self) -> None:
        """Save, or lead to the first thing that stands in the way."""
        if self._saving:
            return
        self._told = set(self._fields)
        self._tell()
        if self._form.focus_first_problem():
            return
        if self._seen is not None and not self._form.dirty:
            self.note.setText(self.tr("Nothing has changed"))
            return
        values, today, seen = self._form.values(), self._cases.today(), self._seen
        draft = self._whole_draft(values, today)

        def work() -> CaseSummary:
            if seen is None:
                return self._cases.register(self._actor, draft)
            return self._cases.correct(self._actor, seen, draft)

        self.drop_notice()
        self._set_saving(saving=True)
        self._background.run(
            self, work, lambda case: self._saved(case, values, draft.referral), self._not_saved
        )

    def fill_empty(self, values: Values) -> tuple[str, ...]:
        """Put values into fields nobody has written in; returns which."""
        here = self._form.values()
        untouched = {"received_on"} if self._seen is None else set()
        taken = {
            key: value
            for key, value in values.items()
            if cast("Any", self._fields[key].input).problem() is None
            and (
                here[key] in {None, "", Sex.UNKNOWN}
                or (key in untouched and here[key] == self._base.get(key))
            )
        }
        self._fill(taken, saved=False)
        return tuple(taken)

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
        self.draft.origin = Origin()
        self.drop_notice()
        self._set_saving(saving=False)
        self.begun.emit()
        self._checklist.show_case(self._seen)
        self._consents.show_earlier(case.consents if case else ())
        self._fill(values_of(case, today) if case else empty_values(today))
        if case is None:
            title = self.tr("New referral")
        else:
            title = self.tr("Correct referral") if case.referral else self.tr("Add referral")
        self.title.setText(title)
        self.note.setText(case.summary.reference if case else "")
        self.area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self._patient.focus_first()

    def _begin_again(self, earlier: Case) -> None:
        self._begin(None)
        patient = earlier.patient
        self.draft.origin = Origin(earlier.id, patient.id if patient else None)
        self._fill(values_again(earlier, self._cases.today()), saved=False)
        self.title.setText(self.tr("New referral of the same patient"))
        words = self.tr("From {case}: check what has changed. Consents and dates are not carried over.")
        self.show_notice("info", words.format(case=earlier.summary.reference))

    def _whole_draft(self, values: Values, today: dt.date) -> ReferralDraft:
        draft, origin = draft_of(values, self._before, today), self.draft.origin
        return replace(draft, earlier_case_id=origin.earlier_case_id, known_patient_id=origin.patient_id)

    def _bring_back(self, values: Values, case: Case | None, origin: Origin, *, older: bool) -> None:
        """What was written before the lock; where the case has changed since, beside what it is now."""
        self._begin(case)
        self.draft.origin = origin
        self._fill(values, saved=False)
        if case is not None and older:
            self._base = {}
            self._show_both(case)

    def _fill(self, values: Values, *, saved: bool = True) -> None:
        self._telling = True
        for part in self._parts:
            part.fill(values)
        if saved:
            self._base = self._form.values()
            self._form.mark_clean()
        self._telling = False
        self._tell()

    def _connect(self) -> None:
        def tell_kept(at: dt.datetime) -> None:
            if self._form.dirty and not self._saving:
                self.note.setText(self.tr("Draft kept {time}").format(time=labels.clock(at)))

        self.draft.kept.connect(tell_kept)
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.close_form)
        self._form.changed.connect(self._tell)
        for editor in self._treatments.editors:
            editor.cell_made.connect(self._watch)
            for cell in editor.widgets():
                self._watch(cell)
        for field in self._fields.values():
            field.input.installEventFilter(self)
        for number, part in enumerate(self._parts, start=1):
            jump = QShortcut(QKeySequence(f"Alt+{number}"), self)
            jump.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            jump.activated.connect(lambda part=part: self._jump(part))
        take = QShortcut(QKeySequence("Alt+0"), self)
        take.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        take.activated.connect(self._checklist.take_first)

    def _watch(self, cell: QWidget) -> None:
        """A cell of a table is scrolled into view like a field."""
        cell.installEventFilter(self)

    def _jump(self, part: FormPart) -> None:
        self.area.ensureWidgetVisible(part, 0, 0)
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
            self.note.setText(self.tr("Not saved yet"))
        self._telling = False

    def _set_saving(self, *, saving: bool) -> None:
        self._saving = saving
        if saving:
            self.note.setText(self.tr("Saving …"))

    def _saved(self, case: CaseSummary, values: Values, referral: Referral) -> None:
        self._set_saving(saving=False)
        self.draft.drop()
        self.draft.stand_at(case)
        self._seen, self._before = case, referral
        self._base = values
        self.note.setText(self.tr("Saved {time}").format(time=labels.clock(dt.datetime.now(dt.UTC))))
        if self._form.values() == values:
            self._form.mark_clean()
        self.saved.emit(case)

    def _not_saved(self, error: ExpectedError) -> None:
        self._set_saving(saving=False)
        self.note.setText(self.tr("Not saved"))
        text = error.text(labels.current_language())
        if isinstance(error, ConflictError):
            self.show_notice("warning", text, NoticeAction(self.tr("Show both"), self._fetch_other))
            return
        values = self._form.values()
        key = error.field if isinstance(error, RuleError) else ""
        if key:
            self._refused[key] = (values[key], error.sentence)
            self._tell()
            self._fields[key].input.setFocus()
        else:
            self.show_notice("error", text)

    def _fetch_other(self) -> None:
        """Read what somebody else has saved in the meantime."""
        seen = self._seen
        if seen is not None:
            self._background.run(self, lambda: self._cases.get(self._actor, seen.id), self._show_both)

    def _show_both(self, case: Case) -> None:
        """Both texts of every field that somebody else changed, for the person to choose from."""
        saved = values_of(case, self._cases.today())
        labelled = {key: field.input.accessibleName() for key, field in self._fields.items()}
        found = differences(self._form.values(), self._base, saved, labelled)

        def settle(taken: dict[str, object]) -> None:
            self._settle(case, saved, taken)

        if found:
            ConflictDialog(self, found, settle).open()
        else:
            settle({})

    def _settle(self, case: Case, saved: Values, taken: dict[str, object]) -> None:
        """Go on from what is saved now; what only somebody else changed is taken as they left it."""
        here, base = self._form.values(), self._base
        kept = {key: value for key, value in here.items() if value != base.get(key) and key not in taken}
        self._seen, self._before = case.summary, case.referral
        self.draft.stand_at(case.summary)
        self._fill(saved)
        mine = {key: value for key, value in kept.items() if value != saved[key]}
        self._fill({**saved, **mine}, saved=False)
        self.show_notice("info", self.tr("Chosen. Save to keep it."))

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
                self.area.ensureWidgetVisible(field, 0, _MARGIN)
            elif cast("Any", field.input).value() not in {None, ""}:
                self._told.add(key)
                self._tell()
        elif isinstance(event, QFocusEvent) and event.gotFocus() and isinstance(watched, QWidget):
            self.area.ensureWidgetVisible(watched, 0, 2 * _MARGIN)
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
