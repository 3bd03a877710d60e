# Thin on purpose: what to install stands in pyproject.toml, what to do stands in the program.
SHELL := /bin/bash
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
UV := $(BIN)/uv
# Compiled bytecode turns a 1.5 s start into 0.5 s; a Python of the machine, never a downloaded one.
export UV_COMPILE_BYTECODE := 1
export UV_PYTHON_DOWNLOADS := never
export UV_PROJECT_ENVIRONMENT := $(VENV)
QT_LIBRARIES := libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 libxkbcommon-x11-0 \
	libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0

.PHONY: run test lint bench setup qt-libraries translations screenshots installer clean

run: setup
	$(BIN)/workbench demo

test: setup lint
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 -q

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks --json

setup: $(VENV)/.synced qt-libraries

$(UV):
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 was not found: install it (Debian: apt install python3.11 python3.11-venv) or say PYTHON=/path/to/python3.11."; exit 1; }
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "The venv module is missing: apt install python3.11-venv, then again."; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9,<1'

# uv removes what the lock does not name, itself included: --inexact keeps it.
$(VENV)/.synced: pyproject.toml | $(UV)
	$(UV) sync --inexact --python $(BIN)/python
	@touch $@

# Only where apt is there and Qt cannot load its libraries.
qt-libraries: $(VENV)/.synced
	@$(BIN)/python -c "import PySide6.QtWidgets" 2>/dev/null && ldconfig -p | grep -q libxcb-cursor && exit 0; \
	if ! command -v apt-get >/dev/null; then \
		$(BIN)/python -c "import PySide6.QtWidgets" || { echo "Qt's system libraries are missing: install what your system calls $(QT_LIBRARIES)."; exit 1; }; exit 0; fi; \
	if [ "$$(id -u)" = 0 ]; then SUDO=; elif command -v sudo >/dev/null; then SUDO=sudo; \
	else echo "Qt's system libraries are missing: as root, run apt-get install $(QT_LIBRARIES), then again."; exit 1; fi; \
	$$SUDO apt-get update -qq && $$SUDO env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(QT_LIBRARIES) >/dev/null

translations: setup
	$(BIN)/python -m workbench.ui.translations

screenshots: setup
	$(BIN)/python docs/images/make.py

installer: setup
	$(UV) sync --inexact --group build --python $(BIN)/python
	$(BIN)/python build_installer.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
