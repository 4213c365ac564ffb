"""Quotations in the words for the governors: with marks or without, nobody's words are on this paper."""

import re
from collections.abc import Iterator
from typing import Final

from conduct_desk.paper.check_text import Readable
from conduct_desk.paper.summary_given import RUN, SummaryGiven, run_numbers
from conduct_desk.paper.summary_rules import Found
from conduct_desk.paper.words import BlockKind

_DOUBLE: Final = re.compile(r'"([^"\n]+)(?:"|\n|$)')
_SINGLE: Final = re.compile(r"(?<!\w)'([^\n]+?)'(?!\w)")
_ANGLED: Final = re.compile(r"(?:<<|``)([^\n]+?)(?:>>|'')|(?<!\w)\*+([^*\n]+)\*+(?!\w)")
_WORDS: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_TWO: Final = re.compile(r"\w[\w'*]*[^\w]+\w")
_LONG: Final = 8  # words in a row that are a quotation whatever words they are
_TELLING: Final = 2  # words that say something, in fewer
_EMPTY_WORDS = """
    would like that this with from have will they their there been were when what about your more some them
    then than just know want could should because which school parents children who those these other into
    only very also make made many most much over such time well even every does doing being thank please
    anyone anything something people where while after before again always never need needs take same each
    the and for are was not but you all can had her has him his how its may our out she too use way let
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


def quotes(text: Readable) -> Iterator[Found]:
    """Yield where two or more words stand between quotation marks, or in a block of a quotation."""
    for pattern in (_DOUBLE, _SINGLE, _ANGLED):
        for found in pattern.finditer(text.plain):
            said = 1 if found[1] else 2
            if _TWO.search(found[said]):
                yield "quote", *found.span(said)
    for each in text.passages:
        if each.kind is BlockKind.QUOTATION and _TWO.search(text.plain[each.start : each.end]):
            yield "quote", each.start, each.end


def post_words(text: Readable, given: SummaryGiven) -> Iterator[Found]:
    """Yield where words run as they do in a post of the log, with quotation marks or without."""
    words = list(_WORDS.finditer(text.plain))
    said = [found[0].replace("'", "") for found in words]
    taken = [given.runs.has(number) and not given.own_runs.has(number) for number in run_numbers(said)]
    at = 0
    while at < len(taken):
        last = at
        while last < len(taken) and taken[last]:
            last += 1
        if last > at and _is_telling(said[at : last + RUN - 1]):
            yield "post_words", words[at].start(), words[last + RUN - 2].end()
        at = last + 1


def _is_telling(run: list[str]) -> bool:
    """Say whether a run of words says something: anybody may write ‘if you want to talk to us’."""
    return len(run) >= _LONG or len({word for word in run if len(word) > 2} - _EMPTY) >= _TELLING
