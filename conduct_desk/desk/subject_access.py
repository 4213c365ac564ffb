"""Answering somebody who asks what the school holds about them, line by line, with everybody else covered."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from conduct_desk.caselog import actions, case_text, cases, chronology, people
from conduct_desk.clock import spoken_date
from conduct_desk.desk.access_paper import Told, access_paper, verdict_of
from conduct_desk.desk.actions import Actions
from conduct_desk.desk.covering_words import Covering
from conduct_desk.desk.data_request_views import Piece, RequestClock, RequestGiven
from conduct_desk.desk.disposal import Disposal
from conduct_desk.desk.exhibit_files import copy_png
from conduct_desk.desk.held_about import held_about, secret_names
from conduct_desk.desk.issuing import anchor
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school import school
from conduct_desk.errors import DeskError
from conduct_desk.policy.closing import HoldReason
from conduct_desk.policy.data_request import MORE_MONTHS, Given
from conduct_desk.policy.vocabulary import ActionKind, Stage, TakenOut

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from conduct_desk.caselog.kept import Session
    from conduct_desk.desk.data_request_views import Stretch

PAPER = "the answer to what is held about somebody"


class SubjectAccess:
    """What is held about one person. Nothing is sent: the paper is saved or printed, and that is entered."""

    def __init__(self, opened: Opened, doing: Actions, disposal: Disposal) -> None:
        """Stand on an unlocked log."""
        self._opened, self._actions, self._disposal = opened, doing, disposal

    def name_of(self, person_id: int) -> str:
        """Return whom it is about."""
        with self._opened.reading() as session:
            return people.read(session, person_id).name

    def clock(self, asked_on: date) -> RequestClock:
        """Return by when a request that came on that day is answered, and what an extension makes of it."""
        month = self._opened.rules.clocks["data_request"]
        with self._opened.reading() as session:
            calendar = self._opened.calendar(session)
        due = month.due(asked_on, calendar)
        later = replace(month, days=month.days + MORE_MONTHS).due(asked_on, calendar)
        return RequestClock(due.on, due.words, later.on, (due.on - self._opened.clock.today()).days)

    def held(self, person_id: int, also_cover: Sequence[str] = ()) -> tuple[Piece, ...]:
        """Return all that is held, with others covered. Long: call through jobs. LookupError: not there."""
        with self._opened.reading() as session:
            return held_about(self._opened, session, person_id, also_cover)

    def check(self, given: RequestGiven) -> None:
        """Raise DeskError (fields: asked_on, extended_because, or the key of a piece) for what is missing."""
        if given.asked_on > self._opened.clock.today():
            raise DeskError("The date of the request must be today or in the past", field="asked_on")
        if given.is_extended and not given.extended_because.strip():
            raise DeskError("Enter why a month is not enough", field="extended_because")
        for key, verdict in given.verdicts.items():
            if verdict.given is Given.BACK and verdict.why is None:
                raise DeskError("Select why this is held back", field=key)

    def make(self, given: RequestGiven) -> bytes:
        """Return the answer as PDF. Long: call through jobs. Raises DeskError as `check` does."""
        from conduct_desk.paper.subject_access import make_subject_access

        self.check(given)
        sink = io.BytesIO()
        with self._opened.reading() as session:
            pieces = held_about(self._opened, session, given.person_id, given.also_cover)
            paper = access_paper(pieces, given, self._told(session, given.person_id, pieces))
        make_subject_access(paper, sink)
        return sink.getvalue()

    def recorded(self, given: RequestGiven) -> None:
        """Enter in each concern that somebody asked; closed ones are not disposed of meanwhile.

        Raises DeskError as `check` does, NotSaved.
        """
        self.check(given)
        clock = self.clock(given.asked_on)
        by = clock.extended_to if given.is_extended else clock.answer_by
        what = (
            f"Asked on {spoken_date(given.asked_on)} what is held about somebody: answer by {spoken_date(by)}"
        )
        self._enter(given.person_id, what, given.extended_because.strip() if given.is_extended else "")
        held = {kept.case_id: {hold.why for hold in kept.holds} for kept in self._disposal.kept()}
        for case_id in self._cases(given.person_id):
            if case_id in held and HoldReason.SUBJECT_ACCESS not in held[case_id]:
                self._disposal.hold(case_id, HoldReason.SUBJECT_ACCESS)

    def taken(self, given: RequestGiven, how: TakenOut) -> None:
        """Enter in each concern that the answer was saved or printed, and how much of it was held back."""
        pieces = self.held(given.person_id, given.also_cover)
        counted = Counter(verdict_of(piece, given).given.name for piece in pieces)
        back = {
            piece.key: verdict.why.name
            for piece in pieces
            if (verdict := verdict_of(piece, given)).given is Given.BACK and verdict.why is not None
        }
        self._enter(given.person_id, f"{how}: {PAPER}", counted=dict(counted), held_back=back)

    def answered(self, given: RequestGiven) -> None:
        """Enter that the answer was given, and do what waited for it. Raises DeskError, NotSaved."""
        self.check(given)
        self._enter(given.person_id, "Answered what is held about somebody")
        with self._opened.reading() as session:
            waiting = [
                row.id
                for case_id in people.cases_of(session, given.person_id)
                for row in actions.to_do(session, case_id, ActionKind.ANSWER_DATA_REQUEST)
                if row.person_id in (None, given.person_id)
                and cases.read(session, case_id).stage is not Stage.CLOSED
            ]
        for action_id in waiting:
            self._actions.done(action_id)

    def _cases(self, person_id: int) -> tuple[int, ...]:
        with self._opened.reading() as session:
            return people.cases_of(session, person_id)

    def _enter(self, person_id: int, what: str, note: str = "", **detail: object) -> None:
        """Add an entry to each concern of somebody, or to the log where they have none."""
        words = {**detail, "person_id": person_id, **({case_text.NOTE: note} if note else {})}
        with self._opened.writing("person") as writing:
            case_ids: list[int | None] = [*people.cases_of(writing.session, person_id)]
            for case_id in case_ids or [None]:
                chronology.record(
                    writing.session, at=writing.at, by=writing.by, case_id=case_id, what=what, detail=words
                )
                if case_id is not None:
                    case_text.index(writing.session, case_id)

    def _told(self, session: Session, person_id: int, pieces: Sequence[Piece]) -> Told:
        policy = self._opened.rules.policy
        case_ids = {int(piece.key.split(":")[0]) for piece in pieces if piece.key[:1].isdigit()}
        return Told(
            school=school(session, policy),
            policy=policy.title,
            about=people.read(session, person_id).name,
            today=self._opened.clock.today(),
            made_by=self._opened.log.by,
            anchor=anchor(*chronology.head(session)),
            is_practice=self._opened.is_practice,
            copy_png=lambda copy_id: copy_png(self._opened, copy_id),
            secret={
                f"Concern {cases.read(session, number).reference}": covers
                for number in case_ids
                if (covers := _secret(session, number, person_id)) is not None
            },
        )


def _secret(session: Session, case_id: int, person_id: int) -> Callable[[str], Sequence[Stretch]] | None:
    """Return what covers whoever told the school of a concern and asked not to be named."""
    others = secret_names(session, case_id, person_id)
    if not others:
        return None
    person = people.read(session, person_id)
    return Covering(others, own=(person.name, *person.also_known_as)).told
