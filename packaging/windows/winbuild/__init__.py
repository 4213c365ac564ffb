"""Building Conduct Desk for Windows on any computer with a C compiler for it; see build.py."""
