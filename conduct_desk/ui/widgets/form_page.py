"""A page to be filled in: how it goes back, says what is missing and says that a draft is kept."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QLayout, QLineEdit, QPushButton, QRadioButton, QWidget

from conduct_desk.ui.announcing import announce
from conduct_desk.ui.look import put_icon, px
from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.problem_frame import Problem
from conduct_desk.ui.widgets.readied import Readied
from conduct_desk.ui.widgets.two_columns import STACK_UNDER, TwoColumns

# What the menus call that which a key of the page does.
ACTS = {
    "Ctrl+Return": "continue", "Alt+Left": "back", "Ctrl+S": "save_for_later", "Ctrl+P": "print",
    "Ctrl+Shift+S": "save_pdf",
    "Ctrl+Z": "undo", "Ctrl+Y": "redo",
}  # fmt: skip
NARROW = 480  # px of page at 100 % text: there the words need the room more than the edges do
READING = 720  # px at 100 % text: longer lines are hard to read


class FormPage(Readied, DeskPage):
    """What the pages with a form share. Icons are drawn when the page is shown, in the colours of the day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[QPushButton, tuple[str, str]] = {}
        self._on_enter: Callable[[], None] | None = None
        self._does: dict[str, Callable[[], None]] = {}  # by key
        self._stacks: list[tuple[TwoColumns, int, int]] = []

    def add_icon(self, button: QPushButton, name: str, colour: str = "accent") -> None:
        """Put a bundled icon on a button, tinted with a token."""
        self._icons[button] = (name, colour)

    def add_columns(
        self, columns: TwoColumns, stack_under: int = STACK_UNDER, *, widest: int = READING
    ) -> None:
        """Let two columns stack under a width that grows with the text; `widest` limits the first one."""
        self._stacks.append((columns, stack_under, widest))

    def add_keys(self, keys: Mapping[str, Callable[[], None]]) -> None:
        """Let keys do what buttons do while the page is on the screen; the buttons' tips name them."""
        for key, does in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)  # held a little long it would go on from the next page too
            shortcut.activated.connect(does)
        self._does |= keys

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Return what the keys of the page do, by the names that the menus know."""
        return {ACTS[key]: does for key, does in self._does.items() if key in ACTS}

    def on_enter(self, does: Callable[[], None]) -> None:
        """Let Enter do this from a line of text or a radio; on a button it presses that button."""
        self._on_enter = does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as going on, where nothing on the page takes it itself."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        focused = self.focusWidget()
        if not plain or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused, QPushButton):
            focused.click()
        elif self._on_enter is not None and isinstance(focused, QLineEdit | QRadioButton):
            self._on_enter()

    def make_ready(self) -> None:
        """Draw the icons and settle the columns for the theme and text size in use."""
        for button, (name, colour) in self._icons.items():
            put_icon(button, name, colour)
        box = self.body.layout()
        if box is not None:
            self._leave_room(box)
        for columns, width, widest in self._stacks:
            columns.set_stack_under(px(width))
            columns.limit_first(px(widest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave less room at the sides of a narrow page."""
        super().resizeEvent(event)
        box = self.body.layout()
        if box is not None:
            self._leave_room(box)

    def _leave_room(self, box: QLayout) -> None:
        side = px(32 if self.width() >= px(NARROW) else 8)
        box.setContentsMargins(side, px(24), side, px(32))

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed as soon as something else is shown."""
        super().hideEvent(event)
        self.save_typing()

    def to_top(self) -> None:
        """Show the top of the page."""
        self.verticalScrollBar().setValue(0)

    def show_problems(self, summary: ErrorSummary, problems: Sequence[Problem]) -> None:
        """Say on top what is missing, or take that away."""
        summary.show_problems(problems)
        self.name_controls()
        if problems:
            self.to_top()

    def say(self, label: QLabel, words: str) -> None:
        """Write a short piece of news and have it read out."""
        label.setText(words)
        announce(label, words)
