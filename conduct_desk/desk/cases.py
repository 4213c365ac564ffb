"""Opening, reading, finding, closing and reopening concerns."""

from conduct_desk.desk.views import (
    CaseLine,
    CaseView,
    ChronologyLine,
    Facts,
    HomeView,
    SearchResult,
)
from conduct_desk.policy.vocabulary import DecisionMaker, Outcome, Stage


class Cases:
    """The concerns of one log. Every verb is blocking and safe to call from any thread."""

    def open(self) -> CaseView:
        """Open a new case: stage Being recorded, its reference ("2026-27/004") already given."""
        raise NotImplementedError

    def get(self, case_id: int) -> CaseView:
        """Return one case, whole."""
        raise NotImplementedError

    def set_facts(self, case_id: int, facts: Facts) -> CaseView:
        """Write the facts page as it now stands.

        Raises DeskError with `field` set to the Facts field that it is about: a date in the future, or
        dates out of order (posted, then told to staff, then told to the head).
        """
        raise NotImplementedError

    def set_decision_maker(self, case_id: int, maker: DecisionMaker) -> CaseView:
        """Hand the decision to somebody else (the policy says the governors or headteacher)."""
        raise NotImplementedError

    def home(self) -> HomeView:
        """Return what needs the head today, and this term in four numbers."""
        raise NotImplementedError

    def list(
        self, *, before: int | None = None, limit: int = 50, stage: Stage | None = None
    ) -> tuple[CaseLine, ...]:
        """Return concerns newest first; `before` is the case_id of the last line already shown."""
        raise NotImplementedError

    def search(self, text: str, limit: int = 200) -> SearchResult:
        """Find concerns by any words in them (from two letters on), newest first."""
        raise NotImplementedError

    def discard(self, case_id: int) -> None:
        """Throw away a concern that is still being recorded; its exhibits go too, the chronology says so.

        Raises DeskError when the concern was already saved.
        """
        raise NotImplementedError

    def close(self, case_id: int, outcome: Outcome, note: str = "") -> CaseView:
        """Close a concern with its outcome; open actions of the case end with it.

        Raises DeskError when it is still being recorded or closed already.
        """
        raise NotImplementedError

    def reopen(self, case_id: int, reason: str) -> CaseView:
        """Reopen a closed concern; the old closure stays in the chronology. Raises DeskError without reason."""
        raise NotImplementedError

    def chronology(self, case_id: int) -> tuple[ChronologyLine, ...]:
        """Return what was done in the case, newest first."""
        raise NotImplementedError

    def note(self, case_id: int, text: str) -> None:
        """Add a note to the chronology. Raises DeskError when it is empty."""
        raise NotImplementedError
