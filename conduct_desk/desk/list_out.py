"""The list of concerns on its way out of the log: a table for spreadsheets that names nobody."""

from dataclasses import dataclass

from conduct_desk.desk.case_list import Narrowed, Order
from conduct_desk.desk.export_csv import table
from conduct_desk.desk.listing import listed, searched
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.views import CaseLine
from conduct_desk.policy.vocabulary import Finding

AT_ONCE = 500
HEADINGS = (
    "Reference", "Opened", "Where", "What was found", "How it stands", "Look again", "Exhibits",
)  # fmt: skip


@dataclass(frozen=True)
class ListOut:
    """A list as it leaves the log."""

    csv: bytes
    count: int  # of concerns


def list_out(opened: Opened, text: str, narrowed: Narrowed, order: Order) -> ListOut:
    """Return the whole list, or all hits of a search, in its order. Long: a second for 10,000 concerns."""
    lines: list[CaseLine] = []
    after: CaseLine | None = None
    while True:
        if text:
            more = searched(opened, text, narrowed, order, after, AT_ONCE).lines
        else:
            more = listed(opened, narrowed, order, after, AT_ONCE)
        lines.extend(more)
        if len(more) < AT_ONCE:
            return ListOut(table(HEADINGS, map(_row, lines)), len(lines))
        after = more[-1]


def list_taken(opened: Opened, taken: ListOut) -> None:
    """Enter in the chronology that a list was saved, and how many concerns it has."""
    with opened.writing("school") as writing:
        concerns = "concern" if taken.count == 1 else "concerns"
        writing.enter(f"Saved a list of {taken.count} {concerns}, without names")


def _row(line: CaseLine) -> tuple[object, ...]:
    """Return a line of the table; days as spreadsheets sort them."""
    return (
        line.reference,
        line.opened_on.isoformat(),
        line.platform,
        ", ".join(finding.value for finding in Finding if finding in line.findings),
        (line.outcome or line.stage).value,
        line.next_check_on.isoformat() if line.next_check_on else "",
        line.exhibits,
    )
