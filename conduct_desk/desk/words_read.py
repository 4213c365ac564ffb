"""The words of an exhibit: read from its picture, checked by the head, and what they say to cover."""

from collections.abc import Callable

from conduct_desk.caselog import exhibit_details
from conduct_desk.caselog.exhibit_details import KeptDetail
from conduct_desk.caselog.kept import KeptExhibit, Session
from conduct_desk.desk.custody import enter as enter_custody
from conduct_desk.desk.exhibit_files import original, shown_row
from conduct_desk.desk.exhibit_origin import words_of
from conduct_desk.desk.exhibit_views import Box, Words
from conduct_desk.desk.names_to_cover import names_to_cover
from conduct_desk.desk.opened import Opened, case_to_change
from conduct_desk.errors import DeskError
from conduct_desk.evidence.hiding import Suggestion as Suggestion
from conduct_desk.evidence.hiding import suggest as hide
from conduct_desk.evidence.reading import is_available, not_installed, read_words
from conduct_desk.policy.exhibits import Custody, ExhibitKind, WordsFrom

LONGEST = 200_000  # characters: a bundle of 300 pages is less
_DRAWN = (ExhibitKind.PICTURE, ExhibitKind.PAGES)
_Page = tuple[tuple[str, Box], ...]

can_read = is_available


def read(
    opened: Opened, exhibit_id: int, tell: Callable[[int, int], None], wanted: Callable[[], bool]
) -> Words:
    """Read the words of a picture, or of every page of a PDF, and keep them with their places. Long.

    What the head typed or corrected stays, and only the places are new. It may be done in a closed concern
    too: whoever asks what is held about them asks then. `tell` hears how many pages are done, of how many.
    Raises DeskError for what has no picture, for an isolated exhibit, where the part that reads is not
    installed, and as soon as `wanted` says no: then nothing is kept.
    """
    with opened.reading() as session:
        row, kept = _to_read(session, exhibit_id)
    if not can_read():
        raise not_installed()
    data = original(opened, exhibit_id)
    texts: list[str] = []
    places: dict[int, _Page] = {}
    for page in range(1, kept.pages + 1):
        tell(page - 1, kept.pages)
        text, places[page] = read_words(data, page, wanted)
        texts.append(text)
    tell(kept.pages, kept.pages)
    with opened.writing("exhibit", row.case_id) as writing:
        _, before = _to_read(writing.session, exhibit_id)  # somebody may have isolated it meanwhile
        is_hers = before.words_from is WordsFrom.HEAD and bool(before.words)
        exhibit_details.set_words(
            writing.session,
            row.case_id,
            exhibit_id,
            words=before.words if is_hers else "\n\n".join(filter(None, texts))[:LONGEST],
            whence=WordsFrom.HEAD if is_hers else WordsFrom.PICTURE,
            places={str(page): [[word, list(box)] for word, box in found] for page, found in places.items()},
        )
        enter_custody(writing, row.number, Custody.READ)
        return _words(writing.session, exhibit_id)


def write(opened: Opened, exhibit_id: int, text: str) -> Words:
    """Keep the words as the head typed or corrected them; the places of what was read stay.

    Raises DeskError (field: words) for more than 200,000 characters, in a closed concern, and for an isolated
    exhibit.
    """
    text = text.strip()
    if len(text) > LONGEST:
        raise DeskError(f"Shorten this to {LONGEST:,} characters at most", field="words")
    with opened.reading() as session:
        row = shown_row(session, exhibit_id)
        before = exhibit_details.read(session, exhibit_id)
        if before.words == text:
            return words_of(before) or Words("", WordsFrom.HEAD)
    with opened.writing("exhibit", row.case_id) as writing:
        case_to_change(writing.session, row.case_id)
        shown_row(writing.session, exhibit_id)
        now = exhibit_details.read(writing.session, exhibit_id)
        exhibit_details.set_words(
            writing.session, row.case_id, exhibit_id, words=text, whence=WordsFrom.HEAD, places=now.places
        )
        writing.enter(f"Corrected the words of exhibit {row.number}" if now.words else
                      f"Typed the words of exhibit {row.number}")  # fmt: skip
        return _words(writing.session, exhibit_id)


def suggest(opened: Opened, exhibit_id: int, page: int) -> tuple[Suggestion, ...]:
    """Return what had better be covered on a page before it is shared; nothing before its words were read.

    Names are those of everybody in the log, as they are and as they were, of the people of the school, and
    the account that was written down. Raises DeskError for an isolated exhibit.
    """
    with opened.reading() as session:
        row = shown_row(session, exhibit_id)
        found = _words_or_none(session, exhibit_id)
        known = names_to_cover(session, opened.rules.policy, exhibit_id)
    places = found.places.get(page, ()) if found else ()
    if not places:
        return ()
    width, height = (row.width, row.height) if page == 1 and row.width else _size(places)
    return hide(places, known, width, height)


def _to_read(session: Session, exhibit_id: int) -> tuple[KeptExhibit, KeptDetail]:
    row, kept = shown_row(session, exhibit_id), exhibit_details.read(session, exhibit_id)
    if kept.kind not in _DRAWN:
        raise DeskError(
            "There is no picture to read the words from.", next_step="Type what it says into the box instead."
        )
    return row, kept


def _words(session: Session, exhibit_id: int) -> Words:
    return _words_or_none(session, exhibit_id) or Words("", WordsFrom.HEAD)


def _words_or_none(session: Session, exhibit_id: int) -> Words | None:
    return words_of(exhibit_details.read(session, exhibit_id))


def _size(places: _Page) -> tuple[int, int]:
    """Return about how large a page is whose size is not kept: as far as its words go, and their margin."""
    lefts, tops, rights, bottoms = zip(*(box for _, box in places), strict=True)
    return max(rights) + min(lefts), max(bottoms) + min(tops)
