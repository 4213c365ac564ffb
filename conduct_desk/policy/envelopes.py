"""Envelopes that a letter can go into, and what their windows show of an A4 sheet (mm from its top left)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Envelope(StrEnum):
    """Which envelope the school uses."""

    DL_UK = "DL with a window, as sold in the UK"
    DL_ANY = "DL with a window, whichever kind"
    DL_DIN = "DL with a large window (DIN)"
    C5 = "C5 with a window"
    PLAIN = "Without a window"


@dataclass(frozen=True)
class Window:
    """A part of the sheet, in mm from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Zone:
    """Where an address stands: what the window always shows, and how the sheet is folded.

    `foot` is where the last line of the address ends, `folds` are in mm down from the top edge.
    """

    always: Window
    foot: float
    folds: tuple[float, ...]


# What a window can ever show, wherever the folded sheet has slid to: nothing but the address stands there.
EVER = Window(10, 40, 115, 95)

# Computed from the usual positions of windows and the play of a folded sheet in its envelope (110 x 220 mm
# for DL: 11 mm up and down, 10 mm sideways).
ZONES: Mapping[Envelope, Zone] = {
    Envelope.DL_UK: Zone(Window(20, 57, 100, 81), 80.5, (99, 198)),
    Envelope.DL_ANY: Zone(Window(20, 60, 100, 79), 78.5, (99, 198)),
    Envelope.DL_DIN: Zone(Window(20, 50, 100, 84), 80.5, (99, 198)),
    Envelope.C5: Zone(Window(20, 60, 100, 90), 80.5, (148.5,)),
    Envelope.PLAIN: Zone(Window(20, 40, 100, 95), 80.5, (99, 198)),
}
