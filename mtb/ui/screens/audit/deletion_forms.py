"""Forms of a lawful deletion: asking for it, and agreeing to it as the second person."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.deletions import DeletionRequest
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField
from mtb.ui.kit.inputs import LineEdit, PlainEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.passwords import PasswordEdit
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.audit import words
from mtb.ui.screens.audit.patient_search import Found


class DeletionRequestForm(FormDialog):
    """Whose records, and on which legal ground. The patient is named back before anything is asked for."""

    patient_typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent,
            "deletion_request_form",
            self.tr("Ask for a lawful deletion"),
            self.tr(
                "Nothing is deleted now. Another person with this right must agree. "
                "What is asked for, and what becomes of it, stays in the log for ever."
            ),
        )
        self._found: Found | None = None
        self._patient = self.watch(
            "patient",
            FormField(
                self.tr("Case or national identity number"), LineEdit("deletion_patient", 60), required=True
            ),
        )
        self._ground = self.watch(
            "ground",
            FormField(
                self.tr("Legal ground"),
                PlainEdit("deletion_ground", 4_000, lines=(3, 8)),
                self.tr("Such as a decision under helsepersonelloven § 43. Without the patient's name."),
                required=True,
            ),
        )
        self.add(self._patient)
        self.add(self._ground)
        self.finish_with(self.tr("Ask for deletion"), "ask_deletion")
        self._patient.input.editingFinished.connect(self._look_up)
        self._patient.value_changed.connect(self._forget)

    def typed(self) -> str:
        return self._patient.input.value()

    def ground(self) -> str:
        return self._ground.input.value()

    def found(self) -> Found | None:
        """The patient as looked up; None until then."""
        return self._found

    def show_found(self, found: Found) -> None:
        """Name the patient, so that nobody asks for another one's deletion."""
        self._found = found
        self._patient.set_problem(None)
        self._patient.set_hint(found.words)

    def show_not_found(self, text: str) -> None:
        self._found = None
        self._patient.set_problem(text)

    def _look_up(self) -> None:
        if self.typed() and self._found is None:
            self.patient_typed.emit(self.typed())

    def _forget(self) -> None:
        self._found = None
        self._patient.set_hint("")


class AgreeForm(FormDialog):
    """What will go, in plain words; the password again; and a box that says one has understood."""

    def __init__(self, parent: QWidget, request: DeletionRequest, cases: Sequence[CaseSummary]) -> None:
        super().__init__(
            parent,
            "agree_form",
            self.tr("Delete these records for ever?"),
            self._warning(request, cases),
        )
        self.add(named(plain_label(self.tr("This can't be undone."), "danger"), "no_way_back"))
        self._password = self.watch(
            "password",
            FormField(self.tr("Your password again"), PasswordEdit("agree_password"), required=True),
        )
        self._understood = named(
            QCheckBox(self.tr("I have read the ground and agree to the deletion")), "agree_understood"
        )
        self.add(self._understood)
        self.add(self._password)
        self.finish_with(self.tr("Agree and delete"), "agree_delete", "danger")
        self._understood.toggled.connect(self.allow)
        self.allow(allowed=False)

    def password(self) -> str:
        return self._password.input.value()

    def _warning(self, request: DeletionRequest, cases: Sequence[CaseSummary]) -> str:
        patient = cases[0].patient if cases else None
        number = patient.identity.masked if patient and patient.identity else ""
        name = f"{patient.listed_name} {number}".strip() if patient else words.NOTHING
        references = ", ".join(case.reference for case in cases)
        lines = [
            self.tr("Patient: {name}. Cases: {cases}.").format(name=name, cases=references),
            self.tr("Asked for by {who}: {ground}").format(who=request.requested_name, ground=request.ground),
            self.tr(
                "These go: the patient, the referrals with consents, all results, findings and attachments, "
                "places on agendas with decisions and tasks, earlier versions, and the details in the log. "
                "Unsaved drafts of everybody go too. Signed minutes stay; they carry no name. "
                "Copies in backups are not reached from here."
            ),
        ]
        return "\n\n".join(lines)
