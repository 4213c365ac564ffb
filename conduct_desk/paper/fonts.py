"""The letters that paper is set in, embedded in each file, and what they cannot show."""

from functools import cache
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from conduct_desk import paths
from conduct_desk.paper.words import clean

TEXT: Final = "SourceSans3"
ITALIC: Final = "SourceSans3-Italic"
STRONG: Final = "SourceSans3-SemiBold"
BOLD: Final = "SourceSans3-Bold"

_FILES = {
    TEXT: "SourceSans3_400Regular.ttf",
    ITALIC: "SourceSans3_400Regular_Italic.ttf",
    STRONG: "SourceSans3_600SemiBold.ttf",
    BOLD: "SourceSans3_700Bold.ttf",
}
_SPACES = frozenset(" \n\u00a0")


@cache
def load() -> frozenset[int]:
    """Make the fonts known to the page, once; return the characters (code points) that all of them have."""
    known: frozenset[int] | None = None
    for name, file in _FILES.items():
        font = TTFont(name, str(paths.resources() / "fonts" / file))
        pdfmetrics.registerFont(font)
        characters = frozenset(font.face.charToGlyph)
        known = characters if known is None else known & characters
    pdfmetrics.registerFontFamily(TEXT, normal=TEXT, bold=STRONG, italic=ITALIC, boldItalic=STRONG)
    return known or frozenset()


def missing_glyphs(text: str) -> tuple[str, ...]:
    """Return the characters of a text that would be printed as "?", each once, in their order."""
    known = load()
    return tuple(
        dict.fromkeys(each for each in clean(text) if ord(each) not in known and each not in _SPACES)
    )


def drawable(text: str) -> str:
    """Return the cleaned text with "?" for each character that the fonts lack (never an empty box)."""
    cleaned = clean(text)
    missing = missing_glyphs(cleaned)
    return cleaned.translate({ord(each): "?" for each in missing}) if missing else cleaned


def width(text: str, font: str, size: float) -> float:
    """Return how wide a line is, in points."""
    load()
    return float(pdfmetrics.stringWidth(text, font, size))


def lines(text: str, font: str, size: float, room: float) -> tuple[str, ...]:
    """Break one line of text into lines no wider than `room` points; a longer word is cut."""
    found = [""]
    for word in text.split():
        rest = word
        while width(rest, font, size) > room:
            cut = max(
                1, next(n for n in range(len(rest), 0, -1) if n == 1 or width(rest[:n], font, size) <= room)
            )
            found += [rest[:cut]]
            rest = rest[cut:]
        joined = f"{found[-1]} {rest}".strip()
        if width(joined, font, size) <= room:
            found[-1] = joined
        else:
            found.append(rest)
    return tuple(line for line in found if line)
