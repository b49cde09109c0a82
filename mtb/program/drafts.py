"""Text that is not saved yet: kept every moment, offered where it was written."""

from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, QTimer

from mtb.domain.drafts import Draft
from mtb.program.session import Session
from mtb.ui.screens.referral.form_draft import FormDraft

_EVERY: Final = 5_000


class KeptDrafts(QObject):
    """What waits to be written on, by its place, and what is being written now."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts = session.services.drafts
        self._actor = session.actor
        self._background = session.background
        self._waiting: dict[str, Draft] = {}
        self._form: FormDraft | None = None
        self._last: tuple[str, dict[str, object]] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.keep)

    def watch(self, form: FormDraft) -> None:
        """Keep what is written in this form."""
        self._form = form
        form.done.connect(self._forget)
        self._timer.start()

    def stop(self) -> None:
        """The session ends: whoever ends it keeps what ``writing`` says."""
        self._timer.stop()

    def go_on(self) -> None:
        """It does not end."""
        if self._form is not None:
            self._timer.start()

    def load(self, then: Callable[[], None]) -> None:
        """Find what this person has not saved."""

        def found(drafts: list[Draft]) -> None:
            self._waiting = {draft.place: draft for draft in reversed(drafts)} | self._waiting
            then()

        self._background.run(self, lambda: self._drafts.of(self._actor), found)

    def add(self, draft: Draft) -> None:
        """What could not be kept in the records waits here."""
        self._waiting[draft.place] = draft

    def waiting(self, place: str) -> Draft | None:
        return self._waiting.get(place)

    def newest(self) -> Draft | None:
        return max(self._waiting.values(), key=lambda draft: draft.saved_at, default=None)

    def taken(self, place: str) -> None:
        """It stands in its form again; the records keep it until it is saved or thrown away."""
        self._waiting.pop(place, None)

    def writing(self) -> tuple[str, dict[str, object]] | None:
        """Place and values of what is written now and not saved."""
        values = self._form.values() if self._form else None
        return (self._form.place, values) if self._form and values is not None else None

    def keep(self) -> None:
        """Put what is written now into the records, if it has changed."""
        now = self.writing()
        if now is not None and now != self._last:
            self._last = now
            form = self._form
            self._background.run(
                self,
                lambda: self._drafts.keep(self._actor, *now),
                lambda at: form.kept.emit(at) if form and shiboken6.isValid(form) else None,
            )

    def _forget(self, place: str) -> None:
        self._last = None
        self._waiting.pop(place, None)
        self._background.run(self, lambda: self._drafts.forget(self._actor, place), lambda _: None)
