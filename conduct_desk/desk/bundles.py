"""Handing evidence on: to the police, the designated officer, an adviser, the platform. Nothing is sent."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from conduct_desk.caselog import answers, cases, chronology, exhibit_details, exhibit_rows
from conduct_desk.desk.bundle_exhibits import (
    DRAWN,
    Making,
    bundle_exhibit,
    name_in_zip,
    newest_of_pages,
    ways_of,
)
from conduct_desk.desk.bundle_files import write_whole, zip_originals
from conduct_desk.desk.bundle_views import (
    BundleChoices,
    BundleGiven,
    CanGive,
    Chosen,
    ForWhom,
    Originals,
    Telling,
    Way,
    Weighed,
)
from conduct_desk.desk.custody import enter as enter_custody
from conduct_desk.desk.exhibit_files import shown_row
from conduct_desk.desk.exhibits import Exhibits
from conduct_desk.desk.held import refuse_held
from conduct_desk.desk.held_about import teller_covered
from conduct_desk.desk.issuing import anchor
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school import school
from conduct_desk.errors import DeskError
from conduct_desk.evidence.intake import MOST_BYTES
from conduct_desk.evidence.notes_inside import notes_inside
from conduct_desk.policy.answers import stops
from conduct_desk.policy.exhibits import Custody
from conduct_desk.policy.vocabulary import LetterKind, Stop, TakenOut

if TYPE_CHECKING:
    from conduct_desk.paper.bundle_paper import BundleExhibit, BundlePaper

MOST_ATTACHED = 100_000_000  # bytes of originals in one PDF; more go into a ZIP beside it
IN_WORDS = {
    ForWhom.POLICE: "the police",
    ForWhom.OFFICER: "the designated officer (LADO)",
    ForWhom.ADVISER: "the legal adviser",
    ForWhom.PLATFORM: "the platform",
}
# What a bundle waits for, it waits for as the paper to the same reader does.
AS_A_PAPER = {
    ForWhom.POLICE: LetterKind.SAFEGUARDING,
    ForWhom.OFFICER: LetterKind.SAFEGUARDING,
    ForWhom.ADVISER: LetterKind.ADVISER,
    ForWhom.PLATFORM: LetterKind.PLATFORM,
}
NEVER_TOLD = frozenset({ForWhom.ADVISER, ForWhom.PLATFORM})  # who told the school, where that is private
_Tell = Callable[[int, int], None]
_Write = Callable[[BinaryIO], None]


class Bundles:
    """Exhibits of one concern as a paper for somebody outside. Isolated exhibits never leave the log."""

    def __init__(self, opened: Opened, exhibits: Exhibits) -> None:
        """Stand on an unlocked log, and on the drawer of its exhibits."""
        self._opened, self._exhibits = opened, exhibits
        self._known: dict[int, Telling] = {}  # what an original tells: its bytes never change

    def choices(self, case_id: int) -> BundleChoices:
        """Return what of a concern can be handed on, and in which ways."""
        copies = self._exhibits.copies(case_id)
        views = self._exhibits.of_case(case_id)
        with self._opened.reading() as session:
            reference = cases.read(session, case_id).reference
            lined = {
                each.exhibit_id for each in views if exhibit_details.read(session, each.exhibit_id).chosen
            }
        found = []
        for view in views:
            if view.is_isolated or view.is_destroyed:
                continue
            newest = newest_of_pages(tuple(each for each in copies if each.exhibit_id == view.exhibit_id))
            ways = ways_of(self._exhibits.detail(view.exhibit_id), newest)
            needs_copy = view.kind in DRAWN and not newest
            found.append(CanGive(view, ways, newest, needs_copy, has_lines=view.exhibit_id in lined))
        left_out = tuple(view.number for view in views if view.is_isolated or view.is_destroyed)
        return BundleChoices(reference, tuple(found), left_out)

    def check(self, given: BundleGiven) -> None:
        """Raise DeskError (field: chosen, why, whole_because, originals, held) for what stands in the way."""
        if not given.chosen:
            raise DeskError("Tick at least one exhibit", field="chosen")
        if not given.why.strip():
            raise DeskError("Enter what the bundle is for", field="why")
        self._check_private(given)
        if self._whole(given) and not given.whole_because.strip():
            raise DeskError("Enter why an exhibit is given whole", field="whole_because")
        if given.for_whom is ForWhom.PLATFORM and given.originals is not Originals.NONE:
            raise DeskError("A platform has the post itself: choose to give no originals", field="originals")
        with self._opened.reading() as session:
            if Stop.INDECENT_IMAGE in stops(answers.in_force(session, given.case_id)):
                raise DeskError(
                    "Nothing is copied or printed: you answered that a picture may be indecent.",
                    next_step="Tell the safeguarding lead and ring the police. They say what happens to it.",
                    field="held",
                )
            refuse_held(self._opened, session, given.case_id, AS_A_PAPER[given.for_whom])
            size = sum(shown_row(session, each.exhibit_id).size for each in given.chosen)
        if given.originals is Originals.ATTACHED and size > MOST_ATTACHED:
            raise DeskError(
                "These originals are too large to attach: together they have more than 100 MB.",
                next_step="Have them put into a ZIP file beside the PDF.",
                field="originals",
            )

    def _check_private(self, given: BundleGiven) -> None:
        """Refuse an adviser and a platform what shows who told the school, where that is kept private."""
        with self._opened.reading() as session:
            is_private = cases.read(session, given.case_id).keep_reporter_private
        if not is_private or given.for_whom not in NEVER_TOLD:
            return
        if self._whole(given):
            raise DeskError(
                "Whoever told the school asked not to be named, and what is given whole can show who it was.",
                next_step="Give a covered copy, the lines of a chat that matter, or only that it is kept.",
                field="chosen",
            )
        if given.originals is not Originals.NONE:
            raise DeskError(
                "Whoever told the school asked not to be named, and an original can show who it was.",
                next_step="Choose ‘No originals’. The fingerprints stand in the bundle.",
                field="originals",
            )

    def _whole(self, given: BundleGiven) -> frozenset[int]:
        """Return which exhibits are given whole."""
        ways = {each.exhibit_id: each.way for each in given.chosen}
        can = [each for each in self.choices(given.case_id).exhibits if each.exhibit.exhibit_id in ways]
        ids = ((each.exhibit.exhibit_id, each) for each in can)
        return frozenset(exhibit_id for exhibit_id, each in ids if each.is_whole(ways[exhibit_id]))

    def weigh(self, exhibit_ids: Sequence[int]) -> Weighed:
        """Return how large originals are, and which tell where or with what they were taken. Long."""
        with self._opened.reading() as session:
            rows = [shown_row(session, number) for number in exhibit_ids]
        for row in rows:
            if row.id not in self._known:
                is_small = (
                    row.size <= MOST_BYTES
                )  # a long recording is not read into memory to be looked into
                told = notes_inside(self._exhibits.original(row.id)) if is_small else {"unknown"}
                self._known[row.id] = Telling(
                    row.number, "place" in told, "device" in told, "unknown" in told
                )
        tells = (self._known[row.id] for row in rows)
        telling = tuple(each for each in tells if each.place or each.device or each.unknown)
        return Weighed(sum(row.size for row in rows), telling)

    def make(self, given: BundleGiven) -> bytes:
        """Return the bundle as PDF without any original, to look at and to print. Long.

        Raises DeskError as `check` does.
        """
        from conduct_desk.paper.bundle import make_bundle

        sink = io.BytesIO()
        make_bundle(self._paper(given, is_attached=False), sink)
        return sink.getvalue()

    def save(
        self,
        given: BundleGiven,
        target: Path,
        tell: _Tell = lambda _done, _of: None,
        wanted: Callable[[], bool] = lambda: True,
    ) -> tuple[Path, ...]:
        """Write the bundle, and its originals beside it where that is wanted; enter it. Long.

        Returns the files. Raises DeskError as `check` does or when it is stopped, NotSaved.
        """
        from conduct_desk.paper.bundle import make_bundle

        paper = self._paper(given, is_attached=given.originals is Originals.ATTACHED)
        files: dict[Path, _Write] = {target: lambda file: make_bundle(paper, file, tell, wanted)}
        if given.originals is Originals.BESIDE:
            files[target.with_suffix(".zip")] = lambda file: zip_originals(file, self._originals(given))
        write_whole(files, lambda: self._saved(given))
        return tuple(files)

    def _saved(self, given: BundleGiven) -> None:
        self.check(given)  # somebody may have isolated an exhibit meanwhile
        self.taken(given, TakenOut.SAVED)

    def taken(self, given: BundleGiven, how: TakenOut) -> None:
        """Enter in the custody of each exhibit that it was handed on: for whom, in which way."""
        chosen = {each.exhibit_id: each.way for each in given.chosen}
        went = "" if how is not TakenOut.SAVED else _ORIGINALS[given.originals]
        whole = self._whole(given)
        with self._opened.writing("custody", given.case_id) as writing:
            for exhibit_id, way in chosen.items():
                row = exhibit_rows.read(writing.session, exhibit_id)
                about = f"for {IN_WORDS[given.for_whom]}, {way.value.lower()}, {how.value.lower()}{went}"
                note = given.whole_because.strip() if exhibit_id in whole else ""
                enter_custody(writing, row.number, Custody.BUNDLED, about, note)

    def _paper(self, given: BundleGiven, *, is_attached: bool) -> BundlePaper:
        from conduct_desk.paper.bundle_paper import BundlePaper

        self.check(given)
        with self._opened.reading() as session:
            case = cases.read(session, given.case_id)
            told = school(session, self._opened.rules.policy)
            head = anchor(*chronology.head(session))
            is_withheld = case.keep_reporter_private and given.for_whom in NEVER_TOLD
            cover = teller_covered(session, given.case_id) if is_withheld else str
        making = Making(
            self._exhibits, given.for_whom, is_withheld, self._copy_original, is_attached,
            case.reference if given.originals is Originals.BESIDE else "", cover,
        )  # fmt: skip
        return BundlePaper(
            school_name=told.name,
            reference=case.reference,
            for_whom=IN_WORDS[given.for_whom],
            why=cover(given.why.strip()),
            made_on=self._opened.clock.today(),
            made_by=self._opened.log.by,
            exhibits=self._in_order(given, making),
            notes=self._notes(given, is_attached=is_attached),
            anchor=head,
            is_practice=self._opened.is_practice,
        )

    def _in_order(self, given: BundleGiven, making: Making) -> tuple[BundleExhibit, ...]:
        can = {each.exhibit.exhibit_id: each for each in self.choices(given.case_id).exhibits}
        chosen = sorted(given.chosen, key=lambda each: can[each.exhibit_id].exhibit.number)
        return tuple(bundle_exhibit(making, can[each.exhibit_id], _way(each, can)) for each in chosen)

    def _notes(self, given: BundleGiven, *, is_attached: bool) -> tuple[str, ...]:
        notes = []
        if self._whole(given):
            notes.append(f"Exhibits are given whole because: {given.whole_because.strip()}")
        if is_attached:
            notes.append("The untouched originals are attached to this PDF, under the number of the exhibit.")
        if given.originals is Originals.BESIDE:
            notes.append("The untouched originals are in a ZIP file that goes with this bundle.")
        if is_attached or given.originals is Originals.BESIDE:
            tells = self.weigh([each.exhibit_id for each in given.chosen]).tells
            notes += [telling_words(each) for each in tells]
        return tuple(notes)

    def _originals(self, given: BundleGiven) -> list[tuple[str, str, Callable[[BinaryIO], None]]]:
        with self._opened.reading() as session:
            reference = cases.read(session, given.case_id).reference
            rows = [shown_row(session, each.exhibit_id) for each in given.chosen]
        return [
            (
                name_in_zip(reference, row.number, row.media_type),
                row.fingerprint,
                lambda file, number=row.id: self._copy_original(number, file),  # type: ignore[misc]
            )
            for row in sorted(rows, key=lambda row: row.number)
        ]

    def _copy_original(self, exhibit_id: int, file: BinaryIO) -> None:
        with self._opened.reading() as session:
            row = shown_row(session, exhibit_id)
        self._opened.log.exhibits.copy_into(row.file, row.fingerprint, file)


_ORIGINALS = {
    Originals.NONE: "",
    Originals.ATTACHED: ", original attached",
    Originals.BESIDE: ", original in a ZIP file",
}


def telling_words(each: Telling) -> str:
    """Return what an original tells, as a sentence for the head and for the first page of the bundle."""
    known = [word for word, is_so in (("where it was taken", each.place),
                                      ("with which device", each.device)) if is_so]  # fmt: skip
    says = [f"says {' and '.join(known)}"] if known else []
    says += ["may say more than is seen in it: this cannot be told here"] if each.unknown else []
    return f"The original of exhibit {each.number} {', and '.join(says)}."


def _way(chosen: Chosen, can: dict[int, CanGive]) -> Way:
    """Return the way that was chosen. Raises DeskError where it is there no more."""
    given = can[chosen.exhibit_id]
    if chosen.way not in given.ways:
        raise DeskError(f"Exhibit {given.exhibit.number} is not given so: choose again", field="chosen")
    return chosen.way
