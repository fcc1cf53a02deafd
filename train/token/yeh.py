#!/usr/bin/env python3
"""List the words in yeh that are words of their own, by what they take.

usage: yeh.py DATA TEXT... > OUT      DATA is data/token, TEXT well-spelled

"A man" (mard-i) takes no plural behind its yeh, "play" (bazi) does, and so do
adjectives in yeh and their comparative: a word that is seen with such an
ending often enough is no inflected form of what stands before the yeh.
"""
import collections
import re
import sys

ZWNJ = "\u200c"
WORD = re.compile("[آ-یپچژگک" + ZWNJ + "]+")
ENDINGS = "ها های هایی هایش هایشان تر ترین".split()
LEAST, SHARE = 2, .03
RATIO = .4             # of what it would be a form of


def known(folder):
    return {line.split("\t")[0]
            for line in open(folder + "/words.tsv", encoding="utf-8")
            if line[0] != "#" and "N" in line.split("\t")[1]}


def main():
    folder, texts = sys.argv[1], sys.argv[2:]
    words, count = known(folder), collections.Counter()
    for path in texts:
        for line in open(path, encoding="utf-8"):
            count.update(WORD.findall(line))
    print("# words in yeh that are no form of the word before it: they take a "
          "plural or are no rarer than it; from UD Persian-PerDT (CC BY-SA 4.0) and "
          "UPDT (Apache-2.0); CC BY-SA 4.0; 2026; written by "
          "train/token/yeh.py")
    for word in sorted(count):
        if word[-1] != "ی" or not known_base(word, words):
            continue
        own = sum(count[word + ZWNJ + end] + count[word + end]
                  for end in ENDINGS)
        base = max(count[word[:-1]], count[word[:-2]])
        if own >= LEAST and own >= SHARE * count[word] or \
                count[word] >= max(LEAST, RATIO * base):
            print(word)


def known_base(word, words):
    return word in words and (word[:-1] in words or word[:-2] in words)


main()
