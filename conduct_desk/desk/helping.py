"""The help: its topics, the cards of outside routes with the school's own numbers, and the booklet."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from conduct_desk import paths
from conduct_desk.desk.help_texts import HelpTexts, read_help
from conduct_desk.desk.rule_files import read_data
from conduct_desk.policy.offices import Office
from conduct_desk.policy.outside_routes import FILE, Route, read_routes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from conduct_desk.clock import Clock
    from conduct_desk.desk.opened import Opened

ROUTES_TOPIC = "outside-routes"


class Helping:
    """What Help reads. Without an opened log it has all but the school's own name and numbers."""

    def __init__(self, clock: Clock, opened: Opened | None = None) -> None:
        """Stand on an unlocked log, or at the door before one."""
        self._clock, self._opened = clock, opened

    @property
    def today(self) -> date:
        """Return the school's day, against which the age of a number is told."""
        return self._clock.today()

    @property
    def is_open(self) -> bool:
        """Say whether a log is open: only then the school's own numbers are known."""
        return self._opened is not None

    def texts(self) -> HelpTexts:
        """Return all topics. Raises DeskError when a file of the help is missing."""
        return help_texts()

    def routes(self) -> tuple[Route, ...]:
        """Return the cards of outside routes. Raises DeskError when their file is wrong or missing."""
        return help_routes()

    def numbers(self) -> Mapping[Office, tuple[str, str]]:
        """Return name and telephone number of each office that somebody was given for."""
        if self._opened is None:
            return {}
        from conduct_desk.desk.school import offices

        with self._opened.reading() as session:
            held_by = offices(session, self._opened.rules.policy)
        return {
            office: (holder.name, holder.telephone) for office, holder in held_by.items() if holder.telephone
        }

    def booklet(self) -> bytes:
        """Return the whole help as a PDF, with no name of a person on it. Long: call through jobs."""
        from conduct_desk.desk.help_paper import booklet
        from conduct_desk.paper.help_booklet import make_help_booklet

        name, is_practice = self._school()
        numbers = {office: number for office, (_name, number) in self.numbers().items()}
        paper = booklet(self.texts(), self.routes(), self.today, name, numbers, is_practice=is_practice)
        return make_help_booklet(paper)

    def _school(self) -> tuple[str, bool]:
        if self._opened is None:
            return "", False
        from conduct_desk.desk.school import school

        with self._opened.reading() as session:
            return school(session, self._opened.rules.policy).name, self._opened.is_practice


@cache
def help_texts() -> HelpTexts:
    """Return the help that comes with the program. Raises DeskError as `read_help` does."""
    texts = read_help(paths.resources() / "help")
    routes = (each for route in help_routes() for each in route.words)
    return replace(texts, also={ROUTES_TOPIC: tuple(routes)})


@cache
def help_routes() -> tuple[Route, ...]:
    """Return the cards that come with the program. Raises DeskError as `read_routes` does."""
    return read_routes(read_data(paths.resources() / FILE))
