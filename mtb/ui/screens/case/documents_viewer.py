"""Shows one document in place: pages to turn, larger and smaller, or its text."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mtb.domain.errors import ExpectedError
from mtb.services.case_documents import CaseDocumentService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, plain_tooltip
from mtb.ui.screens.case.documents_pages import Sheets, paint

_STEPS: Final = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_FITS: Final = _STEPS.index(1.0)
_AFTER_RESIZE: Final = 120
_EDGE: Final = 4
_LONG_WORD: Final = 2_000


class DocumentViewer(QWidget):
    """Page up and down turn pages, + and - zoom, 0 fits the width; arrows scroll."""

    painted = Signal()
    """A page stands on the screen."""

    def __init__(self, service: CaseDocumentService, background: Background) -> None:
        super().__init__()
        self._service = service
        self._background = background
        self._sheets: Sheets | None = None
        self._page = 0
        self._step = _FITS
        self._turn = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_RESIZE)
        self._later.timeout.connect(self._paint)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Forget what was shown, at once."""
        self._sheets = None
        self._turn += 1
        self._label.setPixmap(QPixmap())
        self._text.clear()
        self.say("")

    def say(self, words: str) -> None:
        """Words instead of a picture."""
        self._words.setText(words)
        self._bar.hide()
        self._parts.setCurrentWidget(self._words)

    def show_sheets(self, sheets: Sheets, name: str) -> None:
        """Show a document from its first page; ``name`` is what a screen reader hears."""
        self._sheets, self._page, self._step = sheets, 0, _FITS
        self._area.setAccessibleName(name)
        if sheets.is_text:
            self._wrap(sheets.opened.text)
            self._text.setPlainText(sheets.opened.text)
            self._text.setAccessibleName(name)
            self._bar.hide()
            self._parts.setCurrentWidget(self._text)
            return
        self._paint()

    def turn(self, by: int) -> None:
        """Go on or back by pages."""
        if self._sheets is not None and self._sheets.pages:
            page = min(max(self._page + by, 0), self._sheets.pages - 1)
            if page != self._page:
                self._page = page
                self._area.verticalScrollBar().setValue(0)
                self._paint()

    def zoom(self, by: int) -> None:
        """Larger or smaller by steps; 0 fits the page to the width."""
        step = _FITS if by == 0 else min(max(self._step + by, 0), len(_STEPS) - 1)
        if step != self._step:
            self._step = step
            self._paint()

    def _wrap(self, text: str) -> None:
        """At words, but not where a word has no end: looking for it takes Qt the square of its length."""
        endless = max(map(len, text.split()), default=0) > _LONG_WORD
        modes = QTextOption.WrapMode
        self._text.setWordWrapMode(modes.WrapAnywhere if endless else modes.WrapAtWordBoundaryOrAnywhere)

    def _paint(self) -> None:
        sheets = self._sheets
        if sheets is None or sheets.is_text:
            return
        self._turn += 1
        turn, page = self._turn, self._page
        ratio = self.devicePixelRatioF()
        width = max(round(self._room() * ratio * _STEPS[self._step]), 40)

        def done(image: QImage) -> None:
            if turn == self._turn:
                self._show(image, ratio)

        def failed(error: ExpectedError) -> None:
            if turn == self._turn:
                self.say(error.text(labels.current_language()))

        self._background.run(self, lambda: paint(self._service, sheets, page, width), done, failed)

    def _room(self) -> int:
        """The width for a page; room for the bar at the side is left even where there is none yet."""
        return self._parts.width() - self._area.verticalScrollBar().sizeHint().width() - _EDGE

    def _show(self, image: QImage, ratio: float) -> None:
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        self._label.setPixmap(picture)
        self._label.resize(picture.deviceIndependentSize().toSize())
        pages = self._sheets.pages if self._sheets else 1
        self._place.setText(self.tr("Page {page} of {pages}").format(page=self._page + 1, pages=pages))
        for part in (self._place, self._back, self._forth):
            part.setVisible(pages > 1)
        self._back.setEnabled(self._page > 0)
        self._forth.setEnabled(self._page < pages - 1)
        self._percent.setText(f"{round(100 * _STEPS[self._step])} %")
        self._bar.show()
        self._parts.setCurrentWidget(self._area)
        self.painted.emit()

    def _lay_out(self) -> None:
        self._label = named(plain_label(), "document_picture")
        self._label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._area = named(QScrollArea(), "document_area")
        self._area.setWidget(self._label)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.installEventFilter(self)
        self._text = named(QPlainTextEdit(), "document_text")
        self._text.setReadOnly(True)
        self._words = named(plain_label("", wrap=True), "document_words")
        self._parts = named(QStackedWidget(), "document_parts")
        for part in (self._words, self._area, self._text):
            self._parts.addWidget(part)
        self._build_bar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._bar)
        layout.addWidget(self._parts, 1)
        self.setFocusProxy(self._area)

    def _build_bar(self) -> None:
        self._bar = named(QWidget(), "document_bar")
        self._back = self._button("‹", "page_back", self.tr("Page before (Page up)"), lambda: self.turn(-1))
        self._forth = self._button("›", "page_on", self.tr("Next page (Page down)"), lambda: self.turn(1))
        self._place = named(plain_label("", "muted"), "page_place")
        smaller = self._button("−", "zoom_out", self.tr("Smaller (-)"), lambda: self.zoom(-1))
        larger = self._button("+", "zoom_in", self.tr("Larger (+)"), lambda: self.zoom(1))
        fit = self._button(
            self.tr("Fit"), "zoom_fit", self.tr("As wide as the window (0)"), lambda: self.zoom(0)
        )
        self._percent = named(plain_label("", "muted"), "zoom_percent")
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self._back, self._place, self._forth):
            row.addWidget(part)
        row.addStretch(1)
        for part in (smaller, self._percent, larger, fit):
            row.addWidget(part)

    def _button(self, text: str, name: str, tip: str, do: Callable[[], None]) -> QWidget:
        button = push_button(text, name, "quiet")
        button.setAccessibleName(tip)
        button.setToolTip(plain_tooltip(tip))
        button.clicked.connect(do)
        return button

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._area and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys: dict[int, Callable[[], None]] = {
                Qt.Key.Key_PageDown: lambda: self.turn(1),
                Qt.Key.Key_PageUp: lambda: self.turn(-1),
                Qt.Key.Key_Plus: lambda: self.zoom(1),
                Qt.Key.Key_Minus: lambda: self.zoom(-1),
                Qt.Key.Key_0: lambda: self.zoom(0),
            }
            plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            }
            if plain and event.key() in keys:
                keys[event.key()]()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._sheets is not None and event.oldSize().width() != event.size().width():
            self._later.start()
