"""Builds Conduct Desk for 64-bit Windows 10 and 11, on Linux (or anywhere the tools below are).

    uv run python packaging/windows/build.py --python-embed PATH

PATH is python.org's “Windows embeddable package (64-bit)”, or anything that holds it. The tools that are
started: uv, git, openssl, osslsigncode, x86_64-w64-mingw32-gcc and -windres, makensis, wixl; and a Python of
the embedded one's version to compile with (uv finds or brings one). README.md beside this file says more.

Everything comes to lie in build/windows: the program's folder, Setup.exe, .msi, the portable zip, and
report.json with every version, hash and size. A stage that cannot be done ends the build and says so.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parents[1]
sys.path.insert(0, str(HERE))

from winbuild import installers, interpreter, launcher, manifest, signing  # noqa: E402
from winbuild.chosen import BY_NAME, is_of_windows  # noqa: E402
from winbuild.folder import Folder  # noqa: E402
from winbuild.installers import sha256  # noqa: E402
from winbuild.pe import programs, wanted  # noqa: E402
from winbuild.tools import Refused, run  # noqa: E402

PLATFORM, PARTS = "x86_64-pc-windows-msvc", "Parts.cdx.json"
TOOLS = ("uv", "git", "openssl", "osslsigncode", launcher.COMPILER, launcher.RESOURCES, "makensis", "wixl")


def version_of(top: Path = TOP) -> str:
    """Return the version as pyproject.toml has it (a test holds that the program says the same)."""
    return str(tomllib.loads((top / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def say(words: str) -> None:
    """Write a line at once."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def get_wheels(out: Path, python: str) -> Path:
    """Get the wheels that uv.lock names, each checked against the hash that stands there."""
    wheels, wishes = out / "wheels", out / "requirements.txt"
    shutil.rmtree(wheels, ignore_errors=True)
    run("uv", "export", "-q", "--frozen", "--no-dev", "--extra", "ocr", "--no-emit-project",
        "-o", str(wishes), room=TOP)  # fmt: skip
    run("uv", "pip", "install", "-q", "--target", str(wheels), "--python-platform", PLATFORM,
        "--python-version", python, "--only-binary", ":all:", "--no-deps", "--require-hashes",
        "-r", str(wishes), room=TOP)  # fmt: skip
    return wheels


