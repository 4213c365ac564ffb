"""A slip of the finger is answered with the word that was meant."""

import pytest

from conduct_desk.caselog import nearby, search
from conduct_desk.caselog.log import Log
from conduct_desk.policy.found_in import FoundIn
from tests.caselog.test_search import CONCERNS


@pytest.fixture
def indexed(log: Log) -> Log:
    with log.writing() as session:
        for case_id, words in CONCERNS.items():
            search.index(session, case_id, {FoundIn.NOTES: words})
    return log


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kowlaski", "Kowalski"),
        ("Kovalsky", "Kowalski"),
        ("polise", "Police"),
        ("polise kowal", "Police kowal"),
        ("luch", "Lunch"),
        ("kowal", ""),
        ("zzzzzzzz", ""),
        ("zzzzzzzz polise", ""),
        ("p", ""),
    ],
)
def test_the_nearest_word_is_offered(indexed: Log, typed: str, meant: str) -> None:
    assert nearby.meant(indexed.reading, typed) == meant


def test_a_name_that_was_once_written_wrongly_is_answered_with_the_one_that_is_often_written(
    log: Log,
) -> None:
    with log.writing() as session:
        for case_id in range(1, 9):
            parts = {FoundIn.PEOPLE: "Joan Whitfield", FoundIn.NOTES: "The crown came down, the well is dry"}
            search.index(session, case_id, parts)
        search.index(session, 9, {FoundIn.NOTES: "Whitfeld rang about a clown, and wells"})

    assert nearby.meant(log.reading, "whitfeld") == "Whitfield"
    assert nearby.meant(log.reading, "whitfield") == ""
    assert nearby.meant(log.reading, "whitfie") == "", "it is only the beginning of that word"
    assert nearby.meant(log.reading, "clown") == "", "it is a word, it is found, and no name is near"
    assert nearby.meant(log.reading, "wells whitfeld") == "wells Whitfield"
    assert nearby.meant(log.reading, "clwon") == "Clown", "nothing holds it"


def test_a_word_that_is_found_is_no_slip_of_a_name_that_begins_otherwise_or_goes_on(log: Log) -> None:
    with log.writing() as session:
        for case_id in range(1, 9):
            search.index(session, case_id, {FoundIn.PEOPLE: "Ann Crowne, Ed Blown", FoundIn.NOTES: "clowns"})
        search.index(session, 9, {FoundIn.NOTES: "a clown and a crown"})

    assert nearby.meant(log.reading, "clown") == ""
    assert nearby.meant(log.reading, "flown") == "Blown", "nothing holds it"


def test_numbers_are_never_guessed_and_no_mark_is_ever_offered(log: Log) -> None:
    with log.writing() as session:
        search.index(session, 1, {FoundIn.NOTES: "07700 900123"}, ["\ue000sopen"])

    assert nearby.meant(log.reading, "07700 900124") == ""
    assert nearby.meant(log.reading, "sopen") == ""
