"""Days in the words for the governors: a date in any spelling, a weekday, last week."""

import re
from collections.abc import Iterator
from typing import Final

from conduct_desk.paper.check_phrases import after, before, phrase
from conduct_desk.paper.check_text import Readable
from conduct_desk.paper.summary_rules import Found

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?! (?:be|have|not|need|want|feel|ask|write|"
    r"come|say|well|also|still|take|find|read|see|go|help))|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ORDINAL: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    r"fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|"
    r"twenty (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty first)"
)
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_SPOKEN: Final = phrase(
    rf"{_DAY}(?:,| of| day of)? {_MONTH}|{_MONTH}\.?,? (?:the )?{_DAY}|{_ORDINAL}(?: day)? of {_MONTH}|"
    rf"{_MONTH} (?:the )?{_ORDINAL}|"
    rf"(?:on|of|by|from|since|until|before|after|to|dated) the (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"
    rf"(?! (?:century|time|term|year|place|page|point|step|birthday))"
)
_WRITTEN: Final = re.compile(
    r"(?<![\w/.\-])(?:(?!24/7)(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?:/(?:\d{4}|\d{2}))?|"
    r"(?:0?[1-9]|[12]\d|3[01]) ?([.\-]) ?(?:0?[1-9]|1[0-2]) ?\1 ?(?:\d{4}|\d{2})|"
    r"(?:19|20)\d\d[\-/.](?:0[1-9]|1[0-2])[\-/.](?:0[1-9]|[12]\d|3[01]))(?![\w/]|[.\-]\d)(?! of )"
)
_WEEKDAYS: Final = phrase(_WEEKDAY)
_EVERY: Final = before(
    rf"every|each|(?<!on\s)a|any|(?:every|each) other|{_WEEKDAY} (?:to|and|until)|mondays? to"
)
_TO_ANOTHER: Final = after(rf"(?:to|until|and) {_WEEKDAY}|(?:mornings|afternoons|evenings|lunchtimes)")
_SHORT: Final = re.compile(
    r"(?<!\w)(?:on|last|this|next|since|by|until|from|after|before|On|Last|This|Next|Since|By|After|Before) "
    r"(?:Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun)(?!\w)"
)
_NEAR: Final = phrase(
    r"(?:on|since|until|dated) \d{1,2}\.(?:0?[1-9]|1[0-2])\.(?=[\s,]|$)|"
    r"week (?:\d{1,2}|one|two|three|four|five|six|seven)|yesterday|(?:last|this|the other) (?:night|evening|"
    r"weekend|morning|afternoon)|tomorrow|"
    r"last week|this week|this weekend|(?:over|at|during|on|in) (?:the )?(?:half term|bank holiday|easter|"
    r"christmas) "
    r"weekend|on \d{1,2}(?:st|nd|rd|th)|(?:the )?week before last|the other (?:day|week)|the (?:day|week|"
    r"weekend|night) (?:before|"
    r"after|"
    rf"of) (?!(?:school|the child|a )).{{0,30}}?(?:half term|term|holidays?|{_WEEKDAY}|christmas|easter|"
    r"trip|play|show|disco|fair|fete|meeting|visit|concert|strike|closure)|"
    r"(?:a|an|one|two|three|four|five|six|ten|\d+|a few|a couple of) (?:school )?(?:days?|nights?|weeks?) "
    r"ago|"
    r"(?:the )?(?:first|second|third|last|final|opening|closing) (?:day|week|morning|afternoon|weekend|"
    rf"{_WEEKDAY}) (?:of|back|in|before|after)|"
    r"week (?:commencing|beginning|ending|starting|of the)|w/c|"
    r"(?:christmas|boxing|new years|valentines|mothers|mothering|fathers|remembrance|st georges|shrove|"
    r"pancake|may|election|polling|strike|inset|results|good) (?:day|eve|friday|sunday|tuesday)|"
    r"(?:christmas|new years|new year's) eve|new year's day|mother's day|father's day|halloween|"
    r"bonfire night|guy fawkes night"
)


def days(text: Readable) -> Iterator[Found]:
    """Yield where a day is named, or so near a day that others can find it."""
    for pattern in (_SPOKEN, _WRITTEN, _NEAR):
        for found in pattern.finditer(text.plain):
            yield "day", *found.span()
    for found in _SHORT.finditer(text.cased):
        yield "day", *found.span()
    for found in _WEEKDAYS.finditer(text.plain):
        start, end = found.span()
        lead = text.plain[max(0, start - 40) : start]
        if not _EVERY.search(lead) and not _TO_ANOTHER.match(text.plain, end):
            yield "day", start, end
