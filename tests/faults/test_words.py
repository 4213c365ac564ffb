"""Words come out exactly as they went in, and are never run: in the log, the tables, the papers."""

import csv
import ctypes
import io
import json
import os
import socket
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.export_csv import DANGEROUS
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.evidence.intake import Picture, read_exhibit, shown_name
from conduct_desk.paper import fonts
from conduct_desk.paper.words import blocks
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.summary import SummaryWords
from conduct_desk.policy.vocabulary import Kind, LetterKind, Part, Role, Source, Value
from tests.conftest import PASSPHRASE, PICTURE, SchoolDay, WalkThrough, plain_cell
from tests.faults.conftest import rounds, show
from tests.faults.hostile import flat, hostile

pytestmark = pytest.mark.faults
IN_OPEN = 0x20  # linux/inotify.h
TERM = "This school year"
LONG = 200  # characters
FIELDS = 14  # that `record` fills


@dataclass(frozen=True)
class Bait:
    """A file and an address that are named in many texts, and whether anybody went there."""

    file: str
    url: str
    touched: Callable[[], int]


@pytest.fixture
def bait(tmp_path: Path) -> Iterator[Bait]:
    """Lay out a file and an address; both tell when somebody opens them. Needs Linux."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux tells so simply who opens a file")
    file = tmp_path / "bait.png"
    file.write_bytes(PICTURE.read_bytes())
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert libc.inotify_add_watch(watch, os.fsencode(file), IN_OPEN) > 0
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)

        def touched() -> int:
            came = 0
            with suppress(BlockingIOError):
                came += len(os.read(watch, 65_536)) // struct.calcsize("iIII")
            with suppress(BlockingIOError):
                server.accept()[0].close()
                came += 1
            return came

        yield Bait(str(file), f"http://127.0.0.1:{server.getsockname()[1]}/bait.png", touched)
    os.close(watch)


def test_the_bait_tells_who_takes_it(bait: Bait) -> None:
    assert bait.touched() == 0
    Path(bait.file).read_bytes()
    with socket.create_connection(("127.0.0.1", int(bait.url.split(":")[2].split("/")[0]))):
        pass
    assert bait.touched() == 2


@cache
def opened() -> Picture:
    """Return what the picture of all these concerns is; opening it once is enough."""
    return read_exhibit(PICTURE.read_bytes(), "")


def record(desk: Desk, day: SchoolDay, words: str, at: int) -> CaseView:
    """Put one text into every field of a new concern that takes any words."""
    today = day.clock.today()
    case_id = desk.cases.open().case_id
    name = f"{words} {at}"  # two people of one name would be asked about
    read = replace(opened(), name=shown_name(words))
    desk.exhibits.keep(case_id, PICTURE.read_bytes(), words, Source.PASTED, picture=read)
    desk.cases.set_facts(
        case_id,
        Facts(
            platform=words, kind=Kind.OTHER, kind_other=words, place=words, link=words, words=words,
            reach_note=words, told_head_on=today, posted_on=today - timedelta(days=1),
            parts=(PartGiven(Part.AUTHOR, Role.PARENT, name),),
        ),
    )  # fmt: skip
    desk.cases.note(case_id, words)
    desk.decisions.answer(case_id, [Answer("danger", Value.NO, words)])
    desk.support.check_post(case_id, words, {})
    desk.support.add(case_id, None, words, today)
    desk.drafts.save("facts_page", {"words_edit": words}, case_id)
    return desk.cases.get(case_id)


def held(desk: Desk, case: CaseView) -> list[str]:
    """Return what the desk says of every field that `record` filled, the person's name last."""
    facts, case_id = case.facts, case.case_id
    draft = desk.drafts.read("facts_page", case_id)
    return [
        facts.platform, facts.kind_other, facts.place, facts.link, facts.words, facts.reach_note,
        case.answers["danger"].reason, desk.support.posts(case_id)[0].words,
        desk.support.of(case_id)[0].what, draft["words_edit"] if draft else "",
        case.parts[0].person.name,
    ]  # fmt: skip


def pdf_words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return flat("".join(page.get_textpage().get_text_bounded() for page in document))
    finally:
        document.close()


def is_in(words: str, pages: str) -> bool:
    """Say whether a text stands in a paper; of a long one, which a page may cut apart, each of its words."""
    shown = fonts.drawable(words)
    if len(shown) <= LONG:
        return flat(shown) in pages
    parts = (word[at : at + 60] for word in shown.split() for at in range(0, len(word), 60))
    return all(flat(part) in pages for part in parts)


