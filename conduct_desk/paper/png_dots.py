"""A PNG's dots for a paper: packed as they are, once they are known to be whole and no more than they say."""

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from conduct_desk.paper.dots import Dots, NotAsItIs, NotWhole, check_size

PNG = b"\x89PNG\r\n\x1a\n"
_SHORT = "The end of this picture is missing."
_DAMAGED = "This picture is damaged."
_STEP = 1 << 18  # bytes that are unpacked at a time: as many as stay close to the processor
_GREY, _COLOURS, _PALETTE = 0, 2, 3
_PACKED = {_GREY: (1, 2, 4, 8), _COLOURS: (8,), _PALETTE: (1, 2, 4, 8)}  # bits for which PDF has the same
_LAST_FILTER = 4  # each row begins with the number of one of five filters


@dataclass(frozen=True)
class _Head:
    width: int
    height: int
    bits: int
    kind: int

    @property
    def channels(self) -> int:
        return 3 if self.kind == _COLOURS else 1

    @property
    def row(self) -> int:
        """Bytes of an unpacked row, its filter included."""
        return 1 + (self.width * self.channels * self.bits + 7) // 8


def png_dots(data: bytes) -> Dots:
    """Return the dots of a PNG in grey, colours or a palette; nothing else of the file.

    They are unpacked once to be sure that they are whole, never further than the size that the picture
    claims, and a quarter of a megabyte at a time. Raises NotWhole when they are not, NotAsItIs when the
    picture is see-through, interlaced or of 16 bits. Source: PNG (W3C, second edition), ISO 32000-1, 7.4.4.4.
    """
    head: _Head | None = None
    palette, pieces = b"", list[memoryview]()
    for kind, body in _chunks(data):
        if head is None:
            head = _head(kind, bytes(body))
        elif kind == b"PLTE":
            palette = bytes(body)
        elif kind == b"tRNS":
            raise NotAsItIs("This picture is see-through in places.")
        elif kind == b"IDAT":
            pieces.append(body)
    if head is None or not pieces:
        raise NotWhole(_DAMAGED)
    space = _space(head, palette)
    _check_whole(head, pieces)
    parms = f"<</Predictor 15/Colors {head.channels}/BitsPerComponent {head.bits}/Columns {head.width}>>"
    facts = f"/ColorSpace{space}/BitsPerComponent {head.bits}/Filter/FlateDecode/DecodeParms{parms}"
    return Dots(head.width, head.height, facts, tuple(pieces))


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Yield each part of the file up to its end: its name and its content, which its own check fits."""
    if not data.startswith(PNG):
        raise NotWhole(_DAMAGED)
    view, at = memoryview(data), len(PNG)
    while True:
        if at + 12 > len(data):
            raise NotWhole(_SHORT)
        end = at + 8 + int.from_bytes(data[at : at + 4], "big")
        if end + 4 > len(data):
            raise NotWhole(_SHORT)
        kind = data[at + 4 : at + 8]
        # The dots have a check of their own (Adler-32), which is looked at when they are unpacked.
        if kind != b"IDAT" and zlib.crc32(view[at + 4 : end]) != int.from_bytes(data[end : end + 4], "big"):
            raise NotWhole(_DAMAGED)
        if kind == b"IEND":
            return
        yield kind, view[at + 8 : end]
        at = end + 4


def _head(name: bytes, body: bytes) -> _Head:
    if name != b"IHDR" or len(body) != 13:
        raise NotWhole(_DAMAGED)
    width, height, bits, kind, packing, filters, interlaced = struct.unpack(">IIBBBBB", body)
    check_size(width, height)
    if packing or filters:
        raise NotWhole(_DAMAGED)
    if interlaced or bits not in _PACKED.get(kind, ()):
        raise NotAsItIs("This picture is packed in a way that a paper cannot hold.")
    return _Head(width, height, bits, kind)


def _space(head: _Head, palette: bytes) -> str:
    if head.kind != _PALETTE:
        return "/DeviceGray" if head.kind == _GREY else "/DeviceRGB"
    count, rest = divmod(len(palette), 3)
    if rest or not 1 <= count <= 1 << head.bits:
        raise NotWhole(_DAMAGED)
    return f"[/Indexed/DeviceRGB {count - 1}<{palette.hex()}>]"


def _check_whole(head: _Head, pieces: Sequence[memoryview]) -> None:
    """Raise NotWhole unless the pieces unpack to just the rows that the head promises, and end there."""
    expected, found = head.row * head.height, 0
    unpacking = zlib.decompressobj()
    for piece in (*pieces, b""):  # the last one asks for what is unpacked and not yet handed over
        packed: Any = piece
        while True:
            try:
                rows = unpacking.decompress(packed, _STEP)
            except zlib.error as error:
                raise NotWhole(_DAMAGED) from error
            _check_filters(rows, found, head.row)
            found += len(rows)
            if found > expected or unpacking.unused_data:
                raise NotWhole(_DAMAGED)
            packed = unpacking.unconsumed_tail
            if not packed:
                break
    if found != expected or not unpacking.eof:
        raise NotWhole(_SHORT)


def _check_filters(rows: bytes, before: int, row: int) -> None:
    first = -before % row
    if max(rows[first::row], default=0) > _LAST_FILTER:
        raise NotWhole(_DAMAGED)
