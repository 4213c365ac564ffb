"""Words that were typed stay typed, whichever letter they end in."""

from conduct_desk.ui.letter_words import address_lines, carried_over, typed_blocks

REMOVAL = "I am writing about a post.\n\nTake it down by [answer_by].\n\nRing the office with any question."
THANKS = "Thank you for telling us.\n\nYou need do nothing more."


def test_a_letter_that_nobody_touched_gives_way_whole() -> None:
    assert carried_over(REMOVAL, REMOVAL, THANKS) == THANKS


def test_a_paragraph_of_her_own_goes_along_and_stands_before_the_close() -> None:
    body = REMOVAL.replace("Take it", "We spoke on Tuesday.\n\nTake it")

    assert carried_over(body, REMOVAL, THANKS) == (
        "Thank you for telling us.\n\nWe spoke on Tuesday.\n\nYou need do nothing more."
    )


def test_a_changed_paragraph_counts_as_her_own() -> None:
    body = REMOVAL.replace("Ring the office", "Ring me")

    assert typed_blocks(body, REMOVAL) == ["Ring me with any question."]


def test_empty_lines_are_no_part_of_an_address() -> None:
    assert address_lines(" 1 High Street \n\n Haydock\n") == ("1 High Street", "Haydock")
