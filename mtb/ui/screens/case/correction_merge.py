"""The form that makes one case of two: both sides, what goes over, and why."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from mtb.domain.cases import CaseSummary
from mtb.domain.errors import ExpectedError
from mtb.domain.merging import MergePlan
from mtb.domain.people import Actor
from mtb.services.corrections import CorrectionService
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField
from mtb.ui.kit.inputs import PlainEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import plain_label, set_role
from mtb.ui.screens.case.correction_sides import CaseSearch, Sides, SideWords, stage_and_exit

_WIDTH = 860
_TABLE_HEIGHT = 156


class MergeForm(FormDialog):
    """The case that is open is kept, unless the person swaps the two."""

    def __init__(
        self,
        parent: QWidget,
        case: CaseSummary,
        corrections: CorrectionService,
        actor: Actor,
        background: Background,
        done: Callable[[CaseSummary, CaseSummary], None],
    ) -> None:
        super().__init__(
            parent,
            "merge_form",
            self.tr("Merge {case} with another case").format(case=case.reference),
            self.tr(
                "For a case that was entered twice. Results, material, questions and documents go to the "
                "case that is kept; the other is closed as a duplicate and leads to it. A new referral of "
                "the same patient is no duplicate: leave both."
            ),
        )
        self.setMinimumWidth(_WIDTH)
        self._case = case
        self._corrections = corrections
        self._actor = actor
        self._background = background
        self._merged = done
        self._other: CaseSummary | None = None
        self._plan: MergePlan | None = None
        self._swapped = False
        self._words = SideWords(self)
        self._build()
        self.wanted.connect(self._merge)
        self._search.search()
        self._search.setFocus()

    def _build(self) -> None:
        self._search = CaseSearch(self._corrections, self._actor, self._background, self._case, self._list)
        label = plain_label(self.tr("The other case"), "field")
        label.setBuddy(self._search.field)
        self._search.field.setAccessibleName(self.tr("The other case"))
        self._search.field.installEventFilter(self)
        self._model = RecordModel[CaseSummary](self._columns(), lambda case: case.id)
        self._table = RecordTable("merge_candidates", self._model, None, self.tr("Cases found"))
        self._table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self._table.setFixedHeight(_TABLE_HEIGHT)
        self._table.set_empty_text(
            self.tr("No other case is like this. Type a name, a number or an InPreD ID.")
        )
        self._table.copy_guard = lambda _found, _copy: None  # what is found here leaves by no clipboard
        self._table.current_changed.connect(self._choose)
        self._sides = Sides("merge", self.tr("This one is kept"), self.tr("This one is closed"))
        swap = push_button(self.tr("Swap the two"), "swap_cases", key="Alt+W")
        swap.setShortcut("Alt+W")
        swap.clicked.connect(self._swap)
        self._effect = named(plain_label("", wrap=True), "merge_effect")
        self._same = named(
            QCheckBox(self.tr("The two patients are the same person, registered twice")), "same_person"
        )
        self._why = FormField(
            self.tr("Why are the two the same case?"),
            PlainEdit("merge_why", 2_000, lines=(2, 4)),
            required=True,
        )
        row = QHBoxLayout()
        row.addWidget(self._effect, 1)
        row.addWidget(swap, 0, Qt.AlignmentFlag.AlignTop)
        for part in (label, self._search, self._table, self._sides):
            self.add(part)
        self.add(row)
        self.add(self._same)
        self.add(self.watch("why", self._why))
        self.finish_with(self.tr("Merge"), "merge_now")
        self._same.toggled.connect(self._tell)
        self._tell()

    def _columns(self) -> list[Column[CaseSummary]]:
        words = self._words
        return [
            Column(
                "case", self.tr("Case"), lambda one: one.reference, width=110, strong=True, sortable=False
            ),
            Column(
                "patient",
                self.tr("Patient"),
                lambda one: one.patient.listed_name if one.patient else self.tr("unknown"),
                width=200,
                sortable=False,
            ),
            Column(
                "diagnosis", self.tr("Diagnosis"), lambda one: one.diagnosis, stretch=True, sortable=False
            ),
            Column("stage", self.tr("Stage"), stage_and_exit, width=150, sortable=False),
            Column("holds", self.tr("Holds"), words.holds, width=170, sortable=False),
        ]

    def _list(self, cases: tuple[CaseSummary, ...]) -> None:
        self._model.show(cases)
        if cases and self._table.current_row() < 0:
            self._table.selectRow(0)
        self._choose(self._table.current_row())

    def _choose(self, row: int) -> None:
        chosen = self._model.record(row) if 0 <= row < self._model.rowCount() else None
        if (chosen and chosen.id) != (self._other and self._other.id):
            self._other = chosen
            self._look()
        self._tell()

    def _swap(self) -> None:
        self._swapped = not self._swapped
        self._look()

    def _look(self) -> None:
        """Ask what the merging would do; what stands in its way is said at once."""
        self._plan = None
        self._tell()
        other = self._other
        if other is None:
            return
        keep, gone = (other, self._case) if self._swapped else (self._case, other)

        def answered(plan: MergePlan) -> None:
            if other is self._other and plan.keep.id == keep.id:
                self._plan = plan
                self._tell()

        self._background.run(
            self, lambda: self._corrections.plan(self._actor, keep, gone), answered, self._not_planned
        )

    def _not_planned(self, error: ExpectedError) -> None:
        self._effect.setText(error.text(labels.current_language()))

    def _tell(self) -> None:
        other = self._other
        sides = (other, self._case) if self._swapped else (self._case, other)
        self._sides.show_sides(*(self._words.of_case(side) for side in sides))
        plan = self._plan
        self._same.setVisible(plan is not None and plan.two_patients and plan.refusal is None)
        refused = plan is not None and plan.refusal is not None
        self._effect.setText(self._effects(plan))
        set_role(self._effect, "problem" if refused else "body")
        agreed = plan is not None and (not plan.two_patients or self._same.isChecked())
        self.allow(agreed and not refused)
        self._fit()

    def _effects(self, plan: MergePlan | None) -> str:
        if plan is None:
            return self.tr("Choose the other case.") if self._other is None else ""
        if plan.refusal is not None:
            return plan.refusal.text(labels.current_language())
        counted = [
            (plan.referral_moves, self.tr("the referral")),
            (plan.results, self.tr("%n result(s)", "", plan.results)),
            (plan.specimens, self.tr("%n specimen(s)", "", plan.specimens)),
            (plan.samples, self.tr("%n sample(s)", "", plan.samples)),
            (plan.inquiries, self.tr("%n question(s)", "", plan.inquiries)),
            (plan.documents, self.tr("%n document(s)", "", plan.documents)),
        ]
        going = ", ".join(words for there, words in counted if there)
        said = (
            [self.tr("To {keep} goes: {what}.").format(keep=plan.keep.reference, what=going)] if going else []
        )
        said.append(self.tr("{other} is closed as a duplicate.").format(other=plan.other.reference))
        if plan.other.has_referral and not plan.referral_moves:
            said.append(self.tr("Its referral stays readable there."))
        return " ".join(said)

    def _merge(self) -> None:
        plan, corrections, actor = self._plan, self._corrections, self._actor
        if plan is None:
            return
        why, same = self._why.input.value(), self._same.isChecked()

        def saved(kept: CaseSummary) -> None:
            self.accept()
            self._merged(kept, plan.other)

        self._background.run(
            self,
            lambda: corrections.merge_cases(actor, plan.keep, plan.other, why, same_person=same),
            saved,
            lambda error: self.refuse(error, labels.current_language()),
        )

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._search.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self._table.setFocus()
            return True
        return super().eventFilter(watched, event)
