"""A school's own procedures and periods take the place of those that are shipped."""

import pytest

from conduct_desk.policy.clocks import Counts
from conduct_desk.policy.practice import days_in_words, may_change, tailored, with_days
from conduct_desk.policy.rules import Rules


def test_the_walk_offers_the_procedures_that_the_school_has(rules: Rules) -> None:
    policy = rules.policy.with_procedures(["Complaints", "Behaviour"])

    ours = tailored(rules, policy, {})

    assert ours.walk.questions["belongs_to_procedure"].choices == ("Complaints", "Behaviour")
    assert ours.walk.questions["foul"] == rules.walk.questions["foul"]
    assert ours.policy.procedures == ("Complaints", "Behaviour")


def test_a_period_set_by_the_school_says_so(rules: Rules) -> None:
    ours = tailored(rules, rules.policy, {"check_correction": 3, "thanks": 2})

    assert ours.clocks["check_correction"].days == 3
    assert ours.clocks["check_correction"].because == "School practice, set by this school: 3 school days."
    assert ours.clocks["thanks"] == rules.clocks["thanks"]


def test_what_is_done_at_once_and_what_guidance_asks_for_stay_as_they_are(rules: Rules) -> None:
    ours = tailored(
        rules, rules.policy, {"police": 3, "designated_officer": 9, "check_child": 4, "no_such_clock": 1}
    )

    assert ours.clocks == rules.clocks
    assert not may_change(rules.clocks["police"]) and not may_change(rules.clocks["designated_officer"])
    assert may_change(rules.clocks["check_removal"])


def test_the_shipped_number_of_days_keeps_its_own_sentence(rules: Rules) -> None:
    clock = rules.clocks["check_removal"]

    assert with_days(clock, clock.days) is clock


@pytest.mark.parametrize(
    ("days", "counts", "words"),
    [(1, Counts.SCHOOL_DAYS, "1 school day"), (5, Counts.CALENDAR_DAYS, "5 calendar days")],
)
def test_a_period_is_said_in_words(days: int, counts: Counts, words: str) -> None:
    assert days_in_words(days, counts) == words
