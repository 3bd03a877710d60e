"""Paths of the store, the settings and the log on this machine, by the conventions of its operating system."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

from workbench.system.private_files import tighten

APP = "tadqiq"
STORE_NAME = "store.tadqiq"


def _dirs() -> PlatformDirs:
    return PlatformDirs(APP, appauthor=False, roaming=False)


def data_folder() -> Path:
    return Path(_dirs().user_data_dir)


def default_store() -> Path:
    """The store that is used if no other is named."""
    return data_folder() / STORE_NAME


def settings_file() -> Path:
    return Path(_dirs().user_config_dir) / "settings.toml"


def key_file() -> Path:
    """This machine's signing key: outside every store, beside the settings."""
    return Path(_dirs().user_config_dir) / "device.key"


def lock_folder() -> Path:
    """The locks of stores that are open on this machine (`db.sqlite.file_lock`)."""
    return Path(_dirs().user_state_dir) / "locks"


def seat_folder() -> Path:
    """The keys of people on this machine: outside every store, beside the settings."""
    return Path(_dirs().user_config_dir) / "seats"


def log_file() -> Path:
    return Path(_dirs().user_log_dir) / "workbench.log"


def tighten_folders() -> None:
    """Close this program's own folders to others: earlier versions made them with the rights of the umask."""
    dirs = _dirs()
    tighten(map(Path, {dirs.user_data_dir, dirs.user_config_dir, dirs.user_state_dir, dirs.user_log_dir}))
