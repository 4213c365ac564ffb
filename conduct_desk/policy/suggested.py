"""One suggested action, and the words, clause and date it is made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.answers import Answers, accused, is_yes, stops
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.findings import CHILDREN, findings
from conduct_desk.policy.holds import Hold, Word, holds, what_waits
from conduct_desk.policy.questions import Question
from conduct_desk.policy.repeats import Repeats, harassment_prompt
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import Accused, ActionKind, Finding, LetterKind, Stop


@dataclass(frozen=True)
class Suggested:
    """One suggestion. `clause` is empty for school practice; `due_words` is "Mon 2 Nov (half-term skipped)".

    `is_required`: the policy demands it, in `clause`. A letter that has to wait for somebody else's
    decision is offered but not required, and `why` says whom it waits for. `letter_kind` is the paper
    that goes with it, `sections` what an author's letter asks for, `person_id` its recipient.
    `outlives_closing`: a look again that is made whether the concern is closed or not. `is_held`: it waits
    for somebody's word. `reason` is `why` without what can be said once for all: whom it waits for, and
    that its period is school practice.
    """

    kind: ActionKind
    words: str
    why: str
    clause: str
    due_on: date | None
    due_words: str
    is_required: bool
    letter_kind: LetterKind | None = None
    sections: tuple[LetterKind, ...] = ()
    person_id: int | None = None
    outlives_closing: bool = False
    is_held: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Situation:
    """Where a case stands: its answers, what they amount to, what stops everything else first.

    `held` is whose word is still needed before letters go out, and `repeats` what came before this case.
    """

    answers: Answers
    found: frozenset[Finding]
    stopped: frozenset[Stop]
    held: tuple[Hold, ...]
    accused: Accused | None
    repeats: Repeats

    @classmethod
    def of(
        cls,
        answers: Answers,
        words: Mapping[Hold, Word] | None = None,
        repeats: Repeats = Repeats(),  # noqa: B008 - it is frozen
    ) -> "Situation":
        """Return the situation that some answers and the words given so far amount to."""
        return cls(
            answers,
            findings(answers),
            stops(answers),
            holds(answers, words or {}),
            accused(answers),
            repeats,
        )

    @property
    def is_about_a_child(self) -> bool:
        """Whether the safeguarding lead decides first."""
        return not CHILDREN.isdisjoint(self.found)

    @property
    def is_allegation(self) -> bool:
        """Whether the designated officer advises first; a low-level concern is none."""
        return self.accused in (Accused.SOMEBODY, Accused.HEADTEACHER)

    @property
    def is_picture(self) -> bool:
        """Whether nobody may look: a picture may be indecent."""
        return Stop.INDECENT_IMAGE in self.stopped

    @property
    def is_conflict(self) -> bool:
        """Whether somebody other than the headteacher decides."""
        return Stop.CONFLICT in self.stopped or self.accused is Accused.HEADTEACHER

    @property
    def is_threat(self) -> bool:
        """Whether the police are told: danger, or words that threaten anybody at all."""
        is_said = Finding.THREATENING in self.found or is_yes(self.answers, "threatening")
        return is_said or Stop.DANGER in self.stopped

    @property
    def is_harassment(self) -> bool:
        """Whether one person has now been the aim of two or more posts."""
        return harassment_prompt(self.repeats, self.found)

    def waits_for(self, kind: LetterKind) -> tuple[Hold, ...]:
        """Return whose word a paper waits for."""
        return tuple(hold for hold in self.held if what_waits(kind, (hold,)))


@dataclass(frozen=True)
class Suggester:
    """Makes suggestions out of the school's words and clocks, counted from one day."""

    rules: Rules
    calendar: SchoolCalendar
    day: date

    def make(
        self,
        kind: ActionKind,
        wording: str,
        clock: str,
        *,
        is_required: bool = True,
        letter_kind: LetterKind | None = None,
        sections: tuple[LetterKind, ...] = (),
        person_id: int | None = None,
        whom: str = "",
        first: str = "",
        also: str = "",
        clause: str | None = None,
        outlives_closing: bool = False,
    ) -> Suggested:
        """Return one suggestion: its words (`whom` after them) and why (between `first` and `also`).

        `clause` stands in for the clause that the words name. Without any it is school practice, and the
        sentence of its clock says so.
        """
        text = self.rules.wording.actions[wording]
        period = self.rules.clocks[clock]
        due = period.due(self.day, self.calendar)
        clause = text.clause if clause is None else clause
        source = f"{self.rules.policy.source(clause)}." if clause else ""
        return Suggested(
            kind=kind,
            words=f"{text.words} ({whom})" if whom else text.words,
            why=_joined(first, text.why, also, source, period.because),
            clause=clause,
            due_on=due.on,
            due_words=due.words,
            is_required=is_required and bool(clause),
            letter_kind=letter_kind,
            sections=sections,
            person_id=person_id,
            outlives_closing=outlives_closing,
            is_held=bool(first),
            reason=_joined(text.why, also, source, "" if period.is_practice else period.because),
        )

    def waiting(self, held: Iterable[Hold]) -> str:
        """Return the sentences that say whose word is waited for."""
        return " ".join(self.rules.wording.phrases[f"wait_{hold.name.lower()}"] for hold in held)

    def find_out(self, question: Question) -> Suggested:
        """Return the suggestion to find out what is not yet known."""
        period = self.rules.clocks["find_out_now" if question.unknown_acts_as_yes else "find_out"]
        due = period.due(self.day, self.calendar)
        source = f"{self.rules.policy.source(question.clause)}."
        why = _joined(question.unknown_hint, source, period.because)
        return Suggested(
            ActionKind.FIND_OUT,
            question.find_out,
            why,
            question.clause,
            due.on,
            due.words,
            is_required=True,
            reason=_joined(question.unknown_hint, source),
        )


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
