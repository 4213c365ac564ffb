"""The name by which tests and assistive technology find a control: page.object."""

import re

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

INTERACTIVE = (
    QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QListView, QTableView, QAbstractSpinBox,
    QAbstractSlider, QLabel,
)  # fmt: skip
_WITH_KEY = re.compile(r"(.+) \(((?:Ctrl|Alt|Shift|F\d).*)\)")


def name_controls(page: QWidget, key: str) -> None:
    """Give each named control under `page` its accessible identifier `key.object_name`.

    Called again after rows were added, so that those get theirs too.
    """
    labels = {label.objectName(): label for label in page.findChildren(QLabel)}
    for control in page.findChildren(QWidget):
        _say_what_it_is(control, labels)
        _say_once(control)
        name = control.objectName()
        if name and not name.startswith("qt_") and isinstance(control, INTERACTIVE):
            control.setAccessibleIdentifier(f"{key}.{name}")


def _say_what_it_is(control: QWidget, labels: dict[str, QLabel]) -> None:
    """Give a field without a name of its own the words above it: `place_label` stands over `place_edit`."""
    if not isinstance(control, QLineEdit | QPlainTextEdit | QComboBox):
        return
    label = labels.get(f"{control.objectName().rpartition('_')[0]}_label")
    if not control.accessibleName() and label is not None:
        control.setAccessibleName(label.text())
    inner = control.lineEdit() if isinstance(control, QComboBox) and control.isEditable() else None
    if inner is not None:
        inner.setAccessibleName(control.accessibleName())


def _say_once(control: QWidget) -> None:
    """Let a screen reader say of a tip only what the name does not say: the key, and what is told beside it.

    Qt gives it the whole tip after the name: “Print, button. Print (Ctrl+P)”.
    """
    found = _WITH_KEY.fullmatch(control.toolTip()) if control.toolTip() else None
    if found is None:
        return
    words, key = found.groups()
    name = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
    if name.startswith(words):
        control.setAccessibleDescription(key)
    elif name and words.startswith((f"{name} ", f"{name}, ")):
        more = words.removeprefix(name).lstrip(" ,")
        control.setAccessibleDescription(f"{more[:1].upper()}{more[1:]} ({key})")
