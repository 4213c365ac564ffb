"""The name by which tests and assistive technology find a control: page.object."""

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


def name_controls(page: QWidget, key: str) -> None:
    """Give each named control under `page` its accessible identifier `key.object_name`.

    Called again after rows were added, so that those get theirs too.
    """
    for control in page.findChildren(QWidget):
        name = control.objectName()
        if name and not name.startswith("qt_") and isinstance(control, INTERACTIVE):
            control.setAccessibleIdentifier(f"{key}.{name}")
