"""The governors' summaries: which concerns each counts, and what is kept of it for ever."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from conduct_desk.caselog import chronology, editions
from conduct_desk.caselog.tables import EditionRow
from conduct_desk.desk import Desk
from conduct_desk.desk.door import open_rehearsal
from conduct_desk.desk.summary_editions import read
from conduct_desk.desk.summary_views import draft_of, draft_place, words_of
from conduct_desk.desk.views import CaseView, Facts
from conduct_desk.errors import LogDamaged, PaperRefused
from conduct_desk.policy.summary import SummaryWords, Window
from conduct_desk.policy.vocabulary import Outcome, TakenOut, Value
from tests.desk.school_years import AUTUMN, NO_WORDS, SPRING, close, issued, logged, recorded, save

if TYPE_CHECKING:
    from tests.conftest import SchoolDay, WalkThrough


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
    assert desk.summaries.preview("Autumn term 2026", NO_WORDS).startswith(b"%PDF")

    edition = desk.summaries.issue("Autumn term 2026", NO_WORDS)
    pdf = desk.summaries.pdf(edition.edition_id)
    desk.cases.open()
    school_day.go_to(8, 1, 2027)

    assert desk.summaries.pdf(edition.edition_id) == pdf
    assert hashlib.sha256(pdf).hexdigest() == edition.fingerprint
    assert desk.summaries.editions() == (edition,)


def test_an_issued_summary_that_somebody_changed_outside_is_not_shown(desk: Desk) -> None:
    edition = desk.summaries.issue("This school year", NO_WORDS)
    forged = b"%PDF other numbers"
    with desk.cases._opened.log.writing() as session:
        row = session.get_one(EditionRow, edition.edition_id)
        row.pdf, row.fingerprint = forged, hashlib.sha256(forged).hexdigest()

    with pytest.raises(LogDamaged, match="This summary is not the one"):
        desk.summaries.pdf(edition.edition_id)


def test_no_summary_is_made_from_figures_that_somebody_changed_outside(desk: Desk) -> None:
    desk.terms.set([AUTUMN])
    logged(desk)
    edition = desk.summaries.issue("Autumn term 2026", NO_WORDS)
    with desk.cases._opened.log.writing() as session:
        row = session.get_one(EditionRow, edition.edition_id)
        row.figures = {**row.figures, "came_in": []}

    with pytest.raises(LogDamaged, match="are not those that it was made from"):
        desk.summaries.correct(edition.edition_id, NO_WORDS)
    with pytest.raises(LogDamaged, match="are not those that it was made from"):
        desk.summaries.choices()
    assert desk.summaries.editions() == (edition,)  # the paper itself can still be looked at


def test_the_log_keeps_what_a_summary_was_made_from(desk: Desk) -> None:
    desk.terms.set([AUTUMN])
    open_one, closed_one = logged(desk), logged(desk, fair_comment=Value.YES)
    close(desk, closed_one)
    words = SummaryWords("We talked to families at the gate.", ("What we did worked",), "Is it enough?")

    edition = desk.summaries.issue("Autumn term 2026", words)

    with desk.cases._opened.log.reading() as session:
        kept = session.get_one(EditionRow, edition.edition_id).figures
    assert (kept["came_in"], kept["open"]) == ([open_one, closed_one], [open_one])
    assert kept["closed"] == {"left alone": [closed_one]}
    assert kept["figures"]["came_in"] == ["fewer than 5", None]
    assert kept["practice"]["all_closed"] is False and kept["replaces"] is None
    assert desk.summaries.words(edition.edition_id) == words


def test_words_that_name_somebody_are_refused_and_nothing_is_issued(desk: Desk, a_case: CaseView) -> None:
    desk.terms.set([AUTUMN])
    words = SummaryWords(doing="We spoke to Kelly Marsh.")

    remarks = desk.summaries.remarks(words)
    with pytest.raises(PaperRefused) as refused:
        desk.summaries.issue("Autumn term 2026", words)

    assert remarks[0].blocks and (remarks[0].field, remarks[0].about) == ("doing", "Kelly Marsh")
    assert (refused.value.sentence, refused.value.field) == (remarks[0].sentence, "doing")
    assert "Marsh" not in f"{refused.value.sentence} {refused.value.next_step}"
    assert desk.summaries.editions() == ()


def test_somebody_who_came_into_the_log_a_minute_ago_is_found_as_well(desk: Desk, facts: Facts) -> None:
    words = SummaryWords(doing="We spoke to Kelly Marsh.")
    assert not [each for each in desk.summaries.remarks(words) if each.about == "Kelly Marsh"]

    desk.cases.set_facts(desk.cases.open().case_id, facts)

    assert [each.about for each in desk.summaries.remarks(words) if each.blocks] == ["Kelly Marsh"]


def test_what_is_offered_can_be_printed_as_it_is(desk: Desk, a_case: CaseView) -> None:
    offers = desk.summaries.offers()

    for question in offers.questions:
        assert desk.summaries.remarks(SummaryWords(learned=offers.learning, question=question)) == ()
    assert "Nothing to learn from this one" not in offers.learning


def test_the_head_is_reminded_of_what_was_noted_since_the_last_summary(
    desk: Desk, school_day: "SchoolDay"
) -> None:
    desk.terms.set([AUTUMN, SPRING])
    for lesson in ("What we did worked", "Nothing to learn from this one", "What we did worked"):
        close(desk, logged(desk), lesson=lesson)
    assert desk.summaries.offers().noted == ("What we did worked",)

    desk.summaries.issue("Autumn term 2026", NO_WORDS)
    assert desk.summaries.offers().noted == ()
    school_day.go_to(12, 1, 2027)
    close(desk, logged(desk), lesson="Ring before writing")

    assert desk.summaries.offers().noted == ("Ring before writing",)


def test_issuing_takes_the_draft_of_its_words_away_and_no_other(desk: Desk) -> None:
    desk.terms.set([AUTUMN])
    words = SummaryWords("We listen.", ("What we did worked", "We had the facts wrong ourselves"), "Why?")
    for term in ("Autumn term 2026", "Spring term 2027"):
        desk.drafts.save(draft_place(term), draft_of(words))
    assert words_of(desk.drafts.read(draft_place("Autumn term 2026")) or {}) == words

    desk.summaries.issue("Autumn term 2026", NO_WORDS)

    assert [each.place for each in desk.drafts.all()] == ["summary Spring term 2027"]


def test_a_practice_log_shows_a_summary_and_issues_none(school_day: "SchoolDay") -> None:
    practice = open_rehearsal(school_day.clock, lambda _: None)
    (choice, *_) = practice.summaries.choices()

    assert practice.summaries.preview(choice.term_name, NO_WORDS).startswith(b"%PDF")
    with pytest.raises(PaperRefused, match="This is a practice log"):
        practice.summaries.issue(choice.term_name, NO_WORDS)
    practice.keeping.close()


def test_a_concern_saved_while_a_summary_is_issued_counts_in_it_or_in_the_next(desk: Desk) -> None:
    desk.terms.set([AUTUMN])
    unsaved = [recorded(desk) for _ in range(3)]
    with ThreadPoolExecutor(2) as pool:
        issuing = pool.submit(desk.summaries.issue, "Autumn term 2026", NO_WORDS)
        for case_id in unsaved:
            save(desk, case_id)
        edition = issuing.result()

    (period,) = issued(desk).periods
    assert edition.edition_id == 1 and set(period.came_in) <= set(unsaved)
    assert period.still_open == period.came_in


def test_taking_a_copy_out_is_entered(desk: Desk) -> None:
    desk.summaries.taken_out("Autumn term 2026", TakenOut.PRINTED)

    with desk.summaries._opened.reading() as session:
        newest = chronology.lines(session, None)[-1]
    assert (newest.what, newest.detail) == ("Printed: the governors’ summary", {"term": "Autumn term 2026"})


def test_an_unknown_edition_or_term_is_no_edition_at_all(desk: Desk) -> None:
    with pytest.raises(LookupError):
        desk.summaries.pdf(7)
    with pytest.raises(LookupError):
        desk.summaries.restated(7)
    with pytest.raises(LookupError):
        desk.summaries.figures("Winter term")


def test_the_next_summary_compares_how_far_concerns_went_as_it_was_printed(
    desk: Desk, school_day: "SchoolDay"
) -> None:
    desk.terms.set([AUTUMN, SPRING])
    for _ in range(10):
        close(desk, logged(desk))
    for case_id in [logged(desk) for _ in range(8)]:
        close(desk, case_id, Outcome.REMOVED_BY_AUTHOR)
    autumn = desk.summaries.figures("Autumn term 2026")
    desk.summaries.issue("Autumn term 2026", NO_WORDS)
    school_day.go_to(12, 1, 2027)

    spring = desk.summaries.figures("Spring term 2027")

    assert autumn.far is not None and autumn.far.window is Window.TERM
    assert [each.far for each in spring.earlier] == [autumn.far.rows]


def test_an_edition_that_kept_no_word_of_how_far_concerns_went_is_read(desk: Desk) -> None:
    desk.terms.set([AUTUMN])
    edition = desk.summaries.issue("Autumn term 2026", NO_WORDS)
    with desk.cases._opened.log.writing() as session:
        row = session.get_one(EditionRow, edition.edition_id)
        figures = {key: each for key, each in row.figures["figures"].items() if key != "far"}
        row.figures = {**row.figures, "figures": figures}

    with desk.summaries._opened.reading() as session:
        assert [each.figures.far for each in read(session, editions.oldest_first(session)).editions] == [()]
