"""Letters of all concerns by how they stand: drafts, to be sent, waiting for an answer, done."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from conduct_desk.caselog import actions, cases, letter_forms, letters
from conduct_desk.caselog.kept import KeptAction, KeptLetter, Session
from conduct_desk.desk.letter_views import LettersBoard
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.shown import letter_view
from conduct_desk.desk.views import LetterView
from conduct_desk.policy.letters import TAKE_DOWN
from conduct_desk.policy.readers import leaves_school
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, LetterState

MOST_DONE = 200
MOST_OPEN = 2000


def board(opened: Opened) -> LettersBoard:
    """Return the letters of all concerns in one reading of the log, each without its words."""
    with opened.reading() as session:
        here = letters.waiting(session)
        to_do = _to_do(session)
        sent = _sent_in(session, to_do)
        replaced = _replaced(session, (*here, *sent))
        days = {row.id: _awaited(row, to_do[row.case_id]) for row in sent if row.id not in replaced}
        awaited = {number: day for number, day in days.items() if day is not None}
        drafts = [row for row in here if row.state is LetterState.DRAFT]
        final = [row for row in here if row.state is LetterState.ISSUED]
        unsent = [row for row in final if leaves_school(row.kind) and row.id not in replaced]
        newest = [row for row in letters.newest(session, MOST_DONE) if row.state is LetterState.SENT]
        done = [row for row in (*final, *newest) if row not in unsent and row.id not in awaited]
        return LettersBoard(
            drafts=_shown(session, reversed(drafts), replaced),
            to_be_sent=_shown(session, unsent, replaced),
            waiting=_shown(
                session,
                sorted((row for row in sent if row.id in awaited), key=lambda row: (awaited[row.id], row.id)),
                replaced,
            ),
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
    rows = (row for case_id in case_ids for row in letters.of_case(session, case_id))
    return [row for row in rows if row.state is LetterState.SENT]


def _awaited(row: KeptLetter, to_do: Sequence[KeptAction]) -> date | None:
    """Return the day on which it is looked whether a letter was answered, None when nothing is awaited."""
    is_asking = row.kind in TAKE_DOWN or row.kind is LetterKind.SECOND
    waiting = [each for each in to_do
               if each.letter_id == row.id or (is_asking and _looks_after(each, row.person_id))]  # fmt: skip
    return min((each.due_on or row.answer_by or row.dated_on for each in waiting), default=None)


def _looks_after(action: KeptAction, person_id: int | None) -> bool:
    """Say whether an action is to look whether an author did what a letter asked for."""
    is_theirs = person_id is None or action.person_id in (person_id, None)
    return action.kind is ActionKind.CHECK_POST and is_theirs


def _replaced(session: Session, rows: Sequence[KeptLetter]) -> set[int]:
    """Return the letters that a later one, final already, stands in for."""
    case_ids = {row.case_id for row in rows}
    return {number for each in case_ids for number in letter_forms.replaced(session, each)}


def _shown(session: Session, rows: Iterable[KeptLetter], replaced: Container[int]) -> tuple[LetterView, ...]:
    rows = tuple(rows)
    references = cases.references(session, (row.case_id for row in rows))
    return tuple(
        replace(letter_view(row, references[row.case_id]), body="", is_corrected=row.id in replaced)
        for row in rows
    )
