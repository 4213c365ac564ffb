"""A picture on the pages that it takes, or why it cannot be drawn."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak

from conduct_desk.errors import DeskError
from conduct_desk.paper import fonts
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.bundle_paper import BundlePicture
from conduct_desk.paper.flow import HAIRLINE, MUTED, NAVY, style, words
from conduct_desk.paper.picture_parts import LEAST_ROOM, Laid, PicturePart, is_long, lay
from conduct_desk.paper.rows import beside
from conduct_desk.paper.streamed import StreamedCanvas
from conduct_desk.paper.taken_picture import Taken, take

_GOES_ON = style(13, 17, font=fonts.BOLD, colour=NAVY, after=2, keep=True)
_HOW = style(9, 11.5, colour=MUTED, after=3)
_NOTICE = style(12, 15, font=fonts.STRONG, colour=NAVY, after=3)
_REASON = style(10.5, 14, after=0)
_LONGEST = 3000  # characters of words that stand for a picture
_SLACK = 1.0  # point
_IN_COLUMNS = (
    "{part}It is long, so it stands in {count} columns, one after the other. What is above a dashed line "
    "stood at the foot of the column before."
)


@dataclass
class Drawn:
    """How many pictures of an exhibit were drawn, and how many could not be."""

    done: int = 0
    refused: int = 0


@dataclass(frozen=True)
class Placing:
    """What stands around a picture: its further pages' `title`, what it is `called` where it is read out.

    `how` returns the line above it, which may be empty.
    """

    title: str
    called: str
    how: Callable[[Taken], str]


def further_title(title: str) -> list[Flowable]:
    """Return the title of a page on which an exhibit goes on; it is no heading of its own."""
    return words(title, _GOES_ON)


def notice(title: str, reason: str) -> Flowable:
    """Return a framed note in the place of a picture."""
    looks = [("BOX", (0, 0), (-1, -1), 0.8, HAIRLINE)]
    found = beside([[[*words(title, _NOTICE), *words(reason, _REASON)]]], [ROOM], looks, above=8, below=10)
    found.spaceAfter = 3 * mm
    return found


def picture_pages(
    picture: BundlePicture,
    placing: Placing,
    drawn: Drawn,
    page: float,
    canvas: StreamedCanvas,
    wide: float,
    high: float,
) -> list[Flowable]:
    """Return a picture on its pages, the first of which has `high` points left of `page`; for a `Later`."""
    try:
        taken = take(picture)
    except DeskError as refused:
        drawn.refused += 1
        return [notice("This cannot be drawn", refused.told)]
    drawn.done += 1
    again, how = further_title(placing.title), placing.how(taken)
    width, height = taken.dots.upright
    most = _IN_COLUMNS.format(part="Part 1 of 40. ", count=40) if is_long(width, height) else ""
    above = _high(words(f"{how} {most}", _HOW), wide) + _SLACK
    fresh = page - _high(again, wide) - above
    starts_anew = high - above < LEAST_ROOM
    laid = lay(width, height, wide, (fresh if starts_anew else high - above, fresh))
    found: list[Flowable] = [PageBreak(), *again] if starts_anew else []
    name = canvas.keep_picture(taken.dots, taken.fingerprint)
    alts = iter(_alts(placing.called, picture, laid))
    for at, strips in enumerate(laid.pages):
        if at:
            found += [PageBreak(), *further_title(placing.title)]
        told = " ".join(filter(None, (how if at == 0 else "", _parts(laid, at))))
        found += words(told, _HOW) if told else []
        found.append(PicturePart(name, taken.dots, laid, strips, [next(alts) for _ in strips]))
    return found


def _high(flowables: Sequence[Flowable], wide: float) -> float:
    """Return how high words are with the room behind them, in points."""
    return sum(each.wrap(wide, 1e6)[1] + each.getSpaceAfter() for each in flowables)


def _parts(laid: Laid, at: int) -> str:
    if laid.columns == 1:
        return ""
    page = f"Part {at + 1} of {len(laid.pages)}. " if len(laid.pages) > 1 else ""
    if at:
        return page.strip()
    return _IN_COLUMNS.format(part=page, count=laid.columns)


def _alts(called: str, picture: BundlePicture, laid: Laid) -> Iterator[str]:
    said = " ".join(picture.words.split())
    if len(said) > _LONGEST:
        said = f"{said[:_LONGEST]} …"
    told = f"It says: {said}" if said else "What it shows is not put into words."
    yield f"{called}. {told}"
    for at in range(2, laid.columns + 1):
        yield f"{called}. Column {at} of {laid.columns}: the same picture goes on."
