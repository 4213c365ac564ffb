"""Bundles that the tests print: pictures of made-up posts, and exhibits of every kind."""

import hashlib
import io
import random
import struct
import zlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, BinaryIO

import PIL.Image
import PIL.ImageDraw
import PIL.ImageFont

from conduct_desk import paths
from conduct_desk.errors import EvidenceMissing
from conduct_desk.paper.bundle import make_bundle
from conduct_desk.paper.bundle_paper import (
    BundleCustody,
    BundleExhibit,
    BundlePaper,
    BundlePicture,
    Original,
    SaidLine,
    Shown,
)
from conduct_desk.paper.png_dots import PNG

SCHOOL = "St Thomas of Canterbury Catholic Primary School"
POSTS = (
    ("Parent of two", "Nobody told us that the trip was off until we stood at the gate."),
    ("A Marsh", "She is a clown, and everybody knows it."),
    ("Gate talk", "Ask her where the money for the books went!"),
    ("Parent of two", "I would not say it like that. Let us ask first."),
    ("J", "Well said. Shared it."),
)
GRADES = {
    "A": "The school saw the post itself",
    "B": "Somebody gave us a file or screenshot",
    "C": "A photo or a print of a screen",
    "D": "It was only described to us",
}
KEPT_AT = datetime(2026, 11, 18, 19, 42, tzinfo=UTC)


