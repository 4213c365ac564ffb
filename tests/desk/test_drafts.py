"""What was being typed is kept, or held until the disk takes it."""

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.drafts import Unsaved
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import AnswerNeeded, NotSaved
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import Value


def held() -> Unsaved:
    return Unsaved("facts", 1, {"words": "Mr Dunn is"}, NotSaved("The disk is full."))


def test_what_the_disk_refused_before_the_lock_is_kept_after_it(desk: Desk) -> None:
    desk.drafts.take_over((held(),))
    assert desk.drafts.read("facts", 1) == {"words": "Mr Dunn is"}
    assert desk.drafts.refusal() is None and desk.drafts.unsaved() == ()


def test_what_is_refused_again_is_held_and_shown_all_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.drafts.save("facts", {"words": "Mr"}, 1)
    link = desk.drafts._opened.log

    class Full:
        def __enter__(self) -> None:
            raise NotSaved("The disk is full.")

        def __exit__(self, *_: object) -> None:
            return None

    with monkeypatch.context() as patch:
        patch.setattr(link, "writing", Full)
        desk.drafts.take_over((held(),))
    assert desk.drafts.refusal() is not None
    assert desk.drafts.read("facts", 1) == {"words": "Mr Dunn is"}
    assert [each.place for each in desk.drafts.unsaved()] == ["facts"]
    desk.drafts.discard("facts", 1)
    assert desk.drafts.read("facts", 1) is None and desk.drafts.unsaved() == ()


def test_the_words_that_are_held_stand_in_no_error() -> None:
    assert "Dunn" not in repr(held())


def test_an_answer_takes_its_draft_with_it(desk: Desk, a_case: CaseView) -> None:
    desk.drafts.save("decision:ours", {"private_use": "NO"}, a_case.case_id)
    with desk.drafts.spent("decision:ours", a_case.case_id):
        desk.decisions.answer(a_case.case_id, [Answer("private_use", Value.NO)])
        assert desk.drafts.read("decision:ours", a_case.case_id) is None


def test_an_answer_that_is_refused_leaves_its_draft(desk: Desk, a_case: CaseView) -> None:
    desk.drafts.save("decision:facts", {"inaccurate": "YES"}, a_case.case_id)
    refused = [Answer("proportionate", Value.NO)]
    with pytest.raises(AnswerNeeded), desk.drafts.spent("decision:facts", a_case.case_id):
        desk.decisions.answer(a_case.case_id, refused)
    assert desk.drafts.read("decision:facts", a_case.case_id) == {"inaccurate": "YES"}

    desk.decisions.answer(a_case.case_id, [Answer("private_use", Value.NO)])
    assert desk.drafts.read("decision:facts", a_case.case_id) == {"inaccurate": "YES"}
