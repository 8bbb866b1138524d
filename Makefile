# Every target is a task of tools/manage.py, which Windows and macOS use directly. `make help` lists them.
# Another Python: make setup PYTHON=python3.12. Options: make test ARGS="tests/exports -k sheet".
PYTHON ?= python3
ARGS ?=
TARGETS := setup run test lint types format bench strings pictures build lock gazetteer clean help

.DEFAULT_GOAL := help
.PHONY: $(TARGETS)
$(TARGETS):
	@$(PYTHON) tools/manage.py $@ $(ARGS)
