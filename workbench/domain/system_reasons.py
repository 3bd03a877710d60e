"""Trouble of the operating system as a reason: common error numbers have codes, the rest keeps the system's words."""

from __future__ import annotations

import errno

from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason

#: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/errno.h.html
_CODES = {
    errno.EACCES: ReasonCode.NO_PERMISSION,
    errno.EPERM: ReasonCode.NO_PERMISSION,
    errno.ENOENT: ReasonCode.NO_SUCH_FILE,
    errno.EEXIST: ReasonCode.FILE_EXISTS,
    errno.ENOTDIR: ReasonCode.NOT_A_FOLDER,
    errno.EISDIR: ReasonCode.IS_FOLDER,
    errno.ENAMETOOLONG: ReasonCode.NAME_TOO_LONG,
    errno.EROFS: ReasonCode.READ_ONLY_PLACE,
    errno.EIO: ReasonCode.DISK_TROUBLE,
    errno.ESTALE: ReasonCode.DISK_TROUBLE,
    errno.EBUSY: ReasonCode.FILE_BUSY,
    errno.ENOSPC: ReasonCode.NO_ROOM_LEFT,
    errno.EDQUOT: ReasonCode.NO_ROOM_LEFT,
    errno.EFBIG: ReasonCode.NO_ROOM_LEFT,
}


def system_reason(error: OSError) -> Reason:
    """Why the operating system refused."""
    code = _CODES.get(error.errno) if error.errno is not None else None
    if code is not None:
        return Reason(code)
    return Reason(ReasonCode.SYSTEM_SAYS, said=(error.strerror or type(error).__name__).lower())
