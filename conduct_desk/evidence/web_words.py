"""The words and the pictures that a web page names, found without drawing, loading or running any of it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from conduct_desk.evidence.message_parts import MOST_PARTS, MOST_TEXT, cleaned, one_line

_UNREAD = frozenset(
    {"script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas"}
)
_LINES = frozenset((
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
    "nav", "ol", "option", "p", "pre", "section", "table", "td", "th", "tr", "ul",
))  # fmt: skip
_VOID = frozenset({"embed", "br", "hr", "img", "meta", "link", "input"})
_MOST_ADDRESS = 2_000
_MOST_DATA = 70 * 1024 * 1024  # characters of a picture that is written into the page


@dataclass(frozen=True)
class PictureNamed:
    """A picture that a page names: its address (or the picture itself, as a data address) and its words."""

    address: str
    words: str


@dataclass
class WebWords:
    """What a page says: its title, its text with a line for each paragraph, its pictures in order."""

    title: str = ""
    text: str = ""
    pictures: list[PictureNamed] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.length = 0
        self.title: list[str] = []
        self.pictures: list[PictureNamed] = []
        self._unread: list[str] = []
        self._is_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "title":
            self._is_title = not self.title
        elif tag in _UNREAD and tag not in _VOID:
            self._unread.append(tag)
        elif tag == "img" and not self._unread:
            self._see(dict(attrs))
        if tag in _LINES:
            self._add("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _UNREAD:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._is_title = False
        if tag in self._unread[-20:]:
            while self._unread.pop() != tag:
                pass
        if tag in _LINES:
            self._add("\n")

    def handle_data(self, data: str) -> None:
        if self._is_title:
            self.title.append(data[:500])
        elif not self._unread:
            self._add(data)

    def _add(self, words: str) -> None:
        if self.length < MOST_TEXT * 4:
            self.pieces.append(words)
            self.length += len(words)

    def _see(self, attributes: dict[str, str | None]) -> None:
        address = attributes.get("src") or ""
        most = _MOST_DATA if address[:5].lower() == "data:" else _MOST_ADDRESS
        if address and len(address) <= most and len(self.pictures) < MOST_PARTS:
            self.pictures.append(PictureNamed(address.strip(), one_line(attributes.get("alt") or "", 200)))


def words_of_html(text: str) -> WebWords:
    """Return what a page says. Scripts, frames, styles and what is inside them are dropped."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    found: list[str] = []
    for line in lines:
        if line or (found and found[-1]):
            found.append(line)
    return WebWords(one_line("".join(reader.title), 500), cleaned("\n".join(found)), reader.pictures)
