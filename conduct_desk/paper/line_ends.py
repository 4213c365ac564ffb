"""A space at the end of each line: without it a reader that joins the lines says "thehead"."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import paragraph as library

# Words that the library has cut because no line is as long, in a text of one font and of several.
_library: Any = library
_PART_OF_WORD, _END_OF_WORD = _library._SplitWord, _library._SplitWordEnd
_PART_OF_WORDS, _BEFORE_SPACE = _library._SplitFrag, _library._HSFrag


def add_spaces(paragraph: Any, *, goes_on: bool) -> None:
    """Add a space to each line of a paragraph about to be drawn; to the last one only when the words go on.

    A line that ends inside a word, because the word is longer than the line, gets none.
    """
    broken = paragraph.blPara
    last = len(broken.lines) - 1
    for at, line in enumerate(broken.lines):
        is_followed = goes_on if at == last else not ends_in_word(paragraph, at)
        if not is_followed:
            continue
        if broken.kind == 0:
            broken.lines[at] = (line[0], [*line[1], ""])  # the library puts a space between words
        else:
            _lengthen(line.words)


def _lengthen(words: Sequence[Any]) -> None:
    """Add a space to the last words of a line, not behind its line break: alone it would be passed over."""
    last = next((each for each in reversed(words) if getattr(each, "text", "")), None)
    if last is not None:
        last.text += " "


def ends_in_word(paragraph: Any, at: int) -> bool:
    """Return whether the word at the end of a line (not the last one) goes on in the next."""
    broken = paragraph.blPara
    line = broken.lines[at]
    if broken.kind == 0:
        word = line[1][-1] if line[1] else ""
        return isinstance(word, _PART_OF_WORD) and not isinstance(word, _END_OF_WORD)
    if getattr(line, "lineBreak", False):
        return False
    word = paragraph.frags[broken.lines[at + 1].sFW - 1]
    return isinstance(word, _PART_OF_WORDS) and not isinstance(word, _BEFORE_SPACE)
