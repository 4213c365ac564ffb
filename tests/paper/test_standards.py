"""Every paper is one file that is both to keep (PDF/A-3a) and to be read out (PDF/UA-1)."""

import io
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import page as checker
import pikepdf
import pytest

from conduct_desk.desk.data_protection import sheet_without_a_log
from conduct_desk.paper.case_record import CaseRecord, Line, Section
from conduct_desk.paper.chair_sheet import make_chair_sheet
from conduct_desk.paper.decision_sheet import Asked, make_decision_sheet
from conduct_desk.paper.disposal_certificate import make_disposal_certificate
from conduct_desk.paper.disposal_list import make_disposal_list
from conduct_desk.paper.governors_ledger import make_governors_ledger
from conduct_desk.paper.hand_over_pack import make_hand_over_pack
from conduct_desk.paper.help_booklet import make_help_booklet
from conduct_desk.paper.impact_assessment import make_impact_assessment
from conduct_desk.paper.letter import make_letter
from conduct_desk.paper.log_record import LogRecord, make_log_record
from conduct_desk.paper.reasons import make_reasons
from conduct_desk.paper.recovery import make_recovery_sheet
from conduct_desk.paper.stop_sheet import make_stop_sheet
from conduct_desk.paper.summary import make_summary
from conduct_desk.paper.test_fold import make_test_fold
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.readers import Layout
from tests.paper import access_replies, bundles
from tests.paper import test_chair_sheet as chair
from tests.paper import test_decision_sheet as decision
from tests.paper import test_disposal_certificate as certificate
from tests.paper import test_disposal_list as disposal
from tests.paper import test_governors_ledger as ledger
from tests.paper import test_hand_over_pack as hand_over
from tests.paper import test_help_booklet as help_booklet
from tests.paper import test_impact_assessment as impact
from tests.paper import test_reasons as reasons
from tests.paper import test_recovery as recovery
from tests.paper import test_stop_sheet as stop
from tests.paper.conftest import letter, picture
from tests.paper.reading import decoration, unmarked
from tests.paper.summaries import summary

LONG = "It was said at length that the homework had not been explained to anybody. "
BODY = (
    "I am writing about two posts.\n\n## What was posted\n\n> She is a clown.\n\nI ask you to:\n\n"
    "1. take it down\n2. tell us\n\n- or ring\n- or write\n\n| Post | What it says\n| First | A clown\n"
    "| Second | A lie\n\nThank you."
)
LINES = (
    Line("Exhibit 1", "Kept unchanged.", picture()),
    Line("A name of some length " * 60, "\n".join(f"line {at}" for at in range(200))),
)
PHONE = bundles.packed(bundles.post(540, 1170))


def a_log(lines: tuple[Line, ...], records: int) -> bytes:
    """Return the case log on paper with so many concerns."""
    told = tuple(
        CaseRecord(f"Concern 2026-27/{at:03}", "Open.", (Section("Facts", lines),)) for at in range(records)
    )
    return make_log_record(LogRecord("St Thomas", date(2026, 11, 23), told, ("A note.",), "42 ABCDE"))


