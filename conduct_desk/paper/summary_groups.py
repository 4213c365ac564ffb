"""Year groups, classes and parts of the school in the words for the governors."""

import re
from collections.abc import Iterator
from typing import Final

from conduct_desk.paper.check_phrases import phrase
from conduct_desk.paper.check_text import Readable
from conduct_desk.paper.summary_rules import Found

_NUMBER: Final = r"(?:[1-9]|1[0-3]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|r)"
_MORE_NUMBERS: Final = rf"(?:(?: ?[/&+,] ?| and | or | to |, and | ?- ?){_NUMBER}(?!\w))*"
_PEOPLE: Final = (
    r"(?:class(?:es)?|child(?:ren)?|pupils?|parents?|carers?|teachers?|famil(?:y|ies)|mums?|dads?|mothers?|"
    r"fathers?|year|intake|starters?|group|team|boys?|girls?|unit|corridor|playground|department|assembly|"
    r"production|trip)"
)
_GROUPS: Final = tuple(
    phrase(each)
    for each in (
        rf"(?:years?|yrs?|yr\.|yrs\.|y|ys) {_NUMBER}[a-z]?(?!\w){_MORE_NUMBERS}",
        rf"(?:years?|yrs?|y)\.?(?:[1-9]|1[0-3]|r)[a-z]?(?!\w){_MORE_NUMBERS}(?:s)?",
        rf"(?:key ?stages?|k\.?s\.?|lks|uks) ?(?:[1-5]|one|two|three|four|five){_MORE_NUMBERS}",
        r"(?:lower|upper) key ?stage|e\.?y\.?f\.?s|f\.?s\.?[12]|early years(?! (?:ago|of the))|"
        r"foundation (?:stage|class|unit|year|children|pupils)",
        rf"infants|infant {_PEOPLE}|the juniors|junior {_PEOPLE}|pre ?school(?:ers?)?|sixth form",
        rf"(?:reception|nursery|kindergarten) {_PEOPLE}|(?:in|into|from|our|new|for|through|since|joining|"
        r"starting|the) reception(?! (?:area|desk|hall|staff|team|office|window))|nursery(?! (?:rhymes?))|"
        r"nurseries|toddlers?",
        rf"(?:class|form|classes) (?:[0-9]{{1,2}}[a-z]?|one|two|three|four|five|six|"
        rf"seven)(?!\w){_MORE_NUMBERS}"
        r"(?! (?:sizes?|assembl\w+))",
        r"(?:class|form) [a-z](?!\w)|(?:top|bottom|mixed age|mixed year) (?:class(?:es)?|infants|juniors)",
        r"(?:four|five|six|seven|eight|nine|ten|eleven|\d{1,2}) year olds?|aged (?:four|five|six|seven|eight|"
        r"nine|ten|eleven|\d{1,2})(?! (?:to|and) (?:11|eleven))",
        rf"(?:youngest|oldest|eldest) (?:\w+ )?(?:{_PEOPLE}|learners|ones)|(?:school )?leavers|"
        r"sats (?:year|group|class|pupils|children)",
    )
)
_CLASS_CODE: Final = re.compile(
    r"(?<![\w.£])(?:[1-6] ?[A-Z](?![\w.])|[1-6][A-Z]{2}(?!\w)|YR(?!\w)|[A-Z][1-6](?= class))"
)
_NO_CLASS_WORDS: Final = """
    1A 1I 1P 2A 2D 2G 2K 3D 3G 3R 4D 4G 4K 5G 6I 2FA 4WD 1AM 2AM 3AM 4AM 5AM 6AM 1PM 2PM 3PM 4PM 5PM 6PM
    1GB 2GB 4GB 5MB
"""
_NO_CLASS: Final = frozenset(_NO_CLASS_WORDS.split())
_NAMED_CLASS: Final = re.compile(r"(?<!\w)([A-Z][a-z]{2,})(?:'s?|s')? (?:class|Class|CLASS)(?![\w])(?! of)")
_NO_NAME_OF_A_CLASS_WORDS: Final = """
    the each every this our any some all one whole your that their same which what both most many these those
    between after before during outside inside within across per world first second business no in and for
    with from an another such good best working middle upper lower master whose
"""
_NO_NAME_OF_A_CLASS: Final = frozenset(_NO_NAME_OF_A_CLASS_WORDS.split())
_RECEPTION: Final = re.compile(
    r"(?<=[a-z,;] )Reception(?! (?:Area|area|desk|Desk|hall|staff|team|office|Office))(?!\w)"
)


def groups(text: Readable) -> Iterator[Found]:
    """Yield where a year group, a class or a part of the school is named, in digits, letters or words."""
    for pattern in _GROUPS:
        for found in pattern.finditer(text.plain):
            yield "year_group", *found.span()
    for found in _CLASS_CODE.finditer(text.cased):
        if found[0].replace(" ", "") not in _NO_CLASS and not (" " in found[0] and found[0][-1] in "AI"):
            yield "year_group", *found.span()
    for found in _NAMED_CLASS.finditer(text.cased):
        if found[1].lower() not in _NO_NAME_OF_A_CLASS:
            yield "year_group", *found.span()
    for found in _RECEPTION.finditer(text.cased):
        yield "year_group", *found.span()
