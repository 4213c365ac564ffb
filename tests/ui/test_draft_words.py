"""How Home speaks of what was being typed."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from conduct_desk.desk.home_views import LeftOver
from conduct_desk.ui.draft_words import button_name, left_over_row, page_words, parts_of

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        ("facts", ("facts", "")), ("letter 12", ("letter", "12")), ("word:POLICE", ("word", "POLICE")),
        ("check:7", ("check", "7")), ("check", ("check", "")),
        ("summary Autumn term 2026", ("summary", "Autumn term 2026")),
    ],
)  # fmt: skip
def test_a_draft_says_which_page_it_is_of(place: str, parts: tuple[str, str]) -> None:
    assert parts_of(place) == parts


def test_looking_again_is_not_the_check_of_the_answers() -> None:
    assert page_words("check:7") != page_words("check")


def test_each_page_that_keeps_a_draft_has_words() -> None:
    pages = Path(__file__).resolve().parents[2] / "conduct_desk" / "ui" / "pages"
    for stem in ("facts", "check", "decision", "ledger", "support", "own_post", "reply", "close", "word",
                 "hand_over", "sheet", "letter", "terms", "policy", "summary"):  # fmt: skip
        assert (pages / f"{stem}_page.py").exists()
        assert page_words(stem) != "something"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 11, 23, 8, 5, tzinfo=UTC), "today at 8:05am"),
        (datetime(2026, 11, 22, 16, 0, tzinfo=UTC), "yesterday at 4:00pm"),
        (datetime(2026, 11, 20, 16, 0, tzinfo=UTC), "Fri 20 Nov, 4:00pm"),
    ],
)
def test_it_says_when_it_was_kept(moment: datetime, words: str) -> None:
    row = left_over_row(LeftOver("policy", None, "", moment), TODAY)
    assert row.detail == f"Kept {words}" and row.button == "Carry on"


def test_two_drafts_of_one_concern_have_buttons_of_different_names() -> None:
    moment = datetime(2026, 11, 23, 8, 5, tzinfo=UTC)
    names = {button_name(LeftOver(place, 4, "2026-27/004", moment)) for place in ("check:7", "check", "note")}
    assert len(names) == 3
