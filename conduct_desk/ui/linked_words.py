"""Another concern that belongs to this one, in words: which it is, why, and how it stands."""

from conduct_desk.desk.linking_views import LinkedView


def linked_title(linked: LinkedView) -> str:
    """Return what its button says."""
    return f"Concern {linked.reference}"


def linked_words(linked: LinkedView) -> str:
    """Return why it belongs here and how it ended, in one line; her own reason follows."""
    ending = linked.outcome.value if linked.outcome else "Still open"
    why = [linked.why[0].value, *(_lower(kind.value) for kind in linked.why[1:])]
    line = f"{', '.join(why)} · {_lower(ending)}"
    return f"{line}. {linked.by_hand}" if linked.by_hand else line


def _lower(words: str) -> str:
    return f"{words[0].lower()}{words[1:]}"
