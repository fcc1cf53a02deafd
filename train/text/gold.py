#!/usr/bin/env python3
"""gold.py WORDS TEXT > GOLD - a training text with its fused plurals and superlatives written as the Academy does.

WORDS is what words.py printed. A token that ends in ها or ترین and its like, whose stem is a listed word while the
token itself is none, gets its half-space: some training sets fuse them and would teach the wrong thing.
"""
import re
import sys

HALF = "\u200c"
ENDINGS = re.compile(r"^(.*[^اآدذرزژوأإؤةء])(ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|ترین|ترین‌ها|ترین‌های)$")
known = {}
for line in open(sys.argv[1], encoding="utf-8"):
    word, bits = line.rstrip("\n").split("\t")
    known[word] = int(bits)


def listed(word):
    """In Lilak or hazm: an edited list, not what some text happens to hold."""
    return known.get(word, 0) & 24


def mend(token):
    match = ENDINGS.match(token)
    if not match or len(match.group(1)) < 2 or listed(token) or token in ("آنها", "اینها"):
        return token
    stem = match.group(1).split(HALF)[-1]
    return match.group(1) + HALF + match.group(2) if listed(stem) else token


for line in open(sys.argv[2], encoding="utf-8"):
    print(re.sub(r"[\u0621-\u065f\u0670-\u06d3\u200c]+", lambda m: mend(m.group()), line.rstrip("\n")))
