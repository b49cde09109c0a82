"""How the backups stand, in one sentence; where they lie; and how far one has come that is being made."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from mtb.domain.backups import BackupStatus
from mtb.domain.errors import ExpectedError
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, separator
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import ElidedLabel, plain_label, set_role
from mtb.ui.screens.backups import words


class StatusCard(Card):
    cancel_wanted = Signal()
    open_wanted = Signal()
    change_wanted = Signal()
    default_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.folder = Path()
        self._chip = named(Chip(), "backup_state")
        self._sentence = named(plain_label("", "strong", wrap=True), "backup_status")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._chip)
        line.addWidget(self._sentence, 1)
        self.add(line)
        self._rule = named(plain_label(self._rule_text(), "muted", wrap=True), "backup_rule")
        self.add(self._rule)
        self.add(self._progress_row())
        self._told = named(plain_label("", wrap=True), "backup_told")
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._told.hide()
        self.add(self._told)
        self.add(separator())
        self.add(self._folder_row())

    def show_status(self, status: BackupStatus) -> None:
        """The newest verified backup, how many are sound, and whether one is due."""
        if status.newest is None:
            self._chip.show_text(self.tr("No backup"), "danger")
            self._sentence.setText(
                self.tr("There is no verified backup yet. Make one now.")
                if not status.count
                else self.tr("None of %n backup(s) is verified. Make one now.", "", status.count)
            )
            return
        self._chip.show_text(
            *((self.tr("Due"), "warning") if status.due else (self.tr("Up to date"), "success"))
        )
        newest = self.tr("Newest verified backup: {when}, {sound} of {count} sound.").format(
            when=words.when(status.newest.made_at), sound=status.sound, count=status.count
        )
        later = self.tr("A new one is due; it is made when the program closes.")
        self._sentence.setText(f"{newest} {later}" if status.due else newest)

    def show_folder(self, folder: Path, *, chosen: bool) -> None:
        """Where new backups go; ``chosen``: somewhere else than beside the database."""
        self.folder = folder
        self._folder.set_text(str(folder))
        self._default.setVisible(chosen)

    def tell(self, text: str, *, trouble: bool = False) -> None:
        """How something ended; stays until the next thing is done."""
        set_role(self._told, "danger" if trouble else "body")
        self._told.setText(text)
        self._told.setVisible(bool(text))

    def tell_error(self, error: ExpectedError) -> None:
        self.tell(error.text(labels.current_language()), trouble=True)

    def begin(self, text: str) -> None:
        """Something is under way that can be cancelled."""
        self.tell("")
        self._under_way.setText(text)
        self._bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.working.show()

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def end(self) -> None:
        self.working.hide()

    def _want_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel_wanted.emit()

    def _progress_row(self) -> QWidget:
        self.working = named(QWidget(), "backup_working")
        row = QHBoxLayout(self.working)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._under_way = named(plain_label(""), "backup_under_way")
        self._bar = named(QProgressBar(), "backup_progress")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.cancel = push_button(self.tr("Cancel"), "cancel_backup", "plain", "Esc")
        self.cancel.clicked.connect(self._want_cancel)
        row.addWidget(self._under_way)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel)
        self.working.hide()
        return self.working

    def _folder_row(self) -> QHBoxLayout:
        self._folder = named(ElidedLabel(), "backup_folder")
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._default = push_button(self.tr("Beside the database again"), "default_folder", "quiet")
        self._default.clicked.connect(self.default_wanted)
        self._default.hide()
        change = push_button(self.tr("Change folder …"), "change_folder", "quiet")
        change.clicked.connect(self.change_wanted)
        show = push_button(self.tr("Open folder"), "open_folder", "quiet")
        show.clicked.connect(self.open_wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(plain_label(self.tr("Folder"), "field"))
        row.addWidget(self._folder, 1)
        for button in (self._default, change, show):
            row.addWidget(button)
        return row

    def _rule_text(self) -> str:
        return self.tr(
            "When the program closes it makes a backup if anything was written since the newest one, or if "
            "that is older than 20 hours; so it does before every update. Each is encrypted like the "
            "database, opened again and read through. Of these it keeps 7 days, 4 weeks and 12 months; of "
            "those made by hand or before a restore the newest 20."
        )


class ServerCard(Card):
    """For a database on a server, which the program does not back up: what IT must arrange."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout()
        column.setSpacing(8)
        for name, text in (
            (
                "server_dump",
                self.tr("Every night: pg_dump --format=custom of this database, kept on another machine."),
            ),
            (
                "server_wal",
                self.tr(
                    "All the time: a base backup and archiving of the write-ahead log (archive_mode, "
                    "archive_command), so that the database can be brought back to any minute."
                ),
            ),
            (
                "server_keep",
                self.tr(
                    "Encrypted, with access for few: a dump holds everything in clear that the server holds "
                    "in clear, and the table “keyrings” with everybody's locked keys."
                ),
            ),
            (
                "server_try",
                self.tr(
                    "Twice a year: restore into an empty database, open it with the program, and run “mtb "
                    "check” on it. A backup that was never restored is a hope."
                ),
            ),
        ):
            column.addWidget(named(plain_label(f"•  {text}", wrap=True), name))
        lead = self.tr(
            "This database lies on a server. The program makes no backups of it; IT arranges them:"
        )
        self.add(named(plain_label(lead, "strong", wrap=True), "server_lead"))
        self.add(column)
