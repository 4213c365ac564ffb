"""The school brings its own policy in: its file, which words belong where, and what it is called."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.policy_page import IN_FORCE, NAMING, SORTING, TEXT, PolicyPage
from conduct_desk.ui.widgets.passage_card import PassageCard
from conduct_desk.ui.widgets.plain_label import PlainLabel

BROOKFIELD = Path(__file__).parents[2] / "fixtures" / "brookfield-policy.txt"
NAMED = {
    "title": "Families and visitors online", "version": "March 2025", "reviewed_on": "March 2025",
    "review_due_on": "31 March 2027",
}  # fmt: skip


def opened(desk: Desk, door: Door, jobs: Jobs, qtbot: QtBot, *files: Path) -> PolicyPage:
    page = PolicyPage(desk.policies, desk.drafts, jobs, door.clock, Answered(files=files))
    qtbot.addWidget(page)
    page.open_policy()
    page.show()
    return page


@pytest.fixture
def page(desk: Desk, door: Door, at_once: Jobs, qtbot: QtBot) -> PolicyPage:
    return opened(desk, door, at_once, qtbot, BROOKFIELD)


def press(page: PolicyPage, name: str) -> None:
    button = next(each for each in page.findChildren(QPushButton, name) if each.isVisible())
    button.click()


def said(page: PolicyPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())


def go_on(page: PolicyPage) -> None:
    page._steps[page._stage].go_on()


def sorted_out(page: PolicyPage) -> None:
    press(page, "begin_button")
    press(page, "file_button")
    go_on(page)


def card(page: PolicyPage, key: str) -> PassageCard:
    return page._sorted._cards[key]


def name(page: PolicyPage, **words: str) -> None:
    for key, each in {**NAMED, **words}.items():
        page._naming.fields[key].set_text(each)


def test_the_page_says_what_is_in_force_and_that_its_review_is_overdue(page: PolicyPage) -> None:
    words = said(page)

    assert "Version: October 2017" in words and "review is overdue" in words
    assert "Came with the program, in force" in words


def test_a_file_is_sorted_named_and_then_in_force(page: PolicyPage, desk: Desk, qtbot: QtBot) -> None:
    sorted_out(page)
    assert "21 of 21 are filled in" in said(page)
    go_on(page)
    name(page)

    with qtbot.waitSignal(page.adopted):
        go_on(page)

    policy = desk.policies.policy()
    assert (policy.version, policy.reviewed) == ("March 2025", "March 2025")
    assert policy.clauses["facts"].own_words.startswith("If facts about Brookfield are wrong")
    assert page._stage == IN_FORCE and "Brought in on 23 November 2026, in force" in said(page)
    assert desk.drafts.read("policy") is None


def test_a_passage_can_be_taken_from_elsewhere_mended_or_left_out(page: PolicyPage, desk: Desk) -> None:
    sorted_out(page)

    card(page, "facts")._combo.combo.setCurrentIndex(0)
    card(page, "abuse").field.set_text("No insults.")
    card(page, "debate")._combo.combo.setCurrentIndex(2)

    words = page._sorted.words()
    assert "facts" not in words and words["abuse"] == "No insults."
    assert words["debate"] == desk.policies.passages(BROOKFIELD.read_text("utf-8"))[1]


def test_what_is_not_sure_is_used_only_when_she_says_so(page: PolicyPage) -> None:
    press(page, "begin_button")
    page._text.set_text("Social media posts that are foul or abusive or threaten anybody.")
    go_on(page)
    assert "Nothing was surely found" in said(page) and page._sorted.words() == {}

    press(page, "abuse_use_button")

    assert page._sorted.words()["abuse"].startswith("Social media posts")


def test_nothing_to_sort_is_said_beside_the_field(page: PolicyPage) -> None:
    press(page, "begin_button")

    go_on(page)

    assert page._stage == TEXT
    assert page._steps[TEXT].summary.sentences() == ("Paste the words of your policy, or choose its file",)


def test_a_file_that_cannot_be_read_says_what_to_do(
    desk: Desk, door: Door, at_once: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = tmp_path / "policy.pdf"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    for chosen, sentence in ((picture, "This is a picture"), (tmp_path / "gone.docx", "cannot be read")):
        page = opened(desk, door, at_once, qtbot, chosen)
        press(page, "begin_button")
        press(page, "file_button")
        assert sentence in page._steps[TEXT].summary.sentences()[0]


@pytest.mark.parametrize(
    ("key", "typed", "sentence"),
    [
        ("reviewed_on", "", "Enter the day of the last review"),
        ("reviewed_on", "March 2030", "The day of the last review must be today or in the past"),
        ("review_due_on", "31 June 2027", "The day of the next review must be a real date"),
        ("review_due_on", "January 2025", "The next review must be after the last one"),
        ("version", "", "Enter the version, such as ‘October 2025’"),
    ],
)
def test_what_is_wrong_with_its_particulars_is_said(
    page: PolicyPage, desk: Desk, key: str, typed: str, sentence: str
) -> None:
    sorted_out(page)
    go_on(page)
    name(page, **{key: typed})

    go_on(page)

    assert page._steps[NAMING].summary.sentences() == (sentence,)
    assert not desk.policies.policy().is_own


def test_bringing_it_in_can_be_carried_on_another_day(
    page: PolicyPage, desk: Desk, door: Door, at_once: Jobs, qtbot: QtBot
) -> None:
    sorted_out(page)
    card(page, "abuse").field.set_text("No insults.")
    name(page)
    page.save_typing()

    again = opened(desk, door, at_once, qtbot)
    assert "Carry on" in again._begin.text()
    press(again, "begin_button")
    go_on(again)

    assert again._stage == SORTING and again._sorted.words()["abuse"] == "No insults."
    assert len(again._sorted.words()) == 21
    assert again._naming.fields["version"].text() == "March 2025"


def test_back_goes_one_step_at_a_time(page: PolicyPage, qtbot: QtBot) -> None:
    sorted_out(page)
    go_on(page)
    stages = []
    for _ in range(3):
        page._back()
        stages.append(page._stage)

    assert stages == [SORTING, TEXT, IN_FORCE]
    with qtbot.waitSignal(page.left):
        page._back()


def test_what_is_sure_is_read_at_a_glance_and_opened_to_be_changed(page: PolicyPage) -> None:
    sorted_out(page)
    sure = card(page, "facts")
    assert "“If facts about Brookfield are wrong" in said(page)
    assert sure.field.isHidden()

    press(page, "facts_change_button")

    assert not sure.field.isHidden() and sure._quote.isHidden()
    assert sure.words().startswith("If facts about Brookfield are wrong")


def test_what_is_left_out_lies_open(page: PolicyPage) -> None:
    press(page, "begin_button")
    page._text.set_text("Social media posts that are foul or abusive or threaten anybody.")
    go_on(page)

    assert not card(page, "facts").field.isHidden()
    assert not any(each.isVisible() for each in page.findChildren(QPushButton, "facts_change_button"))


def test_the_keyboard_begins_on_each_step(page: PolicyPage) -> None:
    page.activateWindow()
    assert page.focusWidget() is page._begin
    press(page, "begin_button")
    assert page.focusWidget() is page._text.edit
    press(page, "file_button")
    go_on(page)
    assert page.focusWidget() is card(page, "abuse")._change
    go_on(page)
    assert page.focusWidget() is page._naming.fields["title"].edit


def test_a_review_due_in_a_month_is_due_when_that_month_ends(
    page: PolicyPage, desk: Desk, qtbot: QtBot
) -> None:
    sorted_out(page)
    go_on(page)
    name(page, review_due_on="February 2028")

    with qtbot.waitSignal(page.adopted):
        go_on(page)

    assert "Next review due: 29 February 2028" in said(page)
    assert page._begin.text() == "Bring in a newer version"
