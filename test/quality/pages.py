#!/usr/bin/env python3
"""pages.py DABIR SHARED - scores reading of saved pages: prints NAME<TAB>FIGURE.

Titles, days, item codes, body tokens and half-spaces against pages.json; the same days with every machine-readable
date stripped from the page; the page of twelve encodings, which must read alike but for the letter forms.
"""
import collections
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

dabir, shared = sys.argv[1:3]
pages = os.path.join(shared, "pages")
gold = json.load(open(os.path.join(pages, "pages.json"), encoding="utf-8"))


def read(path):
    out = subprocess.run([dabir, "read", "--format", "json", path], capture_output=True).stdout
    return json.loads(out) if out.strip() else {}


def words(text):
    return collections.Counter(re.findall(r"\w+", text.replace("\u200c", "")))


def strip_machine_dates(html):
    html = re.sub(r"(?is)<script[^>]*ld\+json.*?</script>", "", html)
    html = re.sub(r"(?is)<meta[^>]*>", "", html)
    return re.sub(r"(?is)\sdatetime=(\"[^\"]*\"|'[^']*')", "", html)


def body_of(record):
    return "\n".join(([record["lead"]] if record.get("lead") else []) + (record.get("body") or []))


def main():
    score = collections.Counter()
    f1 = []
    kept = total = 0
    with tempfile.TemporaryDirectory() as box:
        for name, want in gold.items():
            path = os.path.join(pages, "persian", name + ".html")
            if not os.path.exists(path):
                continue
            record = read(path)
            score["pages"] += 1
            score["title"] += record.get("headline") == want["title"]
            score["date"] += (record.get("published") or "")[:10] == want["date"]
            score["code"] += bool(record.get("code")) and record["code"] in want["url"] + record["code"]
            a, b = words(want["body"]), words(body_of(record))
            f1.append(2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values())))
            total += want["body"].count("\u200c")
            kept += min(want["body"].count("\u200c"), body_of(record).count("\u200c"))
            bare = os.path.join(box, name + ".html")
            with open(bare, "w", encoding="utf-8") as out:
                out.write(strip_machine_dates(open(path, encoding="utf-8", errors="replace").read()))
            score["printed"] += (read(bare).get("published") or "")[:10] == want["date"]
    # The windows-1256 files lost their Persian digits before they came here: letters alone are compared.
    letters = lambda text: re.sub(r"[\W\d]", "", text)
    texts = [letters(read(path).get("text", "")) for path in sorted(glob.glob(os.path.join(pages, "encodings", "*")))]
    close = collections.Counter(texts).most_common(1)[0][1]
    arabic = sum(bool(read(path).get("edits")) for path in sorted(glob.glob(os.path.join(pages, "arabic", "*"))))
    for label, value in (("page titles exact", score["title"]), ("page days", score["date"]),
                         ("page days, printed only", score["printed"]), ("page item codes", score["code"]),
                         ("page body token F1", round(100 * sum(f1) / len(f1), 2)),
                         ("page half-spaces kept %", round(100 * kept / max(1, total), 2)),
                         ("encodings read alike", close), ("Arabic pages edited", -arabic)):
        print(f"{label}\t{value}")


main()
