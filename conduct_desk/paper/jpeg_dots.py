"""A JPEG's dots for a paper: every byte that draws stays, every byte that only tells is cut out."""

import re
import struct
from collections.abc import Iterator

from conduct_desk.paper.dots import Dots, NotAsItIs, NotWhole, check_size

_SHORT = "The end of this picture is missing."
_DAMAGED = "This picture is damaged."
_START, _END, _SCAN, _LINES = 0xD8, 0xD9, 0xDA, 0xDC
_JFIF, _EXIF, _ADOBE = 0xE0, 0xE1, 0xEE
_FRAMES = (0xC0, 0xC1, 0xC2)  # baseline, extended, progressive, all with Huffman's code
_OTHER_FRAMES = (*range(0xC3, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xD0))  # lossless, arithmetic, layered
_TABLES = (0xC4, 0xDB, 0xDD)  # codes, measures, restarts
_BARE_JFIF = 16  # bytes of its segment without a thumbnail
_ADOBE_SIZE = 14
# In packed dots FF is followed by 00 or by a restart; FF before a marker may be repeated.
_NEXT_MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")


def jpeg_dots(data: bytes) -> Dots:
    """Return the dots of a JPEG: all of it but comments, thumbnails, EXIF and whatever else only tells.

    Bytes behind its end are left out too. Its colours are taken as sRGB. Raises NotWhole when it is cut short
    or damaged, NotAsItIs when it is CMYK, arithmetic, lossless or of 12 bits. Source: ITU T.81, annex B.
    """
    view = memoryview(data)
    kept: list[memoryview] = [view[:2]]
    shape: tuple[int, int, int] | None = None
    turn, scans = 1, 0
    for marker, start, end in _segments(data):
        if marker == _EXIF:
            turn = _turn(data[start + 4 : end]) or turn
        elif marker in _FRAMES:
            if shape:
                raise NotWhole(_DAMAGED)
            shape = _shape(data[start:end])
        elif marker in _OTHER_FRAMES or marker == _LINES:
            raise NotAsItIs("This picture is packed in a way that few programs can read.")
        scans += marker == _SCAN
        if _draws(marker, data[start:end]):
            kept.append(view[start:end])
    if not shape or not scans:
        raise NotWhole(_DAMAGED)
    width, height, colours = shape
    check_size(width, height)
    space = "/DeviceGray" if colours == 1 else "/DeviceRGB"
    return Dots(width, height, f"/ColorSpace{space}/BitsPerComponent 8/Filter/DCTDecode", tuple(kept), turn)


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield each segment after the first mark: its marker, start and end; a scan with its packed dots."""
    if data[:2] != bytes((0xFF, _START)):
        raise NotWhole(_DAMAGED)
    at, marker = 2, 0
    while marker != _END:
        start, marker = _marker(data, at)
        at = start + 2 if marker == _END else _end(data, start, marker)
        yield marker, start, at


def _marker(data: bytes, at: int) -> tuple[int, int]:
    """Return where the next marker stands, behind any filling bytes, and which it is."""
    start = at
    while data[start : start + 2] == b"\xff\xff":
        start += 1
    if start + 2 > len(data):
        raise NotWhole(_SHORT)
    if data[start] != 0xFF:
        raise NotWhole(_DAMAGED)
    return start, data[start + 1]


def _end(data: bytes, start: int, marker: int) -> int:
    """Return where a segment ends; of a scan, where its packed dots do."""
    end = start + 2 + int.from_bytes(data[start + 2 : start + 4], "big")
    if end < start + 4 or end > len(data):
        raise NotWhole(_SHORT)
    if marker != _SCAN:
        return end
    found = _NEXT_MARKER.search(data, end)
    if not found:
        raise NotWhole(_SHORT)
    return found.start()


def _draws(marker: int, segment: bytes) -> bool:
    """Say whether a segment is needed to draw the picture, and tells nothing else."""
    if marker == _JFIF:
        return segment[4:9] == b"JFIF\0" and len(segment) == _BARE_JFIF + 2
    if marker == _ADOBE:  # how its colours are mixed
        return segment[4:9] == b"Adobe" and len(segment) == _ADOBE_SIZE + 2
    return marker in (*_FRAMES, *_TABLES, _SCAN, _END)


def _shape(segment: bytes) -> tuple[int, int, int]:
    """Return width, height and number of colours of a frame."""
    if len(segment) < 10:
        raise NotWhole(_DAMAGED)
    bits, height, width, colours = struct.unpack_from(">BHHB", segment, 4)
    if bits != 8:
        raise NotAsItIs("This picture has finer shades than a paper can hold.")
    if segment[10::3] == b"RGB":  # some programs know these by their names, others take them for YCbCr
        raise NotAsItIs("This picture mixes its colours in a way that few programs know.")
    if colours not in (1, 3):
        raise NotAsItIs("This picture is made of printing inks, not of red, green and blue.")
    return width, height, colours


def _turn(exif: bytes) -> int:
    """Return how the camera was held, from 1 to 8, or 0 where that cannot be read."""
    order = {b"II": "<", b"MM": ">"}.get(exif[6:8], "")
    if exif[:6] != b"Exif\0\0" or not order:
        return 0
    body = exif[6:]
    try:
        (first,) = struct.unpack_from(f"{order}I", body, 4)
        (count,) = struct.unpack_from(f"{order}H", body, first)
        for at in range(first + 2, first + 2 + 12 * count, 12):
            tag, _kind, _count, value = struct.unpack_from(f"{order}HHIH", body, at)
            if tag == 0x0112:
                return value if 1 <= value <= 8 else 0
    except struct.error:
        return 0
    return 0
