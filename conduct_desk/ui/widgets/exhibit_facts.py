"""What is known of an exhibit from the moment it was kept: what it is, when, by whom, its fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.ui.announcing import announce
from conduct_desk.ui.exhibit_words import in_groups, kept_words, kind_words, like_words
from conduct_desk.ui.look import icon, px
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.sign import Sign

if TYPE_CHECKING:
    from conduct_desk.desk.views import ExhibitView

LOCKED = "The original is kept unchanged"
GONE = "The original was destroyed on advice"
COPY, COPIED = "Copy the fingerprint", "Copied"


class ExhibitFacts(QFrame):
    """The lock, four facts, and a notice where another exhibit looks the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(10)
        self._sign = Sign(self)
        self._badge = PlainLabel(LOCKED, self)
        self._badge.setProperty("role", "label")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._badge, 1)
        box.addLayout(row)
        self._facts = {words: self._fact(box, words) for words in ("What it is", "Its own name", "Kept")}
        self.fingerprint_label = self._fact(box, "Fingerprint (SHA-256)")
        self.fingerprint_label.setObjectName("fingerprint_label")
        self.fingerprint_label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy_button = QPushButton(COPY, self)
        self.copy_button.setObjectName("copy_fingerprint_button")
        self.copy_button.setProperty("role", "link")
        self.copy_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.copy_button.clicked.connect(self._copy)
        box.addWidget(self.copy_button)
        self.like_notice = QFrame(self)
        self.like_notice.setProperty("role", "notice_warn")
        inside = QVBoxLayout(self.like_notice)
        inside.setContentsMargins(14, 10, 14, 10)
        self._like = PlainLabel("", self.like_notice)
        inside.addWidget(self._like)
        box.addWidget(self.like_notice)
        self._fingerprint = ""

    def show_exhibit(self, exhibit: ExhibitView, like: Sequence[tuple[str, int]], reference: str) -> None:
        """Show an exhibit; `like`: concern and number of those that look the same."""
        self._fingerprint = exhibit.fingerprint
        self._badge.setText(GONE if exhibit.is_destroyed else LOCKED)
        shown = {
            "What it is": kind_words(exhibit), "Its own name": exhibit.name or "None",
            "Kept": kept_words(exhibit),
        }  # fmt: skip
        for words, label in self._facts.items():
            label.setText(shown[words])
        self.fingerprint_label.setText(in_groups(exhibit.fingerprint))
        self.fingerprint_label.setAccessibleName(f"Fingerprint: {in_groups(exhibit.fingerprint)}")
        self.copy_button.setText(COPY)
        self._like.setText(like_words(like, reference))
        self.like_notice.setVisible(bool(like))

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the lock in the colours of the day."""
        super().showEvent(event)
        self._draw_lock()

    def changeEvent(self, event: QEvent) -> None:
        """Draw it again when the theme changes while it is on the screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._draw_lock()

    def _draw_lock(self) -> None:
        self._sign.setPixmap(icon("lock", "ok", 22).pixmap(px(22), px(22)))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._fingerprint)
        self.copy_button.setText(COPIED)
        announce(self.copy_button, COPIED)

    def _fact(self, box: QVBoxLayout, words: str) -> PlainLabel:
        entry = QVBoxLayout()
        entry.setSpacing(0)
        above, label = PlainLabel(words, self), PlainLabel("", self)
        above.setProperty("role", "small")
        entry.addWidget(above)
        entry.addWidget(label)
        box.addLayout(entry)
        return label
