"""The sheet on which somebody other than the headteacher decides a concern, and signs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import LEFT, ROOM, draw_band, draw_further, log_entry
from conduct_desk.paper.flow import HAIRLINE, INK, MUTED, NAVY, style, words
from conduct_desk.paper.pen import WHO_SIGNS, TickBox, WriteBox, WriteRow
from conduct_desk.paper.rows import Cell, Looks, pointed, ruled
from conduct_desk.paper.sheet import Particulars, Printed, SheetCanvas, build
from conduct_desk.paper.tags import Role

TEXT_TOP = 35 * mm
FOOT = 18 * mm
TITLE = "Decision sheet"
LONGEST = 700  # characters of one text


@dataclass(frozen=True)
class Asked:
    """One thing to decide about: by when, and the clause that asks for it ("S1"), if one does."""

    words: str
    by: str = ""
    clause: str = ""


@dataclass(frozen=True)
class DecisionSheet:
    """Everything the sheet prints. `decider` is "the chair of governors", `why` a sentence.

    `facts` are labels with what is known, no more than the decision needs; nobody is named in them.
    """

    school_name: str
    reference: str
    made_on: date
    decider: str
    decider_name: str
    why: str
    facts: tuple[tuple[str, str], ...]
    asked: tuple[Asked, ...] = ()
    not_to_do: tuple[str, ...] = ()
    anchor: str = ""
    is_practice: bool = False


@dataclass(frozen=True)
class _Look:
    """How closely the sheet is set: type size in points, height of the boxes to write in."""

    size: float
    box: float

    def text(self, *, strong: bool = False, muted: bool = False, keep: bool = False) -> ParagraphStyle:
        font = fonts.STRONG if strong else fonts.TEXT
        colour = MUTED if muted else INK
        return style(self.size, self.size * 1.3, font=font, colour=colour, after=2, keep=keep)

    def point(self) -> ParagraphStyle:
        return style(self.size, self.size * 1.3, after=1.5, indent=1, marker=11)

    def heading(self) -> ParagraphStyle:
        size = self.size + 2
        return style(
            size, size * 1.25, font=fonts.BOLD, colour=NAVY, before=self.size * 0.7, after=2, keep=True,
            role=Role.H2,
        )  # fmt: skip


# One page where it can be; otherwise two, with the decision and its signature together on the second.
_LOOKS = (_Look(10.5, 24 * mm), _Look(9.8, 19 * mm), _Look(9.2, 15 * mm))


def make_decision_sheet(sheet: DecisionSheet) -> bytes:
    """Return the sheet as PDF; the same sheet gives the same bytes."""
    for look in _LOOKS:
        printed = _printed(sheet, look)
        if printed.pages == 1:
            return printed.pdf
    return _printed(sheet, _LOOKS[0]).pdf


def _printed(sheet: DecisionSheet, look: _Look) -> Printed:
    particulars = Particulars(
        title=f"{TITLE} ({sheet.reference})",
        author=sheet.school_name,
        made_on=sheet.made_on,
        foot=f"Confidential to whoever decides. Show it to nobody else.{log_entry(sheet.anchor)}",
        side=LEFT,
        is_practice=sheet.is_practice,
    )

    def first(canvas: SheetCanvas) -> None:
        line = f"Concern {sheet.reference} · {sheet.school_name}"
        draw_band(canvas, title=TITLE, line=line, note=spoken_date(sheet.made_on), side=LEFT)

    def later(canvas: SheetCanvas) -> None:
        draw_further(canvas, f"{TITLE} · {sheet.reference}")

    return build(
        particulars, _flowables(sheet, look), first=first, later=later,
        first_top=TEXT_TOP, later_top=25 * mm, foot=FOOT,
    )  # fmt: skip


def _flowables(sheet: DecisionSheet, look: _Look) -> list[Flowable]:
    whom = f"{sheet.decider_name}, {sheet.decider}" if sheet.decider_name else sheet.decider
    return [
        *words(f"For {whom}", look.heading()),
        *words(sheet.why, look.text()),
        *words(
            "You have only what the decision needs. You may ask to see the post itself before you decide. "
            "Telling more governors than must act can cost the panel that would hear a complaint.",
            look.text(),
        ),
        *words("What is known", look.heading()),
        _facts(sheet.facts, look),
        *_asked(sheet.asked, look),
        *_not_to_do(sheet.not_to_do, look),
        KeepTogether(_decision(look)),
    ]


def _facts(facts: Sequence[tuple[str, str]], look: _Look) -> Flowable:
    rows = [
        [words(label, look.text(strong=True)), words(_cut(text), look.text())] for label, text in facts
    ] or [[words("Nothing", look.text()), words("is recorded yet.", look.text())]]
    return ruled(rows, [ROOM * 0.22, ROOM * 0.78], _lines(), above=1.5, below=1.5, head=False, names=0)


def _asked(asked: Sequence[Asked], look: _Look) -> list[Flowable]:
    if not asked:
        return []
    rows: list[list[Cell]] = [
        [
            [TickBox(look.size, "Tick if it is to be done")],
            words(each.clause, look.text(strong=True)),
            words(_step(each), look.text()),
        ]
        for each in asked
    ]
    intro = "Tick what is to be done. A clause stands beside what the policy asks for; the rest is practice."
    return [
        *words("What can be done", look.heading()),
        *words(intro, look.text(muted=True, keep=True)),
        pointed(rows, [ROOM * 0.05, ROOM * 0.07, ROOM * 0.88], _lines(), above=2, below=1.5),
    ]


def _step(asked: Asked) -> str:
    return f"{_cut(asked.words)} (by {asked.by})" if asked.by else _cut(asked.words)


def _not_to_do(sentences: Sequence[str], look: _Look) -> list[Flowable]:
    if not sentences:
        return []
    points = [each for text in sentences for each in words(_cut(text), look.point(), marker="•")]
    return [*words("What must not be done", look.heading()), *points]


def _decision(look: _Look) -> list[Flowable]:
    choices = ("As ticked above", "Something else, or nothing (write what)")
    ticks: list[list[Cell]] = [
        [[TickBox(look.size, "Tick one of the two")], words(choice, look.text())] for choice in choices
    ]
    return [
        *words("Your decision", look.heading()),
        pointed(ticks, [ROOM * 0.05, ROOM * 0.95], [("LEFTPADDING", (0, 0), (0, -1), 2)], above=2, below=1),
        Spacer(0, 1.5 * mm),
        WriteBox("What is to be done", ROOM, look.box),
        Spacer(0, 2 * mm),
        WriteBox("Why: the facts it rests on, and why this is the least that will do", ROOM, look.box),
        WriteRow(WHO_SIGNS),
        Spacer(0, 2 * mm),
        *words(
            "Give the signed sheet back in person. It is kept with the school’s records, and its day is "
            "entered in the case log. Keep no copy.",
            look.text(muted=True),
        ),
    ]  # fmt: skip


def _lines() -> Looks:
    return [
        ("LINEABOVE", (0, 0), (-1, 0), 0.8, NAVY),
        ("LINEBELOW", (0, 0), (-1, -2), 0.5, HAIRLINE),
        ("LINEBELOW", (0, -1), (-1, -1), 0.8, NAVY),
        ("LEFTPADDING", (0, 0), (0, -1), 2),
    ]


def _cut(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= LONGEST else f"{joined[:LONGEST].rsplit(' ', 1)[0]} …"
