"""The sheet to hand on: what to do, in order, about a picture that must not be looked at, kept or sent."""

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import LEFT, ROOM, draw_band
from conduct_desk.paper.flow import NAVY, TINT, style, words
from conduct_desk.paper.pen import WriteRow
from conduct_desk.paper.rows import beside
from conduct_desk.paper.sheet import Particulars, SheetCanvas, build
from conduct_desk.paper.tags import Role

TITLE = "A picture that must be left alone"
FOOT = "Confidential. Hand it over in person, and describe nothing of what it shows."
_HEADING = style(13, 16, font=fonts.BOLD, colour=NAVY, before=8, after=3, keep=True, role=Role.H2)
_STEP = style(10.5, 14, after=4, indent=1, marker=15)
_STRONG = style(11.5, 15, font=fonts.STRONG, colour=NAVY, after=2)
_OFFICE = style(11, 14, font=fonts.STRONG, colour=NAVY, after=0)
_NUMBER = style(14, 17, font=fonts.BOLD, colour=NAVY, after=0)
# Sources: UKCIS, "Sharing nudes and semi-nudes: how to respond to an incident (overview)", 11 March 2024;
# Protection of Children Act 1978, section 1; the pages of IWF, CEOP and Childline. The words are our own.
_LEAD = (
    "A picture, film or message may show somebody under 18 in a nude or sexual way. Drawn and computer-made "
    "ones count. Looking again, copying, printing or sending it can be against the law, and deleting it can "
    "destroy evidence."
)
_STEPS = (
    "If a child is in danger now, ring 999 first.",
    "Leave it where it is. Do not look again, take a screenshot, print, send or delete it, and do not ask a "
    "child to show it or to send it. Put a device that it is on away, as it is, locked up and not searched.",
    "Tell the designated safeguarding lead now, in person. If you are the lead, ring children’s social care, "
    "or the police on 101.",
    "If an adult made it, shared it or asked for it, ring the police at once: 999 or 101. CEOP takes reports "
    "of adults who approach children online: ceop.police.uk.",
    "If it stands on the open internet, report its address to the Internet Watch Foundation: "
    "report.iwf.org.uk. Give the address alone; attach nothing.",
    "A young person who is in it can have it taken down through Report Remove: childline.org.uk/remove. "
    "An adult they trust can sit beside them.",
    "Write below where it is and who was told. Do not describe what it shows.",
)
_WHERE = (
    (("App or site", 0.4), ("Account that posted it", 0.6)),
    (("Address of the post or profile, or which group and day", 1.0),),
    (("Who told you (name or role)", 0.6), ("Day and time", 0.4)),
)
_TOLD = (
    (("Safeguarding lead told: day and time", 0.5), ("Children’s social care: day and time", 0.5)),
    (("Police: day, time and reference", 0.5), ("CEOP or Internet Watch Foundation: reference", 0.5)),
    (("Handed to", 0.5), ("Day and time", 0.3), ("Your initials", 0.2)),
)


@dataclass(frozen=True)
class StopSheet:
    """Everything the sheet prints; a number that nobody has given becomes a line to write it on."""

    school_name: str
    made_on: date
    lead_telephone: str = ""
    authority_telephone: str = ""
    is_practice: bool = False


def make_stop_sheet(sheet: StopSheet) -> bytes:
    """Return the sheet as PDF, one page; the same sheet gives the same bytes. It names nobody."""
    particulars = Particulars(
        title="Sheet to hand on: a picture that must be left alone",
        author=sheet.school_name,
        made_on=sheet.made_on,
        foot=FOOT,
        side=LEFT,
        is_practice=sheet.is_practice,
    )

    def first(canvas: SheetCanvas) -> None:
        draw_band(canvas, title=TITLE, line=sheet.school_name, note=spoken_date(sheet.made_on), side=LEFT)

    return build(
        particulars, _flowables(sheet), first=first, later=lambda _canvas: None,
        first_top=35 * mm, later_top=25 * mm, foot=18 * mm,
    ).pdf  # fmt: skip


def _flowables(sheet: StopSheet) -> list[Flowable]:
    return [
        *words(_LEAD, _STRONG),
        *words("What to do, in this order", _HEADING),
        *(each for at, step in enumerate(_STEPS, 1) for each in words(step, _STEP, marker=f"{at}.")),
        _numbers(sheet),
        KeepTogether([*words("Where it is", _HEADING), *_rows(_WHERE)]),
        KeepTogether([*words("Who was told", _HEADING), *_rows(_TOLD)]),
    ]


def _rows(rows: tuple[tuple[tuple[str, float], ...], ...]) -> list[Flowable]:
    return [WriteRow(row, above=9 * mm) for row in rows]


def _numbers(sheet: StopSheet) -> Flowable:
    rows = [
        [words(office, _OFFICE), _number(number)]
        for office, number in (
            ("Designated safeguarding lead", sheet.lead_telephone),
            ("Children’s social care", sheet.authority_telephone),
        )
    ]
    looks = [("BACKGROUND", (0, 0), (-1, -1), TINT), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    return beside(rows, [ROOM * 0.42, ROOM * 0.58], looks, above=5, below=5)


def _number(number: str) -> list[Flowable]:
    if number:
        return list(words(number, _NUMBER))
    return [Spacer(0, 1), WriteRow((("Telephone number", 1),), above=6 * mm)]
