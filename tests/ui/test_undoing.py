"""What was taken away comes back, the last thing first, and nothing of it outlives the lock."""

import weakref
from collections.abc import Callable
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from conduct_desk.errors import DeskError
from conduct_desk.ui.undoing import TakenAway, Undoing


class Shelf:
    """Things that stand on it, and what Undo says of them."""

    def __init__(self) -> None:
        self.undoing = Undoing()
        self.standing = ["one", "two"]
        self.said: list[tuple[str, str]] = []
        self.undoing.taken.connect(lambda words: self.said.append(("taken", words)))
        self.undoing.undone.connect(lambda words: self.said.append(("undone", words)))
        self.undoing.refused.connect(lambda error: self.said.append(("refused", error.sentence)))

    def take(self, thing: str, put_back: Callable[[], None] | None = None) -> None:
        """Take a thing away, so that it can be put back."""
        self.standing.remove(thing)
        back = put_back or (lambda: self.standing.append(thing))
        self.undoing.offer(TakenAway(f"Removed {thing}", back))


@pytest.fixture
def shelf(qapp: object) -> Shelf:
    return Shelf()


def test_the_last_thing_taken_away_is_put_back_first(shelf: Shelf) -> None:
    shelf.take("one")
    shelf.take("two")
    assert shelf.undoing.next_words == "Removed two"

    shelf.undoing.undo()
    assert shelf.standing == ["two"] and shelf.undoing.next_words == "Removed one"
    shelf.undoing.undo()

    assert shelf.standing == ["two", "one"] and shelf.undoing.next_words == ""
    assert [kind for kind, _ in shelf.said] == ["taken", "taken", "undone", "undone"]


def test_undo_with_nothing_taken_away_does_nothing(shelf: Shelf, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(shelf.undoing.changed):
        shelf.undoing.undo()
    assert shelf.said == []


def test_what_is_refused_can_be_tried_again_and_then_stands_in_nobodys_way(shelf: Shelf) -> None:
    is_closed = True

    def closed() -> None:
        if is_closed:
            raise DeskError("This concern is closed.", next_step="Open it again first.")

    shelf.take("one")
    shelf.take("two", closed)

    shelf.undoing.undo()
    assert shelf.said[-1] == ("refused", "This concern is closed.")
    assert shelf.undoing.next_words == "Removed two"
    shelf.undoing.undo()
    assert shelf.undoing.next_words == "Removed one"
    shelf.undoing.undo()

    assert shelf.standing == ["one"]
    for _ in range(3):
        assert shelf.undoing.next_words == "Removed two"  # nothing is lost by pressing once too often
        shelf.undoing.undo()
    is_closed = False
    shelf.undoing.undo()
    assert shelf.said[-1] == ("undone", "Removed two") and shelf.undoing.next_words == ""


def test_what_has_nothing_left_to_go_back_into_says_so(shelf: Shelf) -> None:
    def gone() -> None:
        raise LookupError(12)

    shelf.take("one", gone)
    shelf.undoing.undo()

    assert shelf.said[-1] == (
        "refused",
        "That cannot be put back. What it belonged to is not there any more.",
    )
    assert shelf.undoing.next_words == ""


def test_nothing_that_waits_to_be_put_back_outlives_the_lock(shelf: Shelf) -> None:
    class Letter:
        """What a removed letter said."""

    letter = Letter()
    held = weakref.ref(letter)
    shelf.take("one", partial(print, letter))
    del letter
    assert held() is not None

    shelf.undoing.forget()

    assert held() is None and shelf.undoing.next_words == ""


def test_what_was_taken_away_is_not_in_what_is_printed_of_it() -> None:
    taken = TakenAway("Removed a person", lambda: None)
    assert repr(taken) == "TakenAway(words='Removed a person')"
