"""What a governing board may be told of a term: as much as can be, and nobody in it."""

from dataclasses import replace
from datetime import date

import pytest

from conduct_desk.policy.counting import CLOSED, KEPT_BACK, LEFT_ALONE, OPEN, Cell
from conduct_desk.policy.disclosure import Options, span
from conduct_desk.policy.summary import FEWER, NONE, NOT_SHOWN, Count, TermFigures, Window
from conduct_desk.policy.summary_figures import between, exactly, knowledge
from conduct_desk.policy.summary_plan import Counted, Practice, Printed, plan
from conduct_desk.policy.summary_words import EVERY_ONE_CLOSED, NOT_EVERY_ONE_CLOSED
from tests.policy.board import ALL_WELL, FACTS, PEOPLE, TWICE, Board, labels, rows, wider

OTHERWISE = "OTHERWISE/OTHER"
PROCEDURE = "ONE_APPROACH/PROCEDURE"
WITHIN_A_YEAR = [LEFT_ALONE, PEOPLE, FACTS, TWICE, OTHERWISE]


@pytest.fixture
def board() -> Board:
    """The governors of a school that begins to keep its log in the autumn of 2026."""
    return Board()


def test_a_term_without_a_concern_says_so_and_needs_nothing_else(board: Board) -> None:
    told = board.given(0)

    assert labels(told) == (NONE, NONE, NONE, NONE)
    assert (told.statements, told.left_out, told.wider) == ((), (), ())
    assert told.why_safe == "No concern was logged and none was open, so there is nobody to recognise."
    assert (told.far, told.matter) == (None, None)


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_of_fewer_than_five_nothing_is_said_that_adds_to_it(board: Board, number: int) -> None:
    told = board.given(number, {PEOPLE: number})

    assert labels(told) == (FEWER, FEWER, NONE, NOT_SHOWN)
    assert (told.far, told.matter, told.wider) == (None, None, ())
    assert told.statements[-1] == EVERY_ONE_CLOSED
    assert len(told.statements) == 5
    assert [each.what for each in told.left_out][-2:] == [
        "How far each concern went",
        "What the concerns were about",
    ]
    assert told.left_out[-1].why == "Too few were closed to tell them apart."


def test_five_concerns_are_a_number_and_were_left_alone_or_not_without_saying_how_many(board: Board) -> None:
    told = board.given(5, {LEFT_ALONE: 2, PEOPLE: 3})

    assert labels(told) == ("5", "5", NONE, NOT_SHOWN)
    assert rows(told.far) == {
        "It took more than one": NONE,
        "All others: left alone, one conversation or letter, ended in another way, or not told apart": "5",
    }
    assert board.leak() is None


@pytest.mark.parametrize("number", range(1, 7))
def test_of_seven_it_looks_the_same_whether_one_or_all_but_one_were_left_alone(number: int) -> None:
    told = Board().given(7, {LEFT_ALONE: number, PEOPLE: 7 - number})

    assert labels(told) == ("7", "7", NONE, NOT_SHOWN)


def test_twelve_concerns_are_told_apart_as_far_as_no_row_is_small(board: Board) -> None:
    told = board.given(12, {LEFT_ALONE: 3, PEOPLE: 6, OTHERWISE: 3})

    assert labels(told) == ("12", "12", NONE, FEWER)
    assert rows(told.far) == {
        "One conversation or letter was enough": "6",
        "It took more than one": NONE,
        "All others: left alone, ended in another way, or not told apart": "6",
    }
    assert told.far is not None
    assert (told.far.span, told.far.total.label) == ("Autumn term 2026", "12")
    assert [row.is_rest for row in told.far.rows] == [False, False, True]


