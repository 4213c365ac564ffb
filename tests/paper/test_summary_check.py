"""What the head's own words for the governors may not say: each rule by what it finds and lets pass."""

import random
import time
import tomllib
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conduct_desk.desk.summary_known import _plain_words
from conduct_desk.paper.check_given import Known, Remark
from conduct_desk.paper.summary_check import FIELDS, RULES, Runs, SummaryGiven, check
from conduct_desk.paper.summary_given import run_numbers, words_of
from conduct_desk.policy.summary import SummaryWords
from tests.paper.summary_check_cases import ATTACKS, EVERY, GIVEN
from tests.paper.summary_paragraphs import PARAGRAPHS
from tests.paper.summary_school_year import NAMES, SCHOOL_YEAR
from tests.work import calls_in

RESOURCES = Path(__file__).parents[2] / "resources" / "policy"
CAUGHT = [(rule, at) for rule, cases in EVERY.items() for at in range(len(cases.caught))]
PASSED = [(rule, at) for rule, cases in EVERY.items() for at in range(len(cases.passed))]


def told(text: str, known: SummaryGiven = GIVEN, field: str = "doing") -> tuple[Remark, ...]:
    """Return what the check says of a text in one field."""
    words = {
        "doing": SummaryWords(doing=text),
        "learned": SummaryWords(learned=(text,)),
        "question": SummaryWords(question=text),
    }
    return check(words[field], known)


def shipped() -> tuple[str, ...]:
    """Return every learning point and question that can be chosen."""
    board = tomllib.loads((RESOURCES / "governors.toml").read_text("utf-8"))
    closing = tomllib.loads((RESOURCES / "closing.toml").read_text("utf-8"))
    return (*closing["lessons"], *board["questions"])


@pytest.mark.parametrize(("rule", "at"), CAUGHT)
def test_what_points_at_somebody_is_found(rule: str, at: int) -> None:
    text, words = EVERY[rule].caught[at]

    found = [each for each in told(text) if each.rule == rule]

    assert any(words.lower() in each.about.lower() for each in found)
    assert all(each.blocks is RULES[rule].blocks for each in found)
    assert all(each.may_stand is (rule == "name_or_word") for each in found)
    assert all(each.sentence.endswith(".") and each.mend.endswith(".") for each in found)


@pytest.mark.parametrize(("rule", "at"), CAUGHT)
def test_it_is_found_in_every_field_and_in_the_middle_of_much_else(rule: str, at: int) -> None:
    text, _ = EVERY[rule].caught[at]
    before, after = PARAGRAPHS[at], PARAGRAPHS[-at - 1]

    amid = told(f"{before}\n\n{text}\n\n{after}")

    assert rule in {each.rule for each in amid}
    for field in FIELDS:
        assert (rule, field) in {(each.rule, each.field) for each in told(text, field=field)}


@pytest.mark.parametrize(("rule", "at"), CAUGHT)
def test_odd_spaces_and_invisible_characters_hide_nothing(rule: str, at: int) -> None:
    text, _ = EVERY[rule].caught[at]
    hidden = text[:4] + "\u200b" + text[4:].replace(" ", "\u00a0 ") + "\u2060"

    assert rule in {each.rule for each in told(hidden)}


@pytest.mark.parametrize(("rule", "at"), PASSED)
def test_what_only_looks_like_it_passes(rule: str, at: int) -> None:
    found = told(EVERY[rule].passed[at])

    assert not [each for each in found if each.rule == rule or each.blocks]


@pytest.mark.parametrize("text", ATTACKS)
def test_other_words_for_the_same_are_in_the_way_as_well(text: str) -> None:
    assert [each for each in told(text) if each.blocks]


def test_every_rule_has_its_cases_and_its_words_for_help() -> None:
    assert set(EVERY) == set(RULES)
    assert all(len(cases.caught) >= 10 and len(cases.passed) >= 5 for cases in EVERY.values())
    assert all(rule.words.endswith(".") for rule in RULES.values())


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_what_a_head_writes_for_governors_is_not_in_the_way(text: str) -> None:
    assert len(PARAGRAPHS) >= 120
    assert not [each for each in (*told(text), *told(text, field="question")) if each.blocks]


def test_in_a_log_full_of_graces_bakers_and_supports_a_head_can_still_write() -> None:
    known = SummaryGiven(
        tuple(Known((name,)) for name in NAMES), school_words=GIVEN.school_words, plain_words=_plain_words()
    )

    assert len(SCHOOL_YEAR) >= 50 and len(set(NAMES)) == 300
    assert [(text, each) for text in SCHOOL_YEAR for each in told(text, known) if each.blocks] == []
    missed = [name for name in NAMES if not told(f"We wrote to {name} about it.", known)]
    assert missed == []


def test_the_words_that_come_with_the_program_raise_no_alarm() -> None:
    words = shipped()

    assert len(words) >= 18
    assert check(SummaryWords(learned=words, question=words[-1]), GIVEN) == ()
    assert check(SummaryWords("\n\n".join(words)), GIVEN) == ()


