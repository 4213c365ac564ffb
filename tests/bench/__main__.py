"""Every benchmark, one after another: uv run python -m tests.bench [--only NAME ...] [--json FILE] [--quick]

Each prints its own table with its floor and the programs it is compared with, as it does when it is run alone
(its first lines say what its figures and bars mean). Together they take about an hour on two quiet cores;
`--quick` takes fewer rounds and smaller logs, which shows that all run, and says nothing about speed. The
file holds every figure, every table, and what the machine was.

The exit code is 0 when every bar is kept, 1 when one is not or a benchmark ended badly, and 3 when all that
could be compared is kept and a program to compare with is missing.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from conduct_desk import __version__

HERE = Path(__file__).parent
TOP = HERE.parents[1]
MISSING = 3  # the exit code of a bench that has nobody to compare with


@dataclass(frozen=True)
class Bench:
    """One of them: the name of its file, what it is asked to be quick, whether it writes figures."""

    name: str
    quick: tuple[str, ...]
    has_figures: bool = True


BENCHES = (
    Bench("start", ("--rounds", "1", "--concerns", "100")),
    Bench("desk", ("--rounds", "5", "--concerns", "100", "1000")),
    Bench("save", ("--rounds", "5")),
    Bench("summary", ("--rounds", "1", "--concerns", "100", "1000")),
    Bench("paper", ("3",)),
    Bench("preview", ("3",), has_figures=False),
    Bench("evidence", ("--pictures", "5", "--megabytes", "10")),
    Bench("evidence_bundle", ("--pictures", "5")),
    Bench("evidence_words", ("--rounds", "1")),
    Bench("backup", ("5",), has_figures=False),
)


@dataclass(frozen=True)
class Ran:
    """How one went: its exit code, how long it took (s), its table, and its figures where it writes them."""

    name: str
    code: int
    seconds: float
    table: list[str]
    figures: Any = None


def run(bench: Bench, folder: Path, *, is_quick: bool) -> Ran:
    """Run one, and let its table be seen as it comes."""
    figures = folder / f"{bench.name}.json"
    words = [*(bench.quick if is_quick else ()), *(("--json", str(figures)) if bench.has_figures else ())]
    env = {**os.environ, "PYTHONPATH": str(TOP), "QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"}
    began, table = time.monotonic(), []
    with subprocess.Popen(
        [sys.executable, str(HERE / f"{bench.name}.py"), *words], cwd=TOP, env=env, text=True,
        stdout=subprocess.PIPE,
    ) as program:  # fmt: skip
        assert program.stdout is not None
        for line in program.stdout:
            print(f"  {line}", end="", flush=True)
            table.append(line.rstrip("\n"))
    told = json.loads(figures.read_text("utf-8")) if figures.exists() else None
    return Ran(bench.name, program.returncode, time.monotonic() - began, table, told)


def machine() -> dict[str, str | int]:
    """Return what the figures were measured on."""
    return {
        "when": datetime.now(UTC).isoformat(timespec="seconds"), "version": __version__,
        "system": platform.platform(), "python": platform.python_version(), "cores": os.cpu_count() or 0,
    }  # fmt: skip


def result(code: int) -> str:
    """Return how one went, in words."""
    words = {0: "kept", MISSING: "kept; something to compare with is missing"}
    return words.get(code, f"NOT KEPT or not ended well (exit code {code})")


def main() -> int:
    """Run what was asked for, print how each went, and return the exit code."""
    given = argparse.ArgumentParser(
        prog="python -m tests.bench", description=(__doc__ or "").partition("\n")[0]
    )
    given.add_argument("--only", nargs="+", choices=[each.name for each in BENCHES], default=[])
    given.add_argument("--quick", action="store_true")
    given.add_argument("--json", type=Path)
    asked = given.parse_args()
    ran = []
    with tempfile.TemporaryDirectory() as folder:
        for bench in BENCHES:
            if asked.only and bench.name not in asked.only:
                continue
            about = (HERE / f"{bench.name}.py").read_text("utf-8").partition("\n")[0].strip('"')
            print(f"{bench.name}: {about}")
            ran.append(run(bench, Path(folder), is_quick=asked.quick))
            print()
    for each in ran:
        print(f"{each.name:18}{each.seconds:7.0f} s   {result(each.code)}")
    if asked.json:
        told = {"machine": machine(), "quick": asked.quick, "benches": [asdict(each) for each in ran]}
        asked.json.write_text(json.dumps(told, indent=1), encoding="utf-8")
    codes = {each.code for each in ran}
    return 1 if codes - {0, MISSING} else max(codes, default=0)


if __name__ == "__main__":
    sys.exit(main())
