#!/bin/sh
# usage: train/names/run.sh SHARED - classes, then weights, into data/names
set -e
cd "$(dirname "$0")/../.."
corpora=$(cd "$1/corpora" && pwd)
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
build=build-train
flags="-O3 -ffast-math -march=native -std=gnu11 -D_GNU_SOURCE -Iinclude -Isrc"
labelled="$corpora/ner/nsurl-600k.bio $corpora/ner/nsurl-300k.bio"

python3 train/names/contexts.py "$corpora/text/pquad/"*.json >"$box/contexts.txt"
${CC:-cc} $flags -o "$box/cluster" train/names/cluster.c \
	train/names/corpus.c src/names/folded.c -lm
"$box/cluster" data/names/word-classes.tsv 600 100 10 $labelled \
	"$corpora/ner/parstwiner/train.txt" -- \
	"$corpora/halfspace/train/perdt.txt" \
	"$corpora/halfspace/train/updt.txt" \
	"$corpora/text/ntrex/newstest2019-ref.fas.txt" "$box/contexts.txt"

# the library with the new classes in it
[ -f $build/build.ninja ] || meson setup $build >/dev/null
ninja -C $build libdabir.a >/dev/null
libraries="libxml-2.0 sqlite3 zlib libzstd json-c libmicrohttpd uchardet"
libraries="$libraries libarchive libbrotlidec"
${CC:-cc} $flags -o "$box/train" train/names/train.c train/names/corpus.c \
	train/names/retoken.c train/names/crf.c train/names/score.c \
	train/names/write_model.c \
	$build/libdabir.a $(pkg-config --libs $libraries) -lm -lpthread
"$box/train" data/names/tagger.bin $labelled
