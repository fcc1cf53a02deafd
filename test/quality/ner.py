#!/usr/bin/env python3
"""ner.py DABIR SHARED - exact entity F1 of `dabir tokens` on documents held out of training.

Every tenth document (index % 10 == 9) of corpora/ner/nsurl-600k.bio and nsurl-300k.bio is written out as plain text,
a sentence a line, and read by `dabir tokens --format conllu`. NER= of its tokens is compared with the labels: an
entity is right when its kind, first and last letter are. Once as it is, once with every half-space deleted.
Prints NAME<TAB>FIGURE.
"""
import os
import re
import subprocess
import sys
import tempfile

KINDS = ("PER", "ORG", "LOC")
NO_SPACE_BEFORE = set(".,:;!?)]»،؛؟")
NO_SPACE_AFTER = set("([«")


def documents(path):
    """-> list of documents, each a list of sentences of (word, tag)"""
    found = [[[]]]
    for line in open(path, encoding="utf-8"):
        word, _, tag = line.rstrip("\n").partition("\t")
        if word == "-DOC-":
            found.append([[]])
        elif not word.strip():
            found[-1].append([])
        elif tag:
            found[-1][-1].append((word, tag.replace("_", "-")))
    return found


def bare(text):
    return re.sub(r"[\s\u200c]", "", text)


def raw_text(document):
    lines = []
    for sentence in document:
        line = ""
        for word, _ in sentence:
            glue = not line or word in NO_SPACE_BEFORE or line[-1] in NO_SPACE_AFTER
            line += word if glue else " " + word
        if line:
            lines.append(line)
    return "\n".join(lines) + "\n"


def entities(pairs):
    """(word, tag) in order -> set of (kind, first letter, end), letters counted without spaces"""
    found, at, kind, start = set(), 0, None, 0
    for word, tag in pairs:
        goes_on = kind and tag == "I-" + kind
        if kind and not goes_on:
            found.add((kind, start, at))
            kind = None
        if not goes_on and tag[:2] in ("B-", "I-") and tag[2:5] in KINDS:
            kind, start = tag[2:5], at
        at += len(bare(word))
    if kind:
        found.add((kind, start, at))
    return found


def tagged(conllu):
    """the surface tokens of CoNLL-U and their NER= tags; a token of several words has that of its first word"""
    until, whole = 0, None
    for line in conllu.splitlines():
        cell = line.split("\t")
        if len(cell) != 10:
            until = 0
            continue
        first, _, last = cell[0].partition("-")
        if last:
            until, whole = int(last), cell[1]
            continue
        if "." in first or (int(first) <= until and not whole):
            continue
        tag = re.search(r"(?:^|\|)NER=([^|]+)", cell[9])
        yield whole or cell[1], tag.group(1) if tag else "O"
        whole = None


def score(dabir, corpus, fused, box):
    hit = got = wanted = 0
    for number, document in enumerate(documents(corpus)):
        if number % 10 != 9:
            continue
        text = raw_text(document)
        path = os.path.join(box, "document.txt")
        with open(path, "w", encoding="utf-8") as out:
            out.write(text.replace("\u200c", "") if fused else text)
        run = subprocess.run([dabir, "tokens", "--format", "conllu", path], capture_output=True, check=True)
        gold = entities(pair for sentence in document for pair in sentence)
        ours = entities(tagged(run.stdout.decode()))
        hit, got, wanted = hit + len(gold & ours), got + len(ours), wanted + len(gold)
    return hit, got, wanted


def main():
    dabir, shared = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as box:
        for fused in (False, True):
            total = [0, 0, 0]
            for part in ("600k", "300k"):
                corpus = os.path.join(shared, "corpora", "ner", f"nsurl-{part}.bio")
                counts = score(dabir, corpus, fused, box)
                total = [a + b for a, b in zip(total, counts)]
                if not fused:
                    print(f"names NSURL {part} F1\t{200 * counts[0] / (counts[1] + counts[2]):.2f}")
            print(f"names NSURL F1{', half-spaces destroyed' if fused else ''}\t"
                  f"{200 * total[0] / (total[1] + total[2]):.2f}")


main()
