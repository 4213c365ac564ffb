"""Chats as phones export them: every form of a line, messages of several lines, and what hangs on them."""

import zipfile

import pytest

from conduct_desk.evidence import chat, chat_zip
from conduct_desk.evidence.message_parts import MessageRefused
from tests.evidence.messages import DOT, lines, packed

# The forms that the test suites of other readers of these exports have (whatsapp-chat-parser, whatstk), and
# those of phones in other languages; the words are ours.
FORMS = [
    ("3/6/18, 1:55 p.m. - Jo: hello", "3/6/18, 1:55 p.m."),
    ("03-06-2018, 01.55 PM - Jo: hello", "03-06-2018, 01.55 PM"),
    ("13.06.18 21.25.15: Jo: hello", "13.06.18 21.25.15"),
    ("13.6.2018 klo 21.25.15 - Jo: hello", "13.6.2018 klo 21.25.15"),
    ("31/12/2023, 21:45 - Jo: hello", "31/12/2023, 21:45"),
    ("12/31/23, 9:45\u202fPM - Jo: hello", "12/31/23, 9:45 PM"),
    ("31/12/2023, 9:45\u202fpm - Jo: hello", "31/12/2023, 9:45 pm"),
    ("31/12/2023, 9:45\u00a0p.\u00a0m. - Jo: hello", "31/12/2023, 9:45 p. m."),
    ("31.12.23, 21:45 - Jo: hello", "31.12.23, 21:45"),
    ("2023-12-31, 9:45 p.m. - Jo: hello", "2023-12-31, 9:45 p.m."),
    ("31/12/2023 21:45 - Jo: hello", "31/12/2023 21:45"),
    ("31/12/2023 à 21:45 - Jo: hello", "31/12/2023 à 21:45"),
    ("31-12-2023 21:45 - Jo: hello", "31-12-2023 21:45"),
    ("2023/12/31 下午9:45 - Jo: hello", "2023/12/31 下午9:45"),
    ("2023년 12월 31일 오후 9:45 - Jo: hello", "2023년 12월 31일 오후 9:45"),
    ("١٣/٦/٢٠١٨، ٩:٢٥ م - Jo: hello", "١٣/٦/٢٠١٨، ٩:٢٥ م"),
    ("31.12.23 г., 21:45 ч. - Jo: hello", "31.12.23 г., 21:45 ч."),
    ("2023. 12. 31. 21:45 - Jo: hello", "2023. 12. 31. 21:45"),
    ("[31/12/2023, 21:45:12] Jo: hello", "31/12/2023, 21:45:12"),
    ("\u200e[31/12/2023, 21:45:12] Jo: \u200ehello", "31/12/2023, 21:45:12"),
    ("[31.12.23, 21:45:12] Jo: hello", "31.12.23, 21:45:12"),
    ("[12/31/23, 9:45:12\u202fPM] Jo: hello", "12/31/23, 9:45:12 PM"),
    ("[3/6/18 1:55:00 p. m.] Jo: hello", "3/6/18 1:55:00 p. m."),
    ("[2018/06/13, 21:25:15] Jo: hello", "2018/06/13, 21:25:15"),
    ("[15-01-20 02:22:56] Jo: hello", "15-01-20 02:22:56"),
    ("[2023. 12. 31. 오후 9:45:15] Jo: hello", "2023. 12. 31. 오후 9:45:15"),
]


@pytest.mark.parametrize(("line", "when"), FORMS)
def test_a_line_of_either_phone_says_when_who_and_what(line: str, when: str) -> None:
    assert chat.is_chat(line.encode())

    (said,) = chat.read(line.encode()).parts

    assert (said.said_at, said.said_by, said.words) == (when, "Jo", "hello")


@pytest.mark.parametrize(
    "text",
    [
        "The meeting is on 31/12/2023, 21:45 - bring a chair",
        "2/3 of 5:30 - no",
        "12/12/2020 was a day: at 10:30 we left",
        "Dear Mrs Ashworth,\n31/12/2023, 21:45 - that is when it was\nAnita",
        "",
    ],
)
def test_what_only_looks_like_a_chat_is_none(text: str) -> None:
    assert not chat.is_chat(text.encode())


