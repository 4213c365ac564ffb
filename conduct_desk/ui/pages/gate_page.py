"""The question before a picture is opened: nothing of it is read until it is answered with no."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.ui.forms.ui_gate_page import Ui_GatePage
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.picture_offer import PictureOffer


class GatePage(FormPage):
    """Holds an offer of pictures from Home; it lets it go on a no, and drops it unread on anything else."""

    key = "gate_page"
    passed = Signal(object)  # the PictureOffer, still unread
    stopped = Signal()  # the page was left without passing; the offer is gone, unread
    left_out = Signal()  # record it in words, without the picture

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: PictureOffer | None = None
        self._form = Ui_GatePage()
        self._form.setupUi(self.body)
        self._form.gate.passed.connect(self._pass)
        self._form.gate.stopped.connect(self._forget)
        self._form.gate.left_out.connect(self.left_out)
        self._form.back_button.clicked.connect(self.leave)
        self._form.home_button.clicked.connect(self.leave)
        self.add_icon(self._form.back_button, "arrow-left")
        self.add_keys({"Alt+Left": self.leave})

    @property
    def holds_picture(self) -> bool:
        """Say whether an offer is waiting for the answer."""
        return self._offer is not None

    def ask(self, offer: PictureOffer) -> None:
        """Ask about what is offered. Only its names are known."""
        self._offer = offer
        self._form.names_label.setText(", ".join(offer.names))
        self._form.home_button.setText("Go back without the picture")
        self._form.gate.ask(offer.count)

    def leave(self) -> None:
        """Drop the offer and go back."""
        self._offer = None
        self.stopped.emit()

    def _pass(self) -> None:
        offer, self._offer = self._offer, None
        if offer is not None:
            self.passed.emit(offer)

    def _forget(self) -> None:
        """Drop the offer unread; the advice stays on the page until it is left."""
        self._offer = None
        self._form.home_button.setText("Go back to Home")
