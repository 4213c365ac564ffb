"""The desk in the morning: what needs the head, and nothing that names anybody."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.history_views import ClockNotice
from conduct_desk.desk.holder_views import SheetCheck
from conduct_desk.desk.views import CaseView, Changed, TermView
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.offices import Office
from conduct_desk.policy.summary import SummaryWords
from conduct_desk.policy.vocabulary import Finding, LetterKind, Stage, Value
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.finding_words import findings_words
from conduct_desk.ui.home_watch import HomeWatch, Watched
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.home_page import HomePage, heading_words
from tests.conftest import SchoolDay
from tests.work import calls_in


@pytest.fixture
def choosers(tmp_path: Path) -> Answered:
    """One place to save a file, and then a box that is closed."""
    return Answered(save_as=[tmp_path / "dates.ics", None])


@pytest.fixture
def page(
    qtbot: QtBot, desk: Desk, at_once: Jobs, notices: Notices, school_day: SchoolDay, choosers: Answered
) -> Iterator[HomePage]:
    clock = school_day.clock
    watch = HomeWatch(desk, at_once, notices, clock)
    made = HomePage(desk.cases, desk.actions, desk.drafts, watch, at_once, notices, clock, choosers)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    yield made


def words_on(page: HomePage) -> str:
    QApplication.processEvents()
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return "\n".join([*labels, *(b.text() for b in page.findChildren(QPushButton) if b.isVisible())])


def press(page: HomePage, name: str) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def save_as_foul(desk: Desk, case_id: int) -> None:
    said = {
        "relates_to_school": Answer("relates_to_school", Value.YES),
        "is_social_media": Answer("is_social_media", Value.YES),
        "foul": Answer("foul", Value.YES, chosen=("Staff",)),
        "proportionate": Answer("proportionate", Value.YES, "A letter is the least that will do."),
    }
    while (asked := desk.decisions.next_page(case_id)) is not None:
        given = [said.get(q.key, Answer(q.key, Value.NO)) for q in asked.questions]
        desk.decisions.answer(case_id, given)
    desk.decisions.save(case_id, desk.decisions.suggestions(case_id))


def test_the_first_morning_teaches_how_to_start(qtbot: QtBot, page: HomePage) -> None:
    page.refresh()
    assert "No concerns yet" in words_on(page) and "Nothing needs you today" in words_on(page)
    with qtbot.waitSignal(page.new_concern_asked):
        press(page, "first_button")


def test_an_interrupted_concern_comes_first_and_can_be_carried_on(
    qtbot: QtBot, a_case: CaseView, page: HomePage
) -> None:
    page.refresh()
    assert f"Concern {a_case.reference}" in words_on(page)
    with qtbot.waitSignal(page.case_opened) as opened:
        press(page, f"case_{a_case.case_id}_button")
    assert opened.args == [a_case.case_id]


def test_a_started_concern_is_thrown_away_at_once_and_can_be_put_back(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: HomePage
) -> None:
    page.refresh()
    with qtbot.waitSignal(page.taken_away) as taken:
        press(page, f"second_case_{a_case.case_id}_button")

    assert desk.cases.home().interrupted == ()
    assert "Carry on" not in words_on(page)
    (away,) = taken.args
    assert away.words == f"Threw concern {a_case.reference} away"

    away.put_back()

    assert f"Concern {a_case.reference}" in words_on(page)


def test_a_started_concern_that_others_know_of_is_not_thrown_away(
    desk: Desk, a_case: CaseView, page: HomePage
) -> None:
    desk.governors.tell(a_case.case_id, "Ann Fell", "That there is a post", "She asked", date(2026, 11, 23))
    page.refresh()
    press(page, f"second_case_{a_case.case_id}_button")

    assert "Others know of this concern, so it cannot be discarded." in words_on(page)
    assert len(desk.cases.home().interrupted) == 1


def test_a_saved_concern_shows_what_to_do_by_when_and_names_nobody(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: HomePage
) -> None:
    save_as_foul(desk, a_case.case_id)
    assert desk.cases.get(a_case.case_id).stage is Stage.OPEN
    page.refresh()

    words = words_on(page)
    assert a_case.reference in words and "Tomorrow" in words
    for name in ("Kelly", "Marsh", "Anita", "Rao"):
        assert name not in words
    action = desk.cases.home().needs_you[0]
    with qtbot.waitSignal(page.action_opened) as opened:
        press(page, f"action_{action.action_id}_button")
    assert opened.args == [a_case.case_id, action.action_id]


def test_the_dates_go_into_a_file_for_the_schools_calendar(
    desk: Desk, a_case: CaseView, page: HomePage, choosers: Answered, tmp_path: Path
) -> None:
    save_as_foul(desk, a_case.case_id)
    page.refresh()

    press(page, "calendar_button")

    saved = (tmp_path / "dates.ics").read_bytes()
    assert a_case.reference.encode() in saved and b"Marsh" not in saved
    assert choosers.offered == ["Conduct Desk dates.ics"]
    assert "Saved as ‘dates.ics’. Open that file to put the dates into your calendar" in words_on(page)


def test_a_closed_box_saves_no_dates(desk: Desk, a_case: CaseView, page: HomePage, tmp_path: Path) -> None:
    save_as_foul(desk, a_case.case_id)
    page.refresh()

    press(page, "calendar_button")
    (tmp_path / "dates.ics").unlink()
    press(page, "calendar_button")

    assert list(tmp_path.glob("*.ics")) == []
    assert "Saved as" not in words_on(page)


def test_without_dates_there_is_nothing_to_put_into_a_calendar(page: HomePage) -> None:
    page.refresh()

    assert "Put these dates into a calendar" not in words_on(page)


def test_home_says_when_the_bank_holidays_run_out(page: HomePage, school_day: SchoolDay) -> None:
    page.refresh()
    assert "Bank holidays are known" not in words_on(page)

    school_day.go_to(2, 9, 2028)
    page.refresh()

    assert "Bank holidays are known up to 31 December 2028 only" in words_on(page)


def test_home_leads_to_an_old_policy_and_to_missing_people(
    qtbot: QtBot, desk: Desk, page: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = replace(
        desk.cases.home(), policy_review_due=date(2020, 10, 31), people_missing=(Office.SAFEGUARDING_LEAD,)
    )
    monkeypatch.setattr(type(desk.cases), "home", lambda _self: shown)
    page.refresh()

    assert "The policy was due to be looked at again by 31 October 2020" in words_on(page)
    assert "Nobody is entered yet as: safeguarding lead." in words_on(page)
    for button, place in (("policy_button", "policy"), ("people_button", "people")):
        with qtbot.waitSignal(page.place_asked) as asked:
            press(page, button)
        assert asked.args == [place]


def test_home_follows_what_is_written_elsewhere(desk: Desk, page: HomePage, notices: Notices) -> None:
    page.refresh()
    case = desk.cases.open()
    notices.tell(Changed("case", case.case_id))
    assert case.reference in words_on(page)


def test_a_search_on_home_is_handed_on(qtbot: QtBot, page: HomePage) -> None:
    page.refresh()
    page.focus_search()
    with qtbot.waitSignal(page.search_asked) as asked:
        qtbot.keyClicks(page.focusWidget(), "marsh\r")
    assert asked.args == ["marsh"]
    assert page._form.search_edit.text() == ""  # a name does not stay on Home


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "Nothing needs you today"),
        (1, "One thing needs you today"),
        (3, "Three things need you today"),
        (12, "12 things need you today"),
    ],
)
def test_the_heading_counts_in_words(count: int, words: str) -> None:
    assert heading_words(count) == words


def test_a_missing_file_of_an_exhibit_is_said_first_and_in_words(
    desk: Desk, a_case: CaseView, page: HomePage
) -> None:
    for file in (desk.exhibits._opened.log.folder / "exhibits").iterdir():
        file.unlink()
    desk.keeping.sweep()
    page.refresh()

    shown = words_on(page)
    assert "The file of one exhibit is not in the folder of the case log" in shown
    assert "A backup has the file" in shown and "Missing" in shown
    assert "One thing needs you today" in shown


def test_tries_to_open_the_log_are_said_and_lead_to_who_has_a_key(
    qtbot: QtBot, desk: Desk, page: HomePage, school_day: SchoolDay
) -> None:
    desk.cases._opened.found.failed_openings = (school_day.clock.now(),) * 3
    page.refresh()

    shown = words_on(page)
    assert "Somebody tried to open the case log and could not, 3 times" in shown
    assert "The last time was Monday 23 November 2026" in shown
    with qtbot.waitSignal(page.place_asked) as asked:
        press(page, "tried_button")
    assert asked.args == ["keys"]


def test_copies_that_a_synchronising_program_made_of_the_log_are_said(
    qtbot: QtBot, desk: Desk, page: HomePage
) -> None:
    (desk.exhibits._opened.log.folder / "case-log-OFFICE-PC.db").write_bytes(b"the other computer's")
    desk.keeping.sweep()
    page.refresh()

    shown = words_on(page)
    assert "One file beside the case log looks like another computer’s copy of it" in shown
    assert "keep the copies until somebody has looked at them" in shown
    with qtbot.waitSignal(page.place_asked) as asked:
        press(page, "copies_button")
    assert asked.args == ["backups"]


def test_a_letter_that_waits_says_for_whom_and_leads_to_its_concern(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: HomePage
) -> None:
    save_as_foul(desk, a_case.case_id)
    desk.decisions.answer(a_case.case_id, [Answer("danger", Value.YES)])
    page.refresh()

    letter = next(each for each in desk.cases.home().needs_you if each.sections)
    assert "Waits for the police" in words_on(page)
    with qtbot.waitSignal(page.case_opened) as opened:
        press(page, f"action_{letter.action_id}_button")
    assert opened.args == [a_case.case_id]


def left_by_a_crash(page: HomePage, desk: Desk, school_day: SchoolDay, case_id: int | None) -> None:
    """Let something be typed, and the log be opened anew an hour later."""
    desk.drafts.save("close" if case_id else "policy", {"why": "Kelly Marsh rang"}, case_id)
    school_day.wait(hours=1)
    page._carrying_on.since = school_day.clock.now()


def test_what_was_being_typed_at_a_crash_is_offered_without_its_words(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: HomePage, school_day: SchoolDay
) -> None:
    save_as_foul(desk, a_case.case_id)
    left_by_a_crash(page, desk, school_day, a_case.case_id)
    page.refresh()

    shown = words_on(page)
    assert "You were writing how the concern ended" in shown and "Marsh" not in shown
    assert f"Concern {a_case.reference} · Kept today at 8:40am" in shown
    with qtbot.waitSignal(page.draft_opened) as opened:
        press(page, f"draft_close_{a_case.case_id}_button")
    assert opened.args == ["close", a_case.case_id]


def test_what_is_being_typed_now_is_not_offered(desk: Desk, page: HomePage) -> None:
    desk.drafts.save("policy", {"text": "Aims"})
    page.refresh()

    assert "You were writing" not in words_on(page)


def test_typing_kept_for_later_stays_and_is_not_offered_again_today(
    desk: Desk, page: HomePage, school_day: SchoolDay
) -> None:
    left_by_a_crash(page, desk, school_day, None)
    page.refresh()
    assert "You were writing your own policy" in words_on(page)

    press(page, "second_draft_policy_button")

    assert "You were writing" not in words_on(page)
    assert desk.drafts.read("policy") is not None


def test_discarded_typing_goes_at_once_and_can_be_put_back(
    qtbot: QtBot, desk: Desk, page: HomePage, school_day: SchoolDay
) -> None:
    left_by_a_crash(page, desk, school_day, None)
    page.refresh()
    with qtbot.waitSignal(page.taken_away) as taken:
        press(page, "third_draft_policy_button")

    assert desk.drafts.read("policy") is None
    assert "You were writing" not in words_on(page)
    (away,) = taken.args
    assert "Kelly" not in away.words

    away.put_back()

    assert desk.drafts.read("policy") == {"why": "Kelly Marsh rang"}
    assert "You were writing your own policy" in words_on(page)


def test_home_shows_three_reminders_and_the_rest_behind_more(
    desk: Desk, page: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = replace(
        desk.cases.home(), exhibits_missing=2, sheet_check=SheetCheck(is_due=True),
        policy_review_due=date(2020, 10, 31),
        people_missing=(Office.SAFEGUARDING_LEAD,), terms_missing=True,
    )  # fmt: skip
    monkeypatch.setattr(type(desk.cases), "home", lambda _self: shown)
    page.refresh()
    first = words_on(page)
    assert "2 exhibits" in first and "recovery sheet" in first and "looked at again" in first
    assert "2 more reminders" in first and "Add the term dates" not in first

    press(page, "more_button")

    assert "Add the term dates" in words_on(page) and "Fewer reminders" in words_on(page)


def test_home_is_quiet_about_backups_until_a_week_without_a_second_place(
    qtbot: QtBot, desk: Desk, page: HomePage, school_day: SchoolDay
) -> None:
    page.refresh()
    assert "backups are on this computer" not in words_on(page)

    school_day.wait(days=8)
    page.refresh()

    assert "All backups are on this computer" in words_on(page)
    with qtbot.waitSignal(page.place_asked) as asked:
        press(page, "backups_button")
    assert asked.args == ["backups"]


def test_the_clock_that_went_back_is_said_until_it_was_read(
    desk: Desk, page: HomePage, school_day: SchoolDay
) -> None:
    notice = ClockNotice("The clock of this PC went back by 2 days", "Dates may be wrong.", school_day.moment)
    page.refresh()
    page._watch._found(Watched(clock=notice))
    assert "The clock of this PC went back by 2 days" in words_on(page)

    press(page, "clock_button")

    assert "went back" not in words_on(page)


def test_a_clock_that_went_back_in_this_sitting_is_noticed(
    desk: Desk, page: HomePage, notices: Notices, school_day: SchoolDay
) -> None:
    page.refresh()
    school_day.wait(days=-2)
    desk.cases.open()
    page.refresh()

    assert "The clock of this PC went back by 2 days" in words_on(page)


@pytest.mark.parametrize(
    ("count", "words"), [(1, "One closed concern has been kept"), (4, "4 closed concerns have been kept")]
)
def test_concerns_whose_time_is_over_are_named_by_number_only(page: HomePage, count: int, words: str) -> None:
    page.refresh()
    page._watch._found(Watched(may_go=count))
    assert words in words_on(page)


def test_a_year_after_the_sheet_was_checked_it_is_asked_for_again(
    desk: Desk, page: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = replace(desk.cases.home(), sheet_check=SheetCheck(is_due=True, why="A year ago.", is_yearly=True))
    monkeypatch.setattr(type(desk.cases), "home", lambda _self: shown)
    page.refresh()

    assert "Find your recovery sheet again" in words_on(page) and "A year ago." in words_on(page)


def test_the_first_morning_offers_practice(qtbot: QtBot, page: HomePage) -> None:
    page.refresh()
    assert "Practise with made-up posts" in words_on(page)
    with qtbot.waitSignal(page.place_asked) as asked:
        press(page, "practice_button")
    assert asked.args == ["rehearsal"]


def test_practice_is_not_offered_once_there_is_a_concern(
    desk: Desk, a_case: CaseView, page: HomePage
) -> None:
    page.refresh()
    assert "Practise" not in words_on(page)


def test_more_than_six_things_stand_behind_a_press(
    desk: Desk, a_case: CaseView, page: HomePage, school_day: SchoolDay
) -> None:
    for _ in range(3):
        save_as_foul(desk, desk.cases.set_facts(desk.cases.open().case_id, a_case.facts).case_id)
    page.refresh()
    needs = desk.cases.home().needs_you
    assert len(needs) > 6 and len(page._form.needs_list.rows) == 6
    assert f"Show {len(needs) - 6} more" in words_on(page)

    press(page, "more_needs_button")

    assert len(page._form.needs_list.rows) == len(needs)
    assert "Show fewer" in words_on(page)


def test_somebodys_safety_stands_before_what_has_waited_longer(
    desk: Desk, a_case: CaseView, page: HomePage, school_day: SchoolDay
) -> None:
    save_as_foul(desk, a_case.case_id)
    school_day.wait(days=14)
    later = desk.cases.open().case_id
    answered = {"child_in_words": Answer("child_in_words", Value.YES)}
    while (asked := desk.decisions.next_page(later)) is not None:
        usual = {"relates_to_school", "is_social_media", "proportionate"}
        desk.decisions.answer(
            later,
            [
                answered.get(q.key, Answer(q.key, Value.YES if q.key in usual else Value.NO, "It is."))
                for q in asked.questions
            ],
        )
    desk.decisions.save(later, desk.decisions.suggestions(later))
    page.refresh()

    first = page._form.needs_list.rows[0]
    assert "safeguarding lead" in first.findChildren(QLabel)[0].text()


def test_the_summary_of_a_term_that_is_over_is_asked_for_until_it_is_issued(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: HomePage, school_day: SchoolDay
) -> None:
    autumn = TermView("Autumn term", date(2026, 9, 1), date(2026, 12, 18), None, None, ())
    spring = TermView("Spring term", date(2027, 1, 4), date(2027, 3, 25), None, None, ())
    desk.terms.set([autumn, spring])
    save_as_foul(desk, a_case.case_id)
    page.refresh()
    assert "Make the governors’ summary" not in words_on(page)

    school_day.go_to(5, 1, 2027)
    page.refresh()

    assert "Make the governors’ summary of the autumn term" in words_on(page)
    with qtbot.waitSignal(page.place_asked) as asked:
        press(page, "summary_due_button")
    assert asked.args == ["governors"]

    desk.summaries.issue("Autumn term", SummaryWords())
    page.refresh()

    assert "Make the governors’ summary" not in words_on(page)


def test_the_year_stands_on_home_once_there_is_a_concern(
    qtbot: QtBot, desk: Desk, a_case: CaseView, page: HomePage
) -> None:
    page.refresh()
    save_as_foul(desk, a_case.case_id)
    page.refresh()

    shown = words_on(page)
    assert "School year 2026 to 2027" in shown and "1 concern logged since 1 September 2026" in shown
    with qtbot.waitSignal(page.case_opened) as opened:
        page._form.year_strip.setFocus()
        qtbot.keyClick(page._form.year_strip, Qt.Key.Key_Return)
    assert opened.args == [a_case.case_id]


@pytest.mark.parametrize(("width", "is_below"), [(1100, False), (640, True)])
def test_in_a_narrow_window_what_needs_her_comes_before_the_place_for_a_screenshot(
    desk: Desk, a_case: CaseView, page: HomePage, width: int, is_below: bool
) -> None:
    page.resize(width, 700)
    page.refresh()
    QApplication.processEvents()

    form = page._form
    top = form.needs_heading.mapTo(page.body, form.needs_heading.rect().topLeft()).y()
    paste = form.paste_zone.mapTo(page.body, form.paste_zone.rect().topLeft()).y()
    assert (paste > top) is is_below


def test_a_row_says_the_kind_of_its_concern_and_no_name(desk: Desk, a_case: CaseView, page: HomePage) -> None:
    save_as_foul(desk, a_case.case_id)
    page.refresh()

    assert f"Concern {a_case.reference} · foul" in words_on(page)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (set(), ""),
        ({Finding.FOUL}, "foul"),
        ({Finding.FOUL, Finding.CHILD_IN_WORDS}, "child identified in words, foul"),
        (
            {Finding.FOUL, Finding.ABUSIVE, Finding.INACCURATE, Finding.CHILD_IN_WORDS},
            "child identified in words, foul and 2 more",
        ),
    ],
)
def test_the_kind_of_a_concern_is_short_and_a_child_comes_first(found: set[Finding], words: str) -> None:
    assert findings_words(frozenset(found)) == words


def test_home_does_not_walk_through_every_concern_that_has_something_to_do(
    desk: Desk, a_case: CaseView, page: HomePage
) -> None:
    def eight_more() -> int:
        for _ in range(8):
            save_as_foul(desk, desk.cases.set_facts(desk.cases.open().case_id, a_case.facts).case_id)
        page.refresh()
        return calls_in(page.refresh)

    few, many = eight_more(), eight_more()

    assert len(desk.cases.home().needs_you) > 30
    assert many < 1.25 * few


def test_letters_that_wait_beyond_a_glance_are_one_row(
    qtbot: QtBot, desk: Desk, page: HomePage, a_case: CaseView, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_as_foul(desk, a_case.case_id)
    letter = desk.letters.start(a_case.case_id, LetterKind.REMOVAL)
    many = tuple(replace(letter, letter_id=letter.letter_id + n) for n in range(9))
    shown = replace(desk.cases.home(), letters_waiting=many)
    monkeypatch.setattr(type(desk.cases), "home", lambda _self: shown)
    page.refresh()

    assert "3 more waiting" in words_on(page)
    with qtbot.waitSignal(page.place_asked) as asked:
        press(page, "more_letters_button")
    assert asked.args == ["letters"]
