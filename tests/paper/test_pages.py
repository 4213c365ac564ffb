"""How a letter falls into pages, whatever it says."""

from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conduct_desk.paper.letter import make_letter
from conduct_desk.policy.envelopes import Envelope

SENTENCE = "This sentence says something to the family, and says it plainly. "
# A letter as the lengths of its paragraphs, in sentences; a heading stands over one that is longer than six.
LETTERS = st.lists(st.integers(min_value=1, max_value=14), min_size=1, max_size=18)
WAYS = st.fixed_dictionaries(
    {
        "has_reply_slip": st.booleans(),
        "is_easy_read": st.booleans(),
        "is_confidential": st.booleans(),
        "envelope": st.sampled_from(Envelope),
        "copies_to": st.sampled_from([(), ("The chair of governors",)]),
    }
)
QUIET = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def body_of(lengths: list[int]) -> str:
    """Return the words of a letter with paragraphs of these lengths, each one numbered."""
    return "\n\n".join(
        ("## A heading over it\n\n" if length > 6 else "") + f"({at}) " + (SENTENCE * length).strip()
        for at, length in enumerate(lengths)
    )


def letter_pages(pages: tuple[str, ...]) -> list[list[str]]:
    """Return the lines of each page without its head and foot, and without a slip."""
    found = []
    for page in pages:
        lines = [line.strip() for line in page.partition("Reply slip")[0].splitlines()]
        kept = [line for line in lines if line and not line.startswith(("Log entry", "Page "))]
        found.append([line for line in kept if "Ms Kelly Marsh ·" not in line])
    return [lines for lines in found if lines]


def words_of(pages: tuple[str, ...]) -> str:
    """Return the words of a letter in one line, without what stands at the head and foot of its pages."""
    return " ".join(line for lines in letter_pages(pages) for line in lines)


@QUIET
@given(LETTERS, WAYS)
def test_the_close_is_never_alone_and_no_line_is_left_behind(
    papers: ModuleType, lengths: list[int], ways: dict[str, object]
) -> None:
    pages = letter_pages(papers.pages_of(make_letter(papers.letter(body=body_of(lengths), **ways))))

    last = pages[-1]
    close = last.index("Yours sincerely")
    assert close >= 1
    assert last[close + 1 : close + 3] == ["Mrs A. Headteacher", "Headteacher"]
    assert not any(lines[-1] == "A heading over it" for lines in pages)
    for before, after in pairwise(pages):
        goes_on = not after[0].startswith(("(", "A heading"))
        if goes_on:  # a paragraph over two pages has two lines at least on each
            assert not before[-1].startswith("(")
            assert len(after) > 1 and after[1] != "Yours sincerely" and not after[1].startswith("(")


@QUIET
@given(LETTERS, st.integers(min_value=1, max_value=14), WAYS)
def test_a_longer_letter_never_takes_fewer_pages(
    papers: ModuleType, lengths: list[int], more: int, ways: dict[str, object]
) -> None:
    short = papers.pages_of(make_letter(papers.letter(body=body_of(lengths), **ways)))
    long = papers.pages_of(make_letter(papers.letter(body=body_of([*lengths, more]), **ways)))

    assert len(long) >= len(short)


@QUIET
@given(LETTERS, WAYS)
def test_every_sentence_is_printed_once_and_pages_are_counted(
    papers: ModuleType, lengths: list[int], ways: dict[str, object]
) -> None:
    pages = papers.pages_of(make_letter(papers.letter(body=body_of(lengths), **ways)))
    text = words_of(pages)

    assert all(text.count(f"({at}) This") == 1 for at in range(len(lengths)))
    assert text.count("says something to the family") == sum(lengths)
    counted = [f"Page {at} of {len(pages)}" in page for at, page in enumerate(pages, start=1)]
    assert counted == [len(pages) > 1] * len(pages)


@pytest.mark.parametrize("easy", [False, True], ids=["ordinary", "easy read"])
def test_a_letter_of_20_kb_is_whole(papers: ModuleType, *, easy: bool) -> None:
    body = "\n\n".join(f"({at}) {(SENTENCE * 6).strip()}" for at in range(52))
    assert len(body) > 20_000

    pdf = make_letter(papers.letter(body=body, is_easy_read=easy, has_reply_slip=True))

    pages = papers.pages_of(pdf)
    assert words_of(pages).count("says something to the family") == 52 * 6
    assert sum("Reply slip" in page for page in pages) == 1


def test_a_letter_that_ends_in_a_long_table_has_its_close_with_rows_of_it(papers: ModuleType) -> None:
    for count in range(20, 44, 3):
        rows = "\n".join(
            f"| Day {at} | What happened on that day, in a line that is not short" for at in range(count)
        )
        pages = letter_pages(papers.pages_of(make_letter(papers.letter(body=f"| When | What\n{rows}"))))
        assert any(line.startswith("Day ") for line in pages[-1])
        assert "Yours sincerely" in pages[-1]


def test_a_date_stays_in_one_line_wherever_it_stands(papers: ModuleType) -> None:
    says = "and tell us by Friday 27 November 2026 that it is gone."
    body = "\n\n".join(f"{'x' * count} {says}" for count in range(60, 90))
    pages = "\n".join(papers.pages_of(make_letter(papers.letter(body=body)))).replace("\u00a0", " ")
    assert sum("27 November 2026" in line for line in pages.splitlines()) == 30


def test_no_point_of_a_list_stands_on_a_page_without_another(papers: ModuleType) -> None:
    points = [f"- Point {at} of the list" for at in range(1, 6)]
    seen = set()
    for before in range(14, 40):
        body = "\n\n".join([*(f"({at})" for at in range(before)), "\n".join(points), "Last. " * 400])
        pages = papers.pages_of(make_letter(papers.letter(body=body)))
        counts = [count for page in pages if (count := page.count("of the list"))]
        seen.add(tuple(counts))
        assert 1 not in counts
    assert {(5,), (2, 3), (3, 2)} <= seen
