"""The forms for evidence: adding or correcting a piece, and withdrawing one."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtb.domain.errors import RuleError
from mtb.domain.evidence import Evidence, require_evidence
from mtb.domain.lookups import SITES
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.date_inputs import DateEdit
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField, Input, field_row
from mtb.ui.kit.inputs import LineEdit, PlainEdit
from mtb.ui.kit.suggest_field import SuggestField, Suggestion


class EvidenceForm(FormDialog):
    """Asks where it comes from, in which version, when it was read, and what it says."""

    def __init__(
        self,
        parent: QWidget,
        background: Background,
        evidence: Evidence,
        today: dt.date,
        offered: str = "",
    ) -> None:
        """``evidence`` is the piece to correct, or a new one begun; ``offered`` the clipboard's text."""
        is_new = evidence.version == 0
        title = self.tr("Add evidence") if is_new else self.tr("Correct evidence")
        text = self.tr("It stands beside the finding with its source, and is never merged with another one.")
        super().__init__(parent, "evidence_form", title, text)
        self._evidence = evidence
        self._today = today
        self._background = background
        self._build(evidence, offered)
        self.finish_with(self.tr("Add") if is_new else self.tr("Save"), "keep_evidence")
        self.state.mark_clean()

    def checked(self) -> Evidence | None:
        """The evidence as it is written; None when it can't be so, which is said at its field."""
        values = {name: value or "" for name, value in self.state.values().items()}
        day = cast("dt.date | None", values.pop("retrieved_on") or None)
        if day is None:
            missing = RuleError("Enter the day it was read.", "Oppgi dagen den ble lest.", "retrieved_on")
            self.refuse(missing, labels.current_language())
            return None
        try:
            written = replace(self._evidence, retrieved_on=day, **values)  # type: ignore[arg-type]
            require_evidence(written, self._today)
        except RuleError as error:
            self.refuse(error, labels.current_language())
            return None
        return written

    def _build(self, evidence: Evidence, offered: str) -> None:
        source = SuggestField("evidence_source", 200)
        source.offer_from(self._background, _sites, Suggestion)
        version = LineEdit("evidence_version", 200)
        day = DateEdit("evidence_day")
        url = LineEdit("evidence_url", 1_000, "https://")
        self._text = PlainEdit("evidence_text", lines=(5, 12))
        inputs: tuple[tuple[str, str, QWidget], ...] = (
            ("source", self.tr("Source"), source),
            ("source_version", self.tr("The source's version"), version),
            ("retrieved_on", self.tr("Read on"), day),
            ("text", self.tr("What it says"), self._text),
            ("url", self.tr("Link"), url),
        )
        fields = [
            self.watch(name, FormField(words, field, required=name != "url")) for name, words, field in inputs
        ]
        self.add(field_row((fields[0], 3), (fields[1], 3), (fields[2], 2)))
        self.add(fields[3])
        if offered:
            take = push_button(self.tr("Take the text from the clipboard"), "evidence_paste", "quiet")
            take.clicked.connect(lambda: self._take(offered))
            row = QHBoxLayout()
            row.addWidget(take)
            row.addStretch(1)
            self.add(row)
        self.add(fields[4])
        for name, _, field in inputs:
            cast("Input", field).set_value(getattr(evidence, name))  # type: ignore[attr-defined]
        (version if evidence.source else source).setFocus()

    def _take(self, text: str) -> None:
        self._text.set_value(text)
        self._text.setFocus()


class WithdrawForm(FormDialog):
    """Asks why evidence no longer counts."""

    def __init__(self, parent: QWidget, evidence: Evidence) -> None:
        text = self.tr("It stays to be read, struck through, with why and who.")
        super().__init__(parent, "withdraw_form", self.tr("Withdraw evidence"), text)
        self._evidence = evidence
        self._why = LineEdit("withdraw_why", 1_000)
        self.add(self.watch("withdrawn", FormField(self.tr("Why"), self._why, required=True)))
        self.finish_with(self.tr("Withdraw"), "withdraw_evidence")
        self._why.setFocus()

    def why(self) -> str:
        """The reason, empty when none is written, which is said at its field."""
        if not self._why.value():
            missing = RuleError("Say why it is withdrawn.", "Skriv hvorfor den trekkes.", "withdrawn")
            self.refuse(missing, labels.current_language())
        return self._why.value()


def _sites(words: str) -> Sequence[str]:
    """The look-ups' sites; where the words are in none of them, none."""
    return [site for site in SITES if words.casefold() in site.casefold()]
