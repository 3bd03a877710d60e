"""Refresh after a merge: the window reads again only those of the changed entities that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.domain.changes import Changes, EntityType

if TYPE_CHECKING:
    from workbench.workspace import Workspace

#: More claims of the open article than this are not read one by one: the article is opened anew.
MOST = 500


def limit_to_shown(workspace: Workspace, changes: Changes, article_id: str) -> tuple[Changes, bool]:
    """`changes` limited to what the screens show, and whether the open article ("" for none) must be opened again.

    A screen needs to know which kinds of entities changed, and which of the entities that it shows. A merge may change a
    hundred thousand claims; only those of the open article are kept. Reads the store: do not call it on the window's
    thread.
    """
    touched = {kind: ids[:1] for kind, ids in changes.touched.items()}
    touched |= {kind: changes.ids(kind) for kind in (EntityType.PERSON,) if changes.ids(kind)}
    if article_id in changes.ids(EntityType.ARTICLE):
        touched[EntityType.ARTICLE] = (article_id,)
    here: list[str] = []
    if article_id:
        came = set(changes.ids(EntityType.CLAIM))
        here = [claim for claim in workspace.claims.ids_of_article(article_id) if claim in came]
    anew = len(here) > MOST
    if here and not anew:
        touched[EntityType.CLAIM] = tuple(here)
    return Changes(changes.id, changes.action, touched), anew
