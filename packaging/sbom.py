"""Writes the list of everything inside a bundle (CycloneDX 1.6, JSON), from uv.lock and what lies there.

python packaging/sbom.py BUNDLE --platform windows --wheels FOLDER --python 3.13.2 --out FILE.cdx.json

FOLDER is where the wheels were unpacked whole (uv pip install --target), or site-packages: they say
themselves what is inside them. The same bundle gives the same bytes. To hold a list against the schema:

uv run --with "cyclonedx-python-lib[json-validation]" python packaging/sbom.py --check FILE.cdx.json
"""

import argparse
import hashlib
import json
import platform as machine
import sys
import tomllib
import uuid
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any

from shipped import OURS, RESOURCES, TOP, Installed, Locked, Part, installed, locked, parts, said_of_packages
from standins import MOST_BYTES, StandIn, stand_in_for

SPEC = "1.6"
PLATFORMS = ("windows", "linux")
NATIVE = (".dll", ".pyd", ".exe", ".so", ".dylib")
Component = dict[str, Any]


class Incomplete(Exception):
    """The bundle cannot be listed: a package of the lock is missing, or of another version."""


def make_sbom(bundle: Path, platform: str, wheels: Path, python: str) -> dict[str, Any]:
    """Return the list for a bundle. Raises Incomplete when lock, wheels and bundle do not belong together."""
    packages, unpacked = locked(), installed(wheels)
    present = {name: each for name, each in packages.items() if name in unpacked}
    for name, package in packages.items():
        if name not in unpacked and package.is_everywhere:
            raise Incomplete(f"{name} is in uv.lock and not in {wheels}.")
        if name in unpacked and unpacked[name].version != package.version:
            raise Incomplete(f"{name} is {unpacked[name].version}, uv.lock says {package.version}.")
    mine = [part for part in parts() if platform in part.platforms]
    files = _Files(bundle, {name: unpacked[name] for name in present})
    components = [_package(present[name], unpacked[name], mine, files) for name in sorted(present)]
    components += [_part(part, python) for part in mine if not part.within]
    found = {
        "bomFormat": "CycloneDX",
        "specVersion": SPEC,
        "version": 1,
        "metadata": {"component": _ours(), "lifecycles": [{"phase": "build"}]},
        "components": components + files.others(),
        "dependencies": _dependencies(present),
    }
    found["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(found, sort_keys=True))}"
    return found


def _ours() -> Component:
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
    return {
        "type": "application",
        "bom-ref": OURS,
        "name": "Conduct Desk",
        "version": project["version"],
        "description": project["description"],
        "licenses": [{"license": {"id": project["license"]}}],
    }


def _package(package: Locked, unpacked: Installed, mine: Sequence[Part], files: "_Files") -> Component:
    ref = _ref(package)
    found: Component = {
        "type": "library",
        "bom-ref": ref,
        "name": package.name,
        "version": package.version,
        "licenses": _licence(said_of_packages().get(package.name, {}).get("licence", unpacked.licence)),
        "purl": ref,
    }
    if digest := _wheel_digest(package, unpacked):
        found["hashes"] = [{"alg": "SHA-256", "content": digest}]
    inside = [_part(part, "") for part in mine if part.within == package.name]
    inside += _told_by_wheel(package, unpacked)
    inside += files.of(package.name)
    return {**found, "components": inside} if inside else found


def _ref(package: Locked) -> str:
    return f"pkg:pypi/{package.name}@{package.version}"


def _wheel_digest(package: Locked, unpacked: Installed) -> str:
    """Return the SHA-256 of the wheel that was unpacked: the one whose tags it says it has."""
    for name, digest in package.wheels.items():
        three = name.removesuffix(".whl").split("-")[-3:]
        if {"-".join(tag) for tag in product(*(each.split(".") for each in three))} & unpacked.tags:
            return digest
    return ""


def _part(part: Part, python: str) -> Component:
    found: Component = {
        "type": "file" if part.files else "library",
        "bom-ref": f"{part.within or OURS}#{part.name}",
        "name": part.name,
        "description": part.what,
        "licenses": _licence(part.licence),
    }
    version = python if part.name == "Python" else part.version
    if version:
        found["version"] = version
    if part.source:
        found["externalReferences"] = [{"type": "distribution", "url": part.source}]
    paths = sorted(path for pattern in part.files for path in RESOURCES.glob(pattern))
    if paths:
        found["components"] = [_file(path, f"resources/{path.name}") for path in paths]
    return found


def _licence(words: str) -> list[dict[str, Any]]:
    return [{"expression": words.strip()}] if words.strip() else []


def _told_by_wheel(package: Locked, unpacked: Installed) -> Iterator[Component]:
    """Yield what a wheel says is inside it, under names that cannot meet those of another wheel."""
    kept = ("type", "name", "version", "purl", "licenses", "hashes", "cpe", "description")
    for place, bom in enumerate(unpacked.boms()):
        for number, told in enumerate(bom.get("components", ())):
            if told["name"] != package.name:
                found = {name: told[name] for name in kept if told.get(name)}
                yield {**found, "bom-ref": f"{package.name}#told{place}-{number}"}


def _file(path: Path, name: str) -> Component:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    hashes = [{"alg": "SHA-256", "content": digest}]
    return {"type": "file", "bom-ref": f"file:{name}:{digest[:12]}", "name": name, "hashes": hashes}


def _said_of(small: StandIn, path: Path) -> Component:
    """Say what a library of our own is under another's name. Raises Incomplete for that other itself."""
    if path.stat().st_size > MOST_BYTES:
        raise Incomplete(f"{path.name} is {small.instead_of} itself: a small library should stand in for it.")
    words = f"A library of our own that does nothing, in the place of {small.instead_of} ({small.work})"
    return {"description": words, "licenses": _licence("MIT")}


class _Files:
    """The compiled files of a bundle, each under the package whose wheel brought it."""

    def __init__(self, bundle: Path, unpacked: Mapping[str, Installed]) -> None:
        self._owners = {Path(name).name.lower(): owner for owner, each in unpacked.items()
                        for name in each.files()}  # fmt: skip
        self._found: dict[str, list[Component]] = {}
        for path in sorted(bundle.rglob("*")):
            is_native = path.suffix.lower() in NATIVE or ".so." in path.name
            if is_native and path.is_file() and not path.is_symlink():
                name = path.relative_to(bundle).as_posix()
                owner, component = self._owners.get(path.name.lower(), ""), _file(path, name)
                if small := stand_in_for(name):
                    owner, component = "", {**component, **_said_of(small, path)}
                if not any(each["name"] == name for each in self._found.setdefault(owner, [])):
                    self._found[owner].append(component)

    def of(self, package: str) -> list[Component]:
        """Return the files that a package brought."""
        return self._found.get(package, [])

    def others(self) -> list[Component]:
        """Return the files that no wheel brought: the interpreter's, the launcher, the system's."""
        return self._found.get("", [])


def _dependencies(present: Mapping[str, Locked]) -> list[dict[str, Any]]:
    ours = {"ref": OURS, "dependsOn": [_ref(each) for each in present.values()]}
    theirs = [
        {"ref": _ref(each), "dependsOn": [_ref(present[need]) for need in each.needs if need in present]}
        for each in present.values()
    ]
    return [ours, *theirs]


def write_sbom(bundle: Path, platform: str, wheels: Path, python: str, out: Path) -> Path:
    """Write the list for a bundle into a file, and return its place. Raises Incomplete as make_sbom does."""
    words = json.dumps(make_sbom(bundle, platform, wheels, python), indent=1, ensure_ascii=False)
    out.write_text(words + "\n", "utf-8")
    return out


def check(path: Path) -> str:
    """Return what the schema has against a list; empty when nothing."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(path.read_text("utf-8"))
    return "" if wrong is None else str(wrong)


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says; the exit code is 1 where something is wrong."""
    asked = argparse.ArgumentParser(description="Everything inside a bundle, as CycloneDX.")
    asked.add_argument("bundle", type=Path, nargs="?")
    asked.add_argument("--platform", choices=PLATFORMS, default="linux")
    asked.add_argument("--wheels", type=Path)
    asked.add_argument(
        "--python", default=machine.python_version(), help="the version of the interpreter shipped"
    )
    asked.add_argument("--out", type=Path, default=Path("conduct-desk.cdx.json"))
    asked.add_argument("--check", type=Path)
    said = asked.parse_args(arguments)
    if said.check:
        wrong = check(said.check)
        sys.stdout.write(f"{wrong or 'It follows the schema.'}\n")
        return int(bool(wrong))
    if said.bundle is None or said.wheels is None:
        asked.error("a bundle and --wheels are needed")
    try:
        place = write_sbom(said.bundle, said.platform, said.wheels, said.python, said.out)
    except Incomplete as error:
        sys.stdout.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{place}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
