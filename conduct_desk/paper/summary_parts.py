"""What stands below the key figures of the governors' summary, section by section."""

from collections.abc import Iterable, Sequence

from reportlab.platypus import Flowable, KeepTogether

from conduct_desk.paper import summary_sentences as sentences
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.chart import RowChart, TermChart
from conduct_desk.paper.flow import HAIRLINE, NAVY, TINT, flow, words
from conduct_desk.paper.rows import Looks, Ruled, beside, ruled
from conduct_desk.paper.summary_paper import Manner, SummaryPaper
from conduct_desk.paper.words import blocks
from conduct_desk.policy.summary import Breakdown, Summary, TermFigures

_MOST_TERMS = 6
_GUTTER = 18  # points, between two columns
_COVERED = (
    "A dashed bar stands for a number that is covered. All are equally long: their length says nothing."
)


def parts(paper: SummaryPaper, manner: Manner) -> list[Flowable]:
    """Return the sections in their order; one that has nothing to say is left out."""
    told, said = paper.summary, paper.words
    quick, staff, others = _sorted(told.statements)
    brief = [*quick, *staff] if manner.is_brief else []
    found = [
        _section("What governors need to know", _points([*_first(told), *others, *brief], manner), manner),
        _comparison(told, manner),
        _terms(told, manner),
        _breakdowns(told, manner),
        _section("How quickly the school acted", [] if brief else _points(quick, manner), manner),
        _section("Looked at and left alone", _said(_left_alone(told), manner), manner),
        _doing(paper, manner),
        _section("Support for staff", [] if brief else _said(" ".join(staff), manner), manner),
        _section("A question for governors", _typed(said.question, manner), manner),
        _section("Our policy", _said(sentences.policy(paper), manner), manner),
        _meanings(paper, manner),
    ]
    return [each for section in found for each in section]


def _sorted(statements: Iterable[str]) -> tuple[list[str], list[str], list[str]]:
    """Return the statements on time, those on support for staff, and the others."""
    quick: list[str] = []
    staff: list[str] = []
    others: list[str] = []
    for each in statements:
        (quick if "school day" in each else staff if "staff" in each.lower() else others).append(each)
    return quick, staff, others


def _first(told: Summary) -> list[str]:
    first = [] if told.earlier else ["This is the first summary, so there is nothing yet to compare it with."]
    said = [sentences.headline(told), sentences.moved_on(told)]
    return [*filter(None, said), *sentences.wider(told.wider, is_left_alone=False), *first]


def _left_alone(told: Summary) -> str:
    return " ".join([sentences.left_alone(told), *sentences.wider(told.wider, is_left_alone=True)])


def _section(title: str, body: Sequence[Flowable], manner: Manner) -> list[Flowable]:
    return [*words(title, manner.title()), *body] if body else []


def _points(lines: Sequence[str], manner: Manner) -> list[Flowable]:
    found: list[Flowable] = []
    for at, line in enumerate(lines, start=1):
        look = manner.setting.point(marker=13, is_last=at == len(lines), keep=at < len(lines))
        found += words(line, look, marker="•")
    return found


def _said(line: str, manner: Manner) -> list[Flowable]:
    return words(line, manner.setting.body()) if line else []


def _typed(text: str, manner: Manner) -> list[Flowable]:
    return flow(blocks(text), manner.setting)


def _doing(paper: SummaryPaper, manner: Manner) -> list[Flowable]:
    said = paper.words
    learned = [each for each in said.learned if each.strip()]
    lead = words("What we take from it:", manner.setting.body(keep=True)) if learned else []
    body = [*_typed(said.doing, manner), *lead, *_points(learned, manner)]
    return _section("What the school is doing", body, manner)


def _comparison(told: Summary, manner: Manner) -> list[Flowable]:
    """Return this term beside the one before, as that one's own summary printed it."""
    if not told.earlier:
        return []
    now, before = told.this, told.earlier[-1]
    names = ("Concerns logged", "Closed", "Still open at the end", "Looked at and left alone")
    pairs = zip(names, _counts(now), _counts(before), strict=True)
    top = manner.cell(is_strong=True)
    number, name = manner.cell(is_number=True), manner.cell()
    right = manner.cell(is_strong=True, is_number=True)
    rows = [
        [words("", top), words(now.term_name, right), words(before.term_name, right)],
        *([words(what, name), words(one, number), words(other, number)] for what, one, other in pairs),
    ]
    table = ruled(rows, [ROOM * 0.4, ROOM * 0.3, ROOM * 0.3], _table_lines(), above=manner.air,
                  below=manner.air + 1, names=0)  # fmt: skip
    return [KeepTogether([*words("This term against last", manner.title()), table])]


def _counts(term: TermFigures) -> tuple[str, ...]:
    return tuple(each.label for each in (term.came_in, term.closed, term.still_open, term.left_alone))


def _table_lines() -> Looks:
    return [
        ("BACKGROUND", (0, 0), (-1, 0), TINT),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, NAVY),
        ("LINEBELOW", (0, 1), (-1, -2), 0.5, HAIRLINE),
        ("LINEBELOW", (0, -1), (-1, -1), 0.8, NAVY),
    ]


def _terms(told: Summary, manner: Manner) -> list[Flowable]:
    """Return the terms as bars, where there are more than two and a bar has something to say."""
    terms = (*told.earlier, told.this)[-_MOST_TERMS:]
    is_telling = any(each.number for term in terms for each in (term.came_in, term.closed))
    if not manner.is_drawn or len(terms) < 3 or not is_telling:
        return []
    return [
        KeepTogether([*words("Concerns logged and closed, term by term", manner.title()), TermChart(terms)])
    ]


def _breakdowns(told: Summary, manner: Manner) -> list[Flowable]:
    """Return how far concerns went and what they were about, beside each other where there are both."""
    both = [
        ("How far each one went", told.far),
        ("What they were mainly about", told.matter),
    ]
    shown = [_breakdown(title, found, manner) for title, found in both if found]
    if len(shown) < 2:
        return [KeepTogether(shown[0])] if shown else []
    wide = (ROOM - _GUTTER) / 2
    looks: Looks = [
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (0, -1), _GUTTER),
        ("RIGHTPADDING", (1, 0), (1, -1), 0),
    ]
    table = beside([shown], [wide + _GUTTER, wide], looks, above=manner.above, below=0)
    return [table]


def _breakdown(title: str, told: Breakdown, manner: Manner) -> list[Flowable]:
    about = f"Closed, {told.window} ({told.span}): {told.total.label}"
    is_covered = any(not row.count.is_shown for row in told.rows)
    return [
        *words(title, manner.title()),
        *words(about, manner.caption()),
        RowChart(told.rows, manner.setting.size - 0.5),
        *(words(_COVERED, manner.note()) if is_covered else []),
    ]


def _meanings(paper: SummaryPaper, manner: Manner) -> list[Flowable]:
    """Return what the words mean, in one piece, so that the last page never holds a line or two."""
    name, cell = (manner.cell(is_strong=strong, is_small=True) for strong in (True, False))
    rows = [[words(word, name), words(meaning, cell)] for word, meaning in sentences.meanings(paper)]
    looks: Looks = [("LINEBELOW", (0, 0), (-1, -1), 0.5, HAIRLINE), ("LEFTPADDING", (0, 0), (0, -1), 0)]
    table: Ruled = ruled(rows, [ROOM * 0.21, ROOM * 0.79], looks, above=manner.air * 0.7,
                         below=manner.air * 0.7 + 1, head=False, names=0)  # fmt: skip
    title = "What the words mean, and how the figures were made"
    return [KeepTogether([*words(title, manner.title()), table])]
