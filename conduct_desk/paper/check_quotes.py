"""Quotations: only words that are on record may be put into somebody's mouth."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from conduct_desk.paper.check_given import Remark, ToCheck
from conduct_desk.paper.check_phrases import Span
from conduct_desk.paper.check_text import Readable, plain
from conduct_desk.paper.words import BlockKind, blocks
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import Grade, LetterKind

_DOUBLE = re.compile(r'"([^"\n]+)"')
_SINGLE = re.compile(r"(?<!\w)'([^\n]+?)'(?!\w)")
_LEFT_OUT = re.compile(r"\[?\.{2,}\]?|\[[^\]\n]*\]|\*+")
_SAID = re.compile(
    r"(?<!\w)(?:says?|said|saying|wrote|writes?|written|called?|calling|words?|reads?|posts?|posted|"
    r"comments?|"
    r"claim(?:s|ed)?|stat(?:es?|ed)|described?|such as|like|call(?:s|ed))(?: \w+){0,4}[ :,]*$"
)
_TITLE = re.compile(
    r"(?<!\w)(?:leaflet|booklet|guide|book|story|policy|procedure|form|poster|song|poem|play|prayer|motto|"
    r"values?|rule|"
    r"((?:is|are|was) called|titled|headed))(?: (?:is|are|was|says))?[ :,]*$"
)
_ENOUGH: Final = 6  # words between quotation marks that are somebody's sentence, whoever said it
_SOME: Final = 1  # words after "you wrote" or "it says"
_SHORT: Final = 3  # letters of a word that a title need not begin with a capital


class Record:
    """What may be quoted: the post as it is on record, and what the school says itself."""

    def __init__(self, given: ToCheck) -> None:
        """Read the texts once."""
        self.grade = given.grade
        posts = (*given.may_quote, *given.facts_found_false)
        self._posts = tuple(_bare(each) for each in posts if each.strip())
        fixed = _fixed(given.wording)
        self._school = tuple(_bare(each) for each in (*given.school_words, *fixed) if each.strip())
        self._false = tuple(_bare(each) for each in given.facts_found_false if each.strip())

    def is_post(self, quoted: str) -> bool:
        """Say whether words stand in the post as it is on record, with or without what was left out."""
        return any(_stands_in(quoted, each) for each in self._posts)

    def is_school(self, quoted: str) -> bool:
        """Say whether words are the school's own."""
        return any(_stands_in(quoted, each) for each in self._school)

    def is_false(self, quoted: str) -> bool:
        """Say whether words were found to be false, or say as much with more around them."""
        bare = _bare(quoted)
        return any(_stands_in(quoted, each) or each in bare for each in self._false)


@lru_cache(maxsize=16)
def _fixed(wording: str) -> tuple[str, ...]:
    return tuple(block.text for block in blocks(wording))


def kept(text: Readable, record: Record) -> tuple[Span, ...]:
    """Return where quotations stand that are on record: what is said in them is not the school's."""
    spans = [*_blocks(text), *_rows(text)]
    spans += [(start, end) for start, end, _ in _inline(text)]
    return tuple(span for span in spans if _is_on_record(text.plain[slice(*span)], record))


def _is_on_record(quoted: str, record: Record) -> bool:
    return record.is_school(quoted) or (record.grade is not Grade.DESCRIBED and record.is_post(quoted))


def remarks(given: ToCheck, text: Readable, field: str, record: Record) -> Iterator[Remark]:
    """Yield a remark for each quotation that is not on record, or that nobody here has seen."""
    for span in (*_blocks(text), *(_rows(text) if _is_about_facts(given) else ())):
        yield from _judged(given, text, field, record, span, is_block=True)
    for start, end, is_said in _inline(text):
        if is_said:
            yield from _judged(given, text, field, record, (start, end), is_block=False)


