"""Concerns that belong together: the same post, author or person, and what the head links herself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conduct_desk.caselog import (
    case_list,
    case_text,
    cases,
    chronology,
    exhibit_rows,
    links,
    people,
    search,
)
from conduct_desk.caselog.case_list import Wanted
from conduct_desk.caselog.links import KeptLink, Standing
from conduct_desk.desk.linking_views import LinkedView
from conduct_desk.desk.opened import school_day_of
from conduct_desk.desk.shown import line_view
from conduct_desk.errors import DeskError
from conduct_desk.policy.links import LinkKind, plain_address, same_address
from conduct_desk.policy.names import fold
from conduct_desk.policy.vocabulary import Part, Stage

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from conduct_desk.caselog.kept import KeptCase, Session
    from conduct_desk.desk.opened import Opened, Writing
    from conduct_desk.desk.views import CaseLine

_WORD = re.compile(r"[^\W_]+")
MOST = 12  # concerns shown, the newest first; an author of dozens has a page of their own
OFFERED = 5  # concerns to choose from, the newest first
_LOOKED_AT = 40  # concerns that are compared: hits of a search, or the newest of a person
_TELLING = 5  # words of a post by which it is looked for: the longest, which few other posts have
_PARTS = {Part.AUTHOR: LinkKind.SAME_AUTHOR, Part.SUBJECT: LinkKind.SAME_PERSON}


class Linking:
    """Which concerns belong together. A link by hand stands in the history of both."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def of(self, case_id: int) -> tuple[LinkedView, ...]:
        """Return what belongs to a concern: those linked by hand first, then the newest."""
        with self._opened.reading() as session:
            case = cases.read(session, case_id)
            by_hand = {each.other_id: each for each in links.standing(chronology.lines(session, case_id))}
            seen: dict[int, set[LinkKind]] = {}
            for other_id, why in _seen(session, case):
                seen.setdefault(other_id, set()).add(why)
            for other_id, link in by_hand.items():
                seen.setdefault(other_id, set()).add(link.why)
            seen.pop(case_id, None)
            there = links.standings(session, seen)  # one that was disposed of is not there any more
        shown = [
            each
            for number, each in there.items()
            if number in by_hand or each.stage is not Stage.BEING_RECORDED
        ]
        shown.sort(key=lambda each: (each.id not in by_hand, -each.id))
        return tuple(_view(each, seen[each.id], by_hand.get(each.id)) for each in shown[:MOST])

    def offered(self, case_id: int, typed: str) -> tuple[CaseLine, ...]:
        """Return the newest saved concerns that have this number or these words, to choose one to link with.

        All of them where less than two letters were typed. What was saved in the last moments may be missing.
        """
        with self._opened.reading() as session:
            numbered = links.with_reference(session, _whole(session, case_id, typed.strip()))
            newest = case_list.newest(session, Wanted(typed=typed), _LOOKED_AT)
            ids = [numbered] if numbered is not None else newest
            there = links.standings(session, ids)
            saved = [each for each in ids if each in there and there[each].stage is not Stage.BEING_RECORDED]
            lines = case_list.of_ids(session, [each for each in saved if each != case_id][:OFFERED])
        return tuple(map(line_view, lines))

    def link(self, case_id: int, reference: str, why: LinkKind, note: str) -> None:
        """Link two concerns, with the reason; it is entered in both.

        Raises DeskError (fields: reference, note) for a reference that no concern has, the concern itself,
        or a missing reason.
        """
        with self._opened.writing("case", case_id) as writing:
            other_id = _found(writing.session, case_id, reference)
            if not note.strip():
                raise DeskError("Enter why they belong together", field="note")
            what = f"Linked with another concern: {_lower(why)}"
            self._enter(writing, other_id, what, why.name, note.strip())

    def unlink(self, case_id: int, other_id: int) -> LinkedView:
        """Take away a link made by hand, and return it as it was. Raises LookupError for none."""
        was = next(each for each in self.of(case_id) if each.case_id == other_id and each.is_by_hand)
        with self._opened.writing("case", case_id) as writing:
            self._enter(writing, other_id, "Took away the link with another concern", "", "")
        return was

    def put_back(self, case_id: int, was: LinkedView) -> None:
        """Make a link again that was taken away a moment ago."""
        kind = next(why for why in reversed(was.why))
        self.link(case_id, was.reference, kind, was.by_hand)

    def _enter(self, writing: Writing, other_id: int, what: str, why: str, note: str) -> None:
        """Enter it in both concerns, each with the reference of the other."""
        said = {case_text.NOTE: note} if note else {}
        named = cases.references(writing.session, (writing.case, other_id))
        for mine, other in ((writing.case, other_id), (other_id, writing.case)):
            chronology.record(
                writing.session,
                at=writing.at,
                by=writing.by,
                case_id=mine,
                what=f"{what} ({named[other]})",
                detail={**said, links.OTHER: other, links.WHY: why},
            )
        case_text.index(writing.session, other_id)


