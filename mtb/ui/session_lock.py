"""Hears when the operating system locks the session or goes to sleep; silent where it can't be heard."""

import ctypes
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import SLOT, QByteArray, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_SESSION_CHANGE: Final = 0x02B1
_SESSION_LOCKED: Final = 0x7
_POWER: Final = 0x0218
_SUSPENDING: Final = 0x4
_SYSTEM_BUS: Final = "/run/dbus/system_bus_socket"
_LOGIND: Final = "org.freedesktop.login1"
_LOGIND_PATH: Final = "/org/freedesktop/login1"
_SAVERS: Final = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
)


class SessionLock(QObject):
    """Tells that the person has locked the computer, or that it is about to sleep."""

    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: _WindowsListener | None = None

    def listen(self) -> None:
        """Begin; on a system without these messages nothing happens."""
        if sys.platform == "win32":
            self._window = _WindowsListener(self)
            self._window.register()
        elif sys.platform == "linux":
            self._listen_on_linux()

    def _listen_on_linux(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        if "DBUS_SYSTEM_BUS_ADDRESS" in os.environ or Path(_SYSTEM_BUS).exists():
            self._listen_to_logind(QDBusConnection.systemBus())
        if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            self.listen_to_savers(QDBusConnection.sessionBus())

    def _listen_to_logind(self, bus: "QDBusConnection") -> None:
        self.listen_to_sleep(bus)
        path = _own_session(bus)
        if path:
            bus.connect(_LOGIND, path, f"{_LOGIND}.Session", "Lock", self, _slot("heard_lock()"))

    def listen_to_sleep(self, bus: "QDBusConnection") -> None:
        """On the system's bus: logind tells before it lets the computer sleep."""
        manager = f"{_LOGIND}.Manager"
        bus.connect(_LOGIND, _LOGIND_PATH, manager, "PrepareForSleep", self, _slot("heard_state(bool)"))

    def listen_to_savers(self, bus: "QDBusConnection") -> None:
        """On the session's bus: desktops tell here that the screen is locked."""
        for path, interface in _SAVERS:
            bus.connect(interface, path, interface, "ActiveChanged", self, _slot("heard_state(bool)"))

    @Slot()
    def heard_lock(self) -> None:
        self.locked.emit()

    @Slot(bool)
    def heard_state(self, begins: bool) -> None:  # noqa: FBT001 - the bus sends it so
        """True when the lock or the sleep begins, False when it ends."""
        if begins:
            self.locked.emit()

    def heard_window_message(self, message: int, detail: int) -> None:
        """What Windows has sent: its number, and the word that says more."""
        if (message, detail) in {(_SESSION_CHANGE, _SESSION_LOCKED), (_POWER, _SUSPENDING)}:
            self.locked.emit()


class _Message(ctypes.Structure):
    """The beginning of the MSG structure of Windows."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("detail", ctypes.c_size_t),
        ("more", ctypes.c_ssize_t),
    )


class _WindowsListener(QWidget):
    """A window that is never shown: Windows tells windows, not programs."""

    def __init__(self, owner: SessionLock) -> None:
        super().__init__()
        self.setObjectName("windows_listener")
        self._owner = owner

    def register(self) -> None:
        """Ask for the messages of this session."""
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(int(self.winId()), 0)

    # Qt overrides

    def nativeEvent(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if kind == b"windows_generic_MSG":
            told = _Message.from_address(int(message))
            self._owner.heard_window_message(told.message, told.detail)
        return super().nativeEvent(kind, message)


def _own_session(bus: "QDBusConnection") -> str:
    """Where logind keeps this session; empty where there is none."""
    from PySide6.QtDBus import QDBusInterface, QDBusMessage, QDBusObjectPath

    name = os.environ.get("XDG_SESSION_ID", "")
    if not name:
        return ""
    manager = QDBusInterface(_LOGIND, _LOGIND_PATH, f"{_LOGIND}.Manager", bus)
    manager.setTimeout(500)
    answer = manager.call("GetSession", name)
    found = answer.arguments() if answer.type() == QDBusMessage.MessageType.ReplyMessage else []
    return found[0].path() if found and isinstance(found[0], QDBusObjectPath) else ""


def _slot(signature: str) -> bytes:
    """A slot as Qt's own code spells it. PySide takes the text; only its declaration asks for bytes."""
    return cast("bytes", SLOT(signature))
