"""Settings: what a person chose on this machine, in one small file that is written atomically.

Values that cannot be read, in a damaged file or one from another version, get their defaults and never prevent the
start. The device's identity is here and not in the store, so that a copied store is noticed.
"""

from __future__ import annotations

import json
import tomllib
import uuid
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from workbench.domain.errors import BadInput, DiskFull
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.domain.system_reasons import system_reason
from workbench.system.files import write_atomically
from workbench.system.private_files import make_private_folder


class LanguageChoice(StrEnum):
    ARABIC = "ar"
    ENGLISH = "en"


class ThemeChoice(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Digits(StrEnum):
    """How the interface writes numbers; the article's own digits are never touched."""

    WESTERN = "western"  # 0123
    ARABIC = "arabic"  # ٠١٢٣


@dataclass(frozen=True, slots=True)
class Settings:
    """Sizes, places and choices.

    `reading_size` is in points, `interface_size` in percent; an empty `reading_face` means the bundled font. `store`
    overrides the default store; `backup_folder` is the place of backups instead of beside the store. `shortcuts` are
    keys that a person chose: "palette=Ctrl+p undo=Ctrl+u". After `lock_minutes` without activity (0: never) the
    window locks an encrypted store; after `encryption_declined` at the first start the question is not asked again.
    """

    language: LanguageChoice = LanguageChoice.ARABIC
    theme: ThemeChoice = ThemeChoice.SYSTEM
    reading_face: str = ""
    reading_size: int = 17
    digits: Digits = Digits.WESTERN
    author: str = ""
    autosuggest: bool = True
    interface_size: int = 100
    visual_movement: bool = False
    shortcuts: str = ""
    device_id: str = ""
    store: str = ""
    lock_minutes: int = 15
    encryption_declined: bool = False
    backup_folder: str = ""


SMALLEST, LARGEST = 9, 48
NARROWEST, WIDEST = 80, 300
#: Minutes of a day.
LONGEST = 24 * 60


def load(path: Path) -> Settings:
    """The settings in `path`; defaults for a missing file and for every invalid value."""
    try:
        with path.open("rb") as file:
            found = tomllib.load(file)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError):
        return Settings()
    values: dict[str, Any] = {}
    for entry in fields(Settings):
        if entry.name in found:
            with suppress(ValueError):
                values[entry.name] = _fit(entry.name, found[entry.name])
    return Settings(**values)


def save(path: Path, settings: Settings) -> None:
    """Write the settings atomically. Raises DiskFull, and BadInput where the file cannot be written."""
    lines = [
        "# Tadqiq's settings on this machine.",
        *(f"{k} = {_toml(v)}" for k, v in asdict(settings).items()),
    ]
    try:
        make_private_folder(path.parent)
        write_atomically(path, [f"{line}\n".encode() for line in lines], private=True)
    except OSError as error:
        reason = Reason(ReasonCode.SETTINGS_NOT_SAVED, cause=system_reason(error))
        raise BadInput(where=str(path), reason=reason) from None


def with_device(path: Path, settings: Settings) -> Settings:
    """The settings with an identity for this machine, which is created and saved on first use.

    Where the settings cannot be saved the identity lasts for one run: the store then knows several devices.
    """
    if settings.device_id:
        return settings
    settings = replace(settings, device_id=str(uuid.uuid4()))
    with suppress(BadInput, DiskFull):
        save(path, settings)
    return settings


def _fit(name: str, value: object) -> object:
    """The value in the form of its field. Raises ValueError for an invalid one."""
    choices: dict[str, type[StrEnum]] = {"language": LanguageChoice, "theme": ThemeChoice, "digits": Digits}
    if name in choices:
        return choices[name](str(value))
    default = getattr(Settings(), name)
    if type(value) is not type(default):
        raise ValueError(name)
    if name == "reading_size" and isinstance(value, int):
        return min(max(value, SMALLEST), LARGEST)
    if name == "interface_size" and isinstance(value, int):
        return min(max(value, NARROWEST), WIDEST)
    if name == "lock_minutes" and isinstance(value, int):
        return min(max(value, 0), LONGEST)
    if name == "device_id" and value:
        return str(uuid.UUID(str(value)))
    return value


def _toml(value: object) -> str:
    """A TOML value; JSON's strings are TOML's basic strings."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
