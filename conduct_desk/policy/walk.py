"""Which page of the walk comes next, what a page still lacks, and what a changed answer opens again."""

from collections.abc import Mapping

from conduct_desk.policy.answers import Answer, Answers
from conduct_desk.policy.questions import Page, Question, Walk
from conduct_desk.policy.vocabulary import Stop, Value

# Asked whatever else is answered: danger and children come before the question whose business it is.
ALWAYS = frozenset({"stop", "ours", "children"})
STANDARDS = ("words", "facts", "procedure", "anything_else")

# What an answer was given in the light of. Nothing that keeps a child safe is on the left hand side, so a
# change never takes a stop or a child question out of force.
DEPENDS_ON: Mapping[str, frozenset[str]] = {
    "threatening": frozenset({"danger"}),
    "otherwise_unacceptable": frozenset({"foul", "abusive", "discriminatory", "threatening"}),
    "fair_comment": frozenset(
        {
            "child_in_words", "child_in_pictures", "other_risk", "foul", "abusive", "discriminatory",
            "threatening", "inaccurate", "belongs_to_procedure", "otherwise_unacceptable",
        }
    ),
}  # fmt: skip


def value(answers: Answers, key: str) -> Value | None:
    """Return what was answered to a question, or None when it was not asked yet."""
    answer = answers.get(key)
    return answer.value if answer else None


def is_yes(answers: Answers, key: str) -> bool:
    """Say whether a question was answered with a plain yes."""
    return value(answers, key) is Value.YES


def acts_as_yes(answers: Answers, key: str) -> bool:
    """Say whether a cautious question counts as yes: a yes, or an answer that is not yet known."""
    return value(answers, key) in (Value.YES, Value.NOT_YET_KNOWN)


def is_ours(answers: Answers) -> bool:
    """Say whether the policy reaches the post at all; what is not yet known counts as ours.

    Source: the first aim (as it relates to the school), the list of social media, and the promise not to
    interfere with private use.
    """
    return not (
        value(answers, "relates_to_school") is Value.NO
        or value(answers, "is_social_media") is Value.NO
        or value(answers, "private_use") is Value.YES
    )


def pages_open(walk: Walk, answers: Answers) -> tuple[Page, ...]:
    """Return the pages that apply to these answers, in order.

    The stop, "is it ours" and children pages always do; the standards only to a post that is ours.
    """
    return tuple(page for page in walk.pages if page.key in ALWAYS or is_ours(answers))


def page(walk: Walk, key: str) -> Page:
    """Return one page by its key; raises KeyError for a key that is none."""
    return {page.key: page for page in walk.pages}[key]


def missing(page: Page, answers: Answers) -> tuple[str, ...]:
    """Return the keys of a page's questions that have no answer, or were opened again, in order."""
    return tuple(
        question.key
        for question in page.questions
        if question.key not in answers or answers[question.key].is_reopened
    )


def wanting(page: Page, answers: Answers) -> Mapping[str, str]:
    """Return what keeps a page from being left: question key -> a plain sentence to stand beside it.

    Empty when the page is complete. A reason is demanded only where the policy needs one in writing.
    """
    sentences = {}
    for question in page.questions:
        answer = answers.get(question.key)
        if answer is None:
            sentences[question.key] = "Select yes, no or not yet known"
        elif question.reason_required_on_yes and answer.value is Value.YES and not answer.reason.strip():
            sentences[question.key] = "Enter what harm it does, and why it is more than criticism"
    return sentences


def next_page(walk: Walk, answers: Answers) -> Page | None:
    """Return the first open page with a question still to answer, or None when the walk is done."""
    return next((page for page in pages_open(walk, answers) if missing(page, answers)), None)


def ticked(
    page: Page, keys: frozenset[str], not_yet_known: frozenset[str] = frozenset()
) -> tuple[Answer, ...]:
    """Return the answers of a page of ticks: ticked is yes, set to not yet known is that, the rest is no."""
    values = {
        question.key: Value.YES
        if question.key in keys
        else Value.NOT_YET_KNOWN
        if question.key in not_yet_known
        else Value.NO
        for question in page.questions
    }
    return tuple(Answer(key, value) for key, value in values.items())


def reopened_by(walk: Walk, before: Answers, after: Answers) -> frozenset[str]:
    """Return the questions, already answered, that a change from `before` to `after` opens again.

    A question is opened again when something it depends on now reads differently (another value, other
    words chosen, another truth of a statement) and it was not itself answered anew. Better wording of a
    reason opens nothing. Nothing is erased: the answers stand until they are given again.
    """
    changed = {key for key in walk.questions if key in before and _reads(before, key) != _reads(after, key)}
    return frozenset(
        key
        for key, depends_on in DEPENDS_ON.items()
        if key in before and before[key] == after.get(key) and changed & depends_on
    )


def _reads(answers: Answers, key: str) -> object:
    """Return what of an answer other answers depend on."""
    answer = answers.get(key)
    return answer and (answer.value, answer.chosen, tuple((s.quote, s.truth) for s in answer.statements))


def stops(answers: Answers) -> frozenset[Stop]:
    """Return what must be seen to before anything else.

    Not yet known counts as yes, but for whether somebody from school has answered there.
    """
    return frozenset(
        stop for stop in Stop if (is_yes if stop is Stop.SCHOOL_REPLIED else acts_as_yes)(answers, stop.value)
    )


def not_yet_known(walk: Walk, answers: Answers) -> tuple[Question, ...]:
    """Return the questions on open pages whose answer is not yet known, in order."""
    return tuple(
        question
        for page in pages_open(walk, answers)
        for question in page.questions
        if value(answers, question.key) is Value.NOT_YET_KNOWN
    )
