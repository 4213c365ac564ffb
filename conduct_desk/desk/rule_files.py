"""Reading the school's rules and the bank holidays from resources/."""

import re
import tomllib
from functools import cache
from pathlib import Path

from conduct_desk import paths
from conduct_desk.errors import DeskError
from conduct_desk.policy.calendar import BankHolidays, read_bank_holidays
from conduct_desk.policy.closing import ClosingRules, read_closing
from conduct_desk.policy.governors import BoardOffers, read_governors
from conduct_desk.policy.reading import Data
from conduct_desk.policy.rules import Rules, read_rules

REPAIR = "Put the file back where it was, or install Conduct Desk again. Your case log is not touched."


@cache
def rules() -> Rules:
    """Return policy, walk, clocks and wording. Raises DeskError naming the file and what is wrong in it."""
    folder = paths.resources() / "policy"
    return read_rules(
        policy=read_data(folder / "policy.toml"),
        walk=read_data(folder / "walk.toml"),
        clocks=read_data(folder / "clocks.toml"),
        actions=read_data(folder / "actions.toml"),
    )


@cache
def bank_holidays() -> BankHolidays:
    """Return England's bank holidays as far as they are known. Raises DeskError as `rules` does."""
    return read_bank_holidays(read_data(paths.resources() / "calendar" / "england-bank-holidays.toml"))


@cache
def closing_rules() -> ClosingRules:
    """Return how concerns are closed and how long they are kept. Raises DeskError as `rules` does."""
    return read_closing(read_data(paths.resources() / "policy" / "closing.toml"))


@cache
def board_offers() -> BoardOffers:
    """Return what the governors' summary can say or ask. Raises DeskError as `rules` does."""
    return read_governors(read_data(paths.resources() / "policy" / "governors.toml"))


def read_data(path: Path) -> Data:
    """Return what a rule file says. Raises DeskError that names the file, and the line of a slip in it."""
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise DeskError(f"The file {path.name} cannot be read.", next_step=REPAIR) from error
    except UnicodeDecodeError as error:
        next_step = "Save it again with the encoding UTF-8, which Notepad offers beside ‘Save’."
        raise DeskError(
            f"The file {path.name} has letters that cannot be read.", next_step=next_step
        ) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line \d+", str(error))
        where = f", {place.group()}," if place else ""
        raise DeskError(
            f"In {path.name}{where} something is written that cannot be read.",
            next_step="Look for a missing quote or bracket there, or for a line that is there twice.",
        ) from error
