"""What keeps a school's own text of a letter from being used, in plain sentences."""

import re
from collections.abc import Iterator, Mapping

from conduct_desk.paper.wording_blanks import BLANKS, barred, needed
from conduct_desk.paper.wording_parts import WordingPart, heads_of, kind_of, parts_needed, parts_of
from conduct_desk.paper.words import BLOCK_VALUES, BlockKind, blocks
from conduct_desk.policy.vocabulary import LetterKind

LONGEST_TEXT = 8000  # characters: more than three printed pages
LONGEST_SUBJECT = 100  # characters: more than two lines over a letter
# What stands round an adviser's words is the same for every school, as the adviser saw it.
LOCKED = frozenset({"after-advice", "easy/after-advice"})
_PARTS: Mapping[WordingPart, str] = {
    WordingPart.OPENING: "how the letter opens",
    WordingPart.MATTER: "what the matter is",
    WordingPart.REQUESTS: "what is asked",
    WordingPart.ROUTE: "where a concern goes",
    WordingPart.ENDING: "how the letter ends",
}
_BRACKETS = re.compile(r"\[([^\[\]\n]*)\]")
_MARK = re.compile(r"part\b.*:", re.IGNORECASE)


def problems(text: str, key: str) -> tuple[str, ...]:
    """Return what keeps a text from being used as the wording `key`; empty when nothing does."""
    if key in LOCKED:
        return ("This text cannot be changed. What you add to the letter comes from the adviser.",)
    heads, lines = heads_of(text)
    body = "\n".join(lines)
    kind = kind_of(key)
    return (
        *_of_heads(heads, body, kind),
        *_of_parts(lines, kind),
        *_of_blanks(
            f"{heads.get('Title', '')} {heads.get('Heading', '')}", heads.get("Subject", ""), body, kind
        ),
        *_of_length(heads.get("Subject", ""), text),
    )


def _of_heads(heads: Mapping[str, str], body: str, kind: LetterKind) -> Iterator[str]:
    if not heads.get("Title"):
        yield "Begin with a line “Title: ” that says what the letter is for."
    if not heads.get("Subject"):
        yield "Add a line “Subject: ” with what stands over the letter."
    if parts_needed(kind) and WordingPart.REQUESTS in parts_needed(kind) and not heads.get("Heading"):
        yield "Add a line “Heading: ” with what stands over this section in a letter with several."
    if not body.strip():
        yield "Write what the letter says."


def _of_parts(lines: list[str], kind: LetterKind) -> Iterator[str]:
    """Say which parts an author's letter lacks or has twice, and which marks nobody knows."""
    found = list(parts_of(lines))
    wanted = parts_needed(kind)
    for part, words in _PARTS.items():
        having = [held for mark, held in found if mark is part]
        if len(having) > 1:
            yield f"Keep only one line “Part: {part.value}”."
        elif part in wanted and not "".join("".join(held) for held in having).strip():
            yield f"Add a line “Part: {part.value}”, and under it {words}."
    yield from (
        f"“{line.strip()}” marks no part. The parts are {', '.join(WordingPart)}."
        for _, held in found
        for line in held
        if wanted and _MARK.match(line)
    )
    asked = "\n".join("\n".join(held) for mark, held in found if mark is WordingPart.REQUESTS)
    if asked.strip() and not any(block.kind is BlockKind.NUMBER for block in blocks(asked)):
        yield "Number what you ask, one request a line: “1. ” and so on."


def _of_blanks(plain: str, subject: str, body: str, kind: LetterKind) -> Iterator[str]:
    """Say which blanks nothing fills, which may not be there, and which were taken out."""
    used = list(dict.fromkeys(_BRACKETS.findall(f"{subject}\n{body}")))
    yield from (f"Nothing fills the blank [{name}]. Take it out, or use one of the list." for name in used
                if name not in BLANKS)  # fmt: skip
    if _BRACKETS.search(plain):
        yield "Take the blanks out of the title and the heading. They stay as they are."
    kept_out, taken_out = barred(kind), needed(kind)
    yield from (
        f"Take [{name}] out. This paper does not tell {BLANKS[name]}." for name in used if name in kept_out
    )
    yield from (f"Put [{name}] back in: {BLANKS[name]}." for name in sorted(taken_out) if name not in used)
    alone = {block.text for block in blocks(body) if block.kind is BlockKind.PARAGRAPH}
    yield from (
        f"Put [{name}] in a paragraph of its own, with a blank line before and after it."
        for name in used
        if name in BLOCK_VALUES and f"[{name}]" not in alone
    )


def _of_length(subject: str, text: str) -> Iterator[str]:
    if len(subject) > LONGEST_SUBJECT:
        yield f"Shorten the subject to {LONGEST_SUBJECT} characters or fewer. It has {len(subject)}."
    if len(text) > LONGEST_TEXT:
        yield f"Shorten the text to {LONGEST_TEXT} characters or fewer. It has {len(text)}."
