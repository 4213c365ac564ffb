"""How old a reader has to be: the measure that others use, told in years."""

import pytest

from conduct_desk.paper.reading_age import reading_age, syllables


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("The cat sat on the mat.", -1.45),
        ("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 11.3),
    ],
)
def test_it_is_the_grade_that_is_known_for_a_sentence_and_five_years(sentence: str, grade: float) -> None:
    assert reading_age(sentence) == pytest.approx(grade + 5, abs=0.06)


def test_short_sentences_are_for_younger_readers() -> None:
    long = (
        "If you know something different about what we found when we checked, tell me and I will look again."
    )
    short = "Do you know something different? Tell me. I will look again."

    assert reading_age(short) < reading_age(long) - 3


def test_lines_points_and_headings_end_a_sentence_and_quotations_are_not_counted() -> None:
    assert reading_age("You can ring us\nYou can write to us") == reading_age(
        "You can ring us. You can write to us."
    )
    assert reading_age("## Can I help\n\n- Ring me\n- Write to me") == reading_age(
        "Can I help. Ring me. Write to me."
    )
    assert reading_age("It says:\n\n> Incomprehensibilities notwithstanding") == reading_age("It says:")


def test_a_blank_counts_as_one_short_word() -> None:
    assert reading_age("Ring [telephone] today.") == reading_age("Ring it today.")


def test_a_text_without_words_is_for_everybody() -> None:
    assert reading_age("") == reading_age("> said\n\n-") == 0.0


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        ("the", 1),
        ("table", 2),
        ("asked", 1),
        ("wanted", 2),
        ("cases", 2),
        ("comes", 1),
        ("policy", 3),
        ("x", 1),
    ],
)
def test_syllables_are_heard(word: str, heard: int) -> None:
    assert syllables(word) == heard
