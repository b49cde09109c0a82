"""Theme and text size of one window, changed while it is open."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QApplication

from mtb.ui.kit.preferences import Preferences, Scheme
from mtb.ui.kit.theme import apply_theme
from mtb.ui.main_window import MainWindow

SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark", "system")
_TEXT_SIZES: Final = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Looks:
    """Answers the window's commands for its looks."""

    def __init__(self, app: QApplication, window: MainWindow, preferences: Preferences) -> None:
        self._app = app
        self._commands = window.commands
        self._preferences = preferences
        for scheme in SCHEMES:
            self._commands.on(f"theme_{scheme}", partial(self._set_scheme, scheme))
        self._commands.on("larger", lambda: self._step_size(1))
        self._commands.on("smaller", lambda: self._step_size(-1))
        self._commands.on("normal_size", lambda: self._set_size(1.0))
        self._commands.check(f"theme_{preferences.scheme}")

    def _set_scheme(self, scheme: Scheme) -> None:
        self._preferences.scheme = scheme
        apply_theme(self._app, scheme, self._preferences.text_size)
        self._commands.check(f"theme_{scheme}")

    def _step_size(self, steps: int) -> None:
        present = self._preferences.text_size
        nearest = min(range(len(_TEXT_SIZES)), key=lambda at: abs(_TEXT_SIZES[at] - present))
        self._set_size(_TEXT_SIZES[min(max(nearest + steps, 0), len(_TEXT_SIZES) - 1)])

    def _set_size(self, size: float) -> None:
        self._preferences.text_size = size
        apply_theme(self._app, self._preferences.scheme, size)
