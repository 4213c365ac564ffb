"""The school's own wording of its papers, beside the wording that came with the program."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from conduct_desk import paths
from conduct_desk.caselog import own_wordings
from conduct_desk.desk.school import school
from conduct_desk.desk.wording_views import BlankView, WordingLine, WordingText
from conduct_desk.errors import DeskError
from conduct_desk.policy.readers import reader
from conduct_desk.policy.vocabulary import LetterKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conduct_desk.caselog.kept import Session
    from conduct_desk.caselog.own_wordings import KeptWording
    from conduct_desk.desk.opened import Opened

EASY = "easy/"
FOLDER = paths.resources() / "letters"


class Wordings:
    """What each paper says before a concern fills its blanks; the shipped text stays for comparison."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def list(self) -> tuple[WordingLine, ...]:
        """Return every paper, then every easy-read variant, each in the order of the papers' numbers."""
        from conduct_desk.paper import wording

        with self._opened.reading() as session:
            kept = {each.key: each for each in own_wordings.every(session)}
        found = [_line(key, kept.get(key)) for key in wording.keys(FOLDER)]
        order = tuple(LetterKind)
        return tuple(
            sorted(
                found, key=lambda each: (each.is_easy_read, order.index(wording.kind_of(each.key)), each.key)
            )
        )

    def count_own(self) -> int:
        """Return how many papers say what the school itself wrote."""
        with self._opened.reading() as session:
            return len(own_wordings.every(session))

    def get(self, key: str) -> WordingText:
        """Return one paper's text: the school's own, or the shipped one. Raises PaperRefused (no file)."""
        with self._opened.reading() as session:
            return _text(key, own_wordings.read(session, key))

    def problems(self, key: str, text: str) -> tuple[str, ...]:
        """Return what keeps a text from being used as this paper's wording, in plain sentences."""
        from conduct_desk.paper import wording

        return wording.problems(text, key)

    def set(self, key: str, text: str) -> WordingText:
        """Use a text of the school's own from now on; the shipped words themselves are no text of its own.

        Letters that were begun keep their words. Raises DeskError (field: text) with all that stands in the
        way of it, PaperRefused when there is no such paper.
        """
        from conduct_desk.paper import wording

        text, shipped = _tidy(text), _shipped(key)
        if text == shipped:
            return self.reset(key)
        wrong = wording.problems(text, key)
        if wrong:
            raise DeskError(wrong[0], next_step=" ".join(wrong[1:]), field="text")
        with self._opened.writing("wording") as writing:
            before = own_wordings.read(writing.session, key)
            if before is None or before.text != text or before.shipped != _code(shipped):
                own_wordings.write(
                    writing.session, key=key, text=text, shipped=_code(shipped), at=writing.at, by=writing.by
                )
                what = "Changed the school’s own wording of a paper"
                writing.enter(f"{what} ({key})", sha256=_code(text), shipped=_code(shipped))
        return self.get(key)

    def reset(self, key: str) -> WordingText:
        """Use the shipped text again; quietly where it is used already."""
        with self._opened.writing("wording") as writing:
            if own_wordings.read(writing.session, key) is not None:
                own_wordings.take_out(writing.session, key)
                writing.enter(f"Went back to the shipped wording of a paper ({key})")
        return self.get(key)

    def preview(self, key: str, text: str) -> bytes:
        """Return the paper as PDF with sample values and PRACTICE across it. Long: call through jobs.

        Raises PaperRefused when the text has no title, no subject or no words.
        """
        from conduct_desk.desk.wording_samples import sample_paper
        from conduct_desk.paper import wording
        from conduct_desk.paper.letter import make_letter

        with self._opened.reading() as session:
            told = school(session, self._opened.rules.policy)
        found, kind = wording.parse(text, key), wording.kind_of(key)
        policy, today = self._opened.rules.policy, self._opened.clock.today()
        return make_letter(sample_paper(found, kind, told, policy, today, is_easy_read=key.startswith(EASY)))


def own(session: Session) -> Mapping[str, str]:
    """Return the school's own texts by key; one that cannot be used as it stands any more is left out."""
    from conduct_desk.paper import wording

    kept = own_wordings.every(session)
    return {each.key: each.text for each in kept if not wording.problems(each.text, each.key)}


def titles(session: Session) -> dict[LetterKind, str]:
    """Return what each paper is called, by the school's own wording or ours."""
    from conduct_desk.paper.wording import read_wording

    texts = own(session)
    return {kind: read_wording(FOLDER, kind, own=texts).title for kind in LetterKind}


def _line(key: str, kept: KeptWording | None) -> WordingLine:
    from conduct_desk.paper import wording

    shipped = _shipped(key)
    is_usable = kept is None or not wording.problems(kept.text, key)
    title = wording.parse(kept.text if kept and is_usable else shipped, key).title
    return WordingLine(
        key=key,
        title=title,
        reader=reader(wording.kind_of(key)),
        is_easy_read=key.startswith(EASY),
        is_own=kept is not None,
        shipped_changed=kept is not None and kept.shipped != _code(shipped),
        is_locked=key in wording.LOCKED,
        needs_a_look=not is_usable,
    )


def _text(key: str, kept: KeptWording | None) -> WordingText:
    from conduct_desk.paper import wording

    shipped, line = _shipped(key), _line(key, kept)
    text = kept.text if kept else shipped
    kind = wording.kind_of(key)
    needed, barred = wording.needed(kind), wording.barred(kind)
    return WordingText(
        key=key,
        title=line.title,
        text=text,
        shipped=shipped,
        is_own=line.is_own,
        shipped_changed=line.shipped_changed,
        is_easy_read=line.is_easy_read,
        is_locked=line.is_locked,
        problems=() if line.is_locked else wording.problems(text, key),
        blanks=tuple(
            BlankView(name, meaning, name in needed)
            for name, meaning in sorted(wording.BLANKS.items(), key=lambda each: each[0] not in needed)
            if name not in barred and not _is_of_a_section(name)
        ),
    )


def _is_of_a_section(name: str) -> bool:
    """Say whether a blank only comes about where several sections make one letter."""
    from conduct_desk.paper import wording

    return any(name.startswith(f"{kind.value}_") for kind in wording.SECTIONS)


def _shipped(key: str) -> str:
    from conduct_desk.paper import wording
    from conduct_desk.paper.wording_parts import without_comments

    return _tidy("\n".join(without_comments(wording.shipped(FOLDER, key))))


def _tidy(text: str) -> str:
    """Return a text as it is kept: its lines without spaces at their ends, one line end after the last."""
    return "\n".join(line.rstrip() for line in text.splitlines()).strip() + "\n"


def _code(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
