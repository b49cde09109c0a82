"""Fills empty fields of the referral from a material form, and stores its material once it is saved."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError
from mtb.domain.form_values import StatedValue, referral_values
from mtb.domain.material_form import MaterialForm
from mtb.domain.patients import Sex
from mtb.domain.people import Actor
from mtb.services.material_imports import Fate, MaterialImportService, PlannedMaterial
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.file_choice import choose_file
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip
from mtb.ui.screens.referral.screen import ReferralScreen

KEY: Final = "F6"


class FormFilling(QObject):
    """One form at a time; a form that was taken is forgotten when another referral begins."""

    notice = Signal(str, str, object)
    """Kind, text, None."""

    def __init__(
        self, screen: ReferralScreen, materials: MaterialImportService, actor: Actor, background: Background
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._materials = materials
        self._actor = actor
        self._background = background
        self._form: MaterialForm | None = None
        self._folder: Path | None = None
        self._panel = FilledPanel()
        button = push_button(self.tr("Fill from form …"), "fill_from_form", "plain", KEY)
        button.setShortcut(KEY)
        button.setToolTip(plain_tooltip(self.tr("Take empty fields from a Material Transit Form")))
        button.clicked.connect(self.choose_file)
        screen.head.insertWidget(screen.head.indexOf(screen.close_button), button)
        screen.side.body.insertWidget(0, self._panel)
        screen.begun.connect(self.forget)
        screen.saved.connect(self._store_material)

    def choose_file(self) -> QFileDialog:
        """Ask which form, and take it."""
        title = self.tr("Choose a Material Transit Form")
        return choose_file(self._screen, title, self.take, self._folder)

    def take(self, path: Path) -> None:
        """Read a form and fill what is empty; what is no form is told above the referral."""
        self._folder = path.parent
        self._background.run(self, lambda: self._materials.read_form(path), self._fill, self._tell)

    def forget(self) -> None:
        """Another referral has begun."""
        self._form = None
        self._panel.clear()

    def _fill(self, form: MaterialForm) -> None:
        self._form = form
        stated = referral_values(form)
        taken = self._screen.fill_empty({key: one.value for key, one in stated.items()})
        self._panel.show_values(stated, taken, len(form.samples))
        self._screen.drop_notice()

    def _tell(self, error: ExpectedError) -> None:
        self._screen.show_notice("error", error.text(labels.current_language()))

    def _store_material(self, case: CaseSummary) -> None:
        """The form's specimens and samples go to the case that has just been saved."""
        form, self._form = self._form, None
        self._panel.clear()
        if form is None or not form.samples:
            return

        def work() -> tuple[PlannedMaterial, ...]:
            plan = self._materials.plan_form(self._actor, form, case)
            if any(one.is_stored for one in plan):
                self._materials.store(self._actor, plan)
            return plan

        self._background.run(self, work, self._tell_stored, self._tell_refused)

    def _tell_stored(self, plan: Sequence[PlannedMaterial]) -> None:
        language = labels.current_language()
        why = next((one.why for one in plan if one.why is not None), None)
        if why is not None:
            words = self.tr("The referral is saved, but not the material of the form. {why}")
            self.notice.emit("warning", words.format(why=why.text(language)), None)
            return
        count = sum(sample.fate is not Fate.SAME for one in plan for sample in one.samples)
        if count:
            self.notice.emit("success", self.tr("%n sample(s) of the form stored", "", count), None)

    def _tell_refused(self, error: ExpectedError) -> None:
        words = self.tr("The referral is saved, but not the material of the form. {why}")
        self.notice.emit("warning", words.format(why=error.text(labels.current_language())), None)


class FilledPanel(QWidget):
    """What was taken from the form, each with its cell; and what was left as it stood."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filled_from_form")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 10)
        self._column.setSpacing(3)
        self.hide()

    def clear(self) -> None:
        """Nothing was taken."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.hide()

    def show_values(self, stated: Mapping[str, StatedValue], taken: Sequence[str], samples: int) -> None:
        """Tell of each value; ``samples`` are stored when the referral is saved."""
        self.clear()
        words = self._field_words()
        self._add(plain_label(self.tr("From the form"), "heading"), "filled_title")
        for key, one in stated.items():
            if key in taken:
                line = f"{words[key]}: {_said(one.value)} ({one.place})"
                self._add(plain_label(line, wrap=True), f"filled_{key}")
        kept = [words[key] for key in stated if key not in taken]
        if not taken:
            self._add(plain_label(self.tr("No empty field could be filled."), wrap=True), "filled_nothing")
        if kept:
            line = self.tr("Left as they stood: {fields}").format(fields=", ".join(kept))
            self._add(plain_label(line, "muted", wrap=True), "filled_kept")
        if samples:
            line = self.tr("%n sample(s) are stored when you save.", "", samples)
            self._add(plain_label(line, "muted", wrap=True), "filled_samples")
        self.show()

    def _add(self, label: QWidget, name: str) -> None:
        self._column.addWidget(named(label, name), 0, Qt.AlignmentFlag.AlignTop)

    def _field_words(self) -> dict[str, str]:
        return {
            "inpred_id": self.tr("InPreD ID"),
            "born": self.tr("Date of birth"),
            "sex": self.tr("Sex"),
            "hospital": self.tr("Hospital"),
            "responsible_physician": self.tr("Responsible physician"),
            "received_on": self.tr("Received"),
            "diagnosis": self.tr("Diagnosis"),
            "study_id": self.tr("Study ID"),
        }


def _said(value: object) -> str:
    if isinstance(value, dt.date):
        return labels.day(value)
    return labels.sex(value) if isinstance(value, Sex) else str(value)