def test_sixty_concerns_say_how_far_each_went_and_what_it_was_about(board: Board) -> None:
    told = board.given(
        60, {LEFT_ALONE: 20, PEOPLE: 10, FACTS: 8, PROCEDURE: 6, TWICE: 7, OTHERWISE: 4, KEPT_BACK: 2}
    )

    assert labels(told) == ("60", NOT_SHOWN, FEWER, "20")
    assert rows(told.far) == {
        "Looked at and left alone": "20",
        "One conversation or letter was enough": "24",
        "It took more than one": "7",
        "All others: ended in another way, or not told apart": NOT_SHOWN,
    }
    assert told.far is not None and told.far.total.label == NOT_SHOWN
    assert rows(told.matter)["How people were spoken of"] == "17"
    assert board.leak() is None and not board.untrue(told)


def test_how_far_concerns_went_is_kept_with_the_term_where_it_is_told_of_the_term_alone(board: Board) -> None:
    autumn = board.given(30, {LEFT_ALONE: 10, PEOPLE: 9, TWICE: 6, OTHERWISE: 5})
    spring = board.given(4, {PEOPLE: 4})

    assert autumn.far is not None and autumn.this.far == autumn.far.rows
    assert spring.this.far == ()
    assert [each.far for each in spring.earlier] == [autumn.far.rows]


def test_one_covered_row_between_noughts_and_a_total_of_four_is_never_printed(board: Board) -> None:
    told = board.given(4, {PEOPLE: 4})

    assert (told.far, told.matter) == (None, None)
    assert "4" not in labels(told)
    known = span(knowledge(board.known), {Cell(0, 0, PEOPLE): 1})
    assert (known.least, known.most) == (0, 4)


def test_the_year_to_date_does_not_give_a_small_term_away(board: Board) -> None:
    assert labels(board.given(6, {PEOPLE: 6}))[0] == "6"

    spring = board.given(3, {PEOPLE: 3})

    assert labels(spring)[0] == FEWER
    assert ("Concerns logged", Window.YEAR) not in wider(spring)
    assert "9" not in {*wider(spring).values(), *rows(spring.far).values(), *rows(spring.matter).values()}
    known = span(knowledge(board.known), {Cell(1, 0, "came in"): 1})
    assert (known.least, known.most) == (1, 4)


def test_small_terms_are_summed_up_where_their_sum_leaves_each_open(board: Board) -> None:
    board.given(2, {PEOPLE: 2})

    spring = board.given(3, {PEOPLE: 3})

    assert wider(spring)["Concerns logged", Window.YEAR] == "5"
    assert ("Concerns logged", Window.YEAR) not in wider(board.given(4, {PEOPLE: 4}))  # 9 less 5
    assert board.leak() is None


def test_three_small_terms_whose_sum_gives_them_away_are_not_summed_up(board: Board) -> None:
    for _ in range(3):
        told = board.given(4, {PEOPLE: 4})

    assert ("Concerns logged", Window.YEAR) not in wider(told)
    assert "12" not in {*wider(told).values(), *rows(told.far).values()}
    assert board.leak() is None


def test_debate_that_was_let_be_is_shown_over_the_year_where_a_term_has_too_little(board: Board) -> None:
    board.given(6, {LEFT_ALONE: 2, PEOPLE: 4})

    spring = board.given(7, {LEFT_ALONE: 3, PEOPLE: 4})

    assert labels(spring)[3] == NOT_SHOWN
    assert wider(spring)["Looked at and left alone", Window.YEAR] == "5"
    assert [each.span for each in spring.wider] == ["1 September 2026 to 11 April 2027"]


def test_debate_over_three_terms_needs_three_terms(board: Board) -> None:
    assert board.given(6, {LEFT_ALONE: 3, PEOPLE: 3}).wider == ()
    assert {each.window for each in board.given(6, {LEFT_ALONE: 1, PEOPLE: 5}).wider} == {Window.YEAR}
    assert {each.window for each in board.given(6, {LEFT_ALONE: 3, PEOPLE: 3}).wider} <= {Window.YEAR}

    autumn = board.given(6, {LEFT_ALONE: 3, PEOPLE: 3})

    assert [(each.window, each.span) for each in autumn.wider] == [
        (Window.THREE_TERMS, "4 January 2027 to 3 January 2028")
    ]


