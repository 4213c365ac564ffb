"""What was being typed, so that a crash costs at most a second of it."""

from collections.abc import Mapping

from conduct_desk.desk.views import DraftView


class Drafts:
    """Unfinished typing, kept encrypted in the log and outside its chronology."""

    def save(self, place: str, body: Mapping[str, str], case_id: int | None = None) -> None:
        """Keep what stands on a page; an earlier draft of the same place and case is replaced."""
        raise NotImplementedError

    def read(self, place: str, case_id: int | None = None) -> dict[str, str] | None:
        """Return what was being typed there, or None."""
        raise NotImplementedError

    def discard(self, place: str, case_id: int | None = None) -> None:
        """Forget a draft; quietly when there is none."""
        raise NotImplementedError

    def all(self) -> tuple[DraftView, ...]:
        """Return every draft, newest first."""
        raise NotImplementedError
