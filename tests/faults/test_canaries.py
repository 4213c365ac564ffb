"""A thief gets nothing: after a day with a marked word in everything, no file holds it anywhere."""

import base64
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from conduct_desk.caselog import keys
from conduct_desk.errors import WrongKey
from tests.conftest import PASSPHRASE, PICTURE
from tests.faults.canary_day import HOLDER
from tests.faults.canary_evidence import bait
from tests.faults.canary_words import CANARY
from tests.faults.conftest import rounds, show

pytestmark = pytest.mark.faults
DAY = Path(__file__).with_name("canary_day.py")
WRITES = (
    "trace=openat,creat,rename,renameat,renameat2,mkdir,mkdirat,link,linkat,symlinkat,write,pwrite64,writev"
)
_SQUEEZED = re.compile(rb"[\x08\x18\x28\x38\x48\x58\x68\x78][\x01\x5e\x9c\xda]")
_ELSEWHERE = ("/dev/", "/proc/", "/sys/", "/run/")  # no disk


def encodings(word: str) -> dict[str, re.Pattern[bytes]]:
    """Return the ways in which a word can stand in a file: in any case, in Unicode, base64 or hex digits."""
    found = {}
    for name in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
        found[name] = re.compile(re.escape(word.encode(name)), re.IGNORECASE)
        found[f"hex of {name}"] = re.compile(word.encode(name).hex().encode(), re.IGNORECASE)
    for at in range(3):
        text = base64.b64encode(b"\0" * at + word.encode())
        # The first and the last four letters also hold what stands beside the word.
        found[f"base64, {at} on"] = re.compile(re.escape(text[4:-4] if at else text[:-4]))
    return found


def layers(data: bytes, depth: int = 2) -> Iterator[bytes]:
    """Yield a file's bytes, and everything in it that was squeezed (PNG, PDF and zip have such parts)."""
    yield data
    for start in (each.start() for each in _SQUEEZED.finditer(data)) if depth else ():
        try:
            inner = zlib.decompressobj().decompress(data[start:], 50_000_000)
        except zlib.error:
            continue
        if len(inner) > 8:
            yield from layers(inner, depth - 1)


def found_in(data: bytes, word: str) -> list[str]:
    """Return in which encodings a word stands in a file's bytes."""
    ways = encodings(word)
    return sorted({way for layer in layers(data) for way, pattern in ways.items() if pattern.search(layer)})


HIDDEN = (
    b"xx ZEBRAQUAGGA1",
    "zebraquaggaé".encode("utf-16-le"),
    CANARY.encode("utf-16-be"),
    CANARY.encode().hex().encode(),
    *(base64.b64encode(f"{'ab'[:at]}{CANARY} and more".encode()) for at in range(3)),
    b"%PDF stream " + zlib.compress(b"words " + CANARY.encode()),
    zlib.compress(b"outer" + zlib.compress(CANARY.encode())),
)


@pytest.mark.parametrize("data", HIDDEN, ids=range(len(HIDDEN)))
def test_the_search_finds_the_word_however_it_is_written(data: bytes) -> None:
    assert found_in(data, CANARY)
    assert found_in(os.urandom(100_000), CANARY) == []


