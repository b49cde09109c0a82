"""Lawful deletion: one person asks, another agrees with their password, a tombstone remains."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.deletions import DeletionRequest
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.services.accounts import AccountService
from mtb.services.audit import AuditService
from mtb.services.cases import CaseService
from mtb.services.deletions import DeletionService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import ElidedLabel
from mtb.ui.screens.audit.deletion_forms import AgreeForm, DeletionRequestForm
from mtb.ui.screens.audit.deletion_panel import DeletionPanel, ShownRequest
from mtb.ui.screens.audit.patient_search import find_patient

RequestTable: TypeAlias = RecordTable[ShownRequest]


class DeletionTab(QWidget):
    notice = Signal(str, str)

    def __init__(
        self,
        deletions: DeletionService,
        cases: CaseService,
        audit: AuditService,
        accounts: AccountService,
        actor: Actor,
        background: Background,
    ) -> None:
        super().__init__()
        self.setObjectName("deletion_tab")
        self._deletions = deletions
        self._cases = cases
        self._audit = audit
        self._accounts = accounts
        self._actor = actor
        self._background = background
        self._table = self._build_table()
        self._new = push_button(self.tr("Ask for deletion …"), "new_deletion", key="N")
        self._panel = DeletionPanel()
        self._lay_out()
        self._connect()
        self._follow()

    def reload(self) -> None:
        """Read every request, and whose records each is about."""
        self._background.run(self, self._look, self._show, self._tell_error)

    def _look(self) -> list[ShownRequest]:
        return [
            ShownRequest(each, self._audit.cases_of(self._actor, each.patient_id))
            for each in self._deletions.requests(self._actor)
        ]

    def _show(self, requests: Sequence[ShownRequest]) -> None:
        self._table.set_empty_text(
            self.tr(
                "No deletion was ever asked for.\n"
                "Records are deleted only on a legal ground; one person asks, another one agrees."
            )
        )
        self._table.records.show(requests)
        if requests and self._table.current_row() < 0:
            self._table.selectRow(0)
        self._follow()

    def _follow(self) -> None:
        self._panel.show_request(self._table.current_record(), self._actor.account)

    def ask_for_deletion(self) -> None:
        """The form that asks for a deletion."""
        form = DeletionRequestForm(self)

        def look_up(typed: str) -> None:
            self._background.run(
                form,
                lambda: find_patient(self._cases, self._actor, typed),
                form.show_found,
                lambda error: form.show_not_found(error.text(labels.current_language())),
            )

        def requested(_: DeletionRequest) -> None:
            form.accept()
            self.notice.emit("info", self.tr("Asked for. Nothing is deleted until another person agrees."))
            self.reload()

        def work() -> None:
            typed, ground, found = form.typed(), form.ground(), form.found()

            def request() -> DeletionRequest:
                patient = found or find_patient(self._cases, self._actor, typed)
                return self._deletions.request(self._actor, patient.id, ground)

            self._background.run(
                form, request, requested, lambda error: form.refuse(error, labels.current_language())
            )

        form.patient_typed.connect(look_up)
        form.wanted.connect(work)
        form.open()

    def agree(self) -> None:
        """The second person's form; deleting begins only with the right password."""
        shown = self._table.current_record()
        if shown is None:
            return
        form = AgreeForm(self, shown.request, shown.cases)

        def deleted(done: DeletionRequest) -> None:
            form.accept()
            rows = sum(done.tombstone.values())
            self.notice.emit("success", self.tr("Deleted. %n row(s) are gone.", "", rows))
            self.reload()

        def work() -> None:
            password = form.password()

            def delete() -> DeletionRequest:
                confirmation = self._accounts.confirm(self._actor, password)
                return self._deletions.carry_out(self._actor, shown.request, confirmation)

            self._background.run(
                form, delete, deleted, lambda error: form.refuse(error, labels.current_language())
            )

        form.wanted.connect(work)
        form.open()

    def withdraw(self) -> None:
        """Ask, then take the request back; the records stay."""
        shown = self._table.current_record()
        if shown is None:
            return
        ask(
            self,
            self.tr("Withdraw this request?"),
            self.tr("The records stay as they are. That it was asked for stays in the log."),
            [Choice("cancel", self.tr("Cancel")), Choice("do", self.tr("Withdraw"), "primary")],
            lambda answer: self._take_back(shown.request) if answer == "do" else None,
        )

    def _take_back(self, request: DeletionRequest) -> None:
        self._background.run(
            self,
            lambda: self._deletions.withdraw(self._actor, request),
            lambda _: self.reload(),
            self._tell_error,
        )

    def _tell_error(self, error: ExpectedError) -> None:
        self.notice.emit("error", error.text(labels.current_language()))

    def _connect(self) -> None:
        self._table.current_changed.connect(self._follow)
        self._new.clicked.connect(self.ask_for_deletion)
        self._panel.agree_wanted.connect(self.agree)
        self._panel.withdraw_wanted.connect(self.withdraw)
        QShortcut(QKeySequence("N"), self).activated.connect(self.ask_for_deletion)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        said = self.tr("Asked for by one, agreed to by another, never undone (helsepersonelloven § 43).")
        head.addWidget(ElidedLabel(said, "muted"), 1)
        head.addWidget(self._new)
        card = Card()
        card.setContentsMargins(-9, -7, -9, -7)  # rows run almost to the edge
        card.add(self._table, 1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(card, 1)
        middle.addWidget(self._panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addLayout(middle, 1)

    def _build_table(self) -> RequestTable:
        columns: list[Column[ShownRequest]] = [
            Column(
                "at",
                self.tr("Asked for"),
                lambda shown: labels.moment(shown.request.requested_at),
                lambda shown: shown.request.requested_name,
                width=150,
                sortable=False,
            ),
            Column(
                "about", self.tr("About"), lambda shown: shown.about, width=110, strong=True, sortable=False
            ),
            Column(
                "ground",
                self.tr("Legal ground"),
                lambda shown: shown.request.ground,
                width=200,
                stretch=True,
                sortable=False,
            ),
            Column(
                "state",
                self.tr("State"),
                lambda shown: labels.deletion_state(shown.request.state),
                chip=lambda shown: labels.deletion_state_tone(shown.request.state),
                width=208,
                sortable=False,
            ),
        ]
        model: RecordModel[ShownRequest] = RecordModel(columns, lambda shown: shown.request.id)
        return RecordTable("deletions", model, None, self.tr("Requests for deletion"))

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:
        """To the table. A focus proxy would make Tab leave out what stands before it."""
        super().focusInEvent(event)
        self._table.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
