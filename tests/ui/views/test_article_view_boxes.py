"""Boxes and hit tests, compared with what Qt itself paints as selected."""

from __future__ import annotations

import random
from itertools import pairwise
from unicodedata import combining

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QTextCharFormat, QTextLayout

from tests.support.article_view_driver import ViewMaker
from workbench.ui.theme.fonts import READING_FACES, reading_font
from workbench.ui.views.article_view.block_layout import BlockLayout, TextStyle

MIXED = (
    "قالت وزارة الصحة إنّ 32,070 شخصًا قُتلوا 😀 في غزة، بينهم ١٢ طفلًا (خمسة) في BBC News (UK)؛ "
    'وأضاف: «لا تعليقَ» بـ32 دولارًا، وقال لبلينكن: "no comment" [1] 100% — عام 2024/3/22 '
    "👩‍👩‍👧‍👦 e\u0301te\u0301 لا إله إلا الله ﷺ 1.5 مليون، U+1F600 نهاية"
)
_LIGATURES = frozenset({"لا", "لل", "له", "لإ", "لأ"})
LATIN_FIRST = "GAZA (Reuters) - قال المتحدث إن 12 شخصًا قُتلوا in Rafah اليوم 😀 (30%)."


def layout(text: str, *, rtl: bool = True, width: int = 330) -> BlockLayout:
    return BlockLayout(text, 0, rtl=rtl, gap=0, style=TextStyle.of(reading_font(), width))


def painted_by_qt(block: BlockLayout, start: int, end: int) -> list[list[int]]:
    """For each line, the pixel columns that Qt paints red as the background of code points `start` to `end`."""
    height = block.style.line_height
    image = QImage(block.style.width + 40, block.line_count * height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    chosen = QTextLayout.FormatRange()
    chosen.start = block.units.to_utf16(start)
    chosen.length = block.units.to_utf16(end) - chosen.start
    look = QTextCharFormat()
    look.setBackground(QBrush(QColor("red")))
    look.setForeground(QBrush(QColor("red")))
    chosen.format = look
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.white)
    block.text_layout.draw(painter, QPointF(20, 0), [chosen])
    painter.end()
    red = QColor("red").rgb()
    rows: list[list[int]] = []
    for number in range(block.line_count):
        y = number * height + height // 3
        # A space that hangs over the line's end is painted outside the column.
        rows.append([x for x in range(block.style.width) if image.pixel(x + 20, y) == red])
    return rows


def covered_by_boxes(block: BlockLayout, start: int, end: int) -> list[list[int]]:
    rows: list[list[int]] = [[] for _ in range(block.line_count)]
    for box in block.boxes(start, end):
        line = round(box.top() / block.style.line_height)
        rows[line] += [x for x in range(-20, block.style.width + 20) if box.left() <= x + 0.5 < box.right()]
    return [sorted(row) for row in rows]


def assert_alike(block: BlockLayout, start: int, end: int) -> None:
    """Every column of one within a pixel of a column of the other: edges are rounded differently."""
    for painted, covered in zip(
        painted_by_qt(block, start, end), covered_by_boxes(block, start, end), strict=True
    ):
        wide = {x + step for x in covered for step in (-1, 0, 1)}
        assert set(painted) <= wide, (block.text[start:end], start, end)
        wide = {x + step for x in painted for step in (-1, 0, 1)}
        assert len(set(covered) - wide) <= 1, (block.text[start:end], start, end)


def is_split(block: BlockLayout, offset: int) -> bool:
    """Whether Qt's own painting is known to be wrong at an edge: inside a seen character or a ligature."""
    before = "".join(c for c in block.text[:offset] if not combining(c))[-1:]
    return block.snap_to_grapheme(offset) != offset or before + block.text[offset : offset + 1] in _LIGATURES


def is_swallowed(block: BlockLayout, start: int) -> bool:
    """A space at the end of a wrapped line has no box."""
    line = block.widget_row(start)
    return block.text[start] == " " and start + 1 >= block.line_range(line)[1]


