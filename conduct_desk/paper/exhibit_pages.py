"""The pages of one exhibit in a bundle: its caption, then the picture, the words, or why there is neither."""

from collections.abc import Iterator, Sequence
from functools import partial

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer

from conduct_desk.errors import DeskError
from conduct_desk.paper import fonts
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.bundle_paper import BundleExhibit, BundlePicture, Original, SaidLine, Shown
from conduct_desk.paper.caption import caption
from conduct_desk.paper.flow import HAIRLINE, MUTED, NAVY, style, words
from conduct_desk.paper.office import CELL, CELL_STRONG, heads, table_lines
from conduct_desk.paper.picture_parts import LEAST_ROOM, Laid, PicturePart, is_long, lay
from conduct_desk.paper.rows import beside, ruled
from conduct_desk.paper.streamed import Later, StreamedCanvas
from conduct_desk.paper.tags import Role
from conduct_desk.paper.taken_picture import Taken, take

_TITLE = style(17, 21, font=fonts.BOLD, colour=NAVY, after=0, keep=True, role=Role.H2)
_GOES_ON = style(13, 17, font=fonts.BOLD, colour=NAVY, after=2, keep=True)
_KIND = style(10.5, 14, colour=MUTED, after=4, keep=True)
_HOW = style(9, 11.5, colour=MUTED, after=3)
_WORDS = style(13, 16, font=fonts.STRONG, colour=NAVY, before=2, after=4, keep=True, role=Role.H3)
_TEXT = style(10.5, 14.5, indent=14, after=6)
_NOTICE = style(12, 15, font=fonts.STRONG, colour=NAVY, after=3)
_REASON = style(10.5, 14, after=0)
_LINES = (0.2, 0.22, 0.58)  # of the width: when, who, what
_TOGETHER = 120  # lines of a chat in one table
_LONGEST = 3000  # characters of words that stand for a picture
_SLACK = 1.0  # point
_IN_COLUMNS = (
    "{part}It is long, so it stands in {count} columns, one after the other. What is above a dashed line "
    "stood at the foot of the column before."
)
_SEALED = (
    "This recording was not opened or changed, and nothing of it is drawn here. Play it with a program for "
    "video or sound, from the original file."
)


def exhibit_flow(
    exhibit: BundleExhibit, start: Flowable, canvas: StreamedCanvas, _wide: float, high: float
) -> Iterator[Flowable]:
    """Yield the pages of an exhibit, for a `Later` on a fresh page that is `high` points high.

    `start` marks where they begin. The original is attached meanwhile.
    """
    attached = _attach(canvas, exhibit.number, exhibit.size, exhibit.original)
    yield start
    yield from words(f"Exhibit {exhibit.number}", _TITLE)
    yield from words(" · ".join(filter(None, (exhibit.kind, _shown(exhibit)))), _KIND)
    yield caption(exhibit, attached)
    yield from _unshown(exhibit)
    for at, picture in enumerate(exhibit.pictures):
        if at:
            yield PageBreak()
            yield from words(_further(exhibit, picture.label), _GOES_ON)
        yield Later(partial(_picture, exhibit, picture, high, is_first=at == 0))
    yield from _said(exhibit)


def _shown(exhibit: BundleExhibit) -> str:
    """Return how it is shown; of what is whole the picture's own line says so, once it could be drawn."""
    if exhibit.shown is Shown.WHOLE:
        return ""
    if exhibit.shown is Shown.COVERED and len(exhibit.pictures) == 1:
        return exhibit.pictures[0].label or exhibit.shown
    if exhibit.shown is Shown.COVERED:
        return f"{len(exhibit.pictures)} covered copies"
    return exhibit.shown


def _attach(canvas: StreamedCanvas, number: int, size: int, original: Original | None) -> str:
    if original is None:
        return "The school keeps it."
    try:
        canvas.attach(
            original.name, original.media_type, size, f"Exhibit {number}, untouched", original.copy_into
        )
    except DeskError as refused:
        if canvas.has_torn:
            raise
        return f"Not attached: {refused.sentence}"
    return f"Attached to this file as {original.name}."


def _unshown(exhibit: BundleExhibit) -> Iterator[Flowable]:
    if exhibit.shown is Shown.SEALED:
        yield _notice("Kept sealed", exhibit.why or _SEALED)
    elif exhibit.why:
        is_seen = exhibit.pictures or exhibit.text or exhibit.lines
        yield _notice("What you see here" if is_seen else "Not shown here", exhibit.why)


