"""How a line of words becomes glyphs in the order in which they stand on paper, left to right.

Most lines need none of this. It is for names and posts in Arabic letters, for letters with loose accents, for
Chinese and for emoji that are made of several characters.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any, Final

import uharfbuzz
from bidi import algorithm

from conduct_desk.paper import reading_order
from conduct_desk.paper.fast_font import Face, Glyph
from conduct_desk.paper.reading_order import Part, Stretch

ARABIC: Final = 1  # the place of the font with Arabic letters in a family

_EMOJI: Final = r"[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff]"
_DRESSED: Final = rf"{_EMOJI}(?:\ufe0f|[\U0001f3fb-\U0001f3ff])*\u20e3?"
_CLUSTER: Final = re.compile(
    r"[\U0001f1e6-\U0001f1ff]{2}"  # a flag
    r"|[0-9#*]\ufe0f?\u20e3"  # a key
    rf"|{_DRESSED}(?:[\U000e0020-\U000e007f]+|(?:\u200d{_DRESSED})+)"  # a flag of England, a family
    r"|.[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff"
    r"\u200c\u200d\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*",
    re.DOTALL,
)
_HIDDEN: Final = re.compile(r"[\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f]")
_FROM_THE_RIGHT: Final = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_IS_TURNED: Final = frozenset({"R", "AL", "AN"})
_KINDS: Final = frozenset({"L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "WS", "ON"})
_LONGEST: Final = 12  # characters that are shaped as one: accents heaped by the hundred stand as they come
_FEATURES: Final = {"kern": False, "liga": False}  # the words of a line are as wide together as one by one
_FLAGS: Final = (
    uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES | uharfbuzz.BufferFlags.DO_NOT_INSERT_DOTTED_CIRCLE
)


@dataclass(frozen=True)
class _Item:
    """Letters of one font that run the same way."""

    face: int
    level: int
    text: str


def clusters(text: str) -> list[str]:
    """Return a text in the pieces that may not be torn: a letter with its accents, a whole emoji."""
    return [piece for found in _CLUSTER.findall(text) for piece in _torn(found)]


def _torn(cluster: str) -> Iterator[str]:
    return (cluster[at : at + _LONGEST] for at in range(0, len(cluster), _LONGEST))


def missing(text: str, faces: Sequence[Face]) -> tuple[str, ...]:
    """Return the characters of a text that no font has, each once, in their order."""
    unusual = set(text) - faces[0].characters
    if not unusual:
        return ()
    return tuple(
        each
        for each in dict.fromkeys(text)
        if each in unusual and not _HIDDEN.match(each) and not any(each in face.characters for face in faces)
    )


def is_turned(text: str) -> bool:
    """Return whether a text is written from right to left: its first letter, and most of its letters."""
    if not _FROM_THE_RIGHT.search(text):
        return False
    kinds = [unicodedata.bidirectional(each) for each in text]
    strong = [kind != "L" for kind in kinds if kind in ("L", "R", "AL")]
    return strong[0] and 2 * sum(strong) > len(strong)


@lru_cache(maxsize=4096)
def shape(text: str, faces: tuple[Face, ...], *, turned: bool = False) -> tuple[Stretch, ...]:
    """Return the glyphs of one line, each stretch of one font, from left to right.

    `turned` says that the line belongs to a text that is written from right to left. Source of the order: the
    Unicode bidirectional algorithm (UAX 9).
    """
    items = _items(text, faces, turned=turned)
    parts = [Part(item.face, faces[item.face], item.level, tuple(_shaped(item, faces))) for item in items]
    parts = [part for part in parts if part.glyphs]
    if not any(part.level for part in parts):
        return reading_order.from_the_left(parts)
    order = _ordered(list(range(len(parts))), [part.level for part in parts])
    return reading_order.mixed(parts, order, turned=turned)


def _items(text: str, faces: tuple[Face, ...], *, turned: bool) -> list[_Item]:
    pieces = [(face, piece) for cluster in clusters(text) for face, piece in _fonts(cluster, faces)]
    levels = _levels([piece for _, piece in pieces], turned=turned)
    found: list[tuple[int, int, str]] = []
    for (face, piece), level in zip(pieces, levels, strict=True):
        found.append((_kept_font(face, piece, level, found[-1][0] if found else 0, faces), level, piece))
    return [
        _Item(face, level, "".join(piece for _, _, piece in run))
        for (face, level), run in groupby(found, key=lambda each: each[:2])
    ]


def _kept_font(face: int, piece: str, level: int, last: int, faces: Sequence[Face]) -> int:
    """Return the font of a piece: blanks and, inside words from the right, digits and stops stay with these.

    A blank alone between two fonts is overlooked by readers that copy text.
    """
    if piece == " " and ord(" ") in faces[last].glyphs:
        return last
    if level and face == 0 and all(ord(each) in faces[ARABIC].glyphs for each in piece):
        return ARABIC
    return face


def _fonts(cluster: str, faces: Sequence[Face]) -> Iterator[tuple[int, str]]:
    """Return a cluster with the first font that has all of it, else each of its characters with its own."""
    seen = _HIDDEN.sub("", cluster) or cluster
    order = range(len(faces))
    if len(cluster) > 1 and re.match(rf"{_EMOJI}|[0-9#*]\ufe0f?\u20e3", cluster):
        order = range(len(faces) - 1, -1, -1)  # what is dressed as an emoji is one
    for at in order:
        if all(ord(each) in faces[at].glyphs for each in seen):
            yield at, cluster
            return
    for each in cluster:
        found = next((at for at in range(len(faces)) if ord(each) in faces[at].glyphs), None)
        yield (0, "?") if found is None else (found, each)


def _levels(pieces: Sequence[str], *, turned: bool) -> list[int]:
    kinds = [unicodedata.bidirectional(piece[0]) for piece in pieces]
    if not turned and _IS_TURNED.isdisjoint(kinds):
        return [0] * len(pieces)
    base = int(turned)
    characters = [
        {"ch": "", "level": base, "type": kind, "orig": kind}
        for kind in (_known(kind) for kind in kinds)
    ]  # fmt: skip
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage |= {"base_level": base, "base_dir": "LR"[base], "chars": characters}
    algorithm.calc_level_runs(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)  # noqa: FBT003 - the library's own shape
    algorithm.resolve_implicit_levels(storage, False)  # noqa: FBT003
    return [int(each["level"]) for each in storage["chars"]]


def _known(kind: str) -> str:
    if kind in _KINDS:
        return kind
    return "L" if kind == "" else "ON"  # a character that Unicode has not given away; any odd one


def _ordered(items: list[int], levels: Sequence[int]) -> list[int]:
    """Return runs in the order of the page: each stretch of a level and up is turned, the highest first."""
    for level in range(max(levels, default=0), 0, -1):
        turned: list[int] = []
        for is_higher, stretch in groupby(items, key=lambda at: levels[at] >= level):
            found = list(stretch)
            turned += found[::-1] if is_higher else found
        items = turned
    return items


def _shaped(item: _Item, faces: tuple[Face, ...]) -> list[Glyph]:
    """Return the glyphs of a run from left to right."""
    face = faces[item.face]
    is_turned = bool(item.level % 2)
    if not is_turned and all(len(piece) == 1 for piece in clusters(item.text)):
        return [_single(each, face, faces) for each in item.text]
    buffer = uharfbuzz.Buffer()
    buffer.add_codepoints([ord(each) for each in item.text])
    buffer.guess_segment_properties()
    buffer.language = "en"  # not the computer's own: the same words must give the same file
    buffer.direction = "rtl" if is_turned else "ltr"
    buffer.flags = _FLAGS
    uharfbuzz.shape(face.shapes, buffer, _FEATURES)
    placed = list(zip(buffer.glyph_infos, buffer.glyph_positions or [], strict=True))
    groups = [(start, list(group)) for start, group in groupby(placed, key=lambda each: each[0].cluster)]
    starts = sorted(start for start, _ in groups)
    ends = dict(zip(starts, [*starts[1:], len(item.text)], strict=True)) if starts else {}
    return [_glyph(group, item.text[start : ends[start]], face, faces) for start, group in groups]


def _single(character: str, face: Face, faces: tuple[Face, ...]) -> Glyph:
    """Return the glyph of one character; a blank is as wide as the usual font's."""
    if character != " " or face is faces[0]:
        return face.plain(character)
    return Glyph((), face.units(faces[0].scaled(faces[0].plain(" ").advance)), " ")


def _glyph(group: list[tuple[Any, Any]], letters: str, face: Face, faces: tuple[Face, ...]) -> Glyph:
    """Return one cluster as one glyph, with each of its parts where it belongs."""
    if letters == " ":
        return _single(letters, face, faces)
    parts, pen = [], 0
    for info, place in group:
        parts.append((info.codepoint, pen + place.x_offset, place.y_offset))
        pen += place.x_advance
    return Glyph(tuple(parts), pen, letters)
