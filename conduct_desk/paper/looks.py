"""How words look on paper: colours, sizes, leading, and how roomily a text is set."""

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle

from conduct_desk.paper import fonts
from conduct_desk.paper.tags import Role

INK = HexColor(0x1B1B1B)
NAVY = HexColor(0x1F3A5F)  # 11:1 on white
MUTED = HexColor(0x5A6470)  # 6:1 on white
HAIRLINE = HexColor(0xC9CFD6)
GOLD = HexColor(0xC9A227)
TINT = HexColor(0xEDF1F6)
WHITE = Color(1, 1, 1)
LEAST = 10.5  # points: nothing that a letter says in its body is smaller


def style(
    size: float = 11,
    leading: float = 15,
    *,
    font: str = fonts.TEXT,
    colour: Color = INK,
    after: float = 8,
    before: float = 0,
    indent: float = 0,
    marker: float = 0,
    right: bool = False,
    right_indent: float = 0,
    keep: bool = False,
    role: Role = Role.P,
) -> ParagraphStyle:
    """Return how a paragraph looks: sizes in points, ragged right, no line left alone on a page.

    `marker` is the room for a bullet or number before the text; `keep` holds it to what follows; `role` is
    what it is to somebody who hears the paper read out.
    """
    return ParagraphStyle(
        "paper",
        fontName=font,
        fontSize=size,
        leading=leading,
        textColor=colour,
        spaceAfter=after,
        spaceBefore=before,
        leftIndent=indent + marker,
        rightIndent=right_indent,
        bulletIndent=indent,
        bulletFontName=font,
        bulletFontSize=size,
        alignment=2 if right else 0,
        keepWithNext=int(keep),
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        autoLeading="off",
        role=role,
    )


BODY = style()
SMALL = style(9, 12, colour=MUTED, after=0)
BULLET = style(indent=2, marker=13, after=5)


@dataclass(frozen=True)
class Setting:
    """How roomily a text is set: its size, leading and the space after a paragraph, in points."""

    size: float
    leading: float
    after: float

    def body(self, *, keep: bool = False) -> ParagraphStyle:
        """Return the look of a paragraph; `keep` holds it to what follows."""
        return style(self.size, self.leading, after=self.after, keep=keep)

    def point(self, *, marker: float, is_last: bool, keep: bool) -> ParagraphStyle:
        """Return the look of a line of a list; `marker` is the room for its bullet or number."""
        after = self.after if is_last else self.after * 0.5
        return style(self.size, self.leading, marker=marker, indent=2, after=after, keep=keep)

    def heading(self) -> ParagraphStyle:
        """Return the look of a heading below the subject; it is held to what follows."""
        return style(
            self.size + 1, self.leading + 1, font=fonts.STRONG, colour=NAVY, before=self.after * 0.75,
            after=self.after * 0.5, keep=True, role=Role.H2,
        )  # fmt: skip

    def cell(self, *, is_head: bool = False) -> ParagraphStyle:
        """Return the look of a cell of a table."""
        font, colour = (fonts.STRONG, NAVY) if is_head else (fonts.TEXT, INK)
        size = max(LEAST, self.size - 0.5)
        return style(size, self.leading - 1.5, font=font, colour=colour, after=0)

    def quotation(self) -> ParagraphStyle:
        """Return the look of somebody's own words."""
        return style(self.size, self.leading, indent=14, after=self.after)


ROOMY = Setting(11, 15, 8)
# For a letter that would only just run over its page, the roomier first.
CLOSER = (Setting(LEAST, 13.6, 6.2), Setting(LEAST, 13, 4.5))
