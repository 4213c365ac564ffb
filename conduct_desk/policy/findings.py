"""What the walk found: a set that follows from the answers and from nothing else."""

from collections.abc import Mapping

from conduct_desk.policy.answers import Answers, acts_as_yes, is_ours, is_yes, value
from conduct_desk.policy.vocabulary import Finding, Target, Truth, Value

WORDS: Mapping[str, Finding] = {
    "foul": Finding.FOUL,
    "abusive": Finding.ABUSIVE,
    "discriminatory": Finding.DISCRIMINATORY,
    "threatening": Finding.THREATENING,
}
ABUSE = frozenset(WORDS.values())
CHILD: Mapping[str, Finding] = {
    "child_in_words": Finding.CHILD_IN_WORDS,
    "child_in_pictures": Finding.CHILD_IN_PICTURES,
    "other_risk": Finding.OTHER_RISK_TO_PUPIL,
}
CHILDREN = frozenset(CHILD.values())
PLAIN: Mapping[str, Finding] = {
    "belongs_to_procedure": Finding.BELONGS_TO_PROCEDURE,
    "otherwise_unacceptable": Finding.OTHERWISE_UNACCEPTABLE,
    "fair_comment": Finding.LEGITIMATE_DEBATE,
}
# "about the school, its staff or pupils": words aimed only at others are for "anything else".
NAMED = frozenset({Target.SCHOOL.value, Target.STAFF.value, Target.PUPILS.value})


def findings(answers: Answers) -> frozenset[Finding]:
    """Return everything the answers amount to, in any mix; never a single choice.

    What concerns a child counts whether or not the post is otherwise ours, and while it is not yet known.
    """
    found = {finding for key, finding in CHILD.items() if acts_as_yes(answers, key)}
    return frozenset(found | (_standards(answers) if is_ours(answers) else {Finding.OUT_OF_SCOPE}))


def targets(answers: Answers) -> frozenset[str]:
    """Return whom the post is aimed at, all its wrongs together; empty when nobody was chosen."""
    keys = (*WORDS, "otherwise_unacceptable")
    return frozenset(word for key in keys if is_yes(answers, key) for word in answers[key].chosen)


def _standards(answers: Answers) -> set[Finding]:
    found = {finding for key, finding in WORDS.items() if is_yes(answers, key) and _is_named(answers, key)}
    found |= {finding for key, finding in PLAIN.items() if is_yes(answers, key)}
    if _is_threat_assumed(answers):
        found.add(Finding.THREATENING)
    if _is_inaccurate(answers):
        found.add(Finding.INACCURATE)
    return found


def _is_named(answers: Answers, key: str) -> bool:
    """Say whether the words are aimed at somebody whom the first standard names (nobody chosen: they are)."""
    chosen = answers[key].chosen
    return not chosen or not NAMED.isdisjoint(chosen)


def _is_threat_assumed(answers: Answers) -> bool:
    """Danger or a threat at the stop page counts as threatening until the words themselves were judged."""
    return acts_as_yes(answers, "danger") and value(answers, "threatening") in (None, Value.NOT_YET_KNOWN)


def _is_inaccurate(answers: Answers) -> bool:
    """Something was stated as fact and is false. An opinion, or what cannot be told, is not."""
    if not is_yes(answers, "inaccurate"):
        return False
    statements = answers["inaccurate"].statements
    return not statements or any(statement.truth is Truth.FALSE for statement in statements)
