"""Letters of all concerns by how they stand: drafts, to be sent, waiting for an answer, done."""

from collections.abc import Iterable, Mapping, Sequence
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
        checks = _open_checks(session)
        newest = [row for row in letters.newest(session, MOST_DONE) if row.state is LetterState.SENT]
        asked = _sent_in(session, checks)
        replaced = _replaced(session, (*here, *asked))
        waiting = {row.id: day for row in asked
                   if row.id not in replaced and (day := _awaited(row, checks)) is not None}  # fmt: skip
        drafts = [row for row in here if row.state is LetterState.DRAFT]
        final = [row for row in here if row.state is LetterState.ISSUED]
        unsent = [row for row in final if leaves_school(row.kind) and row.id not in replaced]
        done = [row for row in (*final, *newest) if row not in unsent and row.id not in waiting]
        soonest = sorted(waiting, key=lambda number: (waiting[number], number))
        by_id = {row.id: row for row in asked}
        return LettersBoard(
            drafts=_shown(session, reversed(drafts)),
            to_be_sent=_shown(session, unsent),
            waiting=_shown(session, (by_id[number] for number in soonest)),
            done=_shown(session, sorted(done, key=lambda row: -row.id)),
        )


def _open_checks(session: Session) -> Mapping[int, Sequence[KeptAction]]:
    """Return the checks of a post that are still to be made because somebody was asked, by case."""
    found: dict[int, list[KeptAction]] = {}
    for row in actions.open_ones(session, MOST_OPEN):
        if row.kind is ActionKind.CHECK_POST and not row.outlives_closing:
            found.setdefault(row.case_id, []).append(row)
    return found


def _sent_in(session: Session, checks: Iterable[int]) -> list[KeptLetter]:
    return [row for case_id in checks for row in letters.of_case(session, case_id)
            if row.state is LetterState.SENT]  # fmt: skip


def _awaited(row: KeptLetter, checks: Mapping[int, Sequence[KeptAction]]) -> date | None:
    """Return the day on which it is looked whether a letter was answered, None when nothing is awaited."""
    if row.kind not in TAKE_DOWN and row.kind is not LetterKind.SECOND:
        return None
    theirs = [each for each in checks[row.case_id]
              if row.person_id is None or each.person_id in (row.person_id, None)]  # fmt: skip
    return min((each.due_on or row.dated_on for each in theirs), default=None)


def _replaced(session: Session, rows: Sequence[KeptLetter]) -> set[int]:
    """Return the letters that a later one, final already, stands in for."""
    case_ids = {row.case_id for row in rows}
    return {number for each in case_ids for number in letter_forms.replaced(session, each)}


def _shown(session: Session, rows: Iterable[KeptLetter]) -> tuple[LetterView, ...]:
    rows = tuple(rows)
    references = cases.references(session, (row.case_id for row in rows))
    return tuple(replace(letter_view(row, references[row.case_id]), body="") for row in rows)
