"""The window answers: a whole day on a log of 10,000 concerns, and no press waits for longer than a blink."""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.outside.long_log import PASSPHRASE
from tests.outside.person import TOP, Person, until
from tests.outside.test_day import (
    POST,
    pastes,
    prints_to_a_file,
    types_the_facts,
    walks,
    writes_the_letter,
)

pytestmark = [pytest.mark.outside, pytest.mark.long]

CONCERNS = 10_000
MOST = 50.0  # ms that the window may let a press wait, ninety-nine times of a hundred
NEVER = 250.0  # ms that no press waits


@dataclass(frozen=True)
class Stall:
    """The longest wait between one act of hers and the next."""

    act: str
    waited: float  # ms by the clock
    own: float  # ms without those that the thread stood in the queue for a processor
    worked: float  # ms of the processor
    seen: tuple[str, ...]  # where it was, most often first


class Day:
    """One day with a watchdog at the window."""

    def __init__(self, person: Person, report: Path) -> None:
        self.person, self._report = person, report
        self._away: list[tuple[int, int]] = []  # the numbers of acts that do not count

    @contextmanager
    def does_not_count(self) -> Iterator[None]:
        """Leave out what is promised nothing for: the start, and the print box."""
        first = len(self.person.acts)
        yield
        self._away.append((first, len(self.person.acts)))

    def stalls(self) -> list[Stall]:
        """Return the longest wait after each act that counts."""
        acts, worst = self.person.acts, dict[int, dict[str, Any]]()
        for line in self._report.read_text("utf-8").splitlines():
            wait = json.loads(line)
            ended = wait["at"] + wait["waited"] / 1000
            act = sum(at <= ended for at, _ in acts) - 1
            wait["own"] = wait["waited"] - wait["queued"]
            if act >= 0 and wait["own"] > worst.get(act, {"own": 0.0})["own"]:
                worst[act] = wait
        counts = [n for n in range(len(acts)) if not any(first <= n < end for first, end in self._away)]
        return [stall_of(acts[n][1], worst.get(n)) for n in counts]


def stall_of(act: str, wait: dict[str, Any] | None) -> Stall:
    """Return one stall; of an act that was answered at once, one of no length."""
    if wait is None:
        return Stall(act, 0.0, 0.0, 0.0, ())
    seen = tuple(f"{times}x {place}" for place, times in wait["seen"])
    return Stall(act, wait["waited"], wait["own"], wait["worked"], seen)


@pytest.fixture
def day(person: Person, tmp_path: Path) -> Day:
    """Return a head whose school has logged concerns for years."""
    # A look at the tree of what is shown is thousands of questions, all answered by the window's own thread.
    person.looks_after = 0.4
    person.log_folder.parent.mkdir(parents=True)
    made = [sys.executable, "-m", "tests.outside.long_log", str(person.log_folder), str(CONCERNS)]
    subprocess.run(made, cwd=TOP, check=True)
    return Day(person, tmp_path / "waits.jsonl")


def opens(day: Day, report: Path) -> None:
    """Start the watched program and open the log."""
    person = day.person
    with day.does_not_count():
        person.start(module=("tests.outside.watched", str(report)))
        person.waits_for("unlock_page.passphrase_edit", patience=60)
        person.activates()
        person.fills("unlock_page.passphrase_edit", PASSPHRASE, is_hidden=True)
        person.keys("Return")
        person.waits_for("home_page.paste_button", patience=60)


def looks_for_old_concerns(person: Person) -> None:
    """Search as one types, with a slip, go through the list, and open one."""
    person.keys("ctrl+f")
    person.waits_for("concerns_page.search_edit")
    for word in ("Whitfield", "shambles", "Whitfeld"):
        person.keys("ctrl+a")
        for letter in word:
            person.types(letter)
        person.reads("concerns found" if word != "Whitfeld" else "Whitfield")
    person.keys("ctrl+a", "BackSpace")
    person.tabs_to("concerns_page.concerns_table")
    person.keys(*["Next"] * 12, *["Down"] * 10, "Return")
    person.shows_heading("Concern 20")
    # Alt and Left would do, but the bus may bring Alt alone after it, and that opens the menus.
    person.keys("ctrl+2")
    person.is_on("concerns_page")


def goes_round(person: Person) -> None:
    """Look into every place once, as on the day before the governors meet."""
    for keys, page in (
        ("ctrl+3", "letters"), ("ctrl+4", "summary"), ("ctrl+5", "settings"), ("F1", "help"),
        ("ctrl+2", "concerns"), ("ctrl+1", "home"),
    ):  # fmt: skip
        person.keys(keys)
        person.is_on(f"{page}_page")


def test_no_press_of_a_whole_day_waits_on_a_log_of_ten_thousand_concerns(day: Day, tmp_path: Path) -> None:
    person, report = day.person, tmp_path / "waits.jsonl"
    opens(day, report)

    looks_for_old_concerns(person)
    person.keys("ctrl+1")
    pastes(person, POST)
    person.waits_for("evidence_page.exhibit_1_button")
    person.keys("ctrl+Return")
    person.shows_heading("Stop and check")
    person.keys("alt+n", "ctrl+Return")
    types_the_facts(person)
    walks(person, is_foul=True)
    person.goes_and_presses("check_page.save_button")
    person.shows_heading("Concern 20")
    writes_the_letter(person)
    with day.does_not_count():
        prints_to_a_file(person)
    person.goes_and_presses("letter_page.save_button")
    person.saves_as(tmp_path / "letter.pdf")
    person.goes_and_presses("letter_page.sent_post_radio")
    person.goes_and_presses("letter_page.record_button")
    person.shows_heading("Concern 20")

    goes_round(person)
    person.keys("ctrl+4")
    person.goes_and_presses("summary_page.save_button")
    person.saves_as(tmp_path / "summary.pdf")
    person.keys("ctrl+l")
    person.waits_for("unlock_page.passphrase_edit")
    until("locked", lambda: (person.sees("unlock_page.unlock_button") or {"enabled": 0})["enabled"])
    with day.does_not_count():
        person.fills("unlock_page.passphrase_edit", PASSPHRASE, is_hidden=True)
        person.keys("Return")
        person.waits_for("summary_page.save_button", patience=60)
    stalls = day.stalls()
    tell(stalls)
    by_length = sorted(stall.own for stall in stalls)
    long = [stall for stall in stalls if stall.own > MOST]
    assert all(stall.seen for stall in long), "a stall without a cause"
    assert statistics.quantiles(by_length, n=100)[98] <= MOST
    assert by_length[-1] <= NEVER


def tell(stalls: list[Stall]) -> None:
    """Print the figures, and every long wait with where it was."""
    by_clock, own = (sorted(getattr(each, name) for each in stalls) for name in ("waited", "own"))
    for of, lengths in (("by the clock", by_clock), ("its own", own)):
        cuts = statistics.quantiles(lengths, n=100)
        print(
            f"{len(lengths)} acts, the longest wait of each {of}: p50 {cuts[49]:.0f}, p90 {cuts[89]:.0f},"
            f" p99 {cuts[98]:.0f}, most {lengths[-1]:.0f} ms"
        )
    for each in sorted(stalls, key=lambda each: -each.own):
        if each.own > MOST / 2:
            print(f"{each.own:6.0f} ms ({each.waited:.0f} by the clock, {each.worked:.0f} worked) {each.act}")
            for place in each.seen:
                print(f"        {place}")
