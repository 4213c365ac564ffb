"""Nothing stands over the window and waits for an answer but the print box and the boxes for files."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtPrintSupport, QtWidgets

PACKAGE = Path(__file__).resolve().parents[2] / "conduct_desk"
BOXES = {
    name
    for module in (QtWidgets, QtPrintSupport)
    for name in dir(module)
    if isinstance(kind := getattr(module, name), type) and issubclass(kind, QtWidgets.QDialog)
}
WAITS = {"exec", "exec_", "setModal", "setWindowModality"}
# What asks for files and paper; the notice that the program itself failed; and what closes both at a lock.
MAY = {
    "ui/choosers.py": {"QDialog", "QFileDialog", "QPrintDialog", "exec"},
    "ui/crash.py": {"QDialog"},
    "ui/locking.py": {"QDialog"},
    "__main__.py": {"exec"},  # the program's own loop
    "self_test.py": {"exec"},  # until the opening window was painted; nobody sits before it
}


def found_in(path: Path) -> Iterator[str]:
    """Yield the boxes that a module names, and what makes anything wait."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Name) and node.id in BOXES:
            yield node.id
        elif isinstance(node, ast.Attribute) and node.attr in BOXES | WAITS:
            yield node.attr


def test_qts_boxes_are_all_known() -> None:
    assert {"QDialog", "QMessageBox", "QInputDialog", "QProgressDialog", "QWizard", "QPrintDialog"} <= BOXES


def test_only_print_files_and_a_failure_of_the_program_stand_over_the_window() -> None:
    found: dict[str, set[str]] = {}
    for room in ("ui", "ui/pages", "ui/widgets", "ui/models", "ui/forms", "."):
        for path in sorted((PACKAGE / room).glob("*.py")):
            names = set(found_in(path))
            if names:
                found[path.relative_to(PACKAGE).as_posix()] = names
    assert found == MAY


@pytest.mark.parametrize(
    "room",
    [
        "ui/disposal_words.py", "ui/pages/disposal_choice_page.py", "ui/isolating_words.py",
        "ui/aside_words.py", "ui/pages/isolate_page.py", "ui/pages/key_form_page.py",
        "ui/pages/erase_page.py",
    ],
)  # fmt: skip
def test_what_cannot_come_back_says_so_where_it_is_asked(room: str) -> None:
    words = (PACKAGE / room).read_text("utf-8")
    assert "cannot be undone" in words or "for good" in words
