"""A page that asks many verbs at a time reads the log once."""

import pytest
from sqlalchemy import event

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView


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
