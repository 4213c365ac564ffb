"""Writing a key the way age tools read it (Bech32, BIP 173 without its length limit)."""

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def encode(prefix: str, content: bytes) -> str:
    """Return `content` as Bech32 text in lower case, beginning with `prefix` and a 1."""
    number = int.from_bytes(content) << (-8 * len(content) % 5)  # padded at the end to whole fives
    count = (8 * len(content) + 4) // 5
    values = [number >> 5 * place & 31 for place in reversed(range(count))]
    spread = [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]
    remainder = _polymod([*spread, *values, 0, 0, 0, 0, 0, 0]) ^ 1
    checks = [remainder >> 5 * (5 - place) & 31 for place in range(6)]
    return prefix + "1" + "".join(_LETTERS[value] for value in (*values, *checks))


def _polymod(values: list[int]) -> int:
    remainder = 1
    for value in values:
        top = remainder >> 25
        remainder = (remainder & 0x1FFFFFF) << 5 ^ value
        for place, factor in enumerate(_GENERATOR):
            remainder ^= factor if top >> place & 1 else 0
    return remainder
