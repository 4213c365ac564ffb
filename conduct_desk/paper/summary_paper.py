"""What the governors' summary is printed from: the school, the figures found safe, and the head's words."""

from dataclasses import dataclass, field
from datetime import date

from reportlab.lib.styles import ParagraphStyle

from conduct_desk.paper import fonts
from conduct_desk.paper.flow import INK, MUTED, NAVY, Setting, style
from conduct_desk.paper.tags import Role
from conduct_desk.policy.summary import NONE, NOT_SHOWN, Count, Summary, SummaryWords, TermFigures

TITLE = "Social media concerns: summary for governors"


@dataclass(frozen=True)
class SummaryPaper:
    """Everything the summary prints; every count has passed the disclosure check.

    `crest` is a PNG or empty, `anchor` the chronology's head or empty. `policy_title` and
    `policy_review_due` name the school's policy and the day by which it is looked at again.
    """

    school_name: str
    made_on: date
    summary: Summary
    words: SummaryWords = field(default_factory=SummaryWords)
    policy_title: str = ""
    policy_review_due: date | None = None
    crest: bytes = b""
    anchor: str = ""
    is_practice: bool = False


@dataclass(frozen=True)
class Manner:
    """How roomily a summary is set; sizes, leading and space in points.

    A brief one says in bullets what a longer one gives a heading of its own. The terms before are drawn as
    bars, and the last of them stands in a table, or else on the cards.
    """

    setting: Setting
    heading: float
    above: float  # a heading
    small: float  # what the words mean
    air: float  # above and below the words of a table's cell
    is_brief: bool = False
    is_drawn: bool = True
    is_tabled: bool = True

    def title(self) -> ParagraphStyle:
        """Return the look of a heading, which is held to what follows."""
        return style(
            self.heading, self.heading * 1.25, font=fonts.BOLD, colour=NAVY, before=self.above,
            after=self.setting.after * 0.6, keep=True, role=Role.H2,
        )  # fmt: skip

    def note(self) -> ParagraphStyle:
        """Return the look of a remark under a table or chart."""
        return style(self.small, self.small * 1.3, colour=MUTED, before=2, after=2)

    def cell(
        self, *, is_strong: bool = False, is_number: bool = False, is_small: bool = False
    ) -> ParagraphStyle:
        """Return the look of a cell of a table."""
        size = self.small if is_small else self.setting.size
        font, colour = (fonts.STRONG, NAVY) if is_strong else (fonts.TEXT, INK)
        return style(size, size * 1.28, font=font, colour=colour, after=0, right=is_number)


def last_time(told: Summary, manner: Manner) -> TermFigures | None:
    """Return the term before, where the cards are to say it."""
    return told.earlier[-1] if told.earlier and not manner.is_tabled else None


def as_begun(count: Count) -> str:
    """Return a count as a sentence, or a card, begins with it: "None", "Fewer than 5", "7"."""
    return count.label[:1].upper() + count.label[1:]


def is_none(count: Count) -> bool:
    """Say whether the paper says that there were none."""
    return count.label == NONE


def is_told(count: Count) -> bool:
    """Say whether the paper tells at least that there were some, or that there were none."""
    return count.label != NOT_SHOWN
