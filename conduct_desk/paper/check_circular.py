"""A letter to everybody: nothing in it may let anybody guess the case behind it."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from conduct_desk.paper.check_given import Remark, ToCheck
from conduct_desk.paper.check_text import Readable, plain
from conduct_desk.policy.readers import Reader, reader

_TO_ALL = frozenset({Reader.EVERYBODY, Reader.PUBLIC})
_FEW: Final = 4  # words that are looked for as they stand; of more, any run of as many
_DAY = re.compile(
    r"(\d{1,2}) (january|february|march|april|may|june|july|august|september|october|november|"
    r"december)( \d{4})?"
)
_WORD = re.compile(r"\w+(?:'\w+)?")
_RUNS: Final = ((_FEW, 2), (_FEW + 2, 1))  # so many words in a row, so many of them longer ones
_SHORT: Final = 3  # letters: words as short as these say nothing


def case_facts(given: ToCheck, texts: Mapping[str, Readable]) -> Iterator[Remark]:
    """Yield a remark for each fact of the case in a letter to everybody: where, when, and what it said."""
    if reader(given.kind) not in _TO_ALL:
        return
    patterns = [each for fact in given.case_words for each in _patterns(plain(fact))]
    for field in ("subject", "body"):
        text = texts[field]
        for pattern in patterns:
            for found in pattern.finditer(text.plain):
                yield Remark(
                    rule="case_fact",
                    blocks=True,
                    about=text.original(*found.span()),
                    field=field,
                    may_stand=True,
                    sentence="It tells everybody something about the case: where, when or what was posted.",
                    mend="Write in general. Leave out places, days and words of the post.",
                )


def _patterns(fact: str) -> Iterator[re.Pattern[str]]:
    day = _DAY.fullmatch(fact.strip())
    if day:
        yield _day(day)
        return
    words = _WORD.findall(fact)
    if len(words) <= _FEW:
        if words:
            yield _run(words)
        return
    for many, telling in _RUNS:
        for at in range(len(words) - many + 1):
            run = words[at : at + many]
            if sum(len(word) > _SHORT for word in run) >= telling:
                yield _run(run)


def _run(words: list[str]) -> re.Pattern[str]:
    joined = r"[^\w\n]+".join(map(re.escape, words))
    return re.compile(rf"(?<!\w){joined}(?!\w)")


def _day(day: re.Match[str]) -> re.Pattern[str]:
    """Return what finds a day however it is written: 14 September, September 14th, 14/09, 14.9."""
    number, month = int(day[1]), day[2]
    months = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
    spoken = rf"{number}(?:st|nd|rd|th)?(?: of)? {month[:3]}(?:{month[3:]})?"
    return re.compile(
        rf"(?<!\w)(?:{spoken}|{month[:3]}(?:{month[3:]})? (?:the )?{number}(?:st|nd|rd|th)?|"
        rf"0?{number}[/.\-]0?{months.index(month) + 1})(?!\w)"
    )
