"""What a process that opened a foreign file may answer: the file itself may speak for it."""

import re
from collections.abc import Mapping
from typing import Any

MOST_PIXELS = 120_000_000
MOST_PAGES = 300
_NUMBERS_OF_A_BOX = 4
_BEGIN, _END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
_CHUNKS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})  # pixels and nothing else
_HEADER = 13  # bytes of IHDR (PNG specification, 11.2.1)
_MARK = re.compile("(?:[0-9a-f]{16})?")


def is_picture_said(said: Mapping[str, Any], png: bytes) -> bool:
    """Say whether this can be what our worker says of a picture: sizes, pages, a mark, and a whole PNG."""
    numbers = [said.get(name, 0) for name in ("width", "height", "pages")]
    if not all(_is_from_one(number) for number in numbers):
        return False
    width, height, pages = numbers
    if width * height > MOST_PIXELS or pages > MOST_PAGES:
        return False
    boxes = said.get("boxes")
    return (
        isinstance(boxes, list)
        and all(_is_box_in(box, width, height) for box in boxes)
        and _MARK.fullmatch(str(said.get("likeness"))) is not None
        and png_size(png) is not None
    )


def is_notes_said(said: Mapping[str, Any]) -> bool:
    """Say whether this can be what our worker says of a picture's notes."""
    return isinstance(said.get("notes"), list) and not set(map(str, said["notes"])) - {"place", "device"}


def png_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height (pixels) of a PNG of nothing but pixels; None of everything else.

    Only where its pieces begin and end is looked at: nothing is decoded.
    """
    if not (data.startswith(_BEGIN) and data.endswith(_END)):
        return None
    at, names = len(_BEGIN), list[bytes]()
    while at + 12 <= len(data):
        names.append(data[at + 4 : at + 8])
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    is_plain = names[:1] == [b"IHDR"] and names[-1] == b"IEND" and names.count(b"IEND") == 1
    if at != len(data) or not is_plain or set(names) - _CHUNKS or data[8:12] != _HEADER.to_bytes(4, "big"):
        return None
    width, height = (int.from_bytes(data[begin : begin + 4], "big") for begin in (16, 20))
    return (width, height) if 0 < width * height <= MOST_PIXELS else None


def all_words(*found: object) -> bool:
    """Say whether all of them are texts."""
    return all(isinstance(each, str) for each in found)


def _is_from_one(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and number >= 1


def _is_box_in(box: object, width: int, height: int) -> bool:
    if not (isinstance(box, list) and len(box) == _NUMBERS_OF_A_BOX):
        return False
    if not all(isinstance(number, int) for number in box):
        return False
    left, top, right, bottom = box
    return bool(0 <= left < right <= width and 0 <= top < bottom <= height)
