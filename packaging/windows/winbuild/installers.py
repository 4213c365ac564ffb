"""What is given away: a portable zip, an installer for one user, and an MSI for an IT department."""

from __future__ import annotations

import hashlib
import uuid
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

from winbuild.folder import STEADY
from winbuild.launcher import four_numbers
from winbuild.tools import run

SCRIPT = Path(__file__).resolve().parents[1] / "setup.nsi"
EXE = "Conduct Desk.exe"
MARK = "portable.txt"  # conduct_desk/paths.py looks for it beside the program
MARK_WORDS = (
    "While this file lies beside Conduct Desk.exe, the case log is kept in this folder.\r\n"
    "Whoever has this folder has the case log. It opens only with a passphrase or the recovery sheet.\r\n"
)
STAYS = "Each user's case log stays, in %LOCALAPPDATA%\\Conduct Desk."
# Ours for ever: Windows knows by them that one version follows another.
FAMILY = uuid.UUID("3f0f6e0e-6d2b-4a52-9f6e-7c1f5f0d9b41")


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def files(folder: Path) -> list[str]:
    """Return every file in a folder by its path with forward slashes, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def portable(out: Path, version: str, folder: Path, _icon: Path) -> Path:
    """Zip the folder with the mark that keeps the case log inside it."""
    target = out / f"Conduct-Desk-{version}-portable.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name in files(folder):
            info = zipfile.ZipInfo(f"Conduct Desk/{name}", STEADY)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, (folder / name).read_bytes())
        package.writestr(zipfile.ZipInfo(f"Conduct Desk/{MARK}", STEADY), MARK_WORDS)
    return target


# --- the installer for one user ---
def install_lines(folder: Path) -> Iterator[str]:
    """Yield the lines of NSIS that install every file."""
    now = None
    for name in files(folder):
        where = name.rpartition("/")[0]
        if where != now:
            now = where
            yield f'SetOutPath "$INSTDIR{_windows(where, before=True)}"'
        yield f'File "{folder / name}"'


def remove_lines(folder: Path) -> Iterator[str]:
    """Yield the lines that remove those files and the folders that are empty then, and nothing else."""
    named = files(folder)
    yield from (f'Delete "$INSTDIR{_windows(name, before=True)}"' for name in named)
    inside = {parent.as_posix() for name in named for parent in Path(name).parents} - {"."}
    for each in sorted(inside, key=lambda name: (-name.count("/"), name)):
        yield f'RMDir "$INSTDIR{_windows(each, before=True)}"'


def _windows(name: str, *, before: bool) -> str:
    if not name:
        return ""
    return ("\\" if before else "") + name.replace("/", "\\").replace("$", "$$")


def setup(out: Path, version: str, folder: Path, icon: Path, *, is_quick: bool = False) -> Path:
    """Make the installer for one user with NSIS: minutes of LZMA, or `is_quick` and large, for trials."""
    target = out / f"Conduct-Desk-{version}-Setup.exe"
    lists = {"INSTALL_LIST": install_lines(folder), "REMOVE_LIST": remove_lines(folder)}
    given = {
        "VERSION": version,
        "VERSION4": ".".join(map(str, four_numbers(version))),
        "ICON": str(icon),
        "TARGET": str(target),
        "SIZE": str(sum((folder / name).stat().st_size for name in files(folder)) // 1024),
    }
    for name, lines in lists.items():
        path = out / f"{name.lower()}.nsh"
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8-sig")
        given[name] = str(path)
    if is_quick:
        given["QUICK"] = "1"
    defined = [f"-D{name}={value}" for name, value in given.items()]
    run("makensis", "-V2", "-INPUTCHARSET", "UTF8", *defined, str(SCRIPT))
    return target


# --- the MSI ---
def msi(out: Path, version: str, folder: Path, icon: Path) -> Path:
    """Make the MSI, which installs for everybody into Program Files and can be rolled out by policy."""
    target, source = out / f"Conduct-Desk-{version}.msi", out / "conduct-desk.wxs"
    source.write_text(msi_source(version, folder, icon), "utf-8")
    # It finds files by paths from where it is started, and by no others.
    run("wixl", "-a", "x64", "-o", target.name, source.name, room=out)
    return target


def msi_source(version: str, folder: Path, icon: Path) -> str:
    """Return the description of the MSI, which lies beside the folder and the icon.

    Each file is a component that keeps its number in every version.
    """
    numbers = ".".join(map(str, four_numbers(version)[:3]))
    named = files(folder)
    tree = "".join(_directory(folder, named, ""))
    references = "".join(f'<ComponentRef Id="{_id("c", name)}"/>' for name in named)
    product = uuid.uuid5(FAMILY, f"product {version}")
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="{product}" Name="Conduct Desk" Language="1033" Version="{numbers}"
    Manufacturer="Conduct Desk" UpgradeCode="{FAMILY}">
<Package InstallerVersion="200" Compressed="yes" InstallScope="perMachine" Platform="x64"/>
<MajorUpgrade DowngradeErrorMessage="A newer version of Conduct Desk is installed. It stays as it is."/>
<Media Id="1" Cabinet="files.cab" EmbedCab="yes"/>
<Icon Id="desk.ico" SourceFile={quoteattr(icon.name)}/>
<Property Id="ARPPRODUCTICON" Value="desk.ico"/>
<Property Id="ARPNOMODIFY" Value="1"/>
<Property Id="ARPCOMMENTS" Value="{STAYS}"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="Conduct Desk">{tree}
<Component Id="settings" Guid="{uuid.uuid5(FAMILY, "settings")}" Win64="yes">
<RegistryKey Root="HKLM" Key="Software\\Classes\\.cdbackup">
<RegistryValue Type="string" Value="ConductDesk.Backup" KeyPath="yes"/></RegistryKey>
<RegistryKey Root="HKLM" Key="Software\\Classes\\ConductDesk.Backup">
<RegistryValue Type="string" Value="Conduct Desk backup"/></RegistryKey>
<RegistryKey Root="HKLM" Key="Software\\Classes\\ConductDesk.Backup\\DefaultIcon">
<RegistryValue Type="string" Value="[INSTALLDIR]{EXE},0"/></RegistryKey>
<RegistryKey Root="HKLM" Key="Software\\Classes\\ConductDesk.Backup\\shell\\open\\command">
<RegistryValue Type="string" Value="&quot;[INSTALLDIR]{EXE}&quot; &quot;%1&quot;"/></RegistryKey>
</Component></Directory></Directory>
<Directory Id="ProgramMenuFolder"><Component Id="menu" Guid="{uuid.uuid5(FAMILY, "menu")}" Win64="yes">
<Shortcut Id="menu_link" Name="Conduct Desk" Target="[INSTALLDIR]{EXE}" WorkingDirectory="INSTALLDIR"
    Icon="desk.ico"/>
<RegistryValue Root="HKLM" Key="Software\\Conduct Desk" Name="menu" Type="integer" Value="1" KeyPath="yes"/>
</Component></Directory></Directory>
<Feature Id="all" Level="1">{references}<ComponentRef Id="settings"/><ComponentRef Id="menu"/></Feature>
</Product></Wix>
"""


def _directory(folder: Path, named: list[str], inside: str) -> Iterator[str]:
    """Yield one folder's files and the folders below it."""
    begins = f"{inside}/" if inside else ""
    below = [name.removeprefix(begins) for name in named if name.startswith(begins)]
    for name in (f"{begins}{each}" for each in below if "/" not in each):
        yield (
            f'<Component Id="{_id("c", name)}" Guid="{uuid.uuid5(FAMILY, name)}" Win64="yes">'
            f'<File Id="{_id("f", name)}" Name={quoteattr(name.rpartition("/")[2])} '
            f'Source={quoteattr(f"{folder.name}/{name}")} KeyPath="yes"/></Component>'
        )
    for each in sorted({rest.partition("/")[0] for rest in below if "/" in rest}):
        yield f'<Directory Id="{_id("d", begins + each)}" Name={quoteattr(each)}>'
        yield from _directory(folder, named, begins + each)
        yield "</Directory>"


def _id(kind: str, name: str) -> str:
    return f"{kind}{hashlib.sha256(name.encode()).hexdigest()[:24]}"


ALL = (portable, setup, msi)
