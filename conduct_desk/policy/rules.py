"""The school's rule files, read together: what the desk loads once and hands to every decision."""

from dataclasses import dataclass

from conduct_desk.policy.clauses import Policy, read_policy
from conduct_desk.policy.clocks import Clocks, read_clocks
from conduct_desk.policy.questions import Walk, read_walk
from conduct_desk.policy.reading import Data
from conduct_desk.policy.wording import Wording, read_wording


@dataclass(frozen=True)
class Rules:
    """The policy, the walk that follows from it, the school's clocks and the words of its actions."""

    policy: Policy
    walk: Walk
    clocks: Clocks
    wording: Wording


def read_rules(*, policy: Data, walk: Data, clocks: Data, actions: Data) -> Rules:
    """Return the rules from the four files of resources/policy as tomllib read them.

    Raises DeskError whose sentence names the file, the part and the entry that is wrong.
    """
    read = read_policy(policy)
    return Rules(read, read_walk(walk, read), read_clocks(clocks), read_wording(actions, read))
