"""Opening the log with the computer's own sign-in, for a holder who chose that: never the only way in.

A random secret lies in the system's own store (Windows Credential Manager, macOS Keychain, Secret Service)
and opens a slot of its own in keys.json. Whoever can sign in to this computer as the holder can open the log;
the passphrase is asked all the same once in thirty days.
"""

from __future__ import annotations

import secrets
import sys
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from conduct_desk.caselog import keys
from conduct_desk.desk.holder_views import SignInState
from conduct_desk.errors import DeskError, WrongKey

if TYPE_CHECKING:
    from pathlib import Path

    from keyring.backend import KeyringBackend

SERVICE = "Conduct Desk"
PASSPHRASE_EVERY = timedelta(days=30)
SECRET_BYTES = 32


class SignInRefused(DeskError):
    """The computer's store does not give, or does not take, what opens the log."""


def store_name() -> str:
    """Return what this computer calls its sign-in; empty where it has no store that keeps a secret secret.

    Long: the library looks round for the stores that there are.
    """
    if _store() is None:
        return ""
    names = {"win32": "Windows sign-in", "darwin": "Mac sign-in"}
    return names.get(sys.platform, "sign-in to this computer")


def state(folder: Path, today: date) -> SignInState:
    """Say whether the log of a folder can be opened with the sign-in now. Reads keys.json only: quick."""
    try:
        slot = keys.read_keys(folder).sign_in
    except DeskError:
        return SignInState(is_on=False)
    if slot is None:
        return SignInState(is_on=False)
    why_not = _why_not(slot.proven_on, today)
    return SignInState(is_on=True, may_open=not why_not, holder=slot.holder, why_not=why_not)


def _why_not(proven_on: str, today: date) -> str:
    try:
        age = today - date.fromisoformat(proven_on)
    except ValueError:
        age = PASSPHRASE_EVERY * 2
    if timedelta() <= age < PASSPHRASE_EVERY:
        return ""
    return "The passphrase is asked once a month, so that it is not forgotten. Type it this time."


def open_with(folder: Path, today: date) -> tuple[str, bytes]:
    """Return who the sign-in stands for, and the root. Raises SignInRefused, LogMissing, LogDamaged."""
    now = state(folder, today)
    if not now.may_open:
        raise SignInRefused(
            now.why_not or "This case log is not opened with the sign-in to this computer.",
            next_step="Type your passphrase.",
        )
    key_file = keys.read_keys(folder)
    secret = _read(key_file.log_id)
    try:
        slot, root = keys.open_sign_in(key_file, secret)
    except WrongKey as error:
        raise SignInRefused(
            "The sign-in to this computer does not open this case log any more.",
            next_step="Type your passphrase. Then turn it on again in Settings, under Who can open the log.",
        ) from error
    return slot.holder, root


def turned_on(key_file: keys.KeyFile, root: bytes, holder: str, today: date) -> keys.KeyFile:
    """Put a new secret into the computer's store; return the keys with a slot that it opens.

    Raises SignInRefused when there is no store or it does not take the secret.
    """
    store, secret = _store(), secrets.token_urlsafe(SECRET_BYTES)
    if store is None:
        raise SignInRefused(
            "This computer has no safe store for such a key.", next_step="Go on with your passphrase."
        )
    try:
        store.set_password(SERVICE, key_file.log_id, secret)
        is_kept = store.get_password(SERVICE, key_file.log_id) == secret
    except _refusals():
        is_kept = False
    if not is_kept:
        raise SignInRefused(
            "The computer’s store for passwords did not take it, so nothing was changed.",
            next_step="Go on with your passphrase.",
        )
    return keys.add_sign_in(key_file, root, holder=holder, secret=secret, on=today)


def renew(folder: Path, root: bytes, holder: str, today: date) -> None:
    """Note that the holder has typed the passphrase today: the sign-in opens for another thirty days.

    Nothing is said when it cannot be noted: then the passphrase is asked sooner.
    """
    with suppress(DeskError):
        key_file = keys.read_keys(folder)
        slot = key_file.sign_in
        if slot is None or slot.holder != holder or slot.proven_on == today.isoformat():
            return
        secret = _read(key_file.log_id)
        keys.open_sign_in(key_file, secret)
        renewed = keys.add_sign_in(key_file, root, holder=holder, secret=secret, on=today)
        keys.write_keys(folder, renewed)


def forget(log_id: str) -> None:
    """Take the secret out of the computer's store. Nothing is said when it is not there."""
    store = _store()
    if store is not None:
        with suppress(*_refusals()):
            store.delete_password(SERVICE, log_id)


def _read(log_id: str) -> str:
    store = _store()
    try:
        secret = store.get_password(SERVICE, log_id) if store is not None else None
    except _refusals():
        secret = None
    if not secret:
        raise SignInRefused(
            "The sign-in to this computer gave nothing that opens the case log.",
            next_step="Type your passphrase.",
        )
    return secret


def _store() -> KeyringBackend | None:
    """Return the system's own store; None where there is none, or only one that keeps secrets in plain text.

    The library gives a priority of 1 and more to what it recommends; plain files and stand-ins have less.
    """
    # A third of a second, and only for whoever turned it on or looks at its setting.
    import keyring
    from keyring.backends.chainer import ChainerBackend

    try:
        chosen = keyring.get_keyring()
        stores = list(chosen.backends) if isinstance(chosen, ChainerBackend) else [chosen]
        return next((store for store in stores if store.priority >= 1), None)
    except _refusals():
        return None


def _refusals() -> tuple[type[Exception], ...]:
    """Return what a store raises when it is locked, gone or does not answer."""
    from keyring.errors import KeyringError

    linux = sys.modules.get("secretstorage.exceptions")  # there only where it is used
    more = (linux.SecretStorageException,) if linux is not None else ()
    return (KeyringError, OSError, RuntimeError, *more)
