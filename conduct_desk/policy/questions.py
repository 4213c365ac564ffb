"""The walk's pages and questions, as the school's walk.toml words them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from conduct_desk.policy.advice import AdviceReason, FirstStep
from conduct_desk.policy.clauses import Policy
from conduct_desk.policy.reading import Data, Section
from conduct_desk.policy.vocabulary import Accused, Target


class Style(StrEnum):
    """How a page asks.

    TICKS: one tick a question and "None of these" that says no to all; any row may also be not yet known.
    RADIOS: yes, no, not yet known for each question. STATEMENTS: as radios, with a list of statements on yes.
    """

    TICKS = "ticks"
    RADIOS = "radios"
    STATEMENTS = "statements"


# What the engine asks, page by page, in the order that the policy's duties demand: safety, then whether
# it is ours, then children, then the standards, then fairness, then what to do first. A school may reword
# it, not reorder it.
ORDER: Mapping[str, tuple[str, ...]] = {
    "stop": ("danger", "indecent_image", "allegation", "conflict", "school_replied"),
    "ours": ("relates_to_school", "is_social_media", "private_use"),
    "children": ("child_in_words", "child_in_pictures", "other_risk"),
    "words": ("foul", "abusive", "discriminatory", "threatening"),
    "facts": ("inaccurate",),
    "procedure": ("belongs_to_procedure",),
    "anything_else": ("otherwise_unacceptable",),
    "fair_comment": ("fair_comment",),
    "advice": ("legal_advice",),
    "first_step": ("proportionate",),
}
STYLES: Mapping[str, Style] = {
    "stop": Style.TICKS, "children": Style.TICKS, "words": Style.TICKS, "facts": Style.STATEMENTS,
}  # every other page: radios  # fmt: skip
CHOSEN_FROM: Mapping[str, str] = {
    "allegation": "accused", **dict.fromkeys(ORDER["words"], "targets"),
    "belongs_to_procedure": "procedures", "otherwise_unacceptable": "targets",
    "legal_advice": "advice_reasons", "proportionate": "first_steps",
}  # fmt: skip
LISTS: Mapping[str, type[StrEnum]] = {
    "accused": Accused, "targets": Target, "advice_reasons": AdviceReason, "first_steps": FirstStep,
}  # fmt: skip
CAUTIOUS = frozenset({"danger", "indecent_image", "allegation", "conflict", *ORDER["children"]})
REASON_ON_YES = frozenset({"otherwise_unacceptable", "proportionate"})
REASON_ON_NO = frozenset({"proportionate"})


@dataclass(frozen=True)
class Question:
    """One question of the walk.

    `name` stands for it in lists of answers; `text` is asked (beside a tick it is a statement or a word).
    `clause` is the key of the clause it comes from. `chosen_from` says which list is offered on yes
    ("accused", "targets", "procedures", "advice_reasons", "first_steps"; empty for none) and `choices` are
    its words. `find_out` is what to do while the answer is not yet known. `unknown_acts_as_yes`: at the
    stop and child questions an answer that is not yet known is treated as yes until somebody changes it.
    """

    key: str
    page: str
    name: str
    text: str
    hint: str
    clause: str
    yes_hint: str
    no_hint: str
    unknown_hint: str
    find_out: str
    chosen_from: str = ""
    choices: tuple[str, ...] = ()
    reason_hint: str = ""
    reason_required_on_yes: bool = False
    reason_required_on_no: bool = False
    has_statements: bool = False
    unknown_acts_as_yes: bool = False


@dataclass(frozen=True)
class Page:
    """One page of the walk: a heading, a lead of at most 20 words, its questions.

    `none_label` is the exclusive last choice of a page of ticks ("None of these"), empty elsewhere.
    """

    key: str
    title: str
    lead: str
    questions: tuple[Question, ...]
    style: Style
    none_label: str = ""


@dataclass(frozen=True)
class Walk:
    """Every page of the walk, in order."""

    pages: tuple[Page, ...]

    @cached_property  # every page of a concern asks for it dozens of times
    def questions(self) -> Mapping[str, Question]:
        """Every question by its key, in order."""
        return {question.key: question for page in self.pages for question in page.questions}


def read_walk(data: Data, policy: Policy) -> Walk:
    """Return the walk worded in walk.toml; raises DeskError with a sentence when something is wrong."""
    section = Section(data, file="walk.toml")
    pages = dict(section.sections("pages", "page"))
    questions = dict(section.sections("questions", "question"))
    _same_keys(section, "page", pages, tuple(ORDER))
    _same_keys(section, "question", questions, tuple(key for keys in ORDER.values() for key in keys))
    return Walk(tuple(_page(key, pages[key], questions, policy) for key in ORDER))


def _same_keys(section: Section, name: str, found: Mapping[str, Section], wanted: tuple[str, ...]) -> None:
    """Refuse a walk that leaves out what the engine asks, or asks what it does not know."""
    for key in wanted:
        if key not in found:
            raise section.wrong(f"the {name} ‘{key}’ is missing.", f"Add a part that begins [{name}s.{key}].")
    for key in found:
        if key not in wanted:
            raise section.wrong(
                f"there is no {name} ‘{key}’ in the walk.", f"Take out the part [{name}s.{key}]."
            )


def _page(key: str, part: Section, questions: Mapping[str, Section], policy: Policy) -> Page:
    style = STYLES.get(key, Style.RADIOS)
    lead = part.text("lead")
    if len(lead.split()) > 20:
        raise part.wrong("‘lead’ has more than 20 words.", "Shorten it: it is read at a glance.")
    return Page(
        key=key,
        title=part.text("title"),
        lead=lead,
        questions=tuple(_question(name, key, questions[name], policy) for name in ORDER[key]),
        style=style,
        none_label=part.text("none_label") if style is Style.TICKS else "",
    )


def _question(key: str, page: str, part: Section, policy: Policy) -> Question:
    chosen_from = CHOSEN_FROM.get(key, "")
    lists = {name: tuple(word.value for word in words) for name, words in LISTS.items()}
    lists["procedures"] = policy.procedures
    return Question(
        key=key,
        page=page,
        name=part.text("name"),
        text=part.text("text"),
        hint=part.text("hint"),
        clause=part.one_of("clause", policy.clauses),
        yes_hint=part.text("yes"),
        no_hint=part.text("no"),
        unknown_hint=part.text("unknown"),
        find_out=part.text("find_out"),
        chosen_from=chosen_from,
        choices=lists.get(chosen_from, ()),
        reason_hint=part.text("reason", ""),
        reason_required_on_yes=key in REASON_ON_YES,
        reason_required_on_no=key in REASON_ON_NO,
        has_statements=page == "facts",
        unknown_acts_as_yes=key in CAUTIOUS,
    )
