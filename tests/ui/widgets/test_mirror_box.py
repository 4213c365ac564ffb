"""How like concerns were handled is shown when it is asked for, in plain words that blame nobody."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from conduct_desk.errors import DeskError
from conduct_desk.policy.mirror import Mirror, Row
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.mirror_box import MirrorBox, too_few_words

APART = Mirror(
    ("2026-27/003", "2026-27/002", "2026-27/001"),
    (Row("A letter went to the author", "3 of 3", "No"),),
    ("A letter went to the author in all 3 like it, and not here so far.",),
)


class Comparing:
    """A drawer that answers what a test lays out."""

    def __init__(self) -> None:
        self.answer: Mirror | DeskError = APART
        self.asked: list[int] = []

    def of(self, case_id: int) -> Mirror:
        self.asked.append(case_id)
        if isinstance(self.answer, DeskError):
            raise self.answer
        return self.answer


@pytest.fixture
def made(qtbot: QtBot, at_once: Jobs) -> Iterator[tuple[Fold, MirrorBox, Comparing]]:
    fold, comparing = Fold(), Comparing()
    box = MirrorBox(fold)
    box.use(comparing, at_once)  # type: ignore[arg-type]  # its verb is all that the box asks for
    box.open_case(1)
    qtbot.addWidget(fold)
    fold.show()
    yield fold, box, comparing


def words(fold: Fold) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in fold.findChildren(QLabel) if each.isVisible())


def test_it_is_compared_once_and_only_when_unfolded(made: tuple[Fold, MirrorBox, Comparing]) -> None:
    fold, box, comparing = made
    assert comparing.asked == []
    for _ in range(3):
        fold.turn()
    assert comparing.asked == [1]
    assert "Usually: 3 of 3 · Here: No" in words(fold)
    assert "in all 3 like it, and not here so far." in words(fold)
    assert "There may be good reason." in words(fold)
    assert "Compared with 2026-27/003, 2026-27/002, 2026-27/001" in words(fold)
    box.open_case(2)
    assert not fold.is_open
    fold.turn()
    assert comparing.asked == [1, 2]


def test_where_nothing_stands_apart_it_says_so(made: tuple[Fold, MirrorBox, Comparing]) -> None:
    fold, _, comparing = made
    comparing.answer = Mirror(APART.compared, APART.rows)
    fold.turn()
    assert "Nothing here stands apart from the others." in words(fold)
    assert "good reason" not in words(fold)


def test_what_cannot_be_read_is_said_and_asked_again(made: tuple[Fold, MirrorBox, Comparing]) -> None:
    fold, _, comparing = made
    comparing.answer = DeskError("The log cannot be read.", next_step="Try again.")
    fold.turn()
    assert "The log cannot be read. Try again." in words(fold)
    comparing.answer = APART
    fold.turn()
    fold.turn()
    assert "3 of 3" in words(fold)


@pytest.mark.parametrize(
    ("count", "start"),
    [(0, "No closed concern is"), (1, "Only one closed concern is"), (2, "Only 2 closed concerns are")],
)
def test_too_few_are_said_in_words(count: int, start: str) -> None:
    assert too_few_words(count) == f"{start} like it. From 3 on, they are shown side by side."
