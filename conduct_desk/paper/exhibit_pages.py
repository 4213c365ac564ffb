"""The pages of one exhibit in a bundle: its caption, then the picture, the words, or why there is neither."""

from collections.abc import Iterator, Sequence
from functools import partial

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer

from conduct_desk.errors import DeskError
from conduct_desk.paper import fonts
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.bundle_paper import BundleExhibit, BundlePicture, SaidLine, Shown
from conduct_desk.paper.caption import caption
from conduct_desk.paper.flow import MUTED, NAVY, style, words
from conduct_desk.paper.office import CELL, CELL_STRONG, heads, table_lines
from conduct_desk.paper.picture_pages import Drawn, Placing, further_title, notice, picture_pages
from conduct_desk.paper.rows import ruled
from conduct_desk.paper.streamed import Later, StreamedCanvas
from conduct_desk.paper.tags import Role
from conduct_desk.paper.taken_picture import Taken

_TITLE = style(17, 21, font=fonts.BOLD, colour=NAVY, after=0, keep=True, role=Role.H2)
_KIND = style(10.5, 14, colour=MUTED, after=4, keep=True)
_WORDS = style(13, 16, font=fonts.STRONG, colour=NAVY, before=2, after=4, keep=True, role=Role.H3)
_TEXT = style(10.5, 14.5, indent=14, after=6)
_LINES = (0.2, 0.22, 0.58)  # of the width: when, who, what
_TOGETHER = 120  # lines of a chat in one table
_SEALED = (
    "This recording was not opened or changed, and nothing of it is drawn here. Play it with a program for "
    "video or sound, from the original file."
)


def exhibit_flow(
    exhibit: BundleExhibit, drawn: Drawn, canvas: StreamedCanvas, _wide: float, high: float
) -> Iterator[Flowable]:
    """Yield the pages of an exhibit, for a `Later` on a fresh page that is `high` points high.

    The original is attached meanwhile; `drawn` counts as the pages are set.
    """
    attached = _attach(canvas, exhibit)
    yield from words(f"Exhibit {exhibit.number}", _TITLE)
    yield from words(" · ".join(filter(None, (exhibit.kind, _shown(exhibit)))), _KIND)
    yield caption(exhibit, attached)
    yield from _unshown(exhibit)
    for at, picture in enumerate(exhibit.pictures):
        placing = _placing(exhibit, picture, is_first=at == 0)
        if at:
            yield PageBreak()
            yield from further_title(placing.title)
        yield Later(partial(picture_pages, picture, placing, drawn, high))
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


def _attach(canvas: StreamedCanvas, exhibit: BundleExhibit) -> str:
    """Attach the original, where it is given along; return where it is to be found."""
    original = exhibit.original
    if original is None:
        return f"In the ZIP file as {exhibit.in_zip}." if exhibit.in_zip else "The school keeps it."
    about = f"Exhibit {exhibit.number}, untouched"
    try:
        canvas.attach(original.name, original.media_type, exhibit.size, about, original.copy_into)
    except DeskError as refused:
        if canvas.has_torn:
            raise
        return f"Not attached: {refused.sentence}"
    return f"Attached to this file as {original.name}."


def _unshown(exhibit: BundleExhibit) -> Iterator[Flowable]:
    if exhibit.shown is Shown.SEALED:
        yield notice("Kept sealed", exhibit.why or _SEALED)
    elif exhibit.why and not (exhibit.shown is Shown.COVERED and exhibit.pictures):
        is_seen = exhibit.pictures or exhibit.text or exhibit.lines
        yield notice("What you see here" if is_seen else "Not shown here", exhibit.why)


def _placing(exhibit: BundleExhibit, picture: BundlePicture, *, is_first: bool) -> Placing:
    return Placing(
        title=" · ".join(filter(None, (f"Exhibit {exhibit.number}", picture.label or "continued"))),
        called=", ".join(filter(None, (f"Exhibit {exhibit.number}", exhibit.kind, picture.label))),
        how=partial(_how, exhibit, picture, is_first=is_first),
    )


def _how(exhibit: BundleExhibit, picture: BundlePicture, taken: Taken, *, is_first: bool) -> str:
    if not is_first:
        return ""
    label = f"{picture.label}. " if picture.label and exhibit.shown is not Shown.COVERED else ""
    if taken.fingerprint == exhibit.fingerprint:
        return f"{label}Shown dot for dot as it was kept."
    if exhibit.shown is Shown.COVERED:
        return exhibit.why or "The school covered what is black, in a copy. The original is unchanged."
    return f"{label}Shown from a copy that was made to be safe to open. The original is unchanged."


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
