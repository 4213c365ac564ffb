"""What was being typed, so that a crash costs two seconds of it at most."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from conduct_desk.caselog import cases, drafts
from conduct_desk.desk.exhibit_files import shown_row
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.views import DraftView
from conduct_desk.errors import DeskError, NotSaved

OF_EXHIBIT = "words"  # the place of a draft of what an exhibit says, before the exhibit’s id


@dataclass(frozen=True)
class Unsaved:
    """Typing that the disk refused: held in memory while the log is locked, and offered to it again."""

    place: str
    case_id: int | None
    body: Mapping[str, str] = field(repr=False)
    refused: NotSaved


class Drafts:
    """Unfinished typing, kept encrypted in the log and outside its chronology."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened
        self._unsaved: dict[tuple[str, int | None], Unsaved] = {}

    def save(self, place: str, body: Mapping[str, str], case_id: int | None = None) -> None:
        """Keep what stands on a page; an earlier draft of the same place and case is replaced.

        Raises NotSaved; `refusal` remembers it until the draft is kept or forgotten.
        """
        try:
            with self._opened.log.writing() as session:
                drafts.save(session, place, case_id, body, self._opened.clock.now())
        except NotSaved as refused:
            self._unsaved[place, case_id] = Unsaved(place, case_id, dict(body), refused)
            raise
        self._unsaved.pop((place, case_id), None)

    def refusal(self) -> NotSaved | None:
        """Return why something that was typed is not kept yet; None when all of it is."""
        return next((each.refused for each in self._unsaved.values()), None)

    def unsaved(self) -> tuple[Unsaved, ...]:
        """Return all typing that the disk did not take, to be handed over when the log is opened again."""
        return tuple(self._unsaved.values())

    def take_over(self, unsaved: tuple[Unsaved, ...]) -> None:
        """Keep what the disk refused before the log was locked; what it refuses again is held as before."""
        for each in unsaved:
            try:
                self.save(each.place, each.body, each.case_id)
            except NotSaved:
                continue  # `refusal` knows it

    def read(self, place: str, case_id: int | None = None) -> dict[str, str] | None:
        """Return what was being typed there, or None."""
        if held := self._unsaved.get((place, case_id)):
            return dict(held.body)
        with self._opened.reading() as session:
            draft = drafts.read(session, place, case_id)
        return dict(draft.body) if draft else None

    @contextmanager
    def spent(self, place: str, case_id: int | None = None) -> Iterator[None]:
        """Let what a verb writes in the block take this draft with it, in the same transaction.

        A verb that is refused leaves the draft; one commit less is half of what a page of the walk waits for.
        """
        self._opened.spent.drafts = ((place, case_id),)
        try:
            yield
        finally:
            self._opened.spent.drafts = ()

    def discard(self, place: str, case_id: int | None = None) -> None:
        """Forget a draft; quietly when there is none."""
        self._unsaved.pop((place, case_id), None)
        if self.read(place, case_id) is not None:
            with self._opened.log.writing() as session:
                drafts.discard(session, place, case_id)

    def put_back(self, place: str, body: Mapping[str, str], case_id: int | None = None) -> None:
        """Keep a draft again that was thrown away.

        Raises LookupError when its concern is gone, DeskError when its exhibit is isolated or something else
        was typed there since, NotSaved.
        """
        if self.read(place, case_id) not in (None, dict(body)):
            raise DeskError(
                "Something else was typed there since.",
                next_step="Save that, or discard it, and select Undo again.",
            )
        with self._opened.reading() as session:
            if case_id is not None:
                cases.read(session, case_id)
            about, _, number = place.partition(":")
            if about == OF_EXHIBIT:
                shown_row(session, int(number))
        self.save(place, body, case_id)

    def all(self) -> tuple[DraftView, ...]:
        """Return every draft, newest first."""
        with self._opened.reading() as session:
            return tuple(DraftView(each.place, each.case_id, each.saved_at) for each in drafts.every(session))
