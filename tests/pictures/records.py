# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A month of a support desk's verifications in a database that a program has made. Always the same, but for the time of day.
Numbers of ranges that are set aside for fiction."""

import random
import sqlite3
import time

MINUTE = 60_000
DAY = 24 * 60 * MINUTE
RANGES = [("US", "+141555501", 2), ("US", "+121255501", 2), ("US", "+164655501", 2), ("GB", "+447700900", 3), ("FR", "+336399800", 2),
          ("DE", "+4917139200", 2), ("AU", "+6149157015", 1), ("IE", "+3532091", 5)]
PEOPLE = ["desk:front desk", "desk:mara", "desk:jonas", "api:shop"]
PURPOSES = ["Password reset", "Change of address", "New SIM card", "Payout"]


def verification(dice, number, begun):
    region, prefix, digits = dice.choices(RANGES, weights=[9, 4, 3, 6, 3, 5, 1, 1])[0]
    kind = dice.choices(["approved", "expired", "max_attempts_reached", "canceled", "not_sent"], weights=[90, 4, 3, 2, 1])[0]
    took = int(dice.gammavariate(4, 9) * 1000) + 6000
    return {"id": number, "sid": f"VE{number * 7919:032x}", "number": prefix + str(dice.randrange(10 ** digits)).zfill(digits),
            "region": region, "channel": "call" if dice.random() < 0.12 else "sms", "status": kind,
            "actor": dice.choices(PEOPLE, weights=[5, 4, 3, 3])[0], "reference": f"CASE-{19100 + number}", "purpose": dice.choice(PURPOSES),
            "created_at": begun, "expires_at": begun + 10 * MINUTE,
            "ended_at": begun + {"expired": 10 * MINUTE, "not_sent": 400}.get(kind, took)}


def sends_of(dice, row):
    if row["status"] == "not_sent":
        yield {"state": "not_sent", "provider_code": dice.choice([60200, 60410, 30006]), "at": row["created_at"], "took": 400}
        return
    yield {"state": "sent", "provider_code": 0, "at": row["created_at"], "took": dice.randrange(150, 420)}
    if dice.random() < 0.07:
        yield {"state": "sent", "provider_code": 0, "at": row["created_at"] + MINUTE, "took": dice.randrange(150, 420)}


def checks_of(dice, row):
    wrong = {"max_attempts_reached": 5, "expired": dice.randrange(2), "approved": int(dice.random() < 0.15)}.get(row["status"], 0)
    spread = (row["ended_at"] - row["created_at"]) // (wrong + 1)
    for each in range(wrong):
        yield "wrong", row["created_at"] + spread * (each + 1)
    if row["status"] == "approved":
        yield "approved", row["ended_at"] - 300


def moments(dice, now):
    """Busy hours on working days, few at the weekend, the last one a moment ago."""
    found = []
    for day in range(30):
        count = dice.randrange(38, 62) if (day % 7) not in (2, 3) else dice.randrange(8, 16)
        found += [now - day * DAY - int(dice.betavariate(1.3, 1.6) * 9.5 * 60 * MINUTE) - 40_000 for _ in range(count)]
    return sorted(found)


def insert(database, table, **values):
    names = ", ".join(values)
    database.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(values))})", tuple(values.values()))


def fill(file, provider):
    dice = random.Random(20418)
    database = sqlite3.connect(file)
    for number, begun in enumerate(moments(dice, int(time.time() * 1000)), 1):
        row = verification(dice, number, begun)
        sends, checks = list(sends_of(dice, row)), list(checks_of(dice, row))
        insert(database, "verifications", **row, provider=provider, sends=len(sends), checks=len(checks), live_until=row["expires_at"])
        common = {"verification_id": number, "provider": provider, "actor": row["actor"]}
        for each in sends:
            insert(database, "send_attempts", **common, channel=row["channel"], region=row["region"], state=each["state"],
                   provider_code=each["provider_code"], started_at=each["at"], ended_at=each["at"] + each["took"], limit_at=each["at"])
        for outcome, at in checks:
            insert(database, "checks", **common, outcome=outcome, started_at=at, ended_at=at + 300, limit_at=at)
    database.commit()
    database.close()
