"""The recovery sheet: the one paper that opens the log when the passphrase is forgotten."""

from collections.abc import Sequence
from datetime import date

import qrcode
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import LEFT, ROOM
from conduct_desk.paper.flow import BULLET, HAIRLINE, MUTED, NAVY, TINT, style, words
from conduct_desk.paper.sheet import HEIGHT, WIDTH, Particulars, SheetCanvas, build
from conduct_desk.paper.tags import Item, Role

GROUPS_TOP = 60 * mm
GAP = 2.4 * mm
CELL = ((ROOM - 2 * GAP) / 3, 22.6 * mm)
QR_SIDE = 42 * mm
TEXT_TOP = 145 * mm

_HEADING = style(14, 18, font=fonts.STRONG, colour=NAVY, before=6, after=4, keep=True, role=Role.H2)


def make_recovery_sheet(groups: Sequence[str], school_name: str, made_on: date, log_id: str) -> bytes:
    """Return the sheet as PDF: the groups to type back in, the same as a QR code, and what to do with it."""
    particulars = Particulars(
        title="Recovery sheet for the case log",
        author=school_name,
        made_on=made_on,
        foot=f"Case log {log_id}" if log_id else "",
        side=LEFT,
    )

    def first(canvas: SheetCanvas) -> None:
        _head(canvas, school_name, made_on)
        _groups(canvas, groups)
        _square_code(canvas, "".join(groups), x=WIDTH - LEFT - QR_SIDE, top=TEXT_TOP + 4 * mm)

    return build(
        particulars, _advice(), first=first, later=lambda _canvas: None,
        first_top=TEXT_TOP, later_top=30 * mm,
    ).pdf  # fmt: skip


def _head(canvas: SheetCanvas, school_name: str, made_on: date) -> None:
    canvas.put(LEFT, HEIGHT - 27 * mm, "Recovery sheet", font=fonts.BOLD, size=26, colour=NAVY, tag=Role.H1)
    name = fonts.lines(fonts.drawable(school_name), fonts.STRONG, 12, ROOM)
    canvas.put(LEFT, HEIGHT - 36 * mm, "".join(name[:1]), font=fonts.STRONG, size=12, tag=Role.P)
    line = f"Social media case log of Conduct Desk. Sheet printed on {spoken_date(made_on)}."
    canvas.put(LEFT, HEIGHT - 42 * mm, line, size=10.5, colour=MUTED, tag=Role.P)
    warning = (
        "Whoever holds this sheet and the computer can read the whole log. Keep it like a key to the safe."
    )
    canvas.put(LEFT, HEIGHT - 53 * mm, warning, font=fonts.STRONG, size=11, tag=Role.P)


def _groups(canvas: SheetCanvas, groups: Sequence[str]) -> None:
    """Draw the groups three in a row, numbered, each letter in a place of its own so that none is skipped."""
    wide, high = CELL
    for at, group in enumerate(groups):
        x = LEFT + at % 3 * (wide + GAP)
        top = HEIGHT - GROUPS_TOP - at // 3 * (high + GAP)
        canvas.setFillColor(TINT)
        canvas.setStrokeColor(HAIRLINE)
        canvas.roundRect(x, top - high, wide, high, 4, fill=1)
        item = Item(f"{at + 1}.")
        canvas.put(
            x + 3 * mm, top - 5.4 * mm, str(at + 1), font=fonts.STRONG, size=10, colour=MUTED, tag=item.label
        )
        step = (wide - 14 * mm) / max(len(group), 1)
        with canvas.tagged(item.body):
            for place, letter in enumerate(group):
                middle = x + 7 * mm + (place + 0.5) * step
                left = middle - fonts.width(letter, fonts.STRONG, 27) / 2
                canvas.put(left, top - 16.2 * mm, letter, font=fonts.STRONG, size=27)


def _square_code(canvas: SheetCanvas, text: str, *, x: float, top: float) -> None:
    """Draw a QR code as filled squares: sharp in any print, and no picture to decode."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_Q, border=0)
    code.add_data(text)
    code.make(fit=True)
    rows: list[list[bool | None]] = code.modules
    side = QR_SIDE / len(rows)
    path = canvas.beginPath()
    for down, row in enumerate(rows):
        for along, is_dark in enumerate(row):
            if is_dark:
                path.rect(x + along * side, HEIGHT - top - (down + 1) * side, side, side)
    foot = HEIGHT - top - QR_SIDE
    with canvas.figure("A code to scan: the same nine groups as above", x, foot, QR_SIDE, QR_SIDE):
        canvas.saveState()
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.restoreState()
    canvas.put(x, foot - 5 * mm, "The same nine groups, to scan", size=9, colour=MUTED, tag=Role.P)


def _advice() -> list[Flowable]:
    room = QR_SIDE + 8 * mm
    beside = style(after=6, right_indent=room)
    point = style(indent=2, marker=13, after=4, right_indent=room)
    wide = BULLET
    step = style(marker=17, indent=2, after=5)
    return [
        *words("What it is for", _HEADING),
        *words(
            "The case log is locked with your passphrase. If you forget it, or somebody takes over from you, "
            "these nine groups open the log instead. There is no other way in: nobody outside the school has "
            "a copy, and nobody can make one.",
            beside,
        ),
        *words("Where to keep it", _HEADING),
        *words("On paper, in the school safe or another locked place.", point, marker="•"),
        *words(
            "Not beside the computer, and not in a photograph, an e-mail or a shared folder.",
            point,
            marker="•",
        ),
        *words("Tell one other person, such as the chair of governors, where it is.", wide, marker="•"),
        *words("How to use it", _HEADING),
        *words("Start Conduct Desk and choose ‘Use the recovery sheet’.", step, marker="1."),
        *words(
            "Type the nine groups in their order. Capitals and spaces do not matter. "
            "A group that is mistyped is pointed out.",
            step,
            marker="2.",
        ),
        *words(
            "Choose a new passphrase. This sheet stays good: put it back in its place.", step, marker="3."
        ),
    ]
