"""Somebody who cannot see the screen: Orca, the real screen reader, with a voice that says nothing aloud.

What it says is read from its own log. Needs orca and speech-dispatcher (packaging/debian-packages long).
"""

import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

from tests.outside.person import until

# One voice, which plays nothing: without any Orca waits for a voice for ever.
VOICE = 'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\nAudioOutputMethod "alsa"\nLogLevel 1\n'
NO_SOUND = "pcm.!default { type null }\n"  # a loudspeaker for it, on a computer that has none
SPOKEN = re.compile(r"^[\d:.]+ - SPEECH OUTPUT: '(.*?)' ?(?:\{[^\n]*\}|None)?$", re.MULTILINE | re.DOTALL)
QUIET = 0.5  # s without a line in its log, after which Orca has told all it had to tell
PATIENCE = 15.0  # s after which it will say nothing at all
# Orca reads this at its start. Without the first its log comes in pieces of 8 KB, long after the words;
# without the second it takes what does not answer within 0.8 s for gone, and says nothing of it.
AT_ONCE = """from gi.repository import Atspi
from orca import debug
debug.debugFile.reconfigure(line_buffering=True)
Atspi.set_timeout(15000, 15000)
"""


class Reader:
    """Orca, started beside the program, and everything it has said."""

    def __init__(self, folder: Path) -> None:
        missing = [name for name in ("orca", "speech-dispatcher") if shutil.which(name) is None]
        assert not missing, f"{missing} not found: packaging/debian-packages long installs them"
        folder.mkdir()
        (folder / "speechd.conf").write_text(VOICE, encoding="utf-8")
        (folder / ".asoundrc").write_text(NO_SOUND, encoding="utf-8")
        (folder / "orca").mkdir()
        (folder / "orca" / "orca-customizations.py").write_text(AT_ONCE, encoding="utf-8")
        socket = folder / "voice"
        self._log = folder / "orca.log"
        own = {
            **os.environ, "HOME": str(folder), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": "",
            "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder),
            "SPEECHD_ADDRESS": f"unix_socket:{socket}",
        }  # fmt: skip
        # -s: it stays ours, and ends with us.
        self._voice = self._started(
            "speech-dispatcher", "-s", "-C", str(folder), "-c", "unix_socket", "-S", str(socket),
            "-P", str(folder / "voice.pid"), "-L", str(folder), env=own,
        )  # fmt: skip
        until("a voice", socket.exists)
        self._orca = self._started("orca", f"--debug-file={self._log}", "--disable=braille", env=own)
        self._at = 0
        until("Orca’s first words", lambda: self._log.exists() and self._lines(), patience=60)
        self.said()

    @staticmethod
    def _started(*command: str, env: dict[str, str]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command, env=env, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def close(self) -> None:
        """End both, by their own numbers."""
        for process in (self._orca, self._voice):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(10)

    def _lines(self) -> list[str]:
        with self._log.open("rb") as log:
            log.seek(self._at)
            said = SPOKEN.findall(log.read().decode("utf-8", "replace"))
        return [" ".join(line.split()) for line in said if line.strip()]

    def said(self, *, patience: float = PATIENCE) -> list[str]:
        """Wait until Orca has said something and has told all; return what it said since last time.

        What it has not said after `patience` seconds it will not say.
        """
        end, size, since = time.monotonic() + patience, -1, time.monotonic()
        while time.monotonic() < end:
            now = self._log.stat().st_size
            if now != size:
                size, since = now, time.monotonic()
            elif time.monotonic() - since > QUIET and self._lines():
                break
            time.sleep(0.05)
        found = self._lines()
        self._at = self._log.stat().st_size
        return found
