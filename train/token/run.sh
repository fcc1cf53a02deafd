#!/bin/sh
# run.sh SHARED [FOLDS] - learn the weights of the tagger into data/token.
# With FOLDS it prints the cross-validated share of right tags instead, of all
# words that score/tokens_score.py counts. Some minutes; the same input gives
# the same bytes.
set -e
cd "$(dirname "$0")/../.."
corpora=$(cd "$1/corpora" && pwd)
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
build=build-train

# classes of words used alike, kept apart from those that names use
[ -n "$2" ] || {
	printf '# words and their class among words used alike, the most '
	printf 'frequent first: word, class\n# source: train/names/cluster.c '
	printf 'over the texts that data/NOTICE.md names; licence: '
	printf 'CC BY-SA 4.0; 2026\n'
	grep -v '^#' data/names/word-classes.tsv | cut -f1,2
} > "$box/kin.tsv"
[ -n "$2" ] || cp "$box/kin.tsv" data/token/kin.tsv

[ -f $build/build.ninja ] || meson setup $build >/dev/null
ninja -C $build libdabir.a >/dev/null
libraries="libxml-2.0 sqlite3 zlib libzstd json-c libmicrohttpd uchardet"
libraries="$libraries libarchive libbrotlidec"
${CC:-cc} -O3 -std=gnu11 -Iinclude -Isrc \
	-o "$box/tagger" train/token/tagger.c train/token/model.c \
	train/token/corpus.c $build/libdabir.a \
	$(pkg-config --libs $libraries) -lm -lpthread
python3 train/token/tags.py "$corpora/pos/updt.tsv" train/token/upos-map.tsv \
	> "$box/updt"
treebank=$corpora/ud/perdt-dev.conllu
if [ -n "$2" ]; then
	"$box/tagger" folds "$2" "$treebank" "$box/updt"
else
	"$box/tagger" learn data/token/tagger.bin "$treebank" "$box/updt"
fi
