"""One press for what is seen of a link, and what the page says of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import Facts
from conduct_desk.desk.watch_views import Stamp
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import ActionKind, Outcome, Seen, Value
from conduct_desk.ui.pages.watch_page import WatchPage
from conduct_desk.ui.widgets.stamp_strip import StampStrip
from conduct_desk.ui.workspace import Workspace
from tests.conftest import SchoolDay, WalkThrough

LINK = "https://social.example/groups/77/posts/1234?ref=share&id=5"


def ask(desk: Desk, walk_through: WalkThrough, facts: Facts, link: str = LINK) -> int:
    """Record a foul post with an address, and ask its author to take it down."""
    case_id = desk.cases.open().case_id
    desk.cases.set_facts(case_id, replace(facts, link=link))
    walk_through(case_id, foul=Answer("foul", Value.YES, chosen=("Staff",)))
    case = desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
    for each in case.actions:
        if each.kind is ActionKind.WRITE_LETTER and each.sections:
            desk.actions.done(each.action_id)
    return case_id


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, school_day: SchoolDay, drawn: object) -> Iterator[WatchPage]:
    made = WatchPage(desk.watch, school_day.clock)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    yield made


def press(page: WatchPage, seen: Seen, at: int = 0) -> None:
    QApplication.processEvents()  # new cards are shown once the layout has settled
    words = f"{seen.name.lower()}_{page.cards[at].link.action_ids[0]}_button"
    button = page.cards[at].findChild(QPushButton, words)
    assert button is not None and button.isVisible()
    button.click()


def shown(workspace: Workspace) -> QWidget | None:
    return workspace.shown


def words_on(page: WatchPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_morning_without_links_says_so(page: WatchPage) -> None:
    page.open_watch()

    assert "No link is to be looked at today" in words_on(page)
    assert page.cards == []


def test_an_address_is_copied_as_it_was_typed_and_is_no_live_link(
    desk: Desk, page: WatchPage, walk_through: WalkThrough, facts: Facts, school_day: SchoolDay
) -> None:
    ask(desk, walk_through, facts)
    school_day.go_to(24, 11)
    page.open_watch()

    page.cards[0].copy_button.click()

    assert QGuiApplication.clipboard().text() == LINK
    shown = page.cards[0].findChild(QLabel, "address_label")
    assert shown is not None and shown.text().replace("\u200b", "") == LINK
    assert not shown.openExternalLinks() and "<a" not in shown.text()


def test_one_press_records_and_no_other_link_comes_under_the_mouse(
    desk: Desk, page: WatchPage, walk_through: WalkThrough, facts: Facts, school_day: SchoolDay
) -> None:
    first, second = ask(desk, walk_through, facts), ask(desk, walk_through, facts, "https://b.example/2")
    school_day.go_to(24, 11)
    page.open_watch()
    QApplication.processEvents()
    places = [card.y() for card in page.cards]

    press(page, Seen.STILL_UP)

    assert [card.link.case_id for card in page.cards] == [first, second]
    assert page.cards[0].y() == places[0] and page.cards[0].press_buttons == []
    assert "Recorded: still up. It is looked at again on" in words_on(page)
    seen = [each.seen for each in desk.cases.get(first).actions if each.seen]
    assert seen == [Seen.STILL_UP]
    assert page.focusWidget() is page.cards[1].press_buttons[0]
    page.open_watch()
    assert [card.link.case_id for card in page.cards] == [second]


def test_a_late_look_is_late_no_longer_once_it_is_recorded(
    desk: Desk, page: WatchPage, walk_through: WalkThrough, facts: Facts, school_day: SchoolDay
) -> None:
    ask(desk, walk_through, facts)
    school_day.go_to(26, 11)
    page.open_watch()
    QApplication.processEvents()
    assert "Was due Tue 24 Nov" in words_on(page)

    press(page, Seen.STILL_UP)

    assert "Was due" not in words_on(page) and "Looked at today" in words_on(page)


def test_what_can_be_seen_is_worth_a_picture_and_what_is_gone_is_not(
    qtbot: QtBot, desk: Desk, page: WatchPage, walk_through: WalkThrough, facts: Facts, school_day: SchoolDay
) -> None:
    case_id = ask(desk, walk_through, facts)
    ask(desk, walk_through, facts)
    school_day.go_to(24, 11)
    page.open_watch()

    press(page, Seen.EDITED)
    press(page, Seen.REMOVED, 1)

    numbers = [card.link.action_ids[0] for card in page.cards]
    keep = page.cards[0].findChild(QPushButton, f"picture_{numbers[0]}_button")
    assert keep is not None
    assert page.cards[1].findChild(QPushButton, f"picture_{numbers[1]}_button") is None
    with qtbot.waitSignal(page.check_asked) as asked:
        keep.click()
    shown, action_id = asked.args
    assert shown == case_id
    after = desk.actions.get(action_id)
    assert after.kind is ActionKind.CHECK_POST and after.done_on is None


def test_a_slip_leads_to_the_page_on_which_what_was_really_seen_is_recorded(
    qtbot: QtBot, desk: Desk, page: WatchPage, walk_through: WalkThrough, facts: Facts, school_day: SchoolDay
) -> None:
    ask(desk, walk_through, facts)
    school_day.go_to(24, 11)
    page.open_watch()
    number = page.cards[0].link.action_ids[0]
    press(page, Seen.REMOVED)

    slip = page.cards[0].findChild(QPushButton, f"slip_{number}_button")
    assert slip is not None
    with qtbot.waitSignal(page.check_asked) as asked:
        slip.click()
    desk.actions.check(asked.args[1], Seen.STILL_UP)

    page.open_watch()
    stamps = page.findChild(StampStrip, "stamp_strip")
    assert stamps is None or "gone" in stamps.accessibleName()
    (coming, *_) = desk.watch.links().coming
    assert [each.seen for each in coming.stamps] == [Seen.REMOVED, Seen.STILL_UP]


def test_the_strip_says_in_words_what_it_draws(qtbot: QtBot, drawn: object) -> None:
    strip = StampStrip()
    qtbot.addWidget(strip)
    days = ((12, Seen.STILL_UP), (13, Seen.REMOVED), (20, Seen.REPOSTED))

    strip.show_stamps([Stamp(date(2026, 11, day), seen) for day, seen in days], date(2026, 11, 23))

    assert strip.accessibleName() == "12 Nov still up, 13 Nov gone, 20 Nov back"
    assert strip.heightForWidth(150) > strip.heightForWidth(900)
    strip.show_stamps([Stamp(date(2025, 11, 12), Seen.CORRECTED)], date(2026, 11, 23))
    assert strip.accessibleName() == "12 Nov 2025 corrected"
    strip.show_stamps([], date(2026, 11, 23))
    assert strip.isHidden()


def test_a_post_that_is_back_after_closing_leads_to_reopening(
    qtbot: QtBot, desk: Desk, page: WatchPage, walk_through: WalkThrough, facts: Facts, school_day: SchoolDay
) -> None:
    case_id = ask(desk, walk_through, facts)
    school_day.go_to(24, 11)
    page.open_watch()
    press(page, Seen.REMOVED)
    desk.cases.close(case_id, Outcome.REMOVED_BY_AUTHOR)
    school_day.go_to(1, 12)
    page.open_watch()
    QApplication.processEvents()
    assert "The concern is closed: is it still gone?" in words_on(page)

    number = page.cards[0].link.action_ids[0]
    press(page, Seen.REPOSTED)

    reopen = page.cards[0].findChild(QPushButton, f"reopen_{number}_button")
    assert reopen is not None
    with qtbot.waitSignal(page.reopening_asked) as asked:
        reopen.click()
    assert asked.args == [case_id]


def test_several_links_are_one_row_on_home_that_leads_to_them(
    desk: Desk, workspace: Workspace, walk_through: WalkThrough, facts: Facts, school_day: SchoolDay
) -> None:
    ask(desk, walk_through, facts)
    school_day.go_to(24, 11)
    workspace.journeys.go_home()
    home = workspace.pages.home
    assert home.findChild(QPushButton, "watch_button") is None
    (link,) = desk.watch.links().due
    second = home.findChild(QPushButton, f"second_action_{link.action_ids[0]}_button")
    assert second is not None and second.text() == "All links"
    second.click()
    assert shown(workspace) is workspace.pages.watch_links

    school_day.go_to(23, 11)
    ask(desk, walk_through, facts)
    ask(desk, walk_through, facts)
    school_day.go_to(24, 11)
    workspace.journeys.go_home()
    titles = [label.text() for label in home.findChildren(QLabel)]
    assert titles.count("3 links to look at today") == 1
    button = home.findChild(QPushButton, "watch_button")
    assert button is not None
    button.click()

    assert shown(workspace) is workspace.pages.watch_links
    assert len(workspace.pages.watch_links.cards) == 3


def test_something_else_is_recorded_on_the_follow_up_page_and_leads_back_to_the_list(
    desk: Desk, workspace: Workspace, walk_through: WalkThrough, facts: Facts, school_day: SchoolDay
) -> None:
    ask(desk, walk_through, facts)
    school_day.go_to(24, 11)
    workspace.journeys.go_to_place("watch")
    watch, follow_up = workspace.pages.watch_links, workspace.pages.follow_up
    number = watch.cards[0].link.action_ids[0]
    other = watch.findChild(QPushButton, f"other_{number}_button")
    assert other is not None

    other.click()
    assert shown(workspace) is follow_up
    follow_up._choose(Seen.CORRECTED)
    follow_up.record()

    assert shown(workspace) is watch and watch.cards == []
    assert desk.actions.get(number).seen is Seen.CORRECTED
