"""In which order the glyphs of a line are written to a file, so that readers give back what was typed.

A file says where glyphs stand, and readers work out from that how the line runs. Where it has words from the
left and from the right they do so by rules of thumb, mostly by those of PDFium (the reader in this program,
Chrome and Edge): it cuts a line into stretches of letters from the left, of letters from the right, of digits
and marks, of blanks and stops; turns each stretch that runs from the right; and takes the whole line from the
right when it has as many stretches from there as from the left. The order here is what those rules undo.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Final

from conduct_desk.paper.fast_font import Face, Glyph, Use

_LEFT, _RIGHT, _WEAK, _BLANK = "LRWN"
_CLASSES: Final = {"L": _LEFT, "R": _RIGHT, "AL": _RIGHT} | dict.fromkeys(
    ("AN", "EN", "NSM", "CS", "ES", "ET", "BN"), _WEAK
)
_SAME: Final = 0.01
_HAIR: Final = 20.0  # thousandths of the type's size: the narrowest blank that readers take for a letter
# What plain text has for the same purpose (UAX 9, 2.6), unseen: from here the line runs from the left again.
_LEFT_MARK, _RIGHT_MARK, _APART = "\u200e", "\u200f", "\u200b"


@dataclass(frozen=True)
class Stretch:
    """Glyphs of one font that stand side by side: how wide, and each in the order of the file with its place.

    All measures are thousandths of the type's size, from the left end of the stretch.
    """

    face: int
    width: float
    glyphs: tuple[tuple[Glyph, float], ...]


@dataclass(frozen=True)
class _Letter:
    """One glyph of a line in the order of reading, with its place on the line."""

    face: int
    glyph: Glyph
    left: float

    @property
    def kind(self) -> str:
        return _class(self.glyph.letters)


def from_the_left(parts: Sequence[tuple[int, list[Glyph]]], faces: Sequence[Face]) -> tuple[Stretch, ...]:
    """Return the stretches of a line that runs from the left."""
    return tuple(_side_by_side(at, glyphs, faces[at]) for at, glyphs in parts)


def _side_by_side(at: int, glyphs: list[Glyph], face: Face) -> Stretch:
    places = [0.0, *accumulate(face.scaled(glyph.advance) for glyph in glyphs)]
    return Stretch(at, places[-1], tuple(zip(glyphs, places, strict=False)))


def mixed(
    parts: Sequence[tuple[int, int, list[Glyph]]],
    order: Sequence[int],
    faces: Sequence[Face],
    *,
    turned: bool,
) -> tuple[Stretch, ...]:
    """Return the stretches of a line with words from both sides; the parts come in the order of reading.

    `order` says in which order they stand on the line. A part is its font, its level and its glyphs.
    """
    lefts, letters, pen = {}, [], 0.0
    for at in order:
        lefts[at] = pen
        pen += sum(faces[parts[at][0]].scaled(glyph.advance) for glyph in parts[at][2])
    for at, part in enumerate(parts):
        if at and not turned and part[1] == 0 < parts[at - 1][1]:
            letters.append(_unseen(part[0], _LEFT_MARK, lefts[at], faces))
        letters += _letters(part, lefts[at], faces)
    left, right = _counts("".join(letter.glyph.letters for letter in letters))
    is_turned = right >= max(left, 1)
    if is_turned != turned and left:
        more = (
            (_RIGHT_MARK + _APART) * (left - right) if turned else (_LEFT_MARK + _APART) * (right - left + 1)
        )
        letters.append(_unseen(letters[-1].face, more, letters[-1].left, faces))
        is_turned = turned
    return tuple(_stretches(letters, order, parts, lefts, faces, is_turned=is_turned))


def _letters(part: tuple[int, int, list[Glyph]], left: float, faces: Sequence[Face]) -> list[_Letter]:
    """Return a part's glyphs in the order of reading; what runs from the right has one for each letter."""
    at, level, glyphs = part
    placed = list(_side_by_side(at, glyphs, faces[at]).glyphs)
    if level % 2 == 0:
        return [_Letter(at, glyph, left + place) for glyph, place in placed]
    found = []
    for glyph, place in reversed(placed):
        start, end = left + place, left + place + faces[at].scaled(glyph.advance)
        shown = max((n for n, each in enumerate(glyph.letters) if _class(each) == _RIGHT), default=0)
        for number, each in enumerate(glyph.letters):
            if number == shown:
                found.append(_Letter(at, glyph._replace(letters=each), start))
            else:
                beside = end - (number + 1) * _HAIR if number < shown else start - (number - shown) * _HAIR
                found.append(_unseen(at, each, beside, faces))
    return found


