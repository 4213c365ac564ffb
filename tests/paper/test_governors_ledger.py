"""The ledger of the governors on paper: who knows what, and who could still sit on a panel."""

from dataclasses import replace
from datetime import date, timedelta
from types import ModuleType

from conduct_desk.paper.governors_ledger import ALONE, Knower, LedgerPaper, Panel, Told, make_governors_ledger

TOLD = Told(
    "2026-27/004", date(2026, 10, 5), "That there was a post about staff", "He signs the letter to staff"
)
PAPER = LedgerPaper(
    school_name="St Thomas of Canterbury Catholic Primary School",
    made_on=date(2026, 11, 23),
    governors=6,
    may_sit=5,
    needed=3,
    knowers=(
        Knower("Tom Webb", "Co-opted governor", (
            TOLD, Told("2026-27/007", date(2026, 11, 2), "The concern, to decide it", "The head is in it"),
        )),
        Knower("Ruth Okoro", "Parent governor", (Told("2026-27/007", None, "They are in it themselves"),)),
        Knower("Priya Shah", "Staff governor, cannot sit on a panel", (TOLD,)),
    ),
    others=("Len Barker", "Fay Lin", "Gwen Price"),
    strangers=(Knower("T. Web", "", (replace(TOLD, reference="2025-26/011"),)),),
    panels=(
        Panel("2025-26/011", ("Tom Webb", "Ruth Okoro", "Len Barker", "Fay Lin", "Gwen Price"), ()),
        Panel("2026-27/004", ("Len Barker", "Fay Lin", "Gwen Price"), ("Tom Webb", "Ruth Okoro")),
        Panel("2026-27/007", ("Len Barker", "Fay Lin"), ("Tom Webb", "Ruth Okoro", "Gwen Price")),
    ),
    anchor="512 BCDFG HJKMN PQRST VWXYZ",
)  # fmt: skip
EMPTY = LedgerPaper("St Thomas", date(2026, 11, 23), governors=0, may_sit=0, needed=3)
LONG = "Wilhelmina Featherstonehaugh-Cholmondeley of St Leonards-on-Sea"


def crowded(governors: int = 12, tellings: int = 60) -> LedgerPaper:
    """Return the ledger of a board to whom much was told."""
    names = [f"{LONG} {number}" for number in range(governors)]
    lines = [
        replace(
            TOLD, reference=f"2026-27/{number % 20 + 1:03}", told_on=TOLD.told_on + timedelta(days=number)
        )
        for number in range(tellings)
        if TOLD.told_on
    ]
    return replace(
        PAPER,
        governors=governors,
        may_sit=governors,
        knowers=tuple(
            Knower(name, "Foundation governor", tuple(lines[at::governors])) for at, name in enumerate(names)
        ),
        panels=tuple(
            Panel(f"2026-27/{number:03}", tuple(names[3:]), tuple(names[:3])) for number in range(1, 21)
        ),
    )


def test_it_says_for_whom_it_is_on_every_page(papers: ModuleType) -> None:
    pages = papers.pages_of(make_governors_ledger(crowded()))

    assert len(pages) > 2
    assert all(ALONE in page and "For the headteacher alone. Shred it" in page for page in pages)
    assert ALONE == "For the headteacher alone. Not for the governors’ pack."


def test_it_says_of_each_concern_who_could_still_sit(papers: ModuleType) -> None:
    text = papers.text_of(make_governors_ledger(PAPER))

    assert "6 governors are entered; 5 may sit on a panel." in text
    assert "2025-26/011 5 of 5 All of them" in text
    assert "2026-27/004 3 of 5: tell nobody else Len Barker, Fay Lin, Gwen Price" in text
    assert "2026-27/007 2 of 5: too few for a panel Len Barker, Fay Lin" in text
    assert "Of every other concern nothing is known, and all 5 are free." in text


def test_where_nearly_everybody_is_free_it_says_who_is_not(papers: ModuleType) -> None:
    text = papers.text_of(make_governors_ledger(crowded()))

    assert f"2026-27/001 9 of 12 All but {LONG} 0, {LONG} 1, {LONG} 2" in text


def test_it_says_of_each_governor_what_they_were_told_when_and_why(papers: ModuleType) -> None:
    text = papers.text_of(make_governors_ledger(PAPER))

    assert "Tom Webb · Co-opted governor Concern Told on What they know Why they had to" in text
    assert "2026-27/004 5 Oct 2026 That there was a post about staff He signs the letter to staff" in text
    assert "2026-27/007 They are in it themselves" in text
    assert "Priya Shah · Staff governor, cannot sit on a panel" in text
    assert "Know of no concern Len Barker, Fay Lin, Gwen Price." in text
    assert "Log entry 512 BCDFG HJKMN PQRST VWXYZ." in text


def test_whoever_was_told_and_is_no_governor_stands_apart(papers: ModuleType) -> None:
    text = papers.text_of(make_governors_ledger(PAPER))

    assert "Told, and not entered as a governor T. Web" in text
    assert "Check these names" in text
    assert "not entered as a governor" not in papers.text_of(
        make_governors_ledger(replace(PAPER, strangers=()))
    )


def test_a_board_that_is_not_entered_says_so(papers: ModuleType) -> None:
    text = papers.text_of(make_governors_ledger(EMPTY))

    assert "The governors are not entered yet, so nobody can say how many are left for a panel." in text
    assert "No governor was told of any concern, and none is in one." in text
    told = replace(
        EMPTY, panels=(Panel("2026-27/004", (), ()),), strangers=(Knower("Tom Webb", "", (TOLD,)),)
    )
    assert "2026-27/004 Nobody is entered Nobody" in papers.text_of(make_governors_ledger(told))


def test_one_governor_is_spoken_of_as_one(papers: ModuleType) -> None:
    one = replace(PAPER, governors=1, may_sit=1, knowers=(), others=("Fay Lin",), strangers=())

    text = papers.text_of(make_governors_ledger(one))

    assert "One governor is entered; 1 may sit on a panel." in text
    assert "and the one who may sit is free." in text
    assert "; none may sit" in papers.text_of(make_governors_ledger(replace(one, may_sit=0)))


def test_a_headteacher_on_the_board_knows_everything(papers: ModuleType) -> None:
    text = papers.text_of(make_governors_ledger(replace(PAPER, head="Helen Ward")))

    assert "Helen Ward is the headteacher and knows of every concern." in text


def test_the_same_ledger_has_the_same_bytes_and_says_what_it_is(papers: ModuleType) -> None:
    first = make_governors_ledger(PAPER)

    assert first == make_governors_ledger(PAPER)
    assert papers.facts_of(first)[0] == f"Which governors know what, {PAPER.school_name}"
    assert len(papers.pages_of(first)) == 1


def test_a_practice_ledger_says_so(papers: ModuleType) -> None:
    assert "PRACTICE" in papers.text_of(make_governors_ledger(replace(PAPER, is_practice=True)))
