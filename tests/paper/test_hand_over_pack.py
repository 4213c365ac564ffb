"""The hand-over pack on paper: everything in it, in order, on as many pages as it takes."""

from dataclasses import replace
from datetime import date
from types import ModuleType

from conduct_desk.paper.hand_over_pack import Grid, HandOverPack, OpenConcern, make_hand_over_pack

PACK = HandOverPack(
    school_name="St Thomas of Canterbury Catholic Primary School",
    made_on=date(2026, 11, 23),
    first=("Take the keys over.", "Do what is overdue.", "Ring the police.", "Back up.", "Read Settings."),
    open=(
        OpenConcern(
            "2026-27/003",
            "open since 12 October 2026 · Facebook",
            (
                ("Due", "Look again whether it is still there (by 25 November 2026)\nWrite a second time"),
                ("Letters", "Ask for a post to be removed: sent on 2 November 2026"),
                ("Waits for", "The safeguarding lead"),
            ),
        ),
        OpenConcern("2026-27/007", "", ()),
    ),
    checks=Grid(
        ("Concern", "What is looked at", "By"), (0.2, 0.55, 0.25),
        (("2025-26/011", "Look whether it is there again", "1 December 2026"),),
    ),
    reviews=Grid(("Concern", "Kept as", "Look at it again on"), (0.2, 0.48, 0.32)),
    more_reviews="3 more closed concerns have a later day.",
    holders=Grid(
        ("Who", "Office", "How"), (0.34, 0.3, 0.36),
        (("Mary Ashworth", "Headteacher", "With a passphrase"),),
    ),
    keys=("The recovery sheet in force was made on 1 September 2026.",),
    backups=Grid(
        ("Place", "Folder", "Newest backup"), (0.24, 0.48, 0.28),
        (("On this computer", "C:\\Users\\office\\AppData\\Local\\Backups", "20 November 2026"),),
    ),
    backup_notes=("A backup opens with the sheet of its time.",),
    policy=Grid((), (0.25, 0.75), (("Title", "Code of conduct"), ("Next review", "1 October 2027"))),
    people=Grid(
        ("Office", "Who", "Telephone and e-mail"), (0.34, 0.26, 0.4),
        (("Chair of governors", "Mr P Holloway", "01744 960 201 · chair@st-thomas.example"),),
    ),
    governors=Grid(("Concern", "How many were told"), (0.25, 0.75), (("2026-27/003", "2 governors"),)),
    originals=("14 pieces of evidence are kept unchanged.",),
    anchor="42 abcde fghij",
)  # fmt: skip


def test_everything_is_on_it_in_the_order_in_which_it_is_needed(papers: ModuleType) -> None:
    text = papers.text_of(make_hand_over_pack(PACK))

    wanted = (
        "Hand-over pack", "The first things to do", "1. Take the keys over.", "5. Read Settings.",
        "2 open concerns", "2026-27/003", "by 25 November 2026", "Write a second time",
        "The safeguarding lead", "2026-27/007", "Checks still to come", "2025-26/011",
        "Closed concerns to look at again", "None within a year", "3 more closed concerns",
        "Who can open the case log", "Mary Ashworth", "The recovery sheet lies in",
        "Where the backups are", "20 November 2026", "The policy in force", "Code of conduct",
        "Whom to ring", "01744 960 201", "Which governors know what", "2 governors",
        "Originals", "14 pieces", "Gone through together",
    )  # fmt: skip
    places = [text.index(each) for each in wanted]
    assert places == sorted(places)
    assert "Log entry 42 abcde fghij" in text and "PRACTICE" not in text


def test_an_empty_pack_says_of_each_thing_that_there_is_none(papers: ModuleType) -> None:
    none = Grid((), (1.0,))
    empty = replace(
        PACK, open=(), checks=none, holders=none, backups=none, people=none, governors=none, more_reviews="",
        anchor="",
    )  # fmt: skip

    text = papers.text_of(make_hand_over_pack(empty))

    for said in ("Open concerns None.", "There is no backup.", "Nobody is entered yet.", "None was told"):
        assert said in text
    assert "Log entry" not in text


def test_a_full_desk_runs_over_pages_and_each_table_keeps_its_head(papers: ModuleType) -> None:
    rows = tuple(
        (f"2025-26/{at:03}", "Kept as a record of an ordinary concern", "1 May 2027") for at in range(70)
    )
    many = replace(PACK, open=PACK.open[:1] * 20, reviews=replace(PACK.reviews, rows=rows))

    pages = papers.pages_of(make_hand_over_pack(many))

    assert len(pages) > 4
    with_rows = [page for page in pages if "2025-26/0" in page and "ordinary concern" in page]
    assert len(with_rows) > 1 and all("Look at it again on" in page for page in with_rows)
    assert all(f"Page {at} of {len(pages)}" in page for at, page in enumerate(pages, start=1))


def test_practice_stands_across_every_page(papers: ModuleType) -> None:
    pages = papers.pages_of(make_hand_over_pack(replace(PACK, open=PACK.open * 12, is_practice=True)))

    assert len(pages) > 1 and all("PRACTICE" in page for page in pages)


def test_the_same_pack_has_the_same_bytes_and_only_our_fonts(papers: ModuleType) -> None:
    pdf = make_hand_over_pack(PACK)

    assert pdf == make_hand_over_pack(PACK)
    assert all(papers.fonts_of(pdf).values()) and papers.kinds_in(pdf) == set()
    title, language, _ = papers.facts_of(pdf)
    assert title.startswith("Hand-over pack") and language == "en-GB"
