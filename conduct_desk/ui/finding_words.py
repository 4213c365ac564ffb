"""What was found in a concern, in the few words of a row."""

from conduct_desk.policy.findings import CHILDREN
from conduct_desk.policy.vocabulary import Finding

MOST = 2  # findings of a concern that stand in a row


def findings_words(found: frozenset[Finding]) -> str:
    """Return what kind of concern it is, what is about a child first; empty when nothing was found."""
    order = sorted(found, key=lambda each: (each not in CHILDREN, list(Finding).index(each)))
    names = [each.value[:1].lower() + each.value[1:] for each in order]
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    return f"{', '.join(names[:MOST])}{more}"
