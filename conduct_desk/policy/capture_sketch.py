"""A drawing of a good screenshot, as shapes: what must be on it, each numbered as in the help."""

from dataclasses import dataclass
from enum import StrEnum

WIDE, HIGH = 160, 100  # the drawing's own units
WORDS = (
    "A drawing of a post in a browser window. Numbered on it are: 1, the address bar; 2, the name of the "
    "group or page; 3, the picture, name and account of whoever posted it; 4, the day and time; 5, the "
    "whole post with its picture; 6, how many reacted, commented and shared; 7, the first comments; 8, the "
    "computer’s own clock."
)


class Tone(StrEnum):
    """What a shape stands for, which decides how light or dark it is drawn."""

    FRAME = "Edge of a window"
    PAPER = "Ground"
    SHADE = "Shaded ground"
    WORDS = "A line of words"


@dataclass(frozen=True)
class Box:
    """A rectangle with its left upper corner at x, y; `round` is the radius of its corners."""

    x: float
    y: float
    wide: float
    high: float
    tone: Tone
    round: float = 0.0


@dataclass(frozen=True)
class Number:
    """A numbered disc with its middle at x, y."""

    number: int
    x: float
    y: float


def _lines(x: float, y: float, *lengths: float) -> tuple[Box, ...]:
    return tuple(Box(x, y + at * 4.4, length, 1.8, Tone.WORDS, 0.9) for at, length in enumerate(lengths))


BOXES: tuple[Box, ...] = (
    Box(1, 1, 158, 98, Tone.FRAME, 3),
    Box(2, 2, 156, 10, Tone.SHADE, 2),
    Box(22, 4, 100, 6, Tone.PAPER, 3),
    *_lines(27, 6.1, 58),
    *_lines(22, 17, 46),
    Box(18, 23, 124, 62, Tone.FRAME, 2),
    Box(24, 27, 9, 9, Tone.SHADE, 4.5),
    *_lines(37, 28, 34, 20),
    *_lines(88, 28, 30),
    *_lines(24, 41, 88, 94, 60),
    Box(24, 55, 50, 14, Tone.SHADE, 1),
    *_lines(24, 72.5, 54),
    Box(24, 77, 112, 0.4, Tone.WORDS),
    *_lines(30, 79.5, 66),
    Box(2, 89, 156, 9, Tone.SHADE, 2),
    *_lines(134, 92.6, 18),
)
NUMBERS: tuple[Number, ...] = (
    Number(1, 130, 7), Number(2, 76, 18), Number(3, 79, 32), Number(4, 126, 29), Number(5, 126, 46),
    Number(6, 86, 73.4), Number(7, 104, 80.4), Number(8, 126, 93.5),
)  # fmt: skip
DISC = 3.9  # radius of a number's disc
