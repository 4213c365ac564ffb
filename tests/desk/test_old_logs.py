"""The logs that schools have are not only opened: what is in them is read as the pages read it."""

import shutil
from pathlib import Path

import pytest

from conduct_desk.desk.door import Door
from tests.conftest import SchoolDay

FIXTURES = Path(__file__).parents[1] / "fixtures"
PASSPHRASE = "a fixture and not a secret"


@pytest.mark.parametrize("name", sorted(path.name for path in FIXTURES.glob("log-v*")))
def test_home_and_the_concern_of_an_old_log_are_read(
    name: str, tmp_path: Path, school_day: SchoolDay
) -> None:
    shutil.copytree(FIXTURES / name, tmp_path / "Conduct Desk")
    desk = Door(tmp_path / "Conduct Desk", school_day.clock).unlock(PASSPHRASE, lambda _: None)
    try:
        (line,) = desk.cases.list(limit=10)
        case = desk.cases.get(line.case_id)
        desk.cases.home()
        exhibits = desk.exhibits.of_case(line.case_id)
        assert case.reference == line.reference and len(exhibits) == line.exhibits > 0
    finally:
        desk.keeping.close()
    said = [each.quote for answer in case.answers.values() for each in answer.statements]
    assert said == ["can’t boil an egg"]
