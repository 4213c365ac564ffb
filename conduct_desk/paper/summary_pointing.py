"""What points at somebody without a name: the caretaker, the police, the school trip, Year 3."""

import re
from collections.abc import Iterator
from typing import Final

from conduct_desk.paper.check_phrases import phrase
from conduct_desk.paper.check_text import Readable
from conduct_desk.paper.summary_rules import Found

_ROLE: Final = phrase(
    r"(?:(?:the|our|a|an|one|this|former|new|acting|school) ){0,3}(?:caretaker|site (?:manager|supervisor|"
    r"officer|staff member)|premises (?:manager|officer)|janitor|groundsman|sen?d?co|sen?d?cos|send? "
    r"co ?ordinators?|inclusion (?:lead|leader|manager)|special needs co ?ordinator|"
    r"chef|kitchen (?:manager|assistant|supervisor)|dinner lad(?:y|ies)|(?:office|reception) (?:lady|"
    r"ladies|manager|administrator|assistant|worker)|school secretary|secretary|bursar|receptionist|finance "
    r"officer|attendance officer|lollipop (?:lady|man|person)|crossing (?:patrol|lady|man)|"
    r"(?:lunchtime|midday|playground) (?:supervisor|assistant|lady)|teaching assistant|(?:nursery|school) "
    r"nurse|(?:music|pe|p\.e\.|sports?|french|spanish|maths|english|science|swimming|drama|re|computing|"
    r"supply|student|trainee|nursery|reception|piano|peripatetic|year \w+|ks\d|job share|part time|cover) "
    r"(?:teacher|coach|tutor|lead|leader|co ?ordinator|subject lead)|ects?|nqts?|early career teacher|"
    r"family (?:liaison|support) (?:officer|worker)|learning mentor|elsa|pastoral (?:lead|manager|worker)|"
    r"phase (?:leader|lead)|head of (?:year|school|phase|early|infants|lower|upper|key|ks\d|maths|english)|"
    r"(?:breakfast|after school) club (?:leader|manager|supervisor|worker)|play ?leader|"
    r"vicar|chaplain|priest|imam|(?:parent|staff|foundation|co opted|local authority|safeguarding|link|send|"
    r"sen) governor|(?:pta|ptfa|friends) (?:chair|secretary|treasurer|chairman|chairwoman)|"
    r"chair(?:man|woman|person)? of the (?:pta|ptfa|friends|parents)|librarian|bus driver|"
    r"taxi driver|minibus driver|cleaner|(?:one to one|1:1|1 1) (?:assistant|support|ta)|hlta|"
    r"(?:a|the|our|one) tas?|sen teacher|union rep(?:resentative)?|member of the (?:kitchen|office|"
    r"lunchtime|nursery|cleaning|"
    r"catering|site|sen) (?:staff|team)|"
    r"(?:a|the|our|one|local|ward) (?:local |parish |ward |town )?(?:councillor|mp|mayor)|"
    r"(?:the|our|school|head|a) cook)(?!\w)(?! (?:teachers are|training))"
)
_OFFICES: Final = (
    r"(?:the |our )?(?:deputy|assistant) head(?:teacher)?|(?:the |our )?deputy|(?:school )?business manager|"
    r"sbm|(?:designated )?safeguarding lead|dsl|(?:vice )?chair of (?:the )?governors|clerk to (?:the "
    r")?governors|"
    r"executive head(?:teacher)?"
)
_KEPT_BACK: Final = tuple(
    phrase(each)
    for each in (
        r"police\w*|(?:an? |the |two |police )officers? (?:visited|was|were|called|came|spoke|attended|has|"
        r"have)|"
        r"officers were|(?:hate |a |the )crimes?(?! (?:novel|story|stories))|prevent (?:was|were|team|"
        r"officer|lead|"
        r"panel)|pcsos?|constables?|101|999|arrest\w*|crime (?:number|reference)|criminal (?:\w+ "
        r")?(?:offence|"
        r"investigation|matter)|prosecut\w+|(?:restraining|court) orders?",
        r"l\.?a\.?d\.?o\.?s?|(?:local authority )?designated officers?|children's (?:social care|services)|"
        r"social (?:care|services|workers?)|mash|early help|multi agency|section 47|child protection|cin "
        r"plan|"
        r"child in need|looked after child(?:ren)?|ceop|iwf|internet watch foundation|prevent (?:referral|"
        r"duty "
        r"referral)|channel (?:panel|referral)|nspcc|operation encompass|strategy meeting|"
        r"safeguarding (?:team|officer|board|partners?|unit)|cp (?:issue|concern|case|referral|plan|matter|"
        r"file)",
        r"(?:(?:a|an|one|two|no|any|the|this|these|serious|some|other|of|about|as) (?:\w+ )?)?safeguarding "
        r"(?:concerns?|cases?|referrals?|matters?|issues?|incidents?|posts?|allegations?|reports?|"
        r"investigat\w+)",
        r"(?:passed|handed|referred|reported|went|gone|given|taken|sent|escalated) (?:\w+ ){0,2}?(?:to|on "
        r"to) "
        r"(?:the |our |an? )?(?:designated )?(?:safeguarding (?:lead|team|officer|board|partners)|dsl|"
        r"authorities|local authority)",
        r"(?:at|to|of|from) (?:risk of )?(?:serious )?(?:significant )?harm to (?:a|one|the) (?:child|pupil)|"
        r"(?:a|the|one) (?:child|pupil) (?:at risk|was at risk|in danger)|"
        r"allegations? (?:about|against) (?:a|the|one|our|staff|members? of staff)",
    )
)
_EVENT: Final = phrase(
    r"(?:(?:the|our|this|last|recent|school|a|an|\w+'s) ){0,3}(?:(?:\w+ )?(?:trip|outing|residential|"
    r"excursion)(?! "
    r"hazard)|nativity(?: play)?|sports day|school (?:play|production|fair|fete|photos?|disco|closure|"
    r"strike)|"
    r"(?:summer|winter|spring|christmas|easter) (?:fair|fete|play|concert|production|party|show)|harvest "
    r"(?:festival|service|assembly)|carol (?:service|concert)|swimming gala|talent show|parents' evening|"
    r"parents evening|open evening|world book day|red nose day|children in need|"
    r"leavers' assembly|football match|tournament|bake sale|cake sale|disco|"
    r"prom|inspection|ofsted visit|boiler|flood|fire drill|lockdown drill|accident)"
)


_OFFICE_HELD: Final = phrase(
    rf"(?:{_OFFICES}) (?:was|were|has been|had been|is being|had|left|resigned|complained|posted)"
)
_PATTERNS: Final = (
    ("role", _ROLE),
    ("role", _OFFICE_HELD),
    ("office", phrase(_OFFICES)),
    ("event", _EVENT),
    *(("kept_back", each) for each in _KEPT_BACK),
)


def pointing(text: Readable) -> Iterator[Found]:
    """Yield where a job, an office, an event, what is kept back or a part of the school is spoken of."""
    for rule, pattern in _PATTERNS:
        for found in pattern.finditer(text.plain):
            yield rule, *found.span()
    yield from _groups(text)


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


def _groups(text: Readable) -> Iterator[Found]:
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
