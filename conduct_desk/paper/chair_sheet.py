"""The chair’s sheet: what the chair does about an allegation against the headteacher, and nobody else."""

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import LEFT, ROOM, draw_band, log_entry
from conduct_desk.paper.flow import NAVY, TINT, style, words
from conduct_desk.paper.pen import WriteBox, WriteRow
from conduct_desk.paper.rows import beside
from conduct_desk.paper.sheet import Particulars, SheetCanvas, build
from conduct_desk.paper.tags import Role

TITLE = "For the chair of governors"
FOOT = "Confidential. Hand it over in person, and speak of it to nobody else."
_HEADING = style(13, 16, font=fonts.BOLD, colour=NAVY, before=8, after=3, keep=True, role=Role.H2)
_TEXT = style(10.5, 14, after=3)
_STEP = style(10.5, 14, after=4, indent=1, marker=15)
_STRONG = style(11.5, 15, font=fonts.STRONG, colour=NAVY, after=2)


@dataclass(frozen=True)
class ChairSheet:
    """Everything the sheet prints: a number that nobody has given becomes a line to write it on.

    `known` is a sentence or two without names, `by` the day on which the designated officer must know.
    """

    school_name: str
    reference: str
    made_on: date
    by: str
    known: str
    chair_name: str = ""
    officer_name: str = ""
    officer_telephone: str = ""
    exhibits: int = 0
    anchor: str = ""
    is_practice: bool = False


def make_chair_sheet(sheet: ChairSheet) -> bytes:
    """Return the sheet as PDF, one page; the same sheet gives the same bytes.

    Source: Keeping children safe in education, part four: an allegation against the headteacher goes to the
    chair of governors.
    """
    particulars = Particulars(
        title=f"Sheet for the chair of governors ({sheet.reference})",
        author=sheet.school_name,
        made_on=sheet.made_on,
        foot=f"{FOOT}{log_entry(sheet.anchor)}",
        side=LEFT,
        is_practice=sheet.is_practice,
    )

    def first(canvas: SheetCanvas) -> None:
        line = f"Concern {sheet.reference} · {sheet.school_name}"
        draw_band(canvas, title=TITLE, line=line, note=spoken_date(sheet.made_on), side=LEFT)

    return build(
        particulars, _flowables(sheet), first=first, later=lambda _canvas: None,
        first_top=35 * mm, later_top=25 * mm, foot=18 * mm,
    ).pdf  # fmt: skip


def _flowables(sheet: ChairSheet) -> list[Flowable]:
    steps = (
        "If a child may be in danger now, ring 999 first.",
        f"Ring the designated officer of the local authority by {sheet.by}: within one working day, school "
        "holidays or not. Say that it is about the headteacher.",
        "Until the officer has advised, speak to nobody about it: not to the headteacher, the author of the "
        "post, the child’s family, anybody who saw it, nor to another governor. Send nothing in writing.",
        "Ask the officer who may see the post, how it should reach them, and who keeps children safe in "
        "school meanwhile.",
        "Do what the officer advises, and nothing else. Weigh up nothing yourself and promise nothing.",
        "Write the officer’s advice in the box below and keep this sheet yourself, locked away. It does not "
        "go into the school’s case log: the headteacher can open that.",
    )
    greeting = f"{sheet.chair_name}: this" if sheet.chair_name else "This"
    return [
        *words(
            f"{greeting} is yours alone. A post may be an allegation against the headteacher, so the "
            "headteacher takes no part in it from now on.",
            _STRONG,
        ),
        *words("What is known", _HEADING),
        *words(sheet.known, _TEXT),
        *words(_evidence(sheet.exhibits), _TEXT),
        *words("What you do", _HEADING),
        *(each for at, step in enumerate(steps, 1) for each in words(step, _STEP, marker=f"{at}.")),
        _officer(sheet),
        KeepTogether(
            [
                *words("What the officer advised (for your own keeping)", _HEADING),
                WriteBox("Advice, and the officer’s reference", ROOM, 55 * mm),
                WriteRow((("Spoken to", 0.41), ("Day and time", 0.34), ("Your initials", 0.25))),
                Spacer(0, 4 * mm),
                *words("Then stop. No letter about it leaves the school before the officer agrees.", _STRONG),
            ]
        ),
    ]  # fmt: skip


def _evidence(exhibits: int) -> str:
    if exhibits == 0:
        return "No picture of the post is kept. Look for none: tell the officer where it was seen."
    kept = "One picture of it is" if exhibits == 1 else f"{exhibits} pictures of it are"
    return f"{kept} kept unchanged in the case log. Nobody needs to look at it again before the officer asks."


def _officer(sheet: ChairSheet) -> Flowable:
    name = sheet.officer_name or "Designated officer of the local authority"
    number = sheet.officer_telephone
    shown: list[Flowable] = (
        words(number, style(17, 20, font=fonts.BOLD, colour=NAVY, after=0))
        if number
        else [Spacer(0, 1), WriteRow((("Telephone number: ask the local authority’s switchboard", 1),))]
    )
    rows = [[words(name, _STRONG), shown]]
    looks = [("BACKGROUND", (0, 0), (-1, -1), TINT), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    return beside(rows, [ROOM * 0.42, ROOM * 0.58], looks, above=7, below=7)
