"""What somebody brings from outside: a list of cases, a Material Transit Form or a metadata sheet."""

from pathlib import Path

from mtb.domain.errors import FileError
from mtb.domain.material_form import MaterialForm
from mtb.domain.metadata import MetadataSheet
from mtb.exchange.material_form import material_form_of
from mtb.exchange.metadata_sheet import metadata_sheet_of
from mtb.exchange.sheets import read_limited, workbook_of
from mtb.exchange.sheets_table import Sheet, Workbook

__all__ = ["IncomingFile", "Sheet", "Workbook", "read_incoming"]

IncomingFile = Workbook | MaterialForm | MetadataSheet


def read_incoming(path: Path) -> IncomingFile:
    """What a file holds, by its content and never by its name; FileError where it is none of the three."""
    content = read_limited(path)
    try:
        return metadata_sheet_of(path, content)
    except FileError:
        workbook = workbook_of(path, content)
    try:
        return material_form_of(workbook)
    except FileError:
        return workbook
