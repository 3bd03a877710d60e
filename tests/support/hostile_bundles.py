"""Hostile bundles: thousands of them, each made by chance from an honest one.

Four ways in: the zip, the bag, the heads, and the events. What stands in the events is chained, hashed and signed
anew with the office's own key, as only somebody with its laptop and a changed program can.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from tests.support import hostile_events as events
from tests.support import hostile_files as files
from tests.support.honest_bundles import HonestBundle

Maker = Callable[[HonestBundle, random.Random, Path], str]

#: Files that no merge opens.
HOSTILE_FILES: dict[str, Maker] = {
    "torn": files.torn,
    "path that leads outside": files.slip,
    "link": files.link,
    "twins": files.twins,
    "bomb": files.bomb,
    "odd zip": files.odd_zip,
    "bag": files.bag,
    "heads": files.heads_file,
    "signature": files.signature,
    "text": files.texts,
}
#: Good files with lines that no honest program writes.
HOSTILE_LINES: dict[str, Maker] = {
    "malformed event": events.malformed,
    "not canonical": events.not_canonical,
    "foreign": events.foreign,
    "chain": events.chain,
    "value": events.values,
    "escalation": events.escalation,
    "revocation": events.revocation,
}


def hostile_bundle(kinds: dict[str, Maker], honest: HonestBundle, dice: random.Random, to: Path) -> str:
    """Write a hostile bundle of one of these kinds; return what was done to it."""
    kind = dice.choice(list(kinds))
    return f"{kind}: {kinds[kind](honest, dice, to)}"
