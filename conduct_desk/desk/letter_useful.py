"""Papers that may be written in a concern though the policy does not ask for them: “Also useful”."""

from conduct_desk.caselog import actions, letters
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.following import rungs_done
from conduct_desk.desk.held import held_for, in_heat
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.shown import standing_answers
from conduct_desk.desk.suggestions import involved
from conduct_desk.policy.ladder import Rung
from conduct_desk.policy.letters import useful_letters
from conduct_desk.policy.suggested import Situation
from conduct_desk.policy.vocabulary import LetterKind, Seen

PUT_RIGHT = frozenset({Seen.REMOVED, Seen.CORRECTED})


def useful(opened: Opened, session: Session, case_id: int) -> tuple[LetterKind, ...]:
    """Return what may be written now and is not asked for, in order.

    What is written or begun already, what waits to be done as an action, and what waits for somebody's
    word is left out.
    """
    rows = actions.of_case(session, case_id)
    fitting = useful_letters(
        Situation.of(standing_answers(session, case_id, opened.rules.walk)),
        involved(session, case_id),
        is_put_right=any(row.seen in PUT_RIGHT for row in rows),
        is_advised=Rung.LEGAL_ADVICE in rungs_done(session, case_id),
    )
    there = {row.kind for row in letters.of_case(session, case_id)}
    there |= {row.letter_kind for row in rows if row.letter_kind and row.done_on is None}
    return tuple(
        kind
        for kind in fitting
        if kind not in there
        and not held_for(opened, session, case_id, kind)
        and not in_heat(opened, session, case_id, kind)
    )
