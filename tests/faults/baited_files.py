"""Takes in files that tell whoever opens them to open others, through the real intake with its own processes.

Usage: python tests/faults/baited_files.py BAIT     (the file that they name; strace looks on)
"""

import io
import json
import sys
import zipfile
from collections.abc import Callable

from conduct_desk.errors import DeskError
from conduct_desk.evidence import intake
from conduct_desk.evidence.covering import cover
from conduct_desk.evidence.formats import exhibit_kind, kind_of
from conduct_desk.evidence.messages import read_message
from conduct_desk.policy.exhibits import MESSAGES
from tests.faults.seeds import heic, post

NAME = sys.argv[1]
_APART = {"count": 0}


def svg() -> bytes:
    """A drawing that shows another picture; Qt opens it when it is called .png."""
    return f'<svg xmlns="http://www.w3.org/2000/svg"><image href="file://{NAME}"/></svg>'.encode()


def web_page() -> bytes:
    """A page that shows another file, in a frame and as a picture."""
    return f"<!DOCTYPE html><html><img src='{NAME}'><iframe src='file://{NAME}'></iframe></html>".encode()


def pdf() -> bytes:
    """A PDF with a picture whose bytes are in another file, one that goes to another, one that starts one."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources "
        "<< /XObject << /I 5 0 R >> >> /AA << /O 7 0 R >> >>",
        "<< /Length 30 >>\nstream\nq 100 0 0 100 20 20 cm /I Do Q\nendstream",
        "<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceRGB /BitsPerComponent 8 "
        f"/Length 0 /F << /Type /Filespec /F ({NAME}) >> >>\nstream\n\nendstream",
        f"<< /S /Launch /F << /Type /Filespec /F ({NAME}) >> >>",
        f"<< /S /GoToR /F ({NAME}) /D [0 /Fit] /Next "
        f"<< /S /JavaScript /JS (app.launchURL\\('{NAME}'\\)) >> >>",
    ]
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, each in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{each}\nendobj\n".encode())
    start = out.tell()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode())
    out.write(f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode())
    return out.getvalue()


def mail() -> bytes:
    """An e-mail whose body is in another file (RFC 2017)."""
    return (
        "From: kelly@example.org\r\nTo: office@example.org\r\nSubject: See\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: message/external-body; access-type=local-file; name="{NAME}"\r\n\r\n'
    ).encode()


def packed() -> bytes:
    """A packed chat with a file of that very path, and a link to it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("_chat.txt", f"23/11/2026, 19:20 - Kelly: {NAME} (file attached)\n")
        archive.writestr(f"../../..{NAME}", b"x")
    return out.getvalue()


def noted(form: str) -> Callable[[], bytes]:
    """A picture whose notes name the file."""

    def make() -> bytes:
        if form == "HEIF":
            return heic(xmp=f"<x:xmpmeta xmlns:x='{NAME}'/>".encode())
        out = io.BytesIO()
        notes = {"comment": NAME.encode()} if form in ("JPEG", "GIF") else {"description": NAME}
        post().save(out, form, **notes)
        return out.getvalue()

    return make


MAKERS = (
    svg,
    web_page,
    pdf,
    mail,
    packed,
    *map(noted, ("JPEG", "GIF", "TIFF", "AVIF", "WEBP", "HEIF", "PNG")),
)


def try_one(data: bytes) -> None:
    """Take it in, show it, cover it, read it: whatever the program does with a file that it is given."""
    kind = kind_of(data)
    if kind is not None and exhibit_kind(kind) in MESSAGES:
        assert read_message(data, kind).text is not None
    for act in (
        lambda: intake.read_exhibit(data, "post.png"),
        lambda: intake.safe_copy(data),
        lambda: cover(data, [(0, 0, 9, 9)]),
    ):
        try:
            made = act()
            _APART["count"] += not isinstance(made, intake.Picture) or made.width > 0
        except DeskError as refusal:
            assert refusal.next_step


def main() -> int:
    """Try all; say how many."""
    for make in MAKERS:
        try_one(make())
    print(json.dumps({"tried": len(MAKERS), "opened apart": _APART["count"]}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
