"""People who are not named and yet pointed at: who told the school, who posted it, whom it concerns."""

from typing import Final

from conduct_desk.paper.check_phrases import Phrases, after, before, phrase
from conduct_desk.policy.readers import Reader

_SOME = (
    r"(?:a|an|another|one|some|someone|somebody|several|two|three|four|many|numerous|a few|a number of|"
    r"a couple of|"
    r"other|different|certain|various|one of (?:our|the|your)|some of (?:our|the|your)|many of (?:our|the)|"
    r"several of (?:our|the)|two of (?:our|the)|more than one|multiple|your|a fellow|fellow)"
)
_PERSON = (
    r"(?:parents?|carers?|mums?|mothers?|dads?|fathers?|famil(?:y|ies)|grandparents?|grandmothers?|"
    r"grandfathers?|"
    r"members? of (?:the |our |your )?(?:staff|public|school staff|group|community|pta)|staff members?|"
    r"teachers?|teaching assistants?|lunchtime supervisors?|midday assistants?|governors?|neighbours?|"
    r"friends?|"
    r"relatives?|pupils?|children|colleagues?|persons?|people|individuals?|volunteers?|"
    r"acquaintances?|well-wishers?|witness(?:es)?|followers?|contacts?|sisters?|brothers?|cousins?|aunts?|"
    r"uncles?|"
    r"ex|(?:sister|brother|mother|father|daughter|son)s?-in-law|partners?|employees?|workers?|helpers?|"
    r"dinner lad(?:y|ies))"
)
_WHO = rf"(?:{_SOME} (?:[\w-]+ ){{0,2}}?{_PERSON}|someone|somebody)"
_TOLD = (
    r"(?:told|informed|reported|showed|shown|sent|passed|forwarded|contacted|alerted|brought|complained|"
    r"raised|"
    r"flagged|mentioned|drew|drawn|let us know|made us aware|notified|wrote to|rang|phoned|e-?mailed|"
    r"approached|"
    r"came to|gave|handed|shared|saw|seen|noticed|spotted|screenshotted|took|copied|pointed|came across|"
    r"found)"
)
_HAD = (
    r"(?:(?:has|have|had|who|that|also|kindly|recently|already|since|then|very|rightly|first|was|were) ){0,3}"
)
_ASIDE = r"(?:,[^.,!?\n]{1,60},)?"  # a parent, who wants no fuss, told us
_POSTED = (
    r"(?:posted|wrote|written|shared|made|put (?:it |this |them |the \w+ )?(?:up|online|on)|published|"
    r"uploaded|"
    r"commented|tweeted|recorded|filmed|is behind|are behind|responsible)"
)
_US = r"(?:us|me|school|office|head|headteacher|staff|attention)"
# That it is about a post, or that nothing more is said than that somebody told us.
_ABOUT_A_POST = phrase(
    r"posts?|posted|posting|comments?|screenshots?|online|social media|facebook|whatsapp|instagram|tiktok|"
    r"pictures?|"
    r"photos?|video|page|group chat|thread|tweet|what you|you had|you have|you wrote|about you|it|this|"
    rf"{_TOLD} (?:the )?{_US}(?=[.!?;,\n]|$)"
)
_OF_A_POST = phrase(
    r"posts?|posted|comments?|commented|screenshots?|online|facebook|whatsapp|what you|you wrote|about you|"
    r"reported this|told (?:us|me)(?=[.!?]|$)"
)
_ONLINE = phrase(
    r"posts?|posted|comments?|commented|online|social media|facebook|whatsapp|instagram|tiktok|pictures?|"
    r"photos?|"
    r"video|page|thread|tweet(?:ed)?|it|this"
)
_NOT_TO_AUTHOR = frozenset(
    {Reader.FAMILY, Reader.REPORTER, Reader.STAFF, Reader.ORGANISER, Reader.EVERYBODY, Reader.PUBLIC}
)

