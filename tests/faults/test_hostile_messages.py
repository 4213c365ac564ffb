"""A hostile message cannot harm the PC: bombs of every kind, changes without end, and what they try to open.

The long run: CONDUCT_DESK_ROUNDS=long pytest -s -m faults tests/faults/test_hostile_messages.py
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.evidence.message_parts import CHAT, MAIL, OUTLOOK, PACKED_CHAT, WEB_PAGE
from conduct_desk.evidence.messages import part_of, read_message
from tests.evidence.messages import WHOLE, nested, packed
from tests.faults.conftest import rounds, show

TOP = Path(__file__).parents[2]
LONGEST = 25.0  # seconds: twenty until it is put aside, and the end of a process on a busy machine
HEAD = b"From: a@example.org\r\n"
LINE = b"31/12/2023, 21:45 - Jo: a\n"
pytestmark = pytest.mark.faults

BASE64 = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
MULTIPART = b"Content-Type: multipart/mixed; boundary=x\r\n\r\n"
INSIDE = b"Content-Type: message/rfc822\r\n\r\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MEMBERS = dict.fromkeys(map(str, range(60_000)), b"")
BOMBS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "10,000 multiparts inside each other": (MAIL, lambda: nested(10_000)),
    "10,000 messages inside each other": (MAIL, lambda: HEAD + INSIDE * 10_000),
    "200,000 headers": (MAIL, lambda: HEAD + b"X-A: b\r\n" * 200_000 + b"\r\nbody"),
    "a header of 45 MB": (MAIL, lambda: HEAD + b"Subject: " + b"a" * 45_000_000 + b"\r\n\r\n"),
    "200,000 encoded words": (MAIL, lambda: HEAD + b"Subject: " + b"=?utf-8?q?=41?= " * 200_000),
    "200,000 parameters": (MAIL, lambda: HEAD + b"Content-Type: text/plain; " + b"a=b; " * 200_000),
    "2,000,000 boundaries": (MAIL, lambda: HEAD + MULTIPART + b"--x\r\n" * 2_000_000),
    "45 MB of base64 in one line": (MAIL, lambda: HEAD + BASE64 + b"A" * 45_000_000),
    "45 MB of empty lines": (MAIL, lambda: HEAD + b"\r\n" + b"\n" * 45_000_000),
    "unfinished comments": (WEB_PAGE, lambda: b"<html>" + b"<!--" * 500_000),
    "unfinished tags": (WEB_PAGE, lambda: b"<html>" + b"<a b='" * 300_000),
    "3,000,000 frames inside each other": (WEB_PAGE, lambda: b"<html>" + b"<iframe>" * 3_000_000),
    "a chat of one line of 45 MB": (CHAT, lambda: LINE + b"b" * 45_000_000),
    "1,500,000 lines": (CHAT, lambda: LINE * 1_500_000),
    "45 MB of nothing in a zip file": (PACKED_CHAT, lambda: packed({"_chat.txt": bytes(45_000_000)})),
    "60,000 members": (PACKED_CHAT, lambda: packed({"_chat.txt": LINE, **MEMBERS})),
    "a container of 45 MB of ones": (OUTLOOK, lambda: OLE + b"\xff" * 45_000_000),
}


@pytest.fixture(scope="module")
def bombs() -> Iterator[list[float]]:
    """The seconds that each bomb took, told once for all of them."""
    took: list[float] = []
    yield took
    if took:
        show(
            10,
            f"{len(took)} messages made as bombs: each read or refused in words, longest {max(took):.0f} s",
        )


@pytest.fixture(scope="module")
def changed() -> Iterator[list[bool]]:
    """Of each message that was changed by chance, whether it was refused."""
    refused: list[bool] = []
    yield refused
    if refused:
        show(
            10,
            f"{len(refused):,} changed messages of 6 kinds: {sum(refused):,} refused in words, the rest read",
        )


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_read_or_refused_in_time_and_in_memory(bomb: str, bombs: list[float]) -> None:
    media_type, make = BOMBS[bomb]
    data = make()
    before = time.monotonic()

    _refusal(lambda: read_message(data, media_type))

    bombs.append(time.monotonic() - before)
    assert bombs[-1] < LONGEST


def _refusal(read: Callable[[], object]) -> str:
    """Return the sentence of a refusal, or nothing; any other end is a failure."""
    try:
        read()
    except EvidenceUnreadable as refused:
        assert refused.sentence and refused.next_step
        return refused.sentence
    return ""


@pytest.mark.parametrize("media_type", WHOLE)
def test_changed_messages_are_read_or_refused_with_a_sentence(media_type: str, changed: list[bool]) -> None:
    chance = random.Random(media_type)  # noqa: S311 - the same changes each time
    often = rounds(12, 1_000)
    for _ in range(often):
        data = _changed(WHOLE[media_type], chance)
        changed.append(bool(_refusal(partial(read_message, data, media_type))))
        _refusal(partial(part_of, data, media_type, 1))


_PIECES = (
    b"\r\n\r\n",
    b"--",
    b"<!--",
    b"=?utf-8?b?",
    b"\0\0\0\0",
    b"PK\x01\x02",
    b"\xff" * 8,
    b"[1/1/23, 1:11:11] ",
)


def _changed(data: bytes, chance: random.Random) -> bytes:
    """Return bytes of which some were changed, cut out, doubled or put in."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at, length = chance.randrange(len(changed) + 1), chance.randint(1, 64)
        how = chance.randrange(4)
        if how == 0:
            changed[at : at + 1] = chance.randbytes(chance.randint(1, 4))
        elif how == 1:
            del changed[at : at + length]
        elif how == 2:
            changed[at:at] = changed[at : at + length] * chance.choice((1, 50))
        else:
            changed[at:at] = chance.choice(_PIECES)
    return bytes(changed) or b"x"


def test_no_file_is_opened_because_a_message_says_so(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux") or not shutil.which("strace"):
        pytest.skip("seeing what is opened needs strace")
    bait, notes = tmp_path / "bait.png", tmp_path / "notes"
    bait.write_bytes(b"bait")

    tried = subprocess.run(
        ["strace", "-f", "-qq", "-s", "4096", "-o", notes, "-e", "trace=%file,%network,prlimit64",
         sys.executable, Path(__file__).with_name("baited_messages.py"), bait],
        cwd=TOP, env=os.environ | {"PYTHONPATH": "."}, check=False, capture_output=True, text=True,
        timeout=300,
    )  # fmt: skip
    if tried.returncode and not notes.read_text("utf-8", "replace"):
        pytest.skip("strace may not watch another program here")

    assert tried.returncode == 0, tried.stderr
    done = json.loads(tried.stdout)
    assert done["read"] >= 6 and done["taken"] >= 5, done
    calls = notes.read_text("utf-8", "replace").splitlines()
    assert [call for call in calls if str(bait) in call and "execve(" not in call] == []
    assert [call for call in calls if "AF_INET" in call] == []
    workers, after = _opened_when_shut_in(calls)
    assert workers >= done["read"] + done["taken"] and after == []
    show(10, f"{workers} messages and parts that name a file: 0 files opened by content")


def _opened_when_shut_in(calls: list[str]) -> tuple[int, list[str]]:
    """Return how many processes shut themselves in, and every file that one of them opened after that."""
    shut_in, opened = set[str](), []
    for call in calls:
        number, _, what = call.partition(" ")
        if "RLIMIT_NOFILE" in what and "rlim_cur=3" in what:
            shut_in.add(number)
        elif number in shut_in and re.search(r"open(at)?\(.*\) = \d", what):
            opened.append(what)
    return len(shut_in), opened
