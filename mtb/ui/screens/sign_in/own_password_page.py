"""The first sign-in: somebody else knows the password, so the person chooses another one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from mtb.domain.people import Actor
from mtb.ui.kit.buttons import push_button
from mtb.ui.kit.cards import Card
from mtb.ui.kit.text import plain_label
from mtb.ui.new_password import NewPassword


class OwnPasswordPage(Card):
    submitted = Signal(str)
    """The new password."""
    back_wanted = Signal()

    def __init__(self, actor: Actor) -> None:
        super().__init__()
        why = self.tr(
            "Somebody else has chosen the password you came in with. Choose your own before you go on."
        )
        self._password = NewPassword(lambda: (actor.account, actor.name))
        back = push_button(self.tr("Sign out"), "own_password_back", "plain")
        self._go = push_button(self.tr("Save and go on"), "own_password_go", "primary")
        for button in (back, self._go):
            button.setAutoDefault(True)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(0, 8, 0, 0)
        bottom.addWidget(back)
        bottom.addStretch(1)
        bottom.addWidget(self._go)
        self.add(plain_label(self.tr("Choose your own password"), "title"))
        self.add(plain_label(actor.display_name, "strong", wrap=True))
        self.add(plain_label(why, "muted", wrap=True))
        self.add(self._password)
        self.add(bottom)
        self.setFocusProxy(self._password)
        back.clicked.connect(self.back_wanted)
        self._go.clicked.connect(self._submit)
        self._password.second.input.returnPressed.connect(self._submit)

    def refuse(self, text: str) -> None:
        self._go.setEnabled(True)
        self._password.refuse(text)

    def _submit(self) -> None:
        password = self._password.password()
        if password is None:
            self._password.focus_problem()
        elif self._go.isEnabled():
            self._go.setEnabled(False)
            self.submitted.emit(password)
