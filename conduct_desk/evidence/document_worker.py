"""Reading the words of a Word file or a PDF in a process of its own.

Run as `python -m conduct_desk.evidence.document_worker`. In: one line of JSON (which of the two it is) and
the bytes until the end. Out: one line of JSON (empty, or why it is refused) and the words in UTF-8.
"""

import io
import json
import sys
import zipfile
import zlib
from xml.parsers import expat

from pypdf import PdfReader
from pypdf.errors import PdfReadError

from conduct_desk.evidence.apart import shut_in

CPU_LIMIT = 20  # seconds
MEMORY_LIMIT = 1024 * 1024 * 1024  # bytes of address space
FILES = 32  # the reader loads its own parts only when it meets what needs them
MOST_UNPACKED = 40 * 1024 * 1024  # bytes of a Word file's text with its marks: a thousand pages are less
MOST_PAGES = 300
MOST_CHARACTERS = 2_000_000
FEWEST_LETTERS = 20  # a scanned page has none, or a stray number
WORDS_PART = "word/document.xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_UNSEEN = frozenset({_W + "moveFrom", _W + "del", _FALLBACK})  # moved away, struck out, or there twice
_MARKS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}


class DocumentRefused(Exception):
    """Why a document cannot be read: one of the words that documents.py has a sentence for."""


class _Word:
    """The paragraphs of a Word file, gathered while its XML is read from top to bottom."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self._open: list[list[str]] = []  # a text box has paragraphs inside a paragraph
        self._is_text = False
        self._unseen = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def read(self, xml: bytes) -> None:
        """Read the XML; raises DocumentRefused when it is none, or more than a document's own."""
        try:
            self._parser.ParseFile(io.BytesIO(xml))
        except expat.ExpatError as error:
            raise DocumentRefused("damaged") from error

    def _refuse(self, *_: object) -> None:
        raise DocumentRefused("damaged")  # Word writes none: it could swell to any size

    def _start(self, name: str, _attributes: object) -> None:
        self._unseen += name in _UNSEEN
        if name == _W + "p":
            self._open.append([])
        elif name == _W + "numPr" and self._open:
            self._open[-1].insert(0, "• ")
        elif name in _MARKS and self._open and not self._unseen:
            self._open[-1].append(_MARKS[name])
        self._is_text = name == _W + "t" and not self._unseen

    def _end(self, name: str) -> None:
        self._unseen -= name in _UNSEEN
        self._is_text = False
        if name == _W + "p":
            words = "".join(self._open.pop()).strip()
            if words not in ("", "•"):
                self.paragraphs.append(words)

    def _characters(self, words: str) -> None:
        if self._is_text and self._open:
            self._open[-1].append(words)


def words_of_word(data: bytes) -> str:
    """Return the paragraphs of a .docx file with a blank line between them, "• " before items of lists."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = packed.namelist()
            if WORDS_PART not in names:
                raise DocumentRefused("open document" if "content.xml" in names else "not word")
            with packed.open(WORDS_PART) as part:
                xml = part.read(MOST_UNPACKED + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise DocumentRefused("damaged") from error
    if len(xml) > MOST_UNPACKED:
        raise DocumentRefused("swells")
    word = _Word()
    word.read(xml)
    return "\n\n".join(word.paragraphs)


def words_of_pdf(data: bytes) -> str:
    """Return the text of a PDF, page by page; raises DocumentRefused, or a bug of the reader's."""
    try:
        reader = PdfReader(io.BytesIO(data))
    except PdfReadError as error:
        raise DocumentRefused("damaged") from error
    if reader.is_encrypted and not reader.decrypt(""):
        raise DocumentRefused("password")
    if len(reader.pages) > MOST_PAGES:
        raise DocumentRefused("pages")
    return "\n\n".join(page.extract_text() for page in reader.pages)


def words_of(kind: str, data: bytes) -> str:
    """Return the words of a document that is "word" or "pdf"; raises DocumentRefused."""
    words = words_of_pdf(data) if kind == "pdf" else words_of_word(data)
    if len(words) > MOST_CHARACTERS:
        raise DocumentRefused("long")
    if sum(letter.isalpha() for letter in words[:10_000]) < FEWEST_LETTERS:
        raise DocumentRefused("scanned" if kind == "pdf" else "no words")
    return words


def main() -> int:
    """Answer one request on the pipes and end."""
    shut_in(memory=MEMORY_LIMIT, cpu=CPU_LIMIT, files=FILES)
    asked = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    head, words = {}, ""
    try:
        words = words_of(asked["kind"], data)
    except DocumentRefused as refusal:
        head = {"refused": str(refusal)}
    except MemoryError:
        head = {"refused": "swells"}
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + words.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.excepthook = lambda *_: None  # a reader's words may quote the document; the exit code is enough
    sys.exit(main())
