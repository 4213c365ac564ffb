"""One concern beside those like it: what was usual, and where this one stands apart; never whose fault."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from conduct_desk.policy.mirror import FEWEST, GRAVEST, Handled, Taken, mainly, mirror
from conduct_desk.policy.vocabulary import Finding, Outcome

USUAL = Handled(
    reference="2026-27/001",
    findings={Finding.FOUL},
    taken=frozenset({Taken.SPOKEN}),
    contact_after=1,
    closed_after=4,
    outcome=Outcome.REMOVED_BY_AUTHOR,
)
OTHERS = (USUAL, replace(USUAL, reference="2026-27/002", contact_after=2), replace(USUAL, closed_after=6))


def test_every_finding_has_its_place() -> None:
    assert set(GRAVEST) == set(Finding)
    assert mainly({Finding.FOUL, Finding.CHILD_IN_WORDS}) is Finding.CHILD_IN_WORDS
    assert mainly(set()) is None


def test_one_or_two_are_too_few_to_compare() -> None:
    found = mirror(USUAL, OTHERS[: FEWEST - 1])
    assert found.rows == () and found.unlike == () and len(found.compared) == FEWEST - 1


def test_what_was_usual_stands_beside_what_was_done_here() -> None:
    rows = {row.what: (row.usually, row.here) for row in mirror(USUAL, OTHERS).rows}
    assert rows == {
        "Somebody spoke with the author": ("3 of 3", "Yes"),
        "First word with the author": ("1 to 2 school days, mostly 1", "after 1 school day"),
        "Closed": ("4 to 6 school days, mostly 4", "after 4 school days"),
        "Words in letters that may sound angry": ("None", "None"),
        "How it ended": ("Removed by the author (3)", "Removed by the author"),
    }


def test_a_concern_like_the_others_is_unlike_in_nothing() -> None:
    assert mirror(USUAL, OTHERS).unlike == ()


def test_a_step_that_no_other_saw_is_said() -> None:
    mine = replace(USUAL, taken=USUAL.taken | {Taken.SECOND})
    found = mirror(mine, OTHERS)
    assert found.unlike == ("A second letter went to the author here, and in none of the 3 like it.",)
    assert next(row for row in found.rows if row.what == Taken.SECOND).usually == "0 of 3"


def test_a_step_that_all_others_saw_is_missed_so_far_or_for_good() -> None:
    still_open = replace(USUAL, taken=frozenset(), outcome=None, closed_after=None, contact_after=None)
    said = "Somebody spoke with the author in all 3 like it, and not here"
    assert mirror(still_open, OTHERS).unlike == (f"{said} so far.",)
    assert mirror(replace(USUAL, taken=frozenset()), OTHERS).unlike == (f"{said}.",)
    here = {row.what: row.here for row in mirror(still_open, OTHERS).rows}
    assert here["How it ended"] == here["Closed"] == here["First word with the author"] == "Not yet"


def test_a_step_that_some_saw_is_said_of_none() -> None:
    mixed = (*OTHERS[:2], replace(USUAL, taken=frozenset({Taken.PLATFORM})))
    assert mirror(USUAL, mixed).unlike == ()
    assert mirror(replace(USUAL, taken=frozenset()), mixed).unlike == ()


def test_a_longer_wait_than_any_other_is_said() -> None:
    found = mirror(replace(USUAL, contact_after=6), OTHERS)
    assert found.unlike == (
        "The author first heard from the school after 6 school days; the longest of the others was after 2 "
        "school days.",
    )
    assert mirror(replace(USUAL, contact_after=0), OTHERS).unlike == ()


def test_where_no_author_was_written_to_no_wait_is_compared() -> None:
    quiet = tuple(replace(each, contact_after=None, taken=frozenset()) for each in OTHERS)
    found = mirror(replace(USUAL, taken=frozenset()), quiet)
    assert "First word with the author" not in {row.what for row in found.rows} and found.unlike == ()


def test_a_sharper_letter_than_any_other_is_said() -> None:
    sharp = (*OTHERS[:2], replace(USUAL, sharp=2))
    found = mirror(replace(USUAL, sharp=3), sharp)
    assert found.unlike == (
        "The letters here have more words that may sound angry than those of any concern like it.",
    )
    row = next(row for row in found.rows if row.what.startswith("Words"))
    assert (row.usually, row.here) == ("Up to 2, mostly 0", "3")


def test_days_that_are_all_alike_are_said_once() -> None:
    same = (replace(USUAL, contact_after=0),) * 3
    row = next(row for row in mirror(USUAL, same).rows if row.what == "First word with the author")
    assert row.usually == "the same day"


@given(st.sets(st.sampled_from(Taken)), st.none() | st.integers(0, 60), st.integers(0, 9))
def test_nobody_is_blamed(taken: set[Taken], days: int | None, sharp: int) -> None:
    mine = replace(USUAL, taken=frozenset(taken), contact_after=days, sharp=sharp)
    said = " ".join(mirror(mine, OTHERS).unlike).lower()
    assert not any(word in said for word in ("should", "must", "wrong", "fail", "unfair", "too "))
