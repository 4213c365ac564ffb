"""What the page of the governors' summary says: its terms, its editions and what became of them."""

from __future__ import annotations

from collections.abc import Sequence

from conduct_desk.clock import SCHOOL_ZONE, spoken_date, spoken_moment
from conduct_desk.desk.summary_views import NOT_A_PERSON, SummaryChoice
from conduct_desk.desk.views import EditionView, TermView
from conduct_desk.ui.widgets.desk_row import RowWords
from conduct_desk.ui.widgets.remarks_box import CheckWords

CHECK = CheckWords("Check before sharing", "Nothing in your words points at anybody.", stands=NOT_A_PERSON)
ISSUE, ISSUE_CORRECTION = "Issue this edition", "Issue the correction"
ISSUE_HINT = (
    "Issuing keeps this paper for ever, exactly as it is: that is the one to share. "
    "A later change needs a correction."
)
CORRECTION_HINT = "Issuing keeps both papers for ever. The new one says which edition it takes the place of."
NO_TERMS = (
    "There are no term dates yet, so this paper closes the school year. What comes in later counts in a "
    "summary only once term dates are set."
)
LEDGER_HINT = (
    "Every governor who was told something, with the day and the reason. It names people: it is for you "
    "alone and does not belong in the governors’ pack."
)


def early_words(choice: SummaryChoice, terms: Sequence[TermView]) -> str:
    """Return what it means to issue a summary before its term is over; empty once it is."""
    term = next((each for each in terms if each.name == choice.term_name), None)
    if term is None:
        return "" if terms else NO_TERMS
    if term.last_day <= choice.last_day:
        return ""
    until = spoken_date(term.last_day)
    return f"The term goes on until {until}. What comes in later counts in the next summary."


def day_of(edition: EditionView) -> str:
    """Return the day on which an edition was issued: 4 December 2026."""
    return spoken_date(edition.issued_at.astimezone(SCHOOL_ZONE).date())


def edition_words(edition: EditionView) -> str:
    """Return when an edition was issued: 4 December 2026, 3:10pm."""
    return spoken_moment(edition.issued_at)


def edition_row(number: int, edition: EditionView, changes: Sequence[str], *, may_correct: bool) -> RowWords:
    """Return the row of an edition: what it takes the place of, and what a correction would change today."""
    said = [f"Issued {edition_words(edition)}."]
    if edition.corrects is not None:
        said.append(f"It takes the place of the edition of {spoken_date(edition.corrects)}.")
    if changes:
        said.append(f"Since then: {' '.join(changes)}")
    return RowWords(
        edition.term_name, " ".join(said), tag="Replaced" if edition.is_replaced else "",
        button="Open", name=f"edition_{number}_button", second="Correct it" if may_correct else "",
    )  # fmt: skip


def changes_words(edition: EditionView, changes: Sequence[str]) -> str:
    """Return how an edition that is shown stands today."""
    if edition.is_replaced:
        return "It is kept as it was, but a later edition takes its place."
    if not changes:
        return "It is kept as it is, and its figures would be the same today."
    return f"It is kept as it is. Since then: {' '.join(changes)}"
