"""Attacks the summaries of schools that never were, by the thousand, and prints what it found.

Usage: uv run python -m tests.attacks.run [--schools 20000] [--first 0] [--printed 200] [--jobs 2]

Each school issues up to six terms and their corrections through the real planner; the enemy sees every
figure of all of them, and of the first `--printed` schools only the words on the pages of their PDFs. The
exit code is 0 when it found nothing. Beside it the naive rule, on the same schools, and on terms of 4, 8, 15
and 25 concerns of six kinds.
"""

import argparse
import os
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from tests.attacks.attacker import Found
from tests.attacks.naive import given_away, is_whole_table_hidden, some_terms
from tests.attacks.schools import School
from tests.attacks.trial import HEAD, SIZES, Tally, size_of, tried

TELL_EVERY = 500
MEANS = (4, 8, 15, 25)


def naive_lines(count: int) -> Iterator[str]:
    """Yield how the naive rule does, for terms with so many concerns on average."""
    yield "naive rule, with totals    whole table hidden    a hidden number given away exactly"
    for mean in MEANS:
        tables = list(some_terms(mean, count))
        hidden = sum(map(is_whole_table_hidden, tables)) / count
        leaks = sum(bool(given_away(each)) for each in tables) / count
        yield f"{mean:14} a term {100 * hidden:20.0f} % {100 * leaks:26.0f} %"


def all_of(asked: argparse.Namespace) -> Iterator[tuple[School, Tally, list[Found]]]:
    """Try so many schools in several processes, and say now and then how far it has come."""
    began = time.monotonic()
    numbers = range(asked.first, asked.first + asked.schools)
    with ProcessPoolExecutor(asked.jobs) as pool:
        found = pool.map(_tried, numbers, [at < asked.printed for at in range(asked.schools)], chunksize=10)
        for done, each in enumerate(found, start=1):
            yield each
            if done % TELL_EVERY == 0:
                print(f"{done} schools, {time.monotonic() - began:.0f} s", flush=True)


def _tried(number: int, is_printed: bool) -> tuple[School, Tally, list[Found]]:
    return tried(number, is_printed=is_printed)


def main() -> int:
    """Print the table, and each thing that was given away."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    given.add_argument("--schools", type=int, default=20_000)
    given.add_argument("--first", type=int, default=0)
    given.add_argument("--printed", type=int, default=200)
    given.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked = given.parse_args()
    sizes = {size: Tally() for size in SIZES}
    for school, tally, found in all_of(asked):
        sizes[size_of(school)] += tally
        for each in found:
            print(f"BREACH: school {school.number}: {each.kind}: {each.what}: {each.values}", flush=True)
    everything = Tally()
    print(HEAD)
    for (least, most), tally in sizes.items():
        print(tally.line(f"{least} to {most}"))
        everything += tally
    print(everything.line("all"))
    print(f"schools with a paper that says more: {everything.schools_more} of {everything.schools}")
    print(f"worlds put together: {everything.worlds}")
    print("\n".join(naive_lines(20_000)))
    return 1 if everything.found else 0


if __name__ == "__main__":
    raise SystemExit(main())
