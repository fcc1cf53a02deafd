#!/usr/bin/env python3
"""search.py DABIR SHARED [ARCHIVE] - the development topics with their spelling changed.

Prints NAME<TAB>FIGURE: nDCG@10 of each way to write the same queries, and how far the worst falls behind the
topics as they are. ARCHIVE holds the topics' documents; without it one is made. The rewriter is ours: Persian letters, affixes joined or half-spaced, every two
words that a compound list knows joined, all words joined with their affixes.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

DABIR, SHARED = os.path.abspath(sys.argv[1]), sys.argv[2]
AFFIX = r"(ها|های|هایی|ای|تر|ترین)"
JOINT = "\u200c"
# Two words that are one as often as not.
PAIRS = ["خشک سالی", "سر مربی", "بین المللی", "نا امنی", "جاده ای", "فارغ التحصیلان", "همسر داری", "کتاب خانه",
         "نمایش گاه", "دانش گاه", "زلزله زده", "خود رو", "پترو شیمی", "مرگ و میر"]


def persian(query):
    return query.replace("ي", "ی").replace("ك", "ک")


def joined_affixes(query):
    return re.sub(rf" {AFFIX}(?= |$)", r"\1", persian(query))


def half_spaced(query):
    return re.sub(rf" {AFFIX}(?= |$)", JOINT + r"\1", persian(query))


def compounds(query, between):
    query = persian(query)
    for pair in PAIRS:
        one, two = pair.split(" ", 1)
        for written in (pair, one + two, one + JOINT + two):
            query = query.replace(written, one + between + two)
    return query


WAYS = {
    "as they are": lambda query: query,
    "Persian letters": persian,
    "affixes joined": joined_affixes,
    "affixes half-spaced": half_spaced,
    "compounds split": lambda query: compounds(query, " "),
    "compounds half-spaced": lambda query: compounds(query, JOINT),
    "all joined": lambda query: joined_affixes(compounds(query, "")),
}


def score(archive, queries, box):
    asked, run = os.path.join(box, "q.json"), os.path.join(box, "run")
    with open(asked, "w", encoding="utf-8") as out:
        json.dump(queries, out)
    with open(run, "wb") as out:
        subprocess.run([DABIR, "search", archive, "--queries", asked, "--format", "trec", "-k", "100"], stdout=out,
                       check=True)
    said = subprocess.run([sys.executable, os.path.join(SHARED, "score", "search_score.py"),
                           os.path.join(SHARED, "corpora", "search", "hamshahri-qrels.txt"), run],
                          capture_output=True, text=True, check=True).stdout
    return float(re.search(r"nDCG@10 ([0-9.]+)", said).group(1))


def main():
    folder = os.path.join(SHARED, "corpora", "search")
    queries = json.load(open(os.path.join(folder, "hamshahri-queries.json"), encoding="utf-8"))
    with tempfile.TemporaryDirectory() as box:
        archive = sys.argv[3] if len(sys.argv) > 3 else os.path.join(box, "a.dabir")
        if len(sys.argv) <= 3:
            subprocess.run([DABIR, "add", "--quiet", archive, os.path.join(folder, "hamshahri-docs.jsonl")], check=True)
        scores = {name: score(archive, {key: rewrite(query) for key, query in queries.items()}, box)
                  for name, rewrite in WAYS.items()}
    original = scores.pop("as they are")
    for name, figure in scores.items():
        print(f"search, {name}, nDCG@10\t{figure}")
    print(f"search, worst spelling, nDCG@10 apart\t{min(scores.values()) - original:.4f}")


main()
