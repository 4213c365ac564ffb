"""A school edits its rule files, and is told in plain words what went wrong."""

from collections.abc import Callable
from typing import Any

import pytest

from conduct_desk.errors import DeskError
from conduct_desk.policy.calendar import read_bank_holidays
from conduct_desk.policy.reading import Data, Section
from conduct_desk.policy.rules import Rules, read_rules
from conduct_desk.policy.wording import ACTIONS, PHRASES, WARNINGS

Files = dict[str, Any]


def _drop(file: str, *place: str) -> Callable[[Files], None]:
    def edit(files: Files) -> None:
        part = files[file]
        for key in place[:-1]:
            part = part[key]
        del part[place[-1]]

    return edit


def _put(value: object, file: str, *place: str) -> Callable[[Files], None]:
    def edit(files: Files) -> None:
        part = files[file]
        for key in place[:-1]:
            part = part[key]
        part[place[-1]] = value

    return edit


def test_the_files_as_shipped_can_be_read(files: dict[str, Data]) -> None:
    assert len(read_rules(**files).walk.pages) == 10


def test_every_word_shipped_is_used_and_every_word_used_is_shipped(rules: Rules) -> None:
    assert set(rules.wording.actions) == set(ACTIONS)
    assert set(rules.wording.must_not) == set(WARNINGS)
    assert set(rules.wording.phrases) == set(PHRASES)


@pytest.mark.parametrize(
    ("edit", "sentence", "next_step"),
    [
        (
            _drop("policy", "title"),
            "In policy.toml: ‘title’ is missing or blank.",
            'Write title = "…" with the words in quotes.',
        ),
        (
            _put("  ", "policy", "clauses", "abuse", "text"),
            "In policy.toml, clause ‘abuse’: ‘text’ is missing or blank.",
            'Write text = "…" with the words in quotes.',
        ),
        (
            _drop("policy", "clauses"),
            "In policy.toml: there is no clause.",
            "Add a part that begins [clauses.…].",
        ),
        (
            _put("", "policy", "clauses", "facts"),
            "In policy.toml: ‘facts’ is not a clause.",
            "Begin it with [clauses.facts].",
        ),
        (
            _put("October 2017", "policy", "reviewed_on"),
            "In policy.toml: ‘reviewed_on’ must be a date.",
            "Write reviewed_on = 2026-12-25, without quotes.",
        ),
        (
            _put("Bullying", "policy", "procedures"),
            "In policy.toml: ‘procedures’ must be a list.",
            'Write procedures = ["…", "…"].',
        ),
        (
            _put(["Bullying", "Bullying"], "policy", "procedures"),
            "In policy.toml: ‘procedures’ has an entry that is blank, repeated or not in quotes.",
            "Correct the list procedures.",
        ),
        (
            _drop("walk", "pages", "children"),
            "In walk.toml: the page ‘children’ is missing.",
            "Add a part that begins [pages.children].",
        ),
        (
            _put({}, "walk", "questions", "boring"),
            "In walk.toml: there is no question ‘boring’ in the walk.",
            "Take out the part [questions.boring].",
        ),
        (
            _put("word " * 21, "walk", "pages", "ours", "lead"),
            "In walk.toml, page ‘ours’: ‘lead’ has more than 20 words.",
            "Shorten it: it is read at a glance.",
        ),
        (
            _drop("walk", "questions", "foul", "hint"),
            "In walk.toml, question ‘foul’: ‘hint’ is missing or blank.",
            'Write hint = "…" with the words in quotes.',
        ),
        (
            _drop("clocks", "clocks", "close"),
            "In clocks.toml: the clock ‘close’ is missing.",
            "Add a part that begins [clocks.close].",
        ),
        (
            _put("2", "clocks", "clocks", "close", "days"),
            "In clocks.toml, clock ‘close’: ‘days’ must be a whole number of days.",
            "Write days = 2, without quotes.",
        ),
        (
            _put("weeks", "clocks", "clocks", "close", "counts"),
            "In clocks.toml, clock ‘close’: ‘counts’ may not be ‘weeks’.",
            "Write one of these: school days, working days, calendar days, calendar months, "
            "calendar days to a working day.",
        ),
        (
            _drop("actions", "actions", "removal"),
            "In actions.toml: the action ‘removal’ is missing.",
            "Add a part that begins [actions.removal].",
        ),
        (
            _drop("actions", "must_not", "reply"),
            "In actions.toml: the warning ‘reply’ is missing.",
            "Add a part that begins [must_not.reply].",
        ),
        (
            _drop("actions", "phrases"),
            "In actions.toml: there is no phrase.",
            "Add a part that begins [phrases].",
        ),
        (
            _drop("actions", "phrases", "wait_police"),
            "In actions.toml, part ‘phrases’: ‘wait_police’ is missing or blank.",
            'Write wait_police = "…" with the words in quotes.',
        ),
    ],
)
def test_a_slip_in_a_rule_file_is_named_with_its_place(
    files: Files, edit: Callable[[Files], None], sentence: str, next_step: str
) -> None:
    edit(files)

    with pytest.raises(DeskError) as caught:
        read_rules(**files)

    assert (caught.value.sentence, caught.value.next_step) == (sentence, next_step)


@pytest.mark.parametrize(
    ("file", "place"),
    [("walk", ("questions", "foul", "clause")), ("actions", ("actions", "removal", "clause"))],
)
def test_a_clause_that_the_policy_does_not_have_is_pointed_out(
    files: Files, file: str, place: tuple[str, ...]
) -> None:
    _put("manners", file, *place)(files)

    with pytest.raises(DeskError, match="‘clause’ may not be ‘manners’") as caught:
        read_rules(**files)

    assert "abuse, reports, wrong_place, facts, children" in caught.value.next_step


@pytest.mark.parametrize(
    ("holidays", "sentence"),
    [
        (None, "In england-bank-holidays.toml: there is no bank holiday."),
        (["2026-12-25"], "In england-bank-holidays.toml: bank holiday 1 is not written as a part."),
        ([{}], "In england-bank-holidays.toml, bank holiday 1: ‘on’ must be a date."),
    ],
)
def test_a_slip_in_the_bank_holidays_is_named_with_its_place(holidays: object, sentence: str) -> None:
    with pytest.raises(DeskError) as caught:
        read_bank_holidays({"holidays": holidays})

    assert caught.value.sentence == sentence


def test_an_entry_may_have_a_word_to_fall_back_on() -> None:
    section = Section({"there": "yes"}, file="walk.toml")

    assert section.text("there", "no") == "yes"
    assert section.text("not_there", "no") == "no"
