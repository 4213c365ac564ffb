"""What is in an e-mail, a chat or a saved page that was kept: its words, and taking out what hangs on it."""

from collections.abc import Collection
from functools import partial

from conduct_desk.caselog import exhibit_details
from conduct_desk.caselog.kept import KeptExhibit
from conduct_desk.desk.exhibit_keeping import Keeping
from conduct_desk.desk.exhibit_views import Message, MessagePart, PictureGiven
from conduct_desk.desk.opened import Opened, case_to_change
from conduct_desk.desk.views import ExhibitView
from conduct_desk.errors import DeskError
from conduct_desk.evidence.formats import HEAD_BYTES, exhibit_kind, kind_of
from conduct_desk.evidence.message_parts import MOST_LINES, Part
from conduct_desk.evidence.messages import part_of, read_message
from conduct_desk.policy.exhibits import MESSAGES, ExhibitKind
from conduct_desk.policy.vocabulary import Source

_SHOWS_SOMETHING = (ExhibitKind.PICTURE, ExhibitKind.PAGES, ExhibitKind.RECORDING)


def message(opened: Opened, row: KeptExhibit, data: bytes) -> Message:
    """Return what a message says, from its bytes. Raises DeskError for what is no message."""
    _check_is_message(row)
    read = read_message(data, row.media_type)
    with opened.reading() as session:
        chosen = exhibit_details.read(session, row.id).chosen
    return Message(
        title=read.title,
        sender=read.sender,
        recipients=read.recipients,
        sent_at=read.sent_at,
        text=read.text,
        parts=tuple(_shown(part, number) for number, part in enumerate(read.parts, 1)),
        chosen=frozenset(chosen).intersection(range(1, len(read.parts) + 1)),
    )


def take_out(
    opened: Opened, row: KeptExhibit, data: bytes, parts: Collection[int]
) -> tuple[ExhibitView | DeskError, ...]:
    """Keep parts of a message as exhibits of their own; return each one's exhibit or refusal, in order.

    Call it after the gate. The message itself stays as it is, and each part knows that it came with it.
    """
    _check_is_message(row)
    read = read_message(data, row.media_type)
    wanted = sorted({number for number in parts if 1 <= number <= len(read.parts)})
    given = [
        PictureGiven(partial(_taken, data, row.media_type, number, read.parts[number - 1]), Source.TAKEN_OUT)
        for number in wanted
    ]
    return Keeping(opened, row.case_id, came_with=row.id).all(given)


def choose_lines(opened: Opened, row: KeptExhibit, lines: Collection[int]) -> None:
    """Keep which lines of a chat matter; they are marked in it, and nothing of it is changed."""
    _check_is_message(row)
    chosen = tuple(sorted(line for line in set(lines) if 1 <= line <= MOST_LINES * 2))
    with opened.reading() as session:
        if exhibit_details.read(session, row.id).chosen == chosen:
            return
    how_many = "1 line" if len(chosen) == 1 else f"{len(chosen):,} lines"
    with opened.writing("exhibit", row.case_id) as writing:
        case_to_change(writing.session, row.case_id)
        exhibit_details.write(writing.session, row.case_id, row.id, chosen=chosen)
        writing.enter(f"Chose {how_many} of exhibit {row.number} that matter")


def _check_is_message(row: KeptExhibit) -> None:
    if exhibit_kind(row.media_type) not in MESSAGES:
        raise DeskError(
            "This exhibit is no e-mail, chat or saved page.", next_step="Look at it on its own page."
        )


def _shown(part: Part, number: int) -> MessagePart:
    return MessagePart(
        part=number,
        name=part.name,
        size=part.size,
        is_picture=part.is_picture,
        said_at=part.said_at,
        said_by=part.said_by,
        words=part.words,
    )


def _taken(data: bytes, media_type: str, number: int, part: Part) -> tuple[bytes, str]:
    found, name = part_of(data, media_type, number)
    if not part.is_picture and _shows_something(found):
        # The question about pictures was not asked for it: its type and its name said that it is none.
        raise DeskError(
            "This file says that it is words or sound, but it is a picture, a film or a PDF.",
            next_step="Save it from the program that the message is in, and add that file.",
        )
    return found, name


def _shows_something(data: bytes) -> bool:
    kind = kind_of(data[:HEAD_BYTES])
    return kind is not None and exhibit_kind(kind) in _SHOWS_SOMETHING and not kind.startswith("audio/")
