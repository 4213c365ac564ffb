"""The letters that paper is set in, embedded in each file, and what they cannot show.

A font by name is a family of files: what the first lacks, one of the others has. Words in Arabic letters,
loose accents and emoji are shaped here, below every paragraph, table and line: all go through one door.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any, Final

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.textobject import PDFTextObject

from conduct_desk import paths
from conduct_desk.paper.fast_font import Face
from conduct_desk.paper.reading_order import written
from conduct_desk.paper.shaping import clusters, is_turned, missing, shape
from conduct_desk.paper.words import clean

__all__ = ("is_turned",)  # a question of letters, asked where fonts are chosen

TEXT: Final = "SourceSans3"
STRONG: Final = "SourceSans3-SemiBold"
BOLD: Final = "SourceSans3-Bold"
_FROM_THE_RIGHT: Final = " from the right"

_EMOJI: Final = "NotoEmoji_400Regular.ttf"
_CHINESE: Final = "NotoSansSC_400Regular-Subset.ttf"
_ARABIC: Final = "Vazirmatn_400Regular.ttf"
_STRONG_ARABIC: Final = "Vazirmatn_600SemiBold.ttf"
_FILES: Final = {
    TEXT: ("SourceSans3_400Regular.ttf", _ARABIC, _CHINESE, _EMOJI),
    STRONG: ("SourceSans3_600SemiBold.ttf", _STRONG_ARABIC, _CHINESE, _EMOJI),
    BOLD: ("SourceSans3_700Bold.ttf", _STRONG_ARABIC, _CHINESE, _EMOJI),
}


class _Lettering:
    """A font as the library's paragraphs, tables and canvas ask it: widths, codes and names in a file."""

    _dynamicFont = _multiByte = True  # noqa: N815
    shapable = False

    def __init__(self, name: str, faces: tuple[Face, ...], *, turned: bool) -> None:
        self.fontName = name
        self.faces = faces
        self.turned = turned
        self.face = _Named(name)
        first = faces[0]
        self.ascent, self.descent = first.ascent, first.descent
        self._widths = {} if turned else _plain_widths(first)  # from the right, neighbours count

    def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:  # noqa: ARG002
        """Return how wide a text is, in points."""
        try:
            return 0.001 * size * sum(map(self._widths.__getitem__, text))
        except KeyError:
            return size * _width(text, self.faces, self.turned)

    def splitString(self, text: str, document: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: ARG002
        """Return a line as the codes of each font, from left to right."""
        if self._widths.keys() >= set(text):
            return [(0, text.translate(self.faces[0].use(document).plain).encode("utf-16-be"))]
        return [
            (
                stretch.face,
                b"".join(
                    self.faces[stretch.face].use(document).code(glyph).to_bytes(2)
                    for glyph, _ in stretch.glyphs
                ),
            )
            for stretch in shape(text, self.faces, turned=self.turned)
        ]

    def operators(self, text: str, document: Any) -> Iterator[tuple[int, str]]:
        """Return a line as what draws it in a file: the number of each font, and its operator."""
        if self._widths.keys() >= set(text):
            yield 0, f"<{text.translate(self.faces[0].use(document).plain).encode('utf-16-be').hex()}> Tj"
            return
        if self.turned and text.endswith(" "):  # the blank between lines stands beyond their left end
            yield 0, f"[{1000 * self.stringWidth(' ', 1):.2f}] TJ"
        for stretch in shape(text, self.faces, turned=self.turned):
            use = self.faces[stretch.face].use(document)
            yield stretch.face, written(stretch, use)

    def getSubsetInternalName(self, at: int, document: Any) -> str:
        """Return the name that one of the font's files has in a document."""
        return f"/{self.faces[at].use(document).key}"


class _Named:
    """What the library wants to know of a font besides."""

    builtIn = False  # noqa: N815

    def __init__(self, name: str) -> None:
        self.name = name


@cache
def _plain_widths(face: Face) -> dict[str, float]:
    """Return how wide each character is that stands for itself, whatever stands beside it."""
    return {chr(code): face.scaled(face.plain(chr(code)).advance)
            for code in face.glyphs if len(clusters(f"a{chr(code)}")) == 2}  # fmt: skip


@lru_cache(maxsize=8192)
def _width(text: str, faces: tuple[Face, ...], turned: bool) -> float:  # noqa: FBT001 - a key of the cache
    return sum(stretch.width for stretch in shape(text, faces, turned=turned)) / 1000


@cache
def load() -> tuple[Face, ...]:
    """Make the fonts known to the page, once; return the files of the usual one."""
    folder = paths.resources() / "fonts"
    faces = {file: Face(folder / file) for files in _FILES.values() for file in files}
    for name, files in _FILES.items():
        family = tuple(faces[file] for file in files)
        pdfmetrics.registerFont(_Lettering(name, family, turned=False))
        pdfmetrics.registerFont(_Lettering(f"{name}{_FROM_THE_RIGHT}", family, turned=True))
    return tuple(faces[file] for file in _FILES[TEXT])


def missing_glyphs(text: str) -> tuple[str, ...]:
    """Return the characters of a text that would be printed as "?", each once, in their order."""
    return missing("".join(clean(text).split()), load())


def drawable(text: str) -> str:
    """Return the cleaned text with "?" for each character that the fonts lack (never an empty box)."""
    cleaned = clean(text)
    lacking = missing_glyphs(cleaned)
    return cleaned.translate({ord(each): "?" for each in lacking}) if lacking else cleaned


def from_the_right(font: str) -> str:
    """Return the name of a font for text that is written from right to left."""
    return f"{font}{_FROM_THE_RIGHT}"


def width(text: str, font: str, size: float) -> float:
    """Return how wide a line is, in points."""
    load()
    return float(pdfmetrics.stringWidth(text, font, size))


def lines(text: str, font: str, size: float, room: float) -> tuple[str, ...]:
    """Break one line of text into lines no wider than `room` points; a longer word is cut."""
    found = [""]
    for word in text.split():
        rest = word
        while width(rest, font, size) > room:
            cut = _fitting(rest, font, size, room)
            found += [rest[:cut]]
            rest = rest[cut:]
        joined = f"{found[-1]} {rest}".strip()
        if width(joined, font, size) <= room:
            found[-1] = joined
        else:
            found.append(rest)
    return tuple(line for line in found if line)


def _fitting(word: str, font: str, size: float, room: float) -> int:
    """Return how many characters of a word stand in a line, one at least; what belongs together stays so."""
    ends = [*accumulate(len(piece) for piece in clusters(word))]
    return next((end for end in reversed(ends[1:]) if width(word[:end], font, size) <= room), ends[0])


class Words(PDFTextObject):
    """Words as they are written to a page, each line in its own fonts and order."""

    _curSubset: int  # noqa: N815 - the library's own name: the font that words were last written in

    def _formatText(self, text: str) -> str:
        this: Any = self
        font: Any = pdfmetrics.getFont(this._fontname)
        found = []
        for at, operator in font.operators(text, this._doc):
            if at != self._curSubset:
                self._curSubset = at
                name = font.getSubsetInternalName(at, this._doc)
                found.append(f"{name} {fp_str(this._fontsize)} Tf {fp_str(this._leading)} TL")
            found.append(operator)
        return " ".join(found)
