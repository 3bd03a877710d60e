"""Short articles that several tests read: casualty figures and quotations in two or three sentences."""

from __future__ import annotations

CROSSING_TEXT = (
    "قال الطبيب إن 32 شخصًا قُتلوا في غزة، وأصيب 15 آخرون.\n"
    "وأضاف الوزير: «سنعيد فتح المعبر غدًا»، وتابع: «بلا شروط».\n"
)

MARKET_TEXT = (
    "قصف على سوق المدينة\n"
    "أعلنت وزارة الصحة مقتل 32 شخصًا وإصابة 15 آخرين في قصف استهدف السوق أمس.\n"
    "وقال المتحدث باسم الوزارة: «لم نتلق أي مساعدة حتى الآن».\n"
)
