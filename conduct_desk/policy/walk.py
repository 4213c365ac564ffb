"""Which page of the walk comes next, what a page still lacks, and what a changed answer opens again."""

from collections.abc import Mapping

from conduct_desk.policy.advice import advice_prompts, asks_about_advice, asks_about_first_step
from conduct_desk.policy.answers import Answer, Answers, is_ours, stops, value
from conduct_desk.policy.questions import Page, Question, Walk
from conduct_desk.policy.repeats import Repeats
from conduct_desk.policy.vocabulary import Value

__all__ = [
    "missing", "next_page", "not_yet_known", "page", "pages_open", "reopened_by", "stops", "ticked",
    "wanting",
]  # fmt: skip

# Asked whatever else is answered: danger and children come before the question whose business it is.
ALWAYS = frozenset({"stop", "ours", "children"})
JUDGED = (
    "child_in_words", "child_in_pictures", "other_risk", "foul", "abusive", "discriminatory", "threatening",
    "inaccurate", "belongs_to_procedure", "otherwise_unacceptable",
)  # fmt: skip

# What an answer was given in the light of. Nothing that keeps a child safe is on the left hand side, so a
# change never takes a stop or a child question out of force.
DEPENDS_ON: Mapping[str, frozenset[str]] = {
    "threatening": frozenset({"danger"}),
    "otherwise_unacceptable": frozenset({"foul", "abusive", "discriminatory", "threatening"}),
    "fair_comment": frozenset(JUDGED),
    "legal_advice": frozenset({"danger", "allegation", "indecent_image", *JUDGED}),
    "proportionate": frozenset(JUDGED),
}


def pages_open(walk: Walk, answers: Answers) -> tuple[Page, ...]:
    """Return the pages that apply to these answers, in order.

    The stop, "is it ours" and children pages always do; the standards only to a post that is ours. The
    last two are asked when something is to be acted on: whether advice is needed, and the least that will
    do. Where nothing is wrong they do not appear.
    """
    is_asked = {"advice": asks_about_advice(answers), "first_step": asks_about_first_step(answers)}
    return tuple(
        page for page in walk.pages if page.key in ALWAYS or is_asked.get(page.key, is_ours(answers))
    )


REASONS = {
    ("otherwise_unacceptable", Value.YES): "Enter what harm it does, and why it is more than criticism",
    ("proportionate", Value.YES): "Enter why this is the least that will do",
    ("proportionate", Value.NO): "Enter why no step towards the author is needed",
    ("legal_advice", Value.NO): "Enter why legal advice is not needed this time",
}


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


def wanting(
    page: Page,
    answers: Answers,
    beside: Answers | None = None,
    repeats: Repeats = Repeats(),  # noqa: B008
) -> Mapping[str, str]:
    """Return what keeps a page from being left: question key -> a plain sentence to stand beside it.

    Empty when the page is complete. A reason is demanded only for a step against somebody, for what is
    otherwise unacceptable, and for going against what speaks for a step. `beside` is what was answered on
    the other pages, and `repeats` what came before, for what depends on them.
    """
    whole = {**(beside or {}), **answers}
    sentences = {}
    for question in page.questions:
        answer = answers.get(question.key)
        if answer is None:
            sentences[question.key] = "Select yes, no or not yet known"
        elif not answer.reason.strip() and _needs_reason(question, answer, whole, repeats):
            sentences[question.key] = REASONS[question.key, answer.value]
    return sentences


def _needs_reason(question: Question, answer: Answer, whole: Answers, repeats: Repeats) -> bool:
    if answer.value is Value.YES:
        return question.reason_required_on_yes
    if answer.value is Value.NOT_YET_KNOWN:
        return False
    is_prompted = question.key == "legal_advice" and bool(advice_prompts(whole, repeats))
    return question.reason_required_on_no or is_prompted


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
    return frozenset(key for key in DEPENDS_ON if is_reopened(walk, key, before, after))


def is_reopened(walk: Walk, key: str, before: Answers, after: Answers) -> bool:
    """Say whether a change from `before` to `after` opens one question again (see `reopened_by`)."""
    if key not in DEPENDS_ON or key not in before or before[key] != after.get(key):
        return False
    asked = DEPENDS_ON[key] & walk.questions.keys() & before.keys()
    return any(_reads(before, each) != _reads(after, each) for each in asked)


def _reads(answers: Answers, key: str) -> object:
    """Return what of an answer other answers depend on."""
    answer = answers.get(key)
    return answer and (answer.value, answer.chosen, tuple((s.quote, s.truth) for s in answer.statements))


def not_yet_known(walk: Walk, answers: Answers) -> tuple[Question, ...]:
    """Return the questions on open pages whose answer is not yet known, in order."""
    return tuple(
        question
        for page in pages_open(walk, answers)
        for question in page.questions
        if value(answers, question.key) is Value.NOT_YET_KNOWN
    )
