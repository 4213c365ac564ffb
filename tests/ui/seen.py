"""What can be told apart on a window as it is drawn: words, edges of controls, and where the keyboard is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from conduct_desk.ui.focus import FocusRing
from conduct_desk.ui.tokens import contrast
from conduct_desk.ui.widgets.choice_tile import CheckTile, RadioTile
from tests.ui.fits import seen_in, settle

WORDS, EDGES = 4.5, 3.0  # least contrast: WCAG 2.2, 1.4.3 and 1.4.11
SHARP = 2  # image pixels a pixel: else a thin stroke is only ever half drawn
FEW = 4  # pixels of one colour that no antialiasing makes
TALLEST = 2400  # px: what of a page is looked at
ROUND = 5  # px from the edge of a control to what is behind it
MOST = 150  # presses of Tab on one page
EDGED = (QLineEdit, QPlainTextEdit, QComboBox, RadioTile, CheckTile)
BARE = ("link", "back", "danger_link", "rail", "rail_current")  # buttons that are words, not boxes


def drawn(window: QWidget) -> QImage:
    """Return a window as it is drawn, twice as sharp, without the ring of the keyboard."""
    for ring in window.findChildren(FocusRing):
        ring.hide()
    picture = QPixmap(window.size() * SHARP)
    picture.setDevicePixelRatio(SHARP)
    window.render(picture)
    return picture.toImage().convertToFormat(QImage.Format.Format_RGB32)


def faint(window: QWidget) -> list[str]:
    """Return the words and the controls on a window that stand out too little from what is behind them."""
    settle()
    picture, bad = drawn(window), []
    for control in seen_in(window):
        if not control.isEnabled() or control.visibleRegion().boundingRect() != control.rect():
            continue
        where = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
        if words := _words_on(control):
            ratio = _of_words(picture, where)
            if ratio < WORDS:
                bad.append(f"‘{words[:40]}’ has a contrast of {ratio:.1f}")
        if _has_edge(control):
            ratio = _of_edge(picture, where)
            if ratio < EDGES:
                bad.append(f"the edge of {control.objectName()} has a contrast of {ratio:.1f}")
    return bad


def unringed(window: QWidget) -> tuple[int, list[str]]:
    """Go through a window with Tab; return how many controls were reached, and where no ring was seen."""
    window.activateWindow()
    settle()
    reached, bad = set[QWidget](), []
    for _ in range(MOST):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        settle()
        control = QApplication.focusWidget()
        if control is None or control in reached:
            break
        reached.add(control)
        if not isinstance(control, QScrollArea) and (what := _ring_fault(window)):
            bad.append(f"{type(control).__name__} {control.objectName()}: {what}")
    return len(reached), bad


def _words_on(control: QWidget) -> str:
    if isinstance(control, QLabel | QAbstractButton):
        return "" if control.property("role") == "decoration" else control.text().strip()
    if isinstance(control, QLineEdit):
        return (control.text() or control.placeholderText()).strip()
    return ""


def _has_edge(control: QWidget) -> bool:
    if isinstance(control, QPushButton):
        return type(control) is QPushButton and control.property("role") not in BARE and bool(control.text())
    return isinstance(control, EDGED) and not (isinstance(control, QPlainTextEdit) and control.isReadOnly())


def _colours(picture: QImage, where: QRect) -> Counter[int]:
    """Return how often each colour stands in a part of a picture, as 0xRRGGBB."""
    part = picture.copy(QRect(where.topLeft() * SHARP, where.size() * SHARP))
    return Counter(each & 0xFFFFFF for each in memoryview(part.constBits()).cast("I"))


def _name(colour: int) -> str:
    return f"#{colour:06X}"


def _of_words(picture: QImage, where: QRect) -> float:
    """Return the contrast of the words in a place: of its commonest colour and the one furthest from it."""
    found = _colours(picture, where)
    if len(found) < 2:
        return 1.0
    ground = _name(found.most_common(1)[0][0])
    inks = [colour for colour, times in found.items() if times >= FEW]
    return max(contrast(_name(colour), ground) for colour in inks)


def _of_edge(picture: QImage, where: QRect) -> float:
    """Return the contrast of the left edge of a control and what lies before it, at half its height."""
    middle = where.center().y()
    outside = QRect(where.left() - ROUND, middle, 2, 2)
    edge = QRect(where.left(), middle, ROUND + 2, 2)
    if outside.left() < 0:
        return 21.0  # it stands at the edge of the window
    behind = _name(_colours(picture, outside).most_common(1)[0][0])
    return max(contrast(_name(colour), behind) for colour in _colours(picture, edge))


def _ring_fault(window: QWidget) -> str:
    """Say what is wrong with the ring: it is not there, changes nothing, or is too faint."""
    ring = next((each for each in window.findChildren(FocusRing) if each.isVisible()), None)
    if ring is None:
        return "no ring"
    where = ring.geometry() & window.rect()
    with_ring = window.grab(where).toImage()
    ring.setVisible(False)
    without = window.grab(where).toImage()
    ring.setVisible(True)
    changed = [pair for pair in _pairs(without, with_ring) if pair[0] != pair[1]]
    if len(changed) < where.width():
        return "a ring that cannot be seen"
    strong = sum(contrast(_name(before), _name(after)) >= EDGES for before, after in changed)
    return "" if strong * 2 > len(changed) else f"a faint ring: {strong} of {len(changed)} pixels stand out"


def _pairs(one: QImage, other: QImage) -> Iterator[tuple[int, int]]:
    """Yield the colours of two pictures of one size, pixel by pixel."""
    pictures = [each.convertToFormat(QImage.Format.Format_RGB32) for each in (one, other)]
    cells = [memoryview(each.constBits()).cast("I") for each in pictures]
    return ((before & 0xFFFFFF, after & 0xFFFFFF) for before, after in zip(*cells, strict=True))


def whole(window: QWidget, width: int) -> None:
    """Make a window so tall that nothing of its page has to be scrolled to."""
    window.resize(QSize(width, TALLEST))
    settle()
