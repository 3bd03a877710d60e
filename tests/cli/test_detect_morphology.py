"""`workbench detect --morphology` reads more forms; without it camel-tools is not loaded."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.support.command_line import CommandLine

TEXT = "وأكدن أن الطريق مغلق."


def test_the_option_reads_more_forms(cli: CommandLine) -> None:
    plain = json.loads(cli.run("detect", "--json", "-", stdin=TEXT.encode()).stdout)
    more = json.loads(cli.run("detect", "--json", "--morphology", "-", stdin=TEXT.encode()).stdout)
    assert [one["kind"] for one in plain["suggestions"]] == []
    assert [one["kind"] for one in more["suggestions"]] == ["quote"]


def test_without_the_option_the_analyzer_is_not_loaded() -> None:
    script = (
        "import sys; from workbench.cli.detect import detect_command\n"
        "detect_command.main(['-', '--json'], standalone_mode=False)\n"
        "print([name for name in ('camel_tools', 'workbench.text.morphology') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=TEXT.encode(), capture_output=True, check=True
    )
    assert done.stdout.decode().splitlines()[-1] == "[]"
