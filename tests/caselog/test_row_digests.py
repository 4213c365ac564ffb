"""Rows are compared by digests that the lists of older backups hold too."""

from contextlib import closing

import sqlcipher3

from conduct_desk.caselog.row_digests import digests, tables

ROWS = (
    (1, "Żółć", b"\x00\xff"), (-7, "", b""), (None, "7", 7), (1.5, "x y 3 ", 10**15), (0, None, -0.0),
    (2**63 - 1, "a\x00b", 1e300),
)  # fmt: skip
# As the Conduct Desk wrote them that made the first backups: a list of those must match for ever.
AS_EVER = {
    "kinds": "4163231ddf1397639e51ae9bc888911f7e2c098137ffdbbcef183c3f3d00aa5d",
    "sqlite_master": "b40376aca9e17774293995f4392e7066795b5d8d8e25510775ac03381da791ee",
}


def test_every_kind_of_value_is_told_as_in_the_first_backups() -> None:
    with closing(sqlcipher3.connect(":memory:")) as raw:
        raw.execute('CREATE TABLE kinds (a, b TEXT, "c""d")')
        raw.execute("INSERT INTO kinds VALUES (CAST(x'ff' AS TEXT), '', 3)")  # what is no UTF-8
        raw.executemany("INSERT INTO kinds VALUES (?, ?, ?)", ROWS[::-1])

        assert digests(raw, tables(raw), b"key") == AS_EVER

        raw.execute("UPDATE kinds SET b = CAST(b AS BLOB) WHERE a = 1")
        assert digests(raw, tables(raw), b"key")["kinds"] != AS_EVER["kinds"]
