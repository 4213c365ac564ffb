"""Words that were read are put into lines: without dirt, in order, whole."""

import pytest

from conduct_desk.evidence.read_lines import Line, Word, share_a_row, text_of, tidy, union, woven


def line(text: str, left: int = 0, top: int = 0, *, height: int = 20, sure: float = 95.0) -> Line:
    """Return a line of words, ten pixels for each letter."""
    words, at = [], left
    for word in text.split():
        words.append(Word(word, (at, top, at + 10 * len(word), top + height), sure))
        at += 10 * len(word) + 10
    return words


def said(lines: list[Line]) -> list[str]:
    return [" ".join(word.text for word in each) for each in lines]


def places(*lines: Line) -> list[list[tuple[str, tuple[int, int, int, int]]]]:
    return [[(word.text, word.box) for word in each] for each in lines]


def test_a_bar_is_the_capital_i() -> None:
    assert said(tidy([line("and | said that | do, |’m sure |'ll go |.")])) == [
        "and I said that I do, I’m sure I'll go I."
    ]


def test_specks_and_rims_of_bubbles_are_no_words() -> None:
    read = [[*line("the gate"), Word("~", (100, 0, 104, 20), 60), Word("|", (110, 0, 112, 20), 30)]]

    assert said(tidy(read)) == ["the gate"]


def test_short_words_that_are_unsure_stay() -> None:
    assert said(tidy([line("outside in the rain", sure=0)])) == ["outside in the rain"]


def test_a_likeness_before_a_name_is_left_out() -> None:
    read = [[Word("C)", (0, 0, 40, 60), 65), *line("Moira Quill", 60, 15)]]

    assert said(tidy(read)) == ["Moira Quill"]


def test_a_first_letter_as_high_as_the_others_stays() -> None:
    assert said(tidy([line("A good day")])) == ["A good day"]


def test_a_line_that_was_torn_into_columns_is_one_again() -> None:
    read = [line("Has", 0, 0), line("of", 0, 40), line("anybody else", 40, 0), line("staff", 30, 40)]

    assert said(tidy(read)) == ["Has anybody else", "of staff"]


def test_a_word_that_was_torn_is_one_again() -> None:
    read = [line("ve children", 41, 0), line("twel", 0, 0)]

    assert said(tidy(read)) == ["twelve children"]


def test_lines_far_beside_each_other_stay_two() -> None:
    assert said(tidy([line("Like", 0, 0), line("34 comments", 600, 0)])) == ["Like", "34 comments"]


def test_a_line_read_late_stands_where_it_belongs() -> None:
    read = [line("the first", 0, 0), line("the third", 0, 80), line("the second", 0, 40)]

    assert said(tidy(read)) == ["the first", "the second", "the third"]


def test_columns_keep_the_order_in_which_they_were_read() -> None:
    read = [
        line("left one", 0, 0),
        line("left two", 0, 40),
        line("right one", 600, 0),
        line("right two", 600, 40),
    ]

    assert said(tidy(read)) == ["left one", "left two", "right one", "right two"]


def test_what_a_second_look_found_is_put_between() -> None:
    first = [line("above", 0, 0), line("below", 0, 100)]

    assert said(woven(first, [line("mine", 300, 50)])) == ["above", "mine", "below"]
    assert said(woven([], [line("second", 0, 50), line("first", 0, 0)])) == ["first", "second"]


def test_lines_that_a_narrow_screen_broke_are_whole_in_the_text() -> None:
    read = places(
        line("Has anybody else had enough of the", 0, 0),
        line("times? The gate was shut again by", 0, 30),
        line("nine.", 0, 60),
        line("I will ring them.", 0, 140),
    )

    assert text_of(read) == (
        "Has anybody else had enough of the times? The gate was shut again by nine.\nI will ring them."
    )


@pytest.mark.parametrize(
    "second",
    [
        line("Yesterday at 19:20", 0, 30),  # below a short name
        line("indented by much more than that is here", 60, 30),
        line("larger", 0, 30, height=60),
    ],
)
def test_lines_that_are_two_stay_two(second: Line) -> None:
    assert "\n" in text_of(places(line("Moira Quill", 0, 0), second))


def test_a_line_with_room_for_the_next_word_ended_there() -> None:
    read = places(
        line("a line that goes as far as lines go in this box", 0, 0),
        line("a much shorter line of words", 0, 30),
        line("and", 0, 60),
    )

    assert text_of(read).split("\n")[1:] == ["a much shorter line of words", "and"] or (
        text_of(read).count("\n") >= 1 and text_of(read).endswith("words\nand")
    )


def test_rows_and_unions() -> None:
    assert share_a_row((0, 0, 10, 20), (30, 5, 40, 25)) and not share_a_row((0, 0, 10, 20), (30, 15, 40, 35))
    assert union([(5, 5, 10, 10), (0, 7, 8, 20)]) == (0, 5, 10, 20)
    assert text_of([]) == ""
