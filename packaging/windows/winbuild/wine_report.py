"""Taking the trials under Wine one by one, and writing down what was seen."""

from __future__ import annotations

import argparse
import sys
import time
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from winbuild.bottle import Bottle, missing_tools
from winbuild.suite import run_suite
from winbuild.tools import Refused, run
from winbuild.trials import Made, Trials

HERE = Path(__file__).resolve().parents[1]
TOP = HERE.parents[1]
NOT_SHOWN = (
    "SmartScreen and Defender: what they say of a program that nobody has signed",
    "printing on a real printer",
    "Narrator and other screen readers for Windows",
    "how it looks among Windows' own windows, fonts and themes; several screens of different scales",
    "real speed: Wine starts programs and draws in its own time",
    "OneDrive and other programs that move folders; a roaming profile; a managed PC's rules",
    "sign-out, shutdown and sleep as Windows itself tells of them",
    "Windows' own text recognition of keyboards, handwriting and dictation",
)


@dataclass(frozen=True)
class Seen:
    """One trial: its name, whether it went well, and what was seen."""

    name: str
    words: str
    is_well: bool = True


def main() -> int:
    """Take the trials and write the report; return 0 when all went well, 2 when a tool is missing."""
    parser = argparse.ArgumentParser(description="Tries the packages for Windows under Wine.")
    parser.add_argument("--out", default=str(TOP / "build" / "windows"), help="what build.py made")
    parser.add_argument("--report", default=str(TOP / "build" / "wine"), help="the folder for the report")
    parser.add_argument("--suite", default="", help="the embeddable package: run the quick tests as well")
    parser.add_argument("--only", default="", help="only the trials with these words in their names")
    given = parser.parse_args()
    if missing := missing_tools():
        _say("\n".join(["The trials cannot be taken on this computer.", *missing]))
        return 2
    version = str(tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]["version"])
    report = Path(given.report).resolve()
    report.mkdir(parents=True, exist_ok=True)
    made = Made(Path(given.out).resolve(), version, TOP)
    with Bottle(report / "home") as bottle:
        bottle.add_stubs(HERE / "stubs")
        trials = Trials(bottle, made, report)
        seen = [_take(name, trial) for name, trial in trials.all() if given.only in name]
        if given.suite:
            seen += [_take(*each) for each in run_suite(bottle, Path(given.suite), report, TOP)]
    (report / "report.md").write_text(words_of(seen, version, run("wine", "--version")), "utf-8")
    return 0 if all(each.is_well for each in seen) else 1


def _take(name: str, trial: object) -> Seen:
    """Take one trial; a refusal is written down and the next one is taken."""
    begun = time.monotonic()
    try:
        words = trial() if callable(trial) else ""
        seen = Seen(name, words)
    except (Refused, OSError) as refused:
        seen = Seen(name, str(refused), is_well=False)
    mark = "well" if seen.is_well else "NOT WELL"
    _say(f"{mark}: {name} ({time.monotonic() - begun:.0f} s): {seen.words}")
    return seen


def words_of(seen: Iterable[Seen], version: str, system: str) -> str:
    """Return the report in Markdown: what was tried, what was seen, and what this cannot show."""
    rows = [
        f"| {each.name} | {'yes' if each.is_well else '**no**'} | {' '.join(each.words.split())} |"
        for each in seen
    ]
    return "\n".join(
        [
            f"# Conduct Desk {version} under {system}",
            "",
            "| tried | well | seen |",
            "|---|---|---|",
            *rows,
            "",
            "Not shown by this, and looked at on a Windows PC by `packaging/windows/check-sheet.md`:",
            "",
            *(f"- {each}" for each in NOT_SHOWN),
            "",
        ]
    )


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()
