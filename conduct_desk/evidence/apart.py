"""Running a decoder in a process of its own, so that a hostile file can end that process and nothing else."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

ASK_EVERY = 0.1  # seconds between two questions whether an answer is still wanted


def told_by(
    module: str, option: str, asked: Mapping[str, object], data: bytes, *, seconds: float, most_answer: int
) -> tuple[dict[str, Any], bytes]:
    """Start one of our modules apart and ask it about a file; return what it says, and the bytes behind that.

    Both ways it is one line of JSON, then bytes. What it says has "refused" with a word for the reason where
    there is no answer: "late" when time (seconds) ran out, "damaged" when the process ended before its time,
    said more than `most_answer` bytes, or no JSON. A hostile file may speak for it: what it says is for the
    caller to look at (answers.py).
    """
    message = json.dumps(asked).encode() + b"\n" + data
    command = command_for(module, option)
    code, answer, is_late = converse(command, message, seconds=seconds, most_answer=most_answer)
    if is_late:
        return {"refused": "late"}, b""
    head, line_end, body = answer.partition(b"\n")
    if code != 0 or not line_end or len(answer) > most_answer:
        return {"refused": "damaged"}, b""
    try:
        said = json.loads(head)
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        return {"refused": "damaged"}, b""
    return ({"refused": str(said["refused"])}, b"") if "refused" in said else (said, body)


def converse(
    command: list[str],
    message: bytes,
    *,
    seconds: float,
    most_answer: int,
    wanted: Callable[[], bool] | None = None,
) -> tuple[int, bytes, bool]:
    """Give a fresh process the message; return its exit code, its answer, and whether time ran out.

    No more than `most_answer` bytes and one are read: a longer answer is for the caller to refuse.
    As soon as `wanted`, which is asked in another thread, says no, the process is ended.
    """
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and module, nothing from outside
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    late, over = threading.Event(), threading.Event()

    def watch() -> None:
        end = time.monotonic() + seconds
        step = seconds if wanted is None else ASK_EVERY
        while not over.wait(min(step, max(0.0, end - time.monotonic()))):
            if time.monotonic() >= end:
                late.set()
            if late.is_set() or (wanted is not None and not wanted()):
                process.kill()
                return

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        answer = _exchange(process, message, most_answer)
        code = process.wait()
    finally:
        over.set()
        watcher.join()
        process.kill()
        process.wait()
    return code, answer, late.is_set()


def command_for(module: str, option: str) -> list[str]:
    """Return how one of our modules is run apart; `option` asks a frozen program, which has no -m, for it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, option]
    return [sys.executable, "-P", "-m", module]


def _exchange(process: "subprocess.Popen[bytes]", message: bytes, most_answer: int) -> bytes:
    """Write everything, then read: the process says nothing before it has heard all."""
    assert process.stdin is not None and process.stdout is not None  # noqa: S101 - both were asked for
    with process.stdout as answers:
        try:
            with process.stdin as requests:
                requests.write(message)
        except OSError:
            pass  # it ended before it had heard all; its exit code says the rest
        return answers.read(most_answer + 1)


def _environment() -> dict[str, str]:
    """Return next to nothing: where this package is, and what Windows needs to start a program at all."""
    kept = {key: os.environ[key] for key in ("SYSTEMROOT", "SYSTEMDRIVE", "LANG") if key in os.environ}
    return {**kept, "PYTHONPATH": str(Path(__file__).resolve().parents[2]), "PYTHONDONTWRITEBYTECODE": "1"}


def shut_in(*, memory: int, cpu: int, files: int = 3) -> None:
    """Take from this process what it does not need: memory (bytes) and time (seconds) without end, writing.

    `files` is how many it may hold open: three are the pipes.
    """
    try:
        import resource
    except ImportError:  # Windows has no such limits; size and time are limited all the same
        return
    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: cpu,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: files,
    }
    for which, most in limits.items():
        _, ceiling = resource.getrlimit(which)
        wanted = most if ceiling == resource.RLIM_INFINITY else min(most, ceiling)
        resource.setrlimit(which, (wanted, wanted))
