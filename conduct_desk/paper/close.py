"""How a letter closes: the sign-off, the signature or room for it, who signs, what goes with it."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib.units import mm
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
        wide, high = self._picture.width, self._picture.height
        scale = min(self.width / wide, (self.height - 2 * mm) / high)
        box = (0, (self.height - high * scale) / 2, wide * scale, high * scale)
        with canvas.figure(f"Signature of {self._whose}", *box):
            self._picture.draw(canvas, *box)


class _Closing(Flowable):
    """The last words and the close: where they do not fit on a page, the end of the words goes with it.

    `words` begin with what holds to the next (a heading), if anything does. Nothing that holds to the next
    may stand before this flowable: the library would take the two for one that fits on no page.
    """

    _frame: Any  # of the page that it is being put on: told by the library

    def __init__(self, words: Sequence[Any], close: Sequence[Flowable], leading: float) -> None:
        super().__init__()
        held = next(at for at, each in enumerate(words) if not each.getKeepWithNext() or each is words[-1])
        self._head, self._first, self._rest = words[:held], words[held], [*words[held + 1 :], *close]
        self._leading = leading

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return a height that no page has: it is always split into what it holds."""
        return width, 0xFFFFFF

    def getSpaceBefore(self) -> float:
        """Return the space before what it begins with: there is so much less room for it."""
        first: float = [*self._head, self._first][0].getSpaceBefore()
        return first

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return what it holds, cut so that two lines at least stand over the close."""
        whole = [*self._head, self._first, *self._rest]
        if tall(whole, width, self.canv) <= height:
            return whole
        room = height - (tall(self._head, width, self.canv) + self._leading if self._head else 0)
        most = tall([self._first], width, self.canv) - 2 * self._leading
        halves = self._first.splitOn(self.canv, width, max(0, min(room, most)))
        if len(halves) == 2:
            return [*self._head, halves[0], KeepTogether([halves[1], *self._rest])]
        if not self._frame._atTop:
            return [FrameBreak(), *whole]
        # What comes first may be longer than a page by itself.
        return [*(whole[0].splitOn(self.canv, width, height) or whole[:1]), *whole[1:]]


def tall(flowables: Sequence[Flowable], width: float, canvas: Any) -> float:
    """Return how tall flowables are below each other in this width, in points."""
    height = after = 0.0
    for at, each in enumerate(flowables):
        before = max(each.getSpaceBefore(), after) if at else 0
        height, after = height + before + each.wrapOn(canvas, width, 0xFFFFFF)[1], each.getSpaceAfter()
    return height


def body_and_close(
    lead: Sequence[Flowable], found: Sequence[Block], close: Sequence[Flowable], setting: Setting
) -> list[Flowable]:
    """Return what leads to a letter's words, the words, and the close, which is never alone on a page."""
    body: list[Any] = [*lead, *flow(found, setting)]
    if not body:
        return list(close)
    at = len(body) - max(1, len(flow(found[len(found) - _kept(found) :], setting)))
    while at and body[at - 1].getKeepWithNext():  # a heading, or a line that announces what follows
        at -= 1
    return [*body[:at], _Closing(body[at:], close, setting.leading)]


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
