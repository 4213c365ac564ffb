"""The certificate of disposal: what is gone in numbers, who signed, and where it still is."""

from dataclasses import replace
from datetime import date
from types import ModuleType

from conduct_desk.paper.disposal_certificate import CertificatePaper, GoneRow, make_disposal_certificate

ROW = GoneRow(
    "2024-25/003", "For the ordinary time", date(2024, 11, 4), date(2030, 11, 4), 4, 2, 61, 4,
    "Tom Green, chair of governors", date(2030, 11, 25), date(2030, 11, 26), "Mary Ashworth", 514,
)  # fmt: skip
PAPER = CertificatePaper(
    school_name="St Thomas of Canterbury Catholic Primary School",
    made_on=date(2030, 11, 26),
    rows=(ROW, replace(ROW, reference="2028-29/011", kept_as="For a short time", exhibits=1, letters=0,
                       entries=9, fingerprints=1, log_entry=515)),
    held_in=("On this computer: backup of 25 November 2030, 16:02",
             "In the second place: backup of 20 November 2030, 16:10"),
    anchor="516 BCDFG HJKMN PQRST VWXYZ",
)  # fmt: skip


def test_it_says_what_went_who_allowed_it_and_which_entry_says_so(papers: ModuleType) -> None:
    text = papers.text_of(make_disposal_certificate(PAPER))

    assert "These 2 closed concerns were erased" in text
    assert "2024-25/003 For the ordinary time 4 Nov 2024 4 Nov 2030 4 2 61" in text
    assert "Tom Green, chair of governors 25 Nov 2030 Mary Ashworth 26 Nov 2030 514" in text
    assert "5 fingerprints of the evidence" in text
    assert "70 entries of the chronology" in text
    assert "Log entry 516 BCDFG HJKMN PQRST VWXYZ." in text


def test_it_names_the_backups_that_still_hold_it(papers: ModuleType) -> None:
    text = papers.text_of(make_disposal_certificate(PAPER))
    many = tuple(f"On this computer: backup {number}" for number in range(15))

    assert "In the second place: backup of 20 November 2030, 16:10" in text
    assert "erased again" in text
    assert "and 3 older ones" in papers.text_of(make_disposal_certificate(replace(PAPER, held_in=many)))
    alone = papers.text_of(make_disposal_certificate(replace(PAPER, rows=(ROW,), held_in=())))
    assert "This closed concern was erased" in alone
    assert "None that Conduct Desk knows of." in alone


def test_the_same_certificate_has_the_same_bytes(papers: ModuleType) -> None:
    first = make_disposal_certificate(PAPER)

    assert first == make_disposal_certificate(PAPER)
    assert papers.facts_of(first)[0] == f"Certificate of disposal, {PAPER.school_name}"
