"""Envelopes that a letter can go into, and what their windows show of an A4 sheet (mm from its top left)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

SHEET_WIDTH = 210.0
THIRDS = (99.0, 198.0)  # where A4 is folded into three
HALF = (148.5,)
LEAD = 0.5  # mm between the last line of an address and the edge of what is always shown


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

    def within(self, other: "Window") -> "Window":
        """Return the part that both have."""
        return Window(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def around(self, other: "Window") -> "Window":
        """Return the smallest part that holds both."""
        return Window(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True)
class Stock:
    """An envelope as it is sold, in mm: its size, its window and the window's place from left and foot.

    `folded` is how tall the folded sheet is that goes in.
    """

    width: float
    height: float
    left: float
    up: float
    wide: float
    high: float
    folded: float

    def always(self) -> Window:
        """Return what the window shows of the sheet wherever it has slid to in the envelope."""
        side, rise = self._play()
        top = self.height - self.up - self.high
        return Window(self.left, top, self.left + self.wide - side, top + self.high - rise)

    def ever(self) -> Window:
        """Return all that the window can show of the sheet when it slides."""
        side, rise = self._play()
        top = self.height - self.up - self.high
        return Window(self.left - side, top - rise, self.left + self.wide, top + self.high)

    def _play(self) -> tuple[float, float]:
        return self.width - SHEET_WIDTH, self.height - self.folded


@dataclass(frozen=True)
class Zone:
    """Where an address stands: what the window always shows, and how the sheet is folded.

    `foot` is where the last line of the address ends, `folds` are in mm down from the top edge. `blank` is
    where nothing but the address may stand, and `body` is where the words of a letter begin below it.
    """

    always: Window
    foot: float
    folds: tuple[float, ...]
    blank: Window
    body: float


# Windows 35 x 90 mm at the places in which they are sold in the UK, and the large one of DIN 680.
# Source: the measures that makers of envelopes print; no British Standard in force fixes one place.
UK = Stock(220, 110, 20, 18, 90, 35, 99)
UK_HIGH = Stock(220, 110, 20, 20, 90, 35, 99)
UK_LOW = Stock(220, 110, 20, 15, 90, 35, 99)
DIN = Stock(220, 110, 20, 15, 90, 45, 99)
C5 = Stock(229, 162, 20, 60, 90, 35, 148.5)

# What the window of any DL can ever show: nothing but the address stands there, whichever envelope is chosen,
# since a letter that was made for one may end up in another.
EVER = Window(10, 39, 115, 95)


def zone(*stocks: Stock, foot: float = 0) -> Zone:
    """Return where the address stands so that it can be read through the window of each of these envelopes.

    `foot` (mm) is where its last line ends, if it shall be higher than what is always shown.
    """
    always, blank = stocks[0].always(), EVER
    for stock in stocks:
        always, blank = always.within(stock.always()), blank.around(stock.ever())
    folds = THIRDS if stocks[0].folded == THIRDS[0] else HALF
    return Zone(always, foot or always.bottom - LEAD, folds, blank, max(THIRDS[0], blank.bottom + 2))


ZONES: Mapping[Envelope, Zone] = {
    Envelope.DL_UK: zone(UK),
    Envelope.DL_ANY: zone(UK, UK_HIGH, UK_LOW, DIN),
    # As high as in the usual window: the letter can be read in that one, too.
    Envelope.DL_DIN: zone(DIN, foot=80.5),
    Envelope.C5: zone(C5),
    # Nothing is shown and nothing need be folded at one place; the address stands where letters have it.
    Envelope.PLAIN: Zone(Window(20, 40, 115, 95), 80.5, (), EVER, THIRDS[0]),
}
