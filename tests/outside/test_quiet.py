"""It keeps its mouth shut: a day with the network cable out, and nobody asked for a network."""

import re
import shutil
from pathlib import Path

import pytest

from tests.faults.conftest import show
from tests.outside.person import Person

pytestmark = pytest.mark.outside


def test_no_internet_socket_is_ever_opened(person: Person, tmp_path: Path) -> None:
    assert shutil.which("strace") and shutil.which("unshare"), "packaging/debian-packages tests installs both"
    seen = tmp_path / "sockets.txt"
    person.start(
        "--practice",
        before=(
            "strace",
            "-f",
            "--seccomp-bpf",
            "-qq",
            "-e",
            "trace=socket,connect",
            "-o",
            str(seen),
            "unshare",
            "-n",
        ),
    )
    person.waits_for("home_page.paste_button", patience=60)
    person.activates()
    for page in ("ctrl+2", "ctrl+3", "ctrl+4", "ctrl+1"):
        person.keys(page)
    person.waits_for("home_page.paste_button")
    assert person.leave() == ""
    calls = seen.read_text("utf-8", "replace")
    assert "AF_UNIX" in calls, "strace saw nothing: the test would prove nothing"
    assert re.findall(r"AF_INET6?|AF_PACKET", calls) == []
    show(15, "a session with the network cut off, under strace: 0 sockets to any network")
