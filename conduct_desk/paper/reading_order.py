"""In which order the glyphs of a line are written to a file, so that readers give back what was typed.

A file says where glyphs stand, and readers work out from that how the line runs. Where it has words from the
left and from the right they do so by rules of thumb, mostly by those of PDFium (the reader in this program,
Chrome and Edge): it cuts a line into stretches of letters from the left, of letters from the right, of digits
and marks, of blanks and stops; turns each stretch that runs from the right; and takes the whole line from the
right when it has as many stretches from there as from the left. The order here is what those rules undo.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import Final

from conduct_desk.paper.fast_font import Face, Glyph, Use

_LEFT, _RIGHT, _WEAK, _BLANK = "LRWN"
_CLASSES: Final = {"L": _LEFT, "R": _RIGHT, "AL": _RIGHT} | dict.fromkeys(
    ("AN", "EN", "NSM", "CS", "ES", "ET", "BN"), _WEAK
)
_SAME: Final = 0.01
_MANY, _ASIDE = 3, 80.0  # where accents are heaped: readers take two that are alike and near for one in bold
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
class Part:
    """Letters of one font that run one way: its place in the family, its level, its glyphs from the left."""

    at: int
    face: Face
    level: int
    glyphs: tuple[Glyph, ...]

    @property
    def places(self) -> list[float]:
        """How far from the left each glyph stands, and at last how wide they are."""
        return [0.0, *accumulate(self.face.scaled(glyph.advance) for glyph in self.glyphs)]


@dataclass(frozen=True)
class _Letter:
    """One glyph of a line in the order of reading: its stretch, its font, and its place on the line."""

    stretch: int
    face: Face
    glyph: Glyph
    left: float

    @property
    def kind(self) -> str:
        return _class(self.glyph.letters)

    def unseen(self, letters: str, left: float | None = None) -> "_Letter":
        """Return letters that need no glyph of their own, on a blank as narrow as readers overlook none."""
        blank = Glyph((), self.face.units(_HAIR), letters)
        return _Letter(self.stretch, self.face, blank, self.left if left is None else left)


def from_the_left(parts: Sequence[Part]) -> tuple[Stretch, ...]:
    """Return the stretches of a line that runs from the left."""
    return tuple(
        Stretch(part.at, part.places[-1], tuple(zip(part.glyphs, part.places, strict=False)))
        for part in parts
    )


def mixed(parts: Sequence[Part], order: Sequence[int], *, turned: bool) -> tuple[Stretch, ...]:
    """Return the stretches of a line with words from both sides; the parts come in the order of reading.

    `order` says in which order they stand on the line.
    """
    lefts = dict(zip(order, [0.0, *accumulate(parts[at].places[-1] for at in order)], strict=False))
    homes = [list(run) for _, run in groupby(order, key=lambda at: parts[at].at)]
    home = {at: number for number, run in enumerate(homes) for at in run}
    letters: list[_Letter] = []
    for at, part in enumerate(parts):
        found = _letters(part, home[at], lefts[at])
        if at and not turned and part.level == 0 < parts[at - 1].level:
            letters.append(found[0].unseen(_LEFT_MARK))
        letters += found
    signed = _signed(letters, turned=turned)
    is_turned = _is_taken_from_the_right(signed)
    state = _RIGHT if is_turned else _LEFT
    written_in: dict[int, list[_Letter]] = {}
    for number in range(len(homes) - 1, -1, -1) if is_turned else range(len(homes)):
        mine = [letter for letter in signed if letter.stretch == number]
        written_in[number], state = _as_undone(mine, state, is_turned=is_turned)
    return tuple(
        Stretch(
            parts[run[0]].at,
            sum(parts[at].places[-1] for at in run),
            tuple((each.glyph, each.left - lefts[run[0]]) for each in written_in[number]),
        )
        for number, run in enumerate(homes)
    )


def _letters(part: Part, stretch: int, left: float) -> list[_Letter]:
    """Return a part's glyphs in the order of reading; what runs from the right has one for each letter."""
    placed = [
        _Letter(stretch, part.face, glyph, left + place)
        for glyph, place in zip(part.glyphs, part.places, strict=False)
    ]
    if part.level % 2 == 0:
        return placed
    return [each for letter in reversed(placed) for each in _apart(letter)]


def _apart(letter: _Letter) -> Iterator[_Letter]:
    """Return a glyph for each of the letters that one stands for, the last full letter where it is seen."""
    typed = letter.glyph.letters
    shown = max((at for at, each in enumerate(typed) if _class(each) == _RIGHT), default=0)
    end = letter.left + letter.face.scaled(letter.glyph.advance)
    aside = _HAIR if len(typed) - shown <= _MANY else _ASIDE
    for at, each in enumerate(typed):
        if at == shown:
            yield replace(letter, glyph=letter.glyph._replace(letters=each))
        else:
            yield letter.unseen(
                each, end - (at + 1) * _HAIR if at < shown else letter.left - (at - shown) * aside
            )


def _signed(letters: list[_Letter], *, turned: bool) -> list[_Letter]:
    """Return a line with as many unseen marks at its end as a reader needs to take it from the right side."""
    left, right = _counts(letters)
    if not left or (right >= left) == turned:
        return letters
    more = (_RIGHT_MARK + _APART) * (left - right) if turned else (_LEFT_MARK + _APART) * (right - left + 1)
    return [*letters, letters[-1].unseen(more)]


def _is_taken_from_the_right(letters: Sequence[_Letter]) -> bool:
    left, right = _counts(letters)
    return right >= max(left, 1)


def _class(letters: str) -> str:
    return _CLASSES.get(unicodedata.bidirectional(letters[0]), _BLANK)


def _is_changed(letter: _Letter) -> bool:
    """Return whether a reader that turns a letter changes it: brackets get another shape, emoji are lost."""
    first = letter.glyph.letters[0]
    return bool(unicodedata.mirrored(first)) or ord(first) > 0xFFFF  # beyond the first plane


def _counts(letters: Sequence[_Letter]) -> tuple[int, int]:
    """Return how many stretches of letters a line has from the left and from the right."""
    typed = "".join(letter.glyph.letters for letter in letters)
    kinds = [kind for kind, _ in groupby(typed, key=_class)]
    return kinds.count(_LEFT), kinds.count(_RIGHT)


def _as_undone(letters: Sequence[_Letter], state: str, *, is_turned: bool) -> tuple[list[_Letter], str]:
    """Return letters in the order in which a reader's rules find them as they were typed."""
    found: list[list[_Letter]] = []
    for kind, run in groupby(letters, key=lambda letter: letter.kind):
        stretch = list(run)
        if kind == _BLANK and state == _RIGHT and any(_is_changed(letter) for letter in stretch):
            found.append([stretch[0].unseen(_LEFT_MARK)])
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
