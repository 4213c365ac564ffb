"""Names from right to left stand in the right order, look right, and are found by those who look for them."""

import re
import subprocess
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.paper import fonts
from conduct_desk.paper.letter import make_letter
from conduct_desk.paper.shaping import clusters, is_turned, shape
from conduct_desk.paper.words import clean
from tests.paper.conftest import glyphs_of, letter, pages_of, text_of

MUHAMMAD = "محمد عبد الله"


def as_typed(pdf: bytes) -> str:
    """Return a paper's text as copied, without the unseen marks, and with no blank before a stop."""
    text = " ".join(clean(text_of(pdf)).split())
    return re.sub(r"(?<=\() | (?=[,.:;)!?])", "", text)


def finds(pdf: bytes, words: str) -> bool:
    """Return whether a reader's search finds words on the first page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = document[0].get_textpage().search(words).get_next()
    finally:
        document.close()
    return found is not None


def lefts(pdf: bytes, wanted: str) -> list[float]:
    """Return how far from the left each of some letters stands, in the order of `wanted`."""
    places = {each: left for each, left, _, _, _ in glyphs_of(pdf) if each in wanted}
    return [places[each] for each in wanted]


@pytest.mark.parametrize(
    "typed",
    [
        f"We thank Mr {MUHAMMAD} for coming to school on Monday.",
        f"Mr {MUHAMMAD}, who came on Monday, was told so.",
        "Mrs Khan (احمد خان صاحب) and Олена Шевченко met 王小明 in Year 4.",
        "The words were مُحَمَّد and لا إله and no more than that.",
        f"{MUHAMMAD} and {MUHAMMAD} came.",
        "Ọlá Adébáyọ̀ and Nguyễn Thị Hạnh came to Ẹ̀kọ́.",
        "می\u200cخواهم",
        "🤬 and 👨‍👩‍👧‍👦 and 👍🏽 ❤️ 🇬🇧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ 👩‍💻 ok",
        "محمد 😀 عبد",
    ],
)
def test_what_is_copied_from_the_paper_is_what_was_typed(typed: str) -> None:
    assert typed in as_typed(make_letter(letter(body=f"Before.\n\n{typed}\n\nAfter.")))


def test_a_salutation_of_few_words_keeps_its_order_too() -> None:
    pdf = make_letter(letter(salutation=f"Dear Mr {MUHAMMAD}", recipient_lines=(f"Mr {MUHAMMAD}", "Flat 2")))

    assert f"Dear Mr {MUHAMMAD}" in as_typed(pdf)
    assert f"Mr {MUHAMMAD} Flat 2" in as_typed(pdf)


@pytest.mark.parametrize("name", [MUHAMMAD, "عبد الله", "احمد خان", "王小明", "Шевченко", "Nguyễn"])
def test_a_name_is_found_by_looking_for_it(name: str) -> None:
    assert finds(make_letter(letter(body=f"We have met {name} about this at school.")), name)


def test_another_reader_gives_the_same_words(tmp_path: Path) -> None:
    typed = f"We thank Mr {MUHAMMAD}, and Mrs Khan (احمد خان), for مُحَمَّد and لا إله today."
    file = tmp_path / "letter.pdf"
    file.write_bytes(make_letter(letter(body=f"Before.\n\n{typed}\n\nAfter.")))

    try:
        told = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True).stdout
    except FileNotFoundError:
        pytest.skip("no pdftotext here")

    plain = "".join(each for each in told.decode() if each not in "\u202a\u202b\u202c")
    assert typed in " ".join(clean(plain).split())


def test_the_first_letter_of_a_name_from_the_right_stands_rightmost() -> None:
    pdf = make_letter(letter(salutation="Dear Mr", body="We met شجر here."))

    assert lefts(pdf, "شجر") == sorted(lefts(pdf, "شجر"), reverse=True)


def test_letters_join_as_they_are_written_by_hand() -> None:
    faces = fonts.load()
    joined = [glyph.parts for stretch in shape("شجر", faces) for glyph, _ in stretch.glyphs]
    apart = [glyph.parts for each in "رجش" for stretch in shape(each, faces) for glyph, _ in stretch.glyphs]

    assert set(joined).isdisjoint(apart[1:])


@pytest.mark.parametrize("emoji", ["👨‍👩‍👧‍👦", "👍🏽", "🇬🇧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "👩‍💻", "❤️"])
def test_an_emoji_of_several_parts_is_one(emoji: str) -> None:
    (stretch,) = shape(emoji, fonts.load())

    assert clusters(emoji) == [emoji]
    assert [glyph.letters for glyph, _ in stretch.glyphs] == [emoji]


def test_a_text_from_the_right_is_set_from_the_right_and_a_name_in_english_is_not() -> None:
    arabic = "يرجى إزالة المنشور (Facebook) قبل 27 نوفمبر 2026 من فضلك"
    pdf = make_letter(letter(body=f"{arabic}\n\nHello."))

    assert is_turned(arabic)
    assert not is_turned(f"Dear Mr {MUHAMMAD}")
    assert not is_turned(f"{MUHAMMAD} told us on Monday that he would come.")
    assert arabic in as_typed(pdf)
    assert max(right for each, _, _, right, _ in glyphs_of(pdf) if each in arabic[:5]) == pytest.approx(
        185, abs=2
    )


def test_no_direction_can_be_smuggled_in() -> None:
    pdf = make_letter(letter(salutation="Dear \u202eMr Marsh", body="It is \u2067not\u2069 so\u200f."))

    assert "Dear Mr Marsh" in as_typed(pdf)
    assert "It is not so." in as_typed(pdf)


def test_every_line_of_a_long_text_from_the_right_keeps_its_place() -> None:
    words = " ".join(f"{MUHAMMAD} {at}" for at in range(60))
    (page, *_) = pages_of(make_letter(letter(body=words)))

    copied = " ".join(clean(page).split())
    assert words.split()[:9] == copied[copied.index("محمد") :].split()[:9]
