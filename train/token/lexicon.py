#!/usr/bin/env python3
"""Compute data/token/words.tsv and compounds.tsv from free word lists.

usage: lexicon.py LEXICA OUT     LEXICA holds hazm/, shekar/, lilak/,
                                 names-nabidam/; OUT is data/token

words.tsv      word, classes, stem where it is another word
compounds.tsv  word with half-spaces, how search keeps it: "parts" or "whole"
frequent.txt   the most frequent words, most frequent first
verbs.tsv      past stem, present stem, lemma where it is another

Classes: N noun, A adjective, D adverb, M name, O other (function words).
Hand-made lists in OUT (plurals.tsv, keep.tsv) are read, never written.
"""
import collections
import os
import re
import sys

ZWNJ = "\u200c"
FOLD = str.maketrans({"ي": "ی", "ك": "ک", "ى": "ی", "ۀ": "ه", "ة": "ه",
                      "أ": "ا", "إ": "ا", "ٱ": "ا", "ؤ": "و",
                      "\u0640": None, "\u200d": None,
                      **{chr(c): None for c in range(0x64B, 0x656)},
                      "\u0670": None})
LETTERS = re.compile("^[ءآائبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی" + ZWNJ + "]+$")
FREQUENT = 60000       # of Shekar's counts: a word this rare needs a class
# pieces that inflect; a word that ends in one is left to the rules
AFFIXES = set("ها های هایی هایم هایت هایش هایمان هایتان هایشان تر ترین ام ات "
              "اش ای ایم اید اند است مان تان شان ی یی را م ش ت".split())
PREFIXES = {"می", "نمی", "همی"}
LILAK = {"noun_singular": "N", "noun_plural": "N", "adjective": "A",
         "adverb": "D", "numeral": "O", "pronoun": "O", "adposition": "O",
         "conjunction": "O", "determiner": "O", "interjection": "O",
         "adjective_comparative": "A", "adjective_superlative": "A",
         "classifier": "N"}
HAZM = {"N": "N", "AJ": "A", "ADV": "D", "NUM": "O", "PRO": "O", "CONJ": "O",
        "DET": "O", "P": "O", "POSTP": "O", "INT": "O"}


def fold(word):
    return word.strip().translate(FOLD).strip(ZWNJ)


def rows(path, sep):
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\r\n")
        if line and line[0] != "#":
            yield line.split(sep)


class Lexicon:
    def __init__(self, root):
        self.count = collections.Counter()
        self.classes = collections.defaultdict(set)
        self.plural, self.single, self.hazm = set(), set(), set()
        for word, count, *_ in rows(f"{root}/shekar/vocab.csv", ","):
            self.count[fold(word)] += int(count)
        for row in rows(f"{root}/shekar/compound_words.csv", ","):
            self.classes[fold(row[0])].add("N")
        for word, _, tags, *_ in rows(f"{root}/hazm/words.dat", "\t"):
            got = {HAZM[t] for t in tags.split(",") if t in HAZM}
            if got:
                self.classes[fold(word)] |= got
                self.hazm.add(fold(word))
        for word, tag, *_ in rows(f"{root}/lilak/lexicon", ","):
            if tag in LILAK:
                word = fold(word)
                self.classes[word].add(LILAK[tag])
                (self.plural if tag == "noun_plural" else self.single).add(word)
        self.names(root)

    def names(self, root):
        for path in ("names_1.csv", "names_2.csv"):
            for row in rows(f"{root}/names-nabidam/{path}", ","):
                word = fold(row[0])
                if len(word) > 2 and " " not in word:
                    self.classes[word].add("M")

    def known(self, word):
        return bool(self.classes.get(word)) and word in (
            self.single | self.plural | self.hazm)


def noun_count(lexicon, word):
    return lexicon.count[word] if "N" in lexicon.classes.get(word, ()) else -1


