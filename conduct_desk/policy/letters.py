"""Which letter goes to an author: one each, everything asked for in it, and held back where others decide."""

from collections.abc import Iterable, Sequence

from conduct_desk.policy.findings import ABUSE
from conduct_desk.policy.suggested import Situation, Suggested, Suggester
from conduct_desk.policy.vocabulary import ActionKind, Finding, LetterKind, Role

CLOCKS = {
    LetterKind.REMOVAL: "contact_about_abuse",
    LetterKind.CORRECTION: "contact_about_facts",
    LetterKind.PROCEDURE: "direct_to_procedure",
}
# The policy is for parents, carers and visitors: these have codes of their own and get no letter under it.
ROUTED_AWAY = {
    Role.STAFF: "pass_on_staff",
    Role.GOVERNOR: "pass_on_governor",
    Role.PUPIL: "pass_on_pupil",
}


def letter_kinds(found: Iterable[Finding]) -> tuple[LetterKind, ...]:
    """Return the kinds of letter that findings call for, in the order in which one letter names them.

    Abuse before facts before the right procedure. Source: first, fourth and third standard, second aim.
    """
    found = frozenset(found)
    kinds = []
    if found & (ABUSE | {Finding.OTHERWISE_UNACCEPTABLE}):
        kinds.append(LetterKind.REMOVAL)
    if Finding.INACCURATE in found:
        kinds.append(LetterKind.CORRECTION)
    if Finding.BELONGS_TO_PROCEDURE in found:
        kinds.append(LetterKind.PROCEDURE)
    return tuple(kinds)


def letters_to_authors(
    case: Situation, suggester: Suggester, authors: Sequence[Role]
) -> tuple[Suggested, ...]:
    """Return one letter for each author the policy reaches, the earliest of its clocks as its date."""
    kinds = letter_kinds(case.found)
    if not kinds or case.are_letters_locked:
        return ()
    return tuple(
        _letter(case, suggester, kinds, f"author {number} of {len(authors)}" if len(authors) > 1 else "")
        for number, role in enumerate(authors, start=1)
        if role not in ROUTED_AWAY
    )


def wording_of(kind: LetterKind, found: frozenset[Finding]) -> str:
    """Return the key of the words that suggest a letter."""
    is_otherwise = kind is LetterKind.REMOVAL and found.isdisjoint(ABUSE)
    return "removal_otherwise" if is_otherwise else kind.value


def _letter(case: Situation, suggester: Suggester, kinds: tuple[LetterKind, ...], whom: str) -> Suggested:
    phrases = suggester.rules.wording.phrases
    days = {
        kind: suggester.rules.clocks[CLOCKS[kind]].due(suggester.day, suggester.calendar) for kind in kinds
    }
    earliest = min(kinds, key=lambda kind: days[kind].on)
    held = [phrases[key] for key in case.waits_for()]
    return suggester.make(
        ActionKind.WRITE_LETTER,
        wording_of(kinds[0], case.found),
        CLOCKS[earliest],
        is_required=not held,
        letter_kind=kinds[0],
        whom=whom,
        first=" ".join(held),
        also=" ".join(phrases[f"also_{kind.value}"] for kind in kinds[1:]),
    )
