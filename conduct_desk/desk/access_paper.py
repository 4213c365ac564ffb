"""The answer to whoever asks what is held about them, as its paper prints it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conduct_desk.desk.data_request_views import Piece, RequestGiven, Stretch, Verdict
from conduct_desk.policy.data_request import Given, Held, HoldBack

if TYPE_CHECKING:
    from datetime import date

    from conduct_desk.desk.school_views import SchoolView
    from conduct_desk.paper.bundle_paper import BundlePicture
    from conduct_desk.paper.subject_access_paper import (
        AccessExhibit,
        AccessLine,
        AccessSection,
        HeldBack,
        SubjectAccessPaper,
        Telling,
    )

LEADS = {
    Held.NAMED: "You have no part in these concerns. Your name stands in what follows.",
    Held.EXHIBITS: "Only copies are given in which others are covered.",
}
ELSEWHERE = (
    "This is what the school’s case log of posts on social media holds. E-mails, pupil records and other "
    "papers of the school are not in it."
)
NOT_KEPT = (
    "What the designated officer advises about an allegation against the headteacher is not kept in this log."
)
PURPOSES = (
    "The school keeps this log to deal with concerns about what is posted on social media, under its policy "
    "‘{policy}’, as part of its public task.",
    "Each concern is kept for as long as its outcome asks for. Then somebody looks whether it is needed.",
    "Nothing in it was decided by a machine.",
)


@dataclass(frozen=True)
class Told:
    """What the paper needs beside the pieces."""

    school: SchoolView
    policy: str
    about: str
    today: date
    made_by: str
    anchor: str
    is_practice: bool
    copy_png: Callable[[int], bytes]
    secret: Mapping[str, Callable[[str], Sequence[Stretch]]]  # by the source: who is never named in it


def verdict_of(piece: Piece, given: RequestGiven) -> Verdict:
    """Return what is done with a piece; what would say who told the school can never be given."""
    if piece.is_locked:
        return piece.usual
    return given.verdicts.get(piece.key, piece.usual)


def access_paper(pieces: Sequence[Piece], given: RequestGiven, told: Told) -> SubjectAccessPaper:
    """Return everything that the answer prints."""
    from conduct_desk.paper.subject_access_paper import SubjectAccessPaper

    shown = [piece for piece in pieces if verdict_of(piece, given).given is not Given.BACK]
    school = told.school
    contact = ", ".join(filter(None, (school.name, *school.address, school.telephone, school.email)))
    return SubjectAccessPaper(
        school_name=school.name,
        about=told.about,
        asked_on=given.asked_on,
        made_on=told.today,
        made_by=told.made_by,
        sections=_sections(shown, given, told),
        exhibits=tuple(_exhibit(piece, told) for piece in shown if piece.held is Held.EXHIBITS),
        held_back=_held_back(pieces, given),
        not_included=(ELSEWHERE, NOT_KEPT),
        purposes=tuple(each.format(policy=told.policy) for each in PURPOSES),
        asked_by=given.asked_by,
        contact=contact,
        anchor=told.anchor,
        is_practice=told.is_practice,
    )


def _sections(shown: Sequence[Piece], given: RequestGiven, told: Told) -> tuple[AccessSection, ...]:
    from conduct_desk.paper.subject_access_paper import AccessSection

    kinds = [held for held in Held if held is not Held.EXHIBITS]
    found = {held: [piece for piece in shown if piece.held is held] for held in kinds}
    return tuple(
        AccessSection(held.value, tuple(_line(each, given, told) for each in lines), LEADS.get(held, ""))
        for held, lines in found.items()
        if lines
    )


def _line(piece: Piece, given: RequestGiven, told: Told) -> AccessLine:
    from conduct_desk.paper.subject_access_paper import AccessLine

    is_whole = verdict_of(piece, given).given is Given.WHOLE
    return AccessLine(piece.source, _telling(_whole(piece, told) if is_whole else piece.told), piece.on)


def _whole(piece: Piece, told: Told) -> Sequence[Stretch]:
    """Return words as they are, but for whoever told the school and asked not to be named."""
    covers = told.secret.get(piece.source)
    return covers(piece.words) if covers else ((piece.words, False),)


def _telling(stretches: Iterable[Stretch]) -> Telling:
    from conduct_desk.paper.subject_access_paper import Covered

    return tuple(Covered() if is_covered else words for words, is_covered in stretches)


def _exhibit(piece: Piece, told: Told) -> AccessExhibit:
    from conduct_desk.paper.subject_access_paper import AccessExhibit

    return AccessExhibit(
        source=piece.source,
        words=_telling(piece.told),
        pictures=tuple(_picture(copy, at, piece, told) for at, copy in enumerate(piece.copies, start=1)),
        on=piece.on,
        why_none="" if piece.copies or "\n" in piece.words else "No covered copy of it was made.",
    )


def _picture(copy_id: int, number: int, piece: Piece, told: Told) -> BundlePicture:
    from conduct_desk.paper.bundle_paper import BundlePicture

    label = f"Covered copy {number}" if len(piece.copies) > 1 else "Covered copy"
    return BundlePicture(read=lambda: told.copy_png(copy_id), label=label)


def _held_back(pieces: Iterable[Piece], given: RequestGiven) -> tuple[HeldBack, ...]:
    """Return what is not given: lines of one kind, of one concern and for one reason are one line."""
    from conduct_desk.paper.subject_access_paper import HeldBack, Why

    counted: dict[tuple[str, str, HoldBack], int] = {}
    for piece in pieces:
        verdict = verdict_of(piece, given)
        if verdict.given is Given.BACK:
            key = (piece.what, piece.source, verdict.why or HoldBack.ANOTHER)
            counted[key] = counted.get(key, 0) + 1
    return tuple(
        HeldBack(f"{what} ({count} lines)" if count > 1 else what, source, Why[why.name])
        for (what, source, why), count in counted.items()
    )
