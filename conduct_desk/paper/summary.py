"""The governors' summary of one term: figures that name nobody, on a page or two."""

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import LEFT, ROOM, draw_further, log_entry
from conduct_desk.paper.chart import BarChart
from conduct_desk.paper.flow import BULLET, GOLD, HAIRLINE, MUTED, NAVY, SMALL, TINT, WHITE, style, words
from conduct_desk.paper.rows import Looks, ruled
from conduct_desk.paper.sheet import HEIGHT, WIDTH, Particulars, SheetCanvas, build, draw_crest
from conduct_desk.paper.tags import Item, Role
from conduct_desk.policy.figures import Line, TermSummary

BAND = 35 * mm
CARDS_TOP, CARDS_FOOT = 44 * mm, 64 * mm
TEXT_TOP = 69 * mm
TITLE = "Social media concerns: termly summary"
_CARD_OUTCOMES = ("Removed or corrected", "Still open")
_CARD_GAP = 4 * mm

_HEADING = style(15, 19, font=fonts.BOLD, colour=NAVY, before=9, after=4, keep=True, role=Role.H2)
_CAPTION = style(10.5, 14, font=fonts.STRONG, after=3, keep=True)
_CELL = style(10.5, 13.5, after=0)
_NUMBER = style(10.5, 13.5, after=0, right=True)
_TOP = style(10, 13, font=fonts.STRONG, colour=NAVY, after=0)
_TOP_NUMBER = style(10, 13, font=fonts.STRONG, colour=NAVY, after=0, right=True)
_NOTE = style(9, 12, colour=MUTED, after=2, before=3)

_MEANINGS = (
    (
        "Concern",
        "One post or thread about the school that was logged, whatever came of it. It counts in the term in "
        "which it was logged; the holiday after a term belongs to that term.",
    ),
    (
        "Findings",
        "What the headteacher found when comparing the post with the policy. A post can have several.",
    ),
    (
        "Looked at and left alone",
        "Fair comment, private use, or something that the policy does not cover. The policy is not there to "
        "stop debate, so the school took no step.",
    ),
    (
        "Fewer than 5, not shown",
        "Numbers from 1 to 4 are not printed, nor is a number from which one of them could be worked out. "
        "“none” is a true zero.",
    ),
)


@dataclass(frozen=True)
class SummaryPaper:
    """Everything the summary prints; every count is already masked. `crest` is a PNG or empty."""

    school_name: str
    made_on: date
    summary: TermSummary
    crest: bytes = b""
    anchor: str = ""
    is_practice: bool = False


def make_summary(paper: SummaryPaper) -> bytes:
    """Return the summary as PDF; the same summary gives the same bytes. Raises PaperRefused (crest)."""
    particulars = Particulars(
        title=f"{TITLE}, {paper.summary.term_name}",
        author=paper.school_name,
        made_on=paper.made_on,
        foot=f"Confidential to governors. No person is named.{log_entry(paper.anchor)}",
        side=LEFT,
        is_practice=paper.is_practice,
    )

    def first(canvas: SheetCanvas) -> None:
        _band(canvas, paper)
        _cards(canvas, paper.summary)

    def later(canvas: SheetCanvas) -> None:
        draw_further(canvas, TITLE, paper.summary.term_name)

    return build(
        particulars, _flowables(paper), first=first, later=later, first_top=TEXT_TOP, later_top=25 * mm
    ).pdf


def _band(canvas: SheetCanvas, paper: SummaryPaper) -> None:
    canvas.setFillColor(NAVY)
    canvas.rect(0, HEIGHT - BAND, WIDTH, BAND, stroke=0, fill=1)
    canvas.setFillColor(GOLD)
    canvas.rect(0, HEIGHT - BAND - 1.4 * mm, WIDTH, 1.4 * mm, stroke=0, fill=1)
    x = LEFT
    if paper.crest:
        canvas.setFillColor(WHITE)
        canvas.roundRect(LEFT, HEIGHT - 30 * mm, 22 * mm, 24 * mm, 4, stroke=0, fill=1)
        draw_crest(
            canvas, paper.crest, x=LEFT + 2 * mm, top=8 * mm, width=18 * mm, height=20 * mm, is_centred=True
        )
        x += 28 * mm
    told = paper.summary
    room = WIDTH - LEFT - x
    window = f"{spoken_date(told.first_day)} to {spoken_date(told.last_day)}"
    canvas.put(
        x, HEIGHT - 15 * mm, TITLE, font=fonts.BOLD, size=21 if room > 140 * mm else 19, colour=WHITE,
        tag=Role.H1,
    )  # fmt: skip
    name = fonts.lines(fonts.drawable(paper.school_name), fonts.TEXT, 12, room)
    canvas.put(x, HEIGHT - 21.5 * mm, "".join(name[:1]), size=12, colour=WHITE, tag=Role.P)
    line = f"{told.term_name} · {window} · figures of {spoken_date(paper.made_on)}"
    size = 10 if fonts.width(fonts.drawable(line), fonts.TEXT, 10) <= room else 8.5
    canvas.put(x, HEIGHT - 27.5 * mm, line, size=size, colour=WHITE, tag=Role.P)


