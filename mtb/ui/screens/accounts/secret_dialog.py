"""Shows a secret once: a first password, or the recovery code."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label

_LARGER = 1.4


class SecretDialog(QDialog):
    """Large type to read out or write down, and a copy that leaves the clipboard again when this closes."""

    def __init__(self, parent: QWidget, title: str, label: str, secret: str, meaning: str) -> None:
        super().__init__(parent.window())
        self.setObjectName("secret_dialog")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._secret = secret
        self._line = self._secret_line(label, secret)
        self._copied = named(plain_label("", "hint", wrap=True), "copied")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(plain_label(title, "heading", wrap=True))
        layout.addWidget(named(plain_label(meaning, wrap=True), "secret_meaning"))
        caption = plain_label(label, "field")
        caption.setBuddy(self._line)
        layout.addWidget(caption)
        layout.addWidget(self._line)
        layout.addWidget(self._copied)
        layout.addLayout(self._buttons())
        self.setMinimumWidth(max(520, self._line.minimumWidth() + 48))
        self.finished.connect(self._forget)

    def _secret_line(self, label: str, secret: str) -> QLineEdit:
        line = named(QLineEdit(secret), "secret")
        line.setReadOnly(True)
        line.setAccessibleName(label)
        line.setCursorPosition(0)
        font = QFont(line.font())
        font.setPixelSize(round(font.pixelSize() * _LARGER))
        font.setWeight(QFont.Weight.DemiBold)
        line.setStyleSheet(f"font-size: {font.pixelSize()}px; font-weight: 600; padding: 8px 10px;")
        line.setFont(font)
        line.ensurePolished()
        line.setMinimumWidth(line.fontMetrics().horizontalAdvance(secret) + 40)
        return line

    def _buttons(self) -> QHBoxLayout:
        copy = push_button(self.tr("Copy"), "copy_secret")
        copy.clicked.connect(self._copy)
        done = push_button(self.tr("I have handed it over or written it down"), "secret_done", "primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        done.setFocus()
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(done)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._secret)
        self._copied.setText(self.tr("Copied. The clipboard is cleared when this closes."))

    def _forget(self) -> None:
        self._line.clear()
        if QGuiApplication.clipboard().text() == self._secret:
            QGuiApplication.clipboard().clear()
        self._secret = ""
