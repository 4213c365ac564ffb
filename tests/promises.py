"""Runs the tests that prove our promises, and prints a table: the promise, the figure reached, how it went.

Usage: uv run python tests/promises.py [--long] [--only 5,12] [--jobs 2] [--markdown README.md]

Short takes minutes and tries each fault a few times, as every build does; --long takes hours and is what the
README prints. A test that this machine cannot run is counted as skipped, with the reason, never as passed.
"""

import argparse
import ast
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from conduct_desk.clock import Clock, spoken_date

TOP = Path(__file__).resolve().parent.parent
BEGIN, END = "<!-- promises: begin -->", "<!-- promises: end -->"
SCREEN = ("Xvfb", "openbox", "dbus-run-session")
WORDS = {
    1: "A crash loses nothing you saved.",
    2: "Nor does a power cut.",
    3: "A full, read-only or failing disk harms nothing that is there, says so in plain words, and keeps "
    "your typing.",
    4: "At most two seconds of typing can ever be lost.",
    5: "Damage is always noticed, and costs one record, not the log.",
    6: "“Backed up” means opened, decrypted and compared.",
    7: "A thief gets nothing.",
    8: "No single person can lock the school out, and a leaver can be shut out.",
    9: "No unlawful picture is taken in without stopping you first.",
    10: "A hostile file cannot harm the PC.",
    11: "Words come out exactly as they went in, and are never run.",
    12: "The past cannot be changed unseen, and can be lawfully erased.",
    13: "One window writes, in a safe place.",
    14: "It will still open: after updates, with an older program, by any clock.",
    15: "It keeps its mouth shut.",
}


@dataclass(frozen=True)
class FileOfTests:
    """One file of tests: which promises each of its tests is about."""

    path: Path
    promises: Mapping[str, frozenset[int]]

    @property
    def is_outside(self) -> bool:
        """Whether it drives a real window."""
        return self.path.is_relative_to(TOP / "tests" / "outside")

    @property
    def numbers(self) -> frozenset[int]:
        """All promises that it is about."""
        return frozenset[int]().union(*self.promises.values())


@dataclass
class Shown:
    """What became of one promise."""

    figures: list[str] = field(default_factory=list)
    passed: int = 0
    skipped: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def result(self) -> str:
        """How it went, in words: a skip is never a pass."""
        if self.failed:
            return f"FAILED: {', '.join(self.failed)}"
        why = "; ".join(dict.fromkeys(self.skipped))
        if self.skipped:
            return f"shown in part; skipped: {why}" if self.passed else f"skipped: {why}"
        return "shown" if self.passed else "not shown yet"


def read_tests(path: Path) -> FileOfTests:
    """Return which promises the tests of a file are about: those that they show figures for.

    A test that shows none goes with all those of its file.
    """
    tree = ast.parse(path.read_text("utf-8"))
    tests = [each for each in tree.body if isinstance(each, ast.FunctionDef) and each.name.startswith("test")]
    everywhere = _shown_in(tree)
    return FileOfTests(path, {test.name: _shown_in(test) or everywhere for test in tests})


def _shown_in(tree: ast.AST) -> frozenset[int]:
    return frozenset(
        call.args[0].value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "show"
        if call.args and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, int)
    )


