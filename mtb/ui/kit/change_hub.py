"""Tells every open screen what a commit touched."""

from PySide6.QtCore import QObject, Signal

from mtb.domain.changes import Changes


class ChangeHub(QObject):
    """Emitted from any thread; Qt queues it to the screens' thread."""

    changed = Signal(object)
    """A ``Changes``. Connect bound methods of widgets, so that Qt knows the thread to call them on."""

    def announce(self, changes: Changes) -> None:
        """The callback a unit of work calls after its commit."""
        self.changed.emit(changes)
