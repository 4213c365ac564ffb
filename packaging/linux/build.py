"""Makes the Debian package and the folder to unpack: uv run python packaging/linux/build.py

What comes out lies in dist/: conduct-desk_VERSION_amd64.deb, conduct-desk-VERSION-linux-x86_64.tar.gz and
SHA256SUMS-linux. The same commit, lock and interpreter give the same bytes. It needs uv, gcc, dpkg-deb and
objdump, readelf and strip (binutils), says which of them is missing, and takes about five minutes.

Stages: the wheels of uv.lock, each held against its hash, into an environment of their own; our own wheel
beside them; PyInstaller; what kept.py leaves out; small libraries in the place of large ones that are never
called (standing_in.py); licences and the list of parts; every library accounted for (closure.py); a manifest
with the SHA-256 of every file; the trial run (--self-test); the two packages.
"""

import gzip
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import closure
import debian
import standing_in

HERE = Path(__file__).resolve().parent
TOP = HERE.parents[1]
BUILD, DIST = TOP / "build" / "linux", TOP / "dist"
ENV, BUNDLE = BUILD / "env", BUILD / "bundle" / "conduct-desk"
TOOLS = {
    "uv": "pip install uv", "gcc": "gcc", "objdump": "binutils", "readelf": "binutils", "strip": "binutils",
    "dpkg-deb": "dpkg",
}  # fmt: skip
MANIFEST, PARTS = "SHA256SUMS", "Parts.cdx.json"


def say(words: str) -> None:
    """Say what is done now."""
    print(words, flush=True)


def run(*words: str | Path, **env: str) -> str:
    """Run a tool in the project's folder; raises CalledProcessError after its own words.

    It sees nothing of the caller's Python: with a PYTHONPATH to here, PyInstaller would take the sources in
    the place of the wheel.
    """
    around = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [str(word) for word in words], cwd=TOP, env={**around, **env}, check=True, text=True,
        stdout=subprocess.PIPE,
    )  # fmt: skip
    return done.stdout


def missing_tools() -> list[str]:
    """Return a sentence for each tool that is not there."""
    return [f"{name} is missing ({where})" for name, where in TOOLS.items() if not shutil.which(name)]


def install_wheels() -> None:
    """Fill an environment with what the lock names, by hash, with PyInstaller, and with our own wheel."""
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    wanted = BUILD / "requirements.txt"
    run("uv", "export", "-q", "--locked", "--no-dev", "--extra", "ocr", "--no-emit-project", "-o", wanted)
    run("uv", "venv", "-q", "--python", sys.executable, ENV)
    python = ENV / "bin" / "python"
    tools = HERE / "tools.txt"
    run("uv", "pip", "install", "-q", "--python", python, "--require-hashes", "-r", wanted, "-r", tools)
    run("uv", "build", "-q", "--wheel", "-o", BUILD / "wheel")
    run("uv", "pip", "install", "-q", "--python", python, "--no-deps", *(BUILD / "wheel").glob("*.whl"))


def bundle(moment: str) -> None:
    """Put the program together, and take the builder's debugging tables off."""
    run(
        ENV / "bin" / "pyinstaller", "--noconfirm", "--log-level", "ERROR", "--distpath", BUNDLE.parent,
        "--workpath", BUILD / "work", HERE / "conduct-desk.spec",
        SOURCE_DATE_EPOCH=moment, PYTHONHASHSEED="1",
    )  # fmt: skip
    for binary in closure.binaries(BUNDLE):
        if ".debug_info" in run("objdump", "-h", binary):
            run("strip", "--strip-debug", binary)
    for name, went in standing_in.stand_in(BUNDLE).items():
        say(f"{name}: a small library stands in for it, {went / 1e6:.1f} MB stay out")


def add_papers() -> None:
    """Put in the licences, the list of parts (CycloneDX), and how to begin."""
    papers = BUNDLE / "papers"
    papers.mkdir()
    run(sys.executable, TOP / "packaging" / "licences.py", "--bundle", papers)
    (wheels,) = (ENV / "lib").glob("python3*/site-packages")
    run(
        sys.executable, TOP / "packaging" / "sbom.py", BUNDLE, "--platform", "linux", "--wheels", wheels,
        "--python", platform.python_version(), "--out", papers / PARTS,
    )  # fmt: skip
    shutil.copy(HERE / "BEGIN.txt", BUNDLE)


def sha256(path: Path) -> str:
    """Return the fingerprint of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_manifest() -> int:
    """Write the SHA-256 of every file of the bundle beside them, for sha256sum -c; return how many."""
    files = [path for path in sorted(BUNDLE.rglob("*")) if path.is_file() and not path.is_symlink()]
    (BUNDLE / MANIFEST).write_text(
        "".join(f"{sha256(path)}  {path.relative_to(BUNDLE)}\n" for path in files), encoding="utf-8"
    )
    return len(files)


def try_it() -> None:
    """Let the bundle try itself, with no screen and in an empty home."""
    home = BUILD / "home"
    home.mkdir()
    said = subprocess.run(
        [BUNDLE / "conduct-desk", "--self-test"], env={"HOME": str(home), "PATH": "/usr/bin:/bin"},
        capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    say(said.stdout.rstrip())
    if said.returncode:
        raise SystemExit(f"The bundle did not pass its own trial ({said.returncode}). {said.stderr}")


def pack(path: Path, folder: str, moment: int) -> None:
    """Write the bundle as a .tar.gz that says nothing of who made it where."""

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = moment
        member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
        return member

    with (
        path.open("wb") as file,
        gzip.GzipFile("", "wb", 9, file, mtime=moment) as squeezed,
        tarfile.open(fileobj=squeezed, mode="w") as archive,
    ):
        archive.add(BUNDLE, folder, recursive=False, filter=plain)
        for each in sorted(BUNDLE.rglob("*")):
            archive.add(each, f"{folder}/{each.relative_to(BUNDLE)}", recursive=False, filter=plain)


def main() -> int:
    """Take every stage and return the exit code."""
    if missing := missing_tools():
        say("\n".join(missing))
        return 2
    moment = run("git", "log", "-1", "--format=%ct").strip()
    version = run(sys.executable, "-c", "import conduct_desk; print(conduct_desk.__version__)").strip()
    say("The wheels of the lock, each held against its hash")
    install_wheels()
    say("PyInstaller, and what is left out")
    bundle(moment)
    add_papers()
    depends = closure.packages(BUNDLE)
    say(f"Every library is our own or of one of {len(depends)} Debian packages; {write_manifest()} files")
    try_it()
    DIST.mkdir(exist_ok=True)
    shutil.copy(BUNDLE / "papers" / PARTS, DIST / f"conduct-desk-{version}-linux.cdx.json")
    name = f"conduct-desk-{version}-linux-x86_64"
    made = [DIST / f"{name}.tar.gz", DIST / f"conduct-desk_{version}_amd64.deb"]
    pack(made[0], name, int(moment))
    debian.package(made[1], BUNDLE, version, depends, BUILD / "deb", int(moment))
    sums = "".join(f"{sha256(path)}  {path.name}\n" for path in made)
    (DIST / "SHA256SUMS-linux").write_text(sums, encoding="utf-8")
    for path in made:
        say(f"{path.relative_to(TOP)}  {path.stat().st_size / 1e6:.1f} MB")
    size = sum(path.stat().st_size for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink())
    say(f"installed {size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
