"""A letter from the school: letterhead, an address for a window envelope, the words, and how it closes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from conduct_desk.clock import spoken_date
from conduct_desk.errors import PaperRefused
from conduct_desk.paper import fonts
from conduct_desk.paper.flow import (
    GOLD,
    HAIRLINE,
    INK,
    MUTED,
    NAVY,
    ROOMY,
    SHORT,
    SMALL,
    SNUG,
    SUBJECT,
    Setting,
    flow,
    style,
    words,
)
from conduct_desk.paper.sheet import HEIGHT, WIDTH, Particulars, Printed, SheetCanvas, build, draw_crest
from conduct_desk.paper.wording import Wording as Wording
from conduct_desk.paper.wording import read_wording as read_wording
from conduct_desk.paper.words import Block, blocks, sign_off

LEFT, RIGHT = 25 * mm, WIDTH - 25 * mm
# A DL window shows y 57 to 81 mm wherever the folded sheet has slid to; the block stands on its lower edge.
ADDRESS_FOOT = 80.5 * mm
ADDRESS_ROOM = 73 * mm
ADDRESS_LINES = 9  # more would reach the letterhead
DATE_LEFT = 132 * mm  # a window never shows this far to the right
FOLDS = (99 * mm, 198 * mm)
BODY_TOP = 99 * mm
SIGNATURE = 15 * mm


@dataclass(frozen=True)
class LetterPaper:
    """Everything a letter prints. `body` is plain blocks; `crest` a PNG or empty; `anchor` may be empty.

    `anchor` is the chronology's head at the time of issue: it ties the print to the log.
    """

    school_name: str
    school_lines: tuple[str, ...]
    recipient_lines: tuple[str, ...]
    dated_on: date
    reference: str
    salutation: str
    subject: str
    body: str
    signer_name: str
    signer_role: str
    crest: bytes = b""
    anchor: str = ""
    is_practice: bool = False
    enclosures: tuple[str, ...] = ()


def make_letter(paper: LetterPaper) -> bytes:
    """Return the letter as PDF; the same letter gives the same bytes.

    Raises PaperRefused when the crest cannot be read or the address is too long for the window.
    """
    particulars = Particulars(
        title=f"{paper.subject} ({paper.reference})" if paper.reference else paper.subject,
        author=paper.school_name,
        made_on=paper.dated_on,
        foot=f"Log entry {paper.anchor}" if paper.anchor else "",
        is_practice=paper.is_practice,
    )

    def first(canvas: SheetCanvas) -> None:
        _letterhead(canvas, paper)
        _address(canvas, paper.recipient_lines)
        _date(canvas, paper)
        _folds(canvas)

    def later(canvas: SheetCanvas) -> None:
        _continuation(canvas, paper)

    def printed(setting: Setting) -> Printed:
        flowables = _flowables(paper, setting)
        return build(particulars, flowables, first=first, later=later, first_top=BODY_TOP, later_top=30 * mm)

    roomy = printed(ROOMY)
    if roomy.pages != 2:
        return roomy.pdf
    # A second page with little but the signature is no letter to send: one page, if that is enough for it.
    snug = printed(SNUG)
    return snug.pdf if snug.pages == 1 else roomy.pdf


def _flowables(paper: LetterPaper, setting: Setting) -> list[Flowable]:
    found = blocks(paper.body)
    kept = _kept_with_close(found)
    return [
        *words(paper.salutation, setting.body(keep=True)),
        *words(paper.subject, SUBJECT),
        *flow(found[: len(found) - kept], setting),
        KeepTogether([*flow(found[len(found) - kept :], setting), *_close(paper, setting)]),
    ]


def _kept_with_close(found: Sequence[Block]) -> int:
    """Return how many last blocks go with the close, so that it never stands alone on a page."""
    length = kept = 0
    for block in reversed(found):
        if length + len(block.text) > SHORT:
            break
        length, kept = length + len(block.text), kept + 1
        if length > SHORT / 4:
            break
    return kept


def _close(paper: LetterPaper, setting: Setting) -> list[Flowable]:
    plain = style(setting.size, setting.leading, after=0)
    strong = style(setting.size, setting.leading, font=fonts.STRONG, after=0)
    enclosed = f"Enclosed: {'; '.join(paper.enclosures)}" if paper.enclosures else ""
    return [
        Spacer(0, 2),
        *words(sign_off(paper.salutation), plain),
        Spacer(0, SIGNATURE),
        *words(paper.signer_name, strong),
        *words(paper.signer_role, plain),
        *([Spacer(0, 8), *words(enclosed, SMALL)] if enclosed else []),
    ]


def _letterhead(canvas: SheetCanvas, paper: LetterPaper) -> None:
    """Crest, name and how to reach the school, above y 39 mm: a window shows nothing of it."""
    x = LEFT
    if paper.crest:
        x += draw_crest(canvas, paper.crest, x=LEFT, top=13 * mm, width=30 * mm, height=22 * mm) + 5 * mm
    room = RIGHT - x
    size, names = _fitted(paper.school_name, room)
    contact = _packed(paper.school_lines, room)[:3]
    height = len(names) * size * 1.15 + len(contact) * 12
    y = HEIGHT - 24 * mm + height / 2
    for name in names:
        y -= size * 1.15
        canvas.put(x, y + size * 0.22, name, font=fonts.BOLD, size=size, colour=NAVY)
    for line in contact:
        y -= 12
        canvas.put(x, y + 2, line, size=9.5, colour=MUTED)
    canvas.setStrokeColor(GOLD)
    canvas.setLineWidth(1.2)
    canvas.line(LEFT, HEIGHT - 37.5 * mm, RIGHT, HEIGHT - 37.5 * mm)


def _packed(parts: Sequence[str], room: float) -> list[str]:
    """Return short parts, such as the lines of an address, packed into as few lines as they need."""
    found: list[str] = []
    for part in filter(None, (fonts.drawable(each).strip() for each in parts)):
        joined = f"{found[-1]} · {part}" if found else part
        if found and fonts.width(joined, fonts.TEXT, 9.5) <= room:
            found[-1] = joined
        else:
            found += fonts.lines(part, fonts.TEXT, 9.5, room)
    return found


def _fitted(name: str, room: float) -> tuple[float, Sequence[str]]:
    """Return the largest size at which the school's name fits in one line, or two lines of the smallest."""
    for size in (18, 16, 14):
        if fonts.width(fonts.drawable(name), fonts.BOLD, size) <= room:
            return size, (name,)
    return 14, fonts.lines(fonts.drawable(name), fonts.BOLD, 14, room)[:2]


