"""E-mails that were saved as files: what they say, and what hangs on them to the byte."""

import hashlib

import pytest

from conduct_desk.evidence import mail
from conduct_desk.evidence.message_parts import MessageRefused
from tests.evidence.messages import DOT, FILES, INNER, THUNDERBIRD, nested
from tests.evidence.messages import mail as a_mail


def test_a_mail_of_thunderbird_is_read() -> None:
    read = mail.read(THUNDERBIRD)

    assert read.title == "What was on the town’s page"
    assert read.sender == "Jørgen Rao <jorgen.rao@example.org>"
    assert (read.recipients, read.sent_at) == ("office@school.example", "Fri, 20 Nov 2026 18:30:00 +0000")
    assert read.text == "Dear Mrs Ashworth,\n\nthis is what I found – see below."
    assert [(part.name, part.size, part.media_type) for part in read.parts] == [
        ("café.png", len(DOT), "image/png"),
        ("ForwardedMessage.eml", len(INNER), "message/rfc822"),
    ]


def test_what_hangs_on_it_comes_out_to_the_byte_an_inner_mail_too() -> None:
    assert mail.part(THUNDERBIRD, 1) == (DOT, "café.png")
    assert mail.part(THUNDERBIRD, 2) == (INNER, "ForwardedMessage.eml")
    for number in (0, 3, -1):
        with pytest.raises(MessageRefused, match="no part"):
            mail.part(THUNDERBIRD, number)


def test_a_mail_that_another_program_composed_is_read_once_not_in_each_of_its_forms() -> None:
    data = (FILES / "written-by-nodemailer.eml").read_bytes()
    read = mail.read(data)

    assert read.text == "Dear Mrs Ashworth,\nthis was on the town’s page last night.\nAnita"
    assert read.title == "Was gestern über die Schule stand – “clown”"
    assert (
        read.recipients == '"School, the office" <office@school.example>; Mary Ashworth <head@school.example>'
    )
    assert [part.name for part in read.parts] == ["inline.png", "Bildschirmfoto – clown.png", "note.txt"]
    picture = hashlib.sha256(mail.part(data, 2)[0]).hexdigest()
    assert picture == hashlib.sha256(_png_of_outlook()).hexdigest()


def _png_of_outlook() -> bytes:
    """Return the same picture as another program put it into a file of another kind."""
    from conduct_desk.evidence import outlook

    return outlook.part((FILES / "written-like-outlook.msg").read_bytes(), 1)[0]


@pytest.mark.parametrize(
    ("headers", "body", "words"),
    [
        (b"Content-Type: text/plain; charset=iso-8859-15\r\n\r\n", b"5 \xa4", "5 €"),
        (b"Content-Type: text/plain; charset=no-such-thing\r\n\r\n", "caf\u00e9".encode(), "café"),
        (b"Content-Type: text/plain; charset=rot13\r\n\r\n", b"plain", "plain"),
        (b"Content-Type: text/plain; charset=utf-8\r\n\r\n", b"caf\xe9", "café"),
        (b"Content-Type: text/html\r\n\r\n", b"<p>one</p><script>two</script><p>three", "one\n\nthree"),
        (
            b"Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
            b"a=\r\nb=3D",
            "ab=",
        ),
    ],
)
def test_words_are_read_in_the_encoding_they_are_in(headers: bytes, body: bytes, words: str) -> None:
    assert mail.read(a_mail(headers + body)).text == words


def test_of_two_forms_of_one_text_the_one_with_words_is_read() -> None:
    data = (
        b"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n"
        b"--x\r\nContent-Type: text/plain\r\n\r\n \r\n"
        b"--x\r\nContent-Type: text/html\r\n\r\n<b>here</b>\r\n--x--\r\n"
    )

    assert mail.read(data).text == "here" and mail.read(data).parts == ()


def test_a_mail_whose_boundary_is_nowhere_still_shows_its_words() -> None:
    data = b"From: a@example.org\r\nContent-Type: multipart/mixed; boundary=gone\r\n\r\nwords as they stand"

    assert mail.read(data).text == "words as they stand"


def test_a_part_without_a_name_gets_one_and_a_picture_is_one_by_name_or_type() -> None:
    read = mail.read(
        a_mail(
            b"Content-Type: image/png\r\n\r\nx",
            b"Content-Type: application/octet-stream; name=photo.HEIC\r\n\r\nx",
            b"Content-Type: text/plain; name=a.txt\r\n\r\nx",
            b"Content-Type: text/plain; name=a.png\r\n\r\nx",
            b"Content-Type: text/calendar\r\n\r\nx",
            b"Content-Type: application/x-unheard-of; name=b.bin\r\n\r\nx",
            b"Content-Type: message/rfc822\r\n\r\nSubject: inside\r\n\r\nx",
        )
    )

    assert [(part.name, part.is_picture) for part in read.parts] == [
        ("Part 1.png", True),
        ("photo.HEIC", True),
        ("a.txt", False),
        ("a.png", True),
        ("Part 5.ics", False),
        ("b.bin", True),
        ("inside.eml", True),
    ]
    assert read.parts[1].media_type == "image/heic"


def test_a_name_is_shown_without_folders_and_marks_that_turn_words() -> None:
    part = 'Content-Type: image/png\r\nContent-Disposition: attachment; filename="{}"\r\n\r\nx'
    names = ("../../a.png", "C:\\b.png", "CON.png", "x" * 200 + ".png")
    read = mail.read(a_mail(*(part.format(name).encode() for name in names)))

    assert [each.name for each in read.parts] == ["a.png", "b.png", "CON.png", "x" * 116 + ".png"]


def test_what_has_no_headers_is_no_mail() -> None:
    with pytest.raises(MessageRefused, match="damaged"):
        mail.read(b"\r\nonly words")


def test_parts_inside_each_other_or_without_end_are_refused() -> None:
    with pytest.raises(MessageRefused, match="nested"):
        mail.read(nested(40))
    with pytest.raises(MessageRefused, match="parts"):
        mail.read(a_mail(*[b"Content-Type: image/png\r\n\r\nx"] * 501))
    assert mail.read(nested(20)).text == "in here"


def test_base64_that_is_cut_or_wrong_gives_what_there_is() -> None:
    for body in (b"aGVsbG8", b"aGVs\r\nbG8=", b"a*G*V*s*bG8=", b"=", b""):
        data = a_mail(b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n" + body)
        (part,) = mail.read(data).parts
        assert part.size == len(mail.part(data, 1)[0])
