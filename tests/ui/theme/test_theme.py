"""Themes: readable, complete, the same in light and dark."""

from __future__ import annotations

from importlib.resources import files

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from workbench.domain.claim import ClaimKind, ClaimState
from workbench.ui.theme import ArticleColours, apply_theme, contrast, icon, load_theme, palette, style_sheet
from workbench.ui.theme.tokens import Theme
from workbench.ui.views.article_view.highlight_style import draw_state_symbol, line_pens

ENOUGH = 4.5  # WCAG 2.2, 1.4.3
ENOUGH_FOR_LINES = 3.0  # WCAG 2.2, 1.4.11


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(str(request.param))


def test_contrast_is_the_standards() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("ground", ["paper", "window", "panel", "field", "sunken"])
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "good", "warn", "bad"])
def test_every_ink_is_readable_on_every_ground(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme.colour("ink", ink), theme.colour("surface", ground)) >= ENOUGH


def test_chosen_rows_and_primary_buttons_are_readable(theme: Theme) -> None:
    soft = theme.colour("ink", "accent_soft")
    for ink in ("text", "accent", "muted"):
        assert contrast(theme.colour("ink", ink), soft) >= ENOUGH
    assert contrast(theme.colour("ink", "on_accent"), theme.colour("ink", "accent")) >= ENOUGH


def test_borders_of_controls_are_seen(theme: Theme) -> None:
    for ground in ("panel", "field", "window"):
        assert (
            contrast(theme.colour("surface", "control"), theme.colour("surface", ground)) >= ENOUGH_FOR_LINES
        )


def test_letters_stay_readable_under_every_tint(theme: Theme) -> None:
    colours = ArticleColours.from_theme(theme)
    grounds = [colours.paper, colours.selection, colours.selection_idle, colours.hit]
    for kind in colours.kinds.values():
        grounds += [kind.tint, kind.hovered, kind.active]
    for ground in grounds:
        assert contrast(colours.ink, ground) >= ENOUGH, ground.name()


def test_chips_are_readable_and_lines_are_seen(theme: Theme) -> None:
    colours = ArticleColours.from_theme(theme)
    for name, kind in colours.kinds.items():
        assert contrast(kind.line, colours.paper) >= ENOUGH, name
        assert contrast(kind.line, kind.tint) >= ENOUGH, name
        assert contrast(kind.line, kind.active) >= ENOUGH_FOR_LINES, name


def test_every_kind_of_claim_has_its_colours(theme: Theme) -> None:
    assert {kind.value for kind in ClaimKind} <= set(theme.kinds)
    assert ArticleColours.from_theme(theme).of("unheard of") == ArticleColours.from_theme(theme).of("other")


def test_both_themes_have_the_same_tokens() -> None:
    light, dark = load_theme("light"), load_theme("dark")
    for group in ("surface", "ink", "article", "kinds", "tints"):
        assert set(getattr(light, group)) == set(getattr(dark, group))
    assert not light.dark
    assert dark.dark


def test_an_unknown_theme_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        load_theme("sepia")


def test_the_style_sheet_has_no_token_left(qapp: QApplication, theme: Theme) -> None:
    sheet = style_sheet(theme)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_distances_keep_the_rhythm(theme: Theme) -> None:
    """Fixed pixel values are hairlines, focus borders and the paddings that make room for them."""
    raw = (files("resources") / "themes" / "sheet.qss").read_text(encoding="utf-8")
    assert "font-size: 1" not in raw
    assert "$u2" in raw


def test_a_theme_reaches_the_widgets(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    before = QPalette(qapp.palette())
    try:
        apply_theme(qapp, theme)
        button = QPushButton("قبول")
        qtbot.addWidget(button)
        button.grab()
        assert palette(theme).color(QPalette.ColorRole.Window) == theme.colour("surface", "window")
        assert qapp.palette().color(QPalette.ColorRole.WindowText) == theme.colour("ink", "text")
    finally:
        qapp.setStyleSheet("")
        qapp.setPalette(before)


def test_a_dialogs_main_button_looks_dead_while_it_is(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    before = QPalette(qapp.palette())
    try:
        apply_theme(qapp, theme)
        button = QPushButton("")
        qtbot.addWidget(button)
        button.setDefault(True)
        button.resize(120, 48)
        alive = button.grab().toImage().pixelColor(60, 24)
        button.setEnabled(False)
        dead = button.grab().toImage().pixelColor(60, 24)
        assert alive == theme.colour("ink", "accent")
        assert dead == theme.colour("surface", "sunken")
    finally:
        qapp.setStyleSheet("")
        qapp.setPalette(before)


@pytest.mark.parametrize(
    "name", sorted(p.name[:-4] for p in (files("resources") / "icons").iterdir() if p.name.endswith(".svg"))
)
def test_every_icon_is_drawn_in_the_themes_colour(qapp: QApplication, theme: Theme, name: str) -> None:
    made = icon(name, theme).pixmap(QSize(24, 24), QIcon.Mode.Normal, QIcon.State.Off).toImage()
    inks = {
        made.pixelColor(x, y).name()
        for x in range(24)
        for y in range(24)
        if made.pixelColor(x, y).alpha() == 255
    }
    wanted = theme.colour("ink", "text").name()
    assert wanted in inks or name.startswith("down-")


def test_the_icons_that_the_rail_needs_are_there() -> None:
    names = {path.name for path in (files("resources") / "icons").iterdir()}
    for name in ("queue", "article", "sources", "settings", "undo", "redo", "accept", "reject"):
        assert f"{name}.svg" in names


def test_kinds_differ_without_colour() -> None:
    ink = QColor("black")
    looks = set()
    for kind in ClaimKind:
        pens = line_pens(kind.value, "draft", ink, emphasised=False)
        looks.add(tuple((tuple(pen.dashPattern()), pen.widthF(), shift) for pen, shift in pens))
    assert len(looks) == len(ClaimKind)
    suggested = line_pens("casualty", "suggestion", ink, emphasised=False)[0][0]
    assert suggested.dashPattern()
    assert suggested.dashPattern()[0] <= 1


def test_states_differ_without_colour(qapp: QApplication) -> None:
    looks: dict[bytes, str] = {}
    for state in [*ClaimState, "suggestion"]:
        image = QImage(24, 24, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        draw_state_symbol(painter, QRectF(4, 4, 16, 16), str(state), QColor("black"))
        painter.end()
        looks[bytes(image.constBits())] = str(state)
    # A claim that is still "suggested" and a detector's suggestion may look the same.
    assert len(looks) >= len(ClaimState)
