"""Term dates, and the governors' summary that is counted by them."""

import hashlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from conduct_desk.caselog.tables import EditionRow
from conduct_desk.desk import Desk
from conduct_desk.desk.cases import school_year
from conduct_desk.desk.views import CaseView, TermView
from conduct_desk.errors import DeskError, LogDamaged
from conduct_desk.policy.calendar import Term
from conduct_desk.policy.vocabulary import Outcome, Value

if TYPE_CHECKING:
    from tests.conftest import SchoolDay, WalkThrough

AUTUMN = TermView(
    "Autumn term 2026",
    date(2026, 9, 1),
    date(2026, 12, 18),
    date(2026, 10, 26),
    date(2026, 10, 30),
    (date(2026, 9, 1), date(2026, 10, 23)),
)
SPRING = TermView(
    "Spring term 2027", date(2027, 1, 4), date(2027, 3, 25), date(2027, 2, 15), date(2027, 2, 19)
)


def test_terms_come_back_in_order_as_they_were_typed(desk: Desk) -> None:
    desk.terms.set([SPRING, AUTUMN])

    assert desk.terms.all() == (AUTUMN, SPRING)
    assert desk.terms.current() == AUTUMN
    assert desk.terms.is_known(date(2026, 11, 2)) and not desk.terms.is_known(date(2027, 9, 2))
    assert desk.terms.reportable() == ("Autumn term 2026",)


def test_terms_that_cannot_be_are_refused_in_plain_words(desk: Desk) -> None:
    with pytest.raises(DeskError) as refused:
        desk.terms.set([AUTUMN, replace(SPRING, first_day=date(2026, 12, 1))])
    assert refused.value.field == "terms" and "goes on to 18 December 2026" in refused.value.sentence
    with pytest.raises(DeskError, match="both days of half-term"):
        desk.terms.set([replace(AUTUMN, half_term_last=None)])

    assert desk.terms.all() == ()


def test_home_says_the_week_of_term_and_asks_for_dates_while_there_are_none(desk: Desk) -> None:
    assert desk.cases.home().terms_missing
    assert desk.cases.home().figures.term_name == "This school year"

    desk.terms.set([AUTUMN])

    home = desk.cases.home()
    assert not home.terms_missing
    assert (home.figures.term_name, home.figures.week) == ("Autumn term 2026", 12)


def test_a_year_that_begins_in_august_still_counts_as_the_new_one() -> None:
    early = Term("Autumn term 2026", date(2026, 8, 27), date(2026, 12, 18))

    assert school_year(date(2026, 8, 28), (early,)) == "2026-27"
    assert school_year(date(2026, 8, 28), ()) == "2025-26"


def test_a_summary_counts_saved_concerns_without_names(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    desk.terms.set([AUTUMN])
    walk_through(a_case.case_id, fair_comment=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    desk.cases.close(a_case.case_id, Outcome.LEFT_ALONE_DEBATE)
    desk.cases.open()

    figures = desk.terms.figures("Autumn term 2026")

    assert figures.logged == "fewer than 5"
    assert "Marsh" not in repr(figures)


def test_an_issued_summary_stays_when_the_log_goes_on(
    desk: Desk, a_case: CaseView, school_day: "SchoolDay"
) -> None:
    desk.terms.set([AUTUMN])
    assert desk.terms.preview("Autumn term 2026").startswith(b"%PDF")

    edition = desk.terms.issue("Autumn term 2026")
    pdf = desk.terms.pdf(edition.edition_id)
    desk.cases.open()
    school_day.go_to(8, 1, 2027)

    assert desk.terms.pdf(edition.edition_id) == pdf
    assert hashlib.sha256(pdf).hexdigest() == edition.fingerprint
    assert desk.terms.editions() == (edition,)


def test_an_issued_summary_that_somebody_changed_outside_is_not_shown(desk: Desk) -> None:
    edition = desk.terms.issue("This school year")
    forged = b"%PDF other numbers"
    with desk.cases._opened.log.writing() as session:
        row = session.get_one(EditionRow, edition.edition_id)
        row.pdf, row.fingerprint = forged, hashlib.sha256(forged).hexdigest()

    with pytest.raises(LogDamaged, match="This summary is not the one"):
        desk.terms.pdf(edition.edition_id)


def test_without_term_dates_the_school_year_is_summed_up(desk: Desk) -> None:
    assert desk.terms.reportable() == ("This school year",)
    assert desk.terms.issue("This school year").term_name == "This school year"
