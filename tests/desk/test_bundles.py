"""Handing evidence on: what goes along, what never does, and what is entered."""

import hashlib
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from conduct_desk.desk import Desk
from conduct_desk.desk.bundle_views import BundleGiven, Chosen, ForWhom, Originals, Telling, Way
from conduct_desk.desk.bundles import MOST_ATTACHED, telling_words
from conduct_desk.desk.exhibit_views import Origin
from conduct_desk.desk.views import CaseView, ExhibitView, Facts
from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.exhibits import Custody
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import Grade, Source, TakenOut, Value
from tests.conftest import SchoolDay
from tests.evidence.test_notes_inside import a_photo

MAIL = b"""From: Kelly Marsh <kelly@mail.example>
To: office@school.example
Subject: The trip
Date: Fri, 20 Nov 2026 08:00:00 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

You will all be sorry that you made my lad pay.
"""


@pytest.fixture
def kept(desk: Desk, a_case: CaseView) -> tuple[CaseView, ExhibitView, ExhibitView]:
    """A concern with a screenshot and a phone's photo that says where it was taken."""
    photo = a_photo("JPEG", place=True, device=True)
    second = desk.exhibits.keep(a_case.case_id, photo, "Kelly Marsh at home.jpg", Source.CHOSEN)
    return a_case, a_case.exhibits[0], second


def a_bundle(case: CaseView, *chosen: tuple[ExhibitView, Way], **more: object) -> BundleGiven:
    made = BundleGiven(
        case.case_id,
        ForWhom.POLICE,
        "Evidence of threats, for the officer in the case.",
        tuple(Chosen(each.exhibit_id, way) for each, way in chosen),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        return "\n".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    finally:
        document.close()


def attached_to(pdf: bytes) -> dict[str, bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {name: opened.attachments[name].get_file().read_bytes() for name in opened.attachments}


def sizes_of_pictures(pdf: bytes) -> set[tuple[int, int]]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        drawn = [each for page in opened.pages for each in page.get_images().values()]
        return {(int(each.Width), int(each.Height)) for each in drawn}


def test_a_covered_copy_comes_first_and_the_whole_picture_has_to_be_asked_for(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView]
) -> None:
    case, shot, _ = kept
    desk.exhibits.cover(shot.exhibit_id, ((0, 0, 40, 40),))
    newest = desk.exhibits.cover(shot.exhibit_id, ((0, 0, 80, 80),))

    first, second = desk.bundles.choices(case.case_id).exhibits

    assert first.ways == (Way.COVERED, Way.WHOLE, Way.NAMED) and first.copies == (newest,)
    assert second.ways == (Way.WHOLE, Way.NAMED) and second.needs_copy


def test_a_bundle_of_covered_copies_holds_no_dot_of_the_originals(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView]
) -> None:
    case, _, photo = kept
    desk.exhibits.cover(photo.exhibit_id, ((0, 0, 40, 30),))

    pdf = desk.bundles.make(a_bundle(case, (photo, Way.COVERED)))

    text = words_of(pdf)
    assert (
        "Covered copy 1" in text and "the police" in text and photo.fingerprint[:16] in text.replace("\n", "")
    )
    assert "Kelly" not in text and "Marsh" not in text  # the name of the file stays here
    assert attached_to(pdf) == {}
    assert b"iPhone" not in pdf and desk.exhibits.original(photo.exhibit_id) not in pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (drawn,) = [each for page in opened.pages for each in page.get_images().values()]
        assert isinstance(drawn, pikepdf.Stream)
        seen = pikepdf.PdfImage(drawn).as_pil_image().convert("RGB")
        assert seen.getextrema() == ((0, 0), (0, 0), (0, 0))


def test_a_picture_is_given_whole_only_with_a_reason_which_is_entered(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView]
) -> None:
    case, shot, _ = kept
    given = a_bundle(case, (shot, Way.WHOLE))
    with pytest.raises(DeskError) as refused:
        desk.bundles.make(given)
    assert refused.value.field == "whole_because"

    asked = replace(given, whole_because="The officer asked for it unchanged.")
    assert (shot.width, shot.height) in sizes_of_pictures(desk.bundles.make(asked))
    desk.bundles.taken(asked, TakenOut.PRINTED)

    line = desk.exhibits.detail(shot.exhibit_id).custody[-1]
    assert line.what is Custody.BUNDLED
    assert line.note == "for the police, the whole picture, printed. The officer asked for it unchanged."


