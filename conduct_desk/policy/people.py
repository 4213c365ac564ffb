"""Who has which part in a case, as far as the policy asks: no names."""

from collections.abc import Iterable
from dataclasses import dataclass

from conduct_desk.policy.vocabulary import Part, Role


@dataclass(frozen=True)
class Involved:
    """One part of somebody in a case; `person_id` is their number in the log, None while not recorded."""

    part: Part
    role: Role
    person_id: int | None = None


def those(people: Iterable[Involved], part: Part) -> tuple[Involved, ...]:
    """Return the people who have one part, in the order they were given."""
    return tuple(each for each in people if each.part is part)


def subjects(people: Iterable[Involved], role: Role) -> tuple[Involved, ...]:
    """Return the people of one role whom the post is about."""
    return tuple(each for each in those(people, Part.SUBJECT) if each.role is role)
