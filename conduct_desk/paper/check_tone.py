"""How a letter sounds and what it leaves out: what a head may want to look at again."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from conduct_desk.clock import spoken_date
from conduct_desk.paper.check_given import Remark, ToCheck
from conduct_desk.paper.check_phrases import Phrases, Span, after, before, phrase, remarks
from conduct_desk.paper.check_quotes import Record
from conduct_desk.paper.check_text import Readable, plain
from conduct_desk.paper.reading_age import reading_age
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import Grade, LetterKind

_FEWEST: Final = 30  # words: fewer say nothing of how a letter reads
OLDEST: Final = 12  # years: what a letter to a parent should ask of its reader
_TO_SOMEBODY = frozenset(Reader) - {Reader.ADVISER, Reader.HELPERS, Reader.FILE}
_ACRONYM_WORDS = "ofsted senco sencos kcsie posh lado pshe nspcc gdpr ceop swgfl nasuwt iwf ehcp"
_ACRONYMS = frozenset(_ACRONYM_WORDS.split())
_SHOUTED = re.compile(r"(?<![\w\[])[A-Z]{4,}(?:[ '\-]+[A-Z]{2,})*(?!\w)")
_LOUD = re.compile(r"[^\s!]*!+")

TONE: Final = (
    Phrases(
        "tone",
        phrase(
            r"lie|lies|lied|liars?|lying|disgraceful(?:ly)?|disgusting(?:ly)?|disgusted|shame(?:ful|fully|"
            r"less|lessly)?|ashamed|appall(?:ed|ing|ingly)|outrageous|outraged|unacceptable|intolerable|"
            r"deplorable|despicable|vile|vicious|malicious(?:ly)?|spiteful|nasty|pathetic|ridiculous|"
            r"stupid|idiotic|ignorant|childish|irresponsible|reckless|cowardly|hateful|troll(?:s|ing)?|"
            r"keyboard warriors?|culprits?|perpetrators?|offenders?|victims?|(?:will|can|shall|"
            r"would) not (?:be )?tolerate[ds]?|won't (?:be )?tolerate[ds]?|how dare|you should know better|"
            r"shocked and|deeply (?:disappointed|shocked|saddened|offended)|extremely disappointed|"
            r"very disappointed|bitterly|witch hunt|slurs?|smears?|vendetta|rant(?:s|ing)?|misbehav\w+|"
            r"so-called|blatant(?:ly)?|totally|utterly|absolutely|immediate(?:ly)? cease|demand(?:s|ed|"
            r"ing)?|insist(?:s|ed|ing)?|failure to comply|comply|fail(?:ed)? to|I put it to you|"
            r"with immediate effect|obviously|needless to say|as you well know|surely you"
        ),
        "This may sound angry, and may keep the reader from reading on.",
        "Say what was posted and what you ask for, as you would at the gate.",
        _TO_SOMEBODY,
        unless_before=before(
            r"(?:responsibility|difference|problem|fault|where|answer|heart|interest|future|it|that|"
            r"decision)(?: \w+)?(?: now| still| here)?|not (?:a|an)|nobody"
        ),
        unless_after=after(r"(?:with|in|behind|down|ahead|between)(?! (?:the school|us|facebook|social))"),
        blocks=False,
    ),
)

_DATE = r"\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
_CONTACT = phrase(r"ring|call|phone|telephone|e-?mail|write to|contact|speak to|talk to|come (?:and|to) see")
_NUMBER = re.compile(r"\d[\d ]{6,}\d|\S+@\S+\.\w+")
_DISAGREE = phrase(
    r"wrong|mistak\w+|disagree\w*|differently|misread|misunderst\w+|not right|correct me|"
    r"see it another way|not agree|got this right|look again|your side|another view|incorrect|misjudged"
)
_ROUTE = phrase(
    r"concerns?|complain\w*|procedures?|meet(?:ing)?|talk|come (?:in|and see)|worr(?:y|ies|ied)|unhappy"
)
_POLICY = phrase(r"policy|rules?")
_TO_QUOTE = frozenset({LetterKind.REMOVAL, LetterKind.OTHERWISE, LetterKind.CORRECTION})
_TO_ASK = _TO_QUOTE | {LetterKind.CHILD, LetterKind.SECOND}
_TO_AUTHOR = _TO_ASK | {LetterKind.PROCEDURE, LetterKind.AFTER_ADVICE}
_TO_ANSWER = _TO_AUTHOR | {LetterKind.FAMILY}
_NEEDS: Final[Mapping[str, frozenset[LetterKind]]] = {
    "lacks_words": _TO_QUOTE,
    "lacks_date": _TO_ASK,
    "lacks_route": _TO_AUTHOR,
    "lacks_disagree": _TO_ANSWER,
    "lacks_contact": _TO_ANSWER | {LetterKind.STAFF, LetterKind.MEETING, LetterKind.THANKS},
    "lacks_policy": _TO_ASK | {LetterKind.PROCEDURE},
}
_LACKING: Final[Mapping[str, tuple[str, str]]] = {
    "lacks_words": (
        "It does not quote the words that it is about.",
        "Put the exact words in, as a quotation: a line that begins with ‘> ’.",
    ),
    "lacks_date": ("It does not say by when.", "Add the day by which you ask for an answer."),
    "lacks_route": (
        "It does not say where a concern can be taken.",
        "Add how to bring the concern to the school: a talk, or the complaints procedure.",
    ),
    "lacks_disagree": (
        "It does not say that the school may be wrong.",
        "Add that you may be mistaken, and ask to be told.",
    ),
    "lacks_contact": ("It does not say whom to ask.", "Add a name and a telephone number."),
    "lacks_policy": (
        "It does not name the school’s policy.",
        "Add the policy’s title and when it was reviewed.",
    ),
}


def tone(given: ToCheck, text: Readable, field: str, skipped: tuple[Span, ...]) -> Iterator[Remark]:
    """Yield a remark for words that sound angry, and for those that shout."""
    reads = reader(given.kind)
    yield from remarks(TONE, reads, text, field, skipped)
    if reads not in _TO_SOMEBODY:
        return
    allowed = _ACRONYMS | {word for each in given.school_words for word in plain(each).split()}
    for found in _SHOUTED.finditer(text.cased):
        if (
            not _is_skipped(found.start(), skipped)
            and not set(re.split(r"[ '\-]+", found[0].lower())) <= allowed
        ):
            yield _sound(
                "capitals", "Capitals shout.", "Write it in small letters.", text, found.span(), field
            )
    for found in _LOUD.finditer(text.plain):
        if not _is_skipped(found.start(), skipped):
            yield _sound(
                "exclamation",
                "An exclamation mark raises the voice.",
                "End with a full stop.",
                text,
                found.span(),
                field,
            )


def _is_skipped(at: int, skipped: tuple[Span, ...]) -> bool:
    return any(first <= at < last for first, last in skipped)


def _sound(rule: str, sentence: str, mend: str, text: Readable, span: Span, field: str) -> Remark:
    about = text.original(*span)
    return Remark(rule=rule, blocks=False, sentence=sentence, mend=mend, about=about, field=field)


def _most_pages(given: ToCheck) -> int:
    """Return how long a letter may be: a slip, large print, a second matter and a table take a page each."""
    matters, has_table = {given.kind, *given.sections}, "\n| " in given.body
    return 1 + given.has_reply_slip + given.is_easy_read + (len(matters) > 1) + has_table


def whole(given: ToCheck, text: Readable, record: Record, skipped: tuple[Span, ...]) -> Iterator[Remark]:
    """Yield what can be said of the letter as a whole: how it reads, how long it is, what it lacks."""
    reads = reader(given.kind)
    if reads in _TO_SOMEBODY:
        is_long = len(text.tokens) >= _FEWEST
        age = reading_age(given.body) if is_long else 0
        if age > OLDEST:
            yield _remark(
                "reading_age",
                f"It reads like a text for somebody of {age:.0f}.",
                "Use short sentences and short words. One thought each.",
            )
    if given.pages > _most_pages(given) and reads in _TO_SOMEBODY:
        yield _remark(
            "length", f"It has {given.pages} pages.", "Most people read one page. Leave out what you can."
        )
    if given.policy_review_due and given.today and given.policy_review_due < given.today:
        yield _remark(
            "policy_review",
            "The policy was to be reviewed before today.",
            "The letter may go out. Ask the governors to adopt the policy again.",
        )
    for rule in _NEEDS:
        if _lacks(rule, given, text, record, skipped):
            yield _remark(rule, *_LACKING[rule])


def _remark(rule: str, sentence: str, mend: str) -> Remark:
    return Remark(rule=rule, blocks=False, sentence=sentence, mend=mend)


def _lacks(rule: str, given: ToCheck, text: Readable, record: Record, skipped: tuple[Span, ...]) -> bool:
    if _NEEDS[rule].isdisjoint((given.kind, *given.sections)) or not text.plain.strip():
        return False
    if rule == "lacks_words":
        return given.grade is not Grade.DESCRIBED and not any(
            record.is_post(text.plain[slice(*span)]) for span in skipped
        )
    if rule == "lacks_date":
        return not _has_date(text, given.answer_by)
    if rule == "lacks_contact":
        return not (_CONTACT.search(text.plain) and _NUMBER.search(text.plain))
    pattern = {"lacks_route": _ROUTE, "lacks_disagree": _DISAGREE, "lacks_policy": _POLICY}[rule]
    return pattern.search(text.plain) is None


def _has_date(text: Readable, answer_by: date | None) -> bool:
    if answer_by is None:
        return phrase(rf"by (?:\w+ ){{0,2}}(?:{_DATE})").search(text.plain) is not None
    spoken = plain(spoken_date(answer_by))
    return spoken in text.plain or spoken.rsplit(" ", 1)[0] in text.plain
