"""A note says what was said and done: an opinion, a guess or “always” is pointed out."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conduct_desk.policy.plain_notes import Manner, remarks


def pointed_out(note: str) -> list[tuple[str, Manner]]:
    return [(note[each.start : each.end], each.manner) for each in remarks(note)]


def test_an_opinion_of_somebody_is_pointed_out() -> None:
    note = "Mrs Marsh was rude on the phone and rather unreasonable."
    assert pointed_out(note) == [("rude", Manner.OPINION), ("unreasonable", Manner.OPINION)]


def test_a_guess_at_what_somebody_thinks_is_pointed_out() -> None:
    assert pointed_out("I think she wants attention.") == [
        ("I think", Manner.GUESS),
        ("wants attention", Manner.GUESS),
    ]


def test_every_time_is_pointed_out_and_so_is_never() -> None:
    note = "He always shouts and never listens."
    assert pointed_out(note) == [("always", Manner.SWEEPING), ("never", Manner.SWEEPING)]


@pytest.mark.parametrize(
    "note",
    [
        "She said “you are useless” and hung up.",
        'She wrote "typical head" under it.',
        "The post reads ‘it’s obviously the cook’s fault’.",
        "The post reads 'it's obviously the cook's fault'.",
    ],
)
def test_what_somebody_else_said_stands_in_quotation_marks_and_is_a_fact(note: str) -> None:
    assert pointed_out(note) == []


def test_a_quotation_mark_that_is_never_closed_hides_nothing() -> None:
    assert pointed_out("“He was rude") == [("rude", Manner.OPINION)]
    assert pointed_out("The parents’ meeting was a nightmare, the teachers’ view") == [
        ("nightmare", Manner.OPINION)
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Rang Mrs Marsh at 8:40am. She will take the post down today.",
        "Mr Dunn read the post aloud to me at break and said that he is well.",
        "The ladder in the hall was moved. Rudesheim is a town.",  # no word inside a word
        "",
    ],
)
def test_nothing_is_said_of_plain_facts(note: str) -> None:
    assert pointed_out(note) == []


def test_both_apostrophes_are_one() -> None:
    assert pointed_out("I’m sure he knew.") == pointed_out("I'm sure he knew.".replace("'", "’"))
    assert pointed_out("I'm sure he knew.") == [("I'm sure", Manner.GUESS)]


@given(st.text(max_size=200))
def test_every_place_lies_in_the_note_and_they_follow_each_other(note: str) -> None:
    at = 0
    for each in remarks(note):
        assert at <= each.start < each.end <= len(note)
        at = each.end


@pytest.mark.parametrize("pasted", ["“a ", "'a ", "‘a ", '"a ', "‘a’b ", "a" * 9, "I must have "])
def test_a_whole_page_that_was_pasted_in_is_read_over_in_a_moment(pasted: str) -> None:
    note = pasted * (100_000 // len(pasted))
    began = process_time()
    remarks(note)
    assert process_time() - began < 5  # a mark without its end was looked for from each mark anew: minutes


@pytest.mark.parametrize(
    "note",
    ["‘He is rude, ‘he is rude’", "“He is rude” and 'he's rude' he said", "‘It’s rude’ ”", "\"rude\" 'rude'"],
)
def test_what_is_quoted_ends_where_its_mark_does(note: str) -> None:
    assert pointed_out(note) == ([("rude", Manner.OPINION)] if note.startswith("‘He") else [])
