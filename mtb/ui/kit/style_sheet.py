"""The style sheet of the whole program, written from a theme's colours."""

from dataclasses import fields
from string import Template
from typing import Final

from mtb import paths
from mtb.ui.kit.tokens import Theme

_TEXT: Final = """
QWidget { color: $text; }
QMainWindow, QDialog, QWidget#screen { background: $ground; }
QToolTip { background: $tooltip; color: $tooltip_text; border: 1px solid $tooltip; padding: 4px 6px;
    font-size: $small; }

QLabel { background: transparent; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: $small; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="heading"] { font-size: $heading; font-weight: 600; }
QLabel[role="title"] { font-size: $title; font-weight: 600; }
QLabel[role="figure"] { font-size: $title; font-weight: 600; }
QLabel[role="danger"] { color: $danger_text; font-weight: 600; }
QLabel[role="problem"] { color: $danger_text; font-size: $small; }
QLabel[role="overdue"] { color: $danger_text; font-size: $small; font-weight: 600; }
QLabel[role="hint"] { color: $muted; font-size: $small; }
QLabel[role="field"] { color: $muted; font-size: $label; }
QLabel:disabled { color: $faint; }
"""

_SURFACES: Final = """
QFrame[surface="card"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame[surface="card"][current="true"] { border: 2px solid $accent; }
QFrame[surface="band"] { background: $surface; border: none; border-bottom: 1px solid $border; }
QFrame[surface="separator"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QScrollArea, QScrollArea > QWidget > QWidget#scrolled { background: transparent; border: none; }
QSplitter::handle { background: transparent; }

QFrame#rail { background: $rail; border: none; border-right: 1px solid $rail_current; }
QFrame#rail QLabel { color: $rail_muted; font-size: $label; }
QFrame#rail QLabel#program_name { color: $rail_text; font-size: $heading; font-weight: 600; }
QFrame#rail QPushButton { color: $rail_muted; background: transparent; border: 2px solid transparent;
    border-radius: 6px; text-align: left; padding: 6px 12px; font-weight: 400; }
QFrame#rail QPushButton:hover { background: $rail_hover; color: $rail_text; }
QFrame#rail QPushButton:checked { background: $rail_current; color: $rail_text; font-weight: 600; }
QFrame#rail QPushButton:focus { border-color: $rail_text; }

QFrame#notice { border: 1px solid $field_border; background: $surface; border-top-right-radius: 8px;
    border-bottom-right-radius: 8px; }
QFrame#notice[kind="info"] { border-left: 6px solid $info_text; }
QFrame#notice[kind="success"] { border-left: 6px solid $success_text; }
QFrame#notice[kind="warning"] { border-left: 6px solid $warning_text; }
QFrame#notice[kind="error"] { border-left: 6px solid $danger_text; }
QLabel#drop_overlay { background: $selected; color: $selected_text; border: 3px dashed $accent_text;
    border-radius: 12px; font-size: $title; font-weight: 600; }
"""

_BUTTONS: Final = """
QPushButton { background: $surface; color: $text; border: 1px solid $field_border; border-radius: 6px;
    padding: 5px 13px; min-height: 20px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $pressed; }
QPushButton:checked { border-color: $accent_text; }
QPushButton:focus { border: 2px solid $accent_text; padding: 4px 12px; }
QPushButton:disabled { color: $faint; background: $surface_soft; border: 1px solid $border;
    padding: 5px 13px; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent;
    font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; }
QPushButton[kind="primary"]:focus { border: 2px solid $accent_focus; }
QPushButton[kind="danger"] { background: $surface; color: $danger_text; border: 1px solid $danger_text;
    font-weight: 600; }
QPushButton[kind="danger"]:hover { background: $danger_ground; }
QPushButton[kind="danger"]:focus { border: 2px solid $danger_text; }
QPushButton[kind="quiet"] { background: transparent; border: 2px solid transparent; color: $accent_text;
    padding: 4px 8px; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent_text; }
QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled { color: $faint;
    background: $surface_soft; border: 1px solid $border; }
QPushButton[kind="quiet"]:disabled { color: $faint; }
QPushButton[kind="stage"] { text-align: left; padding: 9px 11px; border: 1px solid $border;
    border-radius: 8px; }
QPushButton[kind="stage"]:checked { border: 2px solid $accent_text; padding: 8px 10px;
    background: $surface; }
QPushButton[kind="stage"]:focus { border: 2px solid $accent_text; padding: 8px 10px; background: $hover; }
QPushButton::menu-indicator { image: url("$icons/chevron-$name.svg"); width: 14px; height: 14px;
    subcontrol-position: right center; subcontrol-origin: padding; right: 6px; }

QToolButton { background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 3px 6px; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border-color: $accent_text; }

QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 6px;
    background: transparent; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent_text; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $field_border;
    background: $surface; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
    image: url("$icons/check-on-accent.svg"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent;
    image: url("$icons/dot-on-accent.svg"); }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
"""

