"""The program as ``mtb --database FILE`` starts it, until the worklist stands on the screen with its cases.

Arguments: the database file.
"""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from mtb import app, cli
from tests.benchmarks.probes.report import peak_memory, report

_show = app.Program.show
_kept: list[QObject] = []


class _FirstRows(QObject):
    """Waits until the worklist is painted with cases in it."""

    def __init__(self, program: app.Program) -> None:
        super().__init__()
        self.shown_at = 0.0
        self._program = program
        found = program.window.findChild(QTableView, "cases")
        assert found is not None
        self._table: QTableView = found
        self._table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, happened: QEvent) -> bool:
        if happened.type() == QEvent.Type.Paint and self._table.model().rowCount() > 0:
            self._table.viewport().removeEventFilter(self)
            QTimer.singleShot(0, self._end)
        return super().eventFilter(watched, happened)

    def _end(self) -> None:
        report(
            {"shown_at": self.shown_at, "ready_at": time.perf_counter()},
            peak=peak_memory(),
            rows=self._table.model().rowCount(),
        )
        self._program.wait()
        QApplication.quit()


def _shown(program: app.Program) -> None:
    rows = _FirstRows(program)
    _kept.append(rows)
    _show(program)
    rows.shown_at = time.perf_counter()


app.Program.show = _shown  # type: ignore[method-assign]
sys.exit(cli.run(["--database", sys.argv[1]]))
