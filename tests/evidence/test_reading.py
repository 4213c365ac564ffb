"""Reading the words of pictures: how well, where they stand, what stops it, and what it may not do."""

import io
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from conduct_desk import paths
from conduct_desk.errors import DeskError, EvidenceUnreadable
from conduct_desk.evidence import apart, hiding, reading
from conduct_desk.evidence.covering import cover
from conduct_desk.evidence.hiding import suggest
from conduct_desk.evidence.reading import Stopped, is_available, read_words
from tests.evidence.posts import ATKINSON, Drawn, Look, bytes_of, chat, error_rate, network_post, photo_of

KILLED = 1 if sys.platform == "win32" else -signal.SIGKILL  # Windows ends a process with a code, by no signal


def test_a_clean_post_is_read_with_three_letters_of_a_hundred_wrong_at_most() -> None:
    drawn = network_post(Look(828))

    text, places = read_words(bytes_of(drawn.image))

    assert error_rate(text, drawn.text) <= 0.03
    assert " ".join(word for word, _ in places) == " ".join(text.split())


@pytest.mark.parametrize("is_dark", [False, True])
def test_white_letters_on_a_coloured_bubble_are_read_too(*, is_dark: bool) -> None:
    drawn = chat(Look(560, is_dark, ATKINSON), white_on_blue=True)

    text, _ = read_words(bytes_of(drawn.image))

    assert error_rate(text, drawn.text) <= 0.05
    assert "I thought it was voluntary this year" in text


def test_a_photo_of_a_screen_is_read() -> None:
    drawn = network_post(Look(1170), comments=())

    text, _ = read_words(bytes_of(photo_of(drawn.image), "JPEG", quality=80))

    assert error_rate(text, drawn.text) <= 0.05


def test_the_small_print_of_a_wide_screen_is_read_larger() -> None:
    drawn = network_post(Look(1366, letters=85), comments=())

    text, places = read_words(bytes_of(drawn.image))

    assert error_rate(text, drawn.text) <= 0.02
    assert places[0][0] == "Moira" and abs(places[0][1][0] - drawn.lines[0][1][0]) <= 2


def test_every_word_stands_where_it_is_drawn() -> None:
    drawn = network_post(Look(560), comments=())

    _, places = read_words(bytes_of(drawn.image))

    for words, (left, top, right, bottom) in drawn.lines[:4]:
        own = [box for _, box in places if top - 6 <= box[1] and box[3] <= bottom + 6]
        assert len(own) == len(words.split())
        assert abs(own[0][0] - left) <= 3 and abs(own[-1][2] - right) <= 4


def test_boxes_are_those_of_the_upright_picture() -> None:
    drawn = network_post(Look(560), comments=(), words="The gate was shut again today.")
    lying = drawn.image.transpose(Image.Transpose.ROTATE_90)
    told = Image.Exif()
    told[0x0112] = 6  # turn it a quarter clockwise to see it

    out = _saved_with(lying, told)
    text, places = read_words(out)

    assert "The gate was shut again today." in text
    first = dict(places)["Moira"]
    assert abs(first[0] - drawn.lines[0][1][0]) <= 3


def _saved_with(image: Image.Image, told: Image.Exif) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=90, exif=told)
    return out.getvalue()


def test_a_long_screenshot_is_read_whole_and_no_line_is_cut_or_read_twice() -> None:
    said = tuple(("Dev Anand", f"Message number {at} about the gate", "18:52") for at in range(100, 145))
    drawn = chat(Look(620), said=said)
    assert drawn.image.height * 2 > 6_000  # three bands

    text, places = read_words(bytes_of(drawn.image))

    assert re.findall(r"number (\d+)", text) == [str(at) for at in range(100, 145)]
    tops = [box[1] for word, box in places if word == "Message"]
    drawn_at = [box[1] for words, box in drawn.lines if words.startswith("Message")]
    assert len(tops) == len(drawn_at)
    assert all(abs(a - b) <= 4 for a, b in zip(tops, drawn_at, strict=True))


def test_a_picture_without_words_has_none() -> None:
    assert read_words(bytes_of(Image.new("RGB", (300, 200), "#7a9bb0"))) == ("", ())


