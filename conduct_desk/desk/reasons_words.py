"""Small words of the page "Why we did what we did": how many of whom, who decides, what was answered."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from conduct_desk.policy.answers import Answer
from conduct_desk.policy.questions import Question
from conduct_desk.policy.vocabulary import DecisionMaker, Reach, Role, Value

USUAL = frozenset({"relates_to_school", "is_social_media"})  # a yes here is what brings a post to the policy
NUMBERS = ("no", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine")
SEEN_BY = {
    Reach.ANYBODY: ", where anybody can see it",
    Reach.GROUP: ", where the members of a group can see it",
    Reach.FEW: ", in a message to one person or a few",
}


def is_plain(answer: Answer) -> bool:
    """Say whether an answer needs no row: a no without a reason, or the yes that is usual."""
    usual = Value.YES if answer.question in USUAL else Value.NO
    return answer.value is usual and not answer.reason.strip()


def value_words(question: Question, answer: Answer) -> str:
    """Return an answer's value, and what an unknown one counts as."""
    if answer.value is Value.NOT_YET_KNOWN and question.unknown_acts_as_yes:
        return "Not yet known, so it counts as yes"
    return answer.value.value


def reason_of(answer: Answer, *, quotes_may_stand: bool) -> Iterator[str]:
    """Yield why it was answered so; words of the post stand only where no child could be known by them."""
    if answer.chosen:
        yield f"{'; '.join(answer.chosen)}."
    if answer.reason.strip():
        yield answer.reason.strip()
    for at, each in enumerate(answer.statements, start=1):
        quote = f"“{each.quote}”" if quotes_may_stand else f"Statement {at}"
        checked = "; ".join(
            filter(
                None, [each.proof.rstrip(" ."), f"checked by {each.checked_by}" if each.checked_by else ""]
            )
        )
        yield f"{quote}: {each.truth.value.lower()}{f' ({checked})' if checked else ''}."


def counted(roles: Iterable[Role]) -> str:
    """Return people by their roles: "two parents and a visitor"; empty for nobody."""
    counted = Counter(roles)
    return listed([f"{_number(count)} {_role(role, count)}" for role, count in counted.items()])


def listed(words: Sequence[str]) -> str:
    """Return words as a sentence lists them: “a, b and c”."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def _role(role: Role, count: int) -> str:
    if role is Role.NOT_KNOWN:
        return f"{'person' if count == 1 else 'people'} whose role is not known"  # their names may be
    word = lower(role.value)
    if count == 1:
        return word
    return word.replace("member ", "members ", 1) if word.startswith("member ") else f"{word}s"


def office(maker: DecisionMaker) -> str:
    """Return who decides, for the middle of a sentence: "the chair of governors"."""
    words = lower(maker.value)
    return words if words.startswith("a ") else f"the {words}"


def lower(text: str) -> str:
    """Return a text that begins with a small letter, for the middle of a sentence."""
    return text[:1].lower() + text[1:]


def upper(text: str) -> str:
    """Return a text that begins with a capital."""
    return text[:1].upper() + text[1:]
