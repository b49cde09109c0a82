"""The recovery code on paper: what it is, whose it is, and where it belongs."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from mtb.domain.errors import FileError
from mtb.ui import labels

_MARGIN = 25.0
_TITLE, _BODY, _CODE = 22.0, 11.0, 24.0


@dataclass(frozen=True, slots=True)
class CodeSheet:
    """What stands on the sheet."""

    code: str
    database: str
    made_on: dt.date


def lines_of(code: str) -> tuple[str, str]:
    """The code in two lines that can be read aloud."""
    groups = code.split("-")
    half = len(groups) // 2
    return " – ".join(groups[:half]), " – ".join(groups[half:])


def paint_sheet(device: QPagedPaintDevice, sheet: CodeSheet) -> bool:
    """Draw the sheet on a printer or into a file; False where the device takes nothing."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        _paint(painter, sheet)
    finally:
        painter.end()
    return True


def write_pdf(path: Path, sheet: CodeSheet) -> None:
    """The sheet as a PDF; FileError where it can't be written."""
    try:
        path.touch(mode=0o600)
    except OSError as error:
        raise _unwritten(path) from error
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setTitle(QCoreApplication.translate("CodeSheet", "Recovery code"))
    writer.setCreator("mtb")
    if not paint_sheet(writer, sheet) or path.stat().st_size == 0:
        raise _unwritten(path)


def _paint(painter: QPainter, sheet: CodeSheet) -> None:
    device = painter.device()
    width, unit = painter.viewport().width(), device.logicalDpiY() / 72
    at = 0.0

    def write(text: str, size: float, *, bold: bool = False, above: float = 0.0) -> None:
        nonlocal at
        font = QFont(painter.font())
        font.setPointSizeF(size)
        font.setBold(bold)
        painter.setFont(font)
        at += above * unit
        room = QRectF(0, at, width, painter.viewport().height())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        at += painter.boundingRect(room, flags, text).height()
        painter.drawText(room, flags, text)

    write(QCoreApplication.translate("CodeSheet", "Recovery code"), _TITLE, bold=True)
    made = QCoreApplication.translate("CodeSheet", "Database {name} · made on {day}")
    write(made.format(name=sheet.database, day=labels.day(sheet.made_on)), _BODY, above=6)
    for number, line in enumerate(lines_of(sheet.code)):
        write(line, _CODE, bold=True, above=6 if number else 36)
    words = (
        QCoreApplication.translate(
            "CodeSheet",
            "When every password is forgotten, this code opens the database: choose “Use the recovery code” "
            "where one signs in.",
        ),
        QCoreApplication.translate(
            "CodeSheet",
            "Whoever has the code and the database's files can read everything. Lock this sheet away, apart "
            "from the computer, and delete every copy on disk.",
        ),
        QCoreApplication.translate("CodeSheet", "A new code takes the place of this one."),
    )
    for number, line in enumerate(words):
        write(line, _BODY, above=10 if number else 36)


def _unwritten(path: Path) -> FileError:
    return FileError(
        "The file can't be written; the code still stands on the screen. Choose another folder.",
        "Filen kan ikke skrives; koden står fortsatt på skjermen. Velg en annen mappe.",
        path,
    )
