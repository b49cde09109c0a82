"""Before there is something to look at: where to begin, and how far long work has come."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label


class StartPage(QWidget):
    """Nothing is chosen yet: drop it, or choose a folder or files."""

    folder_wanted = Signal()
    files_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        card = Card(self.tr("Which results?"))
        what = self.tr(
            "Drop files or folders here: a run with all its samples, the folder of one sample, or single "
            "files. What belongs to one sample is put together."
        )
        label = named(plain_label(what, wrap=True), "import_start_what")
        promise = plain_label(self.tr("Nothing is stored until you say so."), "muted")
        card.add_stretch()
        for each in (label, promise):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            card.add(each)
        folder = push_button(self.tr("Choose a folder …"), "start_folder", "primary", "Enter")
        folder.clicked.connect(self.folder_wanted)
        files = push_button(self.tr("Choose files …"), "start_files", "plain", "Ctrl+O")
        files.clicked.connect(self.files_wanted)
        close = push_button(self.tr("Cancel"), "start_cancel", "plain", "Esc")
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (folder, files, close):
            row.addWidget(button)
        row.addStretch(1)
        card.body.addSpacing(10)
        card.add(row)
        card.add_stretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self.setFocusProxy(folder)


class WaitingPage(QWidget):
    """A bar that fills, and a way to stop."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._card = Card()
        self._bar = named(QProgressBar(), "import_progress")
        self._bar.setTextVisible(False)
        self._count = named(plain_label("", "muted"), "import_progress_count")
        self._promise = plain_label("", "muted", wrap=True)
        self.cancel = push_button(self.tr("Cancel"), "cancel_waiting", "plain", "Esc")
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cancel)
        for part in (self._bar, row, self._promise):
            self._card.add(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)
        layout.addStretch(1)
        self.setFocusProxy(self.cancel)

    def show_reading(self) -> None:
        self._begin(self.tr("Reading the results …"))
        self._promise.setText(self.tr("Nothing is stored until you say so."))

    def show_storing(self) -> None:
        self._begin(self.tr("Storing …"))
        self._promise.setText(self.tr("All samples are stored or none: until the end it can be cancelled."))

    def show_stopping(self) -> None:
        """The work has been asked to stop, and comes to it."""
        self.cancel.setEnabled(False)
        self._count.setText(self.tr("Stopping …"))

    def show_progress(self, done: int, total: int) -> None:
        """How far it has come."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        if self.cancel.isEnabled():
            self._count.setText(self.tr("{done} of {total}").format(done=done, total=total))

    def _begin(self, title: str) -> None:
        self._card.set_title(title)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self._count.setText("")
        self.cancel.setEnabled(True)
