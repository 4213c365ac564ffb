"""Numbers in the words for the governors: they would go round the check of the figures."""

from collections.abc import Iterator
from typing import Final

from conduct_desk.paper.check_phrases import phrase
from conduct_desk.paper.check_text import Readable
from conduct_desk.paper.summary_rules import Found

_TENS: Final = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_UNITS: Final = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_MORE: Final = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    rf"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|{_TENS}(?: {_UNITS})?|"
    r"(?:a|one|two|three|several) hundred|a dozen|half a dozen|dozens of|a couple of|a pair of|a handful of|"
    r"a few of|a few|zero|nought|nil)"
)
_ANY: Final = rf"(?:one|{_MORE})"
_CASE: Final = (
    r"(?:concerns?|posts?|postings?|comments?|complaints?|cases?|letters?|incidents?|threads?|screenshots?|"
    r"tweets?|videos?|accounts?|authors?|posters?|allegations?|remarks?|threats?|removals?|referrals?|"
    r"approaches|warnings?|disputes?|rumours?|exhibits?|follow ups?|corrections?|occasions?|instances?|"
    r"episodes?)"
)
_WHO: Final = (
    r"(?:parents?|carers?|mothers?|mums?|fathers?|dads?|grandparents?|famil(?:y|ies)|households?|pupils?|"
    r"child(?:ren)?|boys?|girls?|siblings?|sisters?|brothers?|teachers?|colleagues?|staff members?|staff|"
    r"members? of (?:the |our )?(?:\w+ ){0,2}?(?:staff|team|public|community)|employees?|assistants?|"
    r"individuals?|residents?|neighbours?|couples?|classes|class|adults?|volunteers?)"
)
_BOTH: Final = rf"(?:{_CASE}|{_WHO})"
_LIKE: Final = (
    r"(?:of (?:the|our|these|those|this term's) |(?:the|our|these|those|such|new|more|other|different|"
    r"separate|single|further|similar|serious|public|online|open|closed|upset|angry|unhappy|local|named|"
    r"young|formal|written|recent|small|nasty|abusive|false|unkind|hurtful|individual|additional|active|"
    r"anonymous|foul|threatening|offensive|rude|untrue|malicious|facebook|social media|known|repeat|school|"
    r"primary|whole|very),? (?:and |or )?){0,5}"
)
_ABOUT: Final = (
    r"(?:(?:only|just|another|about|around|also|more than|fewer than|less than|no more than|at least|"
    r"at most|up to|nearly|almost|over|under|exactly|as many as) ){0,2}"
)
_ENDS: Final = (  # a number that stands for concerns or people, which are not said
    r"(?:(?=[.,;:!?)\n]|$)| (?:this|last|in|about|from|of|and|so|by|over|during|since|against|on)(?!\w))"
)
_CAN: Final = (  # One post can travel far: said of any
    r"(?! (?:can|may|could|might|would|should|will|is enough|has to|needs?|who (?:is|are|feels?|needs?|"
    r"wants?)))"
)
# What there may be one or two of without saying anything about a concern.
_NO_CASE: Final = (
    r"(?: (?:ways?|places?|pages?|aims?|terms?|years?|school days?|days?|weeks?|months?|minutes?|hours?|"
    r"steps?|things?|sides?|voices?|routes?|rules?|points?|parts?|reasons?|purpose|answers?|policy|copy|"
    r"copies|sentences?|words?|times?|of (?:our|its|the) (?:aims|duties|jobs|ways)|part of|school|because|"
    r"when|if|where|what|as|to|by|so))"
)
_DONE: Final = (
    r"(?:closed|open|left|about|settled|answered|removed|taken|withdrawn|raised|logged|found|false|true|"
    r"serious|against|from|sent|dealt|handled|looked|new|upheld|resolved|reopened)"
)
_DID: Final = (
    r"(?:who|posted|wrote|complained|were|was|had|have|has|told|said|asked|shared|commented|came|took|"
    r"removed|deleted|apologised|involved|concerned|named|left|refused|know|knew|sat|saw|read|liked|viewed|"
    r"followed)"
)
_WE: Final = (
    r"(?:had|got|faced|received|dealt with|logged|closed|saw|opened|heard of|answered|looked at|wrote|sent|"
    r"removed|counted|recorded)"
)

