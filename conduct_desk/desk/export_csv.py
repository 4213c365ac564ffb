"""Tables as CSV that any spreadsheet reads and that none of them runs."""

import csv
import io
from collections.abc import Iterable, Sequence

# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV injection"); the wide ones count in
# the East. An apostrophe joins them, so that taking one off gives every cell back as it was.
DANGEROUS = frozenset("=+-@\t\r\n＝＋－＠'")
BYTE_ORDER_MARK = "\ufeff"


def safe_cell(value: object) -> str:
    """Return a cell as text that no spreadsheet runs: with an apostrophe before it where it could be run."""
    text = "" if value is None else str(value)
    start = _first_seen(text)
    return f"'{text}" if start in DANGEROUS or text[:1] in DANGEROUS else text


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a table as CSV: RFC 4180, every cell quoted, UTF-8 with the mark by which Excel knows it."""
    sink = io.StringIO(newline="")
    writer = csv.writer(sink, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([safe_cell(column) for column in columns])
    writer.writerows([safe_cell(value) for value in row] for row in rows)
    return (BYTE_ORDER_MARK + sink.getvalue()).encode("utf-8", "backslashreplace")


def _first_seen(text: str) -> str:
    """Return the first character that a person sees: spaces and what has no shape do not count."""
    return next((each for each in text if each.isprintable() and not each.isspace()), "")
