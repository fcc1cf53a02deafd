#!/usr/bin/env python3
"""Compute data/token/letters.tsv: what search makes of each Arabic letter.

usage: letters.py > data/token/letters.tsv

Every letter of the Arabic block, of the pedagogical presentation forms and
of the ligatures up to four letters, as the Persian letters it stands for.
A mark stands for nothing ("-"). From the Unicode character data that comes
with Python.
"""
import unicodedata

PERSIAN = "اآءئبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
BY_NAME = {"ALEF": "ا", "BEH": "ب", "BEEH": "ب", "BEHEH": "ب", "PEH": "پ",
           "TEH": "ت", "TTEH": "ت", "TTEHEH": "ت", "TEHEH": "ت", "THEH": "ث",
           "JEEM": "ج", "NYEH": "ج", "DYEH": "ج", "TCHEH": "چ",
           "TCHEHEH": "چ", "HAH": "ح", "KHAH": "خ", "DAL": "د", "DDAL": "د",
           "DAHAL": "د", "DDAHAL": "د", "DUL": "د", "THAL": "ذ", "REH": "ر",
           "RREH": "ر", "ZAIN": "ز", "JEH": "ژ", "SEEN": "س", "SHEEN": "ش",
           "SAD": "ص", "DAD": "ض", "TAH": "ط", "ZAH": "ظ", "AIN": "ع",
           "GHAIN": "غ", "FEH": "ف", "VEH": "ف", "PEHEH": "پ", "QAF": "ق",
           "KAF": "ک", "KEHEH": "ک", "SWASH": "ک", "NG": "ک", "GAF": "گ",
           "NGOEH": "گ", "GUEH": "گ", "LAM": "ل", "MEEM": "م", "NOON": "ن",
           "RNOON": "ن", "WAW": "و", "OE": "و", "U": "و", "YU": "و",
           "KIRGHIZ": "و", "VE": "و", "HEH": "ه", "AE": "ه", "YEH": "ی",
           "FARSI": "ی", "E": "ی", "DOTLESS": "ب", "HIGH": "-",
           "TTEHEH": "ت", "DYEH": "ج", "DUL": "د"}
PLAIN = {0x621: "ء", 0x622: "آ", 0x623: "ا", 0x624: "و", 0x625: "ا",
         0x626: "ئ", 0x629: "ه", 0x640: "-", 0x643: "ک", 0x649: "ی",
         0x64A: "ی", 0x670: "-", 0x671: "ا", 0x674: "-", 0x66E: "ب",
         0x66F: "ق", 0x6A1: "ف", 0x6BA: "ن", 0x6C0: "ه", 0x6C2: "ه",
         0x6C3: "ه", 0x6D5: "ه", 0x6D3: "ی", 0x6AA: "ک", 0x672: "ا",
         0x675: "ا", 0x676: "و", 0x677: "و", 0x678: "ی"}


def letter(point):
    if point in PLAIN:
        return PLAIN[point]
    if unicodedata.category(chr(point)) in ("Mn", "Me", "Cf"):
        return "-"
    if unicodedata.category(chr(point)) not in ("Lo", "Lm"):
        return None
    words = unicodedata.name(chr(point)).split()
    if "LETTER" not in words:
        return "-"
    return BY_NAME.get(words[words.index("LETTER") + 1], "-")


def form(point):
    """A presentation form by its compatibility letters, or None."""
    plain = unicodedata.normalize("NFKC", chr(point))
    if plain == chr(point) or "ARABIC" not in unicodedata.name(chr(point), ""):
        return None
    got = [letter(ord(c)) for c in plain if c != " "]
    if None in got:
        return None
    got = "".join(g for g in got if g != "-")
    return (got or "-") if len(got) <= 4 else None


def main():
    print("# code point, the Persian letters search makes of it, - for none; "
          "from the Unicode character data (Unicode licence); Apache-2.0; "
          "2026; written by train/token/letters.py")
    for point in range(0x600, 0x700):
        got = letter(point)
        if got and (got == "-" or got in PERSIAN):
            print(f"{point:04X}\t{got}")
    for point in list(range(0xFB50, 0xFE00)) + list(range(0xFE70, 0xFEFD)):
        got = form(point)
        if got:
            print(f"{point:04X}\t{got}")


main()
