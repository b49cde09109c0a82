"""Accounts: everybody who may sign in at the left, the chosen one's roles at the right."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from mtb.domain.accounts import Account, Authorisation
from mtb.domain.changes import Changes, Kind
from mtb.domain.errors import ExpectedError
from mtb.domain.people import Actor
from mtb.services.accounts import AccountService
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, screen_layout, title_row
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.inputs import ChoiceBox, search_edit
from mtb.ui.kit.naming import named
from mtb.ui.kit.questions import Choice, ask
from mtb.ui.kit.text import ElidedLabel
from mtb.ui.screens.accounts.account_actions import AccountActions
from mtb.ui.screens.accounts.account_panel import AccountPanel, RoleChange
from mtb.ui.screens.accounts.tables import account_table, register_table

_PANEL_WIDTH: Final = 396


class AccountsScreen(QWidget):
    """For an administrator. Nothing clinical is shown here."""

    notice = Signal(str, str)
    """Kind and text of something to tell."""
    closed = Signal()

    def __init__(
        self, accounts: AccountService, actor: Actor, background: Background, hub: ChangeHub
    ) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._accounts = accounts
        self._actor = actor
        self._background = background
        self._all: list[Account] = []
        self._wanted: UUID | None = None
        self._table = account_table()
        self._register = register_table()
        self._panel = AccountPanel()
        self._actions = AccountActions(self, accounts, actor, background)
        self._search = search_edit(self.tr("Name, user name or unit"), "account_search")
        self._filter: ChoiceBox[bool] = ChoiceBox(
            "account_filter", [(True, self.tr("In use")), (False, self.tr("All accounts"))]
        )
        self._filter.setAccessibleName(self.tr("Which accounts"))
        self._new = push_button(self.tr("New account"), "new_account", "primary", "N")
        self._more = push_button(self.tr("More"), "more_accounts")
        self._footer = named(ElidedLabel("", "muted"), "accounts_footer")
        self._register_card = Card(self.tr("Register of authorisations"))
        self._fill_menu(self._more)
        self._lay_out()
        self._connect(hub)
        self.reload()

    def reload(self) -> None:
        """Read all accounts again; the person stays on the same one."""
        self._background.run(self, lambda: self._accounts.all(self._actor), self._show)

    def new_account(self) -> None:
        if self._new.isEnabled():
            self._actions.make()

    def may_leave(self, go: Callable[[], object]) -> bool:
        """Roles that are ticked and not written to the register are asked about."""
        if not self._panel.unwritten():
            return True

        def answered(answer: str) -> None:
            if answer == "drop":
                self._panel.forget()
                self._panel.show_account(self._panel.account)
                go()

        ask(
            self,
            self.tr("Roles are not written yet"),
            self.tr("What is ticked takes effect only when it is written to the register."),
            [
                Choice("drop", self.tr("Leave without writing"), "danger"),
                Choice("stay", self.tr("Stay"), "primary"),
            ],
            answered,
        )
        return False

    def _fill_menu(self, button: QPushButton) -> None:
        menu = named(QMenu(button), "account_menu")
        for name, text, do in (
            ("export_register", self.tr("Export the register …"), self._actions.export_register),
            ("lock_minutes", self.tr("Lock when nobody works …"), self._actions.set_lock_minutes),
            ("recovery_code", self.tr("New recovery code …"), self._actions.new_recovery_code),
        ):
            named(menu.addAction(text), f"do_{name}").triggered.connect(do)
        button.setMenu(menu)

    def _lay_out(self) -> None:
        layout = screen_layout(self)
        layout.addLayout(title_row(self.tr("Accounts"), self._search, self._filter, self._more, self._new))
        above = Card()
        above.setContentsMargins(-9, -7, -9, -7)  # rows run almost to the edge
        above.add(self._table, 1)
        self._register_card.add(self._register, 1)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(above, 3)
        left.addWidget(self._register_card, 2)
        self._panel.setFixedWidth(max(_PANEL_WIDTH, self.fontMetrics().averageCharWidth() * 56))
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addLayout(left, 1)
        middle.addWidget(self._panel)
        layout.addLayout(middle, 1)
        layout.addWidget(self._footer)

    def _connect(self, hub: ChangeHub) -> None:
        self._new.clicked.connect(self.new_account)
        QShortcut(QKeySequence("N"), self).activated.connect(self.new_account)
        self._search.value_changed.connect(self._narrow)
        self._filter.value_changed.connect(self._narrow)
        self._table.current_changed.connect(self._follow)
        self._table.chosen.connect(lambda _row: self._panel.focus_roles())
        self._panel.write_wanted.connect(self._write)
        self._panel.correct_wanted.connect(lambda: self._with_account(self._actions.correct))
        self._panel.password_wanted.connect(lambda: self._with_account(self._actions.reset_password))
        self._panel.close_wanted.connect(lambda: self._with_account(self._actions.close))
        self._actions.changed.connect(self._changed)
        self._actions.notice.connect(self.notice)
        hub.changed.connect(self._reload_if_touched)

    def _show(self, accounts: list[Account]) -> None:
        self._all = sorted(accounts, key=lambda account: account.name.casefold())
        self._new.setEnabled(bool(accounts))
        self._more.setEnabled(bool(accounts))
        self._narrow()

    def _narrow(self) -> None:
        """Show the accounts that the search and the choice leave."""
        words = self._search.value().casefold().split()
        only_active = bool(self._filter.value())
        shown = [each for each in self._all if (each.active or not only_active) and _has(each, words)]
        self._table.set_empty_text(self._nothing_to_see())
        self._table.records.show(shown)
        if self._wanted is not None and self._table.select_identity(self._wanted):
            self._wanted = None
        if shown and self._table.current_row() < 0:
            self._table.selectRow(0)
        self._follow()
        closed = sum(not each.active for each in self._all)
        count = self.tr("%n account(s) in use", "", len(self._all) - closed)
        rest = [self.tr("%n closed", "", closed)] if closed else []
        self._footer.set_text("  ·  ".join([count, *rest, self.tr("Enter goes to the roles")]))

    def _nothing_to_see(self) -> str:
        if self._all:
            return self.tr("No account matches. “All accounts” shows closed ones too.")
        return self.tr(
            "This database has no accounts yet: whoever has its files can read it.\n"
            "Set up accounts first; that makes the first administrator."
        )

    def _follow(self) -> None:
        """Show the account the person stands on, and its lines in the register."""
        account = self._table.current_record()
        self._panel.show_account(account)
        if account is None:
            self._register.records.show([])
            return
        self._register_card.set_note(account.name)
        self._background.run(
            self,
            lambda: (account.id, self._accounts.register(self._actor, account.id)),
            self._show_register,
        )

    def _show_register(self, answer: tuple[UUID, list[Authorisation]]) -> None:
        account_id, lines = answer
        shown = self._table.current_record()
        if shown is not None and shown.id == account_id:
            self._register.set_empty_text(self.tr("No role was ever granted to this account."))
            self._register.records.show(lines[::-1])

    def _write(self, change: RoleChange) -> None:
        def done() -> None:
            self._panel.forget(change.account.id)
            self._changed(change.account.id)
            self.notice.emit(
                "success",
                self.tr("The roles of {name} are in the register.").format(name=change.account.name),
            )

        def failed(error: ExpectedError) -> None:
            self._panel.refuse(error)
            self.reload()

        self._actions.write_roles(change, done, failed)

    def _changed(self, account_id: UUID | None) -> None:
        self._wanted = account_id
        self.reload()

    def _with_account(self, do: Callable[[Account], None]) -> None:
        account = self._panel.account
        if account is not None:
            do(account)

    def _reload_if_touched(self, changes: Changes) -> None:
        if changes.touches(Kind.ACCOUNT):
            self.reload()

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:
        """To the table. A focus proxy would make Tab leave out what stands before it."""
        super().focusInEvent(event)
        self._table.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()


def _has(account: Account, words: list[str]) -> bool:
    text = f"{account.login} {account.name} {account.unit}".casefold()
    return all(word in text for word in words)
