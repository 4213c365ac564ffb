"""The school's terms, and the governors' summary of one of them."""

from collections.abc import Sequence
from datetime import date

from conduct_desk.desk.views import EditionView, TermView


class Terms:
    """Term dates, and the summaries printed from them."""

    def all(self) -> tuple[TermView, ...]:
        """Return the terms in date order; empty while none are set."""
        raise NotImplementedError

    def set(self, terms: Sequence[TermView]) -> None:
        """Replace the terms. Raises DeskError with what is wrong with them, one sentence a line."""
        raise NotImplementedError

    def current(self) -> TermView | None:
        """Return the term whose reporting window holds today, or None while no terms are set."""
        raise NotImplementedError

    def is_known(self, day: date) -> bool:
        """Say whether terms are set for this day, so that a due date on it can be trusted."""
        raise NotImplementedError

    def reportable(self) -> tuple[str, ...]:
        """Return the names of terms that have begun, newest first; "This school year" while none are set."""
        raise NotImplementedError

    def preview(self, term_name: str) -> bytes:
        """Return the summary of a term as PDF, written nowhere and marked as a draft. Long."""
        raise NotImplementedError

    def issue(self, term_name: str) -> EditionView:
        """Print the summary for good: PDF, SHA-256, figures and chronology code are kept. Long.

        Raises PaperRefused on a practice desk.
        """
        raise NotImplementedError

    def pdf(self, edition_id: int) -> bytes:
        """Return an issued summary, byte for byte."""
        raise NotImplementedError

    def editions(self) -> tuple[EditionView, ...]:
        """Return the issued summaries, newest first."""
        raise NotImplementedError
