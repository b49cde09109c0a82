"""Reads the worklist page by page in the background; of questions that pile up only the newest is asked."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from mtb.domain.cases import CaseQuery
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.services.cases import CasePage, CaseService
from mtb.ui.kit.background import Background

PAGE: Final = 60


class CaseReader(QObject):
    """``query`` is what was asked last; it grows with the pages that are added."""

    came = Signal(object)
    """The ``CasePage`` that answers the newest question."""
    grew = Signal(int, object)
    """How many cases there were, and the ``CasePage`` after them."""

    def __init__(self, cases: CaseService, actor: Actor, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._cases = cases
        self._actor = actor
        self._background = background
        self._reading = False
        self._outdated = False
        self.query = CaseQuery(most=PAGE)

    def ask(self, query: CaseQuery) -> None:
        """Ask for something else."""
        self.query = query
        self.again()

    def again(self) -> None:
        """Ask for the same; while an answer is on its way, only the newest question waits."""
        if self._reading:
            self._outdated = True
            return
        self._reading = True
        query = self.query
        self._background.run(
            self, lambda: self._cases.search(self._actor, query), self._answer, self._could_not
        )

    def more(self, first: int) -> None:
        """Ask for the page after those that are shown."""
        query = replace(self.query, first=first, most=PAGE)

        def add(page: CasePage) -> None:
            if replace(query, first=0, most=self.query.most) == self.query:
                self.query = replace(self.query, most=first + PAGE)
                self.grew.emit(first, page)

        self._background.run(self, lambda: self._cases.search(self._actor, query), add)

    def _answer(self, page: CasePage) -> None:
        self._reading = False
        if self._outdated:
            self._outdated = False
            self.again()
        else:
            self.came.emit(page)

    def _could_not(self, error: ExpectedError) -> None:
        self._reading = self._outdated = False
        self._background.failed.emit(error)
