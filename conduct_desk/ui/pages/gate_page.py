"""The question before anything is opened: nothing of it is read until it is answered with no."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.ui.forms.ui_gate_page import Ui_GatePage
from conduct_desk.ui.widgets.form_page import FormPage
from conduct_desk.ui.widgets.picture_offer import PictureOffer


class GatePage(FormPage):
    """Asks about what is held out on Home; it lets it go on a no, and drops it unread on anything else."""

    key = "gate_page"
    passed = Signal(object)  # the PictureOffer, still unread
    stopped = Signal()  # the page was left without passing; the offer is gone, unread
    left_out = Signal()  # record it in words, without the picture

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_GatePage()
        self._form.setupUi(self.body)
        self._form.gate.let_through.connect(self.passed)
        self._form.gate.stopped.connect(self._say_stopped)
        self._form.gate.left_out.connect(self.left_out)
        self._form.back_button.clicked.connect(self.leave)
        self._form.home_button.clicked.connect(self.leave)
        self.add_icon(self._form.back_button, "arrow-left")
        self.add_keys({"Alt+Left": self.leave, "Escape": self._stop})

    def ask(self, offer: PictureOffer) -> None:
        """Ask about what is offered. Only its names are known."""
        self._form.heading_label.setText("Before it is opened")
        self._form.names_label.setText(", ".join(offer.names))
        self._form.names_label.show()
        self._form.home_button.setText("Go back without it")
        self._form.gate.ask_about(offer)

    def leave(self) -> None:
        """Drop the offer and go back."""
        self._form.gate.drop()
        self.stopped.emit()

    def _stop(self) -> None:
        """Take Esc as a stop wherever the keyboard is, on Back too."""
        if not self._form.gate.has_stopped:
            self._form.gate.stop()

    def _say_stopped(self) -> None:
        """The advice stays on the page until it is left; the name of the file goes."""
        self._form.heading_label.setText("It was not opened")
        self._form.names_label.setText("")
        self._form.names_label.hide()  # an empty line would keep its room
        self._form.home_button.setText("Go back to Home")