def test_saving_writes_the_paper_with_its_originals_and_enters_each_exhibit(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView], tmp_path: Path
) -> None:
    case, shot, photo = kept
    desk.exhibits.cover(photo.exhibit_id, ((0, 0, 40, 30),))
    given = a_bundle(case, (photo, Way.COVERED), (shot, Way.NAMED), originals=Originals.ATTACHED)

    heard: list[tuple[int, int]] = []
    (saved,) = desk.bundles.save(given, tmp_path / "bundle.pdf", lambda done, of: heard.append((done, of)))

    pdf = saved.read_bytes()
    attached = attached_to(pdf)
    assert {hashlib.sha256(data).hexdigest() for data in attached.values()} == {
        shot.fingerprint, photo.fingerprint,
    }  # fmt: skip
    assert sorted(attached) == ["exhibit-01.png", "exhibit-02.jpg"]
    assert "The original of exhibit 2 says where it was taken and with which device" in words_of(pdf)
    assert heard and heard[-1][1] == 2
    for each in (shot, photo):
        assert desk.exhibits.detail(each.exhibit_id).custody[-1].note.endswith("original attached")
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix) == ["bundle.pdf"]


def test_a_zip_beside_names_nobody_and_can_be_checked_with_windows_alone(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView], tmp_path: Path
) -> None:
    case, _, photo = kept
    desk.exhibits.cover(photo.exhibit_id, ())
    given = a_bundle(case, (photo, Way.COVERED), originals=Originals.BESIDE)

    pdf, beside = desk.bundles.save(given, tmp_path / "bundle.pdf")

    assert attached_to(pdf.read_bytes()) == {}
    assert "In the ZIP file as 2026-27-001-exhibit-02.jpg." in " ".join(words_of(pdf.read_bytes()).split())
    with zipfile.ZipFile(beside) as packed:
        assert packed.testzip() is None
        assert packed.namelist() == ["2026-27-001-exhibit-02.jpg", "SHA256SUMS.txt", "How to check.txt"]
        data = packed.read("2026-27-001-exhibit-02.jpg")
        assert packed.read("SHA256SUMS.txt").decode() == f"{photo.fingerprint}  2026-27-001-exhibit-02.jpg\n"
        how = packed.read("How to check.txt").decode()
    assert hashlib.sha256(data).hexdigest() == photo.fingerprint
    assert 'certutil -hashfile "2026-27-001-exhibit-02.jpg" SHA256' in how


def test_the_head_is_told_which_originals_say_more_than_is_seen(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView]
) -> None:
    _, shot, photo = kept

    weighed = desk.bundles.weigh([shot.exhibit_id, photo.exhibit_id])

    assert weighed.size == shot.size + photo.size < MOST_ATTACHED
    assert weighed.tells == (Telling(2, place=True, device=True, unknown=False),)
    assert telling_words(Telling(3, place=False, device=False, unknown=True)).endswith("cannot be told here.")


def test_an_isolated_exhibit_is_in_no_bundle(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView]
) -> None:
    case, shot, photo = kept
    desk.exhibits.cover(shot.exhibit_id, ((0, 0, 40, 40),))
    given = a_bundle(case, (shot, Way.COVERED), (photo, Way.NAMED))
    desk.bundles.make(given)

    desk.exhibits.isolate(shot.exhibit_id, "A child may be undressed")

    choices = desk.bundles.choices(case.case_id)
    assert [each.exhibit.number for each in choices.exhibits] == [2] and choices.left_out == (1,)
    with pytest.raises(DeskError, match="isolated"):
        desk.bundles.make(given)
    with pytest.raises(DeskError, match="isolated"):
        desk.bundles.weigh([shot.exhibit_id])


def test_nothing_is_copied_while_a_picture_may_be_indecent(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView]
) -> None:
    case, _, photo = kept
    desk.decisions.answer(case.case_id, [Answer("indecent_image", Value.YES)])

    with pytest.raises(DeskError, match="may be indecent"):
        desk.bundles.make(a_bundle(case, (photo, Way.NAMED)))