def post(
    wide: int = 1080, high: int = 2340, *, mode: str = "RGB", covered: Sequence[tuple[int, ...]] = ()
) -> PIL.Image.Image:
    """Return a made-up page of posts, as a phone shows it, with black boxes."""
    picture = PIL.Image.new("RGB", (wide, high), "#eef0f4")
    pen = PIL.ImageDraw.Draw(picture)
    folder = paths.resources() / "fonts"
    size = max(8, wide // 27)
    font = PIL.ImageFont.truetype(folder / "SourceSans3_400Regular.ttf", size)
    bold = PIL.ImageFont.truetype(folder / "SourceSans3_600SemiBold.ttf", size)
    pen.rectangle((0, 0, wide, size * 4), fill="#24527a")
    pen.text((size, size * 1.2), "Windlehurst families", font=bold, fill="white")
    top, at = size * 5, 0
    while top < high:
        name, words = POSTS[at % len(POSTS)]
        lines = _broken(words, font, wide - 3 * size)
        box = (size // 2, top, wide - size // 2, top + size * (5 + 1.5 * len(lines)))
        pen.rectangle(box, fill="white")
        pen.ellipse(
            (size, top + size, size * 3, top + 3 * size), fill=("#7a4a24", "#247a5c", "#5c247a")[at % 3]
        )
        pen.text((size * 4, top + size * 0.7), name, font=bold, fill="#1b1b1b")
        pen.text((size * 4, top + size * 2), f"18 November at 19:{at % 60:02}", font=font, fill="#68707a")
        for row, line in enumerate(lines):
            pen.text((size * 1.5, top + size * (4 + 1.5 * row)), line, font=font, fill="#1b1b1b")
        top, at = int(box[3]) + size // 2, at + 1
    for each in covered:
        pen.rectangle(each, fill="black")
    return picture if mode == "RGB" else picture.convert(mode)


def _broken(words: str, font: PIL.ImageFont.FreeTypeFont, room: float) -> list[str]:
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        lines = [*lines[:-1], longer] if font.getlength(longer) < room else [*lines, word]
    return lines


def packed(picture: PIL.Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    """Return a picture as a file of a kind."""
    sink = io.BytesIO()
    picture.save(sink, kind, **options)
    return sink.getvalue()


def exhibit(number: int, data: bytes, **changes: Any) -> BundleExhibit:
    """Return an exhibit that is shown whole, with something about it changed."""
    with PIL.Image.open(io.BytesIO(data)) as picture:
        width, height = picture.size
    usual = BundleExhibit(
        number=number,
        kind="Screenshot",
        name=f"Screenshot_20261118-19420{number}.png",
        fingerprint=hashlib.sha256(data).hexdigest(),
        size=len(data),
        shown=Shown.WHOLE,
        width=width,
        height=height,
        captured_on=date(2026, 11, 18),
        captured_at="19:20",
        captured_by="Mrs A. Headteacher",
        device="Telephone of the school office",
        address="https://social.example/groups/windlehurst-families/posts/8420176",
        account="@gate-talk",
        kept_at=KEPT_AT,
        kept_by="Mrs A. Headteacher",
        grade="A",
        grade_means=GRADES["A"],
        pictures=(BundlePicture(lambda: data, words=" ".join(words for _name, words in POSTS)),),
        custody=custody(number),
    )
    return replace(usual, **changes)


def custody(number: int, lines: int = 4) -> tuple[BundleCustody, ...]:
    """Return what was done with an exhibit."""
    told = (
        ("Kept", "Pasted from the clipboard"),
        ("Where it came from was written down", ""),
        ("Looked at", ""),
        ("Compared with its fingerprint", "It is what was kept"),
        ("A covered copy was made", "Copy 1, 4 areas"),
        ("Put into a letter", "Letter of 20 November 2026"),
    )
    return tuple(
        BundleCustody(KEPT_AT + timedelta(hours=at * 7 + number), *_line(told[at % len(told)]))
        for at in range(lines)
    )


def _line(told: tuple[str, str]) -> tuple[str, str, str]:
    return told[0], "Mrs A. Headteacher", told[1]


def original(number: int, data: bytes, ending: str = "png", media_type: str = "image/png") -> Original:
    """Return the untouched bytes as they are handed over to be attached, in pieces."""

    def copy_into(sink: BinaryIO) -> None:
        for at in range(0, len(data), 65_536):
            sink.write(data[at : at + 65_536])

    return Original(f"exhibit-{number:02}.{ending}", media_type, copy_into)


def gone() -> bytes:
    """Stand for an exhibit whose file is not there any more."""
    raise EvidenceMissing("The file of this exhibit is not in its folder any more.", next_step="Look for it.")


def bundle(*exhibits: BundleExhibit, **changes: Any) -> BundlePaper:
    """Return a bundle of some exhibits."""
    usual = BundlePaper(
        school_name=SCHOOL,
        reference="2026-27/004",
        for_whom="the police",
        why="The police asked for the posts about a member of staff. Their reference is MP-3318/26.",
        made_on=date(2026, 11, 23),
        made_by="Mrs A. Headteacher",
        exhibits=exhibits,
        anchor="42 ABCDE FGHJK MNPQR STVWX",
    )
    return replace(usual, **changes)


def printed(paper: BundlePaper) -> bytes:
    """Return a bundle as PDF."""
    sink = io.BytesIO()
    make_bundle(paper, sink)
    return sink.getvalue()


def noise(wide: int, high: int, seed: int) -> PIL.Image.Image:
    """Return dots that cannot be packed any smaller."""
    dots = random.Random(seed).randbytes(wide * high * 3)  # noqa: S311 - the same dots each time
    return PIL.Image.frombytes("RGB", (wide, high), dots)


def one_of_each() -> BundlePaper:
    """Return a bundle with an exhibit of every kind."""
    phone, long = packed(post()), packed(post(1080, 8000))
    photo_of = post(1200, 900)
    exif = PIL.Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Telephone maker"
    photo = packed(photo_of, "JPEG", quality=85, exif=exif, comment=b"Marsh")
    cut = phone[: len(phone) // 2]
    copy = packed(post(covered=((160, 432, 700, 480), (0, 700, 1080, 880))))
    page = packed(post(1240, 1754))
    film = bytes(range(256)) * 40
    mail = b"From: somebody\r\n\r\nHello\r\n"
    chat = (
        SaidLine("18/11/2026, 19:20", "Parent of two", "Did anybody see what she wrote?"),
        SaidLine("18/11/2026, 19:22", "J", "Yes. She is a clown, and everybody knows it."),
        SaidLine("18/11/2026, 19:25", "+44 7700 900123", "I took a screenshot before it goes. 📷"),
    )
    grade_b = {"grade": "B", "grade_means": GRADES["B"], "device": "", "address": "", "account": ""}
    return bundle(
        exhibit(1, phone, original=original(1, phone)),
        exhibit(2, long, original=original(2, long)),
        exhibit(3, photo, kind="Photo", name="IMG_2041.jpg", grade="C", grade_means=GRADES["C"],
                original=original(3, photo, "jpg", "image/jpeg")),
        exhibit(4, phone, shown=Shown.COVERED,
                pictures=(BundlePicture(lambda: copy, label="Covered copy 1"),),
                copies=(("Covered copy 1", hashlib.sha256(copy).hexdigest()),)),
        exhibit(5, page, kind="PDF", name="Minutes.pdf", width=0, height=0, **grade_b,
                fingerprint="5" * 64,
                pictures=tuple(BundlePicture(lambda: page, label=f"Page {at} of 2") for at in (1, 2))),
        exhibit(6, phone, kind="E-mail", name="Fwd Have you seen this.eml", shown=Shown.WORDS, pictures=(),
                size=len(mail), width=0, height=0, fingerprint=hashlib.sha256(mail).hexdigest(), **grade_b,
                facts=(("From", "K Marsh <k.marsh@mail.example>"), ("To", "office@school.example"),
                       ("Sent", "Wed, 18 Nov 2026 19:31:07 +0000"), ("Subject", "Fwd: Have you seen this?")),
                text="Dear Mrs Headteacher,\n\nI think you should see what is said about you.\n\n"
                     "> She is a clown, and everybody knows it.\n\nK Marsh",
                original=original(6, mail, "eml", "message/rfc822")),
        exhibit(7, phone, kind="Chat", name="WhatsApp Chat with Windlehurst families.txt", shown=Shown.WORDS,
                pictures=(), width=0, height=0, lines=chat, **grade_b,
                why="The school chose 3 of 214 lines: those that are about the concern."),
        exhibit(8, phone, kind="Video or sound", name="VID-20261118-WA0003.mp4", shown=Shown.SEALED,
                pictures=(), width=0, height=0, size=len(film), fingerprint=hashlib.sha256(film).hexdigest(),
                original=original(8, film, "mp4", "video/mp4"), **grade_b),
        exhibit(9, phone, pictures=(BundlePicture(lambda: cut),)),
        exhibit(10, phone, shown=Shown.LEFT_OUT, pictures=(), kind="Screenshot",
                why="This exhibit is isolated: the school shows it to nobody and does not share it."),
        notes=("Exhibits 3 and 5 were left out of the letter of 20 November 2026.",
               "The original of exhibit 3 may tell where and with which telephone it was taken."),
    )  # fmt: skip


def shapes(wide: int, high: int) -> bytes:
    """Return a picture of a page of posts without words, the same bytes on every machine."""
    picture = PIL.Image.new("1", (wide, high), 1)
    pen = PIL.ImageDraw.Draw(picture)
    pen.rectangle((0, 0, wide, 40), fill=0)
    for at, top in enumerate(range(60, high, 150)):
        pen.ellipse((12, top, 52, top + 40), fill=0)
        for row in range(4):
            end = wide - 30 - 40 * ((at + row) % 5)
            pen.rectangle((70, top + row * 26, end, top + row * 26 + 12), fill=0)
    rows = picture.tobytes()
    row = (wide + 7) // 8
    plain = b"".join(b"\0" + rows[at : at + row] for at in range(0, len(rows), row))
    head = struct.pack(">IIBBBBB", wide, high, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", _unsqueezed(plain)), (b"IEND", b""))
    return PNG + b"".join(
        len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")
        for kind, body in parts
    )


def _unsqueezed(data: bytes) -> bytes:
    """Return bytes as zlib has them when it squeezes nothing: programs that squeeze differ."""
    blocks = [data[at : at + 65_535] for at in range(0, len(data), 65_535)]
    told = b"".join(
        bytes([at == len(blocks)]) + struct.pack("<HH", len(block), len(block) ^ 0xFFFF) + block
        for at, block in enumerate(blocks, start=1)
    )
    return b"\x78\x01" + told + zlib.adler32(data).to_bytes(4, "big")


def steady() -> BundlePaper:
    """Return a bundle of which every byte and dot is the same on every machine."""
    phone, long, mail = shapes(540, 1170), shapes(540, 3600), b"From: K Marsh\r\n\r\nHave you seen this?\r\n"
    chat = (SaidLine("18/11/2026, 19:20", "Parent of two", "Did anybody see what she wrote?"),
            SaidLine("18/11/2026, 19:22", "J", "Yes. She is a clown, and everybody knows it."))  # fmt: skip
    bare = {"pictures": (), "width": 0, "height": 0, "grade": "B", "grade_means": GRADES["B"], "account": ""}
    covered = (BundlePicture(lambda: phone, label="Covered copy 1"),)
    return bundle(
        exhibit(1, phone, original=original(1, phone)),
        exhibit(2, long),
        exhibit(3, phone, shown=Shown.COVERED, pictures=covered, fingerprint="3" * 64,
                copies=(("Covered copy 1", hashlib.sha256(phone).hexdigest()),)),
        exhibit(4, phone, kind="E-mail", name="Have you seen this.eml", shown=Shown.WORDS, **bare,
                size=len(mail), fingerprint=hashlib.sha256(mail).hexdigest(),
                text="Have you seen this?\n\nK Marsh",
                facts=(("From", "K Marsh <k.marsh@mail.example>"), ("Subject", "Have you seen this?"))),
        exhibit(5, phone, kind="Chat", name="Chat.txt", shown=Shown.WORDS, lines=chat, **bare,
                why="The school chose 2 of 214 lines: those that are about the concern."),
        exhibit(6, phone, kind="Video or sound", name="VID-20261118.mp4", shown=Shown.SEALED, **bare),
        exhibit(7, phone, pictures=(BundlePicture(lambda: phone[:900]),)),
        notes=("The original of exhibit 1 may tell with which telephone it was taken.",),
    )  # fmt: skip


def many(count: int = 40) -> BundlePaper:
    """Return a bundle of many small exhibits."""
    pictures = [packed(post(300, 600 + at)) for at in range(count)]
    return bundle(*(exhibit(at, data, custody=custody(at, 6)) for at, data in enumerate(pictures, start=1)))
