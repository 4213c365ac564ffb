"""Goes into the program's folder as conduct_desk_start: tells the program that it is packed, and begins."""

import sys

sys.frozen = True  # type: ignore[attr-defined]  # its helpers are the program itself (evidence/apart.py)

from conduct_desk.__main__ import main  # noqa: E402

sys.exit(main())
