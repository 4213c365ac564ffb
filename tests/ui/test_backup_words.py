"""How backups are spoken of."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from conduct_desk.desk.backup_views import BackedUp, BackupFigures, BackupView, Place, PlaceView
from conduct_desk.ui.backup_words import list_row, list_title, made_words, place_row, rehearsed_words, when

NOW = datetime(2026, 11, 23, 12, 20, tzinfo=UTC)
FIGURES = BackupFigures(NOW - timedelta(minutes=16), 214, 611, 5120, NOW - timedelta(minutes=16), "ABCD")
NEWEST = BackupView(Path("2026"), Place.SECOND, FIGURES, 4096)
SECOND = PlaceView(Place.SECOND, Path("stick"), True, NEWEST)


@pytest.mark.parametrize(
    ("place", "tag"),
    [
        (SECOND, "Fresh"),
        (replace(SECOND, folder=None, newest=None), "None chosen"),
        (replace(SECOND, newest=None), "No backup yet"),
        (replace(SECOND, newest=replace(NEWEST, has_old_keys=True)), "Opens with the old keys only"),
        (replace(SECOND, is_there=False), "Not plugged in"),
        (replace(SECOND, problem="Two copies of one file lie there."), "Something is wrong there"),
    ],
)
def test_each_state_of_a_place_has_a_word_and_an_icon(place: PlaceView, tag: str) -> None:
    row = place_row(place, NOW)
    assert row.tag == tag and row.icon
    assert (row.tag_kind == "ok") == (tag == "Fresh")


def test_a_week_old_is_fresh_and_older_is_not() -> None:
    assert place_row(SECOND, FIGURES.made_at + timedelta(days=7)).tag == "Fresh"
    assert place_row(SECOND, FIGURES.made_at + timedelta(days=7, minutes=1)).tag == "Older than a week"


def test_a_rehearsal_is_told_in_a_sentence() -> None:
    assert rehearsed_words(FIGURES) == (
        "It would all come back: 214 concerns, 611 exhibits, history whole, newest entry "
        "Monday 23 November 2026, 12:04pm. Nothing was changed."
    )


def test_a_backup_that_holds_what_was_disposed_of_is_marked() -> None:
    row = list_row(replace(NEWEST, disposed=("2024-25/003",)))
    assert row.tag == "Holds disposed concerns" and "2024-25/003" in row.detail
    assert list_row(NEWEST).tag == ""


def test_what_was_backed_up_names_the_places() -> None:
    assert made_words(BackedUp(())) == ""
    assert made_words(BackedUp((replace(NEWEST, place=Place.LOCAL), NEWEST))).startswith(
        "Backed up on this computer and in the second place."
    )


@pytest.mark.parametrize(
    ("hours", "words"),
    [(1, "today at 11:20am"), (25, "yesterday at 11:20am"), (73, "Fri 20 Nov, 11:20am")],
)
def test_when_a_backup_was_made(hours: int, words: str) -> None:
    assert when(NOW - timedelta(hours=hours), NOW) == words


def test_one_backup_is_not_spoken_of_as_many() -> None:
    assert list_title(1) == "The one backup that there is"
    assert list_title(12) == "The 12 backups that there are"
