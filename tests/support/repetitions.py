"""How often a test tries: few times in `make test`, many in `make test-long`."""

from __future__ import annotations

import os


def repetitions(small: int, big: int) -> int:
    """How often a test tries: `big` times where TADQIQ_LONG=1 asks for the long version, else `small` times."""
    return big if os.environ.get("TADQIQ_LONG") == "1" else small
