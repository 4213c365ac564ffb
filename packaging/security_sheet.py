"""Writes the security sheet as it comes with the program, for no school.

python packaging/security_sheet.py OUT.pdf

Run it with the project's own Python. The day on it is SOURCE_DATE_EPOCH's where that is set, else today.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from conduct_desk.desk.data_protection import sheet_without_a_log

if __name__ == "__main__":
    given = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(given), UTC) if given else datetime.now(UTC)
    Path(sys.argv[1]).write_bytes(sheet_without_a_log(moment.date()))
