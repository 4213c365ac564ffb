"""Burning boxes into a new picture, in the process of its own: nothing of what was under them is left."""

import math
from collections.abc import Sequence

from PIL import Image, ImageDraw

from conduct_desk.evidence.copies import flat
from conduct_desk.evidence.decoding import Source
from conduct_desk.evidence.jpeg_reach import reach_of

Box = tuple[int, int, int, int]
SNAP = 16  # pixels: JPEG spreads what it stores over squares of 8 or 16
FARTHER_RIM = 16  # pixels, of formats that foretell each square from its neighbours
_TIFF_RIM = 33  # pixels: a JPEG in it may begin in any row, and its squares are 32 at most
_FORETELLING = frozenset({"image/webp", "image/heic", "image/heif", "image/avif"})
_BACK = {
    Image.Transpose.ROTATE_90: Image.Transpose.ROTATE_270,
    Image.Transpose.ROTATE_270: Image.Transpose.ROTATE_90,
}


def burnt(source: Source, data: bytes, boxes: Sequence[Box]) -> tuple[Image.Image, tuple[Box, ...]]:
    """Return a new upright picture with black boxes, and where they are in it (pixels).

    `boxes` are snapped outward as they stand, and once more to the squares of the file as it is stored, which
    a picture that is turned has elsewhere. On a page of a PDF they are grown by what the pictures under them
    spread. Those that lie outside the picture are left out.
    """
    stored = source.image.size
    upright = (stored[1], stored[0]) if source.is_turned else stored
    canvas = flat(source.image)
    if canvas is source.image:
        canvas = canvas.copy()
    pen, there = ImageDraw.Draw(canvas), _turned_back(source.turn)
    grid, rim = _squares(source), _rim(source, data)
    done: list[Box] = []
    for box in boxes:
        square = _snapped(_spread(box, source.lossy), (SNAP, SNAP), upright)
        if square is None:
            continue
        inside = _snapped(_moved(square, upright, there), grid, stored)
        if inside is None:
            continue
        wide = _clipped((inside[0] - rim, inside[1] - rim, inside[2] + rim, inside[3] + rim), stored)
        pen.rectangle((wide[0], wide[1], wide[2] - 1, wide[3] - 1), fill=(0, 0, 0))
        done.append(_moved(wide, stored, source.turn))
    return source.upright(canvas), tuple(done)


def _squares(source: Source) -> tuple[int, int]:
    """Return how wide and high the squares are that a JPEG keeps together: 8 for each of its samples."""
    layers = getattr(source.image, "layer", None) or [(0, 1, 1, 0)]
    across = max(layer[1] for layer in layers)
    down = max(layer[2] for layer in layers)
    return math.lcm(SNAP, 8 * max(1, across)), math.lcm(SNAP, 8 * max(1, down))


def _spread(box: Box, lossy: Sequence[tuple[Box, int]]) -> Box:
    """Return a box grown by the farthest that a picture under it spreads."""
    left, top, right, bottom = box
    rims = [rim for at, rim in lossy if at[0] < right and left < at[2] and at[1] < bottom and top < at[3]]
    rim = max(rims, default=0)
    return left - rim, top - rim, right + rim, bottom + rim


def _rim(source: Source, data: bytes) -> int:
    if source.media_type == "image/jpeg":
        return reach_of(data).rim
    if source.media_type == "image/tiff":
        return _TIFF_RIM if "jpeg" in source.compression else 0
    return FARTHER_RIM if source.media_type in _FORETELLING else 0


def _snapped(box: Box, grid: tuple[int, int], size: tuple[int, int]) -> Box | None:
    """Return a box grown to whole squares within a picture; None when nothing of it is inside."""
    left, top, right, bottom = _clipped(box, size)
    if left >= right or top >= bottom:
        return None
    across, down = grid
    first = left // across * across, top // down * down
    last = -(-right // across) * across, -(-bottom // down) * down
    return _clipped((*first, *last), size)


def _clipped(box: Box, size: tuple[int, int]) -> Box:
    width, height = size
    left, right = (min(max(0, at), width) for at in (box[0], box[2]))
    top, bottom = (min(max(0, at), height) for at in (box[1], box[3]))
    return left, top, right, bottom


def _turned_back(turn: Image.Transpose | None) -> Image.Transpose | None:
    return None if turn is None else _BACK.get(turn, turn)


def _moved(box: Box, size: tuple[int, int], turn: Image.Transpose | None) -> Box:
    """Return where a box is once a picture of that size is turned."""
    if turn is None:
        return box
    corners = [_point(x, y, size, turn) for x, y in ((box[0], box[1]), (box[2], box[3]))]
    (x1, y1), (x2, y2) = corners
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _point(x: int, y: int, size: tuple[int, int], turn: Image.Transpose) -> tuple[int, int]:
    width, height = size
    return {
        Image.Transpose.FLIP_LEFT_RIGHT: (width - x, y),
        Image.Transpose.FLIP_TOP_BOTTOM: (x, height - y),
        Image.Transpose.ROTATE_180: (width - x, height - y),
        Image.Transpose.ROTATE_90: (y, width - x),  # against the clock
        Image.Transpose.ROTATE_270: (height - y, x),
        Image.Transpose.TRANSPOSE: (y, x),
        Image.Transpose.TRANSVERSE: (height - y, width - x),
    }[turn]
