"""The table of log entries, as the log, the patient's report and the emergencies show it."""

from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from mtb.domain.audit import AuditEntry
from mtb.ui import labels
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.screens.audit import words

EntryTable: TypeAlias = RecordTable[AuditEntry]


def entry_table(name: str, title: str, *, may_see: bool, with_person: bool = True) -> EntryTable:
    """A table of entries, the newest first. ``may_see``: the person may read cases."""
    columns = _columns(may_see=may_see)
    shown = [column for column in columns if with_person or column.key != "who"]
    model: RecordModel[AuditEntry] = RecordModel(shown, lambda entry: entry.seq)
    return RecordTable(name, model, None, title)


def _columns(*, may_see: bool) -> list[Column[AuditEntry]]:
    return [
        Column(
            "at",
            QCoreApplication.translate("Audit", "Time"),
            lambda entry: words.moment(entry.at),
            tooltip=_number,
            width=150,
            sortable=False,
        ),
        Column(
            "who",
            QCoreApplication.translate("Audit", "Who"),
            words.who,
            tooltip=words.who_tooltip,
            width=124,
            strong=True,
            sortable=False,
        ),
        Column(
            "action",
            QCoreApplication.translate("Audit", "What"),
            lambda entry: words.action(entry.action),
            chip=lambda entry: words.action_tone(entry.action),
            width=146,
            sortable=False,
        ),
        Column(
            "about",
            QCoreApplication.translate("Audit", "About"),
            lambda entry: words.about(entry, may_see=may_see),
            width=128,
            sortable=False,
        ),
        Column(
            "detail",
            QCoreApplication.translate("Audit", "Detail"),
            lambda entry: words.detail(entry, may_see=may_see),
            width=170,
            stretch=True,
            sortable=False,
        ),
        Column(
            "ground",
            QCoreApplication.translate("Audit", "Ground"),
            lambda entry: labels.ground(entry.ground),
            tone=lambda entry: words.ground_tone(entry.ground),
            width=146,
            sortable=False,
        ),
        Column(
            "workstation",
            QCoreApplication.translate("Audit", "Workstation"),
            lambda entry: entry.workstation,
            width=100,
            sortable=False,
        ),
    ]


def _number(entry: AuditEntry) -> str:
    return QCoreApplication.translate("Audit", "Entry {seq}").format(seq=entry.seq)
