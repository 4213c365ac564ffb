"""The help is read from plain files, and found by the words that a head types."""

from pathlib import Path

import pytest

from conduct_desk import paths
from conduct_desk.desk.help_texts import PartKind, read_help, read_topic, spans, words_in
from conduct_desk.errors import DeskError

HELP = paths.resources() / "help"


def test_a_topic_is_words_headings_points_and_steps_in_the_order_of_its_file() -> None:
    topic = read_topic(
        "keys",
        "Keys\nOne line\ngoes on.\n\n## On the day\n1. First\n2. Then\nand on\n\n- A point\n\n{drawing}\n",
    )

    assert topic.title == "Keys"
    assert [(part.kind, part.text, part.label) for part in topic.parts] == [
        (PartKind.WORDS, "One line goes on.", ""), (PartKind.HEADING, "On the day", ""),
        (PartKind.STEP, "First", "1"), (PartKind.STEP, "Then and on", "2"), (PartKind.POINT, "A point", ""),
        (PartKind.PLACE, "drawing", ""),
    ]  # fmt: skip


def test_every_file_stands_once_in_the_contents_and_every_link_leads_somewhere() -> None:
    texts = read_help(HELP)

    listed = [topic.stem for chapter in texts.chapters for topic in chapter.topics]
    assert sorted(listed) == sorted(path.stem for path in HELP.glob("*.txt"))
    assert len(set(listed)) == len(listed)
    for topic in texts.topics.values():
        assert set(topic.see) <= set(listed) - {topic.stem}, topic.stem
        assert topic.title and any(part.kind is PartKind.WORDS for part in topic.parts), topic.stem


def test_a_word_half_typed_is_found_and_a_word_inside_another_is_not() -> None:
    found = read_help(HELP).find("recov she")

    assert found[0].topic.stem == "keys"
    assert dict(found[0].counts)["recov"] >= 2
    assert spans("The sheet, a worksheet, and Sheets", ("sheet",)) == ((4, 9), (28, 34))


def test_the_part_that_has_most_of_the_words_is_the_one_shown() -> None:
    found = {hit.topic.stem: hit for hit in read_help(HELP).find("stick week")}

    assert "plug it in once a week" in found["backups"].shown


@pytest.mark.parametrize(
    ("theirs", "stem"),
    [("password", "keys"), ("subject access", "what-is-held-about-somebody"), ("LADO", "who-comes-first"),
     ("redaction", "covering-up"), ("usb", "backups")],
)  # fmt: skip
def test_what_people_call_it_finds_what_it_is_called_here(theirs: str, stem: str) -> None:
    assert stem in [hit.topic.stem for hit in read_help(HELP).find(theirs)]


def test_when_no_topic_has_all_words_those_with_most_of_them_are_offered() -> None:
    texts = read_help(HELP)

    assert texts.find("passphrase zebra") == ()
    assert texts.find_some("passphrase zebra")[0].counts[0][0] == "passphrase"
    assert texts.find_some("zebra") == ()


def test_nothing_typed_finds_nothing() -> None:
    assert read_help(HELP).find("  ") == () and words_in(" - ") == ()


def test_a_single_letter_counts_only_when_nothing_longer_was_typed() -> None:
    assert words_in("F1 a F1 key") == ("f1", "key") and words_in("a") == ("a",)


def test_a_file_that_is_missing_is_named_with_what_to_do(tmp_path: Path) -> None:
    contents = '[[chapter]]\ntitle = "One"\ntopic = [{ stem = "gone" }]\n[called]\nusb = "stick"\n'
    (tmp_path / "contents.toml").write_text(contents, "utf-8")

    with pytest.raises(DeskError, match=r"gone\.txt"):
        read_help(tmp_path)
