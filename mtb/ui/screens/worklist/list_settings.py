"""How the list is set up: the person's own views, the columns, and the days a case may be in a stage."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.domain.targets import StageTargets
from mtb.domain.worklist_views import WorklistView
from mtb.services.case_flow import CaseFlowService
from mtb.services.worklist_views import WorklistViewService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.notices import NoticeAction
from mtb.ui.screens.worklist import words
from mtb.ui.screens.worklist.action_forms import ViewNameForm
from mtb.ui.screens.worklist.column_form import ColumnForm
from mtb.ui.screens.worklist.columns import CaseField
from mtb.ui.screens.worklist.table import CasesTable
from mtb.ui.screens.worklist.targets_form import TargetsForm

Saved = tuple[WorklistView, ...]


class ListSettings(QObject):
    """Asks by a small form, saves in the background, tells what changed."""

    views_changed = Signal(object, object)
    """All views of the person, and the identity of the one that was just saved, or None."""
    targets_changed = Signal()
    notice = Signal(str, str, object)

    def __init__(
        self,
        screen: QWidget,
        services: tuple[CaseFlowService, WorklistViewService],
        actor: Actor,
        background: Background,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._flow, self._views = services
        self._actor = actor
        self._background = background
        self._saved: Saved = ()

    def read_views(self) -> None:
        """Show the views that were saved before."""
        self._run(lambda: self._views.mine(self._actor), lambda views: self._show(views, None))

    def ask_name(self, view: WorklistView) -> None:
        """Keep what is on the screen under a name."""
        text = self.tr("Keeps view, search, stage, order and columns: {view}.")
        form = ViewNameForm(
            self._screen,
            self.tr("Save as a view"),
            text.format(view=words.shown(view, search=True)),
            view.name,
        )

        def save() -> None:
            self._save(form, replace(view, name=form.name(), id=uuid4()))

        form.wanted.connect(save)
        form.open()

    def rename(self, view: WorklistView) -> None:
        """Give the person's own view another name."""
        if not self._is_own(view):
            return
        kept = next(one for one in self._saved if one.id == view.id)
        form = ViewNameForm(self._screen, self.tr("Rename the view"), "", kept.name)
        form.wanted.connect(lambda: self._save(form, replace(kept, name=form.name())))
        form.open()

    def delete(self, view: WorklistView) -> None:
        """Take the person's own view away; Undo brings it back."""
        if not self._is_own(view):
            return
        kept = next(one for one in self._saved if one.id == view.id)

        def gone(views: Saved) -> None:
            self._show(views, None)
            self._offer_undo(self.tr("View deleted: {name}").format(name=kept.name), kept)

        self._run(lambda: self._views.delete(self._actor, kept.id), gone)

    def ask_columns(self, table: CasesTable, fields: dict[str, CaseField]) -> None:
        """Choose and order the columns."""
        form = ColumnForm(self._screen, fields, table.column_keys)

        def show() -> None:
            keys = form.keys()
            form.accept()
            table.show_columns(keys)

        form.wanted.connect(show)
        form.open()

    def ask_targets(self, cases: Sequence[CaseSummary]) -> None:
        """Set how many days a case may be in each stage; ``cases`` tell how hospitals are spelled."""
        hospitals = sorted({case.hospital for case in cases if case.hospital}, key=str.casefold)
        self._run(
            lambda: self._flow.targets(self._actor), lambda targets: self._open_targets(targets, hospitals)
        )

    def _open_targets(self, targets: StageTargets, hospitals: Sequence[str]) -> None:
        form = TargetsForm(self._screen, targets, hospitals)

        def save() -> None:
            wanted = form.targets()
            self._background.run(
                form,
                lambda: self._flow.set_targets(self._actor, wanted),
                lambda _: saved(),
                lambda error: form.refuse(error, labels.current_language()),
            )

        def saved() -> None:
            form.accept()
            self.notice.emit("success", self.tr("The days per stage are saved; due days follow."), None)
            self.targets_changed.emit()

        form.wanted.connect(save)
        form.open()

    def _save(self, form: ViewNameForm, view: WorklistView) -> None:
        same = view.name.strip().casefold()
        before = next((one for one in self._saved if one.name.casefold() == same and one.id != view.id), None)

        def saved(views: Saved) -> None:
            form.accept()
            self._show(views, view.id)
            if before is not None:
                self._offer_undo(self.tr("View replaced: {name}").format(name=before.name), before)

        self._background.run(
            form,
            lambda: self._views.save(self._actor, view),
            saved,
            lambda error: form.refuse(error, labels.current_language()),
        )

    def _offer_undo(self, text: str, view: WorklistView) -> None:
        def bring_back() -> None:
            self._run(lambda: self._views.save(self._actor, view), lambda views: self._show(views, view.id))

        self.notice.emit("success", text, NoticeAction(self.tr("Undo"), bring_back))

    def _show(self, views: Saved, chosen: UUID | None) -> None:
        self._saved = views
        self.views_changed.emit(views, chosen)

    def _is_own(self, view: WorklistView) -> bool:
        """Whether it can be changed; if not, the person is told."""
        own = any(one.id == view.id for one in self._saved)
        if not own:
            said = self.tr("This view comes with the program. Your own views can be renamed and deleted.")
            self.notice.emit("info", said, None)
        return own

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._background.run(self, work, done, self._refuse)

    def _refuse(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()), None)
