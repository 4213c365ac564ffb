"""The colours, sizes and spaces that every window is drawn from, and how far they stand apart."""

from dataclasses import dataclass, fields
from enum import StrEnum


class Theme(StrEnum):
    """How the windows look; the values are the words in Settings."""

    SYSTEM = "Same as this computer"
    LIGHT = "Light"
    DARK = "Dark"
    HIGH_CONTRAST = "High contrast"


class Motion(StrEnum):
    """How much may move on the screen; the values are the words in Settings."""

    SYSTEM = "Same as this computer"
    FULL = "Full"
    REDUCED = "Reduced"


@dataclass(frozen=True)
class Tokens:
    """One theme's colours as #RRGGBB."""

    bg: str
    surface: str
    sunken: str
    line: str
    text: str
    muted: str
    control: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str
    focus: str
    danger: str
    danger_soft: str
    warn: str
    warn_soft: str
    ok: str
    ok_soft: str
    info: str
    info_soft: str


LIGHT = Tokens(
    bg="#F6F4EF", surface="#FFFFFF", sunken="#EDEAE2", line="#D9D5CA", text="#1B2430", muted="#55606E",
    control="#7A7568", accent="#1F5C57", on_accent="#FFFFFF", accent_hover="#174844", accent_soft="#DFECE8",
    focus="#B45309", danger="#A4262C", danger_soft="#FBE9E7", warn="#7A4B00", warn_soft="#FBF0D2",
    ok="#1C6B3A", ok_soft="#E1F1E6", info="#1F4E8C", info_soft="#E1EBF7",
)  # fmt: skip
DARK = Tokens(
    bg="#14191D", surface="#1D2429", sunken="#101417", line="#38434A", text="#ECEFEF", muted="#A9B4BA",
    control="#87939A", accent="#7CCDBF", on_accent="#0B1F1C", accent_hover="#98DBCF", accent_soft="#1E3B38",
    focus="#FFB454", danger="#FF9C93", danger_soft="#3B2020", warn="#F2C46D", warn_soft="#362A12",
    ok="#86D7A0", ok_soft="#17301F", info="#9CC4F5", info_soft="#1A2B40",
)  # fmt: skip
HIGH_CONTRAST = Tokens(
    bg="#000000", surface="#000000", sunken="#000000", line="#FFFFFF", text="#FFFFFF", muted="#FFFFFF",
    control="#FFFFFF", accent="#FFE64D", on_accent="#000000", accent_hover="#FFF2A6", accent_soft="#000000",
    focus="#00FFFF", danger="#FF8A8A", danger_soft="#000000", warn="#FFE64D", warn_soft="#000000",
    ok="#7CFC9A", ok_soft="#000000", info="#9AD0FF", info_soft="#000000",
)  # fmt: skip
THEMES = {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.HIGH_CONTRAST: HIGH_CONTRAST}
TEXT_SCALES = (100, 115, 130, 150, 200)  # percent

# What is written or drawn on what, and the least contrast it needs (WCAG 2.2: 1.4.3, 1.4.6, 1.4.11).
PAIRS: tuple[tuple[str, str, float], ...] = (
    ("text", "bg", 7.0), ("text", "surface", 7.0), ("text", "sunken", 7.0), ("text", "accent_soft", 7.0),
    ("muted", "bg", 4.5), ("muted", "surface", 4.5), ("muted", "sunken", 4.5), ("muted", "accent_soft", 4.5),
    ("control", "surface", 3.0), ("control", "bg", 3.0), ("accent", "bg", 4.5), ("accent", "surface", 4.5),
    ("on_accent", "accent", 4.5), ("on_accent", "accent_hover", 4.5), ("focus", "bg", 3.0),
    ("focus", "surface", 3.0), ("danger", "bg", 4.5), ("danger", "surface", 4.5),
    ("danger", "danger_soft", 4.5), ("warn", "warn_soft", 4.5), ("ok", "ok_soft", 4.5),
    ("info", "info_soft", 4.5),
)  # fmt: skip


def _light(colour: str) -> float:
    """Return the relative luminance of #RRGGBB (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    brighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def faint_pairs(tokens: Tokens) -> list[str]:
    """Return the pairs that fall short, in words; empty when all can be read."""
    colours = {f.name: getattr(tokens, f.name) for f in fields(tokens)}
    return [
        f"{front} on {back}: {contrast(colours[front], colours[back]):.1f}, needs {least}"
        for front, back, least in PAIRS
        if contrast(colours[front], colours[back]) < least
    ]
