"""One door for words: everything that flows is made safe in one module."""

import ast
from pathlib import Path

import conduct_desk


def test_paragraphs_are_made_in_one_module_only() -> None:
    package = Path(conduct_desk.__file__).parent
    users = {path.name for path in package.rglob("*.py") if "Paragraph" in names_in(path)}

    assert users == {"flow.py"}


def names_in(path: Path) -> set[str]:
    """Return every name that a module imports, reads or calls, however it is reached."""
    tree = ast.parse(path.read_text("utf-8"))
    found = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    found |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return found | {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
