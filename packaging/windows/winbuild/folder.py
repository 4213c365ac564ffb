"""Laying out the program's folder: interpreter, libraries, program and licences, compiled."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from winbuild import chosen, standins
from winbuild.closure import Closure, close_over, said
from winbuild.interpreter import goes_in
from winbuild.pe import programs, wanted
from winbuild.tools import Refused, run, told_by

LIB, ZIP = "lib", "lib.zip"
STEADY = (1980, 1, 1, 0, 0, 0)  # the time of everything in the zip: the same build, the same bytes
NO_CODE = (".pyi", ".typed", ".pyc", ".py", ".txt", ".md", ".rst")


class Folder:
    """The program's folder while it is being filled."""

    def __init__(self, top: Path, wheels: Path) -> None:
        """Begin with an empty folder; what was there goes."""
        self.top, self._wheels = top, wheels
        shutil.rmtree(top, ignore_errors=True)
        (top / LIB).mkdir(parents=True)
        self.left_out: dict[str, int] = {}  # reason -> bytes
        self.stood_in: dict[str, int] = {}  # library -> bytes that stayed out

    def add_interpreter(self, unpacked: Path, version: str) -> None:
        """Bring the interpreter, and say where modules come from: here, and from nowhere else."""
        for path in goes_in(unpacked):
            name = "licences/python/LICENSE.txt" if path.name == "LICENSE.txt" else path.name
            self._copy(path, name)
        stem = f"python{version.replace('.', '')}"
        (self.top / f"{stem}._pth").write_text(f"{stem}.zip\n{ZIP}\n{LIB}\n.\n", "ascii", newline="\r\n")

    def add_wheels(self) -> None:
        """Bring what is chosen of the wheels; libraries come later, by who wants them."""
        for name, why in chosen.files(self._wheels):
            path = self._wheels / name
            if chosen.is_licence(name):
                package, _, rest = name.partition(".dist-info/")
                self._copy(path, f"licences/{package}/{rest.removeprefix('licenses/')}")
            elif why:
                self.left_out[why] = self.left_out.get(why, 0) + path.stat().st_size
            elif not chosen.is_library(name) or name in chosen.BY_NAME:
                self._copy(path, f"{LIB}/{name}")
        for name in chosen.RUNTIME:
            self._copy(self._wheels / "shiboken6" / name, name)

    def add_libraries(self) -> Closure:
        """Bring every library that something wants, and what that wants. Raises Refused for a lost one."""
        can_come = {path.name.lower(): path for path in sorted(self._wheels.rglob("*.dll"))}
        here = {path.name.lower(): path for path in programs(self.top)}

        def wants(name: str) -> Iterable[str]:
            if standins.is_replaced(name):
                return ()
            return wanted((here.get(name) or can_come[name]).read_bytes()).libraries

        found = close_over(sorted(here), {*can_come, *here}, wants)
        if found.nowhere:
            raise Refused(said(found.nowhere))
        for name in sorted(found.taken.keys() - here.keys()):
            place = f"{LIB}/{can_come[name].relative_to(self._wheels).as_posix()}"
            if not standins.is_replaced(name):
                self._copy(can_come[name], place)
                continue
            self.stood_in[name] = can_come[name].stat().st_size
        self._stand_in({name: can_come[name] for name in self.stood_in})
        return found

    def _stand_in(self, replaced: dict[str, Path]) -> None:
        there = list(programs(self.top))
        for name, original in sorted(replaced.items()):
            target = self.top / LIB / original.relative_to(self._wheels)
            target.parent.mkdir(parents=True, exist_ok=True)
            standins.make(name, standins.wanted_of(name, there), target)

    def add_program(self, source: Path, start: Path) -> None:
        """Bring the program and its plain files, as they are kept in the repository."""
        for name in _kept(source, "conduct_desk"):
            self._copy(source / name, f"{LIB}/{name}")
        for name in _kept(source, "resources"):
            self._copy(source / name, f"{LIB}/conduct_desk/_{name}")
        self._copy(source / "LICENSE", "licences/conduct-desk/LICENSE")
        self._copy(start, f"{LIB}/conduct_desk_start.py")

    def compile(self, python: str) -> None:
        """Compile every module with an interpreter of the same version, and leave the sources behind.

        Unchecked: nothing looks at start whether a source is newer. The sources are in the repository and in
        the wheels by their hashes.
        """
        lib = self.top / LIB
        run(python, "-I", "-m", "compileall", "-b", "-q", "-s", str(lib), "-j", "0",
            "--invalidation-mode", "unchecked-hash", str(lib))  # fmt: skip
        for path in lib.rglob("*.py"):
            path.unlink()

    def zip_pure(self) -> list[str]:
        """Put the packages that are nothing but modules into one zip, which is read faster; return them."""
        lib = self.top / LIB
        pure = [path for path in sorted(lib.iterdir()) if _is_pure(path)]
        with zipfile.ZipFile(self.top / ZIP, "w", zipfile.ZIP_STORED) as package:
            for path in pure:
                for each in sorted(path.rglob("*")) if path.is_dir() else [path]:
                    if each.suffix == ".pyc":
                        info = zipfile.ZipInfo(each.relative_to(lib).as_posix(), STEADY)
                        package.writestr(info, each.read_bytes())
        for path in pure:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        return [path.name for path in pure]

    def _copy(self, path: Path, name: str) -> None:
        target = self.top / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def _is_pure(path: Path) -> bool:
    """Say whether a package of lib is code alone: it reads no file beside itself, and is not ours."""
    if path.name.startswith("conduct_desk") or path.name.endswith(".dist-info"):
        return False
    files = [each for each in path.rglob("*") if each.is_file()] if path.is_dir() else [path]
    return any(each.suffix == ".pyc" for each in files) and all(each.suffix in NO_CODE for each in files)


def _kept(source: Path, folder: str) -> Iterator[str]:
    """Yield the files of a folder that the repository keeps; without a repository, all that are there."""
    told = told_by("git", "-C", str(source), "ls-files", "-z", "--", folder)
    listed = [name for name in told.split("\0") if name.startswith(f"{folder}/")]
    if not listed:
        found = sorted((source / folder).rglob("*"))
        listed = [path.relative_to(source).as_posix() for path in found if path.is_file()]
    yield from (name for name in listed if "__pycache__" not in name and (source / name).is_file())
