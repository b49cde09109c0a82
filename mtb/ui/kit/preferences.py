"""What the user likes, kept between starts; never anything about a patient."""

from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QByteArray, QLocale, QSettings

from mtb.domain.errors import Language

Scheme = Literal["system", "light", "dark"]


class Preferences:
    """A typed view of QSettings. Unreadable values count as not set."""

    def __init__(self, path: Path | None = None) -> None:
        """``path`` names an INI file, as tests do; without it, the system's place for settings is used."""
        if path is None:
            self._settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "mtb", "mtb")
        else:
            self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        """The chosen language; at first the system's, English unless that is Norwegian."""
        kept = self._text("language")
        if kept in {"nb", "en"}:
            return cast("Language", kept)
        norwegian = {"nb", "no", "nn"}
        return "nb" if any(name[:2] in norwegian for name in QLocale.system().uiLanguages()[:1]) else "en"

    @language.setter
    def language(self, language: Language) -> None:
        self._settings.setValue("language", language)

    @property
    def scheme(self) -> Scheme:
        kept = self._text("scheme")
        return cast("Scheme", kept) if kept in {"light", "dark"} else "system"

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("scheme", scheme)

    @property
    def text_size(self) -> float:
        """The size of all text, 1.0 to 2.0."""
        try:
            return min(2.0, max(1.0, float(self._text("text_size") or 1.0)))
        except ValueError:
            return 1.0

    @text_size.setter
    def text_size(self, size: float) -> None:
        self._settings.setValue("text_size", str(size))

    @property
    def last_login(self) -> str:
        """Who signed in last on this computer: a suggestion, and the only name that is kept."""
        return self._text("last_login")[:40]

    @last_login.setter
    def last_login(self, login: str) -> None:
        self._settings.setValue("last_login", login)

    @property
    def window_geometry(self) -> QByteArray:
        return self._bytes("window/geometry")

    @window_geometry.setter
    def window_geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("window/geometry", geometry)

    def table_state(self, table: str) -> QByteArray:
        """The saved header of a table; empty when there is none."""
        return self._bytes(f"tables/{table}")

    def keep_table_state(self, table: str, state: QByteArray) -> None:
        """Keep column widths and order under the table's name."""
        self._settings.setValue(f"tables/{table}", state)

    def sync(self) -> None:
        """Write to disk now."""
        self._settings.sync()

    def _text(self, key: str) -> str:
        value = self._settings.value(key)
        return value if isinstance(value, str) else ""

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
