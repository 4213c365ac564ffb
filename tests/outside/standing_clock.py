"""The real program on one morning whose clock stands: python -m tests.outside.standing_clock [OPTIONS]

So what it says is the same whenever it is listened to.
"""

import sys
from functools import partial

from conduct_desk import __main__ as program
from conduct_desk import app
from conduct_desk.clock import Clock
from tests.conftest import SchoolDay


def main() -> int:
    """Run it on the school day that the tests have."""
    vars(app)["Clock"] = partial(Clock, SchoolDay().clock.read)
    return program.main()


if __name__ == "__main__":
    sys.exit(main())
