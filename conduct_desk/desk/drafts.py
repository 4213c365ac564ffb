"""What was being typed, so that a crash costs at most a second of it."""

from collections.abc import Mapping

from conduct_desk.caselog import drafts
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.views import DraftView


class Drafts:
    """Unfinished typing, kept encrypted in the log and outside its chronology."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def save(self, place: str, body: Mapping[str, str], case_id: int | None = None) -> None:
        """Keep what stands on a page; an earlier draft of the same place and case is replaced."""
        with self._opened.log.writing() as session:
            drafts.save(session, place, case_id, body, self._opened.clock.now())

    def read(self, place: str, case_id: int | None = None) -> dict[str, str] | None:
        """Return what was being typed there, or None."""
        with self._opened.reading() as session:
            draft = drafts.read(session, place, case_id)
        return dict(draft.body) if draft else None

    def discard(self, place: str, case_id: int | None = None) -> None:
        """Forget a draft; quietly when there is none."""
        if self.read(place, case_id) is not None:
            with self._opened.log.writing() as session:
                drafts.discard(session, place, case_id)

    def all(self) -> tuple[DraftView, ...]:
        """Return every draft, newest first."""
        with self._opened.reading() as session:
            return tuple(DraftView(each.place, each.case_id, each.saved_at) for each in drafts.every(session))
