"""What a signed-in person does with the own account, and the banners that tell of it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from mtb.domain.rights import EMERGENCY_RIGHTS
from mtb.program.session import Session
from mtb.ui import labels
from mtb.ui.kit.banners import Banner
from mtb.ui.kit.buttons import push_button
from mtb.ui.main_window import MainWindow

_TICK: Final = 1_000


class OwnAccount(QObject):
    lock_wanted = Signal()
    sign_out_wanted = Signal()
    set_up_wanted = Signal()
    became = Signal(object)
    """The ``Actor`` with emergency access, or without it again."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._banner: Banner | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tell_emergency)

    def begin(self) -> None:
        """Say who works, and offer what they can do with the account."""
        actor = self._session.actor
        roles = ", ".join(labels.role(role) for role in sorted(actor.roles)) if actor.account_id else ""
        self._window.set_person(actor.display_name, roles)
        if actor.account_id is not None:
            self._offer()
        if actor.emergency:
            self._show_emergency()

    def warn_of_open_database(self, shut: Callable[[], object]) -> None:
        """Nobody needs a password here. ``shut`` is called when the person does not want to be told."""
        words = self.tr("This database has no accounts yet: whoever has its files can read it.")
        banner = Banner("warning", "open_database", words)
        set_up = push_button(self.tr("Set up accounts …"), "set_up")
        set_up.clicked.connect(self.set_up_wanted)
        later = push_button(self.tr("Not now"), "set_up_later", "quiet")
        later.clicked.connect(shut)
        later.clicked.connect(banner.deleteLater)
        banner.add(set_up)
        banner.add(later)
        self._window.banners.addWidget(banner)

    def _offer(self) -> None:
        commands = self._window.commands
        offered = {
            "change_password": self._change_password,
            "emergency": self._ask_for_emergency,
            "lock": self.lock_wanted.emit,
            "sign_out": self.sign_out_wanted.emit,
        }
        actor = self._session.actor
        if actor.emergency or all(actor.may(right) for right in EMERGENCY_RIGHTS):
            del offered["emergency"]
        for command, answer in offered.items():
            commands.on(command, answer)
        self._window.rail.offer_to_person([commands.action(command) for command in offered])

    def _change_password(self) -> None:
        from mtb.ui.screens.sign_in.own_account import ChangePasswordDialog

        session = self._session
        dialog = ChangePasswordDialog(
            self._window, session.services.accounts, session.actor, session.background
        )
        dialog.changed.connect(lambda: self._window.notice("success", self.tr("The password is changed.")))
        dialog.open()

    def _ask_for_emergency(self) -> None:
        from mtb.ui.screens.sign_in.own_account import EmergencyDialog

        session = self._session
        dialog = EmergencyDialog(self._window, session.services.accounts, session.actor, session.background)
        dialog.begun.connect(self.became)
        dialog.open()

    def _show_emergency(self) -> None:
        self._banner = Banner("danger", "emergency_banner")
        end = push_button(self.tr("End it now"), "end_emergency", "danger")
        end.clicked.connect(self._end_emergency)
        self._banner.add(end)
        self._window.banners.addWidget(self._banner)
        self._timer.start()
        self._tell_emergency()

    def _tell_emergency(self) -> None:
        until = self._session.actor.emergency_until
        left = until - dt.datetime.now(dt.UTC) if until else dt.timedelta(0)
        if left <= dt.timedelta(0):
            self._end_emergency()
        elif self._banner is not None:
            words = self.tr(
                "Emergency access, %n more minute(s). Everything you open is logged and reported.",
                "",
                -(-int(left.total_seconds()) // 60),
            )
            self._banner.set_text(words)

    def _end_emergency(self) -> None:
        self._timer.stop()
        self.became.emit(replace(self._session.actor, emergency="", emergency_until=None))
