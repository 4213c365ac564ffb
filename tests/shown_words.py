"""Every sentence that the program shows or prints, with where it is written, for the lint of its tone."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from conduct_desk.errors import DeskError

TOP = Path(__file__).resolve().parent.parent
PACKAGE = TOP / "conduct_desk"
GAP = "…"  # stands for what a sentence is filled in with
CODE = re.compile(
    r"^(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|ATTACH|WHERE|ORDER|FROM|JOIN|AND|ALTER|DROP|WITH)\b"
    r"|[{};]\s*$|^\s*(Q[A-Z]\w+|\*|\[role=|#)[^.]*\{|\\[wsdb]|\(\?|px;|://|^[a-z_]+( [a-z_]+)*: |^%"
)
PROSE = re.compile(r"[A-Za-z’]{2,}[,;:.…!?]? +[\w‘“(…]")
RAISED_IN = ("caselog", "paper", "evidence")  # of these floors, only what they say to a person


@dataclass(frozen=True)
class Shown:
    """Words of the program and where they are written."""

    where: str
    words: str
    kind: str = "text"  # text, button, heading, lead, or error

    def __str__(self) -> str:
        """Return what a finding says."""
        return f"{self.where}: {self.words!r}"


def all_shown() -> list[Shown]:
    """Return everything that the lint reads."""
    return [*in_modules(), *in_forms(), *in_resources()]


def in_modules() -> Iterator[Shown]:
    """Yield the words of ui, desk and policy, and of the refusals raised further down."""
    for path in sorted(PACKAGE.rglob("*.py")):
        floor = path.relative_to(PACKAGE).parts[0]
        if path.name.startswith("ui_") or floor not in ("ui", "desk", "policy", *RAISED_IN, "errors.py"):
            continue
        tree = ast.parse(path.read_text("utf-8"))
        name = str(path.relative_to(PACKAGE))
        yield from _refusals(tree, name)
        if floor not in RAISED_IN:
            yield from _prose(tree, name)
            yield from _buttons(tree, name)
            yield from _headings(tree, name)


def in_forms() -> Iterator[Shown]:
    """Yield the words of the forms drawn in Designer."""
    for path in sorted((TOP / "forms").glob("*.ui")):
        for widget in ElementTree.parse(path).iter("widget"):  # noqa: S314  (our own files)
            role = _property(widget, "role")
            kind = "button" if widget.get("class") == "QPushButton" else "text"
            kind = {"h1": "heading", "h2": "heading", "h3": "heading", "lead": "lead"}.get(role, kind)
            for each in ("text", "placeholderText", "accessibleName", "accessibleDescription", "toolTip"):
                if words := _property(widget, each):
                    yield Shown(path.name, words, kind if each == "text" else "text")


def in_resources() -> Iterator[Shown]:
    """Yield the help and the letters, a line each, and what the questions and routes say.

    Not the policy: those words are the school's own.
    """
    for folder in ("policy", "help", "."):
        for path in sorted((TOP / "resources" / folder).glob("*.toml")):
            if path.name != "policy.toml":
                yield from _told(tomllib.loads(path.read_text("utf-8")), path.name)
    for path in sorted([*(TOP / "resources" / "help").glob("*.txt"),
                        *(TOP / "resources" / "letters").rglob("*.txt")]):  # fmt: skip
        for line in path.read_text("utf-8").splitlines():
            if line.strip() and not line.startswith("#"):  # what follows a # is for whoever edits the file
                yield Shown(f"{path.parent.name}/{path.name}", line.strip())


def written(node: ast.expr | None) -> str:
    """Return the words of an expression, with … for what is filled in; empty when it is none."""
    match node:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=parts):
            return "".join(written(part) if isinstance(part, ast.Constant) else GAP for part in parts)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return written(left) + written(right)
    return ""


def _prose(tree: ast.Module, name: str) -> Iterator[Shown]:
    skipped = _unshown(tree)
    for node in ast.walk(tree):
        if id(node) in skipped or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        words = written(node)
        if PROSE.search(words) and not CODE.search(words):
            yield Shown(f"{name}:{node.lineno}", words)


def _unshown(tree: ast.Module) -> set[int]:
    """Return what is no words on a screen: docstrings, parts of longer strings, patterns, log lines."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if isinstance(node, ast.JoinedStr):
            skipped |= {id(part) for part in node.values}
        if isinstance(node, ast.Call) and _called(node) in ("compile", "note", "text", "info", "warning"):
            skipped |= {id(part) for arg in node.args for part in ast.walk(arg)}
    return skipped


def _refusals(tree: ast.Module, name: str) -> Iterator[Shown]:
    """Yield the sentence of each DeskError with its next step, as she reads them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in REFUSALS and node.args:
            step = next((word.value for word in node.keywords if word.arg == "next_step"), None)
            if sentence := written(node.args[0]):
                next_step = written(step) or (GAP if step is not None else "")
                told = DeskError(sentence, next_step=next_step).told
                yield Shown(f"{name}:{node.lineno}", told, "error")


def _buttons(tree: ast.Module, name: str) -> Iterator[Shown]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if _called(node) in ("QPushButton", "BackButton") and node.args:
                yield from _shown(node.args[0], name, "button")
            for word in node.keywords:
                if word.arg in ("button", "second", "third"):
                    yield from _shown(word.value, name, "button")
        if isinstance(node, ast.Tuple) and len(node.elts) >= 3 and written(node.elts[0]).endswith("_button"):
            yield from _shown(node.elts[1], name, "button")


def _headings(tree: ast.Module, name: str) -> Iterator[Shown]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and len(node.args) >= 2:
            is_words = _called(node) == "words" and written(node.args[1]) in ("h1", "h2", "h3")
            if is_words:
                yield from _shown(node.args[0], name, "heading")
            if _called(node) == "words" and written(node.args[1]) == "lead":
                yield from _shown(node.args[0], name, "lead")
            if _called(node) == "set_title":
                yield from _shown(node.args[1], name, "heading")


def _shown(node: ast.expr, name: str, kind: str) -> Iterator[Shown]:
    if words := written(node):
        yield Shown(f"{name}:{node.lineno}", words, kind)


def _called(node: ast.Call) -> str:
    called = node.func
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _told(told: object, name: str) -> Iterator[Shown]:
    """Yield every sentence in a table of a TOML file, however deep."""
    inside = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    for each in inside:
        yield from _told(each, name)
    if isinstance(told, str) and PROSE.search(told):
        yield Shown(name, told)


def _property(widget: ElementTree.Element, name: str) -> str:
    found = widget.find(f"property[@name='{name}']/string")
    return (found.text or "").strip() if found is not None else ""


def _refusal_names() -> frozenset[str]:
    tree = ast.parse((PACKAGE / "errors.py").read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.ClassDef))


REFUSALS = _refusal_names()
