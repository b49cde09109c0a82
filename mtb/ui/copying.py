"""Rows about cases go onto the clipboard only after the log has an entry about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from mtb.domain.cases import CaseSummary
from mtb.domain.people import Actor
from mtb.services.cases import CaseService
from mtb.ui.kit.background import Background, Failed


class CaseCopying(QObject):
    """Asks for each copy; a refusal is told and nothing is copied."""

    def __init__(
        self,
        parent: QObject,
        cases: CaseService,
        actor: Actor,
        background: Background,
        refused: Failed | None = None,
    ) -> None:
        """``refused`` says why not; without it the window does."""
        super().__init__(parent)
        self._cases = cases
        self._actor = actor
        self._background = background
        self._refused = refused

    def ask(self, cases: Sequence[CaseSummary], copy: Callable[[], None]) -> None:
        """Log that rows about these cases are copied, each case once; then copy them."""
        each_once = tuple({case.id: case for case in cases}.values())
        self._background.run(
            self,
            lambda: self._cases.copied(self._actor, each_once),
            lambda _: copy(),
            self._refused,
        )
