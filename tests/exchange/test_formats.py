"""The table of file formats: what it promises is there, and one entry with one module adds a format."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import made_up_format
from tests.support.documents import sample
from tests.support.made_up_format import MADE_UP, WITH_MADE_UP
from workbench.domain.errors import UnknownFormat
from workbench.exchange import join_request
from workbench.exchange.annotations import annotated_json, annotated_json_lines
from workbench.exchange.articles import plain_text
from workbench.exchange.bundles import bundle
from workbench.exchange.formats import (
    FORMATS,
    PLAIN_TEXT,
    ArticleReader,
    Content,
    DocumentReader,
    DocumentWriter,
    Format,
    FormatTable,
    Recognizer,
)

# mypy holds each module to what its entry promises.
ARTICLE_READERS: dict[str, ArticleReader] = {"plain-text": plain_text, "made-up": made_up_format}
DOCUMENT_READERS: dict[str, DocumentReader] = {
    "annotated-json": annotated_json,
    "annotated-jsonl": annotated_json_lines,
}
DOCUMENT_WRITERS: dict[str, DocumentWriter] = {
    "annotated-json": annotated_json,
    "annotated-jsonl": annotated_json_lines,
    "made-up": made_up_format,
}
RECOGNIZERS: dict[str, Recognizer] = {"bundle": bundle, "join-request": join_request}


def module_names(modules: dict[str, object]) -> dict[str, str]:
    return {name: module.__name__ for name, module in modules.items() if isinstance(module, type(plain_text))}


def promised(formats: FormatTable) -> dict[str, str]:
    return {one.name: one.module for one in formats}


def test_every_module_keeps_what_its_entry_promises() -> None:
    table = WITH_MADE_UP
    assert promised(table.reading(Content.ARTICLE)) == module_names({**ARTICLE_READERS})
    assert promised(table.reading(Content.ANNOTATIONS)) == module_names({**DOCUMENT_READERS})
    assert promised(table.writing(Content.ANNOTATIONS)) == module_names({**DOCUMENT_WRITERS})
    assert promised(FormatTable([one for one in table if one.by_content])) == module_names({**RECOGNIZERS})


def test_names_are_unique_and_suffixes_are_written_as_they_are_compared() -> None:
    assert len(set(FORMATS.names())) == len(FORMATS.names())
    for one in FORMATS:
        assert one.suffixes
        assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in one.suffixes)
        assert not one.several_as or FORMATS.named(one.several_as).several


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("خبر.TXT", "plain-text"),
        ("a.md", "plain-text"),
        ("a.json", "annotated-json"),
        ("a.ndjson", "annotated-jsonl"),
        ("a.pdf", ""),
        ("-", ""),
    ],
)
def test_a_format_is_found_by_the_end_of_the_name(name: str, found: str) -> None:
    one = FORMATS.of_suffix(Path(name))
    assert (one.name if one is not None else "") == found


def test_a_format_is_found_by_name_and_media_type() -> None:
    assert FORMATS.named("plain-text") is PLAIN_TEXT
    assert FORMATS.of_media_type("text/plain") is PLAIN_TEXT
    assert FORMATS.of_media_type("application/x-made-up") is None
    with pytest.raises(UnknownFormat, match="annotated-json, annotated-jsonl"):
        FORMATS.writing(Content.ANNOTATIONS).named("plain-text")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.txt", "text/plain"),
        ("a.MUP", "application/x-made-up"),
        ("a.html", "text/html"),
        ("a.pdf", "application/pdf"),
        ("a", "application/octet-stream"),
    ],
)
def test_a_media_type_is_told_by_the_name(name: str, expected: str) -> None:
    assert WITH_MADE_UP.media_type_of(Path(name)) == expected


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [
        ("text/plain", PLAIN_TEXT),
        ("text/csv", PLAIN_TEXT),
        ("application/octet-stream", PLAIN_TEXT),
        ("", PLAIN_TEXT),
        ("application/x-made-up", MADE_UP),
        ("text/html", None),
        ("application/json", None),
        ("application/rtf", None),
    ],
)
def test_the_text_of_a_kept_file_is_read_by_its_format(media_type: str, expected: Format | None) -> None:
    assert WITH_MADE_UP.text_format(media_type) is expected


def test_a_bundle_is_recognized_whatever_it_is_called(tmp_path: Path) -> None:
    folder = tmp_path / "a.txt"
    folder.mkdir()
    (folder / "bagit.txt").touch()
    found = FORMATS.of_file(folder)
    assert found is not None
    assert found.name == "bundle"
    (tmp_path / "b.txt").write_text("نص")
    assert FORMATS.of_file(tmp_path / "b.txt") is PLAIN_TEXT


def test_documents_come_back_from_one_file_and_from_lines(tmp_path: Path) -> None:
    documents = [sample()]
    for name in ("annotated-json", "annotated-jsonl"):
        one = FORMATS.named(name)
        path = tmp_path / f"x{one.suffix}"
        path.write_bytes(b"".join(one.write_documents(documents)))
        assert list(one.write_documents(found for _, found in one.read_documents(path))) == [
            path.read_bytes()
        ]


def test_one_entry_and_one_module_add_a_format() -> None:
    assert WITH_MADE_UP.of_suffix(Path("x.mup")) is MADE_UP
    assert [item.text for item in MADE_UP.read_articles("عنوان: نص\nآخر: نص ثان".encode())] == [
        "نص",
        "نص ثان",
    ]
    assert b"".join(MADE_UP.write_documents([sample()])) == f"ids\n{sample().article.id}\n".encode()
    assert isinstance(MADE_UP, Format)
    assert MADE_UP.name not in FORMATS.names()
