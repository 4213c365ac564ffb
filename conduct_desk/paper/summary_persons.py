"""One person or one family in the words for the governors, without a name: a mother, the boy who, his son."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from conduct_desk.paper.check_phrases import before, phrase
from conduct_desk.paper.check_text import Readable
from conduct_desk.paper.summary_rules import Found

# Of these even ‘a mother’ is one that people know.
_KIN: Final = (
    r"(?:mother|mum|mummy|father|dad|daddy|step ?(?:mother|mum|father|dad)|grandmother|grandma|nan|gran|"
    r"granny|grandfather|grandad|granddad|aunt|auntie|uncle|neighbour|ex partner|husband|wife|boyfriend|"
    r"girlfriend|couple(?! of)|twins|man|woman|lady|gentleman|triplets)"
)
_FAMILY: Final = rf"(?:parent|carer|guardian|step ?parent|grandparent|family|household|{_KIN})"
_CHILD: Final = r"(?:child|pupil|boy|girl|son|daughter|youngster|brother|sister|sibling|lad|student)"
_WORKER: Final = (
    r"(?:teacher|member of (?:the |our )?(?:\w+ ){0,2}?(?:staff|team)|staff member|colleague|teaching "
    r"assistant|governor|employee|volunteer|member of the (?:community|public|pta)|resident|individual|"
    r"person|somebody|someone|authors?|posters?|complainants?|culprits?|troublemakers?)"
)
_ONE: Final = rf"(?:{_FAMILY}|{_CHILD}|{_WORKER})"
_MANY: Final = (
    r"(?:parents|families|carers|mothers|mums|fathers|dads|people|members of staff|staff|pupils|children|"
    r"teachers|residents|governors)"
)
# Up to three words that describe somebody, such as very, vocal or disgruntled.
_HOW: Final = (
    r"(?:(?!(?:and|or|of|to|in|on|at|for|with|who|that|from|by|a|an|the|as|is|was|if|can|may|not|every|each|"
    r"any|no|our|its|their|your|way|place|about|what|how|where|when|which) )[\w']+ ){0,3}"
)
_PAST: Final = (
    r"(?:said|told|posted|wrote|complained|commented|shared|claimed|accused|called|named|asked|raised|"
    r"reported|threatened|apologised|removed|deleted|refused|agreed|sent|made|took|got|went|came|left|moved|"
    r"withdrew|contacted|rang|phoned|emailed|e mailed|had|was|is being|didn't|wasn't|hasn't|hadn't|felt|"
    r"used|published|uploaded|filmed|recorded|spoke|met|thought|believed|alleged|insisted|returned|resigned|"
    r"suffered|received|went off|became|cried|keeps|continues)"
)
_DID: Final = (
    rf"(?:{_PAST}|has (?:been|since|now|also|moved|made|written|taken|gone|said|left|told|put|got|had|come|"
    r"spoken|kept|begun|\w+ed))"
)
_HURT: Final = (
    r"(?:called|named|mocked|accused|insulted|criticised|abused|threatened|filmed|ridiculed|attacked|"
    r"targeted|blamed|slandered|defamed|bullied|harassed|upset by)"
)
_WHERE: Final = r"(?:with|from|in|on|at|behind) (?:[\w']+ ){1,5}?"

_OPEN: Final = before(
    r"(?:if|when|whenever|where|should|once|until|unless|before|after|so that|because|that|whether|as soon "
    r"as|every time|any time)(?: \w+)?|no|every|each|any|whether"
)
_UNLESS_OPEN: Final = (  # If a parent was upset: nobody is meant.
    phrase(rf"(?:a|an|another|one|our) {_HOW}{_ONE} (?:who |that )?(?:(?:also|then|recently|later) )?{_DID}"),
    phrase(rf"(?:a|an|another|one) {_HOW}(?:{_FAMILY}|{_CHILD}) {_WHERE}{_PAST}"),
    phrase(
        r"(?:made|raised|posted|written|sent|brought|started|shared|reported|uploaded|filmed) by (?:a|an|one|"
        rf"another) {_HOW}{_ONE}"
    ),
    phrase(r"(?:someone|somebody) (?:posted|wrote|complained|commented|claimed|accused|threatened|shared)"),
    phrase(r"(?:someone|somebody) (?:on|in|from|at|among) (?:\w+ ){1,4}?(?:was|had|has been|posted|wrote)"),
)
_ALWAYS: Final = (
    phrase(rf"(?:a|an|another|one|this|that|the) {_HOW}{_KIN}"),
    phrase(
        rf"(?:this|(?:of|to|with|from|for|by|about|against|met|asked) that) {_HOW}{_ONE}"
        r"(?! (?:life|learning|day|time))"
    ),
    phrase(rf"the {_HOW}(?:{_FAMILY}|{_CHILD}|teacher) (?:who|that|whose|at the centre)"),
    phrase(rf"the {_HOW}{_ONE} (?:concerned|involved|in question|responsible|(?:who )?{_DID})"),
    phrase(rf"the (?:boy|girl|lad|{_KIN}) {_WHERE}{_PAST}"),
    phrase(rf"the (?:child|pupil|family|parent|teacher) with (?:\w+ ){{1,4}}?(?:is|{_DID})"),
    phrase(
        r"(?:the |a |one )?(?:parent|family|child|pupil|teacher|mother|father|author|poster|headteacher|head|"
        r"governor|chair|deputy)'s (?:post|comments?|son|daughter|child|name|complaint|page|account|"
        r"behaviour|"
        r"conduct|partner|husband|wife|mother|father|mum|dad|family|parents?|house|car|illness|absence)"
    ),
    phrase(
        rf"one of (?:our|the|these|those) (?:\w+ )?(?:{_ONE}|{_MANY}|colleagues|tas|teaching assistants|"
        r"classes|neighbours|volunteers|coaches|drivers)"
    ),
    phrase(
        r"one (?:\w+ ){0,2}(?:parent|family|carer|child|pupil|teacher|resident)"
        r"(?= (?:is|was|has|had|in|who|that|whose|with|from|at|about|over|again))"
        r"(?! (?:who is|who has|has the|has a|is (?:enough|heard|not)))"
    ),
    phrase(
        r"(?:because of|by|from|with|due to|thanks to|about|against) one (?:\w+ ){0,2}(?:parent|family|carer|"
        r"child|pupil|teacher|resident)"
    ),
    phrase(
        r"our (?:newest|youngest|oldest|longest serving|only|male|female|part time) (?:\w+ )?(?:teacher|"
        r"member of staff|colleague|governor|assistant|class)"
    ),
    phrase(
        rf"(?:her|his) (?:own )?(?:{_FAMILY}|{_CHILD}|partner|class|post|page|account|comments?|lesson|"
        r"classroom|home|job)"
    ),
    phrase(
        rf"(?:she|he) (?:also |then |later |never |always )?(?:{_DID}|is|has|will|would|feels|says|wants)"
    ),
    phrase(
        rf"(?:a|one) (?:small|certain|particular|tiny|vocal|loud|little) (?:group|handful|number|minority|"
        rf"circle) of (?:\w+ )?{_MANY}"
    ),
    phrase(
        rf"(?:the|those|certain|particular) (?:\w+ )?{_MANY} (?:who|that) (?:were|had|posted|wrote|"
        r"complained|said|shared|started|caused|made|are behind|did)"
    ),
    phrase(rf"(?:the|those) {_MANY} (?:concerned|involved|responsible|in question)"),
    phrase(
        rf"(?:the |our )?(?:headteacher|head|chair of governors|deputy|kitchen (?:team|staff)|"
        rf"(?:office|lunchtime|site|cleaning|catering|nursery) (?:team|staff)) (?:was|were|has been|have "
        rf"been|"
        rf"had been|is being) (?:\w+ )?{_HURT}"
    ),
    phrase(
        r"(?:posts?|comments?|remarks?|complaints?|concerns?|words|videos?|allegations?) (?:\w+ "
        r"){0,2}?(?:about|"
        r"against|concerning|aimed at|directed at|naming) (?:the|our) (?:headteacher|head|deputy|chair|"
        r"teacher)(?! (?:teacher|go|goes|are (?:heard|taken|sent|for|dealt|passed|handled)|can|should|must|"
        r"may|to))"
    ),
    phrase(rf"(?:the|those) (?:person|family|parent|{_MANY}) behind"),
    phrase(rf"(?:the|those) (?:authors|posters|complainants) (?:have|were|{_DID})"),
    phrase(
        r"(?:one|a) (?:particular |certain |single )(?:class|group|cohort|street|estate|village|area)|"
        r"from one (?:class|street|estate|village|area)"
    ),
    phrase(r"(?:she|he)'(?:s|d|ll)"),
    phrase(
        rf"{_MANY} (?:from|on|in|of) (?:the|one|a) (?:\w+ ){{0,2}}(?:estate|village|street|flats|site|camp|"
        r"traveller community)"
    ),
    phrase(
        r"barring (?:letters?|orders?)|(?:was|were|been) (?:banned|barred) from|(?:issued|imposed) (?:a|"
        r"the) ban"
    ),
    phrase(r"(?:you|they|we all) know who"),
)
_LETTERED: Final = re.compile(
    r"(?<!\w)(?:[Cc]hild|[Pp]upil|[Pp]arent|[Tt]eacher|[Ff]amily|[Aa]dult|[Pp]erson|[Mm]other|[Ff]ather|"
    r"[Bb]oy|"
    r"[Gg]irl|[Aa]uthor) (?:[A-HJ-Z])(?![\w'])"
)
_OR: Final = before(r"she or|he or")


def persons(text: Readable) -> Iterator[Found]:
    """Yield where one person or one family is spoken of."""
    yield from _unless(text, _ALWAYS, _OR)
    yield from _unless(text, _UNLESS_OPEN, _OPEN)
    for found in _LETTERED.finditer(text.cased):
        yield "one_person", *found.span()


def _unless(text: Readable, patterns: Sequence[re.Pattern[str]], unless: re.Pattern[str]) -> Iterator[Found]:
    """Yield where they are, but for what comes after words that speak of anybody."""
    for pattern in patterns:
        for found in pattern.finditer(text.plain):
            if not unless.search(text.plain[max(0, found.start() - 40) : found.start()]):
                yield "one_person", *found.span()