def plural_base(lexicon, word):
    """The singular of a regular plural in an, gan, yan, at, in, or None."""
    tries = []
    if word.endswith("گان"):
        tries.append(word[:-3] + "ه")
    if word.endswith("یان") and word[-4:-3] in "او":
        tries.append(word[:-3])
    if word.endswith("ان"):
        tries.append(word[:-2])
    if word.endswith("یان"):
        tries.append(word[:-3])
    if word.endswith("جات"):
        tries += [word[:-3] + "ه", word[:-3]]
    if word.endswith("یات"):
        tries += [word[:-3] + "یه", word[:-2]]
    if word.endswith("ات"):
        tries += sorted((word[:-2], word[:-2] + "ه"), reverse=True,
                        key=lambda w: noun_count(lexicon, w))
        tries.append(word[:-2] + "ت")
    if word.endswith("ین"):
        tries.append(word[:-2])
    for base in tries:
        if len(base) < 2 or not lexicon.known(base):
            continue
        if not lexicon.classes[base] & {"N", "A"} or base in lexicon.plural:
            continue
        if lexicon.count[base] * 5 < lexicon.count[word]:
            continue
        if len(base) < 3 and word not in lexicon.plural:
            continue
        return base
    return None


def is_plural(lexicon, word):
    if word in lexicon.plural and word not in lexicon.single:
        return True
    if word in lexicon.single or "M" in lexicon.classes.get(word, ()):
        return False
    return word.endswith("ان") and word not in lexicon.hazm


def inflected_base(lexicon, word):
    """The base of a joined plural or comparative also seen half-spaced."""
    for ending in ("هایشان", "هایی", "های", "ها", "ترین", "تر"):
        base = word[:-len(ending)]
        if not word.endswith(ending) or len(base) < 2 or base == "به":
            continue
        if not lexicon.classes.get(base):
            continue
        apart = base + ZWNJ + ending
        if lexicon.count[apart] or apart in lexicon.classes:
            return base
    return None


def is_inflected(word):
    pieces = word.split(ZWNJ)
    return pieces[0] in PREFIXES or pieces[-1] in AFFIXES


def write_words(lexicon, out, irregular, never):
    kept = {}
    maddas = {w.replace("آ", "ا") for w in lexicon.classes if "آ" in w}
    for word in set(lexicon.classes) | set(lexicon.count):
        if not LETTERS.match(word) or ZWNJ in word or len(word) > 20:
            continue
        if not lexicon.classes.get(word) and (
                lexicon.count[word] < FREQUENT or word in maddas):
            continue
        kept[word] = "".join(sorted(lexicon.classes.get(word, ())))
    with open(f"{out}/words.tsv", "w", encoding="utf-8") as file:
        file.write("# words, their classes and the stem of regular plurals, "
                   "from hazm, Shekar (MIT), lilak (Apache-2.0) and "
                   "persian-names (MIT); Apache-2.0; 2026; "
                   "written by train/token/lexicon.py\n")
        for word in sorted(kept):
            stem = inflected_base(lexicon, word)
            if not stem and word not in never and word not in irregular:
                if is_plural(lexicon, word):
                    stem = plural_base(lexicon, word)
            classes = kept[word]
            if not classes and not stem and inflects(kept, word):
                continue
            file.write("\t".join([word, classes or "-"] +
                                 ([stem] if stem else [])) + "\n")


ENDINGS = sorted("ها های هایی هایم هایت هایش هایمان هایتان هایشان تر ترین "
                 "ترین‌ها م ت ش مان تان شان ی ای یی ام ات اش یم یت یش "
                 "اند ایم اید است".split(), key=len, reverse=True)


def inflects(kept, word):
    """A classless word that the rules take apart: known base and ending."""
    if word[:2] == "می" or word[:3] == "نمی":
        return True
    return any(word.endswith(e) and len(word) - len(e) > 1 and
               kept.get(word[:-len(e)]) for e in ENDINGS)


def part_and(lexicon, word):
    """A half-space on both sides of the waw of a pair of words."""
    pieces = word.split(ZWNJ)
    out = []
    for i, piece in enumerate(pieces):
        if i and piece[0] == "و" and len(piece) > 2 and \
                lexicon.count[piece[1:]] > lexicon.count[piece]:
            out.append("و")
            piece = piece[1:]
        out.append(piece)
    return ZWNJ.join(out)


