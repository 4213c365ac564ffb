"""What the school's policy says, clause by clause, in our own words and with the place to look it up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.reading import Data, Section


@dataclass(frozen=True)
class Clause:
    """One thing the policy says. `place` is where to look it up ("page 2, fifth standard")."""

    key: str
    title: str
    text: str
    place: str


@dataclass(frozen=True)
class Policy:
    """The policy that a case is decided under.

    `reviewed_on` is the first day of the month it was last reviewed in, `version` what a case stores,
    `decision_makers` who may take its steps, `kinds` its six kinds of social media and `procedures`
    where a concern can belong: those that the policy names, then the school's others (an open list).
    """

    title: str
    reviewed_on: date
    version: str
    review_due_on: date
    clauses: Mapping[str, Clause]
    decision_makers: tuple[str, ...]
    procedures: tuple[str, ...]
    kinds: tuple[str, ...]

    @property
    def reviewed(self) -> str:
        """When the policy was last reviewed, as letters print it: "October 2017"."""
        return f"{self.reviewed_on:%B %Y}"

    def is_review_overdue(self, today: date) -> bool:
        """Say whether the school should have looked at its policy again by today."""
        return today > self.review_due_on

    def source(self, key: str) -> str:
        """Return where a clause stands, as screens name it: "Your policy, page 2, first standard"."""
        return f"Your policy, {self.clauses[key].place}"


def read_policy(data: Data) -> Policy:
    """Return the policy written in policy.toml; raises DeskError with a sentence when something is wrong."""
    section = Section(data, file="policy.toml")
    clauses = {
        key: Clause(key, part.text("title"), part.text("text"), part.text("place"))
        for key, part in section.sections("clauses", "clause")
    }
    return Policy(
        title=section.text("title"),
        reviewed_on=section.day("reviewed_on"),
        version=section.text("version"),
        review_due_on=section.day("review_due_on"),
        clauses=clauses,
        decision_makers=section.texts("decision_makers"),
        procedures=section.texts("procedures") + section.texts("further_procedures"),
        kinds=section.texts("kinds"),
    )
