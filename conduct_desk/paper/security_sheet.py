"""The security sheet: two pages of facts for IT staff and the data protection officer, naming nobody."""

from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable

from conduct_desk.paper import fonts
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.flow import NAVY, style, words
from conduct_desk.paper.office import paged, row_lines
from conduct_desk.paper.rows import Cell, ruled
from conduct_desk.paper.tags import Role

TITLE = "Security sheet"
PAGES = 2
_LEAD = style(10, 13, after=2)
_HEADING = style(11, 13, font=fonts.BOLD, colour=NAVY, before=6, after=2, keep=True, role=Role.H2)
_LABEL = style(9.5, 11.8, font=fonts.STRONG, after=0)
_FACT = style(9.5, 11.8, after=0)
_LABEL_SHARE = 0.19  # of the width


@dataclass(frozen=True)
class SecuritySection:
    """A heading, and facts under it: what each is about, and its sentences."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SecuritySheet:
    """Everything the sheet prints. `anchor` stays empty: nothing on it comes from the chronology."""

    school_name: str
    made_on: date
    version: str
    sections: tuple[SecuritySection, ...]
    anchor: str = ""
    is_practice: bool = False


def make_security_sheet(sheet: SecuritySheet) -> bytes:
    """Return the sheet as PDF, PAGES pages; the same sheet gives the same bytes."""
    foot = f"Conduct Desk {sheet.version}. What stands here is held against the program by its tests."
    line = f"For IT staff and the data protection officer · {sheet.school_name}"
    return paged(sheet, TITLE, foot, _flowables(sheet), line=line)


def _flowables(sheet: SecuritySheet) -> list[Flowable]:
    lead = (
        "What Conduct Desk keeps, how it is protected, and what it cannot protect against. It names nobody."
    )
    found: list[Flowable] = [*words(lead, _LEAD)]
    for section in sheet.sections:
        cells: list[list[Cell]] = [[words(label, _LABEL), words(fact, _FACT)] for label, fact in section.rows]
        found += words(section.title, _HEADING)
        widths = [ROOM * _LABEL_SHARE, ROOM * (1 - _LABEL_SHARE)]
        found.append(ruled(cells, widths, row_lines(), above=1.8, below=2.6, head=False, names=0))
    return found
