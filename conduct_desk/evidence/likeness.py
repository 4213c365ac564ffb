"""Whether two pictures look the same: a mark of 64 bits that does not change when one was saved again."""

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

LOOKS_THE_SAME = 6  # bits of 64 at most
_SIDE = 8
_BOX, _WIDE = 4, 72  # Pillow's averaging filter; ample for nine by eight


def likeness_of(image: "Image.Image") -> str:
    """Return the mark of a picture the right way up, 16 hex digits.

    Each bit says whether a ninth of a row is brighter than the one right of it ("dHash": N. Krawetz, "Kind of
    like that", 2013).
    """
    grey = image.convert("L").resize((_SIDE + 1, _SIDE), _BOX).tobytes()
    rows = [grey[at : at + _SIDE + 1] for at in range(0, len(grey), _SIDE + 1)]
    bits = [left > right for row in rows for left, right in pairwise(row)]
    return f"{int(''.join('01'[bit] for bit in bits), 2):016x}"


def likeness_apart(one: str, other: str) -> int:
    """Return in how many of 64 bits two marks differ: 6 at most look the same. 64 where one has none."""
    if not one or not other:
        return _SIDE * _SIDE
    return (int(one, 16) ^ int(other, 16)).bit_count()
