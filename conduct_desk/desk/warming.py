"""Fetching the libraries of the log and of the printed page before anybody waits for them."""

from collections.abc import Iterable
from importlib import import_module
from time import sleep

BREATH = 0.001  # s between two modules, in which the window answers


def fetch_log() -> None:
    """Import what unlocking and Home need. Takes about a second."""
    for name in ("sqlalchemy", "sqlmodel"):
        _fetch(name)
    for name in (
        "caselog.tables", "caselog.schema", "caselog.log", "desk.laying_out", "desk.opening",
        "desk.upgrading", "desk.listing", "desk.drafts", "desk.home", "desk.cases", "desk.decisions",
    ):  # fmt: skip
        _fetch(f"conduct_desk.{name}")


def fetch_desk(modules: Iterable[str]) -> None:
    """Import the drawers, of which Home does without most. Takes a third of a second."""
    for name in modules:
        _fetch(name)


def fetch_papers() -> None:
    """Import what the first letter and the first summary need. Takes a third of a second."""
    for name in ("wording", "letter", "summary_check"):
        _fetch(f"conduct_desk.paper.{name}")


def _fetch(name: str) -> None:
    import_module(name)
    sleep(BREATH)
