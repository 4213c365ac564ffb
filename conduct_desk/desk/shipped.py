"""What the program is made of beside itself, each part with its licence and the texts that come with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from conduct_desk import paths
from conduct_desk.desk.rule_files import read_data
from conduct_desk.errors import DeskError
from conduct_desk.policy.reading import Section

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER, PARTS, PACKAGES = "licences", "parts.toml", "packages.toml"


@dataclass(frozen=True)
class ShippedPart:
    """A part made by others: what it is for in plain words, its licence, and where its texts lie."""

    name: str  # with its version
    what: str
    licence: str
    texts: tuple[str, ...]  # places under the resources
    source: str = ""

    @property
    def line(self) -> str:
        """Return it in one line."""
        return f"{self.name}: {self.what}. {self.licence}"


@cache
def shipped_parts() -> tuple[ShippedPart, ...]:
    """Return all parts by their names. Raises DeskError when a file of the program is missing or wrong."""
    packages = _rows(PACKAGES, "package")
    versions = {row.text("name"): row.text("version") for row in packages}
    found = [_part(row, versions) for row in (*_rows(PARTS, "part"), *packages)]
    return tuple(sorted(found, key=lambda part: part.name.casefold()))


def licence_text(part: ShippedPart) -> str:
    """Return all texts of a part, one after the other. Raises DeskError when one is missing."""
    return "\n\n\n".join([part.line, *([f"Source: {part.source}"] if part.source else []), *_texts(part)])


def every_part() -> str:
    """Return the list of all parts as a text, a line each."""
    return "\n".join(part.line for part in shipped_parts())


def _texts(part: ShippedPart) -> Iterator[str]:
    for place in part.texts:
        try:
            yield (paths.resources() / place).read_text("utf-8").strip()
        except OSError as error:
            raise DeskError(
                "A licence text of the program is missing.", next_step="Install Conduct Desk again."
            ) from error


def _rows(file: str, kind: str) -> tuple[Section, ...]:
    whole = Section(read_data(paths.resources() / FOLDER / file), file=file)
    return tuple(row for _number, row in whole.rows(kind, kind))


def _part(row: Section, versions: Mapping[str, str]) -> ShippedPart:
    """Return one part; its version may be said as that of a package it comes in."""

    def said(name: str) -> str:
        return row.text(name) if name in row.names() else ""

    version = said("version") or versions.get(said("version_of"), "")
    return ShippedPart(
        name=f"{row.text('name')} {version}".strip(),
        what=row.text("what"),
        licence=row.text("licence"),
        texts=row.texts("texts"),
        source=said("source"),
    )
