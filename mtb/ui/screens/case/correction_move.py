"""The form that gives a case to another patient: whose it is now, whose it will be, and why."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QStackedWidget, QVBoxLayout, QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError, RuleError
from mtb.domain.patients import Patient, PatientDraft, Sex
from mtb.domain.people import Actor
from mtb.domain.stages import Stage
from mtb.services.corrections import CorrectionService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import ChoiceBox, LineEdit, PlainEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.case.correction_sides import CaseSearch, Sides, SideWords

_WIDTH = 820
_TABLE_HEIGHT = 156
_Where = Literal["known", "new"]


class MoveForm(FormDialog):
    """A patient who is in the records is searched for; one who is not is written down."""

    def __init__(
        self,
        parent: QWidget,
        case: CaseSummary,
        corrections: CorrectionService,
        actor: Actor,
        background: Background,
        done: Callable[[CaseSummary], None],
    ) -> None:
        super().__init__(
            parent,
            "move_form",
            self.tr("Move {case} to another patient").format(case=case.reference),
            self.tr(
                "For a case that was registered on the wrong person. Referral, consents and results go with "
                "it; the history keeps whose it was."
            ),
        )
        self.setMinimumWidth(_WIDTH)
        self._case = case
        self._corrections = corrections
        self._actor = actor
        self._background = background
        self._moved = done
        self._patient: Patient | None = None
        self._words = SideWords(self)
        self._build()
        self.wanted.connect(self._move)
        self._search.search()
        self._search.setFocus()

    def _build(self) -> None:
        choices: list[tuple[_Where, str]] = [
            ("known", self.tr("a patient who is in the records")),
            ("new", self.tr("a patient who is not in the records")),
        ]
        self._where = ChoiceBox[_Where]("move_where", choices)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._known_part())
        self._pages.addWidget(self._new_part())
        self._sides = Sides("move", self.tr("The case belongs to"), self.tr("It will belong to"))
        self._same = named(
            QCheckBox(self.tr("The two are the same person, registered twice: move all their cases")),
            "same_person",
        )
        self._why = FormField(
            self.tr("Why does the case belong to this patient?"),
            PlainEdit("move_why", 2_000, lines=(2, 4)),
            required=True,
        )
        self.add(FormField(self.tr("The case is about"), self._where))
        self.add(self._pages)
        self.add(self._sides)
        if self._case.stage in {Stage.DECIDED, Stage.FOLLOW_UP}:
            words = self.tr(
                "The board has decided this case: the minutes state the sex and age of the patient it "
                "belongs to now. Add an amendment to them where they are signed."
            )
            self.add(named(plain_label(words, "problem", wrap=True), "move_decided"))
        self.add(self._same)
        self.add(self.watch("why", self._why))
        self.finish_with(self.tr("Move"), "move_now")
        self._where.value_changed.connect(self._turn_page)
        self._same.toggled.connect(self._tell)
        self._tell()

    def _known_part(self) -> QWidget:
        part = QWidget()
        self._search = CaseSearch(self._corrections, self._actor, self._background, self._case, self._list)
        label = plain_label(self.tr("Find the patient"), "field")
        label.setBuddy(self._search.field)
        self._search.field.setAccessibleName(self.tr("Find the patient"))
        self._search.field.installEventFilter(self)
        self._model = RecordModel[Patient](self._columns(), lambda patient: patient.id)
        self._table = RecordTable("move_candidates", self._model, None, self.tr("Patients found"))
        self._table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self._table.setFixedHeight(_TABLE_HEIGHT)
        self._table.set_empty_text(
            self.tr("Type a name, a number or the InPreD ID of one of the patient's cases.")
        )
        self._table.copy_guard = lambda _found, _copy: None  # what is found here leaves by no clipboard
        self._table.current_changed.connect(self._choose)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        for each in (label, self._search, self._table):
            column.addWidget(each)
        return part

    def _new_part(self) -> QWidget:
        part = QWidget()
        self._number = FormField(self.tr("National identity number"), LineEdit("move_number", 20))
        self._surname = FormField(self.tr("Surname"), LineEdit("move_surname", 200), required=True)
        self._first_name = FormField(self.tr("First name"), LineEdit("move_first_name", 200))
        self._born = FormField(self.tr("Born"), DateEdit("move_born"))
        sexes = [(one, labels.sex(one)) for one in Sex]
        self._sex = FormField(self.tr("Sex"), ChoiceBox[Sex]("move_sex", sexes))
        self._sex.input.set_value(Sex.UNKNOWN)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(field_row((self._number, 2), (self._surname, 3), (self._first_name, 3)))
        column.addLayout(field_row((self._born, 2), (self._sex, 3), (QWidget(), 3)))
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for field in (self._number, self._surname, self._first_name, self._born, self._sex):
            field.value_changed.connect(self._tell)
        self.watch("national_id", self._number)
        self.watch("surname_of_new", self._surname)
        return part

    def _columns(self) -> list[Column[Patient]]:
        return [
            Column("name", self.tr("Patient"), lambda one: one.listed_name, stretch=True, sortable=False),
            Column(
                "born",
                self.tr("Born"),
                lambda one: labels.day(one.born) if one.born else "",
                width=120,
                sortable=False,
            ),
            Column(
                "number",
                self.tr("Number"),
                lambda one: one.identity.masked if one.identity else self.tr("none"),
                width=150,
                sortable=False,
            ),
            Column("sex", self.tr("Sex"), lambda one: labels.sex(one.sex), width=110, sortable=False),
        ]

    def _list(self, cases: tuple[CaseSummary, ...]) -> None:
        own = self._case.patient.id if self._case.patient else None
        patients = {
            case.patient.id: case.patient for case in cases if case.patient and case.patient.id != own
        }
        self._model.show(list(patients.values()))
        if patients and self._table.current_row() < 0:
            self._table.selectRow(0)
        self._choose(self._table.current_row())

    def _choose(self, row: int) -> None:
        self._patient = self._model.record(row) if 0 <= row < self._model.rowCount() else None
        self._tell()

    def _turn_page(self) -> None:
        self._pages.setCurrentIndex(int(self._where.value() == "new"))
        self._tell()

    def _tell(self) -> None:
        known = self._where.value() == "known"
        self._sides.show_sides(self._words.of_patient(self._case.patient), self._then(known=known))
        can_be_same = known and self._case.patient is not None and self._patient is not None
        self._same.setVisible(can_be_same)
        self.allow(self._patient is not None if known else bool(self._surname.input.value()))
        self._fit()

    def _then(self, *, known: bool) -> list[tuple[str, str]]:
        if known:
            chosen = self._patient
            nobody = [(name, "") for name, _ in self._words.of_patient(None)]
            return self._words.of_patient(chosen) if chosen is not None else nobody
        draft = self._draft()
        names, born = self._words.of_patient(None), draft.born
        name = ", ".join(part for part in (draft.surname.upper(), draft.first_name) if part)
        number = f"{draft.national_id[:6]} *****" if draft.national_id else ""
        values = (name, labels.day(born) if born else "", number)
        return [(title, value) for (title, _), value in zip(names, values, strict=True)]

    def _draft(self) -> PatientDraft:
        return PatientDraft(
            self._surname.input.value(),
            self._first_name.input.value(),
            self._number.input.value(),
            self._born.input.value(),
            self._sex.input.value() or Sex.UNKNOWN,
        )

    def _move(self) -> None:
        case, corrections, actor = self._case, self._corrections, self._actor
        known, why = self._where.value() == "known", self._why.input.value()
        patient, draft = self._patient, self._draft()
        same = known and self._same.isVisible() and self._same.isChecked()

        def work() -> CaseSummary:
            if same and patient is not None and case.patient is not None:
                moved = corrections.merge_patients(actor, patient, case.patient, why)
                return next(each for each in moved if each.id == case.id)
            to = patient if known else draft
            if to is None:
                raise RuleError("Choose the patient.", "Velg pasienten.")
            return corrections.move_to_patient(actor, case, to, why)

        def saved(moved: CaseSummary) -> None:
            self.accept()
            self._moved(moved)

        self._background.run(self, work, saved, self._refuse)

    def _refuse(self, error: ExpectedError) -> None:
        self.refuse(error, labels.current_language())

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._search.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self._table.setFocus()
            return True
        return super().eventFilter(watched, event)
