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
    r"copy|"
    r"copies|it|this|that|these|those|them)"
)
_DOWN = (
    rf"(?:take|taking|bring|bringing|pull|pulling|get|getting|have|see) (?:\w+ ){{0,6}}?(?:down|"
    rf"off (?:facebook|there|"
    rf"the \w+|your|social media|it|whatsapp|instagram))|take down|taking down|"
    rf"(?:remove|removing|delete|deleting|erase|erasing|withdraw|withdrawing|unpublish|hide|hiding|retract|"
    rf"get rid of)"
    rf"(?: \w+){{0,4}}? {_THING}|{_THING}(?: \w+){{0,5}} (?:be|is|are|being) (?:\w+ )?(?:removed|deleted|"
    rf"taken down|"
    rf"withdrawn|erased|hidden|taken off)|(?:come|comes|coming|goes|gone) down|(?:removal|deletion) of|"
    r"(?:remove|delete|erase)(?=[.!\n]|$)|i want it gone|"
    rf"(?:ask|asking|asked|request|requesting) for(?: \w+){{0,3}} (?:removal|deletion)|{_THING} (?:to )?"
    rf"(?:disappear|disappears|come off|comes off)|{_THING} (?:must|should|has to|needs? to|have to|"
    rf"is to) (?:go|be gone|"
    r"vanish|disappear|come off)"
)
# A denial, and the words that may stand between it and what is not asked for.
_NO = (
    r"(?:(?<!why.)not|never|n't|nor|no one|nobody|nothing|without|rather than|instead of)"
    r"(?: (?:am|are|is|be|being|i|we|you|me|here|now|do|does|have|has|had|to|ask|asks|asked|asking|need|"
    r"needs|want|"
    r"wants|wanted|expect|expects|mean|means|require|requires|tell|telling|obliged|required|going|about|"
    r"anybody|"
    r"anyone|for|that|the|any|this|your|request|requesting|demand|demanding|seek|seeking|say|saying|will|"
    r"should|"
    r"must|by|post|it|anything|a|an))*"
)
_NOT_ASKING = (
    rf"{_NO}|(?:we|i|the school|facebook|platform|organiser|they)(?: (?:can|could|have|had|will|did))?|"
    r"(?:how|free|able|helped|happy|chosen|decided) to|(?:you|they) (?:can|could)|"
    r"if you(?: (?:want|wish|decide|choose|like|prefer|would|then|do))*(?: to)?|"
    r"(?:when|once|after|whether|if|since)(?: (?:it|this|that|the|post|is|has|was|been|you|have|had))*|"
    r"(?:do|does|did|must|should) (?:you|i|they)"
)
_RIGHT = phrase(
    r"correct(?:ed|ing|ion)?|put (?:\w+ ){0,4}right|chang(?:e|ed|ing)|edit(?:ed|ing)?|amend(?:ed|ing)?|"
    r"fix(?:ed)?|"
    r"add the (?:right |correct )?facts|right facts"
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
            r"scrub|bin)"
            r"[^.!?\n]{0,30}? (?:all|every|each|any) (?:of )?(?:your |the |these |those |other |such |"
            r"single |one of )*"
            r"(?:\w+ )?(?:posts?|comments?|messages?|pictures?|threads?|mentions?|content)|"
            r"(?:take|taking) (?:all|every|each|any)(?: of)?(?: \w+){0,4} (?:posts?|comments?|threads?|"
            r"mentions?|content) "
            r"(?:\w+ ){0,4}?(?:down|off)|(?:all|every one|every|each) (?:of )?(?:your |the )?(?:other )?"
            r"(?:posts?|comments|threads?|mentions)(?: \w+){0,6} (?:removed|deleted|taken down|come down|"
            r"down|withdrawn|must go|should go|have to go|need to go)|"
            r"(?:remove|removing|delete|deleting|close|closing|take|taking down|shut|shutting|end|ending|"
            r"withdraw|"
            r"withdrawing|stop|stopping|cancel|leave|get rid of)(?: \w+){0,4}? (?:petition|campaign|group|"
            r"page|"
            r"account|profile|whole "
            r"thread|entire thread|whole discussion|entire discussion|channel)(?: down)?|"
            r"(?:petition|campaign|group|page|account|profile)(?: \w+){0,3} (?:removed|deleted|closed|"
            r"taken down|shut)|"
            r"(?:everything|anything|all|whatever)(?: that)? you(?: have| had|'ve)?(?: ever)? "
            r"(?:posted|written|wrote|said|put|shared)|"
            r"any (?:posts?|mention|comment|reference)s? (?:about|of|on|to) (?:the|our|this) school"
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
            r"never again|"
            r"not to|do not|don't|avoid|"
            r"abstain from|"
            r"give up|end|keep from|must not|should not|are not to|never)(?: \w+){0,2} (?:post|posting|"
            r"write|writing|"
            r"comment|commenting|say|saying|publish|publishing|mention|mentioning|discuss|discussing|talk|"
            r"talking|"
            r"criticise|criticising)(?: \w+){0,4}? (?:about |on |of |to |against )?(?:the |our |this |any )?"
            r"(?:school|us|staff|teachers|concerns|matter)|(?:stop|cease|refrain from|desist from) (?:all )?"
            r"(?:posting|commenting|writing|your posts|tweeting)|no (?:more|further) (?:posts?|comments?|"
            r"posting|remarks?)|"
            r"stay off (?:social media|facebook|whatsapp|the internet)|keep (?:your|such) (?:opinions?|"
            r"views?|thoughts|"
            r"concerns|complaints) (?:to yourself|off|private)|(?:nothing|"
            r"not)(?: \w+){0,2} (?:more )?(?:about (?:the|our) "
            r"school|about us) (?:online|on|in public)"
        ),
        "It asks somebody to be silent. The policy is not meant to stop debate, and says so.",
        "Ask for the one post, and say that debate is welcome.",
        _ASKED | {Reader.EVERYBODY},
        unless_before=before(
            r"(?:we|i|the school|staff|teachers|governors)(?: (?:will|can|do|would|are|must|have to|"
            r"try to))?|policy(?: \w+){0,3}|"
            r"(?:not|never)(?: \w+){0,3}"
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
