"""What the package for Linux is made of: lists that are kept, names that must agree, words when it leaves."""

import configparser
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from conduct_desk import __version__
from conduct_desk.__main__ import BACKUP

TOP = Path(__file__).resolve().parents[2]
LINUX = TOP / "packaging" / "linux"
QT = "PySide6/Qt"


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> object:
    """Return the lists of what goes into the bundle."""
    monkeypatch.syspath_prepend(str(LINUX))
    import kept  # type: ignore[import-not-found,unused-ignore]  # a script of packaging/, on no path of ours

    monkeypatch.delitem(sys.modules, "kept")
    return kept


@pytest.mark.parametrize(
    ("place", "source", "goes_in"),
    [
        (f"{QT}/lib/libQt6Network.so.6", "/home/x/lib/libQt6Network.so.6", True),  # libQt6Pdf asks for it
        (f"{QT}/lib/libQt6Quick.so.6", "/home/x/lib/libQt6Quick.so.6", False),
        (f"{QT}/plugins/platforms/libqxcb.so", "/home/x/libqxcb.so", True),
        (f"{QT}/plugins/imageformats/libqsvg.so", "/home/x/libqsvg.so", False),
        (f"{QT}/translations/qtbase_de.qm", "/home/x/qtbase_de.qm", False),
        ("PySide6/QtPdf.abi3.so", "/home/x/QtPdf.abi3.so", True),
        ("PySide6/QtQml.abi3.so", "/home/x/QtQml.abi3.so", False),
        ("libQt6Core.so.6", "/usr/lib/x86_64-linux-gnu/libQt6Core.so.6", True),  # the wheel's own name
        ("libgtk-3.so.0", "/lib/x86_64-linux-gnu/libgtk-3.so.0", False),
        ("libssl.so.3", "/lib/x86_64-linux-gnu/libssl.so.3", True),
        (
            "libpython3.11.so.1.0",
            "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0",
            True,
        ),  # where Python is Debian’s
        ("python3.11/lib-dynload/_json.so", "/usr/lib/python3.11/lib-dynload/_json.so", True),
        ("conduct_desk/_resources/help/home.txt", "/home/x/home.txt", True),
    ],
)
def test_what_goes_into_the_bundle(kept: object, place: str, source: str, *, goes_in: bool) -> None:
    assert kept.is_kept(place, source) is goes_in  # type: ignore[attr-defined]


def test_menu_icon_and_window_share_one_name() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # names keep their capitals
    entry.read(LINUX / "conduct-desk.desktop", "utf-8")
    told = entry["Desktop Entry"]
    told_of = ElementTree.parse(LINUX / "io.github.conduct_desk.metainfo.xml")  # noqa: S314 - our own file
    metainfo = told_of.getroot()
    started = (TOP / "conduct_desk" / "__main__.py").read_text("utf-8")

    name = told["Icon"]
    assert f'setDesktopFileName("{name}")' in started
    assert told["StartupWMClass"] == name and told["Exec"] == f"/usr/bin/{name} %f"
    types = (LINUX / f"{name}.mime.xml").read_text("utf-8")
    assert f'type="{told["MimeType"].rstrip(";")}"' in types and f'"*{BACKUP}"' in types
    assert (TOP / "resources" / "icons" / f"{name}.svg").exists()
    assert metainfo.findtext("launchable") == f"{name}.desktop"
    assert metainfo.findtext("id") == "io.github.conduct_desk"
    assert metainfo.findtext("icon") == name
    releases = [release.get("version") for release in metainfo.iter("release")]
    assert __version__ in releases


@pytest.mark.skipif(sys.platform == "win32", reason="scripts of Debian")
def test_the_scripts_can_be_read_by_a_plain_shell() -> None:
    scripts = [LINUX / "debian" / name for name in ("conduct-desk", "preinst", "prerm", "postrm")]
    for script in scripts:
        subprocess.run(["sh", "-n", str(script)], check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="scripts of Debian")
def test_taking_the_program_away_says_where_the_log_is() -> None:
    said = subprocess.run(
        ["sh", str(LINUX / "debian" / "postrm"), "remove"], capture_output=True, text=True, check=True
    ).stdout
    assert ".local/share/Conduct Desk" in said and "Conduct Desk backups" in said
    assert "rm " not in (LINUX / "debian" / "postrm").read_text("utf-8")
