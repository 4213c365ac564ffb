"""E-mails, chats and saved pages: kept whole, read as words, and what hangs on them taken out untouched."""

import hashlib
import io
import zipfile
from functools import cache
from pathlib import Path

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, ExhibitView
from conduct_desk.errors import DeskError, EvidenceUnreadable
from conduct_desk.policy.exhibits import ExhibitKind, WordsFrom
from conduct_desk.policy.vocabulary import Source

ROOT = Path(__file__).resolve().parents[2]
MESSAGES = ROOT / "tests" / "fixtures" / "messages"
PICTURE = (ROOT / "resources" / "practice" / "trip.png").read_bytes()
LINES = (
    "20/11/2026, 19:20 - Messages and calls are end-to-end encrypted.",
    "20/11/2026, 19:21 - Kelly Marsh: Have you seen what Mr Dunn did",
    "He is a useless clown",
    "20/11/2026, 19:22 - Kelly Marsh: IMG-20261120-WA0001.png (file attached)",
    "20/11/2026, 19:23 - Anita Rao: No.",
)


@cache
def chat() -> bytes:
    """Return a chat as Android exports it, with one picture in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("WhatsApp Chat with Year 4 parents.txt", "\n".join(LINES))
        packed.writestr("IMG-20261120-WA0001.png", PICTURE)
    return out.getvalue()


def kept(desk: Desk, case: CaseView, data: bytes, name: str) -> ExhibitView:
    """Keep a message in a concern."""
    return desk.exhibits.keep(case.case_id, data, name, Source.CHOSEN)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("written-by-nodemailer.eml", ExhibitKind.MAIL),
        ("written-like-outlook.msg", ExhibitKind.MAIL),
        ("saved-by-chromium.mhtml", ExhibitKind.WEB_PAGE),
    ],
)
def test_a_message_is_kept_to_the_byte_and_its_words_are_read(
    desk: Desk, a_case: CaseView, name: str, kind: ExhibitKind
) -> None:
    data = (MESSAGES / name).read_bytes()

    exhibit = kept(desk, a_case, data, name)

    words = desk.exhibits.detail(exhibit.exhibit_id).words
    assert exhibit.kind is kind and desk.exhibits.original(exhibit.exhibit_id) == data
    assert exhibit.fingerprint == hashlib.sha256(data).hexdigest()
    assert words is not None and words.whence is WordsFrom.FILE and "town" in words.text.lower()
    assert words.text == desk.exhibits.message(exhibit.exhibit_id).text


def test_the_words_of_a_message_are_found_by_the_search(desk: Desk, a_case: CaseView) -> None:
    kept(desk, a_case, chat(), "WhatsApp Chat with Year 4 parents.zip")

    assert [line.case_id for line in desk.cases.search("seen what Mr Dunn did").lines] == [a_case.case_id]


def test_a_picture_taken_out_of_a_chat_is_an_exhibit_of_its_own_that_came_with_it(
    desk: Desk, a_case: CaseView
) -> None:
    exhibit = kept(desk, a_case, chat(), "chat.zip")
    lines = desk.exhibits.message(exhibit.exhibit_id).parts

    (taken,) = desk.exhibits.take_out(exhibit.exhibit_id, [3])

    assert lines[2].is_picture and lines[2].size == len(PICTURE) and lines[2].said_by == "Kelly Marsh"
    assert isinstance(taken, ExhibitView)
    assert (taken.source, taken.came_with) == (Source.TAKEN_OUT, exhibit.number)
    assert taken.fingerprint == hashlib.sha256(PICTURE).hexdigest()
    assert desk.exhibits.original(taken.exhibit_id) == PICTURE
    assert desk.exhibits.original(exhibit.exhibit_id) == chat()


def test_what_hangs_on_a_mail_is_taken_out_and_a_text_is_refused_with_a_sentence(
    desk: Desk, a_case: CaseView
) -> None:
    exhibit = kept(desk, a_case, (MESSAGES / "written-like-outlook.msg").read_bytes(), "mail.msg")

    picture, note = desk.exhibits.take_out(exhibit.exhibit_id, [1, 2])

    assert isinstance(picture, ExhibitView) and picture.name == "Bildschirmfoto – clown.png"
    assert isinstance(note, EvidenceUnreadable) and note.next_step


def test_a_picture_under_the_name_of_a_text_stays_where_it_is(desk: Desk, a_case: CaseView) -> None:
    mail = (
        b"From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n"
        b"Content-Disposition: attachment; filename=note.txt\r\n\r\n"
    )
    exhibit = kept(desk, a_case, mail + PICTURE, "mail.eml")
    (part,) = desk.exhibits.message(exhibit.exhibit_id).parts

    (refused,) = desk.exhibits.take_out(exhibit.exhibit_id, [1])

    assert not part.is_picture
    assert isinstance(refused, DeskError) and "but it is a picture" in refused.sentence


def test_the_lines_that_matter_are_still_chosen_the_next_time(desk: Desk, a_case: CaseView) -> None:
    exhibit = kept(desk, a_case, chat(), "chat.zip")
    desk.exhibits.choose_lines(exhibit.exhibit_id, {3, 2})
    desk.exhibits.choose_lines(exhibit.exhibit_id, {2, 3})

    said = [line.what for line in desk.cases.chronology(a_case.case_id) if "that matter" in line.what]
    assert desk.exhibits.message(exhibit.exhibit_id).chosen == {2, 3}
    assert said == [f"Chose 2 lines of exhibit {exhibit.number} that matter"]


def test_a_picture_is_no_message(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(DeskError, match="no e-mail, chat or saved page"):
        desk.exhibits.message(a_case.exhibits[0].exhibit_id)
    with pytest.raises(DeskError, match="no e-mail, chat or saved page"):
        desk.exhibits.choose_lines(a_case.exhibits[0].exhibit_id, [1])


def test_an_isolated_message_is_read_by_nobody(desk: Desk, a_case: CaseView) -> None:
    exhibit = kept(desk, a_case, chat(), "chat.zip")
    desk.exhibits.isolate(exhibit.exhibit_id, "It may show a child")

    with pytest.raises(DeskError):
        desk.exhibits.message(exhibit.exhibit_id)
    with pytest.raises(DeskError):
        desk.exhibits.take_out(exhibit.exhibit_id, [3])
    assert desk.cases.search("seen what Mr Dunn did").lines == ()
