"""Who may open the case log: passphrases, and the one root that they all open.

root (16 random bytes) -> HKDF-SHA256 "db" -> raw key of case-log.db
                       -> HKDF-SHA256 "exhibits" -> age identity of exhibits/*
keys.json holds one slot a holder: the root, sealed by AES-256-GCM with what Argon2id makes of the passphrase.
One more slot may be opened by a secret that the computer's own sign-in keeps; it says when its holder last
typed the passphrase, sealed with it.
"""

import hmac
import json
import secrets
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from conduct_desk.caselog.bech32 import encode
from conduct_desk.caselog.disk import write_whole
from conduct_desk.caselog.sheet import ROOT_BYTES, check_group, root_from_sheet, sheet_groups
from conduct_desk.errors import LogDamaged, LogMissing, WrongKey

__all__ = ["check_group", "root_from_sheet", "sheet_groups"]  # one door for all that opens a log
KEYS_FILE = "keys.json"
SPARE_FILE = "keys.json.bak"
FORMAT = "conduct-desk-keys-1"
SIGN_IN = "Sign-in"  # the role of a slot that no passphrase opens
MEMORY_KIB = 64 * 1024  # with three passes about 0.2 s and 64 MiB a guess
PASSES = 3
LANES = 1
_MOST_MEMORY_KIB = 1024 * 1024  # a doctored file may not make the desk ask for all the memory there is
_MOST_PASSES, _MOST_LANES = 100, 16
_LEAST_A_LANE_KIB, _LEAST_SALT, _NONCE = 8, 8, (8, 128)  # what Argon2id and AES-GCM take at all


@dataclass(frozen=True)
class Slot:
    """One holder's way in. Bytes are kept as hex digits."""

    holder: str
    role: str
    memory_kib: int
    passes: int
    lanes: int
    salt: str
    nonce: str
    sealed: str
    proven_on: str = ""  # of a sign-in slot: the day its holder last typed the passphrase; sealed with it

    @property
    def is_sign_in(self) -> bool:
        """Say whether the computer's sign-in opens this slot, and no passphrase."""
        return self.role == SIGN_IN


@dataclass(frozen=True)
class KeyFile:
    """What keys.json holds: whose log it is, how to know its root, and a slot for each holder."""

    log_id: str
    proof: str
    slots: tuple[Slot, ...] = ()

    @property
    def holders(self) -> tuple[str, ...]:
        """Return the names of those who can open the log, in the order they were added."""
        return tuple(slot.holder for slot in self.passphrase_slots)

    @property
    def passphrase_slots(self) -> tuple[Slot, ...]:
        """Return the slots that passphrases open."""
        return tuple(slot for slot in self.slots if not slot.is_sign_in)

    @property
    def sign_in(self) -> Slot | None:
        """Return the slot that the computer's sign-in opens, if there is one."""
        return next((slot for slot in self.slots if slot.is_sign_in), None)

    def without(self, *, holder: str = "", sign_in: bool = False) -> "KeyFile":
        """Return the key file without a holder's slots, or without the sign-in slot."""

        def goes(slot: Slot) -> bool:
            return slot.holder == holder or (sign_in and slot.is_sign_in)

        return replace(self, slots=tuple(slot for slot in self.slots if not goes(slot)))

    def fits(self, root: bytes) -> bool:
        """Say whether this is the root of this log (one from another log's sheet is not)."""
        return hmac.compare_digest(self.proof, _proof(root, self.log_id))


def new_root() -> bytes:
    """Return the root of a new log: 16 random bytes."""
    return secrets.token_bytes(ROOT_BYTES)


def new_log_id() -> str:
    """Return the name of a new log: 16 random hex digits, saying nothing about the school."""
    return secrets.token_hex(8)


def db_key(root: bytes) -> bytes:
    """Return the 32 raw bytes that case-log.db is encrypted with."""
    return _derive(root, b"db")


