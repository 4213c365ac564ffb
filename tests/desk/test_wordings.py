"""The school words its papers itself, and the shipped wording stays beside it."""

from collections.abc import Iterator

import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.caselog import chronology, own_wordings
from conduct_desk.desk import Desk
from conduct_desk.desk import wordings as wordings_module
from conduct_desk.desk.door import Door
from conduct_desk.desk.wording_samples import samples
from conduct_desk.desk.wordings import own
from conduct_desk.errors import DeskError, PaperRefused
from conduct_desk.paper.wording import BLANKS, kind_of
from conduct_desk.policy.readers import Layout, layout
from conduct_desk.policy.vocabulary import LetterKind

KEY = LetterKind.REMOVAL.value


def reworded(desk: Desk, key: str = KEY) -> str:
    """Return the shipped text with one sentence of the school's own put into it."""
    shipped = desk.wordings.get(key).shipped
    return shipped.replace("Thank you", "Our door is open on Fridays. Thank you", 1)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    finally:
        document.close()


def entries(desk: Desk) -> list[str]:
    with desk.wordings._opened.reading() as session:
        return [entry.what for entry in chronology.lines(session, None)]


def test_every_paper_is_in_the_list_once_letters_before_easy_read(desk: Desk) -> None:
    lines = desk.wordings.list()

    keys = [each.key for each in lines]
    assert len(set(keys)) == len(keys) and KEY in keys
    assert [each.is_easy_read for each in lines] == sorted(each.is_easy_read for each in lines)
    assert all(each.title and not each.is_own and not each.shipped_changed for each in lines)


def test_a_new_school_uses_the_shipped_text_of_every_paper_and_nothing_is_wrong_with_it(desk: Desk) -> None:
    for line in desk.wordings.list():
        found = desk.wordings.get(line.key)
        assert found.text == found.shipped and not found.is_own
        assert found.problems == (), line.key
        assert not any(each.startswith("# ") for each in found.text.splitlines())


def test_the_schools_own_text_is_used_from_now_on(desk: Desk, door: Door, passphrase: str) -> None:
    kept = desk.wordings.set(KEY, reworded(desk))
    desk.keeping.close()

    again = door.unlock(passphrase, lambda _: None)
    found = again.wordings.get(KEY)
    line = next(each for each in again.wordings.list() if each.key == KEY)
    with again.wordings._opened.reading() as session:
        texts = own(session)
    again.keeping.close()

    assert found == kept and found.is_own and "on Fridays" in found.text
    assert "on Fridays" not in found.shipped
    assert line.is_own and not line.shipped_changed
    assert dict(texts) == {KEY: found.text}


def test_it_is_in_the_chronology_by_its_key_and_once(desk: Desk) -> None:
    text = reworded(desk)

    desk.wordings.set(KEY, text)
    desk.wordings.set(KEY, text.replace("\n", "  \n"))

    assert entries(desk)[-1] == f"Changed the school’s own wording of a paper ({KEY})"
    assert len([each for each in entries(desk) if "own wording" in each]) == 1


def test_going_back_leaves_the_shipped_text_and_can_be_undone(desk: Desk) -> None:
    text = desk.wordings.set(KEY, reworded(desk)).text

    back = desk.wordings.reset(KEY)
    assert not back.is_own and back.text == back.shipped
    assert entries(desk)[-1] == f"Went back to the shipped wording of a paper ({KEY})"

    assert desk.wordings.set(KEY, text).text == text


def test_going_back_where_nothing_was_changed_leaves_no_entry(desk: Desk) -> None:
    before = entries(desk)

    desk.wordings.reset(KEY)

    assert entries(desk) == before


def test_typing_the_shipped_words_is_going_back(desk: Desk) -> None:
    desk.wordings.set(KEY, reworded(desk))

    assert not desk.wordings.set(KEY, desk.wordings.get(KEY).shipped).is_own


@pytest.mark.parametrize(
    ("before", "after", "about"),
    [
        ("[answer_by]", "[someday]", "[someday]"),
        ("Subject: ", "About: ", "Subject"),
        ("[contact]", "me", "[contact]"),
    ],
)
def test_what_keeps_a_text_from_being_used_is_said_and_nothing_changes(
    desk: Desk, before: str, after: str, about: str
) -> None:
    text = desk.wordings.get(KEY).shipped.replace(before, after)
    told = desk.wordings.problems(KEY, text)

    with pytest.raises(DeskError) as refused:
        desk.wordings.set(KEY, text)

    assert about in " ".join(told)
    assert refused.value.field == "text" and refused.value.sentence == told[0]
    assert not desk.wordings.get(KEY).is_own


@pytest.fixture
def a_later_version(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """The school has its own text, and then an update brings another shipped one."""
    desk.wordings.set(KEY, reworded(desk))
    folder = tmp_path_factory.mktemp("letters")
    shipped = (wordings_module.FOLDER / f"{KEY}.txt").read_text("utf-8")
    (folder / f"{KEY}.txt").write_text(shipped.replace("Thank you", "With thanks"), "utf-8")
    monkeypatch.setattr(wordings_module, "FOLDER", folder)
    yield


@pytest.mark.usefixtures("a_later_version")
def test_a_changed_shipped_wording_is_said_and_her_own_text_stays(desk: Desk) -> None:
    (line,) = desk.wordings.list()
    found = desk.wordings.get(KEY)

    assert line.is_own and line.shipped_changed
    assert "on Fridays" in found.text and "With thanks" in found.shipped

    assert not desk.wordings.set(KEY, found.text + "\n\nMore.").shipped_changed  # she has seen it now


def test_a_kept_text_that_a_later_version_cannot_use_is_left_out_and_said(desk: Desk) -> None:
    with desk.wordings._opened.writing("wording") as writing:
        own_wordings.write(
            writing.session, key=KEY, text="Title: Old\nSubject: Old\n\n[gone]\n", shipped="0" * 64,
            at=writing.at, by=writing.by,
        )  # fmt: skip
        texts = own(writing.session)

    line = next(each for each in desk.wordings.list() if each.key == KEY)
    assert KEY not in texts and line.needs_a_look and line.is_own
    assert line.title != "Old" and desk.wordings.get(KEY).problems


def test_every_wording_is_previewed_with_practice_across_it(desk: Desk) -> None:
    desk.school.amend(address=("Church Lane", "WA10 1AA"))
    for line in desk.wordings.list():
        words = text_of(desk.wordings.preview(line.key, desk.wordings.get(line.key).text))
        assert "PRACTICE" in words, line.key
        assert "St Thomas Primary School" in words or layout(kind_of(line.key)) is not Layout.LETTER
        assert "[" not in words, line.key


def test_the_preview_follows_what_is_typed(desk: Desk) -> None:
    assert "on Fridays" in text_of(desk.wordings.preview(KEY, reworded(desk)))
    with pytest.raises(PaperRefused):
        desk.wordings.preview(KEY, "")


def test_there_is_a_sample_for_every_blank(desk: Desk, door: Door) -> None:
    school, policy = desk.school.get(), desk.wordings._opened.rules.policy

    found = samples(school, policy, door.clock.today())

    assert set(found) == set(BLANKS) and all(found.values())


def test_only_blanks_that_a_paper_may_have_are_offered_those_it_needs_first(desk: Desk) -> None:
    blanks = desk.wordings.get(KEY).blanks

    assert [each.is_needed for each in blanks] == sorted((each.is_needed for each in blanks), reverse=True)
    assert "words" in {each.name for each in blanks if each.is_needed}
    assert "account" not in {each.name for each in blanks}
    assert all(each.meaning for each in blanks)
