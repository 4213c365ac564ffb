"""People who are not named and yet pointed at: who told the school, who posted it, whom it concerns."""

from typing import Final

from conduct_desk.paper.check_phrases import Phrases, after, before, phrase
from conduct_desk.policy.readers import Reader

_SOME = (
    r"(?:a|an|another|one|some|someone|somebody|several|two|three|four|many|numerous|a few|a number of|"
    r"a couple of|other|different|certain|various|one of (?:our|the|your)|some of (?:our|the|your)|"
    r"many of (?:our|the)|several of (?:our|the)|two of (?:our|the)|more than one|multiple|your|a fellow|"
    r"fellow)"
)
_PERSON = (
    r"(?:parents?|carers?|mums?|mothers?|dads?|fathers?|famil(?:y|ies)|grandparents?|grandmothers?|"
    r"grandfathers?|members? of (?:the |our |your )?(?:staff|public|school staff|group|community|pta)|"
    r"staff members?|teachers?|teaching assistants?|lunchtime supervisors?|midday assistants?|governors?|"
    r"neighbours?|friends?|relatives?|pupils?|children|colleagues?|persons?|people|individuals?|"
    r"volunteers?|acquaintances?|well-wishers?|witness(?:es)?|followers?|contacts?|sisters?|brothers?|"
    r"cousins?|aunts?|uncles?|ex|(?:sister|brother|mother|father|daughter|son)s?-in-law|partners?|"
    r"employees?|workers?|helpers?|dinner lad(?:y|ies)|husbands?|wi(?:fe|ves)|spouses?|boyfriends?|"
    r"girlfriends?|sons?|daughters?|nans?|grand(?:ad|pa|ma|son|daughter)s?|childminders?)"
)
_WHO = rf"(?:{_SOME} (?:[\w-]+ ){{0,2}}?{_PERSON}|someone|somebody)"
_TOLD = (
    r"(?:told|informed|reported|showed|shown|sent|passed|forwarded|contacted|alerted|brought|complained|"
    r"raised|flagged|mentioned|drew|drawn|let us know|made us aware|notified|wrote to|rang|phoned|"
    r"e-?mailed|approached|came to|got in touch|get in touch|gave|handed|shared|saw|seen|noticed|spotted|"
    r"screenshotted|took|copied|"
    r"pointed|came across|found)"
)
_HAD = (
    r"(?:(?:has|have|had|who|that|also|kindly|recently|already|since|then|very|rightly|first|was|"
    r"were) ){0,3}"
)
_ASIDE = r"(?:,[^.,!?\n]{1,60},)?"  # a parent, who wants no fuss, told us
_POSTED = (
    r"(?:posted|wrote|written|shared|made|put (?:it |this |them |the \w+ )?(?:up|online|on)|published|"
    r"uploaded|commented|tweeted|recorded|filmed|is behind|are behind|responsible)"
)
_US = r"(?:us|me|school|office|head|headteacher|staff|attention)"
# That it is about a post, or that nothing more is said than that somebody told us.
_ABOUT_A_POST = phrase(
    r"posts?|posted|posting|comments?|screenshots?|online|social media|facebook|whatsapp|instagram|tiktok|"
    r"pictures?|photos?|video|page|group chat|thread|tweet|what you|you had|you have|you wrote|about you|"
    rf"{_TOLD} (?:us |me |the school |the office )?(?:about |of )?(?:it|this)(?=[.!?;,\n]|$| (?:to|on|with|"
    rf"from|and|was))|"
    r"(?:it|this) (?:came|was|has|had|reached|got)(?: \w+){0,2} (?:to|from|by)|(?:her|his|their) phone|"
    rf"{_TOLD} (?:the )?{_US}(?=[.!?;,\n]|$)"
)
_OF_A_POST = phrase(
    r"posts?|posted|comments?|commented|screenshots?|online|facebook|whatsapp|what you|you wrote|about you|"
    r"reported this|reported by|told (?:us|me)(?=[.!?]|$)"
)
_ONLINE = phrase(
    r"posts?|posted|comments?|commented|online|social media|facebook|whatsapp|instagram|tiktok|"
    r"pictures?|photos?|video|page|thread|tweet(?:ed)?|it|this"
)
_NOT_TO_AUTHOR = frozenset(
    {Reader.FAMILY, Reader.REPORTER, Reader.STAFF, Reader.ORGANISER, Reader.EVERYBODY, Reader.PUBLIC}
)

