"""An action or a letter as a row: its words, its tag with the due date, and what its one button says."""

import re
from datetime import date, timedelta

from conduct_desk.clock import near_day, short_day, spoken_date
from conduct_desk.desk.views import ActionView, LetterView
from conduct_desk.policy.closing import ENDED
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.readers import Layout, layout, leaves_school, reader
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, LetterState
from conduct_desk.ui.letter_words import TITLES, state_words
from conduct_desk.ui.widgets.desk_row import RowWords

ICONS = {
    ActionKind.CALL_POLICE: ("shield-alert", "danger"),
    ActionKind.TELL_SAFEGUARDING_LEAD: ("shield-alert", "danger"),
    ActionKind.TELL_DESIGNATED_OFFICER: ("shield-alert", "danger"),
    ActionKind.HAND_OVER_DECISION: ("users", "warn"),
    ActionKind.WRITE_LETTER: ("mail", "info"),
    ActionKind.SUPPORT_STAFF: ("users", "info"),
    ActionKind.SEEK_LEGAL_ADVICE: ("scale", "warn"),
    ActionKind.FIND_OUT: ("circle-help", "info"),
    ActionKind.CHECK_POST: ("clock", "warn"),
}
# Whoever is told says something: their word is recorded, or that they were told and have not answered yet.
HEARD_FROM = {
    ActionKind.CALL_POLICE: Hold.POLICE,
    ActionKind.TELL_SAFEGUARDING_LEAD: Hold.SAFEGUARDING,
    ActionKind.TELL_DESIGNATED_OFFICER: Hold.OFFICER,
    ActionKind.SEEK_LEGAL_ADVICE: Hold.ADVICE,
}
SECOND = {
    **dict.fromkeys(HEARD_FROM, "Told, no answer yet"),
    ActionKind.SEEK_LEGAL_ADVICE: "Record as done",
    ActionKind.CORRECT_IN_PUBLIC: "Record as done",
}
BUTTONS = {
    ActionKind.WRITE_LETTER: "Write the letter",
    ActionKind.CHECK_POST: "Check and record",
    ActionKind.CLOSE_CASE: "Close it",
    ActionKind.LEAVE_ALONE: "Close it",
    ActionKind.FIND_OUT: "Answer it",
    ActionKind.HAND_OVER_DECISION: "Say who decides",
    ActionKind.CORRECT_IN_PUBLIC: "Check the words",
    **dict.fromkeys(HEARD_FROM, "Record what they said"),
}
# Told by word of mouth, usually; a letter is the other way.
TOLD = (ActionKind.SUPPORT_STAFF, ActionKind.TELL_FAMILY)
# What is done with a paper beside it: the row leads there too, and the telling or doing stays in front.
PAPERS = {
    LetterKind.SAFEGUARDING: "Write the sheet",
    LetterKind.ADVISER: "Write the brief",
    LetterKind.PLATFORM: "Write the report",
    LetterKind.ORGANISER: "Write the request",
    LetterKind.PUBLIC_CORRECTION: "Write the words",
    LetterKind.FILE_NOTE: "Write the note",
}
NEVER_DONE = "Not done: it ended when the concern was closed"
URGENT = (ActionKind.CALL_POLICE, ActionKind.TELL_SAFEGUARDING_LEAD, ActionKind.TELL_DESIGNATED_OFFICER)


def due_tag(action: ActionView, today: date) -> tuple[str, str]:
    """Return the words of the due date and the colour of their tag."""
    if action.due_on is None:
        return "", "info"
    if action.is_overdue:
        return f"Was due {near_day(action.due_on, today)}", "danger"
    if action.due_on <= today:
        return "Today", "danger" if action.kind in URGENT else "warn"
    if action.due_on == today + timedelta(days=1):
        return "Tomorrow", "info"
    return f"By {short_day(action.due_on)}", "info"


def action_row(action: ActionView, today: date, *, with_reference: bool) -> RowWords:
    """Return an action as a row; on Home its detail is the case's reference, never a name."""
    tag, kind = due_tag(action, today)
    name, colour = ICONS.get(action.kind, ("circle-check", "info"))
    detail = f"Concern {action.reference} · {action.kind.value}" if with_reference else why_words(action)
    return RowWords(
        title=action.words,
        detail=detail,
        tag=tag,
        tag_kind=kind,
        icon=name,
        icon_colour=colour,
        button=action_button(action),
        name=f"action_{action.action_id}_button",
        second=second_button(action),
    )


