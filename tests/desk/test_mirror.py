"""How concerns like one were handled, from a real log: steps, school days, letters and how each ended."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.mirror import Mirror
from conduct_desk.policy.vocabulary import LetterKind, Outcome, Part, Role, SentHow, Value
from tests.conftest import SchoolDay, WalkThrough

FOUL = Answer("foul", Value.YES, chosen=("Staff",))
Told = Callable[..., CaseView]


@pytest.fixture
def told_on_monday(
    desk: Desk, facts: Facts, walk_through: WalkThrough, school_day: SchoolDay
) -> Callable[..., CaseView]:
    """A foul post of a Monday in November, saved."""
    desk.school.amend(address=("Church Lane", "WA10 1AA"), telephone="01744 960 200", contact="Mrs Hughes")

    def make(day: int, author: str = "Tom Bell", **answers: Answer | Value) -> CaseView:
        school_day.go_to(day, 11)
        today = school_day.clock.today()
        case_id = desk.cases.open().case_id
        part = PartGiven(Part.AUTHOR, Role.PARENT, author)
        told = {"posted_on": today, "told_staff_on": today, "told_head_on": today}
        desk.cases.set_facts(case_id, replace(facts, parts=(part,), **told))  # type: ignore[arg-type]
        walk_through(case_id, **(answers or {"foul": FOUL}))
        return desk.decisions.save(case_id, desk.decisions.suggestions(case_id))

    return make


@pytest.fixture
def three_like_it(desk: Desk, told_on_monday: Told, school_day: SchoolDay) -> None:
    """Three foul posts: spoken with the next day, closed on the Friday."""
    for day, author in ((2, "Ann Ash"), (9, "Bo Birch"), (16, "Cy Cole")):
        case = told_on_monday(day, author)
        school_day.go_to(day + 1, 11)
        write_to_author(desk, case, school_day.clock.today())
        school_day.go_to(day + 4, 11)
        desk.cases.close(case.case_id, Outcome.REMOVED_BY_AUTHOR)


def write_to_author(desk: Desk, case: CaseView, on: date, *, more: str = "") -> None:
    draft = desk.letters.start(case.case_id, LetterKind.REMOVAL)
    body = draft.body.replace("[", "").replace("]", "") + more
    desk.letters.amend(draft.letter_id, address=["2 Mill Row", "WA10 2BB"], body=body, subject="A post")
    desk.letters.issue(draft.letter_id)
    desk.letters.sent(draft.letter_id, on, SentHow.BY_HAND)


def rows(found: Mirror) -> dict[str, tuple[str, str]]:
    return {row.what: (row.usually, row.here) for row in found.rows}


def test_where_nothing_was_found_nothing_is_compared(desk: Desk, a_case: CaseView) -> None:
    assert desk.mirroring.of(a_case.case_id) == Mirror(())


@pytest.mark.usefixtures("three_like_it")
def test_an_open_concern_stands_beside_the_closed_ones_like_it(desk: Desk, told_on_monday: Told) -> None:
    mine = told_on_monday(23)
    told_on_monday(23, "Di Dale")  # still open: nothing to compare with

    found = desk.mirroring.of(mine.case_id)

    assert found.compared == ("2026-27/003", "2026-27/002", "2026-27/001")
    assert rows(found) == {
        "A letter went to the author": ("3 of 3", "No"),
        "First word with the author": ("after 1 school day", "Not yet"),
        "Closed": ("after 4 school days", "Not yet"),
        "Words in letters that may sound angry": ("None", "None"),
        "How it ended": ("Removed by the author (3)", "Not yet"),
    }
    assert found.unlike == ("A letter went to the author in all 3 like it, and not here so far.",)


@pytest.mark.usefixtures("three_like_it")
def test_a_late_and_angry_letter_stands_apart(
    desk: Desk, told_on_monday: Told, school_day: SchoolDay
) -> None:
    mine = told_on_monday(23)
    school_day.go_to(27, 11)
    write_to_author(desk, mine, school_day.clock.today(), more="\n\nThis is disgraceful.")

    unlike = desk.mirroring.of(mine.case_id).unlike

    assert unlike == (
        "The author first heard from the school after 4 school days; the longest of the others was after 1 "
        "school day.",
        "The letters here have more words that may sound angry than those of any concern like it.",
    )


@pytest.mark.usefixtures("three_like_it")
def test_a_graver_concern_is_not_like_them(desk: Desk, told_on_monday: Told) -> None:
    graver = told_on_monday(23, foul=FOUL, threatening=Answer("threatening", Value.YES, chosen=("Staff",)))
    assert desk.mirroring.of(graver.case_id).rows == ()


@pytest.mark.usefixtures("three_like_it")
def test_a_mirror_is_looked_into_and_leaves_no_trace(desk: Desk, told_on_monday: Told) -> None:
    mine = told_on_monday(23)
    before = desk.cases.chronology(mine.case_id)
    assert desk.mirroring.of(mine.case_id) == desk.mirroring.of(mine.case_id)
    assert desk.cases.chronology(mine.case_id) == before