def _address(canvas: SheetCanvas, recipient: Sequence[str]) -> None:
    wanted = [line for line in recipient if line.strip()]
    size, leading = (11.0, 13.2) if len(wanted) <= 5 else (10.0, 11.3)
    found = [
        line for each in wanted for line in fonts.lines(fonts.drawable(each), fonts.TEXT, size, ADDRESS_ROOM)
    ]
    if len(found) > ADDRESS_LINES:
        raise PaperRefused(
            "The address is too long for the envelope’s window.",
            next_step=f"Shorten it to {ADDRESS_LINES} lines or fewer, the name included.",
        )
    if len(found) > 5:
        size, leading = 10.0, 11.3
    foot = HEIGHT - ADDRESS_FOOT + size * 0.3
    for at, line in enumerate(found, start=1):  # from the top, as it is read aloud and copied
        canvas.put(LEFT, foot + (len(found) - at) * leading, line, size=size)


def _date(canvas: SheetCanvas, paper: LetterPaper) -> None:
    rows = (("Date", spoken_date(paper.dated_on)), ("Our ref", paper.reference))
    for at, (label, value) in enumerate(row for row in rows if row[1]):
        y = HEIGHT - (60 + at * 5.4) * mm
        canvas.put(DATE_LEFT, y, label, size=9.5, colour=MUTED)
        canvas.put(DATE_LEFT + 15 * mm, y, value, size=10.5, colour=INK)


def _folds(canvas: SheetCanvas) -> None:
    canvas.setStrokeColor(HAIRLINE)
    canvas.setLineWidth(0.5)
    for fold in FOLDS:
        canvas.line(5 * mm, HEIGHT - fold, 10 * mm, HEIGHT - fold)


def _continuation(canvas: SheetCanvas, paper: LetterPaper) -> None:
    whom = next((line for line in paper.recipient_lines if line.strip()), "")
    parts = filter(None, (whom, spoken_date(paper.dated_on), paper.reference))
    line = fonts.lines(fonts.drawable(" · ".join(parts)), fonts.TEXT, 9, RIGHT - LEFT)[0]
    canvas.put(LEFT, HEIGHT - 18 * mm, line, size=9, colour=MUTED)
    canvas.setStrokeColor(HAIRLINE)
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, HEIGHT - 21 * mm, RIGHT, HEIGHT - 21 * mm)
