"""The sheet with which the school finds out whether its envelopes show an address, and nothing else."""

from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from conduct_desk.paper import fonts
from conduct_desk.paper.address import LEFT, draw_address
from conduct_desk.paper.flow import INK, MUTED, NAVY, style, words
from conduct_desk.paper.sheet import HEIGHT, WIDTH, Particulars, SheetCanvas, build
from conduct_desk.paper.tags import Role
from conduct_desk.policy.envelopes import ZONES, Envelope, Window, Zone

TITLE = "Test sheet for your envelopes"
SAMPLE = ("Mrs A Reader", "Flat 2, The Old Mill", "14 Chapel Street", "SAMPLE TOWN", "AB1 2CD")
RULER = 50 * mm
_STRIPES = 7.0  # mm: how broad the stripes are around what must stay blank
_DAY = date(2026, 9, 1)  # the sheet says no date; the file must have one


def make_test_fold(envelope: Envelope) -> bytes:
    """Return a sheet to print, fold and put into an envelope of this kind, as PDF.

    It shows what the window must always and what it must never show, and says what to do when it does not.
    """
    particulars = Particulars(title=f"{TITLE}: {envelope.value}", author="Conduct Desk", made_on=_DAY)

    def first(canvas: SheetCanvas) -> None:
        _head(canvas, envelope)
        if envelope is not Envelope.PLAIN:
            _zone(canvas, ZONES[envelope])
        draw_address(canvas, SAMPLE, envelope)
        _ruler(canvas)
        _fold_lines(canvas, ZONES[envelope])

    def later(_canvas: SheetCanvas) -> None:
        """There is one page."""

    top = (ZONES[envelope].blank.bottom + _STRIPES + 6) * mm
    return build(
        particulars, _words(envelope), first=first, later=later, first_top=top, later_top=20 * mm
    ).pdf


def _head(canvas: SheetCanvas, envelope: Envelope) -> None:
    canvas.put(LEFT * mm, HEIGHT - 19 * mm, TITLE, font=fonts.BOLD, size=18, colour=NAVY, tag=Role.H1)
    canvas.put(LEFT * mm, HEIGHT - 26 * mm, envelope.value, size=12, colour=INK, tag=Role.P)


def _zone(canvas: SheetCanvas, zone: Zone) -> None:
    """Draw the frame that must always show, and the stripes that must never."""
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.8)
    always = zone.always
    canvas.rect(
        always.left * mm,
        HEIGHT - always.bottom * mm,
        (always.right - always.left) * mm,
        (always.bottom - always.top) * mm,
    )
    _stripes(canvas, zone.blank)
    canvas.restoreState()


def _stripes(canvas: SheetCanvas, blank: Window) -> None:
    around = Window(3, blank.top - _STRIPES, blank.right + _STRIPES, blank.bottom + _STRIPES)
    canvas.setStrokeColor(MUTED)
    canvas.setLineWidth(1.4)
    clip = canvas.beginPath()
    for part in _ring(around, blank):
        clip.rect(
            part.left * mm,
            HEIGHT - part.bottom * mm,
            (part.right - part.left) * mm,
            (part.bottom - part.top) * mm,
        )
    canvas.clipPath(clip, stroke=0, fill=0)
    height = (around.bottom - around.top) * mm
    x = around.left * mm - height
    while x < around.right * mm:
        canvas.line(x, HEIGHT - around.bottom * mm, x + height, HEIGHT - around.top * mm)
        x += 2.6 * mm


def _ring(outer: Window, inner: Window) -> tuple[Window, ...]:
    """Return the parts of `outer` that are not in `inner`, which may reach the sheet's left edge."""
    parts = (
        Window(outer.left, outer.top, outer.right, inner.top),
        Window(outer.left, inner.bottom, outer.right, outer.bottom),
        Window(inner.right, inner.top, outer.right, inner.bottom),
        Window(outer.left, inner.top, inner.left, inner.bottom),
    )
    return tuple(part for part in parts if part.left < part.right)


