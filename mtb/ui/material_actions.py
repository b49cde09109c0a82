"""What can be done with specimens: each asks what is needed, does it in the background, and offers Undo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError, RuleError
from mtb.domain.people import Actor
from mtb.domain.specimens import Specimen
from mtb.domain.stages import EventKind
from mtb.services.case_flow import CaseFlowService
from mtb.services.cases import CaseService
from mtb.services.laboratory import LaboratoryService
from mtb.services.material import MaterialService
from mtb.ui import case_words, labels, material_words
from mtb.ui.kit.background import Background
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.notices import NoticeAction
from mtb.ui.material_forms import OtherDayForm, ReasonForm, SpecimenForm

_NAMED = 4


@dataclass(frozen=True, slots=True)
class MaterialRecords:
    """The services for material and laboratory, and who works."""

    cases: CaseService
    flow: CaseFlowService
    material: MaterialService
    laboratory: LaboratoryService
    actor: Actor


class MaterialActions(QObject):
    """Every call takes the specimens that are chosen; without any it does nothing."""

    notice = Signal(str, str, object)
    """Kind, text, and a ``NoticeAction`` or None."""

    def __init__(self, screen: QWidget, records: MaterialRecords, background: Background) -> None:
        super().__init__(screen)
        self._screen = screen
        self._records = records
        self._background = background

    def add(self, case: CaseSummary) -> None:
        """The form for a new specimen, its site taken from the referral."""
        material, actor = self._records.material, self._records.actor
        self._run(lambda: material.proposed(actor, case.id), lambda proposed: self._edit(case, proposed))

    def correct(self, case: CaseSummary, specimen: Specimen) -> None:
        """The form for a specimen that is there."""
        self._edit(case, specimen)

    def step(self, specimens: Sequence[Specimen], kind: EventKind) -> None:
        """Record a step on today's day."""
        material, actor = self._records.material, self._records.actor
        if specimens:
            self._run(lambda: material.step(actor, specimens, kind), lambda saved: self._done(saved, kind))

    def on_other_day(self, specimen: Specimen) -> None:
        """Ask what happened, and on which day."""
        form = OtherDayForm(self._screen, specimen, self._records.cases.today())
        material, actor = self._records.material, self._records.actor

        def work() -> None:
            kind, on = form.step(), form.on()
            if kind is not None:
                self._save(
                    form,
                    lambda: material.step(actor, [specimen], kind, on),
                    lambda saved: self._done(saved, kind),
                )

        form.wanted.connect(work)
        form.open()

    def unsuitable(self, specimens: Sequence[Specimen]) -> None:
        """Ask why the material can't be used."""
        if not specimens:
            return
        form = ReasonForm(
            self._screen,
            self.tr("Material can't be used"),
            block_list(specimens),
            self.tr("Can't be used"),
            self._records.cases.today(),
        )
        material, actor = self._records.material, self._records.actor

        def work() -> None:
            why, on = form.why(), form.on()
            self._save(
                form,
                lambda: material.unsuitable(actor, specimens, why, on),
                lambda saved: self._done(saved, EventKind.MATERIAL_UNSUITABLE),
            )

        form.wanted.connect(work)
        form.open()

    def copy_request(self, specimens: Sequence[Specimen]) -> None:
        """Put the words to pathology on the clipboard, once that is logged."""
        material, actor, language = self._records.material, self._records.actor, labels.current_language()

        def put(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self.notice.emit(
                "success",
                self.tr("Copied for an e-mail to pathology, without the patient's name: {blocks}").format(
                    blocks=block_list(specimens)
                ),
                None,
            )

        if specimens:
            self._run(lambda: material.request(actor, specimens, language), put)

    def _edit(self, case: CaseSummary, specimen: Specimen) -> None:
        form = SpecimenForm(self._screen, case.inpred_id, specimen, case.specimens)
        material, actor = self._records.material, self._records.actor

        def work() -> None:
            wanted, why = form.specimen(), form.why()
            self._save(form, lambda: material.save(actor, wanted, why), saved)

        def saved(specimen: Specimen) -> None:
            words = self.tr("Saved: {blocks}").format(blocks=block_list([specimen]))
            self.notice.emit("success", words, None)

        form.wanted.connect(work)
        form.open()

    def _done(self, saved: Sequence[Specimen], kind: EventKind) -> None:
        words = f"{case_words.event(kind)}: {block_list(saved)}"
        undo = NoticeAction(self.tr("Undo"), partial(self._undo, tuple(saved), kind))
        self.notice.emit("success", words, undo)

    def _undo(self, saved: Sequence[Specimen], kind: EventKind) -> None:
        """Take the step back where nothing else has happened to the case since."""
        cases, flow, actor = self._records.cases, self._records.flow, self._records.actor

        def work() -> None:
            for specimen in reversed(saved):
                case = cases.get(actor, specimen.case_id).summary
                event = flow.can_undo(actor, case)
                if event is None or event.kind is not kind or event.about != specimen.id:
                    raise RuleError(
                        f"Something else has happened to {case.reference} since; correct it there.",
                        f"Noe annet har skjedd med {case.reference} siden; rett det der.",
                    )
                flow.undo(actor, case)

        words = self.tr("Undone: {blocks}").format(blocks=block_list(saved))
        self._run(work, lambda _: self.notice.emit("success", words, None))

    def _save(self, form: FormDialog, work: Callable[[], object], done: Callable[..., None]) -> None:
        """Do what the form asks for; it closes when that went well and says why when it did not."""

        def saved(answer: object) -> None:
            form.accept()
            done(answer)

        self._background.run(form, work, saved, lambda error: form.refuse(error, labels.current_language()))

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._background.run(self, work, done, self._refuse)

    def _refuse(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()), None)


def block_list(specimens: Sequence[Specimen]) -> str:
    """``25-1187, 25-1188``, or how many where the list would be long."""
    if len(specimens) > _NAMED:
        return material_words.MaterialCounts().blocks(len(specimens))
    return ", ".join(specimen.block for specimen in specimens)