REPORTER_DESCRIBED: Final = (
    Phrases(
        "reporter_described",
        phrase(
            rf"{_WHO}{_ASIDE} {_HAD}{_TOLD}(?: \w+){{0,5}}?(?: {_US}| it| this| your| the post| the office)|"
            rf"{_WHO}{_ASIDE} {_HAD}(?:reported|complained|came forward)|"
            rf"(?:told|informed|reported|shown|sent|brought|passed|alerted|complaints?|heard|learned|learnt|"
            rf"notified|given|made aware|contacted|approached|know|known|got|had|received|came|come|seen|"
            rf"forwarded|"
            rf"handed|flagged|found out|raised|pointed out|supplied|a report|reports?|screenshots?)"
            rf"(?: \w+){{0,6}}? (?:by|from|through|via|thanks to) {_WHO}"
        ),
        "It says what sort of person told the school, and that may be enough to find out who it was.",
        "Write ‘we have been told’ or ‘we have seen’, and no more.",
        with_words=_ABOUT_A_POST,
        unless_before=before(r"(?:if|when|whenever|should|unless|until|ask|once)(?: \w+){0,2}|nobody|not"),
    ),
    Phrases(
        "reporter_described",
        phrase(
            rf"the (?:\w+ )?(?:parent|carer|mother|father|mum|dad|grandparent|neighbour|teacher|"
            rf"teaching assistant|"
            rf"member of staff|governor|pupil|child|family|colleague|friend|lady|man|woman) (?:who|that) "
            rf"(?:has |had |first |kindly )*{_TOLD}|"
            rf"(?:someone|somebody|people|a person) (?:very )?(?:you know|close to you|near you|"
            rf"in your (?:own )?"
            rf"(?:group|family|street|circle|class))|(?:a|one) (?:friend|neighbour|relative|colleague|"
            rf"contact|follower) "
            rf"of yours|one of your (?:own )?(?:friends?|neighbours?|contacts|followers|family)|"
            rf"(?:other|several|many|some) (?:parents|carers|families|people|members of staff) (?:(?:have|"
            rf"are|were|feel|"
            rf"felt|find|found|been|very|rightly|also) )+(?:complained|upset|offended|concerned|shocked|"
            rf"unhappy|hurt|"
            rf"contacted|angry|worried|appalled|disgusted|distressed)"
        ),
        "It says what sort of person told the school, and that may be enough to find out who it was.",
        "Write ‘we have been told’ or ‘we have seen’, and no more.",
        unless_before=before(r"(?:if|when|whenever|should)(?: \w+){0,2}"),
    ),
)

_MANY = (
    r"(?:parents|carers|mums|mothers|dads|fathers|families|staff|members of (?:the |our )?(?:staff|group|"
    r"public)|"
    r"teachers|pupils|governors|neighbours|friends|colleagues|people)"
)
REPORTERS_DESCRIBED: Final = (
    Phrases(
        "reporter_described",
        phrase(
            rf"{_MANY} (?:have|had|also|already|recently)(?: \w+)? {_TOLD}(?: \w+){{0,4}}?(?: {_US}| this|"
            rf" it| your)|"
            rf"(?:complaints|reports|messages|calls|screenshots|concerns) (?:\w+ )?from {_MANY}"
        ),
        "It says what sort of person told the school, and that may be enough to find out who it was.",
        "Write ‘we have been told’ or ‘we have seen’, and no more.",
        with_words=_OF_A_POST,
        unless_before=before(r"(?:if|when|whenever|should|until|once)(?: \w+){0,2}"),
    ),
)

AUTHOR_DESCRIBED: Final = (
    Phrases(
        "author_described",
        phrase(
            rf"(?:posted|written|shared|made|put up|put online|published|uploaded|recorded|filmed|"
            rf"put there|put on"
            rf"(?: \w+){{1,2}}|sent)(?: \w+){{0,3}}? by (?:the|{_WHO})(?: (?:other )?{_PERSON})?|"
            rf"(?:{_WHO}|the (?:\w+ )?(?:parent|carer|mother|father|mum|dad|family|teacher|pupil|neighbour|"
            rf"boy|girl|"
            rf"lady|man|woman)) {_HAD}{_POSTED}|(?:the author|whoever (?:wrote|posted) (?:it|this)) (?:is|"
            rf"was) (?:a|an|the|one)|"
            rf"the author's (?:child|children|son|daughter|family|partner|name)"
        ),
        "It says what sort of person posted it, and that may be enough to find out who it was.",
        "Write ‘whoever wrote it’, and no more.",
        _NOT_TO_AUTHOR,
        with_words=_ONLINE,
        unless_before=before(r"(?:if|when|whenever|should|can|may|unless)(?: \w+){0,2}"),
    ),
)

_POST_WORDS = (
    r"(?:posts?|posting|comments?|tweets?|remarks?|status|video|photo|photograph|picture|screenshot|story|"
    r"words|"
    r"statements?|claims?|allegations?|outburst|rant)"
)
_WROTE = (
    r"(?:wrote|written|posted|commented|tweeted|shared|reposted|published|uploaded|put (?:up|online|on|it)|"
    r"said|"
    r"called|describe|described|accused?|claim|claimed|stated|made|typed|sent|filmed|named)"
)
_WONDERING = (
    r"(?:if|whether|unless|in case|suppose|any copy)(?: \w+){0,5}|(?:not|never|n't)(?: (?:say|saying|sure|"
    r"know|certain|"
    r"think|mean|claim|claiming|that|whether|if|yet|as|of))*|(?:do|did|may|might) not(?: \w+)?|have|had|"
    r"did|do"
)

