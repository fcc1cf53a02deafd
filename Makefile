# The door: Meson does the work. `make help` lists what there is.
BUILD ?= build
SHARED ?= ../shared
PORT ?= 8090
ARCHIVE = $(BUILD)/sample.dabir

all: build ## build the program and the library

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

$(BUILD)/build.ninja:
	tools/setup
	meson setup $(BUILD)

build: $(BUILD)/build.ninja
	@tools/setup
	ninja -C $(BUILD)

demo: sample ## read the sample reports into an archive and open the reader
	$(BUILD)/dabir serve $(ARCHIVE) --port $(PORT)

sample: build ## the archive of the sample reports, without serving it
	tools/demo $(BUILD)/dabir $(ARCHIVE)

check: ## install what is missing, build, run every test
	@tools/setup check
	@tools/check $(BUILD)

asan: ## every test under AddressSanitizer and UndefinedBehaviorSanitizer
	@tools/setup check
	@tools/check build-asan -Db_sanitize=address,undefined -Dbuildtype=debugoptimized

fuzz: ## fuzz each target for SECONDS (60)
	@tools/setup ci
	@tools/fuzz $(or $(SECONDS),60)

lint: ## style, sizes, layers, static analysis
	@tools/setup lint
	@tools/lint

bench: build ## time the hot functions, one JSON line each
	@tools/bench $(BUILD)

quality: build ## accuracy on the labelled sets in SHARED
	@tools/quality $(BUILD)/dabir $(SHARED)

cover: ## line coverage of the tests
	@tools/setup check
	@tools/cover

install: build ## install the program, library, headers and man pages
	meson install -C $(BUILD)

dist: build ## a source archive
	meson dist -C $(BUILD) --no-tests --formats xztar

clean: ## remove what was built
	rm -rf build build-*

.PHONY: all help build demo sample check asan fuzz lint bench quality cover install dist clean
