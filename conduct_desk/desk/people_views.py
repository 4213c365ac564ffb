"""People over several cases, as pages see them."""

from dataclasses import dataclass
from datetime import date

from conduct_desk.desk.views import PersonView
from conduct_desk.policy.vocabulary import Finding, Outcome, Part, Role, Stage


@dataclass(frozen=True)
class EarlierCase:
    """Somebody's part in one saved case, with what was found and how it ended (None: still open)."""

    case_id: int
    reference: str
    person: PersonView
    part: Part
    role: Role
    opened_on: date
    stage: Stage
    outcome: Outcome | None
    findings: frozenset[Finding]


@dataclass(frozen=True)
class PersonPage:
    """One person with all their parts, newest case first.

    `person.roles` are the roles said of the person, `roles_in_cases` those that cases recorded.
    """

    person: PersonView
    cases: tuple[EarlierCase, ...]
    roles_in_cases: tuple[Role, ...] = ()
    also_known_as: tuple[str, ...] = ()
