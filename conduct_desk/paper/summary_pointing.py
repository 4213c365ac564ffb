"""Jobs, offices, events and outside helpers in the words for the governors: the caretaker, the police."""

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
    """Yield where a job, an office, an event or what is kept back is spoken of."""
    for rule, pattern in _PATTERNS:
        for found in pattern.finditer(text.plain):
            yield rule, *found.span()
