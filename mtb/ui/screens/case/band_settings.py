"""Opens the bands' versions, and puts a new one in force."""

import datetime as dt

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mtb.domain.band_sets import BandSets
from mtb.domain.errors import ExpectedError, RuleError
from mtb.domain.people import Actor
from mtb.services.bands import BandService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.screens.case.band_form import BandForm


class BandSettings(QObject):
    """Asks by a form, saves in the background, tells what changed."""

    notice = Signal(str, str)
    """Kind and text of something to tell."""

    def __init__(self, window: QWidget, bands: BandService, actor: Actor, background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._bands = bands
        self._actor = actor
        self._background = background

    def ask(self) -> None:
        """Show the versions and ask for the limits of a new one."""
        self._background.run(self, lambda: self._bands.all(self._actor), self._open, self._refuse)

    def _open(self, sets: BandSets) -> None:
        form = BandForm(self._window, sets, suggested(sets, self._bands.today()))
        form.wanted.connect(lambda: self._save(form))
        form.open()

    def _save(self, form: BandForm) -> None:
        try:
            wanted = form.bands()
        except RuleError as error:
            form.refuse(error, labels.current_language())
            return

        def saved(after: BandSets) -> None:
            form.accept()
            words = self.tr("In force from now on: {name}. Signed minutes keep their version.")
            self.notice.emit("success", words.format(name=after.in_force.label))

        self._background.run(
            form,
            lambda: self._bands.add(self._actor, wanted, form.seen),
            saved,
            lambda error: form.refuse(error, labels.current_language()),
        )

    def _refuse(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()))


def suggested(sets: BandSets, today: dt.date) -> str:
    """This month as a version, with a number after it where there is one already: ``2026-11.2``."""
    month = f"{today:%Y-%m}"
    taken = {one.bands.version for one in sets.versions}
    return next(
        name
        for name in (month, *(f"{month}.{number}" for number in range(2, len(taken) + 3)))
        if name not in taken
    )
