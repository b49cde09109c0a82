"""Saves and deletes filters for the bar: asks for a name, tells what was done, and takes a deletion back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.domain.saved_filters import LONGEST_NAME, SavedFilter
from mtb.services.finding_filters import FindingFilterService
from mtb.ui import labels
from mtb.ui.allowed import why_not
from mtb.ui.kit.background import Background
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.notices import NoticeAction
from mtb.ui.kit.text import plain_tooltip
from mtb.ui.screens.case.filter_bar import FilterBar


class FilterForm(FormDialog):
    """What a filter is called, and whether it is for everybody."""

    def __init__(self, parent: QWidget, wanted: SavedFilter, why_not_shared: str) -> None:
        super().__init__(parent, "filter_form", self.tr("Save the filter"), wanted.sentence)
        hint = self.tr("A filter of this name is replaced, and gets a new version.")
        self._name = self.watch(
            "name", FormField(self.tr("Name"), LineEdit("filter_name", LONGEST_NAME), hint, required=True)
        )
        self._shared = named(QCheckBox(self.tr("For everybody here")), "filter_shared")
        if why_not_shared:
            self._shared.setEnabled(False)
            self._shared.setToolTip(plain_tooltip(why_not_shared))
            self._shared.setAccessibleDescription(why_not_shared)
        self.state.mark_clean()
        self.add(self._name)
        self.add(self._shared)
        self.finish_with(self.tr("Save"), "save_filter_as")
        self._name.input.setFocus()

    def name(self) -> str:
        return self._name.input.value()

    def shared(self) -> bool:
        return self._shared.isChecked()


class FilterSaving(QObject):
    """Does what the bar asks for, in the background."""

    notice = Signal(str, str, object)
    """Kind, text, and a ``NoticeAction`` or None."""

    def __init__(
        self, bar: FilterBar, service: FindingFilterService, actor: Actor, background: Background
    ) -> None:
        super().__init__(bar)
        self._bar, self._service = bar, service
        self._actor, self._background = actor, background
        bar.save_wanted.connect(self._ask_name)
        bar.delete_wanted.connect(self._delete)

    def load(self) -> None:
        """Read which filters there are; the bar has the laboratory's until then."""
        self._run(lambda: self._service.all(self._actor), self._bar.show_saved)

    def _ask_name(self, wanted: SavedFilter) -> None:
        form = FilterForm(self._bar, wanted, why_not(self._actor, Right.REVIEW_FINDINGS))

        def save() -> None:
            named_filter = SavedFilter(
                form.name(), wanted.sentence, rescues=wanted.rescues, own=not form.shared()
            )
            self._background.run(
                form,
                lambda: self._service.save(self._actor, named_filter),
                partial(saved, named_filter.name),
                lambda error: form.refuse(error, labels.current_language()),
            )

        def saved(name: str, filters: tuple[SavedFilter, ...]) -> None:
            form.accept()
            self._bar.show_saved(filters)
            kept = next((one for one in reversed(filters) if one.name.casefold() == name.casefold()), None)
            self._bar.take_over(kept)
            self.notice.emit("success", self.tr("The filter is saved."), None)

        form.wanted.connect(save)
        form.open()

    def _delete(self, gone: SavedFilter) -> None:
        def deleted(filters: tuple[SavedFilter, ...]) -> None:
            self._bar.show_saved(filters)
            back = NoticeAction(self.tr("Undo"), partial(self._bring_back, gone), "Ctrl+Z")
            words = self.tr("The filter {name} is deleted.").format(name=gone.title)
            self.notice.emit("success", words, back)

        self._run(lambda: self._service.delete(self._actor, gone.id), deleted)

    def _bring_back(self, gone: SavedFilter) -> None:
        self._run(lambda: self._service.save(self._actor, gone), self._bar.show_saved)

    def _run(
        self,
        work: Callable[[], tuple[SavedFilter, ...]],
        done: Callable[[tuple[SavedFilter, ...]], None],
    ) -> None:
        self._background.run(self, work, done, self._failed)

    def _failed(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()), None)
