"""The recovery sheet: the log's root as nine groups of four that can be typed back from paper.

27 of the 36 characters carry the root and a small sum over the whole; the fourth of each group is the sum of
the other three with the weights 1, 2 and 3, modulo 31. 31 is prime, so one wrong character in a group can
never add up, and the group that was mistyped is known.
"""

import hashlib
import hmac

from conduct_desk.errors import SheetMistyped

SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no 0 and O, no 1, I and L
GROUPS = 9
ROOT_BYTES = 16
_BASE = len(SYMBOLS)
_VALUES = {symbol: value for value, symbol in enumerate(SYMBOLS)}
_VALUES |= {symbol.lower(): value for symbol, value in _VALUES.items()}
_BETWEEN = " \t\r\n-–—·.,"  # what people put between groups
_WHOLE = 53  # 31 ** 27 has room for the root 54 times: a sum that notices two groups changing places
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def sheet_groups(root: bytes) -> tuple[str, ...]:
    """Return the nine groups of four characters that are printed."""
    number = int.from_bytes(root) + (_whole_sum(root) << 8 * ROOT_BYTES)
    digits = []
    for _ in range(3 * GROUPS):
        number, digit = divmod(number, _BASE)
        digits.append(digit)
    digits.reverse()
    triples = (digits[at : at + 3] for at in range(0, 3 * GROUPS, 3))
    return tuple("".join(SYMBOLS[value] for value in (*triple, _check(triple))) for triple in triples)


def root_from_sheet(typed: str) -> bytes:
    """Return the root that was typed from the sheet, in capitals or not, with or without gaps.

    Raises SheetMistyped; its `field` is "group_3" when the third group is the one that does not add up.
    """
    digits: list[int] = []
    for place, group in enumerate(_groups(typed)):
        digits += _triple(group, place)
    number = 0
    for digit in digits:
        number = number * _BASE + digit
    whole, rest = divmod(number, 1 << 8 * ROOT_BYTES)
    root = rest.to_bytes(ROOT_BYTES)
    if whole != _whole_sum(root):
        raise SheetMistyped(
            "Each group adds up, but together they do not.",
            next_step="Check that the groups are in the order of the sheet, from the first to the ninth, and "
            "that all of them are from the same sheet.",
        )
    return root


def check_group(root: bytes, place: int, typed: str) -> None:
    """Compare one typed group with the sheet of this root; `place` counts from 1. Raises SheetMistyped."""
    right = sheet_groups(root)[place - 1]
    group = "".join(character for character in typed if character not in _BETWEEN)
    _triple(group, place - 1)
    if not hmac.compare_digest(group.upper(), right):
        raise SheetMistyped(
            f"The {_ORDINALS[place - 1]} group is not the one on this log’s sheet.",
            next_step="Check that the sheet in your hand is the newest one for this case log.",
            field=f"group_{place}",
        )


def _groups(typed: str) -> list[str]:
    parts = typed.translate(dict.fromkeys(map(ord, _BETWEEN), " ")).split()
    if len(parts) != GROUPS:  # written without gaps, or with other ones
        joined = "".join(parts)
        if len(joined) != 4 * GROUPS:
            if abs(len(parts) - GROUPS) == 1:  # a gap too many or too few: the first odd group shows where
                for place, part in enumerate(parts[:GROUPS]):
                    _of_four(part, place)
            raise SheetMistyped(
                f"That is {len(joined)} characters; the sheet has {4 * GROUPS}, in nine groups of four.",
                next_step="Type all nine groups, from the first to the ninth.",
            )
        parts = [joined[at : at + 4] for at in range(0, 4 * GROUPS, 4)]
    return parts


def _of_four(group: str, place: int) -> None:
    if len(group) != 4:
        name = _ORDINALS[place]
        raise SheetMistyped(
            f"The {name} group has {len(group)} characters instead of four.",
            next_step=f"Compare the {name} group with the sheet and type it again.",
            field=f"group_{place + 1}",
        )


def _triple(group: str, place: int) -> list[int]:
    _of_four(group, place)
    name = _ORDINALS[place]
    field = f"group_{place + 1}"
    strangers = [character for character in group if character not in _VALUES]
    if strangers:
        raise SheetMistyped(
            f"The {name} group has a character that the sheet never uses: {strangers[0]}",
            next_step="The sheet has no 0 or O and no 1, I or L. "
            f"Compare the {name} group with the sheet and type it again.",
            field=field,
        )
    *triple, check = (_VALUES[character] for character in group)
    if check != _check(triple):
        raise SheetMistyped(
            f"The {name} group does not add up: one of its characters is mistyped.",
            next_step=f"Compare the {name} group with the sheet and type it again.",
            field=field,
        )
    return triple


def _check(triple: list[int]) -> int:
    return sum(weight * value for weight, value in zip((1, 2, 3), triple, strict=True)) % _BASE


def _whole_sum(root: bytes) -> int:
    return int.from_bytes(hashlib.sha256(b"Conduct Desk recovery sheet" + root).digest()) % _WHOLE
