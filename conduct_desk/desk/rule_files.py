"""Reading the school's rules and the bank holidays from resources/."""

import tomllib
from functools import cache
from pathlib import Path

from conduct_desk import paths
from conduct_desk.policy.calendar import BankHolidays, read_bank_holidays
from conduct_desk.policy.closing import ClosingRules, read_closing
from conduct_desk.policy.reading import Data
from conduct_desk.policy.rules import Rules, read_rules


@cache
def rules() -> Rules:
    """Return policy, walk, clocks and wording. Raises DeskError naming the file and what is wrong in it."""
    folder = paths.resources() / "policy"
    return read_rules(
        policy=_read(folder / "policy.toml"),
        walk=_read(folder / "walk.toml"),
        clocks=_read(folder / "clocks.toml"),
        actions=_read(folder / "actions.toml"),
    )


@cache
def bank_holidays() -> BankHolidays:
    """Return England's bank holidays as far as they are known. Raises DeskError as `rules` does."""
    return read_bank_holidays(_read(paths.resources() / "calendar" / "england-bank-holidays.toml"))


@cache
def closing_rules() -> ClosingRules:
    """Return how concerns are closed and how long they are kept. Raises DeskError as `rules` does."""
    return read_closing(_read(paths.resources() / "policy" / "closing.toml"))


def _read(path: Path) -> Data:
    return tomllib.loads(path.read_text("utf-8"))
