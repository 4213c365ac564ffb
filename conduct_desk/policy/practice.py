"""The school's own practice, laid over the rules that are shipped: its policy, procedures and periods."""

from collections.abc import Mapping
from dataclasses import replace

from conduct_desk.policy.clauses import Policy
from conduct_desk.policy.clocks import PRACTICE, Clock, Counts
from conduct_desk.policy.questions import Page, Walk
from conduct_desk.policy.rules import Rules

LEAST_DAYS, MOST_DAYS = 1, 60
_A_CHILDS_SAFETY = frozenset({"contact_about_child", "check_child", "report_about_child"})


def tailored(shipped: Rules, policy: Policy, days: Mapping[str, int]) -> Rules:
    """Return the shipped rules with this policy and its procedures, and with the school's own periods.

    `days` are numbers of days by clock; one for a clock that the school cannot change is passed over.
    """
    clocks = {
        key: with_days(clock, days[key]) if key in days and may_change(clock) else clock
        for key, clock in shipped.clocks.items()
    }
    return replace(
        shipped,
        policy=policy,
        walk=Walk(tuple(_offering(page, policy) for page in shipped.walk.pages)),
        clocks=clocks,
    )


def _offering(page: Page, policy: Policy) -> Page:
    """Return a page that offers the school's own procedures where it offers procedures at all."""
    questions = tuple(
        replace(question, choices=policy.procedures) if question.chosen_from == "procedures" else question
        for question in page.questions
    )
    return replace(page, questions=questions)


def may_change(clock: Clock) -> bool:
    """Say whether a period is for the school to set.

    What is done at once stays so, a child's safety waits no longer than a day, and what law or national
    guidance asks for is not the school's to change.
    """
    return clock.days >= LEAST_DAYS and clock.is_practice and clock.key not in _A_CHILDS_SAFETY


def with_days(clock: Clock, days: int) -> Clock:
    """Return a period with the school's own number of days; it says so when it is not the shipped one."""
    if days == clock.days:
        return clock
    return replace(
        clock, days=days, because=f"{PRACTICE}, set by this school: {days_in_words(days, clock.counts)}."
    )


def days_in_words(days: int, counts: Counts) -> str:
    """Return a period in words: "1 school day", "5 school days"."""
    return f"{days} {counts.value if days != 1 else counts.value.removesuffix('s')}"
