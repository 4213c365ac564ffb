"""A Windows of its own for trials: Wine in an empty home, with a screen that nobody sees."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from winbuild.tools import Refused, run

TOOLS: Mapping[str, str] = {
    "wine": "wine and wine64",
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "import": "imagemagick",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
    "makensis": "nsis",
}
STUBS = ("bcryptprimitives", "icuuc", "mscms")  # what Wine 8 lacks, ten lines of C each; never shipped
SCREEN = "1440x900x24"  # room for a window of 1366 px and its frame


def missing_tools() -> list[str]:
    """Return a sentence for each tool that is not on this computer, with the Debian package that has it."""
    return [
        f"{tool} is missing: it is in the Debian package {package}."
        for tool, package in TOOLS.items()
        if shutil.which(tool) is None
    ]


class Bottle:
    """One empty Windows, in the home's own .wine: there a helper finds it that is given no environment."""

    def __init__(self, home: Path, display: int = 87) -> None:
        """Lay it in an empty folder; what was there goes."""
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        self.home, self._display = home, f":{display}"
        self.drive = home / ".wine" / "drive_c"
        self._env = {
            "HOME": str(home),
            "PATH": os.environ["PATH"],
            "DISPLAY": self._display,
            "LANG": "en_GB.UTF-8",
            "WINEDEBUG": "-all",
            # No debugger: it would hold a program that ends hard, and whoever waits for it.
            "WINEDLLOVERRIDES": f"mscoree,mshtml,winedbg.exe=;{','.join(STUBS)}=n",
        }
        self._running: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Bottle:
        # Without a window manager Wine draws a maximised window only in part.
        for command in (["Xvfb", self._display, "-screen", "0", SCREEN, "-nolisten", "tcp"], ["openbox"]):
            self._running.append(
                subprocess.Popen(command, env=self._env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            )
            time.sleep(2)  # the screen has to be there before anything is put on it
        self.wine("wineboot", "-i", seconds=300)
        self.wine("winecfg", "-v", "win10", seconds=120)
        return self

    def __exit__(self, *_: object) -> None:
        subprocess.run(["wineserver", "-k"], env=self._env, check=False)
        for process in reversed(self._running):
            process.terminate()
            process.wait(30)

    @property
    def user(self) -> Path:
        """Return the user's folder of this Windows."""
        return next(path for path in (self.drive / "users").iterdir() if path.name != "Public")

    @property
    def local(self) -> Path:
        """Return the folder of programs' own data."""
        return self.user / "AppData" / "Local"

    def add_stubs(self, sources: Path) -> None:
        """Compile the three libraries that this Wine lacks into its system folder."""
        for name in STUBS:
            target = self.drive / "windows" / "system32" / f"{name}.dll"
            target.unlink(missing_ok=True)
            run("x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s", "-Wl,--kill-at", "-o", str(target),
                str(sources / f"{name}.c"), "-ladvapi32")  # fmt: skip

    def wine(
        self, *command: str, seconds: float = 300, room: Path | None = None, **env: str
    ) -> tuple[int, str, float]:
        """Run a program; return its exit code (-1 when it took too long), its words and its seconds."""
        begun = time.monotonic()
        process = self.start(*command, room=room, **env)
        try:
            said, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            said, _ = process.communicate()
            return -1, said, time.monotonic() - begun
        return process.returncode, said, time.monotonic() - begun

    def start(self, *command: str, room: Path | None = None, **env: str) -> subprocess.Popen[str]:
        """Start a program and leave it running."""
        # Wine keeps the computer's own QT_ variables to itself; with its name before them they go in.
        given = {f"WINE{name}" if name.startswith("QT_") else name: value for name, value in env.items()}
        return subprocess.Popen(
            ["nice", "wine", *command], env={**self._env, **given}, cwd=room, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        )  # fmt: skip

    def hands(self, *words: str) -> str:
        """Press keys and buttons in the windows, as xdotool understands it."""
        done = subprocess.run(["xdotool", *words], env=self._env, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def waits_for_window(self, name: str, seconds: float = 180) -> str:
        """Return the number of the window of that name that is as large as a program's own."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for window in self.hands("search", "--onlyvisible", "--name", name).split():
                told = self.hands("getwindowgeometry", "--shell", window)
                if any(line.startswith("WIDTH=") and int(line[6:]) > 600 for line in told.splitlines()):
                    return window
            time.sleep(1)
        raise Refused(f"No window of {name} came within {seconds:g} seconds.")

    def picture(self, target: Path) -> Path:
        """Take a picture of the screen."""
        subprocess.run(["import", "-window", "root", str(target)], env=self._env, check=True)
        return target

    def registry(self, key: str, name: str) -> str:
        """Return a value of the registry, empty when it is not there."""
        wanted = ["/ve"] if not name else ["/v", name]
        code, said, _ = self.wine("reg", "query", key, *wanted)
        lines = [line for line in said.splitlines() if "REG_" in line]
        return lines[0].partition("REG_")[2].partition(" ")[2].strip() if code == 0 and lines else ""
