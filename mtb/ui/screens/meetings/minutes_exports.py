"""Hands a meeting's minutes out as PDF, in each language, whole and de-identified."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from mtb.domain.errors import ExpectedError
from mtb.domain.meetings import Meeting, MeetingState
from mtb.domain.minutes import MinutesLook
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.minutes import MinutesService, file_name
from mtb.ui import labels
from mtb.ui.allowed import why_not
from mtb.ui.kit.background import Background
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_tooltip

_LOOKS: Final = (
    MinutesLook("nb", deidentified=False),
    MinutesLook("en", deidentified=False),
    MinutesLook("nb", deidentified=True),
    MinutesLook("en", deidentified=True),
)


class MinutesExports(QObject):
    """The export entries of the minutes menu."""

    notice = Signal(str, str)

    def __init__(
        self,
        menu: QMenu,
        minutes: MinutesService,
        actor: Actor,
        background: Background,
        first: Callable[[Callable[[], None]], None],
    ) -> None:
        """``first`` saves what is being written, then goes on."""
        super().__init__(menu)
        self._menu = menu
        self._minutes = minutes
        self._actor = actor
        self._background = background
        self._first = first
        self._meeting: Meeting | None = None
        self._actions = [self._action(look) for look in _LOOKS]

    def show_meeting(self, meeting: Meeting) -> None:
        """Offer the drafts of this meeting, or what was signed."""
        self._meeting = meeting
        for action, look in zip(self._actions, _LOOKS, strict=True):
            action.setText(self._words(look))

    def write(self, meeting: Meeting, look: MinutesLook, path: Path) -> None:
        """Put the PDF where the person chose; names of patients are not in it."""
        self._background.run(
            self,
            lambda: self._minutes.write(self._actor, meeting.id, look, path),
            lambda _: self.notice.emit(
                "success", self.tr("The minutes are written to {file}.").format(file=path.name)
            ),
            self._refuse,
        )

    def _ask_where(self, look: MinutesLook) -> None:
        meeting = self._meeting
        frame = self._menu.parentWidget()
        if meeting is None or frame is None:
            return
        dialog = named(QFileDialog(frame.window(), self.tr("Export minutes")), "export_minutes")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if place and Path(place).is_dir():
            dialog.setDirectory(place)
        dialog.selectFile(file_name(meeting, look))
        dialog.fileSelected.connect(lambda chosen: self.write(meeting, look, Path(chosen)))
        dialog.open()

    def _refuse(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()))

    def _action(self, look: MinutesLook) -> QAction:
        kind = "deidentified" if look.deidentified else "full"
        action = named(self._menu.addAction(self._words(look)), f"export_{look.language}_{kind}")
        action.triggered.connect(lambda: self._first(lambda: self._ask_where(look)))
        why = why_not(self._actor, Right.EXPORT)
        if why:
            action.setEnabled(False)
            action.setToolTip(plain_tooltip(why))
        return action

    def _words(self, look: MinutesLook) -> str:
        draft = self._meeting is not None and self._meeting.state is not MeetingState.SIGNED_OFF
        language = self.tr("bokmål") if look.language == "nb" else self.tr("English")
        if look.deidentified:
            words = self.tr("Export de-identified, {language} …")
        else:
            words = self.tr("Export {language} …")
        text = words.format(language=language)
        return self.tr("{action} (draft)").format(action=text) if draft else text
