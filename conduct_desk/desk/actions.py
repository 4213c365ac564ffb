"""Doing what was decided, and looking again at the post when it is due."""

from collections.abc import Sequence
from datetime import date

from conduct_desk.caselog import actions, cases, words_given
from conduct_desk.caselog.kept import KeptAction, Session
from conduct_desk.clock import short_day, spoken_date
from conduct_desk.desk.calendar_file import calendar_file, calendar_taken
from conduct_desk.desk.following import (
    go_on,
    go_on_after_closing,
    go_on_after_reply,
    offer_closing,
    refuse_before_advice,
    rungs_done,
    start_follow_up,
)
from conduct_desk.desk.held import refuse_held
from conduct_desk.desk.opened import Opened, Writing, case_to_change
from conduct_desk.desk.people import repeats_of
from conduct_desk.desk.shown import action_view, case_view, standing_answers
from conduct_desk.desk.views import ActionView, CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.findings import CHILDREN, findings
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.ladder import RungState, ladder
from conduct_desk.policy.letters import letter_sections
from conduct_desk.policy.suggested import Situation
from conduct_desk.policy.vocabulary import ActionKind, Finding, LetterKind, Reply, Seen, Stage

HELD_BY = {Reply.COMPLAINS: Hold.COMPLAINT, Reply.THREATENS: Hold.POLICE}

