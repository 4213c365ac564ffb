"""The blanks of the school's wordings: what fills each, and which a paper needs or may not have."""

from collections.abc import Mapping

from conduct_desk.policy.readers import Layout, Reader, layout, reader
from conduct_desk.policy.vocabulary import LetterKind

# The sections of an author's letter, in the order of `policy.letters.letter_sections`.
SECTIONS = (
    LetterKind.CHILD, LetterKind.REMOVAL, LetterKind.OTHERWISE, LetterKind.CORRECTION, LetterKind.PROCEDURE,
)  # fmt: skip
ASKING = frozenset({*SECTIONS, LetterKind.SECOND, LetterKind.MEETING}) - {LetterKind.PROCEDURE}

_PLAIN = {
    "school": "the name of the school",
    "head": "who signs the letter",
    "role": "the office of whoever signs, such as Headteacher",
    "contact": "whom the letter asks people to ring",
    "telephone": "the school’s telephone number",
    "email": "the school’s e-mail address",
    "reference": "the number of the concern, such as 2026-27/004",
    "policy": "the title of the school’s policy",
    "policy_version": "the version of the policy, as the school names it",
    "policy_reviewed": "when the policy was last reviewed, such as October 2017",
    "clause": "where the policy says so, such as page 2, first standard",
    "clause_words": "the school’s own words for the clause, as a quotation of its own; left out with the "
    "line that leads to it while the school has not brought its own policy in",
    "platform": "where it was posted, such as Facebook",
    "place": "the page or group on the platform, such as a page for the town",
    "link": "the address of the post",
    "account": "the name of the account that posted it, as the platform shows it",
    "posted_on": "the day it was posted, such as 14 September 2026",
    "words": "what the post says, word for word, on as many lines as it has; or what its picture shows",
    "words_without_child": "the words of the post that this letter is about, without any by which a child "
    "could be recognised; whoever writes the letter picks them",
    "told_us": "what the school was told that the post says, in the school’s words; nobody has seen it",
    "told_facts": "which facts the school was told that the post states, in the school’s words",
    "shown": "by what a child can be recognised in the post, never which child, such as a picture in which "
    "pupils of our school can be seen",
    "told_on": "the day the school was first told",
    "first_letter_on": "the date on the first letter, or the day the school first asked",
    "advised_on": "the day the school took legal advice; what tells of it is left out while it took none",
    "answer_by": "the day by which an answer is asked for",
    "harm": "what harm it does, and why it is more than criticism",
    "procedure": "the procedure that the concern belongs to, such as Complaints",
    "author_role": "what whoever posted it is to the school, such as a parent; never a name",
    "spoken_of": "whom the post is about, such as a member of staff; never a name",
    "reason": "why it was decided so",
    "decided_on": "the day it was decided",
    "decided_by": "the office of whoever decided, such as Headteacher",
    "asked_of_chair": "what the chair is asked to do, such as: Decide this in place of the headteacher.",
    "topic": "what it is about, in a few words, such as the cost of the Year 6 trip",
    "corrected_on": "the date on the letter that this one takes the place of",
    "not_right": "what was not right in that letter, such as: The date of the post was wrong.",
}
_BLOCKS = {
    "statements": "each incorrect statement as a quotation, with what the school knows under it",
    "fact_table": "a table of the statements that are not correct: what the post says, and what we know",
    "facts": "what is correct, one fact a line, without anybody’s name and without quoting the post",
    "standards": "which parts of the policy the post was found to break, one a line",
    "chronology": "a table of what was done and when",
    "exhibits": "a table of the evidence: its number, what it is, when it was kept and its SHA-256",
    "adviser_words": "the words that the adviser gave for this letter, as they were given",
}
_OF_SECTIONS = {
    f"{kind.value}_{name}": f"{meaning}, in the section ‘{kind.value}’ of a letter with several"
    for kind in SECTIONS
    for name, meaning in (
        ("clause", _PLAIN["clause"]),
        ("clause_words", "the school’s own words for the clause"),
    )
}
# Every blank that a wording may have, and what fills it. The blocks among them are BLOCK_VALUES of
# paper/words.py: they stand alone in their paragraph.
BLANKS: Mapping[str, str] = {**_PLAIN, **_BLOCKS, **_OF_SECTIONS}
# Blanks whose paragraph is left out, with a line that leads to it, while nothing fills them.
OPTIONAL = frozenset({"clause_words", "advised_on", *(f"{kind.value}_clause_words" for kind in SECTIONS)})

# What is not written to an author does not lead to the post, and says nothing of who is in it.
_OF_THE_POST = frozenset(
    {"words", "words_without_child", "platform", "place", "link", "account", "statements", "fact_table"}
    | {"posted_on", "shown", "exhibits", "chronology", "author_role", "spoken_of"}
)
_QUOTES = frozenset({"words", "statements", "fact_table"})
_TELL_NOTHING = frozenset(
    {
        LetterKind.THANKS,
        LetterKind.FAMILY,
        LetterKind.STAFF,
        LetterKind.REMINDER,
        LetterKind.PUBLIC_CORRECTION,
    }
)
_QUOTE_NOTHING = frozenset({LetterKind.CHILD, LetterKind.SECOND, LetterKind.SETTLED, LetterKind.ORGANISER})
_NEEDED: Mapping[LetterKind, frozenset[str]] = {
    LetterKind.CHILD: frozenset({"shown"}),
    LetterKind.REMOVAL: frozenset({"words"}),
    LetterKind.OTHERWISE: frozenset({"words", "harm"}),
    LetterKind.CORRECTION: frozenset({"fact_table"}),
    LetterKind.PROCEDURE: frozenset({"procedure"}),
    LetterKind.SECOND: frozenset({"first_letter_on"}),
    LetterKind.AFTER_ADVICE: frozenset({"adviser_words"}),
    LetterKind.ADVISER: frozenset({"chronology", "exhibits"}),
    LetterKind.PLATFORM: frozenset({"platform"}),
    LetterKind.ORGANISER: frozenset({"platform", "posted_on"}),
    LetterKind.PUBLIC_CORRECTION: frozenset({"facts"}),
    LetterKind.FILE_NOTE: frozenset({"reason", "decided_on", "decided_by"}),
}


def needed(kind: LetterKind) -> frozenset[str]:
    """Return the blanks without which a paper of this kind would not say what it has to.

    Source: the list of what each letter says: the policy and its version, the clause, where and when, by
    which day, and whom to ring.
    """
    found = _NEEDED.get(kind, frozenset())
    if layout(kind) is Layout.LETTER or kind in (LetterKind.REMINDER, LetterKind.ORGANISER):
        found |= {"contact", "telephone"}
    if reader(kind) not in (Reader.ADVISER, Reader.CHAIR) and layout(kind) is Layout.LETTER:
        found |= {"policy", "policy_version"}
    if reader(kind) is Reader.AUTHOR and layout(kind) is Layout.LETTER:
        found |= {"platform", "posted_on"}
    if kind in SECTIONS:
        found |= {"clause"}
    return found | {"answer_by"} if kind in ASKING else found


def barred(kind: LetterKind) -> frozenset[str]:
    """Return the blanks that a paper of this kind may not have: they would tell what it must not tell."""
    if kind in _TELL_NOTHING:
        return _OF_THE_POST
    quotes = _QUOTES if kind in _QUOTE_NOTHING else frozenset[str]()
    names = frozenset({"account"}) if reader(kind) is not Reader.PLATFORM else frozenset[str]()
    return quotes | names
