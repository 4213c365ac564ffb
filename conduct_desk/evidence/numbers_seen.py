"""Telephone numbers, addresses, account names and classes in the words of a picture."""

import re
from collections.abc import Iterator

from conduct_desk.evidence.page_words import Page

_ENDINGS = "com|co|uk|org|net|sch|gov|info|me|eu|ie|edu|ac|io|email|mail"
_EMAIL = re.compile(
    rf"[\w.+-]+@\w[\w-]*(?:\.[\w-]+)+|[\w.+-]+ ?@ ?\w[\w-]*(?: ?\. ?(?:{_ENDINGS})\b)+", re.IGNORECASE
)
# An account after @ or u/, one with a line below between its parts, the address of a profile.
_ACCOUNT = re.compile(
    r"(?<![\w.@])@\w[\w.]{1,29}"
    r"|(?<![\w/])/?u/[\w-]{3,20}"
    r"|(?<![\w@./-])[A-Za-z]\w*_\w*[A-Za-z0-9]\b"
    r"|\b(?:www\.|m\.)?(?:facebook|fb|instagram|tiktok|twitter|x|youtube|linkedin|snapchat|reddit|nextdoor|threads)"
    r"\.(?:com|co\.uk|net|me)/[^\s,;]+"
    r"|\b(?:wa|t)\.me/[^\s,;]+",
    re.IGNORECASE,
)
# Digits of the United Kingdom (0 and nine or ten more, in groups), or + and a country's.
_PHONE = re.compile(r"(?<![\w£$€.,/+-])(?:\+\d{1,3}|\(?0)(?:[\s().-]{0,2}\d){8,12}(?![\w/])")
# BS 7666: area and district, then a digit and two letters of which C, I, K, M, O and V are none.
_POSTCODE = re.compile(r"\b(?:[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKPSTUW]?) ?\d[ABD-HJLNP-UW-Z]{2}\b")
_STREET = re.compile(
    r"\b\d{1,4}[A-Za-z]?,? (?:[A-Z][\w'’]+ ){1,3}(?:Road|Rd|Street|St|Lane|Avenue|Ave|Close|Drive|Way|Court"
    r"|Crescent|Terrace|Place|Gardens|Grove|Hill|Row|Square|Park|Mews|Rise|Walk|View|Croft|Fold|Yard)\b"
)
# The form of number plates since September 2001 (DVLA, INF104).
_PLATE = re.compile(r"\b[A-HJ-PR-Y]{2}\d{2} ?[A-HJ-PR-Z]{3}\b")
# A class tells, with the name of the school, of whose child is spoken.
_CLASS = re.compile(r"\b(?:Year|Yr|Class) ?(?:[1-6]|R)[A-Z]?\b|\bY[1-6][A-Z]?\b(?! [A-Z])")
_RULES = (
    (_EMAIL, "An e-mail address"),
    (_ACCOUNT, "An account name"),
    (_PHONE, "A telephone number"),
    (_POSTCODE, "A postcode"),
    (_STREET, "An address"),
    (_PLATE, "A number plate"),
    (_CLASS, "A class"),
)
_DIGITS = str.maketrans("OolI|", "00111")
_NEARLY_DIGITS = re.compile(r"(?<![^\s(+])[+(]?[\dOolI|()-]*\d[\dOolI|()-]*\d[\dOolI|()-]*(?![^\s.,;:!?)])")


def numbers(page: Page) -> Iterator[tuple[str, int, int]]:
    """Yield why, and the first and last word of each number, address or account name."""
    for pattern, why in _RULES:
        text = _with_digits(page.text) if pattern is _PHONE else page.text
        for match, first, last in page.find(pattern, text):
            if pattern is not _PHONE or _is_phone(match.group()):
                yield why, first, last


def _with_digits(text: str) -> str:
    """Return the text, as long as before, with letters that were taken for digits as digits in numbers."""
    return _NEARLY_DIGITS.sub(lambda found: found.group().translate(_DIGITS), text)


def _is_phone(found: str) -> bool:
    digits = sum(letter.isdigit() for letter in found)
    return 10 <= digits <= 13
