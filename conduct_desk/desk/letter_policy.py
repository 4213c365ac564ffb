"""What a letter says of the policy: its name, version and review, and the school's words of the clause."""

from collections.abc import Mapping

from conduct_desk.policy.clauses import Policy
from conduct_desk.policy.vocabulary import LetterKind

CLAUSES: Mapping[LetterKind, str] = {
    LetterKind.THANKS: "reports",
    LetterKind.REMOVAL: "abuse",
    LetterKind.OTHERWISE: "steps",
    LetterKind.CORRECTION: "facts",
    LetterKind.PROCEDURE: "wrong_place",
    LetterKind.CHILD: "children",
    LetterKind.FAMILY: "children",
    LetterKind.SECOND: "steps",
}  # the clause that each letter stands on; the others quote none


def policy_values(policy: Policy, kind: LetterKind) -> dict[str, str]:
    """Return what the policy fills in a letter of this kind, by blank.

    [clause_words] is a quotation, so that it has a value only once the school's own words are known.
    """
    values = {
        "policy": policy.title,
        "policy_reviewed": policy.reviewed,
        "policy_version": policy.version,
    }
    clause = policy.clauses.get(CLAUSES.get(kind, ""))
    if clause is not None and clause.own_words:
        values["clause_words"] = clause.own_words
    return values
