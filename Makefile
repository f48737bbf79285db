# Everything here needs Python 3.11 or newer, make and git; the first run installs the rest.

PYTHON ?= python3
VENV ?= .venv
SHARED ?= ../shared
SECONDS ?= 60

BIN = $(VENV)/bin
IRANWATCH = $(BIN)/iranwatch
CHECKS = score-parser score-newswire score-search score-names score-dates score-quotes torture

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test coverage check fuzz bench bench-queries format $(CHECKS) clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/installed ## ingest the sample articles, search them, show the best hit
	$(IRANWATCH) ingest data/raw/
	$(IRANWATCH) search "missile"
	PAGER=cat $(IRANWATCH) show "$$($(IRANWATCH) search "missile" --limit 1 --ids)"

test: $(VENV)/installed-dev ## run all tests; ARGS="-k parser" runs some
	$(BIN)/python -m pytest -n auto $(ARGS)

coverage: $(VENV)/installed-dev ## the same, and which lines and branches no test reaches
	$(BIN)/python -m pytest -n auto --cov --cov-report=term $(ARGS)

check: $(VENV)/installed-dev ## what must hold before a push: format, lint, types, imports, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	@$(MAKE) --no-print-directory test

fuzz: $(VENV)/installed-dev $(VENV)/installed-fuzz ## look for input that breaks a promise; SECONDS=600 a target
	@mkdir -p build/fuzz
	$(BIN)/python -m tests.fuzz $(ARGS) -max_total_time=$(SECONDS) -timeout=20 -artifact_prefix=build/fuzz/

bench: $(VENV)/installed ## measure speed, size and memory; ARGS="--sizes 1000,100000 --rounds 1"
	$(BIN)/python -m benchmarks $(ARGS)

bench-queries: $(VENV)/installed ## time eight queries on an archive that is there; ARCHIVE=data/archive.db
	$(BIN)/python -m benchmarks.latency $(ARCHIVE)

format: $(VENV)/installed-dev ## bring the code into its format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

score-parser: CHECK = parse ## score the parser on real articles; ARGS="--misses title 20" lists misses
score-newswire: CHECK = parse "$(SHARED)/gold/reuters200" --ingest-args="--year 1987" ## the same on newswire without years
score-search: CHECK = search ## score the ranking on public test collections
score-names: CHECK = names ## check that searches know the names and their traps
score-dates: CHECK = dates ## score the timeline on news with annotated dates
score-quotes: CHECK = quotes ## score the quotations on news with annotated speakers
torture: CHECK = torture ## try to break the command line; ARGS="-k query" runs some

$(CHECKS): $(VENV)/installed
	@test -d "$(SHARED)/checks" || { echo "make $@ needs the shared checks, and there are none at $(SHARED); name their folder: make $@ SHARED=FOLDER" >&2; exit 2; }
	IRANWATCH="$(abspath $(IRANWATCH))" $(BIN)/python $(SHARED)/checks/$(CHECK) $(ARGS)

clean: ## remove what make made; the archive in data/ stays
	rm -rf $(VENV) build dist *.egg-info .coverage* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find iranwatch tests -name __pycache__ -type d -prune -exec rm -rf {} +

# An editable install, so that only a change of pyproject.toml makes it stale.
$(VENV)/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "iranwatch needs Python 3.11 or newer, and $(PYTHON) is %d.%d; name another: make PYTHON=python3.12" % sys.version_info[:2])'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(VENV)/installed-fuzz: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	@touch $@
