#!/usr/bin/env python3
"""words.py LEXICON_DIR - the words that the half-space model knows, with one byte of knowledge each.

Bits 0-2: frequency class in Shekar's vocabulary (0: absent); bit 3: in Lilak; bit 4: in hazm; bit 5: in the wiki
bot's dictionary; bit 6: a verb form (composed from stems). Counts from the training texts were tried as bit 7 and hurt: see
doc/decisions/002-half-space.md.
"""
import collections
import csv
import math
import os
import re
import sys

folder = sys.argv[1]
FOLD = str.maketrans({"ي": "ی", "ك": "ک", "ى": "ی", "\u0640": None})
HALF = "\u200c"
known = collections.Counter()
WORD = re.compile(r"^[\u0621-\u063a\u0641-\u065f\u0670\u0671-\u06d3]+(?:\u200c[\u0621-\u063a\u0641-\u065f\u0671-\u06d3]+)*$")
MARKS = re.compile(r"[\u064b-\u065f\u0670]")


def note(word, bits):
    word = MARKS.sub("", word.strip().translate(FOLD))
    if WORD.match(word):
        known[word] |= bits


def path(*parts):
    return os.path.join(folder, *parts)


def shekar():
    for row in csv.reader(open(path("shekar", "vocab.csv"), encoding="utf-8")):
        count = int(float(row[1])) if len(row) > 1 and row[1] else 0
        note(row[0], max(1, min(7, int(math.log10(count + 1)) - 1)))
    for line in open(path("shekar", "compound_words.csv"), encoding="utf-8"):
        note(line.split(",")[0], 1)


def lilak():
    for line in open(path("lilak", "lexicon"), encoding="utf-8"):
        if line[0] != "#":
            note(line.split("\t")[0], 8)


def hazm():
    for line in open(path("hazm", "words.dat"), encoding="utf-8"):
        note(line.split("\t")[0], 16)


def wiki():
    for line in open(path("fawikibot", "zz_Persian_word_dict.txt"), encoding="utf-8"):
        note(line, 32)


PRESENT = ["م", "ی", "د", "یم", "ید", "ند"]
PAST = ["م", "ی", "", "یم", "ید", "ند"]


def verbs():
    for line in open(path("hazm", "verbs.dat"), encoding="utf-8"):
        line = line.strip()
        if "#" not in line:
            continue
        past, present = line.split("#")[:2]
        if past:
            for end in PAST:
                note(past + end, 64)
            note(past + "ه", 64)
        if present:
            joint = "ی" if present[-1] in "او" else ""
            for end in PRESENT:
                note(present + joint + end, 64)
                note("ب" + present + joint + end, 64)
                note("ن" + present + joint + end, 64)


for step in (shekar, lilak, hazm, wiki, verbs):
    step()
for word in sorted(known):
    print(f"{word}\t{known[word]}")
