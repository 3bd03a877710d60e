from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.cli.main import main

TEXT = "وقال الوزير: «قتل 12 شخصا»."
ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str, given: str | bytes = "") -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["detect", *arguments], input=given)
    return result.exit_code, result.stdout, result.stderr


def test_json_lines_in_and_out() -> None:
    rows = [{"id": "a", "text": TEXT}, {"id": 7, "text": "لا شيء هنا."}]
    code, out, _ = run("--json", "-", given="".join(json.dumps(r) + "\n" for r in rows))
    assert code == 0
    first, second = (json.loads(line) for line in out.splitlines())
    assert (first["id"], second["id"]) == ("a", 7)
    assert [s["id"] for s in first["suggestions"]] == [f"s{n + 1}" for n in range(len(first["suggestions"]))]
    for s in first["suggestions"]:
        assert TEXT[s["start"] : s["end"]] == s["text"]
    quote = next(s for s in first["suggestions"] if s["kind"] == "quote")
    assert quote["quote"]["speaker"]["text"] == "الوزير"
    assert quote["rule"] == "quote.cue-marks"
    assert quote["reason"]


def test_plain_text_on_standard_input() -> None:
    code, out, _ = run("--json", given=TEXT)
    assert code == 0
    assert json.loads(out)["id"] == "-"
    assert run("--json", given="") == (0, "", "")


def test_files_plain_and_json_lines(tmp_path: Path) -> None:
    plain, lines = tmp_path / "a.txt", tmp_path / "b.jsonl"
    plain.write_text("\ufeff" + TEXT, "utf-8")
    lines.write_text(json.dumps({"text": TEXT}) + "\n\n", "utf-8")
    code, out, _ = run("--json", "--kinds", "quote", str(plain), str(lines))
    assert code == 0
    answers = [json.loads(line) for line in out.splitlines()]
    assert [a["id"] for a in answers] == [str(plain), "1"]
    assert [s["start"] for a in answers for s in a["suggestions"]] == [14, 14]


def test_kinds_choose() -> None:
    _, out, _ = run("--json", "--kinds", "casualty, date", given=TEXT)
    assert {s["kind"] for s in json.loads(out)["suggestions"]} == {"casualty"}


def test_a_listing_to_read() -> None:
    code, out, _ = run(given=TEXT)
    assert code == 0
    assert "quote" in out
    assert "speaker: الوزير" in out


@pytest.mark.parametrize(
    ("arguments", "given", "says"),
    [
        (("--json",), '{"id": 1, "text"', "not JSON"),
        (("--json",), '{"id": 1}', 'no "text"'),
        (("--json",), '{"id": 1, "text": 5}', 'no "text"'),
        (("--json",), '{"id": 1, "text": "ok"}\nnot json', "line 2"),
        (("--json",), '{"a":' * 100_000, "not JSON"),
        (("--json",), b"\x00\x01\x02", "NUL"),
        (("--json",), b"\xff\xfe\xfa", "not sound UTF-16"),
        (("--kinds", "rumour"), "", "no kind"),
        (("/no/such/file.txt",), "", "cannot be read"),
        (("/",), "", "cannot be read"),
    ],
)
def test_bad_input_is_one_sentence(arguments: tuple[str, ...], given: str | bytes, says: str) -> None:
    code, _, err = run(*arguments, given=given)
    assert code == 2
    assert says in err
    assert len(err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "sign", ["\\ud800", "\\udfff", "\\ud83d\\ud83d", "\\u0000", "\\u0001", "\\u2028", "\\ud83d\\ude00"]
)
def test_json_may_hold_what_a_file_cannot(sign: str) -> None:
    row = f'{{"id": "{sign}", "text": "وقال الوزير: «قتل 12 شخصا {sign} أمس»."}}\n'
    text = json.loads(row)["text"]
    code, out, _ = run("--json", given=row)
    answer = json.loads(out)
    assert (code, answer["id"]) == (0, json.loads(row)["id"])
    assert {"quote", "casualty"} <= {s["kind"] for s in answer["suggestions"]}
    for s in answer["suggestions"]:
        assert text[s["start"] : s["end"]] == s["text"]
    assert run(given=row)[0] == 0


