"""How a letter closes: the sign-off, the signature or room for it, who signs, what goes with it."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, FrameBreak, KeepTogether, Spacer

from conduct_desk.paper import fonts, pictures
from conduct_desk.paper.flow import MUTED, SHORT, Setting, flow, style, words
from conduct_desk.paper.letter_paper import LetterPaper
from conduct_desk.paper.words import Block, BlockKind, sign_off

SIGNATURE_WIDE, SIGNATURE_HIGH = 60 * mm, 15 * mm
_LEAST = SHORT / 4  # characters: less than this is a poor companion for a close on a page of its own


class Signature(Flowable):
    """The picture of a signature in the room that a pen would need."""

    def __init__(self, data: bytes, whose: str) -> None:
        super().__init__()
        self._whose = whose
        self._picture = pictures.signature(data, SIGNATURE_WIDE, SIGNATURE_HIGH - 2 * mm)
        self.width, self.height = SIGNATURE_WIDE, SIGNATURE_HIGH

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return its size, whatever room there is."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it at the left, on the middle of its room."""
        canvas: Any = self.canv
        wide, high = self._picture.size
        scale = min(self.width / wide, (self.height - 2 * mm) / high)
        box = (0, (self.height - high * scale) / 2, wide * scale, high * scale)
        with canvas.figure(f"Signature of {self._whose}", *box):
            canvas.drawImage(ImageReader(self._picture), *box)


class _Closing(Flowable):
    """A long last paragraph or table, and the close: when they do not fit, its end goes with the close."""

    def __init__(self, last: Flowable, close: Sequence[Flowable], leading: float) -> None:
        super().__init__()
        self._last, self._close, self._leading = last, list(close), leading

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return a height that no page has: it is always split into what it holds."""
        return width, 0xFFFFFF

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return what it holds, cut so that two lines at least stand over the close."""
        if tall([self._last, *self._close], width, self.canv) <= height:
            return [self._last, *self._close]
        most = tall([self._last], width, self.canv) - 2 * self._leading
        halves = self._last.splitOn(self.canv, width, min(height, most))
        if len(halves) == 2:
            return [halves[0], KeepTogether([halves[1], *self._close])]
        return [FrameBreak(), self._last, *self._close]


def tall(flowables: Sequence[Flowable], width: float, canvas: Any) -> float:
    """Return how tall flowables are below each other in this width, in points."""
    height = after = 0.0
    for at, each in enumerate(flowables):
        before = max(each.getSpaceBefore(), after) if at else 0
        height, after = height + before + each.wrapOn(canvas, width, 0xFFFFFF)[1], each.getSpaceAfter()
    return height


def body_and_close(found: Sequence[Block], close: Sequence[Flowable], setting: Setting) -> list[Flowable]:
    """Return the words of a letter and its close, which never stands alone on a page."""
    kept = _kept(found)
    body = flow(found[: len(found) - kept], setting)
    if kept or not body:
        return [*body, KeepTogether([*flow(found[len(found) - kept :], setting), *close])]
    return [*body[:-1], _Closing(body[-1], close, setting.leading)]


def _kept(found: Sequence[Block]) -> int:
    """Return how many last blocks go with the close whole; none when the last one is long."""
    length = kept = 0
    for group in reversed(list(_groups(found))):
        size = sum(len(block.text) for block in group)
        if length + size > SHORT:
            break
        length, kept = length + size, kept + len(group)
        if length > _LEAST:
            break
    return kept


def _groups(found: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the blocks one by one, the rows of a table together."""
    group: list[Block] = []
    for block in found:
        if group and not (block.kind is group[-1].kind is BlockKind.ROW):
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def signed_close(paper: LetterPaper, setting: Setting) -> list[Flowable]:
    """Return sign-off, signature and name, and what is enclosed and to whom copies go.

    The sign-off follows from the salutation, so that the two always agree. Raises PaperRefused (signature).
    """
    plain = style(setting.size, setting.leading, after=0)
    strong = style(setting.size, setting.leading, font=fonts.STRONG, after=0)
    return [
        Spacer(0, 2),
        *words(sign_off(paper.salutation), plain),
        Signature(paper.signature, paper.signer_name) if paper.signature else Spacer(0, SIGNATURE_HIGH),
        *words(paper.signer_name, strong),
        *words(paper.signer_role, plain),
        *with_it(paper, setting),
    ]


def with_it(paper: LetterPaper, setting: Setting) -> list[Flowable]:
    """Return the lines that say what is enclosed and who has a copy."""
    size = max(9, setting.size - 2) if not paper.is_easy_read else setting.size
    small = style(size, size * 1.35, colour=MUTED, after=0)
    said = (("Enclosed", paper.enclosures), ("Copy to", paper.copies_to))
    lines = [f"{label}: {'; '.join(given)}" for label, given in said if given]
    return [Spacer(0, 8), *(each for line in lines for each in words(line, small))] if lines else []
