"""Names in the words for the governors: of everybody in the log, and of anybody with a title."""

import re
from collections.abc import Iterator
from typing import Final

from conduct_desk.paper.check_name_finder import ACRONYMS, DOES, KIN, SAYS, Finder, Readers, initialled
from conduct_desk.paper.check_name_ways import Wanted
from conduct_desk.paper.check_text import Readable
from conduct_desk.paper.ordinary_words import MONTHS, OFTEN_NO_PERSON
from conduct_desk.paper.summary_given import SummaryGiven
from conduct_desk.paper.summary_rules import Found
from conduct_desk.policy.names import fold, parsed

_TITLED: Final = re.compile(
    r"(?<!\w)(?:(?:[Mm][Rr]|[Mm][Rr][Ss]|[Mm][Ss]|[Mm][Xx]|[Dd][Rr]|M[Ii][Ss][Ss]|Sir|Dame|Prof|Professor|"
    r"Doctor|Rev|Revd|"
    r"Reverend|Fr|Cllr|Councillor|Coach|PC|WPC|Sgt|Aunty?|Auntie|Uncle|Father(?! Christmas)|Sister|Canon|"
    r"Pastor|Deacon|Imam|"
    r"Rabbi)\.? (?:and |& )?"
    r"(?:(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Dd]r)\.? )?[A-Z][\w'\-]*\.?|(?:mr|mrs|ms)\.? [a-z][\w'\-]+)"
)
_DOTTED: Final = re.compile(r"(?<![\w.])[A-Z]\. ?(?:[A-Z]\. ?)?[A-Z](?:\.(?![A-Za-z])|(?='s))")
_NEVER_ALONE_WORDS: Final = """
    autumn spring summer winter easter christmas term english welsh french maths science
    monday tuesday wednesday thursday friday saturday sunday
"""
_NEVER_ALONE: Final = frozenset(_NEVER_ALONE_WORDS.split()) | MONTHS
# What makes a child called Autumn or June out of a season or a month.
_THEN: Final = re.compile(
    r"'s (?:posts?|comments?|words|page|account|mother|mum|father|dad|parents?|family|sister|brother)|"
    r",? who|,? (?:told|said|says|wrote|posted|complained|rang|phoned|asked|emailed|apologised|cried)|"
    r" (?:was|is|felt) (?:unhappy|upset|hurt|sad|cross|angry|crying|bullied|worried|told|named|asked)|"
    r" (?:family|household)|,? and (?:her|his)"
)
_BEFORE: Final = re.compile(
    r"(?:thank|thanked|met|told|rang|phoned|asked|(?:spoke|spoken|speaking|talked|wrote|written|apologised?) "
    r"(?:to|with)) $"
)
_AND_NEXT: Final = re.compile(r"[ \-]\w+")
_AS_A_PERSON: Final = re.compile(rf"'|[^\w\n]*(?:and|{'|'.join(sorted(SAYS | DOES | KIN))})(?!\w)")
_ABBREVIATED_WORDS = """
    slt smt fgb lgb sip sdp kpi aup ect nqt edi cpoms fs gb tu hq sc mp sw ne nw se wm hr ceo cfo coo csr api
    app ofs dbs eal pp fsm gpa isa sar foi dpo ico gds sso fa pl bsl sms mms vpn usb wi fi kcsie sre rshe rshp
    phse ict ai pm am cic csc ce ni uk eu gb ltd plc fte inset esol lsa gov rep
"""
_ABBREVIATED: Final = frozenset(_ABBREVIATED_WORDS.split()) | ACRONYMS


def names(text: Readable, given: SummaryGiven) -> Iterator[Found]:
    """Yield where somebody is named: known to the log, or anybody at all by title or dotted initials."""
    school_words = frozenset(word for words in given.school for word in words)
    yield from _of_the_log(text, given)
    initials = {said: who for said, who in given.initials.items() if said not in _ABBREVIATED}
    for start, end, _ in initialled(text, initials, given.school_initials):
        yield "name", start, end
    for found in _TITLED.finditer(text.cased):
        if not school_words.issuperset(parsed(found[0]).words):
            yield "name", *found.span()
    for found in _DOTTED.finditer(text.cased):
        said = fold("".join(letter for letter in found[0] if letter.isalpha()))
        if said not in _ABBREVIATED and said not in given.school_initials:
            yield "name", *found.span()


def _of_the_log(text: Readable, given: SummaryGiven) -> Iterator[Found]:
    readers = Readers(_school_only(given), frozenset(), frozenset())
    finder = Finder(text, given.ways, readers, given.ordinary, given.school)
    for start, end, wanted in (*finder.named(), *finder.spelt()):
        if not _is_sure(text, start, end, wanted, given):
            continue
        if _may_be_a_word(text, start, end, given):  # told with the next one: it may stand only before that
            yield "name_or_word", start, _past_the_next(text, end)
        else:
            yield "name", start, end


def _school_only(given: SummaryGiven) -> frozenset[str]:
    """Return the words of what the school is called: alone they name nobody."""
    return frozenset(word for words in given.school if len(words) > 2 for word in words)


def _is_sure(text: Readable, start: int, end: int, wanted: Wanted, given: SummaryGiven) -> bool:
    """Say whether words that name somebody of the log do so here: what may be no name needs its capitals."""
    if len(wanted.words) > 1:
        return given.is_name(wanted.words) or _is_capital(text, start, end)
    word = wanted.words[0]
    if word in _NEVER_ALONE or word.isdigit():
        return _is_somebody(text, start, start + len(word))
    if word in given.sure and word not in given.ordinary:
        return True
    return text.cased[start].isupper() and (word in given.sure or not text.is_opening(start))


def _is_somebody(text: Readable, start: int, end: int) -> bool:
    """Say whether a season, a month or a subject is somebody here: by what they do, or by what others do."""
    is_meant = _THEN.match(text.plain, end) or _BEFORE.search(text.plain, max(0, start - 20), start)
    return text.cased[start].isupper() and bool(is_meant)


def _may_be_a_word(text: Readable, start: int, end: int, given: SummaryGiven) -> bool:
    """Say whether a name alone may be a mere word here: a place, or a surname that has no capital of its own.

    Never in somebody's place: before what only people do or have, or beside another name.
    """
    said = text.plain[start:end]
    has_no_capital = text.cased[start].islower() or text.is_opening(start)
    is_plain = said in OFTEN_NO_PERSON or (has_no_capital and said in given.surnames)
    return is_plain and not _AS_A_PERSON.match(text.plain, end)


def _past_the_next(text: Readable, end: int) -> int:
    found = _AND_NEXT.match(text.plain, end)
    return found.end() if found else end


def _is_capital(text: Readable, start: int, end: int) -> bool:
    return all(word[0].isupper() for word in text.cased[start:end].split() if word[0].isalpha())