@given(st.binary(max_size=200))
@settings(max_examples=60, deadline=None)
def test_binary_noise_is_answered_or_refused_in_one_sentence(noise: bytes) -> None:
    code, out, err = run("--json", given=noise)
    assert code in {0, 2}
    assert len(err.strip().splitlines()) == (code == 2)
    for line in out.splitlines():
        assert json.loads(line)["suggestions"] is not None


def test_every_control_character_is_only_a_character() -> None:
    signs = "".join(chr(c) for c in (*range(1, 0x20), *range(0x7F, 0xA0), *range(0x200B, 0x2070)))
    text = f"وقال الوزير: «سنعود {signs} غدا»."
    code, out, _ = run("--json", given=json.dumps({"text": text}))
    assert code == 0
    for s in json.loads(out)["suggestions"]:
        assert text[s["start"] : s["end"]] == s["text"]


def test_it_loads_neither_store_nor_window_nor_morphology() -> None:
    program = (
        "import sys, io; sys.argv = ['workbench', 'detect', '--json', '-']\n"
        "from workbench.__main__ import main\n"
        "try: main()\n"
        "except SystemExit as e: assert not e.code, e.code\n"
        "roots = {name.partition('.')[0] for name in sys.modules}\n"
        "assert not roots & {'sqlalchemy', 'PySide6', 'camel_tools', 'alembic', 'db'}, roots\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=TEXT, text=True, capture_output=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["suggestions"]


def test_a_row_may_give_its_day_of_publication() -> None:
    row = {"id": "a", "text": "وصل أمس", "published_on": "2024-03-31"}
    code, out, _ = run("--json", "--kinds", "date", "-", given=json.dumps(row))
    assert code == 0
    assert json.loads(out)["suggestions"][0]["date"]["iso"] == "2024-03-30"


@pytest.mark.parametrize("day", [7, "31/3/2024", "2024-13-01"])
def test_a_day_of_publication_that_is_none_is_refused(day: object) -> None:
    row = {"id": "a", "text": "وصل أمس", "published_on": day}
    code, _, error = run("--json", "-", given=json.dumps(row))
    assert code == 2
    assert "line 1 of standard input" in error
    assert "2024-03-31" in error


def test_an_id_keeps_its_type() -> None:
    ids = [1, "1", None, 2.5, True, ["a"], {"n": 1}]
    rows = "".join(json.dumps({"id": one, "text": "لا شيء"}) + "\n" for one in ids)
    _, out, _ = run("--json", given=rows)
    assert [json.loads(line)["id"] for line in out.splitlines()] == ids
    assert run(given=rows)[0] == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "windows-1256"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_bytes_are_read_as_import_reads_them(tmp_path: Path, encoding: str, end: str) -> None:
    text = f"أول سطر{end}{TEXT}"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    for arguments, data in (((str(path),), b""), ((), path.read_bytes())):
        code, out, err = run("--json", "--kinds", "casualty", *arguments, given=data)
        assert (code, err) == (0, "")
        [found] = json.loads(out)["suggestions"]
        assert text[found["start"] : found["end"]] == found["text"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "windows-1256"])
def test_json_lines_of_windows_are_read(tmp_path: Path, encoding: str) -> None:
    rows = "\r\n".join(json.dumps({"id": n, "text": TEXT}, ensure_ascii=False) for n in (1, 2))
    path = tmp_path / "a.jsonl"
    path.write_bytes(rows.encode(encoding))
    whole = run("--json", str(path))
    assert whole[0] == 0
    assert [json.loads(line)["id"] for line in whole[1].splitlines()] == [1, 2]
    assert run("--json", given=path.read_bytes()) == whole


def test_what_import_refuses_is_refused_in_the_same_words(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("نص عربي طويل".encode() + b"\xff\xfe")
    sentences = []
    for command in ("detect", "import"):
        store = ["--store", str(tmp_path / "s.tadqiq")]
        runner = CliRunner()
        runner.invoke(main, [*store, "person", "add", "ليلى"])
        sentences.append(runner.invoke(main, [*store, command, str(path)]).stderr)
    assert sentences[0] == sentences[1]
    assert "UTF-8 text and try again" in sentences[0]


def test_an_ordinal_has_its_article() -> None:
    _, out, _ = run("--json", "--kinds", "quantity", given="حل الفريق في المرتبة السادسة.")
    assert [s["reason"] for s in json.loads(out)["suggestions"]] == ["An ordinal."]
