"""What goes along with a letter and should not: the evidence itself, and where somebody else lives."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from conduct_desk.paper.check_given import Remark, ToCheck
from conduct_desk.paper.check_phrases import Phrases, phrase, remarks
from conduct_desk.paper.check_text import Readable, plain
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
    "Take it out, and quote the words. If every other name is covered on it, give that as the reason."
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
_MAY_BE_TOLD = frozenset({Reader.ADVISER, Reader.HELPERS, Reader.FILE})


def evidence(texts: Mapping[str, Readable], reads: Reader) -> Iterator[Remark]:
    """Yield a remark for each exhibit that is with a letter: no copy with others covered exists yet."""
    yield from remarks(_IN_LIST, reads, texts["enclosures"], "enclosures")
    yield from remarks(_IN_WORDS, reads, texts["body"], "body")


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
