"""The governors' summary: what the board needs to know, on few pages, and nobody given away."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from types import ModuleType

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw  # type: ignore[import-untyped]
import pytest

from conduct_desk.paper import summary_sentences as sentences
from conduct_desk.paper.reading_age import reading_age
from conduct_desk.paper.summary import make_summary
from conduct_desk.paper.summary_meanings import meanings
from conduct_desk.paper.summary_paper import SummaryPaper
from conduct_desk.policy.summary import Breakdown, LeftOut, SummaryWords, TermFigures
from conduct_desk.policy.vocabulary import PLATFORMS
from tests.paper.reading import said
from tests.paper.summaries import HISTORY, NAME, SUMMARIES, WORDS, summary, term, told

TYPED = "We answer every question within the day, and we write to families before a change, not after. "
QUIET = ("none", "none, first term", "one", "four", "four, corrected", "covered")


def words_of(paper: SummaryPaper, papers: ModuleType) -> str:
    """Return all words of a summary as they are copied from it."""
    text: str = papers.text_of(make_summary(paper))
    return text


def labels(figures: TermFigures) -> tuple[str, ...]:
    """Return the numbers of a term as they are printed."""
    return tuple(
        each.label for each in (figures.came_in, figures.closed, figures.still_open, figures.left_alone)
    )


def digits_allowed(paper: SummaryPaper, pages: int) -> set[str]:
    """Return every number that a summary may print: its figures, its words, dates, pages and the anchor."""
    shown = paper.summary
    days = [shown.first_day, shown.last_day, paper.made_on, paper.policy_review_due, shown.corrects]
    given = [
        *(label for figures in (shown.this, *shown.earlier) for label in labels(figures)),
        *(figures.term_name for figures in (shown.this, *shown.earlier)),
        *(row.count.label for figures in (shown.this, *shown.earlier[-1:]) for row in figures.far),
        *(text for each in (shown.far, shown.matter) if each for text in _of_table(each)),
        *(text for each in shown.wider for text in (each.count.label, each.span)),
        *shown.statements,
        shown.why_safe,
        *(f"{day.day} {day.year}" for day in days if day),
        *map(str, range(1, pages + 1)),
        "Fewer than 5: 1 to 4",
        paper.anchor,
    ]
    return set(re.findall(r"\d+", " ".join(given)))


def _of_table(breakdown: Breakdown) -> Iterator[str]:
    yield breakdown.span
    yield breakdown.total.label
    for row in breakdown.rows:
        yield from (row.words, row.count.label)


@pytest.mark.parametrize("name", SUMMARIES)
def test_no_number_is_printed_that_was_not_found_safe(name: str, papers: ModuleType) -> None:
    pages = papers.pages_of(make_summary(summary(name)))

    printed = set(re.findall(r"\d+", " ".join(pages)))

    assert printed <= digits_allowed(summary(name), len(pages))


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_number_that_was_found_safe_is_printed(name: str) -> None:
    shown = SUMMARIES[name]
    pdf = make_summary(summary(name))

    bodies, cells = said(pdf, "LBody")[:4], said(pdf, "TD")
    assert [body.split(" Last time")[0].lower() for body in bodies] == list(labels(shown.this))
    if shown.earlier and not any("Last time" in body for body in bodies):
        both = zip(labels(shown.this), labels(shown.earlier[-1]), strict=True)
        assert cells[1:9] == [label for pair in both for label in pair]
    elif shown.earlier:
        last = [body.split("Last time: ")[1] for body in bodies]
        assert last == list(labels(shown.earlier[-1]))


def test_what_was_left_out_is_not_printed(papers: ModuleType) -> None:
    left_out = (LeftOut("The number of ducks", "Only one duck was seen"),)
    with_it, without = (
        make_summary(replace(summary("sixty"), summary=replace(SUMMARIES["sixty"], left_out=each)))
        for each in (left_out, ())
    )

    assert with_it == without
    assert "duck" not in papers.text_of(with_it)


@pytest.mark.parametrize("name", QUIET)
def test_a_quiet_term_is_one_page(name: str, papers: ModuleType) -> None:
    assert len(papers.pages_of(make_summary(summary(name, crest=papers.picture())))) == 1


@pytest.mark.parametrize("name", [name for name in SUMMARIES if name not in QUIET])
def test_any_other_term_is_two_pages_or_three_with_much_typed(name: str, papers: ModuleType) -> None:
    typed = SummaryWords((TYPED * 30)[:2000], WORDS.learned, (TYPED * 30)[:600])

    assert len(papers.pages_of(make_summary(summary(name)))) <= 2
    assert len(papers.pages_of(make_summary(summary(name, words=typed)))) <= 3


def test_what_little_more_than_fills_a_page_is_one_page(papers: ModuleType) -> None:
    """No page that holds no more than what the words mean."""
    assert len(papers.pages_of(make_summary(summary("first term", crest=papers.picture())))) == 1
    assert len(papers.pages_of(make_summary(summary("sixty")))) == 2


@pytest.mark.parametrize("typed", range(0, 2001, 250))
def test_no_page_ends_in_a_heading_or_begins_with_two_lines_only(typed: int, papers: ModuleType) -> None:
    for name in SUMMARIES:
        pdf = make_summary(summary(name, words=replace(WORDS, doing=(TYPED * 30)[:typed])))
        headings = {each.replace(" ", "") for each in said(pdf, "H2")}
        for page in papers.pages_of(pdf):
            lines = [line.strip() for line in page.splitlines() if line.strip()]
            body = [line for line in lines if not line.startswith(("For the governing board", "Page "))]
            assert body[-1].replace(" ", "") not in headings
            assert len(body) > 12


@pytest.mark.parametrize("name", SUMMARIES)
def test_no_word_is_too_small_for_old_eyes(name: str, papers: ModuleType) -> None:
    """Body text has 10 points and more; what it is explained with, and the numbers of charts, 9."""
    pdf = make_summary(summary(name, crest=papers.picture()))

    text, sizes = drawn(pdf)
    told = text.index("What governors need to know")
    body = sizes[told : min(found for title in AFTER_BODY if (found := text.find(title, told + 30)) > 0)]

    assert min(sizes) >= 9
    assert body and min(body) >= 10


AFTER_BODY = (
    "How far each concern went",
    "This term against last",
    "How quickly",
    "What the school is doing",
)


def drawn(pdf: bytes) -> tuple[str, list[float]]:
    """Return every visible letter of a paper, and of each its size in points."""
    document = pypdfium2.PdfDocument(pdf)
    found: list[tuple[str, float]] = []
    try:
        for page in document:
            text = page.get_textpage()
            for at in range(text.count_chars()):
                size = pypdfium2.raw.FPDFText_GetFontSize(text, at)
                found.append((chr(pypdfium2.raw.FPDFText_GetUnicode(text, at)), size))
    finally:
        document.close()
    return "".join(letter for letter, _ in found), [
        round(size, 2) if letter.strip() else 99 for letter, size in found
    ]


def test_the_paper_is_read_in_three_minutes(papers: ModuleType) -> None:
    """At 200 words a minute, a careful pace; what the words mean is there to be looked up."""
    for name in SUMMARIES:
        text = words_of(summary(name), papers)
        assert len(text.split("What the words mean,")[0].split()) <= 3 * 200


def test_a_child_of_eleven_could_read_it() -> None:
    """What the paper says of itself; what the head adds is measured where it is typed."""
    for name, shown in SUMMARIES.items():
        paper = summary(name, policy_title="")  # which is the school’s own
        said_first = [sentences.headline(shown), sentences.moved_on(shown), sentences.left_alone(shown)]
        said_first += [*sentences.others_wider(shown.wider), *sentences.mostly(shown), *shown.statements]
        said_first += [sentences.went_before(shown), sentences.policy(paper), shown.why_safe]

        assert reading_age("\n".join(said_first)) <= 11, name
        assert reading_age("\n".join(meaning for _, meaning in meanings(paper))) <= 11, name


def test_the_paper_begins_with_what_governors_need_to_know(papers: ModuleType) -> None:
    pdf = make_summary(summary("sixty", crest=papers.picture()))

    assert said(pdf, "H1") == ["Social media concerns: summary for governors"]
    assert said(pdf, "P")[:2] == [
        "St Thomas of Canterbury Catholic Primary School",
        "Autumn term 2026 · 1 September to 8 December 2026 · figures of 8 December 2026",
    ]
    assert said(pdf, "H2") == [
        "What governors need to know",
        "This term against last",
        "Concerns logged and closed, term by term",
        "How far each concern went",
        "What the concerns were about",
        "How quickly the school acted",
        "Looked at and left alone",
        "What the school is doing",
        "Support for staff",
        "A question for governors",
        "Our policy",
        "What the words mean, and how the figures were made",
    ]
    assert "Log entry 42 abcde fghij klmno pqrst." in papers.text_of(pdf)


def test_what_there_is_nothing_to_say_of_is_left_out(papers: ModuleType) -> None:
    bare = SummaryPaper("St Thomas", date(2026, 12, 8), told(term(NAME, 60, 52, 8, 21), statements=()))

    pdf = make_summary(bare)

    assert said(pdf, "H2") == [
        "What governors need to know",
        "Looked at and left alone",
        "What the words mean, and how the figures were made",
    ]
    assert "This is the first term with a summary" in papers.text_of(pdf)
    assert "Log entry" not in papers.text_of(pdf)


def test_a_safe_paper_needs_nothing_typed(papers: ModuleType) -> None:
    for name in SUMMARIES:
        text = words_of(summary(name, words=SummaryWords(), policy_title="", policy_review_due=None), papers)

        assert "What the school is doing" not in text
        assert "A question for governors" not in text
        assert "due for review" not in text


def test_a_correction_says_so_on_its_face_and_on_every_page(papers: ModuleType) -> None:
    pdf = make_summary(summary("corrected"))
    title, _language, _date = papers.facts_of(pdf)

    assert "Corrected. This summary takes the place of the one of 8 December 2026." in said(pdf, "P")[2]
    assert title == "Social media concerns: summary for governors, Autumn term 2026, corrected"
    assert all("corrected" in page.lower() for page in papers.pages_of(pdf))
    assert "Corrected." not in words_of(summary("twelve"), papers)


def test_practice_is_written_across_the_summary(papers: ModuleType) -> None:
    pages = papers.pages_of(make_summary(summary("sixty", is_practice=True)))

    assert all(page.count("PRACTICE") == 2 for page in pages)


@pytest.mark.parametrize("name", SUMMARIES)
def test_the_same_summary_has_the_same_bytes(name: str) -> None:
    first = make_summary(summary(name))
    make_summary(summary("first term", words=SummaryWords("نشكر 我们 🙏🏽")))

    assert make_summary(summary(name)) == first


@pytest.mark.parametrize("name", SUMMARIES)
def test_the_papers_own_words_name_no_platform_class_or_post(name: str, papers: ModuleType) -> None:
    text = words_of(summary(name, words=SummaryWords()), papers)

    assert not any(re.search(rf"\b{re.escape(each)}\b", text) for each in PLATFORMS)
    assert not re.search(r"\bYear \d|\bReception\b|\bteacher\b|\bpolice\b|designated", text)


def test_days_other_than_the_papers_own_are_not_on_it(papers: ModuleType) -> None:
    shown = summary("sixty", policy_review_due=None)
    months = "January|February|March|April|May|June|July|August|September|October|November|December"

    days = set(re.findall(rf"\b\d+ (?:{months}) \d{{4}}", words_of(shown, papers)))

    assert days == {"8 December 2026"}


def test_six_terms_are_drawn_and_older_ones_are_not(papers: ModuleType) -> None:
    older = (term("Autumn term 2024", 31, 37, None, None), *HISTORY)
    pdf = make_summary(summary("sixty", summary=replace(SUMMARIES["sixty"], earlier=older)))

    assert "Autumn term 2024" not in papers.text_of(pdf)
    assert "Spring term 2025" in papers.text_of(pdf)


def test_a_long_time_is_said_with_both_its_years(papers: ModuleType) -> None:
    shown = replace(SUMMARIES["sixty"], last_day=date(2026, 12, 8) + timedelta(days=30))

    assert "1 September 2026 to 7 January 2027" in words_of(summary("sixty", summary=shown), papers)
