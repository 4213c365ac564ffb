"""What a letter asks for: nothing that no finding allows, and never more than the post itself."""

from collections.abc import Iterator
from typing import Final

from conduct_desk.paper.check_given import Remark, ToCheck
from conduct_desk.paper.check_phrases import Phrases, Span, after, before, phrase, remarks
from conduct_desk.paper.check_text import Readable
from conduct_desk.policy.letters import TAKE_DOWN, asked_to_put_right
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import LetterKind

_ASKED = frozenset({Reader.AUTHOR, Reader.ORGANISER, Reader.PLATFORM})
_THING = (
    r"(?:posts?|posting|comments?|pictures?|photos?|video|words|tweet|thread|message|remarks?|story|status|"
    r"copy|copies|it|this|that|these|those|them)"
)
_DOWN = (
    rf"(?:take|taking|bring|bringing|pull|pulling|get|getting|have|see) (?:\w+ ){{0,6}}?(?:down|"
    rf"off (?:facebook|there|the \w+|your|social media|it|whatsapp|instagram))|take down|taking down|"
    rf"(?:remove|removing|delete|deleting|erase|erasing|withdraw|withdrawing|unpublish|hide|hiding|retract|"
    rf"get rid of)(?: \w+){{0,4}}? {_THING}|{_THING}(?: \w+){{0,5}} (?:be|is|are|"
    rf"being) (?:\w+ )?(?:removed|deleted|taken down|withdrawn|erased|hidden|taken off)|(?:come|comes|"
    rf"coming|goes|gone) down|(?:removal|deletion) of|"
    r"(?:remove|delete|erase)(?=[.!\n]|$)|i want it gone|"
    rf"(?:ask|asking|asked|request|requesting) for(?: \w+){{0,3}} (?:removal|deletion)|"
    rf"{_THING} (?:to )?(?:disappear|disappears|come off|comes off)|{_THING} (?:must|should|has to|"
    rf"needs? to|have to|is to) (?:go|be gone|"
    r"vanish|disappear|come off)"
)
# A denial, and the words that may stand between it and what is not asked for.
_NO = (
    r"(?:(?<!why.)not|never|n't|nor|no one|nobody|nothing|without|rather than|instead of)(?: (?:am|are|is|"
    r"be|being|i|we|you|me|here|now|do|does|have|has|had|to|ask|asks|asked|asking|need|needs|want|wants|"
    r"wanted|expect|expects|mean|means|require|requires|tell|telling|obliged|required|going|about|anybody|"
    r"anyone|for|that|the|any|this|your|request|requesting|demand|demanding|seek|seeking|say|saying|will|"
    r"should|must|by|post|it|anything|a|an))*"
)
_NOT_ASKING = (
    rf"{_NO}|(?:we|i|the school|facebook|platform|organiser|they)(?: (?:can|could|have|had|will|did))?|"
    r"(?:how|free|able|helped|happy|chosen|decided) to|(?:you|they) (?:can|could)|if you(?: (?:want|wish|"
    r"decide|choose|like|prefer|would|then|do))*(?: to)?|(?:when|once|after|whether|if|since)(?: (?:it|"
    r"this|that|the|post|is|has|was|been|you|have|had))*|(?:do|does|did|must|should) (?:you|i|they)"
)
_RIGHT = phrase(
    r"correct(?:ed|ing|ion)?|put (?:\w+ ){0,4}right|chang(?:e|ed|ing)|edit(?:ed|ing)?|amend(?:ed|ing)?|"
    r"fix(?:ed)?|add the (?:right |correct )?facts|right facts"
)
_DENIED = before(rf"{_NO}|(?:we|i|the school)(?: \w+){{0,3}}|(?:free|right) to")

