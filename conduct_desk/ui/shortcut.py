"""An icon to double-click: on the desktop and in the menu, for this user only."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from conduct_desk import paths

ENTRY = """[Desktop Entry]
Type=Application
Version=1.5
Name=Conduct Desk
GenericName=Social media concerns
Comment=Log concerns about posts, follow the policy, write the letters
Exec={command}
Icon={icon}
Terminal=false
StartupWMClass=conduct-desk
Categories=Office;
"""


def install_shortcut() -> str:
    """Make the shortcut and return a sentence that says where it is."""
    return _windows_shortcut() if sys.platform == "win32" else _desktop_entry()


def _command() -> str:
    beside = Path(sys.executable).with_name("conduct-desk")
    return f'"{beside}"' if beside.exists() else f'"{sys.executable}" -m conduct_desk'


def _desktop_entry() -> str:
    """Write the entry of the menu, and a copy on the desktop that may be started (freedesktop.org, 1.5)."""
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    menu = data / "applications"
    menu.mkdir(parents=True, exist_ok=True)
    entry = menu / "conduct-desk.desktop"
    icon = paths.resources() / "icons" / "conduct-desk.svg"
    entry.write_text(ENTRY.format(command=_command(), icon=icon), "utf-8")
    places = ["the menu"]
    desktop = Path.home() / "Desktop"
    if desktop.is_dir():
        copy = desktop / entry.name
        shutil.copy(entry, copy)
        copy.chmod(0o755)
        places.append("the desktop")
    return f"Conduct Desk is now in {' and on '.join(places)}: open it from there to start."


def _windows_shortcut() -> str:
    """Let Windows' own shell write the link on the desktop and in the Start menu."""
    script = (
        "$s=New-Object -ComObject WScript.Shell;"
        "foreach($f in 'Desktop','Programs'){{$l=$s.CreateShortcut("
        "[Environment]::GetFolderPath($f)+'\\Conduct Desk.lnk');"
        "$l.TargetPath='{target}';$l.Arguments='{arguments}';$l.Save()}}"
    )
    target, arguments = windows_target()
    filled = script.format(target=str(target).replace("'", "''"), arguments=arguments)
    subprocess.run(["powershell", "-NoProfile", "-Command", filled], check=True)  # noqa: S603, S607  (fixed words)
    return "Conduct Desk is now on the desktop and in the Start menu: open it from there to start."


def windows_target() -> tuple[Path, str]:
    """Return the program that a link on Windows starts, and what it is told: this very one."""
    running = Path(sys.executable)
    if getattr(sys, "frozen", False):
        return running, ""
    beside = running.with_name("conduct-desk.exe")
    return (beside, "") if beside.exists() else (running.with_name("pythonw.exe"), "-m conduct_desk")
