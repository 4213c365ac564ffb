"""What was being written is offered again after a crash."""

from datetime import UTC, datetime, timedelta

from conduct_desk.caselog import drafts
from conduct_desk.caselog.log import Log, open_log
from conduct_desk.clock import Clock

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_the_newest_words_are_there_after_opening_again(log: Log, root: bytes, clock: Clock) -> None:
    with log.writing() as session:
        drafts.save(session, "facts_page", 4, {"words_edit": "It was"}, NINE)
    with log.writing() as session:
        drafts.save(session, "facts_page", 4, {"words_edit": "It was the bus"}, NINE + timedelta(seconds=2))
    log.close()

    again = open_log(log.folder, root, by="Mrs Patel", clock=clock)
    with again.reading() as session:
        draft = drafts.read(session, "facts_page", 4)
    again.close()

    assert draft == drafts.Draft(
        "facts_page", 4, {"words_edit": "It was the bus"}, NINE + timedelta(seconds=2)
    )


def test_pages_and_cases_are_kept_apart(log: Log) -> None:
    with log.writing() as session:
        drafts.save(session, "facts_page", 4, {"a": "4"}, NINE)
        drafts.save(session, "facts_page", 5, {"a": "5"}, NINE + timedelta(seconds=1))
        drafts.save(session, "terms_page", None, {"a": "-"}, NINE + timedelta(seconds=2))

    with log.reading() as session:
        assert [draft.body["a"] for draft in drafts.every(session)] == ["-", "5", "4"]
        assert drafts.read(session, "terms_page", None) is not None
        assert drafts.read(session, "letter_page", 4) is None


def test_a_draft_goes_in_the_save_that_makes_it_an_entry(log: Log) -> None:
    with log.writing() as session:
        drafts.save(session, "facts_page", 4, {}, NINE)
        drafts.save(session, "letter_page", 4, {}, NINE)
        drafts.save(session, "terms_page", None, {}, NINE)

    with log.writing() as session:
        drafts.discard(session, "facts_page", 4)
        drafts.discard(session, "terms_page", None)
    with log.reading() as session:
        assert [draft.place for draft in drafts.every(session)] == ["letter_page"]
