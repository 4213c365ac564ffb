"""Who told the school in confidence: nothing that is handed on tells an adviser or a platform who it was."""

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from conduct_desk.desk import Desk
from conduct_desk.desk.bundle_views import BundleGiven, Chosen, ForWhom, Originals, Telling, Way
from conduct_desk.desk.bundles import telling_words
from conduct_desk.desk.exhibit_views import Origin
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.errors import DeskError
from conduct_desk.policy.exhibits import Custody
from conduct_desk.policy.vocabulary import Grade, Part, Role, Source
from tests.conftest import PICTURE
from tests.desk.test_bundles import attached_to, words_of
from tests.evidence.test_notes_inside import a_photo

MAIL = b"""From: Siobhan O'Brien-Shah <siobhan@mail.example>
To: office@school.example
Subject: What Kelly put up
Date: Fri, 20 Nov 2026 08:00:00 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Please keep my name out of it, I am Aoife's mum. Siobhan
"""
CHAT = """20/11/2026, 19:20 - You: I saw it
20/11/2026, 19:21 - Kelly Marsh: Mr Dunn is a useless clown
20/11/2026, 19:22 - Siobhan OBS: stop it Kelly
20/11/2026, 19:23 - Kelly Marsh: Make me, Mrs O'Brien-Shah
"""
SHOT, PHOTO, LETTER, TALK, PAPER, ISOLATED = range(6)
TELLING = ("siobhan", "obs:", " obs ", "8:40", "brien", "shah", "aoife", "7:05")
NEVER_TOLD = (ForWhom.ADVISER, ForWhom.PLATFORM)


def a_pdf() -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.setAuthor("Siobhan O'Brien")
    canvas.drawString(72, 700, "Statement by Siobhan")
    canvas.save()
    return made.getvalue()


@pytest.fixture
def case(desk: Desk, facts: Facts) -> CaseView:
    """A concern of which everything came from one parent, who asked not to be named."""
    told = PartGiven(Part.REPORTER, Role.PARENT, "Mrs Siobhan O'Brien-Shah")
    case_id = desk.cases.open().case_id
    parts = (facts.parts[0], told)
    desk.cases.set_facts(case_id, replace(facts, parts=parts, keep_reporter_private=True))
    for data, name in (
        (PICTURE.read_bytes(), "Siobhan's screenshot.png"),
        (a_photo("JPEG", place=True, device=True), "Siobhan phone.jpg"),
        (MAIL, "Mail from Siobhan.eml"),
        (CHAT.encode(), "WhatsApp Chat with Siobhan.txt"),
        (a_pdf(), "O'Brien statement.pdf"),
        (a_photo("PNG", place=True, device=True), "Siobhan isolated.png"),
    ):
        kept = desk.exhibits.keep(case_id, data, name, Source.CHOSEN)
        came = Origin(Grade.SUPPLIED, captured_at="7:05 pm", captured_by="Siobhan O'Brien-Shah",
                      device="Siobhan's iPhone", account="kmarsh84", note="Brought by Siobhan")  # fmt: skip
        desk.exhibits.describe(kept.exhibit_id, came)
    found = desk.cases.get(case_id)
    desk.exhibits.cover(found.exhibits[SHOT].exhibit_id, ((0, 0, 40, 40),))
    desk.exhibits.isolate(found.exhibits[ISOLATED].exhibit_id, "Siobhan thinks that it may be a child")
    return desk.cases.get(case_id)


def as_usual(desk: Desk, case: CaseView, whom: ForWhom, **more: object) -> BundleGiven:
    """Return a bundle in which everything is as it was when the page was opened."""
    can = desk.bundles.choices(case.case_id).exhibits
    chosen = tuple(Chosen(each.exhibit.exhibit_id, each.usual) for each in can)
    return replace(BundleGiven(case.case_id, whom, "What was posted.", chosen), **more)  # type: ignore[arg-type]


def of_one(
    case: CaseView, at: int, way: Way, whom: ForWhom = ForWhom.POLICE, because: str = ""
) -> BundleGiven:
    chosen = (Chosen(case.exhibits[at].exhibit_id, way),)
    return BundleGiven(case.case_id, whom, "What was posted.", chosen, because)


@pytest.mark.parametrize("whom", ForWhom)
def test_no_message_goes_as_words_unless_that_is_asked_for(desk: Desk, case: CaseView, whom: ForWhom) -> None:
    text = words_of(desk.bundles.make(as_usual(desk, case, whom)))

    for inside in (
        "Aoife",
        "siobhan@mail.example",
        "What Kelly put up",
        "useless clown",
        ".txt",
        ".eml",
        ".png",
    ):
        assert inside not in text
    assert "Exhibit 6" not in text


@pytest.mark.parametrize("whom", NEVER_TOLD)
def test_nothing_in_the_usual_bundle_tells_who_told_the_school(
    desk: Desk, case: CaseView, whom: ForWhom
) -> None:
    why = "What Siobhan O’Brien-Shah showed us."

    pdf = desk.bundles.make(as_usual(desk, case, whom, why=why))

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        marked = str(opened.docinfo) + str(opened.Root.Metadata.read_bytes())
        with opened.open_outline() as outline:
            marked += " ".join(each.title for each in outline.root)
    for telling in TELLING:
        assert telling not in words_of(pdf).casefold()
        assert telling not in marked.casefold()


