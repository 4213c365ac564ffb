"""What is held out to the desk on its way to the question, and where a stop leads."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import Stage, Stop, Value
from conduct_desk.policy.walk import stops
from conduct_desk.ui.page_of_pictures import taker
from conduct_desk.ui.road import EVIDENCE
from conduct_desk.ui.whereabouts import Whereabouts
from conduct_desk.ui.widgets.paste_zone import PasteZone

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.desk import Desk
    from conduct_desk.ui.pages_of_desk import PagesOfDesk
    from conduct_desk.ui.widgets.page import DeskPage
    from conduct_desk.ui.widgets.picture_offer import PictureOffer


class GateJourneys:
    """Wires every place that takes files; `show` puts a page on the screen, `go_to` a page of a concern."""

    def __init__(
        self,
        desk: Desk,
        pages: PagesOfDesk,
        show: Callable[[DeskPage, str], None],
        go_home: Callable[[], None],
        go_to: Callable[[int, str], None],
        came: Callable[[Whereabouts], None],
    ) -> None:
        self._came = came
        self._desk, self._pages, self._show, self._go_home, self._go_to = desk, pages, show, go_home, go_to
        self._came_from: DeskPage | None = None  # Home
        later = pages.later
        home, gate, found = later.home, later.gate, later.found
        home.picture_offered.connect(self._ask_gate)
        gate.passed.connect(self._take_in)
        gate.stopped.connect(go_home)
        gate.left_out.connect(self._write_down)
        later.no_picture.recorded.connect(self._take_none_in)
        later.evidence.picture_left_out.connect(self.write_down)
        later.follow_up.left_out.connect(self.write_down)
        later.message.picture_left_out.connect(self.write_down)
        for name in ("home", "evidence", "follow_up"):
            pages.when_made(name, self._wire_zones)
        found.picked.connect(self._offer_found)
        found.left.connect(self._go_back)
        found.choose_asked.connect(self._choose_another)

    def offer(self, offer: PictureOffer, shown: object) -> None:
        """Take what is held out to its question: on the page that takes it, or before a new concern."""
        if (page := taker(shown)) is not None:
            page.offer(offer)
        else:
            self._ask_gate(offer)

    def write_down(self, case_id: int) -> None:
        """Ask where it is and who was told, in words alone."""
        self._pages.no_picture.open_case(case_id)
        self._came(Whereabouts("no_picture", case_id))
        self._show(self._pages.no_picture, "concerns")

    def _wire_zones(self, page: DeskPage) -> None:
        for zone in page.findChildren(PasteZone):
            zone.found_asked.connect(partial(self._look_in_folders, page))

    def _take_none_in(self, case_id: int) -> None:
        """A concern with such a picture takes none in, and asks for none, until she says otherwise."""
        case = self._desk.cases.get(case_id)
        if case.stage is Stage.BEING_RECORDED and Stop.INDECENT_IMAGE not in stops(case.answers):
            self._desk.decisions.answer(case_id, [Answer("indecent_image", Value.NOT_YET_KNOWN)])

    def _write_down(self) -> None:
        self.write_down(self._desk.cases.open().case_id)

    def _ask_gate(self, offer: PictureOffer) -> None:
        self._show(self._pages.gate, "home")
        self._pages.gate.ask(offer)  # once it is on the screen: else Esc and Enter would reach the page alone

    def _take_in(self, offer: PictureOffer) -> None:
        """Open a concern for what passed the question, and keep it."""
        case_id = self._desk.cases.open().case_id
        self._desk.decisions.answer(case_id, [Answer("indecent_image", Value.NO)])
        self._go_to(case_id, EVIDENCE)
        self._pages.evidence.take(offer)

    def _look_in_folders(self, page: DeskPage) -> None:
        page.save_typing()
        self._came_from = None if page.key == "home_page" else page
        self._pages.found.open_folders()
        self._show(self._pages.found, self._place())

    def _offer_found(self, offer: PictureOffer) -> None:
        self._go_back()
        self.offer(offer, self._came_from)

    def _choose_another(self) -> None:
        self._go_back()
        for zone in (self._came_from or self._pages.home).findChildren(PasteZone):
            zone.choose()

    def _go_back(self) -> None:
        if self._came_from is None:
            self._go_home()
        else:
            self._show(self._came_from, self._place())

    def _place(self) -> str:
        return "home" if self._came_from is None else "concerns"
