"""What reading the whole chain has shown: a word, a sentence, and every fault in red."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mtb.domain.audit import Fault, Verification
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.chips import Chip
from mtb.ui.kit.naming import named
from mtb.ui.kit.text import plain_label, set_role
from mtb.ui.screens.audit import words

_MOST = 6
_ACCEPTABLE = frozenset({Fault.MISSING_NEWEST, Fault.REWRITTEN, Fault.ANCHOR_UNREADABLE})


class VerificationCard(Card):
    """Hidden until the log has been verified; the person closes it."""

    accept_wanted = Signal()
    """The log is to go on from where it ends now, though something is missing."""

    def __init__(self, *, may_accept: bool) -> None:
        super().__init__()
        self.setObjectName("verification")
        self._may_accept = may_accept
        self._chip = named(Chip(), "verification_word")
        self._said = named(plain_label("", "strong", wrap=True), "verification_said")
        self._faults = named(plain_label("", wrap=True), "verification_faults")
        self._accept = push_button(self.tr("Go on from here …"), "accept_end", "danger")
        self._accept.clicked.connect(self.accept_wanted)
        close = push_button(self.tr("Close"), "close_verification", "quiet")
        close.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._chip)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addStretch(1)
        text.addWidget(self._said)
        text.addWidget(self._faults)
        text.addStretch(1)
        row.addLayout(text, 1)
        row.addWidget(self._accept)
        row.addWidget(close)
        self.add(row)
        outer = self.layout()
        if outer is not None:
            outer.setSpacing(0)  # there is no head above the one row
        self.hide()

    def show_verification(self, found: Verification) -> None:
        """Say what was found."""
        self._chip.show_text(
            self.tr("Sound") if found.sound else self.tr("Not sound"), "success" if found.sound else "danger"
        )
        self._said.setText(self._sentence(found))
        faults = [words.fault(each) for each in found.faults[:_MOST]]
        if len(found.faults) > _MOST:
            faults.append(self.tr("and %n more", "", len(found.faults) - _MOST))
        self._faults.setText("\n".join(faults))
        self._faults.setVisible(bool(faults))
        set_role(self._faults, "body" if found.sound else "danger")
        missing = any(each.fault in _ACCEPTABLE for each in found.faults)
        self._accept.setVisible(missing and self._may_accept)
        self.setAccessibleName(self._sentence(found))
        self.show()

    def _sentence(self, found: Verification) -> str:
        if not found.sound:
            return self.tr(
                "The audit log is not as it was written. Keep this machine as it is and call who answers for "
                "information security; nothing was changed by looking."
            )
        read = self.tr("%n entry(ies) read: none is missing, none was changed.", "", found.entries)
        if not found.blanked:
            return read
        return f"{read} " + self.tr("The details of %n were lawfully deleted.", "", found.blanked)
