"""A small page as it looks with the colours and text size in use: for the eyes only, nothing to press."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from conduct_desk.ui.look import px, tokens
from conduct_desk.ui.tokens import contrast
from conduct_desk.ui.widgets.desk_row import RowList, RowWords
from conduct_desk.ui.widgets.plain_label import PlainLabel

STRICTEST = 7  # to 1: WCAG 2.2, 1.4.6, for words of any size
ROWS = (
    RowWords(
        "Record the advice from the safeguarding lead", "Child named in a Year 4 group, 2026-27/014", "Today",
        "danger", icon="shield-alert", icon_colour="danger",
    ),
    RowWords(
        "Check that the post is gone", "The letter went on Monday 16 November, 2026-27/012", "By Wed 25 Nov",
        "warn", icon="clock", icon_colour="warn",
    ),
    RowWords("Thank the parent who wrote", "Settled, 2026-27/009", "Completed", "ok", icon="circle-check",
             icon_colour="ok"),
)  # fmt: skip


class LookSample(QFrame):
    """A heading, words, and three rows with their tags; `draw` after the colours have changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Sample")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, px(8), 0, 0)
        box.setSpacing(px(8))
        for words, role in (
            ("How a page looks", "h2"),
            ("The concerns on it are made up.", ""),
        ):
            label = PlainLabel(words, self)
            label.setProperty("role", role)
            box.addWidget(label)
        self._rows = RowList(self)
        box.addWidget(self._rows)
        self.contrast_label = PlainLabel("", self)
        self.contrast_label.setProperty("role", "muted")
        box.addWidget(self.contrast_label)

    def draw(self) -> None:
        """Draw it in the colours and sizes of now."""
        self._rows.show_rows([(words, None) for words in ROWS])
        t = tokens()
        least = min(contrast(t.text, ground) for ground in (t.bg, t.surface, t.sunken))
        self.contrast_label.setText(
            f"Words stand out from their ground by {least:.0f} to 1. The strictest rule for the web asks for "
            f"{STRICTEST} to 1."
        )