def exhibit_identity(root: bytes) -> str:
    """Return the age identity (AGE-SECRET-KEY-1...) that the exhibits are encrypted to."""
    return encode("age-secret-key-", _derive(root, b"exhibits")).upper()


def seal_key(root: bytes) -> bytes:
    """Return the 32 raw bytes that the lists inside backups are sealed with (HMAC-SHA256)."""
    return _derive(root, b"backups")


def new_keys(root: bytes, log_id: str) -> KeyFile:
    """Return the key file of a log that nobody holds yet."""
    return KeyFile(log_id, _proof(root, log_id))


def add_slot(
    keys: KeyFile, root: bytes, *, holder: str, passphrase: str, role: str = "", proven_on: str = ""
) -> KeyFile:
    """Return the key file with one more holder (about 0.2 s). A holder's older slots stay until dropped."""
    empty = Slot(
        holder, role, MEMORY_KIB, PASSES, LANES, secrets.token_hex(16), secrets.token_hex(12), "", proven_on
    )
    sealed = _sealer(empty, passphrase).encrypt(bytes.fromhex(empty.nonce), root, _bound(keys.log_id, empty))
    return replace(keys, slots=(*keys.slots, replace(empty, sealed=sealed.hex())))


def add_sign_in(keys: KeyFile, root: bytes, *, holder: str, secret: str, on: date) -> KeyFile:
    """Return the key file with a sign-in slot of this holder, in place of any older one.

    `on` is the day on which the holder typed the passphrase; nobody can change it without the secret.
    """
    return add_slot(
        keys.without(sign_in=True),
        root,
        holder=holder,
        passphrase=secret,
        role=SIGN_IN,
        proven_on=on.isoformat(),
    )


def open_slot(keys: KeyFile, passphrase: str) -> tuple[Slot, bytes]:
    """Return the slot that the passphrase opens, and the root (about 0.2 s a slot). Raises WrongKey."""
    return _opened(keys, keys.passphrase_slots, passphrase)


def open_sign_in(keys: KeyFile, secret: str) -> tuple[Slot, bytes]:
    """Return the slot that the secret of the computer's sign-in opens, and the root. Raises WrongKey."""
    return _opened(keys, (slot for slot in keys.slots if slot.is_sign_in), secret)


def _opened(keys: KeyFile, slots: Iterable[Slot], passphrase: str) -> tuple[Slot, bytes]:
    for slot in slots:
        try:
            root = _sealer(slot, passphrase).decrypt(
                bytes.fromhex(slot.nonce), bytes.fromhex(slot.sealed), _bound(keys.log_id, slot)
            )
        except InvalidTag:
            continue
        if keys.fits(root):
            return slot, root
    raise WrongKey(
        "That passphrase does not open this case log.",
        next_step="Check Caps Lock and try again, or use the recovery sheet.",
        field="passphrase_edit",
    )


def change_passphrase(folder: Path, keys: KeyFile, *, old: str, new: str) -> KeyFile:
    """Give the holder of `old` the passphrase `new`. Killed at any moment, at least one of them opens.

    The new slot is written and opened once for real before the old one goes; the sign-in slot goes too.
    Raises WrongKey, NotSaved.
    """
    slot, root = open_slot(keys, old)
    both = add_slot(keys, root, holder=slot.holder, passphrase=new, role=slot.role)
    write_keys(folder, both)
    open_slot(read_keys(folder), new)
    kept = replace(both, slots=tuple(each for each in both.slots if each != slot))
    only_new = kept.without(sign_in=True)
    write_keys(folder, only_new)
    return only_new


def write_keys(folder: Path, keys: KeyFile) -> None:
    """Write keys.json and then its spare copy, each whole or not at all. Raises NotSaved."""
    slots = [_plain(slot) for slot in keys.slots]
    content = {"format": FORMAT, "log_id": keys.log_id, "proof": keys.proof, "slots": slots}
    text = json.dumps(content | {"sha256": _digest(content)}, indent=1, ensure_ascii=False)
    for name in (KEYS_FILE, SPARE_FILE):
        write_whole(folder / name, text.encode())


