"""What goes along with a letter and should not: the evidence itself, and where somebody else lives."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from conduct_desk.paper.check_given import Remark, ToCheck
from conduct_desk.paper.check_phrases import Phrases, phrase, remarks
from conduct_desk.paper.check_text import Readable, plain
from conduct_desk.policy.exhibits import named_exhibits
from conduct_desk.policy.readers import Reader, reader

_POST = r"(?:posts?|posting|comments?|page|threads?|videos?|tweets?|messages?|profile|chat)"
_PICTURE = (
    r"(?:exhibits?|screen ?shots?|screen ?grabs?|screen ?captures?|(?:cop(?:y|ies)|pictures?|photos?|"
    rf"photographs?|images?|prints?|print ?outs?|recordings?|downloads?)(?: \w+){{0,2}}? of (?:the|your|this|"
    rf"that|these|those|a|each|all|both)(?: \w+){{0,2}}? {_POST})"
)
_FILE = r"[\w-]+\.(?:png|jpe?g|heic|heif|webp|gif|bmp|tiff?|mp4|mov|avif)"
_SENTENCE: Final = "It encloses the evidence itself. A picture of a post shows other people too."
_MEND: Final = (
    "Take it out and quote the words. Or make a covered copy of the exhibit, and name that: “covered copy 1 "
    "of exhibit 2”."
)
_IN_LIST: Final = (Phrases("enclosed", phrase(rf"{_PICTURE}|{_FILE}"), _SENTENCE, _MEND, frozenset(Reader)),)
_IN_WORDS: Final = (
    Phrases(
        "enclosed",
        phrase(
            rf"(?:enclos\w+|attach\w*|send you|sending you|with this letter is|overleaf is)(?: \w+){{0,6}}? "
            rf"{_PICTURE}|{_PICTURE}(?: \w+){{0,3}}? (?:is|are) (?:enclosed|attached|with this letter)"
        ),
        _SENTENCE,
        _MEND,
        frozenset(Reader),
    ),
)
# As Royal Mail writes postcodes: one or two letters, a district, then a digit and two letters.
POSTCODE = re.compile(r"(?<!\w)([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})(?!\w)")
_MANY = frozenset({Reader.EVERYBODY, Reader.PUBLIC})
_MAY_BE_TOLD = frozenset({Reader.ADVISER, Reader.HELPERS, Reader.FILE})


def evidence(given: ToCheck, texts: Mapping[str, Readable]) -> Iterator[Remark]:
    """Yield a remark for each exhibit that is with a letter, but for covered copies that there are.

    A letter to everybody takes none of those either: what is covered for one reader shows others to many.
    """
    reads = reader(given.kind)
    covered = frozenset[tuple[int, int]]() if reads in _MANY else given.covered
    yield from remarks(_IN_LIST, reads, _without_copies(texts["enclosures"], covered), "enclosures")
    yield from remarks(_IN_WORDS, reads, _without_copies(texts["body"], covered), "body")


def _without_copies(text: Readable, covered: frozenset[tuple[int, int]]) -> Readable:
    """Return a text in which covered copies that there are cannot be found as what a letter may not have."""
    known = covered | {(exhibit, 0) for exhibit, _ in covered}
    raw = text.raw
    for exhibit, number, (start, end) in named_exhibits(raw):
        if (exhibit, number) in known:
            raw = raw[:start] + "x" * (end - start) + raw[end:]
    if raw == text.raw:
        return text
    other = Readable(raw)
    other.raw = text.raw  # every letter stands where it stood: what is found is shown as it was written
    return other


def addresses(given: ToCheck, texts: Mapping[str, Readable]) -> Iterator[Remark]:
    """Yield a remark for each postcode that is neither the reader's, the school's nor the post's."""
    if reader(given.kind) in _MAY_BE_TOLD:
        return
    known = "\n".join((*given.address, *given.school_address, *given.school_words, *given.may_quote))
    mine = {found.groups() for found in POSTCODE.finditer(plain(known))}
    for field, text in texts.items():
        for found in POSTCODE.finditer(text.plain):
            if found.groups() not in mine:
                yield Remark(
                    rule="address_given",
                    blocks=True,
                    about=text.original(*found.span()),
                    field=field,
                    may_stand=True,
                    sentence="It gives an address that is neither the reader’s nor the school’s.",
                    mend="Take it out. Nobody learns from the school where somebody else lives.",
                )
