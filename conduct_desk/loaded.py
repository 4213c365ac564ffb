"""Which libraries this process has loaded, and from where."""

import sys
from pathlib import Path

MODULES = 4_096  # more than Windows lists of us


def loaded() -> list[Path]:
    """Return the libraries that this process has loaded; none where the system does not list them to us."""
    if sys.platform == "win32":
        return _loaded_on_windows()
    maps = Path("/proc/self/maps")
    lines = maps.read_text("utf-8", "replace").splitlines() if maps.exists() else []
    return sorted({Path(line[line.index("/") :]) for line in lines if ".so" in line and "/" in line})


def _loaded_on_windows() -> list[Path]:
    """Ask Windows for the modules of this process (K32EnumProcessModules, GetModuleFileNameW)."""
    import ctypes
    from ctypes import wintypes

    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]  # on Windows only
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.K32EnumProcessModules.argtypes = [
        wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD, ctypes.POINTER(wintypes.DWORD),
    ]  # fmt: skip
    kernel.GetModuleFileNameW.argtypes = [wintypes.HMODULE, wintypes.LPWSTR, wintypes.DWORD]
    modules, size = (wintypes.HMODULE * MODULES)(), wintypes.DWORD()
    kernel.K32EnumProcessModules(
        kernel.GetCurrentProcess(), modules, ctypes.sizeof(modules), ctypes.byref(size)
    )
    name, found = ctypes.create_unicode_buffer(32_768), []
    for at in range(size.value // ctypes.sizeof(wintypes.HMODULE)):
        kernel.GetModuleFileNameW(modules[at], name, len(name))
        found.append(Path(name.value))
    return found
