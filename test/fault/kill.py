#!/usr/bin/env python3
"""kill.py DABIR [TIMES] - ends `dabir add` with SIGKILL at random moments.

After each: every report that add said was safe is there, whole, and found by
its own word; the archive checks out. In the end the same command finishes the
work. TIMES from the argument, else $KILLS, else 4.
"""
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

DABIR = os.path.abspath(sys.argv[1])
TIMES = int(sys.argv[2] if len(sys.argv) > 2 else os.environ.get("KILLS", 4))
REPORTS = 2000
failed = 0


def run(*words):
    return subprocess.run([DABIR, *words], capture_output=True, text=True)


def say(good, what):
    global failed
    say.count += 1
    failed += not good
    print(f"{'' if good else 'not '}ok {say.count} - {what}", flush=True)


say.count = 0


def make(path, chance):
    words = ["کتابخانه", "باران", "شهر", "ورزش", "گندم", "سد", "آسمان", "مدرسه"]
    with open(path, "w", encoding="utf-8") as out:
        for i in range(REPORTS):
            body = " ".join(chance.choice(words) for _ in range(60))
            out.write(json.dumps({"id": f"r{i}", "title": f"گزارش {chance.choice(words)}",
                                  "body": f"{body} mark{i}x."}, ensure_ascii=False) + "\n")


def kill_once(archive, source, log, delay):
    """-> ids that were said to be safe"""
    with open(log, "w") as out:
        adding = subprocess.Popen([DABIR, "add", "--list", "--quiet", archive, source], stdout=out)
        try:
            adding.wait(delay)
        except subprocess.TimeoutExpired:
            adding.send_signal(signal.SIGKILL)
            adding.wait()
    rows = [line.split("\t") for line in open(log) if line.endswith("\n")]
    return {int(row[1]) for row in rows if row[0] == "added"}


def missing(archive, ids):
    """-> of `ids`, those that cannot be shown as they came or found"""
    kept = {}
    for line in run("export", archive).stdout.splitlines():
        record = json.loads(line)
        kept[record["source_id"]] = record["text"]
    for source_id, text in random.sample(sorted(kept.items()), min(20, len(kept))):
        hits = run("search", archive, f"mark{source_id[1:]}x", "--format", "json").stdout.splitlines()
        if not any(json.loads(hit)["source_id"] == source_id for hit in hits):
            return [source_id]
        if f"mark{source_id[1:]}x" not in text:
            return [source_id]
    return [] if len(kept) >= len(ids) else ["count"]


def main():
    chance = random.Random(int(os.environ.get("SEED", time.time())))
    with tempfile.TemporaryDirectory() as box:
        source, archive, log = (os.path.join(box, name) for name in ("in.jsonl", "a.dabir", "log"))
        make(source, chance)
        start = time.time()
        run("add", "--quiet", os.path.join(box, "whole.dabir"), source)
        whole = time.time() - start
        safe, lost, unsound = set(), 0, 0
        for _ in range(TIMES):
            if len(safe) >= REPORTS:
                safe = set()
                for end in ("", "-wal", "-shm"):
                    if os.path.exists(archive + end):
                        os.remove(archive + end)
            safe |= kill_once(archive, source, log, chance.uniform(0, whole * 1.1))
            if not os.path.exists(archive):
                lost += bool(safe)
                continue
            checked = run("check", archive)
            if checked.returncode and (safe or "not a Dabir archive" not in checked.stderr):
                unsound += 1
                print("#", checked.stdout, checked.stderr)
            lost += bool(safe and missing(archive, safe))
        say(unsound == 0, f"the archive checks out after each of {TIMES} kills")
        say(lost == 0, "nothing that was said to be safe is lost")
        done = run("add", archive, source)
        say(done.returncode == 0 and len(run("export", archive).stdout.splitlines()) == REPORTS,
            "the same command goes on where it was stopped")
        say(run("check", archive).returncode == 0, "and leaves a sound archive")
    print(f"1..{say.count}")
    return failed != 0


sys.exit(main())
