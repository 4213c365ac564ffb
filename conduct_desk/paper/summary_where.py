"""Where something was posted, in the words for the governors: platforms, groups, links and accounts."""

import re
from collections.abc import Iterator
from typing import Final

from conduct_desk.paper.check_enclosed import POSTCODE
from conduct_desk.paper.check_phrases import phrase
from conduct_desk.paper.check_text import Readable, plain
from conduct_desk.paper.summary_given import SummaryGiven
from conduct_desk.paper.summary_rules import Found

_GROUP: Final = r"(?:group|page|forum|chat|message board|noticeboard|channel|thread|feed)"
_PLATFORMS: Final = (
    phrase(
        r"face ?book\w*|fb|meta|whats ?app\w*|what's app|wa group|insta ?gram\w*|insta|tik ?tok\w*|"
        r"twitter|tweet(?:s|ed|ing)?|snap ?chat\w*|you ?tube\w*|next ?door(?! (?:neighbour|to|house|school))|"
        r"google (?:reviews?|maps|ratings?)|mums ?net|net ?mums|class ?dojo|reddit|subreddit|trust ?pilot|"
        r"linked ?in|pinterest|tumblr|blue ?sky|mastodon|truth social|be ?real|roblox|minecraft|fortnite|"
        r"twitch|vimeo|we ?chat|viber|skype|kik|yubo|omegle|only ?fans|rate my teachers?|spotted|"
        r"parent ?kind forum|change\.org|gofundme|just ?giving|ebay|vinted|gumtree|"
        r"(?:the|a|an|one|our|their|this|that|your) (?:[\w']+ ){0,3}?group ?chat|"
        r"(?:class|year|parents'?|mums'?|dads'?|pta|ptfa|village|town|community|local|neighbourhood|"
        r"residents'?|estate|leavers'?|friends'?|staff) (?:online |private |closed |public |group )?"
        r"(?:page|forum|chat|message board|noticeboard|feed|group ?chat|chat group)(?!s)|"
        r"(?:village|town|community|local|neighbourhood|parents'?|mums'?|dads'?|class|pta) (?:\w+ )?"
        r"(?:online|social media|private|closed|messaging) group|online (?:parents'? )?group|"
        r"a (?:private|closed|public|secret|messaging) (?:\w+ )?group|local (?:news )?(?:paper|newspaper|"
        r"radio|press)|(?:a|the|well known|online) (?:\w+ )?review (?:site|page)|air ?drop|"
        r"(?:one|two|three|four|five|\d) star (?:review|rating)|(?:in|on|to|from) (?:the|a|our) (?:\w+ )?"
        r"(?:residents'?|parents'?|mums'?|dads'?|village|community|local|town|neighbourhood) group(?! of)|"
        r"the (?:gazette|echo|"
        r"mercury|herald|argus|advertiser|star|mail)(?! (?:room|merge))"
    ),
)
# Words of every day that are a platform with a capital: never at the beginning of a sentence alone.
_CAPITALS: Final = re.compile(
    r"(?<=[\w,;:/(] )(?:Messenger|Telegram|Discord|Signal|Threads|Stories|Reels|Teams chat|Zoom chat)(?!\w)|"
    r"(?<!\w)(?:on|On|via|Via|through|over|from|to|in|Using|using|and|or|/) ?X(?![\w'’])(?! ?-)|"
    r"(?<!\w)X(?= ?(?:/|\(|post|account|thread|formerly))|(?<!\w)IG(?!\w)|(?<!\w)WA(?!\w)|(?<!\w)YT(?!\w)"
)
_OPENING: Final = re.compile(r"(?:^|[.!?:\n] ?)(?:Messenger|Telegram|Discord) (?=group|message|chat|post)")
_LINK: Final = re.compile(
    r"(?:https?|hxxps?)\S*|www\.\S+|(?<![\w.@\-])[\w\-]{1,63}(?:\.[\w\-]{1,63}){0,6}\.(?:com|co\.uk|org|net|"
    r"uk|io|me|ly|be|gov|"
    r"info|eu|tv|app|link|gg|to)(?:/\S*)?(?![\w.]*@)(?!\w)"
)
_EMAIL: Final = re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64} ?(?:@|\(at\)|\[at\]) ?[\w\-]+(?:\.[\w\-]+)+")
_HANDLE: Final = re.compile(
    r"(?<![\w@.])@ ?\w[\w.\-]*|\w+@\w[\w.\-]*|(?<![\w/])[ur]/\w+|(?<![\w&])#[^\W\d]\w*|(?<!\w)\w+_\w+|"
    r"(?<!\w)[a-z]{3,}\d+\w*|"
    r"(?<![\w.])[a-z]\.[a-z]{3,}(?![\w.])"
)
_TELEPHONE: Final = re.compile(r"(?<![\w])(?:\(?\+ ?44\)?|\(?0)(?:[ ()\-.]*\d){8,11}(?!\d)")
_STREET: Final = re.compile(
    r"(?<!\w)\d{1,4}[a-z]? (?:[a-z']+ ){1,2}(?:road|street|lane|avenue|close|drive|crescent|terrace|gardens|"
    r"court|grove|place|mews|rd|ave)(?!\w)"
)
_CONTACTS: Final = (_LINK, _EMAIL, _HANDLE, _TELEPHONE, POSTCODE, _STREET)
_ROAD: Final = re.compile(
    r"(?<!\w)(?!(?:The|A|This|Our|In|On) )[A-Z][a-z]+ (?:Road|Street|Lane|Avenue|Crescent|Terrace|Grove|Mews|"
    r"Gardens|Drive)(?!\w)|(?:(?<=in )|(?<=on )|(?<=at )|(?<=of ))(?!(?:The|Our|This) )[A-Z][a-z]+ (?:Close|"
    r"Court|Way|Hill|Green|View|Rise|Walk)(?!\w)"
)
_SPACED: Final = re.compile(r"(?<!\w)(?:[a-z][ .\-*_]){4,}[a-z](?!\w)")
_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def where(text: Readable, given: SummaryGiven) -> Iterator[Found]:
    """Yield where a platform, a page or a place of the log is named, in capitals or not."""
    for pattern in _PLATFORMS:
        for found in pattern.finditer(text.plain):
            yield "platform", *found.span()
    for pattern in (_CAPITALS, _OPENING):
        for found in pattern.finditer(text.cased):
            yield "platform", *found.span()
    for found in _SPACED.finditer(text.plain):
        said = "".join(letter for letter in found[0] if letter.isalpha())
        if any(pattern.fullmatch(said) for pattern in _PLATFORMS):
            yield "platform", *found.span()
    yield from _of_the_log(text, given)


