"""What was done for staff who are spoken of, and the check before the school posts anything itself."""

from collections.abc import Iterable, Mapping
from datetime import date

from conduct_desk.caselog import cases, people, support_rows
from conduct_desk.caselog.kept import Session
from conduct_desk.caselog.support_rows import KeptOwnPost
from conduct_desk.clock import spoken_date
from conduct_desk.desk.gate_views import OwnPostView, SupportLine
from conduct_desk.desk.opened import Opened
from conduct_desk.errors import DeskError
from conduct_desk.policy.own_post import Principle, why_not


class Support:
    """The register of support for staff, and the school's own posts."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def of(self, case_id: int) -> tuple[SupportLine, ...]:
        """Return what was done for staff in a case, by the day it was done."""
        with self._opened.reading() as session:
            rows = support_rows.of_case(session, case_id)
            names = {
                each.person_id: people.read(session, each.person_id).name
                for each in rows
                if each.person_id is not None
            }
        return tuple(
            SupportLine(
                row.person_id, names.get(row.person_id or 0, ""), row.done_on, row.what, row.at, row.by
            )
            for row in rows
        )

    def add(self, case_id: int, person_id: int | None, what: str, done_on: date) -> tuple[SupportLine, ...]:
        """Record what was done for a member of staff; a closed concern takes it too.

        Raises DeskError (fields: what, done_on).
        """
        what = what.strip()
        if not what:
            raise DeskError("Enter what was done", field="what")
        if done_on > self._opened.clock.today():
            raise DeskError("The date it was done must be today or in the past", field="done_on")
        with self._opened.writing("support", case_id) as writing:
            cases.read(writing.session, case_id)
            if person_id is not None:
                people.read(writing.session, person_id)
            support_rows.add(
                writing.session,
                case_id=case_id,
                person_id=person_id,
                done_on=done_on,
                what=what,
                at=writing.at,
                by=writing.by,
            )
            writing.enter(f"Supported a member of staff on {spoken_date(done_on)}", what, person_id=person_id)
        return self.of(case_id)

    def check_post(self, case_id: int, words: str, principles: Mapping[str, bool]) -> OwnPostView:
        """Hold what the school is going to post against the five principles, and keep what came of it.

        `principles` is, by the key of each Principle, whether it holds; one left out does not. It may be
        posted only when all five hold and nobody of the case is named. Raises DeskError (field: words).
        """
        words = words.strip()
        if not words:
            raise DeskError("Enter what the school is going to post", field="words")
        answered = {each.key: bool(principles.get(each.key, False)) for each in Principle}
        with self._opened.writing("support", case_id) as writing:
            cases.read(writing.session, case_id)
            reasons = why_not(words, answered, _names(writing.session, case_id))
            support_rows.add_own_post(
                writing.session,
                case_id=case_id,
                words=words,
                principles={key: "yes" if holds else "no" for key, holds in answered.items()},
                may_post=not reasons,
                at=writing.at,
                by=writing.by,
            )
            ending = "it may not be posted" if reasons else "it may be posted"
            writing.enter(f"Checked a post of the school’s own: {ending}", words, principles=answered)
        return self.posts(case_id)[-1]

    def posts(self, case_id: int) -> tuple[OwnPostView, ...]:
        """Return the school's own posts that were checked in a case, oldest first, as they stand now."""
        with self._opened.reading() as session:
            names = _names(session, case_id)
            return tuple(_post(row, names) for row in support_rows.own_posts(session, case_id))


def _names(session: Session, case_id: int) -> tuple[str, ...]:
    return tuple(person.name for _, _, person in people.parts_of(session, case_id))


def _post(row: KeptOwnPost, names: Iterable[str]) -> OwnPostView:
    principles = {key: answer == "yes" for key, answer in row.principles.items()}
    reasons = why_not(row.words, principles, names)
    return OwnPostView(row.words, principles, row.may_post and not reasons, reasons, row.at, row.by)
