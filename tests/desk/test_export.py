"""Everything that the log holds, in a folder that any program reads."""

import csv
import hashlib
import io
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.export_views import Exported, ExportStep
from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError, WrongKey
from conduct_desk.policy.offices import GovernorKind
from conduct_desk.policy.summary import SummaryWords
from conduct_desk.policy.vocabulary import LetterKind, Source, Value
from tests.conftest import PASSPHRASE, PICTURE, plain_cell


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder to take everything to."""
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def written(desk: Desk, a_case: CaseView, walk_through: Callable[..., None]) -> CaseView:
    """A concern with a letter that was made final, a note, and a governor who was told."""
    desk.school.amend(address=("School Lane", "ST HELENS"), telephone="01744 960 100")
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    letter = desk.letters.start(a_case.case_id, LetterKind.REMOVAL)
    desk.letters.amend(
        letter.letter_id, address=("1 High Street", "ST HELENS"), body="Take it down, Mrs Marsh."
    )
    desk.letters.issue(letter.letter_id)
    desk.governors.set([GovernorView("Peter Holloway", GovernorKind.FOUNDATION)])
    desk.cases.note(a_case.case_id, "She rang at nine and was calm.")
    return desk.cases.get(a_case.case_id)


def take_out(desk: Desk, stick: Path) -> Exported:
    return desk.export.everything(stick, PASSPHRASE)


def rows(done: Exported, table: str) -> list[dict[str, str]]:
    text = (done.folder / "Tables" / f"{table}.csv").read_bytes().decode("utf-8-sig")
    read = csv.DictReader(io.StringIO(text, newline=""))
    return [{key: plain_cell(value) for key, value in row.items()} for row in read]


def words_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    finally:
        document.close()


def test_all_of_a_concern_is_in_the_pdf(desk: Desk, written: CaseView, stick: Path) -> None:
    words = words_of(take_out(desk, stick).folder / "Case log.pdf")

    for expected in (
        "St Thomas Primary School", written.reference, "Mr Dunn is a useless clown.", "Kelly Marsh",
        "Anita Rao", "Town noticeboard", "Exhibit 1", written.exhibits[0].fingerprint,
        "A letter is the least that will do.", "Foul", "Take it down, Mrs Marsh.", "1 High Street",
        "She rang at nine and was calm.",
        "Peter Holloway", "Chronology of the whole log", "Began to take everything out",
    ):  # fmt: skip
        assert expected in words, expected


def test_the_contents_lead_to_each_page(desk: Desk, written: CaseView, stick: Path) -> None:
    document = pypdfium2.PdfDocument(take_out(desk, stick).folder / "Case log.pdf")
    try:
        outline = {mark.get_title(): mark.get_dest().get_index() for mark in document.get_toc()}
        number = outline[f"Concern {written.reference}"]
        lines = document[0].get_textpage().get_text_bounded()
        page = document[number].get_textpage().get_text_bounded()
    finally:
        document.close()
    assert f"Concern {written.reference}" in page
    assert str(number + 1) in lines.split()


def test_every_table_comes_back_row_for_row(desk: Desk, written: CaseView, stick: Path) -> None:
    done = take_out(desk, stick)

    (case,) = rows(done, "case")
    assert case["words"] == "Mr Dunn is a useless clown."
    assert case["reference"] == written.reference
    assert {row["name"] for row in rows(done, "person")} == {"Kelly Marsh", "Anita Rao"}
    assert [row["seq"] for row in rows(done, "event")] == [
        str(n + 1) for n in range(len(rows(done, "event")))
    ]
    assert rows(done, "letter")[0]["pdf"].endswith(" bytes")
    expected = {"case", "exhibit", "answer", "action", "letter", "event", "event_body", "setting", "closure"}
    assert expected <= {path.stem for path in (done.folder / "Tables").iterdir()}


def test_evidence_and_letters_are_there_to_the_byte(desk: Desk, written: CaseView, stick: Path) -> None:
    done = take_out(desk, stick)
    folder = written.reference.replace("/", "-")

    assert (
        done.folder / "Exhibits" / folder / f"{folder} exhibit 1.png"
    ).read_bytes() == PICTURE.read_bytes()
    (letter,) = (done.folder / "Letters").iterdir()
    assert hashlib.sha256(letter.read_bytes()).hexdigest() == written.letters[0].fingerprint
    assert (done.cases, done.exhibits, done.papers, done.unread) == (1, 1, 1, 0)


def test_the_chronology_can_be_checked_without_the_log(desk: Desk, a_case: CaseView, stick: Path) -> None:
    done = take_out(desk, stick)
    chain = json.loads((done.folder / "chronology.json").read_bytes())
    assert len(chain["entries"]) == len(rows(done, "event"))
    assert chain["with_words"]


def test_no_file_is_called_after_a_person_or_a_picture(desk: Desk, a_case: CaseView, stick: Path) -> None:
    desk.exhibits.keep(a_case.case_id, PICTURE.read_bytes() + b"\0", "Kelly Marsh: NUL.png", Source.CHOSEN)
    names = "\n".join(str(path.relative_to(stick)) for path in take_out(desk, stick).folder.rglob("*"))
    assert "Marsh" not in names and "clown" not in names and "exhibit 2.png" in names


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum is here to read it")
def test_the_list_of_fingerprints_is_one_that_other_programs_check(
    desk: Desk, written: CaseView, stick: Path
) -> None:
    done = take_out(desk, stick)
    listed = (done.folder / "SHA256SUMS.txt").read_text().splitlines()
    there = [path for path in done.folder.rglob("*") if path.is_file()]
    assert len(listed) == len(there) - 1 == done.files - 1
    checked = subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS.txt"], cwd=done.folder, check=False)
    assert checked.returncode == 0


def test_it_says_first_that_nothing_is_encrypted(desk: Desk, stick: Path) -> None:
    told = (take_out(desk, stick).folder / "Read me first.txt").read_bytes().decode("utf-8-sig")
    assert "NOTHING IN IT IS ENCRYPTED" in told and "St Thomas Primary School" in told
    assert "\r\n" in told


def test_the_chronology_says_who_took_it_out_and_who_wanted_to(
    desk: Desk, a_case: CaseView, stick: Path
) -> None:
    with pytest.raises(WrongKey):
        desk.export.everything(stick, "not the passphrase")
    assert list(stick.iterdir()) == []
    done = take_out(desk, stick)
    said = [row["body"] for row in rows(take_out(desk, stick), "event_body")]

    assert any("did not know the passphrase" in body for body in said)
    assert any("Took everything out of the log, readable by anybody" in body for body in said)
    assert any("Began to take everything out" in row["body"] for row in rows(done, "event_body"))


def test_a_missing_exhibit_is_named_and_the_rest_is_there(
    desk: Desk, door: Door, written: CaseView, stick: Path
) -> None:
    for file in (door.folder / "exhibits").iterdir():
        if file.is_file():
            file.unlink()
    done = take_out(desk, stick)

    listed = (done.folder / "What could not be read.txt").read_text("utf-8-sig")
    assert f"{written.reference.replace('/', '-')} exhibit 1: The file of this exhibit" in listed
    assert done.unread == 1
    assert "Take it down, Mrs Marsh." in words_of(done.folder / "Case log.pdf")


def test_a_row_that_nobody_can_read_costs_only_itself(desk: Desk, written: CaseView, stick: Path) -> None:
    with desk.cases._opened.log.writing() as session:
        link = session.connection()
        # No text: a stray byte, as damage or another program may leave it.
        for what in ("'kept words'", "CAST(x'ff41' AS TEXT)"):
            link.exec_driver_sql(
                f"INSERT INTO support (case_id, done_on, what, at, by) VALUES (?, '', {what}, '', '')",  # noqa: S608
                (written.case_id,),
            )
        link.exec_driver_sql("UPDATE \"case\" SET stage = 'NO_SUCH_STAGE', opened_at = 'never'")
    done = take_out(desk, stick)

    assert [row["what"] for row in rows(done, "support")] == ["kept words"]
    assert "1 row of the table “support”" in (done.folder / "What could not be read.txt").read_text(
        "utf-8-sig"
    )
    assert "NO_SUCH_STAGE" in words_of(done.folder / "Case log.pdf")


def test_a_folder_nobody_may_write_in_is_refused_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    not_a_folder = tmp_path / "file"
    not_a_folder.write_text("")
    with pytest.raises(DeskError, match="not there"):
        desk.export.everything(not_a_folder, PASSPHRASE)


def test_two_on_one_day_stand_beside_each_other(desk: Desk, stick: Path) -> None:
    first, second = take_out(desk, stick), take_out(desk, stick)
    assert first.folder != second.folder and first.folder.is_dir() and second.folder.is_dir()


def test_it_tells_how_far_it_has_come(desk: Desk, a_case: CaseView, stick: Path) -> None:
    told: list[ExportStep] = []
    desk.export.everything(stick, PASSPHRASE, told.append)
    assert [step.words for step in told][:3] == [
        "Checking the passphrase", "Reading the log", "Copying the evidence",
    ]  # fmt: skip


def test_characters_without_a_shape_are_announced(desk: Desk, a_case: CaseView, stick: Path) -> None:
    desk.cases.note(a_case.case_id, "李伟 and ᎣᏏ rang about Ffion Ŵyn")
    done = take_out(desk, stick)
    pdf, told = (
        words_of(done.folder / "Case log.pdf"),
        (done.folder / "Read me first.txt").read_text("utf-8-sig"),
    )

    assert "李伟 and ?? rang about Ffion Ŵyn" in pdf
    for said in (pdf, told):
        assert "(U+13A3)" in said and "(U+674E)" not in said and "no shape" in said
    assert "李伟 and ᎣᏏ rang" in (done.folder / "Tables" / "event_body.csv").read_text("utf-8-sig")


def test_issued_summaries_and_their_corrections_come_out_to_the_byte(desk: Desk, stick: Path) -> None:
    first = desk.summaries.issue("This school year", SummaryWords())
    second = desk.summaries.correct(first.edition_id, SummaryWords(doing="We listen."))

    done = take_out(desk, stick)

    copies = {path.read_bytes() for path in (done.folder / "Summaries").iterdir()}
    assert copies == {desk.summaries.pdf(each.edition_id) for each in (first, second)}
    assert [json.loads(row["figures"])["replaces"] for row in rows(done, "edition")] == [None, 1]