def body_shown(words: str) -> str:
    """Return a letter's body as its page shows it: the mark of a list or quotation is drawn, not written."""
    return "\n".join(block.text for block in blocks(words))


def formulas(cells: Sequence[str]) -> list[str]:
    return [cell for cell in cells if cell.lstrip("\ufeff\u200b \u00a0\u3000")[:1] in DANGEROUS - {"'"}]


def test_words_come_out_of_the_log_its_tables_and_its_pdf_as_they_went_in(
    desk: Desk, school_day: SchoolDay, tmp_path: Path, bait: Bait
) -> None:
    texts = hostile(rounds(60, 300), file=bait.file, url=bait.url)
    cases = [record(desk, school_day, words, at) for at, words in enumerate(texts)]

    for words, case, at in zip(texts, cases, range(len(texts)), strict=True):
        fields = held(desk, case)
        assert {each.strip() for each in fields[:-1]} == {words.strip()}, repr(words)
        assert fields[-1] == " ".join(f"{words} {at}".split())
        assert case.exhibits[0].name == shown_name(words)

    for case in cases[::7]:
        assert desk.cases.reasons(case.case_id).startswith(b"%PDF")
    stick = tmp_path / "stick"
    stick.mkdir()
    out = desk.export.everything(stick, PASSPHRASE).folder
    tables = {}
    for table in (out / "Tables").iterdir():
        read = csv.DictReader(io.StringIO(table.read_bytes().decode("utf-8-sig"), newline=""))
        tables[table.stem] = list(read)
        assert formulas([cell for row in tables[table.stem] for cell in row.values()]) == []
    kept = [{key: plain_cell(cell) for key, cell in row.items()} for row in tables["case"]]
    assert [row["words"] for row in kept] == [words.strip() for words in texts]
    assert [row["place"] for row in kept] == [words.strip() for words in texts]
    assert [plain_cell(row["name"]) for row in tables["exhibit"]] == [shown_name(words) for words in texts]
    notes = [json.loads(plain_cell(row["body"])) for row in tables["event_body"]]
    said = [body["detail"]["note"] for body in notes if body["what"] == "Added a note"]
    assert said == [words.strip() for words in texts]

    pages = pdf_words((out / "Case log.pdf").read_bytes())
    assert [words for words in texts if not is_in(words.strip(), pages)] == []
    announced = (out / "Read me first.txt").read_text("utf-8-sig")
    missing = {each for words in texts for each in fonts.missing_glyphs(words)}
    assert missing and "have no shape for some characters" in announced
    assert bait.touched() == 0
    show(
        11,
        f"{len(texts)} hostile and foreign texts in {FIELDS} fields each come out of the log, its tables "
        f"and its PDF; {len(missing)} characters without a shape announced, 0 formula cells, 0 files or "
        "addresses opened",
    )


def test_words_come_out_of_letters_and_summaries_as_they_went_in(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough, bait: Bait
) -> None:
    texts = hostile(rounds(60, 300), file=bait.file, url=bait.url)
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    letter_id = desk.letters.start(a_case.case_id, LetterKind.REMOVAL).letter_id
    lost, announced = list[str](), 0
    for words in texts:
        line = " ".join(words.split())[:40]
        desk.school.amend(name=line, head_name=line)
        desk.letters.amend(letter_id, recipient=line, subject=line, body=words)
        view = desk.letters.get(letter_id)
        assert (view.recipient, view.subject, view.body) == (line, line, words)
        pages = pdf_words(desk.letters.preview(view))
        lost += [repr(words)] if not is_in(body_shown(words), pages) or not is_in(line, pages) else []
        missing = fonts.missing_glyphs(words)
        told = "".join(
            f"{each.about}{each.sentence}" for each in desk.letters.remarks(view) if each.is_in_the_way
        )
        announced += bool(missing)
        assert all(each in told for each in missing[:3]), words
        summary = pdf_words(desk.summaries.preview(TERM, SummaryWords()))
        lost += [repr(words)] if not is_in(line, summary) else []
    assert lost == []
    assert bait.touched() == 0
    show(
        11,
        f"{len(texts)} texts in letters and the governors’ summary come out of the PDF; in {announced} of "
        "them the signs that cannot be printed are named first",
    )
