"""Every rule that can be read out of the policy, 1 to 42, and the tests that show each one kept."""

import ast
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]

# The rules are numbered as they follow from the policy, line by line: frame and aims (1 to 15), the five
# standards (16 to 35), and the silences that nothing may fill in as if the policy had said it (36 to 42).
RULES: dict[int, tuple[str, tuple[str, ...]]] = {
    1: (
        "It is for parents, carers and visitors; others have codes of their own and are not dropped.",
        (
            "test_an_author_with_a_code_of_their_own_is_routed_away_not_dropped",
            "test_anybody_can_be_an_author_and_whoever_told_us_is_somebody_else",
        ),
    ),
    2: (
        "It has a version and a review date, which papers print and which can be overdue.",
        (
            "test_a_letter_prints_when_the_policy_was_reviewed_and_knows_that_it_is_overdue",
            "test_a_policy_past_its_review_is_adopted_again_before_a_letter_quotes_it",
        ),
    ),
    3: (
        "What is posted lasts and travels: look again after removal, and presume no ill intent.",
        (
            "test_what_is_removed_is_looked_for_again_after_a_week_and_a_month_whether_closed_or_not",
            "test_the_first_letter_presumes_no_ill_intent",
        ),
    ),
    4: (
        "The platforms named are examples.",
        ("test_a_platform_that_nobody_listed_is_kept_by_its_name",),
    ),
    5: (
        "The school is a public body: what it does is fair, proportionate and on record.",
        (
            "test_a_step_towards_an_author_needs_its_reason_either_way",
            "test_speaking_first_comes_before_the_letter",
            "test_an_answer_says_who_gave_it_and_when",
        ),
    ),
    6: (
        "What the school posts itself follows the council's policy.",
        ("test_the_school_posts_nothing_itself_without_the_five_principles",),
    ),
    7: (
        "Six kinds of social media and others.",
        ("test_the_policy_names_its_kinds_and_first_four_procedures",),
    ),
    8: (
        "It extends the code of conduct for parents, carers and visitors.",
        ("test_a_visitor_is_asked_as_a_parent_is_but_under_the_second_aim",),
    ),
    9: (
        "It does not hold back legitimate debate.",
        (
            "test_legitimate_debate_is_left_alone_without_any_letter",
            "test_what_is_left_alone_gets_no_letter_and_what_stops_is_never_left_alone",
        ),
    ),
    10: (
        "It does not interfere with private use.",
        (
            "test_private_use_is_left_alone",
            "test_the_desk_can_neither_answer_a_post_nor_watch_anybody",
        ),
    ),
    11: (
        "Only as far as it is about this school.",
        (
            "test_what_is_about_another_school_can_be_passed_on_and_is_left_alone",
            "test_what_is_not_ours_breaks_no_standard",
        ),
    ),
    12: (
        "The governors or the headteacher decide.",
        (
            "test_who_is_close_to_it_may_not_decide_and_everybody_else_may",
            "test_the_policy_names_its_kinds_and_first_four_procedures",
        ),
    ),
    13: (
        "Something is acted on because the school judges it so; what no standard names needs a reason.",
        ("test_otherwise_unacceptable_may_not_be_left_without_its_reason",),
    ),
    14: (
        "A dented reputation alone breaks no standard.",
        (
            "test_a_dented_reputation_is_no_ground_for_any_question_or_action",
            "test_no_letter_leans_on_the_schools_reputation",
        ),
    ),
    15: (
        "Existing procedures are used.",
        ("test_every_letter_to_an_author_offers_a_way_for_the_concern",),
    ),
    16: (
        "Foul, abusive, discriminatory and threatening are four words of their own.",
        ("test_a_post_can_be_several_things_at_once",),
    ),
    17: (
        "The first standard names the school, its staff and its pupils, and nobody else.",
        ("test_abuse_of_governors_or_parents_alone_is_for_the_page_anything_else",),
    ),
    18: (
        "What breaks the first standard is acted on.",
        (
            "test_a_foul_post_about_a_teacher",
            "test_what_the_policy_demands_is_chosen_or_answered_for",
        ),
    ),
    19: (
        "Parents and carers are contacted for its immediate removal; visitors likewise, under the aims.",
        (
            "test_a_foul_post_about_a_teacher",
            "test_a_visitor_is_asked_as_a_parent_is_but_under_the_second_aim",
        ),
    ),
    20: (
        "Legal advice is sought whenever it is necessary, at any stage, before any further step.",
        (
            "test_legal_advice_may_be_taken_at_any_stage",
            "test_whatever_was_done_no_rung_is_lost_and_advice_guards_the_last",
            "test_going_without_advice_needs_a_reason_only_where_something_speaks_for_it",
        ),
    ),
    21: (
        "Parents who notice a post are asked to tell any member of staff; they are thanked and protected.",
        (
            "test_when_it_was_posted_seen_told_and_told_on_are_four_dates",
            "test_everybody_who_told_the_school_is_thanked",
            "test_nobody_ever_answers_there_or_names_who_told_the_school",
        ),
    ),
    22: (
        "A report about a child's picture is welcome too.",
        ("test_a_report_about_a_childs_picture_is_welcome_too",),
    ),
    23: (
        "Procedures are an open list, of which four are named.",
        ("test_the_policy_names_its_kinds_and_first_four_procedures",),
    ),
    24: (
        "Social media is the wrong place for them.",
        ("test_a_grievance_is_taken_up_and_directed_to_its_procedure_and_the_rest_left_alone",),
    ),
    25: (
        "The school does not answer there.",
        (
            "test_the_desk_can_neither_answer_a_post_nor_watch_anybody",
            "test_somebody_who_answered_there_is_asked_to_stop",
        ),
    ),
    26: (
        "Everybody with a concern is directed to its procedure, rude or not, right or not.",
        ("test_a_rude_grievance_is_taken_up_too",),
    ),
    27: (
        "Facts are looked at statement by statement.",
        (
            "test_only_a_statement_shown_to_be_false_is_incorrect",
            "test_statements_are_kept_one_by_one",
        ),
    ),
    28: (
        "Any author of what is wrong is asked, each one, and removing or correcting will do.",
        (
            "test_a_wrong_fact_shared_around_gives_each_author_a_letter_of_their_own",
            "test_a_corrected_fact_is_as_good_an_ending_as_a_removed_one",
        ),
    ),
    29: (
        "What is unwelcome but not shown to be false is left alone.",
        (
            "test_what_breaks_no_standard_is_left_alone_even_when_it_is_no_debate",
            "test_only_a_statement_shown_to_be_false_is_incorrect",
        ),
    ),
    30: (
        "The duty is to every pupil, the author's own child included.",
        ("test_the_child_questions_think_of_every_way_a_child_can_be_known",),
    ),
    31: (
        "The school acts, and the safeguarding lead says how, and whether the author is contacted.",
        (
            "test_a_child_identified_is_never_skipped",
            "test_no_letter_is_free_while_a_gate_holds_it",
        ),
    ),
    32: (
        "Being identified is one way among others of being at risk.",
        (
            "test_the_child_questions_think_of_every_way_a_child_can_be_known",
            "test_s07_the_child_is_looked_at_on_the_training_day_and_the_rest_after_half_term",
        ),
    ),
    33: (
        "A child can be identified by what is said.",
        ("test_the_child_questions_think_of_every_way_a_child_can_be_known",),
    ),
    34: (
        "A child can be identified by pictures of any kind.",
        (
            "test_the_child_questions_think_of_every_way_a_child_can_be_known",
            "test_a_proud_class_photo_goes_to_the_safeguarding_lead_before_anybody_is_asked",
        ),
    ),
    35: (
        "Whether it is true, kind or meant well does not matter.",
        ("test_a_child_counts_in_a_kind_post_in_a_private_one_and_while_nobody_knows",),
    ),
    36: (
        "The policy sets no number of days: every period is practice, guidance or law, and says so.",
        (
            "test_every_date_of_the_schools_practice_is_labelled_so",
            "test_what_the_policy_requires_names_its_clause_and_what_is_practice_says_so",
        ),
    ),
    37: (
        "It names no ban, police or penalty, so no letter threatens any.",
        (
            "test_no_letter_bluffs_shames_hints_or_threatens",
            "test_a_second_time_is_no_last_warning",
        ),
    ),
    38: (
        "It has no appeal, so each letter says how to disagree and complain.",
        (
            "test_every_letter_to_an_author_says_how_to_disagree_and_to_complain",
            "test_an_author_who_disputes_the_facts_has_them_checked_by_somebody_else",
            "test_a_complaint_goes_to_somebody_who_did_not_write_the_letter",
        ),
    ),
    39: (
        "It promises no anonymity, so nobody else does; names of reporters are kept back all the same.",
        (
            "test_whoever_told_the_school_is_promised_no_secrecy_that_nobody_can_keep",
            "test_a_letter_never_names_who_told_the_school",
        ),
    ),
    40: (
        "Nobody has to look for posts.",
        (
            "test_nobody_is_asked_to_look_for_posts",
            "test_the_desk_can_neither_answer_a_post_nor_watch_anybody",
        ),
    ),
    41: (
        "It has no rule on posts about governors, or by governors, staff and pupils.",
        (
            "test_abuse_of_governors_or_parents_alone_is_for_the_page_anything_else",
            "test_an_author_with_a_code_of_their_own_is_routed_away_not_dropped",
        ),
    ),
    42: (
        "It says nothing of records or of the governors' figures.",
        (
            "test_the_policy_says_nothing_of_how_long_records_are_kept",
            "test_a_summary_counts_saved_concerns_without_names",
        ),
    ),
}


@cache
def _tests_there_are() -> frozenset[str]:
    """Return the name of every test in the tree, read without running it."""
    return frozenset(
        part.name
        for path in TESTS.rglob("test_*.py")
        for part in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(part, ast.FunctionDef) and part.name.startswith("test_")
    )


def test_no_rule_of_the_policy_is_left_out() -> None:
    assert list(RULES) == list(range(1, 43))


@pytest.mark.parametrize("number", RULES)
def test_each_rule_has_a_test_that_shows_it(number: int) -> None:
    rule, shown_by = RULES[number]

    assert rule.endswith(".")
    assert shown_by
    assert [name for name in shown_by if name not in _tests_there_are()] == []
