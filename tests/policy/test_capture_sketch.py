"""The drawing of a good screenshot: its numbers are those of the help, and nothing leaves the paper."""

from conduct_desk import paths
from conduct_desk.desk.help_texts import PartKind, read_help
from conduct_desk.policy.capture_sketch import BOXES, DISC, HIGH, NUMBERS, WIDE, WORDS


def test_each_number_of_the_drawing_is_a_step_of_the_help_and_said_in_words() -> None:
    topic = read_help(paths.resources() / "help").topics["taking-a-screenshot"]
    heading = next(at for at, part in enumerate(topic.parts) if part.text == "What must be on it")
    steps = []
    for part in topic.parts[heading + 1 :]:
        if part.kind is not PartKind.STEP:
            break
        steps.append(part.label)

    assert steps == [str(each.number) for each in NUMBERS] == [str(at) for at in range(1, 9)]
    assert all(f"{each.number}, " in WORDS for each in NUMBERS)


def test_everything_is_on_the_paper_and_no_number_covers_another() -> None:
    for box in BOXES:
        assert box.x >= 0 and box.y >= 0 and box.x + box.wide <= WIDE and box.y + box.high <= HIGH
    for at, one in enumerate(NUMBERS):
        for other in NUMBERS[at + 1 :]:
            assert (one.x - other.x) ** 2 + (one.y - other.y) ** 2 > (2 * DISC) ** 2
