"""Which governor knows of which concern, for the headteacher alone: who could still sit on a panel."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from conduct_desk.paper import fonts
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.flow import NAVY, style, words
from conduct_desk.paper.office import (
    CELL,
    CELL_STRONG,
    COUNTED,
    HEADING,
    QUIET,
    STRONG,
    TEXT,
    heads,
    paged,
    short_date,
    table_lines,
)
from conduct_desk.paper.rows import Cell, ruled
from conduct_desk.paper.tags import Role

TITLE = "Which governors know what"
ALONE = "For the headteacher alone. Not for the governors’ pack."
_LISTED = 5  # names that are free: of more, those who are not
NAME = style(11, 14, font=fonts.STRONG, colour=NAVY, before=8, after=3, role=Role.H3)


@dataclass(frozen=True)
class Told:
    """One thing that somebody knows of a concern; `told_on` is None where they know it from being in it."""

    reference: str
    told_on: date | None
    what: str
    why: str = ""


@dataclass(frozen=True)
class Knower:
    """Somebody and what they know. `office` is what they are on the board, in words."""

    name: str
    office: str
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Panel:
    """Of those who may sit on a panel, who could still hear a complaint about one concern, and who cannot."""

    reference: str
    free: tuple[str, ...]
    not_free: tuple[str, ...]


@dataclass(frozen=True)
class LedgerPaper:
    """Everything the ledger prints.

    `knowers` are governors who know of a concern, `others` governors who know of none, `strangers` whoever
    was told and is not entered as a governor. `may_sit` is how many may sit on a panel, `needed` how many
    it takes. `panels` are the concerns that any of them knows of.
    """

    school_name: str
    made_on: date
    governors: int
    may_sit: int
    needed: int
    knowers: tuple[Knower, ...] = ()
    others: tuple[str, ...] = ()
    strangers: tuple[Knower, ...] = ()
    panels: tuple[Panel, ...] = ()
    head: str = ""  # the headteacher's name where the headteacher is a governor too
    anchor: str = ""
    is_practice: bool = False


def make_governors_ledger(paper: LedgerPaper) -> bytes:
    """Return the ledger as PDF; the same ledger gives the same bytes."""
    foot = "For the headteacher alone. Shred it when it is read."
    return paged(paper, TITLE, foot, [each for part in _parts(paper) for each in part], line=ALONE)


def _parts(paper: LedgerPaper) -> Iterator[Sequence[Flowable]]:
    yield words(f"{paper.school_name}. {_board(paper)}", TEXT)
    yield words(
        f"A complaint is heard by {paper.needed} governors who know nothing of the concern. Whoever was told "
        "something, is in it, was asked about it or dealt with it cannot sit.",
        TEXT,
    )
    yield _panels(paper)
    yield from _people("What each governor knows", paper.knowers)
    if paper.others:
        yield words("Know of no concern", HEADING)
        yield words(f"{_listed(paper.others)}.", TEXT)
    if paper.head:
        yield words(f"{paper.head} is the headteacher and knows of every concern.", TEXT)
    if paper.strangers:
        yield from _people("Told, and not entered as a governor", paper.strangers)
        yield words("Check these names: enter them as governors, or correct how they are written.", QUIET)


def _board(paper: LedgerPaper) -> str:
    if not paper.governors:
        return "The governors are not entered yet, so nobody can say how many are left for a panel."
    entered = (
        "One governor is entered" if paper.governors == 1 else f"{paper.governors} governors are entered"
    )
    return f"{entered}; {paper.may_sit or 'none'} may sit on a panel."


def _panels(paper: LedgerPaper) -> list[Flowable]:
    heading = words("Who could still hear a complaint", COUNTED)
    if not paper.panels:
        return [*heading, *words("No governor was told of any concern, and none is in one.", STRONG)]
    rows: list[list[Cell]] = [heads("Concern", "Still free", "Who they are")]
    rows += [
        [words(each.reference, CELL_STRONG), _left(paper, each), words(_free(each), CELL)]
        for each in paper.panels
    ]
    table = ruled(rows, [ROOM * 0.16, ROOM * 0.27, ROOM * 0.57], table_lines(), above=2.5, below=3, names=0)
    after = words(f"Of every other concern {_everybody(paper.may_sit)}.", QUIET) if paper.may_sit else []
    return [*heading, table, Spacer(0, 2 * mm), *after]


def _left(paper: LedgerPaper, panel: Panel) -> Cell:
    if not paper.may_sit:
        return words("Nobody is entered", CELL)
    left = len(panel.free)
    count = f"{left} of {paper.may_sit}"
    if left < paper.needed:
        return words(f"{count}: too few for a panel", CELL_STRONG)
    if left == paper.needed:
        return words(f"{count}: tell nobody else", CELL_STRONG)
    return words(count, CELL)


def _free(panel: Panel) -> str:
    """Return who is free; where that is nearly everybody, who is not."""
    if not panel.free:
        return "Nobody"
    if not panel.not_free:
        return "All of them"
    if len(panel.free) > _LISTED:
        return f"All but {_listed(panel.not_free)}"
    return _listed(panel.free)


def _everybody(may_sit: int) -> str:
    return (
        "nothing is known, and the one who may sit is free"
        if may_sit == 1
        else (f"nothing is known, and all {may_sit} are free")
    )


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


def _people(title: str, knowers: Sequence[Knower]) -> Iterator[Sequence[Flowable]]:
    if not knowers:
        return
    yield words(title, COUNTED)
    for each in knowers:
        yield [
            CondPageBreak(40 * mm),
            *words(f"{each.name} · {each.office}" if each.office else each.name, NAME),
        ]
        rows: list[list[Cell]] = [heads("Concern", "Told on", "What they know", "Why they had to")]
        rows += [_told(told) for told in each.told]
        widths = [ROOM * share for share in (0.16, 0.16, 0.34, 0.34)]
        yield [ruled(rows, widths, table_lines(), above=2.5, below=3, names=0), Spacer(0, 1.5 * mm)]


def _told(told: Told) -> list[Cell]:
    day = words(short_date(told.told_on), CELL) if told.told_on else []
    return [
        words(told.reference, CELL_STRONG),
        day,
        words(told.what, CELL),
        words(told.why, CELL) if told.why else [],
    ]