# What says to somebody what a letter would say waits as the letter does; what a child needs never waits.
SAID_BY_LETTER = frozenset(
    {
        ActionKind.WRITE_LETTER, ActionKind.SUPPORT_STAFF, ActionKind.REPORT_TO_PLATFORM,
        ActionKind.CORRECT_IN_PUBLIC, ActionKind.FURTHER_STEP,
    }
)  # fmt: skip


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
        """Record that an action was done today; asking an author by word of mouth starts the follow-up.

        Raises DeskError for a check (record what it saw), for closing (close the concern), for asking an
        author while somebody's word is missing, and for a further step before legal advice.
        """
        row, today = self._row(action_id), self._opened.clock.today()
        with self._opened.writing("action", row.case_id) as writing:
            self._check_to_do(writing.session, row)
            self._check_may_be_done(writing.session, row)
            finish(writing, row, today, note.strip())
            writing.enter(f"Done: {row.words}", note.strip())
            sections = self._asked(writing.session, row)
            if sections:
                start_follow_up(self._opened, writing, sections, today, row.id, person_id=row.person_id)
            offer_closing(self._opened, writing)
            return self._case(writing)

    def _check_may_be_done(self, session: Session, row: KeptAction) -> None:
        if row.kind is ActionKind.CHECK_POST:
            raise DeskError("Select what you saw when you checked the post", field="seen")
        if row.kind is ActionKind.CLOSE_CASE:
            raise DeskError("Select how the concern ended", field="outcome")
        if row.kind in SAID_BY_LETTER and row.letter_kind is not None:
            refuse_held(self._opened, session, row.case_id, row.letter_kind)
        if row.kind is ActionKind.SPEAK_TO_AUTHOR and not self._is_about_a_child(session, row):
            refuse_held(self._opened, session, row.case_id, LetterKind.REMOVAL)
        if row.kind is ActionKind.FURTHER_STEP:
            refuse_before_advice(session, row.case_id)

    def _asked(self, session: Session, row: KeptAction) -> Sequence[LetterKind]:
        """Return what an author was asked for by word of mouth, when this action is that."""
        if row.kind is ActionKind.SPEAK_TO_AUTHOR:
            walk = self._opened.rules.walk
            return letter_sections(findings(standing_answers(session, row.case_id, walk)))
        if row.kind is ActionKind.WRITE_LETTER and row.letter_kind is not None:
            return [LetterKind[name] for name in row.sections] or [row.letter_kind]
        return ()

    def _is_about_a_child(self, session: Session, row: KeptAction) -> bool:
        """Say whether a call is for a child's safety, which no missing word holds up."""
        found = findings(standing_answers(session, row.case_id, self._opened.rules.walk))
        return not CHILDREN.isdisjoint(found)

    def check(self, action_id: int, seen: Seen, note: str = "") -> CaseView:
        """Record what a check of the post saw, and add what follows from it.

        Removed or corrected: it is looked at again after a week and a month, also when the concern is closed
        by then. A post that is seen again on a closed concern offers reopening it.
        """
        row = self._row(action_id)
        with self._opened.writing("action", row.case_id) as writing:
            self._check_to_do(writing.session, row)
            if row.kind is not ActionKind.CHECK_POST:
                raise LookupError(f"action {action_id} is no check")
            finish(writing, row, self._opened.clock.today(), note.strip(), seen)
            writing.enter(f"Checked the post: {seen.value.lower()}", note.strip(), seen=seen.name)
            is_closed = cases.read(writing.session, row.case_id).stage is Stage.CLOSED
            following = go_on_after_closing if is_closed else go_on
            following(self._opened, writing, row, seen)
            return self._case(writing)

    def answered(
        self, case_id: int, reply: Reply, note: str, on: date, *, person_id: int | None = None
    ) -> CaseView:
        """Record what an author answered, and add what follows from it.

        A complaint holds letters until whoever handles it agrees, a threat until the police do. `person_id`
        says which of several authors. Raises DeskError (field: on) for a day in the future.
        """
        note = note.strip()
        if on > self._opened.clock.today():
            raise DeskError("The date of the answer must be today or in the past", field="on")
        with self._opened.writing("action", case_id) as writing:
            case_to_change(writing.session, case_id)
            if reply in HELD_BY:
                words_given.add(
                    writing.session,
                    case_id=case_id,
                    hold=HELD_BY[reply],
                    word=Word.NOT_YET,
                    said_on=on,
                    note=note,
                    at=writing.at,
                    by=writing.by,
                )
            go_on_after_reply(self._opened, writing, reply, on, person_id)
            what = f"The author answered on {spoken_date(on)}: {reply.value.lower()}"
            writing.enter(what, note, reply=reply.name, person_id=person_id)
            return self._case(writing)

    def ladder(self, case_id: int) -> tuple[RungState, ...]:
        """Return every rung from contact to a further step: done, open, and what is missing below it."""
        with self._opened.reading() as session:
            answers = standing_answers(session, case_id, self._opened.rules.walk)
            situation = Situation.of(answers, repeats=repeats_of(session, case_id))
            is_hate = Finding.DISCRIMINATORY in situation.found
            return ladder(
                rungs_done(session, case_id),
                police_at_once=situation.is_threat or is_hate or situation.is_harassment,
            )

    def postpone(self, action_id: int, due_on: date, reason: str) -> CaseView:
        """Move an action to another day. Raises DeskError without a reason or for a day that has passed."""
        if due_on < self._opened.clock.today():
            raise DeskError("The new date must be today or in the future", field="due_on")
        if not reason.strip():
            raise DeskError("Enter why it has to wait", field="reason")
        row = self._row(action_id)
        with self._opened.writing("action", row.case_id) as writing:
            self._check_to_do(writing.session, row)
            actions.amend(writing.session, action_id, due_on=due_on, due_words=short_day(due_on))
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
        """Refuse what was done already, and what a closed concern does not take: only its checks go on."""
        if not (row.outlives_closing and row.kind is ActionKind.CHECK_POST):
            case_to_change(session, row.case_id)
        if actions.read(session, row.id).done_on is not None:
            raise DeskError("This was recorded as done already. Go back to the concern to see it.")

    def _case(self, writing: Writing) -> CaseView:
        today, walk = self._opened.clock.today(), self._opened.rules.walk
        return case_view(writing.session, writing.case, walk=walk, today=today)


def finish(writing: Writing, row: KeptAction, on: date, note: str, seen: Seen | None = None) -> None:
    """Mark an action as done."""
    actions.amend(writing.session, row.id, done_on=on, done_by=writing.by, note=note, seen=seen)