def test_what_is_open_is_covered_together_with_what_was_closed(board: Board) -> None:
    told = board.given(12, {LEFT_ALONE: 5, PEOPLE: 4})

    assert labels(told)[:3] == ("12", NOT_SHOWN, FEWER)
    assert told.statements[-1] == NOT_EVERY_ONE_CLOSED
    known = span(knowledge(board.known), {Cell(0, 0, OPEN): 1})
    assert (known.least, known.most) == (1, 4)


def test_while_nothing_is_closed_it_is_not_said_that_nothing_is(board: Board) -> None:
    told = board.given(7)

    assert labels(told) == ("7", NOT_SHOWN, NOT_SHOWN, NOT_SHOWN)
    assert told.statements[-1] == NOT_EVERY_ONE_CLOSED
    assert [each.why for each in told.left_out if each.what.startswith("Concerns closed")] == [
        "There was none, and to say so would say it of every single one."
    ]


def test_many_open_and_many_closed_are_both_numbers(board: Board) -> None:
    assert labels(board.given(20, {LEFT_ALONE: 6, PEOPLE: 8}))[:3] == ("20", "14", "6")


def test_closed_in_the_next_term_counts_there_and_once(board: Board) -> None:
    board.given(8, {PEOPLE: 2})

    spring = board.given(9, {PEOPLE: 9, LEFT_ALONE: 6})

    assert labels(spring) == ("9", NOT_SHOWN, NONE, "6")  # 15 less 9 were open before: 2 were closed then
    assert [each.term_name for each in spring.earlier] == ["Autumn term 2026"]
    assert board.leak() is None


def test_a_term_without_a_concern_says_why_the_terms_together_are_safe(board: Board) -> None:
    board.given(12, {PEOPLE: 6, LEFT_ALONE: 6})

    spring = board.given(0)

    assert spring.far and labels(spring) == (NONE, NONE, NONE, NONE)
    assert spring.why_safe.startswith("No number from 1 to 4 can be worked out")
    assert board.leak() is None


def test_a_term_in_which_nothing_came_in_still_closes_what_was_open(board: Board) -> None:
    board.given(12, {PEOPLE: 6})

    spring = board.given(0, {PEOPLE: 3})

    assert labels(spring)[0] == NONE
    assert labels(spring)[2] == FEWER
    assert spring.why_safe.startswith("No number from 1 to 4 can be worked out")
    assert len(spring.statements) == 5
    assert board.leak() is None


def test_after_a_quiet_year_two_terms_of_nothing_are_none_each(board: Board) -> None:
    board.given(9, {PEOPLE: 9})
    board.given(0)
    summer = board.given(0)

    assert labels(summer) == (NONE, NONE, NONE, NONE)
    assert [each.came_in.label for each in summer.earlier] == ["9", NONE]
    assert wider(summer) == {("Concerns logged", Window.YEAR): "9"}
    assert summer.left_out == ()


def test_six_terms_of_history_show_the_five_before_as_they_were_printed(board: Board) -> None:
    told = [board.given(8 + term, {LEFT_ALONE: 2, PEOPLE: 6 + term}) for term in range(7)]

    assert [each.term_name for each in told[-1].earlier] == [each.term_name for each in told[1:6]]
    assert list(told[-1].earlier) == [each.this for each in told[1:6]]
    assert board.leak() is None


def test_skipped_terms_are_taken_in_and_the_windows_go_by_days(board: Board) -> None:
    board.given(8, {LEFT_ALONE: 2, PEOPLE: 6}, skipped=1)

    summer = board.given(8, {LEFT_ALONE: 4, PEOPLE: 4})

    assert (summer.first_day, summer.term_name) == (date(2027, 4, 12), "Summer term 2027")
    assert wider(summer)["Looked at and left alone", Window.YEAR] == "6"


