"""The audit log and what the law asks of it, beneath a row of tabs that the person has a right to."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.services.accounts import AccountService
from mtb.services.audit import AuditService
from mtb.services.cases import CaseService
from mtb.services.deletions import DeletionService
from mtb.ui.kit.background import Background
from mtb.ui.kit.cards import screen_layout, title_row
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.naming import named
from mtb.ui.screens.audit.deletion_tab import DeletionTab
from mtb.ui.screens.audit.emergency_tab import EmergencyTab
from mtb.ui.screens.audit.log_tab import LogTab
from mtb.ui.screens.audit.report_tab import ReportTab


class AuditScreen(QWidget):
    """The log for who may read it; the patient's report for those of them who read cases; deletion by right.

    Ctrl+PgUp and Ctrl+PgDn turn the pages.
    """

    notice = Signal(str, str)
    """Kind and text of something to tell."""
    closed = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - four services are four subjects
        self,
        audit: AuditService,
        cases: CaseService,
        deletions: DeletionService,
        accounts: AccountService,
        actor: Actor,
        background: Background,
        hub: ChangeHub,
    ) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._bar = named(QTabBar(), "audit_tabs")
        self._bar.setAccessibleName(self.tr("Parts of the audit log"))
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._stack = named(QStackedWidget(), "audit_parts")
        layout = screen_layout(self)
        layout.addLayout(title_row(self.tr("Audit log")))
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)
        reads_log, reads_cases = actor.may(Right.READ_AUDIT), actor.may(Right.READ_CASES)
        if reads_log:
            self._add(self.tr("Log"), LogTab(audit, cases, actor, background, hub))
        if reads_log and reads_cases:
            self._add(self.tr("Who has looked at this patient?"), ReportTab(audit, cases, actor, background))
        if reads_log:
            self._add(self.tr("Emergency access"), EmergencyTab(audit, actor, background))
        if actor.may(Right.DELETE_LAWFULLY) and reads_cases:
            part = DeletionTab(deletions, cases, audit, accounts, actor, background)
            self._add(self.tr("Lawful deletion"), part)
        self._bar.currentChanged.connect(self._turned)
        QShortcut(QKeySequence("Ctrl+PgUp"), self).activated.connect(lambda: self._turn(-1))
        QShortcut(QKeySequence("Ctrl+PgDown"), self).activated.connect(lambda: self._turn(1))

    def _add(self, title: str, part: LogTab | ReportTab | EmergencyTab | DeletionTab) -> None:
        part.notice.connect(self.notice)
        self._stack.addWidget(part)
        self._bar.addTab(title)

    def _turn(self, by: int) -> None:
        self._bar.setCurrentIndex((self._bar.currentIndex() + by) % max(self._bar.count(), 1))

    def _turned(self, number: int) -> None:
        """The part gets the focus, unless the person walks along the tabs themselves."""
        self._stack.setCurrentIndex(number)
        part = self._stack.currentWidget()
        if part is not None and self.isVisible() and not self._bar.hasFocus():
            part.setFocus()

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        part = self._stack.currentWidget()
        if part is not None:
            part.setFocus()
