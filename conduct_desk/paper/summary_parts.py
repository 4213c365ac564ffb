"""What stands below the key figures of the governors' summary, section by section."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether

from conduct_desk.paper import fonts
from conduct_desk.paper import summary_sentences as sentences
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.chart import RowChart, TermChart
from conduct_desk.paper.flow import HAIRLINE, NAVY, SHORT, TINT, flow, words
from conduct_desk.paper.rows import Looks, beside, ruled
from conduct_desk.paper.summary_compared import compared
from conduct_desk.paper.summary_meanings import meanings
from conduct_desk.paper.summary_paper import Manner, SummaryPaper
from conduct_desk.paper.words import blocks
from conduct_desk.policy.summary import Breakdown, Summary
from conduct_desk.policy.summary_words import FAR, MATTER

_MOST_TERMS = 6
_GUTTER = 18  # points, between two columns
_COVERED = "A dashed bar covers a number. All of these are equally long."


def parts(paper: SummaryPaper, manner: Manner) -> list[Flowable]:
    """Return the sections in their order; one that has nothing to say is left out."""
    told, said = paper.summary, paper.words
    quick, support = sentences.on_time(told), sentences.on_support(told)
    known = _first(told, manner)
    if manner.is_brief:
        known += [*quick, *([support] if support else []), sentences.left_alone(told)]
    long = (
        []
        if manner.is_brief
        else [
            _section("How quickly the school acted", _points(quick, manner), manner),
            _section("Looked at and left alone", _said(sentences.left_alone(told), manner), manner),
        ]
    )
    found = [
        _section("What governors need to know", _points(known, manner), manner),
        _comparison(told, manner),
        _terms(told, manner),
        _breakdowns(told, manner),
        *long,
        _doing(paper, manner),
        _section("Support for staff", _said("" if manner.is_brief else support, manner), manner),
        _section("A question for governors", _typed(said.question, manner), manner),
        _section("Our policy", _said("" if manner.is_brief else sentences.policy(paper), manner), manner),
        _meanings(paper, manner),
    ]
    return [each for section in found for each in section]


def _first(told: Summary, manner: Manner) -> list[str]:
    counted = [sentences.headline(told), sentences.moved_on(told)]
    said = [" ".join(filter(None, counted))] if manner.is_brief else counted
    said += [*sentences.others_wider(told.wider), *sentences.mostly(told)]
    said += [
        "" if manner.is_tabled else sentences.went_before(told),
        "" if told.earlier else sentences.FIRST,
    ]
    return [each for each in said if each]


def _section(title: str, body: Sequence[Flowable], manner: Manner) -> list[Flowable]:
    return [*words(title, manner.title()), *body] if body else []


def _points(lines: Sequence[str], manner: Manner) -> list[Flowable]:
    found: list[Flowable] = []
    for at, line in enumerate(lines, start=1):
        keep = at < len(lines) and len(line) < SHORT
        look = manner.setting.point(marker=13, is_last=at == len(lines), keep=keep)
        found += words(line, look, marker="•")
    return found


def _said(line: str, manner: Manner) -> list[Flowable]:
    return words(line, manner.setting.body()) if line else []


def _typed(text: str, manner: Manner) -> list[Flowable]:
    return flow(blocks(text), manner.setting)


def _doing(paper: SummaryPaper, manner: Manner) -> list[Flowable]:
    said = paper.words
    learned = [each for each in said.learned if each.strip()]
    lead = words("What we have learned:", manner.setting.body(keep=True)) if learned else []
    body = [*_typed(said.doing, manner), *lead, *_points(learned, manner)]
    return _section("What the school is doing", body, manner)


def _comparison(told: Summary, manner: Manner) -> list[Flowable]:
    """Return this term beside the one before, as that one's own summary printed it."""
    if not told.earlier or not manner.is_tabled:
        return []
    now, before = told.this, told.earlier[-1]
    top = manner.cell(is_strong=True)
    number, name = manner.cell(is_number=True), manner.cell()
    right = manner.cell(is_strong=True, is_number=True)
    rows = [
        [words("", top), words(now.term_name, right), words(before.term_name, right)],
        *(
            [words(each, look) for each, look in zip(row, (name, number, number), strict=True)]
            for row in compared(now, before)
        ),
    ]
    table = ruled(rows, [ROOM * 0.4, ROOM * 0.3, ROOM * 0.3], _table_lines(), above=manner.air,
                  below=manner.air + 1, names=0)  # fmt: skip
    return [KeepTogether([*words("This term against last", manner.title()), table])]


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
    found = [(title, each) for title, each in ((FAR, told.far), (MATTER, told.matter)) if each]
    spans = {sentences.closed_in(each) for _, each in found}
    is_one = len(spans) < len(found)
    shown = [_breakdown(title, each, manner, has_span=not is_one) for title, each in found]
    notes = [f"Both count the {_in_sentence(spans.pop())}."] if is_one else []
    if any(not row.count.is_shown for _, each in found for row in each.rows):
        notes.append(_COVERED)
    below = [flowable for note in notes for flowable in words(note, manner.note())]
    return [KeepTogether([*_beside(shown, manner), *below])] if shown else []


def _beside(shown: list[list[Flowable]], manner: Manner) -> list[Flowable]:
    """Return two columns as they stand beside each other; a single one takes the whole width."""
    if len(shown) == 1:
        return shown[0]
    wide = (ROOM - _GUTTER) / 2
    looks: Looks = [
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (0, -1), _GUTTER),
        ("RIGHTPADDING", (1, 0), (1, -1), 0),
    ]
    return [beside([shown], [wide + _GUTTER, wide], looks, above=manner.above, below=0)]


def _in_sentence(line: str) -> str:
    return line[:1].lower() + line[1:]


def _breakdown(title: str, told: Breakdown, manner: Manner, *, has_span: bool) -> list[Flowable]:
    about = sentences.closed_in(told)
    return [
        *words(title, manner.title()),
        *(words(about, manner.note()) if has_span else []),
        RowChart(told.rows, about, manner.setting.size - 0.5),
    ]


def _meanings(paper: SummaryPaper, manner: Manner) -> list[Flowable]:
    """Return what the words mean, in one piece, so that the last page never holds a line or two."""
    name, cell = (manner.cell(is_strong=strong, is_small=True) for strong in (True, False))
    policy = sentences.policy(paper) if manner.is_brief else ""
    told = [*meanings(paper), *([("Our policy", policy)] if policy else [])]
    rows = [[words(word, name), words(meaning, cell)] for word, meaning in told]
    wide = max(fonts.width(word, fonts.STRONG, manner.small) for word, _ in told) + _GUTTER
    looks: Looks = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, HAIRLINE),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
    ]
    air = manner.air * 0.7
    table = ruled(rows, [wide, ROOM - wide], looks, above=air, below=air + 1, head=False, names=0)
    title = "What the words mean, and how the figures were made"
    return [KeepTogether([*words(title, manner.title()), table])]
