#!/usr/bin/env python3
"""reprints.py DABIR SHARED [FAMILIES [OTHERS]] - how well `dabir reprints` groups made reprints.

Cuts the corpora into reports, makes FAMILIES families (an original and one to three reprints of it: an excerpt down
to 30 %, words replaced, a new headline, half-spaces destroyed, Arabic yeh and kaf) among OTHERS unrelated reports,
adds all in random order and scores pairs of reports that were put in one family. Prints NAME<TAB>FIGURE.
"""
import glob
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile

PIECE = 1400  # characters of a report


def texts(shared):
    for path in sorted(glob.glob(os.path.join(shared, "corpora", "news", "*.jsonl"))) + \
            [os.path.join(shared, "corpora", "search", "hamshahri-docs.jsonl")]:
        for line in open(path, encoding="utf-8"):
            row = json.loads(line)
            body = row.get("body") or row.get("content") or row.get("paragraphs") or ""
            yield row.get("title") or "", "\n".join(body) if isinstance(body, list) else body


def pieces(shared):
    """Disjoint stretches of the corpora; a text that stands twice is taken once."""
    seen = set()
    for title, body in texts(shared):
        words = body.split()
        key = re.sub(r"\W", "", body)[:200]
        if key in seen:
            continue
        seen.add(key)
        at = 0
        while at < len(words):
            piece, size = [], 0
            while at < len(words) and size < PIECE:
                piece.append(words[at])
                size += len(words[at]) + 1
                at += 1
            if size > PIECE // 2:
                yield title, piece


def reword(words, stock, rng):
    share = rng.choice((0, 0.03, 0.08))
    return [rng.choice(stock) if rng.random() < share else word for word in words]


def reprint(words, stock, rng):
    length = rng.uniform(0.3, 1.0)
    count = max(60, int(len(words) * length))
    at = rng.randrange(0, max(1, len(words) - count + 1))
    text = " ".join(reword(words[at:at + count], stock, rng))
    if rng.random() < 0.5:
        text = text.replace("\u200c", rng.choice(("", " ")))
    if rng.random() < 0.4:
        text = text.replace("ی", "ي").replace("ک", "ك")
    return text


def paragraphs(text):
    """The text in paragraphs of about 60 words, as outlets print it."""
    words = text.split(" ")
    return [" ".join(words[i:i + 60]) for i in range(0, len(words), 60)]


def make(shared, families, others, rng):
    stock_of = list(itertools.islice(pieces(shared), families + others))
    rng.shuffle(stock_of)
    stock = [word for _, words in stock_of[:200] for word in words]
    rows = []
    for number, (title, words) in enumerate(stock_of):
        rows.append((number, title, " ".join(words)))
        if number < families:
            for _ in range(rng.choice((1, 1, 2, 3))):
                head = " ".join(rng.sample(words, min(7, len(words))))
                rows.append((number, head, reprint(words, stock, rng)))
    rng.shuffle(rows)
    return rows, len(stock_of) - families


def pairs(groups):
    return {pair for group in groups for pair in itertools.combinations(sorted(group), 2)}


def main():
    dabir, shared = sys.argv[1:3]
    families = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
    others = int(sys.argv[4]) if len(sys.argv) > 4 else 20000
    rows, others = make(shared, families, others, random.Random(7))
    with tempfile.TemporaryDirectory() as box:
        page, archive = os.path.join(box, "made.jsonl"), os.path.join(box, "made.dabir")
        gold = {}
        with open(page, "w", encoding="utf-8") as out:
            for number, (family, title, text) in enumerate(rows):
                gold.setdefault(family, []).append(str(number))
                out.write(json.dumps({"id": str(number), "title": title, "paragraphs": paragraphs(text)},
                                     ensure_ascii=False) + "\n")
        subprocess.run([dabir, "add", archive, page], check=True, stdout=subprocess.DEVNULL)
        out = subprocess.run([dabir, "reprints", archive, "--format", "json"], check=True, capture_output=True).stdout
    found = [[report["source_id"] for report in json.loads(line)["reports"]] for line in out.decode().splitlines()]
    want, got = pairs(gold.values()), pairs(found)
    hit = len(want & got)
    precision, recall = hit / max(1, len(got)), hit / max(1, len(want))
    print(f"# {families} families among {others} others: {len(want)} pairs, {len(got)} found, {hit} right; "
          f"P {precision:.4f} R {recall:.4f}", file=sys.stderr)
    print(f"reprints pairwise F1\t{200 * hit / max(1, len(want) + len(got)):.2f}")


main()