_NUMBERS: Final = (
    rf"(?<!panel\sof\s){_MORE} {_LIKE}{_BOTH}",
    rf"(?:one|a single|only one|just one) {_LIKE}{_BOTH}{_CAN}",
    rf"(?:ii|iii|iv|vi|vii|viii|ix|xi|xii) {_LIKE}{_CASE}",
    rf"{_ANY} (?:people|persons?) {_DID}",
    rf"{_ANY} governors? (?:were|was|had|have|has|told|said|asked|knew|raised|complained|posted)",
    rf"(?:only|just) {_ANY}(?! (?:percent|per cent))(?!{_NO_CASE})",
    rf"{_ANY} (?:out )?of (?:them|these|those|(?:the|our|these|those) (?:\w+ )?{_BOTH})",
    rf"{_ANY} (?:in|out of) (?:every )?{_MORE}(?! (?:weeks?|days?|months?|years?|minutes?|hours?))",
    rf"(?:the|these|those|all|other|last|first|remaining) {_MORE} (?:of them|were|was|had|have|are|came|"
    r"concerned|that|who|which)",
    rf"there (?:were|was|are|is|have been|has been|had been) {_ABOUT}{_ANY}{_ENDS}",
    rf"we (?:have )?{_WE} {_ABOUT}{_ANY}{_ENDS}",
    rf"{_ANY} (?:was|were|are|have|had|has) (?:now |been |all |since |still )*{_DONE}",
    rf"{_MORE} (?:came|arrived|reached us|remain|remained|stayed)",
    rf"(?:total|sum|number) of (?:{_LIKE}{_CASE} )?(?:is |was |were |came to |stands at )?{_ANY}",
    rf"{_ANY} (?:in (?:total|all)|altogether|so far|this (?:term|year)|last (?:term|year))",
    rf"{_ANY} (?:reactions?|shares|likes|views|comments|replies|followers|dislikes|signatures)",
    rf"(?:shared|viewed|liked|seen|posted|read|copied) (?:about |over )?{_MORE} times",
    rf"{_CASE} ?[:=] ?\d+",
    r"(?:\d+(?:\.\d+)? ?%|\w+ (?:percent|per cent))",
    rf"(?:rose|risen|fell|fallen|dropped|down|up|increased?|decreased?|grew|grown|doubled|halved|rise|fall|"
    rf"drop) (?:by|from|to|of) {_ABOUT}(?:{_ANY}|a (?:third|half|quarter))"
    rf"(?! (?:{_WHO} (?:can|may)|school days?|days?|weeks?|minutes?))",
)
_IN_WORDS: Final = (
    r"(?:twice|half|double|three times) as (?:many|much|often)|(?:two|three|four|five|ten|\d+) ?fold",
    rf"(?:numbers?|figures?|{_CASE}|totals?) (?:\w+ ){{0,3}}?(?:doubled|halved|trebled|tripled)",
    rf"both (?:of )?(?:the |these |those |them|our )?{_BOTH}(?! and)",
    r"both (?:of them|were|was|had|have|came|posted|asked|are (?:closed|open|settled|answered|resolved|"
    r"sorted|still|now))",
    r"(?:all|both) of (?:them|these|those) (?:was|were|are|have been) (?:closed|settled|upheld|removed|"
    r"resolved|answered|about|taken|left)",
    rf"(?:half|third|quarter|two thirds|three quarters|fifth|tenth) of (?:(?:all|the|our|these|this term's) )"
    rf"{{0,2}}{_LIKE}{_BOTH}|half (?:our|the|these|all|my) {_LIKE}{_BOTH}",
    r"(?:only|just|about|around|nearly|almost|over|under) (?:a |one )?(?:half|third|quarter)",
    r"(?:(?:a|the) (?:majority|minority)|a (?:third|half|quarter)) (?:was|were|is|are|has|have)",
    rf"(?:most|the majority|a minority|nearly all|almost all|all but \w+|none|any|neither) of "
    rf"(?:(?:the|our|these|those|this term's) ){{1,2}}{_LIKE}{_CASE}",
    rf"(?:no|zero|not one|not a single|neither|every|every single|all|each|all the) {_LIKE}{_CASE} "
    r"(?:(?:this|last) term|(?:(?:was|were|has been|have been) )(?:\w+ )?(?:about|against|from|by|made|"
    r"raised|received|logged|found|false|true|foul|abusive|threatening|serious|removed|closed|taken|left|"
    r"withdrawn|refused|sent|upheld)|came|concerned|involved|named|showed|came in)",
    rf"(?:no|not a single|not one) {_WHO} (?:was|were|had|has been|have been|complained|posted)",
    r"none (?:was|were|has|had|have) (?:been )?(?:\w+ed|upheld|about|taken|left|found|sent|foul|serious)",
    rf"(?:happened|occurred|came up|posted|raised|seen|arose|reported) (?:only |just )?(?:once|twice|"
    rf"{_MORE} times)|only (?:once|twice)",
    r"(?:wrote|met|rang|replied|answered|asked|posted) (?:[\w']+ ){0,2}?twice|twice we",
    rf"(?:the|our|this term's|a) (?:only|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|lone|"
    rf"sole|solitary) {_BOTH}",
    r"single (?:concern|post|complaint|case|letter|parent who|family)(?! can)",
)
_COUNTS: Final = tuple(map(phrase, (*_NUMBERS, *_IN_WORDS)))
_DIRECTION: Final = phrase(
    rf"(?:several|numerous|many|more|fewer|some|various|a number of|lots of|hardly any|a small number of|"
    rf"very few|few|an increase in|a rise in|a drop in|a fall in|less) {_LIKE}{_CASE}"
    rf"(?=.{{0,25}}?(?<!\w)(?:this (?:term|year)|last (?:term|year)|were|was|came|than|had been|have been))|"
    rf"(?:numbers?|figures?|{_CASE}) (?:\w+ ){{0,2}}?(?:rose|fell|dropped|grew|went up|went down|increased|"
    r"decreased|are up|are down|have risen|have fallen)"
)


def counts(text: Readable) -> Iterator[Found]:
    """Yield where a number of concerns or people is given, and where words stand in for one."""
    for pattern in _COUNTS:
        for found in pattern.finditer(text.plain):
            yield "count", *found.span()
    for found in _DIRECTION.finditer(text.plain):
        yield "direction", *found.span()