def test_a_point_that_was_also_posted_can_still_be_chosen() -> None:
    point = "Parents need reminding how to raise a concern"
    known = SummaryGiven(runs=Runs([f"{point}, they say, and never listen"]), wording=(point,))

    assert told(point, known) == ()
    assert [each.rule for each in told(f"{point}, they say, and never listen to it.", known)] == [
        "post_words"
    ]


@given(
    st.lists(st.lists(st.text("ab ", max_size=14), max_size=5), min_size=1, max_size=4),
    st.text("ab ", max_size=30),
)
def test_what_is_known_of_posts_is_what_stands_in_them_now(rounds: list[list[str]], asked: str) -> None:
    runs = Runs()

    for texts in rounds:
        runs.hold(texts)
    fresh, numbers = Runs(rounds[-1]), run_numbers(words_of(asked))

    assert [runs.has(each) for each in numbers] == [fresh.has(each) for each in numbers]
    assert all(runs.has(each) for text in rounds[-1] for each in run_numbers(words_of(text)))
    before = {each for texts in rounds for text in texts for each in run_numbers(words_of(text))}
    assert {each for each in before if runs.has(each)} == {each for each in before if fresh.has(each)}


def test_nothing_written_and_nothing_known_is_no_trouble() -> None:
    assert check(SummaryWords(), GIVEN) == ()
    assert check(SummaryWords("We listen."), SummaryGiven()) == ()


def test_what_is_in_the_way_comes_first_and_in_the_order_of_the_page() -> None:
    words = SummaryWords(
        "Sports day went well. The caretaker rang the police.", ("Kelly Marsh",), "What of Year 3?"
    )

    found = check(words, GIVEN)

    assert [each.rule for each in found] == ["role", "kept_back", "name", "year_group", "event"]
    assert [each.field for each in found] == ["doing", "doing", "learned", "question", "doing"]


def test_the_same_words_are_told_once() -> None:
    found = told("Year 3 is glad. Year 3 is glad.")

    assert [each.about for each in found] == ["Year 3"]


def test_a_year_group_or_a_day_is_not_taken_for_a_number_of_people() -> None:
    assert {each.rule for each in told("It was for Year 3 pupils on 12 October.")} == {"year_group", "day"}


def a_big_log() -> SummaryGiven:
    """Return what is known of 2,000 people, 3,000 places and 10,000 posts."""
    random.seed(6)
    parts = ("ka", "lo", "mi", "ran", "ter", "vo", "shi", "den", "bra", "ul", "fe", "nor")

    def name() -> str:
        return "".join(random.choices(parts, k=random.randint(3, 5))).capitalize()  # noqa: S311 - a sample

    words = [name().lower() for _ in range(3000)] + [
        "the",
        "and",
        "of",
        "to",
        "is",
        "in",
        "we",
        "you",
        "it",
    ] * 100
    return SummaryGiven(
        people=tuple(Known((f"{name()} {name()}", name())) for _ in range(2000)),
        places=tuple(f"{name()} {name()}" for _ in range(3000)),
        runs=Runs(" ".join(random.choices(words, k=60)) for _ in range(10_000)),  # noqa: S311 - a sample
        school_words=GIVEN.school_words,
    )


def test_it_follows_typing_however_much_the_log_knows() -> None:
    known, text = a_big_log(), "\n\n".join(PARAGRAPHS[:12])
    words = SummaryWords(text, PARAGRAPHS[12:14], PARAGRAPHS[14])
    for each in (known, GIVEN):
        check(SummaryWords("We listen."), each)  # reads what it was given

    assert not [each for each in check(words, known) if each.blocks]
    assert calls_in(partial(check, words, known)) <= 1.5 * calls_in(partial(check, words, GIVEN))


@pytest.mark.parametrize(
    "text",
    [
        "the " * 2000,
        "of the " * 1500,
        "a.b-" * 2000,
        "@." * 4000,
        "upset and " * 1000,
        "a" * 9000,
        '"a ' * 3000,
    ],
)
def test_no_text_makes_it_think_for_long(text: str) -> None:
    """Beside ordinary words of the same length, the quickest of three: searching is not counted in calls."""
    ordinary = ("We listened and put it right. " * len(text))[: len(text)]

    assert quickest(text) <= 40 * quickest(ordinary)


def quickest(text: str) -> float:
    """Return seconds of processor time."""
    took = []
    for _ in range(3):
        began = time.process_time()
        told(text)
        took.append(time.process_time() - began)
    return min(took)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.lists(st.text(max_size=40), max_size=3))
def test_any_text_is_read_and_every_finding_stands_in_it(text: str, points: list[str]) -> None:
    words = SummaryWords(text, tuple(points), text)

    for each in check(words, GIVEN):
        written = "\n\n".join(words.learned) if each.field == "learned" else getattr(words, each.field)
        assert each.about in written
