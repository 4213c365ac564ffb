"""What the log knows that the governors' summary must not say, read once for as long as nothing changes."""

from __future__ import annotations

import re
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from conduct_desk import paths
from conduct_desk.caselog import chronology, said_anywhere
from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.desk.rule_files import board_offers, closing_rules
from conduct_desk.desk.school import school
from conduct_desk.desk.summary_views import NOT_A_PERSON

if TYPE_CHECKING:
    from conduct_desk.caselog.kept import Session
    from conduct_desk.paper.summary_check import SummaryGiven
    from conduct_desk.policy.clauses import Policy
    from conduct_desk.policy.summary import SummaryWords

_SMALL_WORD = re.compile(r"(?<![\w'’.])[a-z]{2,}(?!\w)")


class KnownToLog:
    """What a log knows as its newest entry has it: reading 10,000 posts takes seconds, asking 10 ms.

    After a new entry only the posts that came or changed are read as words, and names only when one did.
    """

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._alone = Lock()  # any thread may ask
        self._newest = 0
        self._given: SummaryGiven | None = None

    def remarks(self, session: Session, policy: Policy, words: SummaryWords) -> tuple[RemarkView, ...]:
        """Return what the words for the governors give away, what is in the way first. Any thread."""
        from conduct_desk.paper.summary_check import check

        with self._alone:
            found = check(words, self._known(session, policy))
        return tuple(
            RemarkView(
                each.rule,
                each.sentence,
                each.mend,
                each.about,
                each.field,
                each.blocks,
                each.may_stand,
                reason=NOT_A_PERSON if each.may_stand and each.about in words.not_people else "",
            )
            for each in found
        )

    def _known(self, session: Session, policy: Policy) -> SummaryGiven:
        newest, _ = chronology.head(session)
        if self._given is None or newest != self._newest:
            self._given, self._newest = known(session, policy, self._given), newest
        return self._given


def known(session: Session, policy: Policy, before: SummaryGiven | None = None) -> SummaryGiven:
    """Return all that the words for the governors are held against; of what was read `before` what stayed."""
    from conduct_desk.paper.check_given import Known
    from conduct_desk.paper.summary_check import Runs, SummaryGiven

    told, offers = school(session, policy), board_offers()
    others = [(each,) for each in said_anywhere.names(session) if each.strip() != told.head_name.strip()]
    own = (told.name, told.head_name, told.telephone, told.email, policy.title, *told.address)
    runs = before.runs if before else Runs()
    runs.hold(said_anywhere.posts(session))
    now = SummaryGiven(
        people=tuple(map(Known, (*said_anywhere.people(session), *others))),
        places=said_anywhere.places(session),
        runs=runs,
        school_words=tuple(filter(None, own)),
        wording=(*offers.learning(closing_rules().lessons), *offers.questions),
        plain_words=_plain_words(),
    )
    return before if before == now else now


@cache
def _plain_words() -> frozenset[str]:
    """Return the words in small letters of what comes with the program: they are nobody's name."""
    folder = paths.resources()
    files = sorted((*(folder / "help").glob("*.txt"), *(folder / "letters").glob("*.txt")))
    return frozenset(word for file in files for word in _SMALL_WORD.findall(file.read_text("utf-8")))
