"""What happens on a bug: it is logged without values, and the person gets a report to pass on."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mtb import __version__
from mtb.domain.errors import ExpectedError
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.inputs import PlainEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label

_log = logging.getLogger(__name__)


def places(error: BaseException) -> list[str]:
    """Type and ``file:line function`` of an error and its causes, outermost call first; never a value.

    Messages and source lines are left out: a message may quote a patient.
    """
    lines: list[str] = []
    seen: set[int] = set()
    now: BaseException | None = error
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        lines.append(type(now).__qualname__)
        frames = traceback.extract_tb(now.__traceback__)
        lines += [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        now = now.__cause__ or now.__context__
    return lines


def report(error: BaseException) -> str:
    """The text a person may copy into a mail: versions and places, nothing of a patient."""
    about = f"mtb {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return "\n".join([about, *places(error)])


def _short(file: str) -> str:
    """The path from the package on; what lies before it may carry a person's name."""
    parts = Path(file).parts
    for package in ("mtb", "site-packages"):
        if package in parts:
            at = len(parts) - 1 - parts[::-1].index(package)
            return "/".join(parts[at if package == "mtb" else at + 1 :])
    return parts[-1] if parts else file


class CrashDialog(QDialog):
    """Says that something went wrong in the program itself, and offers the report."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash_dialog")
        self.setWindowTitle(self.tr("An error in the program"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._text = text
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(plain_label(self.tr("The program made a mistake"), "heading"))
        layout.addWidget(
            plain_label(
                self.tr(
                    "What you saved before is safe. What you were just doing may not have been done: look "
                    "before you do it again. The report holds nothing about patients; please pass it on."
                ),
                wrap=True,
            )
        )
        shown = PlainEdit("crash_report", lines=(10, 10))
        shown.setAccessibleName(self.tr("Report"))
        shown.setReadOnly(True)
        shown.setPlainText(text)
        layout.addWidget(shown)
        copy = push_button(self.tr("Copy the report"), "copy_report")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        close = push_button(self.tr("Continue"), "close_crash", "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        layout.addLayout(row)
        self.resize(640, 420)


def install(tell: Callable[[ExpectedError], None]) -> None:
    """Catch what nobody caught: expected errors are told as notices, the rest is logged and shown."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, ExpectedError):
            tell(error)
        elif issubclass(kind, Exception):
            _log.critical("bug: %s", " | ".join(places(error)))
            _show(report(error))
        else:
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = hook


def _show(text: str) -> None:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    if any(isinstance(one, CrashDialog) and one.isVisible() for one in app.topLevelWidgets()):
        return
    named(CrashDialog(text, app.activeWindow()), "crash_dialog").open()
