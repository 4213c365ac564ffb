"""What the coach says of a walk that was only practice."""

from conduct_desk.desk.rehearsal_views import Coached, PostToTry, Tried
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.findings import CHILDREN
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.rehearsal import Compared, Difference, Remark
from conduct_desk.policy.vocabulary import Finding, Truth, Value

ALL_AGREE = "Every answer is as the policy would have it."


def agreed_words(compared: Compared) -> str:
    """Return how far her answers and the policy agree, in one sentence."""
    if not compared.remarks:
        return ALL_AGREE
    count = len(compared.remarks)
    again = f"{count} answer{'' if count == 1 else 's'} to look at again"
    return f"{again}. {compared.agreed} are as they should be."


def given_words(remark: Remark) -> str:
    """Return what she answered."""
    if remark.given is None:
        return "You were not asked: an earlier answer had ended the walk."
    if remark.difference is Difference.STATEMENTS:
        return _statements(remark.given)
    return f"You answered: {_said(remark.given, with_chosen=remark.difference is Difference.CHOSEN)}."


def wanted_words(remark: Remark) -> str:
    """Return what the policy would have wanted instead."""
    if remark.difference is Difference.STATEMENTS:
        false = _false(remark.wanted)
        return f"Can be shown to be false: {_listed([f'‘{each}’' for each in false])}." if false else (
            "Nothing in it can be shown to be false."
        )  # fmt: skip
    has_choices = remark.difference in (Difference.CHOSEN, Difference.MISSED, Difference.NOT_ASKED)
    said = f"The policy would want: {_said(remark.wanted, with_chosen=has_choices)}."
    if remark.difference is Difference.STILL_OPEN and remark.question.unknown_acts_as_yes:
        return f"{said} Not yet known is never wrong here: it counts as yes until you know."
    return said


def why_words(remark: Remark, coached: Coached) -> str:
    """Return why, as the practice school put it, else what the answer means in the walk."""
    question = remark.question
    meant = question.yes_hint if remark.wanted.value is Value.YES else question.no_hint
    return coached.reasons.get(question.key, meant)


def findings_words(found: frozenset[Finding]) -> str:
    """Return what a walk found as a line, what concerns a child first."""
    order = sorted(found, key=lambda each: (each not in CHILDREN, list(Finding).index(each)))
    return _listed([each.value[:1].lower() + each.value[1:] for each in order]) if order else "nothing"


def first_words(first: tuple[Hold, ...]) -> str:
    """Return whose word comes before anything is said to anybody; empty when nobody's does."""
    if not first:
        return ""
    names = [each.value[:1].lower() + each.value[1:] for each in first]
    return f"Before anybody is written to: the word of {_listed(names)}."


def tried_tag(post: PostToTry) -> tuple[str, str]:
    """Return the tag of a post in the list, and its colour."""
    return post.tried.value, {Tried.NOT_YET: "info", Tried.BEGUN: "warn", Tried.WALKED: "ok"}[post.tried]


def progress_words(posts: tuple[PostToTry, ...]) -> str:
    """Return how many posts were walked to their end."""
    walked = sum(post.tried is Tried.WALKED for post in posts)
    return f"{walked} of {len(posts)} walked so far" if walked else "None walked so far"


def _said(answer: Answer, *, with_chosen: bool) -> str:
    words = _listed([f"‘{each}’" for each in answer.chosen]) if with_chosen and answer.chosen else ""
    chosen = f", with {words}" if words else ""
    return f"{answer.value.value.lower()}{chosen}"


def _false(answer: Answer) -> list[str]:
    return [each.quote for each in answer.statements if each.truth is Truth.FALSE]


def _statements(answer: Answer) -> str:
    false = _false(answer)
    return f"You marked as false: {_listed([f'‘{each}’' for each in false])}." if false else (
        "You marked no statement as false."
    )  # fmt: skip


def _listed(words: list[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
