"""Bundles carry what proves the events of seats; what a bundle does not prove is left out, and comes again."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.newsroom_laptops import Laptop
from tests.support.offices import rewrite_zip, update_manifests
from workbench.domain.person import Person

SIGNATURES = "tadqiq-bundle/data/signatures.json"


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    one, other = Laptop(tmp_path, "one"), Laptop(tmp_path, "other")
    yield one, other
    one.close()
    other.close()


def bundle(laptop: Laptop, name: str = "all.bundle", *articles: str) -> Path:
    laptop.workspace.bundles.create(laptop.folder / name, articles=articles)
    return laptop.folder / name


def work(laptop: Laptop) -> tuple[Person, str]:
    sara = laptop.add("سارة")
    article = laptop.article(sara)
    laptop.claim(sara, article)
    return sara, article.id


def without_signatures(source: Path) -> Path:
    def strip(files: dict[str, bytes]) -> None:
        del files[SIGNATURES]
        update_manifests(files)

    return rewrite_zip(source, source.with_name("stripped.bundle"), strip)


def with_a_garbled_one(source: Path) -> Path:
    def garble(files: dict[str, bytes]) -> None:
        found = json.loads(files[SIGNATURES])
        body = dict.fromkeys(found, "00" * 64)
        files[SIGNATURES] = json.dumps(body, sort_keys=True).encode() + b"\n"
        update_manifests(files)

    return rewrite_zip(source, source.with_name("garbled.bundle"), garble)


def test_a_bundle_proves_the_work_of_seats(two: tuple[Laptop, Laptop]) -> None:
    one, other = two
    work(one)
    report, _ = other.workspace.merging.merge(None, bundle(one))
    assert report.left_out == ()
    assert other.titles() == one.titles()
    assert other.workspace.proof.verify() == []
    third = bundle(other, "on.bundle")
    assert json.loads(_member(third)) == json.loads(_member(bundle(one, "again.bundle")))


def test_a_selection_proves_what_it_brings(two: tuple[Laptop, Laptop]) -> None:
    one, other = two
    sara, article = work(one)
    one.article(sara, "آخر")
    report, _ = other.workspace.merging.merge(None, bundle(one, "some.bundle", article))
    assert report.left_out == ()
    assert other.titles() == ["خبر"]
    assert other.workspace.store.verify() == []


@pytest.mark.parametrize("harm", [without_signatures, with_a_garbled_one])
def test_what_nothing_proves_is_left_out_and_comes_again(two: tuple[Laptop, Laptop], harm: object) -> None:
    assert callable(harm)
    one, other = two
    work(one)
    whole = bundle(one)
    report, _ = other.workspace.merging.merge(None, harm(whole))
    assert report.left_out
    assert other.titles() == []
    other.workspace.merging.merge(None, whole)
    assert other.titles() == one.titles()
    assert other.workspace.proof.verify() == []


def _member(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(SIGNATURES)
