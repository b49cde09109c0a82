"""How a review is saved: several findings in one go, told when done, and taken back by Ctrl+Z."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mtb.domain.errors import ExpectedError
from mtb.domain.germline_follow_up import GermlineFollowUp
from mtb.domain.people import Actor
from mtb.domain.results import StoredFinding
from mtb.domain.reviews import Judgement, ReviewChange, Reviewed, ReviewsBefore, board_list, leaving_board
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.screens.case.dossier import Records
from mtb.ui.screens.case.findings_tab import FindingsTab

_MOST_STEPS = 50


@dataclass(frozen=True, slots=True)
class Step:
    """What Ctrl+Z takes back: the case, what was done in words, and the work that undoes it."""

    case_id: UUID
    words: str
    back: Callable[[], object]


class FindingsDoing(QObject):
    """Does to the findings of the case that is shown what its keys and pages ask for."""

    said = Signal(str, str)
    """Kind and text of something to tell."""
    saved = Signal(object)
    """The identities whose reviews are in the records now as they were written."""
    read_anew = Signal()
    """The records have changed, or somebody else changed them first."""

    def __init__(self, parent: QObject, records: Records, background: Background) -> None:
        super().__init__(parent)
        self._records = records
        self._background = background
        self._case_id: UUID | None = None
        self._steps: list[Step] = []
        self._restored: dict[tuple[UUID, str], int] = {}
        """The version an undo has made of a review: an earlier change is taken back from there."""

    def answer_for(self, tab: FindingsTab) -> None:
        """Do what the table's keys and the page of the review ask for."""
        acting, page = tab.acting, tab.review_page
        page.save_wanted.connect(self.change)
        tab.germline_page.save_wanted.connect(partial(self.follow_up, tab.germline_page.refuse))
        self.saved.connect(page.saved)
        acting.change_wanted.connect(self.change)
        acting.board_wanted.connect(self.mark_for_board)
        acting.germline_wanted.connect(self.mark_germline)
        acting.answer_wanted.connect(self.answer)
        acting.order_wanted.connect(self.order)

    def work_on(self, case_id: UUID) -> None:
        """The case that is shown from now on."""
        self._case_id = case_id

    @property
    def can_undo(self) -> bool:
        """Whether something was done to the findings of this case that can be taken back."""
        return any(step.case_id == self._case_id for step in self._steps)

    def change(self, rows: Sequence[Reviewed], change: ReviewChange) -> None:
        """Set on all of these what was chosen."""
        case_id = self._case_id
        if case_id is None:
            return
        reviews, actor = self._records.reviews, self._actor

        def done(before: ReviewsBefore) -> None:
            for review in before.reviews:
                self._restored.pop((case_id, review.identity), None)
            self._remember(self._words(rows), partial(self._restore, case_id, before))
            if change.judgement is Judgement.EXCLUDE:
                words = [self.tr("Excluded: {what}. Ctrl+Z takes it back.").format(what=self._words(rows))]
                if leaving_board(rows, change):
                    words.append(self.tr("It is no longer shown to the board."))
                self.said.emit("info", " ".join(words))
            self.saved.emit(frozenset(row.review.identity for row in rows))

        self._run(lambda: reviews.change(actor, case_id, rows, change), done)

    def answer(self, rows: Sequence[Reviewed], agrees: bool, comment: str) -> None:  # noqa: FBT001 - a slot
        """The second reviewer's answer to all of these."""
        case_id = self._case_id
        if case_id is None:
            return
        reviews, actor = self._records.reviews, self._actor

        def work() -> None:
            for row in rows:
                reviews.answer(actor, case_id, row, agrees=agrees, comment=comment)

        words = self.tr("Second opinion recorded: you agree.")
        if not agrees:
            words = self.tr("Second opinion recorded: you disagree.")
        self._run(work, lambda _: self.said.emit("success", words))

    def mark_for_board(self, rows: Sequence[Reviewed], wanted: bool) -> None:  # noqa: FBT001 - a slot
        self._mark(rows, self._records.results.mark_for_board, wanted=wanted)

    def mark_germline(self, rows: Sequence[Reviewed], wanted: bool) -> None:  # noqa: FBT001 - a slot
        self._mark(rows, self._records.results.mark_germline, wanted=wanted)

    def order(self, ids: Sequence[UUID]) -> None:
        """Show these to the board in this order."""
        case_id = self._case_id
        if case_id is None:
            return
        reviews, actor = self._records.reviews, self._actor
        before = self._order_now

        def done(earlier: Sequence[UUID]) -> None:
            self._remember(self.tr("the order"), lambda: reviews.order(actor, case_id, earlier))

        def work() -> Sequence[UUID]:
            earlier = before(case_id)
            reviews.order(actor, case_id, ids)
            return earlier

        self._run(work, done)

    def follow_up(self, refuse: Callable[[ExpectedError], None], follow_up: GermlineFollowUp) -> None:
        """Keep how far the question of germline has come; ``refuse`` is told why not."""
        case_id = self._case_id
        if case_id is None:
            return
        germline, actor = self._records.germline, self._actor

        def failed(error: ExpectedError) -> None:
            refuse(error)
            self.read_anew.emit()

        self._background.run(
            self,
            lambda: germline.save(actor, case_id, follow_up),
            lambda _: self.read_anew.emit(),
            failed,
        )

    def undo(self) -> bool:
        """Take back what was done last to this case's findings; False when there is nothing."""
        step = next((one for one in reversed(self._steps) if one.case_id == self._case_id), None)
        if step is None:
            return False
        self._steps.remove(step)
        words = self.tr("Taken back: {what}").format(what=step.words)
        self._run(step.back, lambda _: self.said.emit("success", words))
        return True

    # how

    @property
    def _actor(self) -> Actor:
        return self._records.actor

    def _mark(self, rows: Sequence[Reviewed], mark: Callable[..., None], *, wanted: bool) -> None:
        case_id, actor = self._case_id, self._actor
        if case_id is None:
            return

        def work() -> None:
            for row in rows:
                mark(actor, row.stored, wanted=wanted)

        def done(_: None) -> None:
            self._remember(self._words(rows), lambda: self._restore_marks(case_id, rows))

        self._run(work, done)

    def _restore(self, case_id: UUID, before: ReviewsBefore) -> None:
        """Put reviews back, also when what was done after them has been taken back before."""
        wanted = []
        for review in before.reviews:
            made = self._restored.get((case_id, review.identity))
            wanted.append(review if made is None else replace(review, version=made - 1))
        saved = self._records.reviews.restore(self._actor, case_id, replace(before, reviews=tuple(wanted)))
        self._restored |= {(case_id, review.identity): review.version for review in saved}

    def _restore_marks(self, case_id: UUID, rows: Sequence[Reviewed]) -> None:
        """Let board and germline be marked as they were, whatever version the findings have by now."""
        results, actor = self._records.results, self._actor
        wanted = {row.stored.id: row.stored for row in rows}
        for now in self._current(case_id, wanted):
            if now.germline is not wanted[now.id].germline:
                results.mark_germline(actor, now, wanted=wanted[now.id].germline)
        for now in self._current(case_id, wanted):
            if now.for_board is not wanted[now.id].for_board:
                results.mark_for_board(actor, now, wanted=wanted[now.id].for_board)

    def _current(self, case_id: UUID, wanted: dict[UUID, StoredFinding]) -> list[StoredFinding]:
        findings = self._records.results.findings(self._actor, case_id)
        return [now for now in findings if now.id in wanted and not now.masked]

    def _order_now(self, case_id: UUID) -> list[UUID]:
        reviewed = self._records.reviews.of_case(self._actor, case_id).reviewed
        return [row.stored.id for row in board_list(reviewed)]

    def _words(self, rows: Sequence[Reviewed]) -> str:
        if len(rows) == 1:
            return rows[0].finding.words
        return self.tr("%n finding(s)", "", len(rows))

    def _remember(self, words: str, back: Callable[[], object]) -> None:
        if self._case_id is not None:
            self._steps = [*self._steps[1 - _MOST_STEPS :], Step(self._case_id, words, back)]

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        def finished(answer: object) -> None:
            done(answer)
            self.read_anew.emit()

        self._background.run(self, work, finished, self._failed)

    def _failed(self, error: ExpectedError) -> None:
        self.said.emit("error", error.text(labels.current_language()))
        self.read_anew.emit()
