"""The tables of places and of physicians; what has ended is pale."""

import datetime as dt
from collections.abc import Callable
from typing import Final, TypeAlias

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from mtb.domain.places import KnownPhysician, KnownPlace, Physician, Place
from mtb.ui.kit.table_cells import CellDelegate
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.screens.directory.words import EntryWords, Known, entry_of, has_ended

EntryTable: TypeAlias = RecordTable[Known]
Today: TypeAlias = Callable[[], dt.date]

_PALE: Final = 0.68


def place_table(name: str, today: Today, title: str, *, sites: bool) -> EntryTable:
    """Places with their number in the register of units; ``sites`` adds the letters of the study."""
    words = EntryWords()
    columns: list[Column[Known]] = [
        Column(
            "name",
            QCoreApplication.translate("Directory", "Name"),
            lambda known: _place(known).name,
            lambda known: words.belongs_to(_place(known)),
            width=230,
            stretch=True,
            strong=True,
        ),
        Column(
            "kind",
            QCoreApplication.translate("Directory", "Kind"),
            lambda known: words.kind(_place(known)),
            width=104,
        ),
        Column("resh", "RESH", lambda known: _place(known).resh, width=86),
    ]
    if sites:
        columns.append(
            Column(
                "site",
                QCoreApplication.translate("Directory", "Site"),
                lambda known: words.site(_place(known)),
                width=64,
            )
        )
    return _table(name, [*columns, *_common(words, today)], today, title)


def physician_table(name: str, today: Today, title: str) -> EntryTable:
    """Physicians with hospital, ways to reach them, and their number in the register of personnel."""
    words = EntryWords()
    columns: list[Column[Known]] = [
        Column(
            "name",
            QCoreApplication.translate("Directory", "Name"),
            lambda known: _physician(known).name,
            lambda known: _physician(known).title,
            width=140,
            strong=True,
        ),
        Column(
            "hospital",
            QCoreApplication.translate("Directory", "Hospital"),
            lambda known: _physician(known).hospital,
            lambda known: _physician(known).department,
            width=130,
            stretch=True,
        ),
        Column(
            "email",
            QCoreApplication.translate("Directory", "E-mail"),
            lambda known: _physician(known).email,
            lambda known: _physician(known).phone,
            width=185,
        ),
        Column("hpr", "HPR", lambda known: _physician(known).hpr, width=84),
        *_common(words, today),
    ]
    return _table(name, columns, today, title)


def _common(words: EntryWords, today: Today) -> list[Column[Known]]:
    return [
        Column(
            "chosen",
            QCoreApplication.translate("Directory", "Chosen"),
            lambda known: str(known.chosen or ""),
            tooltip=lambda known: words.chosen(known.chosen),
            width=72,
            right=True,
        ),
        Column(
            "validity",
            QCoreApplication.translate("Directory", "Validity"),
            lambda known: words.validity(entry_of(known), today()).partition(" ")[0],
            lambda known: words.validity(entry_of(known), today()).partition(" ")[2],
            width=88,
        ),
    ]


def _table(name: str, columns: list[Column[Known]], today: Today, title: str) -> EntryTable:
    model: RecordModel[Known] = RecordModel(columns, lambda known: entry_of(known).id)
    table: EntryTable = RecordTable(name, model, None, title)
    table.setItemDelegate(PaleWhereEnded(table, model, today))
    return table


class PaleWhereEnded(CellDelegate):
    """Paints what is over paler; the words say so too."""

    def __init__(self, table: EntryTable, model: RecordModel[Known], today: Today) -> None:
        super().__init__(table)
        self._model = model
        self._today = today

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if has_ended(entry_of(self._model.record(index.row())), self._today()):
            painter.setOpacity(_PALE)
        super().paint(painter, option, index)
        painter.setOpacity(1.0)


def _place(known: Known) -> Place:
    assert isinstance(known, KnownPlace)  # noqa: S101 - a table of places holds places
    return known.place


def _physician(known: Known) -> Physician:
    assert isinstance(known, KnownPhysician)  # noqa: S101 - a table of physicians holds physicians
    return known.physician