def contacts(text: Readable, given: SummaryGiven) -> Iterator[Found]:
    """Yield where a link, an address, a number or an account is given that is not the school's own."""
    own = "\n".join(map(plain, given.school_words))
    found = [each.span() for pattern in _CONTACTS for each in pattern.finditer(text.plain)]
    found += [each.span() for each in _ROAD.finditer(text.cased)]
    for start, end in found:
        if text.plain[start:end].strip(" .,;") not in own:
            yield "contact", start, end


def _of_the_log(text: Readable, given: SummaryGiven) -> Iterator[Found]:
    places = given.places_by_word
    words = list(_WORD.finditer(text.plain))
    said = [found[0].replace("'", "") for found in words]
    for at, word in enumerate(said):
        for place in places.get(word, ()):
            end = at + len(place)
            if tuple(said[at:end]) == place and _is_meant(text, words[at], place, given):
                yield "platform", words[at].start(), words[end - 1].end()
                break


def _is_meant(text: Readable, first: re.Match[str], place: tuple[str, ...], given: SummaryGiven) -> bool:
    """Say whether these words are the place: a word of every day needs a capital inside a sentence."""
    if len(place) > 1 or (place[0] not in given.ordinary and len(place[0]) > 1):
        return True
    return text.cased[first.start()].isupper() and not text.is_opening(first.start()) and len(place[0]) > 1