@pytest.mark.parametrize(("text", "rtl"), [(MIXED, True), (LATIN_FIRST, False), (LATIN_FIRST, True)])
def test_every_characters_box_is_what_qt_paints(qapp: object, text: str, rtl: bool) -> None:
    block = layout(text, rtl=rtl)
    assert block.line_count > 2
    for start in range(len(text)):
        if is_swallowed(block, start) or is_split(block, start) or is_split(block, start + 1):
            continue
        assert_alike(block, start, start + 1)


@pytest.mark.parametrize(("text", "rtl"), [(MIXED, True), (LATIN_FIRST, False)])
def test_a_thousand_ranges_are_what_qt_paints(qapp: object, text: str, rtl: bool) -> None:
    """Each edge is moved out of where Qt itself paints wrongly; no range is left out."""
    block = layout(text, rtl=rtl)
    chance = random.Random(4)
    for _ in range(1_000):
        start = chance.randrange(len(text))
        end = chance.randrange(start + 1, len(text) + 1)
        while is_split(block, start):
            start -= 1
        while end < len(text) and is_split(block, end):
            end += 1
        while end > start + 1 and is_swallowed(block, end - 1):
            end -= 1
        assert_alike(block, start, end)


@pytest.mark.parametrize(("text", "rtl"), [(MIXED, True), (LATIN_FIRST, False), (LATIN_FIRST, True)])
def test_hit_test_maps_every_characters_middle_back(make_view: ViewMaker, text: str, rtl: bool) -> None:
    view = make_view(text, width=500)
    frame = view.frame()
    hit = 0
    for visible in frame.blocks:
        block = visible.layout
        for line in range(block.line_count):
            for box in block.characters(line):
                if box.right - box.left < 0.5:
                    continue
                y = visible.top + (line + 0.5) * block.style.line_height
                point = QPointF(frame.column.left + (box.left + box.right) / 2, y)
                found = frame.character(point)
                assert found is not None
                assert found[0] == block.start + block.units.to_code_point(box.start)
                hit += 1
    assert hit > len(text) * 0.8


def test_a_place_near_an_edge_is_the_edge_one_sees(make_view: ViewMaker) -> None:
    """In Latin the left edge is the start of a character, in Arabic its end."""
    view = make_view("قال BBC نعم")
    frame = view.frame()
    visible = frame.blocks[0]
    by_text = {visible.layout.text[box.start]: box for box in visible.layout.characters(0)}
    y = visible.top + 10
    arabic, latin = by_text["ق"], by_text["C"]
    assert frame.caret_position(QPointF(frame.column.left + arabic.right - 1, y)) == 0
    assert frame.caret_position(QPointF(frame.column.left + arabic.left + 1, y)) == 1
    assert frame.caret_position(QPointF(frame.column.left + latin.left + 1, y)) == 6
    assert frame.caret_position(QPointF(frame.column.left + latin.right - 1, y)) == 7


def test_a_range_over_two_directions_has_boxes_of_its_own(qapp: object) -> None:
    """One rectangle from edge to edge would cover letters that are not in the range."""
    text = "قال BBC نعم"
    block = layout(text, width=600)
    boxes = block.boxes(5, 9)  # "BC " and the first Arabic letter after it
    assert len(boxes) == 2
    inside = block.boxes(4, 5)[0]  # the B before the range
    assert all(box.right() <= inside.left() + 1 or box.left() >= inside.right() - 1 for box in boxes)


@pytest.mark.parametrize("face", READING_FACES)
@pytest.mark.parametrize("word", ["الله", "لا", "الآن", "إلا", "لَا", "ﷲ", "ffi"])
def test_letters_of_a_ligature_share_it_in_reading_order(qapp: object, face: str, word: str) -> None:
    """Qt puts the parts of a right-to-left ligature in the wrong places, even outside the word."""
    block = BlockLayout(word, 0, rtl=True, gap=0, style=TextStyle.of(reading_font(face), 400))
    whole = block.boxes(0, len(word))
    assert len(whole) == 1
    boxes = block.characters(0)
    if boxes[0].rtl:
        boxes = boxes[::-1]
    assert boxes[0].left == pytest.approx(whole[0].left(), abs=0.1)
    assert boxes[-1].right == pytest.approx(whole[0].right(), abs=0.1)
    assert all(box.right - box.left > 1 for box in boxes)
    for one, following in pairwise(boxes):
        assert one.right == pytest.approx(following.left, abs=0.1)
