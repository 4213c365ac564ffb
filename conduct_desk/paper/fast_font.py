"""One font file of the papers: which letters it has, how wide they are, how it goes into a finished file.

The library gives a font 256 codes and cuts its file with Python, which was half of a letter's time. Here a
code is the glyph's own number (Identity-H), HarfBuzz cuts the file, and what was cut is kept by its glyphs.
"""

import struct
import zlib
from collections.abc import Iterable
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, NamedTuple
from weakref import WeakKeyDictionary

import uharfbuzz
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFObject

from conduct_desk.paper.archive import ended
from conduct_desk.paper.joined import Part, with_joined

_BLOCK: Final = 100  # entries of one block of letters: readers need take no more (Adobe technical note 5014)
_NEEDED: Final = frozenset({"glyf", "head", "hhea", "hmtx", "loca", "maxp", "cvt ", "fpgm", "prep"})
_SYMBOLIC, _ITALIC = 4, 64


class Glyph(NamedTuple):
    """What stands on a line as one: its parts and advance in the font's units, the letters it stands for."""

    parts: tuple[Part, ...]
    advance: int
    letters: str


class Face:
    """One font file, read when it is first needed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._uses: WeakKeyDictionary[Any, Use] = WeakKeyDictionary()
        self._advances: dict[int, int] = {}  # a third of a letter's time was asking for the same ones

    @cached_property
    def shapes(self) -> uharfbuzz.Font:
        """The font as HarfBuzz reads it."""
        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(self._path.read_bytes())))

    @cached_property
    def glyphs(self) -> dict[int, int]:
        """The glyph of each character (code point) that the file has."""
        font = self.shapes
        return {code: font.get_nominal_glyph(code) or 0 for code in font.face.unicodes}

    @cached_property
    def characters(self) -> frozenset[str]:
        """Each character that the file has."""
        return frozenset(map(chr, self.glyphs))

    @cached_property
    def count(self) -> int:
        """How many glyphs the file has."""
        return int(self.shapes.face.glyph_count)

    @cached_property
    def name(self) -> str:
        """The name that the font has in a finished file."""
        return self.shapes.face.get_name(uharfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME) or self._path.stem

    @cached_property
    def ascent(self) -> float:
        """How far up its letters reach, in thousandths of the type's size."""
        return self.scaled(self._read("OS/2", 68))

    @cached_property
    def descent(self) -> float:
        """How far down its letters reach, in thousandths of the type's size, below zero."""
        return self.scaled(self._read("OS/2", 70))

    def scaled(self, units: float) -> float:
        """Return the font's own units (some have 2048 to the type's size) as thousandths of the size."""
        return float(units * 1000 / self.shapes.face.upem)

    def units(self, thousandths: float) -> int:
        """Return thousandths of the type's size in the font's own units."""
        units: int = round(thousandths * self.shapes.face.upem / 1000)
        return units

    def plain(self, character: str) -> Glyph:
        """Return the glyph of one character that the file has."""
        number = self.glyphs[ord(character)]
        return Glyph(((number, 0, 0),), self.advance(number), character)

    def advance(self, number: int) -> int:
        """Return how far a glyph of the file moves the pen, in the font's units."""
        try:
            return self._advances[number]
        except KeyError:
            found = self._advances[number] = int(self.shapes.get_glyph_h_advance(number))
            return found

    def use(self, document: Any) -> "Use":
        """Return what of this font a document uses so far."""
        try:
            return self._uses[document]
        except KeyError:
            use = self._uses[document] = Use(self, document)
            return use

    def addObjects(self, document: Any) -> None:
        """Write the used part of the font into a document; the library calls this when a file is finished."""
        use = self._uses.pop(document)
        cut = _cut(self, tuple(sorted(use.glyphs.items())))
        name = f"{cut.tag}+{self.name}"
        file = document.Reference(_Stream(cut.file, f"/Length1 {cut.length}"), f"file of {name}")
        described = document.Reference(PDFDictionary(self._description(name, file)), f"measures of {name}")
        inner = {
            "Type": "/Font", "Subtype": "/CIDFontType2", "BaseFont": f"/{name}", "FontDescriptor": described,
            "CIDSystemInfo": "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>", "W": cut.widths,
            "CIDToGIDMap": "/Identity",
        }  # fmt: skip
        outer = {
            "Type": "/Font", "Subtype": "/Type0", "BaseFont": f"/{name}", "Encoding": "/Identity-H",
            "DescendantFonts": PDFArray([document.Reference(PDFDictionary(inner), f"glyphs of {name}")]),
            "ToUnicode": document.Reference(_Stream(cut.letters), f"letters of {name}"),
        }  # fmt: skip
        fonts = document.idToObject["BasicFonts"].dict
        fonts[use.key] = document.Reference(PDFDictionary(outer), use.key)

    def _description(self, name: str, file: Any) -> dict[str, Any]:
        slant = self._read("post", 4, "l") / 65536
        box = " ".join(f"{self.scaled(self._read('head', at)):g}" for at in (36, 38, 40, 42))
        return {
            "Type": "/FontDescriptor", "FontName": f"/{name}", "FontBBox": f"[{box}]", "FontFile2": file,
            "Flags": _SYMBOLIC | (_ITALIC if slant else 0), "ItalicAngle": slant,
            "Ascent": self.ascent, "Descent": self.descent, "CapHeight": self.scaled(self._read("OS/2", 88)),
            "StemV": 50 + int((self._read("OS/2", 4) / 65) ** 2),
        }  # fmt: skip

    def _read(self, table: str, at: int, kind: str = "h") -> int:
        value: int = struct.unpack_from(f">{kind}", self.shapes.face.reference_table(table).data, at)[0]
        return value


