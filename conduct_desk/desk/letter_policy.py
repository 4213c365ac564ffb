"""What a letter says of the policy: its name, version and review, and the school's words of each clause."""

from collections.abc import Mapping, Sequence

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
    LetterKind.CHAIR: "steps",
    LetterKind.FILE_NOTE: "debate",
}  # the clause that each letter stands on; the others name none


def policy_values(policy: Policy, kind: LetterKind, sections: Sequence[LetterKind] = ()) -> dict[str, str]:
    """Return what the policy fills in a letter, by blank; each section of one has its own clause.

    [clause_words] is a quotation, so that it has a value only once the school's own words are known.
    """
    values = {
        "policy": policy.title,
        "policy_reviewed": policy.reviewed,
        "policy_version": policy.version,
    }
    for prefix, each in (("", kind), *((f"{each.value}_", each) for each in sections)):
        clause = policy.clauses.get(CLAUSES.get(each, ""))
        if clause is not None:
            values[f"{prefix}clause"] = policy.version if policy.is_own else clause.place
            if clause.own_words:
                values[f"{prefix}clause_words"] = clause.own_words
    return values
