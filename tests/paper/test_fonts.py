"""The letters of many languages are in every file, embedded, each saying which letter it is."""

import io
import re
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfbase import pdfmetrics

from conduct_desk import paths
from conduct_desk.paper import fast_font, fonts
from conduct_desk.paper.fast_font import Face, to_unicode
from conduct_desk.paper.letter import make_letter
from tests.paper.conftest import fonts_of, letter

SCRIPTS = {
    "Polish": "Zażółć gęślą jaźń",
    "Romanian": "Ștefan Țurcanu",
    "Turkish": "Işıl Öğüt, İzmir",
    "Vietnamese": "Nguyễn Thị Hạnh",
    "Yoruba": "Ọlá Adébáyọ̀, Ẹ̀kọ́",
    "Greek": "Ελένη Παπαδοπούλου, Ἑλλάς",
    "Ukrainian": "Олена Шевченко, Ґалаґан",
    "Arabic": "محمد عبد الله",
    "Urdu": "ڈاکٹر کھڑے ہیں، ٹھیک ہے",
    "Persian": "می\u200cخواهم",
    "Chinese": "王小明 學校",
    "emoji": "🤬 👨‍👩‍👧 🇬🇧 ❤️",
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_name_that_is_written_in_these_letters_lacks_any(name: str) -> None:
    assert fonts.missing_glyphs(SCRIPTS[name]) == ()
    assert fonts.drawable(SCRIPTS[name]) == SCRIPTS[name]


def test_what_no_font_has_is_a_question_mark_and_is_told_each_once() -> None:
    assert fonts.missing_glyphs("ሰ and ש and ሰ \u200d") == ("ሰ", "ש")
    assert fonts.drawable("ሰ and ש") == "? and ?"


def test_each_script_stands_in_its_own_font_and_all_are_in_the_file() -> None:
    found = fonts_of(make_letter(letter(body="\n\n".join(SCRIPTS.values()))))

    assert all(found.values())
    assert {name.split("+")[1] for name in found} >= {
        "SourceSans3-Regular", "Vazirmatn-Regular", "NotoSansSC-Regular", "NotoEmoji-Regular",
    }  # fmt: skip


def test_an_ordinary_letter_carries_only_the_font_that_it_uses() -> None:
    assert {name.split("+")[1][:10] for name in fonts_of(make_letter(letter()))} == {"SourceSans"}


def test_the_large_fonts_are_read_when_they_are_first_needed(tmp_path: Path) -> None:
    program = tmp_path / "first.py"
    program.write_text(
        "from conduct_desk.paper import fonts\n"
        "from tests.paper.conftest import letter\n"
        "from conduct_desk.paper.letter import make_letter\n"
        "make_letter(letter())\n"
        "print([face._path.name for face in fonts.load() if 'shapes' in face.__dict__])\n",
        encoding="utf-8",
    )
    top = Path(__file__).parents[2]
    told = subprocess.run([sys.executable, str(program)], capture_output=True, text=True, check=True, cwd=top,
                          env={"PYTHONPATH": str(top)})  # fmt: skip

    assert told.stdout.strip() == "['SourceSans3_400Regular.ttf']"


def test_every_font_comes_with_its_licence() -> None:
    folder = paths.resources() / "fonts"
    families = {file.name.split("_")[0] for file in folder.glob("*.ttf")}
    licences = {file.name.split("-")[0]: file.read_text("utf-8") for file in folder.glob("*-OFL.txt")}

    assert families == set(licences)
    assert all("SIL Open Font License, Version 1.1" in words for words in licences.values())


def test_which_letter_a_code_is_can_be_told_beyond_the_first_plane_and_in_short_blocks() -> None:
    told = to_unicode((code, "🤡" if code == 7 else chr(0x4E00 + code)) for code in range(250)).decode()

    assert "<0007> <D83EDD21>" in told
    assert [int(count) for count in re.findall(r"(\d+) beginbfchar", told)] == [100, 100, 50]


def test_a_letter_with_every_kind_of_letter_says_for_each_code_what_it_is() -> None:
    pdf = make_letter(letter(body="\n\n".join(SCRIPTS.values())))

    with pikepdf.open(io.BytesIO(pdf)) as document:
        for font in (each for each in document.objects if isinstance(each, pikepdf.Dictionary)):
            if font.get("/Subtype") != "/Type0":
                continue
            told = font.ToUnicode.read_bytes().decode().partition("endcodespacerange")[2]
            codes = [
                int(code, 16) for code in re.findall(r"^<([0-9A-F]{4})> <[0-9A-F]{4}", told, re.MULTILINE)
            ]
            assert codes == [int(code) for code in list(font.DescendantFonts[0].W)[::2]]
            assert not re.search(r"<(0000|FEFF|FFFE|FFFF)>$", told, re.MULTILINE)


@pytest.mark.parametrize("file", ["NotoEmoji_400Regular.ttf", "Vazirmatn_400Regular.ttf"])
def test_widths_are_right_in_a_font_of_2048_units(file: str) -> None:
    face = Face(paths.resources() / "fonts" / file)
    character = "🤡" if "Emoji" in file else "م"

    wide = face.scaled(face.plain(character).advance)

    assert wide == pytest.approx(face.plain(character).advance * 1000 / 2048)
    assert fonts.width(character, fonts.TEXT, 10) == pytest.approx(wide / 100, rel=0.2)


def test_a_line_is_as_wide_as_its_words() -> None:
    for text in SCRIPTS.values():
        words = text.split()
        apart = sum(fonts.width(word, fonts.TEXT, 11) for word in words)
        blanks = (len(words) - 1) * fonts.width(" ", fonts.TEXT, 11)
        assert fonts.width(text, fonts.TEXT, 11) == pytest.approx(apart + blanks, abs=0.01)


def test_lines_are_cut_between_letters_and_never_inside_one() -> None:
    room = fonts.width("👨‍👩‍👧", fonts.TEXT, 11) * 2.5

    assert fonts.lines("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", fonts.TEXT, 11, room) == ("👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧")
    assert fonts.lines("ab ọ̀ọ̀", fonts.TEXT, 11, 1) == ("a", "b", "ọ̀", "ọ̀")


def test_an_accent_costs_no_room_and_stands_over_its_letter() -> None:
    assert fonts.width("ọ̀", fonts.TEXT, 11) == pytest.approx(fonts.width("ọ", fonts.TEXT, 11))


def test_the_fonts_are_known_by_the_library_as_any_other() -> None:
    fonts.load()
    for name in (fonts.TEXT, fonts.STRONG, fonts.BOLD):
        ascent, descent = pdfmetrics.getAscentDescent(name, 10)
        assert ascent > 0 > descent


@pytest.mark.parametrize("data", [b"x", b"x\n", b"x\r", b"x\r\n", b"\r\r"])
def test_a_squeezed_font_is_as_long_as_it_says_however_it_ends(data: bytes) -> None:
    written: bytes = fast_font._Stream(data).format(None)

    inside = written.partition(b"stream\n")[2].removesuffix(b"endstream")
    # A reader takes the last line end away: both its characters, or the one that is there.
    read = inside[:-2] if inside.endswith(b"\r\n") else inside[:-1]
    assert f"/Length {len(data)} ".encode() in written
    assert read == data
