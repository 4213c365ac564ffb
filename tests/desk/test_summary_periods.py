"""Which concerns a summary counts: each comes in once and is closed once, whatever happens when."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conduct_desk.desk.case_list import Narrowed
from conduct_desk.desk.summary_editions import History
from conduct_desk.errors import PaperRefused
from conduct_desk.policy.vocabulary import Stage, Value
from tests.desk.school_years import (
    AUTUMN,
    LEFT_ALONE,
    NO_WORDS,
    SPRING,
    YEAR,
    Year,
    a_year,
    close,
    dispose,
    issued,
    logged,
    recorded,
    save,
)


@pytest.fixture
def year() -> Iterator[Year]:
    """A school year that has just begun."""
    with a_year() as found:
        yield found


def test_a_concern_logged_after_the_summary_counts_in_the_next_one(year: Year) -> None:
    before = logged(year.desk)
    year.go_to(date(2026, 12, 8))
    year.desk.summaries.issue("Autumn term 2026", NO_WORDS)
    same_day = logged(year.desk)
    year.go_to(date(2026, 12, 29))
    in_the_holidays = logged(year.desk)
    year.go_to(date(2027, 3, 20))
    spring = logged(year.desk)
    year.desk.summaries.issue("Spring term 2027", NO_WORDS)

    first, second = issued(year.desk).periods
    assert first.came_in == (before,)
    assert second.came_in == (same_day, in_the_holidays, spring)
    assert (first.first_day, first.last_day) == (date(2026, 9, 1), date(2026, 12, 8))
    assert (second.first_day, second.last_day) == (date(2026, 12, 8), date(2027, 3, 20))


def test_a_summary_issued_late_counts_its_holidays_and_no_day_more(year: Year) -> None:
    year.go_to(date(2027, 1, 3))
    in_the_holidays = logged(year.desk)
    year.go_to(date(2027, 1, 4))
    spring = logged(year.desk)
    close(year.desk, in_the_holidays)
    year.go_to(date(2027, 1, 20))

    year.desk.summaries.issue("Autumn term 2026", NO_WORDS)
    (autumn,) = issued(year.desk).periods
    year.desk.summaries.issue("Spring term 2027", NO_WORDS)

    assert (autumn.came_in, autumn.still_open, autumn.last_day) == (
        (in_the_holidays,),
        (in_the_holidays,),
        date(2027, 1, 3),
    )
    after = issued(year.desk).periods[-1]
    assert (after.came_in, after.first_day) == ((spring,), date(2027, 1, 4))
    assert [*after.closed.values()] == [(in_the_holidays,)]


def test_a_concern_recorded_before_and_saved_after_the_summary_counts_in_the_next_one(year: Year) -> None:
    unsaved = recorded(year.desk)
    year.go_to(date(2026, 12, 8))
    year.desk.summaries.issue("Autumn term 2026", NO_WORDS)
    save(year.desk, unsaved)
    year.go_to(date(2027, 3, 20))
    year.desk.summaries.issue("Spring term 2027", NO_WORDS)

    assert [each.came_in for each in issued(year.desk).periods] == [(), (unsaved,)]


def test_a_term_that_was_never_issued_is_taken_in_by_the_next(year: Year) -> None:
    autumn = logged(year.desk)
    year.go_to(date(2027, 2, 1))
    choices = {each.term_name: each for each in year.desk.summaries.choices()}

    assert choices["Spring term 2027"].note == "It takes in Autumn term 2026, which was not issued."
    assert choices["Spring term 2027"].first_day == choices["Autumn term 2026"].first_day == date(2026, 9, 1)
    year.desk.summaries.issue("Spring term 2027", NO_WORDS)

    (spring,) = issued(year.desk).periods
    assert (spring.came_in, spring.first_day) == ((autumn,), date(2026, 9, 1))
    autumn_choice = year.desk.summaries.choices()[-1]
    assert (autumn_choice.can_issue, autumn_choice.is_issued) == (False, False)
    assert autumn_choice.note == "Its concerns are counted in the summary of Spring term 2027."
    with pytest.raises(PaperRefused, match="are counted in the summary of Spring term 2027"):
        year.desk.summaries.issue("Autumn term 2026", NO_WORDS)


def test_a_term_is_issued_once_and_then_corrected(year: Year) -> None:
    year.go_to(date(2026, 12, 8))
    edition = year.desk.summaries.issue("Autumn term 2026", NO_WORDS)

    (choice,) = year.desk.summaries.choices()

    assert (choice.edition_id, choice.can_issue) == (edition.edition_id, False)
    with pytest.raises(PaperRefused, match="was issued on 8 December 2026"):
        year.desk.summaries.issue("Autumn term 2026", NO_WORDS)
    with pytest.raises(PaperRefused, match="was issued on 8 December 2026"):
        year.desk.summaries.figures("Autumn term 2026")


def test_a_concern_is_closed_once_whatever_happens_to_it_later(year: Year) -> None:
    case_id = logged(year.desk)
    close(year.desk, case_id)
    year.go_to(date(2026, 12, 8))
    year.desk.summaries.issue("Autumn term 2026", NO_WORDS)
    year.go_to(date(2027, 1, 11))
    year.desk.cases.reopen(case_id, "It was posted again")
    year.go_to(date(2027, 3, 20))
    year.desk.summaries.issue("Spring term 2027", NO_WORDS)
    close(year.desk, case_id)
    year.go_to(date(2027, 7, 20))
    year.desk.summaries.issue("Summer term 2027", NO_WORDS)

    assert [each.closed for each in issued(year.desk).periods] == [{"left alone": (case_id,)}, {}, {}]
    assert [each.still_open for each in issued(year.desk).periods] == [(), (), ()]


def test_a_concern_that_was_reopened_before_the_cut_off_is_open(year: Year) -> None:
    case_id = logged(year.desk)
    close(year.desk, case_id)
    year.desk.cases.reopen(case_id, "It was posted again")
    year.go_to(date(2026, 12, 8))
    year.desk.summaries.issue("Autumn term 2026", NO_WORDS)

    (autumn,) = issued(year.desk).periods
    assert (autumn.still_open, autumn.closed) == ((case_id,), {})


def test_a_correction_counts_the_same_concerns_coded_as_they_are_now(year: Year) -> None:
    case_id = logged(year.desk, fair_comment=Value.YES)
    close(year.desk, case_id)
    year.go_to(date(2026, 12, 8))
    first = year.desk.summaries.issue("Autumn term 2026", NO_WORDS)
    pdf = year.desk.summaries.pdf(first.edition_id)
    assert year.desk.summaries.restated(first.edition_id) == ()
    year.go_to(date(2026, 12, 10))
    later = logged(year.desk)
    year.desk.cases.reopen(case_id, "The author was not traced after all")
    close(year.desk, case_id, outcome=LEFT_ALONE.AUTHOR_NOT_TRACED)

    assert year.desk.summaries.restated(first.edition_id) == (
        "1 concern would be counted in another way now.",
    )
    second = year.desk.summaries.correct(first.edition_id, NO_WORDS)

    (period,) = issued(year.desk).periods
    assert (period.number, period.version, period.came_in) == (0, 1, (case_id,))
    assert period.closed == {"OTHERWISE/OTHER": (case_id,)} and later not in period.still_open
    assert year.desk.summaries.pdf(first.edition_id) == pdf
    newest, replaced = year.desk.summaries.editions()
    assert (newest.corrects, newest.is_replaced) == (date(2026, 12, 8), False)
    assert (replaced.corrects, replaced.is_replaced) == (None, True)
    assert year.desk.summaries.restated(second.edition_id) == ()
    with pytest.raises(PaperRefused, match="was corrected already"):
        year.desk.summaries.correct(first.edition_id, NO_WORDS)


def test_what_was_disposed_of_before_any_summary_still_counts(year: Year) -> None:
    case_id = logged(year.desk)
    close(year.desk, case_id)
    year.go_to(date(2035, 1, 10))
    dispose(year.desk, case_id, date(2035, 1, 10))
    (choice, *_) = year.desk.summaries.choices()
    assert choice.term_name == "This school year"

    year.desk.summaries.issue("This school year", NO_WORDS)

    (period,) = issued(year.desk).periods
    assert (period.came_in, period.closed) == ((case_id,), {"kept back": (case_id,)})


def test_what_is_disposed_of_after_a_summary_keeps_its_place_in_it(year: Year) -> None:
    case_id = logged(year.desk)
    close(year.desk, case_id)
    year.go_to(date(2026, 12, 8))
    first = year.desk.summaries.issue("Autumn term 2026", NO_WORDS)
    year.go_to(date(2035, 1, 10))
    dispose(year.desk, case_id, date(2035, 1, 10))

    assert year.desk.summaries.restated(first.edition_id) == ()
    year.desk.summaries.correct(first.edition_id, NO_WORDS)

    (period,) = issued(year.desk).periods
    assert (period.came_in, period.closed) == ((case_id,), {"left alone": (case_id,)})


def test_new_term_dates_move_no_concern_that_was_counted(year: Year) -> None:
    first = logged(year.desk)
    year.go_to(date(2027, 1, 3))
    year.desk.summaries.issue("Autumn term 2026", NO_WORDS)
    moved = replace(SPRING, name="Spring 2027", first_day=date(2026, 12, 31))
    year.desk.terms.set([replace(AUTUMN, name="Autumn 2026"), moved])
    year.go_to(date(2027, 1, 5))
    second = logged(year.desk)

    spring, autumn = year.desk.summaries.choices()

    assert spring.can_issue and not autumn.can_issue
    year.desk.summaries.issue("Spring 2027", NO_WORDS)
    assert [each.came_in for each in issued(year.desk).periods] == [(first,), (second,)]


def test_without_term_dates_the_school_year_is_summed_up_once() -> None:
    with TemporaryDirectory() as folder:
        year = Year(Path(folder))
        logged(year.desk)
        (choice,) = year.desk.summaries.choices()
        assert (choice.term_name, choice.first_day) == ("This school year", date(2026, 9, 1))

        year.go_to(date(2026, 12, 8))
        year.desk.summaries.issue("This school year", NO_WORDS)

        (choice,) = year.desk.summaries.choices()
        assert choice.note.startswith("Enter the term dates")
        year.desk.terms.set(YEAR)
        year.go_to(date(2027, 1, 10))
        later = logged(year.desk)
        assert [(each.term_name, each.can_issue) for each in year.desk.summaries.choices()] == [
            ("Spring term 2027", True),
            ("Autumn term 2026", False),
        ]
        year.desk.summaries.issue("Spring term 2027", NO_WORDS)
        assert issued(year.desk).periods[-1].came_in == (later,)
        year.desk.keeping.close()


DOINGS = ("wait", "log", "close", "wait", "log", "record", "save", "issue", "reopen", "correct", "dispose")
STEPS = st.lists(
    st.tuples(st.sampled_from((*DOINGS, "clock-back")), st.integers(0, 60)), min_size=6, max_size=30
)


class Tally:
    """What a head does in any order, and what she believes of it."""

    def __init__(self, year: Year) -> None:
        self.year, self.desk = year, year.desk
        self.ever_saved: set[int] = set()
        self.gone: set[int] = set()
        self.pdfs: dict[int, bytes] = {}

    def take(self, step: str, number: int) -> None:
        """Do one thing, where it can be done now."""
        if step == "wait":
            self.year.moment += timedelta(days=number, seconds=1)
        elif step == "clock-back":
            self.year.moment -= timedelta(hours=number)
        elif step == "log":
            self.ever_saved.add(logged(self.desk))
        elif step == "record":
            recorded(self.desk)
        elif step in ("issue", "correct"):
            self._print(step, number)
        else:
            self._go_on(step, number)

    def _go_on(self, step: str, number: int) -> None:
        stage = {"save": Stage.BEING_RECORDED, "close": Stage.OPEN}.get(step, Stage.CLOSED)
        which = self.desk.cases.list(Narrowed(stage=stage), limit=100)
        if not which:
            return
        case_id = which[number % len(which)].case_id
        if step == "save":
            save(self.desk, case_id)
            self.ever_saved.add(case_id)
        elif step == "close":
            close(self.desk, case_id)
        elif step == "reopen":
            self.desk.cases.reopen(case_id, "It was posted again")
        else:
            self._dispose(case_id)

    def _dispose(self, case_id: int) -> None:
        was = self.year.moment
        self.year.moment += timedelta(days=2100)
        dispose(self.desk, case_id, self.year.clock.today())
        self.year.moment = was
        self.gone.add(case_id)

    def _print(self, step: str, number: int) -> None:
        terms = [each.term_name for each in self.desk.summaries.choices() if each.can_issue]
        standing = [each.edition_id for each in self.desk.summaries.editions() if not each.is_replaced]
        edition = None
        if step == "issue" and terms:
            edition = self.desk.summaries.issue(terms[number % len(terms)], NO_WORDS)
        elif step == "correct" and standing:
            edition = self.desk.summaries.correct(standing[number % len(standing)], NO_WORDS)
        if edition:
            self.pdfs[edition.edition_id] = self.desk.summaries.pdf(edition.edition_id)

    def check(self) -> None:
        """Every concern that was ever saved came in once or not yet; nothing that was issued has changed."""
        found = issued(self.desk)
        came_in = [case_id for period in found.periods for case_id in period.came_in]
        closed = [i for period in found.periods for ids in period.closed.values() for i in ids]
        assert len(came_in) == len(set(came_in)) and set(came_in) <= self.ever_saved
        assert len(closed) == len(set(closed)) and set(closed) <= set(came_in)
        self._add_up(found)
        assert {key: self.desk.summaries.pdf(key) for key in self.pdfs} == self.pdfs

    def _add_up(self, found: History) -> None:
        was_open = 0
        for period in found.periods:
            now_open = was_open + len(period.came_in) - sum(map(len, period.closed.values()))
            assert now_open == len(period.still_open) == period.cells["open"]
            was_open = now_open
        for edition in found.editions:
            newest = found.newest[edition.period.number].period
            assert newest.came_in == edition.period.came_in
            assert newest.still_open == edition.period.still_open

    def end(self) -> None:
        """Let years go by, and issue once more: now everything that was ever saved is counted."""
        self.year.moment += timedelta(days=3000)
        self.desk.summaries.issue("This school year", NO_WORDS)
        came_in = [case_id for period in issued(self.desk).periods for case_id in period.came_in]
        assert sorted(came_in) == sorted(self.ever_saved)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_every_saved_concern_counts_exactly_once_over_all_summaries(steps: list[tuple[str, int]]) -> None:
    with a_year() as year:
        tally = Tally(year)
        for step, number in steps:
            tally.take(step, number)
        tally.check()
        tally.end()
        tally.check()


def test_closing_says_which_summary_counts_a_concern(year: Year) -> None:
    counted = logged(year.desk)
    assert year.desk.closing.proposal(counted).term_name == "Autumn term 2026"
    year.go_to(date(2026, 12, 8))
    year.desk.summaries.issue("Autumn term 2026", NO_WORDS)
    after = logged(year.desk)

    assert year.desk.closing.proposal(counted).term_name == "Autumn term 2026"
    assert year.desk.closing.proposal(after).term_name == "Spring term 2027"
    year.desk.terms.set([AUTUMN])
    assert year.desk.closing.proposal(after).term_name == "the next summary"
