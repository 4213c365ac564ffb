"""The day with evidence of canary_day.py: marked words in all that comes in and is written about it."""

import email.message
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from conduct_desk.app import Program
from conduct_desk.desk import Desk
from conduct_desk.desk.bundle_views import BundleGiven, Chosen, ForWhom, Originals, Way
from conduct_desk.desk.data_request_views import RequestGiven
from conduct_desk.desk.exhibit_views import Origin
from conduct_desk.desk.stopping_views import NoPicture
from conduct_desk.desk.views import ExhibitView
from conduct_desk.policy.exhibits import Capture, ExhibitKind, WordsFrom
from conduct_desk.policy.vocabulary import Grade, TakenOut
from conduct_desk.ui.road import EVIDENCE
from conduct_desk.ui.widgets import picture_offer
from tests.faults.canary_words import CANARY, line, press, text, wait_for, word

FONT = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "SourceSans3_400Regular.ttf"
FILM = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"
NAMES = ("post.png", "mail.eml", "chat.txt", "page.html", "film.mp4")
CONCERN = 2  # the day before left one
Steps = Iterator[Callable[[], object]]


def bait(hers: Path, downloads: Path) -> None:
    """Write the files that she is sent: a post, an e-mail with a picture in it, a chat, a page, a film."""
    post = hers / f"{CANARY}post.png"
    _drawn("ZEBRAQUAGGA is a useless clown", "teal").save(post)
    mail = email.message.EmailMessage()
    mail["Subject"], mail["From"] = word("subject"), f"{word('sender')} <{CANARY}@example.org>"
    mail["To"], mail["Date"] = f"{CANARY}to@example.org", "Mon, 16 Nov 2026 19:20:00 +0000"
    mail.set_content(word("mailbody"))
    part = hers / f"{CANARY}part.png"
    _drawn("ZEBRAQUAGGA in a mail", "maroon").save(part)
    mail.add_attachment(part.read_bytes(), maintype="image", subtype="png", filename=f"{CANARY}hung.png")
    (hers / f"{CANARY}mail.eml").write_bytes(mail.as_bytes())
    lines = [f"16/11/2026, 19:2{each} - {word('contact')}: {word(f'line{each}')}" for each in range(5)]
    (hers / f"{CANARY}chat.txt").write_text("\n".join(lines) + "\n", "utf-8")
    page = f"<html><head><title>{word('title')}</title></head><body><p>{word('webwords')}</p></body></html>"
    (hers / f"{CANARY}page.html").write_text(page, "utf-8")
    (hers / f"{CANARY}film.mp4").write_bytes(FILM + word("film").encode() * 20_000)
    downloads.mkdir(parents=True)
    _drawn("ZEBRAQUAGGA was found", "olive").save(downloads / f"{CANARY}found.png")


def _drawn(words: str, colour: str) -> Image.Image:
    """Return a picture of some words, dark on light."""
    picture = Image.new("RGB", (900, 300), "white")
    pen = ImageDraw.Draw(picture)
    pen.text((30, 60), words, fill=colour, font=ImageFont.truetype(FONT, 48))
    return picture


def evidence_day(program: Program, hers: Path, saved: Path) -> Steps:
    """Yield what is done with evidence, one thing after another; a new concern takes it in."""
    desk, workspace = program._desk, program._window._workspace
    assert desk is not None and workspace is not None
    pages, journeys = workspace.pages, workspace.journeys
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(hers / f"{CANARY}{name}")) for name in NAMES])
    yield lambda: journeys.offer(picture_offer.dropped(files), None)
    yield lambda: press(pages.gate, "no_button")
    yield lambda: wait_for(lambda: len(kept(desk)) == len(NAMES))
    yield lambda: QApplication.clipboard().setImage(QImage(str(hers / f"{CANARY}part.png")))
    yield lambda: journeys.offer(picture_offer.pasted(QApplication.clipboard()), pages.evidence)
    yield lambda: press(pages.evidence, "no_button")
    yield lambda: wait_for(lambda: len(kept(desk)) == len(NAMES) + 1)
    yield lambda: pages.found.open_folders()
    yield lambda: wait_for(lambda: bool(pages.found.tiles))
    yield lambda: pages.found.tiles[0].setChecked(True)
    yield lambda: journeys.go_to(CONCERN, EVIDENCE)
    yield from messages(program)
    yield from one_exhibit(program)
    yield from handed_on(desk, saved)
    yield from isolated(program)
    yield lambda: desk.exhibits.verify_all(lambda _done, _of: None)
    yield lambda: desk.backups.back_up()
    yield lambda: journeys.go_to_place("settings")
    yield from (lambda: None for _ in range(10))  # what was typed is kept meanwhile


def kept(desk: Desk, kind: ExhibitKind | None = None) -> list[ExhibitView]:
    """Return what the new concern has, of one kind or of all."""
    return [each for each in desk.exhibits.of_case(CONCERN) if kind in (None, each.kind)]


