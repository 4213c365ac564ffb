"""What was being typed, so that a crash costs at most a second of it."""

from collections.abc import Mapping

from conduct_desk.caselog import drafts
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.views import DraftView
from conduct_desk.errors import NotSaved


class Drafts:
    """Unfinished typing, kept encrypted in the log and outside its chronology."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened
        self._refused: dict[tuple[str, int | None], NotSaved] = {}

    def save(self, place: str, body: Mapping[str, str], case_id: int | None = None) -> None:
        """Keep what stands on a page; an earlier draft of the same place and case is replaced.

        Raises NotSaved; `refusal` remembers it until the draft is kept or forgotten.
        """
        try:
            with self._opened.log.writing() as session:
                drafts.save(session, place, case_id, body, self._opened.clock.now())
        except NotSaved as refused:
            self._refused[place, case_id] = refused
            raise
        self._refused.pop((place, case_id), None)

    def refusal(self) -> NotSaved | None:
        """Return why something that was typed is not kept yet; None when all of it is."""
        return next(iter(self._refused.values()), None)

    def read(self, place: str, case_id: int | None = None) -> dict[str, str] | None:
        """Return what was being typed there, or None."""
        with self._opened.reading() as session:
            draft = drafts.read(session, place, case_id)
        return dict(draft.body) if draft else None

    def discard(self, place: str, case_id: int | None = None) -> None:
        """Forget a draft; quietly when there is none."""
        self._refused.pop((place, case_id), None)
        if self.read(place, case_id) is not None:
            with self._opened.log.writing() as session:
                drafts.discard(session, place, case_id)

    def all(self) -> tuple[DraftView, ...]:
        """Return every draft, newest first."""
        with self._opened.reading() as session:
            return tuple(DraftView(each.place, each.case_id, each.saved_at) for each in drafts.every(session))
