"""One exhibit as a bundle prints it: its covered copy, the whole of it, its words, or that it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from conduct_desk.desk.bundle_views import CanGive, ForWhom, Way
from conduct_desk.desk.export_evidence import ENDINGS
from conduct_desk.policy.exhibits import LETTERS_OF_GRADES, MESSAGES, ExhibitKind

if TYPE_CHECKING:
    from conduct_desk.desk.exhibit_views import CoveredCopy, ExhibitDetail
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.paper.bundle_paper import BundleExhibit, BundlePicture, Original

DRAWN = frozenset({ExhibitKind.PICTURE, ExhibitKind.PAGES})
AS_THEY_ARE = frozenset({"image/jpeg", "image/png"})  # their dots go into a paper untouched
WITHHELD_NAME = "[withheld]"
WITHHELD = "somebody who asked not to be named"  # after "by"


@dataclass(frozen=True)
class Making:
    """What every exhibit of one bundle shares.

    `is_withheld`: the reader is not to know who told the school; `cover` takes them out of a text then.
    """

    exhibits: Exhibits
    for_whom: ForWhom
    is_withheld: bool
    copy_original: Callable[[int, BinaryIO], None]  # writes an exhibit's untouched bytes into an open file
    is_attached: bool
    zipped_as: str = ""  # the reference under which the originals are in a ZIP beside it; empty without one
    cover: Callable[[str], str] = str


def name_in_zip(reference: str, number: int, media_type: str) -> str:
    """Return the name of an original in the ZIP beside a bundle."""
    return f"{reference.replace('/', '-')}-exhibit-{number:02}.{ENDINGS.get(media_type, 'bin')}"


def ways_of(detail: ExhibitDetail, copies: tuple[CoveredCopy, ...]) -> tuple[Way, ...]:
    """Return in which ways an exhibit can be given, the most careful first."""
    kind = detail.exhibit.kind
    ways = [Way.COVERED] if copies else []
    has_words = kind in MESSAGES or (detail.words is not None and bool(detail.words.text.strip()))
    ways += [Way.WORDS] if has_words else []
    ways += [Way.WHOLE] if kind in DRAWN else []
    return (*ways, Way.NAMED)


def newest_of_pages(copies: tuple[CoveredCopy, ...]) -> tuple[CoveredCopy, ...]:
    """Return the newest covered copy of each page, page by page."""
    newest = {copy.page: copy for copy in sorted(copies, key=lambda copy: copy.number)}
    return tuple(newest[page] for page in sorted(newest))


def bundle_exhibit(making: Making, given: CanGive, way: Way) -> BundleExhibit:
    """Return one exhibit as it is printed."""
    detail = making.exhibits.detail(given.exhibit.exhibit_id)
    return {
        Way.COVERED: _covered,
        Way.WHOLE: _whole,
        Way.WORDS: _worded,
        Way.NAMED: _named,
    }[way](making, given, detail, _plain(making, detail, way))


def _plain(making: Making, detail: ExhibitDetail, way: Way) -> BundleExhibit:
    """Return the caption of an exhibit: what it is, where it came from, what was done with it."""
    from conduct_desk.paper.bundle_paper import BundleCustody, BundleExhibit, Shown

    view, origin = detail.exhibit, detail.origin
    is_withheld = making.is_withheld
    tells_all = making.for_whom is not ForWhom.PLATFORM
    lines = (BundleCustody(each.at, each.what.value, each.by, each.note) for each in detail.custody)
    return BundleExhibit(
        number=view.number,
        kind=view.kind.value,
        # The name of a file may hold a person's: it goes along with the whole of it only.
        name=view.name if way is Way.WHOLE and tells_all else "",
        fingerprint=view.fingerprint,
        size=view.size,
        shown=Shown.SEALED,
        width=view.width,
        height=view.height,
        captured_on=origin.captured_on,
        captured_at="" if is_withheld else origin.captured_at,  # a time of day says who was there
        captured_by=(WITHHELD if is_withheld and origin.captured_by else origin.captured_by),
        device="" if is_withheld else origin.device,
        address=origin.address,
        account=origin.account,
        kept_at=None if making.is_withheld else view.kept_at,  # they may have stood there then
        kept_by=view.kept_by,
        grade=LETTERS_OF_GRADES[origin.grade] if origin.grade else "",
        grade_means=origin.grade.value if origin.grade else "",
        custody=tuple(lines) if tells_all and not is_withheld else (),
        original=_original(making, detail) if making.is_attached else None,
        in_zip=name_in_zip(making.zipped_as, view.number, view.media_type) if making.zipped_as else "",
    )


def _covered(making: Making, given: CanGive, _detail: ExhibitDetail, plain: BundleExhibit) -> BundleExhibit:
    from conduct_desk.paper.bundle_paper import BundlePicture

    labels = [_copy_words(copy, many=given.exhibit.pages > 1) for copy in given.copies]
    return _shown(
        plain,
        "COVERED",
        pictures=tuple(
            BundlePicture(read=partial(making.exhibits.copy_png, copy.copy_id), label=label)
            for copy, label in zip(given.copies, labels, strict=True)
        ),
        copies=tuple((label, copy.fingerprint) for copy, label in zip(given.copies, labels, strict=True)),
        why="What is black was covered for sharing. The original is kept unchanged.",
    )


def _copy_words(copy: CoveredCopy, *, many: bool) -> str:
    page = f", page {copy.page}" if many else ""
    return f"Covered copy {copy.number}{page}"


def _whole(making: Making, given: CanGive, detail: ExhibitDetail, plain: BundleExhibit) -> BundleExhibit:
    words = detail.words.text if detail.words else ""
    view = given.exhibit
    pages = [_page(making, view.exhibit_id, page, view.pages) for page in range(1, view.pages + 1)]
    if view.kind is ExhibitKind.PICTURE and view.media_type in AS_THEY_ARE:
        pages[0] = replace(
            pages[0], read=partial(making.exhibits.original, view.exhibit_id), safe=pages[0].read
        )
    pages[0] = replace(pages[0], words=words)
    return _shown(plain, "WHOLE", pictures=tuple(pages))


def _page(making: Making, exhibit_id: int, page: int, pages: int) -> BundlePicture:
    from conduct_desk.paper.bundle_paper import BundlePicture

    label = f"Page {page} of {pages}" if pages > 1 else ""
    return BundlePicture(read=partial(making.exhibits.picture, exhibit_id, page), label=label)


def _worded(making: Making, given: CanGive, detail: ExhibitDetail, plain: BundleExhibit) -> BundleExhibit:
    """Return an exhibit as words: of a chat the lines that matter, of a picture what was read in it."""
    from conduct_desk.paper.bundle_paper import SaidLine

    view = given.exhibit
    if view.kind not in MESSAGES:
        whence = detail.words.whence.value if detail.words else ""
        facts = (("Its words", whence),) if whence else ()
        return _shown(plain, "WORDS", text=detail.words.text if detail.words else "", facts=facts)
    message = making.exhibits.message(view.exhibit_id)
    told = (("Subject", message.title), ("From", message.sender), ("To", message.recipients),
            ("Sent", message.sent_at))  # fmt: skip
    said = [each for each in message.parts if each.words or each.said_by]
    lines = [each for each in said if each.part in message.chosen] or said
    is_part = bool(message.chosen) and len(lines) < len(said)
    return _shown(
        plain,
        "WORDS",
        facts=tuple((name, words) for name, words in told if words and not making.is_withheld),
        text="" if lines else message.text,
        lines=tuple(
            SaidLine(each.said_at, _said_by(making, each.said_by), making.cover(each.words)) for each in lines
        ),
        why=f"{len(lines)} of its {len(said)} lines, which were chosen as those that matter."
        if is_part
        else "",
    )


def _said_by(making: Making, name: str) -> str:
    """Return who said a line; ‘You’ is whoever the phone belongs to that the chat came from."""
    is_telling = name.strip().casefold() == "you" or making.cover(name) != name
    return WITHHELD_NAME if making.is_withheld and is_telling else name


def _named(_making: Making, given: CanGive, _detail: ExhibitDetail, plain: BundleExhibit) -> BundleExhibit:
    is_recording = given.exhibit.kind is ExhibitKind.RECORDING
    why = "Video and sound are kept sealed, and not printed." if is_recording else "It is kept by the school."
    return _shown(plain, "SEALED" if is_recording else "LEFT_OUT", why=why)


def _shown(plain: BundleExhibit, how: str, **more: object) -> BundleExhibit:
    from conduct_desk.paper.bundle_paper import Shown

    return replace(plain, shown=Shown[how], **more)  # type: ignore[arg-type]  # fields of one kind each


def _original(making: Making, detail: ExhibitDetail) -> Original:
    from conduct_desk.paper.bundle_paper import Original

    view = detail.exhibit
    name = f"exhibit-{view.number:02}.{ENDINGS.get(view.media_type, 'bin')}"
    return Original(name, view.media_type, partial(making.copy_original, view.exhibit_id))
