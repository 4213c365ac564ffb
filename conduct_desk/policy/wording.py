"""The words of suggested actions and of what must not be done, from the school's actions.toml."""

from collections.abc import Mapping
from dataclasses import dataclass

from conduct_desk.policy.clauses import Policy
from conduct_desk.policy.reading import Data, Section


@dataclass(frozen=True)
class ActionWords:
    """How one suggested action is put: the sentence on screen, why, and the clause (empty: practice)."""

    words: str
    why: str
    clause: str = ""


@dataclass(frozen=True)
class Wording:
    """Every suggested action and every warning by its key."""

    actions: Mapping[str, ActionWords]
    must_not: Mapping[str, str]


def read_wording(data: Data, policy: Policy) -> Wording:
    """Return the words written in actions.toml; raises DeskError with a sentence when something is wrong."""
    section = Section(data, file="actions.toml")
    actions = {key: _action(part, policy) for key, part in section.sections("actions", "action")}
    must_not = {key: part.text("words") for key, part in section.sections("must_not", "warning")}
    return Wording(actions, must_not)


def _action(part: Section, policy: Policy) -> ActionWords:
    clause = part.text("clause", "")
    if clause and clause not in policy.clauses:
        raise part.wrong(
            f"the policy has no clause ‘{clause}’.", f"Name one of these: {', '.join(policy.clauses)}."
        )
    return ActionWords(part.text("words"), part.text("why"), clause)
