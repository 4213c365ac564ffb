"""How letters look: the envelope they go into, the crest, the signature; and the way to what they say."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from conduct_desk.errors import DeskError
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.ui.envelope_words import HINTS, envelope_words
from conduct_desk.ui.paper_out import Paper, PaperOut
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.artwork_box import ArtworkBox
from conduct_desk.ui.widgets.desk_row import RowList, RowWords
from conduct_desk.ui.widgets.envelope_drawing import EnvelopeDrawing
from conduct_desk.ui.widgets.live_paper import Work
from conduct_desk.ui.widgets.paper_page import PaperPage
from conduct_desk.ui.widgets.radio_tiles import RadioTiles
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from conduct_desk.desk.school import School, SchoolFields
    from conduct_desk.desk.school_views import SchoolView
    from conduct_desk.desk.wordings import Wordings
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

SAMPLE = "removal"  # the letter that is shown beside the page
TEST_FILE = "Test sheet for envelopes.pdf"
FITS = "A PNG or JPEG picture of 10 MB at most; 600 dots a side print well."
PICTURES = {
    "crest": (
        "Crest",
        f"At the head of letters and of the governors’ summary. {FITS}",
        "None chosen: letters begin with the school’s name.",
    ),
    "signature": (
        "Signature",
        f"Over your name, in letters that you decide yourself. {FITS}",
        "None chosen: letters leave room to sign by hand.",
    ),
}  # name, heading, words under it, and what is said while there is none
UNREADABLE = DeskError("The picture cannot be read.", next_step="Copy it to this PC and choose it again.")


class LetterSettingsPage(PaperPage):
    """What is chosen here is seen at once on a sample letter beside it."""

    key = "letter_settings_page"
    left = Signal()
    wordings_asked = Signal()

    def __init__(
        self,
        school: School,
        wordings: Wordings,
        jobs: Jobs,
        choosers: Choosers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(jobs, "the sample letter", "Back to Settings", parent)
        self._school, self._wordings, self._jobs, self._choosers = school, wordings, jobs, choosers
        self._out = PaperOut(choosers, jobs, told=self.tell, refused=self._refuse_test)
        self.heading.setText("Letters and wording")
        self.lead.setText("How your letters look, and what they say.")
        self._wording_rows()
        self._envelope_step()
        self._pictures = {name: self._picture_step(name, *words) for name, words in PICTURES.items()}
        self.main.addStretch(1)
        self.back_button.clicked.connect(self.left)
        self.add_keys({"Alt+Left": self.left.emit})
        self.live.refused.connect(self._refuse_test)

    def open_letter_settings(self) -> None:
        """Show what is chosen."""
        view = self._school.get()
        self.tell("")
        self._tiles.choose(view.envelope.value)
        self._show(view)
        self.live.begin(self._source)

    def _refuse_test(self, error: DeskError) -> None:
        self.refuse(error, self._test_button)

    def _wording_rows(self) -> None:
        rows = RowList(self.body)
        words = RowWords(
            "What the letters say", "Read each wording, and put your own in its place", button="Open",
            name="wordings_button",
        )  # fmt: skip
        rows.show_rows([(words, self.wordings_asked.emit)])
        self.main.addWidget(rows)

    def _envelope_step(self) -> None:
        step = self._step = Step(self.body)
        step.words("Which envelope do you use?", "h2")
        self._drawing = EnvelopeDrawing(step)
        step.add(self._drawing)
        self._explained = step.words("", "muted")
        self._tiles = RadioTiles("envelope", "", {each.value: HINTS[each] for each in Envelope}, step)
        self._tiles.setAccessibleName("Which envelope do you use?")
        self._tiles.changed.connect(self._draw)
        step.add(self._tiles)
        self._use_button, self._test_button, _ = step.buttons(
            ("envelope_button", "Use this envelope", "primary", self._use),
            ("print_test_button", "Print a test sheet", "", self._print_test),
            ("save_test_button", "Save it as a PDF", "", self._save_test),
        )
        step.words(
            "Fold the test sheet, put it into the envelope and shake it: the address must stay whole in the "
            "window, and nothing else may show."
        )
        self.main.addWidget(step)

    def _picture_step(self, name: str, label: str, words: str, none: str) -> ArtworkBox:
        step, box = Step(self.body), ArtworkBox(name, label, none, self.body)
        step.words(label, "h2")
        step.words(words)
        step.add(box)
        box.choose_asked.connect(partial(self._choose, name))
        box.remove_asked.connect(partial(self._remove, name))
        self.main.addWidget(step)
        return box

    # --- the envelope ---
    def _envelope(self) -> Envelope:
        """Return the envelope that is chosen on the page, used yet or not."""
        chosen = self._tiles.chosen()
        return Envelope(chosen) if chosen else self._school.get().envelope

    def _draw(self) -> None:
        envelope = self._envelope()
        words = envelope_words(envelope, self._school.address_lines(envelope))
        self._drawing.show_envelope(envelope, words)
        self._explained.setText(words)

    def _use(self) -> None:
        self._amend({"envelope": self._envelope()}, "Letters begun from now on fit it.", self._use_button)

    def _test_sheet(self) -> Callable[[], Paper]:
        school, envelope = self._school, self._envelope()
        return lambda: Paper(school.test_sheet(envelope), TEST_FILE)

    def _print_test(self) -> None:
        self._out.print_out(self, self._test_sheet())

    def _save_test(self) -> None:
        self._out.save(self, self._test_sheet(), TEST_FILE, "Save the test sheet")

    # --- the pictures ---
    def _choose(self, name: str) -> None:
        box = self._pictures[name]
        path = self._choosers.picture(self, f"Choose a picture of the {name}")
        if path is None:
            return
        try:
            data = path.read_bytes()
        except OSError:
            self.refuse(UNREADABLE, box.choose_button)
            return
        self._amend(_fields(name, data), f"The {name} is kept.", box.choose_button)

    def _remove(self, name: str) -> None:
        before, at = getattr(self._school.get(), name), self._pictures[name].choose_button
        self._amend(_fields(name, b""), f"Letters have no {name} from now on.", at)
        back = partial(self._amend, _fields(name, before), f"The {name} is back.", at)
        self.taken_away.emit(TakenAway(f"Removed the {name}", back))

    # --- what comes of it ---
    def _amend(self, fields: SchoolFields, words: str, at: QWidget) -> None:
        school = self._school
        self._jobs.run(
            lambda: school.amend(**fields), lambda view: self._changed(view, words),
            lambda error: self.refuse(error, at), words="Keeping it", owner=self,
        )  # fmt: skip

    def _changed(self, view: SchoolView, words: str) -> None:
        self._show(view)
        self.tell(words)
        self.live.refresh()

    def _show(self, view: SchoolView) -> None:
        for name, box in self._pictures.items():
            box.show_picture(getattr(view, name))
        self.name_controls()

    def _source(self) -> Work:
        wordings = self._wordings
        return lambda: wordings.preview(SAMPLE, wordings.get(SAMPLE).text), tuple


def _fields(name: str, png: bytes) -> SchoolFields:
    return {"crest": png} if name == "crest" else {"signature": png}
