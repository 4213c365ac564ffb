"""Replies to subject access requests that the tests print."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

from conduct_desk.paper.bundle_paper import BundlePicture
from conduct_desk.paper.subject_access import make_subject_access
from conduct_desk.paper.subject_access_paper import (
    AccessExhibit,
    AccessLine,
    AccessSection,
    Covered,
    HeldBack,
    SubjectAccessPaper,
    Why,
)
from tests.paper.bundles import SCHOOL, shapes

REPORTER = Covered(Why.ANOTHER)
TEACHER = Covered(Why.ANOTHER, "a member of staff")
ADVICE = Covered(Why.LEGAL_ADVICE, "advice")
CONCERN, OTHER = "Concern 2026-27/004", "Concern 2025-26/011"


def line(source: str, day: int, *words: str | Covered) -> AccessLine:
    """Return something that was written down in November."""
    return AccessLine(source, words, date(2026, 11, day))


REPLY = SubjectAccessPaper(
    school_name=SCHOOL,
    about="Ms Kelly Marsh",
    asked_on=date(2026, 11, 2),
    made_on=date(2026, 11, 23),
    made_by="Mrs A. Headteacher",
    purposes=(
        "To answer posts about the school and the people in it under our social media policy.",
        "It is kept for six years after a concern was closed, then looked at again.",
        "Nobody outside the school was given it.",
    ),
    sections=(
        AccessSection(
            "Facts of concerns that you are in",
            (
                line(CONCERN, 14, "Author of the post: Ms Kelly Marsh. Shown to us by ", REPORTER, "."),
                line(CONCERN, 14, "The words of the post: “", TEACHER, " is a clown, and all know it.”"),
                AccessLine(OTHER, ("You told the school about a post. You are not its author.",)),
            ),
        ),
        AccessSection(
            "Entries in the log",
            (
                line(CONCERN, 14, REPORTER, " came to the office at 8:40am with a printout. ", REPORTER,
                     " is worried about being known."),
                line(CONCERN, 16, "Rang Ms Marsh. She was angry about the homework and will think about it."),
                line(CONCERN, 18, "Asked the legal team of the council. ", ADVICE),
            ),
            lead="As they were written down on the day.",
        ),
        AccessSection("Letters", (line(CONCERN, 17, "Letter to you: “Your post”."),)),
    ),
    exhibits=(
        AccessExhibit(
            f"{CONCERN}, exhibit 1",
            ("A screenshot of your post and the answers below it, given to the school by ", REPORTER, "."),
            (BundlePicture(lambda: shapes(540, 1170),
                           words="Your post and two answers"),),
            date(2026, 11, 14),
        ),
        AccessExhibit(f"{CONCERN}, exhibit 2", ("A recording.",), why_none="It is a voice message of another "
                      "person. It says nothing about you."),
    ),
    held_back=(
        HeldBack("A letter to the council’s legal team and its answer", CONCERN, Why.LEGAL_ADVICE),
        HeldBack("Two lines on somebody else’s child", CONCERN, Why.NOT_ABOUT),
    ),
    not_included=(
        "The school’s other records, such as your child’s pupil file. Ask the office for them.",
        "What you sent us yourself, where you have it already.",
    ),
    contact="The office, Example Road, ST HELENS WA10 0XX, office@school.example",
    anchor="42 ABCDE FGHJK MNPQR STVWX",
)  # fmt: skip


EMPTY = replace(REPLY, sections=(), exhibits=(), held_back=(), purposes=(), not_included=(), contact="")


def reply(**changes: Any) -> SubjectAccessPaper:
    """Return the usual reply with something about it changed."""
    return replace(REPLY, **changes)


def printed(paper: SubjectAccessPaper) -> bytes:
    """Return a reply as PDF."""
    sink = io.BytesIO()
    make_subject_access(paper, sink)
    return sink.getvalue()


def long_reply() -> SubjectAccessPaper:
    """Return a reply over many pages."""
    lines = tuple(
        line(
            CONCERN,
            1 + at % 28,
            f"{at}. She came to the gate with ",
            REPORTER,
            " and said so again. " * (at % 9),
        )
        for at in range(240)
    )
    return reply(sections=(AccessSection("Entries in the log", lines),), asked_by="Marsh & Co, solicitors")
