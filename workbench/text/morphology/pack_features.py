"""Features of a camel-tools data pack (such as calima-msa-r13), converted to those of `Analysis`.

A pack names clitics by function (`wa_conj`, `3mp_poss`); `Analysis` has their letters.
"""

from __future__ import annotations

import re
from typing import Any

from workbench.text.morphology.letters import bare

#: The start of a pack's proclitic value: the letters it stands for.
_PROCLITICS = (
    (">a", "أ"), ("wa", "و"), ("fa", "ف"), ("sa", "س"), ("bi", "ب"), ("ka", "ك"), ("la", "ل"), ("li", "ل"), ("Al", "ال"),
)  # fmt: skip
_ENCLITICS = {
    "1s": "ي", "1p": "نا", "2ms": "ك", "2fs": "ك", "2d": "كما", "2mp": "كم", "2fp": "كن",
    "3ms": "ه", "3fs": "ها", "3d": "هما", "3mp": "هم", "3fp": "هن",
}  # fmt: skip
_ENCLITIC = re.compile(r"([123][mf]?[sdp])_(\w+)")
_ABSENT = {"na", "0", "-", ""}


def features(found: dict[str, Any]) -> dict[str, Any]:
    """The arguments of an `Analysis` for one analysis of a pack; a value that the pack lacks stays empty."""

    def value(name: str) -> str:
        given = str(found.get(name, ""))
        return "" if given in _ABSENT else given

    return {
        "lemma": bare(value("lex")),
        "pos": value("pos"),
        "gender": value("gen"),
        "number": value("num"),
        "proclitics": tuple(
            filter(None, (_proclitic(value(slot)) for slot in ("prc3", "prc2", "prc1", "prc0")))
        ),
        "enclitic": _enclitic(value("enc0")),
        "aspect": value("asp"),
        "voice": "" if value("vox") == "u" else value("vox"),
        "person": value("per"),
        "mood": value("mod"),
        "case": value("cas"),
        "state": value("stt"),
        "vowelled": value("diac"),
    }


def _proclitic(value: str) -> str:
    return next((letters for start, letters in _PROCLITICS if value.startswith(start)), "")


def _enclitic(value: str) -> str:
    match = _ENCLITIC.fullmatch(value)
    if match is None:
        return ""
    return "ني" if match.group(1) == "1s" and match.group(2) == "dobj" else _ENCLITICS[match.group(1)]
