"""What a letter's first draft says: the school's wording of what it asks, filled with what the log knows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from conduct_desk.caselog import cases
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.letter_filling import Filling
from conduct_desk.desk.letter_readers import addressed, letter_actions, whom
from conduct_desk.desk.letter_values import values
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school import school
from conduct_desk.desk.shown import standing_answers
from conduct_desk.desk.views import LetterView
from conduct_desk.desk.wordings import FOLDER
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.findings import findings
from conduct_desk.policy.letters import CLOCKS, TAKE_DOWN, asked_to_put_right, letter_sections, primary
from conduct_desk.policy.readers import DELIVERY, TO_PARENTS, Layout, layout, reader
from conduct_desk.policy.vocabulary import DecisionMaker, Grade, LetterKind, LetterState

if TYPE_CHECKING:
    from conduct_desk.paper.wording import Wording

ANSWER_CLOCKS: Mapping[LetterKind, str] = {
    LetterKind.CHILD: "check_child",
    LetterKind.REMOVAL: "check_removal",
    LetterKind.OTHERWISE: "check_removal",
    LetterKind.CORRECTION: "check_correction",
    LetterKind.MEETING: "answer",
    LetterKind.ADVISER: "answer",
    LetterKind.CHAIR: "pass_on",
}  # the practice settings by which somebody is asked to act or to answer; the other papers ask for nothing
NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Draft:
    """A letter before it is in the log: `letter` without a number, and the title of its wording."""

    title: str
    letter: LetterView


def first_draft(
    opened: Opened, session: Session, case_id: int, kind: LetterKind, person_id: int | None
) -> Draft:
    """Return the school's wording, filled with what the case knows; the rest stays as [blanks]."""
    person = whom(session, case_id, kind, person_id)
    reader_id = person.id if person else None
    sections = sections_for(opened, session, case_id, kind, reader_id)
    to = addressed(opened, session, case_id, person, kind)
    letter = LetterView(
        letter_id=0,
        case_id=case_id,
        reference=cases.read(session, case_id).reference,
        kind=kind,
        state=LetterState.DRAFT,
        recipient=to.recipient,
        address=to.address,
        salutation=to.salutation,
        subject="",
        body="",
        dated_on=opened.clock.today(),
        answer_by=_answer_by(opened, session, kind, sections),
        person_id=reader_id,
        sections=sections,
        has_reply_slip=not TAKE_DOWN.isdisjoint(sections),
        envelope=_envelope(opened, session, kind),
    )
    of = Filling(opened, session, letter)
    text = worded(of)
    subject, body = filled_wording(of, text)
    return Draft(text.title, replace(letter, subject=subject, body=body))


def _envelope(opened: Opened, session: Session, kind: LetterKind) -> Envelope:
    """Return the school's envelope; none with a window for what has no address, so that it begins higher."""
    has_address = layout(kind) is Layout.LETTER
    return school(session, opened.rules.policy).envelope if has_address else Envelope.PLAIN


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


def worded(of: Filling) -> "Wording":
    """Return the school's wording of a letter with its blanks, put together from what it asks for."""
    from conduct_desk.paper.wording import combined, described, read_wording

    letter, texts = of.letter, of.texts
    kind, easy = letter.kind, letter.is_easy_read
    kinds = dict.fromkeys(
        (kind, *letter.sections) if kind is LetterKind.SECOND else letter.sections or (kind,)
    )
    if len(kinds) < 2:
        text = read_wording(FOLDER, _key(of), easy=easy, own=texts)
    else:
        text = combined({each: read_wording(FOLDER, each, easy=easy, own=texts) for each in kinds})
    is_seen = of.grade is not Grade.DESCRIBED
    return text if is_seen else described(text, FOLDER, easy=easy)


def _key(of: Filling) -> str:
    """Return the name of a wording: a chair who takes over is told more than one who is asked something."""
    is_handed_over = of.case.decision_maker not in (DecisionMaker.HEADTEACHER, DecisionMaker.DEPUTY)
    kind = of.letter.kind
    return "chair-full" if kind is LetterKind.CHAIR and is_handed_over else kind


def filled_wording(
    of: Filling, text: "Wording", typed: Mapping[str, str] | None = NOTHING
) -> tuple[str, str]:
    """Return subject and body of a wording as a draft of it would begin now.

    `typed` goes before what the log knows; None leaves every blank empty.
    """
    from conduct_desk.paper.wording import without_unknown
    from conduct_desk.paper.words import fill, unfilled

    blanks = (*unfilled(text.subject), *unfilled(text.body))
    known = {**values(of, (blank.strip("[]") for blank in blanks)), **(typed or {})}
    body = without_unknown(text.body, known)
    used = known if typed is not None else {}
    return fill(text.subject, used), fill(body, used)


def correcting(of: Filling, body: str, typed: Mapping[str, str] | None = NOTHING) -> str:
    """Return a body after the paragraph by which it takes the place of the letter that it corrects."""
    from conduct_desk.paper.wording import corrects
    from conduct_desk.paper.words import fill

    used = {} if typed is None else {**values(of, ("corrected_on",)), **typed}
    return f"{fill(corrects(FOLDER), used)}\n\n{body}"


def _answer_by(
    opened: Opened, session: Session, kind: LetterKind, sections: Sequence[LetterKind]
) -> date | None:
    """Return the day to ask an answer by: the earliest of what is asked for, None where nothing is.

    A parent is asked for nothing before the school day after the post can have brought the letter: what
    cannot wait is said by telephone first, and the post itself is looked at on the day of its clock.
    """
    clocks = {ANSWER_CLOCKS[each] for each in (kind, *sections) if each in ANSWER_CLOCKS}
    today, calendar = opened.clock.today(), opened.calendar(session)
    due = min((opened.rules.clocks[clock].due(today, calendar).on for clock in clocks), default=None)
    if due is None or reader(kind) not in TO_PARENTS:
        return due
    return max(due, calendar.add_school_days(today, DELIVERY + 1))
