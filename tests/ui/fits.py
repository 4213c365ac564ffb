"""What a person could not read or press on a window, in words."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QScrollArea, QWidget

from conduct_desk.ui.tokens import Theme
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.page import DeskPage
from conduct_desk.ui.widgets.problem_frame import Problem, ProblemFrame

SMALLEST_TARGET = 24  # px, WCAG 2.2 (2.5.8)
GAP = 8  # px that nobody sees as one
PATIENCE = 4  # times that a window may settle
PROBLEM = "The date on which the post was seen must be today or in the past"
# A small laptop at 125 % scaling, the usual laptop, and a window made small.
DRAWN = (
    ((1093, 560), 100, Theme.LIGHT),
    ((1093, 560), 150, Theme.DARK),
    ((1366, 728), 200, Theme.LIGHT),
    ((900, 600), 130, Theme.HIGH_CONTRAST),
)


def settle() -> None:
    """Let layouts find their sizes (one that wraps asks again when its width is known)."""
    for _ in range(4):
        QApplication.processEvents()


def cut_off(shown: QWidget) -> list[str]:
    """Return what a person could not read or press, in words; empty when all is well."""
    for _ in range(PATIENCE):
        settle()
        if not (bad := _faults(shown)):
            break  # else rows may still be turning: each turn makes others wider or taller
    return bad


def _faults(shown: QWidget) -> list[str]:
    bad = []
    for control in (shown, *seen_in(shown)):
        if isinstance(control, QLabel):
            bad += _label_cut(control)
        elif isinstance(control, QAbstractButton):
            bad += _button_cut(control)
        elif isinstance(control, QScrollArea) and control.widgetResizable():
            bad += _area_faults(control)
    return bad


def loose(shown: QWidget) -> list[str]:
    """Return how a page that just came up is taller than it is when everything on it is measured anew."""
    settle()
    bad = []
    for page in shown.findChildren(DeskPage):
        if page.isVisible():
            was = page.body.height()
            for part in page.body.findChildren(QWidget):
                part.updateGeometry()
            settle()
            if was > page.body.height() + GAP:
                bad.append(f"{page.objectName()} came up {was} px tall and needs {page.body.height()}")
    return bad


def seen_in(shown: QWidget) -> Iterator[QWidget]:
    """Return what can be seen in a window; a page that is not shown is not looked through."""
    for child in shown.children():
        if isinstance(child, QWidget) and child.isVisible():
            yield child
            yield from seen_in(child)


def opened_up(shown: QWidget) -> bool:
    """Open every fold and let every group of fields say what is wrong; False where there is none of it."""
    folds = [each for each in shown.findChildren(Fold) if each.isVisible() and not each.is_open]
    groups = [each for each in shown.findChildren(ProblemFrame) if each.isVisible()]
    for fold in folds:
        fold.unfold()
    for group in groups:
        group.show_problems([Problem(PROBLEM, group)])
    return bool(folds or groups)


def closed_again(shown: QWidget) -> None:
    """Take away what `opened_up` said was wrong; what was unfolded stays so."""
    for group in shown.findChildren(ProblemFrame):
        group.show_problems([])


def _area_faults(area: QScrollArea) -> list[str]:
    """Return how a page is too wide, or scrolls though everything on it has room."""
    inside = area.widget()
    if inside is None:
        return []
    if inside.width() > area.viewport().width():
        room = area.viewport().width()
        return [f"{area.objectName()} is {inside.width()} px wide where there is room for {room}"]
    if isinstance(area, DeskPage) and area.verticalScrollBar().maximum() > 0:
        whole: QSize = area.maximumViewportSize()
        if inside.hasHeightForWidth() and inside.heightForWidth(whole.width()) <= whole.height():
            return [f"{area.objectName()} scrolls though there is room for all of it"]
    return []


def _label_cut(label: QLabel) -> list[str]:
    if not label.text():
        return []
    if label.wordWrap():
        needs = label.heightForWidth(label.width())
        longest = max(QFontMetrics(label.font()).horizontalAdvance(word) for word in _words(label.text()))
        if needs > label.height() + 1:
            return [f"‘{label.text()[:50]}’ is {needs} px high where there is room for {label.height()}"]
        if longest > label.width() + 1:
            return [f"a word of ‘{label.text()[:50]}’ is {longest} px wide, its label {label.width()}"]
    elif label.sizeHint().width() > label.width() + 1:
        return [f"‘{label.text()[:50]}’ is {label.sizeHint().width()} px wide, its label {label.width()}"]
    return []


def _words(text: str) -> list[str]:
    """Return what Qt keeps on one line: it breaks at spaces and after hyphens and dashes."""
    return re.split(r"(?<=[-–—])|[\s\u200b]+", text)


def _button_cut(button: QAbstractButton) -> list[str]:
    has = button.size()
    if min(has.width(), has.height()) < SMALLEST_TARGET:
        return [f"{button.objectName()} ‘{button.text()}’ is only {has.width()} × {has.height()}"]
    needs = button.sizeHint() if type(button) is QPushButton else button.minimumSizeHint()
    if button.text() and (needs.width() > has.width() or needs.height() > has.height()):
        return [f"{button.objectName()} ‘{button.text()}’ needs {needs.toTuple()}, has {has.toTuple()}"]
    return []
