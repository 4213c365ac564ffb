"""Every page and box as an assistive client meets it: named, told apart, large enough, and what it seems."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.outside.person import TOP, Hands

pytestmark = [pytest.mark.outside, pytest.mark.long]

SMALLEST = 24  # px, WCAG 2.2 (2.5.8)
BUTTONS = {"push button", "button", "toggle button", "push button menu", "check box", "link"}
ROLES = {  # what a control is called in our code, and what it may be to somebody who cannot see it
    "button": BUTTONS,
    "edit": {"text", "entry", "password text", "paragraph"},
    "check": {"check box"},
    "radio": {"radio button"},
    "combo": {"combo box"},
    "table": {"table", "tree table"},
    "label": {"label", "heading", "static", "text"},
}
PRESSED = {
    "push button",
    "toggle button",
    "check box",
    "radio button",
    "combo box",
    "push button menu",
    "link",
}
PICTURES = {"image", "icon", "canvas", "drawing area"}


def faults(nodes: list[dict[str, Any]]) -> Iterator[str]:
    """Yield what is wrong with one window as it stands."""
    for node in nodes:
        what = f"{node['role']} {node['id']}"
        if not node["name"] and (node["focusable"] or node["role"] in PICTURES):
            yield f"no name: {what}"
        if node["role"] in PRESSED and node["focusable"] and node["box"] and min(node["box"][2:]) < SMALLEST:
            yield f"{node['box'][2]} x {node['box'][3]} px: {what}"
        kind = node["id"].rpartition(".")[2].rpartition("_")[2]
        if re.fullmatch(r"\w+\.\w+", node["id"]) and node["role"] not in ROLES.get(kind, {node["role"]}):
            yield f"not what it is called: {what}"
    ours = Counter(node["id"] for node in nodes if re.fullmatch(r"\w+\.\w+", node["id"]))
    yield from (f"{count} times: {name}" for name, count in ours.items() if count > 1)


def test_every_page_and_box_can_be_told_by_somebody_who_cannot_see_it(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.outside.window_by_window", str(tmp_path)],
        cwd=TOP, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path / "home")},
    )  # fmt: skip
    assert program.stdin is not None and program.stdout is not None
    seen, controls, wrong = 0, 0, dict[str, str]()
    try:
        while name := program.stdout.readline().strip():
            nodes = hands.ask("tree") or []
            assert nodes, f"{name}: nothing to be seen"
            seen, controls = seen + 1, controls + sum(node["focusable"] for node in nodes)
            for fault in faults(nodes):
                wrong.setdefault(fault, name)
            program.stdin.write("\n")
            program.stdin.flush()
        assert program.wait(20) == 0
    finally:
        program.kill()
        program.communicate()
    print(f"{seen} windows with {controls} controls: {len(wrong)} faults")
    assert seen > 100
    assert not wrong, "\n".join(f"{name}: {fault}" for fault, name in wrong.items())
