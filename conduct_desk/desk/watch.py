"""The links to look at today: whether a post is still up, edited, gone or back."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from conduct_desk.caselog import actions, answers, cases
from conduct_desk.caselog.kept import KeptAction, KeptCase, Session
from conduct_desk.desk.actions import Actions
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.watch_views import LinkToWatch, Look, Stamp, WatchList, kind_words
from conduct_desk.policy.vocabulary import ActionKind, Seen, Stage, Stop
from conduct_desk.policy.walk import stops

_Of = tuple[int, int | None]  # a post: its concern, and its author where there are several


class Watch:
    """The posts that are looked at again on their day. The program itself never goes there."""

    def __init__(self, opened: Opened, doing: Actions) -> None:
        """Stand on an unlocked log, and on the drawer that records what a look saw."""
        self._opened, self._actions = opened, doing

    def links(self) -> WatchList:
        """Return the links that are to be looked at: those due, the soonest first, and those to come."""
        today = self._opened.clock.today()
        with self._opened.reading() as session:
            posts = _by_post(actions.waiting(session, ActionKind.CHECK_POST))
            of_cases = {case_id: cases.read(session, case_id) for case_id, _ in posts}
            left_out = {number for number in of_cases if _may_be_indecent(session, number)}
            found = [
                _link(session, of_cases[post[0]], post, checks, today)
                for post, checks in posts.items()
                if post[0] not in left_out
            ]
        found.sort(key=lambda each: (each.days[:1], each.reference))
        due = tuple(each for each in found if _is_due(each, today))
        coming = [each for each in found if not _is_due(each, today)]
        return WatchList(
            due=due,
            coming=tuple(each for each in coming if not each.is_closed),
            still_gone=tuple(each for each in coming if each.is_closed),
            not_looked_at=tuple(sorted((number, of_cases[number].reference) for number in left_out)),
        )

    def saw(self, link: LinkToWatch, seen: Seen, note: str = "") -> Look:
        """Record what one look at a link saw, for every check that it answers; what follows is set.

        Raises DeskError when one of them was recorded meanwhile, NotSaved.
        """
        for action_id in link.action_ids:
            self._actions.check(action_id, seen, note)
        with self._opened.reading() as session:
            post = _post(actions.read(session, link.action_ids[0]))
            waiting = _by_post(actions.to_do(session, link.case_id, ActionKind.CHECK_POST)).get(post, [])
            after = waiting[0] if waiting else None
            return Look(
                case_id=link.case_id,
                reference=link.reference,
                seen=seen,
                stamps=_stamps(session, post),
                next_action_id=after.id if after else 0,
                next_on=after.due_on if after else None,
                calls_for_reopening=bool(actions.to_do(session, link.case_id, ActionKind.REOPEN_CASE)),
            )


def _link(
    session: Session, case: KeptCase, post: _Of, checks: Sequence[KeptAction], today: date
) -> LinkToWatch:
    days = [check.due_on for check in checks if check.due_on is not None]
    answered = [check for check in checks if check.due_on is None or check.due_on <= today]
    return LinkToWatch(
        action_ids=tuple(check.id for check in answered or checks[:1]),
        case_id=case.id,
        reference=case.reference,
        platform=case.platform,
        kind=kind_words(case.kind, case.kind_other),
        words=checks[0].words,
        address=case.link,
        days=tuple(dict.fromkeys(days)),
        is_overdue=bool(days) and days[0] < today,
        is_closed=case.stage is Stage.CLOSED,
        stamps=_stamps(session, post),
    )


def _is_due(link: LinkToWatch, today: date) -> bool:
    return not link.days or link.days[0] <= today


def _may_be_indecent(session: Session, case_id: int) -> bool:
    """Say whether nobody may look at a post: one of its pictures may be an indecent one of a child."""
    return Stop.INDECENT_IMAGE in stops(answers.in_force(session, case_id))


def _post(check: KeptAction) -> _Of:
    return check.case_id, check.person_id


def _by_post(checks: Iterable[KeptAction]) -> dict[_Of, list[KeptAction]]:
    """Return the checks of each post, the soonest first."""
    found: dict[_Of, list[KeptAction]] = {}
    for check in sorted(checks, key=lambda row: (row.due_on is not None, row.due_on or date.min, row.id)):
        found.setdefault(_post(check), []).append(check)
    return found


def _stamps(session: Session, post: _Of) -> tuple[Stamp, ...]:
    case_id, person_id = post
    rows = actions.of_case(session, case_id)
    return _in_order(row for row in rows if person_id is None or row.person_id in (None, person_id))


def _in_order(rows: Iterable[KeptAction]) -> tuple[Stamp, ...]:
    """Return what each look saw; one look that answered several checks is one stamp."""
    looked = sorted((row.done_on, row.id, row.seen) for row in rows if row.done_on and row.seen is not None)
    return tuple(stamp for stamp, _ in groupby(Stamp(on, seen) for on, _, seen in looked))