def a_day(top: Path, again: str) -> tuple[str, Path]:
    """Live one day until the plug is pulled; return what the program said, and the list of its calls."""
    calls = top / f"calls {again}.txt"
    own = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "VIRTUAL_ENV")}
    own |= {
        "HOME": str(top / "home"), "TMPDIR": str(top / "tmp"), "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(DAY.parents[2]), "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    done = subprocess.run(
        [
            "strace", "-f", "--seccomp-bpf", "-qq", "-yy", "-s", "70000", "-e", WRITES, "-e", "signal=none",
            "-o", str(calls), sys.executable, str(DAY), str(top / "home" / "log"),
            str(top / "hers" / f"{CANARY}name.png"), str(top / "saved"), PASSPHRASE, again,
        ],
        env=own, cwd=top / "tmp", capture_output=True, text=True, timeout=590, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode in (-9, 137), f"{done.returncode} {done.stdout} {done.stderr}"
    return done.stdout + done.stderr, calls


def written(calls: Path) -> set[Path]:
    """Return every file that was opened to write in, or got its name, while the program ran."""
    found = set()
    for line in calls.read_text("utf-8", "replace").splitlines():
        if (
            re.search(r"(openat|creat)\(.*(O_WRONLY|O_RDWR|O_CREAT)|rename|link", line)
            and " = -1 " not in line
        ):
            found |= {Path(name) for name in re.findall(r'"(/[^"]*)"', line)}
    return {path for path in found if not str(path).startswith(_ELSEWHERE)}


def for_a_moment(calls: Path, folder: Path) -> set[str]:
    """Return the files that were opened to write in the folder for temporary files, gone ones too."""
    told = re.compile(r'(?:openat|creat)\(.*?"(/[^"]*)".*(?:O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|creat)')
    names = (told.search(line) for line in calls.read_text("utf-8", "replace").splitlines())
    paths = (Path(found[1]) for found in names if found)
    return {str(path.relative_to(folder)) for path in paths if path == folder or folder in path.parents}


def written_into(calls: Path, word: str) -> set[str]:
    """Return the files, gone ones too, into which a word was written as it stands; pipes are no files."""
    told = re.compile(r"(?:write|pwrite64|writev)\(\d+<(/[^>]*)>, (.*)")
    lines = (told.search(line) for line in calls.read_text("utf-8", "replace").splitlines())
    plain = (each for each in lines if each and word.casefold() in each[2].replace("\\0", "").casefold())
    return {each[1] for each in plain}


def test_a_day_leaves_the_marked_word_in_no_file(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux") or not shutil.which("strace"):
        pytest.skip("what a program writes is listed by strace, on Linux")
    for name in ("home", "tmp", "hers", "saved"):
        (tmp_path / name).mkdir()
    (tmp_path / "hers" / f"{CANARY}name.png").write_bytes(PICTURE.read_bytes())
    bait(tmp_path / "hers", tmp_path / "home" / "Downloads")
    before = {path for path in tmp_path.rglob("*") if path.is_file()}

    said, calls = a_day(tmp_path, "first")
    said_then, calls_then = a_day(tmp_path, "again")
    said_last, calls_last = a_day(tmp_path, "evidence")

    assert found_in((said + said_then + said_last).encode(), CANARY) == []
    for done in ("the words were read", "the words are hers", "it was destroyed"):
        assert f"{done}: True" in said_last
    assert "typing is there again: True" in said_then
    assert "letter.pdf" in " ".join(path.name for path in (tmp_path / "saved").iterdir())
    assert {"bundle.pdf", "answer.pdf", "film.mp4"} <= {path.name for path in (tmp_path / "saved").iterdir()}
    hers = (tmp_path / "saved", tmp_path / "hers", tmp_path / "home" / "Downloads")
    lists = {calls, calls_then, calls_last}
    named = written(calls) | written(calls_then) | written(calls_last)
    there = {path for path in tmp_path.rglob("*") if path.is_file()} - before - lists
    outside = {path for path in named if path.is_file() and tmp_path not in path.parents} - lists
    searched = sorted(path for path in there | outside if not any(place in path.parents for place in hers))
    assert (tmp_path / "home" / "log" / "case-log.db") in searched
    assert [path for path in searched if "log backups" in str(path)], "no backup was made"
    hits = [f"{path}: {ways}" for path in searched if (ways := found_in(path.read_bytes(), CANARY))]
    assert hits == []
    called = {path for path in named | there if CANARY in str(path)}
    assert [path for path in called if not any(place in path.parents for place in hers[1:])] == []
    for word in ("UNLOCKED", HOLDER):
        assert written_into(calls, word), "the list of calls does not say what was written"
    gone = set[str]().union(*(written_into(each, CANARY) for each in lists))
    assert [path for path in gone if not any(str(place) in path for place in hers)] == []
    # What decodes, reads and covers evidence hands it on through pipes. There are only the copy of keys.json
    # that a backup is asked about, and the word "blat" by which Python finds out whether it may write there.
    for_now = set[str]().union(*(for_a_moment(each, tmp_path / "tmp") for each in lists))
    others = {name for name in for_now if not re.fullmatch(r"conduct-desk-\w{8}/keys\.json", name)}
    probes = set[str]().union(*(written_into(each, '"blat"') for each in lists))
    assert others == {Path(name).name for name in probes}
    holders = [path for path in searched if found_in(path.read_bytes(), HOLDER)]
    assert {path.name for path in holders} <= {"keys.json", "keys.json.bak"}
    show(
        7,
        f"0 hits in {len(searched)} files ({len(named)} named to the system) in {len(encodings(CANARY))} "
        "encodings, squeezed parts included, after two days that ended with kill -9 and one with evidence",
    )


def test_a_wrong_guess_costs_time_and_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "MEMORY_KIB", 64 * 1024)
    monkeypatch.setattr(keys, "PASSES", 3)
    root = keys.new_root()
    held = keys.add_slot(keys.new_keys(root, keys.new_log_id()), root, holder="A head", passphrase=PASSPHRASE)

    def guess(number: int) -> float:
        start = time.perf_counter()
        with pytest.raises(WrongKey):
            keys.open_slot(held, f"guess number {number}")
        return time.perf_counter() - start

    cost = statistics.median(guess(number) for number in range(rounds(3, 20)))
    (slot,) = held.slots
    assert (slot.memory_kib, slot.passes, slot.lanes) == (65_536, 3, 1)
    show(
        7, f"a wrong guess of the passphrase costs {cost:.2f} s and {slot.memory_kib // 1024} MiB on this PC"
    )
