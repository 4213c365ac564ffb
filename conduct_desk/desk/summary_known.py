"""What the log knows that the governors' summary must not say, read once for as long as nothing changes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from conduct_desk import paths
from conduct_desk.caselog import chronology, people, said_anywhere
from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.desk.rule_files import board_offers, closing_rules
from conduct_desk.desk.school import school

if TYPE_CHECKING:
    from conduct_desk.caselog.kept import Session
    from conduct_desk.paper.summary_check import SummaryGiven
    from conduct_desk.policy.clauses import Policy
    from conduct_desk.policy.summary import SummaryWords

_SMALL_WORD = re.compile(r"(?<![\w'’.])[a-z]{2,}(?!\w)")


class KnownToLog:
    """What a log knows as its newest entry has it: reading 10,000 posts takes a second, asking 10 ms."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._read: tuple[int, SummaryGiven | None] = (0, None)

    def remarks(self, session: Session, policy: Policy, words: SummaryWords) -> tuple[RemarkView, ...]:
        """Return what the words for the governors give away, what is in the way first. Any thread."""
        from conduct_desk.paper.summary_check import check

        newest, _ = chronology.head(session)
        read, found = self._read
        if found is None or read != newest:
            found = known(session, policy)
            self._read = (newest, found)
        return tuple(
            RemarkView(
                each.rule, each.sentence, each.mend, each.about, each.field, each.blocks, each.may_stand
            )
            for each in check(words, found)
        )


def known(session: Session, policy: Policy) -> SummaryGiven:
    """Return all that the check of the words for the governors is to hold them against."""
    from conduct_desk.paper.check_given import Known
    from conduct_desk.paper.summary_check import Runs, SummaryGiven

    told, offers = school(session, policy), board_offers()
    everybody = [
        Known((f"{each.title} {each.name}".strip(), *each.also_known_as))
        for each in people.everybody(session)
    ]
    everybody += [
        Known((name,)) for name in said_anywhere.names(session) if name.strip() != told.head_name.strip()
    ]
    own = (told.name, told.head_name, told.telephone, told.email, policy.title, *told.address)
    return SummaryGiven(
        people=tuple(everybody),
        places=said_anywhere.places(session),
        runs=Runs(said_anywhere.posts(session)),
        school_words=tuple(filter(None, own)),
        wording=(*offers.learning(closing_rules().lessons), *offers.questions),
        plain_words=_plain_words(),
    )


@cache
def _plain_words() -> frozenset[str]:
    """Return the words in small letters of what comes with the program: they are nobody's name."""
    folder = paths.resources()
    files = sorted((*(folder / "help").glob("*.txt"), *(folder / "letters").glob("*.txt")))
    return frozenset(word for file in files for word in _SMALL_WORD.findall(file.read_text("utf-8")))
