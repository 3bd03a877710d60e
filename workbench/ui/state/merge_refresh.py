"""The refresh after a merge: what the window must read again of what came in, which is what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.domain.changes import Changes, EntityType

if TYPE_CHECKING:
    from workbench.workspace import Workspace

#: More claims of the open article than this are not read one by one: the article is opened anew.
MOST = 500


def trimmed(workspace: Workspace, changes: Changes, article_id: str) -> tuple[Changes, bool]:
    """The change as the screens need it, and whether the open article ("" for none) must be opened anew.

    Screens ask whether a kind of thing was touched, and read again those that they show: of a hundred thousand
    touched claims the few of the open article. Asks the store: call it off the window's thread.
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
