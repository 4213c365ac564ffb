"""A person at the real program: its process, the keyboard, the clipboard and an assistive client."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
_BUS = "qt.accessibility.atspi:"  # Qt's own remark on a question of the bus that it does not know
SOON = 3.0  # seconds in which a Tab has moved the keyboard, if it moves it at all
TICKS = ("check box", "radio button")
PATIENCE = 30.0  # seconds until a person would give up


def until(what: str, true: Callable[[], Any], *, patience: float = PATIENCE) -> Any:
    """Ask again until it holds; return what it said. Raises AssertionError with `what` when patience ends."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if value := true():
            return value
        time.sleep(0.05)
    raise AssertionError(f"waited {patience:.0f} s for: {what}")


def started_by(module: tuple[str, ...]) -> tuple[str, ...]:
    """Return what starts a module: the program in this folder, or the one that CONDUCT_DESK_PROGRAM names."""
    installed = os.environ.get("CONDUCT_DESK_PROGRAM")
    return (installed,) if installed and module == ("conduct_desk",) else (sys.executable, "-m", *module)


class Hands:
    """The assistive client: a process of its own, as a screen reader is."""

    def __init__(self) -> None:
        self.not_before = 0.0  # s of the monotonic clock: the program is to do what was pressed undisturbed
        self._process = subprocess.Popen(
            ["/usr/bin/python3", str(HERE / "hands.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, verb: str, **asked: Any) -> Any:
        """Ask one thing and return the answer, None when the window was too busy to say."""
        assert self._process.stdin is not None and self._process.stdout is not None
        time.sleep(max(0.0, self.not_before - time.monotonic()))
        self._process.stdin.write(json.dumps({"verb": verb, **asked}) + "\n")
        self._process.stdin.flush()
        reply = json.loads(self._process.stdout.readline())
        return reply["value"] if reply["ok"] else None

    def close(self) -> None:
        """Let go."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)
        assert self._process.stdout is not None
        self._process.stdout.close()


class Person:
    """One head at one PC whose data lives under `home`."""

    def __init__(self, home: Path, hands: Hands) -> None:
        self.home = home
        self.hands = hands
        self.presses = 0
        self.looks_after = 0.0  # s from an act to the first look at what came of it: looking is work for it
        self.acts: list[tuple[float, str]] = []  # when (s of the monotonic clock), and what
        self.program: subprocess.Popen[str] | None = None

    # --- the program ---
    def start(
        self,
        *options: str,
        env: dict[str, str] | None = None,
        before: tuple[str, ...] = (),
        module: tuple[str, ...] = ("conduct_desk",),
    ) -> None:
        """Double-click: start the program as a user would, with an empty home of its own.

        `module`: what starts it, with words of its own, when something is to watch it.
        """
        own = {
            **os.environ, "HOME": str(self.home), "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CONFIG_HOME": str(self.home / "config"), "XDG_CACHE_HOME": str(self.home / "cache"),
            "QT_QPA_PLATFORM": "xcb",  # a real window, whatever the quick suite next door asks for
            **(env or {}),
        }  # fmt: skip
        self.program = subprocess.Popen(
            [*before, *started_by(module), *options],
            cwd=TOP, env=own, text=True, start_new_session=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip

    @property
    def log_folder(self) -> Path:
        """Where the program keeps the log when nobody says otherwise."""
        return self.home / "data" / "Conduct Desk"

    def leave(self) -> str:
        """Close the window and return what the program printed (nothing, when all is well)."""
        assert self.program is not None
        self.keys("ctrl+q")
        try:
            said, _ = self.program.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(self.program.pid, signal.SIGKILL)
            said, _ = self.program.communicate()
            raise AssertionError("the program did not close: " + said) from None
        return "".join(line for line in (said or "").splitlines(True) if not line.startswith(_BUS))

    def kill(self) -> None:
        """Pull the plug."""
        if self.program is not None and self.program.poll() is None:
            os.killpg(self.program.pid, signal.SIGKILL)  # strace with what it watches
        if self.program is not None and self.program.stdout is not None and not self.program.stdout.closed:
            said, _ = self.program.communicate()
            print(f"the program ended with {self.program.returncode} and said: {said}")

    # --- eyes ---
    def sees(self, identifier: str) -> dict[str, Any] | None:
        """Return what is known of the thing with this identifier, or None while it is not on the screen."""
        found: dict[str, Any] | None = self.hands.ask("find", id=identifier)
        return found

    def waits_for(self, identifier: str, *, patience: float = PATIENCE) -> dict[str, Any]:
        """Wait until it is on the screen."""
        found: dict[str, Any] = until(
            f"{identifier} on the screen", lambda: self.sees(identifier), patience=patience
        )
        return found

    def hears_around(self, identifier: str) -> list[dict[str, str]]:
        """Return what is announced on the way to a thing: the named groups it lies in, nearest first."""
        groups: list[dict[str, str]] = self.hands.ask("around", id=identifier) or []
        return groups

    def everything(self) -> list[dict[str, Any]]:
        """Return all that the screen shows to an assistive client."""
        tree: list[dict[str, Any]] = self.hands.ask("tree") or []
        return tree

    def reads(self, words: str, *, patience: float = PATIENCE) -> None:
        """Wait until these words stand somewhere on the screen."""
        until(
            f"the words “{words}”",
            lambda: any(words in node["name"] or words in node["text"] for node in self.everything()),
            patience=patience,
        )

    def called(self, words: str) -> str:
        """Wait for a control whose name begins with these words, and return its identifier."""
        found: str = until(
            f"something called “{words}”",
            lambda: next(
                (n["id"] for n in self.everything() if n["focusable"] and n["name"].startswith(words)), None
            ),
        )
        return found

    def shows_heading(self, words: str, *, patience: float = PATIENCE) -> None:
        """Wait until the page's heading says these words."""
        until(
            f"a page headed “{words}”",
            lambda: words in (self.sees("heading_label") or {"name": ""})["name"],
            patience=patience,
        )

    def is_on(self, page: str, *, patience: float = PATIENCE) -> None:
        """Wait until something of this page is on the screen."""
        until(
            f"something of {page}",
            lambda: any(node["id"].startswith(f"{page}.") for node in self.everything()),
            patience=patience,
        )

    def picture(self, path: Path) -> Path:
        """Take a picture of the whole screen."""
        subprocess.run(["import", "-window", "root", str(path)], check=True)
        return path

    # --- hands ---
    def does(self, what: str) -> None:
        """Note the moment at which something is done."""
        self.acts.append((time.monotonic(), what))
        self.hands.not_before = time.monotonic() + self.looks_after

    def keys(self, *names: str) -> None:
        """Press keys one after another, as xdotool names them."""
        for name in names:
            self.does(f"press {name}")
            subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
            self.presses += 1

    def types(self, words: str) -> None:
        """Type words where the keyboard is."""
        for at, line in enumerate(words.split("\n")):
            if at:
                self.keys("Return")
            began = time.monotonic()
            subprocess.run(["xdotool", "type", "--delay", "4", line], check=True)
            each = (time.monotonic() - began) / max(1, len(line))  # s
            self.acts += [(began + at * each, "type a letter") for at in range(len(line))]
            self.hands.not_before = time.monotonic() + self.looks_after

    def tabs_to(self, identifier: str, *, most: int = 60, backwards: bool = False) -> None:
        """Press Tab until the keyboard is there: what is not reached so needs a mouse."""
        self.waits_for(identifier)
        for _ in range(most):
            node = self.sees(identifier)
            if node is not None and node["focused"]:
                return
            self.hands.ask("moved")
            self.keys("shift+Tab" if backwards else "Tab")
            self._waits_until_moved()
        raise AssertionError(f"Tab does not reach {identifier}")

    def _waits_until_moved(self) -> None:
        """Wait until the bus says that the keyboard went somewhere: a Tab too many would go round again."""
        end = time.monotonic() + SOON
        while not self.hands.ask("moved") and time.monotonic() < end:
            time.sleep(0.01)

    def goes_and_presses(self, identifier: str) -> None:
        """Go to a control by Tab and press the space bar; of a tick, wait until it is set or taken away."""
        self.tabs_to(identifier)
        until(f"{identifier} enabled", lambda: (self.sees(identifier) or {"enabled": False})["enabled"])
        node = self.sees(identifier)
        self.keys("space")
        if node is not None and node["role"] in TICKS:
            until(f"{identifier} turned", lambda: self._has_turned(identifier, node))

    def _has_turned(self, identifier: str, before: dict[str, Any]) -> bool:
        now = self.sees(identifier)
        return now is None or now["checked"] is not (before["checked"] and before["role"] == "check box")

    def chooses(self, identifier: str, key: str) -> None:
        """Press the key that chooses a radio from where the keyboard is, and wait until it is chosen.

        Plain keys reach the program by way of the accessibility bus, which may keep them, and shortcuts do
        not: on a busy computer a Ctrl+Enter right behind the Down arrived before it, and nothing was chosen.
        """
        self.keys(key)
        until(f"{identifier} chosen", lambda: (self.sees(identifier) or {"checked": False})["checked"])

    def fills(self, identifier: str, words: str, *, is_hidden: bool = False) -> None:
        """Go to a field by Tab and type into it."""
        self.tabs_to(identifier)
        if (self.sees(identifier) or {"text": ""})["text"]:
            self.keys("ctrl+a")
        self.types(words)
        typed = (lambda text: len(text) == len(words)) if is_hidden else (lambda text: text == words)
        until(f"“{words}” in {identifier}", lambda: typed((self.sees(identifier) or {"text": ""})["text"]))

    def saves_as(self, path: Path) -> None:
        """Type a path into the file chooser, and wait for the file."""
        self.fills("file_chooser.name_edit", str(path))
        self.keys("Return")
        until(f"{path.name} saved", path.exists)

    def presses_on(self, identifier: str) -> None:
        """Press a control by its identifier, as a screen reader does."""
        self.waits_for(identifier)
        self.does(f"press on {identifier}")
        until(f"press {identifier}", lambda: self.hands.ask("press", id=identifier))
        self.presses += 1

    def writes(self, identifier: str, words: str) -> None:
        """Put words into a field by its identifier."""
        self.waits_for(identifier)
        self.does(f"write {identifier}")
        until(f"write {identifier}", lambda: self.hands.ask("write", id=identifier, words=words))

    def copies_picture(self, path: Path) -> None:
        """Put a picture on the clipboard, as the snipping tool does."""
        # xclip stays behind to hand the picture out: it must not hold our own output open.
        subprocess.run(
            ["xclip", "-selection", "clipboard", "-t", "image/png", "-i", str(path)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def activates(self) -> None:
        """Bring the program's window to the front."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Conduct Desk"], capture_output=True, text=True
        ).stdout.split()
        if found:
            subprocess.run(["xdotool", "windowactivate", "--sync", found[-1]], check=False)
