"""Words for the governors that point at somebody without a name: one parent, the caretaker, the police."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from conduct_desk.paper.check_phrases import before, phrase
from conduct_desk.paper.check_text import Readable
from conduct_desk.paper.summary_rules import Found

_PARENT: Final = (
    r"(?:parent|carer|guardian|mother|mum|mummy|father|dad|daddy|step ?(?:mother|mum|father|dad|parent)|"
    r"grandparent|grandmother|grandma|nan|gran|granny|grandfather|grandad|granddad|aunt|auntie|uncle|"
    r"family|household|couple)"
)
_CHILD: Final = r"(?:child|pupil|boy|girl|son|daughter|youngster|brother|sister|sibling|twins?|lad)"
_WORKER: Final = (
    r"(?:teacher|member of (?:the |our )?(?:staff|school staff|team)|staff member|colleague|teaching "
    r"assistant|governor|employee|volunteer|member of the (?:community|public|pta)|neighbour|resident|"
    r"individual|person|somebody|someone)"
)
_ONE: Final = rf"(?:{_PARENT}|{_CHILD}|{_WORKER})"
_HOW: Final = (
    r"(?:(?:certain|particular|local|former|new|young|upset|angry|unhappy|single|same|different|long "
    r"standing|well known|vocal|disgruntled|prominent|second|another|of our|class|school) ){0,2}"
)
_DID: Final = (
    r"(?:said|told|posted|wrote|complained|commented|shared|claimed|accused|called|named|asked|raised|"
    r"reported|threatened|apologised|removed|deleted|refused|agreed|sent|made|took|put|got|went|came|left|"
    r"moved|withdrew|contacted|rang|phoned|emailed|e mailed|has|had|was|is being|did|didn't|wasn't|hasn't|"
    r"hadn't|felt|used|published|uploaded|filmed|recorded|spoke|met|thought|believed|alleged|insisted|"
    r"returned|resigned|suffered|received|went off|became|cried)"
)
_OPEN: Final = before(
    r"(?:if|when|whenever|where|should|once|until|unless|before|after|so that|because|that|whether|as soon "
    r"as|"
    r"every time|any time)(?: \w+)?|no|every|each|any|whether"
)
_ONE_PERSON: Final = (
    phrase(
        rf"(?:a|an|another|one) {_HOW}{_ONE} (?:who |that )?(?:(?:has|had|also|then|recently|later) )?{_DID}"
    ),
    phrase(r"(?:someone|somebody) (?:posted|wrote|complained|commented|claimed|accused|threatened|shared)"),
)
_ALWAYS: Final = tuple(
    phrase(each)
    for each in (
        rf"(?:a|an|another|one|this|that|the) {_HOW}(?:mother|mum|mummy|father|dad|daddy|grandmother|"
        rf"grandma|nan|"
        rf"gran|granny|grandfather|grandad|granddad|aunt|auntie|uncle|neighbour|ex partner|"
        rf"(?:husband|wife|boyfriend|girlfriend)|couple|twins)(?! (?:of|group|and baby))",
        rf"(?:this|(?:of|to|with|from|for|by|about|against|met|asked) that) {_HOW}{_ONE}"
        r"(?! (?:life|learning|day|time))",
        rf"the {_HOW}(?:{_ONE}) (?:who|that|concerned|involved|in question|responsible|{_DID})",
        r"the (?:parent|family|child|pupil|teacher|mother|father|author|poster|person)'?s "
        r"(?:post|comment|son|daughter|child|name|complaint|page|account|page|behaviour|conduct|partner|mother|father|mum|dad|family|parents?|teacher|class)",
        rf"one (?:of (?:our|the|these|those) )(?:\w+ )?(?:{_PARENT}s?|families|carers|{_CHILD}s?|children|"
        rf"teachers?|staff|colleagues?|members? of staff|classes|governors|neighbours|teaching assistants)",
        rf"(?:her|his) (?:own )?(?:{_PARENT}|{_CHILD}|husband|wife|partner|class|post|page|account|comments?|"
        r"lesson|classroom)",
        rf"(?:she|he) (?:also |then |later |never |always )?(?:{_DID}|is|will|would|does|feels|says|wants)",
        r"(?:child|pupil|parent|teacher|family|adult|person|staff member|mother|father|boy|girl|author) "
        r"(?:[a-z]|x|y|z)(?![\w'’])",
        r"a (?:small|certain|particular|tiny|vocal) (?:group|handful|number|minority) of (?:\w+ )?(?:parents|"
        r"families|mothers|mums|dads|fathers|pupils|children|staff|people|residents)",
        r"(?:the|those|certain|particular|some particular) (?:\w+ )?(?:parents|families|people|staff|"
        r"members of staff|pupils|children|teachers) (?:who|that) (?:were|had|posted|wrote|complained|said|"
        r"shared|started|caused|made|are behind|did)",
        r"(?:the|those) (?:parents|families|people|teachers|pupils|children|staff) (?:concerned|involved|"
        r"responsible|in question)",
        r"(?:you|they|we all) know who",
    )
)
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
    r"(?:the|our) ta|(?:the|our|school|head|a) cook)(?!\w)(?! (?:teachers are|training))"
)
_OFFICE: Final = phrase(
    r"(?:the |our )?(?:deputy|assistant) head(?:teacher)?|(?:the |our )?deputy|(?:school )?business manager|"
    r"sbm|(?:designated )?safeguarding lead|dsl|(?:vice )?chair of (?:the )?governors|clerk to (?:the "
    r")?governors|"
    r"executive head(?:teacher)?"
)
_KEPT_BACK: Final = tuple(
    phrase(each)
    for each in (
        r"police\w*|pcsos?|constables?|101|999|arrest\w*|crime (?:number|reference)|criminal (?:\w+ "
        r")?(?:offence|"
        r"investigation|matter)|prosecut\w+|(?:restraining|court) orders?",
        r"l\.?a\.?d\.?o\.?s?|(?:local authority )?designated officers?|children's (?:social care|services)|"
        r"social (?:care|services|workers?)|mash|early help|multi agency|section 47|child protection|cin "
        r"plan|"
        r"child in need|looked after child(?:ren)?|ceop|iwf|internet watch foundation|prevent (?:referral|"
        r"duty "
        r"referral)|channel (?:panel|referral)|nspcc|operation encompass|strategy meeting",
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


_OR: Final = before(r"she or|he or")
_PLAIN: Final = (
    ("role", _ROLE),
    ("office", _OFFICE),
    ("event", _EVENT),
    *(("kept_back", each) for each in _KEPT_BACK),
)


def pointing(text: Readable) -> Iterator[Found]:
    """Yield where somebody is pointed at who is not named."""
    yield from _unless(text, _ALWAYS, _OR)
    yield from _unless(text, _ONE_PERSON, _OPEN)
    for rule, pattern in _PLAIN:
        for found in pattern.finditer(text.plain):
            yield rule, *found.span()


def _unless(text: Readable, patterns: Sequence[re.Pattern[str]], unless: re.Pattern[str]) -> Iterator[Found]:
    """Yield where one person is spoken of, but for what comes after words that speak of anybody."""
    for pattern in patterns:
        for found in pattern.finditer(text.plain):
            if not unless.search(text.plain[max(0, found.start() - 40) : found.start()]):
                yield "one_person", *found.span()
