"""Glyphs made of several, added to a font's file: a letter with its accents copies as one."""

import struct
from collections.abc import Mapping, Sequence
from typing import Final

import uharfbuzz

Part = tuple[int, int, int]  # a glyph of the file, and how far right and up it stands, in the font's units

_WORDS, _PLACES, _MORE = 0x0001, 0x0002, 0x0020  # flags of a part; source: OpenType, table glyf
_SUM: Final = 1 << 32


def with_joined(face: uharfbuzz.Face, count: int, joined: Sequence[tuple[tuple[Part, ...], int]]) -> bytes:
    """Return a font file with more glyphs after its first `count`, each of parts and with its advance."""
    if not joined:
        return bytes(face.blob.data)
    tables = {tag: bytes(face.reference_table(tag).data) for tag in face.table_tags}
    font = uharfbuzz.Font(face)
    boxes = [_box(font, parts) for parts, _ in joined]
    shapes = [_shape(parts, box) for (parts, _), box in zip(joined, boxes, strict=True)]
    have = face.glyph_count  # a file that was cut ends with the last glyph that is used
    starts = _starts(tables, have)
    starts += [starts[-1]] * (count - have)
    body = tables["glyf"][: starts[-1]]
    for shape in shapes:
        body += shape
        starts.append(len(body))
    widths = [(font.get_glyph_h_advance(at), _side(tables, at)) for at in range(have)]
    widths += [(0, 0)] * (count - have)
    widths += [(advance, box[0]) for (_, advance), box in zip(joined, boxes, strict=True)]
    total = len(widths)
    return _file(
        tables
        | {
            "glyf": body,
            "loca": struct.pack(f">{total + 1}L", *starts),
            "hmtx": b"".join(struct.pack(">Hh", *width) for width in widths),
            "head": _put(tables["head"], {50: 1}),
            "hhea": _put(tables["hhea"], {34: total}),
            "maxp": _put(tables["maxp"], {4: total, 10: 4096, 12: 512, 28: 64, 30: 8}),
        }
    )


def _starts(tables: Mapping[str, bytes], count: int) -> list[int]:
    """Return where each glyph begins, and where the last one ends."""
    if struct.unpack_from(">h", tables["head"], 50)[0]:
        return list(struct.unpack_from(f">{count + 1}L", tables["loca"]))
    return [2 * start for start in struct.unpack_from(f">{count + 1}H", tables["loca"])]


def _side(tables: Mapping[str, bytes], at: int) -> int:
    """Return the blank before a glyph; glyphs after the last full row have only this number."""
    full = struct.unpack_from(">H", tables["hhea"], 34)[0]
    place = 4 * at + 2 if at < full else 4 * full + 2 * (at - full)
    side: int = struct.unpack_from(">h", tables["hmtx"], place)[0]
    return side


def _box(font: uharfbuzz.Font, parts: Sequence[Part]) -> tuple[int, int, int, int]:
    """Return the box round all parts: left, foot, right, top."""
    boxes = []
    for glyph, right, up in parts:
        found = font.get_glyph_extents(glyph)
        if found and found.width:
            left, top = found.x_bearing + right, found.y_bearing + up
            boxes.append((left, top + found.height, left + found.width, top))
    if not boxes:
        return 0, 0, 0, 0
    lefts, feet, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(feet), max(rights), max(tops)


def _shape(parts: Sequence[Part], box: tuple[int, int, int, int]) -> bytes:
    if not any(box):
        return b""
    found = struct.pack(">5h", -1, *box)
    for at, (glyph, right, up) in enumerate(parts, start=1):
        flags = _WORDS | _PLACES | (_MORE if at < len(parts) else 0)
        found += struct.pack(">HHhh", flags, glyph, right, up)
    return found + bytes(-len(found) % 4)


def _put(table: bytes, numbers: Mapping[int, int]) -> bytes:
    changed = bytearray(table)
    for at, number in numbers.items():
        struct.pack_into(">H", changed, at, number)
    return bytes(changed)


def _file(tables: Mapping[str, bytes]) -> bytes:
    """Return a font file of its tables (OpenType, table directory)."""
    power = len(tables).bit_length() - 1
    search = 16 << power
    head = struct.pack(">LHHHH", 0x00010000, len(tables), search, power, 16 * len(tables) - search)
    at = 12 + 16 * len(tables)
    rows, bodies = b"", b""
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        summed = sum(struct.unpack(f">{len(padded) // 4}L", padded)) % _SUM
        rows += struct.pack(">4sLLL", tag.encode(), summed, at + len(bodies), len(table))
        bodies += padded
    return head + rows + bodies