def test_a_message_of_several_lines_is_one() -> None:
    read = chat.read(
        lines(
            "31/12/2023, 21:45 - Kelly: one",
            "",
            "two: three",
            "2016-04-29 10:30:00",
            "31/12/2023, 21:46 - Anita: four",
        )
    )

    assert [part.words for part in read.parts] == ["one\n\ntwo: three\n2016-04-29 10:30:00", "four"]
    assert (read.sender, read.sent_at) == ("Kelly, Anita", "31/12/2023, 21:45 – 31/12/2023, 21:46")
    assert read.text == "Kelly: one\n\ntwo: three\n2016-04-29 10:30:00\nAnita: four"


def test_a_line_of_the_program_itself_has_no_writer() -> None:
    read = chat.read(
        lines(
            "06/03/2017, 00:45 - Messages and calls are end-to-end encrypted.",
            "06/03/2017, 00:45 - Kelly changed the subject from “Year 4: trip” to “Year 4”",
            "06/03/2017, 00:46 - +44 7700 900123: <Media omitted>",
            "06/03/2017, 00:47 - Luke: ",
        )
    )

    assert [part.said_by for part in read.parts] == ["", "", "+44 7700 900123", "Luke"]
    assert [part.words for part in read.parts[2:]] == ["<Media omitted>", ""]
    assert not any(part.name for part in read.parts)


def test_a_beginning_that_was_cut_off_is_not_lost() -> None:
    read = chat.read(lines("of the line before", "31/12/2023, 21:45 - Jo: a", "31/12/2023, 21:46 - Jo: b"))

    assert (read.parts[0].said_at, read.parts[0].words) == ("", "of the line before")


def test_a_text_that_windows_saved_is_read_too() -> None:
    text = "31/12/2023, 21:45 - Jo: a\r\n31/12/2023, 21:46 - Jo: b"

    for data in (text.encode("utf-8-sig"), text.encode("utf-16")):
        assert chat.is_chat(data) and [part.words for part in chat.read(data).parts] == ["a", "b"]


def test_a_text_without_such_lines_is_refused() -> None:
    with pytest.raises(MessageRefused, match="not a chat"):
        chat.read(b"only words")


def test_no_more_lines_than_whatsapp_exports_are_read() -> None:
    with pytest.raises(MessageRefused, match="lines"):
        chat.read(b"31/12/2023, 21:45 - Jo: a\n" * 50_001)


# --- with pictures ---
SAID = lines(
    "31/12/2023, 21:45 - Jo: hello",
    "31/12/2023, 21:46 - Jo: \u200eIMG-20231231-WA0001.jpg (file attached)",
    "look at that",
    "31/12/2023, 21:47 - Jo: PTT-20231231-WA0002.opus (Datei angehängt)",
    "31/12/2023, 21:48 - Jo: VID-20231231-WA0003.mp4 (file attached)",
)


def test_pictures_hang_on_their_lines_and_come_out_untouched() -> None:
    voice = b"OggS" + bytes(100)
    data = packed(
        {
            "WhatsApp Chat with Year 4.txt": SAID,
            "IMG-20231231-WA0001.jpg": DOT,
            "PTT-20231231-WA0002.opus": voice,
            "STK-20231231-WA0009.webp": b"RIFF",
        }
    )

    read = chat_zip.read(data)

    assert read.title == "WhatsApp Chat with Year 4"
    assert [(part.name, part.size) for part in read.parts] == [
        ("", 0),
        ("IMG-20231231-WA0001.jpg", len(DOT)),
        ("PTT-20231231-WA0002.opus", len(voice)),
        ("VID-20231231-WA0003.mp4", 0),  # named, and not in the export
        ("STK-20231231-WA0009.webp", 4),  # in the export, and on no line
    ]
    assert [part.is_picture for part in read.parts] == [False, True, False, True, True]
    assert chat_zip.part(data, 2) == (DOT, "IMG-20231231-WA0001.jpg")
    assert chat_zip.part(data, 3)[0] == voice
    for number in (0, 1, 4, 6):
        with pytest.raises(MessageRefused, match="no part"):
            chat_zip.part(data, number)


