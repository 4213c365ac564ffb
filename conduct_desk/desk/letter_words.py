"""What a letter's first draft says: the school's wording of what it asks, filled with what the log knows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from conduct_desk import paths
from conduct_desk.caselog import own_wordings
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.letter_readers import Addressed, addressed, letter_actions, whom
from conduct_desk.desk.letter_values import values
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.shown import standing_answers
from conduct_desk.policy.findings import findings
from conduct_desk.policy.letters import CLOCKS, asked_to_put_right, letter_sections, primary
from conduct_desk.policy.vocabulary import LetterKind

if TYPE_CHECKING:
    from conduct_desk.paper.wording import Wording

ANSWER_CLOCKS: Mapping[LetterKind, str] = {
    LetterKind.CHILD: "check_child",
    LetterKind.REMOVAL: "check_removal",
    LetterKind.OTHERWISE: "check_removal",
    LetterKind.CORRECTION: "check_correction",
}  # the practice settings by which an author is asked to act; the other letters ask for nothing


@dataclass(frozen=True)
class Draft:
    """A letter before it is in the log; `sections` is empty for one that asks an author for nothing."""

    title: str
    person_id: int | None
    to: Addressed
    subject: str
    body: str
    dated_on: date
    answer_by: date | None
    sections: tuple[LetterKind, ...]


def first_draft(
    opened: Opened, session: Session, case_id: int, kind: LetterKind, person_id: int | None
) -> Draft:
    """Return the school's wording, filled with what the case knows; the rest stays as [blanks]."""
    from conduct_desk.paper.wording import without_unknown
    from conduct_desk.paper.words import fill

    person = whom(session, case_id, kind, person_id)
    reader_id = person.id if person else None
    sections = sections_for(opened, session, case_id, kind, reader_id)
    answer_by = _answer_by(opened, session, sections)
    text = words_of(session, kind, sections)
    known = values(opened, session, case_id, kind, answer_by, reader_id, sections=sections)
    return Draft(
        title=text.title,
        person_id=reader_id,
        to=addressed(opened, session, person, kind),
        subject=fill(text.subject, known),
        body=fill(without_unknown(text.body, known), known),
        dated_on=opened.clock.today(),
        answer_by=answer_by,
        sections=sections,
    )


def sections_for(
    opened: Opened, session: Session, case_id: int, kind: LetterKind, person_id: int | None
) -> tuple[LetterKind, ...]:
    """Return what a new letter asks an author for, in the fixed order; empty when it asks for nothing.

    That is what the action asks for that waits for it, else what the findings do; one of a kind that they
    would not come under was chosen on purpose, and asks for that alone.
    """
    waiting = letter_actions(session, case_id, kind, person_id)
    if waiting and waiting[0].sections:
        return tuple(LetterKind[name] for name in waiting[0].sections)
    found = findings(standing_answers(session, case_id, opened.rules.walk))
    if kind is LetterKind.SECOND:
        return asked_to_put_right(found)
    asked = letter_sections(found)
    if asked and primary(asked) is kind:
        return asked
    return (kind,) if kind in CLOCKS else ()


def words_of(
    session: Session, kind: LetterKind, sections: Sequence[LetterKind], *, easy: bool = False
) -> "Wording":
    """Return the school's wording of a letter with its blanks, put together from what it asks for."""
    from conduct_desk.paper.wording import WordingPart, combined, read_wording

    folder = paths.resources() / "letters"
    own = {each.key: each.text for each in own_wordings.every(session)}
    alone = read_wording(folder, kind, easy=easy, own=own)
    kinds = dict.fromkeys((kind, *sections) if kind is LetterKind.SECOND else sections)
    if len(kinds) < 2 or WordingPart.OPENING not in alone.parts:
        return alone
    return combined({each: read_wording(folder, each, easy=easy, own=own) for each in kinds})


def _answer_by(opened: Opened, session: Session, sections: Sequence[LetterKind]) -> date | None:
    """Return the day to ask an answer by: the earliest of what is asked for, None where nothing is."""
    clocks = {ANSWER_CLOCKS[each] for each in sections if each in ANSWER_CLOCKS}
    today, calendar = opened.clock.today(), opened.calendar(session)
    return min((opened.rules.clocks[clock].due(today, calendar).on for clock in clocks), default=None)
