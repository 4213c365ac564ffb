"""Nothing is shipped whose licence is not with it, and the list of everything inside is whole."""

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import sqlcipher3
import uharfbuzz
from PIL import features

from conduct_desk.desk.shipped import shipped_parts

TOP = Path(__file__).parents[2]
SITE = Path(sqlcipher3.__file__).parents[1]


def run(script: str, *arguments: str) -> tuple[int, str]:
    command = [sys.executable, str(TOP / "packaging" / script), *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


def listed(tmp_path: Path) -> dict[str, dict[str, object]]:
    """Return the components of a bundle that has one compiled file and a launcher, by their names."""
    bundle, out = tmp_path / "bundle", tmp_path / "list.cdx.json"
    bundle.mkdir()
    (bundle / "conduct-desk.exe").write_bytes(b"ours")
    shutil.copy(next((SITE / "sqlcipher3").glob("_sqlite3*")), bundle)
    code, told = run("sbom.py", str(bundle), "--wheels", str(SITE), "--out", str(out))
    assert code == 0, told
    first = out.read_bytes()
    run("sbom.py", str(bundle), "--wheels", str(SITE), "--out", str(out))
    assert out.read_bytes() == first
    return {each["name"]: each for each in json.loads(first)["components"]}


def test_everything_shipped_has_its_licence_with_it() -> None:
    assert run("licences.py", "--check") == (0, "")


def test_a_new_package_cannot_be_forgotten(tmp_path: Path) -> None:
    lock = tmp_path / "uv.lock"
    words = (TOP / "uv.lock").read_text("utf-8")
    row = '[[package]]\nname = "newcomer"\nversion = "1.0"\nwheels = []\n\n'
    words = words.replace(
        '[[package]]\nname = "annotated-types"', f'{row}[[package]]\nname = "annotated-types"', 1
    )
    lock.write_text(
        words.replace('{ name = "sqlmodel" },', '{ name = "sqlmodel" },\n    { name = "newcomer" },', 1)
    )
    code, told = run("licences.py", "--check", "--lock", str(lock))
    assert code == 1 and told.startswith("newcomer is in uv.lock and has no licence here")


def test_a_bundle_gets_every_text(tmp_path: Path) -> None:
    code, _ = run("licences.py", "--bundle", str(tmp_path))
    words = (tmp_path / "Licences.txt").read_text("utf-8")
    assert code == 0
    for each in ("GNU LESSER GENERAL PUBLIC LICENSE", "Zetetic", "SIL OPEN FONT LICENSE", "PYTHON SOFTWARE"):
        assert each in words


def test_about_and_the_text_in_a_bundle_name_the_same_parts(tmp_path: Path) -> None:
    run("licences.py", "--bundle", str(tmp_path))
    words = (tmp_path / "Licences.txt").read_text("utf-8")
    lines = words.partition("under its own licence:\n\n")[2].partition("\n\n")[0].splitlines()
    told = [line.partition(" - source:")[0].rpartition(": ") for line in lines]
    about = [(part.name, " ".join(part.licence.split())) for part in shipped_parts()]
    assert sorted((name, licence) for name, _, licence in told) == sorted(about)


def test_nothing_under_the_gpl_alone_is_shipped() -> None:
    bare = [part.name for part in shipped_parts() if part.licence.startswith(("GPL", "AGPL"))]
    assert bare == []
    assert any("which are left out" in part.what for part in shipped_parts() if part.name == "Stand-ins")


def test_the_list_of_a_bundle_names_every_package_with_its_wheel(tmp_path: Path) -> None:
    found = listed(tmp_path)
    packages = tomllib.loads((TOP / "resources" / "licences" / "packages.toml").read_text("utf-8"))["package"]
    here = [each for each in packages if each["name"] in found]
    assert len(here) > 30
    for each in here:
        component = found[each["name"]]
        assert component["version"] == each["version"] and component["licenses"] and component["hashes"]
    inside = {str(each["name"]) for each in found["sqlcipher3"]["components"]}  # type: ignore[attr-defined]
    assert {"SQLCipher", "SQLite", "OpenSSL of SQLCipher"} < inside
    assert any(name.startswith("_sqlite3") for name in inside)
    assert "conduct-desk.exe" in found  # what no wheel brought stands by itself
    assert {"Python", "Source Sans 3", "Lucide", "Tesseract’s English"} <= found.keys()


def test_what_a_wheel_is_built_without_is_not_said_to_be_inside(tmp_path: Path) -> None:
    inside = {str(each["name"]) for each in listed(tmp_path)["pillow"]["components"]}  # type: ignore[attr-defined]
    assert "FreeType" in inside and "libimagequant" not in inside and not features.check("libimagequant")
    kept = (TOP / "resources" / "licences" / "texts" / "pillow-inside.txt").read_text("utf-8")
    assert "FreeType" in kept and "libimagequant" not in kept


def test_a_bundle_without_a_package_of_the_lock_is_no_bundle(tmp_path: Path) -> None:
    code, told = run("sbom.py", str(tmp_path), "--wheels", str(tmp_path))
    assert code == 1 and "is in uv.lock and not in" in told


@pytest.mark.parametrize("name", ["SQLCipher", "SQLite", "HarfBuzz"])
def test_what_is_said_of_parts_inside_wheels_is_what_they_say_themselves(name: str) -> None:
    parts = tomllib.loads((TOP / "resources" / "licences" / "parts.toml").read_text("utf-8"))["part"]
    said = {each["name"]: each.get("version") for each in parts}
    connection = sqlcipher3.connect(":memory:")
    cipher = connection.execute("PRAGMA cipher_version").fetchone()[0].split()[0]
    connection.close()
    real = {"SQLCipher": cipher, "SQLite": sqlcipher3.sqlite_version, "HarfBuzz": uharfbuzz.version_string()}
    assert said[name] == real[name]
