"""A letter's words: what is a paragraph, a list or a quotation, what fills its blanks."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 3000  # characters in one flowable: the library's line breaking is quadratic in them
# A value under this name, standing alone in its paragraph, brings its own paragraphs and quotations.
BLOCK_VALUES = frozenset(
    {"statements", "fact_table", "facts", "standards", "chronology", "exhibits", "adviser_words"}
)

_BLANK = re.compile(r"\[([a-z][a-z_]*)\]")
_MARKER = re.compile(r"^(-|>|\||##|[1-9][0-9]?\.) +")
_CELLS = re.compile(r"(?<!\S)\|(?!\S)")  # alone between spaces; one of somebody's own is doubled
_ODD = "".join(f"{chr(end - 2)}{chr(end - 1)}" for end in range(0x10000, 0x120000, 0x10000))
_UNPRINTABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff"  # controls, halves of characters
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # what turns the direction of words
    "\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"  # what nobody sees
    f"\ufdd0-\ufdef{_ODD}]"  # what is no character
)
# What joins or dresses its neighbours stays where it has something to join or dress: the parts of an emoji,
# the halves of a Persian word. Elsewhere it could only hide in a word.
_EMOJI = "\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff"
_ARABIC = "\u0620-\u06ff"
_TAG = "\U000e0020-\U000e007f"
_STRAYS = re.compile(
    rf"(?<![{_EMOJI}0-9#*])[\ufe0e\ufe0f]"
    rf"|(?<![{_EMOJI}{_ARABIC}])(?<![{_EMOJI}]\ufe0f)\u200d|\u200d(?![{_EMOJI}{_ARABIC}])"
    rf"|(?<![{_ARABIC}])\u200c|\u200c(?![{_ARABIC}])"
    rf"|(?<![{_EMOJI}{_TAG}])[{_TAG}]+|[\ufe00-\ufe0d\U000e0001]"
)


class BlockKind(StrEnum):
    """What one block of a letter is."""

    PARAGRAPH = "Paragraph"
    BULLET = "Bullet"
    NUMBER = "Number"
    QUOTATION = "Quotation"
    HEADING = "Heading"
    ROW = "Row of a table"  # rows that follow each other are one table; the first one is its head


@dataclass(frozen=True)
class Block:
    """One block of a letter: plain words with their line breaks; `label` is the number of a numbered line."""

    kind: BlockKind
    text: str
    label: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of a row, as they are printed."""
        return tuple(cell.strip().replace("||", "|") for cell in _CELLS.split(self.text))


def row(*cells: str) -> str:
    """Return one line that is read as a row of a table with these cells, whatever stands in them."""
    return "| " + " | ".join(_cell(each) for each in cells)


def _cell(value: str) -> str:
    """Return a value in one line, with its own upright strokes doubled: they separate no cells."""
    return " ".join(value.split()).replace("|", "||")


def blocks(text: str) -> tuple[Block, ...]:
    """Split plain text into blocks: a blank line ends one; a mark at a line's start says what it is.

    "- " and "1. " begin a point, "> " a quotation, "## " a heading, "| " a row of a table.

    Lines that follow a marked line without a blank one between belong to it; nothing inside a line is markup.
    """
    found: list[Block] = []
    is_fresh = True
    for line in clean(text).split("\n"):
        if not line.strip():
            is_fresh = True
            continue
        block = _block(line)
        last = found[-1] if found and not is_fresh else None
        if last and last.kind is BlockKind.QUOTATION and line.strip() == ">":
            found[-1] = Block(last.kind, f"{last.text}\n")
        elif last and (block.kind is BlockKind.PARAGRAPH or block.kind is last.kind is BlockKind.QUOTATION):
            found[-1] = Block(last.kind, f"{last.text}\n{block.text}", last.label)
        else:
            found.append(block)
        is_fresh = False
    return tuple(Block(each.kind, each.text.rstrip("\n"), each.label) for each in found)