def test_cancel_ends_the_process_at_the_very_next_question(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = bytes_of(network_post(Look(1170)).image)
    ended: list[tuple[int, bytes, bool]] = []
    asked: list[str] = []

    def watched(*command: Any, **limits: Any) -> tuple[int, bytes, bool]:
        ended.append(apart.converse(*command, **limits))
        return ended[-1]

    def wanted() -> bool:
        asked.append("are they wanted?")
        return False

    monkeypatch.setattr(reading, "converse", watched)
    with pytest.raises(Stopped):
        read_words(picture, wanted=wanted)

    # How soon that is, in thousandths of a second, tests/bench/evidence_words.py measures.
    assert apart.ASK_EVERY <= 0.1 and len(asked) == 2  # while it reads, and before its answer would be used
    assert ended == [(KILLED, b"", False)]


@pytest.fixture
def without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that reads finds no tesserocr, as where the extra is not installed."""
    if sys.flags.ignore_environment:
        pytest.skip("this interpreter takes modules from its own list of places only")
    (tmp_path / "tesserocr.py").write_text("raise ImportError('not installed here')\n", "utf-8")
    usual = apart._environment()
    before = f"{tmp_path}{':' if sys.platform != 'win32' else ';'}{usual['PYTHONPATH']}"
    monkeypatch.setattr(apart, "_environment", lambda: {**usual, "PYTHONPATH": before})


def test_without_the_extra_a_sentence_says_what_to_do(without: None) -> None:
    with pytest.raises(DeskError) as refused:
        read_words(bytes_of(Image.new("RGB", (300, 200), "white")))

    assert "not installed" in refused.value.sentence
    assert "Type what it says" in refused.value.next_step and "conduct-desk[ocr]" in refused.value.next_step


def test_it_is_known_before_whether_words_can_be_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert is_available()

    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "tesserocr", None)
        assert not is_available()
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert not is_available()


def test_what_is_no_picture_is_refused_as_everywhere() -> None:
    with pytest.raises(EvidenceUnreadable) as refused:
        read_words(b"From: a@example.org\nSubject: x\n\nwords")

    assert refused.value.next_step


def test_a_damaged_picture_is_refused_as_everywhere(picture: Callable[..., bytes]) -> None:
    with pytest.raises(EvidenceUnreadable) as refused:
        read_words(picture("JPEG")[:2000])

    assert "missing" in refused.value.sentence


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_process_can_open_no_file_once_it_has_its_data(pytestconfig: pytest.Config) -> None:
    tried = """
import sys
sys.path.insert(0, sys.argv[1])
from conduct_desk.evidence import reading_worker
seen = []
def instead(*_):
    try:
        open("/etc/hostname")
    except OSError as refusal:
        seen.append(refusal.errno)
    return {}
reading_worker.lines = instead
reading_worker.answer({"media_type": "image/png", "page": 1}, b"")
print(seen)
"""
    ran = subprocess.run(
        [sys.executable, "-c", tried, str(pytestconfig.rootpath)], capture_output=True, text=True, check=True
    )

    assert ran.stdout == "[24]\n"


def test_the_process_says_nothing_of_a_picture_it_cannot_open() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "conduct_desk", "--read-words"],
        input=b'{"media_type": "image/png", "page": 1}\nCANARY in the bytes',
        capture_output=True,
        check=False,
    )

    assert ran.returncode != 0
    assert ran.stderr == b"" and ran.stdout == b""


NAMES = ("Mrs Moira Quill", "Dev Anand")


def test_what_is_suggested_and_covered_can_be_read_no_more() -> None:
    drawn = network_post(Look(828), comments=(("Dev Anand", "Ring me on 01632 960 118", "3h"),))
    png = bytes_of(drawn.image)
    text, places = read_words(png)
    assert "Quill" in text and "01632 960 118" in text

    boxes = [each.box for each in suggest(places, NAMES, *drawn.image.size)]
    copy, *_ = cover(png, boxes)
    after, _ = read_words(copy)

    assert not re.search(r"Moira|Quill|Anand|01632|960|118", after)
    assert "twelve children were left" in after  # nothing else is gone


def test_in_a_real_chat_the_side_of_whoever_saved_it_is_covered() -> None:
    drawn = chat(Look(828, is_dark=True))

    _, places = read_words(bytes_of(drawn.image))
    found = suggest(places, NAMES, *drawn.image.size)

    own = [
        box
        for words, box in drawn.lines
        if words.startswith(("I thought", "That cannot", "school office", "960"))
    ]
    theirs = [box for words, box in drawn.lines if words.startswith(("Did anyone", "Yes, £42", "Somebody"))]
    on_the_right = [each.box for each in found if each.why == hiding.ON_THE_RIGHT]
    assert own and all(any(_holds(outer, box) for outer in on_the_right) for box in own)
    assert not any(_holds(each.box, box) for each in found for box in theirs)
    assert len([each for each in found if each.why == hiding.AT_THE_TOP]) == 2


def _holds(outer: tuple[int, int, int, int], box: tuple[int, int, int, int]) -> bool:
    middle = (box[0] + box[2]) // 2, (box[1] + box[3]) // 2
    return outer[0] <= middle[0] <= outer[2] and outer[1] <= middle[1] <= outer[3]


def test_the_measure_of_errors_counts_letters() -> None:
    assert error_rate("abcd", "abcd") == 0
    assert error_rate("abXd", "abcd") == 0.25
    assert error_rate("", "abcd") == 1
    assert error_rate("a  b\nc", "a b c") == 0
    assert isinstance(chat(Look(400)), Drawn)