REPORTER_DESCRIBED: Final = (
    Phrases(
        "reporter_described",
        phrase(
            rf"{_WHO}{_ASIDE} {_HAD}{_TOLD}(?: \w+){{0,5}}?(?: {_US}| it| this| your| the post|"
            rf" the office)|{_WHO}{_ASIDE} {_HAD}(?:reported|complained|came forward)|(?:told|informed|"
            rf"reported|shown|sent|brought|passed|alerted|complaints?|heard|learned|learnt|notified|given|"
            rf"made aware|contacted|approached|know|known|got|had|received|came|come|seen|forwarded|handed|"
            rf"flagged|found out|raised|pointed out|supplied|a report|reports?|"
            rf"screenshots?)(?: \w+){{0,6}}? (?:by|from|through|via|thanks to) {_WHO}"
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
            rf"teaching assistant|member of staff|governor|pupil|child|family|colleague|friend|lady|man|"
            rf"woman) (?:who|that) (?:has |had |first |kindly )*{_TOLD}|the (?:\w+ )?{_PERSON} of (?:a|one|"
            rf"another) [^.!?\n]{{0,30}}?(?:saw|told|showed|sent|reported)|(?:someone|somebody|people|"
            rf"a person) (?:very )?(?:you know|close to you|near you|in your (?:own |\w+ )?(?:group|family|"
            rf"street|circle|class))|(?:a|one) (?:friend|neighbour|relative|colleague|contact|"
            rf"follower) of yours|one of your (?:own )?(?:friends?|neighbours?|contacts|followers|family)|"
            rf"(?:other|several|many|some) (?:parents|carers|families|people|members of staff) (?:(?:have|"
            rf"are|were|feel|felt|find|found|been|very|rightly|also) )+(?:complained|upset|offended|"
            rf"concerned|shocked|unhappy|hurt|contacted|angry|worried|appalled|disgusted|distressed)"
        ),
        "It says what sort of person told the school, and that may be enough to find out who it was.",
        "Write ‘we have been told’ or ‘we have seen’, and no more.",
        unless_before=before(r"(?:if|when|whenever|should)(?: \w+){0,2}"),
    ),
)

