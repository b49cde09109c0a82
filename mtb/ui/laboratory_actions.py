"""What can be done with the laboratory's samples, one or many: asks what is needed, does it, says it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mtb.domain.errors import ExpectedError
from mtb.domain.laboratory import FigureLimits, LabRow, LabStep
from mtb.domain.specimens import LabSample, Specimen
from mtb.domain.stages import EventKind
from mtb.ui import case_words, labels, material_words
from mtb.ui.kit.background import Background
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.laboratory_forms import BatchForm, FiguresForm, LimitsForm, RunForm
from mtb.ui.material_actions import MaterialActions, MaterialRecords
from mtb.ui.material_forms import ReasonForm

_NAMED = 4


class LaboratoryActions(QObject):
    """Every call takes the lines that are chosen; without any it does nothing."""

    notice = Signal(str, str, object)
    """Kind, text, and a ``NoticeAction`` or None."""

    def __init__(self, screen: QWidget, records: MaterialRecords, background: Background) -> None:
        super().__init__(screen)
        self._screen = screen
        self._laboratory = records.laboratory
        self._cases = records.cases
        self._actor = records.actor
        self._background = background
        self._material = MaterialActions(screen, records, background)
        self._material.notice.connect(self.notice)

    def next_step(self, rows: Sequence[LabRow]) -> None:
        """Bring these lines on by one step; they must wait for the same one."""
        steps = {row.step for row in rows}
        if not rows:
            return
        if len(steps) > 1:
            words = self.tr("These wait for different steps. Choose those that wait for the same one.")
            self.notice.emit("warning", words, None)
            return
        doing: dict[LabStep | None, Callable[[Sequence[LabRow]], None]] = {
            LabStep.SECTIONING: self._section,
            LabStep.EXTRACTION: self._extract,
            LabStep.LIBRARY: self._prepare,
            LabStep.RUN: self.start_run,
            LabStep.REPETITION: self.repeat,
            None: lambda _: self.notice.emit(
                "info", self.tr("This waits for nothing in the laboratory."), None
            ),
        }
        doing[steps.pop()](rows)

    def make_samples(self, specimens: Sequence[Specimen]) -> None:
        """Plan DNA and RNA under the nomenclature's names."""
        if specimens:
            self._run(
                lambda: self._laboratory.make_samples(self._actor, specimens),
                partial(self._done, EventKind.SAMPLES_MADE),
            )

    def figures(self, row: LabRow) -> None:
        """The form with a sample's name and figures."""
        if row.sample is not None:
            self._run(lambda: self._laboratory.limits(self._actor), partial(self._ask_figures, row))

    def fail(self, rows: Sequence[LabRow]) -> None:
        """Ask why these samples failed."""
        samples = _samples(rows)
        if not samples:
            return
        form = self._reason(self.tr("The sample failed"), sample_list(samples), self.tr("Failed"))

        def work() -> None:
            why, on = form.why(), form.on()
            self._save(
                form,
                lambda: self._laboratory.fail(self._actor, samples, why, on),
                partial(self._done, EventKind.SAMPLE_FAILED),
            )

        form.wanted.connect(work)
        form.open()

    def repeat(self, rows: Sequence[LabRow]) -> None:
        """Plan the next attempt of these samples."""
        samples = _samples(rows)
        if samples:
            self._run(lambda: self._laboratory.repeat(self._actor, samples), self._repeated)

    def plan_batch(self, rows: Sequence[LabRow]) -> None:
        """Ask for the library batch of these samples."""
        samples = _samples(rows)
        if not samples:
            return
        form = BatchForm(self._screen, sample_list(samples), samples[0].batch, samples[0].lvms_batch)

        def work() -> None:
            batch, lvms = form.batch(), form.lvms_batch()
            self._save(
                form,
                lambda: self._laboratory.plan_batch(self._actor, batch, samples, lvms),
                partial(self._done, EventKind.BATCH_PLANNED),
            )

        form.wanted.connect(work)
        form.open()

    def start_run(self, rows: Sequence[LabRow]) -> None:
        """Ask for the run these samples are put on."""
        samples = _samples(rows)
        if not samples:
            return
        form = RunForm(self._screen, sample_list(samples), self._cases.today())

        def work() -> None:
            run_id, on = form.run_id(), form.on()
            self._save(
                form,
                lambda: self._laboratory.start_run(self._actor, run_id, samples, on),
                partial(self._done, EventKind.SEQUENCING_STARTED),
            )

        form.wanted.connect(work)
        form.open()

    def run_failed(self, run_id: str) -> None:
        """Ask why a run gave nothing; its cases go back to the laboratory."""
        text = self.tr("Run {run}. Its cases go back to the laboratory, its samples wait for another run.")
        form = self._reason(self.tr("The run failed"), text.format(run=run_id), self.tr("The run failed"))

        def work() -> None:
            why, on = form.why(), form.on()
            self._save(
                form,
                lambda: self._laboratory.run_failed(self._actor, run_id, why, on),
                partial(self._done, EventKind.SEQUENCING_FAILED),
            )

        form.wanted.connect(work)
        form.open()

    def limits(self) -> None:
        """The form with the hospital's limits."""
        self._run(lambda: self._laboratory.limits(self._actor), self._ask_limits)

    def _section(self, rows: Sequence[LabRow]) -> None:
        self._material.step([row.specimen for row in rows if row.specimen is not None], EventKind.SECTIONED)

    def _extract(self, rows: Sequence[LabRow]) -> None:
        """Lines without a sample get theirs first."""
        bare = [row.specimen for row in rows if row.sample is None and row.specimen is not None]
        if bare:
            self.make_samples(bare)
            return
        samples = _samples(rows)
        self._run(
            lambda: self._laboratory.extract(self._actor, samples), partial(self._done, EventKind.EXTRACTED)
        )

    def _prepare(self, rows: Sequence[LabRow]) -> None:
        samples = _samples(rows)
        self._run(
            lambda: self._laboratory.prepare(self._actor, samples),
            partial(self._done, EventKind.LIBRARY_PREPARED),
        )

    def _ask_figures(self, row: LabRow, limits: FigureLimits) -> None:
        form = FiguresForm(self._screen, row, limits)

        def work() -> None:
            sample = form.sample()
            self._save(form, lambda: self._laboratory.save(self._actor, sample), self._saved)

        form.wanted.connect(work)
        form.open()

    def _ask_limits(self, limits: FigureLimits) -> None:
        form = LimitsForm(self._screen, limits)

        def work() -> None:
            wanted = form.limits()
            self._save(form, lambda: self._laboratory.set_limits(self._actor, wanted), lambda _: None)

        form.wanted.connect(work)
        form.open()

    def _reason(self, title: str, text: str, verb: str) -> ReasonForm:
        return ReasonForm(self._screen, title, text, verb, self._cases.today())

    def _saved(self, sample: LabSample) -> None:
        self.notice.emit("success", self.tr("Saved: {samples}").format(samples=sample.sample_id), None)

    def _repeated(self, following: list[LabSample]) -> None:
        words = self.tr("The next attempt is planned: {samples}").format(samples=sample_list(following))
        self.notice.emit("success", words, None)

    def _done(self, kind: EventKind, saved: list[LabSample]) -> None:
        self.notice.emit("success", f"{case_words.event(kind)}: {sample_list(saved)}", None)

    def _save(self, form: FormDialog, work: Callable[[], object], done: Callable[..., None]) -> None:
        def saved(answer: object) -> None:
            form.accept()
            done(answer)

        self._background.run(form, work, saved, lambda error: form.refuse(error, labels.current_language()))

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._background.run(self, work, done, self._refuse)

    def _refuse(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()), None)


def sample_list(samples: Sequence[LabSample]) -> str:
    """The samples' names, or how many where the list would be long."""
    if len(samples) > _NAMED:
        return material_words.MaterialCounts().samples(len(samples))
    return ", ".join(sample.sample_id for sample in samples)


def _samples(rows: Sequence[LabRow]) -> list[LabSample]:
    return [row.sample for row in rows if row.sample is not None]
