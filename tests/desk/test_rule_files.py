"""A school's own rule file that cannot be read says which file it is, where, and what to do."""

from pathlib import Path

import pytest

from conduct_desk.desk.rule_files import read_data
from conduct_desk.errors import DeskError


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (b'[pages.stop]\ntitle = "Stop\nlead = "x"', "line 2"),
        ('title = "L\N{LATIN SMALL LETTER E WITH ACUTE}on"'.encode("cp1252"), "UTF-8"),
        (b'title = "a"\ntitle = "b"\nlead = "c"', "line 2"),
    ],
)
def test_a_file_with_a_slip_in_it_is_named_with_the_line(tmp_path: Path, written: bytes, says: str) -> None:
    (tmp_path / "walk.toml").write_bytes(written)

    with pytest.raises(DeskError) as refused:
        read_data(tmp_path / "walk.toml")

    assert "walk.toml" in refused.value.sentence
    assert says in f"{refused.value.sentence} {refused.value.next_step}"


def test_a_file_that_is_gone_is_missed(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match=r"clocks\.toml"):
        read_data(tmp_path / "clocks.toml")


def test_a_file_saved_by_notepad_with_its_mark_is_read(tmp_path: Path) -> None:
    (tmp_path / "walk.toml").write_bytes(b'\xef\xbb\xbftitle = "Stop"\r\n')

    assert read_data(tmp_path / "walk.toml") == {"title": "Stop"}