class Use:
    """What one document uses of one font: its codes, each with its glyph."""

    def __init__(self, face: Face, document: Any) -> None:
        self._codes: dict[Glyph, int] = {}
        self._next = face.count
        self.face = face
        self.glyphs: dict[int, Glyph] = {}
        self.plain = _Plain(self)
        self.key = f"F{len(document.fontMapping) + 1}"
        document.fontMapping[f"{face.name} {self.key}"] = f"/{self.key}"
        document.delayedFonts.append(face)

    def code(self, glyph: Glyph) -> int:
        """Return the code of a glyph: its number in the file, or one after them all.

        What is made of several parts has a number of its own, and so has a glyph that stands for something
        else already, so that a copy of the words says which letters were typed.
        """
        if glyph not in self._codes:
            number, right, up = glyph.parts[0] if len(glyph.parts) == 1 else (0, 0, 1)
            is_plain = right == up == 0 and glyph.advance == self.face.advance(number)
            code = number if is_plain and number not in self.glyphs else self._next
            self._next += code == self._next
            self._codes[glyph], self.glyphs[code] = code, glyph
        return self._codes[glyph]

    def character(self, character: int) -> int:
        """Return the code of a character that the font has; a no-break space reads as a space."""
        glyph = self.face.plain(chr(character))
        return self.code(glyph._replace(letters=" ") if character == 0xA0 else glyph)


class _Plain(dict[int, int]):
    """The codes of single characters, each asked for once in a document: what str.translate looks up."""

    def __init__(self, use: Use) -> None:
        super().__init__()
        self._use = use

    def __missing__(self, character: int) -> int:
        code = self[character] = self._use.character(character)
        return code


class _Stream(PDFObject):
    """A packed stream whose bytes are ready; the library's own has no line end before its close."""

    __RefOnly__ = 1

    def __init__(self, packed: bytes, more: str = "") -> None:
        head = f"<</Filter /FlateDecode /Length {len(packed)} {more}>>\nstream\n"
        self._bytes = head.encode() + ended(packed) + b"endstream"

    def format(self, document: Any) -> bytes:  # noqa: ARG002 - the library's own shape
        """Return the bytes."""
        return self._bytes


class _Cut(NamedTuple):
    """The used part of a font: file and letters packed, its widths, its length unpacked, and its mark."""

    file: bytes
    letters: bytes
    widths: bytes
    length: int
    tag: str


@lru_cache(maxsize=64)
def _cut(face: Face, glyphs: tuple[tuple[int, Glyph], ...]) -> _Cut:
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = (
        uharfbuzz.SubsetFlags.RETAIN_GIDS
        | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
        | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    )
    numbers = {part[0] for _, glyph in glyphs for part in glyph.parts}
    wanted.sets(uharfbuzz.SubsetInputSets.GLYPH_INDEX).update(numbers)
    dropped = wanted.sets(uharfbuzz.SubsetInputSets.DROP_TABLE_TAG)
    dropped.update(int.from_bytes(tag.encode()) for tag in face.shapes.face.table_tags if tag not in _NEEDED)
    file = wanted.subset(face.shapes.face)
    made = [glyph for code, glyph in glyphs if code >= face.count]
    data = with_joined(file, face.count, [(each.parts, each.advance) for each in made])
    mark = sha256(face.name.encode() + repr(glyphs).encode()).digest()[:6]
    widths = "".join(f"{code}[{face.scaled(glyph.advance):.5g}]" for code, glyph in glyphs)
    return _Cut(
        file=zlib.compress(data),
        letters=zlib.compress(to_unicode((code, glyph.letters) for code, glyph in glyphs)),
        widths=f"[{widths}]".encode(),
        length=len(data),
        tag="".join(chr(ord("A") + byte % 26) for byte in mark),
    )


def to_unicode(codes: Iterable[tuple[int, str]]) -> bytes:
    """Return the table that says which letters a code stands for, also above U+FFFF (PDF 32000-1, 9.10.3)."""
    rows = [f"<{code:04X}> <{letters.encode('utf-16-be').hex().upper()}>" for code, letters in codes]
    blocks = [rows[at : at + _BLOCK] for at in range(0, len(rows), _BLOCK)]
    head = (
        "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def",
        "1 begincodespacerange", "<0000> <FFFF>", "endcodespacerange",
    )  # fmt: skip
    body = (f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    foot = ("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end")
    return "\n".join((*head, *body, *foot)).encode()
