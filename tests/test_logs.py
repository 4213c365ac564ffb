"""The diagnostic log says what happened and where, and names nobody."""

import subprocess
import sys
from pathlib import Path

from conduct_desk.logs import HARD_END, LONGEST, NAME, OLDER, Diagnostics, HardEnd, place_of

ENDED_HARD = """
import sys
from pathlib import Path
from conduct_desk.logs import HardEnd
HardEnd(Path(sys.argv[1])).begin()
fault = "import faulthandler; faulthandler._read_null()"
exec(compile(fault, str(Path(sys.argv[1]) / "program.py"), "exec"))
"""
STARTED_TWICE = """
import sys
from pathlib import Path
from conduct_desk.logs import HardEnd
for _ in range(2):
    run = HardEnd(Path(sys.argv[1]))
    print(run.begin())
    run.end()
"""


def raised(words: str) -> BaseException:
    try:
        try:
            raise KeyError(words)
        except KeyError as first:
            raise ValueError(words) from first
    except ValueError as error:
        return error


def test_the_line_of_a_fault_names_the_places_and_nobody(tmp_path: Path) -> None:
    Diagnostics(tmp_path).note("CRASH", raised("Kelly Marsh wrote that Mr Dunn is a clown"), seconds=2)
    line = (tmp_path / NAME).read_text("ascii")
    assert "CRASH seconds=2 ValueError at test_logs.py:" in line
    assert ":raised; after KeyError at test_logs.py:" in line
    assert "Kelly" not in line and "clown" not in line


def test_three_files_of_a_megabyte_are_kept_and_no_more(tmp_path: Path) -> None:
    diagnostics = Diagnostics(tmp_path)
    for number in range(5):
        (tmp_path / NAME).write_text(f"2026-11-22T10:00:00Z RUN {number}\n" * (LONGEST // 25), "ascii")
        diagnostics.note("END")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted((NAME, *OLDER))
    assert (tmp_path / NAME).read_text("ascii").endswith(" END\n")
    assert "RUN 4" in (tmp_path / OLDER[0]).read_text("ascii")
    assert "RUN 3" in (tmp_path / OLDER[1]).read_text("ascii")


def test_the_last_lines_go_on_in_the_older_file(tmp_path: Path) -> None:
    (tmp_path / OLDER[0]).write_text("one\ntwo\n", "ascii")
    (tmp_path / NAME).write_text("three\n", "ascii")
    assert Diagnostics(tmp_path).last_lines(2) == ("two", "three")


def test_a_full_disk_does_not_make_the_note_a_second_fault(tmp_path: Path) -> None:
    Diagnostics(tmp_path / "gone").note("START")
    assert Diagnostics(tmp_path / "gone").last_lines(5) == ()


def test_an_error_that_was_never_raised_has_no_place() -> None:
    assert place_of(ValueError("secret")) == "ValueError at unknown"


def test_a_hard_end_is_known_at_the_next_start_and_told_without_folders(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", ENDED_HARD, str(tmp_path)], capture_output=True, text=True)
    assert done.returncode != 0 and done.stderr == ""
    next_run = HardEnd(tmp_path)
    assert (tmp_path / HARD_END).stat().st_size > 0

    found = subprocess.run(
        [sys.executable, "-c", STARTED_TWICE, str(tmp_path)], capture_output=True, text=True
    )

    assert found.stdout.split() == ["True", "False"]
    told = "\n".join(next_run.told())
    assert "Segmentation fault" in told or "access violation" in told
    assert '"program.py"' in told and "/" not in told and "\\" not in told
