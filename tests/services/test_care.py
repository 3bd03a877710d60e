from __future__ import annotations

from pathlib import Path

import pytest

from workbench.domain.article import Article
from workbench.domain.claim import ClaimKind
from workbench.domain.errors import BadInput, StoreLocked, StoreMissing, StoreNotAStore
from workbench.domain.person import Person
from workbench.domain.span import Span
from workbench.services.care import CareService, free_space, restore
from workbench.workspace import Workspace


@pytest.fixture
def backup(workspace: Workspace, article: Article, checker: Person, tmp_path: Path) -> Path:
    path = tmp_path / "kept.txt"
    path.write_bytes(b"saved")
    workspace.sources.add_file(checker, path)
    return CareService(workspace.store).backup(tmp_path / "copy.tadqiq")


def test_a_backup_is_a_whole_store(backup: Path, article: Article) -> None:
    with Workspace.open(backup) as copy:
        assert copy.articles.get(article.id) == article
        assert copy.sources.snapshot_bytes(copy.sources.list()[0]) == b"saved"
        assert CareService(copy.store).verify() == []


def test_a_backup_overwrites_nothing(workspace: Workspace, backup: Path) -> None:
    with pytest.raises(BadInput, match="already"):
        CareService(workspace.store).backup(backup)


def test_a_restored_store_is_as_it_was_and_the_other_is_set_aside(
    workspace: Workspace, article: Article, checker: Person, backup: Path
) -> None:
    workspace.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.OTHER)
    path = workspace.path
    with pytest.raises(StoreLocked):
        restore(backup, path)
    workspace.close()
    done = restore(backup, path)
    with Workspace.open(path) as again:
        assert again.claims.of_article(article.id) == []
    assert done.set_aside is not None
    with Workspace.open(done.set_aside) as aside:
        assert len(aside.claims.of_article(article.id)) == 1
        assert aside.sources.snapshot_bytes(aside.sources.list()[0]) == b"saved"


def test_what_is_no_backup_replaces_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = workspace.path
    workspace.close()
    (tmp_path / "note.txt").write_text("not a store", encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(StoreNotAStore):
        restore(tmp_path / "note.txt", path)
    with pytest.raises(StoreMissing):
        restore(tmp_path / "absent", path)
    with pytest.raises(BadInput):
        restore(path, path)
    assert path.read_bytes() == before


def test_free_space_is_asked_for_where_the_store_will_be(tmp_path: Path) -> None:
    assert free_space(tmp_path / "not" / "yet" / "there") > 0
