"""Looking at one exhibit: blurred until asked, then closely; what is not drawn says why."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.exhibit_words import NO_WORDS, is_drawn, short_name, why_not_drawn
from conduct_desk.ui.look import px
from conduct_desk.ui.png import png_image
from conduct_desk.ui.veil import Veil, blurred
from conduct_desk.ui.widgets.page import sentence
from conduct_desk.ui.widgets.picture_view import NAME, PictureView
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.viewer_tools import ViewerTools

if TYPE_CHECKING:
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.desk.views import ExhibitView
    from conduct_desk.ui.jobs import Jobs

W = TypeVar("W", bound=QWidget)
SHORTEST, TALLEST = 96, 460  # px at 100 % text: picture, controls and caption fit a small laptop
BLURRED = "Blurred until you ask to see it."
TURNED = "Turned for looking only. What is kept stays as it is."
CANNOT = "This picture cannot be drawn. Its original is kept."


class ExhibitViewer(QWidget):
    """One exhibit and its controls. Empty until `show_exhibit`.

    Seeing a picture unblurred is a line of its custody: it is written before the picture is shown.
    """

    shown = Signal(int)  # the exhibit's number, once its picture can be seen
    detail_asked = Signal(int, int)  # case, exhibit: all that is known of it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exhibit: ExhibitView | None = None
        self._page, self._wanted = 1, (0, 0)  # page shown; exhibit and page that were fetched last
        self._is_blurred, self._fills = False, False
        self._caption = ""
        self.title_label = self._named(PlainLabel("", self), "title_label", "h3")
        self.view = PictureView(self)
        self.view.setObjectName("picture_view")
        self.tools = ViewerTools(self.view, self)
        self.show_button = self._named(QPushButton("Show the picture", self), "show_picture_button", "")
        self.detail_button = self._named(QPushButton("All about it", self), "exhibit_detail_button", "link")
        self.instead_label = self._named(PlainLabel("", self), "instead_label", "muted")
        self.caption_label = self._named(PlainLabel("", self), "caption_label", "small")
        self.share(Veil(parent=self))
        self._lay_out()
        self._wire()
        self.clear()

    def use(self, exhibits: Exhibits, jobs: Jobs) -> None:
        """Say where pictures come from (a form makes the viewer without it)."""
        self._drawer, self._jobs = exhibits, jobs

    def share(self, veil: Veil) -> None:
        """Share with all pages which pictures were asked for."""
        self._veil = veil
        veil.changed.connect(self._follow)

    def fill(self) -> None:
        """Take all the height there is, instead of what the picture asks for."""
        self._fills = True
        self.view.setMaximumHeight(16_777_215)
        self.view.setMinimumHeight(px(SHORTEST))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def offer_detail(self) -> None:
        """Offer the way to the exhibit's own page."""
        self.detail_button.show()

    @property
    def is_blurred(self) -> bool:
        """Say whether there is a picture that waits to be asked for."""
        return self._is_blurred

    @property
    def page(self) -> int:
        """Return which page of a PDF is shown; 1 of a picture."""
        return self._page

    def show_exhibit(self, exhibit: ExhibitView, title: str = "", caption: str = "") -> None:
        """Show an exhibit, blurred until it was asked for; one that is on show already stays as it is."""
        before, self._exhibit = self._exhibit, exhibit
        self._caption = caption
        self.title_label.setText(title)
        self.title_label.setVisible(bool(title))
        is_same = before is not None and before.exhibit_id == exhibit.exhibit_id
        if not (is_same and self._stands()):
            self._page, self._wanted = 1, (0, 0)
            self._begin(exhibit)
        elif self.view.has_picture:
            self._say(self._caption_now())

    def clear(self) -> None:
        """Show nothing."""
        self._exhibit, self._wanted = None, (0, 0)
        self.view.show_png(b"")
        self.view.setAccessibleName(NAME)
        for label in (self.title_label, self.caption_label, self.instead_label):
            label.setText("")
            label.hide()
        self._set_blurred(is_blurred=False)
        self._settle_height()

    def show_picture(self) -> None:
        """Show the picture that waits blurred; that it was looked at is written down first."""
        exhibit = self._exhibit
        if exhibit is None or not is_drawn(exhibit):
            return
        is_new = not self._veil.is_lifted(exhibit.exhibit_id)
        had_keyboard = self.show_button.hasFocus()
        self._set_blurred(is_blurred=False)
        self._veil.lift(exhibit.exhibit_id)
        if had_keyboard:
            self.view.setFocus()
        self._fetch(exhibit, is_look=is_new)

    def set_words(self, words: str) -> None:
        """Let a screen reader hear these words as what the exhibit says."""
        if self.view.has_picture and not self._is_blurred:
            self.view.setAccessibleDescription(f"What it says: {words}" if words else NO_WORDS)

    def blur(self) -> None:
        """Blur the picture again."""
        if self._exhibit is not None:
            self._veil.lower(self._exhibit.exhibit_id)
            self._show_blurred(self._exhibit)
            if self.isVisible():
                self.show_button.setFocus()

    def go_to_page(self, page: int) -> None:
        """Show another page of a PDF."""
        if self._exhibit is not None and 1 <= page <= self._exhibit.pages:
            self._page = page
            self._fetch(self._exhibit, is_look=False)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the whole picture at first, whatever size the page had while it was hidden."""
        super().showEvent(event)
        self._settle_height()
        QTimer.singleShot(0, self, self.view.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the picture the height that it asks for at this width."""
        super().resizeEvent(event)
        self._settle_height()

    # --- showing ---
    def _begin(self, exhibit: ExhibitView) -> None:
        instead = why_not_drawn(exhibit)
        self.instead_label.setText(instead)
        self.instead_label.setVisible(bool(instead))
        self.view.setVisible(not instead)
        self.tools.setVisible(not instead)
        self.tools.let_colour_back()
        self.tools.show_pages(1, exhibit.pages)
        if instead:
            self.view.show_png(b"")
            self._set_blurred(is_blurred=False)
            self._say(self._caption)
        elif self._veil.is_hidden(exhibit.exhibit_id):
            self._show_blurred(exhibit)
        else:
            self.show_picture()

    def _show_blurred(self, exhibit: ExhibitView) -> None:
        self._wanted = (0, 0)
        self._set_blurred(is_blurred=True)
        self.view.show_image(blurred(png_image(exhibit.thumbnail), QSize(exhibit.width, exhibit.height)))
        self.view.setAccessibleName(f"{short_name(exhibit)}, blurred")
        self.view.setAccessibleDescription("")
        self._say(f"{BLURRED} {self._caption}".strip())
        self._settle_height()

    def _fetch(self, exhibit: ExhibitView, *, is_look: bool) -> None:
        wanted = self._wanted = (exhibit.exhibit_id, self._page)
        self._say("Opening the picture")
        drawer = self._drawer

        def open_it() -> tuple[bytes, str]:
            if is_look:
                drawer.looked_at(exhibit.exhibit_id)
            words = drawer.detail(exhibit.exhibit_id).words
            return drawer.picture(*wanted), words.text if words else ""

        self._jobs.run(
            open_it, lambda found: self._show(wanted, *found),
            lambda refused: self._refuse(wanted, refused, is_look=is_look),
            words="Opening the picture", owner=self,
        )  # fmt: skip

    def _show(self, wanted: tuple[int, int], png: bytes, words: str) -> None:
        exhibit = self._exhibit
        if exhibit is None or wanted != self._wanted:
            return  # another one was chosen in the meantime, or it was blurred again
        is_grey = self.view.is_grey
        can_be_drawn = self.view.show_png(png)
        self.view.set_grey(is_grey)
        of_pages = f", page {self._page} of {exhibit.pages}" if exhibit.pages > 1 else ""
        self.view.setAccessibleName(f"{short_name(exhibit)}{of_pages}")
        self.set_words(words)
        self.tools.show_pages(self._page, exhibit.pages)
        self.tools.setEnabled(can_be_drawn)
        self._say(self._caption_now() if can_be_drawn else CANNOT)
        self._settle_height()
        QTimer.singleShot(0, self, self.view.fit)  # once the layout has given the view its size
        self.shown.emit(exhibit.number)

    def _refuse(self, wanted: tuple[int, int], refused: DeskError, *, is_look: bool) -> None:
        if wanted != self._wanted or self._exhibit is None:
            return
        if is_look:  # it could not be written down, or there is nothing to see: it was not looked at
            self._veil.lower(self._exhibit.exhibit_id)
            self._show_blurred(self._exhibit)
        self._say(sentence(refused))

    # --- the veil ---
    def _stands(self) -> bool:
        """Say whether what is on the screen is what the veil allows."""
        exhibit = self._exhibit
        if exhibit is None or not is_drawn(exhibit):
            return exhibit is not None and self.instead_label.text() == why_not_drawn(exhibit)
        is_there = self.view.has_picture or self._wanted[0] == exhibit.exhibit_id
        return is_there and self._is_blurred == self._veil.is_hidden(exhibit.exhibit_id)

    def _follow(self, exhibit_id: int) -> None:
        exhibit = self._exhibit
        if exhibit is None or exhibit.exhibit_id != exhibit_id or self._stands():
            return
        if self._veil.is_hidden(exhibit_id):
            self._show_blurred(exhibit)
        elif self.isVisible():
            self.show_picture()

    def _set_blurred(self, *, is_blurred: bool) -> None:
        self._is_blurred = is_blurred
        self.show_button.setVisible(is_blurred)
        self.tools.setEnabled(not is_blurred and self._exhibit is not None)

    # --- words and sizes ---
    def _caption_now(self) -> str:
        return f"{TURNED} {self._caption}".strip() if self.view.turned else self._caption

    def _say(self, words: str) -> None:
        self.caption_label.setText(words)
        self.caption_label.setVisible(bool(words))

    def _settle_height(self) -> None:
        if not self._fills:
            wanted = self.view.height_for(self.width())
            self.view.setFixedHeight(max(px(SHORTEST), min(px(TALLEST), wanted)))

    def _turned(self) -> None:
        self._say(self._caption_now())
        self._settle_height()

    def _lay_out(self) -> None:
        place = QGridLayout()
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.view, 0, 0, 3, 1)
        place.addWidget(self.show_button, 1, 0, Qt.AlignmentFlag.AlignCenter)
        place.setRowStretch(0, 1)  # in the upper part, which is seen in a small window too
        place.setRowStretch(2, 3)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)  # the ring round the picture touches no button
        below = (self.instead_label, self.caption_label, self.detail_button)
        for part in (self.title_label, self.tools, *below):
            box.addWidget(part)
        box.insertLayout(2, place, 1)
        self.show_button.raise_()
        self.detail_button.hide()

    def _wire(self) -> None:
        self.show_button.clicked.connect(self.show_picture)
        self.tools.blur_asked.connect(self.blur)
        self.tools.paged.connect(lambda step: self.go_to_page(self._page + step))
        self.tools.turn_button.clicked.connect(self._turned)
        self.detail_button.clicked.connect(self._ask_detail)

    def _ask_detail(self) -> None:
        if self._exhibit is not None:
            self.detail_asked.emit(self._exhibit.case_id, self._exhibit.exhibit_id)

    def _named(self, widget: W, name: str, role: str) -> W:
        widget.setObjectName(name)
        widget.setProperty("role", role)
        if isinstance(widget, QPushButton):
            widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return widget
