"""Restoring a backup while nobody is signed in: the wizard, over the window of the way in."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mtb.domain.backups import Backup
from mtb.store.address import Address
from mtb.ui.kit.background import Background
from mtb.wiring import restoring


class Restoring(QObject):
    """One restore of a database that is closed."""

    ended = Signal()
    """It was restored, or not: the database is to be opened anew."""

    def __init__(self, address: Address, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._address = address
        self._background = background

    def begin(self, chosen: Backup | None, over: QWidget | None) -> None:
        """Open the wizard; ExpectedError where there is nothing to restore into."""
        from mtb.ui.screens.backups.restore_wizard import RestoreWizard

        wizard = RestoreWizard(restoring(self._address), self._background, chosen, over)
        wizard.restored.connect(lambda _: self.ended.emit())
        wizard.cancelled.connect(self.ended)
        wizard.open()
