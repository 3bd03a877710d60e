"""Bundle inspection: what anybody can find out about a bundle from the bundle alone."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from db import sqlite
from db.store import Store
from workbench.domain.bundle import BundleFacts
from workbench.domain.errors import BundleInvalid, BundleLocked
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.exchange.bundles import bagit
from workbench.exchange.bundles.bundle import HEADS, SNAPSHOTS, TEXTS, looks_encrypted
from workbench.services.replication.bundles import open_bag, open_bundle
from workbench.services.replication.merge import MergeService
from workbench.services.replication.signing import DeviceKey


def inspect(path: Path, key: DeviceKey, passphrase: str = "") -> BundleFacts:
    """Check a bundle, or any BagIt bag; problems are listed and not raised, except for a missing file.

    A bundle is also merged into an empty scratch store: so every event, chain, signature, role and passage is
    checked. What of it no copy would use is named and does not make the bundle invalid. Events whose predecessors are elsewhere (a bundle made with `since`) cannot be judged.
    """
    locked = looks_encrypted(path)
    try:
        with open_bag(path, key, passphrase) as files:
            names = files.sizes()
            problems = bagit.problems(files)
        if problems or HEADS not in names:
            return BundleFacts(str(path), tuple(problems), sealed=locked)
        return _bundle(path, key, passphrase, locked)
    except (BundleInvalid, BundleLocked) as error:
        return BundleFacts(str(path), (error.reason,) if error.reason else (), sealed=locked)


def _bundle(path: Path, key: DeviceKey, passphrase: str, locked: bool) -> BundleFacts:
    with open_bundle(path, key, passphrase) as reader:
        n_events = sum(1 for _ in reader.events())
        for _ in reader.snapshots():  # each is compared with its name while it is read
            pass
        heads, texts, snapshots = reader.heads, reader.names(TEXTS), reader.names(SNAPSHOTS)
    with (
        TemporaryDirectory(prefix="tadqiq-") as folder,
        # Encrypted with a key that nobody keeps: an encrypted bundle leaves nothing readable on the disk.
        Store.open(Path(folder) / "scratch.tadqiq", key=os.urandom(sqlite.KEY_BYTES)) as scratch,
    ):
        report = MergeService(scratch, key).preview(path, passphrase)
    missing = (Reason(ReplicationCode.ARTICLE_TEXT_MISSING, entity=article) for article in report.textless)
    return BundleFacts(
        str(path),
        (*report.left_out, *missing),
        True,
        n_events,
        len(texts),
        len(snapshots),
        heads.selection,
        locked,
        heads.sender,
        heads.heads,
        report.unsigned,
        sum(gap.n for gap in report.waiting),
        report.void,
    )
