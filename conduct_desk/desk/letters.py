"""Writing, issuing and sending letters, and reading them again as they left the school."""

from collections.abc import Sequence
from datetime import date

from conduct_desk.desk.views import LetterView
from conduct_desk.policy.vocabulary import LetterKind, SentHow


class Letters:
    """Letters of all cases: the words of a draft may change, an issued one is kept to the byte."""

    def start(self, case_id: int, kind: LetterKind, *, person_id: int | None = None) -> LetterView:
        """Start a draft from the school's wording, filled with what the case knows.

        Without `person_id` it goes to the first author (thanks: to the reporter), or to nobody yet. A draft
        of the same kind to the same person is carried on, not doubled.
        """
        raise NotImplementedError

    def get(self, letter_id: int) -> LetterView:
        """Return one letter."""
        raise NotImplementedError

    def amend(
        self,
        letter_id: int,
        *,
        recipient: str | None = None,
        address: Sequence[str] | None = None,
        salutation: str | None = None,
        subject: str | None = None,
        body: str | None = None,
        dated_on: date | None = None,
        answer_by: date | None = None,
    ) -> LetterView:
        """Change the words of a draft; what is None stays. Raises DeskError when it was issued already."""
        raise NotImplementedError

    def preview(self, view: LetterView) -> bytes:
        """Return the PDF of the words given, written nowhere. Long: call through jobs."""
        raise NotImplementedError

    def checks(self, view: LetterView) -> tuple[str, ...]:
        """Return the sentences that say what still blocks issuing these words; empty when nothing does."""
        raise NotImplementedError

    def issue(self, letter_id: int) -> LetterView:
        """Print the letter for good: the PDF is kept with its SHA-256 and the chronology's code. Long.

        Raises PaperRefused when `checks` finds something, or on a practice desk.
        """
        raise NotImplementedError

    def pdf(self, letter_id: int) -> bytes:
        """Return the issued PDF, byte for byte. Raises DeskError when it is still a draft."""
        raise NotImplementedError

    def sent(self, letter_id: int, on: date, how: SentHow) -> LetterView:
        """Record that it left the school; this starts the follow-up. Raises DeskError before it is issued."""
        raise NotImplementedError

    def discard(self, letter_id: int) -> None:
        """Throw away a draft. Raises DeskError when it was issued already."""
        raise NotImplementedError

    def list(self, limit: int = 200) -> tuple[LetterView, ...]:
        """Return letters of all cases, newest first (bodies left empty)."""
        raise NotImplementedError
