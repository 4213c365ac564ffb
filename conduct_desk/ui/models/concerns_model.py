"""The list of concerns as a table: it grows while one scrolls, and shows no names."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from conduct_desk.clock import short_day, spoken_date
from conduct_desk.desk.views import CaseLine
from conduct_desk.policy.vocabulary import Finding, Stage
from conduct_desk.ui.concern_words import found_in_words
from conduct_desk.ui.look import icon
from conduct_desk.ui.models.lines_model import Index, LinesModel

NextLines = Callable[[CaseLine | None, int], tuple[CaseLine, ...]]

PAGE_SIZE = 50


def found_words(line: CaseLine) -> str:
    """Return a case's findings in one line, in the order the policy has them."""
    found = ", ".join(finding.value for finding in Finding if finding in line.findings)
    return found or ("Nothing found" if line.stage is Stage.CLOSED else "Nothing found yet")


def standing_words(line: CaseLine) -> str:
    """Return how a case stands: its outcome when it is closed, else its stage."""
    return line.outcome.value if line.outcome else line.stage.value


def look_again_words(line: CaseLine) -> str:
    """Return when a post is looked at again; of a closed concern with the year, which may be long gone."""
    if line.next_check_on is None:
        return ""
    day = short_day(line.next_check_on)
    return f"{day.split(' ', 1)[1]} {line.next_check_on.year}" if line.stage is Stage.CLOSED else day


def evidence_words(line: CaseLine) -> str:
    """Return how many exhibits a case has, as it is read out beside the paper-clip."""
    count = line.exhibits
    return "none" if not count else f"{count} exhibit{'' if count == 1 else 's'}"


REFERENCE, EVIDENCE, OPENED, WHERE, FOUND, STANDING, CHECK, FOUND_IN = range(8)
COLUMNS: dict[str, Callable[[CaseLine], str]] = {
    "Reference": lambda line: line.reference,
    "Evidence": lambda line: str(line.exhibits or ""),
    "Opened": lambda line: spoken_date(line.opened_on),
    "Where": lambda line: line.platform or "Not provided",
    "What was found": found_words,
    "How it stands": standing_words,
    "Look again": look_again_words,
    "The words are in": found_in_words,
}


class ConcernsModel(LinesModel[CaseLine]):
    """Case lines, read page by page with the last line as the key (no counting, no offsets)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda line: line.case_id, COLUMNS, parent)
        self._next: NextLines | None = None

    def show_from(
        self, lines: tuple[CaseLine, ...], next_lines: NextLines, asked_for: int = PAGE_SIZE
    ) -> None:
        """Show the first lines of a list, of which `asked_for` were; the rest comes when it is wanted."""
        self.show_lines(lines)
        self._next = next_lines if len(lines) == asked_for else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, says or stands for; evidence has a paper-clip with its number."""
        if index.isValid() and index.column() == EVIDENCE:
            line = self._lines[index.row()]
            if role == Qt.ItemDataRole.DecorationRole:
                return icon("paperclip", "muted", 16) if line.exhibits else None
            if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
                return f"{self.headings[EVIDENCE]}: {evidence_words(line)}"
        return super().data(index, role)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether the log may hold more concerns than were read."""
        return not parent.isValid() and self._next is not None

    def fetchMore(self, parent: Index) -> None:
        """Read the next page of concerns."""
        if parent.isValid() or self._next is None:
            return
        more = self._next(self._lines[-1] if self._lines else None, PAGE_SIZE)
        if len(more) < PAGE_SIZE:
            self._next = None
        if more:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
            self._lines.extend(more)
            self.endInsertRows()
