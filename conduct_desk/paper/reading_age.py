"""How old a reader has to be for a text, by its sentences and its words.

The measure is Flesch-Kincaid's grade and five years: a grade is a school year of children who are five when
they start. Source: Kincaid and others, 1975 (US Navy Research Branch Report 8-75).
"""

import re

from conduct_desk.paper.words import BlockKind, blocks, unfilled

SCHOOL_START = 5  # years
_SENTENCE_END = re.compile(r"(?<=[.!?:;])[\"’”)]*\s+|\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d[\d.,:]*")
_VOWELS = re.compile(r"[aeiouyà-öø-ü]+")
_SILENT = re.compile(r"(?:[^aeiouylr]|[aeiou][lr])e$|[^aeioudt]ed$|[^aeiouscxzgh]es$")


def reading_age(text: str) -> float:
    """Return the age in years from which a text is easy to read; 0.0 for one without words.

    A point of a list, a heading or a line ends a sentence. Quotations are not counted: their words are
    somebody else's. A blank counts as one short word.
    """
    for blank in unfilled(text):
        text = text.replace(blank, "it")
    found = [each.text for each in blocks(text) if each.kind not in (BlockKind.QUOTATION, BlockKind.ROW)]
    sentences = [_WORD.findall(each) for block in found for each in _SENTENCE_END.split(block)]
    lengths = [len(words) for words in sentences if words]
    if not lengths:
        return 0.0
    said = sum(syllables(word) for words in sentences for word in words)
    grade = 0.39 * sum(lengths) / len(lengths) + 11.8 * said / sum(lengths) - 15.59
    return max(0.0, grade + SCHOOL_START)


def syllables(word: str) -> int:
    """Return about how many syllables a word has: its groups of vowels without a silent ending."""
    plain = word.casefold()
    found = len(_VOWELS.findall(plain))
    return max(1, found - bool(_SILENT.search(plain)))
