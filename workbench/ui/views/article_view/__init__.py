"""Article view: the article on the screen, with exact boxes for highlights on Arabic, Latin and digits, at any size."""

from workbench.ui.theme import ArticleColours
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.span_edits import Edge
from workbench.ui.views.article_view.view import ArticleView

__all__ = ["ArticleColours", "ArticleView", "Edge", "Highlight"]
