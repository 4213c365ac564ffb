"""The open concerns as the hand-over pack has them: what is due, written, awaited and advised, no names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from conduct_desk.caselog import actions, cases, exhibit_rows, words_given
from conduct_desk.clock import spoken_date
from conduct_desk.desk.held import held
from conduct_desk.desk.nameless import nameless
from conduct_desk.desk.opened import Opened, school_day_of
from conduct_desk.desk.wordings import titles
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.vocabulary import ActionKind, DecisionMaker, LetterKind, Stage

if TYPE_CHECKING:
    from conduct_desk.caselog.cases import Line
    from conduct_desk.caselog.kept import KeptAction, Session
    from conduct_desk.desk.letter_views import LettersBoard
    from conduct_desk.desk.views import LetterView
    from conduct_desk.paper.hand_over_pack import OpenConcern

MOST = 5000
PLATFORM = (ActionKind.REPORT_TO_PLATFORM, ActionKind.ASK_HELPLINE)


def open_concerns(opened: Opened, session: Session, board: LettersBoard) -> tuple[OpenConcern, ...]:
    """Return every open concern, oldest first, with what the next headteacher has to know of it."""
    from conduct_desk.paper.hand_over_pack import OpenConcern

    lines = [*cases.lines(session, stage=Stage.OPEN, limit=MOST),
             *cases.lines(session, stage=Stage.BEING_RECORDED, limit=MOST)]  # fmt: skip
    called = titles(session)
    return tuple(
        OpenConcern(line.reference, _line(line), tuple(_rows(opened, session, line, board, called)))
        for line in sorted(lines, key=lambda each: each.case_id)
    )


def _line(line: Line) -> str:
    stage = line.stage.value.lower()
    where = f" · {line.platform}" if line.platform else ""
    return f"{stage} since {spoken_date(school_day_of(line.opened_at))}{where}"


def _rows(
    opened: Opened, session: Session, line: Line, board: LettersBoard, called: dict[LetterKind, str]
) -> Iterator[tuple[str, str]]:
    case, rows = cases.read(session, line.case_id), actions.of_case(session, line.case_id)
    scrub = nameless(session, line.case_id)
    due = [_step(row, scrub(row.words)) for row in rows if row.done_on is None]
    waits = [hold.value for hold in held(opened, session, line.case_id)]
    decider = case.decision_maker
    found = (
        ("Due", due or (["Its recording is not finished"] if line.stage is Stage.BEING_RECORDED else [])),
        ("Letters", list(_letters(board, line.case_id, called))),
        ("Waits for", waits),
        ("Legal advice", _advice(session, line.case_id, rows)),
        ("Platform", [_done(row) for row in rows if row.kind in PLATFORM]),
        ("Who decides", [decider.value] if decider is not DecisionMaker.HEADTEACHER else []),
        ("Evidence", [_evidence(exhibit_rows.count(session, line.case_id))]),
    )
    yield from ((label, "\n".join(lines)) for label, lines in found if lines)


def _step(row: KeptAction, words: str) -> str:
    return f"{words} (by {spoken_date(row.due_on)})" if row.due_on else words


def _letters(board: LettersBoard, case_id: int, called: dict[LetterKind, str]) -> Iterator[str]:
    states = ((board.drafts, _draft), (board.to_be_sent, _unsent), (board.waiting, _awaited))
    for letters, words in states:
        yield from (f"{called[each.kind]}: {words(each)}" for each in letters if each.case_id == case_id)


def _draft(_letter: LetterView) -> str:
    return "a draft"


def _unsent(letter: LetterView) -> str:
    return f"final, dated {spoken_date(letter.dated_on)}, not sent yet"


def _awaited(letter: LetterView) -> str:
    sent = f"sent on {spoken_date(letter.sent_on)}" if letter.sent_on else "sent"
    day = letter.looked_at_on
    return f"{sent}; look on {spoken_date(day)} whether it was answered" if day else sent


def _advice(session: Session, case_id: int, rows: Sequence[KeptAction]) -> list[str]:
    """Return what the adviser said about writing, and what is still to be asked; nothing of the advice."""
    given = [each for each in words_given.of_case(session, case_id) if each.hold is Hold.ADVICE]
    said = [f"{each.word.value}, said on {spoken_date(each.said_on)}" for each in given]
    return said or [_done(row) for row in rows if row.kind is ActionKind.SEEK_LEGAL_ADVICE]


def _done(row: KeptAction) -> str:
    if row.done_on is not None:
        return f"{row.kind.value}: done on {spoken_date(row.done_on)}"
    by = f", by {spoken_date(row.due_on)}" if row.due_on else ""
    return f"{row.kind.value}: not done yet{by}"


def _evidence(count: int) -> str:
    return "None kept" if not count else "One piece" if count == 1 else f"{count} pieces"
