"""The governors' summary: what the board needs, on one page or a few, and nobody given away."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.units import mm

from conduct_desk.paper.band import LEFT, draw_further, log_entry
from conduct_desk.paper.flow import Setting
from conduct_desk.paper.sheet import Particulars, Printed, SheetCanvas, build
from conduct_desk.paper.summary_head import Head
from conduct_desk.paper.summary_paper import TITLE, Manner
from conduct_desk.paper.summary_paper import SummaryPaper as SummaryPaper
from conduct_desk.paper.summary_parts import parts
from conduct_desk.policy.summary import Summary

_LATER_TOP = 25 * mm
_FOOT, _LOWER = 20 * mm, 16.5 * mm  # where what flows ends; a brief paper goes further down
_ROOMY = Manner(Setting(10.5, 14, 4), heading=13, above=8, small=9.5, air=2.4, is_brief=True)
_CLOSE = Manner(Setting(10, 12.8, 3), heading=12, above=6, small=9, air=1.3, is_brief=True)
_CLOSEST = Manner(Setting(10, 12, 2), heading=11, above=4, small=9, air=0.6, is_brief=True)
# What is little more than a page is one, in bullets where it has to be.
_FULL = (
    Manner(Setting(10.5, 14.5, 5), heading=14, above=10, small=9.5, air=3),
    Manner(Setting(10, 13.4, 4), heading=13, above=7, small=9, air=2.2),
    _ROOMY,
    _CLOSE,
)
# A quiet term is one page: what would make it two is set closer, then told without bars, then on the cards.
_BRIEF = (
    _ROOMY,
    _CLOSE,
    replace(_ROOMY, is_drawn=False),
    replace(_CLOSE, is_drawn=False),
    replace(_CLOSE, is_drawn=False, is_tabled=False),
    replace(_CLOSEST, is_drawn=False, is_tabled=False),
)


def make_summary(paper: SummaryPaper) -> bytes:
    """Return the summary as PDF; the same summary gives the same bytes. Raises PaperRefused (crest)."""
    if _is_quiet(paper.summary):
        found = _shortest(paper, _BRIEF)
        if found.pages == 1:
            return found.pdf
    return _shortest(paper, _FULL).pdf


def _is_quiet(told: Summary) -> bool:
    """Say whether none or few concerns were logged, so that there is little to say."""
    return not told.this.came_in.number


def _shortest(paper: SummaryPaper, manners: Sequence[Manner]) -> Printed:
    """Return the paper on as few pages as any manner makes it, in the first of these that does."""
    best = _set(paper, manners[0])
    for manner in manners[1:]:
        if best.pages == 1:
            break
        best = min(best, _set(paper, manner), key=lambda found: found.pages)
    return best


def _set(paper: SummaryPaper, manner: Manner) -> Printed:
    told = paper.summary
    head = Head(paper, manner)
    name = f"{told.term_name}, corrected" if told.corrects else told.term_name
    particulars = Particulars(
        title=f"{TITLE}, {name}",
        author=paper.school_name,
        made_on=paper.made_on,
        foot_size=9,
        foot=f"For the governing board. Nobody is named.{log_entry(paper.anchor)}",
        side=LEFT,
        is_practice=paper.is_practice,
    )

    def later(canvas: SheetCanvas) -> None:
        draw_further(canvas, TITLE, name)

    return build(
        particulars, parts(paper, manner), first=head.draw, later=later, first_top=head.foot,
        later_top=_LATER_TOP, foot=_LOWER if manner.is_brief else _FOOT,
    )  # fmt: skip
