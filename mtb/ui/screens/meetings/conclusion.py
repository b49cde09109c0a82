"""The conclusion for the minutes, which proposes itself from what was decided until somebody writes it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtb.domain.decisions import Decision, GermlineAdvice, Possibility
from mtb.ui import labels
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.inputs import PlainEdit
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label


class ConclusionEditor(QWidget):
    """A text; as long as nobody has written in it, it follows the decision."""

    changed = Signal()
    suggestion_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._suggested = ""
        self._filling = False
        self.edit = PlainEdit("conclusion", lines=(2, 10))
        self.edit.value_changed.connect(self._tell)
        self._said = named(plain_label("", "hint"), "conclusion_said")
        self._suggest = push_button(self.tr("Suggest text"), "suggest_conclusion", "quiet", "Ctrl+G")
        self._suggest.clicked.connect(self.suggestion_wanted)
        label = plain_label(self.tr("Conclusion (minutes)"), "strong")
        label.setBuddy(self.edit)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label)
        head.addWidget(plain_label("Alt+K", "small"))
        head.addStretch(1)
        head.addWidget(self._said)
        head.addWidget(self._suggest)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.edit)
        self.edit.installEventFilter(self)

    def show_text(self, decision: Decision, *, read_only: bool) -> None:
        """Show the text of a decision; one that is as it would be suggested goes on following."""
        self._suggested = self.composed(decision)
        self._filling = True
        self.edit.set_value(decision.conclusion)
        self._filling = False
        self.edit.setReadOnly(read_only)
        self.edit.setProperty("readOnly", read_only)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
        self._suggest.setVisible(not read_only)
        self._said.setText("")

    def follow(self, decision: Decision) -> None:
        """The decision changed: follow it, unless the text is somebody's own."""
        text = self.edit.value()
        if text and text != self._suggested:
            return
        self._suggested = self.composed(decision)
        if text != self._suggested:
            self._write(self._suggested)

    def suggest(self, decision: Decision) -> None:
        """Replace the text by the suggestion; Ctrl+Z in the field brings the own text back."""
        own = bool(self.edit.value()) and self.edit.value() != self._suggested
        self._suggested = self.composed(decision)
        if self.edit.value() != self._suggested:
            self._write(self._suggested)
            self._said.setText(self.tr("Replaced; Ctrl+Z brings your text back") if own else "")
        self.edit.setFocus()
        self.changed.emit()

    def composed(self, decision: Decision) -> str:
        """What was decided, in plain sentences, and nothing else."""
        sentences = []
        if len(decision.possibilities) == 1:
            words = self._words(decision.possibilities[0])
            sentences.append(self.tr("Therapeutic possibility: {what}.").format(what=words))
        elif decision.possibilities:
            all_words = "; ".join(
                f"{place}) {self._words(each)}" for place, each in enumerate(decision.possibilities, start=1)
            )
            sentences.append(self.tr("Therapeutic possibilities, in order: {what}.").format(what=all_words))
        elif decision.no_possibility is not None:
            why = labels.no_possibility(decision.no_possibility).lower()
            if decision.no_possibility_reason:
                why += f" ({decision.no_possibility_reason.rstrip('.')})"
            sentences.append(self.tr("No therapeutic possibility: {why}.").format(why=why))
        if sentences and decision.germline is not GermlineAdvice.NOT_DISCUSSED:
            sentences.append(f"{labels.germline(decision.germline)}.")
        return " ".join(sentences)

    def _words(self, possibility: Possibility) -> str:
        what = ", ".join(part for part in (possibility.drug, possibility.trial) if part) or possibility.reason
        text = labels.pathway(possibility.pathway)
        if what:
            text = f"{text}: {what}"
        details = []
        if possibility.supported_by:
            details.append(possibility.supported_by)
        if possibility.escat:
            details.append(f"ESCAT {possibility.escat.value}")
        if possibility.condition:
            details.append(self.tr("condition: {text}").format(text=possibility.condition))
        return f"{text} ({', '.join(details)})" if details else text

    def _write(self, text: str) -> None:
        """Change the text in one step of the field's own undo."""
        self._filling = True
        cursor = QTextCursor(self.edit.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()
        self._filling = False

    def _tell(self) -> None:
        if not self._filling:
            self._said.setText("")
            self.changed.emit()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.FocusOut:
            self._said.setText("")
        return super().eventFilter(watched, event)
