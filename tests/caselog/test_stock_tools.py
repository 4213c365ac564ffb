"""With the root from the recovery sheet, any SQLCipher shell and any age tool open the log without us.

Nothing here imports the program but to make the log: the steps are those of docs/open-without-us.md.
"""

import hashlib
import hmac
import os
from collections.abc import Callable

import pyrage  # type: ignore[import-untyped]
import sqlcipher3

from conduct_desk.caselog import keys
from conduct_desk.caselog.log import Log
from conduct_desk.caselog.tables import CaseRow

SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def _root(sheet: str) -> bytes:
    """Drop the fourth of each group, read 27 digits of base 31, keep the last 16 bytes."""
    number = 0
    for group in sheet.split():
        for symbol in group[:3]:
            number = number * 31 + SYMBOLS.index(symbol)
    return (number % 2**128).to_bytes(16)


def _hkdf(root: bytes, info: bytes) -> bytes:
    """HKDF-SHA256 (RFC 5869) without salt, one block."""
    extracted = hmac.digest(bytes(32), root, hashlib.sha256)
    return hmac.digest(extracted, info + b"\x01", hashlib.sha256)


def _bech32(prefix: str, content: bytes) -> str:
    """Bech32 as in BIP 173."""

    def polymod(values: list[int]) -> int:
        check = 1
        for value in values:
            top = check >> 25
            check = (check & 0x1FFFFFF) << 5 ^ value
            for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
                check ^= generator if (top >> bit) & 1 else 0
        return check

    bits = "".join(f"{byte:08b}" for byte in content)
    bits += "0" * (-len(bits) % 5)
    values = [int(bits[at : at + 5], 2) for at in range(0, len(bits), 5)]
    expanded = [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]
    check = polymod([*expanded, *values, 0, 0, 0, 0, 0, 0]) ^ 1
    values += [(check >> 5 * (5 - place)) & 31 for place in range(6)]
    return prefix + "1" + "".join(BECH32[value] for value in values)


def test_log_and_exhibits_open_without_us(log: Log, root: bytes, a_case: Callable[..., CaseRow]) -> None:
    picture = os.urandom(100_000)
    kept = log.exhibits.keep(picture)
    with log.writing() as session:
        session.add(a_case(1, "It was the caretaker’s fault"))
    log.close()
    sheet = " ".join(keys.sheet_groups(root))

    read = _root(sheet)
    shell = sqlcipher3.connect(str(log.folder / "case-log.db"))
    shell.execute(f"PRAGMA key = \"x'{_hkdf(read, b'db').hex()}'\"")
    rows = shell.execute('SELECT reference, words, opened_at FROM "case"').fetchall()
    shell.close()
    identity = pyrage.x25519.Identity.from_str(_bech32("age-secret-key-", _hkdf(read, b"exhibits")).upper())
    opened = pyrage.decrypt((log.folder / "exhibits" / kept.file).read_bytes(), [identity])

    assert rows == [("2026-27/001", "It was the caretaker’s fault", "2026-11-23T09:15:00.000000Z")]
    assert opened == picture
