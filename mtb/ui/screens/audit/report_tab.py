"""Who has looked at this patient: the answer to a patient who asks, on the screen and as a file."""

from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from mtb.domain.access_report import AccessReport, PersonAccess, by_person
from mtb.domain.errors import ExpectedError, Language
from mtb.domain.people import Actor
from mtb.services.audit import AuditService, ReportKind, report_file_name
from mtb.services.cases import CaseService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import ElidedLabel, set_role
from mtb.ui.screens.audit import words
from mtb.ui.screens.audit.entries_table import entry_table
from mtb.ui.screens.audit.patient_search import Found, find_patient

PeopleTable: TypeAlias = RecordTable[PersonAccess]
_FORMS: Final[tuple[tuple[ReportKind, Language], ...]] = (
    ("pdf", "nb"),
    ("pdf", "en"),
    ("csv", "nb"),
    ("csv", "en"),
)


class ReportTab(QWidget):
    """Each report that is made, and each file that is written, is an entry of the log itself."""

    notice = Signal(str, str)

    def __init__(self, audit: AuditService, cases: CaseService, actor: Actor, background: Background) -> None:
        super().__init__()
        self.setObjectName("report_tab")
        self._audit = audit
        self._cases = cases
        self._actor = actor
        self._background = background
        self._report: AccessReport | None = None
        words_for_patient = self.tr("Case or national identity number")
        self._patient = LineEdit("report_patient", 60, words_for_patient)
        self._patient.setAccessibleName(words_for_patient)
        self._make = push_button(self.tr("Show who has looked"), "make_report", "primary", "Enter")
        self._export = push_button(self.tr("Export"), "export_report")
        self._subject = named(ElidedLabel("", "strong"), "report_subject")
        self._people = self._people_table()
        self._entries = entry_table(
            "report_entries", self.tr("What this person did"), may_see=True, with_person=False
        )
        self._people_card = Card(self.tr("People"))
        self._entries_card = Card(self.tr("What this person did"))
        self._fill_menu(self._export)
        self._lay_out()
        self._connect()
        self._offer()

    def make(self) -> None:
        """Find the patient, make the report and show it."""
        typed = self._patient.value()
        if not typed:
            self._say(self.tr("Write which patient."), wrong=True)
            return
        self._make.setEnabled(False)

        def work() -> tuple[Found, AccessReport]:
            found = find_patient(self._cases, self._actor, typed)
            return found, self._audit.patient_report(self._actor, found.id)

        self._background.run(self, work, self._show, self._could_not_make)

    def write(self, kind: ReportKind, language: Language, path: Path) -> None:
        """Put the report that is shown into a file."""
        report = self._report
        if report is None:
            return
        target = path if path.suffix.lower() == f".{kind}" else path.with_name(f"{path.name}.{kind}")
        self._background.run(
            self,
            lambda: self._audit.write_report(self._actor, report, target, language),
            lambda _: self.notice.emit(
                "success", self.tr("The report is written to {file}.").format(file=target.name)
            ),
            lambda error: self.notice.emit("error", error.text(labels.current_language())),
        )

    def _show(self, answer: tuple[Found, AccessReport]) -> None:
        found, self._report = answer
        self._make.setEnabled(True)
        self._say(found.words)
        people = by_person(self._report.entries)
        self._people.records.show(people)
        count = self.tr("%n person(s)", "", len(people))
        entries = self.tr("%n entry(ies)", "", len(self._report.entries))
        self._people_card.set_note(f"{count}, {entries}")
        if people:
            self._people.selectRow(0)
            self._people.setFocus()
        self._offer()

    def _could_not_make(self, error: ExpectedError) -> None:
        """Nothing of the patient before is left standing."""
        self._make.setEnabled(True)
        self._report = None
        self._people.records.show([])
        self._people_card.set_note("")
        self._say(error.text(labels.current_language()), wrong=True)
        self._patient.setFocus()
        self._patient.selectAll()
        self._offer()

    def _say(self, text: str, *, wrong: bool = False) -> None:
        """Whom the report is about, or why there is none."""
        self._subject.set_text(text)
        set_role(self._subject, "danger" if wrong else "strong")

    def _follow(self) -> None:
        person = self._people.current_record()
        self._entries.records.show(person.entries if person else [])
        self._entries_card.set_note(words.who(person.entries[0]) if person else "")

    def _offer(self) -> None:
        self._export.setEnabled(self._report is not None)

    def _fill_menu(self, button: QPushButton) -> None:
        menu = named(QMenu(button), "report_menu")
        for kind, language in _FORMS:
            name = self.tr("bokmål") if language == "nb" else self.tr("English")
            text = f"{kind.upper()}, {name} …"
            action = named(menu.addAction(text), f"export_{kind}_{language}")
            action.triggered.connect(lambda _=False, k=kind, n=language: self._ask_where(k, n))
        button.setMenu(menu)

    def _ask_where(self, kind: ReportKind, language: Language) -> None:
        if self._report is None:
            return
        dialog = named(QFileDialog(self.window(), self.tr("Export the report")), "export_report_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{kind.upper()} (*.{kind})")
        dialog.setDefaultSuffix(kind)
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if place and Path(place).is_dir():
            dialog.setDirectory(place)
        dialog.selectFile(report_file_name(self._report, kind, language))
        dialog.fileSelected.connect(lambda chosen: self.write(kind, language, Path(chosen)))
        dialog.open()

    def _connect(self) -> None:
        self._make.clicked.connect(self.make)
        self._patient.returnPressed.connect(self.make)
        self._people.current_changed.connect(self._follow)
        self.setFocusProxy(self._patient)

    def _lay_out(self) -> None:
        self._patient.setFixedWidth(280)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._patient)
        row.addWidget(self._make)
        row.addWidget(self._subject, 1)
        row.addWidget(self._export)
        self._people.set_empty_text(
            self.tr(
                "A patient has the right to know who has looked at the records.\n"
                "Write a case or the national identity number above. Making the report is logged."
            )
        )
        self._people_card.add(self._people, 1)
        self._entries_card.add(self._entries, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self._people_card, 1)
        layout.addWidget(self._entries_card, 1)

    def _people_table(self) -> PeopleTable:
        columns: list[Column[PersonAccess]] = [
            Column(
                "who",
                self.tr("Who"),
                lambda person: person.name or person.account,
                lambda person: person.unit,
                width=220,
                strong=True,
                sortable=False,
            ),
            Column(
                "roles",
                self.tr("Roles"),
                lambda person: words.roles(" ".join(person.roles)),
                width=200,
                stretch=True,
                sortable=False,
            ),
            Column(
                "first",
                self.tr("First"),
                lambda person: words.moment(person.first),
                width=166,
                sortable=False,
            ),
            Column(
                "last", self.tr("Last"), lambda person: words.moment(person.last), width=166, sortable=False
            ),
            Column(
                "times",
                self.tr("Times"),
                lambda person: str(len(person.entries)),
                width=76,
                right=True,
                sortable=False,
            ),
        ]
        model: RecordModel[PersonAccess] = RecordModel(columns, lambda person: person.account)
        return RecordTable("report_people", model, None, self.tr("People"))
