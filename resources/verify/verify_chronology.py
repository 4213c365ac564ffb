#!/usr/bin/env python3
"""Check a chronology that was saved from Conduct Desk, without Conduct Desk.

    python3 verify_chronology.py CHAIN.json
    python3 verify_chronology.py CHAIN.json 214 "BCDFG HJKMN PQRST VWXYZ"

The first form checks the chain and prints its newest number with its code; the second also compares the
number and the 20 letters that stand at the foot of a printed letter, file note or summary. It needs nothing
but Python (3.8 or later), reads only that file, writes nothing and asks no network.

    commit = SHA-256(salt || words)                         both as bytes, the words in UTF-8
    hash   = SHA-256(prev LF seq LF at LF commit)           all as text; the first prev is 64 zeros
    code   = the hash as a number, divided by 20 twenty times: each remainder is a letter of
             BCDFGHJKMNPQRSTVWXYZ

Answers: 0 whole (and the code fits), 1 the chain does not hold together, 2 the code does not fit,
3 the chain is shorter than the paper says, 4 the file or what was typed cannot be read.
"""

import hashlib
import json
import sys
from pathlib import Path

LETTERS = "BCDFGHJKMNPQRSTVWXYZ"
LENGTH = 20
FORMAT = "Conduct Desk chronology 1"
WHOLE, BROKEN, DIFFERS, TOO_SHORT, UNREADABLE = range(5)


class Broken(Exception):
    """The chain does not hold together at one entry."""

    def __init__(self, seq, why):
        super().__init__(f"Entry {seq}: {why}.")


class Unreadable(Exception):
    """The file, or what was typed, is not what it should be."""


def code_of(hashed):
    """Return the 20 letters of a hash, as papers print them."""
    number, letters = int(hashed, 16), ""
    for _ in range(LENGTH):
        number, letter = divmod(number, len(LETTERS))
        letters += LETTERS[letter]
    return letters


def in_fives(code):
    """Return a code in groups of five."""
    return " ".join(code[at : at + 5] for at in range(0, LENGTH, 5))


def read(path):
    """Return the entries of a saved chronology, and whether their words were saved with them."""
    try:
        said = json.loads(Path(path).read_bytes())
        if said["format"] != FORMAT:
            raise Unreadable("This is not a chronology that was saved from Conduct Desk.")
        return [dict(entry) for entry in said["entries"]], bool(said["with_words"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unreadable("The file cannot be read as a saved chronology.") from error


def check(entries, with_words):
    """Check every link, and the words that are there; return the hashes, and what was erased by which."""
    prev, hashes, bare, erased = "0" * 64, [], set(), {}
    for seq, entry in enumerate(entries, start=1):
        commit = entry.get("commit")
        if entry.get("seq") != seq or isinstance(entry.get("seq"), bool):
            raise Broken(seq, "its number is out of order")
        if entry.get("prev") != prev:
            raise Broken(seq, "it does not follow the entry before it")
        linked = f"{prev}\n{seq}\n{entry.get('at')}\n{commit}"
        prev = hashlib.sha256(linked.encode()).hexdigest()
        if prev != entry.get("hash"):
            raise Broken(seq, "its digest does not fit")
        hashes.append(prev)
        if "body" in entry:
            erased.update({gone: seq for gone in check_words(seq, entry, commit) if gone not in erased})
        else:
            bare.add(seq)
    lost = bare - set(erased)
    if with_words and lost:
        raise Broken(min(lost), "its words are gone, and no later entry says that they were erased")
    return hashes, {gone: by for gone, by in erased.items() if gone in bare}


def check_words(seq, entry, commit):
    """Check the words of one entry; return the earlier entries whose words it says were erased."""
    try:
        words = entry["body"]
        digest = hashlib.sha256(bytes.fromhex(entry["salt"]) + words.encode()).hexdigest()
        listed = json.loads(words)["detail"].get("erased", ())
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise Broken(seq, "its words cannot be read") from error
    if digest != commit:
        raise Broken(seq, "its words are not those that were written")
    return [gone for gone in listed if isinstance(gone, int) and gone < seq]


def typed(number, code):
    """Return what was typed from a paper; spaces, dashes and small letters make no difference."""
    plain = "".join(letter for letter in code.upper() if letter not in " -")
    if len(plain) != LENGTH or set(plain) - set(LETTERS):
        raise Unreadable(f"A code has {LENGTH} letters out of {LETTERS}.")
    if not number.isdigit() or int(number) < 1:
        raise Unreadable("The number of the entry stands before the letters, for example 214.")
    return int(number), plain


def compare(hashes, number, code):
    """Compare what a paper says with the chain, say so, and return the answer."""
    if number > len(hashes):
        print(f"The paper was printed after entry {number}, and the chain ends at entry {len(hashes)}.")
        return TOO_SHORT
    right = code_of(hashes[number - 1])
    if right != code:
        print(f"The code does not fit: entry {number} has {in_fives(right)}.")
        return DIFFERS
    print(f"The code fits: entries 1 to {number} are those that stood there when the paper was printed.")
    return WHOLE


def tell(hashes, erased, with_words):
    """Say what was found."""
    print(f"The chain is whole: {len(hashes)} entries{', with their words' if with_words else ''}.")
    if erased:
        by = ", ".join(str(seq) for seq in sorted(set(erased.values())))
        print(f"Erased, and said to be so by entry {by}: the words of {len(erased)} entries.")
    if hashes:
        print(f"Newest: {len(hashes)} {in_fives(code_of(hashes[-1]))}")


def main(arguments):
    """Check a file, and compare a code when one is given; return the answer."""
    if len(arguments) not in (1, 3):
        print(__doc__)
        return UNREADABLE
    try:
        entries, with_words = read(arguments[0])
        asked = typed(*arguments[1:]) if len(arguments) == 3 else None
        hashes, erased = check(entries, with_words)
    except Unreadable as error:
        print(error)
        return UNREADABLE
    except Broken as error:
        print(f"The chain does not hold together. {error}")
        return BROKEN
    tell(hashes, erased, with_words)
    return compare(hashes, *asked) if asked else WHOLE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
