"""What the head's own words for the governors may not say, found before anybody reads them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from conduct_desk.paper.check_given import Remark
from conduct_desk.paper.check_text import Readable
from conduct_desk.paper.fonts import missing_glyphs
from conduct_desk.paper.summary_counts import counts
from conduct_desk.paper.summary_days import days
from conduct_desk.paper.summary_given import Runs, SummaryGiven
from conduct_desk.paper.summary_names import names
from conduct_desk.paper.summary_persons import persons
from conduct_desk.paper.summary_pointing import pointing
from conduct_desk.paper.summary_quotes import post_words, quotes
from conduct_desk.paper.summary_rules import RULES, Found, remark
from conduct_desk.paper.summary_where import contacts, where
from conduct_desk.policy.summary import SummaryWords

__all__ = ["FIELDS", "RULES", "Runs", "SummaryGiven", "check"]

FIELDS: Final = ("doing", "learned", "question")
_WITH_NUMBERS: Final = frozenset({"year_group", "day", "contact"})  # whose numbers count nobody


def check(words: SummaryWords, given: SummaryGiven) -> tuple[Remark, ...]:
    """Return what the words for the governors give away, what blocks first; the same words, the same answer.

    One remark a rule, field and wording found, in the order in which they stand. `field` is one of `FIELDS`;
    the learning points are one text, a point a line. Of what blocks, only a word that may be no name can
    stand: somebody has to say so.
    """
    found: dict[Remark, tuple[int, int, int, int]] = {}
    order = {rule: at for at, rule in enumerate(RULES)}
    for place, (field, written) in enumerate(_texts(words).items()):
        text = Readable(written)
        for each in _found(text, given):
            key = remark(each, text, field)
            found.setdefault(key, (not key.blocks, place, each[1], order[each[0]]))
    return tuple(sorted(found, key=lambda each: found[each]))


def _texts(words: SummaryWords) -> Mapping[str, str]:
    return {"doing": words.doing, "learned": "\n\n".join(words.learned), "question": words.question}


def _found(text: Readable, given: SummaryGiven) -> Iterator[Found]:
    """Yield everything found but for what lies in the school's own name: St Mary's Infant School."""
    if not text.plain.strip():
        return
    own, found = _own(text, given), tuple(_everything(text, given))
    named = [(start, end) for rule, start, end in found if rule in _WITH_NUMBERS]
    for each in found:
        beside = named if each[0] == "count" else ()
        if not _is_inside(each, own) and not any(start <= each[1] < end for start, end in beside):
            yield each


def _is_inside(found: Found, places: Sequence[tuple[int, int]]) -> bool:
    return any(start <= found[1] and found[2] <= end for start, end in places)


def _everything(text: Readable, given: SummaryGiven) -> Iterator[Found]:
    yield from names(text, given)
    yield from persons(text)
    yield from pointing(text)
    yield from where(text, given)
    yield from days(text)
    yield from quotes(text)
    yield from post_words(text, given)
    yield from counts(text)
    yield from contacts(text, given)
    for each in missing_glyphs(text.raw):
        at = text.plain.find(each.lower())
        yield "letters", max(at, 0), max(at, 0) + (at >= 0)


def _own(text: Readable, given: SummaryGiven) -> list[tuple[int, int]]:
    """Return where the school's own words stand: its name, its policy's title."""
    said = [token.word for token in text.tokens]
    found = []
    for at, word in enumerate(said):
        for words in given.school_by_word.get(word, ()):
            end = at + len(words)
            if tuple(said[at:end]) == words:
                found.append((text.tokens[at].start, text.tokens[end - 1].end))
    return found
