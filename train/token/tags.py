#!/usr/bin/env python3
"""Turn UPDT into the words and universal tags that tagger learns from.

usage: tags.py UPDT MAP > WORDS   UPDT: word and tag, one a line;
                                  MAP: upos-map.tsv
"""
import re
import sys

AUX = re.compile("^((ن?می‌)?(ن?بود(م|ی|یم|ید|ند|ه|ه‌ام|ه‌ای|ه‌ایم|ه‌اید|ه‌اند)?|"
                 "ن?باش(م|ی|د|یم|ید|ند)?)|ن?خواه(م|ی|د|یم|ید|ند)|ن?باید|"
                 "بایست|بایستی|ن?می‌(باید|بایست|بایستی|توان)|"
                 "بتوان|نتوان|است|ست)$")
NUMERALS = set("یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده "
               "پانزده شانزده هفده هجده نوزده بیست سی چهل پنجاه شصت هفتاد "
               "هشتاد نود صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد "
               "هزار میلیون میلیارد تریلیون".split())
BEFORE_AZ = {"بعد", "پس", "قبل", "پیش", "غیر"}
PASSIVE = re.compile("^(ن?می‌)?(ب|ن)?(شد|شو)(م|ی|د|یم|ید|ند|ه|ه‌است|ه‌اند)?$")


def load_map(path):
    table = {}
    for line in open(path, encoding="utf-8"):
        if line[0] == "#":
            continue
        tag, words, upos = line.rstrip("\n").split("\t")
        for word in words.split(" "):
            table[tag, word] = upos
    return table


def number(word):
    if word.isdigit():
        return "NUM"
    return "ADJ" if re.search("(م|مین|ین)$", word) and \
        word not in ("نیم", "بیستم‌") else "NUM"


def upos(word, tag, following, table):
    if word.isdigit():
        return "NUM"
    if word in NUMERALS and tag in ("N_SING", "ADJ_ORD", "ADJ_INO", "QUA"):
        return "NUM"
    if word in BEFORE_AZ and following == "از" or \
            word == "نسبت" and following == "به":
        return "ADP"
    if word.endswith(("ترین", "مین")) and tag in ("N_SING", "ADJ_ORD") and \
            word not in ("زمین", "همین", "کمین", "تضمین", "تأمین"):
        return "ADJ"
    if tag == "ADJ_ORD" and (tag, word) not in table:
        return number(word)
    if tag == "ADJ_INO":
        return "VERB" if PASSIVE.match(following) else "ADJ"
    if tag.startswith("V_"):
        if AUX.match(word):
            return "AUX"
        if tag == "V_PRE" and word.endswith("ست") and word != "نیست":
            return "PRON"
    return table.get((tag, word)) or table.get((tag, "-"), "NOUN")


def begins_clause(rows, i):
    """Whether "ta" at i opens a clause: the first verb is subjunctive."""
    for row in rows[i + 1:i + 12]:
        if len(row) < 2 or row[1] == "DELM":
            return False
        if row[1].startswith("V_"):
            return row[1] in ("V_SUB", "V_AUX")
    return False


def updt(path, table):
    rows = [line.rstrip("\n").split("\t")
            for line in open(path, encoding="utf-8")]
    for i, row in enumerate(rows):
        if len(row) < 2 or not row[1]:
            print()
            continue
        following = rows[i + 1][0] if i + 1 < len(rows) else ""
        if row[0] == "تا" and begins_clause(rows, i):
            print(f"{row[0]}\tSCONJ")
            continue
        print(f"{row[0]}\t{upos(row[0], row[1], following, table)}")


updt(sys.argv[1], load_map(sys.argv[2]))
