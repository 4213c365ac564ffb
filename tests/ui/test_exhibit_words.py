"""How an exhibit is spoken of on the screen."""

from dataclasses import replace

import pytest

from conduct_desk.desk.views import CaseView
from conduct_desk.policy.exhibits import ExhibitKind
from conduct_desk.ui.exhibit_words import short_name, size_words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (353, "less than 1 kB"), (1_000, "1 kB"), (214_300, "214 kB"), (999_400, "999 kB"),
        (999_600, "1.0 MB"), (1_500_000, "1.5 MB"), (2_000_000_000, "2.0 GB"),
    ],
)  # fmt: skip
def test_sizes_are_said_as_people_say_them(size: int, words: str) -> None:
    assert size_words(size) == words


@pytest.mark.parametrize("kind", list(ExhibitKind))
def test_every_kind_of_exhibit_is_called_an_exhibit(a_case: CaseView, kind: ExhibitKind) -> None:
    assert short_name(replace(a_case.exhibits[0], kind=kind, number=4)) == "Exhibit 4"
