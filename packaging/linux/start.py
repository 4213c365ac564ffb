"""Where the bundled program starts: as `python -m conduct_desk` does."""

import sys

from conduct_desk.__main__ import main

sys.exit(main())
