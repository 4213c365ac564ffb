"""What the log knows that fills the blanks of a letter; each is looked up only where a letter has it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from conduct_desk.caselog import actions, hand_overs, letters
from conduct_desk.clock import spoken_date
from conduct_desk.desk.following import advised_on, first_asked_on
from conduct_desk.desk.letter_filling import Filling
from conduct_desk.desk.letter_policy import policy_values
from conduct_desk.desk.letter_tables import chronology, exhibits, fact_table, facts, standards, statements
from conduct_desk.desk.reasons_words import counted, listed, lower, office, upper
from conduct_desk.policy.findings import targets
from conduct_desk.policy.vocabulary import ActionKind, Finding, LetterKind, Part

NOT_KNOWN = "not known"
# Sheets on which a fact that nobody knows is said to be unknown, instead of keeping the sheet back.
MAY_BE_UNKNOWN = frozenset({LetterKind.SAFEGUARDING, LetterKind.PLATFORM})
FACTS = ("platform", "place", "link", "posted_on", "told_on")
NAMELESS = frozenset({LetterKind.SAFEGUARDING, LetterKind.ADVISER, LetterKind.CHAIR})
SHOWN = {
    Finding.CHILD_IN_PICTURES: "a picture in which pupils of our school can be seen",
    Finding.CHILD_IN_WORDS: "words from which people could work out who a pupil of our school is",
    Finding.OTHER_RISK_TO_PUPIL: "something that may put a pupil of our school at risk",
}
LEFT_ALONE = ("fair_comment", "private_use", "relates_to_school", "is_social_media", "proportionate")
CHAIR_IS_ASKED = {
    ActionKind.HAND_OVER_DECISION: "Decide in my place what is done about this concern, because I am too "
    "close to it.",
    ActionKind.TELL_DESIGNATED_OFFICER: "Tell the designated officer of the local authority within one "
    "working day of the school being told. It is an allegation against me, so I may not do it.",
    ActionKind.HANDLE_COMPLAINT: "Have a complaint about it handled by somebody who had no part in it.",
}


def filled(of: Filling) -> Filling:
    """Return a letter with the blanks filled that could not be when it was started, and now can."""
    from conduct_desk.paper.words import fill, unfilled

    view = of.letter
    blanks = (*unfilled(view.subject), *unfilled(view.body))
    if not blanks:
        return of
    posted = "\n".join((of.case.words, *(each.quote for each in of.statements())))
    known = values(of, (blank.strip("[]") for blank in blanks if blank not in posted))
    return of.reading(fill(view.subject, known), fill(view.body, known)) if known else of


def values(of: Filling, wanted: Iterable[str]) -> dict[str, str]:
    """Return what stands in the blanks that are wanted; one that nothing is known for is left out."""
    letter, policy = of.letter, of.opened.rules.policy
    said = policy_values(policy, letter.kind, letter.sections)
    found = {name: said[name] if name in said else SOURCES[name](of) for name in dict.fromkeys(wanted)
             if name in said or name in SOURCES}  # fmt: skip
    if letter.kind in MAY_BE_UNKNOWN:
        found |= {name: NOT_KNOWN for name in FACTS if name in found and not found[name]}
    return {name: value for name, value in found.items() if value}


def _spoken(day: date | None) -> str:
    return spoken_date(day) if day else ""


def _words(of: Filling) -> str:
    """Return the words of the post, to those who help without the names in them."""
    return of.scrub(of.case.words) if of.letter.kind in NAMELESS else of.case.words


def _shown(of: Filling) -> str:
    return listed([words for finding, words in SHOWN.items() if finding in of.found])


def _author_role(of: Filling) -> str:
    return counted(role for part, role, _ in of.parts if part is Part.AUTHOR) or "somebody not known"


def _spoken_of(of: Filling) -> str:
    roles = counted(role for part, role, _ in of.parts if part is Part.SUBJECT)
    return roles or listed([lower(each) for each in sorted(targets(of.answers))]) or "the school"


def _reason(of: Filling) -> str:
    """Return why nothing is done; in a letter that hands over, why somebody else decides."""
    if of.letter.kind is LetterKind.CHAIR:
        given = hand_overs.of_case(of.session, of.case.id)
        return of.scrub(" ".join(given[-1].reason.split())) if given else ""
    return of.scrub(next((reason for key in LEFT_ALONE if (reason := of.reason(key))), ""))


def _decided_on(of: Filling) -> str:
    closed_on = of.case.closed_at.date() if of.case.closed_at else None
    return spoken_date(closed_on or of.opened.clock.today())


def _asked_of_chair(of: Filling) -> str:
    waiting = [row.kind for row in actions.of_case(of.session, of.case.id) if row.done_on is None]
    return next((words for kind, words in CHAIR_IS_ASKED.items() if kind in waiting), "")


def _corrected_on(of: Filling) -> str:
    replaced = of.letter.replaces_id
    return spoken_date(letters.read(of.session, replaced).dated_on) if replaced else ""


SOURCES: Mapping[str, Callable[[Filling], str]] = {
    "school": lambda of: of.told.name,
    "head": lambda of: of.told.head_name,
    "role": lambda of: of.told.head_role,
    "telephone": lambda of: of.told.telephone,
    "email": lambda of: of.told.email,
    "contact": lambda of: of.told.contact or of.told.head_name,
    "reference": lambda of: of.case.reference,
    "platform": lambda of: of.case.platform,
    "place": lambda of: of.case.place,
    "link": lambda of: of.case.link,
    "words": _words,
    "posted_on": lambda of: _spoken(of.case.posted_on),
    "told_on": lambda of: _spoken(of.case.told_staff_on or of.case.told_head_on),
    "answer_by": lambda of: _spoken(of.letter.answer_by),
    "first_letter_on": lambda of: _spoken(first_asked_on(of.session, of.case.id, of.letter.person_id)),
    "advised_on": lambda of: _spoken(advised_on(of.session, of.case.id)),
    "harm": lambda of: of.reason("otherwise_unacceptable"),
    "procedure": lambda of: listed(of.chosen("belongs_to_procedure")),
    "shown": _shown,
    "author_role": _author_role,
    "spoken_of": _spoken_of,
    "reason": _reason,
    "decided_on": _decided_on,
    "decided_by": lambda of: upper(office(of.case.decision_maker)),
    "asked_of_chair": _asked_of_chair,
    "corrected_on": _corrected_on,
    "statements": statements,
    "fact_table": fact_table,
    "facts": facts,
    "standards": standards,
    "chronology": chronology,
    "exhibits": exhibits,
}  # what is not here is for whoever writes the letter
