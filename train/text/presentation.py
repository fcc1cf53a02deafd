#!/usr/bin/env python3
"""presentation.py > data/text/presentation.tsv - the presentation forms of Arabic letters, from Python's Unicode data."""
import unicodedata


def persian():
    """What letters.tsv makes of single letters: no form becomes a letter that the next repair would change again."""
    table = {}
    for line in open("data/text/letters.tsv", encoding="utf-8"):
        cells = line.split()
        if line[0] != "#" and len(cells) == 3 and cells[2] in ("yeh", "kaf", "heh"):
            table[chr(int(cells[0], 16))] = chr(int(cells[1], 16))
    return table


PERSIAN = persian()

print("# Arabic presentation forms and the letters they stand for: NFKC, with the Persian letters of letters.tsv; a mark printed alone "
      "loses its carrier.\n# Source: Unicode Character Database 15 (compatibility decompositions), Unicode licence. "
      "Written by train/text/presentation.py. 2026-11\n# code point\tletters")
for point in [*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)]:
    letter = chr(point)
    if unicodedata.category(letter) == "Cn" or point in (0xFD3E, 0xFD3F):
        continue
    plain = unicodedata.normalize("NFKC", letter)
    if plain == letter:
        continue
    plain = plain.lstrip(" ").replace("\u0640", "")
    plain = "".join(PERSIAN.get(c, c) for c in plain)
    if plain:
        print(f"{point:04X}\t{' '.join(f'{ord(c):04X}' for c in plain)}")