_FIELDS: Final = """
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox { background: $surface; color: $text;
    border: 1px solid $field_border; border-radius: 6px; selection-background-color: $accent;
    selection-color: $on_accent; }
QLineEdit, QAbstractSpinBox { padding: 5px 9px; min-height: 20px; }
QComboBox { padding: 5px 9px; min-height: 20px; }
QPlainTextEdit { padding: 2px 5px; }
QLineEdit:focus, QAbstractSpinBox:focus { border: 2px solid $accent_text; padding: 4px 8px; }
QComboBox:focus, QComboBox:on { border: 2px solid $accent_text; padding: 4px 8px; }
QPlainTextEdit:focus { border: 2px solid $accent_text; padding: 1px 4px; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"] {
    border-color: $danger_text; }
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] { background: $surface_soft; border-color: $border; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $surface_soft; color: $faint;
    border-color: $border; }
QComboBox::drop-down { border: none; width: 26px; subcontrol-origin: padding;
    subcontrol-position: center right; }
QComboBox::down-arrow { image: url("$icons/chevron-$name.svg"); width: 16px; height: 16px; }
QComboBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox QAbstractItemView, QListView#completions { background: $surface; color: $text;
    border: 1px solid $field_border; padding: 4px; outline: none;
    selection-background-color: $selected; selection-color: $selected_text; }
QComboBox QAbstractItemView::item, QListView#completions::item { min-height: 28px; padding: 2px 6px;
    border-radius: 4px; }

QTabBar { background: transparent; border: none; }
QTabWidget::pane { border: none; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 8px; margin-right: 8px;
    border: 2px solid transparent; border-bottom: 2px solid transparent; }
QTabBar#finding_pages::tab { padding: 6px 4px; margin-right: 2px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom: 2px solid $accent_text; }
QTabBar::tab:selected:focus { border: 2px solid $accent_text;
    border-radius: 6px; }
QTabBar::tab:disabled { color: $faint; }
QProgressBar { border: 1px solid $border; border-radius: 5px; background: $surface_soft; max-height: 10px;
    min-height: 10px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
"""

_TABLES: Final = """
QTableView { background: $surface; color: $text; border: none; outline: none; }
QTableView[empty="true"] { border: 2px solid transparent; border-radius: 8px; }
QTableView[empty="true"]:focus { border: 2px solid $accent_text; }
QListView, QTreeView { background: $surface; color: $text; border: 2px solid transparent;
    border-radius: 8px; outline: none; selection-background-color: $selected;
    selection-color: $selected_text; }
QListView:focus, QTreeView:focus { border: 2px solid $accent_text; }
QListView::item { padding: 4px 6px; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $surface; color: $muted; font-weight: 600; font-size: $label; border: none;
    border-bottom: 1px solid $border; padding: 8px 8px; }
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $surface; border: none; }
QTableView QLineEdit, QTableView QComboBox { border-radius: 0; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $field_border; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: $surface; color: $text; border-bottom: 1px solid $border; padding: 2px 6px; }
QMenuBar::item { padding: 4px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $selected; color: $selected_text; }
QMenu { background: $surface; color: $text; border: 1px solid $field_border; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 22px; border-radius: 4px; }
QMenu::item:selected { background: $selected; color: $selected_text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 6px; }
QMenu::indicator { width: 14px; height: 14px; left: 4px; }
QMenu::indicator:checked { background: $accent; border-radius: 3px;
    image: url("$icons/check-on-accent.svg"); }
"""


_ENTRY: Final = """
QFrame#banner { border: none; }
QFrame#banner[kind="warning"] { background: $warning_ground; border-bottom: 1px solid $warning_text; }
QFrame#banner[kind="danger"] { background: $danger_ground; border-bottom: 2px solid $danger_text; }
QFrame#rail QLabel[role="step"] { padding: 5px 8px; border-radius: 6px; }
QFrame#rail QLabel[role="step_now"] { padding: 5px 8px; border-radius: 6px; background: $rail_current;
    color: $rail_text; font-weight: 600; }
QFrame#rail QLabel#lock_countdown { color: $rail_text; font-weight: 600; }
QFrame#rail QPushButton#person_menu { padding: 0; }
QFrame#rail QPushButton#person_menu::menu-indicator { image: none; width: 0; }
QFrame#rail QPushButton#person_menu QLabel { color: $rail_text; }
QLabel#recovery_code { background: $surface_soft; border: 1px solid $border; border-radius: 8px;
    padding: 14px 18px; font-size: $code; font-weight: 600; }
"""


def style_sheet(theme: Theme, scale: float = 1.0) -> str:
    """The whole sheet; sizes of text grow with ``scale``."""
    words = {field.name: getattr(theme, field.name) for field in fields(theme) if field.name != "tones"}
    for tone, colours in theme.tones.items():
        words[f"{tone}_text"] = colours.on_surface
        words[f"{tone}_ground"] = colours.ground
    sizes = {"small": 13, "label": 14, "heading": 16, "title": 22, "code": 26}
    words |= {word: f"{round(pixels * scale)}px" for word, pixels in sizes.items()}
    words["icons"] = (paths.resources() / "icons").as_posix()
    return Template(_TEXT + _SURFACES + _BUTTONS + _FIELDS + _TABLES + _ENTRY).substitute(words)
