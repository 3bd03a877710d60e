"""Input files: their bytes up to a limit, with a known error for everything that may be wrong with them."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.errors import FileMissing, FileTooLarge, FileUnreadable
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.system_reasons import system_reason

_MEGABYTE = 1024 * 1024


def read_bytes(path: Path, name: str = "", *, limit: int) -> bytes:
    """The bytes of a file of at most `limit` bytes. Raises FileMissing, FileUnreadable or FileTooLarge.

    A file above the limit is refused without being read. `name` stands for the path in messages.
    """
    name = name or str(path)
    try:
        if path.is_dir():
            raise FileUnreadable(path=name, reason=ReasonCode.IS_FOLDER)
        size = path.stat().st_size
        if size > limit:
            raise _too_large(name, size, limit)
        with path.open("rb") as file:
            data = file.read(limit + 1)  # a pipe or a device has no size to ask for
    except FileNotFoundError:
        raise FileMissing(path=name) from None
    except OSError as error:
        raise FileUnreadable(path=name, reason=system_reason(error)) from None
    except ValueError:  # a name with a NUL in it
        raise FileUnreadable(path=name, reason=ReasonCode.HAS_NUL) from None
    return within_limit(data, name, limit)


def within_limit(data: bytes, name: str, limit: int) -> bytes:
    """The same bytes. Raises FileTooLarge for more than `limit` of them."""
    if len(data) > limit:
        raise _too_large(name, len(data), limit)
    return data


def _too_large(name: str, size: int, limit: int) -> FileTooLarge:
    return FileTooLarge(path=name, size=-(-size // _MEGABYTE), limit=limit // _MEGABYTE)
