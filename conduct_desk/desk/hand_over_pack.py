"""The hand-over pack: everything that the next headteacher has to know, by reference, on one paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from conduct_desk.caselog import actions, cases, chronology, exhibit_rows, governors_told, settings
from conduct_desk.clock import spoken_date
from conduct_desk.desk.backup_views import Place
from conduct_desk.desk.hand_over_concerns import MOST, open_concerns
from conduct_desk.desk.hand_over_words import Standing, first_things
from conduct_desk.desk.held import held
from conduct_desk.desk.issuing import anchor
from conduct_desk.desk.keeping import SHEET_CHECKED, SHEET_MADE
from conduct_desk.desk.letter_board import board
from conduct_desk.desk.nameless import nameless
from conduct_desk.desk.opened import Opened, school_day_of
from conduct_desk.desk.school import offices, school
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.vocabulary import Stage, TakenOut

if TYPE_CHECKING:
    from conduct_desk.caselog.kept import KeptAction, Session
    from conduct_desk.desk.backup_views import PlaceView
    from conduct_desk.desk.backups import Backups
    from conduct_desk.desk.disposal import Disposal
    from conduct_desk.desk.disposal_views import KeptConcern
    from conduct_desk.desk.holder_views import HolderView
    from conduct_desk.desk.key_holders import KeyHolders
    from conduct_desk.paper.hand_over_pack import Grid, HandOverPack

SOON = timedelta(days=365)  # closed concerns whose day comes within a year are listed
MOST_REVIEWS = 40


class Pack:
    """Makes the pack from what the log, its backups and its keys are now."""

    def __init__(self, opened: Opened, holders: KeyHolders, backups: Backups, disposal: Disposal) -> None:
        """Stand on an unlocked log, beside the drawers that know of keys, backups and closed concerns."""
        self._opened = opened
        self._holders, self._backups, self._disposal = holders, backups, disposal

    def make(self) -> bytes:
        """Return the pack as PDF. Long: call through jobs.

        It has references and no names of people out of a post, no passphrase and nothing of the recovery
        sheet.
        """
        from conduct_desk.paper.hand_over_pack import make_hand_over_pack

        return make_hand_over_pack(self._pack())

    def taken(self, how: TakenOut) -> None:
        """Enter in the chronology that the pack was saved or printed."""
        with self._opened.writing("hand_over") as writing:
            writing.enter(f"{how}: the hand-over pack")

    def _pack(self) -> HandOverPack:
        from conduct_desk.paper.hand_over_pack import Grid, HandOverPack

        opened, today = self._opened, self._opened.clock.today()
        kept, places, letters = self._disposal.kept(), self._backups.places(), board(opened)
        holders = () if opened.is_practice else self._holders.list()
        with opened.reading() as session:
            references = _references(session)
            rows = actions.open_ones(session, MOST)
            still_open = {number for number, (_, stage) in references.items() if stage is not Stage.CLOSED}
            checks = [row for row in rows if row.case_id not in still_open]
            listed, more = _reviews(kept, today)
            standing = _standing(opened, session, rows, references, still_open, today)
            told = governors_told.numbers(session)
            return HandOverPack(
                school_name=school(session, opened.rules.policy).name,
                made_on=today,
                first=first_things(standing),
                open=open_concerns(opened, session, letters),
                checks=Grid(
                    ("Concern", "What is looked at", "By"), (0.2, 0.55, 0.25),
                    tuple(_check(session, row, references[row.case_id][0]) for row in checks),
                ),
                reviews=Grid(("Concern", "Kept as", "Look at it again on"), (0.2, 0.48, 0.32), listed),
                more_reviews=more,
                holders=_holders(holders),
                keys=tuple(_sheet(session)),
                backups=_places(places),
                backup_notes=tuple(_backup_notes(opened, places)),
                policy=_policy(opened, today),
                people=_people(opened, session),
                governors=Grid(
                    ("Concern", "How many were told"), (0.25, 0.75),
                    tuple((references[number][0], _counted(count)) for number, count in told.items()),
                ),
                originals=tuple(_originals(session)),
                anchor=anchor(*chronology.head(session)),
                is_practice=opened.is_practice,
            )  # fmt: skip


def _references(session: Session) -> dict[int, tuple[str, Stage]]:
    return {line.case_id: (line.reference, line.stage) for line in cases.lines(session, limit=MOST)}


def _standing(
    opened: Opened,
    session: Session,
    rows: Sequence[KeptAction],
    references: dict[int, tuple[str, Stage]],
    still_open: set[int],
    today: date,
) -> Standing:
    """Return what decides what comes first."""
    dated = [(references[row.case_id][0], row.due_on) for row in rows if row.due_on is not None]
    waits = [
        (references[number][0], hold)
        for number in sorted(still_open)
        for hold in held(opened, session, number)
    ]
    policy = opened.rules.policy
    missing = [office for office, holder in offices(session, policy).items() if not holder.is_given]
    return Standing(
        overdue=tuple(each for each in dated if each[1] < today),
        next_due=next((each for each in dated if each[1] >= today), None),
        waits=tuple((reference, hold) for reference, hold in waits if hold is not Hold.DECISION),
        review_due=policy.review_due_on if policy.is_review_overdue(today) else None,
        missing=tuple(missing),
    )


def _check(session: Session, row: KeptAction, reference: str) -> tuple[str, str, str]:
    words = nameless(session, row.case_id)(row.words)
    return reference, words, spoken_date(row.due_on) if row.due_on else "no day"


def _reviews(kept: Sequence[KeptConcern], today: date) -> tuple[tuple[tuple[str, str, str], ...], str]:
    """Return the closed concerns whose day is past or comes within a year, and a sentence on the rest."""
    soon = sorted((each for each in kept if each.review_on <= today + SOON), key=lambda each: each.review_on)
    rows = tuple((each.reference, each.retention.value, _review_day(each)) for each in soon[:MOST_REVIEWS])
    rest = len(kept) - len(rows)
    more = (
        f"{rest} more closed {'concern has' if rest == 1 else 'concerns have'} a later day." if rest else ""
    )
    return rows, more


def _review_day(each: KeptConcern) -> str:
    held = ", has to stay for now" if each.is_held else ""
    return f"{spoken_date(each.review_on)}{' (now)' if each.is_due else ''}{held}"


def _holders(holders: Sequence[HolderView]) -> Grid:
    from conduct_desk.paper.hand_over_pack import Grid

    rows = tuple(
        (each.name, each.role or "Headteacher", "With a passphrase, and this computer’s sign-in"
         if each.has_sign_in else "With a passphrase")
        for each in holders
    )  # fmt: skip
    return Grid(("Who", "Office", "How"), (0.34, 0.3, 0.36), rows)


def _sheet(session: Session) -> Iterator[str]:
    made, checked = settings.read(session, SHEET_MADE, ""), settings.read(session, SHEET_CHECKED, "")
    if made:
        day = spoken_date(date.fromisoformat(made))
        yield f"The recovery sheet in force was made on {day}. It is on paper only."
    if checked:
        yield f"Two groups of it were last typed back on {spoken_date(date.fromisoformat(checked))}."
    yield (
        "When the keys are handed over a new sheet is printed. The old sheet and every passphrase from "
        "before then open nothing but old backups."
    )


def _places(places: Sequence[PlaceView]) -> Grid:
    from conduct_desk.paper.hand_over_pack import Grid

    rows = []
    for place in places:
        newest = place.newest.figures.made_at if place.newest else None
        when = spoken_date(school_day_of(newest)) if newest else "none yet"
        where = str(place.folder) if place.folder else "not chosen yet"
        rows.append((place.place.value, where, when if place.is_there else f"{when}; not in reach now"))
    return Grid(("Place", "Folder", "Newest backup"), (0.24, 0.48, 0.28), tuple(rows))


def _backup_notes(opened: Opened, places: Sequence[PlaceView]) -> Iterator[str]:
    yield f"The case log itself is in the folder {opened.log.folder}."
    if any(place.place is Place.SECOND and place.folder is None for place in places):
        yield "There is no second place yet: choose one under Settings, Backups."
    yield "A backup opens with the recovery sheet, or a passphrase, of the time at which it was made."


def _policy(opened: Opened, today: date) -> Grid:
    from conduct_desk.paper.hand_over_pack import Grid

    policy = opened.rules.policy
    overdue = ", which is past" if policy.is_review_overdue(today) else ""
    rows = (
        ("Title", policy.title),
        ("Version", policy.version),
        ("Last reviewed", policy.reviewed),
        ("Next review", f"{spoken_date(policy.review_due_on)}{overdue}"),
        ("Whose words", "The school’s own" if policy.is_own else "As they came with the program"),
    )
    return Grid((), (0.25, 0.75), rows)


def _people(opened: Opened, session: Session) -> Grid:
    from conduct_desk.paper.hand_over_pack import Grid

    rows = tuple(
        (office.value, holder.name, " · ".join(filter(None, (holder.telephone, holder.email))))
        if holder.is_given
        else (office.value, "Nobody is entered yet", "")
        for office, holder in offices(session, opened.rules.policy).items()
    )
    return Grid(("Office", "Who", "Telephone and e-mail"), (0.34, 0.26, 0.4), rows)


def _counted(count: int) -> str:
    return "One governor" if count == 1 else f"{count} governors"


def _originals(session: Session) -> Iterator[str]:
    pieces = len(exhibit_rows.every(session))
    evidence = "One piece of evidence is" if pieces == 1 else f"{pieces} pieces of evidence are"
    yield (
        f"{evidence} kept unchanged and encrypted, in the folder ‘exhibits’ beside the log. Each has its "
        "fingerprint (SHA-256) in the log."
    )
    yield (
        "Settings, Take everything out, writes the whole log, every letter and the untouched evidence into a "
        "folder that any program can read. That folder is not encrypted: make it only when it is needed."
    )
    yield (
        "The log entry at the foot of this paper shows later whether anything before it was changed: "
        "Settings, Check a printed code."
    )
