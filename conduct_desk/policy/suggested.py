"""One suggested action, and the words, clause and date it is made of."""

from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.answers import Answers
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.findings import CHILDREN, findings
from conduct_desk.policy.questions import Question
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import ActionKind, Finding, LetterKind, Stop
from conduct_desk.policy.walk import stops


@dataclass(frozen=True)
class Suggested:
    """One suggestion. `clause` is empty for school practice; `due_words` is "Mon 2 Nov (half-term skipped)".

    `is_required`: the policy demands it. A letter that has to wait for somebody else's decision is
    offered but not required, and `why` says whom it waits for.
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


@dataclass(frozen=True)
class Situation:
    """Where a case stands: its answers, what they amount to, and what stops everything else first."""

    answers: Answers
    found: frozenset[Finding]
    stopped: frozenset[Stop]

    @classmethod
    def of(cls, answers: Answers) -> "Situation":
        """Return the situation that some answers amount to."""
        return cls(answers, findings(answers), stops(answers))

    @property
    def is_about_a_child(self) -> bool:
        """Whether the safeguarding lead decides first."""
        return not CHILDREN.isdisjoint(self.found)

    @property
    def are_letters_locked(self) -> bool:
        """Whether nobody at all may be written to before police or designated officer advise."""
        return not self.stopped.isdisjoint({Stop.INDECENT_IMAGE, Stop.ALLEGATION})

    @property
    def waits_for_police(self) -> bool:
        """Whether the police decide first if the author is contacted."""
        return Stop.DANGER in self.stopped or Finding.THREATENING in self.found

    def waits_for(self) -> tuple[str, ...]:
        """Return the keys of the phrases that say whose decision a letter to an author waits for."""
        holds = {
            "wait_police": self.waits_for_police,
            "wait_safeguarding": self.is_about_a_child,
            "wait_decision": Stop.CONFLICT in self.stopped,
        }
        return tuple(key for key, is_held in holds.items() if is_held)


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
        whom: str = "",
        first: str = "",
        also: str = "",
    ) -> Suggested:
        """Return one suggestion: its words (`whom` after them) and why (between `first` and `also`)."""
        text = self.rules.wording.actions[wording]
        period = self.rules.clocks[clock]
        due = period.due(self.day, self.calendar)
        source = f"{self.rules.policy.source(text.clause)}." if text.clause else ""
        return Suggested(
            kind=kind,
            words=f"{text.words} ({whom})" if whom else text.words,
            why=_joined(first, text.why, also, source, period.because),
            clause=text.clause,
            due_on=due.on,
            due_words=due.words,
            is_required=is_required,
            letter_kind=letter_kind,
        )

    def find_out(self, question: Question) -> Suggested:
        """Return the suggestion to find out what is not yet known."""
        period = self.rules.clocks["find_out_now" if question.unknown_acts_as_yes else "find_out"]
        due = period.due(self.day, self.calendar)
        source = f"{self.rules.policy.source(question.clause)}."
        why = _joined(question.unknown_hint, source, period.because)
        return Suggested(
            ActionKind.FIND_OUT, question.find_out, why, question.clause, due.on, due.words, is_required=True
        )


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
