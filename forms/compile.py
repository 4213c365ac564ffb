"""Turn the forms drawn in Designer into typed Python.

Usage: python forms/compile.py [stem ...]     compile these forms, or all
       python forms/compile.py --check        say which compiled forms are stale (exit code 1)
"""

import re
import subprocess
import sys
from pathlib import Path

FORMS = Path(__file__).resolve().parent
COMPILED = FORMS.parent / "conduct_desk" / "ui" / "forms"
UIC = "from PySide6.scripts.pyside_tool import uic; uic()"  # its command is not beside every Python


def compiled_path(form: Path) -> Path:
    """Return where the compiled form of a drawing stands."""
    return COMPILED / f"ui_{form.stem}.py"


def compiled(form: Path) -> str:
    """Return the typed Python of one form: no version stamp, every widget declared for mypy."""
    done = subprocess.run(
        [sys.executable, "-c", UIC, "--no-autoconnection", str(form)],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    text = re.sub(r"## Created by: .*\n", "", done.stdout)
    # uic writes short enum names where the drawing has them; mypy knows only the whole ones.
    text = re.sub(r"\bQt\.Align(?=\w)", "Qt.AlignmentFlag.Align", text)
    kind = re.search(r"def setupUi\(self, (\w+)\)", text)
    base = re.search(r'<widget class="(\w+)" name=', form.read_text("utf-8"))
    if kind is None or base is None:
        raise SystemExit(f"{form.name}: the drawing has no top widget.")
    top = kind.group(1)
    text = text.replace(f"def setupUi(self, {top}):", f"def setupUi(self, {top}: {base.group(1)}) -> None:")
    text = text.replace(
        f"def retranslateUi(self, {top}):", f"def retranslateUi(self, {top}: {base.group(1)}) -> None:"
    )
    return f'"""Compiled from forms/{form.name} by forms/compile.py: draw there, not here."""\n\n{text}'


def main(words: list[str]) -> int:
    """Compile or check; return the exit code."""
    check = "--check" in words
    stems = {word for word in words if not word.startswith("-")}
    stale = []
    for form in sorted(FORMS.glob("*.ui")):
        if stems and form.stem not in stems:
            continue
        text, path = compiled(form), compiled_path(form)
        if path.exists() and path.read_text("utf-8") == text:
            continue
        stale.append(form.name)
        if not check:
            path.write_text(text, "utf-8")
    drawn = {compiled_path(form) for form in FORMS.glob("*.ui")}
    orphans = [path.name for path in COMPILED.glob("ui_*.py") if path not in drawn]
    if check:
        print(
            "\n".join([f"stale: {name}" for name in stale] + [f"has no drawing: {name}" for name in orphans])
        )
        return 1 if stale or orphans else 0
    print(f"compiled {len(stale)}: {' '.join(stale)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