@pytest.mark.parametrize("whom", NEVER_TOLD)
@pytest.mark.parametrize(("at", "way"), [(SHOT, Way.WHOLE), (LETTER, Way.WORDS), (PAPER, Way.WHOLE)])
def test_an_adviser_and_a_platform_are_given_nothing_whole_that_came_in_confidence(
    desk: Desk, case: CaseView, whom: ForWhom, at: int, way: Way
) -> None:
    with pytest.raises(DeskError, match="asked not to be named") as refused:
        desk.bundles.make(of_one(case, at, way, whom, "They asked."))

    assert refused.value.field == "chosen"


def test_an_adviser_is_given_no_original_that_came_in_confidence(desk: Desk, case: CaseView) -> None:
    for originals in (Originals.ATTACHED, Originals.BESIDE):
        with pytest.raises(DeskError, match="asked not to be named") as refused:
            desk.bundles.check(as_usual(desk, case, ForWhom.ADVISER, originals=originals))
        assert refused.value.field == "originals"
        desk.bundles.check(as_usual(desk, case, ForWhom.POLICE, originals=originals))


def test_a_message_is_given_whole_only_with_a_reason_which_is_entered(
    desk: Desk, case: CaseView, tmp_path: Path
) -> None:
    with pytest.raises(DeskError) as refused:
        desk.bundles.make(of_one(case, LETTER, Way.WORDS))
    assert refused.value.field == "whole_because"

    given = of_one(case, LETTER, Way.WORDS, because="The officer takes it as her statement.")
    text = words_of(desk.bundles.save(given, tmp_path / "bundle.pdf")[0].read_bytes())

    assert "Aoife" in text and "takes it as her statement" in text
    line = desk.exhibits.detail(case.exhibits[LETTER].exhibit_id).custody[-1]
    assert line.what is Custody.BUNDLED and "takes it as her statement" in line.note


def test_lines_that_were_chosen_go_along_without_the_phones_owner(desk: Desk, case: CaseView) -> None:
    desk.exhibits.choose_lines(case.exhibits[TALK].exhibit_id, (1, 2, 3, 4))

    said = {whom: words_of(desk.bundles.make(as_usual(desk, case, whom))) for whom in ForWhom}

    for whom in NEVER_TOLD:
        assert "Kelly Marsh" in said[whom] and "useless clown" in said[whom] and "[withheld]" in said[whom]
        assert "You" not in said[whom].split() and not [t for t in TELLING if t in said[whom].casefold()]
    assert "O'Brien-Shah" in said[ForWhom.POLICE]


def test_a_platform_is_never_given_the_name_of_a_file(desk: Desk, case: CaseView, facts: Facts) -> None:
    desk.cases.set_facts(case.case_id, replace(facts, keep_reporter_private=False))
    given = of_one(case, PAPER, Way.WHOLE, ForWhom.PLATFORM, "It is about the page itself.")

    assert "statement.pdf" not in words_of(desk.bundles.make(given))
    assert "statement.pdf" in words_of(desk.bundles.make(replace(given, for_whom=ForWhom.POLICE)))


def test_a_photo_given_whole_leaves_its_notes_behind(desk: Desk, case: CaseView) -> None:
    pdf = desk.bundles.make(of_one(case, PHOTO, Way.WHOLE, because="They asked."))

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        inside = b"".join(
            each.read_raw_bytes() for each in opened.objects if isinstance(each, pikepdf.Stream)
        )
    for note in (b"iPhone", b"Apple", b"Exif"):
        assert note not in inside and note not in pdf


def test_an_exhibit_that_is_isolated_while_the_bundle_is_made_does_not_leave(
    desk: Desk, case: CaseView, tmp_path: Path
) -> None:
    place = tmp_path / "out"
    place.mkdir()
    given = as_usual(desk, case, ForWhom.POLICE, originals=Originals.ATTACHED)
    shot = case.exhibits[SHOT].exhibit_id

    def somebody_isolates(done: int, of: int) -> None:
        if done == of - 1:
            desk.exhibits.isolate(shot, "A child may be undressed")

    with pytest.raises(DeskError, match="isolated"):
        desk.bundles.save(given, place / "bundle.pdf", somebody_isolates)

    assert list(place.iterdir()) == []


def test_a_bundle_whose_zip_cannot_be_written_leaves_no_paper_either(
    desk: Desk, case: CaseView, tmp_path: Path
) -> None:
    place = tmp_path / "out"
    place.mkdir()
    lost = of_one(case, PHOTO, Way.NAMED)
    for stored in (tmp_path / "Conduct Desk").glob("exhibits/**/*"):
        if stored.is_file():
            stored.unlink()

    with pytest.raises(DeskError):
        desk.bundles.save(replace(lost, originals=Originals.BESIDE), place / "bundle.pdf")

    assert list(place.iterdir()) == []


def test_of_a_film_it_is_said_that_it_may_tell_more_even_where_the_phone_is_known() -> None:
    said = telling_words(Telling(6, place=False, device=True, unknown=True))

    assert "with which device" in said and "may say more" in said


def test_what_goes_with_a_bundle_for_the_police_names_nobody_in_its_file_names(
    desk: Desk, case: CaseView, tmp_path: Path
) -> None:
    given = as_usual(desk, case, ForWhom.POLICE, originals=Originals.ATTACHED)

    (pdf,) = desk.bundles.save(given, tmp_path / "bundle.pdf")

    names = sorted(attached_to(pdf.read_bytes()))
    assert names == ["exhibit-01.png", "exhibit-02.jpg", "exhibit-03.eml", "exhibit-04.txt", "exhibit-05.pdf"]
