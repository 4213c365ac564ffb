"""The Debian package around a bundle: where each file goes, what it needs, what it says when it leaves."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parents[1]
NAME, ICON = "conduct-desk", "conduct-desk.svg"
METAINFO = "io.github.conduct_desk.metainfo.xml"  # named as the id in it
CONTROL = """Package: conduct-desk
Version: {version}
Section: misc
Priority: optional
Architecture: amd64
Depends: {depends}
Recommends: xdg-utils
Maintainer: The makers of Conduct Desk <conduct-desk@localhost>
Installed-Size: {kilobytes}
Description: a headteacher's desk for concerns about social media posts
 Keeps screenshots of posts as evidence in an encrypted log on this computer,
 leads through the school's policy question by question, prints the letters
 and the governors' summary, and reminds of what is due. It uses no network.
"""


def package(path: Path, bundle: Path, version: str, depends: list[str], root: Path, moment: int) -> None:
    """Write the package; `root` is a folder to lay it out in, `moment` the time (s) that its files bear."""
    _lay_out(bundle, root)
    files = sorted(each for each in root.rglob("*") if each.is_file() and not each.is_symlink())
    kilobytes = sum(each.stat().st_size for each in files) // 1024
    told = CONTROL.format(version=version, depends=", ".join(depends), kilobytes=kilobytes)
    sums = [f"{hashlib.md5(each.read_bytes()).hexdigest()}  {each.relative_to(root)}\n" for each in files]  # noqa: S324 - dpkg's own list
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(told, encoding="utf-8")
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")
    for script in ("preinst", "prerm", "postrm"):
        shutil.copy(HERE / "debian" / script, control)
        (control / script).chmod(0o755)
    for each in (root, *root.rglob("*")):
        if not each.is_symlink():
            each.chmod(0o755 if each.is_dir() or each.stat().st_mode & 0o100 else 0o644)
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(path)],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(moment)}, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def _lay_out(bundle: Path, root: Path) -> None:
    """Put each file where Debian looks for it."""
    share, papers = root / "usr" / "share", root / "usr" / "share" / "doc" / NAME
    shutil.copytree(bundle, root / "usr" / "lib" / NAME, symlinks=True)
    _copy(HERE / "debian" / NAME, root / "usr" / "bin", mode=0o755)
    _copy(HERE / f"{NAME}.desktop", share / "applications")
    _copy(HERE / METAINFO, share / "metainfo")
    _copy(HERE / f"{NAME}.mime.xml", share / "mime" / "packages")
    _copy(TOP / "resources" / "icons" / ICON, share / "icons" / "hicolor" / "scalable" / "apps")
    _copy(HERE / "debian" / "copyright", papers)
    for name in ("papers/Licences.txt", "papers/Parts.cdx.json", "BEGIN.txt"):
        (root / "usr" / "lib" / NAME / name).rename(papers / Path(name).name)
    (root / "usr" / "lib" / NAME / "papers").rmdir()
    for each in (root / "usr" / "lib" / NAME).glob("SHA256SUMS"):
        each.unlink()  # the package brings its own list


def _copy(path: Path, folder: Path, mode: int = 0o644) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(path, folder)
    (folder / path.name).chmod(mode)
