"""The button that has the whole database read through, and what to say of the outcome."""

from PySide6.QtCore import QObject, Signal

from mtb.domain.errors import ExpectedError, Sentence
from mtb.domain.people import Actor
from mtb.services.integrity import IntegrityService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button


class DatabaseCheck(QObject):
    told = Signal(str, bool)
    """The outcome in words, and whether it is trouble."""

    def __init__(
        self, integrity: IntegrityService, actor: Actor, background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._integrity = integrity
        self._actor = actor
        self._background = background
        self._running = False  # the button is not disabled, or it would lose the focus
        self.button = push_button(self.tr("Check database"), "check_database")
        self.button.clicked.connect(self.begin)

    def begin(self) -> None:
        """Read pages, links, signed minutes and audit log through, in the background."""
        if self._running:
            return
        self._running = True
        self.told.emit(self.tr("Checking the database …"), False)  # noqa: FBT003 - a signal has no keywords
        self._background.run(self, lambda: self._integrity.problems(self._actor), self._checked, self._failed)

    def _checked(self, problems: list[Sentence]) -> None:
        self._running = False
        if not problems:
            words = self.tr("The database is in order: pages, links, signed minutes and audit log.")
            self.told.emit(words, False)  # noqa: FBT003 - a signal has no keywords
            return
        language = labels.current_language()
        found = [problem.text(language) for problem in problems]
        advice = self.tr(
            "Nothing was changed. Stop working, tell IT, and let an administrator restore the newest "
            "verified backup; it shows first what would be lost."
        )
        self.told.emit("\n".join([*found, advice]), True)  # noqa: FBT003 - a signal has no keywords

    def _failed(self, error: ExpectedError) -> None:
        self._running = False
        self.told.emit(error.text(labels.current_language()), True)  # noqa: FBT003 - a signal has no keywords
