"""An assistive client's eyes and hands: reads and presses the program through AT-SPI, by identifier.

Runs under the system's own Python (it has gi); speaks one JSON object a line with tests/outside/person.py.
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (gi wants the version first)

_said: list[str] = []  # what the program announced since somebody asked
_moved: list[int] = []  # one for each time that the keyboard went somewhere since somebody asked
_found: dict[str, Any] = {}  # where things were last time: a walk through a whole page takes a while


def applications() -> Iterator[Any]:
    """Yield every running program that shows the name of ours."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and "conduct" in (child.get_name() or "").lower():
            yield child


def shown(node: Any) -> bool:
    """Say whether a person could see it now."""
    return bool(node.get_state_set().contains(Atspi.StateType.SHOWING))


def below(node: Any) -> Iterator[Any]:
    """Yield a node and everything shown under it."""
    yield node
    try:
        count = node.get_child_count()
    except GLib.Error:
        return
    for index in range(count):
        try:
            child = node.get_child_at_index(index)
            if child is not None and shown(child):
                yield from below(child)
        except GLib.Error:
            continue  # it went away while we looked


def everything() -> Iterator[Any]:
    """Yield everything that any of the program's windows shows."""
    for app in applications():
        for index in range(app.get_child_count()):
            window = app.get_child_at_index(index)
            if window is not None and shown(window):
                yield from below(window)


def described(node: Any) -> dict[str, Any]:
    """Return what an assistive client learns about one thing on the screen."""
    states = node.get_state_set()
    box = node.get_extents(Atspi.CoordType.SCREEN) if node.get_component_iface() else None
    text = ""
    written = node  # of a list to choose from, what is typed stands in its field
    if node.get_role() == Atspi.Role.COMBO_BOX and node.get_child_count():
        parts = [node.get_child_at_index(index) for index in range(node.get_child_count())]
        written = next((part for part in parts if part is not None and part.get_text_iface()), node)
    if written.get_text_iface():
        text = Atspi.Text.get_text(written, 0, Atspi.Text.get_character_count(written))
    return {
        "id": node.get_accessible_id() or "",
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "role": node.get_role_name(),
        "text": text,
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "focused": states.contains(Atspi.StateType.FOCUSED),
        "checked": states.contains(Atspi.StateType.CHECKED),
        "enabled": states.contains(Atspi.StateType.ENABLED),
        "box": [box.x, box.y, box.width, box.height] if box else None,
    }


def is_called(node: Any, identifier: str) -> bool:
    """Say whether the identifier of a thing ends with these words."""
    own = node.get_accessible_id() or ""
    return bool(own == identifier or own.endswith("." + identifier))


def find(identifier: str) -> Any | None:
    """Return the shown thing whose identifier ends with these words, or None."""
    known = _found.get(identifier)
    try:
        if known is not None and shown(known) and is_called(known, identifier):
            return known
    except GLib.Error:
        pass  # it is gone: look again
    _found.pop(identifier, None)
    for node in everything():
        if is_called(node, identifier):
            _found[identifier] = node
            return node
    return None


def around(identifier: str) -> list[dict[str, Any]]:
    """Return what a screen reader says on the way to it: everything named that it lies in, nearest first."""
    node, found = find(identifier), []
    while node is not None and (node := node.get_parent()) is not None:
        if node.get_name():
            found.append(
                {
                    "role": node.get_role_name(),
                    "name": node.get_name(),
                    "description": node.get_description() or "",
                }
            )
    return found


def press(identifier: str) -> bool:
    """Do what a screen reader's press does."""
    node = find(identifier)
    if node is None or not node.get_action_iface():
        return False
    for index in range(Atspi.Action.get_n_actions(node)):
        if Atspi.Action.get_action_name(node, index).lower() in {"press", "toggle", "showmenu", "click"}:
            return bool(Atspi.Action.do_action(node, index))
    return False


def write(identifier: str, words: str) -> bool:
    """Put words into a field, in place of what was there."""
    node = find(identifier)
    return bool(node is not None and Atspi.EditableText.set_text_contents(node, words))


def focus(identifier: str) -> bool:
    """Move the keyboard to it."""
    node = find(identifier)
    return bool(node is not None and node.get_component_iface() and Atspi.Component.grab_focus(node))


def heard() -> list[str]:
    """Return what was announced since the last time, as a screen reader would speak it by itself."""
    while GLib.MainContext.default().iteration(False):
        pass
    said = list(_said)
    _said.clear()
    return said


def has_moved() -> bool:
    """Say whether the keyboard went anywhere since the last time."""
    while GLib.MainContext.default().iteration(False):
        pass
    went = bool(_moved)
    _moved.clear()
    return went


def answer(asked: dict[str, Any]) -> Any:
    """Do one thing that was asked for."""
    verb = asked["verb"]
    if verb == "tree":
        return [described(node) for node in everything()]
    if verb == "find":
        node = find(asked["id"])
        return described(node) if node is not None else None
    if verb == "write":
        return write(asked["id"], asked["words"])
    if verb in (of_all := {"heard": heard, "moved": has_moved}):
        return of_all[verb]()
    return {"around": around, "press": press, "focus": focus}[verb](asked["id"])


def main() -> None:
    """Serve until the other end closes."""
    Atspi.init()
    Atspi.set_timeout(3000, 3000)
    listener = Atspi.EventListener.new(lambda event: _said.append(str(event.any_data)))
    listener.register("object:announcement")
    # Of the keyboard alone: whoever asks for changes of state is told of each control that comes and goes.
    focus_listener = Atspi.EventListener.new(lambda _event: _moved.append(1))
    focus_listener.register("focus:")
    for line in sys.stdin:
        for _ in range(3):
            try:
                reply = {"ok": True, "value": answer(json.loads(line))}
                break
            except GLib.Error as error:
                reply = {"ok": False, "value": str(error)}
                time.sleep(0.1)  # the window was busy: ask again
        sys.stdout.write(json.dumps(reply) + "\n")
        sys.stdout.flush()


main()
