"""Leave their own libraries to other programs (the file manager, the reader of PDFs).

The bundle's starter puts its folder into LD_LIBRARY_PATH, which the loader has read by now: our libraries
name their own place. What we start next would take our libraries for its own.
"""

import os

for name in ("LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"):
    os.environ.pop(name, None)
