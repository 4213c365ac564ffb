"""Doing what was decided, and looking again at the post when it is due."""

from collections.abc import Sequence
from datetime import date

from conduct_desk.caselog import actions, cases, letters
from conduct_desk.caselog.kept import KeptAction, Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.calendar_file import calendar_file, calendar_taken
from conduct_desk.desk.opened import Opened, Writing, case_to_change
from conduct_desk.desk.shown import action_view, case_view, standing_answers
from conduct_desk.desk.suggestions import add_action
from conduct_desk.desk.views import ActionView, CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.follow_up import CHECKS, after_check, follow_up
from conduct_desk.policy.ladder import Rung
from conduct_desk.policy.suggested import Suggested
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, LetterState, Seen

RUNGS = {
    ActionKind.REPORT_TO_PLATFORM: Rung.PLATFORM,
    ActionKind.ASK_HELPLINE: Rung.HELPLINE,
    ActionKind.SEEK_LEGAL_ADVICE: Rung.LEGAL_ADVICE,
    ActionKind.FURTHER_STEP: Rung.FURTHER_STEP,
    ActionKind.CALL_POLICE: Rung.POLICE,
}


class Actions:
    """What is to be done or looked at again."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def get(self, action_id: int) -> ActionView:
        """Return one action."""
        with self._opened.reading() as session:
            row = actions.read(session, action_id)
            reference = cases.read(session, row.case_id).reference
        return action_view(row, reference, self._opened.clock.today())

    def done(self, action_id: int, note: str = "") -> CaseView:
        """Record that an action was done today; a letter given by word of mouth starts its follow-up.

        Raises DeskError for a check (record what it saw) and for closing (close the concern).
        """
        row = self._row(action_id)
        with self._opened.writing("action", row.case_id) as writing:
            self._check_to_do(writing.session, row)
            if row.kind is ActionKind.CHECK_POST:
                raise DeskError("Select what you saw when you checked the post", field="seen")
            if row.kind is ActionKind.CLOSE_CASE:
                raise DeskError("Select how the concern ended", field="outcome")
            finish(writing, row, self._opened.clock.today(), note.strip())
            writing.enter(f"Done: {row.words}", note.strip())
            if row.kind is ActionKind.WRITE_LETTER and row.letter_kind is not None:
                sections = [LetterKind[name] for name in row.sections] or [row.letter_kind]
                start_follow_up(self._opened, writing, sections, self._opened.clock.today(), row.id)
            return self._case(writing)

    def check(self, action_id: int, seen: Seen, note: str = "") -> CaseView:
        """Record what a check of the post saw.

        Still up or cannot see: the next check is set. Corrected or removed: closing the concern is offered.
        """
        row = self._row(action_id)
        today = self._opened.clock.today()
        with self._opened.writing("action", row.case_id) as writing:
            self._check_to_do(writing.session, row)
            if row.kind is not ActionKind.CHECK_POST:
                raise LookupError(f"action {action_id} is no check")
            finish(writing, row, today, note.strip(), seen)
            writing.enter(f"Checked the post: {seen.value.lower()}", note.strip(), seen=seen.name)
            following = after_check(
                seen,
                standing_answers(writing.session, row.case_id, self._opened.rules.walk),
                self._opened.rules,
                calendar=self._opened.calendar(writing.session),
                checked_on=today,
                contacted_on=_contacted_on(writing),
                done=rungs_done(writing),
                is_recheck=row.outlives_closing,
            )
            for each in following:
                _add_unless_waiting(writing, each, row.id)
            return self._case(writing)

    def postpone(self, action_id: int, due_on: date, reason: str) -> CaseView:
        """Move an action to another day. Raises DeskError without a reason or for a day that has passed."""
        if due_on < self._opened.clock.today():
            raise DeskError("The new date must be today or in the future", field="due_on")
        if not reason.strip():
            raise DeskError("Enter why it has to wait", field="reason")
        row = self._row(action_id)
        with self._opened.writing("action", row.case_id) as writing:
            self._check_to_do(writing.session, row)
            actions.amend(writing.session, action_id, due_on=due_on)
            before = row.due_on.isoformat() if row.due_on else ""
            writing.enter(f"Moved to {spoken_date(due_on)}: {row.words}", reason.strip(), before=before)
            return self._case(writing)

    def calendar_file(self) -> bytes:
        """Return what is to be done as an .ics file for the school's calendar; it names nobody."""
        return calendar_file(self._opened)

    def calendar_taken(self) -> None:
        """Enter in the chronology that the calendar file was saved."""
        calendar_taken(self._opened)

    def _row(self, action_id: int) -> KeptAction:
        with self._opened.reading() as session:
            return actions.read(session, action_id)

    def _check_to_do(self, session: Session, row: KeptAction) -> None:
        case_to_change(session, row.case_id)
        if actions.read(session, row.id).done_on is not None:
            raise DeskError("This was recorded as done already.")

    def _case(self, writing: Writing) -> CaseView:
        today, walk = self._opened.clock.today(), self._opened.rules.walk
        return case_view(writing.session, writing.case, walk=walk, today=today)


