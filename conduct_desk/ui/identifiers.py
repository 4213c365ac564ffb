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
    labels = {label.objectName(): label for label in page.findChildren(QLabel)}
    for control in page.findChildren(QWidget):
        _say_what_it_is(control, labels)
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
