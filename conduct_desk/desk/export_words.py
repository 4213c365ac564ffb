"""The words that lie beside everything that was taken out of the log."""

NAME = "Conduct Desk export"
NO_SHAPE = (
    "The letters of the PDF have no shape for some characters: there “?” stands for each of them. "
    "The tables have them exactly. They are:"
)
UNREAD = (
    "These could not be read when everything was taken out. The rest is whole. If you have a backup from "
    "before, restore it and take everything out again."
)
HELD = (
    "These were isolated because nobody may see them. What was written about them is in the tables; what "
    "they show stays encrypted in the case log. Ask the police before anything else is done with them."
)
READ_ME = """READ ME FIRST

This folder holds everything that was in the case log of
{school}
on {day}, taken out with Conduct Desk {version}.

NOTHING IN IT IS ENCRYPTED. Anybody who can open this folder can read the names of children, parents and
staff, and everything that was written about them. Keep it as you keep a safeguarding file: locked away, not
in a shared folder, not in an e-mail. Delete it when it has served its purpose.

What is here
------------
Case log.pdf          everything that was kept, to read or print: contents first, then each concern
Tables                one table a file (.csv): open them in Excel, LibreOffice or any other program
Exhibits              the evidence exactly as it was kept, a folder for each concern, with its covered copies
Letters               each letter that was made final, exactly as it was printed
Summaries             each governors’ summary that was issued
chronology.json       the sealed chronology with its words: verify_chronology.py checks it without the log
SHA256SUMS.txt        the fingerprint of each file: “sha256sum -c SHA256SUMS.txt” shows any later change
What stays in the log.txt    only where an exhibit is isolated
What could not be read.txt   only where something could not be read

How the tables are written
--------------------------
Comma-separated, every cell in quotation marks, in UTF-8. Days are written 2026-11-23, moments in UTC.
A cell that begins with =, +, -, @, a tab, a new line or an apostrophe (after spaces too) has one more
apostrophe in front of it, so that no spreadsheet takes it for a formula. Take one apostrophe off a cell that
begins with one, and you have what was kept. A picture or PDF stands in a table by its size; the file itself
is in its folder.
{signs}"""
