"""Reads messages that name a file in every way they can; started under strace by test_hostile_messages.py.

Usage: python baited_messages.py FILE      Out: one line of JSON, how many were read and how many refused
"""

import io
import json
import sys
import zipfile
from pathlib import Path

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.evidence.message_parts import CHAT, MAIL, OUTLOOK, PACKED_CHAT, SAVED_PAGE, WEB_PAGE
from conduct_desk.evidence.messages import part_of, read_message


def baited(bait: Path) -> list[tuple[str, bytes]]:
    """Return messages of each kind that would have a careless reader open the file."""
    path, address = str(bait), bait.as_uri()
    page = (
        f"<html><base href='{address}'><link rel=stylesheet href='{address}'><meta http-equiv=refresh "
        f"content='0;url={address}'><script src='{address}'></script><iframe src='{address}'></iframe>"
        f"<img src='{address}' srcset='{path} 2x'><img src='{path}'><object data='{address}'></object>"
        f"<style>@import url({address}); p {{ background: url({path}) }}</style>"
        f"<video src='{address}'></video><svg><image href='{address}'/></svg><p>said</p></html>"
    )
    xml = f"<!DOCTYPE html [<!ENTITY x SYSTEM '{address}'>]><html><body>&x;</body></html>"
    mail = (
        f"From: a@example.org\r\nSubject: {path}\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
        f'Content-Type: message/external-body; access-type=local-file; name="{path}"\r\n\r\n'
        "Content-Type: image/png\r\n\r\n--x\r\n"
        f'Content-Type: text/plain; charset="{path}"\r\n\r\nsaid\r\n--x\r\n'
        f'Content-Type: image/png; name="{path}"\r\nContent-Location: {address}\r\n\r\nx\r\n--x\r\n'
        f"Content-Type: text/html\r\n\r\n{page}\r\n--x--\r\n"
    )
    archive = mail.replace("multipart/mixed", "multipart/related").replace(
        "Subject", "Snapshot-Content-Location"
    )
    chat = f"[31/12/2023, 21:45:12] Jo: <attached: {path}>\n[31/12/2023, 21:46:12] {path}: {address}"
    return [
        (WEB_PAGE, page.encode()), (WEB_PAGE, xml.encode()), (MAIL, mail.encode()),
        (SAVED_PAGE, archive.encode()), (CHAT, chat.encode()), (PACKED_CHAT, _packed(chat, path)),
        (OUTLOOK, path.encode()), (OUTLOOK, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + path.encode()),
    ]  # fmt: skip


def _packed(chat: str, path: str) -> bytes:
    """Return a chat in a zip file that has the bait's whole path, and a link to it, as members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("_chat.txt", chat)
        packed.writestr(path, b"x")
        link = zipfile.ZipInfo("link.png")
        link.external_attr = 0o120777 << 16  # a symbolic link, as Unix marks one
        packed.writestr(link, path)
    return out.getvalue()


def main() -> None:
    """Read every one of them, and take out what hangs on it."""
    done = {"read": 0, "taken": 0, "refused": 0}
    for media_type, data in baited(Path(sys.argv[1])):
        try:
            parts = read_message(data, media_type).parts
            done["read"] += 1
        except EvidenceUnreadable:
            done["refused"] += 1
            continue
        for number in range(1, len(parts) + 1):
            try:
                part_of(data, media_type, number)
                done["taken"] += 1
            except EvidenceUnreadable:
                done["refused"] += 1
    sys.stdout.write(json.dumps(done))


if __name__ == "__main__":
    main()
