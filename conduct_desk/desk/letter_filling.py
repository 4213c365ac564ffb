"""The concern that a letter is written in, as far as the letter asks for it: read once, and when asked."""

from collections.abc import Mapping
from copy import copy
from dataclasses import replace
from functools import cached_property

from conduct_desk.caselog import cases, exhibit_details, people
from conduct_desk.caselog.kept import KeptCase, KeptPerson, Session
from conduct_desk.desk.letter_paper import signed_by
from conduct_desk.desk.nameless import Scrub, nameless
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school import school
from conduct_desk.desk.school_views import SchoolView
from conduct_desk.desk.shown import standing_answers
from conduct_desk.desk.views import LetterView
from conduct_desk.desk.wordings import own
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.exhibits import proof
from conduct_desk.policy.findings import findings
from conduct_desk.policy.vocabulary import Finding, Grade, Part, Role


class Filling:
    """One letter whose words are being filled or checked."""

    def __init__(self, opened: Opened, session: Session, letter: LetterView) -> None:
        """Stand on an open reading or writing of the log; nothing is read yet."""
        self.opened, self.session, self.letter = opened, session, letter

    def reading(self, subject: str, body: str) -> "Filling":
        """Return the same letter with other words; what was read of its concern is not read again."""
        other = copy(self)
        other.letter = replace(self.letter, subject=subject, body=body)
        return other

    @cached_property
    def case(self) -> KeptCase:
        """The concern."""
        return cases.read(self.session, self.letter.case_id)

    @cached_property
    def grade(self) -> Grade | None:
        """How good the proof is that the letter rests on; None where nobody said."""
        return proof(self.case.grade, exhibit_details.grades(self.session, self.letter.case_id))

    @cached_property
    def answers(self) -> dict[str, Answer]:
        """The answers that stand."""
        return standing_answers(self.session, self.letter.case_id, self.opened.rules.walk)

    @cached_property
    def found(self) -> frozenset[Finding]:
        """What was found."""
        return findings(self.answers)

    @cached_property
    def told(self) -> SchoolView:
        """The school, with whoever signs."""
        return signed_by(school(self.session, self.opened.rules.policy), self.case, self.letter.kind)

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The school's own wordings by key."""
        return own(self.session)

    @cached_property
    def scrub(self) -> Scrub:
        """What takes names out of words."""
        return nameless(self.session, self.letter.case_id)

    @cached_property
    def parts(self) -> tuple[tuple[Part, Role, KeptPerson], ...]:
        """Who has which part."""
        return people.parts_of(self.session, self.letter.case_id)

    def statements(self) -> tuple[Statement, ...]:
        """Return the statements of the post that were looked at."""
        return self.answers["inaccurate"].statements if "inaccurate" in self.answers else ()

    def reason(self, key: str) -> str:
        """Return the reason that was given with an answer, in one line."""
        return " ".join(self.answers[key].reason.split()) if key in self.answers else ""

    def chosen(self, key: str) -> tuple[str, ...]:
        """Return what was chosen with an answer."""
        return self.answers[key].chosen if key in self.answers else ()