def test_a_year_that_begins_with_terms_of_the_year_before_is_not_called_a_year(board: Board) -> None:
    board.given(6, {LEFT_ALONE: 3, PEOPLE: 3})
    board.given(6, {LEFT_ALONE: 3, PEOPLE: 3}, skipped=2)  # spring and summer come in with autumn 2027

    spring = board.given(6, {LEFT_ALONE: 3, PEOPLE: 3})

    assert {window for _, window in wider(spring)}.isdisjoint({Window.YEAR, Window.THREE_TERMS})


def test_a_correction_that_moves_one_concern_covers_where_it_went(board: Board) -> None:
    closed = {LEFT_ALONE: 10, PEOPLE: 10, OTHERWISE: 10}
    first = board.given(30, closed)
    second = board.corrected(0, {**closed, LEFT_ALONE: 9, PEOPLE: 11})

    assert rows(first.far)["Looked at and left alone"] == "10"
    assert labels(second) == ("30", "30", NONE, NOT_SHOWN)
    assert "9" not in rows(second.far).values() and "11" not in rows(second.far).values()
    assert second.corrects == date(2027, 1, 3)
    assert second.earlier == ()
    assert board.leak() is None


def test_a_correction_of_nothing_prints_the_same_again(board: Board) -> None:
    closed = {LEFT_ALONE: 10, PEOPLE: 10, OTHERWISE: 10}

    assert board.given(30, closed).far == board.corrected(0, closed).far


def test_a_corrected_term_stands_corrected_in_the_next_summary(board: Board) -> None:
    board.given(20, {LEFT_ALONE: 5, PEOPLE: 15})
    board.corrected(0, {LEFT_ALONE: 15, PEOPLE: 5})

    spring = board.given(8, {LEFT_ALONE: 2, PEOPLE: 6})

    assert [each.left_alone for each in spring.earlier] == [board.printed[1].figures.left_alone]
    assert board.leak() is None and not board.untrue(spring)


def test_an_old_correction_after_later_summaries_names_the_old(board: Board) -> None:
    board.given(20, {LEFT_ALONE: 6, PEOPLE: 14})
    board.given(9, {PEOPLE: 9})

    again = board.corrected(0, {LEFT_ALONE: 12, PEOPLE: 8})

    assert (again.term_name, again.earlier, again.corrects) == ("Autumn term 2026", (), date(2027, 1, 3))
    assert board.leak() is None


def test_what_touches_a_childs_safety_counts_in_the_total_and_is_told_to_the_head_alone(board: Board) -> None:
    told = board.given(20, {PEOPLE: 12, KEPT_BACK: 8})

    known = span(knowledge(board.known), {Cell(0, 0, KEPT_BACK): 1})
    assert known.least == 0 and known.most is not None and known.most >= 8
    assert "8" not in {count for word, count in rows(told.far).items() if not word.startswith("All others")}
    assert told.left_out[-1].what.startswith("Concerns that touch a child’s safety")


def test_what_does_not_hold_for_everybody_is_told_to_the_head_and_to_nobody_else() -> None:
    late = Practice(
        contact_in_time=False, thanked_in_time=False, checks_in_time=False, staff_supported=False,
        all_closed=True,
    )  # fmt: skip
    told = Board(practice=late).given(8, {PEOPLE: 8})

    assert told.statements == (EVERY_ONE_CLOSED,)
    assert [each.what for each in told.left_out][-4:] == [
        "That everybody heard from the school within 2 school days",
        "That everybody was thanked within 2 school days",
        "That every check was made in time",
        "That all staff were offered support",
    ]