def why_words(action: ActionView) -> str:
    """Return the reason of an action, after how its day was counted; the day itself is on its tag."""
    _, opened, counted = action.due_words.partition(" (")
    counted = f"{counted[:1].upper()}{counted[1:].rstrip(')')}." if opened else ""
    return " ".join(words for words in (counted, action.why) if words)


def without_waiting(words: str) -> str:
    """Return the reason of an action without whom it waited for when it was set: that stands elsewhere."""
    return re.sub(r"Wait: [^.]*\. ?", "", words)


def is_written(action: ActionView) -> bool:
    """Say whether the program has a wording for it; else it is written outside and recorded here."""
    return action.letter_id is not None or action.letter_kind in TITLES


def action_button(action: ActionView) -> str:
    """Return what the one button of an action says."""
    if action.kind is ActionKind.WRITE_LETTER and action.letter_id is not None:
        return "Open the letter"
    if action.kind is ActionKind.WRITE_LETTER and not is_written(action):
        return "Record as done"
    return BUTTONS.get(action.kind, "Record as done")


def second_button(action: ActionView) -> str:
    """Return what the quieter button of an action says, nothing where there is none."""
    if action.kind in TOLD and is_written(action):
        return "Write the letter" if action.letter_id is None else "Open the letter"
    return SECOND.get(action.kind, "")


def paper_of(action: ActionView) -> LetterKind | None:
    """Return the paper that goes with an action; whoever keeps children safe is handed a sheet."""
    if action.letter_kind is None and action.kind in URGENT:
        return LetterKind.SAFEGUARDING
    return action.letter_kind


def paper_button(action: ActionView) -> str:
    """Return what leads to the paper beside an action; empty where its other buttons lead there."""
    kind = paper_of(action)
    if kind is None or action.kind in (*TOLD, ActionKind.WRITE_LETTER):
        return ""
    return "Open what is written" if action.letter_id is not None else PAPERS.get(kind, "Write the letter")


def letter_row(letter: LetterView, *, with_reference: bool) -> RowWords:
    """Return a letter as a row: how far it has come, and the button that takes it further."""
    kind, button = {
        LetterState.DRAFT: ("info", "Finish the letter"),
        LetterState.ISSUED: ("warn", "Record as sent"),
        LetterState.SENT: ("ok", "Open the letter"),
    }[letter.state if is_to_be_sent(letter) else LetterState.SENT]
    detail = f"Concern {letter.reference}" if with_reference else to_words(letter)
    return RowWords(
        title=TITLES[letter.kind],
        detail=detail,
        tag=state_words(letter),
        tag_kind=kind,
        icon="mail",
        icon_colour="info",
        button=button,
        name=f"letter_{letter.letter_id}_button",
    )


def to_words(letter: LetterView) -> str:
    """Return to whom a letter goes; of a paper without an address, who reads it."""
    if layout(letter.kind) is not Layout.LETTER:
        return f"For: {reader(letter.kind).value}"
    return f"To {letter.recipient or 'nobody yet'}"


def is_to_be_sent(letter: LetterView) -> bool:
    """Say whether a letter still has a way to go: what stays in the file or was corrected has none."""
    return letter.state is not LetterState.ISSUED or (leaves_school(letter.kind) and not letter.is_corrected)


def open_line(action: ActionView) -> tuple[str, str]:
    """Return an action that is still to do as a line of a list: by when, and what."""
    if action.due_on is None:
        return "", action.words
    _, opened, counted = action.due_words.partition(" (")
    return f"By {short_day(action.due_on)}{opened}{counted}", action.words


def done_row(action: ActionView) -> RowWords:
    """Return a finished action as a quiet row: what is done draws no eye."""
    if action.note == ENDED:
        return RowWords(title=action.words, detail=NEVER_DONE, icon="circle-x", icon_colour="muted")
    seen = f": {action.seen.value.lower()}" if action.seen else ""
    done = f"Done {spoken_date(action.done_on)}{seen}" if action.done_on else ""
    return RowWords(title=action.words, detail=done, icon="circle-check", icon_colour="muted")
