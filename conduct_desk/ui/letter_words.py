"""What the letter page says, and how typed words are carried from one letter to another."""

from conduct_desk.clock import spoken_date
from conduct_desk.desk.views import LetterView
from conduct_desk.policy.vocabulary import LetterKind, LetterState, SentHow

TITLES = {
    LetterKind.REMOVAL: "Ask for removal",
    LetterKind.CORRECTION: "Ask for removal or correction",
    LetterKind.PROCEDURE: "Point to the procedure",
    LetterKind.THANKS: "Thank the reporter",
}
HEADINGS = {
    LetterKind.REMOVAL: "Letter asking for removal",
    LetterKind.CORRECTION: "Letter asking for removal or correction",
    LetterKind.PROCEDURE: "Letter pointing to the procedure",
    LetterKind.THANKS: "Letter of thanks to the reporter",
}
SENT = {SentHow.POST: "Posted", SentHow.BY_HAND: "Handed over", SentHow.EMAIL: "Sent by e-mail"}


def state_words(letter: LetterView) -> str:
    """Return how far a letter has come, as a tag or a line says it."""
    if letter.state is LetterState.DRAFT:
        return "Draft"
    if letter.state is LetterState.ISSUED:
        return "Final, not sent yet"
    how = SENT[letter.sent_how] if letter.sent_how else "Sent"
    return f"{how} on {spoken_date(letter.sent_on)}" if letter.sent_on else how


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
