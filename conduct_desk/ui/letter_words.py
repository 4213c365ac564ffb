"""What the letter page says, and how typed words are carried from one letter to another."""

import re
from collections.abc import Iterable

from conduct_desk.clock import spoken_date, spoken_moment
from conduct_desk.desk.views import LetterView, PersonView
from conduct_desk.policy.readers import leaves_school
from conduct_desk.policy.vocabulary import LetterKind, LetterState, SentHow
from conduct_desk.ui.case_words import SummaryRow

TITLES = {
    LetterKind.REMOVAL: "Ask for removal",
    LetterKind.OTHERWISE: "Ask for removal of what does harm",
    LetterKind.CORRECTION: "Ask for removal or correction",
    LetterKind.PROCEDURE: "Point to the procedure",
    LetterKind.CHILD: "Ask to keep a child out of it",
    LetterKind.MEETING: "Invite the author to talk",
    LetterKind.SECOND: "Ask a second time",
    LetterKind.AFTER_ADVICE: "Write after legal advice",
    LetterKind.SETTLED: "Thank the author: it is settled",
    LetterKind.FAMILY: "Tell the child’s family",
    LetterKind.STAFF: "Support the member of staff",
    LetterKind.THANKS: "Thank the reporter",
    LetterKind.ADVISER: "Brief the legal adviser",
    LetterKind.CHAIR: "Tell the chair of governors",
    LetterKind.ORGANISER: "Ask whoever runs the group",
    LetterKind.PLATFORM: "Report it to the platform",
    LetterKind.SAFEGUARDING: "Put it down for the safeguarding lead",
    LetterKind.REMINDER: "Remind all families",
    LetterKind.PUBLIC_CORRECTION: "Say in public what is right",
    LetterKind.REPLY_SLIP: "Reply slip on its own",
    LetterKind.FILE_NOTE: "Note why nothing was done",
}
HEADINGS = {
    LetterKind.REMOVAL: "Letter asking for removal",
    LetterKind.OTHERWISE: "Letter asking for removal of what does harm",
    LetterKind.CORRECTION: "Letter asking for removal or correction",
    LetterKind.PROCEDURE: "Letter pointing to the procedure",
    LetterKind.CHILD: "Letter asking to keep a child out of it",
    LetterKind.MEETING: "Letter inviting the author to talk",
    LetterKind.SECOND: "Letter asking a second time",
    LetterKind.AFTER_ADVICE: "Letter after legal advice",
    LetterKind.SETTLED: "Letter of thanks to the author",
    LetterKind.FAMILY: "Letter to the child’s family",
    LetterKind.STAFF: "Letter to the member of staff",
    LetterKind.THANKS: "Letter of thanks to the reporter",
    LetterKind.ADVISER: "Brief for the legal adviser",
    LetterKind.CHAIR: "Letter to the chair of governors",
    LetterKind.ORGANISER: "Request to whoever runs the group",
    LetterKind.PLATFORM: "Report to the platform",
    LetterKind.SAFEGUARDING: "Sheet for the safeguarding lead",
    LetterKind.REMINDER: "Letter to all families",
    LetterKind.PUBLIC_CORRECTION: "What the school says in public",
    LetterKind.REPLY_SLIP: "Reply slip",
    LetterKind.FILE_NOTE: "Note for the school’s file",
}
LEADS = {
    LetterState.DRAFT: "The letter is shown as it will be printed. It follows your typing.",
    LetterState.ISSUED: "Print it or save it, then say how it was sent.",
    LetterState.SENT: "It has left the school. You can print or save it again.",
}
SENT = {SentHow.POST: "Posted", SentHow.BY_HAND: "Handed over", SentHow.EMAIL: "Sent by e-mail"}


def state_words(letter: LetterView) -> str:
    """Return how far a letter has come, as a tag or a line says it."""
    if letter.state is LetterState.DRAFT:
        return "Draft"
    if letter.state is LetterState.ISSUED:
        if letter.is_corrected:
            return "Final, corrected by a later one"
        return "Final, not sent yet" if leaves_school(letter.kind) else "Final, kept in the file"
    how = SENT[letter.sent_how] if letter.sent_how else "Sent"
    return f"{how} on {spoken_date(letter.sent_on)}" if letter.sent_on else how


def other_letter(letter: LetterView, letters: Iterable[LetterView]) -> tuple[str, int]:
    """Return what to say of the letter that corrects this one, or that this one corrects, and its id.

    Empty and 0 when there is none; `letters` are all of the case.
    """
    everyone = tuple(letters)
    later = next((each for each in everyone if each.replaces_id == letter.letter_id), None)
    if later is not None and later.state is LetterState.DRAFT:
        return "A letter that corrects it is begun", later.letter_id
    if later is not None:
        return f"The letter of {spoken_date(later.dated_on)} took its place", later.letter_id
    earlier = next((each for each in everyone if each.letter_id == letter.replaces_id), None)
    if earlier is not None:
        return f"It corrects the letter of {spoken_date(earlier.dated_on)}", earlier.letter_id
    return "", 0


def blocks(body: str) -> list[str]:
    """Return the paragraphs of a letter: what stands between empty lines."""
    return [block.strip() for block in body.split("\n\n") if block.strip()]


def typed_blocks(body: str, wording: str) -> list[str]:
    """Return the paragraphs that are not the school's wording: what she wrote or changed herself."""
    given = set(blocks(wording))
    return [block for block in blocks(body) if block not in given]


def carried_over(body: str, wording: str, new_wording: str) -> str:
    """Return the new letter's wording with her own paragraphs of the old one before its last paragraph."""
    mine = [block for block in typed_blocks(body, wording) if block not in blocks(new_wording)]
    if not mine:
        return new_wording
    new = blocks(new_wording)
    return "\n\n".join([*new[:-1], *mine, *new[-1:]])


def address_lines(typed: str) -> tuple[str, ...]:
    """Return the lines of a typed address, trimmed, without empty ones."""
    return tuple(line.strip() for line in typed.splitlines() if line.strip())


def full_name(person: PersonView) -> str:
    """Return a name with its title, as an envelope has it."""
    return f"{person.title} {person.name}".strip()


def final_rows(letter: LetterView) -> tuple[SummaryRow, ...]:
    """Return what there is to know of a letter whose words are locked."""
    at = letter.issued_at
    final_since = spoken_moment(at) if at else ""
    code = letter.fingerprint
    rows = (
        ("To", "\n".join(filter(None, (letter.recipient, *letter.address)))),
        ("Subject", letter.subject),
        ("Dated", spoken_date(letter.dated_on)),
        ("Enclosed", "\n".join(letter.enclosures)),
        ("Copies to", "\n".join(letter.copies_to)),
        ("Final since", final_since),
        ("Sent", _sent_words(letter)),
        ("Fingerprint", " ".join(code[at : at + 8] for at in range(0, len(code), 8))),
    )
    return tuple(SummaryRow(label, value, "") for label, value in rows if value)


def _sent_words(letter: LetterView) -> str:
    if letter.sent_on:
        return state_words(letter)
    return "Not yet" if leaves_school(letter.kind) else ""


def title_in(salutation: str, name: str) -> str:
    """Return the title in an opening such as “Dear Mrs Marsh”, when its last word is the person's surname."""
    found = re.fullmatch(r"Dear (Mr|Mrs|Ms|Miss|Mx|Dr|Revd|Sir|Lady|Prof) (.+?),?", salutation.strip())
    surname = name.split()[-1:] if found else []
    return found[1] if found and [found[2].casefold()] == [word.casefold() for word in surname] else ""
