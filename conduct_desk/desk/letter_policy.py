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

OWN_WORDS = "> [clause_words]"


def own_words_or_none(body: str, values: Mapping[str, str]) -> str:
    """Return a wording without its quotation of the school's own policy while none was brought in.

    The paragraph that leads to the quotation goes with it.
    """
    if "clause_words" in values:
        return body
    kept: list[str] = []
    for block in body.split("\n\n"):
        if block.strip() == OWN_WORDS:
            kept = kept[:-1]
        else:
            kept.append(block)
    return "\n\n".join(kept)


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
