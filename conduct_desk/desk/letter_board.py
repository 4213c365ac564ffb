"""Letters of all concerns by how they stand: drafts, to be sent, waiting for an answer, done."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from conduct_desk.caselog import actions, cases, chronology, letter_forms, letters
from conduct_desk.caselog.kept import KeptAction, KeptLetter, Session
from conduct_desk.desk.following import advised_on
from conduct_desk.desk.letter_views import LettersBoard
from conduct_desk.desk.opened import Opened, school_day_of
from conduct_desk.desk.shown import letter_view
from conduct_desk.desk.views import LetterView
from conduct_desk.policy.letters import TAKE_DOWN
from conduct_desk.policy.readers import leaves_school
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, LetterState

MOST_DONE = 200
MOST_OPEN = 2000
ANSWERED_BY_WORD = frozenset({LetterKind.MEETING, LetterKind.ADVISER})


def board(opened: Opened) -> LettersBoard:
    """Return the letters of all concerns in one reading of the log, each without its words."""
    with opened.reading() as session:
        here = letters.waiting(session)
        to_do = _to_do(session)
        sent = _sent_in(session, to_do)
        replaced = _replaced(session, (*here, *sent))
        awaited = {row.id: _looks_on(row, to_do[row.case_id]) for row in sent
                   if row.id not in replaced and _is_awaited(session, row, to_do[row.case_id])}  # fmt: skip
        waiting = _shown(session, (row for row in sent if row.id in awaited), replaced)
        waiting = tuple(replace(each, looked_at_on=awaited[each.letter_id]) for each in waiting)
        drafts = [row for row in here if row.state is LetterState.DRAFT]
        final = [row for row in here if row.state is LetterState.ISSUED]
        unsent = [row for row in final if leaves_school(row.kind) and row.id not in replaced]
        newest = [row for row in letters.newest(session, MOST_DONE) if row.state is LetterState.SENT]
        done = [row for row in (*final, *newest) if row not in unsent and row.id not in awaited]
        return LettersBoard(
            drafts=_shown(session, reversed(drafts), replaced),
            to_be_sent=_shown(session, unsent, replaced),
            waiting=tuple(sorted(waiting, key=lambda each: (each.looked_at_on or date.max, each.letter_id))),
            done=_shown(session, sorted(done, key=lambda row: -row.id), replaced),
        )


def _to_do(session: Session) -> Mapping[int, Sequence[KeptAction]]:
    """Return what is still to be done in each concern, but for looks at a post that was seen to be gone."""
    found: dict[int, list[KeptAction]] = {}
    for row in actions.open_ones(session, MOST_OPEN):
        if not row.outlives_closing:
            found.setdefault(row.case_id, []).append(row)
    return found


def _sent_in(session: Session, case_ids: Iterable[int]) -> list[KeptLetter]:
    return [row for row in letters.of_cases(session, case_ids) if row.state is LetterState.SENT]


def _is_awaited(session: Session, row: KeptLetter, to_do: Sequence[KeptAction]) -> bool:
    """Say whether something is still awaited after a letter: what it asks for, or an answer to it.

    An invitation and a brief have no check of the post that follows them: their answer ends the waiting.
    """
    if _looks(row, to_do):
        return True
    return row.kind in ANSWERED_BY_WORD and row.answer_by is not None and not _is_answered(session, row)


def _is_answered(session: Session, row: KeptLetter) -> bool:
    """Say whether an answer was recorded on the day that a letter was sent or later."""
    sent_on = row.sent_on or row.dated_on
    if row.kind is LetterKind.ADVISER:
        advised = advised_on(session, row.case_id)
        return advised is not None and advised >= sent_on
    return any(
        "reply" in each.detail
        and each.detail.get("person_id") in (None, row.person_id)
        and school_day_of(each.at) >= sent_on
        for each in chronology.lines(session, row.case_id)
    )


def _looks_on(row: KeptLetter, to_do: Sequence[KeptAction]) -> date | None:
    """Return the day on which it is next looked whether a letter was answered; None when none was set."""
    days = (each.due_on for each in _looks(row, to_do) if each.due_on is not None)
    return min(days, default=row.answer_by)


def _looks(row: KeptLetter, to_do: Sequence[KeptAction]) -> list[KeptAction]:
    is_asking = row.kind in TAKE_DOWN or row.kind is LetterKind.SECOND
    return [each for each in to_do
            if each.letter_id == row.id or (is_asking and _looks_after(each, row.person_id))]  # fmt: skip


def _looks_after(action: KeptAction, person_id: int | None) -> bool:
    """Say whether an action is to look whether an author did what a letter asked for."""
    is_theirs = person_id is None or action.person_id in (person_id, None)
    return action.kind is ActionKind.CHECK_POST and is_theirs


def _replaced(session: Session, rows: Sequence[KeptLetter]) -> set[int]:
    """Return the letters that a later one, final already, stands in for."""
    return set(letter_forms.replaced_in(session, {row.case_id for row in rows}))


def _shown(session: Session, rows: Iterable[KeptLetter], replaced: Container[int]) -> tuple[LetterView, ...]:
    rows = tuple(rows)
    references = cases.references(session, (row.case_id for row in rows))
    return tuple(
        letter_view(row, references[row.case_id], is_corrected=row.id in replaced, has_words=False)
        for row in rows
    )