def test_what_holds_of_nobody_reads_like_what_holds_of_all() -> None:
    nobody = Practice(None, None, None, None, all_closed=True)

    said = Board(practice=nobody).given(8, {LEFT_ALONE: 8}).statements
    assert said == Board(practice=ALL_WELL).given(8, {LEFT_ALONE: 8}).statements
    assert len(said) == 5
    assert all(each.startswith("No") for each in said[:4])


def test_a_school_may_cover_more(board: Board) -> None:
    careful = Board(options=Options(threshold=10))

    told = careful.given(8, {PEOPLE: 8})

    assert labels(told)[0] == "fewer than 10"
    assert told.why_safe.startswith("No number from 1 to 9 ")


@pytest.mark.parametrize("hurry", [Options(work=0), Options(work_of_plan=0)])
def test_a_check_that_takes_too_long_prints_less_and_guesses_nothing(hurry: Options) -> None:
    hurried = Board(options=hurry)

    told = hurried.given(20, {LEFT_ALONE: 10, PEOPLE: 10})

    assert labels(told) == (NOT_SHOWN, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN)
    assert (told.far, told.matter, told.wider) == (None, None, ())
    assert [known.least for known in hurried.known] == [0]  # how the figures hang together, and no figure


def test_a_quiet_term_after_one_that_may_have_left_something_open_does_not_ask_for_ever() -> None:
    hurried = Board(options=Options(work=0))
    hurried.given(20, {PEOPLE: 20})

    assert labels(hurried.given(0))[1:] == (NOT_SHOWN, NOT_SHOWN, NOT_SHOWN)


def _old_paper(number: int, logged: Count) -> Printed:
    """Return a summary of the first form, which kept no more than its labels."""
    hidden = Count(NOT_SHOWN, None)
    figures = TermFigures("Autumn term 2026", logged, hidden, hidden, hidden)
    cells = [Cell(number, 0, "came in")]
    known = exactly(cells, logged.number) if logged.number is not None else between(cells, 1, 4)
    return Printed(number, 0, (known,), figures, date(2026, 12, 8))


def _counted(number: int, came_in: int, **closed: int) -> Counted:
    cells = {what: closed.get(what, 0) for what in (*CLOSED, OPEN)}
    days = (date(2026, 9, 1), date(2027, 1, 3)) if number == 0 else (date(2027, 1, 4), date(2027, 4, 11))
    return Counted(number, 0, f"Term {number}", 2026, *days, came_in, cells)


def test_an_edition_of_the_first_form_of_the_paper_is_reckoned_with() -> None:
    autumn = replace(_counted(0, 6), cells={**_counted(0, 6).cells, PEOPLE: 6})
    spring = replace(_counted(1, 3), cells={**_counted(1, 3).cells, PEOPLE: 3})

    made = plan(spring, [autumn], [_old_paper(0, Count("6", 6))], ALL_WELL)

    assert made.summary.this.came_in.label == FEWER
    assert ("Concerns logged", Window.YEAR) not in wider(made.summary)
    assert [each.came_in.label for each in made.summary.earlier] == ["6"]


def test_a_first_form_that_said_none_leaves_nothing_to_hide() -> None:
    quiet = Count(NONE, 0)

    made = plan(_counted(1, 0), [_counted(0, 0)], [_old_paper(0, quiet)], ALL_WELL)

    assert labels(made.summary) == (NONE, NONE, NONE, NONE)


def test_what_the_first_form_gave_away_does_not_silence_the_school_for_ever() -> None:
    autumn = replace(_counted(0, 9), cells={**_counted(0, 9).cells, PEOPLE: 2, OPEN: 7})
    spring = replace(_counted(1, 8), cells={**_counted(1, 8).cells, PEOPLE: 15})
    paper = _old_paper(0, Count("9", 9))
    leaking = replace(paper, known=(*paper.known, exactly([Cell(0, 0, OPEN)], 7)))  # 2 were closed

    made = plan(spring, [autumn], [leaking], ALL_WELL)

    assert labels(made.summary)[0] == "8"
