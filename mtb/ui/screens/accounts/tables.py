"""The table of accounts and the register of authorisations."""

from collections.abc import Sequence
from typing import Final, TypeAlias

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from mtb.domain.accounts import Account, Authorisation, AuthorisationKind
from mtb.domain.rights import Role
from mtb.ui import labels
from mtb.ui.kit.chips import chip_size, paint_chip
from mtb.ui.kit.table_cells import SIDE, CellDelegate
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.theme import Tone, current_theme

AccountTable: TypeAlias = RecordTable[Account]
RegisterTable: TypeAlias = RecordTable[Authorisation]

_GAP: Final = 4
_ROLES_COLUMN: Final = 1
_SEPARATOR: Final = ", "
_ROLE_TONES: Final[dict[Role, Tone]] = {
    Role.ADMINISTRATOR: "violet",
    Role.GERMLINE: "warning",
    Role.APPROVER: "success",
    Role.CHAIR: "info",
}
_KIND_TONES: Final[dict[AuthorisationKind, Tone]] = {
    AuthorisationKind.GRANTED: "success",
    AuthorisationKind.WITHDRAWN: "neutral",
}


def account_table() -> AccountTable:
    """Every account: who, which roles, since when, and whether it is in use."""
    model: RecordModel[Account] = RecordModel(_account_columns(), lambda account: account.id)
    table: AccountTable = RecordTable(
        "accounts", model, None, QCoreApplication.translate("Accounts", "Accounts")
    )
    table.setItemDelegateForColumn(_ROLES_COLUMN, RoleChips(table))
    return table


def register_table() -> RegisterTable:
    """The lines of one account in the register, the newest first."""
    model: RecordModel[Authorisation] = RecordModel(_register_columns(), lambda line: (line.at, line.role))
    return RecordTable(
        "register", model, None, QCoreApplication.translate("Accounts", "Register of authorisations")
    )


def roles_in_order(account: Account) -> list[Role]:
    """The account's roles, always in the same order."""
    return [role for role in Role if role in account.roles]


def state_words(account: Account) -> str:
    """Whether the account is in use, in a word or two."""
    if not account.active:
        return QCoreApplication.translate("Accounts", "Closed")
    return (
        QCoreApplication.translate("Accounts", "Temporary")
        if account.must_change_password
        else QCoreApplication.translate("Accounts", "Active")
    )


def state_tone(account: Account) -> Tone:
    """The tone of the state's chip."""
    if not account.active:
        return "neutral"
    return "warning" if account.must_change_password else "success"


def _state_meaning(account: Account) -> str:
    if not account.active or account.deactivated_at is not None:
        return QCoreApplication.translate("Accounts", "The password opens nothing")
    if account.must_change_password:
        return QCoreApplication.translate("Accounts", "The password must be changed at the next sign-in")
    return ""


class RoleChips(CellDelegate):
    """A chip for each role; those there is no room for are counted."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)  # the row's ground and focus ring
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        theme = current_theme()
        painter.save()
        painter.setFont(option.font)
        inside = rect.adjusted(SIDE, 2, -SIDE, -3)
        painter.fillRect(inside, QColor(theme.selected if chosen else theme.surface))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if text:
            _paint_chips(painter, inside, text.split(_SEPARATOR))
        painter.restore()


def _paint_chips(painter: QPainter, inside: QRect, words: Sequence[str]) -> None:
    left = inside.left()
    for word in _fitting(painter, inside.width(), words):
        width = min(chip_size(painter.font(), word).width(), inside.right() - left)
        where = QRect(left, inside.top(), width, inside.height())
        paint_chip(painter, where, word, _tones().get(word, "neutral"))
        left += width + _GAP


def _fitting(painter: QPainter, width: int, words: Sequence[str]) -> list[str]:
    """The words there is room for; a last chip counts the others."""
    shown = list(words)
    while len(shown) > 1 and _width(painter, _counted(words, shown)) > width:
        shown.pop()
    return _counted(words, shown)


def _counted(words: Sequence[str], shown: Sequence[str]) -> list[str]:
    left = len(words) - len(shown)
    return [*shown, f"+{left}"] if left else [*shown]


def _width(painter: QPainter, words: Sequence[str]) -> int:
    return sum(chip_size(painter.font(), word).width() + _GAP for word in words) - _GAP


def _tones() -> dict[str, Tone]:
    return {labels.role(role): tone for role, tone in _ROLE_TONES.items()}


def _account_columns() -> list[Column[Account]]:
    return [
        Column(
            "name",
            QCoreApplication.translate("Accounts", "Name"),
            lambda account: account.name,
            lambda account: " · ".join(part for part in (account.login, account.unit) if part),
            width=196,
            strong=True,
            sortable=False,
        ),
        Column(
            "roles",
            QCoreApplication.translate("Accounts", "Roles"),
            lambda account: _SEPARATOR.join(labels.role(role) for role in roles_in_order(account)),
            width=220,
            stretch=True,
            tooltip=lambda account: "\n".join(labels.role(role) for role in roles_in_order(account)),
            sortable=False,
        ),
        Column(
            "since",
            QCoreApplication.translate("Accounts", "Since"),
            lambda account: labels.day(account.created_at.astimezone().date()),
            lambda account: QCoreApplication.translate("Accounts", "by {who}").format(who=account.created_by),
            width=98,
            sortable=False,
        ),
        Column(
            "state",
            QCoreApplication.translate("Accounts", "State"),
            state_words,
            chip=state_tone,
            tooltip=_state_meaning,
            width=134,
            sortable=False,
        ),
    ]


def _register_columns() -> list[Column[Authorisation]]:
    return [
        Column(
            "at",
            QCoreApplication.translate("Accounts", "Time"),
            lambda line: labels.moment(line.at),
            width=136,
            sortable=False,
        ),
        Column(
            "kind",
            QCoreApplication.translate("Accounts", "What"),
            lambda line: labels.authorisation_kind(line.kind),
            chip=lambda line: _KIND_TONES[line.kind],
            width=108,
            sortable=False,
        ),
        Column(
            "role",
            QCoreApplication.translate("Accounts", "Role"),
            lambda line: labels.role(line.role),
            width=150,
            strong=True,
            sortable=False,
        ),
        Column(
            "purpose",
            QCoreApplication.translate("Accounts", "Purpose"),
            lambda line: line.purpose or "–",
            width=140,
            stretch=True,
            sortable=False,
        ),
        Column(
            "by", QCoreApplication.translate("Accounts", "By"), lambda line: line.by, width=90, sortable=False
        ),
    ]
