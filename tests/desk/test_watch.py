"""The links to look at today, and what one look at them records."""

from dataclasses import replace
from datetime import date

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.desk.watch_views import Stamp
from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import ActionKind, Outcome, Part, Role, Seen, Value
from tests.conftest import SchoolDay
from tests.desk.conftest import Saved

TODAY = date(2026, 11, 23)
LINK = "https://social.example/groups/77/posts/1234"


@pytest.fixture
def asked(desk: Desk, a_case: CaseView, facts: Facts, saved: Saved) -> CaseView:
    """A foul post with an address, whose author was asked today to take it down."""
    desk.cases.set_facts(a_case.case_id, replace(facts, link=LINK))
    case = saved(a_case, foul=Answer("foul", Value.YES, chosen=("Staff",)))
    return _ask(desk, case)


def _ask(desk: Desk, case: CaseView) -> CaseView:
    for each in case.actions:
        if each.kind is ActionKind.WRITE_LETTER and each.sections:
            case = desk.actions.done(each.action_id)
    return case


def test_a_link_waits_until_its_day_and_stands_in_the_list_on_it(
    desk: Desk, asked: CaseView, school_day: SchoolDay
) -> None:
    assert desk.watch.links().due == ()
    (coming,) = desk.watch.links().coming
    assert coming.days == (date(2026, 11, 24),)

    school_day.go_to(24, 11)

    (link,) = desk.watch.links().due
    assert (link.reference, link.address, link.platform) == (asked.reference, LINK, "Facebook")
    assert link.kind == "Social networking" and not link.is_overdue and link.stamps == ()
    school_day.go_to(25, 11)
    assert desk.watch.links().due[0].is_overdue


def test_what_the_list_says_of_a_link_names_nobody_but_for_its_address(
    desk: Desk, asked: CaseView, school_day: SchoolDay
) -> None:
    school_day.go_to(24, 11)

    (link,) = desk.watch.links().due

    said = " ".join((link.words, link.kind, link.platform, link.reference))
    assert not any(name in said for name in ("Kelly", "Marsh", "Anita", "Rao", "Dunn"))


def test_still_up_sets_the_next_check_as_the_follow_up_page_does(
    desk: Desk, asked: CaseView, school_day: SchoolDay
) -> None:
    school_day.go_to(24, 11)
    (link,) = desk.watch.links().due

    look = desk.watch.saw(link, Seen.STILL_UP)

    after = desk.actions.get(look.next_action_id)
    assert after.kind is ActionKind.CHECK_POST and after.due_on == look.next_on
    assert look.stamps == (Stamp(date(2026, 11, 24), Seen.STILL_UP),)
    assert desk.watch.links().due == ()
    waiting = [each for each in desk.cases.get(asked.case_id).actions if each.done_on is None]
    assert any(each.kind is ActionKind.REPORT_TO_PLATFORM for each in waiting)


def test_the_stamps_tell_how_long_it_stayed(desk: Desk, asked: CaseView, school_day: SchoolDay) -> None:
    seen = []
    for day, what in ((24, Seen.STILL_UP), (27, Seen.EDITED), (30, Seen.REMOVED)):
        school_day.go_to(day, 11)
        (link,) = desk.watch.links().due
        seen.append(Stamp(date(2026, 11, day), what))
        assert desk.watch.saw(link, what).stamps == tuple(seen)

    assert desk.watch.links().coming[0].stamps == tuple(seen)


def test_what_is_gone_is_looked_at_twice_more_also_when_the_concern_is_closed(
    desk: Desk, asked: CaseView, school_day: SchoolDay
) -> None:
    school_day.go_to(24, 11)
    desk.watch.saw(desk.watch.links().due[0], Seen.REMOVED)
    desk.cases.close(asked.case_id, Outcome.REMOVED_BY_AUTHOR)

    (link,) = desk.watch.links().still_gone
    assert link.days == (date(2026, 12, 1), date(2026, 12, 24)) and link.is_closed

    school_day.go_to(1, 12)
    look = desk.watch.saw(desk.watch.links().due[0], Seen.REMOVED)
    assert look.next_on == date(2026, 12, 24) and not look.calls_for_reopening


def test_a_post_that_is_back_on_a_closed_concern_calls_for_reopening(
    desk: Desk, asked: CaseView, school_day: SchoolDay
) -> None:
    school_day.go_to(24, 11)
    desk.watch.saw(desk.watch.links().due[0], Seen.REMOVED)
    desk.cases.close(asked.case_id, Outcome.REMOVED_BY_AUTHOR)
    school_day.go_to(1, 12)

    look = desk.watch.saw(desk.watch.links().due[0], Seen.REPOSTED)

    assert look.calls_for_reopening


def test_one_look_answers_every_check_of_the_same_post(
    desk: Desk, a_case: CaseView, facts: Facts, saved: Saved, school_day: SchoolDay
) -> None:
    desk.cases.set_facts(a_case.case_id, replace(facts, link=LINK))
    foul = Answer("foul", Value.YES, chosen=("Staff",))
    case = saved(a_case, foul=foul, child_in_words=Value.YES)
    desk.gates.say(case.case_id, Hold.SAFEGUARDING, Word.MAY_WRITE, said_by="P Birch", said_on=TODAY)
    _ask(desk, desk.cases.get(case.case_id))
    school_day.go_to(30, 11)

    (link,) = desk.watch.links().due
    assert len(link.action_ids) > 1
    look = desk.watch.saw(link, Seen.STILL_UP)

    assert look.stamps == (Stamp(date(2026, 11, 30), Seen.STILL_UP),)
    assert desk.watch.links().due == ()


def test_two_authors_are_two_posts(desk: Desk, facts: Facts, saved: Saved, school_day: SchoolDay) -> None:
    two = (*facts.parts, PartGiven(Part.AUTHOR, Role.PARENT, "Joe Bell"))
    case = desk.cases.set_facts(desk.cases.open().case_id, replace(facts, link=LINK, parts=two))
    _ask(desk, saved(case, foul=Answer("foul", Value.YES, chosen=("Staff",))))
    school_day.go_to(24, 11)

    one, other = desk.watch.links().due
    desk.watch.saw(one, Seen.REMOVED)

    (left,) = desk.watch.links().due
    assert left == replace(other, is_overdue=False) and left.stamps == ()


def test_nobody_is_sent_to_look_at_what_may_be_indecent(
    desk: Desk, asked: CaseView, school_day: SchoolDay
) -> None:
    desk.decisions.answer(asked.case_id, [Answer("indecent_image", Value.YES)])
    school_day.go_to(24, 11)

    links = desk.watch.links()

    assert links.due == () and links.coming == ()
    assert links.not_looked_at == ((asked.case_id, asked.reference),)


def test_a_look_that_was_recorded_elsewhere_meanwhile_is_not_recorded_twice(
    desk: Desk, asked: CaseView, school_day: SchoolDay
) -> None:
    school_day.go_to(24, 11)
    (link,) = desk.watch.links().due
    desk.actions.check(link.action_ids[0], Seen.STILL_UP)

    with pytest.raises(DeskError, match="recorded as done"):
        desk.watch.saw(link, Seen.REMOVED)