def messages(program: Program) -> Steps:
    """Yield opening what is no picture, and taking out of it what hangs on it."""
    desk, workspace = program._desk, program._window._workspace
    assert desk is not None and workspace is not None
    page = workspace.journeys._exhibits

    def open_message(kind: ExhibitKind) -> None:
        page.open_message(CONCERN, kept(desk, kind)[0].exhibit_id)

    for kind in (ExhibitKind.MAIL, ExhibitKind.CHAT, ExhibitKind.WEB_PAGE):
        yield partial(open_message, kind)
        yield from (lambda: None for _ in range(4))
    yield lambda: desk.exhibits.choose_lines(kept(desk, ExhibitKind.CHAT)[0].exhibit_id, [1, 3])
    yield lambda: desk.exhibits.take_out(kept(desk, ExhibitKind.MAIL)[0].exhibit_id, [1])
    yield lambda: desk.exhibits.original_into(
        kept(desk, ExhibitKind.RECORDING)[0].exhibit_id, Path.home().parent / "saved" / "film.mp4"
    )


def one_exhibit(program: Program) -> Steps:
    """Yield describing the post, reading and correcting its words, and covering it up."""
    desk, workspace = program._desk, program._window._workspace
    assert desk is not None and workspace is not None
    journeys, pages = workspace.journeys._exhibits, workspace.pages

    def post() -> int:
        return kept(desk)[0].exhibit_id

    def read() -> None:
        words = desk.exhibits.read_words(post())
        print("the words were read:", CANARY in words.text, flush=True)

    today = datetime.now(UTC).date()
    yield lambda: desk.exhibits.describe(
        post(),
        Origin(
            Grade.SUPPLIED, today, "19:20", word("capturedby"), word("device"), f"https://{word('at')}.example/",
            word("account"), frozenset(Capture), word("originnote"),
        ),
    )  # fmt: skip
    yield read
    yield lambda: desk.exhibits.suggest(post())
    yield lambda: desk.exhibits.cover(post(), [(0, 0, 300, 40)])
    yield lambda: journeys.cover(CONCERN, post())
    yield from (lambda: None for _ in range(4))
    yield lambda: journeys.open_exhibit(CONCERN, post())
    yield lambda: pages.exhibit.show_words()
    yield lambda: text(pages.exhibit, "exhibit_words_edit").setPlainText(word("typedwords"))
    yield from (lambda: None for _ in range(8))  # a draft of it is kept
    yield lambda: desk.exhibits.set_words(post(), word("corrected"))
    yield lambda: print("the words are hers:", is_hers(desk, post()), flush=True)


def is_hers(desk: Desk, exhibit_id: int) -> bool:
    """Say whether the words of an exhibit are those that she typed."""
    words = desk.exhibits.detail(exhibit_id).words
    return words is not None and (words.whence, words.text) == (WordsFrom.HEAD, word("corrected"))


def handed_on(desk: Desk, saved: Path) -> Steps:
    """Yield the bundle, the answer to somebody who asks what is held, and an entry without a picture."""

    def bundle() -> None:
        chosen = [Chosen(each.exhibit_id, Way.NAMED) for each in kept(desk)]
        chosen[0] = Chosen(chosen[0].exhibit_id, Way.WHOLE)
        given = BundleGiven(
            CONCERN, ForWhom.POLICE, word("why"), tuple(chosen), word("because"), Originals.BESIDE
        )
        desk.bundles.save(given, saved / "bundle.pdf")

    yield bundle

    def answer() -> None:
        person = desk.cases.get(1).parts[0].person.person_id
        request = RequestGiven(person, datetime.now(UTC).date(), word("askedby"), also_cover=(word("also"),))
        (saved / "answer.pdf").write_bytes(desk.subject_access.make(request))
        desk.subject_access.recorded(request)
        desk.subject_access.taken(request, TakenOut.SAVED)

    yield answer
    entry = NoPicture(
        word("toldby"), datetime.now(UTC).date(), "09:10", word("site"), word("itsaddress"),
        word("itsaccount"), police_reference=word("policeref"),
    )  # fmt: skip
    yield lambda: desk.stopping.record(1, entry)


def isolated(program: Program) -> Steps:
    """Yield isolating the post and what came out of the mail, and destroying the post on advice."""
    desk, workspace = program._desk, program._window._workspace
    assert desk is not None and workspace is not None
    journeys, page = workspace.journeys._exhibits, workspace.pages.isolate
    first = [0]

    def begin() -> None:
        first[0] = kept(desk)[0].exhibit_id
        journeys.isolate(CONCERN, first[0])

    yield begin
    yield lambda: line(page, "why_edit").setText(word("whyisolated"))
    yield from (lambda: None for _ in range(8))  # a draft of it may be kept
    yield lambda: press(page, "isolate_button")
    yield lambda: desk.exhibits.isolate(kept(desk, ExhibitKind.MAIL)[0].exhibit_id, word("whythemail"))
    yield lambda: line(page, "advised_by_edit").setText(word("typedadvice"))
    yield from (lambda: None for _ in range(8))
    yield lambda: desk.exhibits.destroy(first[0], word("advisedby"), word("advice"))
    yield lambda: print("it was destroyed:", desk.exhibits.detail(first[0]).exhibit.is_destroyed, flush=True)
