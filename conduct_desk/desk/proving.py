"""Proof that whoever is here knows a passphrase of the log: an unlocked desk alone gives no key away."""

from conduct_desk.caselog import keys
from conduct_desk.caselog.keys import KeyFile
from conduct_desk.errors import WrongKey


def prove(key_file: KeyFile, passphrase: str, *, field: str = "own") -> None:
    """Raise WrongKey (on `field`) for what is no passphrase of the log."""
    try:
        keys.open_slot(key_file, passphrase)
    except WrongKey as error:
        raise WrongKey(
            "That is not a passphrase of this case log.",
            next_step="Check Caps Lock and type your own passphrase again.",
            field=field,
        ) from error
