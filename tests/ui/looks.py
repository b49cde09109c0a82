"""Checks any window must pass, whatever it shows."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from mtb.ui.kit.chips import Chip
from mtb.ui.kit.text import ElidedLabel

FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QAbstractItemView)


def clipped(window: QWidget) -> list[str]:
    """Labels, buttons and chips too small for their text. ElidedLabel says the rest in its tooltip."""
    kinds = (QLabel, QAbstractButton, Chip)
    shown = [w for kind in kinds for w in window.findChildren(kind) if w.isVisible() and w.text()]
    return [f"{w.objectName()}: {w.text()}" for w in shown if _too_small(w)]


def _too_small(widget: QWidget) -> bool:
    if isinstance(widget, ElidedLabel):
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    needed = widget.minimumSizeHint() if isinstance(widget, QLabel) else widget.sizeHint()
    return widget.width() < needed.width() or widget.height() < needed.height() - 2


def nameless_fields(window: QWidget) -> list[str]:
    """Inputs and tables a screen reader could not announce: no label, no accessible name."""
    found = (w for kind in FIELDS for w in window.findChildren(kind) if w.isVisible())
    fields = [w for w in found if not isinstance(w, QHeaderView)]  # a table's head is announced with it
    buddies = {label.buddy() for label in window.findChildren(QLabel) if label.buddy()}
    return [
        w.objectName() or type(w).__name__
        for w in fields
        if w not in buddies and not w.accessibleName() and not w.objectName().startswith("qt_")
    ]


def guessing_labels(window: QWidget) -> list[str]:
    """Labels that would take text from a file for markup."""
    labels = [one for one in window.findChildren(QLabel) if one.textFormat() != Qt.TextFormat.PlainText]
    return [f"{one.objectName()}: {one.text()}" for one in labels]


def never_reached(window: QWidget, most: int = 200) -> list[str]:
    """Visible, enabled inputs that Tab never visits. The window must be active."""
    wanted = {
        w
        for kind in FIELDS
        for w in window.findChildren(kind)
        if w.isVisibleTo(window)
        and w.isEnabled()
        and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not w.objectName().startswith("qt_")
    }
    visited: set[QWidget] = set()
    for _ in range(most):
        here = QApplication.focusWidget() or window
        if here in visited and wanted <= visited:
            break
        visited.add(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return [w.objectName() or type(w).__name__ for w in wanted - visited]
