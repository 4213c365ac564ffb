"""The order of the walk: nothing skipped that keeps a child safe, nothing asked that is not needed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.repeats import Repeats
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import Stop, Truth, Value
from conduct_desk.policy.walk import (
    missing,
    next_page,
    not_yet_known,
    page,
    pages_open,
    reopened_by,
    stops,
    ticked,
    wanting,
)

Answered = Callable[..., dict[str, Answer]]
YES, NO, UNKNOWN = Value.YES, Value.NO, Value.NOT_YET_KNOWN
LAST = {"fair_comment", "legal_advice", "proportionate"}


def test_the_walk_asks_its_pages_in_order_and_ends(rules: Rules) -> None:
    answers: dict[str, Answer] = {}
    seen = []
    while (here := next_page(rules.walk, answers)) is not None:
        seen.append(here.key)
        answers |= {asked.key: Answer(asked.key, UNKNOWN) for asked in here.questions}

    assert seen == [
        *("stop", "ours", "children", "words", "facts", "procedure", "anything_else", "fair_comment"),
        *("advice", "first_step"),
    ]


def test_where_nothing_is_wrong_neither_advice_nor_a_first_step_is_asked_about(
    rules: Rules, answered: Answered
) -> None:
    calm = answered(belongs_to_procedure=YES, fair_comment=YES)

    for answers in (answered(), answered(fair_comment=YES), calm, answered(school_replied=YES)):
        assert [here.key for here in pages_open(rules.walk, answers)][-1] == "fair_comment"


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({"foul": YES}, {"advice", "first_step"}),
        ({"inaccurate": YES}, {"advice", "first_step"}),
        ({"child_in_words": UNKNOWN, "private_use": YES}, {"advice", "first_step"}),
        ({"danger": YES, "threatening": NO}, {"advice"}),
        ({"indecent_image": UNKNOWN}, {"advice"}),
        ({"allegation": YES}, {"advice"}),
        ({"allegation": Answer("allegation", YES, chosen=("A low-level concern only",))}, set()),
    ],
)
def test_advice_and_the_least_that_will_do_are_asked_about_when_something_is_acted_on(
    rules: Rules, answered: Answered, given: dict[str, Value | Answer], asked: set[str]
) -> None:
    keys = {here.key for here in pages_open(rules.walk, answered(**given))}

    assert keys & {"advice", "first_step"} == asked


def test_a_step_towards_an_author_needs_its_reason_either_way(rules: Rules, answered: Answered) -> None:
    here = page(rules.walk, "first_step")
    bare = {value: answered(proportionate=value) for value in Value}

    assert wanting(here, bare[YES]) == {"proportionate": "Enter why this is the least that will do"}
    assert wanting(here, bare[NO]) == {"proportionate": "Enter why no step towards the author is needed"}
    assert wanting(here, bare[UNKNOWN]) == {}
    assert wanting(here, answered(proportionate=Answer("proportionate", NO, "It was gone."))) == {}


def test_going_without_advice_needs_a_reason_only_where_something_speaks_for_it(
    rules: Rules, answered: Answered
) -> None:
    here = page(rules.walk, "advice")
    without = {"legal_advice": Answer("legal_advice", NO)}
    sentence = {"legal_advice": "Enter why legal advice is not needed this time"}

    assert wanting(here, without, answered(foul=YES)) == {}
    assert wanting(here, without, answered(discriminatory=YES)) == sentence
    assert wanting(here, without, answered(foul=YES), Repeats(same_subject=1)) == sentence
    assert wanting(here, {"legal_advice": Answer("legal_advice", YES)}, answered(threatening=YES)) == {}


@pytest.mark.parametrize(
    "way_out", [{"relates_to_school": NO}, {"is_social_media": NO}, {"private_use": YES}]
)
def test_what_is_not_ours_skips_the_standards_but_never_the_children(
    rules: Rules, answered: Answered, way_out: dict[str, Value]
) -> None:
    open_pages = pages_open(rules.walk, answered(**way_out))

    assert [here.key for here in open_pages] == ["stop", "ours", "children"]


def test_a_post_whose_business_is_not_yet_known_is_looked_at_in_full(
    rules: Rules, answered: Answered
) -> None:
    answers = answered(relates_to_school=UNKNOWN, is_social_media=UNKNOWN, private_use=UNKNOWN)

    assert len(pages_open(rules.walk, answers)) == 8  # and neither of the last two: nothing was found
    assert [asked.key for asked in not_yet_known(rules.walk, answers)] == [
        *("relates_to_school", "is_social_media", "private_use"),
    ]


def test_a_page_knows_what_it_still_lacks(rules: Rules, answered: Answered) -> None:
    words = page(rules.walk, "words")
    answers = answered()
    del answers["abusive"]

    assert missing(words, answers) == ("abusive",)
    assert wanting(words, answers) == {"abusive": "Select yes, no or not yet known"}
    assert missing(words, answered()) == ()


def test_otherwise_unacceptable_may_not_be_left_without_its_reason(rules: Rules, answered: Answered) -> None:
    here = page(rules.walk, "anything_else")
    bare = answered(otherwise_unacceptable=YES)
    reasoned = answered(otherwise_unacceptable=Answer("otherwise_unacceptable", YES, "It gives an address."))

    assert wanting(here, bare) == {
        "otherwise_unacceptable": "Enter what harm it does, and why it is more than criticism"
    }
    assert wanting(here, reasoned) == {}
    assert wanting(here, answered()) == {}


def test_ticks_become_answers(rules: Rules) -> None:
    answers = ticked(page(rules.walk, "children"), frozenset({"other_risk"}), frozenset({"child_in_words"}))

    assert [(each.question, each.value) for each in answers] == [
        ("child_in_words", UNKNOWN),
        ("child_in_pictures", NO),
        ("other_risk", YES),
    ]


def test_a_page_that_does_not_exist_is_a_mistake_of_ours(rules: Rules) -> None:
    with pytest.raises(KeyError):
        page(rules.walk, "manners")


def test_fair_comment_is_asked_again_when_what_it_was_judged_beside_changes(
    rules: Rules, answered: Answered
) -> None:
    before = answered()
    after = {**before, "foul": Answer("foul", YES)}

    assert reopened_by(rules.walk, before, after) == {
        *("otherwise_unacceptable", "fair_comment", "legal_advice", "proportionate"),
    }
    assert after["fair_comment"] == before["fair_comment"]


def test_a_reopened_answer_is_asked_again_and_still_stands(rules: Rules, answered: Answered) -> None:
    answers = answered(fair_comment=YES)
    answers["fair_comment"] = replace(answers["fair_comment"], is_reopened=True)
    here = next_page(rules.walk, answers)

    assert here is not None
    assert here.key == "fair_comment"
    assert wanting(here, answers) == {}


def test_an_answer_given_anew_with_the_change_is_not_asked_again(rules: Rules, answered: Answered) -> None:
    before = answered()
    after = answered(foul=YES, fair_comment=YES, otherwise_unacceptable=UNKNOWN)
    after |= {key: Answer(key, UNKNOWN) for key in ("legal_advice", "proportionate")}

    assert reopened_by(rules.walk, before, after) == frozenset()


def test_a_first_answer_opens_nothing_again(rules: Rules, answered: Answered) -> None:
    after = answered(danger=YES)
    before = {key: answer for key, answer in after.items() if key != "danger"}

    assert reopened_by(rules.walk, before, after) == frozenset()


def test_better_wording_of_a_reason_opens_nothing_again(rules: Rules, answered: Answered) -> None:
    before = answered(foul=YES)
    after = {**before, "foul": Answer("foul", YES, reason="Two swear words, starred out.")}

    assert reopened_by(rules.walk, before, after) == frozenset()


def test_another_target_or_another_truth_opens_what_depends_on_it(rules: Rules, answered: Answered) -> None:
    before = answered(
        foul=Answer("foul", YES, chosen=("Staff",)),
        inaccurate=Answer("inaccurate", YES, statements=(Statement("It costs £60", Truth.FALSE),)),
    )
    aimed = {**before, "foul": Answer("foul", YES, chosen=("Other parents or carers",))}
    checked = {
        **before,
        "inaccurate": Answer("inaccurate", YES, statements=(Statement("It costs £60", Truth.TRUE),)),
    }

    assert reopened_by(rules.walk, before, aimed) == {"otherwise_unacceptable", *LAST}
    assert reopened_by(rules.walk, before, checked) == LAST


def test_danger_that_passes_has_the_words_judged_again(rules: Rules, answered: Answered) -> None:
    before = answered(danger=YES, threatening=YES)

    assert reopened_by(rules.walk, before, {**before, "danger": Answer("danger", NO)}) == {
        *("threatening", "legal_advice"),
    }


def test_no_change_ever_opens_a_stop_or_child_question_again(rules: Rules, answered: Answered) -> None:
    before = answered()
    after = {key: Answer(key, YES) for key in before}

    for key in before:
        again = reopened_by(rules.walk, before, {**before, key: after[key]})
        assert again.isdisjoint(
            asked for name in ("stop", "ours", "children") for asked in _keys(rules, name)
        )


def _keys(rules: Rules, name: str) -> list[str]:
    return [asked.key for asked in page(rules.walk, name).questions]


def test_a_stop_that_is_not_yet_known_stops(answered: Answered) -> None:
    unknown = answered(**{stop.value: UNKNOWN for stop in Stop})

    assert stops(unknown) == {Stop.DANGER, Stop.INDECENT_IMAGE, Stop.ALLEGATION, Stop.CONFLICT}
    assert stops(answered(school_replied=YES)) == {Stop.SCHOOL_REPLIED}
    assert stops({}) == frozenset()
