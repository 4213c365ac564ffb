"""What leads through the pages of the keys: who can open the log, all keys at once, erasing the log here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.ui.pages_of_desk import Opened, PagesOfDesk
    from conduct_desk.ui.widgets.page import DeskPage

PLACES = ("keys", "key_add", "key_change", "key_sign_in", "new_sheet", "new_head", "erase", "hand_over_pack")


class KeyJourneys:
    """Wires the pages; `go` leads to one of the places above, `back` where she came from."""

    def __init__(
        self,
        pages: PagesOfDesk,
        show: Callable[[DeskPage, str], None],
        go: Callable[[str], None],
        back: Callable[[], None],
    ) -> None:
        self._pages, self._show, self._go = pages, show, go
        p = pages.later
        p.settings.keys_asked.connect(lambda: go("keys"))
        p.key_holders.left.connect(lambda: go("settings"))
        for asked, place in (
            (p.key_holders.add_asked, "key_add"), (p.key_holders.change_asked, "key_change"),
            (p.key_holders.sign_in_asked, "key_sign_in"), (p.key_holders.sheet_asked, "new_sheet"),
            (p.key_holders.hand_over_asked, "new_head"), (p.key_holders.erase_asked, "erase"),
        ):  # fmt: skip
            asked.connect(lambda place=place: go(place))
        for asked in (p.settings.pack_asked, p.key_holders.pack_asked, p.new_keys.pack_asked):
            asked.connect(lambda: go("hand_over_pack"))
        p.hand_over_pack.left.connect(back)
        p.hand_over_pack.hand_over_asked.connect(lambda: go("new_head"))
        p.key_holders.take_asked.connect(self._take)
        p.key_form.finished.connect(self._tell)
        for page in (p.key_form, p.new_keys, p.erase):
            page.left.connect(lambda: go("keys"))

    def places(self) -> dict[str, Callable[[], Opened]]:
        """Return what gives the page of each place, what fills it, and where it belongs on the rail."""
        p = self._pages
        return {
            "keys": lambda: (p.key_holders, p.key_holders.open_holders, "settings"),
            "key_add": lambda: (p.key_form, lambda: p.key_form.open_form("add"), "settings"),
            "key_change": lambda: (p.key_form, lambda: p.key_form.open_form("change"), "settings"),
            "key_sign_in": lambda: (p.key_form, lambda: p.key_form.open_form("sign_in"), "settings"),
            "new_sheet": lambda: (p.new_keys, lambda: p.new_keys.open_new_keys("sheet"), "settings"),
            "new_head": lambda: (p.new_keys, lambda: p.new_keys.open_new_keys("head"), "settings"),
            "erase": lambda: (p.erase, p.erase.open_erasing, "settings"),
            "hand_over_pack": lambda: (p.hand_over_pack, p.hand_over_pack.open_pack, "settings"),
        }

    def _take(self, whose: str) -> None:
        self._pages.key_form.open_form("take", whose)
        self._show(self._pages.key_form, "settings")

    def _tell(self, words: str) -> None:
        self._go("keys")
        self._pages.key_holders.open_holders(words)
