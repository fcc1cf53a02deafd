#!/usr/bin/env python3
"""elsewhere.py SHARED [CLDR] - what words are elsewhere: data/names/elsewhere.tsv.

A word counts as a person's, an organisation's or a place's (P, O, L) when at
least half of its places in the ParsTwiNER texts (MIT) are labelled so; names
of countries, their parts and cities in CLDR (Unicode licence; the folder
`common` of Debian's unicode-cldr-core) are places. The tagger sees these as
features; it is trained on other texts, so it learns how far to trust them.
"""
import collections
import os
import re
import sys
import xml.etree.ElementTree as ET

KINDS = {"PER": "P", "ORG": "O", "LOC": "L"}
HEADS = ("استان شهرستان ایالت منطقه ناحیه ولایت شهرداری بخش شهر جمهوری جزیره جزایر پریش آب‌سنگ حلقوی کانتون کمون شورای "
         "دپارتمان حومه حوزه فرمانداری اقلیم بندر خودمختار سرزمین قلمرو شمال جنوب شرق غرب مرکز وسطی اقیانوسیه صحرای خلیج").split()
SIDES = ("شمالی جنوبی شرقی غربی مرکزی").split()


def from_labels(paths):
    all_of, of_kind = collections.Counter(), collections.defaultdict(collections.Counter)
    for path in paths:
        for line in open(path, encoding="utf-8"):
            word, _, tag = line.rstrip("\n").partition("\t")
            if not tag:
                continue
            all_of[word] += 1
            of_kind[word][KINDS.get(tag[2:5], "")] += 1
    for word, count in all_of.items():
        for kind in "POL":
            if 2 * of_kind[word][kind] >= count and len(word) > 2:
                yield word, kind


def from_cldr(folder):
    trees = [ET.parse(os.path.join(folder, part, "fa.xml")) for part in ("main", "subdivisions")]
    for tree in trees:
        for name in ("territory", "exemplarCity", "subdivision"):
            for place in tree.iter(name):
                words = re.sub(r"\(.*?\)", "", place.text or "").split()
                words = [word for word in words if word not in HEADS and word not in SIDES]
                if len(words) == 1 and len(words[0]) > 3 and words[0].isprintable():
                    yield words[0], "L"


def main():
    found = collections.defaultdict(set)
    twitter = os.path.join(sys.argv[1], "corpora", "ner", "parstwiner")
    for word, kind in from_labels([os.path.join(twitter, name) for name in ("train.txt", "dev.txt")]):
        found[word].add(kind)
    for word, kind in from_cldr(sys.argv[2]) if len(sys.argv) > 2 else ():
        found[word].add(kind)
    print("# words that are names elsewhere: P a person's, O an organisation's, L a place's")
    print("# source: train/names/elsewhere.py over ParsTwiNER (MIT) and CLDR 41 (Unicode-3.0); licence: MIT")
    for word in sorted(found):
        print(word, "".join(sorted(found[word])), sep="\t")


main()
