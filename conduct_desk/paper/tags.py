"""What each thing on a paper is, for somebody who hears it read out: headings, lists, tables, pictures.

Names and attributes are those of ISO 32000-1, 14.8 (tagged PDF), which PDF/UA-1 asks for.
"""

from enum import StrEnum

Mark = tuple[int, int]  # the page's place, and the number of a stretch of marked content on it


class Role(StrEnum):
    """What one element is, under the name that it has in the file."""

    DOCUMENT = "Document"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    P = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    QUOTATION = "BlockQuote"
    TABLE = "Table"
    HEAD = "THead"
    ROWS = "TBody"
    ROW = "TR"
    HEADER = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    FIELD = "Form"
    CONTENTS = "TOC"
    ENTRY = "TOCI"
    LINK = "Link"


class Element:
    """One element of a paper's structure; `facts` are its attributes as they stand in the file.

    An element without a parent finds its place when the first of it is drawn: after what was drawn before.
    """

    __slots__ = ("facts", "is_placed", "kids", "number", "parent", "role")

    def __init__(self, role: Role, facts: str = "", *, parent: "Element | None" = None) -> None:
        self.role = role
        self.facts = facts
        self.kids: list[Element | Mark | Linked] = []
        self.parent: Element | None = None
        self.is_placed = False
        self.number = 0  # of its object in the file
        if parent is not None:
            parent.adopt(self)

    def adopt(self, kid: "Element") -> None:
        """Take an element in; a point of a list joins the list that stands last, or begins one."""
        holder = _open_list(self, kid) if isinstance(kid, Item) and self.role is not Role.LIST else self
        kid.parent = holder
        holder.kids.append(kid)


class Item(Element):
    """A point of a list with its label ("•", "1." or a name, given as "") and its words; `bare` without."""

    __slots__ = ("body", "is_first", "label", "numbering")

    def __init__(self, label: str = "", *, bare: bool = False) -> None:
        number = label.rstrip(".")
        self.numbering = ("Decimal" if number.isdigit() else "Disc") if number else "None"
        self.is_first = number == "1"
        super().__init__(Role.ITEM)
        self.label = Element(Role.LABEL, parent=None if bare else self)
        self.body = Element(Role.BODY, parent=self)


class Linked:
    """The part of a link that is not on the page but beside it: its place to press, by the library's name."""

    __slots__ = ("name", "page")

    def __init__(self, page: int, name: str) -> None:
        self.page, self.name = page, name


def _open_list(parent: Element, item: Item) -> Element:
    facts = f"/A<</O/List/ListNumbering/{item.numbering}>>"
    last = parent.kids[-1] if parent.kids else None
    if isinstance(last, Element) and last.role is Role.LIST and last.facts == facts and not item.is_first:
        return last
    found = Element(Role.LIST, facts, parent=parent)
    found.is_placed = parent.is_placed
    return found


def place(element: Element, parent: Element) -> None:
    """Give an element its place under `parent`, with everything that holds it, unless it has one."""
    top = element
    while not top.is_placed and top.parent is not None:
        top = top.parent
    if not top.is_placed:
        parent.adopt(top)
        top.is_placed = True
    element.is_placed = True


def place_in(element: Element, holder: Element) -> None:
    """Put an element, with what holds it already, into another one that has no place itself yet."""
    top = element
    while top.parent is not None:
        top = top.parent
    if top is not _top(holder):
        holder.adopt(top)


def _top(element: Element) -> Element:
    while element.parent is not None:
        element = element.parent
    return element


def text(words: str) -> str:
    """Return words as a string of the file: UTF-16 in hexadecimal digits, so that nothing needs escaping."""
    return f"<FEFF{words.encode('utf-16-be').hex().upper()}>"


def scope(name: str) -> str:
    """Return the attribute of a table's header cell; `name` is Column, Row or Both."""
    return f"/A<</O/Table/Scope/{name}>>"


def figure(alt: str, box: tuple[float, float, float, float]) -> str:
    """Return the attributes of a picture: the words that stand for it, and its box on the page in points."""
    return f"/Alt {text(alt)}/A<</O/Layout/Placement/Block/BBox[{_numbers(box)}]>>"


def field(kind: str, label: str, box: tuple[float, float, float, float]) -> str:
    """Return the attributes of something to fill in with a pen: `kind` is "tv" (words) or "cb" (a tick).

    Source: ISO 32000-1, table 348 (PrintField): a field on paper, which is no field on the screen.
    """
    checked = "/checked/off" if kind == "cb" else ""
    printed = f"<</O/PrintField/Role/{kind}{checked}/Desc {text(label)}>>"
    layout = f"<</O/Layout/Placement/Block/BBox[{_numbers(box)}]>>"
    return f"/Alt {text(label)}/A[{printed}{layout}]"


def _numbers(box: tuple[float, float, float, float]) -> str:
    return " ".join(f"{each:.2f}" for each in box)
