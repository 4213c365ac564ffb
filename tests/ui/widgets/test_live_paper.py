"""The preview follows the typing: after a pause, one at a time, the newest words last."""

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from conduct_desk.errors import NotSaved
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.widgets.live_paper import LivePaper, Work


class Typing(QObject):
    """Somebody who types, and what was made of it."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.words = ""
        self.asked: list[str] = []
        self.made: list[bytes] = []
        self.live = LivePaper(jobs, self)
        self.live.made.connect(lambda pdf: self.made.append(pdf))

    def source(self) -> Work:
        words = self.words
        self.asked.append(words)
        return words.encode, lambda: (words,)


class Seen(QObject):
    """Somebody who looks at the page."""

    drawn = Signal()


def test_keys_in_quick_succession_make_one_paper(qtbot: QtBot) -> None:
    typing = Typing(Jobs(at_once=True))
    typing.live.begin(typing.source)
    for word in ("D", "De", "Dear"):
        typing.words = word
        typing.live.touched()

    qtbot.waitUntil(lambda: len(typing.made) == 2)

    assert typing.made == [b"", b"Dear"]


def test_words_that_change_meanwhile_win(qtbot: QtBot) -> None:
    jobs = Jobs()
    typing = Typing(jobs)
    typing.words = "older"
    typing.live.begin(typing.source)
    for word in ("between", "newest"):
        typing.words = word
        typing.live.refresh()

    qtbot.waitUntil(lambda: bool(typing.made))

    assert typing.made == [b"newest"]
    assert typing.asked == ["older", "newest"]
    jobs.wait()


def test_a_paper_of_a_letter_that_was_left_is_dropped(qtbot: QtBot) -> None:
    jobs = Jobs()
    typing = Typing(jobs)
    typing.words = "the first letter"
    typing.live.begin(typing.source)
    typing.words = "the second letter"
    typing.live.begin(typing.source)

    qtbot.waitUntil(lambda: bool(typing.made) and not jobs.is_busy)

    assert typing.made == [b"the second letter"]


def test_words_that_cannot_be_printed_are_told(qtbot: QtBot) -> None:
    typing = Typing(Jobs(at_once=True))
    told: list[str] = []
    typing.live.refused.connect(lambda problem: told.append(problem.sentence))

    def fails() -> bytes:
        raise NotSaved("The disk is full")

    typing.live.begin(lambda: (fails, tuple))

    assert told == ["The disk is full"]


def test_what_goes_with_a_paper_waits_until_it_is_seen(qtbot: QtBot) -> None:
    jobs = Jobs()
    typing, seen = Typing(jobs), Seen()
    noted: list[object] = []
    typing.live.noted.connect(noted.append)
    typing.live.note_after(seen.drawn)
    typing.words = "Dear"

    typing.live.begin(typing.source)
    qtbot.waitUntil(lambda: typing.made == [b"Dear"])
    assert noted == [] and not jobs.is_busy
    seen.drawn.emit()

    qtbot.waitUntil(lambda: noted == [("Dear",)])


def test_a_paper_that_nobody_sees_is_noted_all_the_same(qtbot: QtBot) -> None:
    typing, seen = Typing(Jobs()), Seen()
    typing.live.note_after(seen.drawn)

    with qtbot.waitSignal(typing.live.noted):
        typing.live.begin(typing.source)


def test_newer_words_do_not_wait_for_what_an_older_paper_would_say(qtbot: QtBot) -> None:
    jobs = Jobs()
    typing, seen = Typing(jobs), Seen()
    noted: list[object] = []
    typing.live.noted.connect(noted.append)
    typing.live.note_after(seen.drawn)
    typing.words = "older"
    typing.live.begin(typing.source)
    qtbot.waitUntil(lambda: typing.made == [b"older"])

    typing.words = "newer"
    typing.live.refresh()
    qtbot.waitUntil(lambda: typing.made == [b"older", b"newer"])
    seen.drawn.emit()

    qtbot.waitUntil(lambda: bool(noted))
    assert noted == [("newer",)]
