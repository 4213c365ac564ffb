"""How soon a person sees the program and her desk, beside a bare window, KeePassXC and calibre, in one run.

Usage: uv run python tests/bench/start.py [--rounds 20] [--concerns 10000] [--data FOLDER] [--json FILE]
       [--pictures FOLDER] [--program FILE]

All run on one virtual screen (Xvfb) that is looked at from outside (tests/bench/start_screen.py), in turns,
so that a busy machine is busy for each; medians are told. KeePassXC opens a database with as many entries as
our log has concerns, given its passphrase at its start; calibre a library with as many books; neither has
more to show than a list. What deriving the keys takes is subtracted from both. `--data` keeps the log, the
database and the library there, and takes those that are there; `--program` times the first window of a
packed program (build/linux/bundle/conduct-desk/conduct-desk) as well; `--pictures` keeps what was seen last.

The bars: the first window at most 1.3 times that of bare PySide6; Home before KeePassXC and before calibre
have theirs; at most 50 ms without an answer while the rest is fetched. The exit code is 0 when all are kept,
1 when one is not, and 3 when a program to compare with is missing.
"""

import argparse
import json
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from conduct_desk.caselog import keys
from tests.bench.start_peers import Absent, Peer, calibre, keepassxc, title_says
from tests.bench.start_screen import Screen, Seen, virtual_screen
from tests.outside.long_log import PASSPHRASE, a_long_log

PROBE = Path(__file__).with_name("start_probe.py")
BARE, WINDOW, FIELD, HOME = "bare PySide6 window", "opening window", "passphrase can be typed", "Home"
DERIVING, GAP, PACKED = "deriving the key", "longest wait while the rest is fetched", "opening window, packed"
FIRST, LIST = "first window", "list of {count:,}"
MOST_OF_BARE, MOST_GAP = 1.3, 50.0

Times = dict[str, list[float]]
Bars = dict[str, tuple[float, float]]


class Bench:
    """One run: the screen, the data, and the times so far (ms)."""

    def __init__(self, screen: Screen, data: Path, pictures: Path | None) -> None:
        self.times: Times = {}
        self._screen, self._data, self._pictures = screen, data, pictures
        self._home, self._said = data / "home", data / "said"
        self._home.mkdir(exist_ok=True)

    def _note(self, what: str, ms: float) -> None:
        self.times.setdefault(what, []).append(ms)

    def _probe(self, *words: str, until: str) -> tuple[Seen, Callable[[str], float]]:
        """Start the probe; return what was seen, and what asks when it said something (ms from its start)."""
        self._said.unlink(missing_ok=True)
        self._said.touch()
        began = time.monotonic()
        seen = self._screen.watch(
            [sys.executable, str(PROBE), str(self._said), *words],
            self._screen.env(self._home),
            is_there=lambda: until in self._said.read_text("utf-8"),
        )
        said = dict(line.split() for line in self._said.read_text("utf-8").splitlines())
        return (
            seen,
            lambda what: (float(said[what]) - began) * 1000 if what != "gap" else float(said[what]) * 1000,
        )

    def bare(self) -> None:
        """Time the floor."""
        seen, _ = self._probe("bare", until="")
        self._note(BARE, seen.first)

    def ours(self, log: Path) -> None:
        """Time our program, and what deriving the key of this log takes."""
        seen, said = self._probe(str(log), PASSPHRASE, until="home_page")
        self._note(WINDOW, seen.first)
        self._note(FIELD, said("unlock_page"))
        began = time.monotonic()
        keys.open_slot(keys.read_keys(log), PASSPHRASE)
        deriving = (time.monotonic() - began) * 1000
        self._note(DERIVING, deriving)
        self._note(HOME, seen.last - deriving)
        self._keep(seen, "ours")

    def gaps(self, log: Path) -> None:
        """Time the longest wait while the rest is fetched and nobody types."""
        _, said = self._probe(str(log), "gaps", until="gap")
        self._note(GAP, said("gap"))

    def packed(self, program: Path) -> None:
        """Time the first window of the packed program."""
        env = self._screen.env(self._home)
        seen = self._screen.watch(
            [str(program), "--log", str(self._data / "none")], env, is_there=lambda: True
        )
        self._note(PACKED, seen.first)

    def peer(self, peer: Peer, count: int) -> None:
        """Time another program."""
        env = {**self._screen.env(self._home), **peer.env}
        is_there = title_says(self._screen.display, peer)
        seen = self._screen.watch(peer.command, env, words=peer.words, is_there=is_there)
        self._note(f"{peer.name}: {FIRST}", seen.first)
        self._note(f"{peer.name}: {LIST.format(count=count)}", seen.last - peer.derivation)
        self._keep(seen, peer.name)

    def _keep(self, seen: Seen, name: str) -> None:
        if self._pictures:
            self._pictures.mkdir(parents=True, exist_ok=True)
            seen.picture.save(self._pictures / f"{name}.png")


