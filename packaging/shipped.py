"""What is shipped: the packages of uv.lock that the program needs, and the parts of resources/licences."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from standins import is_left_out

TOP = Path(__file__).resolve().parents[1]
RESOURCES = TOP / "resources"
PARTS = RESOURCES / "licences" / "parts.toml"
PACKAGES = RESOURCES / "licences" / "packages.toml"
OURS, EXTRA = "conduct-desk", "ocr"
# A wheel's own list may name what it can be built with; PIL.features says what is not in Pillow's wheels.
BUILT_WITHOUT = {"pillow": ("libimagequant", "FriBiDi")}


@dataclass(frozen=True)
class Locked:
    """A package of uv.lock. `is_everywhere` is false where a marker says on which machines it is needed."""

    name: str
    version: str
    needs: tuple[str, ...]
    wheels: Mapping[str, str] = field(hash=False)  # file name: SHA-256
    is_everywhere: bool = True


@dataclass(frozen=True)
class Part:
    """Something shipped that is no package: `within` names the package whose wheel it comes in."""

    name: str
    what: str
    licence: str
    texts: tuple[str, ...]
    version: str = ""
    within: str = ""
    platforms: tuple[str, ...] = ("windows", "linux")
    files: tuple[str, ...] = ()
    source: str = ""


def key(name: str) -> str:
    """Return a package's name as the lock writes it."""
    return name.lower().replace("_", "-").replace(".", "-")


def locked(lock: Path = TOP / "uv.lock") -> Mapping[str, Locked]:
    """Return the packages that the program runs with, its reading of pictures included, by their names."""
    rows = {row["name"]: row for row in tomllib.loads(lock.read_text("utf-8"))["package"]}
    ours = rows[OURS]
    waiting = [(need, True) for need in (*ours["dependencies"], *ours["optional-dependencies"][EXTRA])]
    everywhere: dict[str, bool] = {}
    while waiting:
        need, is_wanted = waiting.pop()
        is_wanted = is_wanted and "marker" not in need
        if everywhere.get(need["name"]) in (True, is_wanted):
            continue
        everywhere[need["name"]] = is_wanted
        waiting += [(each, is_wanted) for each in _needs(rows[need["name"]])]
    return {name: _locked(rows[name], is_everywhere=everywhere[name]) for name in sorted(everywhere)}


def _needs(row: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return list(row.get("dependencies", ()))


def _locked(row: Mapping[str, Any], *, is_everywhere: bool) -> Locked:
    wheels = {each["url"].rsplit("/", 1)[1]: each["hash"].removeprefix("sha256:") for each in row["wheels"]}
    needs = tuple(sorted({each["name"] for each in _needs(row)}))
    return Locked(row["name"], row["version"], needs, wheels, is_everywhere)


def parts() -> tuple[Part, ...]:
    """Return the parts that are kept by hand; a version may be that of a package."""
    versions = locked()
    found = []
    for row in tomllib.loads(PARTS.read_text("utf-8"))["part"]:
        of_package = row.pop("version_of", "")
        if of_package:
            row["version"] = versions[of_package].version
        found.append(Part(**{name: tuple(v) if isinstance(v, list) else v for name, v in row.items()}))
    return tuple(found)


def said_of_packages() -> Mapping[str, Mapping[str, Any]]:
    """Return what is said by hand of packages: what each is for, and its licence where that must be said."""
    said: Mapping[str, Mapping[str, Any]] = tomllib.loads(PARTS.read_text("utf-8"))["package"]
    return said


@dataclass(frozen=True)
class Installed:
    """A package as it was unpacked from its wheel."""

    folder: Path  # its .dist-info
    name: str
    version: str
    licence: str
    tags: frozenset[str]

    def licence_files(self) -> tuple[Path, ...]:
        """Return the texts that came with it, in order."""
        wanted = ("licen", "copying", "notice", "copyright")
        old = (each for each in self.folder.iterdir() if each.name.lower().startswith(wanted))
        new = (each for each in (self.folder / "licenses").rglob("*") if each.is_file())
        return tuple(sorted(each for each in {*old, *new} if each.is_file() and _is_for_us(each)))

    def boms(self) -> Iterator[Mapping[str, Any]]:
        """Yield what the wheel itself says of the parts inside it (PEP 770), without those that are not."""
        for path in sorted((self.folder / "sboms").glob("*.json")):
            told = json.loads(path.read_text("utf-8"))
            yield {**told, "components": [each for each in told.get("components", ()) if self._has(each)]}

    def _has(self, part: Mapping[str, Any]) -> bool:
        """Say whether a part is inside: no tool of its makers, nothing left out by them or by us."""
        name = str(part["name"])
        is_there = part.get("scope") != "excluded" and name not in BUILT_WITHOUT.get(self.name, ())
        return is_there and not is_left_out(name)

    def files(self) -> tuple[str, ...]:
        """Return the names of its files as its own record has them."""
        lines = (self.folder / "RECORD").read_text("utf-8").splitlines()
        return tuple(line.split(",")[0].strip('"') for line in lines)


def _is_for_us(path: Path) -> bool:
    """Say whether a text is about what we ship: some wheels bring those of other machines along."""
    others = {"android", "cibw_musl", "pbin_musl", "v8_xfa"}
    return path.suffix not in (".yml", ".yaml") and not others & set(path.parts)


def installed(folder: Path) -> Mapping[str, Installed]:
    """Return the packages unpacked in a folder, by their names."""
    found = {}
    for info in sorted(folder.glob("*.dist-info")):
        said = HeaderParser().parsestr((info / "METADATA").read_text("utf-8"))
        licence = said["License-Expression"] or said["License"] or ""
        tags = HeaderParser().parsestr((info / "WHEEL").read_text("utf-8")).get_all("Tag") or []
        name = key(said["Name"])
        found[name] = Installed(info, name, said["Version"], licence.splitlines()[0] if licence else "",
                                frozenset(tags))  # fmt: skip
    return found