def _contacted_on(writing: Writing) -> date | None:
    """Return the day on which somebody was first asked to take down or correct it, None while nobody was."""
    asked = [row.done_on for row in _asking(writing) if row.done_on]
    sent = [row.sent_on for row in letters.of_case(writing.session, writing.case)
            if row.kind in CHECKS and row.sent_on]  # fmt: skip
    return min([*asked, *sent], default=None)


def rungs_done(writing: Writing) -> frozenset[Rung]:
    """Return the steps towards the post coming down that were taken in this case."""
    done = {RUNGS[row.kind] for row in actions.of_case(writing.session, writing.case)
            if row.done_on and row.kind in RUNGS}  # fmt: skip
    rows = letters.of_case(writing.session, writing.case)
    asked = [row.person_id for row in rows if row.kind in CHECKS and row.state is LetterState.SENT]
    if _contacted_on(writing):
        done.add(Rung.CONTACT)
    is_second = any(row.kind is LetterKind.SECOND and row.state is LetterState.SENT for row in rows)
    is_said = any(row.letter_kind is LetterKind.SECOND and row.done_on for row in _asking(writing))
    if is_second or is_said or len(set(asked)) < len(asked):
        done.add(Rung.SECOND_LETTER)
    return frozenset(done)


def _asking(writing: Writing) -> list[KeptAction]:
    kinds = {*CHECKS, LetterKind.SECOND}
    rows = actions.of_case(writing.session, writing.case)
    return [row for row in rows if row.kind is ActionKind.WRITE_LETTER and row.letter_kind in kinds]


def finish(writing: Writing, row: KeptAction, on: date, note: str, seen: Seen | None = None) -> None:
    """Mark an action as done."""
    actions.amend(writing.session, row.id, done_on=on, done_by=writing.by, note=note, seen=seen)


def start_follow_up(
    opened: Opened, writing: Writing, sections: Sequence[LetterKind], contacted_on: date, after: int | None
) -> None:
    """Set the checks of the post that begin when a letter was sent, or the author otherwise contacted."""
    checks = follow_up(
        sections,
        standing_answers(writing.session, writing.case, opened.rules.walk),
        opened.rules,
        calendar=opened.calendar(writing.session),
        contacted_on=contacted_on,
    )
    for check in checks:
        _add_unless_waiting(writing, check, after)


def _add_unless_waiting(writing: Writing, given: Suggested, after: int | None) -> None:
    """Add what follows, unless the same is waiting; of two checks the earlier day wins."""
    waiting = [each for each in actions.to_do(writing.session, writing.case, given.kind)
               if each.letter_kind is given.letter_kind]  # fmt: skip
    if given.kind is ActionKind.CHECK_POST:
        waiting = [each for each in waiting if each.words == given.words]
    if not waiting:
        add_action(writing, given, after=after)
    elif given.due_on and (waiting[0].due_on is None or given.due_on < waiting[0].due_on):
        actions.amend(writing.session, waiting[0].id, due_on=given.due_on, due_words=given.due_words)