_MANY = (
    r"(?:parents|carers|mums|mothers|dads|fathers|families|staff|members of (?:the |our )?(?:staff|group|"
    r"public)|teachers|pupils|governors|neighbours|friends|colleagues|people)"
)
REPORTERS_DESCRIBED: Final = (
    Phrases(
        "reporter_described",
        phrase(
            rf"{_MANY} (?:have|had|also|already|recently)(?: \w+)? {_TOLD}(?: \w+){{0,4}}?(?: {_US}| this|"
            rf" it| your)|(?:complaints|reports|messages|calls|screenshots|concerns) (?:\w+ )?from {_MANY}|"
            rf"(?:reported|told|shown|sent|raised|flagged|brought|seen)(?: \w+){{0,5}} by {_MANY}|"
            rf"(?:sources|contacts) (?:\w+ )?(?:tell|told)|from your own (?:circle|group|family|friends)"
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
            rf"put there|put on(?: \w+){{1,2}}|sent)(?: \w+){{0,3}}? by (?:the|"
            rf"{_WHO})(?: (?:other )?{_PERSON})?|(?:{_WHO}|the (?:\w+ )?(?:parent|carer|mother|father|mum|"
            rf"dad|family|teacher|pupil|neighbour|boy|girl|lady|man|woman)) {_HAD}{_POSTED}|(?:the author|"
            rf"whoever (?:wrote|posted) (?:it|this)) (?:is|was) (?:a|an|the|one)|the author's (?:child|"
            rf"children|son|daughter|family|partner|name)"
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
    r"words|statements?|claims?|allegations?|outburst|rant)"
)
_WROTE = (
    r"(?:wrote|written|posted|commented|tweeted|shared|reposted|published|uploaded|put (?:up|online|on|it)|"
    r"said|called|describe|described|accused?|claim|claimed|stated|made|typed|sent|filmed|named)"
)
_WONDERING = (
    r"(?:if|whether|unless|in case|suppose|any copy)(?: \w+){0,5}|(?:not|never|n't)(?: (?:say|saying|sure|"
    r"know|certain|think|mean|claim|claiming|that|whether|if|yet|as|of))*|(?:do|did|may|"
    r"might) not(?: \w+)?|have|had|did|do"
)

AUTHORSHIP: Final = (
    Phrases(
        "authorship",
        phrase(
            rf"your (?:own )?(?:recent |latest |online |public |angry |facebook |instagram |tiktok |x |"
            rf"social media )*{_POST_WORDS}|what you (?:have |had )?{_WROTE}|you (?:(?:have|had|also|then|"
            rf"first|recently|yourself|clearly|later|even|personally|have also) )*{_WROTE}|"
            rf"{_POST_WORDS} (?:of yours|by you|from you)|you are (?:the author|behind|responsible for)|"
            rf"you being the author|(?:written|posted|shared|made) by you"
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
            rf"something|so|similar)(?: \w+){{0,3}} (?:before|again|earlier|previously|in the past)|(?:we|"
            rf"i|the school|our head) (?:have |had |has )?(?:also |already )?(?:written|wrote|spoken|spoke|"
            rf"asked|contacted|told|rung|rang|met|been in touch)(?: to| with)? (?:her|him|them|"
            rf"the (?:author|person|parent|mother|father|mum|dad|family|{_PERSON}))|(?:the|this|that|their|"
            rf"his|her) (?:\w+ )?(?:parent|mother|father|mum|dad|family|child|son|daughter|partner|"
            rf"author)(?:'s)? (?:who|concerned|involved|in question|is|was|has|had|refused|complained|goes|"
            rf"attends|feels)|(?:his|her|their) (?:own )?(?:child|children|son|daughter)|(?:history|"
            rf"pattern) of|previous(?:ly)? (?:posts?|letters?|concerns?|posted)|ignored our|refused to"
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
    r"cases?|famil(?:y|ies)|parents?|carers?|individuals?|teachers?|situations?|allegations?|remarks?|"
    r"rumours?)"
)
HINTS: Final = (
    Phrases(
        "hint",
        phrase(
            rf"(?:a|the|this|that|one|some|these|those|by|of|to|after|"
            rf"following) {_ONE} (?:\w+ ){{0,2}}?{_EVENT}|(?:in|after|since|because of|following|"
            rf"given) (?:the )?recent {_EVENT}|(?:a|the|one) (?:very )?(?:small|tiny|"
            r"vocal|loud) (?:minority|number|group|handful)|(?:you|they|those) know who|"
            r"those (?:responsible|concerned|involved|who wrote|who posted|to blame)|some of you|"
            r"one or two (?:of you|parents|families|people)|one of (?:our|the) (?:families|parents|carers|"
            r"mothers|fathers|teachers|pupils|children|members of staff|staff|classes)|a (?:handful|"
            r"minority|few) of (?:you|parents|families|our)|certain (?:parents|people|families|members)|"
            r"(?:last|this) (?:week|weekend|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
            r"night)'s|(?:as )?(?:many|most|some) of you (?:will |may |might )?(?:know|have seen|"
            r"have heard|have read|be aware|are aware)|you (?:may|will|might|must)(?: \w+)? have (?:seen|"
            r"heard|read|noticed)|what (?:happened|was said|was posted|was written) (?:last|on|in|about)|"
            rf"(?:a|one|the|our|that|this) (?:year [1-6r]|reception|nursery|key stage [12]|"
            rf"ks[12]) (?:class|teacher|pupil|child|parent|family|mum|dad|boy|girl|{_PERSON})|"
            rf"has recently been (?:posted|shared|said)|"
            r"was (?:recently )?(?:posted|shared|written) (?:on|about|last|by)"
        ),
        "It hints at what happened. A letter to everybody must not let anybody guess the case behind it.",
        "Write in general, as if nothing had happened: what we all do, and whom to ask.",
        frozenset({Reader.EVERYBODY, Reader.PUBLIC}),
    ),
)

__all__ = ["AUTHORSHIP", "AUTHOR_DESCRIBED", "HINTS", "OTHERS", "REPORTERS_DESCRIBED", "REPORTER_DESCRIBED"]
