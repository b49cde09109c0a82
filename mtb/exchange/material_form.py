"""Reads a Material Transit Form by its titles and labels, wherever they stand, with every value's cell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeVar

from mtb.domain.case_list_cells import Cell, CellDoubt
from mtb.domain.errors import FileError, Sentence
from mtb.domain.imports import Severity
from mtb.domain.material_form import (
    Extraction,
    FormSample,
    FormValue,
    Library,
    MaterialForm,
    PatientInformation,
    Requisition,
)
from mtb.domain.samples import case_key, is_inpred_id
from mtb.domain.texts import excerpt
from mtb.exchange.material_form_labels import (
    HE_SLIDE,
    ONLY_IN_2023,
    SECOND_LINES,
    Kind,
    Label,
    Section,
    label_of,
    plain,
    title_of,
)
from mtb.exchange.material_form_values import Values, is_hint
from mtb.exchange.sheets import read_workbook
from mtb.exchange.sheets_table import Sheet, Workbook

_YEAR: Final = re.compile(r"(?<!\d)(20[2-9]\d)(?!\d)")
_FEWEST_SECTIONS: Final = 2
_LEAST_LABELS: Final = 2
FormRow = TypeVar("FormRow", PatientInformation, Requisition, FormSample, Extraction, Library)


@dataclass(frozen=True, slots=True)
class _Part:
    """A section's rows: after its title, up to the next title."""

    section: Section
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    values: Mapping[str, FormValue]
    others: tuple[tuple[str, FormValue], ...]


def read_material_form(path: Path) -> MaterialForm:
    """The form in an .xlsx workbook; raises FileError when there is none in it."""
    return material_form_of(read_workbook(path))


def material_form_of(workbook: Workbook) -> MaterialForm:
    """The form in a workbook already read: on the sheet with the most of its sections."""
    parts_by_sheet = [(sheet, _parts(sheet)) for sheet in workbook.sheets]
    sheet, parts = max(parts_by_sheet, key=lambda found: len(found[1]))
    if len(parts) < _FEWEST_SECTIONS or Section.SAMPLE not in parts:
        raise FileError(
            "This is not a Material Transit Form: its sections were not found on any sheet.",
            "Dette er ikke et Material Transit Form: delene av skjemaet ble ikke funnet på noe ark.",
            workbook.path,
        )
    return _FormReading(sheet, parts).form(workbook.path)


def _parts(sheet: Sheet) -> dict[Section, _Part]:
    """The sections by their titles; of a title that stands twice the first counts."""
    titles = [
        (cell.row, section)
        for row in sheet.rows
        for cell in row
        if (section := title_of(cell.text)) is not None
    ]
    parts: dict[Section, _Part] = {}
    for number, (row, section) in enumerate(titles, 1):
        last = titles[number][0] - 1 if number < len(titles) else len(sheet.rows)
        parts.setdefault(section, _Part(section, row, last))
    return parts


