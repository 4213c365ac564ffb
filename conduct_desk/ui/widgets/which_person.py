"""Somebody whose name is in the log already: in which concerns, and whether it is the same person."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.emptying import empty_layout
from conduct_desk.ui.widgets.wrapping_link import WrappingLink

MOST = 3  # concerns named under one name; the person's own page has the rest
ANOTHER = "Another person of this name"
WHICH = "Select which person of this name it is"


@dataclass(frozen=True)
class Earlier:
    """One earlier concern of a person: “Same author as concern 2026-27/001 (removed by the author)”."""

    words: str
    case_id: int


@dataclass(frozen=True)
class Known:
    """Somebody in the log whom a typed name can mean; `words` tells namesakes apart."""

    person_id: int
    words: str
    earlier: tuple[Earlier, ...]


class WhichPerson(QWidget):
    """Links under a name, and the choice of another person of that name; nothing while the name is new."""

    changed = Signal()
    case_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_laid_out = False
        self._known: tuple[Known, ...] = ()
        self._own: int | None = None
        self._name = ""
        self.hide()

    def _lay_out(self) -> None:
        """Put up the choice and the links, once there is somebody of a name: most are new."""
        self._is_laid_out = True
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        self._which = CalmCombo(self)
        self._which.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._which.currentIndexChanged.connect(self._turned)
        box.addWidget(self._which)
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        box.addLayout(self._links)
        self._another = QCheckBox(ANOTHER, self)
        self._another.toggled.connect(self._turned)
        box.addWidget(self._another)

    def show_known(self, known: Sequence[Known], own: int | None, name: str) -> None:
        """Show whom the name can mean. `own` is who stands there already; `name` begins the object names."""
        self._name = name
        if not known and not self._is_laid_out:
            self._own = own
            return
        if not self._is_laid_out:
            self._lay_out()
        self._another.setObjectName(f"{name}_another_check")
        self._which.setObjectName(f"{name}_which_combo")
        self._which.setAccessibleName(WHICH)
        if (tuple(known), own) == (self._known, self._own):
            return
        self._known, self._own = tuple(known), own
        ids = [each.person_id for each in known]
        with QSignalBlocker(self._another), QSignalBlocker(self._which):
            self._another.setChecked(own is not None and own not in ids)
            self._which.clear()
            self._which.addItems([WHICH, *(each.words for each in known), ANOTHER])
            self._which.setCurrentIndex(
                0 if own is None else 1 + (ids.index(own) if own in ids else len(ids))
            )
        self._settle()

    def person_id(self) -> int | None:
        """Return who it is, None while nobody chose among several or it is somebody new."""
        if self._is_other():
            return self._own if self._own not in [each.person_id for each in self._known] else None
        chosen = self._chosen()
        return chosen.person_id if chosen else None

    def is_another(self) -> bool:
        """Say whether it is somebody of that name who is not in the log yet."""
        return self._is_other() and self.person_id() is None

    def take(self, *, is_another: bool) -> None:
        """Show what a draft says."""
        if is_another and self._known:
            self._another.setChecked(True)
            self._which.setCurrentIndex(self._which.count() - 1)

    def _is_several(self) -> bool:
        return len(self._known) > 1

    def _is_other(self) -> bool:
        if not self._known:
            return False
        at_end = self._which.currentIndex() == self._which.count() - 1
        return at_end if self._is_several() else self._another.isChecked()

    def _chosen(self) -> Known | None:
        if self._is_other() or not self._known:
            return None
        place = self._which.currentIndex() - 1 if self._is_several() else 0
        return self._known[place] if place >= 0 else None

    def _turned(self) -> None:
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        self.setVisible(bool(self._known))
        self._which.setVisible(self._is_several())
        self._another.setVisible(not self._is_several())
        empty_layout(self._links)
        chosen = self._chosen()
        for number, each in enumerate(chosen.earlier[:MOST] if chosen else (), start=1):
            link = WrappingLink(each.words, self)
            link.setObjectName(f"{self._name}_earlier_{number}_button")
            link.setToolTip("Open that concern. What is typed here is kept as a draft.")
            link.clicked.connect(lambda _=False, case_id=each.case_id: self.case_asked.emit(case_id))
            self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
