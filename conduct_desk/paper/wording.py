"""The school's wording of each paper: read from a file, or put together for one author."""

import re
from collections.abc import Container, Mapping, Sequence
from pathlib import Path

from conduct_desk.paper.wording_blanks import BLANKS, OPTIONAL, SECTIONS, barred, needed
from conduct_desk.paper.wording_parts import (
    EASY,
    FRAMES,
    Wording,
    WordingPart,
    kind_of,
    parse,
    parts_needed,
    unreadable,
    without_comments,
)
from conduct_desk.paper.wording_problems import LOCKED, problems
from conduct_desk.paper.words import Block, BlockKind, blocks, unfilled
from conduct_desk.policy.vocabulary import LetterKind

__all__ = [
    "BLANKS", "FRAMES", "LOCKED", "SECTIONS", "Wording", "WordingPart", "barred", "combined", "corrects",
    "described", "keys", "kind_of", "needed", "parse", "parts_needed", "problems", "read_wording", "shipped",
    "without_unknown",
]  # fmt: skip

_CLAUSE = re.compile(r"\[(clause|clause_words)\]")


def keys(folder: Path) -> tuple[str, ...]:
    """Return the keys of all wordings: "removal", "chair-full", "easy/removal"; letters before easy read."""
    letters = sorted(path.stem for path in folder.glob("*.txt"))
    return (*letters, *(f"{EASY}{path.stem}" for path in sorted(folder.glob(f"{EASY}*.txt"))))


def shipped(folder: Path, key: str) -> str:
    """Return the text of the file that came with the program; raises PaperRefused when it is missing."""
    try:
        return (folder / f"{key}.txt").read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise unreadable(key) from error


def read_wording(folder: Path, kind: str, *, easy: bool = False, own: Mapping[str, str] = {}) -> Wording:
    """Return the wording of a paper, the school's own text before the shipped one.

    `own` is texts by key. Raises PaperRefused when the wording is missing or incomplete.
    """
    key = f"{EASY}{kind}" if easy else str(kind)
    return parse(own[key] if key in own else shipped(folder, key), key)


def paragraph(folder: Path, name: str) -> str:
    """Return a paragraph that goes into several papers; raises PaperRefused when its file is missing."""
    return "\n".join(without_comments(shipped(folder, f"paragraphs/{name}"))).strip()


def corrects(folder: Path) -> str:
    """Return the paragraph by which a letter takes the place of an earlier one; it stands before all others.

    Its blanks are [corrected_on] and [not_right].
    """
    return paragraph(folder, "corrects")


def combined(wordings: Mapping[LetterKind, Wording]) -> Wording:
    """Return one letter for one author: one opening, each matter, one list of requests, one ending.

    The sections stand in their fixed order, whatever the order given. A second letter opens and closes it,
    and repeats what its sections ask. The blanks [clause] and [clause_words] of a section become
    [removal_clause] and so on; where a child can be recognised, [words] becomes [words_without_child].
    With several sections each names its clause and quotes none, or the letter would be pages of policy.
    """
    frame = next((kind for kind in FRAMES if kind in wordings), None)
    given = {kind: _renamed(wordings[kind], kind, wordings) for kind in SECTIONS if kind in wordings}
    if not given or frame not in (None, LetterKind.SECOND):
        return wordings[frame] if frame else next(iter(wordings.values()))
    if len(wordings) == 1:
        return next(iter(wordings.values()))
    first = wordings[frame] if frame else next(iter(given.values()))
    parts = {
        WordingPart.OPENING: first.parts.get(WordingPart.OPENING, ""),
        WordingPart.MATTER: _matters(tuple(given.values())),
        WordingPart.REQUESTS: _requests(
            [each.parts.get(WordingPart.REQUESTS, "") for each in given.values()]
        ),
        WordingPart.ROUTE: first.parts.get(WordingPart.ROUTE, ""),
        WordingPart.ENDING: first.parts.get(WordingPart.ENDING, ""),
    }
    if LetterKind.PROCEDURE in given:
        del parts[WordingPart.ROUTE]
    return Wording(first.title, first.subject, parts, first.heading)


def _matters(sections: Sequence[Wording]) -> str:
    if len(sections) == 1:
        return sections[0].parts.get(WordingPart.MATTER, "")
    bare = (
        without_unknown(each.parts.get(WordingPart.MATTER, ""), BLANKS.keys() - OPTIONAL) for each in sections
    )
    return "\n\n".join(f"## {each.heading}\n\n{text}" for each, text in zip(sections, bare, strict=True))


def _renamed(wording: Wording, kind: LetterKind, wordings: Container[LetterKind]) -> Wording:
    """Return a section whose blanks are its own, so that each can be filled differently in one letter."""
    parts = {part: _CLAUSE.sub(rf"[{kind.value}_\1]", text) for part, text in wording.parts.items()}
    if LetterKind.CHILD in wordings:
        parts = {part: text.replace("[words]", "[words_without_child]") for part, text in parts.items()}
    return Wording(wording.title, wording.subject, parts, wording.heading)


def _requests(lists: Sequence[str]) -> str:
    """Return one numbered list out of several: led to once; what is asked twice stands once, and last."""
    found = [blocks(each) for each in lists]
    lead = [_as_written(block) for block in found[0] if block.kind is not BlockKind.NUMBER]
    asked = [block.text for each in found for block in each if block.kind is BlockKind.NUMBER]
    once = [text for at, text in enumerate(asked) if text not in asked[at + 1 :]]
    numbered = "\n".join(f"{number}. {text}" for number, text in enumerate(once, start=1))
    return "\n\n".join(filter(None, (*lead, numbered)))


def _as_written(block: Block) -> str:
    return f"## {block.text}" if block.kind is BlockKind.HEADING else block.text


def described(wording: Wording, folder: Path, *, easy: bool = False) -> Wording:
    """Return a wording for a post that was only described to the school: it says so, and quotes nothing.

    [words] becomes [told_us], and the table of facts becomes [told_facts] and [facts].
    """
    mark = "easy-" if easy else ""
    texts = {
        "> [words]": paragraph(folder, f"{mark}described"),
        "> [words_without_child]": paragraph(folder, f"{mark}described"),
        "[fact_table]": paragraph(folder, f"{mark}described-facts"),
    }
    parts = {part: _exchanged(text, texts) for part, text in wording.parts.items()}
    return Wording(wording.title, wording.subject, parts, wording.heading)


def _exchanged(text: str, texts: Mapping[str, str]) -> str:
    """Return a text with some of its paragraphs exchanged; the line that led to one goes."""
    kept: list[str] = []
    for each in text.split("\n\n"):
        if each.strip() in texts and kept and kept[-1].rstrip().endswith(":"):
            kept.pop()
        kept.append(texts.get(each.strip(), each))
    return "\n\n".join(kept)


def without_unknown(body: str, known: Container[str]) -> str:
    """Return a body without paragraphs whose optional blank nothing fills, and what leads to them.

    These are the school's own words for a clause while it has not brought its policy in, and that legal
    advice was taken while none was.
    """
    kept: list[str] = []
    for paragraph in body.split("\n\n"):
        used = {blank.strip("[]") for blank in unfilled(paragraph)}
        if any(name in OPTIONAL and name not in known for name in used):
            kept = kept[:-1] if kept and kept[-1].rstrip().endswith(":") else kept
        else:
            kept.append(paragraph)
    return "\n\n".join(kept)
