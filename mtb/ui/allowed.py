"""What the person at the screen may do: a button they may not use stays in sight and says why."""

from PySide6.QtWidgets import QPushButton

from mtb.domain.errors import RightError
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.ui import labels
from mtb.ui.kit.text import plain_tooltip


def why_not(actor: Actor, right: Right) -> str:
    """The reason in words; nothing where the person may."""
    return "" if actor.may(right) else RightError(right).text(labels.current_language())


def limit(button: QPushButton, why: str) -> None:
    """Grey a button out and say why in its tooltip; without a reason it is left as it is."""
    if why:
        button.setEnabled(False)
        button.setToolTip(plain_tooltip(why))
        button.setAccessibleDescription(why)
