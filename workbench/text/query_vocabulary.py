"""Query vocabulary: the names of filter fields and of their values, in English and Arabic."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.search import HitKind, SearchField
from workbench.domain.source import SourceKind
from workbench.text.folding import fold_word
from workbench.text.search_terms import terms

_FIELD_NAMES = {
    SearchField.TITLE: ("title", "عنوان"),
    SearchField.OUTLET: ("outlet", "publisher", "ناشر", "وسيلة"),
    SearchField.BYLINE: ("byline", "author", "كاتب"),
    SearchField.SPEAKER: ("speaker", "قائل"),
    SearchField.NOTE: ("note", "ملاحظة"),
    SearchField.SOURCE: ("source", "مصدر"),
    SearchField.TAG: ("tag", "وسم"),
    SearchField.KIND: ("kind", "نوع"),
    SearchField.STATE: ("state", "حالة"),
    SearchField.PERSON: ("person", "by", "بقلم", "شخص"),
    SearchField.IN: ("in", "في"),
    SearchField.BEFORE: ("before", "قبل"),
    SearchField.AFTER: ("after", "since", "بعد", "منذ"),
}
_KINDS: dict[StrEnum, tuple[str, ...]] = {
    ClaimKind.CASUALTY: ("حصيلة", "casualties"),
    ClaimKind.QUOTE: ("اقتباس", "quotation"),
    ClaimKind.STATISTIC: ("إحصاء", "إحصائية"),
    ClaimKind.EVENT: ("حدث", "واقعة"),
    ClaimKind.ATTRIBUTION: ("إسناد", "نسبة"),
    ClaimKind.ENTITY: ("اسم", "اسم علم", "كيان"),
    ClaimKind.DATE: ("تاريخ",),
    ClaimKind.OTHER: ("غير ذلك", "آخر"),
    SourceKind.PRIMARY: ("أولي",),
    SourceKind.OFFICIAL: ("رسمي",),
    SourceKind.EYEWITNESS: ("شاهد عيان", "شاهد"),
    SourceKind.MEDIA: ("إعلام", "وسيلة إعلامية", "إعلامي"),
    SourceKind.NGO: ("منظمة أهلية", "منظمة"),
    SourceKind.SOCIAL: ("وسائل التواصل", "تواصل"),
    SourceKind.EXPERT: ("خبير",),
}
_STATES: dict[StrEnum, tuple[str, ...]] = {
    ClaimState.SUGGESTED: ("مقترح",),
    ClaimState.DRAFT: ("مسودة",),
    ClaimState.IN_RESEARCH: ("قيد البحث",),
    ClaimState.SUBMITTED: ("مرفوع للمراجعة", "مرفوع"),
    ClaimState.IN_REVIEW: ("قيد المراجعة",),
    ClaimState.APPROVED: ("معتمد",),
    ClaimState.RETURNED: ("معاد",),
    ClaimState.PUBLISHED: ("منشور",),
    ClaimState.CORRECTED: ("مصحح",),
    ClaimState.WITHDRAWN: ("مسحوب",),
    ClaimState.REJECTED: ("مرفوض",),
    ClaimState.DUPLICATE: ("مكرر",),
}
_IN: dict[StrEnum, tuple[str, ...]] = {
    HitKind.ARTICLE: ("articles", "مقال", "مقالات"),
    HitKind.CLAIM: ("claims", "ادعاء", "ادعاءات"),
    HitKind.SOURCE: ("sources", "مصدر", "مصادر"),
    HitKind.NOTE: ("notes", "ملاحظة", "ملاحظات"),
}


def _values(table: Mapping[StrEnum, tuple[str, ...]]) -> dict[str, str]:
    """Each name with and without the article, split like a query, to its value."""
    found: dict[str, str] = {}
    for value, names in table.items():
        for name in (value.value.replace("_", " "), *names):
            found[" ".join(terms(name))] = value.value
            found.setdefault(" ".join(terms(f"ال{name}")), value.value)
    return found


def _fields() -> dict[str, SearchField]:
    found: dict[str, SearchField] = {}
    for field, names in _FIELD_NAMES.items():
        for name in names:
            found[fold_word(name)] = field
            found.setdefault(fold_word(f"ال{name}"), field)
    return found


#: Folded name -> field.
FIELDS = _fields()
#: Field -> folded name of a value -> value.
VALUES: dict[SearchField, dict[str, str]] = {
    SearchField.KIND: _values(_KINDS),
    SearchField.STATE: _values(_STATES),
    SearchField.IN: _values(_IN),
}


def format_filter(field: SearchField, value: str = "", *, arabic: bool) -> str:
    """A filter as it is typed: the field's name and one of its values."""
    shown = value
    if value and arabic:
        names = {**_KINDS, **_STATES} if field is not SearchField.IN else _IN
        shown = next(several[0] for member, several in names.items() if member.value == value)
    quoted = f'"{shown}"' if " " in shown else shown
    english, *others = _FIELD_NAMES[field]
    name = next(one for one in others if not one.isascii()) if arabic else english
    return f"{name}:{quoted}"
