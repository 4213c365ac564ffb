"""The list of what may be disposed of: references and numbers, and room to sign."""

from dataclasses import replace
from datetime import date, timedelta
from types import ModuleType

from conduct_desk.paper.disposal_list import HeldRow, ListPaper, ListRow, make_disposal_list

ROW = ListRow("2024-25/003", "For the ordinary time", date(2024, 11, 4), date(2030, 11, 4), 4, 2, 61)
PAPER = ListPaper(
    school_name="St Thomas of Canterbury Catholic Primary School",
    made_on=date(2030, 11, 25),
    rows=(
        ROW,
        ListRow("2025-26/001", "Allegation about somebody who works here", date(2025, 9, 9), date(2030, 9, 9),
                12, 0, 130, needs_another=True),
        ListRow("2028-29/011", "For a short time", date(2029, 3, 2), date(2030, 8, 31), 1, 0, 9),
    ),
    held=(HeldRow("2024-25/001", "A legal claim or advice; Something is still to be done in it"),),
    rules=(
        ("For a short time", "School practice: the school had little reason to hold it."),
        ("For the ordinary time", "School practice, after the IRMS toolkit: six years after it was closed."),
    ),
    anchor="512 BCDFG HJKMN PQRST VWXYZ",
)  # fmt: skip


def test_it_says_what_each_concern_holds_and_leaves_room_to_sign(papers: ModuleType) -> None:
    text = papers.text_of(make_disposal_list(PAPER))

    assert "3 concerns" in text
    assert "2024-25/003 For the ordinary time 4 Nov 2024 4 Nov 2030 4 2 61" in text
    assert "Name and office" in text
    assert "Signature" in text
    assert "Log entry 512 BCDFG HJKMN PQRST VWXYZ." in text


def test_it_says_who_signs_for_what_the_headteacher_did_not_decide(papers: ModuleType) -> None:
    text = papers.text_of(make_disposal_list(PAPER))

    assert "2025-26/001 *" in text
    assert "* Somebody else than the headteacher decided it, and signs for it." in text
    alone = papers.text_of(make_disposal_list(replace(PAPER, rows=(ROW,))))
    assert "1 concern " in alone
    assert "*" not in alone


def test_what_has_to_stay_is_named_with_its_reason(papers: ModuleType) -> None:
    text = papers.text_of(make_disposal_list(replace(PAPER, rows=())))

    assert "None of them may go now." in text
    assert "2024-25/001 A legal claim or advice; Something is still to be done in it" in text


def test_a_long_list_has_its_head_on_every_page(papers: ModuleType) -> None:
    rows = tuple(
        replace(ROW, reference=f"2024-25/{number:03}", review_on=ROW.review_on + timedelta(days=number))
        for number in range(1, 61)
    )
    pages = papers.pages_of(make_disposal_list(replace(PAPER, rows=rows)))

    assert len(pages) > 2
    assert all("Look again" in page for page in pages[:2])
    assert "Signature" in pages[-1]


def test_the_same_list_has_the_same_bytes_and_says_what_it_is(papers: ModuleType) -> None:
    first = make_disposal_list(PAPER)

    assert first == make_disposal_list(PAPER)
    assert papers.facts_of(first)[0] == f"What may be disposed of, {PAPER.school_name}"


def test_a_practice_list_says_so(papers: ModuleType) -> None:
    assert "PRACTICE" in papers.text_of(make_disposal_list(replace(PAPER, is_practice=True)))
