# Thin on purpose: what to install stands in pyproject.toml, what to do stands in the program.
SHELL := /bin/bash
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
UV := $(BIN)/uv
# Compiled bytecode turns a 1.5 s start into 0.5 s; a Python of the machine, never a downloaded one.
export UV_COMPILE_BYTECODE := 1
export UV_PYTHON_DOWNLOADS := never
export UV_PROJECT_ENVIRONMENT := $(VENV)
QT_LIBRARIES := libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 libxkbcommon-x11-0 \
	libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0
QT_NEEDS := libGL.so.1 libEGL.so.1 libxkbcommon.so.0 libfontconfig.so.1 libdbus-1.so.3 libglib-2.0.so.0 \
	libxkbcommon-x11.so.0 libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 libxcb-shape.so.0
# Sets ROOT to what runs a command as root, or says what a person has to do themselves.
AS_ROOT := if ! command -v apt-get >/dev/null; then echo "Please install for your system: $${PACKAGES:-Python 3.11 with venv}"; exit 1; fi; \
	if [ "$$(id -u)" = 0 ]; then ROOT=; elif command -v sudo >/dev/null; then ROOT=sudo; \
	else echo "Please run as root: apt-get install $${PACKAGES:-python3-venv} - then repeat."; exit 1; fi

.PHONY: run test test-long lint bench setup qt-libraries unicode-data translations screenshots installer clean

run: setup
	$(BIN)/workbench demo

# The same tests with the counts of a release: hundreds of kills, thousands of hostile bundles; about an hour.
# Each run makes other random choices; `make test-long TADQIQ_SEED=...` repeats those of the run that printed the seed.
test-long: export TADQIQ_LONG := 1
test-long: export TADQIQ_SEED := $(or $(TADQIQ_SEED),$(shell date +%s))
test-long: test

test: setup lint unicode-data
	@test -z "$$TADQIQ_SEED" || echo "Random choices: seed $$TADQIQ_SEED"
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 -q $${TADQIQ_SEED:+--hypothesis-seed=$$TADQIQ_SEED}

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks --json

setup: $(VENV)/.synced qt-libraries

# Debian's Python comes without the venv module: where apt is there, it is fetched.
$(UV):
	@test -n "$(PYTHON)" || { echo "Python 3.11 was not found: install it (Debian: apt install python3), or say make PYTHON=/path/to/python3.11."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { $(AS_ROOT); echo "Installing python3-venv ..."; \
		$$ROOT apt-get update -qq && $$ROOT env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv >/dev/null; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9,<1'

# uv removes what the lock does not name, itself included: --inexact keeps it.
$(VENV)/.synced: pyproject.toml | $(UV)
	$(UV) sync --inexact --python $(BIN)/python
	@touch $@

# Qt brings everything but these libraries of the system; installed only where one is missing and apt is there.
qt-libraries: $(VENV)/.synced
	@missing=; for name in $(QT_NEEDS); do PATH="$$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | grep -q "$$name" || missing="$$missing $$name"; done; \
	test -z "$$missing" && exit 0; test "$$(uname)" = Linux || exit 0; \
	PACKAGES="$(QT_LIBRARIES)"; $(AS_ROOT); echo "Installing Qt's system libraries (missing:$$missing) ..."; \
	$$ROOT apt-get update -qq && $$ROOT env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(QT_LIBRARIES) >/dev/null

# Unicode's own test cases for the display of mixed directions; without apt that one test says that it skips.
unicode-data:
	@test -f /usr/share/unicode/BidiCharacterTest.txt || { command -v apt-get >/dev/null && { test "$$(id -u)" = 0 || command -v sudo >/dev/null; } && \
	{ test "$$(id -u)" = 0 || ROOT=sudo; $$ROOT apt-get update -qq && $$ROOT env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends unicode-data >/dev/null; } || true; }

translations: setup
	$(BIN)/python -m workbench.ui.translations

screenshots: setup
	$(BIN)/python docs/images/make.py

installer: setup
	$(UV) sync --inexact --group build --python $(BIN)/python
	$(BIN)/python build_installer.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