def build(given: argparse.Namespace) -> dict[str, object]:
    """Take every stage and return the report."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        raise Refused(f"These tools are missing: {', '.join(missing)}.")
    out, version = Path(given.out).resolve(), version_of()
    out.mkdir(parents=True, exist_ok=True)
    say(f"Conduct Desk {version} for Windows")

    unpacked = out / "interpreter"
    shutil.rmtree(unpacked, ignore_errors=True)
    python = interpreter.unpack(Path(given.python_embed), unpacked)
    signers = interpreter.check_signatures(unpacked)
    say(f"  interpreter {python}: {len(signers)} programs, each signed by its maker")

    wheels = get_wheels(out, python)
    say(f"  wheels: {len(list(wheels.glob('*.dist-info')))}, each with the hash of uv.lock")

    folder = Folder(out / "Conduct Desk", wheels)
    folder.add_interpreter(unpacked, python)
    folder.add_wheels()
    folder.add_program(TOP, HERE / "winbuild" / "start.py")
    libraries = folder.add_libraries()
    folder.compile(given.compile_with or run("uv", "python", "find", "--no-project", python))
    pure = folder.zip_pure()
    library = f"python{python.replace('.', '')}.dll"
    icon = out / "conduct-desk.ico"
    launcher.make_icon(TOP / "resources" / "icons" / "conduct-desk.svg", icon)
    exe = folder.top / "Conduct Desk.exe"
    launcher.make_launcher(version, library, icon, exe)
    signing.sign([exe], given)
    release = interpreter.release((unpacked / library).read_bytes())
    add_papers(folder.top, wheels, release)
    return finish(out, version, folder, icon, given) | {
        "interpreter": {"version": release, "signed by": signers},
        "libraries": {name: f"for {who}" for name, who in libraries.taken.items()},
        "in the zip of modules": pure,
    }


def add_papers(top: Path, wheels: Path, python: str) -> None:
    """Put in the licences and the list of parts (CycloneDX). Raises Refused when one is not whole."""
    run(sys.executable, str(TOP / "packaging" / "licences.py"), "--bundle", str(top), room=TOP)
    run(sys.executable, str(TOP / "packaging" / "sbom.py"), str(top), "--platform", "windows",
        "--wheels", str(wheels), "--python", python, "--out", str(top / PARTS), room=TOP)  # fmt: skip


def finish(
    out: Path, version: str, folder: Folder, icon: Path, given: argparse.Namespace
) -> dict[str, object]:
    """Account for every library, list every file, and make what is given away."""
    everything = {name for path in programs(folder.top) for name in wanted(path.read_bytes()).libraries}
    windows = {name for name in everything if is_of_windows(name)}
    if odd := manifest.unaccounted(folder.top, windows, BY_NAME):
        raise Refused("; ".join(odd))
    listed = manifest.write(folder.top)
    shutil.copyfile(folder.top / PARTS, out / f"conduct-desk-{version}-windows.cdx.json")
    size = sum(path.stat().st_size for path in folder.top.rglob("*") if path.is_file())
    count = len(manifest.sums(folder.top))
    say(f"  folder: {size / 1e6:.1f} MB in {count:,} files, every library accounted for")
    makers = () if given.folder_only else installers.ALL
    made = [make(out, version, folder.top, icon) for make in makers]
    signing.sign(made[1:], given)
    for path in made:
        say(f"  {path.name}: {path.stat().st_size / 1e6:.1f} MB")
    return {
        "version": version,
        "source": source(),
        "folder": {"bytes": size, "list of files (SHA-256)": listed, "parts": manifest.sizes(folder.top)},
        "left out (bytes by reason)": folder.left_out,
        "stood in for (bytes that stayed out)": folder.stood_in,
        "wanted of Windows": sorted(windows),
        "signed by us": bool(given.sign_with),
        "made": {path.name: {"bytes": path.stat().st_size, "sha256": sha256(path)} for path in made},
    }


def source() -> str:
    """Return which commit was built, and whether files differed from it."""
    commit = run("git", "rev-parse", "HEAD", room=TOP)
    changed = run("git", "status", "--porcelain", "--", "conduct_desk", "resources", "packaging", room=TOP)
    if changed:
        say("  NOTE: files differ from the commit; what is given away is built from a clean one")
    return f"{commit} with changes" if changed else commit


def read_arguments(words: list[str]) -> argparse.Namespace:
    """Return what is asked for on the command line."""
    parser = argparse.ArgumentParser(description="Builds Conduct Desk for Windows.")
    parser.add_argument("--python-embed", required=True, help="the embeddable package, or what holds it")
    parser.add_argument(
        "--out", default=str(TOP / "build" / "windows"), help="the folder for all that is made"
    )
    parser.add_argument("--compile-with", default="", help="a Python of the embedded one's version")
    parser.add_argument("--folder-only", action="store_true", help="no installers: for trying things out")
    parser.add_argument("--sign-with", default="", help="a certificate with its key (.p12); off by default")
    parser.add_argument("--sign-pass", default="", help="a file with the passphrase of the key")
    parser.add_argument("--timestamp", default="", help="the address of a time-stamp server, for --sign-with")
    return parser.parse_args(words)


def main() -> int:
    """Build, and return the exit code."""
    given, begun = read_arguments(sys.argv[1:]), time.monotonic()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        report = build(given)
    except Refused as refused:
        say(f"NOT BUILT: {refused}")
        return 1
    (Path(given.out) / "report.json").write_text(manifest.as_json(report), "utf-8")
    say(f"Done in {time.monotonic() - begun:.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
