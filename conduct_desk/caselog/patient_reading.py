"""Reading for long without keeping a save waiting: it gives way, and begins again."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import event
from sqlmodel import Session

from conduct_desk.caselog.log import Log

T = TypeVar("T")

GIVES_WAY = 3  # times; then the save waits, for whoever reads waits too


class _SaveWaits(Exception):
    """Nothing is wrong: it only leaves the reading."""


def read_patiently(log: Log, read: Callable[[Session], T]) -> T:
    """Return what `read` finds in one state of the log; it may be called again, and changes nothing.

    A save waits for one of its statements, and not for all of them. Fetch each result whole. Do not nest.
    """
    for _ in range(GIVES_WAY):
        try:
            with log.reading() as session:
                event.listen(session.connection(), "before_cursor_execute", _give_way_to(log))
                return read(session)
        except _SaveWaits:
            log.saved.wait()
    with log.reading() as session:
        return read(session)


def _give_way_to(log: Log) -> Callable[..., None]:
    def give_way(*_statement: object) -> None:
        if not log.saved.is_set():
            raise _SaveWaits

    return give_way
