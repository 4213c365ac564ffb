"""What follows when an author was asked, a post was looked at, or an author answered."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from conduct_desk.caselog import actions, cases, letters, people, words_given
from conduct_desk.caselog.kept import KeptAction, Session
from conduct_desk.desk.ended import was_never_done
from conduct_desk.desk.held import standing_words
from conduct_desk.desk.opened import Opened, Writing
from conduct_desk.desk.shown import standing_answers
from conduct_desk.desk.suggestions import add_action
from conduct_desk.errors import DeskError
from conduct_desk.policy.follow_up import CHECKS, after_check, after_reply, follow_up, nothing_left
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.ladder import Rung
from conduct_desk.policy.letters import asked_to_put_right, numbered
from conduct_desk.policy.suggested import Situation, Suggested
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, LetterState, Part, Reply, Seen, Stage

RUNGS = {
    ActionKind.REPORT_TO_PLATFORM: Rung.PLATFORM,
    ActionKind.ASK_HELPLINE: Rung.HELPLINE,
    ActionKind.SEEK_LEGAL_ADVICE: Rung.LEGAL_ADVICE,
    ActionKind.FURTHER_STEP: Rung.FURTHER_STEP,
    ActionKind.CALL_POLICE: Rung.POLICE,
}
ASKING = frozenset({*CHECKS, LetterKind.SECOND})
TO_THE_AUTHOR = frozenset({LetterKind.SECOND, LetterKind.SETTLED, LetterKind.MEETING})
PUT_RIGHT = frozenset({Seen.REMOVED, Seen.CORRECTED})


def start_follow_up(
    opened: Opened,
    writing: Writing,
    sections: Sequence[LetterKind],
    contacted_on: date,
    after: int | None,
    *,
    person_id: int | None = None,
) -> None:
    """Set the checks of the post that begin when a letter was sent, or the author otherwise contacted."""
    checks = follow_up(
        sections,
        standing_answers(writing.session, writing.case, opened.rules.walk),
        opened.rules,
        calendar=opened.calendar(writing.session),
        contacted_on=contacted_on,
    )
    _add(writing, checks, after, person_id)
    offer_closing(opened, writing)


def go_on(opened: Opened, writing: Writing, row: KeptAction, seen: Seen) -> None:
    """Add what follows from what a check of the post saw today, for the author whose post it was."""
    session = writing.session
    person_id = row.person_id
    following = after_check(
        seen,
        standing_answers(session, writing.case, opened.rules.walk),
        opened.rules,
        calendar=opened.calendar(session),
        checked_on=opened.clock.today(),
        contacted_on=contacted_on(session, writing.case, person_id),
        done=rungs_done(session, writing.case, person_id),
        words=standing_words(opened, session, writing.case),
        is_recheck=row.outlives_closing,
    )
    if seen not in PUT_RIGHT:
        withdraw_closing(writing, opened.clock.today(), "The post can be seen, so this is not over")
    elif _is_another_waiting(writing, person_id):
        following = tuple(each for each in following if each.kind is not ActionKind.CLOSE_CASE)
    _add(writing, following, row.id, person_id)


def offer_closing(opened: Opened, writing: Writing) -> None:
    """Offer to close a case in which nothing is left to do, so that it does not lie open and forgotten."""
    session = writing.session
    waiting = [row for row in actions.of_case(session, writing.case) if row.done_on is None]
    if not waiting and cases.read(session, writing.case).stage is Stage.OPEN:
        calendar, today = opened.calendar(session), opened.clock.today()
        add_action(writing, nothing_left(opened.rules, calendar=calendar, today=today))


def go_on_after_closing(opened: Opened, writing: Writing, row: KeptAction, seen: Seen) -> None:
    """Add what follows from a check of a closed case: looking again, or that it wants to be reopened."""
    if seen is Seen.CANNOT_SEE:
        checks = after_check(
            seen,
            standing_answers(writing.session, writing.case, opened.rules.walk),
            opened.rules,
            calendar=opened.calendar(writing.session),
            checked_on=opened.clock.today(),
            is_recheck=True,
        )
        _add(writing, checks, row.id, row.person_id)
    elif seen not in PUT_RIGHT:
        reopen = Suggested(
            kind=ActionKind.REOPEN_CASE,
            words="Reopen this concern: the post can be seen again",
            why="It was seen when the post was looked at after closing.",
            clause="",
            due_on=opened.clock.today(),
            due_words="Today",
            is_required=False,
            outlives_closing=True,
        )
        _add(writing, (reopen,), row.id, None)


def go_on_after_reopening(opened: Opened, writing: Writing) -> None:
    """Let what was seen while a case was closed have the consequences that it would have had then."""
    today = opened.clock.today()
    for wish in actions.to_do(writing.session, writing.case, ActionKind.REOPEN_CASE):
        actions.amend(writing.session, wish.id, done_on=today, done_by=writing.by)
        check = actions.read(writing.session, wish.after_action_id) if wish.after_action_id else None
        if check is not None and check.seen is not None:
            go_on(opened, writing, check, check.seen)


def go_on_after_reply(
    opened: Opened, writing: Writing, reply: Reply, on: date, person_id: int | None
) -> None:
    """Add what follows from what an author answered."""
    following = after_reply(
        reply,
        standing_answers(writing.session, writing.case, opened.rules.walk),
        opened.rules,
        calendar=opened.calendar(writing.session),
        replied_on=on,
        words=standing_words(opened, writing.session, writing.case),
    )
    _add(writing, following, None, person_id)


def contacted_on(session: Session, case_id: int, person_id: int | None = None) -> date | None:
    """Return the day on which an author was first asked, None while nobody was; without a person: any."""
    asked = [row.done_on for row in _asking(session, case_id, person_id) if row.done_on]
    sent = [row.sent_on for row in letters.of_case(session, case_id)
            if row.kind in CHECKS and row.sent_on and person_id in (None, row.person_id)]  # fmt: skip
    return min([*asked, *sent], default=None)


def first_asked_on(session: Session, case_id: int, person_id: int | None) -> date | None:
    """Return the date on the first letter to an author; without a letter, the day they were first asked."""
    dated = [row.dated_on for row in letters.of_case(session, case_id)
             if row.kind in CHECKS and row.sent_on and person_id in (None, row.person_id)]  # fmt: skip
    return min(dated, default=None) or contacted_on(session, case_id, person_id)


def advised_on(session: Session, case_id: int) -> date | None:
    """Return the last day on which the legal adviser said something, or advice was recorded as taken."""
    said = [each.said_on for each in words_given.of_case(session, case_id) if each.hold is Hold.ADVICE]
    done = [row.done_on for row in actions.of_case(session, case_id)
            if row.kind is ActionKind.SEEK_LEGAL_ADVICE and row.done_on]  # fmt: skip
    return max((*said, *done), default=None)


def sections_of(
    opened: Opened, session: Session, case_id: int, kind: LetterKind, given: Sequence[str] = ()
) -> Sequence[LetterKind]:
    """Return what a letter asks for: the sections `given` with its action, else those of its kind.

    A second letter asks again for everything that is still to be put right.
    """
    if given:
        return [LetterKind[name] for name in given]
    if kind is not LetterKind.SECOND:
        return [kind]
    return asked_to_put_right(Situation.of(standing_answers(session, case_id, opened.rules.walk)).found)


def rungs_done(session: Session, case_id: int, person_id: int | None = None) -> frozenset[Rung]:
    """Return the steps towards the post coming down that were taken, those towards one author if given."""
    rows = actions.of_case(session, case_id)
    done = {RUNGS[row.kind] for row in rows if row.done_on and row.kind in RUNGS and not was_never_done(row)}
    if any(each.hold is Hold.ADVICE for each in words_given.of_case(session, case_id)):
        done.add(Rung.LEGAL_ADVICE)
    if contacted_on(session, case_id, person_id):
        done.add(Rung.CONTACT)
    sent = [row for row in letters.of_case(session, case_id)
            if row.state is LetterState.SENT and person_id in (None, row.person_id)]  # fmt: skip
    asked = [row.person_id for row in sent if row.kind in CHECKS]
    is_second = any(row.kind is LetterKind.SECOND for row in sent) or len(set(asked)) < len(asked)
    is_said = any(
        row.letter_kind is LetterKind.SECOND and row.done_on for row in _asking(session, case_id, person_id)
    )
    if is_second or is_said:
        done.add(Rung.SECOND_LETTER)
    return frozenset(done)


def refuse_before_advice(session: Session, case_id: int) -> None:
    """Raise DeskError when a further step is to be taken and no legal advice is recorded."""
    if Rung.LEGAL_ADVICE not in rungs_done(session, case_id):
        raise DeskError(
            "No further step is taken before legal advice.",
            next_step="Record what the legal adviser said, then take the step that they advise.",
            field="legal_advice",
        )


def _asking(session: Session, case_id: int, person_id: int | None) -> list[KeptAction]:
    """Return the actions that ask an author for something, by letter or by word of mouth."""
    return [
        row
        for row in actions.of_case(session, case_id)
        if (row.kind is ActionKind.SPEAK_TO_AUTHOR
            or (row.kind is ActionKind.WRITE_LETTER and row.letter_kind in ASKING))
        and (person_id is None or row.person_id in (None, person_id))
        and not was_never_done(row)
    ]  # fmt: skip


def withdraw_closing(writing: Writing, on: date, note: str) -> None:
    """End the offer to close a case in which there is more to do; `note` says why."""
    for offer in actions.to_do(writing.session, writing.case, ActionKind.CLOSE_CASE):
        actions.amend(writing.session, offer.id, done_on=on, done_by=writing.by, note=note)


def _is_another_waiting(writing: Writing, person_id: int | None) -> bool:
    """Say whether the post of another author is still to be looked at."""
    waiting = actions.to_do(writing.session, writing.case, ActionKind.CHECK_POST)
    return person_id is not None and any(
        row.person_id not in (None, person_id) and not row.outlives_closing for row in waiting
    )


def _add(writing: Writing, following: Iterable[Suggested], after: int | None, person_id: int | None) -> None:
    """Add what follows for one author; a check says whose post it is when there are several."""
    authors = [who.id for part, _, who in people.parts_of(writing.session, writing.case)
               if part is Part.AUTHOR]  # fmt: skip
    for each in following:
        if each.kind is ActionKind.CHECK_POST and len(authors) > 1 and person_id in authors:
            whose = numbered("author", authors.index(person_id) + 1, len(authors))
            each = replace(each, words=f"{each.words} ({whose})", person_id=person_id)
        elif each.letter_kind in TO_THE_AUTHOR:
            sole = authors[0] if len(authors) == 1 else None
            each = replace(each, person_id=person_id or sole)
        _add_unless_waiting(writing, each, after)


def _add_unless_waiting(writing: Writing, given: Suggested, after: int | None) -> None:
    """Add what follows, unless the same is waiting: then the earlier day wins.

    The looks at what is gone are counted anew from the day that it was last seen to be gone.
    """
    waiting = [each for each in actions.to_do(writing.session, writing.case, given.kind)
               if (each.letter_kind, each.person_id) == (given.letter_kind, given.person_id)]  # fmt: skip
    if given.kind is ActionKind.CHECK_POST:
        waiting = [each for each in waiting if each.words == given.words]
    if not waiting:
        add_action(writing, given, after=after)
        return
    due = waiting[0].due_on
    if given.due_on and (due is None or given.due_on < due or given.outlives_closing):
        actions.amend(writing.session, waiting[0].id, due_on=given.due_on, due_words=given.due_words)
