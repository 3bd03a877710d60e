"""Requests to join: written, read, and refused when anything of them was changed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey

from workbench.domain.errors import FileMissing, FileTooLarge
from workbench.domain.newsroom import JoinRequest, seat_digest
from workbench.domain.newsroom_errors import RequestInvalid
from workbench.exchange.formats import FORMATS, Content
from workbench.exchange.join_request import read_request, request_bytes

KEY = SigningKey(bytes(range(32)))
SEAT = bytes(KEY.verify_key).hex()
PERSON = "019ad92a-0100-8a8c-8f94-33a59c21247b"
SAMAR = JoinRequest(SEAT, PERSON, "سمر العطار", newsroom="ab" * 32, created_us=1_764_580_000_000_000)


def sign(words: bytes, key: SigningKey = KEY) -> str:
    return key.sign(words).signature.hex()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "samar.request"


NAMES = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=100).map(lambda name: f"س{name}")


@given(NAMES, st.booleans(), st.booleans(), st.integers(0, 2**53 - 1))
def test_what_was_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, name: str, is_member: bool, known: bool, created_us: int
) -> None:
    path = tmp_path_factory.mktemp("requests") / "a.request"
    request = JoinRequest(SEAT, PERSON if known or not is_member else "", name, is_member, "", created_us)
    path.write_bytes(request_bytes(request, sign))
    assert read_request(path) == request
    assert path.stat().st_size < 3000


def test_it_is_one_of_the_formats(path: Path) -> None:
    path.write_bytes(request_bytes(SAMAR, sign))
    found = FORMATS.of_file(path)
    assert found is not None
    assert found.reads is Content.REQUEST
    renamed = path.rename(path.with_name("samar.txt"))
    assert FORMATS.of_file(renamed) is found


def test_every_change_on_the_way_is_noticed(path: Path) -> None:
    whole = request_bytes(SAMAR, sign)
    for at in range(len(whole) - 1):
        changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        path.write_bytes(changed)
        with pytest.raises(RequestInvalid, match=r"ask for another one\.$"):
            read_request(path)


@pytest.mark.parametrize(
    "changed",
    [
        replace(SAMAR, name="هدى"),
        replace(SAMAR, person="019ad92a-0100-8a8c-8f94-33a59c21247c"),
        replace(SAMAR, newsroom=""),
        replace(SAMAR, is_member=True),
        replace(SAMAR, seat=bytes(SigningKey(bytes(32)).verify_key).hex()),
    ],
)
def test_another_name_under_the_same_signature_is_refused(path: Path, changed: JoinRequest) -> None:
    ours = json.loads(request_bytes(SAMAR, sign))
    forged = json.loads(request_bytes(changed, sign)) | {"signature": ours["signature"]}
    path.write_text(json.dumps(forged), "utf-8")
    with pytest.raises(RequestInvalid, match="was changed"):
        read_request(path)


@pytest.mark.parametrize(
    "unfit",
    [
        replace(SAMAR, name=""),
        replace(SAMAR, name="سمر\u202e"),
        replace(SAMAR, name=" سمر"),
        replace(SAMAR, name="س" * 201),
        replace(SAMAR, name="سمر\n"),
        replace(SAMAR, person=""),
        replace(SAMAR, person="samar"),
        replace(SAMAR, newsroom="ab"),
        replace(SAMAR, created_us=2**53),
        replace(SAMAR, created_us=-1),
    ],
)
def test_what_its_own_seat_signed_is_judged_too(path: Path, unfit: JoinRequest) -> None:
    path.write_bytes(request_bytes(unfit, sign))
    with pytest.raises(RequestInvalid):
        read_request(path)


@given(
    st.sampled_from(
        ["tadqiq_request", "seat", "person", "name", "member", "newsroom", "created", "signature"]
    ),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    ),
)
def test_any_value_in_any_member_is_refused(
    tmp_path_factory: pytest.TempPathFactory, member: str, value: object
) -> None:
    path = tmp_path_factory.mktemp("requests") / "a.request"
    body = json.loads(request_bytes(SAMAR, sign))
    if body[member] == value:
        return
    path.write_text(json.dumps(body | {member: value}), "utf-8")
    with pytest.raises(RequestInvalid):
        read_request(path)


@given(
    st.binary(max_size=200) | st.sampled_from([b"[]", b"null", b"1", b"{}", b"[" * 9000, b'"tadqiq_request"'])
)
def test_nothing_else_is_a_request(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("requests") / "a.request"
    path.write_bytes(data)
    with pytest.raises(RequestInvalid, match="no request to join"):
        read_request(path)


def test_files_that_cannot_be_read_are_said(path: Path) -> None:
    with pytest.raises(FileMissing):
        read_request(path)
    path.write_bytes(b" " * 20_000)
    with pytest.raises(FileTooLarge):
        read_request(path)
    body = json.loads(request_bytes(SAMAR, sign)) | {"tadqiq_request": 2}
    path.write_text(json.dumps(body), "utf-8")
    with pytest.raises(RequestInvalid, match="newer version"):
        read_request(path)


def test_the_words_are_those_of_the_key_alone() -> None:
    assert SAMAR.digest == replace(SAMAR, name="هدى").digest == seat_digest(SEAT)
    assert len(SAMAR.digest) == 64
