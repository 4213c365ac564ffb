"""The recovery sheet, in the safe until it is needed."""

from datetime import date
from types import ModuleType

from conduct_desk.paper.recovery import make_recovery_sheet

GROUPS = ("K7QM", "W2XD", "09AB", "ZZT4", "MMMM", "3F8G", "HJKN", "PQRS", "VWXY")


def test_the_sheet_shows_nine_numbered_groups_and_what_to_do(papers: ModuleType) -> None:
    pdf = make_recovery_sheet(GROUPS, "St Thomas", date(2026, 11, 22), "a1b2")
    pages = papers.pages_of(pdf)
    text = papers.text_of(pdf)

    assert len(pages) == 1
    assert all(group in text.replace(" ", "") for group in GROUPS)
    assert all(words in text for words in ("What it is for", "Where to keep it", "How to use it", "a1b2"))
    assert all(papers.fonts_of(pdf).values())


def test_the_square_code_is_drawn_and_is_no_picture(papers: ModuleType) -> None:
    assert papers.kinds_in(make_recovery_sheet(GROUPS, "St Thomas", date(2026, 11, 22), "")) == set()


def test_the_same_sheet_has_the_same_bytes() -> None:
    first, second = (make_recovery_sheet(GROUPS, "St Thomas", date(2026, 11, 22), "a1") for _ in range(2))

    assert first == second
