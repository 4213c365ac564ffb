"""What an exhibit says: read beside the window, marked until checked, saved when the box is left."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.views import CaseView, ExhibitView
from conduct_desk.policy.exhibits import WordsFrom
from conduct_desk.policy.vocabulary import Outcome, Source, Value
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.words_panel import NONE_FOUND, STOPPED, WordsPanel
from tests.conftest import SchoolDay, WalkThrough
from tests.evidence.posts import Look, bytes_of, network_post

SAYS = "The gate was shut again."


@pytest.fixture
def post(desk: Desk, a_case: CaseView) -> ExhibitView:
    drawn = network_post(Look(560), words=SAYS, comments=())
    return desk.exhibits.keep(a_case.case_id, bytes_of(drawn.image), "post.png", Source.PASTED)


@pytest.fixture
def panel(desk: Desk, at_once: Jobs, school_day: SchoolDay, qtbot: QtBot) -> WordsPanel:
    """The panel, with work done there and then."""
    return shown(desk, at_once, school_day, qtbot)


def shown(desk: Desk, jobs: Jobs, school_day: SchoolDay, qtbot: QtBot) -> WordsPanel:
    panel = WordsPanel(desk.exhibits, desk.drafts, jobs, school_day.clock)
    qtbot.addWidget(panel)
    panel.resize(520, 420)
    panel.show()
    return panel


def leave(panel: WordsPanel, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
    QApplication.sendEvent(panel.field.edit, QFocusEvent(QEvent.Type.FocusOut, reason))


def test_the_words_are_read_and_marked_until_she_checked_them(
    panel: WordsPanel, post: ExhibitView, qtbot: QtBot
) -> None:
    panel.open_exhibit(post.case_id, post.exhibit_id)
    assert panel.field.text() == "" and panel.mark.isHidden()

    with qtbot.waitSignal(panel.words_changed) as told:
        panel.read_button.click()

    assert SAYS in panel.field.text().replace("\n", " ")
    assert panel.mark.text() == "Read from the picture. Check it." and panel.mark.isVisible()
    assert told.args == [post.exhibit_id]
    assert panel.read_button.text() == "Read the words again" and panel.cancel_button.isHidden()


def test_what_she_corrects_is_saved_when_she_leaves_the_box(
    desk: Desk, panel: WordsPanel, post: ExhibitView
) -> None:
    panel.open_exhibit(post.case_id, post.exhibit_id)
    panel.field.set_text("What it really says")

    leave(panel)

    words = desk.exhibits.detail(post.exhibit_id).words
    assert words is not None and (words.text, words.whence) == ("What it really says", WordsFrom.HEAD)
    assert panel.mark.text() == "Typed or corrected here"
    assert desk.drafts.read(f"words:{post.exhibit_id}", post.case_id) is None


def test_another_window_in_front_does_not_end_the_typing(
    desk: Desk, panel: WordsPanel, post: ExhibitView
) -> None:
    panel.open_exhibit(post.case_id, post.exhibit_id)
    panel.field.set_text("Half a sent")

    leave(panel, Qt.FocusReason.ActiveWindowFocusReason)

    assert desk.exhibits.detail(post.exhibit_id).words is None


def test_what_is_being_typed_is_kept_as_a_draft_and_is_there_again(
    desk: Desk, at_once: Jobs, school_day: SchoolDay, panel: WordsPanel, post: ExhibitView, qtbot: QtBot
) -> None:
    panel.open_exhibit(post.case_id, post.exhibit_id)
    panel.field.set_text("Half a sent")
    panel.save_typing()

    later = shown(desk, at_once, school_day, qtbot)
    later.open_exhibit(post.case_id, post.exhibit_id)

    assert later.field.text() == "Half a sent"
    assert desk.exhibits.detail(post.exhibit_id).words is None


def test_opening_another_exhibit_saves_the_words_of_this_one(
    desk: Desk, panel: WordsPanel, a_case: CaseView, post: ExhibitView
) -> None:
    panel.open_exhibit(post.case_id, post.exhibit_id)
    panel.field.set_text("What it says")

    panel.open_exhibit(post.case_id, a_case.exhibits[0].exhibit_id)

    words = desk.exhibits.detail(post.exhibit_id).words
    assert words is not None and words.text == "What it says"
    assert panel.field.text() == ""


def test_words_that_are_refused_stay_in_the_box_with_the_reason(
    desk: Desk, panel: WordsPanel, post: ExhibitView
) -> None:
    panel.open_exhibit(post.case_id, post.exhibit_id)
    panel.field.set_text("word " * 50_000)

    leave(panel)

    assert "200,000 characters" in "".join(label.text() for label in panel.field.findChildren(PlainLabel))
    assert len(panel.field.text()) > 200_000


@pytest.fixture
def jobs(drawn: QApplication) -> Iterator[Jobs]:
    """Jobs that really run beside the window."""
    made = Jobs()
    yield made
    made.wait()


def test_cancel_ends_the_reading_within_a_third_of_a_second(
    desk: Desk, jobs: Jobs, school_day: SchoolDay, post: ExhibitView, qtbot: QtBot
) -> None:
    panel = shown(desk, jobs, school_day, qtbot)
    panel.open_exhibit(post.case_id, post.exhibit_id)
    panel.read_button.click()
    assert panel.is_reading and panel.cancel_button.isVisible() and panel.read_button.isHidden()
    assert panel.news.text() == "Reading the words…" and panel.field.edit.isReadOnly()

    panel.cancel_button.click()
    qtbot.waitUntil(lambda: not panel.is_reading)

    assert panel.news.text() == STOPPED
    assert panel.read_button.isVisible() and not panel.field.edit.isReadOnly()
    assert desk.exhibits.detail(post.exhibit_id).words is None


def test_leaving_the_page_ends_the_reading(
    desk: Desk, jobs: Jobs, school_day: SchoolDay, post: ExhibitView, qtbot: QtBot
) -> None:
    panel = shown(desk, jobs, school_day, qtbot)
    panel.open_exhibit(post.case_id, post.exhibit_id)
    panel.read_button.click()

    panel.hide()
    qtbot.waitUntil(lambda: not panel.is_reading)

    assert desk.exhibits.detail(post.exhibit_id).words is None


def test_a_reading_that_was_left_says_nothing_on_another_exhibit(
    desk: Desk, jobs: Jobs, school_day: SchoolDay, a_case: CaseView, post: ExhibitView, qtbot: QtBot
) -> None:
    panel = shown(desk, jobs, school_day, qtbot)
    panel.open_exhibit(post.case_id, post.exhibit_id)
    panel.read_button.click()

    panel.open_exhibit(post.case_id, a_case.exhibits[0].exhibit_id)
    jobs.wait()
    qtbot.waitUntil(lambda: not jobs.is_busy)

    assert panel.news.isHidden() and panel.field.text() == "" and panel.read_button.isVisible()


def test_a_picture_without_words_says_so(desk: Desk, panel: WordsPanel, a_case: CaseView) -> None:
    blank = network_post(Look(200), author="", when="", words="", comments=(), below="").image
    kept = desk.exhibits.keep(a_case.case_id, bytes_of(blank), "blank.png", Source.PASTED)
    panel.open_exhibit(kept.case_id, kept.exhibit_id)

    panel.read_button.click()

    assert panel.news.text() == NONE_FOUND and panel.mark.isHidden()


def test_without_the_part_that_reads_it_says_what_to_do_and_takes_typed_words(
    desk: Desk, panel: WordsPanel, post: ExhibitView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", None)

    panel.open_exhibit(post.case_id, post.exhibit_id)

    assert panel.read_button.isHidden() and panel.without.isVisible()
    assert "Type or paste what it says" in panel.without.text()
    panel.field.set_text("Typed by hand")
    leave(panel)
    words = desk.exhibits.detail(post.exhibit_id).words
    assert words is not None and words.text == "Typed by hand"


def test_an_isolated_exhibit_has_no_words_to_see(desk: Desk, panel: WordsPanel, post: ExhibitView) -> None:
    panel.open_exhibit(post.case_id, post.exhibit_id)
    panel.read_button.click()
    desk.exhibits.isolate(post.exhibit_id, "The police asked for it")

    panel.open_exhibit(post.case_id, post.exhibit_id)

    assert panel.field.text() == "" and panel.field.isHidden() and panel.read_button.isHidden()
    assert "Nobody may see" in panel.without.text()


def test_in_a_closed_concern_words_are_read_and_not_corrected(
    desk: Desk, panel: WordsPanel, post: ExhibitView, walk_through: WalkThrough
) -> None:
    walk_through(post.case_id, fair_comment=Value.YES)
    desk.decisions.save(post.case_id, desk.decisions.suggestions(post.case_id))
    desk.closing.close(post.case_id, ClosingGiven(Outcome.LEFT_ALONE_DEBATE))
    panel.open_exhibit(post.case_id, post.exhibit_id, may_change=False)

    panel.read_button.click()

    assert panel.field.edit.isReadOnly() and SAYS in panel.field.text().replace("\n", " ")


def test_the_words_of_an_e_mail_are_its_own(desk: Desk, panel: WordsPanel, a_case: CaseView) -> None:
    mail = (
        b"From: Anita Rao <anita@example.org>\r\nTo: office@example.org\r\nSubject: The gate\r\n"
        b"Date: Mon, 23 Nov 2026 07:30:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n"
        b"The gate was shut again.\r\n"
    )
    kept = desk.exhibits.keep(a_case.case_id, mail, "gate.eml", Source.CHOSEN)

    panel.open_exhibit(kept.case_id, kept.exhibit_id)

    assert SAYS in panel.field.text() and panel.field.edit.isReadOnly()
    assert panel.mark.text() == "From the file itself" and panel.read_button.isHidden()
