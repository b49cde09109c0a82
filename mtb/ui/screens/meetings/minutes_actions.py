"""What can be done with a meeting's minutes: hand them out as PDF, sign them off."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from mtb.domain.errors import ExpectedError
from mtb.domain.meetings import Meeting, MeetingState
from mtb.domain.minutes import MinutesLook
from mtb.domain.people import Actor
from mtb.services.minutes import MinutesService, file_name
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.naming import named
from mtb.ui.kit.questions import Choice, ask

_LOOKS: Final = (
    MinutesLook("nb", deidentified=False),
    MinutesLook("en", deidentified=False),
    MinutesLook("nb", deidentified=True),
    MinutesLook("en", deidentified=True),
)


class MinutesActions(QObject):
    """Fills the minutes menu of the board and does what is chosen there."""

    notice = Signal(str, str)
    signed = Signal()

    def __init__(
        self,
        button: QPushButton,
        minutes: MinutesService,
        actor: Actor,
        background: Background,
        first: Callable[[Callable[[], None]], None],
    ) -> None:
        """``first`` saves what is being written, then goes on."""
        super().__init__(button)
        self._button = button
        self._minutes = minutes
        self._actor = actor
        self._background = background
        self._first = first
        self._meeting: Meeting | None = None
        self._menu = named(QMenu(button), "minutes_actions")
        self._exports = [self._export_action(look) for look in _LOOKS]
        self._menu.addSeparator()
        self._sign_off = named(self._menu.addAction(self.tr("Sign off minutes …")), "sign_off")
        self._sign_off.triggered.connect(self.sign_off)
        button.setMenu(self._menu)

    def show_meeting(self, meeting: Meeting) -> None:
        """Offer what fits this meeting now."""
        self._meeting = meeting
        self._sign_off.setEnabled(meeting.state is not MeetingState.SIGNED_OFF)
        for action, look in zip(self._exports, _LOOKS, strict=True):
            action.setText(self._words(look))

    def sign_off(self) -> None:
        """Ask, and close the meeting for good."""
        self._first(self._ask_to_sign)

    def _ask_to_sign(self) -> None:
        meeting = self._meeting
        if meeting is None or meeting.state is MeetingState.SIGNED_OFF:
            return
        waiting = meeting.items - meeting.decided - meeting.postponed
        if waiting or not meeting.items:
            self.notice.emit("warning", self._not_yet(meeting, waiting))
            return
        counts = self.tr("{decided} of {cases} cases are decided, {postponed} postponed.").format(
            decided=meeting.decided, cases=meeting.items, postponed=meeting.postponed
        )
        meaning = self.tr(
            "From then on the decisions stand, the PDF is kept as it is, and the decided cases "
            "go to follow-up. This can't be undone."
        )
        ask(
            self._button,
            self.tr("Sign off the minutes of {day}?").format(day=labels.day(meeting.starts_at.date())),
            f"{counts} {meaning}",
            [Choice("cancel", self.tr("Not yet")), Choice("sign", self.tr("Sign off"), "primary")],
            lambda answer: self._sign(meeting) if answer == "sign" else None,
        )

    def _not_yet(self, meeting: Meeting, waiting: int) -> str:
        if not meeting.items:
            return self.tr("The agenda is empty: there is nothing to sign off.")
        return self.tr("{waiting} of {cases} cases are neither decided nor postponed yet.").format(
            waiting=waiting, cases=meeting.items
        )

    def _sign(self, meeting: Meeting) -> None:
        def done(_: Meeting) -> None:
            self.notice.emit("success", self.tr("The minutes are signed off."))
            self.signed.emit()

        self._background.run(self, lambda: self._minutes.sign_off(self._actor, meeting), done, self._refuse)

    def _export(self, look: MinutesLook) -> None:
        self._first(lambda: self._ask_where(look))

    def _ask_where(self, look: MinutesLook) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        dialog = named(QFileDialog(self._button.window(), self.tr("Export minutes")), "export_minutes")
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

    def _refuse(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()))

    def _export_action(self, look: MinutesLook) -> QAction:
        kind = "deidentified" if look.deidentified else "full"
        action = named(self._menu.addAction(self._words(look)), f"export_{look.language}_{kind}")
        action.triggered.connect(lambda: self._export(look))
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
