"""A letter from the school: to one address, to everybody, a note, or the slip that comes back."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.address import draw_address, draw_folds
from conduct_desk.paper.close import body_and_close, signed_close
from conduct_desk.paper.flow import CLOSER, NAVY, ROOMY, Setting, style, words
from conduct_desk.paper.letter_paper import LetterPaper as LetterPaper
from conduct_desk.paper.letterhead import draw_continuation, draw_date, draw_letterhead
from conduct_desk.paper.note import note_flowables
from conduct_desk.paper.reply_slip import slip_alone, torn_off
from conduct_desk.paper.sheet import Particulars, Printed, SheetCanvas, build
from conduct_desk.paper.tags import Role
from conduct_desk.paper.words import blocks
from conduct_desk.policy.envelopes import ZONES, Envelope
from conduct_desk.policy.readers import Layout

# About 14 points with wide lines. Source: what makes a text easy to read for many who find reading hard.
EASY = Setting(14, 20, 12)
_LATER_TOP = 30 * mm
_HEAD_ONLY = 46 * mm  # where words begin under a letterhead alone
_CIRCULAR_TOP = 62 * mm
# What a file is called in a viewer's title bar, where anybody may read it: never the subject, which may name
# a child or have words of the post.
_CALLED = {
    Layout.LETTER: "Letter", Layout.CIRCULAR: "Letter", Layout.NOTE: "Note", Layout.SLIP: "Reply slip",
}  # fmt: skip


@dataclass(frozen=True)
class _Shape:
    """What makes one layout: the fixed parts of its first page, what flows, and where that begins."""

    first: Callable[[SheetCanvas, LetterPaper], None]
    flowables: Callable[[LetterPaper, Setting], list[Flowable]]
    top: Callable[[LetterPaper], float]


def make_letter(paper: LetterPaper) -> bytes:
    """Return the letter as PDF; the same letter gives the same bytes.

    Raises PaperRefused when crest or signature cannot be read, or address or letterhead are too long.
    """
    if paper.is_easy_read:
        return _printed(paper, EASY).pdf
    roomy = _printed(paper, ROOMY)
    if not 1 < roomy.pages < 4:
        return roomy.pdf
    # A second page with little but the signature is no letter to send: the words on one page, if they can be.
    # A slip comes on a page of its own then, and takes nothing away from the letter when it is torn off.
    alone = replace(paper, has_reply_slip=False) if paper.has_reply_slip else paper
    for setting in (ROOMY, *CLOSER) if paper.has_reply_slip else CLOSER:
        closer = _printed(alone, setting)
        if closer.pages == 1:
            return closer.pdf if alone is paper else _printed(paper, setting).pdf
    snug = _printed(paper, CLOSER[0]) if roomy.pages == 3 else roomy
    return snug.pdf if paper.has_reply_slip and snug.pages < roomy.pages else roomy.pdf


def _printed(paper: LetterPaper, setting: Setting) -> Printed:
    shape = _SHAPES[paper.layout]
    called = f"{_CALLED[paper.layout]} of {spoken_date(paper.dated_on)}"
    particulars = Particulars(
        title=f"{called} ({paper.reference})" if paper.reference else called,
        author=paper.school_name,
        made_on=paper.dated_on,
        foot=f"Log entry {paper.anchor}" if paper.anchor else "",
        is_practice=paper.is_practice,
    )

    def first(canvas: SheetCanvas) -> None:
        draw_letterhead(canvas, paper)
        shape.first(canvas, paper)

    def later(canvas: SheetCanvas) -> None:
        draw_continuation(canvas, paper)

    return build(
        particulars, shape.flowables(paper, setting), first=first, later=later,
        first_top=shape.top(paper), later_top=_LATER_TOP,
    )  # fmt: skip


def _addressed(canvas: SheetCanvas, paper: LetterPaper) -> None:
    draw_address(canvas, paper.recipient_lines, paper.envelope)
    draw_date(canvas, paper)
    draw_folds(canvas, paper.envelope)


def _to_everybody(canvas: SheetCanvas, paper: LetterPaper) -> None:
    draw_date(canvas, paper, up=0 if _is_for_a_window(paper) else 12 * mm)
    draw_folds(canvas, paper.envelope)


def _nothing_more(_canvas: SheetCanvas, _paper: LetterPaper) -> None:
    """A note and a slip say the rest in what flows."""


def _letter(paper: LetterPaper, setting: Setting) -> list[Flowable]:
    slip = torn_off(paper) if paper.has_reply_slip else []
    lead = [*words(paper.salutation, setting.body(keep=True)), *words(paper.subject, _subject(paper))]
    close = signed_close(paper, setting)
    return [*body_and_close(lead, blocks(paper.body), close, setting), *slip]


def _subject(paper: LetterPaper) -> ParagraphStyle:
    size = 17.0 if paper.is_easy_read else 12.5
    return style(size, size * 1.28, font=fonts.STRONG, colour=NAVY, keep=True, role=Role.H1)


def _is_for_a_window(paper: LetterPaper) -> bool:
    """Say whether a circular keeps the window's place blank.

    It has no address, so nobody posts it in such an envelope; but a school that chose one for it may hand
    it over in one, and then a stranger would read its first words.
    """
    return paper.envelope is not Envelope.PLAIN


def _circular_top(paper: LetterPaper) -> float:
    return ZONES[paper.envelope].body * mm if _is_for_a_window(paper) else _CIRCULAR_TOP


_SHAPES = {
    Layout.LETTER: _Shape(_addressed, _letter, lambda paper: ZONES[paper.envelope].body * mm),
    Layout.CIRCULAR: _Shape(_to_everybody, _letter, _circular_top),
    Layout.NOTE: _Shape(_nothing_more, note_flowables, lambda _paper: _HEAD_ONLY),
    Layout.SLIP: _Shape(_nothing_more, slip_alone, lambda _paper: _HEAD_ONLY),
}
