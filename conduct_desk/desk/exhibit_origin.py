"""All that is known of one exhibit, and where it came from as the head writes it down."""

from datetime import date

from conduct_desk.caselog import cases, chronology, covered_copies, exhibit_details, exhibit_rows, isolations
from conduct_desk.caselog.exhibit_details import KeptDetail, KeptOrigin
from conduct_desk.caselog.kept import KeptCase, Session
from conduct_desk.desk.covering_up import copy_view
from conduct_desk.desk.custody import enter as enter_custody
from conduct_desk.desk.custody import lines as custody_lines
from conduct_desk.desk.exhibit_keeping import view_of
from conduct_desk.desk.exhibit_views import ExhibitDetail, Isolation, Origin, Words
from conduct_desk.desk.looking_alike import like as looking_like
from conduct_desk.desk.opened import Opened, case_to_change
from conduct_desk.errors import DeskError
from conduct_desk.policy.exhibits import Capture, Custody, best

LONGEST = 2_000  # characters of one field
_PROOF = "proof"  # in the detail of an entry: the grade that the concern took from its exhibits


def detail(session: Session, exhibit_id: int) -> ExhibitDetail:
    """Return all that is known of one exhibit. Of an isolated one there are no words and no copies to see."""
    row = exhibit_rows.read(session, exhibit_id)
    isolated = isolations.of_exhibit(session, exhibit_id)
    copies = () if isolated else covered_copies.of_exhibit(session, exhibit_id)
    return ExhibitDetail(
        exhibit=view_of(session, row),
        origin=_origin(exhibit_details.origin(session, exhibit_id)),
        words=words_of(exhibit_details.read(session, exhibit_id)),
        copies=tuple(map(copy_view, copies)),
        custody=custody_lines(session, row),
        isolation=_isolation(isolated) if isolated else None,
        like=looking_like(session, exhibit_id),
    )


def describe(opened: Opened, exhibit_id: int, origin: Origin) -> None:
    """Write down where an exhibit came from; the best grade is the proof where the head never chose one.

    Raises DeskError (field: captured_on) for a day in the future, or in a closed concern.
    """
    _check(origin, opened.clock.today())
    with opened.reading() as session:
        row = exhibit_rows.read(session, exhibit_id)
        if _origin(exhibit_details.origin(session, exhibit_id)) == origin:
            return
    with opened.writing("exhibit", row.case_id) as writing:
        case = case_to_change(writing.session, row.case_id)
        columns = vars(origin) | {"shows": sorted(each.name for each in origin.shows)}
        exhibit_details.set_origin(writing.session, row.case_id, exhibit_id, **columns)
        said: dict[str, str] = {}
        grades = exhibit_details.grades(writing.session, row.case_id)
        if grades and (case.grade is None or _came_from_exhibits(writing.session, case)):
            cases.amend(writing.session, row.case_id, grade=best(grades))
            said[_PROOF] = best(grades).name
        enter_custody(writing, row.number, Custody.DESCRIBED, **said, origin=_plain(origin))


def _came_from_exhibits(session: Session, case: KeptCase) -> bool:
    """Say whether the proof of a concern is still as its exhibits' grades had it, and not the head's own."""
    for entry in reversed(chronology.lines(session, case.id)):
        if _PROOF in entry.detail:
            return case.grade is not None and entry.detail[_PROOF] == case.grade.name
        if "facts" in entry.detail:  # the page on which she chooses it was saved since
            break
    return False


def _check(origin: Origin, today: date) -> None:
    if origin.captured_on and origin.captured_on > today:
        raise DeskError("The day it was captured must be today or in the past", field="captured_on")
    for field, value in vars(origin).items():
        if isinstance(value, str) and len(value) > LONGEST:
            raise DeskError(f"Shorten this to {LONGEST:,} characters at most", field=field)


def _plain(origin: Origin) -> dict[str, object]:
    """Return it as the chronology keeps it: words by name, days as ISO."""
    return {
        **vars(origin),
        "grade": origin.grade.name if origin.grade else None,
        "captured_on": origin.captured_on.isoformat() if origin.captured_on else None,
        "shows": sorted(each.name for each in origin.shows),
    }


def _origin(row: KeptOrigin) -> Origin:
    fields = {key: value for key, value in vars(row).items() if key != "exhibit_id"}
    return Origin(**fields | {"shows": frozenset(Capture[name] for name in row.shows)})


def words_of(row: KeptDetail) -> Words | None:
    """Return the words of an exhibit with their places; None while nobody read or typed any."""
    if row.words_from is None:
        return None
    places = {
        int(page): tuple((str(word), (box[0], box[1], box[2], box[3])) for word, box in found)
        for page, found in (row.places or {}).items()
    }
    return Words(row.words, row.words_from, places)


def _isolation(row: isolations.KeptIsolation) -> Isolation:
    return Isolation(
        row.isolated_at,
        row.isolated_by,
        row.why,
        row.destroyed_at,
        row.destroyed_by,
        row.advised_by,
        row.advice_reference,
    )