def kept(middle: dict[str, float], peers: list[Peer], count: int) -> Bars:
    """Return each bar with what was reached, both as they are printed."""
    told: Bars = {
        "first window, times bare PySide6": (middle[WINDOW] / middle[BARE], MOST_OF_BARE),
        f"{GAP}, ms": (middle[GAP], MOST_GAP),
    }
    for peer in peers:
        theirs = middle[f"{peer.name}: {LIST.format(count=count)}"]
        told[f"Home with {count:,}, times {peer.name}"] = (middle[HOME] / theirs, 1.0)
    return told


def measured(asked: argparse.Namespace, data: Path, spare: Path, peers: list[Peer]) -> Times:
    """Return all times; each program has its turn in each round."""
    log = data / f"log-{asked.concerns}" / "Conduct Desk"
    if not log.exists():
        a_long_log(log, asked.concerns)
    with virtual_screen(spare / "screen") as screen:
        bench = Bench(screen, data, asked.pictures)
        for number in range(asked.rounds + 1):
            if number == 1:
                bench.times.clear()  # the first start of each writes its own caches
            bench.bare()
            bench.ours(log)
            bench.gaps(log)
            if asked.program:
                bench.packed(asked.program)
            for peer in peers:
                bench.peer(peer, asked.concerns)
        return bench.times


def tell(times: Times, bars: Bars, absent: list[Absent]) -> int:
    """Print the table and return the exit code."""
    print("medians, ms from the start of the process (no time of deriving keys)")
    for what, each in times.items():
        print(f"{what:44}{statistics.median(each):8.0f}   from {min(each):.0f} to {max(each):.0f}")
    for name, (found, bar) in bars.items():
        print(f"{name:46}{found:8.2f}   bar {bar:g}: {'kept' if found <= bar else 'NOT KEPT'}")
    for missing in absent:
        print(f"{missing.name} is missing (apt-get install {missing.package}): nothing is said of it")
    if any(found > bar for found, bar in bars.values()):
        return 1
    return 3 if absent else 0


def arguments() -> argparse.Namespace:
    """Return what was asked for."""
    given = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    given.add_argument("--rounds", type=int, default=20)
    given.add_argument("--concerns", type=int, default=10_000)
    given.add_argument("--data", type=Path)
    given.add_argument("--json", type=Path)
    given.add_argument("--pictures", type=Path)
    given.add_argument("--program", type=Path)
    return given.parse_args()


def main() -> int:
    """Measure, print the table, and return the exit code."""
    asked = arguments()
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        print("Xvfb or xdotool is missing: bash packaging/debian-packages tests")
        return 3
    with tempfile.TemporaryDirectory() as spare:
        data = asked.data or Path(spare)
        data.mkdir(parents=True, exist_ok=True)
        wanted = [make(data, asked.concerns) for make in (keepassxc, calibre)]
        peers = [each for each in wanted if isinstance(each, Peer)]
        times = measured(asked, data, Path(spare), peers)
    middle = {what: statistics.median(each) for what, each in times.items()}
    bars = kept(middle, peers, asked.concerns)
    if asked.json:
        asked.json.write_text(json.dumps({"times": times, "bars": bars}, indent=1), encoding="utf-8")
    return tell(times, bars, [each for each in wanted if isinstance(each, Absent)])


if __name__ == "__main__":
    sys.exit(main())
