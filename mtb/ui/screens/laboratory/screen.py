"""The laboratory: lists at the left, samples at the right; several can be brought on at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QWidget

from mtb.domain.changes import Changes, Kind
from mtb.domain.errors import ExpectedError
from mtb.domain.laboratory import FigureLimits, LabOverview, LabRow, LabStep
from mtb.services.laboratory import WORK_RIGHT
from mtb.ui import material_words
from mtb.ui.allowed import limit, why_not
from mtb.ui.commands import key_of, key_text
from mtb.ui.copying import CaseCopying
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card, screen_layout, title_row
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.kit.naming import named
from mtb.ui.kit.preferences import Preferences
from mtb.ui.kit.tables import RecordModel, RecordTable
from mtb.ui.kit.text import ElidedLabel, plain_tooltip
from mtb.ui.laboratory_actions import LaboratoryActions
from mtb.ui.material_actions import MaterialRecords
from mtb.ui.sample_columns import SampleLook
from mtb.ui.screens.laboratory.lists import LabList, LaboratoryLists

_LEFT, _RIGHT = 270, 900


class LaboratoryScreen(QWidget):
    """Arrows choose a list; Tab leads to its samples, Ctrl+J brings the chosen ones on."""

    case_chosen = Signal(object)
    """The case's UUID."""
    waiting_count = Signal(int)
    """How many specimens and samples wait for a step."""
    notice = Signal(str, str, object)
    """Kind, text, and a ``NoticeAction`` or None."""

    def __init__(
        self, records: MaterialRecords, background: Background, hub: ChangeHub, preferences: Preferences
    ) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._records = records
        self._background = background
        self._list: LabList | None = None
        self._reading = False
        self._stale = False
        self._lists = LaboratoryLists(self, preferences)
        self._look = SampleLook(self)
        model = RecordModel[LabRow](self._look.columns(with_case=True), lambda row: row.id, self)
        self._table = RecordTable("laboratory", model, preferences, self.tr("Samples"))
        self._table.copy_guard = self._copy_rows
        self._copying = CaseCopying(self, records.cases, records.actor, background)
        self._actions = LaboratoryActions(self, records, background)
        self._refused = why_not(records.actor, WORK_RIGHT)
        self._footer = named(ElidedLabel("", "muted"), "laboratory_footer")
        self._make_buttons()
        self._lay_out()
        self._connect(hub)
        self.setFocusProxy(self._table)
        self.reload()

    def reload(self) -> None:
        """Read counts and the chosen list anew; the chosen lines stay chosen."""
        laboratory, actor = self._records.laboratory, self._records.actor
        self._background.run(self, lambda: laboratory.overview(actor), self._show_overview)

    def command(self, name: str) -> None:
        """Do what a command of the window asks for."""
        doing: dict[str, Callable[[], None]] = {
            "next_step": lambda: self._actions.next_step(self._chosen()),
            "plan_batch": lambda: self._actions.plan_batch(self._chosen()),
            "sample_failed": lambda: self._actions.fail(self._chosen()),
            "repeat_sample": lambda: self._actions.repeat(self._chosen()),
            "run_failed": self._run_failed,
            "figure_limits": self._actions.limits,
        }
        doing[name]()

    # reading and showing

    def _show_overview(self, overview: LabOverview) -> None:
        self.waiting_count.emit(sum(overview.waiting.values()))
        self._lists.show_overview(overview)

    def _choose_list(self, chosen: LabList) -> None:
        self._list = chosen
        self._read()

    def _read(self) -> None:
        """Ask for the list that is wanted now; while an answer is on its way, only the newest waits."""
        wanted = self._list
        if wanted is None or self._reading:
            self._stale = self._reading
            return
        self._reading = True
        self._background.run(
            self, lambda: self._look_up(wanted), partial(self._show, wanted), self._could_not_read
        )

    def _look_up(self, wanted: LabList) -> tuple[list[LabRow], FigureLimits]:
        laboratory, actor = self._records.laboratory, self._records.actor
        if wanted.kind == "step":
            rows = laboratory.waiting(actor, LabStep(wanted.name))
        elif wanted.kind == "batch":
            rows = laboratory.batch(actor, wanted.name)
        else:
            rows = laboratory.run(actor, wanted.name)
        return rows, laboratory.limits(actor)

    def _show(self, shown: LabList, answer: tuple[list[LabRow], FigureLimits]) -> None:
        self._reading = False
        if self._stale or shown != self._list:
            self._stale = False
            self._read()
            return
        rows, self._look.limits = answer
        self._table.records.show(rows)
        if rows and self._table.current_row() < 0:
            self._table.selectRow(0)
        self._card.set_title(self._title(shown))
        self._tell()

    def _could_not_read(self, error: ExpectedError) -> None:
        self._reading = self._stale = False
        self._background.failed.emit(error)

    def _title(self, shown: LabList) -> str:
        if shown.kind == "step":
            return material_words.step_list(LabStep(shown.name))
        words = self.tr("Batch {name}") if shown.kind == "batch" else self.tr("Run {name}")
        return words.format(name=shown.name)

    def _tell(self) -> None:
        """Say on the buttons what can be done with what is chosen, and below how much that is."""
        chosen = self._chosen()
        steps = {row.step for row in chosen}
        step = steps.pop() if len(steps) == 1 else None
        self._step.setVisible(step is not None)
        if step is not None:
            bare = step is LabStep.EXTRACTION and any(row.sample is None for row in chosen)
            words = material_words.make_samples() if bare else material_words.step_done(step)
            key = key_text(key_of("next_step"))
            self._step.setText(f"{words.replace('&', '&&')}   {key}")
            self._step.setAccessibleName(words)
            if not self._refused:
                self._step.setToolTip(plain_tooltip(f"{words} ({key})"))
        with_sample = bool(chosen) and all(row.sample is not None for row in chosen) and not self._refused
        for button in (self._batch, self._fail, self._figures):
            button.setEnabled(with_sample)
        is_run = self._list is not None and self._list.kind == "run"
        self._run.setVisible(is_run)
        self._batch.setVisible(not is_run)
        counted = material_words.MaterialCounts()
        cases = len({row.case_id for row in chosen})
        self._footer.set_text(
            "  ·  ".join(
                (
                    self.tr("{chosen} of {all} chosen").format(
                        chosen=len(chosen), all=self._table.records.rowCount()
                    ),
                    counted.cases(cases),
                    self.tr("Enter opens the case"),
                )
            )
        )

    # doing

    def _chosen(self) -> list[LabRow]:
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return [self._table.records.record(row) for row in rows]

    def _open(self, row: int) -> None:
        self.case_chosen.emit(self._table.records.record(row).case_id)

    def _ask_figures(self) -> None:
        row = self._table.current_record()
        if row is not None and row.sample is not None and not self._refused:
            self._actions.figures(row)

    def _run_failed(self) -> None:
        if self._list is not None and self._list.kind == "run":
            self._actions.run_failed(self._list.name)
        else:
            words = self.tr("Choose a run in the list at the left first.")
            self.notice.emit("info", words, None)

    def _copy_rows(self, rows: object, copy: Callable[[], None]) -> None:
        """Rows name cases: each copy is logged for the cases it is about."""
        del rows
        records, ids = self._records, dict.fromkeys(row.case_id for row in self._chosen())
        self._background.run(
            self,
            lambda: [records.cases.get(records.actor, case_id).summary for case_id in ids],
            lambda cases: self._copying.ask(cases, copy),
        )

    def _reload_if_touched(self, changes: Changes) -> None:
        if changes.touches(Kind.CASE, Kind.RESULT, Kind.PATIENT):
            self.reload()

    # building

    def _make_buttons(self) -> None:
        self._step = push_button("", "laboratory_step", "primary", key_of("next_step"))
        self._figures = push_button(self.tr("Figures"), "laboratory_figures", key="Space")
        self._batch = push_button(self.tr("Batch …"), "plan_batch_button", key=key_of("plan_batch"))
        self._fail = push_button(self.tr("Failed …"), "laboratory_failed", key=key_of("sample_failed"))
        self._run = push_button(
            self.tr("The run failed …"), "run_failed_button", "danger", key_of("run_failed")
        )
        self._limits = push_button(
            self.tr("Limits …"), "figure_limits_button", "quiet", key_of("figure_limits")
        )
        for button in (*self._buttons(), self._limits):
            limit(button, self._refused)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self._step, self._figures, self._batch, self._fail, self._run)

    def _lay_out(self) -> None:
        self._table.set_empty_text(self.tr("Nothing waits here."))
        self._card = Card()
        self._card.add(self._table, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self._buttons():
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._card.add(buttons)
        left = Card()
        left.add(self._lists.table, 1)
        split = named(QSplitter(), "laboratory_split")
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._card)
        split.setSizes([_LEFT, _RIGHT])
        split.setStretchFactor(1, 1)
        layout = screen_layout(self)
        layout.addLayout(title_row(self.tr("Laboratory"), self._limits))
        layout.addWidget(split, 1)
        below = QHBoxLayout()
        below.addWidget(self._footer)
        layout.addLayout(below)

    def _connect(self, hub: ChangeHub) -> None:
        self._actions.notice.connect(self.notice)
        self._lists.list_chosen.connect(self._choose_list)
        self._table.chosen.connect(self._open)
        self._table.previewed.connect(lambda _: self._ask_figures())
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self._figures.clicked.connect(self._ask_figures)
        commands = {
            "next_step": self._step,
            "plan_batch": self._batch,
            "sample_failed": self._fail,
            "run_failed": self._run,
            "figure_limits": self._limits,
        }
        for name, button in commands.items():
            button.clicked.connect(partial(self.command, name))
        hub.changed.connect(self._reload_if_touched)
