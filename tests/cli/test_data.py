"""`workbench data`: zip files and folders, hostile zip files, and the pack in use."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workbench.cli.main import main
from workbench.text.morphology import Morphology, packs
from workbench.text.morphology.packs import database_for, installed

#: A pack of one word in the features that camel-tools' own packs use; written for this test.
TINY = """###DEFINES###
DEFINE pos pos:noun
DEFINE diac diac:*open*
DEFINE lex lex:*open*
DEFINE gen gen:m gen:f
DEFINE num num:s
DEFINE prc2 prc2:0 prc2:wa_conj
DEFINE prc1 prc1:0
DEFINE prc0 prc0:0 prc0:Al_det
DEFINE enc0 enc0:0 enc0:3mp_poss
###DEFAULTS###
DEFAULT pos:noun gen:- num:-
###ORDER###
ORDER diac lex pos gen num
###TOKENIZATIONS###
###STEMBACKOFF###
###PREFIXES###
\tP0\tdiac:
و\tP0\tdiac:وَ prc2:wa_conj
وال\tPA\tdiac:وَال prc2:wa_conj prc0:Al_det
###SUFFIXES###
\tS0\tdiac:
هم\tS0\tdiac:هُم enc0:3mp_poss
###STEMS###
كتاب\tN\tdiac:كِتاب lex:كِتاب pos:noun gen:m num:s prc2:0 prc1:0 prc0:0 enc0:0
###TABLE AB###
P0 N
PA N
###TABLE BC###
N S0
###TABLE AC###
P0 S0
PA S0
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "packs"


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["data", arguments[0], "--packs", str(folder), *arguments[1:]])


