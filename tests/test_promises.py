"""The table of promises says what was shown, and calls nothing shown that was not."""

from pathlib import Path

import pytest

from tests import promises
from tests.promises import FileOfTests, Shown, as_markdown, as_text, put_into, read_tests, run, together

A_FILE = """
import pytest
from tests.faults.conftest import show

def test_it_holds():
    show(1, "3 kills, 0 lost")

@pytest.mark.parametrize("disk", ["ext4", "XFS"])
def test_a_tool_is_missing(disk):
    if disk == "XFS":
        pytest.skip("no mkfs.xfs here")
    show(2, f"{disk}: 0 lost")

def test_it_does_not_hold():
    show(3, "0 lost")
    assert False
"""


@pytest.fixture
def ran(tmp_path: Path) -> dict[int, Shown]:
    """What a file with a test that passes, one that is skipped in part and one that fails has shown."""
    path = tmp_path / "test_some.py"
    path.write_text(A_FILE)
    return together([run(read_tests(path), is_long=False)])


def test_a_skip_and_a_failure_are_never_a_pass(ran: dict[int, Shown]) -> None:
    assert (ran[1].result, ran[1].figures) == ("shown", ["3 kills, 0 lost"])
    assert ran[2].result == "shown in part; skipped: no mkfs.xfs here"
    assert ran[3].result == "FAILED: test_it_does_not_hold"
    assert ran[4].result == "not shown yet"
    assert Shown(skipped=["no root"]).result == "skipped: no root"


def test_a_test_without_a_figure_goes_with_those_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "test_some.py"
    path.write_text(A_FILE + "\n\ndef test_beside():\n    pass\n")

    assert read_tests(path).promises["test_it_holds"] == {1}
    assert read_tests(path).promises["test_beside"] == {1, 2, 3}


def test_without_a_screen_what_is_outside_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(promises, "SCREEN", ("no-such-screen",))
    file = FileOfTests(promises.TOP / "tests" / "outside" / "test_quiet.py", {"test_a": frozenset({15})})

    assert run(file, is_long=False)[15].result == "skipped: no no-such-screen here"


def test_the_table_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    shown = together([{1: Shown(["1,000 kills | 0 lost"], passed=1, seconds=61.6)}])
    page = tmp_path / "README.md"
    page.write_text(f"# A\n\n{promises.BEGIN}\nlast year\n{promises.END}\n\nafter\n", "utf-8")

    put_into(page, as_markdown(shown, is_long=True))
    written = page.read_text("utf-8")
    assert written.startswith("# A\n") and written.endswith("\n\nafter\n") and "last year" not in written
    assert "| 1 | A crash loses nothing you saved. | 1,000 kills / 0 lost | shown | 62 s |" in written
    assert "promises.py --long" in written
    assert "[shown]  62 s" in as_text(shown)
    page.write_text("no place for it", "utf-8")
    with pytest.raises(SystemExit):
        put_into(page, "table")
