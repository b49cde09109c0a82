"""Puts the program's look on the application: fonts, palette, style sheet."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from mtb import paths
from mtb.ui.kit.preferences import Scheme
from mtb.ui.kit.style_sheet import style_sheet
from mtb.ui.kit.tokens import DARK, LIGHT, Theme, Tone, ToneColours

__all__ = ["FAMILY", "Theme", "Tone", "ToneColours", "apply_theme", "current_theme", "prepare_theme"]

FAMILY: Final = "Source Sans 3"
_BASE_PIXELS: Final = 15


def current_theme() -> Theme:
    """The colours in force, for painters. Follows the palette, so it is never out of step with it."""
    palette = QGuiApplication.palette()
    return DARK if palette.color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT


def apply_theme(app: QApplication, scheme: Scheme = "system", scale: float = 1.0) -> Theme:
    """Give the whole program its look, now or again; ``scale`` sizes all text, 1.0 to 2.0."""
    theme = prepare_theme(app, scheme, scale)
    app.setStyleSheet(style_sheet(theme, scale))
    return theme


def prepare_theme(app: QApplication, scheme: Scheme = "system", scale: float = 1.0) -> Theme:
    """Fonts and palette without the style sheet, which every new widget would be measured against again."""
    _load_fonts()
    theme = _theme_of(scheme)
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    font = QFont(FAMILY)
    font.setPixelSize(round(_BASE_PIXELS * scale))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)
    app.setPalette(_palette(theme))
    return theme


def _theme_of(scheme: Scheme) -> Theme:
    if scheme == "system":
        return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
    return DARK if scheme == "dark" else LIGHT


def _load_fonts() -> None:
    if FAMILY in QFontDatabase.families():
        return
    for file in sorted((paths.resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in {
        role.Window: theme.ground,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.surface_soft,
        role.Text: theme.text,
        role.PlaceholderText: theme.faint,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.danger,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent_text,
        role.LinkVisited: theme.accent_text,
        role.ToolTipBase: theme.tooltip,
        role.ToolTipText: theme.tooltip_text,
        role.Light: theme.surface,
        role.Midlight: theme.line,
        role.Mid: theme.border,
        role.Dark: theme.field_border,
        role.Shadow: theme.border,
    }.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.faint))
    return palette
