"""What can befall the governors' summaries: a backup, a changed clock, a hand-over, damage, a full stop."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy.exc import DBAPIError

from conduct_desk.caselog import chronology
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.desk.rescue import Rescue
from conduct_desk.desk.summary_views import draft_of, draft_place
from conduct_desk.desk.views import Changed, TermView
from conduct_desk.errors import DeskError, LogDamaged, PaperRefused
from conduct_desk.policy.offices import GovernorKind
from conduct_desk.policy.summary import SummaryWords
from tests.conftest import PASSPHRASE, SchoolDay
from tests.desk.school_years import (
    AUTUMN,
    NO_WORDS,
    SPRING,
    YEAR,
    Year,
    a_year,
    close,
    dispose,
    issued,
    logged,
)

NAME = "Autumn term 2026"


def newest_entry(desk: Desk) -> tuple[int, str]:
    """Return the head of the chronology."""
    with desk.summaries._opened.reading() as session:
        return chronology.head(session)


@pytest.fixture
def year() -> Iterator[Year]:
    """A desk whose clock is moved by hand, with the terms of a school year."""
    with a_year() as year:
        yield year


@pytest.fixture
def brought_back(desk: Desk, door: Door, told: list[Changed]) -> Iterator[Callable[[], Desk]]:
    """Bring the newest backup back, and unlock what it holds."""
    again: list[Desk] = []

    def bring() -> Desk:
        desk.keeping.close()
        rescue = Rescue(door)
        rescue.restore(rescue.backups()[0].path, passphrase=PASSPHRASE)
        again.append(door.unlock(PASSPHRASE, told.append))
        return again[-1]

    yield bring
    for each in again:
        each.keeping.close()


def test_a_log_brought_back_says_that_a_summary_may_be_missing_until_one_is_issued(
    desk: Desk, brought_back: Callable[[], Desk]
) -> None:
    desk.terms.set([AUTUMN])
    logged(desk)
    desk.backups.back_up()
    lost = desk.summaries.issue(NAME, NO_WORDS)
    assert "brought back" not in desk.summaries.choices()[0].note

    back = brought_back()

    (choice,) = back.summaries.choices()
    assert choice.can_issue and back.summaries.editions() == ()
    assert "brought back from a backup" in choice.note and "keep to that paper" in choice.note
    again = back.summaries.issue(NAME, NO_WORDS)
    assert back.summaries.pdf(again.edition_id) and again.fingerprint != lost.fingerprint
    assert "brought back" not in back.summaries.choices()[0].note


def test_a_summary_from_before_the_backup_is_still_known_after_it_came_back(
    desk: Desk, brought_back: Callable[[], Desk], school_day: SchoolDay
) -> None:
    desk.terms.set([AUTUMN, SPRING])
    logged(desk)
    edition = desk.summaries.issue(NAME, NO_WORDS)
    desk.backups.back_up()
    logged(desk)

    back = brought_back()
    school_day.go_to(12, 1, 2027)

    assert back.summaries.editions() == (edition,)
    assert [each.note for each in back.summaries.choices() if each.is_issued] == [""]
    (open_one,) = [each for each in back.summaries.choices() if each.can_issue]
    assert "brought back" in open_one.note
    assert back.summaries.figures("Spring term 2027").this.came_in.label == "none"


@pytest.mark.parametrize(
    "damaged", ["{}", '{"version": 2}', "[]", '"gone"', "{{{", '{"version": 2, "period": {}}', ""]
)
def test_an_edition_whose_figures_are_damaged_is_listed_and_read_and_nothing_new_is_made(
    desk: Desk, damaged: str
) -> None:
    desk.terms.set([AUTUMN])
    logged(desk)
    edition = desk.summaries.issue(NAME, NO_WORDS)
    pdf = desk.summaries.pdf(edition.edition_id)
    with desk.cases._opened.log.writing() as session:
        session.connection().exec_driver_sql("UPDATE edition SET figures = ?", (damaged,))

    assert desk.summaries.editions() == (edition,)
    assert desk.summaries.pdf(edition.edition_id) == pdf
    for verb in (
        desk.summaries.choices,
        lambda: desk.summaries.figures(NAME),
        lambda: desk.summaries.correct(edition.edition_id, NO_WORDS),
        lambda: desk.summaries.restated(edition.edition_id),
    ):
        with pytest.raises(LogDamaged, match="are not those that it was made from"):
            verb()
    case_id = logged(desk)
    desk.closing.proposal(case_id)  # the day at school goes on
    close(desk, case_id)


@pytest.mark.parametrize("table", ["edition", "event", "event_body", "draft"])
def test_a_summary_that_is_stopped_half_way_was_never_issued(desk: Desk, table: str) -> None:
    desk.terms.set([AUTUMN])
    logged(desk)
    desk.drafts.save(draft_place(NAME), draft_of(SummaryWords("We listen.")))
    verb = "DELETE" if table == "draft" else "INSERT"
    with desk.cases._opened.log.writing() as session:
        session.connection().exec_driver_sql(
            f"CREATE TRIGGER power_cut BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, 'cut'); END"
        )
    before = newest_entry(desk)

    with pytest.raises((DeskError, DBAPIError)):
        desk.summaries.issue(NAME, NO_WORDS)

    assert desk.summaries.editions() == () and [each.place for each in desk.drafts.all()] == [
        draft_place(NAME)
    ]
    assert newest_entry(desk) == before
    with desk.cases._opened.log.writing() as session:
        session.connection().exec_driver_sql("DROP TRIGGER power_cut")
    assert desk.summaries.issue(NAME, NO_WORDS).edition_id == 1
    assert issued(desk).periods[0].number == 0


def test_a_clock_that_goes_back_between_summaries_counts_nothing_twice(year: Year) -> None:
    desk = year.desk
    year.go_to(date(2026, 9, 10))
    first = logged(desk)
    year.go_to(date(2027, 1, 8))
    desk.summaries.issue(NAME, NO_WORDS)

    year.go_to(date(2026, 10, 5))  # the battery of the clock is empty
    second = logged(desk)
    close(desk, first)
    assert [each.is_issued for each in desk.summaries.choices()] == [True]
    with pytest.raises(PaperRefused):
        desk.summaries.figures(NAME)
    year.go_to(date(2027, 3, 20))
    desk.summaries.issue("Spring term 2027", NO_WORDS)

    autumn, spring = issued(desk).periods
    assert (autumn.came_in, spring.came_in) == ((first,), (second,))
    assert autumn.cut_off < spring.cut_off and autumn.last_day <= spring.first_day <= spring.last_day
    assert spring.closed == {"left alone": (first,)}


@pytest.mark.parametrize(
    "terms",
    [
        (replace(AUTUMN, name="Michaelmas"), *YEAR[1:]),
        (replace(AUTUMN, first_day=date(2026, 9, 14), closures=()), *YEAR[1:]),
        YEAR[1:],
        (),
        (TermView("Spring term 2027", date(2026, 11, 10), date(2027, 3, 25)),),  # another term took its days
    ],
)
def test_term_dates_may_change_however_they_like_after_a_summary(
    year: Year, terms: tuple[TermView, ...]
) -> None:
    desk = year.desk
    year.go_to(date(2026, 9, 20))
    first = logged(desk)
    year.go_to(date(2026, 12, 18))
    edition = desk.summaries.issue(NAME, NO_WORDS)
    year.go_to(date(2027, 1, 20))
    second = logged(desk)

    desk.terms.set(terms)

    for choice in desk.summaries.choices():
        if choice.can_issue:
            assert desk.summaries.preview(choice.term_name, NO_WORDS).startswith(b"%PDF")
    corrected = desk.summaries.correct(edition.edition_id, NO_WORDS)
    assert (corrected.term_name, corrected.corrects) == (NAME, date(2026, 12, 18))
    (autumn,) = issued(desk).periods
    assert autumn.came_in == (first,) and autumn.version == 1
    desk.terms.set(YEAR)
    desk.summaries.issue("Spring term 2027", NO_WORDS)
    assert issued(desk).periods[-1].came_in == (second,)


def test_two_windows_issue_and_correct_a_summary_once(desk: Desk) -> None:
    desk.terms.set([AUTUMN])
    logged(desk)

    def both(verb: Callable[[], object]) -> list[bool]:
        with ThreadPoolExecutor(2) as pool:
            return sorted(each.exception() is None for each in [pool.submit(verb), pool.submit(verb)])

    assert both(lambda: desk.summaries.issue(NAME, NO_WORDS)) == [False, True]
    assert both(lambda: desk.summaries.correct(1, NO_WORDS)) == [False, True]
    assert [(each.edition_id, each.is_replaced) for each in desk.summaries.editions()] == [
        (2, False),
        (1, True),
    ]


def test_issued_corrected_disposed_of_and_reopened_it_still_adds_up(year: Year) -> None:
    desk = year.desk
    year.go_to(date(2026, 9, 10))
    gone, back, stays = (logged(desk) for _ in range(3))
    for case_id in (gone, back):
        close(desk, case_id)
    year.go_to(date(2026, 12, 18))
    first = desk.summaries.issue(NAME, NO_WORDS)
    desk.cases.reopen(back, "It was posted again.")
    year.moment = datetime(2032, 9, 1, 9, tzinfo=UTC)
    dispose(desk, gone, date(2032, 9, 1))

    second = desk.summaries.correct(first.edition_id, NO_WORDS)
    desk.terms.set([*YEAR, TermView("Autumn term 2032", date(2032, 9, 1), date(2032, 12, 17))])
    desk.summaries.issue("Autumn term 2032", NO_WORDS)

    autumn, later = issued(desk).periods
    assert set(autumn.came_in) == {gone, back, stays} and autumn.version == 1
    assert sum(map(len, autumn.closed.values())) == 2 and autumn.still_open == (stays,)
    assert (later.came_in, later.still_open) == ((), (stays,))
    assert desk.summaries.restated(second.edition_id) == ()


def test_after_a_hand_over_the_new_head_can_be_named_and_the_old_one_cannot(desk: Desk) -> None:
    logged(desk)
    desk.governors.set([GovernorView("Mary Ashworth", GovernorKind.PARENT)])

    def ways(name: str) -> set[str]:
        return {each.rule for each in desk.summaries.remarks(SummaryWords(f"We thank {name} for this."))}

    assert ways("Mary Ashworth") == set()
    desk.school.amend(head_name="Grace Okoro")

    assert ways("Grace Okoro") == set()
    assert ways("Mary Ashworth") == {"name"}
