"""The policy's open lists at the desk: any platform, any role, every date, and nothing that answers there."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from conduct_desk.desk import Desk, Drawer
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.policy.vocabulary import Part, Role


def test_a_platform_that_nobody_listed_is_kept_by_its_name(
    desk: Desk, a_case: CaseView, facts: Facts
) -> None:
    case = desk.cases.set_facts(a_case.case_id, replace(facts, platform="Mastodon"))

    assert case.facts.platform == "Mastodon"


@pytest.mark.parametrize("role", Role)
def test_anybody_can_be_an_author_and_whoever_told_us_is_somebody_else(
    desk: Desk, a_case: CaseView, facts: Facts, role: Role
) -> None:
    parts = (PartGiven(Part.AUTHOR, role, "Sam Hill"), PartGiven(Part.REPORTER, Role.CARER, "Jo Field"))
    case = desk.cases.set_facts(a_case.case_id, replace(facts, parts=parts))

    assert [(part.part, part.role) for part in case.parts] == [
        *((Part.AUTHOR, role), (Part.REPORTER, Role.CARER)),
    ]


def test_when_it_was_posted_seen_told_and_told_on_are_four_dates(
    desk: Desk, a_case: CaseView, facts: Facts
) -> None:
    monday = date(2026, 11, 16)
    days = [monday + timedelta(days=n) for n in range(4)]
    given = replace(facts, posted_on=days[0], aware_on=days[1], told_staff_on=days[2], told_head_on=days[3])

    kept = desk.cases.set_facts(a_case.case_id, given).facts

    assert [kept.posted_on, kept.aware_on, kept.told_staff_on, kept.told_head_on] == days


def test_the_desk_can_neither_answer_a_post_nor_watch_anybody(desk: Desk) -> None:
    drawers = [getattr(desk, name) for name, each in vars(Desk).items() if isinstance(each, Drawer)]
    assert drawers
    verbs = {name for drawer in drawers for name in dir(drawer) if not name.startswith("_")}

    for word in ("reply", "publish", "watch", "monitor", "fetch", "download"):
        assert not [verb for verb in verbs if word in verb]
