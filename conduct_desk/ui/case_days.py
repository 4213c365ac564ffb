"""The days of one concern: what happened on each, today, and what is due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from conduct_desk.clock import SCHOOL_ZONE, spoken_day
from conduct_desk.policy.closing import ENDED
from conduct_desk.policy.vocabulary import LetterState, Stage
from conduct_desk.ui.letter_words import TITLES

if TYPE_CHECKING:
    from datetime import date, datetime

    from conduct_desk.desk.closing_views import ClosureView
    from conduct_desk.desk.views import ActionView, CaseView

MOST = 24  # days; of a longer concern its first day and the latest ones


class When(Enum):
    """How a day is drawn; each has a shape of its own, not only a colour."""

    PAST = "past"
    TODAY = "today"
    DUE = "due"
    LATE = "late"


@dataclass(frozen=True)
class CaseDay:
    """One day of a concern. `what` names nobody."""

    on: date
    what: tuple[str, ...]
    when: When

    @property
    def words(self) -> str:
        """Return the day and all that it holds as one line."""
        what = "; ".join(self.what)
        if self.when is When.TODAY:
            return f"Today, {spoken_day(self.on)}: {what or 'nothing is entered or due'}"
        return f"{spoken_day(self.on)}: {what}"


def days_of(case: CaseView, closures: Iterable[ClosureView], today: date) -> tuple[CaseDay, ...]:
    """Return the days of a concern in their order, today among them while it is open."""
    found: dict[date, list[str]] = {}
    late: set[date] = set()
    for on, what in (*_begun(case), *_kept(case), *_done(case), *_written(case), *_closed(closures)):
        found.setdefault(on, []).append(what)
    for action in _to_do(case):
        assert action.due_on is not None, "only what has a day is asked for"  # noqa: S101
        found.setdefault(action.due_on, []).append(
            f"{'Was due' if action.is_overdue else 'Due'}: {action.words}"
        )
        late |= {action.due_on} if action.is_overdue else set()
    if case.stage is not Stage.CLOSED:
        found.setdefault(today, [])
    days = [CaseDay(on, tuple(dict.fromkeys(found[on])), _when(on, today, late)) for on in sorted(found)]
    return tuple(days if len(days) <= MOST else (days[0], *days[1 - MOST :]))


def _when(on: date, today: date, late: set[date]) -> When:
    if on == today:
        return When.TODAY
    if on > today:
        return When.DUE
    return When.LATE if on in late else When.PAST


def _begun(case: CaseView) -> Iterator[tuple[date, str]]:
    if case.facts.posted_on:
        yield case.facts.posted_on, "Posted"
    if case.facts.told_staff_on:
        yield case.facts.told_staff_on, "Staff were told"
    if case.facts.told_head_on:
        yield case.facts.told_head_on, "You were told"
    yield _day(case.opened_at), "Recorded"


def _kept(case: CaseView) -> Iterator[tuple[date, str]]:
    for exhibit in case.exhibits:
        yield _day(exhibit.kept_at), f"Exhibit {exhibit.number} kept"


def _done(case: CaseView) -> Iterator[tuple[date, str]]:
    for action in case.actions:
        if action.done_on is not None and action.note != ENDED:
            seen = f": {action.seen.value.lower()}" if action.seen else ""
            yield action.done_on, f"Done: {action.words}{seen}"


def _written(case: CaseView) -> Iterator[tuple[date, str]]:
    for letter in case.letters:
        if letter.state is LetterState.SENT and letter.sent_on:
            yield letter.sent_on, f"Letter sent: {TITLES[letter.kind]}"
        elif letter.issued_at:
            yield _day(letter.issued_at), f"Letter made final: {TITLES[letter.kind]}"


def _closed(closures: Iterable[ClosureView]) -> Iterator[tuple[date, str]]:
    for each in closures:
        yield _day(each.closed_at), f"Closed: {each.outcome.value}"
        if each.reopened_at:
            yield _day(each.reopened_at), "Reopened"


def _to_do(case: CaseView) -> list[ActionView]:
    return [each for each in case.actions if each.done_on is None and each.due_on is not None]


def _day(moment: datetime) -> date:
    return moment.astimezone(SCHOOL_ZONE).date()
