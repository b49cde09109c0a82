"""The page of earlier cases: where an event was seen before, what was decided there, what came of it."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtb.domain.errors import ExpectedError, RightError
from mtb.domain.reviews import CaseFindings, Reviewed
from mtb.domain.rights import Right
from mtb.domain.seen_before import EarlierCase, EarlierDecision, Match, SeenBefore
from mtb.ui import case_words, labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.naming import named
from mtb.ui.kit.table_model import Column, RecordModel
from mtb.ui.kit.tables import RecordTable
from mtb.ui.kit.text import plain_label
from mtb.ui.kit.theme import Tone
from mtb.ui.screens.case.facts import Facts, scrolled
from mtb.ui.screens.case.finding_columns import excluded_word, masked_words

_CHIP: Final = 142
_NAMES: Final = 104
_TONES: Final[dict[Match, Tone]] = {
    Match.SAME: "success",
    Match.ALIKE: "info",
    Match.PARTNER: "violet",
    Match.GENE: "neutral",
}


class SeenBeforePage(QWidget):
    """A list one walks with the arrows; beneath it what is known of the case one stands on."""

    wanted = Signal(object)
    """The ``Reviewed`` to be looked for; ``show_seen`` or ``show_problem`` is the answer."""
    case_wanted = Signal(object)
    """The UUID of the case to open."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("seen_before_page")
        self.setAccessibleName(self.tr("Seen before"))
        self._asked: UUID | None = None
        self._shown: UUID | None = None
        self._build()
        self._lay_out()
        self.setFocusProxy(self._table)
        self.show_finding(None, CaseFindings())

    # what the panel and the screen call

    def show_finding(self, reviewed: Reviewed | None, findings: CaseFindings) -> None:  # noqa: ARG002 - a page
        """Ask where the finding was seen; what is known of another one is taken away at once."""
        self._asked = None if reviewed is None or reviewed.stored.masked else reviewed.stored.id
        if reviewed is None:
            self._say(self.tr("Choose a finding in the table."))
        elif self._asked is None:
            self._say_masked()
        else:
            if self._asked != self._shown:
                self._say(self.tr("Looking through the other cases …"))
            self.wanted.emit(reviewed)

    def show_seen(self, seen: SeenBefore) -> None:
        """The answer; one to an older question is not shown."""
        if seen.finding_id != self._asked:
            return
        if seen.masked:
            self._say_masked()
            return
        self._shown = seen.finding_id
        self._message.hide()
        self._summary.setText(self._counts(seen))
        self._summary.show()
        self._table.records.show(seen.cases)
        for part in (self._table, self._area, self._open):
            part.setVisible(bool(seen.cases))
        if seen.cases and self._table.current_row() < 0:
            self._table.selectRow(0)
        self._tell_case()

    def show_problem(self, finding_id: UUID, error: ExpectedError) -> None:
        """Say why there is no answer."""
        if finding_id == self._asked:
            self._say(error.text(labels.current_language()))

    # words

    def _counts(self, seen: SeenBefore) -> str:
        """Each kind of match with in how many of all cases it was found; a line that none has it."""
        if not seen.found:
            words = self.tr("Not seen before: in none of {all} other cases with results.")
            return words.format(all=labels.number(seen.cases_with_results))
        lines = [self._count(seen, match) for match in Match]
        if seen.found > len(seen.cases):
            lines.append(self.tr("The first {count} are listed.").format(count=len(seen.cases)))
        return "\n".join(filter(None, lines))

    def _count(self, seen: SeenBefore, match: Match) -> str:
        count = seen.count(match)
        together = count.kept + count.excluded
        if not together:
            return ""
        words = self.tr("{match}: {count} of {all} other cases with results")
        if match in seen.at_least:
            words = self.tr("{match}: at least {count} of {all} other cases with results")
        line = words.format(
            match=self._match(match),
            count=labels.number(together),
            all=labels.number(seen.cases_with_results),
        )
        if not count.excluded:
            return line
        return self.tr("{line}, excluded in {count}").format(line=line, count=labels.number(count.excluded))

    def _match(self, match: Match) -> str:
        return {
            Match.SAME: self.tr("Same variant"),
            Match.ALIKE: self.tr("Same change"),
            Match.PARTNER: self.tr("One gene of it"),
            Match.GENE: self.tr("Same gene"),
        }[match]

    def _chip(self, case: EarlierCase) -> str:
        return excluded_word() if case.excluded else self._match(case.match)

    def _case(self, case: EarlierCase) -> str:
        return (
            self.tr("{case} (same patient)").format(case=case.reference)
            if case.same_patient
            else case.reference
        )

    def _tell_case(self) -> None:
        case = self._table.current_record()
        if case is None:
            return
        self._facts.show_facts(
            [
                (self.tr("Variant"), case.variant),
                (self.tr("VAF"), labels.percent(case.frequency) if case.frequency is not None else ""),
                (self.tr("Match"), self._judged(case)),
                (self.tr("The board"), self._decided(case.decision)),
                (self.tr("Follow-up"), self._followed(case.decision)),
                (self.tr("Stage"), self._stage(case)),
                (self.tr("Sequenced"), labels.day(case.sequenced_on) if case.sequenced_on else ""),
                (self.tr("Imported"), labels.day(case.imported_on)),
            ]
        )

    def _judged(self, case: EarlierCase) -> str:
        match = self._match(case.match)
        return self.tr("{match}, excluded").format(match=match) if case.excluded else match

    def _stage(self, case: EarlierCase) -> str:
        stage = labels.stage(case.stage)
        return f"{stage}: {case_words.exit_reason(case.exit_reason)}" if case.exit_reason else stage

    def _decided(self, decision: EarlierDecision | None) -> str:
        if decision is None:
            return self.tr("No decision recorded")
        lines = [labels.day(decision.on)]
        lines += [
            " · ".join(filter(None, (labels.pathway(one.pathway), one.drug, one.trial)))
            for one in decision.possibilities
        ]
        if decision.no_possibility is not None:
            lines.append(labels.no_possibility(decision.no_possibility))
        return "\n".join(filter(None, (*lines, decision.conclusion)))

    def _followed(self, decision: EarlierDecision | None) -> str:
        if decision is None or not decision.tasks:
            return self.tr("Not recorded")
        return "\n".join(
            ", ".join(filter(None, (task.what, task.who, labels.day(task.due) if task.due else "")))
            for task in decision.tasks
        )

    # what is shown

    def _say(self, text: str) -> None:
        self._shown = None
        self._table.records.show([])
        for part in (self._summary, self._table, self._area, self._open):
            part.hide()
        self._message.setText(text)
        self._message.show()

    def _say_masked(self) -> None:
        why = RightError(Right.READ_GERMLINE).text(labels.current_language())
        self._say(f"{masked_words()}\n{why}")

    def _choose(self) -> None:
        case = self._table.current_record()
        if case is not None:
            self.case_wanted.emit(case.case_id)

    # building

    def _build(self) -> None:
        self._message = named(plain_label("", "muted", wrap=True), "seen_message")
        self._summary = named(plain_label("", wrap=True), "seen_summary")
        model = RecordModel[EarlierCase](
            [
                Column(
                    "case",
                    self.tr("Case"),
                    self._case,
                    lambda case: case.diagnosis,
                    stretch=True,
                    strong=True,
                    sortable=False,
                ),
                Column(
                    "match",
                    self.tr("Match"),
                    self._chip,
                    chip=lambda case: "danger" if case.excluded else _TONES[case.match],
                    width=_CHIP,
                    sortable=False,
                ),
            ],
            lambda case: case.case_id,
        )
        self._table = RecordTable("seen_before", model, None, self.tr("Cases seen before"))
        self._table.horizontalHeader().hide()  # the panel is low, and the chip says what it is
        self._table.current_changed.connect(lambda _: self._tell_case())
        self._table.chosen.connect(lambda _: self._choose())
        self._facts = Facts(_NAMES)
        self._area, inside = scrolled("seen_area", self.tr("What is known of the case"))
        inside.addWidget(self._facts)
        inside.addStretch(1)
        self._open = push_button(self.tr("Open the case"), "open_seen", "quiet", "Enter")
        self._open.clicked.connect(self._choose)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._message)
        layout.addWidget(self._summary)
        layout.addWidget(self._table, 3)
        layout.addWidget(self._area, 4)
        layout.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(0)