REMOVAL: Final = Phrases(
    "request",
    phrase(_DOWN),
    "It asks for something to be taken down, and nothing was found that allows it. An opinion may stay.",
    "Ask for nothing to be removed. Say how to bring the concern to the school.",
    _ASKED,
    unless_before=before(_NOT_ASKING),
)
EVERYTHING: Final = (
    Phrases(
        "request_all",
        phrase(
            r"(?:remove|removing|delete|deleting|erase|take down|taking down|withdraw|hide|wipe|clear|"
            r"scrub|bin)[^.!?\n]{0,30}? (?:all|every|each|any) (?:of )?(?:your |the |these |those |other |"
            r"such |single |one of )*(?:\w+ )?(?:posts?|comments?|messages?|pictures?|threads?|mentions?|"
            r"content)|(?:take|taking) (?:all|every|each|any)(?: of)?(?: \w+){0,4} (?:posts?|comments?|"
            r"threads?|mentions?|content) (?:\w+ ){0,4}?(?:down|off)|(?:all|every one|every|"
            r"each) (?:of )?(?:your |the )?(?:other )?(?:posts?|comments|threads?|"
            r"mentions)(?: \w+){0,6} (?:removed|deleted|taken down|come down|down|withdrawn|must go|"
            r"should go|have to go|need to go)|(?:remove|removing|delete|deleting|close|closing|take|"
            r"taking down|shut|shutting|end|ending|withdraw|withdrawing|stop|stopping|cancel|leave|"
            r"get rid of)(?: \w+){0,4}? (?:petition|campaign|group|page|account|profile|whole thread|"
            r"entire thread|whole discussion|entire discussion|channel)(?: down)?|(?:petition|campaign|"
            r"group|page|account|profile)(?: \w+){0,3} (?:removed|deleted|closed|taken down|shut)|"
            r"(?:everything|anything|all|whatever)(?: that)? you(?: have| had|'ve)?(?: ever)? (?:posted|"
            r"written|wrote|said|put|shared)|any (?:posts?|mention|comment|reference)s? (?:about|of|on|"
            r"to) (?:the|our|this) school"
        ),
        "It asks for more than one post: a petition, a group or everything somebody wrote is theirs to keep.",
        "Ask for the one post, or for the words in it that the letter quotes.",
        _ASKED | {Reader.EVERYBODY},
        unless_before=_DENIED,
    ),
    Phrases(
        "request_all",
        phrase(
            r"(?:stop|refrain from|(?:i|we) forbid you to|forbidden to|cease|desist from|no longer|"
            r"never again|not to|do not|don't|avoid|abstain from|give up|end|keep from|must not|should not|"
            r"are not to|never)(?: \w+){0,2} (?:post|posting|write|writing|comment|commenting|say|saying|"
            r"publish|publishing|mention|mentioning|discuss|discussing|talk|talking|criticise|"
            r"criticising)(?: \w+){0,4}? (?:about |on |of |to |against )?(?:the |our |this |"
            r"any )?(?:school|us|staff|teachers|concerns|matter)|(?:stop|cease|refrain from|"
            r"desist from) (?:all )?(?:posting|commenting|writing|your posts|tweeting|(?:further|more|such|"
            r"other) posts?)|"
            r"you(?: are)? (?:not allowed|not permitted|forbidden|may not|must not|cannot) (?:to )?(?:post|"
            r"comment|write|discuss|share|"
            r"publish)|nothing(?: \w+)? about (?:the |our )?(?:school|us)(?: \w+){0,4} (?:posted|written|"
            r"said)|no (?:more|further) (?:posts?|comments?|posting|remarks?)|stay off (?:social media|"
            r"facebook|whatsapp|the internet)|keep (?:your|such) (?:opinions?|views?|thoughts|concerns|"
            r"complaints) (?:to yourself|off|private)|(?:nothing|"
            r"not)(?: \w+){0,2} (?:more )?(?:about (?:the|our) school|about us) (?:online|on|in public)"
        ),
        "It asks somebody to be silent. The policy is not meant to stop debate, and says so.",
        "Ask for the one post, and say that debate is welcome.",
        _ASKED | {Reader.EVERYBODY},
        unless_before=before(
            r"(?:we|i|the school|staff|teachers|governors)(?: (?:will|can|do|would|are|must|have to|"
            r"try to))?|policy(?: \w+){0,3}|(?:not|never)(?: \w+){0,3}"
        ),
        unless_after=after(r"(?:on|in) (?:her|his|my|our) behalf"),
    ),
)


def asked(given: ToCheck, text: Readable, field: str, skipped: tuple[Span, ...]) -> Iterator[Remark]:
    """Yield a remark for each thing that the letter asks for and may not."""
    reads = reader(given.kind)
    yield from remarks(EVERYTHING, reads, text, field, skipped)
    if reads not in _ASKED:
        return
    allowed = asked_to_put_right(given.findings)
    found = tuple(remarks((REMOVAL,), reads, text, field, skipped))
    if not allowed:
        yield from found
    elif set(allowed) == {LetterKind.CORRECTION} and _is_of(given) and not _RIGHT.search(text.plain):
        for each in found[:1]:
            yield Remark(
                rule="request_only_removal",
                blocks=True,
                about=each.about,
                field=field,
                may_stand=True,
                sentence="It asks only for removal. For facts the policy also lets the author correct them.",
                mend="Add: ‘correct the post, so that it gives the right facts; or take it down’.",
            )


def _is_of(given: ToCheck) -> bool:
    return not TAKE_DOWN.isdisjoint(given.sections or (given.kind,)) or given.kind is LetterKind.SECOND


__all__ = ["EVERYTHING", "REMOVAL", "asked"]
