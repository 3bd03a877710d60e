"""Recall and precision for Arabic words with clitics: our stems beside folded words alone.

A list of news words, each with particles before and pronouns and endings behind it, in sentences of their own: a query
of the bare word should find all of its forms, and nothing else. Real texts beside the project, if there are any, are
searched too: a text is relevant if it has one of the listed forms.
"""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks.article_corpus import join_affixes
from benchmarks.measure import Result, result
from workbench.domain.article import ArticleMeta, IncomingArticle
from workbench.domain.person import Role
from workbench.domain.search import HitKind, SearchQuery, Term
from workbench.text.search_terms import terms
from workbench.workspace import Workspace

WORDS = [
    "وزير",
    "وزارة",
    "لبنان",
    "غزة",
    "مستشفى",
    "شهداء",
    "حكومة",
    "قتيل",
    "جرحى",
    "مصاب",
    "نازح",
    "نازحون",
    "مدينة",
    "مدرسة",
    "كتاب",
    "فلسطين",
    "سوريا",
    "رئيس",
    "مراسل",
    "بيت",
    "قوة",
    "دولة",
    "مساعدات",
    "صحفي",
    "صحفيون",
    "طفل",
    "أطفال",
    "نساء",
    "امرأة",
    "قرار",
    "قصف",
    "غارة",
    "هجوم",
    "بيان",
    "منظمة",
    "لجنة",
    "أسرى",
    "عائلة",
    "ضحايا",
    "هدنة",
    "معبر",
    "معابر",
    "سكان",
    "قائد",
    "اتفاق",
    "التزام",
    "مبنى",
    "قرى",
    "مخيم",
    "طائرة",
    "إصابة",
    "تقرير",
    "محكمة",
    "محاكم",
    "جيش",
    "حرب",
    "سلام",
    "مجلس",
    "أمن",
    "شرطة",
    "حدود",
    "بلدة",
    "شارع",
    "سوق",
    "كهرباء",
    "ماء",
    "وقود",
    "طبيب",
    "ممرض",
    "إسعاف",
    "دفاع",
    "مدني",
    "صاروخ",
    "قذيفة",
    "انفجار",
    "حريق",
    "زلزال",
    "ضحية",
    "مفقود",
    "معتقل",
    "لاجئ",
    "حصار",
    "مجاعة",
    "مجزرة",
    "جريمة",
    "عدوان",
    "مقاومة",
    "احتلال",
    "مفاوضات",
    "وفد",
    "سفير",
    "سفارة",
    "خارجية",
    "داخلية",
    "صحة",
    "تعليم",
    "اقتصاد",
    "بنك",
    "شركة",
    "عامل",
    "نقابة",
    "انتخابات",
    "حزب",
    "نائب",
    "برلمان",
    "قانون",
    "دستور",
    "متحدث",
]
_PREFIXES = (
    "",
    "و",
    "ف",
    "ب",
    "ل",
    "ك",
    "ال",
    "وال",
    "بال",
    "لل",
    "ولل",
    "فال",
    "كال",
    "وب",
    "ول",
    "فب",
    "وبال",
)
_SUFFIXES = ("ها", "ه", "هم", "نا", "هما", "كم")
_PREFIXES_WITH_SUFFIX = ("", "و", "ب", "ل", "وب", "ول")


def search_recall_clitics() -> Result:
    """The share of the forms with clitics that a query of the bare word finds, beside folded words alone."""
    forms = {word: sorted(_forms(word)) for word in WORDS}
    recall, precision, alone = _measure(_sentences(forms), forms)
    real = _measure_real_texts(forms)
    return result(
        "search_recall_clitics",
        recall,
        "of 1",
        alone,
        f"{len(WORDS)} words, {sum(map(len, forms.values()))} forms; precision {precision:.3f}"
        f" (folded alone: recall {alone:.3f}){real}",
    )


def _forms(word: str) -> set[str]:
    """The word with its clitics, as it is then written."""
    found = {_joined_form(before, word, "") for before in _PREFIXES}
    found |= {_joined_form(before, word, behind) for before in _PREFIXES_WITH_SUFFIX for behind in _SUFFIXES}
    return found


def _joined_form(before: str, word: str, behind: str) -> str:
    if behind:
        if word.endswith("ى"):
            word = word[:-1] + "ا"
        elif word.endswith("اء"):
            word = word[:-1] + "ئ"
        elif word.endswith("ون"):
            word = word[:-1]
    if before.endswith("لل") and word.startswith("ل"):
        before = before[:-1]
    return join_affixes(before, word, behind)


def _sentences(forms: dict[str, list[str]]) -> list[str]:
    """Each form in a sentence of words that are not in the list."""
    dice = random.Random(5)
    others = [
        "قال",
        "أمس",
        "إن",
        "ثم",
        "بعد",
        "ذلك",
        "كان",
        "هناك",
        "كثير",
        "مما",
        "لم",
        "يعرف",
        "أحد",
        "سببه",
        "حتى",
        "الآن",
        "عند",
        "المساء",
    ]
    return [
        " ".join([*dice.sample(others, 3), form, *dice.sample(others, 3)])
        for its_forms in forms.values()
        for form in its_forms
    ]


def _measure(texts: Iterable[str], forms: dict[str, list[str]]) -> tuple[float, float, float]:
    """Recall and precision of the search, and recall of folded words alone."""
    all_texts = list(texts)
    words = [set(terms(text)) for text in all_texts]
    right = found = relevant = plain = 0
    with tempfile.TemporaryDirectory() as folder, Workspace.open(Path(folder) / "bench.db") as workspace:
        person, _ = workspace.people.add("منى", Role.CHECKER)
        ids, _ = workspace.articles.add_many(
            person, (IncomingArticle(text, ArticleMeta(), "0" * 64, "txt") for text in all_texts)
        )
        workspace.search.ready()
        for word, own in forms.items():
            listed = {term for form in own for term in terms(form)}
            relevant_ids = {name for name, terms_of in zip(ids, words, strict=True) if terms_of & listed}
            hits = set(_hits(workspace, word))
            right += len(hits & relevant_ids)
            found += len(hits)
            relevant += len(relevant_ids)
            plain += sum(
                1
                for name, terms_of in zip(ids, words, strict=True)
                if name in relevant_ids and terms(word)[0] in terms_of
            )
    return right / max(relevant, 1), right / max(found, 1), plain / max(relevant, 1)


def _hits(workspace: Workspace, word: str) -> list[str]:
    query = SearchQuery((Term(tuple(terms(word))),))
    after: str | None = None
    found: list[str] = []
    while True:
        page = workspace.search.page(query, HitKind.ARTICLE, after, 1000, None)
        found += [hit.id for hit in page.hits]
        after = page.next
        if after is None:
            return found


def _measure_real_texts(forms: dict[str, list[str]]) -> str:
    """The same for real texts, if there are any beside the project."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "data" / "dev"
    if not folder.is_dir():
        return ""
    texts = [
        json.loads(line)["text"]
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    recall, precision, alone = _measure(dict.fromkeys(texts), forms)
    return f"; {len(set(texts))} real texts: recall {recall:.3f}, precision {precision:.3f}, folded alone {alone:.3f}"
