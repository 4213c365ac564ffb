"""What must be so whatever the words are: no blank, a plain address, characters that print."""

import re
from collections.abc import Iterator
from typing import Final

from conduct_desk.paper.check_given import Remark, ToCheck
from conduct_desk.paper.check_quotes import Record
from conduct_desk.paper.check_text import Readable, plain
from conduct_desk.paper.wording_blanks import BLANKS, OPTIONAL
from conduct_desk.paper.words import Block, BlockKind, blocks, unfilled
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import PLATFORMS, LetterKind

EVERYWHERE: Final = ("recipient", "address", "salutation", "subject", "body", "enclosures", "copies_to")
_OWN_BLANK = re.compile(
    r"\[[^\[\]\n]{1,60}\]|<[a-z][a-z _]{1,40}>|\{[a-z][a-z _]{0,40}\}|_{3,}|\bX{3,}\b|\.{6,}|…{2,}|\?{3,}|"
    r"\b(?:TBC|TBD|TODO)\b|\((?:name|date|insert[^()\n]{0,40}|delete as (?:applicable|appropriate))\)",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(r"\[(?:\.{2,}|…|a \w+|an \w+|the \w+|name|sic|\w+ word)\]", re.IGNORECASE)
_CHARACTERS: Final = 10  # that cannot be printed, named one by one

_NO_ADDRESS = re.compile(
    r"(?<!\w)(?:(?:re|ref|fao|subject|regarding|concerning|about|our ref|your ref|reference|case|"
    r"concern)\s*[:.#]"
    r"|regarding |concerning |our ref|your ref|reference |in relation to|with regard to|with reference to"
    r"|your (?:post|comment|child|letter|complaint|concern)|(?:the )?(?:author|reporter|complainant|"
    r"offender)(?!\w)"
    r"|social media|(?:a|the|your) (?:post|comment|video|photo|picture) (?:on|of|about)|(?:facebook|"
    r"online) post"
    r"|(?:formal|final|first|second|last) (?:warning|letter|notice|request)|(?:complaint|removal|"
    r"correction|warning)(?: letter)?$"
    r"|(?:strictly |private (?:and|&) )?confidential|addressee only|(?:urgent|important)(?= *(?:$|"
    r"[:!,\-]))|by (?:hand|email|"
    r"e-mail|post)$"
    r"|to be opened|personal$|20\d\d-\d\d/\d+|https?:|www\.|[^\s@]+@[^\s@]+\.\w|@\w{3,}"
    r"|tel(?:ephone)?[:. ]|mob(?:ile)?[:. ]|(?:0|\+44)\d[\d ]{8,}|date[:. ]|\d{1,2}/\d{1,2}/\d{2,4}"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december)"
    r" \d{4})"
)
_NO_ROAD = r"(?! (?:road|lane|drive|street|way|close|avenue|house))"
_PRIVATE = re.compile(r"^[\W_]*(?:strictly )?private(?!\w)" + _NO_ROAD)
_PARENT_OF = re.compile(
    r"(?<!\w)(?:parents?|carers?|guardians?|famil(?:y|ies)|mother|father|mum|dad)(?:/\w+)? (?:or \w+ |"
    r"and \w+ )?of(?!\w)"
)
_RUN: Final = 3  # words in a row that a subject and an address must not share


def blanks(given: ToCheck, record: Record) -> Iterator[Remark]:
    """Yield a remark for each blank that nobody filled yet."""
    for field in EVERYWHERE:
        text = given.text_of(field)
        named = [
            each for each in unfilled(text) if not record.is_post(each.strip("[]")) or each in given.wording
        ]
        for blank in named:
            yield Remark(
                rule="blank",
                blocks=True,
                about=blank,
                field=field,
                sentence=f"The blank {blank} is still empty.",
                mend=f"Put in {BLANKS.get(blank.strip('[]'), 'what belongs there')}.",
            )
        for found in _OWN_BLANK.finditer(text):
            if (
                found[0] not in named
                and not _LEFT_OUT.fullmatch(found[0])
                and not _is_quoted(found[0], given)
            ):
                yield Remark(
                    rule="blank_own",
                    blocks=True,
                    about=found[0],
                    field=field,
                    may_stand=True,
                    sentence="This looks like a place that is still to be filled.",
                    mend="Put in what belongs there, or take it out.",
                )


