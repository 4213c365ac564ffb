"""What is connected to a page before the page is made: it is connected as soon as somebody opens it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from conduct_desk.ui.widgets.page import DeskPage


class _Pages(Protocol):
    """The pages of a desk, as far as they are asked here."""

    names_of_a_case: tuple[str, ...]

    def when_made(self, name: str, does: Callable[[DeskPage], object]) -> None:
        """Do something to a page as soon as there is one."""


class Later:
    """Stands for the pages of a desk while they are wired: `later.case.left.connect(slot)` makes no page."""

    def __init__(self, pages: _Pages) -> None:
        self._pages = pages

    def __getattr__(self, name: str) -> LaterPage:
        return LaterPage(self._pages, name)

    @property
    def of_a_case(self) -> tuple[LaterPage, ...]:
        """Return the pages that a concern leads to and that lead back to it."""
        return tuple(LaterPage(self._pages, name) for name in self._pages.names_of_a_case)


class LaterPage:
    """Stands for a page; what is taken from it is one of its signals."""

    def __init__(self, pages: _Pages, name: str) -> None:
        self._pages, self._name = pages, name

    def __getattr__(self, signal: str) -> LaterSignal:
        return LaterSignal(self._pages, self._name, signal)


class LaterSignal:
    """Stands for a signal of a page."""

    def __init__(self, pages: _Pages, page: str, signal: str) -> None:
        self._pages, self._page, self._signal = pages, page, signal

    def connect(self, slot: Callable[..., object]) -> None:
        """Connect a slot to the signal once the page is made, in the order in which it was asked for."""
        self._pages.when_made(self._page, lambda page: self._of(page).connect(slot))

    def _of(self, page: DeskPage) -> Any:
        return getattr(page, self._signal)
