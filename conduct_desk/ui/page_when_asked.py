"""One page of the desk, fetched and made when somebody asks for it first."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

from conduct_desk.ui.widgets.page import DeskPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from conduct_desk.ui.page_uses import PageUses

_P = TypeVar("_P", bound=DeskPage)


class _Pages(Protocol):
    """The pages of a desk, as far as they are asked here."""

    def make(self, name: str, make: Callable[[PageUses], DeskPage]) -> DeskPage:
        """Make a page where it will be shown."""


class Page(Generic[_P]):
    """One page of the desk: fetched and made by the first who asks for it, the same one ever after."""

    def __init__(self, make: Callable[[type[_P], PageUses], _P], stem: str = "") -> None:
        """`stem` of its module and class, where that is not its name here (terms: terms_page, TermsPage)."""
        self._make = make
        self._stem = stem
        self._name = ""

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name, self._stem = name, self._stem or name

    @property
    def is_fetched(self) -> bool:
        """Say whether the module of the page is there, so that making it waits for no other."""
        return f"conduct_desk.ui.pages.{self._stem}_page" in sys.modules

    def __get__(self, pages: _Pages, _owner: type) -> _P:
        kind = _class_of("pages", f"{self._stem}_page")
        # found in the instance from now on
        return cast("_P", pages.make(self._name, partial(self._make, cast("type[_P]", kind))))


def _class_of(room: str, stem: str) -> type[QWidget]:
    """Fetch a module of widgets and return the class that it is named after."""
    kind: type[QWidget] = getattr(import_module(f"conduct_desk.ui.{room}.{stem}"), _named_after(stem))
    return kind


def _named_after(stem: str) -> str:
    return "".join(word.capitalize() for word in stem.split("_"))


def parts(page: DeskPage, stem: str) -> list[Any]:
    """Return the parts of one kind that a page has: none, where nothing has fetched their module yet."""
    module = sys.modules.get(f"conduct_desk.ui.widgets.{stem}")
    return list(page.findChildren(getattr(module, _named_after(stem)))) if module else []
