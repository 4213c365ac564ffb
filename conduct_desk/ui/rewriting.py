"""Turning a draft into another letter, or a letter to somebody else, with the words she typed herself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from conduct_desk.clock import spoken_date
from conduct_desk.desk.views import CaseView, LetterView, PersonView
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import LetterKind, Part, Role
from conduct_desk.ui.letter_words import blocks, carried_over, full_name, typed_blocks

if TYPE_CHECKING:
    from conduct_desk.desk.cases import Cases
    from conduct_desk.desk.letters import Letters

ANSWER_BLANK = "[answer_by]"


def people_for(case: CaseView, kind: LetterKind) -> tuple[PersonView, ...]:
    """Return to whom a letter of a case may go, each once: its authors, then its reporter.

    One to staff goes to the staff it is about; a child's family is not in the case.
    """
    who = reader(kind)
    if who is Reader.FAMILY:
        return ()
    if who is Reader.STAFF:
        wanted = [each.person for each in case.parts if (each.part, each.role) == (Part.SUBJECT, Role.STAFF)]
    else:
        parts = (Part.AUTHOR, Part.REPORTER)
        wanted = [each.person for part in parts for each in case.parts if each.part is part]
    return tuple({person.person_id: person for person in wanted}.values())


MADE = ("envelope", "has_reply_slip", "is_confidential", "enclosures", "copies_to")


def made_of(view: LetterView) -> dict[str, Any]:
    """Return how a letter is made, but for easy read, which is another wording too."""
    return {name: getattr(view, name) for name in MADE}


class Rewriting:
    """Knows the wording that a draft began with, so that what differs is hers and goes along."""

    def __init__(self, letters: Letters, cases: Cases) -> None:
        self._letters, self._cases = letters, cases
        self._begun: dict[int, tuple[str, str]] = {}  # letter_id -> subject and body as the school words them
        self._now = ("", "")

    def begin(self, letter: LetterView, typed: Mapping[str, str]) -> None:
        """Note how a draft began; `typed` is what `kept` gave when it was last open."""
        fresh = self._begun.pop(letter.letter_id, (letter.subject, _blanked(letter.body, letter)))
        self._now = (typed.get("wording_subject", fresh[0]), typed.get("wording", fresh[1]))

    def kept(self) -> dict[str, str]:
        """Return what `begin` needs to know another day."""
        return {"wording_subject": self._now[0], "wording": self._now[1]}

    def carry(self, before: LetterView, after: LetterView) -> None:
        """Know of a draft made from another, or made anew in easy read, which of its words are hers."""
        mine = set(typed_blocks(before.body, _dated(self._now[1], before)))
        given = [block for block in blocks(_blanked(after.body, after)) if block not in mine]
        subject = self._now[0] if after.subject == before.subject else after.subject
        self._begun[after.letter_id] = (subject, "\n\n".join(given))

    def as_kind(self, view: LetterView, kind: LetterKind) -> LetterView:
        """Return a draft of another kind in place of this one; her own words stand before its last paragraph.

        A draft of that kind that is there already is carried on instead, and this one stays.
        """
        is_same_reader = reader(kind) is reader(view.kind)
        person_id = self._person(view) if is_same_reader else None
        new, is_new = self._start(view, kind, person_id)
        if not is_new:
            return new
        subject, body = self._now
        mine = carried_over(view.body, _dated(body, view), new.body)
        self._letters.discard(view.letter_id)
        if is_same_reader:
            self._letters.amend(
                new.letter_id, recipient=view.recipient, address=view.address, salutation=view.salutation
            )
        return self._letters.amend(
            new.letter_id, body=mine, subject=new.subject if view.subject == subject else view.subject
        )

    def to_person(self, view: LetterView, person_id: int) -> LetterView:
        """Return a draft to somebody else with the same words in place of this one."""
        new, is_new = self._start(view, view.kind, person_id)
        if not is_new:
            return new
        self._letters.discard(view.letter_id)
        self._letters.make(new.letter_id, is_easy_read=view.is_easy_read, **made_of(view))
        return self._letters.amend(
            new.letter_id, subject=view.subject, body=view.body, answer_by=view.answer_by
        )

    def _start(self, view: LetterView, kind: LetterKind, person_id: int | None) -> tuple[LetterView, bool]:
        there = {letter.letter_id for letter in self._cases.get(view.case_id).letters}
        new = self._letters.start(view.case_id, kind, person_id=person_id)
        is_new = new.letter_id not in there
        if is_new:
            self._begun[new.letter_id] = (new.subject, _blanked(new.body, new))
        return new, is_new

    def _person(self, view: LetterView) -> int | None:
        people = people_for(self._cases.get(view.case_id), view.kind)
        return next((each.person_id for each in people if full_name(each) == view.recipient), None)


def _blanked(body: str, letter: LetterView) -> str:
    """Return a body without its date to answer by: another day is no other wording."""
    return body.replace(spoken_date(letter.answer_by), ANSWER_BLANK) if letter.answer_by else body


def _dated(body: str, letter: LetterView) -> str:
    return body.replace(ANSWER_BLANK, spoken_date(letter.answer_by)) if letter.answer_by else body
