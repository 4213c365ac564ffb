"""What is never called is not shipped: small libraries of our own stand in for it, and are listed as such."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import sqlcipher3

TOP = Path(__file__).resolve().parents[2]
SITE = Path(sqlcipher3.__file__).parents[1]
LARGE, ASKER, ENCODER = "libx265-1.so.217", "libheif.so", "static char code[99999] = {1}; "

with_a_compiler = pytest.mark.skipif(
    sys.platform == "win32" or not (shutil.which("gcc") and shutil.which("readelf")),
    reason="compiles libraries for Linux",
)


@pytest.fixture
def standing_in(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(TOP / "packaging"))
    monkeypatch.syspath_prepend(str(TOP / "packaging" / "linux"))
    import standing_in  # type: ignore[import-not-found,unused-ignore]  # a script of packaging/, on no path

    return standing_in  # type: ignore[no-any-return,unused-ignore]


def compiled(path: Path, code: str, *more: str) -> Path:
    command = ["gcc", "-shared", "-fPIC", f"-Wl,-soname,{path.name}", "-x", "c", "-", "-o", str(path), *more]
    subprocess.run(command, input=code, text=True, check=True)
    return path


def bundle_with(folder: Path, of_the_large: str, wanted: str) -> Path:
    """Return a bundle with an encoder that has a function, and a reader of pictures that wants one."""
    folder.mkdir()
    compiled(folder / LARGE, f"{ENCODER}char *{of_the_large}(void) {{ return code; }} int x265_idle;")
    code = (
        f"char *{wanted}(void); int answer(void) {{ return 9; }} char *encode(void) {{ return {wanted}(); }}"
    )
    compiled(folder / ASKER, code, f"-L{folder}", f"-l:{LARGE}", "-Wl,-rpath,$ORIGIN")
    return folder


def asked(bundle: Path, is_told: str = "ctypes.c_char_p") -> str:
    """Return what the reader of pictures and its encoder answer, in a process that knows no other of them."""
    script = (
        f"import ctypes; reader = ctypes.CDLL({str(bundle / ASKER)!r});"
        f"reader.encode.restype = {is_told};"
        "print(reader.answer(), reader.encode())"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@with_a_compiler
def test_what_wants_an_encoder_loads_and_is_told_no(tmp_path: Path, standing_in: ModuleType) -> None:
    bundle = bundle_with(tmp_path / "bundle", "x265_api_get_217", "x265_api_get_217")
    before = (bundle / LARGE).stat().st_size

    assert standing_in.stand_in(bundle) == {LARGE: before}

    assert standing_in.symbols(bundle / LARGE, is_there=True) == {"x265_api_get_217"}
    assert b"code" not in (bundle / LARGE).read_bytes()
    assert asked(bundle) == "9 b''", "it works, and what it is told are words that are none"


@with_a_compiler
def test_the_same_wishes_give_the_same_bytes(tmp_path: Path, standing_in: ModuleType) -> None:
    made = []
    for name in ("one", "two"):
        bundle = bundle_with(tmp_path / name, "x265_cleanup", "x265_cleanup")
        standing_in.stand_in(bundle)
        made.append((bundle / LARGE).read_bytes())
    assert made[0] == made[1]


@with_a_compiler
def test_a_wish_that_no_small_library_grants_ends_the_build(tmp_path: Path, standing_in: ModuleType) -> None:
    bundle = bundle_with(tmp_path / "bundle", "_ZSt4swapv", "_ZSt4swapv")
    with pytest.raises(standing_in.CannotStandIn, match=rf"{LARGE}: _ZSt4swapv"):
        standing_in.stand_in(bundle)


@with_a_compiler
def test_a_part_of_the_cpp_library_that_came_with_the_encoder_still_works(
    tmp_path: Path, standing_in: ModuleType
) -> None:
    start = "_ZSt21ios_base_library_initv"
    bundle = bundle_with(tmp_path / "bundle", start, start)
    standing_in.stand_in(bundle)
    assert asked(bundle, is_told="None").startswith("9")


def sbom_of(bundle: Path, out: Path) -> tuple[int, str]:
    script = str(TOP / "packaging" / "sbom.py")
    command = [sys.executable, script, str(bundle), "--wheels", str(SITE), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, done.stdout


def every(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [each for one in components for each in (one, *every(one.get("components", [])))]


def test_the_list_of_parts_says_what_a_small_library_is(tmp_path: Path) -> None:
    bundle, out = tmp_path / "bundle", tmp_path / "list.cdx.json"
    bundle.mkdir()
    (bundle / "libx265-4883ecb5.so.217").write_bytes(b"small")
    assert sbom_of(bundle, out)[0] == 0

    listed = every(json.loads(out.read_text("utf-8"))["components"])
    (small,) = [each for each in listed if each["name"].startswith("libx265")]
    assert small["description"].startswith("A library of our own that does nothing, in the place of x265")
    assert small["licenses"] == [{"expression": "MIT"}]
    assert not [each["name"] for each in listed if each["name"].lower().startswith(("x265", "jbig"))]


def test_a_bundle_with_the_encoder_itself_is_not_listed(tmp_path: Path) -> None:
    (tmp_path / "libx265-217.dll").write_bytes(bytes(40_000))
    code, told = sbom_of(tmp_path, tmp_path / "list.cdx.json")
    assert code == 1 and "libx265-217.dll is x265 itself" in told
