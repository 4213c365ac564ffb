"""The same author or the same person spoken of again: what that may mean, and what it may not."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from conduct_desk.policy.vocabulary import Finding

# What may amount to harassment when it happens twice. A wrong fact or a grievance, however often, does not.
AIMED = frozenset(
    {
        Finding.FOUL, Finding.ABUSIVE, Finding.DISCRIMINATORY, Finding.THREATENING,
        Finding.OTHERWISE_UNACCEPTABLE,
    }
)  # fmt: skip


@dataclass(frozen=True)
class Repeats:
    """How many EARLIER cases have the same author, and how many are about the same person."""

    same_author: int = 0
    same_subject: int = 0


def harassment_prompt(repeats: Repeats, findings: AbstractSet[Finding]) -> bool:
    """Say whether one person has now been the aim of two or more posts.

    It is counted on the person spoken of, whoever wrote: the Protection from Harassment Act 1997 asks for
    a course of conduct, which is at least two occasions. One post never is.
    """
    return repeats.same_subject > 0 and not AIMED.isdisjoint(findings)
