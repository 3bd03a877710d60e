"""`python -m workbench` and the `workbench` command."""

from __future__ import annotations


def main() -> None:
    """Run the command line; commands load what they need."""
    from workbench.cli.main import main as run  # noqa: PLC0415  (the window's path must not import click)

    run()


if __name__ == "__main__":
    main()
