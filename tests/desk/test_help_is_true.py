"""The help speaks of what is there: every button and answer that it names stands in the program."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from conduct_desk.desk.helping import help_texts

TOP = Path(__file__).resolve().parent.parent.parent
# Said by others: other programs, people, posts.
NOT_OURS = frozenset({
    "one post about a teacher", "She rang at 9.10 and said that the photo stays", "When it cannot wait",
    "Full Page", "Capture more", "2 hours ago", "See more",
})  # fmt: skip
QUOTED = (re.compile(r"‘([^‘]+?)’(?![a-z])"), re.compile(r"“([^”]+)”"))


def literals(tree: ast.AST) -> Iterator[str]:
    """Yield the texts of a module, without those that only explain it."""
    explains = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explains:
            yield node.value


@cache
def words_of_the_program() -> str:
    modules = sorted((TOP / "conduct_desk").rglob("*.py"))
    rules = sorted((TOP / "resources" / "policy").glob("*.toml"))
    shown = [text for path in modules for text in literals(ast.parse(path.read_text("utf-8")))]
    return "\n".join((*shown, *(path.read_text("utf-8") for path in rules)))


@pytest.mark.parametrize("stem", sorted(help_texts().topics))
def test_every_control_and_answer_that_a_topic_names_is_there(stem: str) -> None:
    topic = help_texts().topics[stem]
    named = {
        name for part in topic.parts for pattern in QUOTED for name in pattern.findall(part.text)
    } - NOT_OURS

    assert [name for name in sorted(named) if name not in words_of_the_program()] == []


@pytest.mark.parametrize("stem", sorted(help_texts().topics))
def test_a_topic_is_short_enough_to_be_read(stem: str) -> None:
    topic = help_texts().topics[stem]

    assert len(topic.title) <= 64
    for part in topic.parts:
        assert len(part.text) <= 900, part.text[:60]
