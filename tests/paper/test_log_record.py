"""The whole case log on paper."""

from datetime import date
from types import ModuleType

from conduct_desk.paper.case_record import CaseRecord, Line, Section
from conduct_desk.paper.log_record import LogRecord, make_log_record, missing_characters


def a_log(*lines: Line, records: int = 1) -> LogRecord:
    told = tuple(
        CaseRecord(f"Concern 2026-27/{at:03}", "Open.", (Section("Facts", lines), Section("Nothing", ())))
        for at in range(1, records + 1)
    )
    return LogRecord("St Thomas Primary School", date(2026, 11, 23), told, ("A note.",), "42 ABCDE")


def test_each_record_begins_on_a_page_of_its_own(papers: ModuleType) -> None:
    told: list[int] = []
    pages = papers.pages_of(make_log_record(a_log(Line("Words", "a clown"), records=3), told.append))
    assert len(pages) == 4
    assert [f"Concern 2026-27/00{at}" in pages[at] for at in (1, 2, 3)] == [True] * 3
    assert told == [1, 2, 3]


def test_a_heading_without_rows_is_left_out(papers: ModuleType) -> None:
    assert "Nothing" not in papers.text_of(make_log_record(a_log(Line("Words", "a clown"))))


def test_words_longer_than_a_page_all_stand_there(papers: ModuleType) -> None:
    long = "\n".join(f"line {at}" for at in range(400)) + " " + "ŵ" * 5000 + " the end"
    text = papers.text_of(make_log_record(a_log(Line("A long name " * 200, long))))
    assert all(f"line {at} " in text for at in range(399))
    assert text.count("ŵ") == 5000
    assert "the end" in text


def test_a_picture_that_cannot_be_read_stops_nothing(papers: ModuleType) -> None:
    whole = make_log_record(a_log(Line("Exhibit 1", "kept", papers.picture())))
    broken = make_log_record(a_log(Line("Exhibit 1", "kept", b"\x89PNG broken")))
    assert "picture" in papers.kinds_in(whole)
    assert "picture" not in papers.kinds_in(broken)
    assert "Exhibit 1" in papers.text_of(broken)


def test_markup_is_words_and_only_the_contents_lead_anywhere(papers: ModuleType) -> None:
    hostile = '<a href="https://x.example">x</a> <img src="/etc/passwd"/> &amp; </para>'
    pdf = make_log_record(a_log(Line(hostile, hostile)))
    assert papers.text_of(pdf).count('<img src="/etc/passwd"/> &amp; </para>') == 2
    assert papers.kinds_in(pdf) == {"link"}


def test_every_font_is_in_the_file(papers: ModuleType) -> None:
    fonts = papers.fonts_of(make_log_record(a_log(Line("Words", "Łódź Ŵyn"))))
    assert fonts and all(fonts.values())


def test_characters_without_a_shape_are_known_beforehand() -> None:
    assert missing_characters(a_log(Line("ש", "Ffion ሀ"))) == ("ש", "ሀ")
