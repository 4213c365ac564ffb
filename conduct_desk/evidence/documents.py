"""Reading the words of a document that is brought in: plain text, Word or PDF, by what it is inside."""

from conduct_desk.errors import DeskError
from conduct_desk.evidence.apart import told_by
from conduct_desk.evidence.formats import PICTURES, family_of, kind_of

MOST_BYTES = 20 * 1024 * 1024
MOST_ANSWER = 12 * 1024 * 1024  # bytes: two million characters, the start of the answer included
TIME_LIMIT = 20.0  # seconds, the start of the process included
_PASTE = "Open it, copy all of its text (Ctrl and A, Ctrl and C) and paste it here."
_SAVE_AS = "Open it in Word, save it as a Word document (.docx), then choose that file."

_REFUSALS = {
    "empty": ("This file is empty.", "It may not have copied fully. Copy it again, then choose it again."),
    "big": ("This file is too big: a document may have 20 MB at most.", _PASTE),
    "scanned": (
        "This PDF has no text in it: it is a picture of the pages, as a scanner makes them.",
        "Choose the Word file that it was made from, or type or paste the words here.",
    ),
    "no words": ("There are no words in this file.", _PASTE),
    "password": ("This PDF is locked with a password.", _PASTE),
    "pages": ("This PDF has more than 300 pages.", "Paste only the pages that are the policy."),
    "long": ("This document is too long to be a policy.", "Paste only the part that is the policy."),
    "swells": ("This file unpacks to more than is safe.", _PASTE),
    "late": ("This file took too long to read, so it was put aside.", _PASTE),
    "damaged": ("This file is damaged and cannot be read.", _PASTE),
    "open document": ("This is an OpenDocument file, which cannot be read here.", _SAVE_AS),
    "not word": ("This is a packed folder, not a document.", "Unpack it, then choose the document in it."),
    "document": ("This is a file of an older Word, which cannot be read here.", _SAVE_AS),
    "rtf": ("This is a Rich Text file, which cannot be read here.", _SAVE_AS),
    "web page": ("This is a web page, not a document.", _PASTE),
    "picture": (
        "This is a picture, not a document.",
        "Choose the document itself, or type or paste the words here.",
    ),
    "other": ("This file is not a document that can be read here.", _PASTE),
}
_FAMILIES = {
    "heic": "picture", "tiff": "picture", "drawing": "picture", "document": "document",
    "web page": "web page", "mail": "other", "film": "other",
}  # fmt: skip
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LOOK_INTO = 4096  # bytes or characters that tell what a text is


def words(data: bytes) -> str:
    """Return the words of a .txt (UTF-8, UTF-16 or Windows), .docx or PDF file. Long: call through jobs.

    Paragraphs of Word come with a blank line between them and "• " before items of lists.
    Raises DeskError with what it is instead, and what to do.
    """
    if not data:
        raise _refusal("empty")
    if len(data) > MOST_BYTES:
        raise _refusal("big")
    family = family_of(data)
    if family in ("pdf", "archive"):
        return _read_apart("pdf" if family == "pdf" else "word", data)
    if kind_of(data) in PICTURES:
        raise _refusal("picture")
    if data.startswith(b"{\\rtf"):
        raise _refusal("rtf")
    if family in _FAMILIES:
        raise _refusal(_FAMILIES[family])
    return _plain(data)


def _refusal(why: str) -> DeskError:
    sentence, next_step = _REFUSALS.get(why, _REFUSALS["damaged"])
    return DeskError(sentence, next_step=next_step)


def _plain(data: bytes) -> str:
    """Return a text file's words."""
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    odd = sum(
        not (letter.isprintable() or letter in "\n\t\f\v\ufeff\u00ad\u200b") for letter in text[:_LOOK_INTO]
    )
    if odd * 50 > min(len(text), _LOOK_INTO):
        raise _refusal("other")
    if not any(letter.isalpha() for letter in text):
        raise _refusal("no words")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.removeprefix(mark if encoding == "utf-8" else b"").decode(encoding, "replace")
    head = data[:_LOOK_INTO]
    for encoding, nothings in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if len(nothings) > 1 and nothings.count(0) > len(nothings) * 0.6:
            return data.decode(encoding, "replace")  # Notepad's Unicode without its mark
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _read_apart(kind: str, data: bytes) -> str:
    worker = "conduct_desk.evidence.document_worker", "--read-document"
    said, body = told_by(*worker, {"kind": kind}, data, seconds=TIME_LIMIT, most_answer=MOST_ANSWER)
    if "refused" in said:
        raise _refusal(said["refused"])
    return body.decode("utf-8", "replace")