def _found(session: Session, case_id: int, reference: str) -> int:
    typed = reference.strip()
    if not typed:
        raise DeskError("Enter the reference of the other concern", field="reference")
    other_id = links.with_reference(session, _whole(session, case_id, typed))
    if other_id is None:
        raise DeskError(
            "No concern has that reference.",
            next_step="Choose one from the list below it: type a word that stands in that concern.",
            field="reference",
        )
    if other_id == case_id:
        raise DeskError("That is this concern itself.", next_step="Enter another one.", field="reference")
    return other_id


def _whole(session: Session, case_id: int, typed: str) -> str:
    """Return a reference whole: a number alone is of the school year of the concern itself."""
    if not typed.isdecimal():
        return typed
    return f"{cases.references(session, (case_id,))[case_id].split('/')[0]}/{int(typed):03}"


def _view(row: Standing, why: set[LinkKind], by_hand: KeptLink | None) -> LinkedView:
    # What she chose herself stands last, so that it can be told from what the log saw.
    ordered = [kind for kind in LinkKind if kind in why and (by_hand is None or kind is not by_hand.why)]
    return LinkedView(
        case_id=row.id,
        reference=row.reference,
        stage=row.stage,
        outcome=row.outcome,
        opened_on=school_day_of(row.opened_at),
        why=(*ordered, *([by_hand.why] if by_hand else [])),
        by_hand=by_hand.note if by_hand else "",
        is_by_hand=by_hand is not None,
    )


# --- what the log sees itself ---
def _seen(session: Session, case: KeptCase) -> Iterator[tuple[int, LinkKind]]:
    parts = people.parts_of(session, case.id)
    here = {(part, person.id) for part, _, person in parts if part in _PARTS}
    for part, person_id in sorted(here):
        for other_id in people.newest_with(session, person_id, part, _LOOKED_AT):
            yield other_id, _PARTS[part]
    for other_id in _same_post(session, case):
        yield other_id, LinkKind.SAME_POST


def _same_post(session: Session, case: KeptCase) -> Iterator[int]:
    """Yield concerns with the same address, the same words, or the same picture to the byte."""
    for row in exhibit_rows.of_case(session, case.id):
        if row.removed_at is None:
            yield from search.holding(session, row.fingerprint, _LOOKED_AT)
            yield from _also_with(session, row.fingerprint)
    for other in _near(session, case, plain_address(case.link)):
        if same_address(case.link, other.link):
            yield other.id
    words = fold(case.words).split()
    for other in _near(session, case, case.words if len(set(words)) >= _TELLING else ""):
        if fold(other.words).split() == words:
            yield other.id


def _also_with(session: Session, fingerprint: str) -> Iterator[int]:
    """Yield the concerns with the same picture that the index does not know of yet."""
    for case_id in search.behind(session):
        rows = exhibit_rows.of_case(session, case_id)
        if any(row.fingerprint == fingerprint and row.removed_at is None for row in rows):
            yield case_id


def _near(session: Session, case: KeptCase, text: str) -> Collection[Standing]:
    """Return the newest concerns that have the most telling words of a text, or may have them."""
    telling = sorted(set(_WORD.findall(fold(text))), key=lambda word: (-len(word), word))[:_TELLING]
    if not telling:
        return ()
    found = search.holding(session, " ".join(telling), _LOOKED_AT)
    return links.standings(session, {*found, *search.behind(session)} - {case.id}).values()


def _lower(why: LinkKind) -> str:
    return f"{why.value[0].lower()}{why.value[1:]}"
