"""This term against last: in, out, open, and how far each went, each as its own summary printed it."""

from dataclasses import replace

from conduct_desk.paper.summary import make_summary
from conduct_desk.paper.summary_compared import Line, compared
from conduct_desk.policy.counting import Far
from conduct_desk.policy.summary import NOT_SHOWN, Row, TermFigures
from conduct_desk.policy.summary_words import FAR, rest_words
from tests.attacks.schools import a_school
from tests.attacks.trial import issue
from tests.paper.reading import said
from tests.paper.summaries import NAME, REST, SUMMARIES, counted, summary, term, told, went

OTHER_REST = rest_words(FAR, [])
ALONE, ONE, MORE = (each.value for each in (Far.LEFT_ALONE, Far.ONE_APPROACH, Far.MORE))


def further(now: tuple[Row, ...], before: tuple[Row, ...]) -> list[Line]:
    """Return what two terms are compared by beyond their key figures."""
    this, last = term(NAME, 20, 18, 7, 6), term("Summer term 2026", 19, 17, 5, 8)
    lines = list(compared(replace(this, far=now), replace(last, far=before)))
    assert lines[:4] == [
        ("Concerns logged", "20", "19"),
        ("Closed", "18", "17"),
        ("Still open at the end", "7", "5"),
        (ALONE, "6", "8"),
    ]
    return lines[4:]


def test_each_heading_stands_beside_that_of_the_term_before() -> None:
    now = went((ALONE, 6), (ONE, 7), (MORE, 0), (REST, 5))
    before = went((ALONE, 8), (ONE, 0), (MORE, 5), (REST, 9))

    assert further(now, before) == [(ONE, "7", "none"), (MORE, "none", "5"), (REST, "5", "9")]


def test_a_heading_that_one_of_the_terms_did_not_tell_apart_is_not_shown_there() -> None:
    now, before = went((ONE, 7), (MORE, 0), (REST, 11)), went((MORE, 5), (REST, 12))

    assert further(now, before)[0] == (ONE, "7", NOT_SHOWN)
    assert further(before, now)[0] == (ONE, NOT_SHOWN, "7")


def test_a_term_that_did_not_say_how_far_concerns_went_hides_nothing_of_the_other() -> None:
    assert further(went((ONE, 7), (REST, 11)), ()) == [(ONE, "7", NOT_SHOWN)]
    assert further((), went((ONE, 7), (REST, 11))) == [(ONE, NOT_SHOWN, "7")]
    assert further((), ()) == []


def test_where_nothing_was_closed_nothing_went_any_way() -> None:
    quiet = told(term(NAME, 0, 0, 0, 0), [SUMMARIES["sixty"].earlier[-1]])

    assert list(compared(quiet.this, quiet.earlier[-1]))[4:] == [(ONE, "none", "5")]


def test_the_rest_is_compared_only_where_it_holds_the_same() -> None:
    now, before = went((ONE, 7), (REST, 11)), went((ONE, 6), (OTHER_REST, 12))

    assert further(now, before) == [(ONE, "7", "6")]
    assert further(now, now) == [(ONE, "7", "7"), (REST, "11", "11")]


def test_a_rest_that_neither_term_gives_a_number_of_is_no_line() -> None:
    covered = (Row(ONE, counted(7)), Row(REST, counted(None), is_rest=True))

    assert further(covered, covered) == [(ONE, "7", "7")]
    assert further(covered, went((ONE, 6), (REST, 9)))[-1] == (REST, NOT_SHOWN, "9")


def test_the_table_on_the_paper_has_these_lines() -> None:
    shown = SUMMARIES["sixty"]
    lines = list(compared(shown.this, shown.earlier[-1]))

    assert [line[0] for line in lines[4:]] == [ONE, REST]
    cells = said(make_summary(summary("sixty")), "TD")[1:]
    assert cells[: 2 * len(lines)] == [label for _, now, before in lines for label in (now, before)]


def test_bars_of_several_terms_are_not_compared_with_those_of_one() -> None:
    assert not SUMMARIES["four"].this.far
    assert told(term(NAME, 18, 15, None, 6), far=SUMMARIES["four"].far).this.far == ()


def test_every_earlier_term_is_printed_word_for_word_as_its_own_newest_summary_was() -> None:
    told_apart = 0
    for number in range(8):
        newest: dict[int, TermFigures] = {}
        for edition in issue(a_school(number, mean=15)):
            before = [newest[each] for each in sorted(newest) if each < edition.now.number]
            assert list(edition.summary.earlier) == before[-5:]
            newest[edition.now.number] = edition.summary.this
            told_apart += bool(edition.summary.earlier and edition.summary.earlier[-1].far)

    assert told_apart > 8
