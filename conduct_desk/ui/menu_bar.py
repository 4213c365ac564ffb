"""File, Edit, Go, View and Help over an unlocked desk: everything that a key does, where it can be found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMenuBar, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Acts = Mapping[str, Callable[[], None]]


@dataclass(frozen=True)
class Entry:
    """One line of a menu: the name of what it does, its words, and the key that does the same."""

    name: str
    words: str
    keys: str = ""


LINE = None  # between two groups
MENUS: tuple[tuple[str, tuple[Entry | None, ...]], ...] = (
    ("&File", (
        Entry("new_concern", "New concern", "Ctrl+N"), Entry("add_evidence", "Choose a file", "Ctrl+O"),
        LINE,
        Entry("save_for_later", "Save and finish later", "Ctrl+S"),
        Entry("save_pdf", "Save as PDF", "Ctrl+Shift+S"), Entry("print", "Print", "Ctrl+P"),
        LINE,
        Entry("cover", "Cover the screen", "Ctrl+L"), Entry("close", "Close Conduct Desk", "Ctrl+Q"),
    )),
    ("&Edit", (
        Entry("undo", "Undo", "Ctrl+Z"), Entry("redo", "Redo", "Ctrl+Y"),
        LINE,
        Entry("cut", "Cut", "Ctrl+X"), Entry("copy", "Copy", "Ctrl+C"), Entry("paste", "Paste", "Ctrl+V"),
        Entry("select_all", "Select all", "Ctrl+A"),
        LINE,
        Entry("find", "Find a concern", "Ctrl+F"),
    )),
    ("&Go", (
        Entry("back", "Back", "Alt+Left"), Entry("continue", "Continue", "Ctrl+Enter"),
        LINE,
        Entry("home", "Home", "Ctrl+1"), Entry("concerns", "Concerns", "Ctrl+2"),
        Entry("letters", "Letters", "Ctrl+3"), Entry("governors", "Governors", "Ctrl+4"),
        Entry("settings", "Settings", "Ctrl+5"),
    )),
    ("&View", (
        Entry("larger", "Larger text", "Ctrl+="), Entry("smaller", "Smaller text", "Ctrl+-"),
        Entry("usual_size", "Text at 100 %", "Ctrl+0"),
    )),
    ("&Help", (
        Entry("help_here", "Help with this page", "F1"), Entry("help", "All help"),
        LINE,
        Entry("about", "About Conduct Desk"),
    )),
)  # fmt: skip
OF_PAGE = ("save_for_later", "save_pdf", "print", "back", "continue", "redo")  # as the page offers it
OF_WORDS = ("cut", "copy", "select_all")  # in a field that is being typed in
Typing = QLineEdit | QPlainTextEdit


class MenuBar(QMenuBar):
    """Does nothing itself: what is always there is given to it, the rest it asks of the page.

    `always` has a verb for each name that no page offers, `page_acts` returns what the page shown offers,
    and `undo_words` what Undo would put back.
    """

    def __init__(
        self, always: Acts, page_acts: Callable[[], Acts], undo_words: Callable[[], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("menu_bar")
        self.setAccessibleName("Menus")
        self.setNativeMenuBar(False)  # the same on every computer
        self._always, self._page_acts, self._undo_words = always, page_acts, undo_words
        self._was_typing: QWidget | None = None  # what had the keyboard before a menu took it
        self.entries: dict[str, QAction] = {}
        for title, entries in MENUS:
            menu = self.addMenu(title)
            menu.setObjectName(f"{title.removeprefix('&').lower()}_menu")
            menu.aboutToShow.connect(self.settle)
            menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._let_go))
            for entry in entries:
                self._add(menu, entry)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def settle(self) -> None:
        """Offer just what can be done now."""
        acts, field = self._page_acts(), self._field()
        for name in OF_PAGE:
            self.entries[name].setEnabled(name in acts)
        for name in OF_WORDS:
            self.entries[name].setEnabled(field is not None)
        undo, words = self.entries["undo"], self._undo_words()
        undo.setText("Undo")
        if field is not None and _can_undo(field):
            undo.setText("Undo typing")
        elif "undo" not in acts and words:
            undo.setText(f"Undo: {words[:1].lower()}{words[1:]}")
        undo.setEnabled(undo.text() != "Undo" or "undo" in acts)
        if field is not None:
            self.entries["redo"].setEnabled(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl+Z through from a field in which nothing was typed, and Alt open the menus only by itself.

        Qt's fields take the key of Undo even when they have nothing to take back, and its menus open when an
        Alt is let go that belonged to Alt+N: where the other key is let go later, and where assistive
        technology listens to keys. What that has looked at comes again, later and with no time on it.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _would_undo_nothing(watched, event):
                event.ignore()
                return True
            if event.key() == Qt.Key.Key_Alt:
                if not event.timestamp():
                    return False
            elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
                super().eventFilter(watched, QFocusEvent(QEvent.Type.FocusIn))  # it forgets the Alt then
        return super().eventFilter(watched, event)

    def _let_go(self) -> None:
        """Give the keyboard back once no menu is open: Qt keeps it here until Escape comes a second time."""
        if self.hasFocus() and QApplication.activePopupWidget() is None:
            key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(self, key)

    def _add(self, menu: QMenu, entry: Entry | None) -> None:
        if entry is None:
            menu.addSeparator()
            return
        action = menu.addAction(entry.words)
        action.setObjectName(f"{entry.name}_entry")
        if entry.keys:
            # The key is shown here and taken where it always was: two takers of one key, and neither gets it.
            action.setShortcut(QKeySequence(entry.keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self._do(entry.name))
        self.entries[entry.name] = action

    def _do(self, name: str) -> None:
        field = self._field()
        if field is not None and name in (*OF_WORDS, "undo", "redo") and _takes(field, name):
            words: dict[str, Callable[[], None]] = {
                "cut": field.cut, "copy": field.copy, "select_all": field.selectAll, "undo": field.undo,
                "redo": field.redo,
            }  # fmt: skip
            words[name]()
            return
        acts = {**self._always, **self._page_acts()}
        if name in acts:
            acts[name]()

    def _field(self) -> Typing | None:
        focused = QApplication.focusWidget()
        typing = self._was_typing if focused is self or focused is None else focused
        return typing if isinstance(typing, QLineEdit | QPlainTextEdit) else None

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        for field, listens in ((old, False), (new, True)):
            if isinstance(field, QLineEdit | QPlainTextEdit):
                (field.installEventFilter if listens else field.removeEventFilter)(self)
        if new is self:
            self._was_typing = old
        elif new is not None:
            self._was_typing = None


def _can_undo(field: Typing) -> bool:
    return field.isUndoAvailable() if isinstance(field, QLineEdit) else field.document().isUndoAvailable()


def _would_undo_nothing(field: QObject, key: QKeyEvent) -> bool:
    is_undo = key.matches(QKeySequence.StandardKey.Undo)
    return is_undo and isinstance(field, QLineEdit | QPlainTextEdit) and not _can_undo(field)


def _takes(field: Typing, name: str) -> bool:
    """Say whether it is for the field: Undo without anything typed in it is for the desk."""
    return name != "undo" or _can_undo(field)
