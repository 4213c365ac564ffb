"""The house keeps its shape: floors, names, sizes, fresh forms and honest files."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent
PACKAGE = TOP / "conduct_desk"
CEILING = 300


def modules() -> list[Path]:
    """Return every module that a person wrote (compiled forms are not)."""
    return sorted(p for p in PACKAGE.rglob("*.py") if not p.name.startswith("ui_"))


def imported(path: Path) -> Iterator[str]:
    """Yield the dotted names that a module imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_every_import_goes_down_the_stairs() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as m; m()", "--no-cache"],
        cwd=TOP, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_is_short_and_opens_with_what_it_is_for(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= CEILING
    first = text.splitlines()[0]
    assert first.startswith('"""') and len(first) > 12


def test_a_drawer_does_not_import_the_desk_it_lies_in() -> None:
    inside = [p for p in (PACKAGE / "desk").glob("*.py") if p.name != "__init__.py"]
    takers = [p.name for p in inside if "conduct_desk.desk" in set(imported(p))]
    assert set(takers) <= {"door.py", "laying_out.py", "practice.py", "practice_steps.py"}


def test_form_class_and_test_share_one_stem() -> None:
    for form in sorted((TOP / "forms").glob("*.ui")):
        stem = form.stem
        assert (PACKAGE / "ui" / "forms" / f"ui_{stem}.py").exists(), stem
        rooms = [PACKAGE / "ui" / room / f"{stem}.py" for room in ("pages", "dialogs", "widgets")]
        home = [room for room in rooms if room.exists()]
        assert len(home) == 1, f"{stem}.ui needs exactly one module of the same name"
        name = "".join(word.capitalize() for word in stem.split("_"))
        assert f"class {name}(" in home[0].read_text("utf-8")


def test_compiled_forms_are_fresh() -> None:
    done = subprocess.run(
        [sys.executable, str(TOP / "forms" / "compile.py"), "--check"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_page_has_a_test_of_its_own() -> None:
    pages = {p.stem for p in (PACKAGE / "ui" / "pages").glob("*_page.py")}
    tests = {p.stem.removeprefix("test_") for p in (TOP / "tests" / "ui" / "pages").glob("test_*.py")}
    assert pages <= tests, f"no test for {sorted(pages - tests)}"


def test_text_of_people_meets_reportlab_in_one_module_only() -> None:
    callers = [p.name for p in modules() if re.search(r"\bParagraph\(", p.read_text("utf-8"))]
    assert len(callers) <= 1, callers


def test_no_label_can_be_made_to_show_markup() -> None:
    raw = re.compile(r"\b(QLabel|QMessageBox)\(|\.setHtml\(|\.setText\([^)]*<[a-z]")
    allowed = {"plain_label.py", "__main__.py", "opening.py"}
    written = [p for p in modules() if p.parent.parts[-1] in ("ui", "pages", "widgets", "dialogs", "models")]
    callers = [p.name for p in written if p.name not in allowed
               and raw.search(p.read_text("utf-8"))]  # fmt: skip
    assert callers == []


def test_everything_raised_outside_the_catalogue_is_a_bug() -> None:
    catchers = [
        p.relative_to(PACKAGE).as_posix()
        for p in modules()
        if re.search(r"except (Base)?Exception\b", p.read_text("utf-8"))
    ]
    assert set(catchers) <= {"ui/jobs.py", "ui/crash.py"}


def test_the_lock_file_names_only_the_public_hosts() -> None:
    hosts = set(re.findall(r"https?://([^/\"]+)", (TOP / "uv.lock").read_text("utf-8")))
    assert hosts == {"pypi.org", "files.pythonhosted.org"}


def test_resources_are_plain_files_with_their_licences() -> None:
    fonts = {p.suffix for p in (TOP / "resources" / "fonts").iterdir()}
    assert ".ttf" in fonts and ".txt" in fonts
    assert list((TOP / "resources" / "icons").glob("*.svg")) and list(
        (TOP / "resources" / "icons").glob("*.txt")
    )
    assert not list(TOP.rglob("resources/**/*.qrc"))


BANNED = re.compile(r"\b(please|sorry|invalid|oops|incident|ticket|offender)\b", re.IGNORECASE)


def test_the_screen_speaks_one_plain_tone() -> None:
    found: list[str] = []
    for path in [
        *(PACKAGE / "ui").rglob("*.py"),
        *(PACKAGE / "desk").rglob("*.py"),
        *(PACKAGE / "policy").rglob("*.py"),
    ]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
                found += [f"{path.name}: {node.value!r}"] if BANNED.search(node.value) else []
    assert found == []
