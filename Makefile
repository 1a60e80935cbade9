# Two commands matter: `make demo` and `make test`. Both set up .venv from requirements.lock when it is missing or older.

PYTHON ?= python3
BIN = .venv/bin

.PHONY: demo test setup format docs lock browser bench clean

demo: setup
	$(BIN)/python -m aggregator demo

test: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is " + sys.version)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -c 'import pathlib, sysconfig; pathlib.Path(sysconfig.get_path("purelib"), "aggregator.pth").write_text(str(pathlib.Path.cwd()) + "\n")'
	printf '#!/bin/sh\nexec "%s/.venv/bin/python" -m aggregator "$$@"\n' "$(CURDIR)" > $(BIN)/aggregator
	chmod +x $(BIN)/aggregator
	touch .venv/ready

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Pin everything anew, with hashes, for every Python and system; needs uv.
lock:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
	    --no-header --upgrade --output-file requirements.lock
	uv pip compile pyproject.toml --extra browser --universal --python-version 3.11 --generate-hashes \
	    --no-header --constraint requirements.lock --output-file requirements-browser.lock

# A browser for company pages that print nothing without JavaScript; `chromium = "…"` in the config names another.
browser: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-browser.lock
	$(BIN)/python -m playwright install chromium

bench: setup
	$(BIN)/python -m benchmarks

# Write anew what README shows: its tables, and the picture of the demo.
docs: setup
	$(BIN)/python -m tests.readme_blocks
	$(BIN)/python docs/picture.py docs/demo.svg "make demo" 104 $(BIN)/python -m aggregator demo --quiet

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache build
