"""Summaries issued before concerns were coded: shown as they are, and known to every later one."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from conduct_desk.caselog import chronology, editions, issued
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.policy.counting import CAME_IN, OPEN, Cell
from conduct_desk.policy.known import Known
from tests.desk import school_years
from tests.desk.school_years import NO_WORDS, Year, a_year, close, logged, recorded, save

FIXTURES = Path(__file__).parents[1] / "fixtures"
PDF = b"%PDF of the first form"


@pytest.fixture
def year() -> Iterator[Year]:
    """A school year that has just begun."""
    with a_year() as found:
        yield found


def issue(desk: Desk, *, logged_label: str, open_label: str, term: int = 0) -> int:
    """Issue a summary as the first form of the program did: no list of concerns, two labels that count."""
    dates = school_years.YEAR[term]
    figures = {
        "term_name": dates.name,
        "logged": logged_label,
        "left_alone": "not shown",
        "outcomes": [
            {"words": "Removed or corrected", "count": "not shown", "is_hidden": True},
            {"words": "Still open", "count": open_label, "is_hidden": False},
        ],
    }
    last = date(2027, 1, 3) if term == 0 else date(2027, 4, 11)
    with desk.summaries._opened.writing("edition") as writing:
        seq, code = chronology.head(writing.session)
        edition_id = editions.add(
            writing.session,
            term_name=dates.name,
            first_day=dates.first_day,
            last_day=last,
            issued_at=writing.at,
            pdf=PDF,
            fingerprint="0" * 64,
            figures=figures,
            anchor_seq=seq,
            anchor_code=code,
        )
        writing.enter(issued.SUMMARY, edition_id=edition_id)
    return edition_id


def known(year: Year, number: int) -> tuple[Known, ...]:
    """Return what a reader knows from an edition, but for how its figures hang together."""
    return school_years.issued(year.desk).editions[number].known[1:]


def test_the_concerns_that_an_old_summary_counted_are_found_again(year: Year) -> None:
    counted = [logged(year.desk) for _ in range(6)]
    late = recorded(year.desk)
    year.go_to(date(2026, 12, 8))
    issue(year.desk, logged_label="6", open_label="6")
    save(year.desk, late)
    after = logged(year.desk)
    year.go_to(date(2027, 3, 20))
    year.desk.summaries.issue("Spring term 2027", NO_WORDS)

    first, second = school_years.issued(year.desk).periods
    assert (first.came_in, first.still_open) == (tuple(counted), tuple(counted))
    assert second.came_in == (late, after)
    assert year.desk.summaries.pdf(1) == PDF


def test_what_an_old_summary_printed_is_known_and_stands_in_the_comparison(year: Year) -> None:
    for _ in range(6):
        close(year.desk, logged(year.desk))
    year.go_to(date(2026, 12, 8))
    issue(year.desk, logged_label="6", open_label="none")

    assert known(year, 0) == (
        Known({Cell(0, 0, CAME_IN): 1}, 6, 6),
        Known({Cell(0, 0, OPEN): 1}, 0, 0),
    )
    year.go_to(date(2027, 3, 20))
    (column,) = year.desk.summaries.figures("Spring term 2027").earlier
    assert (column.came_in.number, column.closed.label, column.still_open.number) == (6, "not shown", 0)
    assert [each.can_issue for each in year.desk.summaries.choices()] == [True, False]


def test_a_small_number_of_an_old_summary_is_known_as_it_read(year: Year) -> None:
    close(year.desk, logged(year.desk))
    logged(year.desk)
    year.go_to(date(2026, 12, 8))
    issue(year.desk, logged_label="fewer than 5", open_label="not shown")

    assert known(year, 0) == (Known({Cell(0, 0, CAME_IN): 1}, 1, 4),)


def test_a_later_old_summary_spoke_only_of_its_own_term(year: Year) -> None:
    for _ in range(5):
        logged(year.desk)
    year.go_to(date(2026, 12, 8))
    issue(year.desk, logged_label="5", open_label="5")
    year.go_to(date(2027, 2, 1))
    for _ in range(6):
        logged(year.desk)
    issue(year.desk, logged_label="6", open_label="6", term=1)

    assert known(year, 1) == (
        Known({Cell(1, 0, CAME_IN): 1}, 6, 6),
        Known({Cell(1, 0, OPEN): 1}, 6, None),  # and those of the autumn that are open still
    )


def test_a_term_that_was_issued_twice_told_of_both_times_together(year: Year) -> None:
    for _ in range(5):
        logged(year.desk)
    issue(year.desk, logged_label="5", open_label="5")
    year.go_to(date(2026, 12, 8))
    for _ in range(2):
        logged(year.desk)
    issue(year.desk, logged_label="7", open_label="7")

    assert known(year, 1)[0] == Known({Cell(0, 0, CAME_IN): 1, Cell(1, 0, CAME_IN): 1}, 7, 7)
    assert [len(each.came_in) for each in school_years.issued(year.desk).periods] == [5, 2]
    year.go_to(date(2027, 3, 20))
    summary = year.desk.summaries.figures("Spring term 2027")  # they gave 2 away, and that stays so
    assert summary.earlier[-1].came_in.number == 7 and not summary.this.came_in.is_shown


def test_what_the_log_no_longer_bears_out_is_not_taken_for_known(year: Year) -> None:
    logged(year.desk)
    year.go_to(date(2026, 12, 8))
    issue(year.desk, logged_label="9", open_label="9")  # eight of them were disposed of since

    assert known(year, 0) == ()


def test_an_old_summary_can_be_corrected(year: Year) -> None:
    case_id = logged(year.desk)
    year.go_to(date(2026, 12, 8))
    first = issue(year.desk, logged_label="fewer than 5", open_label="fewer than 5")

    second = year.desk.summaries.correct(first, NO_WORDS)

    (period,) = school_years.issued(year.desk).periods
    assert (period.version, period.came_in) == (1, (case_id,))
    assert second.corrects == date(2026, 12, 8)


@pytest.mark.parametrize("name", sorted(path.name for path in FIXTURES.glob("log-v*")))
def test_the_summary_of_a_log_from_before_stands_in_the_list_and_the_next_can_be_made(
    name: str, tmp_path: Path
) -> None:
    shutil.copytree(FIXTURES / name, tmp_path / "log")
    clock = Clock(lambda: datetime(2027, 3, 1, 9, tzinfo=UTC))
    desk = Door(tmp_path / "log", clock).unlock("a fixture and not a secret", lambda _: None)
    desk.terms.set(school_years.YEAR)

    (edition,) = desk.summaries.editions()

    assert edition.term_name == "Autumn term 2026"
    assert desk.summaries.pdf(edition.edition_id) == b"%PDF-1.7 stands for a summary"
    assert [each.can_issue for each in desk.summaries.choices()] == [True, False]
    assert desk.summaries.figures("Spring term 2027").earlier[0].came_in.label == "not shown"
    assert desk.summaries.words(edition.edition_id) == NO_WORDS
    desk.keeping.close()
