from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import settings
from workbench.domain.errors import BadInput
from workbench.settings import Digits, LanguageChoice, Settings, ThemeChoice

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(
    st.builds(
        Settings,
        language=st.sampled_from(LanguageChoice),
        theme=st.sampled_from(ThemeChoice),
        reading_face=words,
        reading_size=st.integers(settings.SMALLEST, settings.LARGEST),
        digits=st.sampled_from(Digits),
        author=words,
        autosuggest=st.booleans(),
        interface_size=st.integers(settings.NARROWEST, settings.WIDEST),
        visual_movement=st.booleans(),
        shortcuts=words,
        device_id=st.sampled_from(["", "0c9a6a52-77a5-4f0e-9d5e-3f4f7a0b6c11"]),
        store=words,
    )
)
def test_settings_come_back_as_they_were(tmp_path_factory: pytest.TempPathFactory, chosen: Settings) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    settings.save(path, chosen)
    assert settings.load(path) == chosen


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "absent.toml") == Settings(
        language=LanguageChoice.ARABIC, theme=ThemeChoice.SYSTEM
    )


@pytest.mark.parametrize("text", ["", "\x00", "language = ", "[language]", 'language = "fr"\ntheme = 3'])
def test_a_damaged_file_costs_no_start(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    assert settings.load(path) == Settings()


def test_values_that_do_not_fit_cost_only_themselves(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    text = 'language = "en"\nreading_size = 4000\nautosuggest = 1\ndevice_id = "mine"\nnew_thing = 1\n'
    path.write_text(text, encoding="utf-8")
    assert settings.load(path) == Settings(language=LanguageChoice.ENGLISH, reading_size=settings.LARGEST)


def test_a_machine_keeps_its_identity(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.toml"
    first = settings.with_device(path, Settings(author="ليلى"))
    assert first.device_id
    assert settings.with_device(path, settings.load(path)) == first


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BadInput, match="could not be saved"):
        settings.save(tmp_path / "file" / "settings.toml", Settings())
    assert settings.with_device(tmp_path / "file" / "settings.toml", Settings()).device_id


def test_a_failed_save_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    settings.save(path, Settings(author="ليلى"))
    with pytest.raises(UnicodeEncodeError):
        settings.save(path, Settings(author="\ud800"))
    assert settings.load(path).author == "ليلى"
    assert list(tmp_path.iterdir()) == [path]
