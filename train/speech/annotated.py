#!/usr/bin/env python3
"""annotated.py SHARED OUT [HALF] - the annotated reports as files that score/report_score.py reads.

SHARED/corpora/news holds the text, annotated.jsonl beside this program what a reader found in it, as ids and offsets.
Writes NAME.txt and NAME.json for every report of HALF (tune or held; all when left out) into the folder OUT. The
format is explained in README.md. A report whose text is another one now stops the run.
"""
import ast
import json
import os
import re
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))


def lines(text):
    return [re.sub(r"[\r\t ]+", " ", line).strip() for line in text.replace("\xa0", " ").split("\n") if line.strip()]


def text_of(source, row):
    """A report as the annotated set has it: title, summary or date, then the body; one line where the source has one."""
    if source in ("fars", "varzesh3"):
        paragraphs = row["paragraphs"]
        paragraphs = ast.literal_eval(paragraphs) if isinstance(paragraphs, str) else paragraphs
        parts = lines(row["title"]) + [" ".join(lines(row.get("abstract") or ""))]
        parts += [line for paragraph in paragraphs for line in lines(paragraph)]
    elif source == "isna":
        parts = [row["title"].strip(), row["date"], " ".join(lines(row["content"]))]
    else:
        parts = [row["title"].strip(), " ".join(lines(row["body"]))]
    return "\n".join(part for part in parts if part) + "\n"


def gold(text, report):
    """The annotation in the form of reports/GUIDE.md; roles, places and dates were not annotated."""
    cut = lambda span: text[span[0]:span[1]] if span else ""
    speakers = [cut(span) for span in report["speakers"]]
    statements = [dict(content=cut(content), speaker=speakers[speaker], mention=cut(mention), cue=cut(cue), form=form,
                       by=by)
                  for content, speaker, mention, cue, form, by in report["statements"]]
    people = [dict(name=name, offices=[],
                   aliases=sorted({name} | {s["mention"] for s in statements if s["speaker"] == name and s["mention"]}))
              for name in speakers]
    return dict(anatomy=[], statements=statements, people=people, organisations=[], places=[], dates=[])


def main():
    shared, out = sys.argv[1:3]
    half = sys.argv[3] if len(sys.argv) > 3 else None
    os.makedirs(out, exist_ok=True)
    rows = {}
    for line in open(os.path.join(HERE, "annotated.jsonl"), encoding="utf-8"):
        report = json.loads(line)
        source = report["source"]
        if source not in rows:
            path = os.path.join(shared, "corpora", "news", source + ".jsonl")
            rows[source] = [json.loads(row) for row in open(path, encoding="utf-8")]
        text = text_of(source, rows[source][report["row"]])
        name = f"{source}-{report['row']}"
        if zlib.crc32(text.encode()) != report["sum"]:
            sys.exit(f"{name}: another text than the one that was annotated")
        if half not in (None, report["half"]):
            continue
        with open(os.path.join(out, name + ".txt"), "w", encoding="utf-8") as file:
            file.write(text)
        with open(os.path.join(out, name + ".json"), "w", encoding="utf-8") as file:
            json.dump(gold(text, report), file, ensure_ascii=False)


main()
