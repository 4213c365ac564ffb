"""Gathers the licences of everything shipped, and puts them into a bundle.

python packaging/licences.py --gather          writes resources/licences anew from the wheels of uv.lock
python packaging/licences.py --check           says what is missing: a package, a text, a font without a part
python packaging/licences.py --bundle FOLDER   writes FOLDER/Licences.txt, one text for a person without us
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from shipped import (
    EXTRA,
    PACKAGES,
    PARTS,
    RESOURCES,
    TOP,
    Installed,
    Locked,
    installed,
    locked,
    parts,
    said_of_packages,
)

TEXTS = "licences/texts"
MACHINES = (("x86_64-pc-windows-msvc", "3.13"), ("x86_64-manylinux_2_34", "3.11"))
RULE = "=" * 78


def rows(path: Path = PACKAGES) -> list[dict[str, Any]]:
    """Return the packages as they were last gathered."""
    return list(tomllib.loads(path.read_text("utf-8"))["package"]) if path.exists() else []


def check(lock: Path) -> list[str]:
    """Return what is wrong, a sentence each: nothing when every part has its licence."""
    found = [*_check_packages(lock)]
    named = {
        text for each in (*rows(), *({"texts": part.texts} for part in parts())) for text in each["texts"]
    }
    named |= {text for said in said_of_packages().values() for text in said.get("texts", ())}
    found += [
        f"{text} is named and is not there." for text in sorted(named) if not (RESOURCES / text).exists()
    ]
    kept = {f"{TEXTS}/{path.name}" for path in (RESOURCES / TEXTS).iterdir()}
    found += [f"{text} belongs to nothing that is shipped." for text in sorted(kept - named)]
    covered = {path for part in parts() for pattern in part.files for path in RESOURCES.glob(pattern)}
    others = {"*.svg", "*.ttf", "*.otf", "*.traineddata"}
    shipped = {path for pattern in others for path in RESOURCES.rglob(pattern)}
    return found + [f"{path.name} has no part in parts.toml." for path in sorted(shipped - covered)]


def _check_packages(lock: Path) -> Iterator[str]:
    wanted, have = locked(lock), {row["name"]: row for row in rows()}
    for name, package in wanted.items():
        row = have.get(name)
        if row is None:
            yield f"{name} is in uv.lock and has no licence here: run --gather."
        elif row["version"] != package.version:
            yield f"{name} is {package.version} in uv.lock and {row['version']} here: run --gather."
        elif not row["licence"] or not row["texts"]:
            yield f"{name} has no licence or no text: say it in parts.toml."
    yield from (
        f"{name} is no longer in uv.lock: run --gather." for name in sorted(have.keys() - wanted.keys())
    )


def gather() -> None:
    """Unpack every wheel for both machines in a passing folder, and write what they say."""
    for row in rows():
        for text in row["texts"]:
            if text.startswith(TEXTS) and text not in _by_hand():
                (RESOURCES / text).unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as passing:
        unpacked = _unpack(Path(passing))
        known: dict[str, str] = {}
        told = [_row(name, package, unpacked[name], known) for name, package in locked().items()]
    lines = ["# Made by packaging/licences.py --gather from the wheels of uv.lock: change nothing here."]
    for row in told:
        lines += [
            "",
            "[[package]]",
            *(f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in row.items()),
        ]
    PACKAGES.write_text("\n".join(lines) + "\n", "utf-8")


def _by_hand() -> set[str]:
    said = {text for each in said_of_packages().values() for text in each.get("texts", ())}
    listed = {text for row in tomllib.loads(PARTS.read_text("utf-8"))["part"] for text in row["texts"]}
    return {text for text in said | listed if not text.startswith(f"{TEXTS}/pypdfium2-")}


def _unpack(passing: Path) -> Mapping[str, Installed]:
    needed = passing / "needed.txt"
    _run(
        "uv", "export", "-q", "--frozen", "--no-dev", "--extra", EXTRA, "--no-emit-project", "-o", str(needed)
    )
    found: dict[str, Installed] = {}
    for machine, version in MACHINES:
        folder = passing / machine
        onto = ("--target", str(folder), "--python-platform", machine, "--python-version", version)
        only = ("--only-binary", ":all:", "--require-hashes", "-r", str(needed))
        _run("uv", "pip", "install", "-q", *onto, *only)
        found |= installed(folder)
    return found


def _run(*command: str) -> None:
    subprocess.run(command, check=True, cwd=TOP)  # noqa: S603  (our own words, nothing that a person typed)


def _row(name: str, package: Locked, unpacked: Installed, known: dict[str, str]) -> dict[str, Any]:
    said = said_of_packages().get(name, {})
    row = {
        "name": name,
        "version": package.version,
        "what": said.get("what", ""),
        "licence": said.get("licence", unpacked.licence),
        "texts": list(said.get("texts", ())) or list(dict.fromkeys(_kept(name, unpacked, known))),
    }
    return {**row, "source": said["source"]} if "source" in said else row


def _kept(name: str, unpacked: Installed, known: dict[str, str]) -> Iterator[str]:
    """Write the texts of a package and yield their places; one that is kept already is not kept again."""
    files = unpacked.licence_files()
    for path in files:
        words = path.read_text("utf-8", errors="replace").replace("\r\n", "\n").strip() + "\n"
        print_of = hashlib.sha256(words.encode()).hexdigest()
        if print_of not in known:
            known[print_of] = f"{TEXTS}/{name}.txt" if len(files) == 1 else f"{TEXTS}/{name}-{path.stem}.txt"
            if (RESOURCES / known[print_of]).exists():
                known[print_of] = f"{TEXTS}/{name}-{path.name.replace('.', '-')}.txt"
            (RESOURCES / known[print_of]).write_text(words, "utf-8")
        yield known[print_of]
    crates = sorted({_crate(each) for bom in unpacked.boms() for each in bom.get("components", ())} - {""})
    if crates:
        place = f"{TEXTS}/{name}-inside.txt"
        (RESOURCES / place).write_text(
            f"What is inside {name}, as its makers say:\n\n" + "\n".join(crates) + "\n", "utf-8"
        )
        yield place


def _crate(component: Mapping[str, Any]) -> str:
    licences = [each.get("expression") or each["license"].get("id") or each["license"].get("name", "")
                for each in component.get("licenses", ())]  # fmt: skip
    return f"{component['name']} {component.get('version') or ''}: {', '.join(licences)}" if licences else ""


def write_into(bundle: Path) -> Path:
    """Write one text with every licence into a bundle, and return where it lies."""
    found = [
        (TOP / "LICENSE").read_text("utf-8"),
        "",
        "It comes with parts of others, each under its own licence:",
        "",
    ]
    listed = [*(vars(part) for part in parts()), *rows()]
    found += [_line(each) for each in listed]
    for text in sorted({text for each in listed for text in each["texts"]}):
        users = ", ".join(dict.fromkeys(each["name"] for each in listed if text in each["texts"]))
        found += ["", RULE, f"Text for {users}", RULE, "", (RESOURCES / text).read_text("utf-8").strip()]
    place = bundle / "Licences.txt"
    place.write_text("\n".join(found) + "\n", "utf-8")
    return place


def _line(each: Mapping[str, Any]) -> str:
    source = f" - source: {each['source']}" if each.get("source") else ""
    return f"{each['name']} {each['version']}: {each['licence']}".replace(" :", ":") + source


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says; the exit code is 1 where something is missing."""
    asked = argparse.ArgumentParser(description="The licences of everything shipped.")
    asked.add_argument("--gather", action="store_true")
    asked.add_argument("--check", action="store_true")
    asked.add_argument("--bundle", type=Path)
    asked.add_argument("--lock", type=Path, default=TOP / "uv.lock")
    said = asked.parse_args(arguments)
    if said.gather:
        gather()
    wrong = check(said.lock) if said.check or said.gather or said.bundle else []
    sys.stdout.write("".join(f"{each}\n" for each in wrong))
    if said.bundle and not wrong:
        sys.stdout.write(f"{write_into(said.bundle)}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