def test_those_who_help_are_handed_evidence_while_the_officer_is_waited_for(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView], school_day: SchoolDay
) -> None:
    case, _, photo = kept
    desk.decisions.answer(
        case.case_id, [Answer("allegation", Value.YES, chosen=("Somebody who works in school",))]
    )
    desk.gates.say(
        case.case_id, Hold.OFFICER, Word.NOT_YET, said_by="The officer", said_on=school_day.clock.today()
    )

    for whom in ForWhom:
        assert desk.bundles.make(a_bundle(case, (photo, Way.NAMED), for_whom=whom)).startswith(b"%PDF")


def test_a_platform_is_given_no_originals_and_no_custody(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView]
) -> None:
    case, _, photo = kept
    given = a_bundle(case, (photo, Way.NAMED), for_whom=ForWhom.PLATFORM)
    with pytest.raises(DeskError) as refused:
        desk.bundles.make(replace(given, originals=Originals.BESIDE))
    assert refused.value.field == "originals"

    assert "Mary Ashworth, head" not in words_of(desk.bundles.make(given))
    assert "Custody schedule" not in words_of(desk.bundles.make(given))
    assert "Custody schedule" in words_of(desk.bundles.make(replace(given, for_whom=ForWhom.POLICE)))


def test_who_gave_a_screenshot_in_confidence_is_told_to_no_adviser_and_no_platform(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView], facts: Facts
) -> None:
    case, _, photo = kept
    desk.cases.set_facts(case.case_id, replace(facts, keep_reporter_private=True))
    origin = Origin(Grade.SUPPLIED, captured_by="Anita Rao", device="Anita’s phone", account="kmarsh84")
    desk.exhibits.describe(photo.exhibit_id, origin)

    said = {
        whom: words_of(desk.bundles.make(a_bundle(case, (photo, Way.NAMED), for_whom=whom)))
        for whom in ForWhom
    }

    for whom in (ForWhom.ADVISER, ForWhom.PLATFORM):
        assert "Anita" not in said[whom] and "kmarsh84" in said[whom]
        assert "asked not to be named" in said[whom].replace("\r\n", " ").replace("\n", " ")
    assert "Anita Rao" in said[ForWhom.POLICE]


def test_a_message_goes_as_its_words(desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView]) -> None:
    case, *_ = kept
    mail = desk.exhibits.keep(case.case_id, MAIL, "mail.eml", Source.CHOSEN)

    (can,) = [each for each in desk.bundles.choices(case.case_id).exhibits if each.exhibit == mail]
    text = words_of(desk.bundles.make(a_bundle(case, (mail, Way.WORDS), whole_because="It is the threat.")))

    assert can.ways == (Way.WORDS, Way.NAMED)
    assert "made my lad pay" in text and "The trip" in text and "kelly@mail.example" in text


@pytest.mark.parametrize("field", ["chosen", "why"])
def test_a_bundle_needs_an_exhibit_and_a_purpose(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView], field: str
) -> None:
    case, _, photo = kept
    given = a_bundle(case, (photo, Way.NAMED))

    with pytest.raises(DeskError) as refused:
        desk.bundles.make(replace(given, **{field: () if field == "chosen" else " "}))  # type: ignore[arg-type]

    assert refused.value.field == field


def test_a_bundle_that_is_stopped_leaves_no_file_and_no_entry(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView], tmp_path: Path
) -> None:
    case, _, photo = kept
    before = desk.exhibits.detail(photo.exhibit_id).custody
    place = tmp_path / "out"
    place.mkdir()

    with pytest.raises(DeskError, match="you stopped it"):
        desk.bundles.save(a_bundle(case, (photo, Way.NAMED)), place / "bundle.pdf", wanted=lambda: False)

    assert list(place.iterdir()) == []
    assert desk.exhibits.detail(photo.exhibit_id).custody == before


def test_a_picture_of_a_format_that_papers_do_not_know_is_drawn_from_its_safe_copy(
    desk: Desk, kept: tuple[CaseView, ExhibitView, ExhibitView]
) -> None:
    case, *_ = kept
    made = io.BytesIO()
    Image.new("RGB", (50, 20), "red").save(made, "WEBP")
    webp = desk.exhibits.keep(case.case_id, made.getvalue(), "a.webp", Source.CHOSEN)

    pdf = desk.bundles.make(a_bundle(case, (webp, Way.WHOLE), whole_because="They asked."))

    assert (50, 20) in sizes_of_pictures(pdf)
