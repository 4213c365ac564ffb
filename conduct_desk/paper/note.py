"""A note: what it is about, its date and reference, who wrote it, and whether it stays in school."""

from collections.abc import Mapping

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from conduct_desk.paper import fonts
from conduct_desk.paper.close import body_and_close, with_it
from conduct_desk.paper.flow import INK, MUTED, NAVY, Setting, style, words
from conduct_desk.paper.letter_paper import LetterPaper
from conduct_desk.paper.letterhead import CONFIDENTIAL, no_break
from conduct_desk.paper.pen import WriteRow
from conduct_desk.paper.tags import Role
from conduct_desk.paper.words import blocks
from conduct_desk.policy.readers import Reader

STANDING: Mapping[Reader, str] = {
    Reader.FILE: "Stays in school: it is kept with the concern and sent to nobody.",
    Reader.HELPERS: "In confidence: for those whose work it is to keep children safe, and for nobody else.",
    Reader.PLATFORM: "To be copied into the report. It goes to the platform or the helpline alone.",
    Reader.PUBLIC: "For the school’s own website, newsletter or page, where anybody may read it.",
}
SIGNED = frozenset({Reader.FILE, Reader.HELPERS, Reader.ADVISER, Reader.CHAIR})  # by hand, on the sheet


def note_flowables(paper: LetterPaper, setting: Setting) -> list[Flowable]:
    """Return a note as it flows under the letterhead: no window shows it, for nobody posts one."""
    small = style(10, 13.5, colour=MUTED, after=1, keep=True)
    title = style(18, 22, font=fonts.BOLD, colour=NAVY, after=4, keep=True, role=Role.H1)
    strong = style(10, 13.5, font=fonts.STRONG, colour=INK, after=4)
    standing = " ".join(
        filter(None, (f"{CONFIDENTIAL}." if paper.is_confidential else "", STANDING.get(paper.reader, "")))
    )
    close = [*(_signature(setting) if paper.reader in SIGNED else []), *with_it(paper, setting)]
    lead = [
        *words(paper.subject, title),
        *(each for line in _particulars(paper) for each in words(line, small)),
        *(words(standing, strong) if standing else []),
        Spacer(0, 2 * mm),
        *(words(paper.salutation, setting.body(keep=True)) if paper.salutation.strip() else []),
    ]
    return body_and_close(lead, blocks(paper.body), close, setting)


def _particulars(paper: LetterPaper) -> list[str]:
    whom = ", ".join(line.strip() for line in paper.recipient_lines if line.strip())
    writer = ", ".join(filter(None, (paper.signer_name, paper.signer_role)))
    head = " · ".join(filter(None, (no_break(paper.dated_on), paper.reference)))
    rows = (("For", whom), ("Written by", writer))
    return [head, *(f"{label}: {value}" for label, value in rows if value)]


def _signature(setting: Setting) -> list[Flowable]:
    return [
        Spacer(0, 4 * mm),
        WriteRow((("Signature", 0.6), ("Date", 0.4)), setting.size * 0.8, above=9 * mm),
    ]
