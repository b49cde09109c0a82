"""The least a window program can do: a bare main window on the screen."""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.probes.report import peak_memory, report


class _FirstPaint(QObject):
    def eventFilter(self, watched: QObject, happened: QEvent) -> bool:
        if happened.type() == QEvent.Type.Paint:
            window.removeEventFilter(self)
            QTimer.singleShot(0, end)
        return super().eventFilter(watched, happened)


def end() -> None:
    report({"ready_at": time.perf_counter()}, peak=peak_memory())
    app.quit()


app = QApplication(sys.argv[:1])
window = QMainWindow()
watcher = _FirstPaint()
window.installEventFilter(watcher)
window.show()
app.exec()
