"""How concerns like one were handled: read from the log for the head's own eyes, and kept nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.caselog import actions, answers, cases, letters, like_cases, support_rows
from conduct_desk.desk.ended import was_never_done
from conduct_desk.desk.opened import school_day_of
from conduct_desk.policy.calendar import days_between
from conduct_desk.policy.mirror import GRAVEST, Handled, Mirror, Taken, mainly, mirror
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, LetterState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from conduct_desk.caselog.kept import KeptAction, KeptLetter, Session
    from conduct_desk.desk.opened import Opened
    from conduct_desk.policy.calendar import SchoolCalendar

MOST = 20  # like ones, the newest: what was usual five years ago may be so no more
STEPS = {
    ActionKind.SPEAK_TO_AUTHOR: Taken.SPOKEN,
    ActionKind.SUPPORT_STAFF: Taken.STAFF,
    ActionKind.REPORT_TO_PLATFORM: Taken.PLATFORM,
    ActionKind.SEEK_LEGAL_ADVICE: Taken.ADVICE,
    ActionKind.CALL_POLICE: Taken.POLICE,
    ActionKind.FURTHER_STEP: Taken.FURTHER,
}


class Mirroring:
    """Compares one concern with the closed ones that are mainly about the same."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def of(self, case_id: int) -> Mirror:
        """Return how those like it were handled. Reads up to twenty concerns: call through jobs."""
        with self._opened.reading() as session:
            calendar = self._opened.calendar(session)
            mine = _handled(session, calendar, case_id)
            main = mainly(mine.findings)
            if main is None:
                return Mirror(())
            graver = GRAVEST[: GRAVEST.index(main)]
            like = like_cases.closed(session, main, graver, apart_from=case_id, most=MOST)
            return mirror(mine, tuple(_handled(session, calendar, each) for each in like))


def _handled(session: Session, calendar: SchoolCalendar, case_id: int) -> Handled:
    case = cases.read(session, case_id)
    done = [
        row
        for row in actions.of_case(session, case_id)
        if row.done_on is not None and not was_never_done(row)
    ]
    sent = [row for row in letters.of_case(session, case_id) if row.state is LetterState.SENT]
    to_author = [row for row in sent if reader(row.kind) is Reader.AUTHOR]
    told_on = case.told_head_on or school_day_of(case.opened_at)
    closed_on = school_day_of(case.closed_at) if case.closed_at else None
    contacts = [row.sent_on for row in to_author]
    contacts += [row.done_on for row in done if row.kind is ActionKind.SPEAK_TO_AUTHOR]
    return Handled(
        reference=case.reference,
        findings=answers.findings(session, case_id),
        taken=_taken(done, to_author, has_support=bool(support_rows.of_case(session, case_id))),
        contact_after=_after(calendar, told_on, min(filter(None, contacts), default=None)),
        closed_after=_after(calendar, told_on, closed_on),
        outcome=case.outcome,
        sharp=sum(map(_sharp, sent)),
    )


def _taken(
    done: Iterable[KeptAction], to_author: Iterable[KeptLetter], *, has_support: bool
) -> frozenset[Taken]:
    found = {STEPS[row.kind] for row in done if row.kind in STEPS}
    kinds = {row.kind for row in to_author}
    found |= {Taken.LETTER} if kinds - {LetterKind.SECOND} else set()
    found |= {Taken.SECOND} if LetterKind.SECOND in kinds else set()
    return frozenset(found | ({Taken.STAFF} if has_support else set()))


def _after(calendar: SchoolCalendar, told_on: date, then: date | None) -> int | None:
    """Return the school days from when the head was told to a day; the day itself counts, the first not."""
    if then is None:
        return None
    return sum(
        map(calendar.is_school_day, (*days_between(told_on, then), *([then] if then > told_on else [])))
    )


def _sharp(letter: KeptLetter) -> int:
    """Return how many words of a letter may sound angry, but for what it quotes."""
    from conduct_desk.paper.check_text import Readable
    from conduct_desk.paper.check_tone import TONE
    from conduct_desk.paper.words import BlockKind

    text = Readable(letter.body)
    quoted = [(each.start, each.end) for each in text.passages if each.kind is BlockKind.QUOTATION]
    return sum(1 for rule in TONE for _ in rule.found(text, quoted))
