"""Looks up in the background what becomes of the rows of a list; corrected rows alone are looked up anew."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from mtb.domain.case_list import CaseListPreview, PreviewRow
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.services.case_lists import CaseListService, PlannedRow
from mtb.ui.kit.background import Background, Progress

_AT_ONCE: Final = 100


class Planning(QObject):
    """``planned`` holds what is known so far, by row number, for exactly the rows it was asked about."""

    moved = Signal(int, int)
    ready = Signal()
    failed = Signal(object)
    """An ``ExpectedError``."""

    def __init__(self, lists: CaseListService, actor: Actor, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._lists = lists
        self._actor = actor
        self._background = background
        self._progress: Progress | None = None
        self._turn = 0
        self._planned: dict[int, PlannedRow] = {}
        self._wanted: CaseListPreview | None = None

    @property
    def busy(self) -> bool:
        return self._progress is not None

    def planned(self, row: PreviewRow) -> PlannedRow | None:
        """What becomes of this row as it stands; None while that is not known."""
        found = self._planned.get(row.number)
        return found if found is not None and found.row is row else None

    def look_up(self, preview: CaseListPreview, *, anew: bool = False) -> None:
        """Look up what is not known of these rows; ``anew`` when the records have changed."""
        if anew:
            self._planned = {}
        self.stop()
        self._wanted = preview
        rows = [row for row in preview.rows if row.is_whole and self.planned(row) is None]
        if not rows:
            self.ready.emit()
            return
        self._progress = self._background.run_long(
            self, lambda progress: self._plan(preview, rows, progress), self._answered(), self._failed()
        )
        self._progress.moved.connect(self.moved)

    def stop(self) -> None:
        """Nobody waits for the answer any more."""
        self._turn += 1
        if self._progress is not None:
            self._progress.cancel()
            self._progress = None

    def forget(self) -> None:
        """Another list: nothing is known of it."""
        self.stop()
        self._planned = {}

    def _plan(self, preview: CaseListPreview, rows: list[PreviewRow], progress: Progress) -> list[PlannedRow]:
        """Some rows at a time, so that it can be followed and stopped."""
        planned: list[PlannedRow] = []
        for start in range(0, len(rows), _AT_ONCE):
            if progress.cancelled:
                break
            part = replace(preview, rows=tuple(rows[start : start + _AT_ONCE]))
            planned += self._lists.plan(self._actor, part)
            progress.report(len(planned), len(rows))
        return planned

    def _answered(self) -> Callable[[list[PlannedRow]], None]:
        turn = self._turn

        def take(found: list[PlannedRow]) -> None:
            if turn == self._turn:
                self._progress = None
                self._planned |= {one.row.number: one for one in found}
                self.ready.emit()

        return take

    def _failed(self) -> Callable[[ExpectedError], None]:
        turn = self._turn

        def tell(error: ExpectedError) -> None:
            if turn == self._turn:
                self._progress = None
                self.failed.emit(error)

        return tell
