"""Why we did what we did: one page from which somebody who never saw the concern understands it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from conduct_desk.clock import spoken_date
from conduct_desk.paper import fonts
from conduct_desk.paper.band import LEFT, ROOM, draw_band, log_entry
from conduct_desk.paper.flow import HAIRLINE, INK, MUTED, NAVY, TINT, style, words
from conduct_desk.paper.rows import Cell, Looks, ruled
from conduct_desk.paper.sheet import HEIGHT, Particulars, Printed, SheetCanvas, build
from conduct_desk.paper.tags import Item, Role

CARDS_TOP, CARDS_FOOT = 35 * mm, 49 * mm
TEXT_TOP = 53 * mm
FOOT = 18 * mm
TITLE = "Why we did what we did"
_CARD_GAP = 3 * mm
_NOT_YET = "not yet"
LEAD = 300  # characters: enough for who posted what, and who decided


@dataclass(frozen=True)
class AnswerRow:
    """One question that mattered: what was answered, why, and the clause it stands on ("S1")."""

    question: str
    answer: str
    reason: str = ""
    clause: str = ""


@dataclass(frozen=True)
class StepRow:
    """One thing that followed: `when` is "Done Thu 17 Sep" or "Due Mon 2 Nov (half-term skipped)"."""

    when: str
    words: str
    is_done: bool = False
    note: str = ""
    clause: str = ""


@dataclass(frozen=True)
class WordRow:
    """What somebody whose word was needed said about writing."""

    when: str
    who: str
    word: str
    note: str = ""


@dataclass(frozen=True)
class ReasonsPaper:
    """Everything the page prints. People stand in it by their part in the concern, never by name.

    `post` and `decided_by` are sentences, `found` the findings, `noes` what was asked and answered no,
    `clauses` the labels used with what they say ("S1", "Foul, abusive ...").
    """

    school_name: str
    reference: str
    made_on: date
    post: str
    decided_by: str
    posted_on: date | None = None
    told_on: date | None = None
    decided_on: date | None = None
    closed_on: date | None = None
    found: tuple[str, ...] = ()
    answers: tuple[AnswerRow, ...] = ()
    noes: tuple[str, ...] = ()
    clauses: tuple[tuple[str, str], ...] = ()
    steps: tuple[StepRow, ...] = ()
    words: tuple[WordRow, ...] = ()
    ending: tuple[str, ...] = ()
    anchor: str = ""
    is_practice: bool = False


@dataclass(frozen=True)
class _Fit:
    """How closely the page is set: type size in points, longest text in characters, most rows in a table."""

    size: float
    longest: int
    rows: int

    def text(self, *, strong: bool = False, muted: bool = False) -> ParagraphStyle:
        font = fonts.STRONG if strong else fonts.TEXT
        return style(self.size, self.size * 1.27, font=font, colour=MUTED if muted else INK, after=0)

    def heading(self) -> ParagraphStyle:
        size = self.size + 2
        return style(
            size, size * 1.25, font=fonts.BOLD, colour=NAVY, before=self.size * 0.75, after=2, keep=True,
            role=Role.H2,
        )  # fmt: skip

    def cut(self, text: str, least: int = 0) -> str:
        """Return a text as one line of words, shortened at a space where it is too long.

        The first `least` characters stand however closely the page is set.
        """
        joined, longest = " ".join(text.split()), max(self.longest, least)
        if len(joined) <= longest:
            return joined
        return f"{joined[:longest].rsplit(' ', 1)[0].rstrip(',;:. ')} …"


# From roomy to tight; only the last ones leave anything out, and then the page says so.
_FITS = (
    _Fit(10.5, 600, 40), _Fit(9.8, 600, 40), _Fit(9, 600, 40), _Fit(8.6, 400, 40), _Fit(8.6, 260, 24),
    _Fit(8.6, 220, 20), _Fit(8.6, 200, 17), _Fit(8.6, 160, 14), _Fit(8.6, 110, 10), _Fit(8.6, 70, 6),
    _Fit(8.6, 40, 3),
)  # fmt: skip


def make_reasons(paper: ReasonsPaper) -> bytes:
    """Return the page as PDF: always one sheet of A4, the same for the same concern.

    What has no room is left out from the end of its table, or shortened, and the last line says how much.
    """
    printed = (_printed(paper, fit) for fit in _FITS)
    return next((each for each in printed if each.pages == 1), _printed(paper, _FITS[-1])).pdf


def _printed(paper: ReasonsPaper, fit: _Fit) -> Printed:
    particulars = Particulars(
        title=f"{TITLE} ({paper.reference})",
        author=paper.school_name,
        made_on=paper.made_on,
        foot=f"Confidential. The people in it are named by their part only.{log_entry(paper.anchor)}",
        side=LEFT,
        is_practice=paper.is_practice,
    )

    def first(canvas: SheetCanvas) -> None:
        draw_band(
            canvas,
            title=TITLE,
            line=f"Concern {paper.reference} · {paper.school_name}",
            note=f"as of {spoken_date(paper.made_on)}",
            side=LEFT,
        )
        _dates(canvas, paper)

    return build(
        particulars, _flowables(paper, fit), first=first, later=lambda _canvas: None,
        first_top=TEXT_TOP, later_top=25 * mm, foot=FOOT,
    )  # fmt: skip


def _dates(canvas: SheetCanvas, paper: ReasonsPaper) -> None:
    """Draw the four days that tell the story at a glance."""
    closed = spoken_date(paper.closed_on) if paper.closed_on else "still open"
    cards = [
        ("Posted", _day(paper.posted_on, "not known")),
        ("School told", _day(paper.told_on, "not known")),
        ("Decided", _day(paper.decided_on, _NOT_YET)),
        ("Closed", closed),
    ]
    wide = (ROOM - _CARD_GAP * (len(cards) - 1)) / len(cards)
    high = CARDS_FOOT - CARDS_TOP
    for at, (name, day) in enumerate(cards):
        x, y = LEFT + at * (wide + _CARD_GAP), HEIGHT - CARDS_FOOT
        canvas.setFillColor(TINT)
        canvas.rect(x, y, wide, high, stroke=0, fill=1)
        canvas.setFillColor(NAVY)
        canvas.rect(x, y, 1.2 * mm, high, stroke=0, fill=1)
        item = Item("")
        canvas.put(x + 3.6 * mm, y + high - 5 * mm, name, size=8.5, colour=MUTED, tag=item.label)
        canvas.put(x + 3.6 * mm, y + 3.4 * mm, day, font=fonts.BOLD, size=11, colour=NAVY, tag=item.body)


def _day(day: date | None, otherwise: str) -> str:
    return spoken_date(day) if day else otherwise


def _flowables(paper: ReasonsPaper, fit: _Fit) -> list[Flowable]:
    found = f"Found: {_listed(paper.found)}." if paper.found else "Nothing is found yet."
    lead = (paper.post, paper.decided_by, found)
    parts = [
        *(each for text in lead for each in [*words(fit.cut(text, LEAD), fit.text()), Spacer(0, 2)]),
        *_answers(paper, fit),
        *_steps(paper, fit),
        *_said(paper, fit),
        *_ending(paper, fit),
    ]
    left_out = _left_out(paper, fit)
    return [*parts, *([Spacer(0, 4), *words(left_out, fit.text(muted=True))] if left_out else [])]


def _listed(found: Sequence[str]) -> str:
    lowered = [_lower(word) for word in found]
    return " and ".join([", ".join(lowered[:-1]), lowered[-1]]) if len(lowered) > 1 else "".join(lowered)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _answers(paper: ReasonsPaper, fit: _Fit) -> list[Flowable]:
    rows = [
        [
            words(row.clause, fit.text(strong=True)),
            [*words(fit.cut(row.question), fit.text())],
            _reasoned(f"{row.answer}.", row.reason, fit),
        ]
        for row in paper.answers[: fit.rows]
    ]
    heading = words("What we asked, and why we answered as we did", fit.heading())
    noes = f"Asked and answered no: {_listed(paper.noes)}." if paper.noes else ""
    table = [_table(rows, (0.06, 0.25, 0.69), fit, names=1)] if rows else []
    legend = "; ".join(f"{label} {_lower(title)}" for label, title in paper.clauses)
    notes = [noes, f"The policy’s clauses named above: {legend}." if legend else ""]
    small = [each for note in notes if note for each in [Spacer(0, 3), *words(note, fit.text(muted=True))]]
    return [*heading, *table, *small] if rows or noes else []


def _reasoned(start: str, reason: str, fit: _Fit) -> Cell:
    return words(f"{start} {fit.cut(reason)}".strip(), fit.text())


def _steps(paper: ReasonsPaper, fit: _Fit) -> list[Flowable]:
    rows = [
        [
            words(step.when, fit.text(strong=step.is_done, muted=not step.is_done)),
            words(step.clause, fit.text(strong=True)),
            _reasoned(f"{fit.cut(step.words)}{'.' if step.note else ''}", step.note, fit),
        ]
        for step in paper.steps[: fit.rows]
    ]
    if not rows:
        return []
    return [*words("What followed", fit.heading()), _table(rows, (0.31, 0.06, 0.63), fit, names=0)]


def _said(paper: ReasonsPaper, fit: _Fit) -> list[Flowable]:
    rows = [
        [words(row.when, fit.text()), _reasoned(f"{row.who}: {row.word}.", row.note, fit)]
        for row in paper.words[: fit.rows]
    ]
    if not rows:
        return []
    return [*words("Whose word was given", fit.heading()), _table(rows, (0.31, 0.69), fit, names=0)]


def _ending(paper: ReasonsPaper, fit: _Fit) -> list[Flowable]:
    told = [each for text in paper.ending for each in words(fit.cut(text), fit.text())]
    return [*words("How it ended", fit.heading()), *told] if told else []


def _table(rows: Sequence[Sequence[Cell]], shares: Sequence[float], fit: _Fit, names: int) -> Flowable:
    looks: Looks = [
        ("LINEABOVE", (0, 0), (-1, 0), 0.8, NAVY),
        ("LINEBELOW", (0, 0), (-1, -2), 0.5, HAIRLINE),
        ("LINEBELOW", (0, -1), (-1, -1), 0.8, NAVY),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("LEFTPADDING", (1, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]
    air = fit.size * 0.22
    return ruled(
        rows, [share * ROOM for share in shares], looks, above=air, below=air + 1, head=False, names=names
    )


def _left_out(paper: ReasonsPaper, fit: _Fit) -> str:
    """Return the sentence that says what the page leaves out; empty when it holds everything."""
    tables = (("answer", paper.answers), ("step", paper.steps), ("word given", paper.words))
    over = [(name, len(rows) - fit.rows) for name, rows in tables if len(rows) > fit.rows]
    gone = ", ".join(f"{count} more {_plural(name, count)}" for name, count in over)
    leads = (paper.post, paper.decided_by)
    texts = (
        *paper.ending,
        *(each for row in paper.answers for each in (row.question, row.reason)),
        *(each for row in paper.steps for each in (row.words, row.note)), *(row.note for row in paper.words),
    )  # fmt: skip
    is_shortened = any("…" in fit.cut(text.replace("…", "")) for text in texts) or any(
        "…" in fit.cut(text.replace("…", ""), LEAD) for text in leads
    )
    told = [f"Left out for want of room: {gone}."] if gone else []
    told += ["Where “…” stands, words were shortened."] if is_shortened else []
    return " ".join([*told, "The case log has them all."]) if told else ""


def _plural(name: str, count: int) -> str:
    if count == 1:
        return name
    return "words given" if name == "word given" else f"{name}s"
