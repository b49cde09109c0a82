"""The colours of both themes, by what they mean; all text on its ground has a contrast of 4.5:1 or more."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Tone = Literal["neutral", "info", "success", "warning", "danger", "violet"]


@dataclass(frozen=True, slots=True)
class ToneColours:
    """A pair that reads well together, and the same meaning as text on a surface."""

    ground: str
    text: str
    on_surface: str


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme's colours, as ``#rrggbb``."""

    name: Literal["light", "dark"]
    ground: str
    surface: str
    surface_soft: str
    hover: str
    pressed: str
    border: str
    line: str
    field_border: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_text: str
    accent_focus: str
    selected: str
    selected_text: str
    danger: str
    danger_hover: str
    rail: str
    rail_hover: str
    rail_current: str
    rail_text: str
    rail_muted: str
    tooltip: str
    tooltip_text: str
    tones: Mapping[Tone, ToneColours]


LIGHT: Final = Theme(
    name="light",
    ground="#f5f7f9",
    surface="#ffffff",
    surface_soft="#f5f7f9",
    hover="#eef3f5",
    pressed="#e2eaed",
    border="#d9e0e5",
    line="#e7ecef",
    field_border="#84949e",
    text="#111c22",
    muted="#526069",
    faint="#627079",
    accent="#0b6e72",
    accent_hover="#095d61",
    accent_pressed="#074b4e",
    on_accent="#ffffff",
    accent_text="#0b6568",
    accent_focus="#0b1d24",
    selected="#e4f3f3",
    selected_text="#111c22",
    danger="#a61b1b",
    danger_hover="#8c1414",
    rail="#112a33",
    rail_hover="#18363f",
    rail_current="#1e4450",
    rail_text="#ffffff",
    rail_muted="#c3d1d6",
    tooltip="#112a33",
    tooltip_text="#ffffff",
    tones=MappingProxyType(
        {
            "neutral": ToneColours("#e6ebef", "#3d4a52", "#526069"),
            "info": ToneColours("#cde9eb", "#0a5559", "#0a6165"),
            "success": ToneColours("#dff2e4", "#1b642f", "#1b6b32"),
            "warning": ToneColours("#fdeecb", "#7a4a00", "#805000"),
            "danger": ToneColours("#fde0df", "#9b1717", "#a61b1b"),
            "violet": ToneColours("#eae3fb", "#553a9c", "#5b3fa5"),
        }
    ),
)

DARK: Final = Theme(
    name="dark",
    ground="#10191e",
    surface="#18242a",
    surface_soft="#1d2b32",
    hover="#22323a",
    pressed="#2a3d46",
    border="#2d3f48",
    line="#263840",
    field_border="#6d828d",
    text="#e8eef1",
    muted="#a9b8c0",
    faint="#94a4ad",
    accent="#0f7d82",
    accent_hover="#128085",
    accent_pressed="#0b6367",
    on_accent="#ffffff",
    accent_text="#62c9cd",
    accent_focus="#ffffff",
    selected="#16363b",
    selected_text="#f2f8f9",
    danger="#bb3131",
    danger_hover="#c43a3a",
    rail="#0a1418",
    rail_hover="#14242b",
    rail_current="#1b3843",
    rail_text="#f4f8f9",
    rail_muted="#a9bbc3",
    tooltip="#e8eef1",
    tooltip_text="#10191e",
    tones=MappingProxyType(
        {
            "neutral": ToneColours("#31434c", "#d3dde2", "#a9b8c0"),
            "info": ToneColours("#1a575c", "#b2ecef", "#6fd0d4"),
            "success": ToneColours("#1c4a2c", "#aee6bf", "#7fd298"),
            "warning": ToneColours("#553d0c", "#fbdc94", "#f0c35e"),
            "danger": ToneColours("#5e2324", "#ffc7c5", "#ff9e9b"),
            "violet": ToneColours("#3d3069", "#d7c9fb", "#bca6f7"),
        }
    ),
)