def _judged(
    given: ToCheck, text: Readable, field: str, record: Record, span: Span, *, is_block: bool
) -> Iterator[Remark]:
    quoted, about = text.plain[slice(*span)], text.original(*span)
    if not _bare(quoted) or record.is_school(quoted):
        return
    if given.grade is Grade.DESCRIBED:
        yield Remark(
            rule="quote_described",
            blocks=True,
            about=about,
            field=field,
            sentence="It quotes a post that was only described to the school.",
            mend="Write ‘we have been told that’, in your own words, or keep a picture of the post first.",
        )
    elif not record.is_post(quoted):
        yield Remark(
            rule="quote",
            blocks=True,
            about=about,
            field=field,
            may_stand=not is_block,
            sentence="It quotes words that are not in the post as it is on record.",
            mend="Copy the words from the facts or from the exhibit, or say it without quoting.",
        )
    elif reader(given.kind) is Reader.PUBLIC:
        yield Remark(
            rule="quote_in_public",
            blocks=True,
            about=about,
            field=field,
            sentence="It quotes the post where everybody reads it.",
            mend="Say what is right, and leave out what was said.",
        )
    elif is_block and _is_only_about_facts(given) and not record.is_false(quoted):
        yield Remark(
            rule="opinion_quoted",
            blocks=True,
            about=about,
            field=field,
            may_stand=True,
            sentence="It calls words incorrect that were not found to be false.",
            mend="Quote only what was checked and is false. An opinion is left alone.",
        )


def _blocks(text: Readable) -> Iterator[Span]:
    return ((each.start, each.end) for each in text.passages if each.kind is BlockKind.QUOTATION)


def _rows(text: Readable) -> Iterator[Span]:
    """Yield the first cell of each row below the head of a table: what the post says, beside what we know."""
    for before, each in pairwise(text.passages):
        if before.kind is each.kind is BlockKind.ROW:
            end = text.plain.find(" | ", each.start, each.end)
            yield each.start, end if end >= 0 else each.end


def _is_about_facts(given: ToCheck) -> bool:
    return LetterKind.CORRECTION in (given.kind, *given.sections)


def _is_only_about_facts(given: ToCheck) -> bool:
    asked = set(given.sections or (given.kind,)) - {LetterKind.PROCEDURE}
    return asked == {LetterKind.CORRECTION} and bool(given.facts_found_false)


def _inline(text: Readable) -> Iterator[tuple[int, int, bool]]:
    """Yield words between quotation marks in the text, and whether somebody is said to have said them."""
    apart = [*_blocks(text), *_rows(text)]
    for pattern in (_DOUBLE, _SINGLE):
        for found in pattern.finditer(text.plain):
            start, end = found.span(1)
            if not any(first <= start < last for first, last in apart):
                yield start, end, _is_said(text, start, end)


def _is_said(text: Readable, start: int, end: int) -> bool:
    words = [word for word in text.cased[start:end].split() if word[:1].isalnum()]
    first, _ = text.sentence(start, start + 1)
    lead = text.plain[max(first, start - 60) : start].rstrip("'\"")
    title = _TITLE.search(lead)
    if title and (not title[1] or text.cased[start].isupper()):
        return False
    if len(words) >= _SOME and _SAID.search(lead):
        return True
    is_title = all(word[0].isupper() or len(word) <= _SHORT or word[0].isdigit() for word in words)
    return len(words) >= _ENOUGH and not is_title


def _stands_in(quoted: str, source: str) -> bool:
    """Say whether every piece of a quotation stands in a text, in its order."""
    at, pieces = 0, [_squeezed(piece) for piece in _LEFT_OUT.split(quoted)]
    pieces = [piece for piece in pieces if piece]
    for piece in pieces:
        edges = ("", "") if "*" in quoted else (r"(?<!\w)", r"(?!\w)")  # D*** is the beginning of a word
        found = re.compile(re.escape(piece).join(edges)).search(source, at)
        if not found:
            return False
        at = found.end()
    return bool(pieces)


@lru_cache(maxsize=1024)
def _bare(text: str) -> str:
    """Return a text without what quoting changes: marks, capitals, breaks and full stops at its ends."""
    return _squeezed(plain(text))


def _squeezed(text: str) -> str:
    return " ".join(re.sub(r"[\"'*_>]", "", text).replace("...", " ").split()).strip(" .,;:!?-")