def _unseen(at: int, letters: str, left: float, faces: Sequence[Face]) -> _Letter:
    """Return letters that another glyph shows already, on a blank as narrow as readers overlook none."""
    return _Letter(at, Glyph((), faces[at].units(_HAIR), letters), left)


def _class(letters: str) -> str:
    return _CLASSES.get(unicodedata.bidirectional(letters[0]), _BLANK)


def _is_changed(letter: _Letter) -> bool:
    """Return whether a reader that turns a letter changes it: brackets get another shape, emoji are lost."""
    first = letter.glyph.letters[0]
    return bool(unicodedata.mirrored(first)) or ord(first) > 0xFFFF  # beyond the first plane


def _counts(text: str) -> tuple[int, int]:
    """Return how many stretches of letters a line has from the left and from the right."""
    kinds = [kind for kind, _ in groupby(text, key=_class)]
    return kinds.count(_LEFT), kinds.count(_RIGHT)


def _stretches(
    letters: Sequence[_Letter],
    order: Sequence[int],
    parts: Sequence[tuple[int, int, list[Glyph]]],
    lefts: dict[int, float],
    faces: Sequence[Face],
    *,
    is_turned: bool,
) -> Iterator[Stretch]:
    ends: list[tuple[int, float, float]] = []  # of each stretch on the line: font, left and right end
    for at in order:
        face, _, glyphs = parts[at]
        right = lefts[at] + sum(faces[face].scaled(glyph.advance) for glyph in glyphs)
        if ends and ends[-1][0] == face:
            ends[-1] = (face, ends[-1][1], right)
        else:
            ends.append((face, lefts[at], right))
    written: dict[int, list[_Letter]] = {at: [] for at in range(len(ends))}
    for letter in letters:
        written[_stretch_of(letter, ends)].append(letter)
    state = _RIGHT if is_turned else _LEFT
    for at in sorted(written, reverse=is_turned):
        written[at], state = _as_undone(written[at], state, faces, is_turned=is_turned)
    for at, (face, left, right) in enumerate(ends):
        yield Stretch(face, right - left, tuple((each.glyph, each.left - left) for each in written[at]))


def _stretch_of(letter: _Letter, ends: Sequence[tuple[int, float, float]]) -> int:
    middle = letter.left
    near = [
        at for at, (face, left, right) in enumerate(ends) if face == letter.face and left <= middle <= right
    ]
    return near[0] if near else 0


def _as_undone(
    letters: Sequence[_Letter], state: str, faces: Sequence[Face], *, is_turned: bool
) -> tuple[list[_Letter], str]:
    """Return letters in the order in which a reader's rules find them as they were typed."""
    found: list[list[_Letter]] = []
    for kind, run in groupby(letters, key=lambda letter: letter.kind):
        stretch = list(run)
        if kind == _BLANK and state == _RIGHT and any(_is_changed(letter) for letter in stretch):
            found.append([_unseen(stretch[0].face, _LEFT_MARK, stretch[0].left, faces)])
            state = _LEFT
        if kind == _RIGHT or (kind == _BLANK and state == _RIGHT):
            stretch.reverse()
            state = _RIGHT
        else:
            state = _LEFT
        found.append(stretch)
    if is_turned:
        found.reverse()
    return [letter for stretch in found for letter in stretch], state


def written(stretch: Stretch, use: Use) -> str:
    """Return the operator that draws a stretch, and leaves the pen at its right end."""
    found, pen = "", 0.0
    for glyph, left in stretch.glyphs:
        found += f"{_moved(pen, left)}<{use.code(glyph):04x}>"
        pen = left + use.face.scaled(glyph.advance)
    rest = _moved(pen, stretch.width)  # apart from the words: a wide gap among them is read as a blank
    return f"[{found}] TJ" + (f" [{rest}] TJ" if rest else "")


def _moved(pen: float, to: float) -> str:
    return f"{pen - to:.2f}" if abs(pen - to) > _SAME else ""