@pytest.mark.parametrize(
    "said", ["<attached: 0001-PHOTO.jpg>", "<Anhang: 0001-PHOTO.jpg>", "< pièce jointe : 0001-PHOTO.jpg >"]
)
def test_an_iphone_says_in_angle_brackets_what_hangs_on_a_line(said: str) -> None:
    data = packed(
        {"_chat.txt": lines(f"\u200e[31/12/2023, 21:45:12] Jo: \u200e{said}"), "0001-PHOTO.jpg": DOT}
    )

    (part,) = chat_zip.read(data).parts

    assert (part.name, part.size, part.said_by) == ("0001-PHOTO.jpg", len(DOT), "Jo")


def test_names_in_an_archive_are_words_and_never_paths() -> None:
    names = (
        "../../evil.png", "/etc/evil2.png", "C:\\Windows\\evil3.png", "CON.png", "con.PNG", "NUL",
        "a\u202egnp.exe", "x" * 300 + ".png", "deep/er/evil4.png", "..",
    )  # fmt: skip
    data = packed({"_chat.txt": SAID, **{name: name.encode() for name in names}})

    read = chat_zip.read(data)

    left = read.parts[4:]
    assert [part.name for part in left] == [
        "evil.png", "evil2.png", "evil3.png", "CON.png", "con.PNG", "NUL", "agnp.exe", "x" * 116 + ".png",
        "evil4.png", "File",
    ]  # fmt: skip
    assert [chat_zip.part(data, 5 + at)[0] for at in range(len(names))] == [name.encode() for name in names]


def test_two_members_of_one_name_each_have_their_place() -> None:
    data = packed(
        {"_chat.txt": SAID, "a/IMG-20231231-WA0001.jpg": b"one", "b/IMG-20231231-WA0001.jpg": b"two"}
    )

    assert chat_zip.part(data, 2)[0] == b"one"
    assert chat_zip.part(data, 5) == (b"two", "IMG-20231231-WA0001.jpg")


def test_an_archive_without_a_chat_says_so() -> None:
    for files in ({}, {"a.png": DOT}, {"notes.txt": b"words"}):
        with pytest.raises(MessageRefused, match="no chat"):
            chat_zip.read(packed(files))


def test_an_archive_that_swells_is_refused_unread() -> None:
    bomb = packed({"_chat.txt": SAID, "IMG-20231231-WA0001.jpg": bytes(30_000_000)})

    with pytest.raises(MessageRefused, match="swells"):
        chat_zip.read(bomb)


def test_a_member_that_says_less_than_it_holds_is_cut_at_what_it_says() -> None:
    data = bytearray(packed({"_chat.txt": SAID, "IMG-20231231-WA0001.jpg": bytes(1000)}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (7).to_bytes(4, "little")  # its size in the directory (APPNOTE 4.3.12)

    assert chat_zip.read(bytes(data)).parts[1].size == 7
    with pytest.raises(MessageRefused, match="damaged"):
        chat_zip.part(bytes(data), 2)


def test_a_locked_or_damaged_archive_says_so() -> None:
    data = bytearray(packed({"_chat.txt": SAID}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1  # bit 0: encrypted (APPNOTE 4.4.4)

    with pytest.raises(MessageRefused, match="password"):
        chat_zip.read(bytes(data))
    with pytest.raises(MessageRefused, match="damaged"):
        chat_zip.read(bytes(data)[:100])


def test_an_archive_packed_in_a_way_whatsapp_does_not_use_is_refused() -> None:
    with pytest.raises(MessageRefused, match="damaged"):
        chat_zip.read(packed({"_chat.txt": SAID}, how=zipfile.ZIP_LZMA))


def test_more_members_than_a_chat_can_have_are_refused() -> None:
    many = {"_chat.txt": SAID, **{f"{at}.png": b"" for at in range(10_001)}}

    with pytest.raises(MessageRefused, match="parts"):
        chat_zip.read(packed(many, how=zipfile.ZIP_STORED))