PAPERS: Mapping[str, Callable[[], bytes]] = {
    "letter": lambda: make_letter(letter(body=BODY, crest=picture())),
    "letter over pages": lambda: make_letter(
        letter(body=f"{BODY}\n\n{LONG * 90}\n\n> {LONG * 60}\n\n{BODY}")
    ),
    "letter with a table over pages": lambda: make_letter(
        letter(body=f"| A | B\n| x | {LONG * 120}\n| y | z")
    ),
    "letter with everything": lambda: make_letter(
        letter(
            body=BODY, has_reply_slip=True, is_confidential=True, signature=picture(), is_practice=True,
            enclosures=("The policy",), copies_to=("The chair",),
        )
    ),
    "easy letter": lambda: make_letter(letter(body=BODY, is_easy_read=True)),
    "circular": lambda: make_letter(letter(body=BODY, layout=Layout.CIRCULAR)),
    "note": lambda: make_letter(letter(body=BODY, layout=Layout.NOTE)),
    "note over pages": lambda: make_letter(letter(body=LONG * 120, layout=Layout.NOTE)),
    "slip": lambda: make_letter(letter(layout=Layout.SLIP)),
    "test fold": lambda: make_test_fold(Envelope.DL_UK),
    "summary": lambda: make_summary(summary("sixty", crest=picture())),
    "quiet summary": lambda: make_summary(summary("none", is_practice=True)),
    "first summary": lambda: make_summary(summary("first term")),
    "summary without any concern before": lambda: make_summary(summary("none, first term")),
    "summary on one page": lambda: make_summary(summary("four", crest=picture())),
    "open-ended summary": lambda: make_summary(summary("open-ended")),
    "covered summary": lambda: make_summary(summary("covered")),
    "corrected summary": lambda: make_summary(summary("corrected", is_practice=True)),
    "decision sheet": lambda: make_decision_sheet(decision.SHEET),
    "decision sheet over pages": lambda: make_decision_sheet(
        replace(
            decision.SHEET,
            facts=(("The post", LONG * 8),) * 12,
            asked=(Asked(LONG * 5, "Tue 13 Oct", "S1"),) * 9,
        )
    ),
    "chair's sheet": lambda: make_chair_sheet(chair.SHEET),
    "chair's sheet without a number": lambda: make_chair_sheet(
        replace(chair.SHEET, officer_telephone="", known=LONG * 20)
    ),
    "sheet to hand on": lambda: make_stop_sheet(stop.SHEET),
    "help booklet": lambda: make_help_booklet(help_booklet.small()),
    "help booklet of the practice desk": lambda: make_help_booklet(
        replace(help_booklet.small(), is_practice=True)
    ),
    "security sheet": lambda: sheet_without_a_log(date(2026, 11, 22)),
    "impact assessment": lambda: make_impact_assessment(impact.PAPER),
    "recovery sheet": lambda: make_recovery_sheet(recovery.GROUPS, "St Thomas", date(2026, 11, 22), "a1b2"),
    "reasons": lambda: make_reasons(reasons.PAPER),
    "crowded reasons": lambda: make_reasons(reasons.many(50)),
    "case log": lambda: a_log(LINES[:1], 1),
    "case log over pages": lambda: a_log(LINES * 8, 3),
    "disposal list": lambda: make_disposal_list(disposal.PAPER),
    "disposal list over pages": lambda: make_disposal_list(
        replace(disposal.PAPER, rows=disposal.PAPER.rows * 30, held=disposal.PAPER.held * 30)
    ),
    "hand-over pack": lambda: make_hand_over_pack(hand_over.PACK),
    "hand-over pack over pages": lambda: make_hand_over_pack(
        replace(hand_over.PACK, open=hand_over.PACK.open[:1] * 20, is_practice=True)
    ),
    "governors' ledger": lambda: make_governors_ledger(ledger.PAPER),
    "governors' ledger with nobody on it": lambda: make_governors_ledger(ledger.EMPTY),
    "governors' ledger over pages": lambda: make_governors_ledger(ledger.crowded()),
    "certificate": lambda: make_disposal_certificate(certificate.PAPER),
    "bundle of one": lambda: bundles.printed(bundles.bundle(bundles.exhibit(1, PHONE))),
    "bundle with an exhibit of each kind": lambda: bundles.printed(bundles.one_of_each()),
    "bundle of forty": lambda: bundles.printed(replace(bundles.many(40), is_practice=True)),
    "subject access reply": lambda: access_replies.printed(access_replies.reply()),
    "subject access reply with nothing in it": lambda: access_replies.printed(access_replies.EMPTY),
    "subject access reply over pages": lambda: access_replies.printed(access_replies.long_reply()),
    "certificate over pages": lambda: make_disposal_certificate(
        replace(certificate.PAPER, rows=certificate.PAPER.rows * 40, held_in=("A backup",) * 20)
    ),
}  # fmt: skip


