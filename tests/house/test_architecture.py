"""The picture of the rooms in docs/images agrees with the import contracts, and every room is in it."""

from __future__ import annotations

from pathlib import Path

from docs.images import architecture

ROOT = Path(__file__).resolve().parents[2]


def test_the_picture_is_drawn_from_the_contracts() -> None:
    """Where this fails: `python docs/images/architecture.py` draws it again."""
    assert architecture.PICTURE.read_text(encoding="utf-8") == architecture.draw(architecture.contracts())


def test_every_room_of_a_layered_package_is_drawn() -> None:
    for package, panel in architecture.panels(architecture.contracts()).items():
        folder = ROOT.joinpath(*package.split("."))
        rooms = {
            path.stem if path.is_file() else path.name
            for path in folder.iterdir()
            if path.suffix == ".py" or (path / "__init__.py").is_file()
        } - {"__init__"}
        assert {room for layer in panel.layers for room in layer} == rooms, package
