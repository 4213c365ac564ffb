"""What the school's policy says, clause by clause, in our own words and with the place to look it up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from conduct_desk.policy.reading import Data, Section

# The pieces of the policy: its paragraphs, its list of media, its aims and its standards.
LABELS = tuple(
    f"{letter}{n}" for letter, most in (("P", 4), ("L", 6), ("A", 4), ("S", 5)) for n in range(1, most + 1)
)


@dataclass(frozen=True)
class Clause:
    """One thing the policy says.

    `label` is the piece of the policy that says it (P1 to P4, L1 to L6, A1 to A4, S1 to S5; one piece may say
    several things), `place` where to look it up ("page 2, fifth standard"), `own_words` how the school's own
    policy puts it (empty while none was brought in, or when it says nothing of the kind) and `signs` by
    which such a passage is recognised: each entry is one sign, "remov|take down" two ways to say it.
    """

    key: str
    title: str
    text: str
    place: str
    label: str = ""
    own_words: str = ""
    signs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Policy:
    """The policy that a case is decided under.

    `reviewed_on` is the day (or the first day of the month) it was last reviewed, `version` what a case
    stores, `decision_makers` who may take its steps, `kinds` its six kinds of social media and `procedures`
    where a concern can belong: those that the policy names, then the school's others (an open list).
    `is_own` once the school has brought its own policy in.
    """

    title: str
    reviewed_on: date
    version: str
    review_due_on: date
    clauses: Mapping[str, Clause]
    decision_makers: tuple[str, ...]
    procedures: tuple[str, ...]
    kinds: tuple[str, ...]
    is_own: bool = False

    @property
    def reviewed(self) -> str:
        """When the policy was last reviewed, as letters print it: "October 2017"."""
        return f"{self.reviewed_on:%B %Y}"

    def is_review_overdue(self, today: date) -> bool:
        """Say whether the school should have looked at its policy again by today."""
        return today > self.review_due_on

    def source(self, key: str) -> str:
        """Return where a clause stands, as screens name it: "Your policy, page 2, first standard"."""
        clause = self.clauses[key]
        if not self.is_own:
            return f"Your policy, {clause.place}"
        return f"Your policy, {self.version}" if clause.own_words else "Not found in your own policy"

    def with_own_words(
        self, *, version: str, title: str, reviewed_on: date, review_due_on: date, passages: Mapping[str, str]
    ) -> "Policy":
        """Return the school's own policy: its particulars, and its words beside each clause they belong to.

        `passages` are words by clause key; a clause without any keeps only ours.
        """
        clauses = {
            key: replace(clause, own_words=passages.get(key, "").strip())
            for key, clause in self.clauses.items()
        }
        return replace(
            self, version=version, title=title, reviewed_on=reviewed_on, review_due_on=review_due_on,
            clauses=clauses, is_own=True,
        )  # fmt: skip

    def with_procedures(self, procedures: Sequence[str]) -> "Policy":
        """Return the same policy with the school's own list of procedures."""
        return replace(self, procedures=tuple(procedures))


def read_policy(data: Data) -> Policy:
    """Return the policy written in policy.toml; raises DeskError with a sentence when something is wrong."""
    section = Section(data, file="policy.toml")
    clauses = {key: _clause(key, part) for key, part in section.sections("clauses", "clause")}
    _check_labels(section, clauses)
    policy = Policy(
        title=section.text("title"),
        reviewed_on=section.day("reviewed_on"),
        version=section.text("version"),
        review_due_on=section.day("review_due_on"),
        clauses=clauses,
        decision_makers=section.texts("decision_makers"),
        procedures=_procedures(section),
        kinds=tuple(clause.title for clause in clauses.values() if clause.label.startswith("L")),
    )
    if policy.review_due_on <= policy.reviewed_on:
        raise section.wrong(
            "the next review is due before the last one was held.",
            "Make review_due_on a later day than reviewed_on.",
        )
    return policy


def _clause(key: str, part: Section) -> Clause:
    return Clause(
        key,
        part.text("title"),
        part.text("text"),
        part.text("place"),
        label=part.one_of("label", LABELS),
        signs=part.texts("signs"),
    )


def _check_labels(section: Section, clauses: Mapping[str, Clause]) -> None:
    """Refuse a policy of which a piece is missing, or whose list of media names one kind twice."""
    for label in LABELS:
        having = [clause for clause in clauses.values() if clause.label == label]
        if not having:
            raise section.wrong(
                f"no clause has the label ‘{label}’.", f'Add a clause with label = "{label}".'
            )
        if label.startswith("L") and len(having) > 1:
            raise section.wrong(
                f"two clauses have the label ‘{label}’.", "Give each kind of social media a label of its own."
            )


def _procedures(section: Section) -> tuple[str, ...]:
    named, others = section.texts("procedures"), section.texts("further_procedures")
    for twice in named:
        if twice in others:
            raise section.wrong(
                f"the procedure ‘{twice}’ stands in both lists.", "Take it out of further_procedures."
            )
    return named + others
