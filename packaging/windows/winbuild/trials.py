"""What is tried of the packages under Wine, each trial with its words for the report."""

from __future__ import annotations

import shutil
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from winbuild import installers, manifest
from winbuild.bottle import Bottle
from winbuild.tools import Refused

KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Conduct Desk"
OLDER, ONLY_OLDER = "0.0.1", "lib/only-in-the-older-version.txt"
PASSPHRASE = "a fixture and not a secret"  # noqa: S105  (of tests/fixtures, all made up)
TOO_SLOW = "took too long"  # a helper's own limit of seconds, which a busy machine under Wine can pass
TRIES = 3
ANSWER = 300  # seconds for a program under Wine on a busy machine


@dataclass(frozen=True)
class Made:
    """What the build made, and the fixtures."""

    out: Path
    version: str
    top: Path

    def named(self, ends: str) -> Path:
        """Return one of the packages by the end of its name. Raises Refused."""
        path = self.out / f"Conduct-Desk-{self.version}{ends}"
        if not path.exists():
            raise Refused(f"{path.name} is not there: run packaging/windows/build.py first.")
        return path


class Trials:
    """The trials, in order. Each returns what was seen, or raises Refused when that was not right."""

    def __init__(self, bottle: Bottle, made: Made, report: Path) -> None:
        """Try what was made in a bottle; pictures go to the folder of the report."""
        self._bottle, self._made, self._report = bottle, made, report
        self._folder = bottle.local / "Programs" / "Conduct Desk"
        self._log = bottle.local / "Conduct Desk"

    def all(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """Yield every trial with its name."""
        yield "An older version is installed silently", self.install_older
        yield "A log of the oldest schema is put in its place", self.put_log
        yield "The new version is installed silently over it", self.install
        yield "`--self-test` of what is installed", self.self_test
        yield "`--self-test` with a hostile environment and planted libraries", self.hostile
        yield "The old log opens with its passphrase, after a backup, and Home is shown", self.open_old_log
        yield "An older installer over a newer version changes nothing", self.downgrade
        yield "Removing it silently keeps the log", self.remove
        yield "The MSI installs, passes `--self-test` and goes", self.msi
        yield "The portable folder passes `--self-test`", self.portable

    def install_older(self) -> str:
        """Install a version with a lower number, and one file that the next version has not."""
        older = self._report / "older" / "Conduct Desk"
        shutil.rmtree(older.parent, ignore_errors=True)
        shutil.copytree(self._made.out / "Conduct Desk", older)
        (older / ONLY_OLDER).write_text("gone with the next version", "utf-8")
        icon = self._made.out / "conduct-desk.ico"
        made = installers.setup(older.parent, OLDER, older, icon, is_quick=True)
        self._run_setup(made)
        _expect((self._folder / ONLY_OLDER).exists(), "a file of it is missing")
        _expect(self._bottle.registry(KEY, "DisplayVersion") == OLDER, "Windows does not know its version")
        return f"version {OLDER}"

    def put_log(self) -> str:
        """Lay the fixture of the oldest schema where the program looks for the log."""
        shutil.copytree(self._made.top / "tests" / "fixtures" / "log-v1", self._log)
        return "schema 1"

    def install(self) -> str:
        """Install the version that was built over the older one."""
        seconds = self._run_setup(self._made.named("-Setup.exe"))
        odd = [each for each in manifest.differences(self._folder) if not each.startswith("Uninstall.exe ")]
        _expect(not odd, "; ".join(odd[:3]))
        _expect(
            self._bottle.registry(KEY, "DisplayVersion") == self._made.version, "its version is not known"
        )
        links = [
            self._bottle.user / "Desktop" / "Conduct Desk.lnk",
            *self._bottle.user.rglob("Programs/*.lnk"),
        ]
        _expect(len(links) >= 2 and all(each.exists() for each in links), "it is not on desktop and menu")
        opens = self._bottle.registry(r"HKCU\Software\Classes\ConductDesk.Backup\shell\open\command", "")
        _expect("Conduct Desk.exe" in opens and "%1" in opens, "backups do not open with it")
        count = len(manifest.sums(self._folder)) - 1
        return f"{seconds:.0f} s; {count:,} files, each as its SHA-256 says; none of the older one left"

    def self_test(self) -> str:
        """Let what is installed try itself."""
        return self._try(self._folder / "Conduct Desk.exe")

    def hostile(self) -> str:
        """Let it try itself where variables and planted files would lead it astray."""
        room = self._report / "planted"
        shutil.rmtree(room, ignore_errors=True)
        for name in (
            "version.dll",
            "python313.dll",
            "Qt6Core.dll",
            "icuuc.dll",
            "json.py",
            "conduct_desk.py",
        ):
            (room / "PySide6").mkdir(parents=True, exist_ok=True)
            (room / name).write_bytes(b"MZ planted" if name.endswith(".dll") else b"raise SystemExit(99)\n")
        astray = f"Z:{str(room).replace('/', chr(92))}"
        return self._try(
            self._folder / "Conduct Desk.exe", room=room, QT_PLUGIN_PATH=astray, PYTHONPATH=astray,
            PYTHONHOME=astray, QT_QPA_PLATFORM_PLUGIN_PATH=astray, PYTHONSTARTUP=f"{astray}\\json.py",
        )  # fmt: skip

    def open_old_log(self) -> str:
        """Type the passphrase into the window, and look at what comes."""
        before = (self._log / "case-log.db").read_bytes()
        process = self._bottle.start(str(self._folder / "Conduct Desk.exe"))
        begun = time.monotonic()
        try:
            window = self._bottle.waits_for_window("Conduct Desk", ANSWER)
            shown = time.monotonic() - begun
            time.sleep(20)  # the heavy parts are fetched meanwhile; Wine says nothing of the keyboard's place
            self._bottle.picture(self._report / "unlock.png")
            self._bottle.hands("windowfocus", "--sync", window)
            self._bottle.hands("type", "--delay", "60", PASSPHRASE)
            self._bottle.hands("key", "Return")
            self._waits_until(lambda: (self._log / "case-log.db").read_bytes() != before, "it was not opened")
            time.sleep(30)
            self._bottle.picture(self._report / "home.png")
            self._while_it_runs()
        finally:
            self._bottle.wine("taskkill", "/IM", "Conduct Desk.exe")
            process.wait(ANSWER)
        notes = (self._log / "conduct-desk.log").read_text("ascii", "replace")
        faults = [line for line in notes.splitlines() if "CRASH" in line]
        _expect(not faults, f"it noted a fault: {faults[-1] if faults else ''}")
        backups = list(self._bottle.local.glob("Conduct Desk backups/**/keys.json"))
        _expect(bool(backups), "no backup was made first")
        return (
            f"window after {shown:.1f} s; {len(backups)} backup beside it; a second start raised it and "
            "ended; an installer waited for it to be closed and gave up; home.png"
        )

    def _while_it_runs(self) -> None:
        """Start it again, and start an installer, while it is open."""
        code, _, _ = self._bottle.wine(str(self._folder / "Conduct Desk.exe"), seconds=ANSWER)
        _expect(code == 0, f"a second start ended with {code}")
        before = manifest.sums(self._folder)
        code, _, _ = self._bottle.wine(str(self._made.named("-Setup.exe")), "/S", seconds=ANSWER)
        _expect(code == 5, f"an installer over it ended with {code} and not with 5")
        _expect(manifest.sums(self._folder) == before, "an installer changed the open program")

    def downgrade(self) -> str:
        """Run the older installer over the newer version."""
        older = self._report / "older" / f"Conduct-Desk-{OLDER}-Setup.exe"
        code, _, _ = self._bottle.wine(str(older), "/S", seconds=ANSWER)
        _expect(code == 3, f"it ended with {code} and not with 3")
        _expect(self._bottle.registry(KEY, "DisplayVersion") == self._made.version, "it was installed")
        _expect(not (self._folder / ONLY_OLDER).exists(), "a file of it was installed")
        return "refused with exit code 3"

    def remove(self) -> str:
        """Take it off, and look at what is left."""
        kept = manifest.sums(self._log)
        code, said, _ = self._bottle.wine(
            str(self._folder / "Uninstall.exe"), "/S", f"_?={self._windows(self._folder)}", seconds=ANSWER
        )
        _expect(code == 0, f"it ended with {code}: {said}")
        left = [path.name for path in self._folder.rglob("*")] if self._folder.exists() else []
        _expect(not left or left == ["Uninstall.exe"], f"left behind: {left[:5]}")
        _expect(manifest.sums(self._log) == kept, "the log was touched")
        _expect(not self._bottle.registry(KEY, "DisplayName"), "Windows still lists it")
        _expect(not list(self._bottle.user.rglob("Conduct Desk.lnk")), "an icon is left")
        return f"{len(kept)} files of the log and its keys unchanged; no icon, no entry, no program file left"

    def msi(self) -> str:
        """Install the MSI as an IT department would, try the program, and take it off."""
        package = str(self._made.named(".msi"))
        code, said, _ = self._bottle.wine("msiexec", "/i", package, "/qn", seconds=2 * ANSWER)
        folder = self._bottle.drive / "Program Files" / "Conduct Desk"
        _expect(code == 0 and folder.exists(), f"it ended with {code}: {said[-300:]}")
        _expect(not manifest.differences(folder), "; ".join(manifest.differences(folder)[:3]))
        told = self._try(folder / "Conduct Desk.exe")
        code, said, _ = self._bottle.wine("msiexec", "/x", package, "/qn", seconds=2 * ANSWER)
        _expect(
            code == 0 and not (folder / "Conduct Desk.exe").exists(), f"removing ended with {code}: {said}"
        )
        return told

    def portable(self) -> str:
        """Unpack the zip, and let the program try itself there."""
        room = self._report / "portable"
        shutil.rmtree(room, ignore_errors=True)
        with zipfile.ZipFile(self._made.named("-portable.zip")) as package:
            package.extractall(room)
        return self._try(room / "Conduct Desk" / "Conduct Desk.exe")

    # --- helps ---
    def _run_setup(self, setup: Path) -> float:
        code, said, seconds = self._bottle.wine(str(setup), "/S", seconds=2 * ANSWER)
        _expect(code == 0, f"it ended with {code}: {said}")
        _expect((self._folder / "Conduct Desk.exe").exists(), "the program is not there")
        return seconds

    def _try(self, exe: Path, room: Path | None = None, **env: str) -> str:
        tries = [self._asked(exe, room, env)]
        while TOO_SLOW in tries[-1][1] and len(tries) < TRIES:
            tries.append(self._asked(exe, room, env))
        code, said, seconds = tries[-1]
        _expect(
            code == 0 and "All is well." in said, f"it ended with {code}: {' '.join(said[-300:].split())}"
        )
        again = f" (try {len(tries)}: the machine was busy)" if len(tries) > 1 else ""
        return f"all is well, {said.count('  well')} steps in {seconds:.0f} s{again}"

    def _asked(self, exe: Path, room: Path | None, env: dict[str, str]) -> tuple[int, str, float]:
        return self._bottle.wine(str(exe), "--self-test", seconds=ANSWER, room=room, **env)

    def _waits_until(self, is_so: Callable[[], bool], else_say: str) -> None:
        end = time.monotonic() + ANSWER
        while not is_so():
            _expect(time.monotonic() < end, else_say)
            time.sleep(1)

    def _windows(self, path: Path) -> str:
        return "C:\\" + str(path.relative_to(self._bottle.drive)).replace("/", "\\")


def _expect(is_so: bool, else_say: str) -> None:  # noqa: FBT001  (what is expected comes first, as in assert)
    if not is_so:
        raise Refused(else_say)
