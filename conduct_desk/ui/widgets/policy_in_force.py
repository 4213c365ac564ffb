"""Which policy the school goes by, whether its review is overdue, and every version before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.clock import spoken_date
from conduct_desk.ui.widgets.lines_box import LinesBox
from conduct_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from conduct_desk.desk.policy_views import PolicyVersion


class PolicyInForce(QWidget):
    """Title, version and dates, and a card with the versions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        self._title, self._particulars, self._overdue = (PlainLabel("", self) for _ in range(3))
        for label, role in ((self._title, "h2"), (self._particulars, ""), (self._overdue, "error")):
            label.setProperty("role", role)
            box.addWidget(label)
        self._versions = LinesBox(self)
        self._versions.set_words("versions", "Every version", "")
        box.addWidget(self._versions)

    def show_versions(self, versions: Sequence[PolicyVersion], reviewed: str) -> None:
        """Show the versions, the one in force first; `reviewed` is its last review as letters print it."""
        now = versions[0]
        self._title.setText(now.title)
        due = spoken_date(now.review_due_on)
        self._particulars.setText(
            f"Version: {now.version}\nLast reviewed: {reviewed}\nNext review due: {due}"
        )
        self._overdue.setText(
            "Its review is overdue. Ask the governors to adopt it again, then bring it in with its new dates."
        )
        self._overdue.setVisible(now.is_review_overdue)
        self._versions.show_lines([_line(each) for each in versions])


def _line(version: PolicyVersion) -> tuple[str, str]:
    """Return one version as a line: since when, and how many concerns were decided under it."""
    since = (
        f"Brought in on {spoken_date(version.adopted_on)}" if version.adopted_on else "Came with the program"
    )
    decided = {0: "No concern", 1: "1 concern"}.get(version.cases, f"{version.cases} concerns")
    state = "in force" if version.is_in_force else "no longer in force"
    return f"{since}, {state}", f"{version.version}: {version.title}. {decided} decided under it."