def read_keys(folder: Path) -> KeyFile:
    """Return what keys.json holds, or its spare copy when that is gone or damaged.

    Raises LogMissing when there is neither, LogDamaged when neither can be read.
    """
    files = [folder / name for name in (KEYS_FILE, SPARE_FILE) if (folder / name).is_file()]
    if not files:
        raise LogMissing(
            "The passphrase file of the case log (keys.json) is not in its folder.",
            next_step="Use the recovery sheet: it opens the log without that file.",
        )
    for file in files:
        try:
            return _read(file.read_bytes())
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
    raise LogDamaged(
        "The passphrase file of the case log (keys.json) cannot be read.",
        next_step="Use the recovery sheet: it opens the log without that file.",
    )


def even_out(folder: Path) -> None:
    """Make keys.json and its spare copy the same again, after damage or a change that was cut off.

    Else the spare could go on opening the log for somebody who may not any more. Raises NotSaved.
    """
    held = read_keys(folder)
    files = [folder / name for name in (KEYS_FILE, SPARE_FILE)]
    if len({file.read_bytes() if file.is_file() else b"" for file in files}) > 1:
        write_keys(folder, held)


def _read(content: bytes) -> KeyFile:
    data = json.loads(content)
    digest = data.pop("sha256", None)  # since schema 2; without it an altered name would be shown at the door
    if data["format"] != FORMAT or data.keys() != {"format", "log_id", "proof", "slots"}:
        raise ValueError("not a key file of this format")
    if digest is not None and digest != _digest(data):
        raise ValueError("not what was written")
    slots = tuple(Slot(**slot) for slot in data["slots"])
    for slot in slots:
        _check_slot(slot)
    return KeyFile(str(data["log_id"]), str(data["proof"]), slots)


def _digest(content: Mapping[str, object]) -> str:
    """Tell chance damage, which a slot alone cannot be told from a wrong passphrase by. No secret goes in."""
    return sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _plain(slot: Slot) -> dict[str, object]:
    """Return what is written of a slot; a passphrase slot has no day."""
    return {key: value for key, value in asdict(slot).items() if key != "proven_on" or value}


def _check_slot(slot: Slot) -> None:
    least = _LEAST_A_LANE_KIB * slot.lanes
    if not (least <= slot.memory_kib <= _MOST_MEMORY_KIB and 0 < slot.passes <= _MOST_PASSES):
        raise ValueError("a slot asks for too much or too little")
    salt, nonce, _ = (bytes.fromhex(digits) for digits in (slot.salt, slot.nonce, slot.sealed))
    is_right = 0 < slot.lanes <= _MOST_LANES and len(salt) >= _LEAST_SALT
    if not (is_right and _NONCE[0] <= len(nonce) <= _NONCE[1]):
        raise ValueError("a slot that nothing can be made of")
    if not all(isinstance(words, str) for words in (slot.holder, slot.role, slot.proven_on)):
        raise ValueError("a holder who is nobody")


def _derive(root: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(root)


def _proof(root: bytes, log_id: str) -> str:
    # Enough to tell this log's root from another's; nothing can be derived back from it.
    return _derive(root, b"proof " + log_id.encode())[:8].hex()


def _sealer(slot: Slot, passphrase: str) -> AESGCM:
    # The same letters typed on another system may arrive composed differently.
    typed = unicodedata.normalize("NFKC", passphrase).encode()
    deriver = Argon2id(
        salt=bytes.fromhex(slot.salt),
        length=32,
        iterations=slot.passes,
        lanes=slot.lanes,
        memory_cost=slot.memory_kib,
    )
    return AESGCM(deriver.derive(typed))


def _bound(log_id: str, slot: Slot) -> bytes:
    parameters = [log_id, slot.holder, slot.role, "argon2id", slot.memory_kib, slot.passes, slot.lanes]
    return json.dumps(parameters + ([slot.proven_on] if slot.proven_on else [])).encode()