def run(file: FileOfTests, *, is_long: bool) -> dict[int, Shown]:
    """Run one file of tests, and return what became of its promises."""
    with tempfile.TemporaryDirectory(prefix="promises-") as place:
        figures, report = Path(place) / "figures", Path(place) / "report.xml"
        about = {"CONDUCT_DESK_FIGURES": str(figures), "CONDUCT_DESK_ROUNDS": "long" if is_long else "short",
                 "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}  # fmt: skip
        options = [f"--junit-xml={report}", "-q", "-o", "faulthandler_timeout=0"]
        if file.is_outside:
            command = ["bash", "tests/outside/run", "-k", file.path.stem, *options]
        else:
            about |= {"QT_QPA_PLATFORM": "offscreen"}
            command = [sys.executable, "-m", "pytest", str(file.path), *options]
        missing = [tool for tool in SCREEN if not shutil.which(tool)] if file.is_outside else []
        if missing:
            return {number: Shown(skipped=[f"no {' and no '.join(missing)} here"]) for number in file.numbers}
        ended = subprocess.run(
            command, cwd=TOP, env=os.environ | about, check=False, capture_output=True, text=True
        )
        found = {number: Shown() for number in file.numbers}
        _read_report(file, report, found)
        _read_figures(figures, found)
        if ended.returncode not in (0, 1):  # passed, or tests failed: anything else is no result
            for each in found.values():
                each.failed.append(f"{file.path.name} ended with {ended.returncode}")
    if any(each.failed for each in found.values()):
        tell(ended.stdout[-6_000:])
    return found


def _read_report(file: FileOfTests, report: Path, found: dict[int, Shown]) -> None:
    """Count how the tests went, from pytest's own report."""
    if not report.exists():
        for each in found.values():
            each.failed.append(f"{file.path.name} could not be run")
        return
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314  (pytest wrote it a moment ago)
        name = case.get("name", "").partition("[")[0]
        for number in file.promises.get(name, file.numbers):
            shown, skip = found[number], case.find("skipped")
            shown.seconds += float(case.get("time", 0))
            if case.find("failure") is not None or case.find("error") is not None:
                shown.failed.append(name)
            elif skip is not None:
                shown.skipped.append(skip.get("message", "no reason given").removeprefix("Skipped: "))
            else:
                shown.passed += 1


def _read_figures(figures: Path, found: dict[int, Shown]) -> None:
    if figures.exists():
        for line in figures.read_text("utf-8").splitlines():
            one = json.loads(line)
            found.setdefault(one["promise"], Shown()).figures.append(one["figure"])


def together(parts: Iterable[Mapping[int, Shown]]) -> dict[int, Shown]:
    """Add up what the files of tests have shown, promise by promise."""
    whole = {number: Shown() for number in WORDS}
    for part in parts:
        for number, shown in part.items():
            sum_ = whole[number]
            sum_.figures += shown.figures
            sum_.passed += shown.passed
            sum_.skipped += shown.skipped
            sum_.failed += shown.failed
            sum_.seconds += shown.seconds
    return whole


def as_text(shown: Mapping[int, Shown]) -> str:
    """Return the table for a terminal."""
    lines = []
    for number, each in shown.items():
        lines.append(f"{number:2}. {WORDS[number]}  [{each.result}]  {each.seconds:.0f} s")
        lines += [f"      {figure}" for figure in each.figures]
    return "\n".join(lines)


def as_markdown(shown: Mapping[int, Shown], *, is_long: bool) -> str:
    """Return the table for the README, between its marks."""
    how = "tests/promises.py --long" if is_long else "tests/promises.py"
    on = f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    lines = [f"Made by `uv run python {how}` on {spoken_date(Clock().today())} ({on}).", "",
             "| | what we promise | figure reached | result | time |", "|---|---|---|---|---|"]  # fmt: skip
    for number, each in shown.items():
        figures = "<br>".join(figure.replace("|", "/") for figure in each.figures) or "–"
        took = f"{each.seconds:.0f} s"
        lines.append(f"| {number} | {WORDS[number]} | {figures} | {each.result} | {took} |")
    return "\n".join([BEGIN, *lines, END])


def put_into(page: Path, table: str) -> None:
    """Replace the table on a page. Raises SystemExit when the page has no marks for it."""
    before, begin, rest = page.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{page} has no place for the table: add {BEGIN} and {END}")
    page.write_text(before + table + after, "utf-8")


def tell(words: str) -> None:
    """Say it now."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def asked_for() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--long", action="store_true", help="as often as the README's figures say; hours")
    parser.add_argument("--only", default="", help="numbers of promises, with commas")
    parser.add_argument("--jobs", type=int, default=1, help="files of tests at once")
    parser.add_argument("--markdown", type=Path, help="a page whose table is to be replaced")
    return parser.parse_args()


def main() -> int:
    """Run what was asked for; 1 when something failed."""
    asked = asked_for()
    only = {int(each) for each in asked.only.split(",") if each} or set(WORDS)
    files = [read_tests(path) for path in sorted((TOP / "tests").rglob("test_*.py"))]
    files = [file for file in files if file.numbers & only]

    def run_and_tell(file: FileOfTests) -> dict[int, Shown]:
        done = run(file, is_long=asked.long)
        results = {each.result for each in done.values()}
        tell(f"{file.path.relative_to(TOP)}: {'; '.join(sorted(results))}")
        return done

    with ThreadPoolExecutor(asked.jobs) as pool:
        shown = together(pool.map(run_and_tell, files))
    wanted = {number: each for number, each in shown.items() if number in only}
    tell("\n" + as_text(wanted))
    if asked.markdown:
        put_into(asked.markdown, as_markdown(wanted, is_long=asked.long))
    return int(any(each.failed for each in wanted.values()))


if __name__ == "__main__":
    sys.exit(main())
