"""A page that asks many verbs at a time reads the log once."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from conduct_desk.caselog import cases, search
from conduct_desk.desk import Desk
from conduct_desk.desk.case_list import Narrowed, Order
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView, Facts
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import LetterKind, Stage, Value
from tests.conftest import PASSPHRASE, SchoolDay, WalkThrough


def test_what_was_read_in_one_reading_is_not_asked_for_again(desk: Desk, a_case: CaseView) -> None:
    asked: list[str] = []
    with desk.cases.one_reading(), desk.cases._opened.reading() as session:
        link = session.connection()

        def note(_link: object, _cursor: object, statement: str, *_: object) -> None:
            asked.append(statement)

        event.listen(link, "before_cursor_execute", note)
        first = desk.cases.get(a_case.case_id)
        once = len(asked)
        again = desk.cases.get(a_case.case_id)
        event.remove(link, "before_cursor_execute", note)

    assert once
    assert len(asked) == once
    assert again == first


def test_nothing_is_written_in_one_reading(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(RuntimeError), desk.cases.one_reading():
        desk.cases.note(a_case.case_id, "The family rang")

    assert all("family" not in str(line) for line in desk.cases.chronology(a_case.case_id))


def test_the_next_reading_sees_what_was_saved_since(desk: Desk, a_case: CaseView) -> None:
    with desk.cases.one_reading():
        before = len(desk.cases.chronology(a_case.case_id))
        with desk.cases.one_reading():  # of a page within the page
            assert len(desk.cases.chronology(a_case.case_id)) == before

    desk.cases.note(a_case.case_id, "The family rang")

    with desk.cases.one_reading():
        assert len(desk.cases.chronology(a_case.case_id)) == before + 1


@contextmanager
def statements(desk: Desk) -> Iterator[list[str]]:
    """Give what this thread asks of the log meanwhile, with all values in it."""
    log, asked = desk.cases._opened.log, list[str]()
    raw = [log._writer.raw_connection(), log._readers[True].raw_connection()]
    for each in raw:
        assert each.dbapi_connection is not None
        each.dbapi_connection.set_trace_callback(asked.append)
    yield asked
    for each in raw:
        assert each.dbapi_connection is not None
        each.dbapi_connection.set_trace_callback(None)


def plans(desk: Desk, asked: list[str]) -> list[str]:
    """Return how the engine finds what was asked for: what is read whole begins with SCAN."""
    with desk.cases._opened.reading() as session:
        link = session.connection()
        return [
            str(step)
            for each in sorted({each for each in asked if each.startswith("SELECT")})
            for (*_, step) in link.exec_driver_sql(f"EXPLAIN QUERY PLAN {each}")
        ]


def test_what_letters_wait_for_is_looked_up_once_for_all_of_them(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    walk_through(a_case.case_id, foul=Value.YES)
    with statements(desk) as asked, desk.cases.one_reading():
        for kind in LetterKind:
            desk.gates.held_for(a_case.case_id, kind)
        desk.letters.useful(a_case.case_id)
        desk.gates.of(a_case.case_id)

    assert sum("FROM answer" in each for each in asked) == 1


def test_a_verb_that_writes_reads_again_what_it_wrote(desk: Desk, a_case: CaseView) -> None:
    with desk.cases._opened.writing("case", a_case.case_id) as writing:
        before = cases.read(writing.session, a_case.case_id)
        assert cases.read(writing.session, a_case.case_id) is before
        cases.amend(writing.session, a_case.case_id, place="The other gate")
        assert cases.read(writing.session, a_case.case_id).place == "The other gate"


def test_no_page_looks_through_all_letters_or_all_that_was_done(desk: Desk, a_case: CaseView) -> None:
    with statements(desk) as asked:
        desk.cases.home()
        desk.cases.get(a_case.case_id)
        desk.linking.of(a_case.case_id)
        desk.people.namesakes("Kelly Marsh")
    with statements(desk) as board:
        desk.letters.board()

    to_do = "SCAN action USING INDEX action_to_do"  # of what is not done yet
    read_whole = [each for each in plans(desk, asked) if each.startswith("SCAN") and each != to_do]
    assert [each for each in read_whole if each.split()[1] in ("letter", "action", "event", "answer")] == []
    newest = "ORDER BY letter.id DESC"
    open_letters = [each for each in board if "letter.state" in each and newest not in each]
    assert open_letters
    assert [each for each in plans(desk, open_letters) if each.startswith("SCAN letter")] == []


@contextmanager
def written(desk: Desk) -> Iterator[list[str]]:
    """Give what is written into the search index meanwhile."""
    asked: list[str] = []
    engine = desk.cases._opened.log._writer

    def note(_link: object, _cursor: object, statement: str, *_: object) -> None:
        if "case_text" in statement and not statement.startswith("SELECT"):
            asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def behind(desk: Desk) -> tuple[int, ...]:
    """Return the concerns whose words wait to be indexed."""
    with desk.cases._opened.reading() as session:
        return search.behind(session)


def indexed(desk: Desk, case_id: int) -> str:
    """Return what the index holds of a concern now."""
    with desk.cases._opened.reading() as session:
        asked = session.connection().exec_driver_sql(
            "SELECT words FROM case_text WHERE case_id = ?", (case_id,)
        )
        return str(asked.scalar() or "")


def test_saving_what_is_new_does_not_wait_for_the_search_index(desk: Desk, a_case: CaseView) -> None:
    with written(desk) as waited:
        desk.cases.note(a_case.case_id, "The family rang")
        desk.decisions.answer(a_case.case_id, [Answer("foul", Value.YES, "He said so")])
    with written(desk) as later:
        desk.cases.catch_up()

    assert waited == []
    assert later
    assert behind(desk) == ()


def test_what_was_saved_a_moment_ago_is_found(desk: Desk, a_case: CaseView) -> None:
    desk.cases.catch_up()
    desk.cases.note(a_case.case_id, "The family rang from Lowestoft")
    assert behind(desk) == (a_case.case_id,)

    found = desk.cases.search("lowestoft")

    assert [line.case_id for line in found.lines] == [a_case.case_id]


def test_a_suggestion_knows_a_word_of_a_moment_ago(desk: Desk, a_case: CaseView) -> None:
    desk.cases.note(a_case.case_id, "The family rang from Lowestoft")

    assert desk.cases.meant("lowestift") == "Lowestoft"


@pytest.mark.parametrize("order", [Order.NEWEST, Order.STANDING])
def test_a_narrowed_or_sorted_list_has_what_was_saved_a_moment_ago(desk: Desk, order: Order) -> None:
    case_id = desk.cases.open().case_id
    assert behind(desk) == (case_id,)

    narrowed = Narrowed(stage=Stage.BEING_RECORDED) if order is Order.NEWEST else Narrowed()

    assert [line.case_id for line in desk.cases.list(narrowed, order)] == [case_id]


def test_words_that_leave_a_concern_leave_the_index_with_them(desk: Desk, a_case: CaseView) -> None:
    desk.cases.catch_up()
    assert "useless clown" in indexed(desk, a_case.case_id)

    desk.cases.set_facts(a_case.case_id, Facts(platform="Facebook", words="Mr Dunn is late."))

    now = indexed(desk, a_case.case_id)
    assert "useless clown" not in now
    assert "kelly" not in now
    assert "mr dunn is late" in now


def test_a_line_that_said_the_same_as_another_leaves_the_index_too(desk: Desk, a_case: CaseView) -> None:
    desk.cases.note(a_case.case_id, "Town noticeboard")  # as the place of the post
    desk.cases.catch_up()
    assert indexed(desk, a_case.case_id).split("\n").count("town noticeboard") == 2

    desk.cases.set_facts(a_case.case_id, Facts())

    assert indexed(desk, a_case.case_id).split("\n").count("town noticeboard") == 1


def test_closing_the_log_leaves_nothing_to_be_indexed(desk: Desk, a_case: CaseView) -> None:
    desk.cases.note(a_case.case_id, "The family rang")
    assert behind(desk)

    with written(desk) as at_the_end:
        desk.keeping.close()

    assert at_the_end
    desk.cases.catch_up()  # a moment later, beside the window: there is nothing to do any more


def test_what_a_cut_off_program_left_is_indexed_when_the_log_is_opened(
    desk: Desk, door: Door, a_case: CaseView, school_day: SchoolDay
) -> None:
    desk.cases.note(a_case.case_id, "The family rang from Lowestoft")
    new = desk.cases.open().case_id
    assert set(behind(desk)) == {a_case.case_id, new}
    left = door.folder.with_name("cut off")
    shutil.copytree(door.folder, left)

    again = Door(left, school_day.clock).unlock(PASSPHRASE, lambda _: None)

    assert behind(again) == ()
    assert "lowestoft" in indexed(again, a_case.case_id)
    again.keeping.close()


def test_what_is_taken_out_before_it_was_indexed_waits_no_more(desk: Desk) -> None:
    case_id = desk.cases.open().case_id
    desk.cases.discard(case_id)

    desk.cases.catch_up()

    assert behind(desk) == ()
    assert indexed(desk, case_id) == ""


def test_a_search_does_not_wait_for_what_is_read_ahead(desk: Desk, a_case: CaseView) -> None:
    with ThreadPoolExecutor(1) as window, desk.cases.while_open() as is_open:
        found = window.submit(desk.cases.search, "kelly")

        assert is_open
        assert [line.case_id for line in found.result(5).lines] == [a_case.case_id]


def test_nobody_locks_the_log_while_it_is_read_ahead(desk: Desk) -> None:
    with ThreadPoolExecutor(1) as window:
        with desk.cases.while_open():
            locking = window.submit(desk.keeping.close)
            with pytest.raises(TimeoutError):
                locking.result(0.1)
            assert desk.cases.list() == ()
        locking.result(5)