def write_compounds(lexicon, out):
    fused = {}
    for word in set(lexicon.classes) | set(lexicon.count):
        if ZWNJ not in word or not LETTERS.match(word) or len(word) > 30:
            continue
        plain, word = word, part_and(lexicon, word)
        pieces = word.split(ZWNJ)
        if is_inflected(word) or any(len(p) < 1 for p in pieces):
            continue
        if min(len(p) for p in pieces) < 2 and "و" not in pieces:
            continue
        key = word.replace(ZWNJ, "")
        best = fused.get(key)
        rank = (lexicon.count[plain], len(pieces), word)
        if best is None or rank > best[0]:
            fused[key] = (rank, word)
    with open(f"{out}/compounds.tsv", "w", encoding="utf-8") as file:
        file.write("# compounds and how search keeps them, from hazm, Shekar "
                   "(MIT) and lilak (Apache-2.0); Apache-2.0; 2026; written "
                   "by train/token/lexicon.py\n")
        for key, (rank, word) in sorted(fused.items()):
            whole = lexicon.known(key) and lexicon.count[key] > 2 * rank[0]
            classes = "".join(sorted(lexicon.classes.get(word, ()))) or "N"
            file.write(f"{word}\t{'whole' if whole else 'parts'}\t{classes}\n")


# A stem pair of hazm counts when its past participle is seen this often.
VERB_SEEN = 3000


def tidy_present(stem):
    """Stems in -ay, -oy without the yeh that the rules put back."""
    if len(stem) > 2 and stem[-1] == "ی" and stem[-2] in "او":
        return stem[:-1]
    return stem


PREVERBS = ("بر", "در", "باز", "فرو", "فرا", "وا", "ور", "پس", "پیش")


def simple_past(past, known):
    """The past stem without a preverb: the lemma of such a verb."""
    for preverb in PREVERBS:
        rest = past[len(preverb):]
        if past.startswith(preverb) and len(rest) > 2 and rest in known:
            return rest
    return past


def write_verbs(lexicon, root, out):
    pairs = {}
    for present, past, *_ in rows(f"{root}/shekar/verbs.csv", ","):
        if present and past and ZWNJ not in past:
            pairs[fold(past), tidy_present(fold(present))] = True
    for row in rows(f"{root}/hazm/verbs.dat", "\t"):
        past, _, present = row[0].partition("#")
        past, present = fold(past), tidy_present(fold(present.split(" ")[0]))
        seen = lexicon.count[past + "ه"] + lexicon.count[past + "ن"]
        if past and present and past[-1] != "ن" and seen >= VERB_SEEN:
            pairs[past, present] = True
    with open(f"{out}/verbs.tsv", "w", encoding="utf-8") as file:
        file.write("# stems of verbs, past and present, from hazm and Shekar "
                   "(MIT); Apache-2.0; 2026; written by "
                   "train/token/lexicon.py\n")
        # where two verbs share a form, the more frequent one has it
        for past, present in sorted(
                pairs, key=lambda p: (-lexicon.count[p[0] + "ه"], p)):
            simple = simple_past(past, {p for p, _ in pairs})
            file.write(f"{past}\t{present}" +
                       (f"\t{simple}\n" if simple != past else "\n"))


HOT = 4096


def write_frequent(lexicon, out):
    """The words that make up most of any text, for the front of the table."""
    plain = (w for w in lexicon.count if LETTERS.match(w) and ZWNJ not in w)
    top = sorted(plain, key=lambda w: (-lexicon.count[w], w))[:HOT]
    with open(f"{out}/frequent.txt", "w", encoding="utf-8") as file:
        file.write("# the most frequent words by Shekar's counts (MIT); "
                   "Apache-2.0; 2026; written by train/token/lexicon.py\n")
        file.write("\n".join(top) + "\n")


def main():
    root, out = sys.argv[1:]
    lexicon = Lexicon(root)
    irregular = {r[0] for r in rows(f"{out}/plurals.tsv", "\t")} \
        if os.path.exists(f"{out}/plurals.tsv") else set()
    never = {r[0] for r in rows(f"{out}/not-plural.txt", "\t")} \
        if os.path.exists(f"{out}/not-plural.txt") else set()
    write_words(lexicon, out, irregular, never)
    write_compounds(lexicon, out)
    write_verbs(lexicon, root, out)
    write_frequent(lexicon, out)


main()
