"""Everything that one concern holds about somebody who has a part in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from conduct_desk.caselog import (
    actions,
    answers,
    case_text,
    chronology,
    letter_forms,
    letters,
    people,
)
from conduct_desk.caselog.kept import KeptAction, KeptCase, KeptLetter, Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.custody import of_entry
from conduct_desk.desk.ended import was_never_done
from conduct_desk.desk.held_drafts import (
    BACK_OF_ANSWERS,
    BACK_OF_PAPERS,
    BACK_OF_STEPS,
    Draft,
    back_of_part,
)
from conduct_desk.desk.held_registers import registers
from conduct_desk.desk.opened import school_day_of
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.data_request import Held, HoldBack
from conduct_desk.policy.exhibits import Custody
from conduct_desk.policy.questions import Walk
from conduct_desk.policy.vocabulary import ActionKind, Part, Role, Value

# What an entry says that could tell somebody of an inquiry, or of advice; the entry is held back as that is.
_INQUIRY = re.compile(r"police|designated officer|safeguarding|LADO", re.IGNORECASE)
_ADVICE = re.compile(r"legal|adviser", re.IGNORECASE)
_OTHERS = re.compile(r"member of staff|family|governor|held about somebody|another concern", re.IGNORECASE)
TELLER = re.compile(r"thank|told us|reporter", re.IGNORECASE)
_ISOLATED = frozenset({Custody.ISOLATED, Custody.DESTROYED})  # what was seen in it stands in these
_NOT_ABOUT_THEM = frozenset({Custody.LOOKED_AT, Custody.CHECKED, Custody.DIFFERED})


@dataclass(frozen=True)
class InCase:
    """One concern as it is read for one person. `is_secret`: who told the school is not to be known."""

    session: Session
    walk: Walk
    case: KeptCase
    person_id: int
    parts: frozenset[Part]
    is_secret: bool

    @property
    def back(self) -> HoldBack | None:
        """Why what was decided about others is held back, None where it is about this person too."""
        return back_of_part(self.parts)


def in_case(session: Session, walk: Walk, case: KeptCase, person_id: int) -> InCase:
    """Return a concern ready to be read for one person."""
    parts = people.parts_of(session, case.id)
    mine = frozenset(part for part, _, person in parts if person.id == person_id)
    told = {person.id for part, _, person in parts if part is Part.REPORTER}
    return InCase(session, walk, case, person_id, mine, case.keep_reporter_private and person_id not in told)


def drafts(of: InCase) -> Iterator[Draft]:
    """Yield what the concern holds, in the order in which it is given; nothing of it is covered yet."""
    told = [
        *_facts(of),
        *_answers(of),
        *_steps(of),
        *_letters(of),
        *registers(of.session, of.case.id, of.person_id, of.back),
    ]
    yield from told
    yield from _history(of, "\n".join(each.words for each in told))


def _facts(of: InCase) -> Iterator[Draft]:
    case = of.case
    rows = (
        ("platform", "Where it was posted", ", ".join(filter(None, (case.platform, case.place))), False),
        ("kind", "What kind of place it is", case.kind_other or (case.kind or ""), False),
        ("link", "The address", case.link, False),
        ("words", "What it says", case.words, False),
        ("reach", "Who can see it", ": ".join(filter(None, (case.reach or "", case.reach_note))), False),
        ("posted", "Posted on", _day(case.posted_on), False),
        ("edited", "Last edited on", _day(case.edited_on), False),
        ("head", "The headteacher was told on", _day(case.told_head_on), True),
        ("staff", "Staff were told on", _day(case.told_staff_on), True),
        ("aware", "Whoever told the school saw it on", _day(case.aware_on), True),
        ("channel", "How it came to the school", case.channel or "", True),
        ("grade", "How good the proof is", case.grade or "", True),
        ("outcome", "How the concern ended", ": ".join(filter(None, (case.outcome or "", case.outcome_note))),
         False),
    )  # fmt: skip
    for key, label, words, tells_who in rows:
        if words:
            draft = Draft(f"fact:{key}", Held.FACTS, f"{label}: a fact of the post", f"{label}: {words}")
            yield secret(draft) if tells_who and of.is_secret else _not_of(of, draft, key)
    yield from _parts(of)


def _not_of(of: InCase, draft: Draft, key: str) -> Draft:
    """Hold back from somebody who only told the school what the post says and how it ended."""
    return replace(draft, back=of.back) if key in ("outcome", "grade") else draft


def _parts(of: InCase) -> Iterator[Draft]:
    likely = people.likely_authors(of.session, of.case.id)
    for number, (part, role, person) in enumerate(people.parts_of(of.session, of.case.id), start=1):
        as_what = "" if role is Role.NOT_KNOWN else f", {role.value.lower()}"
        doubt = " (likely, not certain)" if part is Part.AUTHOR and person.id in likely else ""
        words = f"{part.value}: {person.name}{as_what}{doubt}"
        if person.id == of.person_id:
            yield Draft(f"part:{number}", Held.FACTS, "Your part in the concern", words)
            continue
        other = Draft(f"part:{number}", Held.FACTS, "Who else has a part in it", words, back=HoldBack.ANOTHER)
        yield secret(other) if part is Part.REPORTER and of.is_secret else other


def _answers(of: InCase) -> Iterator[Draft]:
    standing = answers.in_force(of.session, of.case.id)
    for number, each in enumerate(answers.every(of.session, of.case.id), start=1):
        question = of.walk.questions.get(each.question)
        name = question.name if question else each.question
        again = "" if standing.get(each.question) == each else " (answered anew since)"
        yield Draft(
            f"answer:{number}",
            Held.ANSWERS,
            "An answer to a question of the school’s policy",
            f"{name}{again}: {_answer_words(each)}",
            back=(BACK_OF_ANSWERS.get(each.question) if each.value is not Value.NO else None) or of.back,
            on=school_day_of(each.at) if each.at else None,
        )


def _answer_words(answer: Answer) -> str:
    words = ": ".join((answer.value.value, ", ".join(answer.chosen))) if answer.chosen else answer.value.value
    lines = [words, *([answer.reason] if answer.reason else [])]
    for each in answer.statements:
        proof = ", ".join(filter(None, (each.proof, each.checked_by)))
        lines.append(f"“{each.quote}” {each.truth.value}{f'. {proof}' if proof else ''}")
    return "\n".join(lines)


def _steps(of: InCase) -> Iterator[Draft]:
    for row in actions.of_case(of.session, of.case.id):
        if row.kind in (ActionKind.CLOSE_CASE, ActionKind.REOPEN_CASE):
            continue
        back = BACK_OF_STEPS.get(row.kind) or of.back
        if row.kind is ActionKind.SUPPORT_STAFF and row.person_id == of.person_id:
            back = None
        words = _step_words(row)
        draft = Draft(
            f"step:{row.id}",
            Held.STEPS,
            "A step that was planned or taken",
            words,
            back=back,
            on=row.done_on or row.due_on,
        )
        yield secret(draft) if of.is_secret and TELLER.search(words) else draft


def _step_words(row: KeptAction) -> str:
    if row.done_on is None:
        state = "Not done yet"
    elif was_never_done(row):
        state = row.note
    else:
        seen = f": {row.seen.value.lower()}" if row.seen else ""
        state = f"Done on {spoken_date(row.done_on)}{seen}"
    note = "" if was_never_done(row) else row.note
    return "\n".join(filter(None, (f"{row.words}. {state}", note)))


def _letters(of: InCase) -> Iterator[Draft]:
    forms = letter_forms.of_case(of.session, of.case.id)
    for row in letters.of_case(of.session, of.case.id):
        copies = ", ".join(forms[row.id].copies_to) if row.id in forms else ""
        is_theirs = row.person_id == of.person_id and BACK_OF_PAPERS.get(row.kind) is not HoldBack.CRIME
        draft = Draft(
            f"letter:{row.id}",
            Held.LETTERS,
            "A letter to you" if is_theirs else "A letter or paper to somebody else",
            _letter_words(row, copies),
            back=None if is_theirs else BACK_OF_PAPERS.get(row.kind) or _to_another(of, row),
            on=row.dated_on,
        )
        is_thanks = row.kind.name == "THANKS" and not is_theirs
        yield secret(draft) if is_thanks and of.is_secret else draft


def _to_another(of: InCase, row: KeptLetter) -> HoldBack | None:
    """Return why a paper that is not theirs is held back: a letter to another author, or to a person."""
    return HoldBack.ANOTHER if row.person_id not in (None, of.person_id) else of.back


def _letter_words(row: KeptLetter, copies: str) -> str:
    head = f"{row.state.value}. To: {', '.join(filter(None, (row.recipient, *row.address))) or 'nobody yet'}"
    copied = f"Copies to: {copies}" if copies else ""
    return "\n".join(filter(None, (head, copied, row.salutation, row.subject, row.body)))


def _history(of: InCase, told: str) -> Iterator[Draft]:
    """Yield the entries; a note that stands in a line above is not said twice, nor given by a back door."""
    for entry in chronology.lines(of.session, of.case.id):
        handled = of_entry(entry)
        if handled is not None and handled[0] in _NOT_ABOUT_THEM:
            continue
        note = str(entry.detail.get(case_text.NOTE, ""))
        is_isolated = handled is not None and handled[0] in _ISOLATED
        words = entry.what if not note or note in told else f"{entry.what}\n{note}"
        # What was noted down in confidence tells by a time of day, or a class, what covered names do not.
        noted = HoldBack.ANOTHER if of.is_secret and words != entry.what else None
        draft = Draft(
            f"entry:{entry.seq}",
            Held.HISTORY,
            "An entry in the history",
            words,
            back=HoldBack.CRIME if is_isolated else back_of_entry(words) or of.back or noted,
            on=school_day_of(entry.at),
            is_locked=is_isolated,
        )
        yield secret(draft) if of.is_secret and TELLER.search(words) else draft


def back_of_entry(words: str) -> HoldBack | None:
    """Return why an entry of the history is usually held back, from what it tells of."""
    if _INQUIRY.search(words):
        return HoldBack.CRIME
    if _ADVICE.search(words):
        return HoldBack.LEGAL_ADVICE
    return HoldBack.ANOTHER if _OTHERS.search(words) else None


def secret(draft: Draft) -> Draft:
    """Return what would say who told the school: nobody can give it."""
    return replace(draft, back=HoldBack.ANOTHER, is_locked=True, what="How the school came to know of it")


def _day(day: date | None) -> str:
    return spoken_date(day) if day else ""
