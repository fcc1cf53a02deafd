#!/usr/bin/env python3
"""zones.py - prints data/calendar/zones.tsv from the system's tz database.

Every change of the civil clock of Tehran and Kabul, found by bisection.
"""
import datetime
import zoneinfo

ZONES = (("tehran", "Asia/Tehran"), ("kabul", "Asia/Kabul"))
FIRST, LAST, STEP = -2840140800, 1893456000, 86400


def offset(zone, at):
    moment = datetime.datetime.fromtimestamp(at, datetime.timezone.utc)
    return int(moment.astimezone(zone).utcoffset().total_seconds())


def change(zone, low, high):
    while high - low > 1:
        middle = (low + high) // 2
        if offset(zone, middle) == offset(zone, low):
            low = middle
        else:
            high = middle
    return high


def main():
    print("# Civil clocks: zone, seconds since 1970 from which it holds, "
          "seconds east of UTC, the same instant as ISO 8601.")
    print("# Source: IANA tz database (public domain), read by "
          "train/calendar/zones.py. Licence: Apache-2.0. 2026-11")
    for name, key in ZONES:
        zone = zoneinfo.ZoneInfo(key)
        print(f"{name}\t{FIRST}\t{offset(zone, FIRST)}\tbefore")
        for at in range(FIRST, LAST, STEP):
            if offset(zone, at) != offset(zone, at + STEP):
                when = change(zone, at, at + STEP)
                iso = datetime.datetime.fromtimestamp(
                    when, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
                print(f"{name}\t{when}\t{offset(zone, when)}\t{iso}")


main()