AUTHORSHIP: Final = (
    Phrases(
        "authorship",
        phrase(
            rf"your (?:own )?(?:recent |latest |online |public |angry |facebook |instagram |tiktok |x |"
            rf"social media )*"
            rf"{_POST_WORDS}|what you (?:have |had )?{_WROTE}|you (?:(?:have|had|also|then|first|recently|"
            rf"yourself|"
            rf"clearly|later|even|personally|have also) )*{_WROTE}|{_POST_WORDS} (?:of yours|by you|"
            rf"from you)|"
            rf"you are (?:the author|behind|responsible for)|you being the author|(?:written|posted|shared|"
            rf"made) by you"
        ),
        "It says that the reader wrote the post. On the facts page you are not certain of that.",
        "Write ‘a post under your name’, or tick on the facts page that it was them.",
        frozenset({Reader.AUTHOR}),
        unless_before=before(_WONDERING),
        unless_after=after(r"(?:to|us) (?:us|about|your)"),
    ),
)

# What somebody else did, was told or is: the organiser of a group is asked about one post and told no more.
OTHERS: Final = (
    Phrases(
        "others",
        phrase(
            rf"(?:has|have|had) (?:\w+ )?(?:done|posted|written|said|shared) (?:\w+ )?(?:this|it|things?|"
            rf"something|so|"
            rf"similar)(?: \w+){{0,3}} (?:before|again|earlier|previously|in the past)|"
            rf"(?:we|i|the school|our head) (?:have |had |has )?(?:also |already )?(?:written|wrote|spoken|"
            rf"spoke|asked|"
            rf"contacted|told|rung|rang|met|been in touch)(?: to| with)? (?:her|him|them|the "
            rf"(?:author|person|parent|mother|father|mum|dad|family|{_PERSON}))|(?:the|this|that|their|his|"
            rf"her) (?:\w+ )?(?:parent|"
            rf"mother|father|mum|dad|family|"
            rf"child|son|daughter|partner|author)(?:'s)? (?:who|concerned|involved|in question|is|was|has|"
            rf"had|refused|"
            rf"complained|goes|attends|feels)|(?:his|her|their) (?:own )?(?:child|children|son|daughter)|"
            rf"(?:history|pattern) of|previous(?:ly)? (?:posts?|letters?|concerns?|posted)|ignored our|"
            rf"refused to"
        ),
        "It tells the organiser about somebody else. They need to know which post it is, and no more.",
        "Say where the post is and what you ask for. Leave out who wrote it and what else is known of them.",
        frozenset({Reader.ORGANISER, Reader.PLATFORM}),
        unless_before=before(r"whether|if"),
    ),
)

_ONE = r"(?:recent|particular|certain|specific|unfortunate|upsetting|current)"
_EVENT = (
    r"(?:posts?|comments?|incidents?|events?|videos?|photos?|pictures?|messages?|discussions?|threads?|"
    r"cases?|"
    r"famil(?:y|ies)|parents?|carers?|individuals?|teachers?|situations?|allegations?|remarks?|rumours?)"
)
HINTS: Final = (
    Phrases(
        "hint",
        phrase(
            rf"(?:a|the|this|that|one|some|these|those|by|of|to|after|"
            rf"following) {_ONE} (?:\w+ ){{0,2}}?{_EVENT}|"
            rf"(?:in|after|since|because of|following|given) (?:the )?recent {_EVENT}|(?:a|the|"
            rf"one) (?:very )?(?:small|tiny|"
            r"vocal|loud) (?:minority|number|group|handful)|(?:you|they|those) know who|"
            r"those (?:responsible|concerned|"
            r"involved|who wrote|who posted|to blame)|some of you|one or two (?:of you|parents|families|"
            r"people)|"
            r"one of (?:our|the) (?:families|parents|carers|mothers|fathers|teachers|pupils|children|"
            r"members of staff|staff|"
            r"classes)|a (?:handful|minority|few) of (?:you|parents|families|our)|certain (?:parents|"
            r"people|families|members)|"
            r"(?:last|this) (?:week|weekend|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
            r"night)'s|"
            r"(?:as )?(?:many|most|some) of you (?:will |may |might )?(?:know|have seen|have heard|"
            r"have read|be aware|"
            r"are aware)|you (?:may|will|might|must)(?: \w+)? have (?:seen|heard|read|noticed)|"
            r"what (?:happened|was said|was posted|was written) (?:last|on|in|about)|"
            rf"(?:a|one|the|our|that|this) (?:year [1-6r]|reception|nursery|key stage [12]|"
            rf"ks[12]) (?:class|teacher|pupil|"
            rf"child|parent|family|mum|dad|boy|girl|{_PERSON})|has recently been (?:posted|shared|said)|"
            r"was (?:recently )?(?:posted|shared|written) (?:on|about|last|by)"
        ),
        "It hints at what happened. A letter to everybody must not let anybody guess the case behind it.",
        "Write in general, as if nothing had happened: what we all do, and whom to ask.",
        frozenset({Reader.EVERYBODY, Reader.PUBLIC}),
    ),
)

__all__ = ["AUTHORSHIP", "AUTHOR_DESCRIBED", "HINTS", "OTHERS", "REPORTERS_DESCRIBED", "REPORTER_DESCRIBED"]
