"""How far a JPEG spreads what stands at one place: over its squares, and farther while it is unfinished.

Only ever loaded in the process of its own.
"""

import re
from dataclasses import dataclass, field

# Rows and columns of a square that a decoder smooths an unfinished JPEG over (libjpeg-turbo, jdcoefct.c).
SMOOTHED = 2
_NEXT_MARK = re.compile(rb"\xff([\x01-\xcf\xd8-\xfe])")  # neither a stuffed byte nor a restart
_FRAMES = frozenset(range(0xC0, 0xD0)) - {
    0xC4,
    0xC8,
    0xCC,
}  # of tables and extensions (ITU-T T.81, table B.1)
_SCAN, _END = 0xDA, 0xD9
_SMOOTHED_FROM = range(1, 10)  # coefficients whose lacking bits the decoder makes up


@dataclass
class Reach:
    """Squares (pixels), and whether all of them are there to the last bit."""

    across: int = 32
    down: int = 32
    is_whole: bool = False
    _bits: dict[tuple[int, int], int] = field(default_factory=dict, repr=False)

    @property
    def rim(self) -> int:
        """Return pixels that a decoder takes from one square into the next (libjpeg, jdsample.c)."""
        return 1 if self.is_whole else 1 + SMOOTHED * max(self.across, self.down)


def reach_of(jpeg: bytes) -> Reach:
    """Return how far a JPEG spreads; as far as one can where its marks make no sense."""
    reach, at, is_progressive = Reach(), 2, False
    components: tuple[int, ...] = ()
    while (found := _NEXT_MARK.search(jpeg, at)) is not None:
        mark, begin = found[1][0], found.end()
        if mark == _END:
            break
        length = int.from_bytes(jpeg[begin : begin + 2], "big")
        said = jpeg[begin + 2 : begin + max(2, length)]
        if mark in _FRAMES:
            is_progressive = mark & 0x3 == 2
            components = _frame(reach, said)
        elif mark == _SCAN:
            _scan(reach, said)
        at = begin + max(2, length)
    lacks = any(reach._bits.get((each, at), 1) for each in components for at in _SMOOTHED_FROM)
    reach.is_whole = bool(components) and not (is_progressive and lacks)
    return reach


def _frame(reach: Reach, said: bytes) -> tuple[int, ...]:
    layers = [said[at : at + 3] for at in range(6, len(said) - 2, 3)]
    reach.across = 8 * max((layer[1] >> 4 for layer in layers), default=4)
    reach.down = 8 * max((layer[1] & 0xF for layer in layers), default=4)
    return tuple(layer[0] for layer in layers)


def _scan(reach: Reach, said: bytes) -> None:
    """Note how many bits of which coefficients still lack after a scan (ITU-T T.81, B.2.3)."""
    if len(said) < 6 or len(said) < 4 + 2 * said[0]:
        return
    components = said[1 : 1 + 2 * said[0] : 2]
    first, last, bits = said[-3], min(said[-2], _SMOOTHED_FROM[-1]), said[-1] & 0xF
    for component in components:
        for at in range(first, last + 1):
            reach._bits[component, at] = bits