@cache
def made(name: str) -> bytes:
    """Return one of the papers, made once for all that is looked at in it."""
    return PAPERS[name]()


def failures(pdf: bytes) -> list[str]:
    """Return what a file does not keep to of the two standards, by rule."""
    limits = checker.SafetyLimits.unlimited()
    reports = [checker.validate_pdf_bytes(pdf, profile=name, limits=limits) for name in ("ua1", "3a")]
    return [f"{each.rule_id}: {each.message}" for report in reports for each in report.failures]


def broken_syntax(pdf: bytes) -> list[str]:
    """Return what is wrong with a file however it is meant."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return list(document.check_pdf_syntax())


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_keeps_to_both_standards(name: str) -> None:
    pdf = made(name)

    assert failures(pdf) == []
    assert broken_syntax(pdf) == []


@pytest.mark.parametrize("name", PAPERS)
def test_everything_on_a_page_is_marked(name: str) -> None:
    pdf = made(name)

    assert unmarked(pdf) == []


@pytest.mark.parametrize("name", PAPERS)
def test_only_foot_and_further_heads_are_not_read_out(name: str, papers: ModuleType) -> None:
    pdf = made(name)
    silent = decoration(pdf)

    count = len(papers.pages_of(pdf))
    assert ("Page 1 of" in silent) == (count > 1)
    assert len(silent.split()) <= 40 * count


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@pytest.mark.parametrize("name", ["letter over pages", "summary", "case log over pages"])
def test_qpdf_finds_nothing_wrong(name: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(made(name))

    told = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)

    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize("name", PAPERS)
def test_only_embedded_fonts_and_opaque_pictures_are_in_it(name: str) -> None:
    with pikepdf.open(io.BytesIO(made(name))) as document:
        fonts = [each for each in document.objects if is_a(each, "/Font")]
        pictures = [
            each for each in document.objects if is_a(each, "/XObject") and each.get("/Subtype") == "/Image"
        ]
        faces = [each for each in document.objects if is_a(each, "/FontDescriptor")]

        assert fonts
        assert not any("Helvetica" in str(each.get("/BaseFont", "")) for each in fonts)
        assert all("/FontFile2" in each for each in faces)
        assert not any({"/SMask", "/Mask", "/Interpolate"} & set(each.keys()) for each in pictures)


def is_a(thing: Any, kind: str) -> bool:
    """Return whether an object of a file is of a type, such as "/Font"."""
    return isinstance(thing, pikepdf.Dictionary | pikepdf.Stream) and thing.get("/Type") == kind


def test_the_file_says_what_it_is_in_both_ways() -> None:
    pdf = make_letter(letter(reference="Fish & “chips” <b>", school_name="St Ælfheah’s"))

    with pikepdf.open(io.BytesIO(pdf)) as document:
        told = document.open_metadata()
        assert (told["pdfaid:part"], told["pdfaid:conformance"], told["pdfuaid:part"]) == ("3", "A", "1")
        assert (
            told["dc:title"]
            == str(document.docinfo["/Title"])
            == "Letter of 17 September 2026 (Fish & “chips” <b>)"
        )
        assert told["dc:creator"] == ["St Ælfheah’s"]
        assert str(told["xmp:CreateDate"]).startswith("2026-09-17")
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "en-GB"
        assert [str(each.Tabs) for each in document.pages] == ["/S"] * len(document.pages)


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_has_its_title_and_its_school(name: str) -> None:
    with pikepdf.open(io.BytesIO(made(name))) as document:
        title, author = str(document.docinfo["/Title"]), str(document.docinfo["/Author"])

    assert len(title) > 5
    assert author.startswith(("St Thomas", "Conduct Desk"))
    assert "anonymous" not in title + author


def test_what_red_is_does_not_depend_on_the_day() -> None:
    with pikepdf.open(io.BytesIO(make_letter(letter()))) as document:
        profile = document.Root.OutputIntents[0].DestOutputProfile.read_bytes()

    assert profile[36:40] == b"acsp"
    assert profile[24:36] == bytes(12)
    assert profile[84:100] == bytes(16)
