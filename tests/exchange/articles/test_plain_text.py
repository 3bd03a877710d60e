from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import (
    FileEmpty,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    NotText,
    WorkbenchError,
)
from workbench.exchange.articles.plain_text import LIMIT, read_text, title_of

ARABIC = "قال الطبيب إن 32 شخصًا قُتلوا في غزة، وأصيب 15 آخرون «بجروح خطيرة».\nوأضاف أن العدد مرشح للارتفاع.\n"


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
        ("windows-1256", "windows-1256"),
    ],
)
def test_the_encodings_of_arabic_newsrooms(encoding: str, found: str) -> None:
    incoming = read_text(ARABIC.encode(encoding), "x.txt")
    assert incoming.text == ARABIC
    assert incoming.encoding == found


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_utf8_text_is_never_changed(text: str) -> None:
    text = "نص " + text  # what begins like another format is refused, see below
    assert read_text(text.encode(), "x.txt").text == text


def test_only_line_ends_and_one_byte_order_mark_change() -> None:
    data = "\ufeff\ufeffأ\r\nب\rج\n\u200fد ".encode()
    assert read_text(data, "x.txt").text == "\ufeffأ\nب\nج\n\u200fد "


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_sentence(data: bytes) -> None:
    with suppress(WorkbenchError):  # anything else is a bug and surfaces
        text = read_text(data, "x.txt").text
        assert "\x00" not in text
        assert "\r" not in text
        text.encode("utf-8")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 ...",
        b"PK\x03\x04....",
        bytes(range(256)) * 4,
        "caf\xe9 cr\xe8me br\xfbl\xe9e".encode("latin-1"),
        ARABIC.encode()[:-40] + b"\xff" + ARABIC.encode()[-20:],
        ARABIC.encode().replace(b" ", b" \x00", 1),
        b"\xff\xfe" + "ا".encode("utf-16-le") + b"\x00\xd8",
    ],
)
def test_what_is_not_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotText, match=r"x\.txt"):
        read_text(data, "x.txt")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", "\u00a0\u2003".encode()])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(FileEmpty):
        read_text(data, "x.txt")


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(FileTooLarge, match=r"200 MB; the limit is 20 MB"):
        read_text(path)


def test_a_device_without_end_is_refused() -> None:
    with pytest.raises(FileTooLarge):
        read_text(Path("/dev/zero"))


def test_bytes_have_the_same_limit() -> None:
    with pytest.raises(FileTooLarge):
        read_text(b"a" * (LIMIT + 1), "x.txt")


def test_missing_folder_and_impossible_names(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match="absent"):
        read_text(tmp_path / "absent.txt")
    with pytest.raises(FileUnreadable, match="folder"):
        read_text(tmp_path)
    with pytest.raises(FileUnreadable):
        read_text(Path("a\x00b"))


@pytest.fixture
def plain_user() -> Iterator[None]:
    """Root may read everything: step down to nobody for a moment."""
    me = os.geteuid()
    if me == 0:
        os.seteuid(65534)
    yield
    os.seteuid(me)


def test_a_file_that_may_not_be_read(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = tmp_path / "closed.txt"
    path.write_text(ARABIC, encoding="utf-8")
    path.chmod(0)
    request.getfixturevalue("plain_user")
    with pytest.raises(FileUnreadable, match="permission denied"):
        read_text(path)


def test_the_title_is_the_first_line_that_says_something() -> None:
    assert title_of("\n  عنوان  \nنص") == "عنوان"
    long = title_of("كلمة " * 100)
    assert len(long) <= 121
    assert long.endswith("كلمة…")
