"""The words in which a message speaks of itself: an e-mail, a chat, a saved web page."""

from collections.abc import Mapping, Sequence
from email.utils import parsedate_to_datetime

from conduct_desk.clock import spoken_moment
from conduct_desk.desk.exhibit_views import Message, MessagePart
from conduct_desk.policy.exhibits import ExhibitKind
from conduct_desk.ui import exhibit_words

HEADINGS: Mapping[ExhibitKind, str] = {
    ExhibitKind.MAIL: "What is in this e-mail",
    ExhibitKind.CHAT: "What is in this chat",
    ExhibitKind.WEB_PAGE: "What is in this saved page",
}
LEADS: Mapping[ExhibitKind, str] = {
    ExhibitKind.MAIL: "It is kept whole. What hangs on it can become exhibits of their own.",
    ExhibitKind.CHAT: "It is kept whole. Tick the lines that matter; they stand on top next time.",
    ExhibitKind.WEB_PAGE: "It is kept whole and never opened as a page: these are its words and pictures.",
}
PARTS: Mapping[ExhibitKind, str] = {
    ExhibitKind.MAIL: "What hangs on it",
    ExhibitKind.CHAT: "Pictures and recordings in it",
    ExhibitKind.WEB_PAGE: "Pictures in it",
}
NO_PARTS: Mapping[ExhibitKind, str] = {
    ExhibitKind.MAIL: "Nothing hangs on this e-mail.",
    ExhibitKind.CHAT: "There are no pictures in it. WhatsApp asks as it exports: choose Attach media.",
    ExhibitKind.WEB_PAGE: "There are no pictures in it.",
}
NO_WORDS = "There are no words in it that can be read here."
NOT_HERE = "Not in this file"
_NAMES: Mapping[ExhibitKind, tuple[str, str, str, str]] = {  # of sender, recipients, time and title
    ExhibitKind.MAIL: ("From", "To", "Sent", "Subject"),
    ExhibitKind.CHAT: ("Who wrote", "", "When", "Name"),
    ExhibitKind.WEB_PAGE: ("Address", "", "Saved", "Title"),
}


def facts_of(message: Message, kind: ExhibitKind) -> list[tuple[str, str]]:
    """Return what a message says of itself, each with its name; nothing that it does not say."""
    sent_at = _when(message.sent_at) if kind is ExhibitKind.MAIL else message.sent_at
    said = (message.sender, message.recipients, sent_at, message.title)
    return [(name, words) for name, words in zip(_NAMES[kind], said, strict=True) if name and words]


def _when(stated: str) -> str:
    """Return the date of an e-mail (RFC 5322) in the school's time; any other form as it is stated."""
    try:
        moment = parsedate_to_datetime(stated)
    except ValueError:
        return stated
    if moment.tzinfo is None:
        return stated
    return spoken_moment(moment)


def lines_of(message: Message) -> list[MessagePart]:
    """Return the lines of a chat, those that were chosen before on top."""
    lines = [part for part in message.parts if part.said_at or part.words]
    return sorted(lines, key=lambda part: part.part not in message.chosen)


def hanging_on(message: Message) -> list[MessagePart]:
    """Return what has a name of its own: what hangs on a mail, the pictures of a page or a chat."""
    return [part for part in message.parts if part.name]


def found(lines: Sequence[MessagePart], sought: str) -> list[MessagePart]:
    """Return the lines that have all the words sought, in any order, in what is said, by whom or when."""
    wanted = sought.casefold().split()
    if not wanted:
        return list(lines)
    return [
        line
        for line in lines
        if all(word in f"{line.said_by} {line.said_at} {line.words}".casefold() for word in wanted)
    ]


def size_words(size: int) -> str:
    """Return a size in bytes as people say it, or that there is nothing to take out."""
    return exhibit_words.size_words(size) if size else NOT_HERE


def about(part: MessagePart) -> str:
    """Return where in a chat a picture was, or the words that a page has for it."""
    said = " · ".join(filter(None, (part.said_by, part.said_at)))
    return said or part.words


def chosen_words(count: int) -> str:
    """Return how many lines are chosen."""
    if not count:
        return "No line is ticked yet. Space ticks the line you are on; Shift and the arrows take several."
    return f"{count:,} line{'' if count == 1 else 's'} ticked. Kept when you leave this page."


def taken_words(numbers: Sequence[int]) -> str:
    """Return under which numbers what was taken out is kept now."""
    if len(numbers) == 1:
        return f"Kept as exhibit {numbers[0]}."
    listed = ", ".join(str(number) for number in numbers[:-1])
    return f"Kept as exhibits {listed} and {numbers[-1]}." if numbers else ""
