"""The governors' summaries: which concerns each counts, and what is kept of it for ever."""

import hashlib
from typing import TYPE_CHECKING

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.summary import SummaryWords
from conduct_desk.policy.vocabulary import Outcome, Value
from tests.desk.school_years import AUTUMN

if TYPE_CHECKING:
    from tests.conftest import SchoolDay, WalkThrough

NOTHING = SummaryWords()


def test_a_summary_counts_saved_concerns_without_names(
    desk: Desk, a_case: CaseView, walk_through: "WalkThrough"
) -> None:
    desk.terms.set([AUTUMN])
    walk_through(a_case.case_id, fair_comment=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    desk.cases.close(a_case.case_id, Outcome.LEFT_ALONE_DEBATE)
    desk.cases.open()

    summary = desk.summaries.figures("Autumn term 2026")

    assert summary.this.came_in.label == "fewer than 5"
    assert "Marsh" not in repr(summary)


def test_an_issued_summary_stays_when_the_log_goes_on(desk: Desk, school_day: "SchoolDay") -> None:
    desk.terms.set([AUTUMN])
    assert desk.summaries.preview("Autumn term 2026", NOTHING).startswith(b"%PDF")

    edition = desk.summaries.issue("Autumn term 2026", NOTHING)
    pdf = desk.summaries.pdf(edition.edition_id)
    desk.cases.open()
    school_day.go_to(8, 1, 2027)

    assert desk.summaries.pdf(edition.edition_id) == pdf
    assert hashlib.sha256(pdf).hexdigest() == edition.fingerprint
    assert desk.summaries.editions() == (edition,)
