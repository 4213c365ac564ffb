"""Reading the words in a picture or a page, where the part of the program that can do it is installed."""

import json
from collections.abc import Callable
from importlib.util import find_spec

from conduct_desk import paths
from conduct_desk.errors import DeskError
from conduct_desk.evidence.apart import command_for, converse
from conduct_desk.evidence.intake import accepted, refusal_of
from conduct_desk.evidence.read_lines import Box, text_of

TIME_LIMIT = 90.0  # seconds for one picture or page, the start of the process included
_MOST_ANSWER = 16 * 1024 * 1024  # bytes: no page has so many words
_TYPE = "Type what it says into the box instead."
_DATA = "eng.traineddata"
Read = tuple[str, tuple[tuple[str, Box], ...]]  # the text, and each word with its box


class Stopped(DeskError):
    """Reading was stopped before its end; nothing was kept of it."""


def is_available() -> bool:
    """Say whether words can be read here: the extra "ocr" is installed, and its English data is there."""
    return find_spec("tesserocr") is not None and (paths.resources() / "ocr" / _DATA).is_file()


def read_words(data: bytes, page: int = 1, wanted: Callable[[], bool] = lambda: True) -> Read:
    """Return the words in a picture, or a page of a PDF, and each word with its box. Long; starts a process.

    In the text a line that only a narrow screen broke is whole again; words come in the order of the text,
    their boxes in pixels of the upright picture (of a page as `safe_copy` draws it). Raises
    EvidenceUnreadable like `safe_copy`, DeskError where words cannot be read here, Stopped within 0.3 seconds
    after `wanted` says no.
    """
    media_type = accepted(data)
    message = json.dumps({"media_type": media_type, "page": page}).encode() + b"\n" + data
    command = command_for("conduct_desk.evidence.reading_worker", "--read-words")
    code, answer, is_late = converse(
        command, message, seconds=TIME_LIMIT, most_answer=_MOST_ANSWER, wanted=wanted
    )
    if not wanted():
        raise Stopped("Reading was stopped.", next_step="You can start it again whenever you like.")
    if is_late:
        raise DeskError("Reading this picture took too long, so it was left.", next_step=_TYPE)
    if code != 0 or len(answer) > _MOST_ANSWER:
        raise DeskError("The words of this picture cannot be read.", next_step=_TYPE)
    why, lines = _said(answer)
    if why == "absent":
        raise not_installed()
    if why:
        raise refusal_of(why, media_type)
    return text_of(lines), tuple(word for line in lines for word in line)


def not_installed() -> DeskError:
    """Return what is said where the part that reads pictures is not installed."""
    return DeskError(
        "This copy of Conduct Desk cannot read the words in pictures: that part of it is not installed.",
        next_step=f'{_TYPE} Whoever looks after this computer can add it: pip install "conduct-desk[ocr]".',
    )


def _said(answer: bytes) -> tuple[str, list[list[tuple[str, Box]]]]:
    """Return why nothing was read, or the lines; the file itself may speak for the process."""
    try:
        said = json.loads(answer)
        lines = [[(str(word), _box(box)) for word, box in line] for line in said.get("lines", ())]
        return str(said.get("refused", "")), lines
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError) as garbage:
        raise DeskError("The words of this picture cannot be read.", next_step=_TYPE) from garbage


def _box(numbers: list[int]) -> Box:
    left, top, right, bottom = map(int, numbers)
    return left, top, right, bottom
