"""Sources and their snapshots, under the field names of CSL-JSON where it has them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.foreign_origin import ForeignOrigin


class SourceKind(StrEnum):
    PRIMARY = "primary"
    OFFICIAL = "official"
    EYEWITNESS = "eyewitness"
    MEDIA = "media"
    NGO = "ngo"
    SOCIAL = "social"
    EXPERT = "expert"


class Confidentiality(StrEnum):
    PUBLIC = "public"
    RESTRICTED = "restricted"
    SECRET = "secret"  # a grade, not a password


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The saved bytes of a source; stored once per hash beside the store."""

    sha256: str
    size: int  # bytes
    media_type: str
    file_name: str
    captured_us: int
    captured_by: str
    tool: str = "workbench"


@dataclass(frozen=True, slots=True)
class SourceDetails:
    """The fields of a source. `reliability` A-F and `credibility` 1-6 are the grades of the Admiralty code."""

    title: str = ""
    type: str = "document"  # CSL-JSON item type
    author: str = ""
    container_title: str = ""
    publisher: str = ""
    issued: str = ""
    accessed: str = ""
    url: str = ""
    archive: str = ""
    kind: SourceKind | None = None
    independence_group: str = ""
    confidentiality: Confidentiality = Confidentiality.PUBLIC
    reliability: str = ""
    credibility: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    id: str
    details: SourceDetails
    snapshot: Snapshot | None
    author_id: str
    created_us: int
    changed_us: int
    withdrawn: bool = False
    n_conflicts: int = 0
    salt: str = ""  # of a confidential source, in a published document (`domain.approval.leaves`)
    imported: ForeignOrigin | None = None
