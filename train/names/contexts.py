#!/usr/bin/env python3
"""contexts.py JSON... - the paragraphs of question sets in SQuAD's format, a line each."""
import json
import sys

for path in sys.argv[1:]:
    for article in json.load(open(path, encoding="utf-8"))["data"]:
        for paragraph in article["paragraphs"]:
            print(" ".join(paragraph["context"].split()))
