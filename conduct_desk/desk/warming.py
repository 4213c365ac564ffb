"""Fetching the libraries of the log and of the printed page before anybody waits for them."""

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


def fetch_desk() -> None:
    """Import the drawers that Home does without. Takes a fifth of a second."""
    for name in (
        "actions", "backups", "exhibits", "gates", "history", "letters", "linking", "people", "summaries",
        "disposal", "bundles", "subject_access", "hand_over_pack", "support_file", "export", "rehearsal",
        "data_protection",
    ):  # fmt: skip
        _fetch(f"conduct_desk.desk.{name}")


def fetch_papers() -> None:
    """Import what the first letter and the first summary need. Takes a third of a second."""
    for name in ("letter", "summary_check"):
        _fetch(f"conduct_desk.paper.{name}")


def _fetch(name: str) -> None:
    import_module(name)
    sleep(BREATH)