def zipped(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return zipped(tmp_path / "words.zip", {"calima-test/morphology.db": TINY, "calima-test/LICENSE": "ours"})


def test_a_pack_is_added_listed_verified_and_removed(folder: Path, pack: Path) -> None:
    added = run(folder, "add", str(pack), "--json")
    assert added.exit_code == 0, added.output
    row = json.loads(added.output)["pack"]
    assert row["name"] == "calima-test"
    assert row["sha256"] == hashlib.sha256(pack.read_bytes()).hexdigest()
    assert row["files"] == 2
    assert "calima-test" in run(folder, "list").output
    verified = run(folder, "list", "--verify", "--json")
    assert verified.exit_code == 0
    assert json.loads(verified.output)["packs"][0]["damaged"] == []
    assert run(folder, "remove", "calima-test").exit_code == 0
    assert json.loads(run(folder, "list", "--json").output) == {"packs": []}
    assert not list(folder.iterdir())


def test_without_packs_the_list_says_so(folder: Path) -> None:
    assert "built-in" in run(folder, "list").output


def test_a_folder_and_a_bare_database_are_packs_too(folder: Path, tmp_path: Path) -> None:
    brought = tmp_path / "brought"
    brought.mkdir()
    (brought / "morphology.db").write_text(TINY, "utf-8")
    assert run(folder, "add", str(brought)).exit_code == 0
    assert run(folder, "add", str(brought / "morphology.db"), "--name", "bare/../one").exit_code == 0
    assert [found.name for found in installed(folder)] == ["bare-..-one", "brought"]


def test_an_installed_pack_may_be_carried_on(folder: Path, pack: Path, tmp_path: Path) -> None:
    run(folder, "add", str(pack))
    again = tmp_path / "elsewhere"
    assert run(again, "add", str(folder / "calima-test")).exit_code == 0
    assert run(again, "list", "--verify").exit_code == 0


def test_adding_a_pack_again_replaces_it(folder: Path, pack: Path, tmp_path: Path) -> None:
    run(folder, "add", str(pack))
    newer = zipped(tmp_path / "newer.zip", {"calima-test/morphology.db": TINY})
    assert run(folder, "add", str(newer)).exit_code == 0
    assert [len(found.files) for found in installed(folder)] == [1]


def test_the_pack_is_asked_about_words_the_vocabulary_lacks(folder: Path, pack: Path, tmp_path: Path) -> None:
    run(folder, "add", str(pack))
    database = database_for(folder, home=tmp_path)
    assert database is not None
    morphology = Morphology(pack=database)
    (reading,) = morphology.analyse("وكتابهم")
    assert (reading.lemma, reading.pos, reading.gender, reading.number) == ("كتاب", "noun", "m", "s")
    assert (reading.proclitics, reading.enclitic, reading.domain) == (("و",), "هم", "")
    assert reading.from_pack
    assert morphology.analyse("والكتاب")[0].proclitics == ("و", "ال")
    assert not any(r.from_pack for r in morphology.analyse("قتيل"))
    assert morphology.analyse("مكتبة") == ()


def test_what_camel_data_left_behind_is_found(folder: Path, tmp_path: Path) -> None:
    left = tmp_path / "home" / ".camel_tools" / "data" / "morphology_db" / "calima-msa-r13" / "morphology.db"
    left.parent.mkdir(parents=True)
    left.write_text(TINY, "utf-8")
    assert database_for(folder, home=tmp_path / "home") == left
    assert database_for(folder, home=tmp_path, camel_data=str(tmp_path / "home" / ".camel_tools")) == left
    assert database_for(folder, home=tmp_path) is None


def test_the_sum_that_was_told_is_held_against_the_file(folder: Path, pack: Path) -> None:
    right = hashlib.sha256(pack.read_bytes()).hexdigest()
    assert run(folder, "add", str(pack), "--sha256", right.upper()).exit_code == 0
    wrong = run(folder, "add", str(pack), "--sha256", "0" * 64)
    assert wrong.exit_code == 2
    assert right in wrong.output


def test_a_damaged_file_is_found(folder: Path, pack: Path) -> None:
    run(folder, "add", str(pack))
    database = installed(folder)[0].database
    database.write_text(TINY + "N S0\n", "utf-8")
    found = run(folder, "list", "--verify")
    assert found.exit_code == 1
    assert "damaged: calima-test/morphology.db" in found.output
    database.unlink()
    assert run(folder, "list", "--verify", "--json").exit_code == 1


@pytest.mark.parametrize(
    "name",
    ["../outside.txt", "/outside.txt", "a/../../outside.txt", "C:/outside.txt", "..\\outside.txt", "a:b"],
)
def test_no_file_of_a_zip_is_written_elsewhere(folder: Path, tmp_path: Path, name: str) -> None:
    evil = zipped(tmp_path / "evil.zip", {"morphology.db": TINY, name: "x"})
    result = run(folder, "add", str(evil))
    assert result.exit_code == 2
    assert "elsewhere" in result.output
    assert not list(folder.iterdir())
    assert not list(tmp_path.glob("**/outside.txt"))


def test_a_link_in_a_zip_is_refused(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "link.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("morphology.db")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert run(folder, "add", str(path)).exit_code == 2
    assert not list(folder.iterdir())


def test_links_in_a_folder_are_not_followed(folder: Path, tmp_path: Path) -> None:
    brought = tmp_path / "brought"
    brought.mkdir()
    (brought / "morphology.db").write_text(TINY, "utf-8")
    (tmp_path / "secret").write_text("secret")
    (brought / "link").symlink_to(tmp_path / "secret")
    assert run(folder, "add", str(brought)).exit_code == 0
    assert [name for found in installed(folder) for name in found.files] == ["morphology.db"]


def test_a_bomb_is_stopped_by_what_it_writes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packs, "LARGEST_BYTES", 100_000)
    bomb = zipped(tmp_path / "bomb.zip", {"morphology.db": "0" * 5_000_000})
    result = run(folder, "add", str(bomb))
    assert result.exit_code == 2
    assert "limit" in result.output
    assert not list(folder.iterdir())


def test_too_many_files_are_refused(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "MOST_FILES", 3)
    many = zipped(tmp_path / "many.zip", {f"{number}.txt": "" for number in range(5)})
    assert run(folder, "add", str(many)).exit_code == 2


def broken_zip() -> bytes:
    """A zip file with damaged bytes in the middle of its compressed content."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("morphology.db", TINY)
    content = bytearray(stream.getvalue())
    content[60:120] = bytes(60)
    return bytes(content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.zip", b""),
        ("text.zip", b"this is no zip file"),
        ("noise.db", bytes(range(256)) * 50),
        ("cut.db", TINY[:200].encode()),
        ("broken.zip", broken_zip()),
        ("head.db", b"###DEFINES###\n"),
    ],
)
def test_what_is_no_pack_is_told_in_one_sentence(
    folder: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = run(folder, "add", str(path))
    assert result.exit_code == 2
    assert result.output.startswith("workbench: ")
    assert "Traceback" not in result.output
    assert not list(folder.iterdir())


def test_a_zip_without_a_database_or_with_two_is_refused(folder: Path, tmp_path: Path) -> None:
    assert "holds 0" in run(folder, "add", str(zipped(tmp_path / "a.zip", {"x.txt": "x"}))).output
    two = zipped(tmp_path / "b.zip", {"a/morphology.db": TINY, "b/morphology.db": TINY})
    assert "holds 2" in run(folder, "add", str(two)).output


def test_missing_things_are_told(folder: Path, tmp_path: Path) -> None:
    assert "does not exist" in run(folder, "add", str(tmp_path / "nothing.zip")).output
    assert run(folder, "remove", "nothing").exit_code == 2


def test_a_damaged_manifest_is_told(folder: Path, pack: Path) -> None:
    run(folder, "add", str(pack))
    (folder / "calima-test" / packs.MANIFEST).write_text("{", "utf-8")
    result = run(folder, "list")
    assert result.exit_code == 2
    assert "manifest" in result.output