def _block(line: str) -> Block:
    marker = _MARKER.match(line)
    if not marker:
        return Block(BlockKind.PARAGRAPH, line)
    kinds = {
        "-": BlockKind.BULLET, ">": BlockKind.QUOTATION, "##": BlockKind.HEADING, "|": BlockKind.ROW,
    }  # fmt: skip
    kind = kinds.get(marker[1], BlockKind.NUMBER)
    return Block(kind, line[marker.end() :], marker[1] if kind is BlockKind.NUMBER else "")


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return a wording with its blanks filled; a blank without a value stays as [name].

    The blocks are split first, so that what somebody typed or posted stays inside the block that it is put
    in: it cannot start a list or a quotation, nor end one. Only `BLOCK_VALUES` bring blocks of their own.
    """
    return "".join(_filled_blocks(template, {name: clean(value) for name, value in values.items()}))


def _filled_blocks(template: str, values: Mapping[str, str]) -> Iterator[str]:
    last: BlockKind | None = None
    for block in blocks(template):
        is_list = block.kind is last and block.kind in (BlockKind.BULLET, BlockKind.NUMBER, BlockKind.ROW)
        if last is not None:
            yield "\n" if is_list else "\n\n"
        yield _filled(block, values)
        last = block.kind


def _filled(block: Block, values: Mapping[str, str]) -> str:
    alone = _BLANK.fullmatch(block.text)
    if alone and alone[1] in BLOCK_VALUES:
        return values.get(alone[1], alone[0]).strip()
    if block.kind is BlockKind.QUOTATION:
        text = _BLANK.sub(lambda blank: values.get(blank[1], blank[0]), block.text)
        return "\n".join(f"> {line}" if line.strip() else ">" for line in text.strip("\n").split("\n"))
    if block.kind is BlockKind.ROW:
        return "| " + _BLANK.sub(lambda blank: _cell(values.get(blank[1], blank[0])), block.text)
    # Outside a quotation a value is one line, and a marker that it brings keeps its looks but not its power.
    text = _BLANK.sub(lambda blank: " ".join(values.get(blank[1], blank[0]).split()), block.text)
    if block.kind is BlockKind.PARAGRAPH:
        return "\n".join(_MARKER.sub("\\1\u00a0", line, count=1) for line in text.split("\n"))
    return f"{'##' if block.kind is BlockKind.HEADING else block.label or '-'} {text}"


def unfilled(text: str) -> tuple[str, ...]:
    """Return the blanks that still stand in a text, as they stand there, each once, in their order."""
    return tuple(dict.fromkeys(blank[0] for blank in _BLANK.finditer(text)))


def clean(text: str) -> str:
    """Return the text without what paper cannot show: controls, surrogates, invisible and direction marks.

    Letters are composed (NFC). What makes one emoji of several, or parts a Persian word, stays.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    composed = unicodedata.normalize("NFC", _UNPRINTABLE.sub("", lines))
    return unicodedata.normalize("NFC", _STRAYS.sub("", composed))


def pieces(text: str, longest: int = LONGEST) -> Iterator[str]:
    """Cut a long text at its lines, then at its spaces, into pieces no longer than `longest` characters."""
    held = ""
    for line in text.split("\n"):
        if held and len(held) + 1 + len(line) > longest:
            yield held
            held = ""
        elif held or line == "":
            held = f"{held}\n{line}"
            continue
        held = line
        while len(held) > longest:
            space = held.rfind(" ", 1, longest + 1)
            cut = space if space > 0 else longest
            yield held[:cut]
            held = held[cut:].removeprefix(" ")
    if held.strip():
        yield held


def sign_off(salutation: str) -> str:
    """Return how the letter closes. Source: UK letter manners: sincerely to a name, faithfully to none."""
    words = set(re.findall(r"\w+", salutation.casefold()))
    return "Yours faithfully" if words & {"sir", "sirs", "madam"} else "Yours sincerely"