def _notice(title: str, reason: str) -> Flowable:
    looks = [("BOX", (0, 0), (-1, -1), 0.8, HAIRLINE)]
    found = beside([[[*words(title, _NOTICE), *words(reason, _REASON)]]], [ROOM], looks, above=8, below=10)
    found.spaceAfter = 3 * mm
    return found


def _picture(
    exhibit: BundleExhibit,
    picture: BundlePicture,
    page: float,
    canvas: StreamedCanvas,
    wide: float,
    high: float,
    *,
    is_first: bool,
) -> list[Flowable]:
    """Return a picture on the pages that it takes, the first of which has `high` points left of `page`."""
    try:
        taken = take(picture)
    except DeskError as refused:
        reason = f"{refused.sentence} {refused.next_step}".strip()
        return [_notice("This cannot be drawn", reason)]
    how = _how(exhibit, picture, taken, is_first=is_first)
    again = words(_further(exhibit, picture.label), _GOES_ON)
    width, height = taken.dots.upright
    told = f"{how} {_IN_COLUMNS.format(part='Part 1 of 40. ', count=40)}" if is_long(width, height) else how
    above = _high(words(told, _HOW), wide) + _SLACK
    fresh = page - _high(again, wide) - above
    starts_anew = high - above < LEAST_ROOM
    laid = lay(width, height, wide, (fresh if starts_anew else high - above, fresh))
    found: list[Flowable] = [PageBreak(), *again] if starts_anew else []
    name = canvas.keep_picture(taken.dots)
    alts = iter(_alts(exhibit, picture, laid))
    for at, strips in enumerate(laid.pages):
        if at:
            found += [PageBreak(), *words(_further(exhibit, picture.label), _GOES_ON)]
        told = " ".join(filter(None, (how if at == 0 else "", _parts(laid, at))))
        found += words(told, _HOW) if told else []
        found.append(PicturePart(name, taken.dots, laid, strips, [next(alts) for _ in strips]))
    return found


def _high(flowables: Sequence[Flowable], wide: float) -> float:
    """Return how high words are with the room behind them, in points."""
    return sum(each.wrap(wide, 1e6)[1] + each.getSpaceAfter() for each in flowables)


def _further(exhibit: BundleExhibit, label: str) -> str:
    return " · ".join(filter(None, (f"Exhibit {exhibit.number}", label or "continued")))


def _how(exhibit: BundleExhibit, picture: BundlePicture, taken: Taken, *, is_first: bool) -> str:
    if not is_first:
        return ""
    label = f"{picture.label}. " if picture.label and exhibit.shown is not Shown.COVERED else ""
    if taken.fingerprint == exhibit.fingerprint:
        return f"{label}Shown dot for dot as it was kept."
    if exhibit.shown is Shown.COVERED:
        return f"{label}The school covered what is black, in a copy. The original is unchanged."
    return f"{label}Shown from a copy that was made to be safe to open. The original is unchanged."


def _parts(laid: Laid, at: int) -> str:
    if laid.columns == 1:
        return ""
    page = f"Part {at + 1} of {len(laid.pages)}. " if len(laid.pages) > 1 else ""
    if at:
        return page.strip()
    return _IN_COLUMNS.format(part=page, count=laid.columns)


def _alts(exhibit: BundleExhibit, picture: BundlePicture, laid: Laid) -> Iterator[str]:
    called = ", ".join(filter(None, (f"Exhibit {exhibit.number}", exhibit.kind, picture.label)))
    said = " ".join(picture.words.split())
    if len(said) > _LONGEST:
        said = f"{said[:_LONGEST]} …"
    told = f"It says: {said}" if said else "What it shows is not put into words."
    yield f"{called}. {told}"
    for at in range(2, laid.columns + 1):
        yield f"{called}. Column {at} of {laid.columns}: the same picture goes on."


def _said(exhibit: BundleExhibit) -> Iterator[Flowable]:
    if not exhibit.text.strip() and not exhibit.lines:
        return
    yield from words("What it says", _WORDS)
    if exhibit.text.strip():
        yield from words(exhibit.text, _TEXT, is_quoted=True)
    for start in range(0, len(exhibit.lines), _TOGETHER):
        yield _chat(exhibit.lines[start : start + _TOGETHER])
        yield Spacer(0, 2 * mm)


def _chat(lines: Sequence[SaidLine]) -> Flowable:
    rows = [heads("When", "Who", "What it says")]
    rows += [[words(line.at, CELL), words(line.by, CELL_STRONG), words(line.words, CELL)] for line in lines]
    widths = [share * ROOM for share in _LINES]
    return ruled(rows, widths, table_lines(), above=2.5, below=3)
