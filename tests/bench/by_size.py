"""What the benches share that measure logs of several sizes, each by a program of its own."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median

Took = dict[int, dict[str, float]]
Promised = Mapping[str, tuple[float, float]]  # a name, its figure and its bar


def arguments(about: str | None, counts: tuple[int, ...], rounds: int) -> argparse.ArgumentParser:
    """Return what such a bench is asked: sizes of logs, rounds, a file for the figures."""
    given = argparse.ArgumentParser(description=(about or "").partition("\n")[0])
    given.add_argument("--concerns", type=int, nargs="+", default=counts)
    given.add_argument("--rounds", type=int, default=rounds)
    given.add_argument("--turns", type=int, default=3, help="how often all sizes are measured")
    given.add_argument("--json", type=Path, help="a file for the figures")
    given.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    return given


def in_its_own_program(bench: str, folder: Path, rounds: int) -> dict[str, float]:
    """Return what a bench, started anew with `--measure`, says of the log in a folder."""
    done = subprocess.run(
        [sys.executable, bench, "--measure", str(folder), "--rounds", str(rounds)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout)
    return found


def in_turns(counts: Sequence[int], turns: int, measure: Callable[[int], Mapping[str, float]]) -> Took:
    """Measure each size in each turn and return the medians.

    A machine that others work on may be half as fast a minute later: one size after the other, it would be
    the size that seems to cost what the machine did.
    """
    took = [{count: measure(count) for count in counts} for _ in range(turns)]
    return {
        count: {part: median(turn[count][part] for turn in took) for part in took[0][count]}
        for count in counts
    }


def report(
    took: Took, promised: Promised, file: Path | None, goals: Mapping[str, float] | None = None
) -> int:
    """Print the table (ms of the processor) and what was promised; return 0 when it is kept."""
    print(f"{'ms of the processor':36}" + "".join(f"{count:>12,}" for count in took))
    for part in next(iter(took.values())):
        goal = f"   goal {goals[part]:.0f}" if goals and part in goals else ""
        print(f"{part:36}" + "".join(f"{each[part]:12.1f}" for each in took.values()) + goal)
    for name, (found, bar) in promised.items():
        print(f"{name:46} {found:8.2f}   bar {bar:g}: {'kept' if found <= bar else 'NOT KEPT'}")
    if file:
        file.write_text(json.dumps({"took": took, "promises": promised}, indent=1), encoding="utf-8")
    return int(any(found > bar for found, bar in promised.values()))
