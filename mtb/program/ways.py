"""The ways from screen to screen, and the window's commands that lead there."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mtb.domain.cases import Case, CaseSummary
from mtb.domain.drafts import Draft
from mtb.domain.rights import Right
from mtb.program.drafts import KeptDrafts
from mtb.program.finder import Finder
from mtb.program.screens import Screens
from mtb.program.session import Session, Where
from mtb.program.taking_over import TakingOver
from mtb.ui import labels
from mtb.ui.kit.notices import NoticeAction
from mtb.ui.main_window import MainWindow
from mtb.ui.screens.referral.form_draft import PLACE

if TYPE_CHECKING:
    from mtb.ui.screens.imports.screen import ImportScreen


class Ways(QObject):
    """Takes the person through one window."""

    def __init__(self, session: Session, window: MainWindow, screens: Screens) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._screens = screens
        self._case_id: UUID | None = None
        self._meeting_id: UUID | None = None
        self.drafts = KeptDrafts(session, self)
        self._finder = Finder(session, window, self)
        self._taking_over = TakingOver(session, window, self)
        screens.ways = self

    def connect_commands(self) -> None:
        """Answer the commands that are the same on every screen."""
        commands = self._window.commands
        if self._screens.worklist is not None:
            commands.on("new_referral", self.new_referral)
            commands.on("import_results", self.choose_folder)
            commands.on("search", self._finder.open)
            commands.on("new_meeting", self._plan_meeting)
            not_yet = QWidget(self._window)  # listed in the menus, and answered once their screen is there
            not_yet.hide()
            for command in (
                *("save", "put_on_agenda", "move_to_patient", "merge_case"),
                *("decided_next", "make_minutes"),
            ):
                commands.on(command, lambda: None, not_yet)
            self._window.folder_dropped.connect(self.import_folder)
            self._window.several_dropped.connect(self.import_results)
            self._taking_over.connect_commands()
        commands.limit(self._screens.why_not)

    @property
    def open_case_id(self) -> UUID | None:
        """The case the person is looking at."""
        return self._case_id if self._window.current_key() == "case" else None

    def here(self) -> Where:
        """Where the person stands now."""
        key = self._window.current_key()
        record = {"case": self._case_id, "board": self._meeting_id}.get(key)
        return Where(self._session.actor.account, key, record)

    def go_to(self, where: Where) -> None:
        """Stand there again, as far as it can still be reached."""
        if self._screens.worklist is None:
            return
        if where.key == "case" and where.record is not None:
            self.open_case(where.record)
        elif where.key == "board" and where.record is not None:
            self.open_meeting(where.record)
        elif where.key == "meetings":
            self._window.show_screen("meetings")

    def offer_drafts(self, where: Where | None) -> None:
        """What was not saved: there at once if the person was writing it, else in a notice."""
        newest = self.drafts.newest()
        if newest is None or self._screens.why_not(Right.WRITE_CASES):
            return
        if where is not None and where.key == "referral":
            self._open_draft(newest)
            return
        words = self.tr("A referral from {time} was not saved.")
        action = NoticeAction(self.tr("Continue writing"), lambda: self._open_draft(newest))
        self._window.notice("warning", words.format(time=labels.moment(newest.saved_at)), action)

    def open_case(self, case_id: UUID) -> None:
        self._case_id = case_id
        self._screens.case.open_case(case_id)
        self._window.show_screen("case")

    def open_meeting(self, meeting_id: UUID) -> None:
        self._meeting_id = meeting_id
        self._screens.board.open_meeting(meeting_id)
        self._window.show_screen("board")

    def new_referral(self) -> None:
        if self._window.current_key() != "referral" and not self._refused(Right.WRITE_CASES):
            self._open_form(PLACE, None)

    def edit_referral(self, case: Case) -> None:
        if not self._refused(Right.WRITE_CASES):
            self._open_form(f"{PLACE}/{case.summary.id}", case)

    def refer_again(self, case: Case) -> None:
        """A new referral of the same patient, with what the earlier one says."""
        if not self._refused(Right.WRITE_CASES):
            self._screens.referral.start_again(case)
            self._window.show_screen("referral")

    def referral_saved(self, case: CaseSummary) -> None:
        self._window.notice("success", self.tr("Referral saved: {case}").format(case=case.reference))
        self.open_case(case.id)

    def fill_from_form(self, file: Path) -> None:
        """A form that was dropped on the referral fills what is empty in it."""
        self._screens.filling.take(file)

    def choose_folder(self, into: CaseSummary | None = None) -> None:
        """Ask for the results' folder; without one, the screen still takes files and what is dropped."""
        imports = self._at_imports()
        if imports is not None:
            imports.start(into)
            imports.choose_folder(into)

    def import_folder(self, folder: Path) -> None:
        self.import_results((folder,))

    def import_results(self, paths: Sequence[Path]) -> None:
        """Read these files and folders of results, and show what they hold."""
        imports = self._at_imports()
        if imports is not None:
            imports.begin(paths, imports.target)

    def _at_imports(self) -> "ImportScreen | None":
        """Go there, unless the person may not, or the screen before holds unsaved text and stays."""
        if self._refused(Right.IMPORT_RESULTS):
            return None
        imports = self._screens.imports
        self._window.show_screen("import")
        return imports if self._window.current_key() == "import" else None

    def _plan_meeting(self) -> None:
        self._window.show_screen("meetings")
        # the screen before may hold unsaved text and stay
        if self._window.current_key() == "meetings" and self._screens.meetings is not None:
            self._screens.meetings.plan_meeting()

    def _refused(self, right: Right) -> bool:
        """Whether the person may not, and has been told so."""
        why = self._screens.why_not(right)
        if why:
            self._window.notice("warning", why)
        return bool(why)

    def _open_draft(self, draft: Draft) -> None:
        _, _, case_id = draft.place.partition("/")
        if not case_id:
            self._open_form(draft.place, None)
            return
        self._session.background.run(
            self,
            lambda: self._session.services.cases.get(self._session.actor, UUID(case_id)),
            lambda case: self._open_form(draft.place, case),
        )

    def _open_form(self, place: str, case: Case | None) -> None:
        """The form, empty or with its record; with what was written in it before, if that waits."""
        form, draft = self._screens.referral, self.drafts.waiting(place)
        if draft is not None:
            if form.may_leave(lambda: self._restore(draft, case)):
                self._restore(draft, case)
        elif case is None:
            form.start_new()
        else:
            form.start_edit(case)
        self._window.show_screen("referral")

    def _restore(self, draft: Draft, case: Case | None) -> None:
        self._screens.referral.draft.restore(draft.values, case, self._session.services.cases.today())
        self.drafts.taken(draft.place)
        words = self.tr("What you had written at {time} stands here again. It is not saved yet.")
        self._window.notice("warning", words.format(time=labels.clock(draft.saved_at)))
