"""What the head's own words for the governors may not say, rule by rule, and how each is mended."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from conduct_desk.paper.check_given import Remark
from conduct_desk.paper.check_text import Readable

Found = tuple[str, int, int]  # the key of a rule, and where in the plain text


@dataclass(frozen=True)
class Rule:
    """One rule: in Help's words, what is wrong where it is broken, and how to mend it."""

    words: str
    sentence: str
    mend: str
    blocks: bool = True
    may_stand: bool = False


RULES: Final[Mapping[str, Rule]] = {
    "name": Rule(
        "Nobody is named: neither in full nor in part, by initials or by another name they go by.",
        "It names somebody. This paper can be read by anybody.",
        "Take the name out. Write ‘families’, ‘staff’ or ‘the school’.",
    ),
    "name_or_word": Rule(
        "A word that is also somebody’s name stands here only where no person is meant.",
        "Somebody in the log is called that.",
        "Take it out where a person is meant.",
        may_stand=True,
    ),
    "one_person": Rule(
        "Nothing speaks of one parent, one child or one family, or of what they did.",
        "It speaks of one person or one family. At a small school people know who that is.",
        "Write about everybody, such as ‘families’ or ‘pupils’, and about what the school does.",
    ),
    "role": Rule(
        "No job that one person has is named; ‘staff’ and ‘the headteacher’ can be.",
        "It names a job that only one person has.",
        "Write ‘staff’ or ‘the school’.",
    ),
    "year_group": Rule(
        "No year group, class or part of the school is named.",
        "It names a year group, a class or a part of the school.",
        "Write ‘pupils’, ‘families’ or ‘classes’, without saying which.",
    ),
    "platform": Rule(
        "No platform, group or page is named.",
        "It says where something was posted.",
        "Write ‘online’ or ‘social media’.",
    ),
    "day": Rule(
        "No day is named; a month, a term or a school year can be.",
        "It names a day, and others can work out what happened on it.",
        "Write ‘this term’, or the month alone.",
    ),
    "quote": Rule(
        "Nothing stands between quotation marks but a single word.",
        "It puts words in quotation marks. Somebody will know whose they are.",
        "Say it in your own words, without quotation marks.",
    ),
    "post_words": Rule(
        "No five words in a row are those of a post in the log.",
        "These words stand in a post of the log.",
        "Say in your own words what the school does.",
    ),
    "count": Rule(
        "No number of concerns, posts or people is given besides the figures of the paper.",
        "It gives a number, or lets one be worked out. Only the figures of the paper were checked for that.",
        "Leave the number out. The figures on the paper say what can be said safely.",
    ),
    "kept_back": Rule(
        "Police, the designated officer, social care and safeguarding cases are never mentioned, not even "
        "to say that there were none.",
        "It speaks of police, of an outside officer or of a child’s safety. This paper never does, not even "
        "to say that there was nothing.",
        "Take it out. What governors must know of it they hear in another way.",
    ),
    "contact": Rule(
        "No link, address, number or account name is given.",
        "It gives a link, an address, a number or an account.",
        "Take it out. The school’s own are on its letters.",
    ),
    "letters": Rule(
        "Only characters that can be printed are in it.",
        "It has a character that cannot be printed.",
        "Take it out, or write it in words.",
    ),
    "event": Rule(
        "An event that everybody remembers can point at what was posted about it.",
        "It mentions an event. People may remember what was posted about it.",
        "Leave it out where a concern was about it. Otherwise it can stay.",
        blocks=False,
    ),
    "office": Rule(
        "An office that one person holds is mentioned only for what it does.",
        "It mentions an office that one person holds.",
        "It can stay where it says who does something, not who was written about.",
        blocks=False,
    ),
    "direction": Rule(
        "Words such as ‘several’ or ‘more’ can say as much as a number.",
        "It says roughly how many there were. Beside the figures that may be enough to work one out.",
        "Leave it out where the paper covers the figure. Otherwise it can stay.",
        blocks=False,
    ),
}


def remark(found: Found, text: Readable, field: str) -> Remark:
    """Return what is said of a place where a rule is broken."""
    key, start, end = found
    rule = RULES[key]
    return Remark(
        rule=key,
        blocks=rule.blocks,
        sentence=rule.sentence,
        mend=rule.mend,
        about=text.original(start, end),
        field=field,
        may_stand=rule.may_stand,
    )
