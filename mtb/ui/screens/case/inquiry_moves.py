"""Questions to the physician: asked, reminded, answered, and their words put on the clipboard."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from mtb.domain.cases import CaseSummary
from mtb.domain.inquiries import Inquiry
from mtb.domain.next_steps import NextAction, NextStep
from mtb.domain.rights import Right
from mtb.ui import labels
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.screens.case.flow_doing import Doing
from mtb.ui.screens.case.flow_steps import CaseSteps, Verb
from mtb.ui.screens.case.inquiry_forms import AnswerForm, AskForm


class InquiryMoves(QObject):
    """What can be done with the questions of the case that is shown."""

    def __init__(self, doing: Doing) -> None:
        super().__init__(doing)
        self._doing = doing
        self._inquiries = doing.records.inquiries
        self._actor = doing.actor

    def answer_for(self, steps: CaseSteps) -> None:
        """Take the next steps that are about a question."""
        remind = Verb(self.tr("Send reminder"), self.tr("Record a reminder and copy the e-mail's text"))
        steps.on([NextStep.REMIND_PHYSICIAN], remind, lambda action: self._about(action, self.remind))
        answer = Verb(self.tr("Write answer"), self.tr("Write down what was answered"))
        steps.on([NextStep.WAIT_FOR_PHYSICIAN], answer, lambda action: self._about(action, self.answer))

    def ask(self, case: CaseSummary) -> None:
        """Ask whom to ask, and what."""
        dossier = self._doing.dossier
        if dossier is None:
            return
        today, no_copy = dossier.today, self._doing.why_not(Right.EXPORT)
        form = AskForm(self._doing.screen, case.reference, case.physician, today, no_copy)

        def ask() -> Inquiry:
            whom, question = form.whom.input.value(), form.question.input.value()
            return self._inquiries.ask(self._actor, case, whom, question, form.on.input.value() or today)

        def send() -> None:
            words = self.tr("question to {whom} recorded").format(whom=form.whom.input.value())
            self._save(ask, words, form, copy=form.copy.isChecked())

        self._doing.open(form, send)

    def remind(self, inquiry: Inquiry) -> None:
        """Record a reminder today, with the words for the e-mail."""
        if not self._doing.refused(Right.WRITE_CASES):
            words = self.tr("reminder to {whom} recorded").format(whom=inquiry.to_whom)
            self._save(lambda: self._inquiries.remind(self._actor, inquiry), words, copy=True)

    def answer(self, inquiry: Inquiry) -> None:
        """Ask what was answered."""
        dossier = self._doing.dossier
        if dossier is None or self._doing.refused(Right.WRITE_CASES):
            return
        today = dossier.today
        form = AnswerForm(self._doing.screen, inquiry, today)
        words = self.tr("answer from {whom} saved").format(whom=inquiry.to_whom)

        def save() -> Inquiry:
            on = form.on.input.value() or today
            return self._inquiries.answer(self._actor, inquiry, form.answer.input.value(), on)

        self._doing.open(form, lambda: self._save(save, words, form))

    def copy_message(self, inquiry: Inquiry) -> None:
        """Put the words for the e-mail on the clipboard, which is logged."""
        if not self._doing.refused(Right.EXPORT):
            language = labels.current_language()
            self._doing.work(
                lambda: self._inquiries.message(self._actor, inquiry, language), self._to_clipboard
            )

    def _save(
        self,
        work: Callable[[], Inquiry],
        words: str,
        form: FormDialog | None = None,
        *,
        copy: bool = False,
    ) -> None:
        """Record it; then the e-mail's words are on the clipboard, if the person may take them out."""
        copied = copy and not self._doing.why_not(Right.EXPORT)

        def saved() -> tuple[Inquiry, CaseSummary]:
            inquiry = work()
            return inquiry, self._doing.records.cases.get(self._actor, inquiry.case_id).summary

        def told(inquiry: Inquiry) -> str:
            if copied:
                self.copy_message(inquiry)
            return words

        self._doing.run(saved, told, form)

    def _about(self, action: NextAction, do: Callable[[Inquiry], None]) -> None:
        """The open question that a next step is about."""
        inquiries = self._doing.dossier.case.summary.inquiries if self._doing.dossier else ()
        for inquiry in inquiries:
            if inquiry.is_open and (inquiry.to_whom, inquiry.asked_on) == (action.subject, action.since):
                do(inquiry)
                return

    def _to_clipboard(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self._doing.say("info", self.tr("The e-mail's text is on the clipboard."))