def _is_quoted(blank: str, given: ToCheck) -> bool:
    return any(blank in each for each in (*given.may_quote, *given.facts_found_false))


def address(given: ToCheck) -> Iterator[Remark]:
    """Yield a remark for each line of the address that an envelope's window must not show."""
    subject = plain(given.subject).split()
    runs = {tuple(subject[at : at + _RUN]) for at in range(len(subject) - _RUN + 1)}
    facts = [plain(each) for each in (*PLATFORMS, *given.case_words) if len(each) > 1]
    for field in ("recipient", "address"):
        for line in given.text_of(field).splitlines():
            read = plain(line)
            words = read.split()
            is_subject = any(tuple(words[at : at + _RUN]) in runs for at in range(len(words)))
            if is_subject or _is_no_address(given, read) or _has_fact(read, facts):
                yield Remark(
                    rule="address",
                    blocks=True,
                    about=line.strip(),
                    field=field,
                    sentence="The envelope’s window would show this to anybody. It is no name or address.",
                    mend="Leave only the name and the address there.",
                )


def _is_no_address(given: ToCheck, read: str) -> bool:
    if _PRIVATE.search(read) or _NO_ADDRESS.search(read):
        return True
    return reader(given.kind) is not Reader.FAMILY and _PARENT_OF.search(read) is not None


def _has_fact(read: str, facts: list[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(fact)}(?!\w){_NO_ROAD}", read) for fact in facts)


def letters(given: ToCheck) -> Iterator[Remark]:
    """Yield a remark for each character that no font has, and one for those of the school's own words."""
    elsewhere = []
    for character in given.missing:
        field = next((each for each in EVERYWHERE if character in given.text_of(each)), "")
        if field:
            yield Remark(
                rule="letters",
                blocks=True,
                about=character,
                field=field,
                sentence="This character cannot be printed.",
                mend="Write it in words, or take it out.",
            )
        else:
            elsewhere.append(character)
    if elsewhere:
        more = f" and {len(elsewhere) - _CHARACTERS} more" if len(elsewhere) > _CHARACTERS else ""
        yield Remark(
            rule="letters",
            blocks=True,
            field="body",
            sentence=f"These characters cannot be printed: {' '.join(elsewhere[:_CHARACTERS])}{more}.",
            mend="Look at the school’s name and address in Settings.",
        )


def frame(given: ToCheck) -> Iterator[Remark]:
    """Yield a remark when more was changed in a letter after legal advice than its blanks."""
    if given.kind is not LetterKind.AFTER_ADVICE or not given.wording.strip():
        return
    fixed, said = list(blocks(given.wording)), list(blocks(given.body))
    if _fits(fixed, said):
        return
    changed = next((block.text for block in said if not any(_matches(one, block) for one in fixed)), "")
    yield Remark(
        rule="frame",
        blocks=True,
        about=changed if changed in given.body else "",
        field="body",
        sentence="More than the adviser’s words was changed in a letter after legal advice.",
        mend="Put the school’s words back as they were, and put the adviser’s words in their place.",
    )


def _fits(fixed: list[Block], said: list[Block]) -> bool:
    """Say whether blocks are those of the wording with its blanks filled, each from the top.

    A blank alone in its paragraph stands for any number of blocks; the quotation of a policy that was not
    brought in may be left out with the line that leads to it.
    """
    reached = {0}
    for at, block in enumerate(fixed):
        if _is_open(block):
            reached = set(range(min(reached), len(said) + 1)) if reached else set()
            continue
        moved = {place + 1 for place in reached if place < len(said) and _matches(block, said[place])}
        reached = moved | (reached if _may_go(fixed, at) else set())
    return len(said) in reached


def _is_open(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and unfilled(block.text) == (block.text.strip(),)


def _may_go(fixed: list[Block], at: int) -> bool:
    return any(name.strip("[]") in OPTIONAL for each in fixed[at : at + 2] for name in unfilled(each.text))


def _matches(fixed: Block, said: Block) -> bool:
    if fixed.kind is not said.kind:
        return False
    pattern = ".+?".join(re.escape(part) for part in re.split(r"\[[a-z_]+\]", Readable(fixed.text).cased))
    return re.fullmatch(pattern, Readable(said.text).cased, re.DOTALL) is not None
