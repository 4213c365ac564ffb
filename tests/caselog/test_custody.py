"""What the chronology says of each exhibit."""

from typing import Any

import pytest

from conduct_desk.caselog.chronology import Entry
from conduct_desk.caselog.custody import of_entry
from conduct_desk.policy.exhibits import Custody
from tests.caselog.conftest import MONDAY


def said(what: str = "Something", **detail: Any) -> tuple[Custody, tuple[int, ...]] | None:
    """Return what an entry says was done with which exhibits."""
    return of_entry(Entry(1, MONDAY, "Mrs Patel", 1, what, detail))


def test_the_detail_says_what_was_done_and_with_which() -> None:
    assert said(custody="COVERED", exhibit=3) == (Custody.COVERED, (3,))
    assert said(custody="CHECKED", exhibits=[1, 2]) == (Custody.CHECKED, (1, 2))


@pytest.mark.parametrize(
    ("what", "meant"),
    [
        ("Kept exhibit 3 (pasted)", (Custody.KEPT, (3,))),
        ("Removed exhibit 12", (Custody.REMOVED, (12,))),
        ("Put exhibit 1 back", (Custody.PUT_BACK, (1,))),
        ("Removed exhibit 12 of something else", None),
        ("Recorded the facts", None),
    ],
)
def test_an_older_entry_is_known_by_its_sentence(what: str, meant: object) -> None:
    assert said(what) == meant


def test_an_entry_that_says_something_strange_says_nothing_of_an_exhibit() -> None:
    assert said(custody="EATEN", exhibit=1) is None
    assert said(custody="COVERED", exhibit="one") == (Custody.COVERED, ())
    assert said(custody="CHECKED", exhibits="all") == (Custody.CHECKED, ())
