"""How the school kept to its own practice in a period: what holds for every concern, or for not every one."""

from collections.abc import Iterable, Sequence
from datetime import date

from conduct_desk.caselog import doings, figures
from conduct_desk.caselog.doings import Doing, Told
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.ended import ENDED
from conduct_desk.desk.opened import Opened, school_day_of
from conduct_desk.desk.summary_coding import TO_AN_AUTHOR
from conduct_desk.desk.summary_periods import Period
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.summary_words import CONTACT_WITHIN, THANKS_WITHIN, Practice
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Part, Role


class Cohort:
    """The concerns of one period, for what was done in time: those that came in, and those still open."""

    def __init__(self, opened: Opened, session: Session, period: Period, was_open: Iterable[int]) -> None:
        self._session = session
        self._period = period
        self._today = opened.clock.today()
        self._calendar: SchoolCalendar = opened.calendar(session)
        self._new = frozenset(period.came_in)
        self._told = doings.told(session, self._new.union(was_open))

    def practice(self) -> Practice:
        """Return what holds for all of them; None where there is nobody it could hold for."""
        return Practice(
            contact_in_time=_all(self._contacts()),
            thanked_in_time=_all(self._thanked()),
            checks_in_time=_all(self._checks()),
            staff_supported=_all(self._supported()),
            all_closed=not self._period.still_open,
        )

    def _contacts(self) -> list[bool]:
        """Whether each author heard from the school soon enough, or is not waiting too long by now.

        A concern of an earlier period counts again only where its author first heard in this one.
        """
        made = figures.contacts(self._session, self._told, TO_AN_AUTHOR, never_done=ENDED)
        asked = doings.asked(self._session, self._told, TO_AN_AUTHOR)
        waiting = {each.case_id for each in asked if each.done_on is None} - made.keys()
        first_on = {case_id: each.first_on for case_id, each in made.items()}
        found = [
            self._is_soon(case_id, on)
            for case_id, on in first_on.items()
            if case_id in self._new or on >= self._period.first_day
        ]
        late = [case_id for case_id in waiting if not self._is_soon(case_id, self._today)]
        return [*found, *(False for _ in late)]

    def _is_soon(self, case_id: int, on: date) -> bool:
        return on <= self._calendar.add_school_days(_start(self._told[case_id]), CONTACT_WITHIN)

    def _thanked(self) -> list[bool]:
        """Whether each who told the school was thanked in time; one who may still be is passed over."""
        ids = self._new & self._told.keys()
        sent = doings.sent_on(self._session, ids, LetterKind.THANKS)
        said = {
            (each.case_id, each.person_id): each.done_on
            for each in doings.about(self._session, ids, LetterKind.THANKS)
            if each.done_on is not None and each.note != ENDED
        }
        found = []
        for case_id, person_id in doings.taking_part(self._session, ids, Part.REPORTER):
            keys = ((case_id, person_id), (case_id, None))
            days = [day for each in (sent, said) for key in keys if (day := each.get(key)) is not None]
            due = self._calendar.add_school_days(_start(self._told[case_id]), THANKS_WITHIN)
            if days or due < self._today:
                found.append(min(days, default=date.max) <= due)
        return found

    def _checks(self) -> list[bool]:
        """Whether each check of a post was made by the day it was due; one due today still can be."""
        due = doings.checks_due(self._session, self._period.first_day, self._period.last_day)
        return [_is_made(each) for each in due if each.done_on is not None or _is_over(each, self._today)]

    def _supported(self) -> list[bool]:
        """Whether something was done for each member of staff of whom a post speaks."""
        ids = self._new & self._told.keys()
        of_whom: set[tuple[int, int | None]] = set(
            doings.taking_part(self._session, ids, Part.SUBJECT, Role.STAFF)
        )
        wished = doings.of_kind(self._session, ids, ActionKind.SUPPORT_STAFF)
        of_whom |= {(each.case_id, each.person_id) for each in wished}
        done = {(each.case_id, each.person_id) for each in wished if each.done_on and each.note != ENDED}
        done |= doings.supported(self._session, ids)
        done |= doings.sent_on(self._session, ids, LetterKind.STAFF).keys()
        return [(case_id, who) in done or (case_id, None) in done for case_id, who in of_whom]


def _start(told: Told) -> date:
    """Return the day from which an author waits: when the head was told, else when it was recorded."""
    return told.told_head_on or school_day_of(told.opened_at)


def _is_made(check: Doing) -> bool:
    """Say whether a check was made in time; one that ended with its concern before it was due is not late."""
    return check.done_on is not None and check.due_on is not None and check.done_on <= check.due_on


def _is_over(check: Doing, today: date) -> bool:
    return check.due_on is not None and check.due_on < today


def _all(each: Sequence[bool]) -> bool | None:
    return all(each) if each else None
