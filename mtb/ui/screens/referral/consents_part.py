"""What the patient has answered to profiling, study, germline information and sharing, and when."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt

from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind
from mtb.ui import labels
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.forms import FormField, FormState
from mtb.ui.kit.inputs import ChoiceBox
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.referral.form_part import FormPart
from mtb.ui.screens.referral.form_record import consent_keys

_Box = ChoiceBox[ConsentAnswer]


class ConsentsPart(FormPart):
    def __init__(self, form: FormState, today: Callable[[], dt.date]) -> None:
        super().__init__(form, "")
        self.set_title(self.tr("Consents"))
        self._today = today
        self._recorded: Mapping[str, object] = {}
        self._cleared: dict[str, dt.date] = {}
        self._boxes: dict[ConsentKind, FormField[_Box]] = {}
        why = {
            ConsentKind.PROFILING: self.tr("Before the tumour is sequenced and the board discusses it."),
            ConsentKind.STUDY: self.tr("Before the patient can be included in IMPRESS-Norway."),
            ConsentKind.GERMLINE: self.tr("Whether the patient wants to know of inherited findings."),
            ConsentKind.SHARING: self.tr("Refused means: the patient objects to sharing data with others."),
        }
        for kind in ConsentKind:
            self._add_kind(kind, why[kind])

    def _add_kind(self, kind: ConsentKind, why: str) -> None:
        key, key_on = consent_keys(kind)
        choices = [(one, labels.consent_answer(one)) for one in ConsentAnswer]
        box: _Box = ChoiceBox(key, choices, empty=labels.consent_answer(None))
        day = DateEdit(key_on)
        answer = self.field(labels.consent_kind(kind), box)
        self._boxes[kind] = answer
        on = self.field(self.tr("Answered on"), day)
        answered = self.tr("Answered on")
        on.input.setAccessibleName(f"{labels.consent_kind(kind)}, {answered}")
        note = plain_label(why, "hint", wrap=True)
        note.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.add_row((answer, 30), (on, 18), (note, 52))
        box.value_changed.connect(partial(self._answered, box, day))

    def show_earlier(self, recorded: tuple[Consent, ...]) -> None:
        """Say what was answered before the latest answer; a withdrawal does not hide what it withdrew."""
        for kind, field in self._boxes.items():
            answers = sorted((one for one in recorded if one.kind is kind), key=lambda one: one.on)[:-1]
            told = [f"{labels.consent_answer(one.answer)} {labels.day(one.on)}" for one in answers]
            field.set_hint(self.tr("before: {answers}").format(answers=", ".join(told)) if told else "")

    def fill(self, values: Mapping[str, object]) -> None:
        self._recorded, self._cleared = {}, {}
        super().fill(values)
        self._recorded = dict(values)

    def _answered(self, box: _Box, day: DateEdit) -> None:
        """A new answer is of today until somebody says otherwise; no answer has no day.

        A typed day comes back when the answer does: arrow keys pass "not recorded" on their way.
        """
        name, present = day.objectName(), day.value()
        recorded = self._recorded.get(name)
        if box.value() is None:
            if present is not None:
                self._cleared[name] = present
            day.set_value(None)
            return
        typed = present or self._cleared.pop(name, None)
        if isinstance(recorded, dt.date) and box.value() is self._recorded.get(box.objectName()):
            day.set_value(recorded if typed is None or typed == self._today() else typed)
        elif typed is None or typed == recorded:
            day.set_value(self._today())
        else:
            day.set_value(typed)
