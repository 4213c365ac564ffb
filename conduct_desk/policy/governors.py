"""What a head can choose from for the governors: learning points that suit a board, and questions to ask."""

from collections.abc import Sequence
from dataclasses import dataclass

from conduct_desk.policy.reading import Data, Section


@dataclass(frozen=True)
class BoardOffers:
    """The questions for governors, and the learning points that say nothing to a board."""

    questions: tuple[str, ...]
    not_for_governors: tuple[str, ...]

    def learning(self, lessons: Sequence[str]) -> tuple[str, ...]:
        """Return those of the learning points that can stand on the governors' summary, in their order."""
        return tuple(each for each in lessons if each not in self.not_for_governors)


def read_governors(data: Data) -> BoardOffers:
    """Return what governors.toml says; raises DeskError with a sentence when something in it is wrong."""
    section = Section(data, file="governors.toml")
    return BoardOffers(section.texts("questions"), section.texts("not_for_governors"))