def _ruler(canvas: SheetCanvas) -> None:
    """Draw a line of a known length: a printer that fits a sheet to the page makes it shorter."""
    left, y = 135 * mm, HEIGHT - 60 * mm
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.8)
    canvas.line(left, y, left + RULER, y)
    for x in (left, left + RULER):
        canvas.line(x, y - 2 * mm, x, y + 2 * mm)
    canvas.put(left, y - 6.5 * mm, "This line must be 50 mm long.", size=10, colour=INK, tag=Role.P)


def _fold_lines(canvas: SheetCanvas, zone: Zone) -> None:
    canvas.saveState()
    canvas.setDash(3, 2)
    canvas.setStrokeColor(MUTED)
    canvas.setLineWidth(0.6)
    for fold in zone.folds:
        y = HEIGHT - fold * mm
        canvas.line(3 * mm, y, 20 * mm, y)
        canvas.line(WIDTH - 20 * mm, y, WIDTH - 3 * mm, y)
        canvas.put(WIDTH - 20 * mm, y + 1 * mm, "Fold here", size=8, colour=MUTED)
    canvas.restoreState()


def _words(envelope: Envelope) -> list[Flowable]:
    if envelope is Envelope.PLAIN:
        return _without_a_window()
    zone = ZONES[envelope]
    once = "once in the middle, at the marks" if len(zone.folds) == 1 else "in three at the marks"
    other = f"‘{Envelope.DL_ANY.value}’ or " if envelope in (Envelope.DL_UK, Envelope.DL_DIN) else ""
    steps = (
        "Print this sheet on A4 as you print letters, at actual size (100 %). Measure the line at the right.",
        f"Fold it {once}, with the printed side out.",
        "Put it into an envelope so that the address is behind the window.",
        "Tap the envelope on the table on each of its four edges in turn. Look at the window each time.",
    )
    mends = (
        "The line is not 50 mm long: the printer makes the page smaller. In its dialog, choose ‘Actual size’ "
        "or 100 % in place of ‘Fit to page’, and print again.",
        "A part of the frame is hidden: these envelopes have their window elsewhere. In Settings, under "
        f"‘Letters and wording’, choose {other}‘{Envelope.PLAIN.value}’, and test again.",
        "Stripes show: the window is larger than it may be, and could show a word of the letter. Use other "
        "envelopes, or ones without a window.",
        "The sheet does not go in, or has far too much room: it is an envelope of another size.",
    )
    good = "After each tap, the whole frame with the address is in the window, and no stripes are."
    return [
        *_heading("How to test"),
        *_listed(steps, numbered=True),
        *_heading("It fits when"),
        *words(good, style(11, 15)),
        *_heading("When it does not"),
        *_listed(mends, numbered=False),
        *words("Nothing on this sheet is about anybody. Recycle it.", style(9.5, 13, colour=MUTED, after=0)),
    ]


def _without_a_window() -> list[Flowable]:
    steps = (
        "Print this sheet on A4 as you print letters, at actual size (100 %). Measure the line at the right.",
        "Fold it as you like, so that it fits your envelope: there are no marks, for there is no window.",
        "Write name and address on the envelope, and nothing else. ‘Private’ may stand above them.",
        "Compare the two before you seal it, so that no letter goes out in somebody else’s envelope.",
    )
    return [*_heading("An envelope without a window"), *_listed(steps, numbered=True)]


def _heading(text: str) -> list[Flowable]:
    look = style(12.5, 16, font=fonts.STRONG, colour=NAVY, before=8, after=4, keep=True, role=Role.H2)
    return words(text, look)


def _listed(points: tuple[str, ...], *, numbered: bool) -> list[Flowable]:
    look = style(11, 15, indent=2, marker=17, after=4)
    return [
        each
        for at, point in enumerate(points, start=1)
        for each in words(point, look, marker=f"{at}." if numbered else "•")
    ]
