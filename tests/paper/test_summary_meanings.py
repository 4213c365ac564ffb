"""What the words of the governors' summary mean: only those that are printed, and as they are counted."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from conduct_desk.paper.summary_meanings import meanings
from conduct_desk.policy.summary_words import FAR, MATTER, rest_words
from tests.paper.summaries import HISTORY, NAME, SUMMARIES, summary, term, told

SAFETY = "What touches safety, or is for others to deal with, counts "


def meant(name: str, **changes: Any) -> dict[str, str]:
    """Return what a paper says that its words mean."""
    return dict(meanings(summary(name, **changes)))


def test_only_words_that_are_used_are_explained() -> None:
    plain, full = meant("covered"), meant("sixty")

    assert full.keys() - plain.keys() == {"How far", "Mainly about", "All others"}
    assert "All others" in meant("first term")
    assert "Mainly about" not in meant("first term")
    assert "Covered" not in meant("twelve", summary=told(term(NAME, 12, 10, 7, 5)))


def test_how_far_is_explained_where_only_the_term_before_says_it() -> None:
    assert "How far" in meant("one", summary=told(term(NAME, 3, 3, None, None), HISTORY[-1:]))
    assert "How far" not in meant("one")


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((3, 7, 8, 9), "Fewer than 5: 1 to 4."),
        ((9, 7, None, 0), "Not shown: any number, covered so that nobody can be recognised."),
        ((9, 3, None, 0), "Fewer than 5: 1 to 4. Not shown: any number, covered so that nobody can be "
                          "recognised."),
    ],
)  # fmt: skip
def test_words_in_the_place_of_numbers_are_explained_where_they_stand(
    numbers: tuple[int | None, ...], said: str
) -> None:
    assert meant("one", summary=told(term(NAME, *numbers)))["Covered"] == said


def test_it_is_said_once_where_concerns_count_that_touch_safety() -> None:
    """Wherever there is anything that they could count among."""
    for name, shown in SUMMARIES.items():
        found = " ".join(meant(name).values())
        is_any = shown.this.closed.number != 0 or shown.far or shown.matter
        assert found.count(SAFETY) == (1 if is_any else 0), name
    assert f"{SAFETY}in the totals alone." in meant("one")["Left alone"]
    assert f"{SAFETY}here and in the totals alone." in meant("four")["All others"]


def test_the_words_of_a_last_row_are_those_that_are_explained() -> None:
    for table in (FAR, MATTER):
        assert rest_words(table, ()).startswith("All others")


def test_the_last_time_is_named_where_there_was_one() -> None:
    assert (
        "Last time is Summer term 2026. Earlier figures are as printed then."
        in meant("sixty")["How it was counted"]
    )
    assert "Last time" not in meant("first term")["How it was counted"]


def test_figures_of_a_term_that_is_over_say_as_of_which_day_they_are() -> None:
    """Open or closed is as it was at the end of the term, whenever the summary is made."""
    shown = replace(SUMMARIES["first term"], last_day=date(2026, 8, 31))

    assert meant("sixty", summary=shown)["How it was counted"].startswith(
        "From the school’s log on 8 December 2026, for the days at the top. Open or closed is as on 31 "
    )
    assert "Open or closed" not in meant("first term")["How it was counted"]


def test_a_summary_without_a_reason_to_be_safe_claims_none() -> None:
    assert "Why it is safe" in meant("sixty")
    assert "Why it is safe" not in meant("sixty", summary=told(term(NAME, 6, 6, 0, 0), why_safe=""))
