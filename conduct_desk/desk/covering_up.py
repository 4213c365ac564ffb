"""Covered copies for sharing: boxes burnt into a new picture, which is kept beside the exhibits."""

from collections.abc import Sequence
from contextlib import ExitStack, suppress

from conduct_desk.caselog import covered_copies
from conduct_desk.caselog.covered_copies import KeptCopy
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.custody import enter as enter_custody
from conduct_desk.desk.exhibit_files import drawn, shown_row
from conduct_desk.desk.exhibit_views import Box, CoveredCopy
from conduct_desk.desk.opened import Opened
from conduct_desk.errors import DeskError, NotSaved
from conduct_desk.evidence.covering import cover as burn
from conduct_desk.policy.exhibits import Custody


def cover(opened: Opened, exhibit_id: int, boxes: Sequence[Box], page: int) -> CoveredCopy:
    """Make a new PNG with these boxes black and keep it; the exhibit stays as it is. Long.

    Without a box it is a copy from which only what is not seen is gone: place, device, edits. It may be made
    in a closed concern too: whoever asks what is held about them asks then. Raises DeskError for an isolated
    exhibit or one with nothing to draw, NotSaved.
    """
    with opened.reading() as session:
        row = shown_row(session, exhibit_id)
    png, burnt, width, height = burn(drawn(opened, exhibit_id), boxes, page)
    kept = opened.log.exhibits.keep(png)
    with ExitStack() as undo:
        undo.callback(_let_go, opened, kept.file)
        with opened.writing("exhibit", row.case_id) as writing:
            shown_row(writing.session, exhibit_id)  # somebody may have isolated it meanwhile
            copy_id = covered_copies.add(
                writing.session,
                row.case_id,
                exhibit_id,
                page=page,
                boxes=burnt,
                file=kept.file,
                fingerprint=kept.fingerprint,
                size=kept.size,
                width=width,
                height=height,
                made_at=writing.at,
                made_by=writing.by,
            )
            made = covered_copies.read(writing.session, copy_id)
            enter_custody(
                writing, row.number, Custody.COVERED, _about(made, len(burnt)), fingerprint=made.fingerprint
            )
            undo.pop_all()  # the row may be on the disk even when the commit is refused
    return copy_view(made)


def of_case(session: Session, case_id: int) -> tuple[CoveredCopy, ...]:
    """Return the copies of a case that may be shown, exhibit by exhibit."""
    return tuple(copy_view(row) for row in covered_copies.of_case(session, case_id))


def copy_view(row: KeptCopy) -> CoveredCopy:
    """Return one covered copy."""
    fields = {key: value for key, value in vars(row).items() if key not in ("id", "case_id", "file")}
    boxes = tuple((box[0], box[1], box[2], box[3]) for box in row.boxes)
    return CoveredCopy(copy_id=row.id, **fields | {"boxes": boxes})


def _about(made: KeptCopy, count: int) -> str:
    boxes = "nothing covered" if not count else "1 place covered" if count == 1 else f"{count} places covered"
    page = f" of page {made.page}" if made.page > 1 else ""
    return f"covered copy {made.number}{page}, {boxes}"


def _let_go(opened: Opened, file: str) -> None:
    with suppress(NotSaved):  # the sweep of the next start takes it away
        opened.log.exhibits.discard(file)


def checked_boxes(boxes: Sequence[Box]) -> tuple[Box, ...]:
    """Return boxes with a size, once each. Raises DeskError for one without."""
    if any(left >= right or top >= bottom for left, top, right, bottom in boxes):
        raise DeskError(
            "One of the boxes has no size", next_step="Draw it again, or take it out of the list."
        )
    return tuple(dict.fromkeys(boxes))
