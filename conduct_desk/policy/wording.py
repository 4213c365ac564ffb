"""The words of suggested actions and of what must not be done, from the school's actions.toml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from conduct_desk.policy.clauses import Policy
from conduct_desk.policy.reading import Data, Section

# Everything the engine may suggest. A school rewords it in actions.toml; a missing one is named on start.
ACTIONS = (
    "police", "police_picture", "police_advice", "police_harassment", "keep_safe", "hate_report",
    "designated_officer", "officer_by_chair", "low_level", "hand_over", "safeguarding_picture",
    "safeguarding", "safeguarding_own", "safeguarding_again", "family", "support_staff", "no_reply",
    "adopt_policy", "legal_advice", "legal_advice_now", "speak", "speak_child", "child", "removal",
    "otherwise", "correction", "procedure", "take_up_concern", "correct_in_public", "check_child",
    "check_removal", "check_correction", "check_again", "check_agreed", "cannot_see", "removed_first",
    "removed_second", "pass_on_staff", "pass_on_governor", "pass_on_pupil", "pass_on_not_ours", "platform",
    "platform_safety", "platform_child", "organiser", "helpline", "further_step", "author",
    "which_procedure", "which_statements", "cannot_tell", "edited", "reposted", "disputed", "thanks",
    "settled", "meeting", "complaint", "data_request", "data_complaint", "leave_debate",
    "leave_out_of_scope", "leave_nothing", "second_removal", "second_correction", "close_removed",
    "close_corrected", "close_changed", "close_procedure", "close_done",
)  # fmt: skip
WARNINGS = (
    "picture", "danger", "allegation", "allegation_facts", "allegation_name", "allegation_head", "conflict",
    "child", "child_names", "child_tone", "complaint", "reply", "reporter", "co_authors", "threaten",
    "last_warning", "families", "governors", "further_step", "trade", "shares", "correction", "removal",
)  # fmt: skip
PHRASES = (
    "also_child", "also_removal", "also_otherwise", "also_correction", "also_procedure", "also_again",
    "also_wider", "also_harassment", "wait_police", "wait_officer", "wait_safeguarding", "wait_decision",
    "wait_complaint", "wait_advice",
)  # fmt: skip


@dataclass(frozen=True)
class ActionWords:
    """How one suggested action is put: the sentence on screen, why, and the clause (empty: practice)."""

    words: str
    why: str
    clause: str = ""


@dataclass(frozen=True)
class Wording:
    """Every suggested action, every warning of what must not be done, and phrases added to them, by key."""

    actions: Mapping[str, ActionWords]
    must_not: Mapping[str, str]
    phrases: Mapping[str, str]


def read_wording(data: Data, policy: Policy) -> Wording:
    """Return the words written in actions.toml; raises DeskError with a sentence when something is wrong."""
    section = Section(data, file="actions.toml")
    actions = {key: _action(part, policy) for key, part in section.sections("actions", "action")}
    warnings = {key: part.text("words") for key, part in section.sections("must_not", "warning")}
    phrases = section.part("phrases", "phrase")
    _all_there(section, "action", "actions", ACTIONS, actions)
    _all_there(section, "warning", "must_not", WARNINGS, warnings)
    return Wording(actions, warnings, {key: phrases.text(key) for key in PHRASES})


def _action(part: Section, policy: Policy) -> ActionWords:
    return ActionWords(
        part.text("words"), part.text("why"), part.one_of("clause", policy.clauses, default="")
    )


def _all_there(section: Section, name: str, place: str, wanted: Iterable[str], found: Iterable[str]) -> None:
    for key in wanted:
        if key not in found:
            raise section.wrong(f"the {name} ‘{key}’ is missing.", f"Add a part that begins [{place}.{key}].")