class _FormReading:
    def __init__(self, sheet: Sheet, parts: Mapping[Section, _Part]) -> None:
        self._sheet = sheet
        self._parts = parts
        self._doubts: list[CellDoubt] = []
        self._values = Values(sheet.name, self._doubts)
        self._fields: set[str] = set()

    def form(self, path: Path) -> MaterialForm:
        patients = self._rows(Section.PATIENT)
        patient = _filled(PatientInformation(), patients[0]) if patients else PatientInformation()
        form = MaterialForm(
            layout="",
            sheet=self._sheet.name,
            patient=replace(patient, he_slide=self._he_slide()),
            requisitions=tuple(_filled(Requisition(), row) for row in self._rows(Section.REQUISITION)),
            samples=tuple(_filled(FormSample(), row) for row in self._rows(Section.SAMPLE)),
            extractions=tuple(_filled(Extraction(), row) for row in self._rows(Section.EXTRACTION)),
            libraries=tuple(_filled(Library(), row) for row in self._rows(Section.LIBRARY)),
        )
        self._check_patients(patients)
        self._check_identity(form)
        return replace(form, layout=self._layout(path), doubts=tuple(self._doubts))

    def _rows(self, section: Section) -> list[_Row]:
        """The rows of a section that state anything."""
        part = self._parts.get(section)
        header = self._header(part) if part is not None else 0
        if part is None or not header:
            self._note(
                Severity.WARNING,
                f"The section “{section.value}” was not found in the form.",
                f"Delen «{section.value}» ble ikke funnet i skjemaet.",
                self._sheet.cell(part.first if part else 0, 0),
            )
            return []
        labels, unknown = self._columns(section, header)
        self._fields |= {label.field for label in labels.values()}
        rows = [self._row(number, header, labels, unknown) for number in range(header + 1, part.last + 1)]
        return [row for row in rows if any(row.values.values()) or any(value for _, value in row.others)]

    def _header(self, part: _Part) -> int:
        """The row with most of the section's labels; 0 when there is none."""
        best, most = 0, _LEAST_LABELS - 1
        for number in range(part.first, part.last + 1):
            known = {
                label.field
                for cell in self._sheet.rows[number - 1]
                if (label := self._label(part.section, cell)) is not None
            }
            if len(known) > most:
                best, most = number, len(known)
        return best

    def _label(self, section: Section, cell: Cell) -> Label | None:
        if not cell.text:
            return None
        below = self._sheet.cell(cell.row + 1, cell.column).text
        return label_of(section, cell.text, below if plain(below) in SECOND_LINES else "")

    def _columns(self, section: Section, header: int) -> tuple[dict[int, Label], dict[int, str]]:
        """The known columns and, with their headings, the unknown ones."""
        labels: dict[int, Label] = {}
        unknown: dict[int, str] = {}
        for cell in self._sheet.rows[header - 1]:
            label = self._label(section, cell)
            if label is not None and label not in labels.values():
                labels[cell.column] = label
            elif cell.text and plain(cell.text) != HE_SLIDE:
                unknown[cell.column] = " ".join(cell.text.split())
        return labels, unknown

    def _row(self, number: int, header: int, labels: Mapping[int, Label], unknown: Mapping[int, str]) -> _Row:
        cells = {column: self._data_cell(number, header, column) for column in (*labels, *unknown)}
        is_stated = any(cell.text for cell in cells.values())
        if is_stated:
            self._doubts += [
                doubt for doubt in self._sheet.doubts if doubt.row == number and doubt.column in cells
            ]
        values = {
            label.field: self._values.read(cells[column], label.kind) for column, label in labels.items()
        }
        others = tuple(
            (heading, value)
            for column, heading in unknown.items()
            if (value := self._values.read(cells[column], Kind.TEXT))
        )
        for heading, value in others:
            self._tell_unknown(heading, value, cells)
        return _Row(number, values, others)

    def _data_cell(self, number: int, header: int, column: int) -> Cell:
        cell = self._sheet.cell(number, column)
        is_second_line = number == header + 1 and plain(cell.text) in SECOND_LINES
        if (
            is_second_line
            or is_hint(cell.text, below_labels=number == header + 1)
            or plain(cell.text) == HE_SLIDE
        ):
            return Cell(number, column)
        return cell

    def _he_slide(self) -> FormValue:
        """The note on the HE slide: to the right of its label or below it, or after its colon."""
        part = self._parts.get(Section.PATIENT)
        for row in self._sheet.rows[part.first - 1 : part.last] if part else ():
            for cell in row:
                name, colon, note = cell.text.partition(":")
                if plain(name) == HE_SLIDE:
                    beside = self._sheet.cell(cell.row, cell.column + 1)
                    below = self._sheet.cell(cell.row + 1, cell.column)
                    stated = replace(cell, text=note.strip()) if colon and note.strip() else beside
                    return self._values.read(stated if stated.text else below, Kind.TEXT)
        return FormValue()

    def _check_patients(self, rows: list[_Row]) -> None:
        for row in rows[1:]:
            cell = next(value for value in row.values.values() if value)
            self._note(
                Severity.ERROR,
                f"The form states a second patient in {cell.place}; only the first was read.",
                f"Skjemaet oppgir en pasient til i {cell.place}; bare den første ble lest.",
                Cell(row.number, 0),
            )

    def _check_identity(self, form: MaterialForm) -> None:
        stated = form.patient.inpred_id
        if not stated:
            self._note(
                Severity.ERROR,
                "The form does not say which InPreD ID it is about.",
                "Skjemaet sier ikke hvilken InPreD-ID det gjelder.",
                Cell(form.patient.row, 0),
            )
            return
        names = [name for sample in form.samples for name in (sample.working_id, sample.sample_id)]
        names += [name for found in form.extractions for name in (found.working_id, found.sample_id)]
        names += [library.sample_id for library in form.libraries]
        for value in names:
            if is_inpred_id(value.text) and case_key(value.text) != case_key(stated.text):
                self._note(
                    Severity.ERROR,
                    f"“{excerpt(value.text)}” in {value.place} belongs to another patient than the form's.",
                    f"«{excerpt(value.text)}» i {value.place} hører til en annen pasient enn skjemaets.",
                    Cell(0, 0),
                )

    def _tell_unknown(self, heading: str, value: FormValue, cells: Mapping[int, Cell]) -> None:
        cell = next(cell for cell in cells.values() if cell.place == value.place)
        self._note(
            Severity.INFO,
            f"The column “{excerpt(heading)}” is not known; its text is kept as it is.",
            f"Kolonnen «{excerpt(heading)}» er ikke kjent; teksten beholdes som den er.",
            cell,
        )

    def _layout(self, path: Path) -> str:
        title = " ".join(cell.text for row in self._sheet.rows[:5] for cell in row)
        for text in (path.stem, title):
            found = _YEAR.findall(text)
            if found:
                return str(found[-1])
        return "2023" if self._fields & ONLY_IN_2023 else "2024"

    def _note(self, severity: Severity, en: str, nb: str, cell: Cell) -> None:
        self._doubts.append(CellDoubt(severity, Sentence(en, nb), self._sheet.name, cell.row, cell.column))


def _filled(empty: FormRow, row: _Row) -> FormRow:
    return replace(empty, row=row.number, others=row.others, **row.values)
