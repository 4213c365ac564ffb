"""How letters look: envelope, test sheet, crest and signature, seen at once on a sample."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.envelope_words import HINTS, envelope_words
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.letter_settings_page import LetterSettingsPage
from conduct_desk.ui.printing import OpenPdf

Opened = tuple[LetterSettingsPage, Desk]


def opened(desk: Desk, jobs: Jobs, qtbot: QtBot, choosers: Answered) -> LetterSettingsPage:
    page = LetterSettingsPage(desk.school, desk.wordings, jobs, choosers)
    qtbot.addWidget(page)
    page.open_letter_settings()
    page.show()
    return page


@pytest.fixture
def page(desk: Desk, at_once: Jobs, qtbot: QtBot) -> LetterSettingsPage:
    return opened(desk, at_once, qtbot, Answered())


@pytest.fixture
def ink(tmp_path: Path) -> Path:
    """A picture of a few strokes."""
    image = Image.new("RGBA", (300, 90), (0, 0, 0, 0))
    ImageDraw.Draw(image).line([(10, 70), (120, 20), (290, 60)], fill=(20, 30, 90, 255), width=7)
    image.save(tmp_path / "ink.png")
    return tmp_path / "ink.png"


def press(page: LetterSettingsPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_the_drawing_says_in_words_what_the_window_shows(page: LetterSettingsPage) -> None:
    said = {}
    for envelope in Envelope:
        page._tiles.tiles[envelope.value].click()
        said[envelope] = page._explained.text()
        assert page._drawing.accessibleName() == f"A folded letter. {said[envelope]}"

    assert "57 to 81 mm down" in said[Envelope.DL_UK] and "in three" in said[Envelope.DL_UK]
    assert "Fold the sheet once" in said[Envelope.C5]
    assert "Nothing shows through" in said[Envelope.PLAIN]
    assert len(set(said.values())) == len(Envelope)


def test_each_envelope_has_a_hint_and_words() -> None:
    assert set(HINTS) == set(Envelope)
    assert all("7 lines" in envelope_words(each, 7) for each in Envelope)


def test_looking_at_an_envelope_changes_nothing_yet(page: LetterSettingsPage, desk: Desk) -> None:
    page._tiles.tiles[Envelope.C5.value].click()
    assert desk.school.get().envelope is Envelope.DL_UK

    press(page, "envelope_button")

    assert desk.school.get().envelope is Envelope.C5
    assert "fit it" in page.news.words()


def test_the_test_sheet_is_of_the_envelope_that_is_looked_at(
    desk: Desk, at_once: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    place = tmp_path / "sheet.pdf"
    choosers = Answered(save_as=[place], print_to=[tmp_path / "printed.pdf"])
    page = opened(desk, at_once, qtbot, choosers)
    page._tiles.tiles[Envelope.DL_DIN.value].click()

    press(page, "save_test_button")
    press(page, "print_test_button")

    assert place.read_bytes() == desk.school.test_sheet(Envelope.DL_DIN)
    assert (tmp_path / "printed.pdf").read_bytes() == place.read_bytes()
    assert place.read_bytes() != desk.school.test_sheet(Envelope.DL_UK)
    assert choosers.offered[0] == "Test sheet for envelopes.pdf"


@pytest.mark.parametrize("name", ["crest", "signature"])
def test_a_picture_is_kept_shown_printed_and_taken_away(
    desk: Desk, at_once: Jobs, qtbot: QtBot, ink: Path, name: str
) -> None:
    page = opened(desk, at_once, qtbot, Answered(files=[ink]))
    box = page._pictures[name]
    assert box.picture.isHidden() and box.none_button.isHidden()
    before = desk.wordings.preview("removal", desk.wordings.get("removal").text)

    press(page, f"{name}_button")

    assert getattr(desk.school.get(), name).startswith(b"\x89PNG")
    assert not box.picture.isHidden() and box.words.isHidden()
    assert box.picture.pixmap().toImage().pixelColor(1, 1).name() == "#ffffff"  # paper, in any theme
    assert desk.wordings.preview("removal", desk.wordings.get("removal").text) != before

    press(page, f"no_{name}_button")

    assert getattr(desk.school.get(), name) == b"" and box.picture.isHidden()


def test_a_drawing_made_of_instructions_is_refused_with_what_to_do(
    desk: Desk, at_once: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    drawing = tmp_path / "crest.svg"
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    page = opened(desk, at_once, qtbot, Answered(files=[drawing]))

    press(page, "crest_button")

    (sentence,) = page.summary.sentences()
    assert "(SVG)" in sentence and "save that as a PNG" in sentence
    assert desk.school.get().crest == b""


def test_a_file_that_is_gone_is_said(desk: Desk, at_once: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(desk, at_once, qtbot, Answered(files=[tmp_path / "gone.png"]))

    press(page, "signature_button")

    assert page.summary.sentences() == (
        "The picture cannot be read. Copy it to this PC and choose it again.",
    )


@pytest.mark.parametrize("size", [(3000, 30), (30, 3000)])
def test_a_very_wide_or_tall_crest_is_shown_whole(
    desk: Desk, at_once: Jobs, qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    out = io.BytesIO()
    Image.new("RGB", size, (31, 58, 95)).save(out, "PNG")
    (tmp_path / "wide.png").write_bytes(out.getvalue())
    page = opened(desk, at_once, qtbot, Answered(files=[tmp_path / "wide.png"]))

    press(page, "crest_button")

    shown = page._pictures["crest"].picture.pixmap()
    assert shown.width() <= 336 and shown.height() <= 88
    assert page.summary.sentences() == () and desk.school.get().crest


def test_the_sample_letter_beside_it_is_practice(page: LetterSettingsPage, desk: Desk) -> None:
    make, _note = page._source()

    assert "PRACTICE" in OpenPdf(make()).text()
    assert page.preview.is_drawn() or page.preview.view.accessibleName().startswith("Preview of the sample")


def test_it_leads_to_what_the_letters_say_and_back(page: LetterSettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.wordings_asked):
        press(page, "wordings_button")
    with qtbot.waitSignal(page.left):
        press(page, "back_button")