def _cards(canvas: SheetCanvas, summary: TermSummary) -> None:
    """Draw the key figures; while the term is small only what is known not to point at anybody."""
    counts = {line.words: line for line in summary.outcomes}
    cards = [("Concerns logged", summary.logged), ("Looked at and left alone", summary.left_alone)]
    cards += [(name, counts[name].count) for name in _CARD_OUTCOMES if name in counts]
    wide = (ROOM - _CARD_GAP * (len(cards) - 1)) / len(cards)
    high = CARDS_FOOT - CARDS_TOP
    for at, (name, count) in enumerate(cards):
        x, y = LEFT + at * (wide + _CARD_GAP), HEIGHT - CARDS_FOOT
        canvas.setFillColor(TINT)
        canvas.rect(x, y, wide, high, stroke=0, fill=1)
        canvas.setFillColor(NAVY)
        canvas.rect(x, y, 1.2 * mm, high, stroke=0, fill=1)
        item = Item("")
        canvas.put(x + 4 * mm, y + high - 6.5 * mm, name, size=9, colour=MUTED, tag=item.label)
        size = 21 if len(count) <= 4 else 15
        canvas.put(
            x + 4 * mm, y + 4.5 * mm, count[:1].upper() + count[1:], font=fonts.BOLD, size=size, colour=NAVY,
            tag=item.body,
        )  # fmt: skip


def _flowables(paper: SummaryPaper) -> list[Flowable]:
    told = paper.summary
    is_hidden = all(line.is_hidden for line in (*told.findings, *told.outcomes))
    figures = [] if is_hidden or told.logged == "none" else [*_findings(told), *_outcomes(told)]
    return [*_need_to_know(told), *figures, *_meanings()]


def _need_to_know(told: TermSummary) -> list[Flowable]:
    logged = told.logged if told.logged != "none" else "no"
    noun = "concern was" if logged == "1" else "concerns were"
    start = f"{logged[:1].upper()}{logged[1:]} {noun} logged {_in_the(told.term_name)}."
    points = (start, *told.measures, *told.notes)
    return [
        *words("What governors need to know", _HEADING),
        *(each for point in points for each in words(point, BULLET, marker="•")),
    ]


def _in_the(term_name: str) -> str:
    """Return "in the autumn term 2026", or "in this school year" while the school has set no terms."""
    words_in = _mid_sentence(term_name)
    return f"in {words_in}" if words_in.startswith("this ") else f"in the {words_in}"


def _mid_sentence(term_name: str) -> str:
    return term_name[:1].lower() + term_name[1:]


def _findings(told: TermSummary) -> list[Flowable]:
    note = (
        "A hatched bar is a number that is not shown. All are equally long: their length says nothing."
        if any(bar.height is None for bar in told.bars)
        else ""
    )
    return [
        KeepTogether(
            [
                *words("What was found", _HEADING),
                *words(f"Figure 1. Concerns by finding, {_mid_sentence(told.term_name)}", _CAPTION),
                BarChart(told.bars),
                *words(note, _NOTE),
            ]
        )
    ]


def _outcomes(told: TermSummary) -> list[Flowable]:
    return [
        KeepTogether(
            [
                *words("How they ended", _HEADING),
                *words(f"Table 1. Concerns by outcome, {_mid_sentence(told.term_name)}", _CAPTION),
                _table(("Outcome", "Concerns"), told.outcomes, told.logged),
            ]
        )
    ]


def _table(heads: tuple[str, str], lines: tuple[Line, ...], total: str) -> Table:
    rows = [
        [words(heads[0], _TOP), words(heads[1], _TOP_NUMBER)],
        *([words(line.words, _CELL), words(line.count, _NUMBER)] for line in lines),
        [words("All concerns", _TOP), words(total, _TOP_NUMBER)],
    ]
    looks: Looks = [
        ("LINEBELOW", (0, 0), (-1, 0), 1, NAVY),
        ("LINEBELOW", (0, 1), (-1, -3), 0.5, HAIRLINE),
        ("LINEABOVE", (0, -1), (-1, -1), 1, NAVY),
        ("LINEBELOW", (0, -1), (-1, -1), 1, NAVY),
        ("BACKGROUND", (0, -1), (-1, -1), TINT),
    ]
    return ruled(rows, [ROOM * 0.75, ROOM * 0.25], looks, names=0)


def _meanings() -> list[Flowable]:
    rows = [[words(word, _TOP), words(meaning, _CELL)] for word, meaning in _MEANINGS]
    looks: Looks = [("LINEBELOW", (0, 0), (-1, -1), 0.5, HAIRLINE)]
    source = (
        "Source: the school’s Conduct Desk case log. No names, year groups, dates or words of posts leave it."
    )
    return [
        KeepTogether(
            [
                *words("What the words mean", _HEADING),
                ruled(rows, [ROOM * 0.24, ROOM * 0.76], looks, head=False, names=0),
                Spacer(0, 4),
                *words(source, SMALL),
            ]
        )
    ]
