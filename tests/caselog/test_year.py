"""A picture of one year is read from indexes: its cost goes with that year."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event

from conduct_desk.caselog import year
from conduct_desk.desk import Desk


@pytest.mark.parametrize("what", ["opened", "checks"])
def test_neither_question_goes_through_a_whole_table(desk: Desk, what: str) -> None:
    opened = desk.cases._opened
    asked: list[tuple[str, object]] = []
    with opened.reading() as session:
        link = session.connection()

        def note(_link: object, _cursor: object, statement: str, values: object, *_: object) -> None:
            asked.append((statement, values))

        event.listen(link, "before_cursor_execute", note)
        if what == "opened":
            mondays = [datetime(2026, 8, 31, tzinfo=UTC) + timedelta(weeks=week) for week in range(48)]
            year.opened(session, mondays)
        else:
            year.checks(session, date(2026, 9, 1), date(2027, 7, 31))
        event.remove(link, "before_cursor_execute", note)
        ((statement, values),) = asked
        plan = [str(row[-1]) for row in link.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]  # type: ignore[arg-type]

    assert any("USING" in line and "INDEX" in line for line in plan), plan
    # The list of weeks that was handed over is gone through, and no table of the log.
    assert not any(line.startswith("SCAN") and "VIRTUAL TABLE" not in line for line in plan), plan
