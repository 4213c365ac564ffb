"""Which letter goes to an author: one each, everything asked for in it, and held back where others decide."""

from collections.abc import Iterable, Sequence

from conduct_desk.policy.advice import FirstStep, first_steps
from conduct_desk.policy.answers import value
from conduct_desk.policy.findings import ABUSE, CHILDREN
from conduct_desk.policy.people import Involved
from conduct_desk.policy.suggested import Situation, Suggested, Suggester
from conduct_desk.policy.vocabulary import ActionKind, Finding, LetterKind, Part, Role, Value

CLOCKS = {
    LetterKind.CHILD: "contact_about_child",
    LetterKind.REMOVAL: "contact_about_abuse",
    LetterKind.OTHERWISE: "contact_about_abuse",
    LetterKind.CORRECTION: "contact_about_facts",
    LetterKind.PROCEDURE: "direct_to_procedure",
}
# What asks for a post to come down; a letter about a procedure alone asks for nothing.
TAKE_DOWN = frozenset({LetterKind.CHILD, LetterKind.REMOVAL, LetterKind.OTHERWISE, LetterKind.CORRECTION})
# The policy is for parents, carers and visitors: these have codes of their own and get no letter under it.
ROUTED_AWAY = {
    Role.STAFF: "pass_on_staff",
    Role.GOVERNOR: "pass_on_governor",
    Role.PUPIL: "pass_on_pupil",
}

# What the standards ask the school to write: these letters reach Home. The others are useful, and offered.
REQUIRED = frozenset({*CLOCKS, LetterKind.SECOND})

NAMED_BY_FIRST_STANDARD = frozenset({Role.PARENT, Role.CARER})


def letter_sections(found: Iterable[Finding]) -> tuple[LetterKind, ...]:
    """Return the sections of the one letter that an author gets, in their fixed order.

    The child's identity, then abuse, then facts, then the right procedure. Source: fifth, first, fourth
    and third standard, second aim.
    """
    found = frozenset(found)
    sections = []
    if found & CHILDREN:
        sections.append(LetterKind.CHILD)
    if found & ABUSE:
        sections.append(LetterKind.REMOVAL)
    elif Finding.OTHERWISE_UNACCEPTABLE in found:
        sections.append(LetterKind.OTHERWISE)
    if Finding.INACCURATE in found:
        sections.append(LetterKind.CORRECTION)
    if Finding.BELONGS_TO_PROCEDURE in found:
        sections.append(LetterKind.PROCEDURE)
    return tuple(sections)


def asked_to_put_right(found: Iterable[Finding]) -> tuple[LetterKind, ...]:
    """Return the sections by which an author is asked to change something: what a second letter repeats."""
    return tuple(kind for kind in letter_sections(found) if kind in TAKE_DOWN)


def primary(sections: Sequence[LetterKind]) -> LetterKind:
    """Return the kind that a letter with these sections is kept under: the child's if it is alone.

    A letter that asks for a child to be taken out and also points to a procedure is the child's as well.
    """
    others = [kind for kind in sections if kind not in (LetterKind.CHILD, LetterKind.PROCEDURE)]
    return others[0] if others else sections[0]


def letters_to_authors(
    case: Situation, suggester: Suggester, authors: Sequence[Involved]
) -> tuple[Suggested, ...]:
    """Return one letter for each author the policy reaches, the earliest of its clocks as its date."""
    sections = letter_sections(case.found)
    if not sections:
        return ()
    return tuple(
        _letter(case, suggester, sections, author, numbered("author", number, len(authors)))
        for number, author in enumerate(authors, start=1)
        if author.role not in ROUTED_AWAY
    )


def numbered(what: str, number: int, of: int) -> str:
    """Return which of several somebody is, nothing when there is only one."""
    return f"{what} {number} of {of}" if of > 1 else ""


def is_first_asked(case: Situation) -> bool:
    """Say whether the author is to be asked at all, or something milder was chosen with a reason."""
    steps = first_steps(case.answers)
    return value(case.answers, "proportionate") is not Value.NO and (
        not steps or bool(steps & {FirstStep.SPEAK, FirstStep.WRITE})
    )


def _letter(
    case: Situation, suggester: Suggester, sections: tuple[LetterKind, ...], author: Involved, whom: str
) -> Suggested:
    phrases = suggester.rules.wording.phrases
    kind = primary(sections)
    days = {
        each: suggester.rules.clocks[CLOCKS[each]].due(suggester.day, suggester.calendar) for each in sections
    }
    earliest = min(sections, key=lambda each: days[each].on)
    held = case.waits_for(kind)
    is_asked = TAKE_DOWN.isdisjoint(sections) or is_first_asked(case)
    # While an allegation stands, nothing that was said about it is to be called wrong.
    is_asked = is_asked and not (case.is_allegation and LetterKind.CORRECTION in sections)
    also = [phrases[f"also_{each.value}"] for each in sections if each is not kind]
    also += [phrases["also_again"]] if case.repeats.same_author else []
    is_wider = kind is LetterKind.REMOVAL and author.role not in NAMED_BY_FIRST_STANDARD
    also += [phrases["also_wider"]] if is_wider else []
    return suggester.make(
        ActionKind.WRITE_LETTER,
        kind.value,
        CLOCKS[earliest],
        is_required=not held and is_asked,
        letter_kind=kind,
        sections=sections,
        person_id=author.person_id,
        whom=whom,
        first=suggester.waiting(held),
        also=" ".join(also),
        clause="steps" if is_wider else None,
    )


def useful_letters(
    case: Situation, people: Sequence[Involved], *, is_put_right: bool, is_advised: bool
) -> tuple[LetterKind, ...]:
    """Return the papers that fit a case and that the policy does not ask for, in the order of the walk.

    `is_put_right`: the post was seen to be removed or corrected; `is_advised`: legal advice was taken.
    """
    parts = {(each.part, each.role) for each in people}
    has_author = any(part is Part.AUTHOR for part, _ in parts)
    is_asked = not TAKE_DOWN.isdisjoint(letter_sections(case.found))
    is_safety = case.is_about_a_child or case.is_picture or case.is_threat
    fits = {
        LetterKind.SAFEGUARDING: is_safety or case.is_allegation,
        LetterKind.CHAIR: True,
        LetterKind.ADVISER: True,
        LetterKind.STAFF: (Part.SUBJECT, Role.STAFF) in parts,
        LetterKind.FAMILY: case.is_about_a_child and not case.is_picture,
        LetterKind.THANKS: any(part is Part.REPORTER for part, _ in parts),
        LetterKind.MEETING: has_author and bool(letter_sections(case.found)),
        LetterKind.SETTLED: has_author and is_put_right,
        LetterKind.AFTER_ADVICE: has_author and is_advised,
        LetterKind.PLATFORM: is_asked and not case.is_picture,
        LetterKind.ORGANISER: is_asked and not case.is_picture,
        LetterKind.PUBLIC_CORRECTION: Finding.INACCURATE in case.found and not case.is_allegation,
        LetterKind.REMINDER: is_asked,
        LetterKind.FILE_NOTE: True,
    }
    return tuple(kind for kind, is_so in fits.items() if is_so)
